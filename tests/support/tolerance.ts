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
import {
  type Access,
  type Axis,
  type AxisBounds,
  type Expr,
  type Reduce,
  type Scan,
  type Select,
  type Statement,
  type TensorInfo,
  type TensorIr,
  walk,
} from "../../jit/ir/tensor_ir.ts";
import type { HostArray } from "../../runtime/backend/backend.ts";
import { castValue } from "../../runtime/cpu/convert_value.ts";
import type { ReferenceOperand } from "../../runtime/cpu/reference.ts";
import {
  compileLocation,
  type DenseTensor,
  forEachPoint,
  type Scope,
  slotOf,
} from "../../runtime/cpu/reference_expr.ts";
import {
  type Bounded,
  exact,
  rounded,
  stored,
  stored16,
  stored32,
  unknown,
} from "./error_bound.ts";
import { foldBounded, type Point, scanBounded } from "./error_of_folds.ts";
import { applyBounded } from "./error_of_operators.ts";

/** Elements with their bounds, dense row-major. */
export interface BoundedTensor extends DenseTensor {
  readonly errors: Float64Array;
}

type Evaluate = () => Bounded;
interface BoundedScope extends Scope {
  readonly tensors: ReadonlyMap<string, BoundedTensor>;
}

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
  const value = compile(body, scope);
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

function compile(expr: Expr, scope: BoundedScope): Evaluate {
  switch (expr.kind) {
    case "literal":
      return always(expr.value, expr.dtype);
    case "scalar":
      return always(scope.scalars.get(expr.name) ?? 0, expr.dtype);
    case "axis": {
      const slot = slotOf(expr.axis, scope);
      return () => exact(scope.point[slot] ?? 0);
    }
    case "extent":
      return always(scope.bounds.get(expr.axis)?.extent ?? 0, "i32");
    case "access":
      return compileAccess(expr, scope);
    case "apply": {
      const args = expr.args.map((arg) => compile(arg, scope));
      const dtype = exprType(expr.args[0], scope.types);
      const [first, second] = args;
      if (args.length === 2 && first !== undefined && second !== undefined) {
        return () => applyBounded(expr.op, dtype, [first(), second()]);
      }
      if (args.length <= 2 || expr.op === "clamp") {
        return () => applyBounded(expr.op, dtype, args.map((arg) => arg()));
      }
      return () =>
        args.map((arg) => arg()).reduce((a, b) =>
          applyBounded(expr.op, dtype, [a, b])
        );
    }
    case "cast": {
      const arg = compile(expr.arg, scope);
      const from = exprType(expr.arg, scope.types);
      return () => castBounded(arg(), from, expr.dtype);
    }
    case "select":
      return compileSelect(expr, scope);
    case "reduce":
      return compileReduce(expr, scope);
    case "scan":
      return compileScan(expr, scope);
    case "accumulated":
      throw new Error("Cannot bound the errors of a program after the passes");
  }
}

function always(value: number, dtype: ScalarType | null): Evaluate {
  const isFloat = dtype === null || dtype === "f32" || dtype === "f16";
  const bounded = exact(isFloat ? Math.fround(value) : value);
  return () => bounded;
}

function compileSelect(select: Select, scope: BoundedScope): Evaluate {
  const test = compile(select.condition, scope);
  const yes = compile(select.whenTrue, scope);
  const no = compile(select.whenFalse, scope);
  return () => {
    const { v, e } = test();
    const [taken, other] = v !== 0 ? [yes, no] : [no, yes];
    const value = taken();
    if (e === 0) return value;
    const rest = other();
    return {
      v: value.v,
      e: Math.max(value.e, Math.abs(rest.v - value.v) + rest.e),
    };
  };
}

function compileAccess(access: Access, scope: BoundedScope): Evaluate {
  const tensor = scope.tensors.get(access.tensor);
  if (tensor === undefined) throw new Error(`Cannot read "${access.tensor}"`);
  const locate = compileLocation(access, tensor.shape, false, scope);
  const positions = access.indices.flatMap((index) =>
    index.kind === "indirect" ? [compileAccess(index.read, scope)] : []
  );
  const fallback = access.fallback === null
    ? null
    : compile(access.fallback, scope);
  return () => {
    const offset = locate();
    const value = offset >= 0
      ? elementOf(tensor, offset)
      : fallback?.() ?? exact(0);
    return positions.some((position) => position().e > 0)
      ? unknown(value.v)
      : value;
  };
}

/** A conjunction: certain where one condition is certainly false, or all are certain. */
function compileGuard(guard: readonly Expr[], scope: BoundedScope): Evaluate {
  const parts = guard.map((expr) => compile(expr, scope));
  return () => {
    let holds: Bounded = exact(1);
    for (const part of parts) {
      holds = applyBounded("and", "bool", [holds, part()]);
    }
    return holds;
  };
}

