/**
 * Reduce nest -> kernels: each output is folded by one invocation, by lanes of a workgroup that meet
 * in workgroup memory, or by several workgroups whose partial states a second kernel folds.
 *
 * The order of folding depends on the schedule alone, so results are reproducible. Absent on
 * purpose: what the folds are (`fold_state.ts`), how a reduction is spread (`reduce_schedule.ts`),
 * the loops of an invocation (`reduce_kernel.ts`).
 */
import type { KernelExpr, KernelStatement } from "../ir/kernel_ir.ts";
import type { LoopAxis, ReduceNest, TileBuffer } from "../ir/tile_ir.ts";
import {
  assign,
  bufferArray,
  createBuilder,
  ifOf,
  type KernelBuilder,
  type KernelContext,
  type Launch,
  letOf,
  type Lowered,
  numberParam,
  useFunction,
  withBuffers,
} from "./builder.ts";
import { emitBlock, emitStore } from "./emit_block.ts";
import type { BlockEnv } from "./emit_expr.ts";
import { add, elementAt, i32, multiply } from "./expressions.ts";
import {
  type FoldScope,
  type FoldState,
  foldStateOf,
  type State,
} from "./fold_state.ts";
import { pointCount, splitLinear } from "./grid.ts";
import { mergeReduceAxes } from "./merge_reduce_axes.ts";
import { type Place, reduceLaunch, type TakeState } from "./reduce_kernel.ts";
import {
  chooseReduceSchedule,
  isColumnwise,
  type ReduceSchedule,
} from "./reduce_schedule.ts";
import { castScalar } from "./scalar_functions.ts";

/** Lowers a reduction; one without outputs needs no kernel. */
export function lowerReduce(
  nest: ReduceNest,
  context: KernelContext,
): Lowered {
  const outputs = pointCount(nest.spatial);
  if (outputs === 0) return { buffers: [], launches: [] };
  const merged = mergeReduceAxes(nest, context.buffers);
  const sizes = {
    outputs,
    points: pointCount(merged.reduction),
    isColumnwise: isColumnwise(merged, context.buffers),
  };
  const schedule = chooseReduceSchedule(sizes, context.target);
  const reduction: Reduction = {
    nest: merged,
    loops: [...nest.spatial, ...nest.reduction],
    fold: foldStateOf(nest.reducer, nest.dtype),
    outputs,
    points: sizes.points,
  };
  return schedule.parts === 1
    ? { buffers: [], launches: [wholeLaunch(reduction, schedule, context)] }
    : lowerParts(reduction, schedule, context);
}

/** What all kernels of one reduction share. */
interface Reduction {
  /** Over merged axes. */
  readonly nest: ReduceNest;
  /** The axes as they were, for their extents. */
  readonly loops: readonly LoopAxis[];
  readonly fold: FoldState;
  readonly outputs: number;
  readonly points: number;
}

function wholeLaunch(
  reduction: Reduction,
  schedule: ReduceSchedule,
  context: KernelContext,
): Launch {
  const { nest, loops } = reduction;
  const builder = createBuilder(context, nest.name, nest.origin, loops);
  return reduceLaunch(builder, {
    ...reduction,
    schedule,
    spatial: nest.spatial,
    emitPoint: (place, index, take) =>
      emitPoint(builder, reduction, place, index, take),
    emitResult: (place, state) => emitFinish(builder, reduction, place, state),
  });
}

/** Folds parts into temporaries, then the parts of each output. */
function lowerParts(
  reduction: Reduction,
  schedule: ReduceSchedule,
  outer: KernelContext,
): Lowered {
  const { nest, fold, outputs } = reduction;
  const buffers = fold.words.map((dtype, word): TileBuffer => ({
    name: `${nest.name}.state${word}`,
    dtype,
    role: "temporary",
    shape: [outputs, schedule.parts],
    strides: [schedule.parts, 1],
  }));
  const context = withBuffers(outer, buffers);
  return {
    buffers,
    launches: [
      partsLaunch(reduction, schedule, buffers, context),
      joinLaunch(reduction, schedule.parts, buffers, context),
    ],
  };
}

