/**
 * Scatter nest -> kernels: fill the target, then fold every source point into its element.
 *
 * Points that meet must fold in source order, so that float sums are reproducible. Three forms:
 * - unique: no two points meet, each is written by its own invocation;
 * - direct: few source points, each target element walks them all in order;
 * - ordered: the source points are sorted by their target (a stable radix sort, `scatter_ordered.ts`),
 *   and the first point of each run folds the run.
 * A source axis that is one plain index of the target needs no sorting: it is walked in parallel.
 */
import type { KernelExpr, KernelStatement } from "../ir/kernel_ir.ts";
import type { LoopAxis, TileIndex } from "../ir/tile_block.ts";
import type { ScatterNest } from "../ir/tile_ir.ts";
import {
  bufferOf,
  createBuilder,
  forOf,
  ifOf,
  type KernelBuilder,
  type KernelContext,
  letOf,
  type Lowered,
  numberParam,
  varOf,
} from "./builder.ts";
import {
  addressOf,
  beginBlock,
  emitBlock,
  emitStep,
  positionOf,
} from "./emit_block.ts";
import type { BlockEnv } from "./emit_expr.ts";
import { allOf, and, asU32, compare, u32 } from "./expressions.ts";
import { combineValues } from "./fold_values.ts";
import { pointCount, splitLinear } from "./grid.ts";
import { launchPoints, lowerMap } from "./lower_map.ts";
import {
  initialMap,
  planScatter,
  rowCount,
  type ScatterPlan,
} from "./scatter_plan.ts";
import {
  emitFold,
  emitPlace,
  readTarget,
  writeTarget,
} from "./scatter_point.ts";
import { lowerOrdered } from "./scatter_ordered.ts";

/** Up to this many keyed source points, and this many visits in all, each element walks them all. */
const DIRECT_POINTS = 256;
const DIRECT_VISITS = 2 ** 24;

/** Lowers a scatter. */
export function lowerScatter(
  nest: ScatterNest,
  context: KernelContext,
): Lowered {
  const fill = lowerMap(initialMap(nest), context);
  const points = lowerPoints(nest, context);
  return {
    buffers: [...fill.buffers, ...points.buffers],
    launches: [...fill.launches, ...points.launches],
  };
}

function lowerPoints(nest: ScatterNest, context: KernelContext): Lowered {
  const { shape } = context.buffers.get(nest.store.buffer)!;
  if (pointCount(nest.source) === 0 || shape.includes(0)) {
    return { buffers: [], launches: [] };
  }
  if (nest.isUnique) return lowerUnique(nest, context);
  const plan = planScatter(nest);
  const keyedCount = pointCount(plan.keyed);
  const rows = rowCount(plan, shape);
  const visits = rows * keyedCount * pointCount(plan.plain);
  return keyedCount <= DIRECT_POINTS && visits <= DIRECT_VISITS
    ? lowerDirect(nest, plan, context)
    : lowerOrdered(nest, plan, rows, context);
}

function lowerUnique(nest: ScatterNest, context: KernelContext): Lowered {
  const builder = createBuilder(context, nest.name, nest.origin, nest.source);
  const launch = launchPoints(builder, nest.source, (axes) => {
    const env: BlockEnv = { axes, accumulated: null };
    const { statements, live, result, dtype } = emitBlock(
      builder,
      nest.block,
      env,
    );
    const place = emitPlace(builder, nest, env);
    const current = readTarget(builder, nest, place.address);
    const folded = combineValues(builder, nest.fold, nest.dtype, current, {
      result,
      dtype,
    });
    const write = writeTarget(builder, nest, place.address, folded);
    const condition = and(live ?? allOf([]), place.inside ?? allOf([]));
    const body = condition.kind === "literal"
      ? [write]
      : [ifOf(builder, condition, [write])];
    return [...statements, ...place.statements, ...body];
  });
  return { buffers: [], launches: [launch] };
}

/** Each target element folds the keyed source points that point at it, in order. */
function lowerDirect(
  nest: ScatterNest,
  plan: ScatterPlan,
  context: KernelContext,
): Lowered {
  const builder = createBuilder(context, nest.name, nest.origin, nest.source);
  const { shape } = bufferOf(builder, nest.store.buffer);
  const rowAxes = plan.dimensions.map((axis, dimension): LoopAxis =>
    axis ??
      {
        name: `%row${dimension}`,
        start: 0,
        end: shape[dimension]!,
        extent: shape[dimension]!,
      }
  );
  const launch = launchPoints(builder, rowAxes, (axes) => {
    const at = emitRow(builder, nest, plan, rowAxes, axes);
    const current = letOf(builder, "address", at);
    const state = varOf(
      builder,
      "folded",
      readTarget(builder, nest, current.name),
    );
    const points = numberParam(
      builder,
      "keyed",
      "keyed",
      "u32",
      pointCount(plan.keyed),
    );
    const walk = forOf(
      builder,
      "source",
      { from: u32(0), to: points, step: u32(1) },
      (index) => {
        const split = splitLinear(builder, index, plan.keyed);
        const env: BlockEnv = {
          axes: new Map([...axes, ...split.axes]),
          accumulated: null,
        };
        const found = emitMatch(builder, nest, plan, env);
        const fold = emitFold(builder, nest, env, state.name);
        return [
          ...split.statements,
          ...found.statements,
          ...(found.condition.kind === "literal"
            ? fold
            : [ifOf(builder, found.condition, fold)]),
        ];
      },
    );
    const write = writeTarget(builder, nest, current.name, state.name);
    return [current.statement, state.statement, walk, write];
  });
  return { buffers: [], launches: [launch] };
}

/** Address of the element that an invocation of the direct form owns. */
function emitRow(
  builder: KernelBuilder,
  nest: ScatterNest,
  plan: ScatterPlan,
  rowAxes: readonly LoopAxis[],
  axes: ReadonlyMap<string, KernelExpr>,
): KernelExpr {
  const indices = rowAxes.map(({ name }, dimension): TileIndex =>
    plan.dimensions[dimension] === null
      ? {
        terms: [{ axis: name, factor: 1 }],
        offset: 0,
        value: null,
        isChecked: false,
      }
      : nest.store.indices[dimension]!
  );
  const state = beginBlock(builder, { axes, accumulated: null });
  return addressOf(state, nest.store.buffer, indices);
}

/** Whether a source point points at the row of the invocation. */
function emitMatch(
  builder: KernelBuilder,
  { store }: ScatterNest,
  { dimensions }: ScatterPlan,
  env: BlockEnv,
): {
  readonly statements: readonly KernelStatement[];
  readonly condition: KernelExpr;
} {
  const state = beginBlock(builder, env);
  for (const step of store.steps) emitStep(state, step);
  const equal = store.indices.flatMap((index, dimension) =>
    dimensions[dimension] === null
      ? [
        compare(
          "==",
          positionOf(state, index),
          asU32(env.axes.get(`%row${dimension}`)!),
        ),
      ]
      : []
  );
  return { statements: state.statements, condition: allOf(equal) };
}
