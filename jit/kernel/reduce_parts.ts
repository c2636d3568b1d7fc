/**
 * Folds whose outputs are shared by several workgroups: a kernel that leaves the state of each part
 * in temporaries, and a kernel that folds the parts of each output.
 */
import type { Origin } from "../diagnostics/span.ts";
import type { KernelExpr, KernelStatement } from "../ir/kernel_ir.ts";
import type { LoopAxis } from "../ir/tile_block.ts";
import type { TileBuffer } from "../ir/tile_ir.ts";
import {
  assign,
  bufferArray,
  createBuilder,
  type KernelBuilder,
  type KernelContext,
  type Launch,
  letOf,
  numberParam,
} from "./builder.ts";
import { add, elementAt, multiply } from "./expressions.ts";
import { emitFoldPoint, type PointFold } from "./fold_point.ts";
import type { FoldState, State } from "./fold_state.ts";
import { pointCount } from "./grid.ts";
import type { GroupedNest } from "./merge_groups.ts";
import { reduceLaunch } from "./reduce_kernel.ts";
import {
  chooseReduceSchedule,
  isColumnwise,
  type ReduceSchedule,
} from "./reduce_schedule.ts";
import type { Place } from "./reduce_station.ts";

/** A fold and how it is spread. */
export interface Reduction extends PointFold {
  readonly name: string;
  readonly origin: Origin;
  /** All axes as the nest has them, for their extents. */
  readonly loops: readonly LoopAxis[];
  readonly spatial: readonly LoopAxis[];
  readonly outputs: number;
  readonly points: number;
  readonly schedule: ReduceSchedule;
}

/** Spreads a fold over axes that were merged. */
export function planReduction(
  fold: Pick<Reduction, "name" | "origin" | "loops" | "dtype" | "fold">,
  { outer, inner, block }: GroupedNest,
  { buffers, target }: KernelContext,
): Reduction {
  const sizes = {
    outputs: pointCount(outer),
    points: pointCount(inner),
    isColumnwise: isColumnwise(outer, inner, block, buffers),
    steps: block.steps.length,
  };
  const schedule = chooseReduceSchedule(sizes, target);
  return { ...fold, ...sizes, spatial: outer, axes: inner, block, schedule };
}

/** One buffer for each word of a state, `parts` states for each output. */
export function stateBuffers(
  name: string,
  { words }: FoldState,
  outputs: number,
  parts: number,
): readonly TileBuffer[] {
  return words.map((dtype, word) => ({
    name: `${name}${word}`,
    dtype,
    role: "temporary",
    shape: [outputs, parts],
    strides: [parts, 1],
  }));
}

/** Folds the points of each part into `buffers`. */
export function partsLaunch(
  reduction: Reduction,
  buffers: readonly TileBuffer[],
  context: KernelContext,
): Launch {
  const { name, origin, loops, schedule } = reduction;
  const builder = createBuilder(context, `${name}.parts`, origin, loops);
  return reduceLaunch(builder, {
    ...reduction,
    emitPoint: (place, index, take) =>
      emitFoldPoint(builder, reduction, place.axes, index, take),
    emitResult: ({ output, part }, state) =>
      storeState(
        builder,
        buffers,
        partAddress(builder, schedule.parts, output, part),
        state,
      ),
  });
}

/** Folds the parts in `buffers`; `emitResult` gets the state of each output. */
export function joinLaunch(
  reduction: Reduction,
  buffers: readonly TileBuffer[],
  context: KernelContext,
  emitResult: (
    builder: KernelBuilder,
    place: Place,
    state: State,
  ) => readonly KernelStatement[],
): Launch {
  const { name, origin, loops, outputs } = reduction;
  const { parts } = reduction.schedule;
  const builder = createBuilder(context, `${name}.join`, origin, loops);
  const sizes = { outputs, points: parts, isColumnwise: false, steps: 0 };
  const schedule = chooseReduceSchedule(sizes, context.target);
  return reduceLaunch(builder, {
    ...reduction,
    points: parts,
    schedule: { ...schedule, parts: 1 },
    emitPoint: ({ output }, part, take) => {
      const address = letOf(
        builder,
        "address",
        partAddress(builder, parts, output, part),
      );
      const state = loadState(builder, buffers, address.name);
      return [address.statement, ...take({ builder, statements: [] }, state)];
    },
    emitResult: (place, state) => emitResult(builder, place, state),
  });
}

/** Writes the words of a state. */
export function storeState(
  builder: KernelBuilder,
  buffers: readonly TileBuffer[],
  address: KernelExpr,
  state: State,
): readonly KernelStatement[] {
  return buffers.map(({ name }, word) =>
    assign(
      builder,
      elementAt(bufferArray(builder, name, "read_write"), address),
      state[word]!,
    )
  );
}

/** Reads the words of a state. */
export function loadState(
  builder: KernelBuilder,
  buffers: readonly TileBuffer[],
  address: KernelExpr,
): State {
  return buffers.map(({ name }) =>
    elementAt(bufferArray(builder, name, "read"), address)
  );
}

function partAddress(
  builder: KernelBuilder,
  parts: number,
  output: KernelExpr,
  part: KernelExpr,
): KernelExpr {
  const count = numberParam(builder, "parts", "parts", "u32", parts);
  return add(multiply(output, count), part);
}
