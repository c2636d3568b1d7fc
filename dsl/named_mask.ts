/**
 * Named masks: `let M[q,k] = k <= q` is a macro over axes, never a stored tensor.
 *
 * A mask is kept as lowered, so its free names mean what they meant at the definition; using it
 * puts index expressions in place of its axes.
 */
import type { Diagnostic } from "../jit/diagnostics/diagnostic.ts";
import { sourceOrigin, type Span } from "../jit/diagnostics/span.ts";
import {
  type AffineIndex,
  type AxisTerm,
  type Expr,
  type Index,
  mapChildren,
  walk,
} from "../jit/ir/tensor_ir.ts";
import {
  type AstAssignment,
  type AstExpr,
  isBareName,
  isReducerCall,
  walkAst,
} from "./ast.ts";
import {
  arithmeticOnRead,
  extentOfPosition,
  maskIndexMismatch,
} from "./index_diagnostics.ts";
import { masksTooLarge } from "./name_diagnostics.ts";
import type { Survey } from "./survey.ts";

/** A predicate over axes. */
export interface NamedMask {
  readonly parameters: readonly {
    readonly axis: string;
    readonly isSpread: boolean;
  }[];
  readonly body: Expr;
  /** Nodes of `body`. */
  readonly size: number;
  /** Levels of `body`. */
  readonly depth: number;
  readonly span: Span;
}

/** The most nodes that masks may add to one statement, and the deepest tree of a mask. */
const MAXIMUM_SIZE = 4096;

const MAXIMUM_MASK_DEPTH = 256;

/** True when `statement` defines a macro rather than a tensor. */
export function isNamedMask(
  statement: AstAssignment,
  survey: Survey,
  isMaskName: (name: string) => boolean,
): boolean {
  const { target, body, dtype } = statement;
  const isPlainLet = statement.isLet && statement.assign === "set" &&
    statement.where.length === 0 && statement.hints.length === 0 &&
    (dtype === null || dtype === "bool");
  const isAssignedOnce = survey.assignmentCount.get(target.name.text) === 1 &&
    !survey.returned.has(target.name.text);
  const isOverAxes = target.indices.every((index) =>
    index.kind === "spread" ||
    index.kind === "position" && isBareName(index.value)
  );
  if (!isPlainLet || !isAssignedOnce || !isOverAxes) return false;
  return isPredicate(body, isMaskName) &&
    ![...walkAst(body)].some(isReducerCall);
}

const CONDITIONS: ReadonlySet<string> = new Set([
  "eq",
  "ne",
  "lt",
  "le",
  "gt",
  "ge",
  "and",
  "or",
]);

function isPredicate(
  body: AstExpr,
  isMaskName: (name: string) => boolean,
): boolean {
  switch (body.kind) {
    case "number":
      return body.isBoolean;
    case "unary":
      return body.op === "not";
    case "binary":
      return CONDITIONS.has(body.op);
    case "reference":
      return body.args === null
        ? isMaskName(body.name.text)
        : body.name.text === "isnan" || body.name.text === "bool";
    case "conditional":
    case "coalesce":
      return false;
  }
}

/** The macro of a lowered body. */
export function makeMask(
  parameters: NamedMask["parameters"],
  body: Expr,
  span: Span,
): NamedMask {
  const size = [...walk(body)].length;
  return { parameters, body, size, depth: depthOf(body), span };
}

function depthOf(expr: Expr): number {
  let deepest = 0;
  mapChildren(expr, (child) => {
    deepest = Math.max(deepest, depthOf(child));
    return child;
  });
  return deepest + 1;
}

/** The part of a statement that a use of a mask touches. */
export interface MaskUser {
  readonly report: (diagnostic: Diagnostic) => void;
  maskSize: number;
}

/** The body of `mask` with `indices` in place of its axes; null after a report. */
export function applyMask(
  mask: NamedMask,
  indices: readonly Index[],
  use: { readonly name: string; readonly span: Span },
  user: MaskUser,
): Expr | null {
  const fits = mask.parameters.length === indices.length &&
    mask.parameters.every(({ isSpread }, at) =>
      isSpread === (indices[at]?.kind === "spread")
    );
  if (!fits) {
    user.report(maskIndexMismatch(use.name, use.span, mask.span));
    return null;
  }
  user.maskSize += mask.size;
  if (user.maskSize > MAXIMUM_SIZE || mask.depth > MAXIMUM_MASK_DEPTH) {
    user.report(masksTooLarge(MAXIMUM_SIZE, use.span));
    return null;
  }
  const args = new Map(
    mask.parameters.flatMap(({ axis }, at) => {
      const index = indices[at];
      return index === undefined ? [] : [[axis, index] as const];
    }),
  );
  return substitute(mask.body, { args, span: use.span, user });
}

