/**
 * The point that the closures of the reference stand at: axes by slot, their bounds, the loop over all
 * points. Absent on purpose: expressions.
 */
import type { Diagnostic } from "../../jit/diagnostics/diagnostic.ts";
import type { TypeScope } from "../../jit/ir/expr_type.ts";
import type { ScalarType } from "../../jit/ir/scalar_type.ts";
import type { Axis, AxisBounds } from "../../jit/ir/tensor_ir.ts";

/** A number at the current point. */
export type Evaluate = () => number;

/** A tensor as the reference holds it: dense, row-major, one f64 per element. */
export interface DenseTensor {
  readonly dtype: ScalarType;
  readonly shape: readonly number[];
  readonly values: Float64Array;
}

/** What the closures of one statement share. */
export interface Scope {
  readonly tensors: ReadonlyMap<string, DenseTensor>;
  readonly scalars: ReadonlyMap<string, number>;
  /** Value of each axis at the current point, by slot. */
  readonly point: Int32Array;
  readonly slots: ReadonlyMap<string, number>;
  readonly bounds: ReadonlyMap<string, AxisBounds>;
  readonly types: TypeScope;
  /** The folded value, for `finish`. */
  readonly accumulated: { value: number };
  readonly onProblem: (problem: () => Diagnostic) => void;
}

/** The closures of a reducer's guard and body. */
export interface PointClosures {
  readonly holds: () => boolean;
  readonly value: Evaluate;
}

/** Runs `visit` at every point of `axes`, the last axis fastest. */
export function forEachPoint(
  axes: readonly Axis[],
  scope: Scope,
  visit: () => void,
): void {
  const slots = axes.map(({ name }) => slotOf(name, scope));
  const bounds = axes.map(({ name }) => boundsOf(name, scope));
  const descend = (depth: number): void => {
    const [slot, range] = [slots[depth], bounds[depth]];
    if (slot === undefined || range === undefined) return visit();
    for (let value = range.start; value < range.end; value++) {
      scope.point[slot] = value;
      descend(depth + 1);
    }
  };
  descend(0);
}

/** The slot of an axis in `scope.point`. */
export function slotOf(axis: string, scope: Scope): number {
  const slot = scope.slots.get(axis);
  if (slot === undefined) {
    throw new Error(`Cannot find axis "${axis}" in its statement`);
  }
  return slot;
}

/** The bounds of an axis. */
export function boundsOf(axis: string, scope: Scope): AxisBounds {
  const bounds = scope.bounds.get(axis);
  if (bounds === undefined) {
    throw new Error(`Cannot evaluate axis "${axis}": it has no bounds`);
  }
  return bounds;
}
