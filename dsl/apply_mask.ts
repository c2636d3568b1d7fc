/** Uses of named masks: index expressions in place of the axes of the definition. */
import type { Diagnostic } from "../jit/diagnostics/diagnostic.ts";
import { sourceOrigin, type Span } from "../jit/diagnostics/span.ts";
import { unreachable } from "../jit/diagnostics/unreachable.ts";
import {
  type AffineIndex,
  type AxisTerm,
  type Expr,
  type Index,
  mapChildren,
} from "../jit/ir/tensor_ir.ts";
import {
  arithmeticOnRead,
  extentOfPosition,
  indexNotInteger,
  maskIndexMismatch,
} from "./index_diagnostics.ts";
import { masksTooLarge } from "./name_diagnostics.ts";
import type { NamedMask } from "./named_mask.ts";

/** The most nodes that masks may add to one statement, and the deepest tree of a mask. */
const MAXIMUM_SIZE = 4096;

const MAXIMUM_MASK_DEPTH = 256;

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
  if (expr.kind === "axis") {
    const index = args.get(expr.axis);
    return index === undefined ? expr : positionValue(index);
  }
  if (expr.kind === "extent") {
    const index = args.get(expr.axis);
    const axis = index === undefined ? expr.axis : extentAxis(index);
    if (axis === null) user.report(extentOfPosition(expr.axis, span));
    return { ...expr, axis: axis ?? expr.axis };
  }
  if (expr.kind === "access") {
    const indices = expr.indices.map((index) =>
      substituteIndex(index, substitution)
    );
    const fallback = expr.fallback === null
      ? null
      : substitute(expr.fallback, substitution);
    return { ...expr, indices, fallback };
  }
  return mapChildren(expr, (child) => substitute(child, substitution));
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
  return unreachable(index);
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
  return unreachable(index);
}

function substituteAffine(
  index: AffineIndex,
  substitution: Substitution,
): Index {
  const [only, ...rest] = index.terms;
  if (only === undefined && index.extents.length === 0) return index;
  const arg = only === undefined ? undefined : substitution.args.get(only.axis);
  const isPlain = rest.length === 0 && only?.factor === 1 &&
    index.offset === 0 && index.extents.length === 0;
  if (isPlain && arg !== undefined) return arg;
  const sum = new Sum(index.offset);
  for (const term of index.extents) addExtent(sum, term, substitution);
  for (const term of index.terms) addTerm(sum, term, substitution);
  const { terms, extents, offset } = sum;
  const numbers = [...terms.values(), ...extents.values(), offset];
  const wrong = numbers.find((number) => Math.abs(number) >= 2 ** 31);
  if (wrong !== undefined) {
    substitution.user.report(indexNotInteger(wrong, substitution.span));
  }
  return {
    kind: "affine",
    terms: termsOf(terms),
    extents: termsOf(extents),
    offset,
    origin: sourceOrigin(substitution.span),
  };
}

/** An affine index under construction. */
class Sum {
  readonly terms = new Map<string, number>();
  readonly extents = new Map<string, number>();
  offset: number;

  constructor(offset: number) {
    this.offset = offset;
  }

  add(part: "terms" | "extents", { axis, factor }: AxisTerm, by: number): void {
    this[part].set(axis, (this[part].get(axis) ?? 0) + factor * by);
  }
}

function termsOf(factors: ReadonlyMap<string, number>): readonly AxisTerm[] {
  return [...factors].filter(([, factor]) => factor !== 0)
    .map(([axis, factor]) => ({ axis, factor }));
}

function addExtent(
  sum: Sum,
  term: AxisTerm,
  { args, user, span }: Substitution,
): void {
  const value = args.get(term.axis);
  const axis = value === undefined ? term.axis : extentAxis(value);
  if (axis === null) user.report(extentOfPosition(term.axis, span));
  else sum.add("extents", { ...term, axis }, 1);
}

function addTerm(
  sum: Sum,
  term: AxisTerm,
  { args, user, span }: Substitution,
): void {
  const value = args.get(term.axis);
  if (value === undefined) {
    sum.add("terms", term, 1);
  } else if (value.kind === "affine") {
    for (const inner of value.terms) sum.add("terms", inner, term.factor);
    for (const inner of value.extents) sum.add("extents", inner, term.factor);
    sum.offset += value.offset * term.factor;
  } else if (value.kind === "indirect") {
    user.report(arithmeticOnRead(`${value.read.tensor}[…]`, span));
  }
}