function partsLaunch(
  reduction: Reduction,
  schedule: ReduceSchedule,
  buffers: readonly TileBuffer[],
  context: KernelContext,
): Launch {
  const { nest, loops } = reduction;
  const name = `${nest.name}.parts`;
  const builder = createBuilder(context, name, nest.origin, loops);
  return reduceLaunch(builder, {
    ...reduction,
    schedule,
    spatial: nest.spatial,
    emitPoint: (place, index, take) =>
      emitPoint(builder, reduction, place, index, take),
    emitResult: ({ output, part }, state) => {
      const address = stateAddress(builder, schedule.parts, output, part);
      return buffers.map((buffer, word) =>
        assign(
          builder,
          elementAt(bufferArray(builder, buffer.name, "read_write"), address),
          state[word]!,
        )
      );
    },
  });
}

function joinLaunch(
  reduction: Reduction,
  parts: number,
  buffers: readonly TileBuffer[],
  context: KernelContext,
): Launch {
  const { nest, loops, outputs } = reduction;
  const name = `${nest.name}.join`;
  const builder = createBuilder(context, name, nest.origin, loops);
  const sizes = { outputs, points: parts, isColumnwise: false };
  const schedule = chooseReduceSchedule(sizes, context.target);
  return reduceLaunch(builder, {
    ...reduction,
    points: parts,
    schedule: { ...schedule, parts: 1 },
    spatial: nest.spatial,
    emitPoint: ({ output }, part, take) => {
      const address = letOf(
        builder,
        "address",
        stateAddress(builder, parts, output, part),
      );
      const state = buffers.map((buffer) =>
        elementAt(bufferArray(builder, buffer.name, "read"), address.name)
      );
      return [address.statement, ...take({ builder, statements: [] }, state)];
    },
    emitResult: (place, state) => emitFinish(builder, reduction, place, state),
  });
}

function stateAddress(
  builder: KernelBuilder,
  parts: number,
  output: KernelExpr,
  part: KernelExpr,
): KernelExpr {
  const count = numberParam(builder, "parts", "parts", "u32", parts);
  return add(multiply(output, count), part);
}

/** Evaluates the block at one point and takes its state in, unless the point is left out. */
function emitPoint(
  builder: KernelBuilder,
  { nest, fold }: Reduction,
  { axes }: Place,
  index: KernelExpr,
  take: TakeState,
): readonly KernelStatement[] {
  const split = splitLinear(builder, index, nest.reduction);
  const env: BlockEnv = {
    axes: new Map([...axes, ...split.axes]),
    accumulated: null,
  };
  const { statements, live, result, dtype } = emitBlock(
    builder,
    nest.block,
    env,
  );
  const value = letOf(
    builder,
    "value",
    castScalar(
      result,
      dtype,
      nest.dtype,
      (code) => useFunction(builder, code),
    ),
  );
  const scope: FoldScope = { builder, statements: [value.statement] };
  const state = fold.ofPoint(scope, value.name, index);
  const taken = take(scope, state);
  return [
    ...split.statements,
    ...statements,
    ...(live === null ? taken : [ifOf(builder, live, taken)]),
  ];
}

function emitFinish(
  builder: KernelBuilder,
  { nest, fold }: Reduction,
  { axes }: Place,
  state: State,
): readonly KernelStatement[] {
  const scope: FoldScope = { builder, statements: [] };
  const [axis] = nest.reduction;
  const start = axis === undefined || axis.start === 0 ? i32(0) : numberParam(
    builder,
    `start ${axis.name}`,
    `start_${axis.name}`,
    "i32",
    axis.start,
  );
  const folded = letOf(builder, "folded", fold.result(scope, state, start));
  const env: BlockEnv = { axes, accumulated: folded.name };
  const { statements, live, result, dtype } = emitBlock(
    builder,
    nest.finish,
    env,
  );
  const writes = emitStore(builder, nest.store, result, dtype, env);
  return [
    ...scope.statements,
    folded.statement,
    ...statements,
    ...(live === null ? writes : [ifOf(builder, live, writes)]),
  ];
}
