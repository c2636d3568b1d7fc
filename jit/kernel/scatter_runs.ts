/**
 * The ordered form of a scatter: keys, sort, then one fold for each run of equal keys.
 *
 * The first point of a run starts from the target's value and folds the run in source order, for
 * each plain position on its own, so the result does not depend on how the device schedules.
 */
import type { KernelExpr, KernelStatement } from "../ir/kernel_ir.ts";
import type { ScatterNest, TileBuffer, TileIndex } from "../ir/tile_ir.ts";
import {
  assign,
  bufferArray,
  bufferOf,
  createBuilder,
  forOf,
  ifOf,
  type KernelBuilder,
  type KernelContext,
  type Launch,
  letOf,
  type Lowered,
  numberParam,
  RETURN,
  varOf,
  withBuffers,
} from "./builder.ts";
import { beginBlock, emitStep, insideOf, positionOf } from "./emit_block.ts";
import type { BlockEnv } from "./emit_expr.ts";
import {
  add,
  asU32,
  compare,
  elementAt,
  multiply,
  select,
  subtract,
  u32,
} from "./expressions.ts";
import { pointCount, splitLinear } from "./grid.ts";
import { launchPoints } from "./lower_map.ts";
import { type ScatterPlan, SLOT, slotAxis } from "./scatter_plan.ts";
import {
  emitFold,
  emitPlace,
  readTarget,
  writeTarget,
} from "./scatter_point.ts";
import {
  type SortBuffers,
  sortBuffers,
  sortKeys,
  type SortPairs,
} from "./sort_keys.ts";

/** Sorts the keyed source points by target, then folds run after run. */
export function lowerOrdered(
  nest: ScatterNest,
  plan: ScatterPlan,
  rows: number,
  outer: KernelContext,
): Lowered {
  const keyedCount = pointCount(plan.keyed);
  const buffers = sortBuffers(nest.name, keyedCount);
  const context = withBuffers(outer, buffers.all);
  const keys = launchKeys(nest, plan, rows, buffers, context);
  const sort = sortKeys(
    nest,
    buffers,
    { count: keyedCount, range: rows + 1 },
    context,
  );
  const fold = launchRuns(nest, plan, rows, sort.sorted, context);
  return { buffers: buffers.all, launches: [keys, ...sort.launches, fold] };
}

/** Writes the row of each keyed source point, or `rows` for a point outside, and its position. */
function launchKeys(
  nest: ScatterNest,
  plan: ScatterPlan,
  rows: number,
  buffers: SortBuffers,
  context: KernelContext,
): Launch {
  const builder = createBuilder(
    context,
    `${nest.name}.keys`,
    nest.origin,
    nest.source,
  );
  const slot = slotAxis(plan);
  return launchPoints(builder, [slot], (axes) => {
    const at = asU32(axes.get(SLOT)!);
    const split = splitLinear(builder, at, plan.keyed);
    const state = beginBlock(builder, { axes: split.axes, accumulated: null });
    for (const step of nest.store.steps) emitStep(state, step);
    const inside = insideOf(state, nest.store.buffer, nest.store.indices);
    const key = rowOf(builder, nest, plan, (index) => positionOf(state, index));
    const outside = numberParam(builder, "rows", "rows", "u32", rows);
    const [first] = buffers.pairs;
    return [
      ...split.statements,
      ...state.statements,
      assign(
        builder,
        element(builder, first.keys, "keys", at),
        inside === null ? key : select(inside, key, outside),
      ),
      assign(builder, element(builder, first.positions, "positions", at), at),
    ];
  });
}

