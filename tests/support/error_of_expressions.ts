/**
 * Expressions of bound tensor IR -> closures that give a value and its error bound: what
 * `reference_expr.ts` is for values alone. Absent on purpose: the rules of operators and folds.
 */
import { exprType } from "../../jit/ir/expr_type.ts";
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
  walk,
} from "../../jit/ir/tensor_ir.ts";
import { castValue } from "../../runtime/cpu/convert_value.ts";
import { compileLocation } from "../../runtime/cpu/reference_expr.ts";
import {
  type DenseTensor,
  forEachPoint,
  type Scope,
  slotOf,
} from "../../runtime/cpu/reference_scope.ts";
import {
  type Bounded,
  exact,
  rounded,
  stored,
  stored16,
  unknown,
} from "./error_bound.ts";
import { foldBounded, type Point, scanBounded } from "./error_of_folds.ts";
import { applyBounded } from "./error_of_operators.ts";

/** Elements with their bounds, dense row-major. */
export interface BoundedTensor extends DenseTensor {
  readonly errors: Float64Array;
}

/** A number with its bound at the current point. */
export type EvaluateBounded = () => Bounded;
/** The scope of a statement over tensors with bounds. */
export interface BoundedScope extends Scope {
  readonly tensors: ReadonlyMap<string, BoundedTensor>;
}

/** The closure of an expression with its bound. */
export function compileBounded(
  expr: Expr,
  scope: BoundedScope,
): EvaluateBounded {
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
      const args = expr.args.map((arg) => compileBounded(arg, scope));
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
      const arg = compileBounded(expr.arg, scope);
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

function always(value: number, dtype: ScalarType | null): EvaluateBounded {
  const isFloat = dtype === null || dtype === "f32" || dtype === "f16";
  const bounded = exact(isFloat ? Math.fround(value) : value);
  return () => bounded;
}

function compileSelect(select: Select, scope: BoundedScope): EvaluateBounded {
  const test = compileBounded(select.condition, scope);
  const yes = compileBounded(select.whenTrue, scope);
  const no = compileBounded(select.whenFalse, scope);
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

function compileAccess(access: Access, scope: BoundedScope): EvaluateBounded {
  const tensor = scope.tensors.get(access.tensor);
  if (tensor === undefined) throw new Error(`Cannot read "${access.tensor}"`);
  const locate = compileLocation(access, tensor.shape, false, scope);
  const positions = access.indices.flatMap((index) =>
    index.kind === "indirect" ? [compileAccess(index.read, scope)] : []
  );
  const fallback = access.fallback === null
    ? null
    : compileBounded(access.fallback, scope);
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
export function compileGuard(
  guard: readonly Expr[],
  scope: BoundedScope,
): EvaluateBounded {
  const parts = guard.map((expr) => compileBounded(expr, scope));
  return () => {
    let holds: Bounded = exact(1);
    for (const part of parts) {
      holds = applyBounded("and", "bool", [holds, part()]);
    }
    return holds;
  };
}

function compileReduce(reduce: Reduce, scope: BoundedScope): EvaluateBounded {
  const collect = compilePoints(reduce, scope);
  const dtype = exprType(reduce.body, scope.types);
  return () => foldBounded(reduce.reducer, dtype, collect());
}

function compileScan(scan: Scan, scope: BoundedScope): EvaluateBounded {
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
  const value = compileBounded(body, scope);
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

/** A conversion; one to f16 rounds, one to f32 rounds integers alone. */
export function castBounded(
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

/** An element of a tensor as a device reads it. */
export function elementOf(
  { values, errors, dtype }: BoundedTensor,
  i: number,
): Bounded {
  const [v, e] = [values[i] ?? 0, errors[i] ?? 0];
  return dtype === "f32" ? stored(v, e) : { v, e };
}

/** What the closures of one statement share. */
export function scopeOf(
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
