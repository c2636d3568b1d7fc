/** Affine forms over axes and their intervals. Used to prove that a position stays inside a tensor. */
import type { AffineIndex, Apply, AxisBounds, Expr } from "./tensor_ir.ts";

/** Bounds of the axes in scope, by name. */
export type BoundsTable = ReadonlyMap<string, AxisBounds>;

/** `constant + Σ factor * axis`; no factor is 0. */
export interface AffineForm {
  readonly terms: ReadonlyMap<string, number>;
  readonly constant: number;
}

/** Closed interval; empty when `max < min`. */
export interface Interval {
  readonly min: number;
  readonly max: number;
}

/** The form of an affine index, extents filled in. */
export function formOfIndex(
  index: AffineIndex,
  bounds: BoundsTable,
): AffineForm {
  const terms = index.terms.map((term) => [term.axis, term.factor] as const);
  const constant = index.extents.reduce(
    (sum, term) => sum + term.factor * boundsOf(bounds, term.axis).extent,
    index.offset,
  );
  return { terms: new Map(terms), constant };
}

/** The form of an integer expression, or null when it is not affine in the axes. */
export function formOfExpr(expr: Expr, bounds: BoundsTable): AffineForm | null {
  switch (expr.kind) {
    case "literal":
      return constantForm(expr.value);
    case "axis":
      return { terms: new Map([[expr.axis, 1]]), constant: 0 };
    case "extent":
      return constantForm(boundsOf(bounds, expr.axis).extent);
    case "apply":
      return formOfApply(expr, bounds);
    case "cast":
      return expr.dtype === "i32" ? formOfExpr(expr.arg, bounds) : null;
    case "scalar":
    case "access":
    case "select":
    case "reduce":
    case "scan":
    case "accumulated":
      return null;
  }
}

/** `a + scale * b`. */
export function addForms(
  a: AffineForm,
  b: AffineForm,
  scale: number,
): AffineForm {
  const terms = new Map(a.terms);
  for (const [axis, factor] of b.terms) {
    const sum = (terms.get(axis) ?? 0) + scale * factor;
    if (sum === 0) terms.delete(axis);
    else terms.set(axis, sum);
  }
  return { terms, constant: a.constant + scale * b.constant };
}

/**
 * What `guard` promises, as forms that are at most 0. `holds` false: what its negation promises.
 * Parts that are not affine promise nothing.
 */
export function factsOfGuard(
  guard: Expr,
  bounds: BoundsTable,
  holds: boolean = true,
): readonly AffineForm[] {
  if (guard.kind === "cast" && guard.dtype === "bool") {
    return factsOfGuard(guard.arg, bounds, holds);
  }
  if (guard.kind !== "apply") return [];
  const [left, right] = guard.args;
  if (guard.op === "not") return factsOfGuard(left, bounds, !holds);
  if (guard.op === (holds ? "and" : "or")) {
    return guard.args.flatMap((arg) => factsOfGuard(arg, bounds, holds));
  }
  if (right === undefined) return [];
  const a = formOfExpr(left, bounds);
  const b = formOfExpr(right, bounds);
  return a === null || b === null ? [] : comparisonFacts(guard.op, a, b, holds);
}

/**
 * An interval that holds `form` wherever the axes are in bounds and every fact is at most 0. Each
 * fact is used alone, scaled so that it cancels one axis of the form.
 */
export function intervalOf(
  form: AffineForm,
  bounds: BoundsTable,
  facts: readonly AffineForm[],
): Interval {
  let { min, max } = plainInterval(form, bounds);
  for (const fact of facts) {
    for (const [axis, factor] of fact.terms) {
      const ratio = (form.terms.get(axis) ?? 0) / factor;
      // fact <= 0, so form <= form - ratio * fact for a positive ratio, and >= for a negative one.
      const moved = plainInterval(addForms(form, fact, -ratio), bounds);
      if (ratio > 0) max = Math.min(max, Math.floor(moved.max));
      if (ratio < 0) min = Math.max(min, Math.ceil(moved.min));
    }
  }
  return { min, max };
}

/** True when some axis of `bounds` has no value, or the facts contradict the bounds. */
export function isEmptySpace(
  bounds: BoundsTable,
  facts: readonly AffineForm[],
): boolean {
  for (const { start, end } of bounds.values()) if (end <= start) return true;
  return facts.some((fact) => plainInterval(fact, bounds).min > 0);
}

function plainInterval(form: AffineForm, bounds: BoundsTable): Interval {
  let min = form.constant;
  let max = form.constant;
  for (const [axis, factor] of form.terms) {
    const { start, end } = boundsOf(bounds, axis);
    min += factor * (factor > 0 ? start : end - 1);
    max += factor * (factor > 0 ? end - 1 : start);
  }
  return { min, max };
}

function comparisonFacts(
  op: Apply["op"],
  a: AffineForm,
  b: AffineForm,
  holds: boolean,
): readonly AffineForm[] {
  // Integers: a < b is a - b + 1 <= 0, its negation is b - a <= 0.
  const atMost = (x: AffineForm, y: AffineForm): AffineForm =>
    addForms(x, y, -1);
  const below = (x: AffineForm, y: AffineForm): AffineForm =>
    addForms(atMost(x, y), constantForm(1), 1);
  switch (op) {
    case "lt":
      return holds ? [below(a, b)] : [atMost(b, a)];
    case "le":
      return holds ? [atMost(a, b)] : [below(b, a)];
    case "gt":
      return holds ? [below(b, a)] : [atMost(a, b)];
    case "ge":
      return holds ? [atMost(b, a)] : [below(a, b)];
    case "eq":
      return holds ? [atMost(a, b), atMost(b, a)] : [];
    case "ne":
      return holds ? [] : [atMost(a, b), atMost(b, a)];
    default:
      return [];
  }
}

function formOfApply(expr: Apply, bounds: BoundsTable): AffineForm | null {
  const [first, second] = expr.args;
  const a = formOfExpr(first, bounds);
  if (a === null) return null;
  if (expr.op === "neg") return addForms(constantForm(0), a, -1);
  const b = second === undefined ? null : formOfExpr(second, bounds);
  if (b === null) return null;
  switch (expr.op) {
    case "add":
      return addForms(a, b, 1);
    case "sub":
      return addForms(a, b, -1);
    case "mul":
      if (a.terms.size === 0) return addForms(constantForm(0), b, a.constant);
      return b.terms.size === 0
        ? addForms(constantForm(0), a, b.constant)
        : null;
    default:
      return null;
  }
}

function constantForm(constant: number): AffineForm {
  return { terms: new Map(), constant };
}

function boundsOf(bounds: BoundsTable, axis: string): AxisBounds {
  const found = bounds.get(axis);
  if (found === undefined) {
    throw new Error(`Cannot bound axis "${axis}": it is not in scope`);
  }
  return found;
}
