/**
 * The one tolerance of all tests: bound tensor IR and its data -> for every result element the
 * value of the reference and a bound of what a correct device may differ from it.
 *
 * It is a second interpretation of the program, a running error analysis: every value carries a
 * bound that the rules of `docs/numerics.md` pass on. Exact programs (integers, small whole f32)
 * come out with bounds of 0.
 */
import { exprType, foldType } from "../../jit/ir/expr_type.ts";
import { emptyValue } from "../../jit/ir/reducer.ts";
import type { ScalarType } from "../../jit/ir/scalar_type.ts";
import type {
  Statement,
  TensorInfo,
  TensorIr,
} from "../../jit/ir/tensor_ir.ts";
import type { HostArray } from "../../runtime/backend/backend.ts";
import type { ReferenceOperand } from "../../runtime/cpu/reference.ts";
import { compileLocation } from "../../runtime/cpu/reference_expr.ts";
import { forEachPoint } from "../../runtime/cpu/reference_scope.ts";
import {
  type Bounded,
  exact,
  stored,
  stored32,
  unknown,
} from "./error_bound.ts";
import {
  type BoundedScope,
  type BoundedTensor,
  castBounded,
  compileBounded,
  compileGuard,
  elementOf,
  scopeOf,
} from "./error_of_expressions.ts";
import { foldBounded, type Point } from "./error_of_folds.ts";

export type { BoundedTensor } from "./error_of_expressions.ts";

/** Values and error bounds of every result, by tensor name. `ir` is bound and not yet passed on. */
export function tolerance(
  ir: TensorIr,
  operands: ReadonlyMap<string, ReferenceOperand>,
  scalars: ReadonlyMap<string, number>,
): ReadonlyMap<string, BoundedTensor> {
  const tensors = new Map<string, BoundedTensor>();
  for (const info of ir.tensors) {
    const operand = operands.get(info.name);
    if (info.role !== "made" && operand !== undefined) {
      tensors.set(info.name, input(info, operand));
    }
  }
  for (const statement of ir.statements) {
    const info = ir.tensors.find(({ name }) =>
      name === statement.target.tensor
    );
    if (info === undefined) {
      throw new Error(`Cannot find "${statement.target.tensor}"`);
    }
    tensors.set(info.name, runStatement(statement, info, tensors, scalars));
  }
  return new Map(
    [...tensors].filter(([name]) =>
      ir.results.some(({ tensor }) => tensor === name)
    ),
  );
}

/** The error bounds of every result alone, by tensor name. */
export function errorBounds(
  ir: TensorIr,
  operands: ReadonlyMap<string, ReferenceOperand>,
  scalars: ReadonlyMap<string, number>,
): ReadonlyMap<string, Float64Array> {
  return new Map(
    [...tolerance(ir, operands, scalars)].map((
      [name, { errors }],
    ) => [name, errors]),
  );
}

/**
 * True when a device may give `actual` for `wanted`. Non-finite values must be the same; an
 * infinite bound accepts anything, NaN included.
 */
export function isWithin(
  actual: number,
  wanted: number,
  bound: number,
): boolean {
  if (bound === Infinity || actual === wanted) return true;
  if (Number.isNaN(wanted)) return Number.isNaN(actual);
  return Number.isFinite(wanted) && Math.abs(actual - wanted) <= bound;
}

/** The first element that is outside its bound, as a sentence; null when all are inside. */
export function firstOutside(
  actual: HostArray,
  { values, errors }: BoundedTensor,
): string | null {
  if (actual.length !== values.length) {
    return `${actual.length} elements, wanted ${values.length}`;
  }
  for (let i = 0; i < values.length; i++) {
    const [got, want, e] = [Number(actual[i]), values[i] ?? 0, errors[i] ?? 0];
    if (!isWithin(got, want, e)) {
      return `element ${i} is ${got}, wanted ${want} within ${e}`;
    }
  }
  return null;
}

function input(
  info: TensorInfo,
  { data, strides, offset }: ReferenceOperand,
): BoundedTensor {
  const [dtype, shape] = [info.dtype ?? "f32", info.shape ?? []];
  const count = shape.reduce((a, b) => a * b, 1);
  const tensor = {
    dtype,
    shape,
    values: new Float64Array(count),
    errors: new Float64Array(count),
  };
  for (let i = 0; i < count; i++) {
    let [rest, at] = [i, offset];
    for (let d = shape.length - 1; d >= 0; d--) {
      const extent = shape[d] ?? 1;
      at += (rest % extent) * (strides[d] ?? 0);
      rest = Math.floor(rest / extent);
    }
    const { v, e } = stored(Number(data[at]), 0);
    [tensor.values[i], tensor.errors[i]] = [v, e];
  }
  return tensor;
}