function compileReduce(reduce: Reduce, scope: BoundedScope): Evaluate {
  const collect = compilePoints(reduce, scope);
  const dtype = exprType(reduce.body, scope.types);
  return () => foldBounded(reduce.reducer, dtype, collect());
}

function compileScan(scan: Scan, scope: BoundedScope): Evaluate {
  const collect = compilePoints({ ...scan, isDense: true }, scope);
  const dtype = exprType(scan.body, scope.types);
  const outer = scan.at.map((name) => slotOf(name, scope));
  const bounds = scan.axes.map(({ name }) => scope.bounds.get(name));
  const rows = new Map<string, readonly Bounded[]>();
  return () => {
    const position = outer.reduce((sum, slot, i) => {
      const { start = 0, end = 0 } = bounds[i] ?? {};
      return sum * (end - start) + (scope.point[slot] ?? 0) - start;
    }, 0);
    // Axes of other scopes that are not in use only make the key longer than it must be.
    const key = [...scope.point].map((value, slot) =>
      outer.includes(slot) ? "" : value
    ).join();
    let row = rows.get(key);
    if (row === undefined) {
      rows.set(key, row = scanBounded(scan.scan, dtype, collect()));
    }
    return row[position] ?? exact(0);
  };
}

/** The points of an inner scope; `isDense` keeps the ones that are left out, in their places. */
function compilePoints(
  { axes, body, guard, isDense = false }:
    & Pick<Reduce, "axes" | "body" | "guard">
    & {
      readonly isDense?: boolean;
    },
  scope: BoundedScope,
): () => readonly Point[] {
  const holds = compileGuard(guard, scope);
  const value = compile(body, scope);
  const slots = axes.map(({ name }) => slotOf(name, scope));
  const extents = axes.map(({ name }) => scope.bounds.get(name)?.extent ?? 1);
  return () => {
    const points: Point[] = [];
    const before = slots.map((slot) => scope.point[slot] ?? 0);
    forEachPoint(axes, scope, () => {
      const { v, e } = holds();
      const isOut = v === 0 && e === 0;
      if (isOut && !isDense) return;
      const position = slots.reduce(
        (sum, slot, i) => sum * (extents[i] ?? 1) + (scope.point[slot] ?? 0),
        0,
      );
      points.push({
        value: isOut ? exact(0) : value(),
        position,
        isLive: v !== 0,
        isCertain: e === 0,
      });
    });
    slots.forEach((slot, i) => scope.point[slot] = before[i] ?? 0);
    return points;
  };
}

function castBounded(
  { v, e }: Bounded,
  from: ScalarType,
  to: ScalarType,
): Bounded {
  const value = castValue(from, to)(v);
  if (to === "bool") return { v: value, e: e === 0 || Math.abs(v) > e ? 0 : 1 };
  if (to === "f16") return stored16({ v, e });
  if (to === "f32") {
    return from === "f16" || from === "f32" ? { v, e } : rounded(v, e);
  }
  if (e === 0) return exact(value);
  if (e === Infinity) return unknown(value);
  const cast = castValue(from, to);
  return {
    v: value,
    e: Math.max(Math.abs(cast(v + e) - value), Math.abs(cast(v - e) - value)),
  };
}

/** The one rounding at the end of a statement; a cast to f16 is one already. */
function atEnd(value: Bounded, folded: ScalarType, dtype: ScalarType): Bounded {
  const cast = castBounded(value, folded, dtype);
  return dtype === "f32" ? stored32(cast) : cast;
}

function elementOf(
  { values, errors, dtype }: BoundedTensor,
  i: number,
): Bounded {
  const [v, e] = [values[i] ?? 0, errors[i] ?? 0];
  return dtype === "f32" ? stored(v, e) : { v, e };
}

function scopeOf(
  statement: Statement,
  tensors: ReadonlyMap<string, BoundedTensor>,
  scalars: ReadonlyMap<string, number>,
): BoundedScope {
  const { axes, body, guard, target } = statement;
  const reads = target.indices.flatMap((index) =>
    index.kind === "indirect" ? [index.read] : []
  );
  const all: readonly Axis[] = [
    ...axes,
    ...[...reads, body, ...guard].flatMap((expr) => [...walk(expr)])
      .flatMap((node) =>
        node.kind === "reduce" || node.kind === "scan" ? [...node.axes] : []
      ),
  ];
  const bounded = all.flatMap(({ name, bounds }): [string, AxisBounds][] =>
    bounds === null ? [] : [[name, bounds]]
  );
  return {
    tensors,
    scalars,
    point: new Int32Array(all.length),
    slots: new Map(all.map(({ name }, slot) => [name, slot])),
    bounds: new Map(bounded),
    types: {
      tensor: (name) => tensors.get(name)?.dtype ?? "f32",
      accumulated: null,
    },
    accumulated: { value: 0 },
    onProblem: () => {},
  };
}