interface Substitution {
  readonly args: ReadonlyMap<string, Index>;
  readonly span: Span;
  readonly user: MaskUser;
}

function substitute(expr: Expr, substitution: Substitution): Expr {
  const { args, span, user } = substitution;
  switch (expr.kind) {
    case "axis": {
      const index = args.get(expr.axis);
      return index === undefined ? expr : positionValue(index);
    }
    case "extent": {
      const index = args.get(expr.axis);
      const axis = index === undefined ? expr.axis : extentAxis(index);
      if (axis === null) user.report(extentOfPosition(expr.axis, span));
      return { ...expr, axis: axis ?? expr.axis };
    }
    case "access": {
      const indices = expr.indices.map((index) =>
        substituteIndex(index, substitution)
      );
      const fallback = expr.fallback === null
        ? null
        : substitute(expr.fallback, substitution);
      return { ...expr, indices, fallback };
    }
    default:
      return mapChildren(expr, (child) => substitute(child, substitution));
  }
}

function extentAxis(index: Index): string | null {
  if (index.kind === "spread") return index.axis;
  if (
    index.kind !== "affine" || index.offset !== 0 || index.extents.length > 0
  ) return null;
  const [term, ...rest] = index.terms;
  return term?.factor === 1 && rest.length === 0 ? term.axis : null;
}

/** An index as a number. */
function positionValue(index: Index): Expr {
  const { origin } = index;
  switch (index.kind) {
    case "indirect":
      return index.read;
    case "unit":
    case "spread":
      return { kind: "literal", value: 0, dtype: null, origin };
    case "affine": {
      const terms: Expr[] = [
        ...index.terms.map(({ axis, factor }) =>
          scaled({ kind: "axis", axis, origin }, factor)
        ),
        ...index.extents.map(({ axis, factor }) =>
          scaled({ kind: "extent", axis, origin }, factor)
        ),
      ];
      const { offset } = index;
      if (offset !== 0 || terms.length === 0) {
        terms.push({ kind: "literal", value: offset, dtype: null, origin });
      }
      return terms.reduce((left, right) => ({
        kind: "apply",
        op: "add",
        args: [left, right],
        origin,
      }));
    }
  }
}

function scaled(value: Expr, factor: number): Expr {
  if (factor === 1) return value;
  const { origin } = value;
  const literal: Expr = { kind: "literal", value: factor, dtype: null, origin };
  return { kind: "apply", op: "mul", args: [literal, value], origin };
}

function substituteIndex(index: Index, substitution: Substitution): Index {
  const { args } = substitution;
  switch (index.kind) {
    case "unit":
      return index;
    case "spread": {
      const arg = args.get(index.axis);
      return arg?.kind === "spread" ? { ...index, axis: arg.axis } : index;
    }
    case "indirect": {
      const read = substitute(index.read, substitution);
      return read.kind === "access" ? { ...index, read } : index;
    }
    case "affine":
      return substituteAffine(index, substitution);
  }
}

function substituteAffine(
  index: AffineIndex,
  substitution: Substitution,
): Index {
  const [only, ...rest] = index.terms;
  if (only === undefined) return index;
  const arg = substitution.args.get(only.axis);
  const isPlain = rest.length === 0 && only.factor === 1 &&
    index.offset === 0 &&
    index.extents.length === 0;
  if (isPlain && arg !== undefined) return arg;
  const terms = new Map<string, number>();
  const extents = new Map<string, number>();
  let { offset } = index;
  const addTo = (
    map: Map<string, number>,
    { axis, factor }: AxisTerm,
    by: number,
  ): void => {
    map.set(axis, (map.get(axis) ?? 0) + factor * by);
  };
  for (const term of index.extents) {
    const value = substitution.args.get(term.axis);
    const axis = value === undefined ? term.axis : extentAxis(value);
    if (axis === null) {
      substitution.user.report(extentOfPosition(term.axis, substitution.span));
    } else addTo(extents, { ...term, axis }, 1);
  }
  for (const term of index.terms) {
    const value = substitution.args.get(term.axis);
    if (value === undefined) {
      addTo(terms, term, 1);
    } else if (value.kind === "affine") {
      for (const inner of value.terms) addTo(terms, inner, term.factor);
      for (const inner of value.extents) addTo(extents, inner, term.factor);
      offset += value.offset * term.factor;
    } else if (value.kind === "indirect") {
      substitution.user.report(
        arithmeticOnRead(`${value.read.tensor}[…]`, substitution.span),
      );
    }
  }
  const listed = (map: Map<string, number>): readonly AxisTerm[] =>
    [...map].filter(([, factor]) => factor !== 0).map(([axis, factor]) => ({
      axis,
      factor,
    }));
  return {
    kind: "affine",
    terms: listed(terms),
    extents: listed(extents),
    offset,
    origin: sourceOrigin(substitution.span),
  };
}
