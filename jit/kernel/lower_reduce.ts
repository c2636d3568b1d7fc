/**
 * Reduce nest -> kernels: each output is folded by one invocation, by lanes of a workgroup that meet
 * in workgroup memory, or by several workgroups whose partial states a second kernel folds.
 *
 * The order of folding depends on the schedule alone, so results are reproducible. Absent on
 * purpose: what the folds are (`fold_state.ts`), how a reduction is spread (`reduce_schedule.ts`),
 * the loops of an invocation (`reduce_kernel.ts`).
 */
import type { KernelExpr, KernelStatement } from "../ir/kernel_ir.ts";
import type { LoopAxis } from "../ir/tile_block.ts";
import type { ReduceNest } from "../ir/tile_ir.ts";
import {
  createBuilder,
  type KernelBuilder,
  type KernelContext,
  type Launch,
  letOf,
  type Lowered,
  numberParam,
  withBuffers,
} from "./builder.ts";
import { i32 } from "./expressions.ts";
import { emitFinish, emitFoldPoint } from "./fold_point.ts";
import { type FoldScope, foldStateOf, type State } from "./fold_state.ts";
import { pointCount } from "./grid.ts";
import { type GroupedNest, mergeGroups } from "./merge_groups.ts";
import { reduceLaunch } from "./reduce_kernel.ts";
import {
  joinLaunch,
  partsLaunch,
  planReduction,
  type Reduction,
  stateBuffers,
} from "./reduce_parts.ts";
import type { Place } from "./reduce_station.ts";

/** Lowers a reduction; one without outputs needs no kernel. */
export function lowerReduce(
  nest: ReduceNest,
  context: KernelContext,
): Lowered {
  const outputs = pointCount(nest.spatial);
  if (outputs === 0) return { buffers: [], launches: [] };
  const merged = mergeGroups(
    { ...nest, outer: nest.spatial, inner: nest.reduction },
    context.buffers,
  );
  const { name, origin, dtype } = nest;
  const loops = [...nest.spatial, ...nest.reduction];
  const fold = foldStateOf(nest.reducer, dtype);
  const reduction = planReduction(
    { name, origin, loops, dtype, fold },
    merged,
    context,
  );
  return reduction.schedule.parts === 1
    ? { buffers: [], launches: [wholeLaunch(reduction, merged, context)] }
    : lowerParts(reduction, merged, context);
}

function wholeLaunch(
  reduction: Reduction,
  merged: GroupedNest,
  context: KernelContext,
): Launch {
  const { name, origin, loops } = reduction;
  const builder = createBuilder(context, name, origin, loops);
  return reduceLaunch(builder, {
    ...reduction,
    emitPoint: (place, index, take) =>
      emitFoldPoint(builder, reduction, place.axes, index, take),
    emitResult: (place, state) =>
      emitResult(builder, reduction, merged, place, state),
  });
}

/** Folds parts into temporaries, then the parts of each output. */
function lowerParts(
  reduction: Reduction,
  merged: GroupedNest,
  outer: KernelContext,
): Lowered {
  const { name, fold, outputs, schedule } = reduction;
  const buffers = stateBuffers(`${name}.state`, fold, outputs, schedule.parts);
  const context = withBuffers(outer, buffers);
  return {
    buffers,
    launches: [
      partsLaunch(reduction, buffers, context),
      joinLaunch(
        reduction,
        buffers,
        context,
        (builder, place, state) =>
          emitResult(builder, reduction, merged, place, state),
      ),
    ],
  };
}

function emitResult(
  builder: KernelBuilder,
  { fold, axes }: Reduction,
  merged: GroupedNest,
  place: Place,
  state: State,
): readonly KernelStatement[] {
  const scope: FoldScope = { builder, statements: [] };
  const start = firstPosition(builder, axes);
  const folded = letOf(builder, "folded", fold.result(scope, state, start));
  return [
    ...scope.statements,
    folded.statement,
    ...emitFinish(builder, merged, {
      axes: place.axes,
      accumulated: folded.name,
    }),
  ];
}

/** First value of the axis that argmax and argmin run over; they have one axis. */
function firstPosition(
  builder: KernelBuilder,
  [axis]: readonly LoopAxis[],
): KernelExpr {
  if (axis === undefined || axis.start === 0) return i32(0);
  const { name, start } = axis;
  return numberParam(builder, `start ${name}`, `start_${name}`, "i32", start);
}
