/** Entries of an index list -> affine, indirect, unit and spread indices of the tensor IR. */
import { sourceOrigin, type Span } from "../jit/diagnostics/span.ts";
import { unreachable } from "../jit/diagnostics/unreachable.ts";
import type {
  Access,
  AffineIndex,
  AxisTerm,
  Index,
} from "../jit/ir/tensor_ir.ts";
import type { AstExpr, AstIndex, AstReference } from "./ast.ts";
import { axisOutsideReducer, spreadAsValue } from "./axis_diagnostics.ts";
import { isExtentCall } from "./axis_mentions.ts";
import { extentAxis } from "./extent_axis.ts";
import {
  arithmeticOnRead,
  indexNotAffine,
  indexNotInteger,
  scalarInIndex,
} from "./index_diagnostics.ts";
import type { Scope } from "./statement_scope.ts";

/** Lowers a read that stands alone in an index; null when it is no read of a tensor. */
export type LowerRead = (read: AstExpr, scope: Scope) => Access | null;

/** One entry of an index list. */
export function lowerIndex(
  index: AstIndex,
  scope: Scope,
  lowerRead: LowerRead,
): Index {
  const origin = sourceOrigin(index.span);
  switch (index.kind) {
    case "unit":
      return { kind: "unit", origin };
    case "spread":
      return {
        kind: "spread",
        axis: axisNamed(index.name.text, index.span, scope),
        origin,
      };
    case "position":
      return lowerPosition(index.value, scope, lowerRead);
  }
  return unreachable(index);
}

function lowerPosition(
  value: AstExpr,
  scope: Scope,
  lowerRead: LowerRead,
): Index {
  const origin = sourceOrigin(value.span);
  if (isRead(value, scope)) {
    const read = lowerRead(value, scope);
    return read === null
      ? affine(ZERO, value.span)
      : { kind: "indirect", read, origin };
  }
  return affine(lowerSum(value, scope), value.span);
}

/** A read alone: `e[t]`, `e[t] ?? 0`, or the bare name of a scalar target. */
function isRead(value: AstExpr, scope: Scope): boolean {
  if (value.kind === "coalesce") return isRead(value.access, scope);
  if (value.kind !== "reference" || value.args !== null) return false;
  return value.indices !== null || isScalarRead(value, scope);
}

function isScalarRead(
  { name }: AstReference,
  { statement, axes }: Scope,
): boolean {
  if (axes.has(name.text)) return false;
  if (!name.isHole) return statement.program.isScalarTarget(name.text);
  return statement.program.facts.holes[Number(name.text.slice(1))]?.kind ===
    "tensor";
}

/** `offset + Σ factor * axis + Σ factor * extent(axis)`. */
interface Sum {
  readonly terms: ReadonlyMap<string, number>;
  readonly extents: ReadonlyMap<string, number>;
  readonly offset: number;
}

const ZERO: Sum = { terms: new Map(), extents: new Map(), offset: 0 };

function affine(sum: Sum, span: Span): AffineIndex {
  return {
    kind: "affine",
    terms: termsOf(sum.terms),
    extents: termsOf(sum.extents),
    offset: sum.offset,
    origin: sourceOrigin(span),
  };
}

function termsOf(factors: ReadonlyMap<string, number>): readonly AxisTerm[] {
  return [...factors].filter(([, factor]) => factor !== 0)
    .map(([axis, factor]) => ({ axis, factor }));
}

function lowerSum(expr: AstExpr, scope: Scope): Sum {
  const { report } = scope.statement;
  switch (expr.kind) {
    case "number":
      return constant(expr.value, expr.isBoolean, expr.span, scope);
    case "reference":
      return lowerTerm(expr, scope);
    case "unary":
      if (expr.op === "not") break;
      return scale(
        lowerSum(expr.arg, scope),
        expr.op === "neg" ? -1 : 1,
        expr.span,
        scope,
      );
    case "binary": {
      if (expr.op !== "add" && expr.op !== "sub" && expr.op !== "mul") break;
      const left = lowerSum(expr.left, scope);
      const right = lowerSum(expr.right, scope);
      if (expr.op === "mul") return multiply(left, right, expr.span, scope);
      return add(left, right, expr.op === "add" ? 1 : -1, expr.span, scope);
    }
    case "conditional":
    case "coalesce":
      break;
  }
  report(indexNotAffine(wordFor(expr), helpFor(expr), expr.span));
  return ZERO;
}