function runStatement(
  statement: Statement,
  info: TensorInfo,
  tensors: ReadonlyMap<string, BoundedTensor>,
  scalars: ReadonlyMap<string, number>,
): BoundedTensor {
  const { assign, base, axes, target } = statement;
  const [dtype, shape] = [info.dtype ?? "f32", info.shape ?? []];
  const scope = scopeOf(statement, tensors, scalars);
  const bodyType = exprType(statement.body, scope.types);
  const folded = assign === "set" ? dtype : foldType(assign, bodyType, dtype);
  const from = base === null ? undefined : tensors.get(base);
  const count = shape.reduce((a, b) => a * b, 1);
  const [values, errors] = [new Float64Array(count), new Float64Array(count)];
  const finish = (i: number, points: readonly Point[]): void => {
    const start = from === undefined
      ? null
      : castBounded(elementOf(from, i), from.dtype, folded);
    const { v, e } = atEnd(
      elementValue(assign, folded, start, points),
      folded,
      dtype,
    );
    [values[i], errors[i]] = [v, e];
  };
  for (let i = 0; i < count; i++) finish(i, []);
  collectPoints(statement, shape, scope, finish);
  const isScatter = axes.some(({ role }) => role === "source");
  if (isScatter && hasOpenPosition(target.indices, scope)) {
    errors.fill(Infinity);
  }
  return { dtype, shape, values, errors };
}

/** Hands over all points that reach an element, in row-major order of the axes. */
function collectPoints(
  { axes, body, guard, target }: Statement,
  shape: readonly number[],
  scope: BoundedScope,
  finish: (offset: number, points: readonly Point[]) => void,
): void {
  const holds = compileGuard(guard, scope);
  const value = compileBounded(body, scope);
  const locate = compileLocation(
    { ...target, fallback: null },
    shape,
    true,
    scope,
  );
  const elements = new Map<number, Point[]>();
  const visit = (): void => {
    const { v, e } = holds();
    if (v === 0 && e === 0) return;
    const offset = locate();
    if (offset < 0) return;
    const point = {
      value: value(),
      position: 0,
      isLive: v !== 0,
      isCertain: e === 0,
    };
    const own = elements.get(offset);
    if (own === undefined) elements.set(offset, [point]);
    else own.push(point);
  };
  // A scatter meets an element again and again: its points are complete at the end alone.
  const isScatter = axes.some(({ role }) => role === "source");
  const outer = axes.filter(({ role }) => !isScatter && role === "spatial");
  const inner = axes.filter((axis) => !outer.includes(axis));
  forEachPoint(outer, scope, () => {
    forEachPoint(inner, scope, visit);
    elements.forEach((points, offset) => finish(offset, points));
    elements.clear();
  });
}

function elementValue(
  assign: Statement["assign"],
  folded: ScalarType,
  start: Bounded | null,
  points: readonly Point[],
): Bounded {
  if (assign === "set") {
    const last = points.findLast(({ isLive }) => isLive)?.value ?? start ??
      exact(0);
    return points.every(({ isCertain }) => isCertain) ? last : unknown(last.v);
  }
  const before = start === null
    ? []
    : [{ value: start, position: 0, isLive: true, isCertain: true }];
  const all = [...before, ...points];
  return all.length === 0
    ? exact(emptyValue(assign, folded))
    : foldBounded(assign, folded, all);
}

function hasOpenPosition(
  indices: Statement["target"]["indices"],
  scope: BoundedScope,
): boolean {
  return indices.some((index) =>
    index.kind === "indirect" &&
    (scope.tensors.get(index.read.tensor)?.errors.some((e) => e > 0) ?? false)
  );
}

/** The one rounding at the end of a statement; a cast to f16 is one already. */
function atEnd(value: Bounded, folded: ScalarType, dtype: ScalarType): Bounded {
  const cast = castBounded(value, folded, dtype);
  return dtype === "f32" ? stored32(cast) : cast;
}
