/**
 * The oracle: what a program means, by nested loops over bound tensor IR in f64.
 *
 * Statements run one after the other as they are written, before any pass or after some; every
 * value is rounded once, to the type of its target, at the end of its statement. Nothing here is
 * optimized, and no pass is imported: whatever disagrees with this file is wrong.
 */
import type { Diagnostic } from "../../jit/diagnostics/diagnostic.ts";
import { exprType, foldType, type TypeScope } from "../../jit/ir/expr_type.ts";
import { emptyValue } from "../../jit/ir/reducer.ts";
import type { ScalarType } from "../../jit/ir/scalar_type.ts";
import {
  type Axis,
  type AxisBounds,
  type Hint,
  type Index,
  type Statement,
  type TensorInfo,
  type TensorIr,
  walk,
} from "../../jit/ir/tensor_ir.ts";
import type { HostArray } from "../backend/backend.ts";
import { castValue, hostArrayOf, roundTo } from "./convert_value.ts";
import { notUnique } from "./data_problems.ts";
import {
  compileExpr,
  compileGuard,
  compileLocation,
} from "./reference_expr.ts";
import { combineFunction } from "./reference_reducers.ts";
import {
  type DenseTensor,
  forEachPoint,
  type Scope,
  slotOf,
} from "./reference_scope.ts";

/** Elements of an input and the layout in which they are read (elements). */
export interface ReferenceOperand {
  readonly data: HostArray;
  readonly strides: readonly number[];
  readonly offset: number;
}

/** What the caller of `evaluate` may ask for besides the results. */
export interface ReferenceOptions {
  /** Told of the first position outside a tensor and of a false `unique` (debug mode). */
  readonly onProblem?: (problem: Diagnostic) => void;
  /** Also gives the temporaries, by tensor name. */
  readonly hasTemporaries?: boolean;
}

/** Runs a bound program; gives the elements of every result by tensor name, dense row-major. */
export function evaluate(
  ir: TensorIr,
  operands: ReadonlyMap<string, ReferenceOperand>,
  scalars: ReadonlyMap<string, number>,
  options: ReferenceOptions = {},
): Map<string, HostArray> {
  const tensors = new Map<string, DenseTensor>();
  const infos = new Map(ir.tensors.map((info) => [info.name, info]));
  for (const info of ir.tensors) {
    const operand = operands.get(info.name);
    if (info.role !== "made" && operand !== undefined) {
      tensors.set(info.name, gather(info, operand));
    }
  }
  const report = firstOnly(options.onProblem ?? null);
  for (const statement of ir.statements) {
    const info = infos.get(statement.target.tensor);
    if (info === undefined) {
      throw new Error(`Cannot find tensor "${statement.target.tensor}"`);
    }
    tensors.set(
      info.name,
      runStatement(statement, info, tensors, scalars, report),
    );
  }
  const names = options.hasTemporaries === true
    ? ir.statements.map(({ target }) => target.tensor)
    : ir.results.map(({ tensor }) => tensor);
  return new Map(
    [...tensors].filter(([name]) => names.includes(name))
      .map(([name, { dtype, values }]) => [name, hostArrayOf(dtype, values)]),
  );
}

/** Copies an operand into dense row-major order. */
function gather(
  info: TensorInfo,
  { data, strides, offset }: ReferenceOperand,
): DenseTensor {
  const { dtype, shape } = known(info);
  const values = new Float64Array(shape.reduce((a, b) => a * b, 1));
  let next = 0;
  const descend = (dimension: number, at: number): void => {
    const [extent, stride] = [shape[dimension], strides[dimension] ?? 0];
    if (extent === undefined) values[next++] = Number(data[at] ?? 0);
    else {for (let i = 0; i < extent; i++) {
        descend(dimension + 1, at + i * stride);
      }}
  };
  descend(0, offset);
  return { dtype, shape, values };
}

/** One call per kind of problem is enough: the first is the one to mend. */
function firstOnly(
  onProblem: ((problem: Diagnostic) => void) | null,
): Scope["onProblem"] {
  const told = new Set<string>();
  return (make) => {
    if (onProblem === null) return;
    const problem = make();
    if (told.has(problem.code)) return;
    told.add(problem.code);
    onProblem(problem);
  };
}

function runStatement(
  statement: Statement,
  info: TensorInfo,
  tensors: ReadonlyMap<string, DenseTensor>,
  scalars: ReadonlyMap<string, number>,
  onProblem: Scope["onProblem"],
): DenseTensor {
  const { dtype, shape } = known(info);
  const scope = scopeOf(statement, tensors, scalars, onProblem);
  const folded = foldType(
    statement.assign,
    exprType(statement.body, scope.types),
    dtype,
  );
  const values = startValues(statement, shape, folded, tensors);
  accumulate(statement, shape, folded, values, scope);
  if (statement.finish === null) {
    const [cast, round] = [castValue(folded, dtype), roundTo(dtype)];
    values.forEach((value, i) => values[i] = round(cast(value)));
  } else finish(statement, { dtype, shape, values }, folded, scope);
  return { dtype, shape, values };
}

