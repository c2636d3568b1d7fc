/**
 * Reducers and scans of the reference: loops over the points of their axes. What each gives for no
 * point, for ties and for integers is that of `docs/decisions/0001-meaning.md`.
 */
import { unreachable } from "../../jit/diagnostics/unreachable.ts";
import { exprType } from "../../jit/ir/expr_type.ts";
import { highest, lowest } from "../../jit/ir/reducer.ts";
import type { ScalarType } from "../../jit/ir/scalar_type.ts";
import {
  type AssignOperator,
  type Axis,
  type Expr,
  type Index,
  type Reduce,
  type ReducerName,
  type Scan,
  walk,
} from "../../jit/ir/tensor_ir.ts";
import {
  boundsOf,
  type Evaluate,
  forEachPoint,
  type PointClosures,
  type Scope,
  slotOf,
} from "./reference_scope.ts";
import type { NumberFunction } from "./number_function.ts";
import { scalarFunction } from "./reference_functions.ts";

/** A fold in progress: one point after the other, then the value. */
interface Folding {
  readonly start: () => void;
  readonly add: (value: number) => void;
  readonly value: () => number;
}

/** How a statement's operator combines two values of its fold's type. */
export function combineFunction(
  assign: Exclude<AssignOperator, "set">,
  dtype: ScalarType,
): NumberFunction {
  switch (assign) {
    case "sum":
      return scalarFunction("add", dtype);
    case "prod":
      return scalarFunction("mul", dtype);
    case "max":
      return scalarFunction("max", dtype);
    case "min":
      return scalarFunction("min", dtype);
    case "all":
      return scalarFunction("and", dtype);
    case "any":
      return scalarFunction("or", dtype);
  }
}

/** The closure of a reducer call. */
export function compileReduce(
  reduce: Reduce,
  scope: Scope,
  { holds, value }: PointClosures,
): Evaluate {
  const { axes, reducer } = reduce;
  const folding = foldingOf(
    reducer,
    exprType(reduce.body, scope.types),
    positionOf(axes, scope),
  );
  return () => {
    folding.start();
    forEachPoint(axes, scope, () => {
      if (holds()) folding.add(value());
    });
    return folding.value();
  };
}

/** Value of the axis; of several axes the row-major position in their extents. */
function positionOf(axes: readonly Axis[], scope: Scope): Evaluate {
  const slots = axes.map(({ name }) => slotOf(name, scope));
  const extents = axes.map(({ name }) => boundsOf(name, scope).extent);
  return () =>
    slots.reduce(
      (position, slot, i) =>
        position * (extents[i] ?? 1) + (scope.point[slot] ?? 0),
      0,
    );
}

function foldingOf(
  reducer: ReducerName,
  dtype: ScalarType,
  position: Evaluate,
): Folding {
  switch (reducer) {
    case "sum":
      return combining(0, scalarFunction("add", dtype));
    case "prod":
      return combining(1, scalarFunction("mul", dtype));
    case "max":
      return combining(lowest(dtype), scalarFunction("max", dtype));
    case "min":
      return combining(highest(dtype), scalarFunction("min", dtype));
    case "any":
      return combining(0, scalarFunction("or", dtype));
    case "all":
      return combining(1, scalarFunction("and", dtype));
    case "count":
      return combining(0, (count, value) => count + (value !== 0 ? 1 : 0));
    case "mean":
      return averaging();
    case "norm":
      return rooting();
    case "logsumexp":
      return logAdding();
    case "argmax":
      return choosing(position, (value, best) => value > best);
    case "argmin":
      return choosing(position, (value, best) => value < best);
  }
  return unreachable(reducer);
}

function combining(identity: number, combine: NumberFunction): Folding {
  let folded = identity;
  return {
    start: () => folded = identity,
    add: (value) => folded = combine(folded, value, 0),
    value: () => folded,
  };
}

function averaging(): Folding {
  let [sum, count] = [0, 0];
  return {
    start: () => [sum, count] = [0, 0],
    add: (value) => [sum, count] = [sum + value, count + 1],
    value: () => count === 0 ? 0 : sum / count,
  };
}

function rooting(): Folding {
  let squares = 0;
  return {
    start: () => squares = 0,
    add: (value) => squares += value * value,
    value: () => Math.sqrt(squares),
  };
}

