/**
 * Linear forms over axes, for proofs about positions: `Σ factor * axis + constant`.
 *
 * Extents are numbers here, scalars of the call are not: whether a program is legal must not
 * depend on a value that may change without binding again.
 */
import type { AffineIndex, Apply, Expr } from "../ir/tensor_ir.ts";

/** `constant + Σ terms`, one factor per axis, none 0. */
export interface Linear {
  readonly terms: ReadonlyMap<string, number>;
  readonly constant: number;
}

/** Smallest and largest value, both included; empty when `low > high`. */
export interface ValueRange {
  readonly low: number;
  readonly high: number;
}

/** Values that each axis takes. */
export type Box = ReadonlyMap<string, ValueRange>;

/** `a + scale * b`. */
export function addScaled(a: Linear, b: Linear, scale: number): Linear {
  const terms = new Map(a.terms);
  for (const [axis, factor] of b.terms) {
    const sum = (terms.get(axis) ?? 0) + scale * factor;
    if (sum === 0) terms.delete(axis);
    else terms.set(axis, sum);
  }
  return { terms, constant: a.constant + scale * b.constant };
}

/** A form without terms. */
export function constantForm(constant: number): Linear {
  return { terms: new Map(), constant };
}

/** The form of an index. */
export function linearIndex(
  index: AffineIndex,
  extents: ReadonlyMap<string, number>,
): Linear {
  const constant = index.extents.reduce(
    (sum, { axis, factor }) => sum + factor * (extents.get(axis) ?? 0),
    index.offset,
  );
  return {
    terms: new Map(index.terms.map(({ axis, factor }) => [axis, factor])),
    constant,
  };
}

/** The form of an expression, or null when it is not linear in the axes alone. */
export function linearExpr(
  expr: Expr,
  extents: ReadonlyMap<string, number>,
): Linear | null {
  switch (expr.kind) {
    case "literal":
      return Number.isFinite(expr.value) ? constantForm(expr.value) : null;
    case "axis":
      return { terms: new Map([[expr.axis, 1]]), constant: 0 };
    case "extent": {
      const extent = extents.get(expr.axis);
      return extent === undefined ? null : constantForm(extent);
    }
    case "apply":
      return linearApply(expr, extents);
    case "scalar":
    case "access":
    case "cast":
    case "select":
    case "reduce":
    case "scan":
    case "accumulated":
      return null;
  }
}

function linearApply(
  { op, args }: Apply,
  extents: ReadonlyMap<string, number>,
): Linear | null {
  const [a, b] = args.map((arg) => linearExpr(arg, extents));
  if (a === undefined || a === null || b === null) return null;
  if (op === "neg") return addScaled(constantForm(0), a, -1);
  if (b === undefined) return null;
  if (op === "add") return addScaled(a, b, 1);
  if (op === "sub") return addScaled(a, b, -1);
  if (op !== "mul") return null;
  if (b.terms.size === 0) return addScaled(constantForm(0), a, b.constant);
  return a.terms.size === 0 ? addScaled(constantForm(0), b, a.constant) : null;
}

/** What a form can be over a box; an axis that the box lacks is unbounded. */
export function spanOver({ terms, constant }: Linear, box: Box): ValueRange {
  let [low, high] = [constant, constant];
  for (const [axis, factor] of terms) {
    const range = box.get(axis) ?? { low: -Infinity, high: Infinity };
    low += factor * (factor > 0 ? range.low : range.high);
    high += factor * (factor > 0 ? range.high : range.low);
  }
  return { low, high };
}