function scopeOf(
  statement: Statement,
  tensors: ReadonlyMap<string, DenseTensor>,
  scalars: ReadonlyMap<string, number>,
  onProblem: Scope["onProblem"],
): Scope {
  const axes = allAxes(statement);
  const types: TypeScope = {
    tensor: (name) => tensors.get(name)?.dtype ?? "f32",
    accumulated: null,
  };
  return {
    tensors,
    scalars,
    point: new Int32Array(axes.length),
    slots: new Map(axes.map(({ name }, slot) => [name, slot])),
    bounds: new Map(
      axes.flatMap(({ name, bounds }): [string, AxisBounds][] =>
        bounds === null ? [] : [[name, bounds]]
      ),
    ),
    types,
    accumulated: { value: 0 },
    onProblem,
  };
}

/** The base in the type of the fold, else the identity of the operator. */
function startValues(
  { base, assign }: Statement,
  shape: readonly number[],
  folded: ScalarType,
  tensors: ReadonlyMap<string, DenseTensor>,
): Float64Array {
  const from = base === null ? undefined : tensors.get(base);
  if (from !== undefined) return from.values.map(castValue(from.dtype, folded));
  const identity = assign === "set" ? 0 : emptyValue(assign, folded);
  return new Float64Array(shape.reduce((a, b) => a * b, 1)).fill(identity);
}

/** Folds every point that the guard leaves in, in row-major order of the axes. */
function accumulate(
  statement: Statement,
  shape: readonly number[],
  folded: ScalarType,
  values: Float64Array,
  scope: Scope,
): void {
  const { target, axes, assign } = statement;
  const holds = compileGuard(statement.guard, scope);
  const body = compileExpr(statement.body, scope);
  const locate = compileLocation(
    { ...target, fallback: null },
    shape,
    true,
    scope,
  );
  const check = uniqueCheck(statement, shape, values.length, scope);
  const combine = assign === "set" ? null : combineFunction(assign, folded);
  forEachPoint(axes, scope, () => {
    if (!holds()) return;
    const offset = locate();
    if (offset < 0) return;
    check(offset);
    values[offset] = combine === null
      ? body()
      : combine(values[offset] ?? 0, body(), 0);
  });
}

/** Compares the writers of each element where a `unique` promise was made. */
function uniqueCheck(
  { target, axes, hints }: Statement,
  shape: readonly number[],
  count: number,
  scope: Scope,
): (offset: number) => void {
  const hint = hints.find((each) => isPromise(each, target.indices));
  if (hint === undefined) return () => {};
  const writers = new Map<number, string>();
  const slots = axes.filter(({ role }) => role !== "reduction").map((
    { name },
  ) => slotOf(name, scope));
  return (offset) => {
    const writer = slots.map((slot) => scope.point[slot]).join();
    const before = writers.get(offset);
    if (before === undefined && writers.size < count) {
      writers.set(offset, writer);
    }
    if (before === undefined || before === writer) return;
    scope.onProblem(() =>
      notUnique(target.tensor, coordinates(offset, shape), hint.origin)
    );
  };
}

function isPromise({ hint, tensor }: Hint, indices: readonly Index[]): boolean {
  return hint === "unique" &&
    indices.some((index) =>
      index.kind === "indirect" && index.read.tensor === tensor
    );
}

function coordinates(
  offset: number,
  shape: readonly number[],
): readonly number[] {
  let rest = offset;
  return shape.toReversed().map((extent) => {
    const position = rest % extent;
    rest = Math.floor(rest / extent);
    return position;
  }).toReversed();
}

/**
 * The fused tail: every element of the axes' space gets `finish` of what was folded, 0 where its
 * guard is false. The folded value is rounded first, as the statement that was fused away did.
 */
function finish(
  { target, axes, finish }: Statement,
  { dtype, shape, values }: DenseTensor,
  folded: ScalarType,
  scope: Scope,
): void {
  if (finish === null) return;
  const tail: Scope = {
    ...scope,
    types: { ...scope.types, accumulated: folded },
  };
  const holds = compileGuard(finish.guard, tail);
  const body = compileExpr(finish.body, tail);
  const cast = castValue(exprType(finish.body, tail.types), dtype);
  const [roundFolded, round] = [roundTo(folded), roundTo(dtype)];
  const locate = compileLocation(
    { ...target, fallback: null },
    shape,
    true,
    tail,
  );
  const done = new Float64Array(values.length);
  forEachPoint(axes.filter(({ role }) => role === "spatial"), tail, () => {
    const offset = locate();
    tail.accumulated.value = roundFolded(values[offset] ?? 0);
    done[offset] = holds() ? round(cast(body())) : 0;
  });
  values.set(done);
}

/** The axes of a statement and of all reducers in it. */
function allAxes(
  { axes, body, guard, finish, target }: Statement,
): readonly Axis[] {
  const reads = target.indices.flatMap((index) =>
    index.kind === "indirect" ? [index.read] : []
  );
  const tail = finish === null ? [] : [finish.body, ...finish.guard];
  const inner = [...reads, body, ...guard, ...tail].flatMap((
    expr,
  ) => [...walk(expr)])
    .flatMap((node) =>
      node.kind === "reduce" || node.kind === "scan" ? [...node.axes] : []
    );
  return [...axes, ...inner];
}

function known(
  { name, dtype, shape }: TensorInfo,
): { readonly dtype: ScalarType; readonly shape: readonly number[] } {
  if (dtype === null || shape === null) {
    throw new Error(`Cannot evaluate "${name}": it is not bound`);
  }
  return { dtype, shape };
}