/** `max + log Σ exp(x - max)`, so that no exponential overflows. */
function logAdding(): Folding {
  let values: number[] = [];
  return {
    start: () => values = [],
    add: (value) => values.push(value),
    value: () => {
      const most = values.reduce((a, b) => Math.max(a, b), -Infinity);
      if (Math.abs(most) === Infinity) return most;
      return most +
        Math.log(
          values.reduce((sum, value) => sum + Math.exp(value - most), 0),
        );
    },
  };
}

/** The first point that no other beats. */
function choosing(
  position: Evaluate,
  beats: (value: number, best: number) => boolean,
): Folding {
  let [at, best] = [-1, 0];
  return {
    start: () => at = -1,
    add: (value) => {
      if (at < 0 || beats(value, best)) [at, best] = [position(), value];
    },
    value: () => at,
  };
}

/** The closure of softmax or cumsum: a row is computed once for each setting of the other axes. */
export function compileScan(
  scan: Scan,
  scope: Scope,
  closures: PointClosures,
): Evaluate {
  const inner = new Set(scan.axes.map(({ name }) => name));
  const free = [...freeAxes([scan.body, ...scan.guard])].filter((name) =>
    !inner.has(name)
  );
  const freeSlots = free.filter((name) => scope.slots.has(name)).map((name) =>
    slotOf(name, scope)
  );
  const computeRow = compileRow(scan, scope, closures);
  const rows = new Map<string, Float64Array>();
  const locate = rowPosition(scan.axes, scan.at, scope);
  return () => {
    const key = freeSlots.map((slot) => scope.point[slot]).join();
    let row = rows.get(key);
    if (row === undefined) rows.set(key, row = computeRow());
    return row[locate()] ?? 0;
  };
}

/** Position of the outer point in the row of the inner axes. */
function rowPosition(
  axes: readonly Axis[],
  at: readonly string[],
  scope: Scope,
): Evaluate {
  const slots = at.map((name) => slotOf(name, scope));
  const bounds = axes.map(({ name }) => boundsOf(name, scope));
  return () =>
    slots.reduce((position, slot, i) => {
      const { start, end } = bounds[i] ?? { start: 0, end: 0 };
      return position * (end - start) + (scope.point[slot] ?? 0) - start;
    }, 0);
}

/** Computes all values of one row; points that the guard leaves out are 0. */
function compileRow(
  { scan, axes, body }: Scan,
  scope: Scope,
  { holds, value }: PointClosures,
): () => Float64Array {
  const dtype = exprType(body, scope.types);
  const count = axes.reduce((product, { name }) => {
    const { start, end } = boundsOf(name, scope);
    return product * (end - start);
  }, 1);
  const fill = scan === "softmax"
    ? softmaxRow
    : cumsumRow(scalarFunction("add", dtype));
  return () => {
    const row = new Float64Array(count);
    const live = new Uint8Array(count);
    let position = 0;
    forEachPoint(axes, scope, () => {
      if (holds()) {
        row[position] = value();
        live[position] = 1;
      }
      position++;
    });
    fill(row, live);
    return row;
  };
}

function softmaxRow(row: Float64Array, live: Uint8Array): void {
  const most = row.reduce(
    (a, b, i) => live[i] === 1 ? Math.max(a, b) : a,
    -Infinity,
  );
  if (most === -Infinity) {
    row.fill(0);
    return;
  }
  let sum = 0;
  row.forEach((value, i) => {
    row[i] = live[i] === 1 ? Math.exp(value - most) : 0;
    sum += row[i] ?? 0;
  });
  row.forEach((value, i) => row[i] = live[i] === 1 ? value / sum : 0);
}

function cumsumRow(
  add: NumberFunction,
): (row: Float64Array, live: Uint8Array) => void {
  return (row, live) => {
    let sum = 0;
    row.forEach((value, i) => {
      if (live[i] !== 1) return;
      sum = add(sum, value, 0);
      row[i] = sum;
    });
  };
}

/** Names of all axes that an expression mentions. */
function freeAxes(exprs: readonly Expr[]): ReadonlySet<string> {
  const names = new Set<string>();
  const visitIndex = (index: Index): void => {
    if (index.kind === "affine") {
      for (const { axis } of index.terms) names.add(axis);
    }
  };
  for (const node of exprs.flatMap((expr) => [...walk(expr)])) {
    if (node.kind === "axis") names.add(node.axis);
    if (node.kind === "access") node.indices.forEach(visitIndex);
    if (node.kind === "scan") node.at.forEach((name) => names.add(name));
  }
  return names;
}
