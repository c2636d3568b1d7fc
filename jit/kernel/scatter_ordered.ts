/**
 * The ordered form of a scatter: each keyed source point gets the row of the target that it points
 * at as its key, the keys are sorted, and runs of equal keys are folded (`scatter_runs.ts`).
 */
import type { KernelExpr } from "../ir/kernel_ir.ts";
import type { TileIndex } from "../ir/tile_block.ts";
import type { ScatterNest, TileBuffer } from "../ir/tile_ir.ts";
import {
  assign,
  bufferArray,
  bufferOf,
  createBuilder,
  type KernelBuilder,
  type KernelContext,
  type Launch,
  type Lowered,
  numberParam,
  withBuffers,
} from "./builder.ts";
import { beginBlock, emitStep, insideOf, positionOf } from "./emit_block.ts";
import { add, asU32, elementAt, multiply, select, u32 } from "./expressions.ts";
import { pointCount, splitLinear } from "./grid.ts";
import { launchPoints } from "./lower_map.ts";
import { type ScatterPlan, SLOT, slotAxis } from "./scatter_plan.ts";
import { foldRuns } from "./scatter_runs.ts";
import { type SortBuffers, sortBuffers, sortKeys } from "./sort_keys.ts";

/** Sorts the keyed source points by target, then folds run after run. */
export function lowerOrdered(
  nest: ScatterNest,
  plan: ScatterPlan,
  rows: number,
  outer: KernelContext,
): Lowered {
  const count = pointCount(plan.keyed);
  const buffers = sortBuffers(nest.name, count);
  const context = withBuffers(outer, buffers.all);
  const keys = launchKeys(nest, plan, rows, buffers, context);
  const { launches, sorted } = sortKeys(nest, buffers, {
    count,
    range: rows + 1,
  }, context);
  const runs = foldRuns({ nest, plan, rows, sorted }, context);
  return {
    buffers: [...buffers.all, ...runs.buffers],
    launches: [keys, ...launches, ...runs.launches],
  };
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