function lowerTerm(expr: AstReference, scope: Scope): Sum {
  const { report, program } = scope.statement;
  const { text, isHole, span } = expr.name;
  if (isExtentCall(expr)) return lowerExtent(expr, scope);
  if (expr.args !== null) {
    report(indexNotAffine(wordFor(expr), helpFor(expr), expr.span));
    return ZERO;
  }
  if (isRead(expr, scope)) {
    const shown = expr.indices === null ? text : `${text}[…]`;
    report(arithmeticOnRead(shown, expr.span));
    return ZERO;
  }
  if (isHole) {
    report(scalarInIndex(span));
    return ZERO;
  }
  // A name whose clash with a tensor has been reported is no axis.
  if (!scope.axes.has(text) && program.facts.survey.tensors.has(text)) {
    return ZERO;
  }
  return { ...ZERO, terms: new Map([[axisNamed(text, span, scope), 1]]) };
}

function lowerExtent({ args, span }: AstReference, scope: Scope): Sum {
  const axis = extentAxis(args ?? [], span, scope);
  return axis === null ? ZERO : { ...ZERO, extents: new Map([[axis, 1]]) };
}

function axisNamed(name: string, span: Span, scope: Scope): string {
  const { report, bound } = scope.statement;
  const axis = scope.axes.get(name);
  if (axis === undefined) {
    if (bound.has(name)) report(axisOutsideReducer(name, span));
    return name;
  }
  return axis.name;
}

/** Reports a spread that stands as one position. */
export function checkPlain(name: string, span: Span, scope: Scope): void {
  if (scope.axes.get(name)?.isSpread === true) {
    scope.statement.report(spreadAsValue(name, span));
  }
}

function constant(
  value: number,
  isBoolean: boolean,
  span: Span,
  scope: Scope,
): Sum {
  if (isBoolean) {
    scope.statement.report(
      indexNotAffine("a truth value", "Write 0 or 1", span),
    );
    return ZERO;
  }
  return checked({ ...ZERO, offset: value }, span, scope);
}

function add(
  left: Sum,
  right: Sum,
  sign: 1 | -1,
  span: Span,
  scope: Scope,
): Sum {
  const merge = (
    a: ReadonlyMap<string, number>,
    b: ReadonlyMap<string, number>,
  ): ReadonlyMap<string, number> => {
    const merged = new Map(a);
    for (const [axis, factor] of b) {
      merged.set(axis, (merged.get(axis) ?? 0) + sign * factor);
    }
    return merged;
  };
  return checked(
    {
      terms: merge(left.terms, right.terms),
      extents: merge(left.extents, right.extents),
      offset: left.offset + sign * right.offset,
    },
    span,
    scope,
  );
}

function multiply(left: Sum, right: Sum, span: Span, scope: Scope): Sum {
  if (isConstant(left)) return scale(right, left.offset, span, scope);
  if (isConstant(right)) return scale(left, right.offset, span, scope);
  scope.statement.report(
    indexNotAffine(
      "a product of axes",
      "Multiply an axis by an integer only",
      span,
    ),
  );
  return ZERO;
}

function isConstant({ terms, extents }: Sum): boolean {
  return terms.size === 0 && extents.size === 0;
}

function scale(sum: Sum, factor: number, span: Span, scope: Scope): Sum {
  const times = (
    factors: ReadonlyMap<string, number>,
  ): ReadonlyMap<string, number> =>
    new Map([...factors].map(([axis, value]) => [axis, value * factor]));
  const { terms, extents, offset } = sum;
  return checked(
    {
      terms: times(terms),
      extents: times(extents),
      offset: offset * factor + 0,
    },
    span,
    scope,
  );
}

function checked(sum: Sum, span: Span, scope: Scope): Sum {
  const values = [...sum.terms.values(), ...sum.extents.values(), sum.offset];
  const wrong = values.find((value) => !isInt32(value));
  if (wrong === undefined) return sum;
  scope.statement.report(indexNotInteger(wrong, span));
  return ZERO;
}

function isInt32(value: number): boolean {
  return Number.isInteger(value) && value >= -(2 ** 31) && value < 2 ** 31;
}

function wordFor(expr: AstExpr): string {
  switch (expr.kind) {
    case "number":
      return "a number";
    case "reference":
      return `"${expr.name.text}(…)"`;
    case "unary":
      return '"not"';
    case "binary":
      return WORDS[expr.op] ?? "this operator";
    case "conditional":
      return "a conditional";
    case "coalesce":
      return '"??"';
  }
  return unreachable(expr);
}

const WORDS: Readonly<Record<string, string>> = {
  div: '"/"',
  mod: '"%"',
  pow: '"**"',
  and: '"and"',
  or: '"or"',
};

function helpFor(expr: AstExpr): string {
  return expr.kind === "binary" && (expr.op === "div" || expr.op === "mod")
    ? "Split the axis in two, as in `A[4*i + j]` with `j in 0..4`"
    : "Compute the position into an integer tensor with `let`, and index with that";
}