/** One invocation for each sorted point and plain position; the first of a run folds the run. */
function launchRuns(
  nest: ScatterNest,
  plan: ScatterPlan,
  rows: number,
  sorted: SortPairs,
  context: KernelContext,
): Launch {
  const builder = createBuilder(
    context,
    `${nest.name}.fold`,
    nest.origin,
    nest.source,
  );
  const slot = slotAxis(plan);
  return launchPoints(builder, [slot, ...plan.plain], (axes) => {
    const at = asU32(axes.get(SLOT)!);
    const key = letOf(builder, "key", read(builder, sorted.keys, "keys", at));
    const outside = numberParam(builder, "rows", "rows", "u32", rows);
    const before = read(builder, sorted.keys, "keys", subtract(at, u32(1)));
    const head = emitPoint(builder, plan, sorted, at, axes);
    const place = emitPlace(builder, nest, head.env);
    const address = letOf(builder, "address", place.address);
    const state = varOf(
      builder,
      "folded",
      readTarget(builder, nest, address.name),
    );
    return [
      key.statement,
      ifOf(builder, compare(">=", key.name, outside), [RETURN]),
      ifOf(builder, compare(">", at, u32(0)), [
        ifOf(builder, compare("==", before, key.name), [RETURN]),
      ]),
      ...head.statements,
      ...place.statements,
      address.statement,
      state.statement,
      emitRun(builder, nest, plan, sorted, {
        at,
        key: key.name,
        axes,
        state: state.name,
      }),
      writeTarget(builder, nest, address.name, state.name),
    ];
  });
}

interface Run {
  readonly at: KernelExpr;
  readonly key: KernelExpr;
  readonly axes: ReadonlyMap<string, KernelExpr>;
  readonly state: KernelExpr;
}

function emitRun(
  builder: KernelBuilder,
  nest: ScatterNest,
  plan: ScatterPlan,
  sorted: SortPairs,
  { at, key, axes, state }: Run,
): KernelStatement {
  const end = numberParam(
    builder,
    "keyed",
    "keyed",
    "u32",
    pointCount(plan.keyed),
  );
  return forOf(
    builder,
    "next",
    { from: at, to: end, step: u32(1) },
    (index) => {
      const isOther = compare(
        "!=",
        read(builder, sorted.keys, "keys", index),
        key,
      );
      const point = emitPoint(builder, plan, sorted, index, axes);
      return [
        ifOf(builder, isOther, [{ kind: "break" }]),
        ...point.statements,
        ...emitFold(builder, nest, point.env, state),
      ];
    },
  );
}

/** The source point whose turn it is in the sorted order. */
function emitPoint(
  builder: KernelBuilder,
  plan: ScatterPlan,
  sorted: SortPairs,
  index: KernelExpr,
  axes: ReadonlyMap<string, KernelExpr>,
): { readonly statements: readonly KernelStatement[]; readonly env: BlockEnv } {
  const position = letOf(
    builder,
    "position",
    read(builder, sorted.positions, "positions", index),
  );
  const split = splitLinear(builder, position.name, plan.keyed);
  return {
    statements: [position.statement, ...split.statements],
    env: { axes: new Map([...axes, ...split.axes]), accumulated: null },
  };
}

/** Row-major linear position over the keyed dimensions. */
function rowOf(
  builder: KernelBuilder,
  nest: ScatterNest,
  { dimensions }: ScatterPlan,
  position: (index: TileIndex) => KernelExpr,
): KernelExpr {
  const { buffer } = nest.store;
  const { shape } = bufferOf(builder, buffer);
  let row: KernelExpr = u32(0);
  nest.store.indices.forEach((index, d) => {
    if (dimensions[d] !== null) return;
    const hint = `${buffer}_shape${d}`;
    const extent = numberParam(builder, hint, hint, "u32", shape[d]!);
    row = add(multiply(row, extent), position(index));
  });
  return row;
}

function element(
  builder: KernelBuilder,
  { name }: TileBuffer,
  hint: string,
  index: KernelExpr,
): KernelExpr {
  return elementAt(bufferArray(builder, name, "read_write", 1, hint), index);
}

function read(
  builder: KernelBuilder,
  { name }: TileBuffer,
  hint: string,
  index: KernelExpr,
): KernelExpr {
  return elementAt(bufferArray(builder, name, "read", 1, hint), index);
}
