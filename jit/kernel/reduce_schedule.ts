/**
 * How a reduction is spread over a device: lanes per output, outputs per workgroup, parts.
 *
 * Lanes of one output fold interleaved points and meet in workgroup memory; parts are workgroups
 * that fold apart and meet in a second kernel. Extents steer these choices and stand in no text.
 * Absent on purpose: emission.
 */
import type { TargetInfo } from "../ir/executable.ts";
import type { Block, LoopAxis } from "../ir/tile_block.ts";
import type { TileBuffer } from "../ir/tile_ir.ts";
import { axisStrides } from "./emit_block.ts";
import { axisCount } from "./grid.ts";
import { loadsOf } from "./tile_queries.ts";

/** The shape of a reduction kernel. All counts are powers of two. */
export interface ReduceSchedule {
  /** Invocations that share one output. */
  readonly lanes: number;
  /** Outputs of one workgroup. */
  readonly outputs: number;
  /** Neighbouring invocations are lanes of one output, else neighbouring outputs. */
  readonly isLaneFirst: boolean;
  /** Workgroups that share one output. */
  readonly parts: number;
  /** Points that an invocation folds between two tests of its loop. */
  readonly unroll: 1 | 4;
}

/** Points and outputs of a reduction, and what lies next to each other in memory. */
export interface ReduceSizes {
  readonly points: number;
  readonly outputs: number;
  /** The innermost spatial axis is contiguous in what is read, and the reduction's is not. */
  readonly isColumnwise: boolean;
  /** Steps of the block of one point; 0 for states that are only read. */
  readonly steps: number;
}

const WORKGROUP_SIZE = 256;
/** Points a lane should have before another lane joins. */
const POINTS_PER_LANE = 8;
/** Invocations that keep a large device busy. */
const WANTED_INVOCATIONS = 2 ** 18;
/** A part below this many points a lane costs more than it brings. */
const LEAST_POINTS_PER_PART = 16;
/** Longer chains lose accuracy, and some drivers end long loops. */
const MOST_POINTS_PER_LANE = 1024;

/** Larger blocks hide the loop's cost by themselves, and four of them make long texts. */
const MOST_UNROLLED_STEPS = 8;

/** The schedule for reductions of `sizes` on `target`. */
export function chooseReduceSchedule(
  sizes: ReduceSizes,
  target: TargetInfo,
): ReduceSchedule {
  const limit = target.limits.maxInvocationsPerWorkgroup;
  const size = Math.min(WORKGROUP_SIZE, powerBelow(limit));
  const lanes = chooseLanes(sizes, size);
  const pointsPerLane = Math.ceil(sizes.points / lanes);
  return {
    lanes,
    outputs: size / lanes,
    isLaneFirst: !sizes.isColumnwise,
    parts: chooseParts(sizes.outputs * lanes, pointsPerLane),
    unroll: pointsPerLane >= 4 && sizes.steps <= MOST_UNROLLED_STEPS ? 4 : 1,
  };
}

function chooseLanes(
  { points, outputs, isColumnwise }: ReduceSizes,
  size: number,
): number {
  const useful = powerAbove(Math.ceil(points / POINTS_PER_LANE));
  if (!isColumnwise) return Math.min(size, useful);
  if (outputs >= WANTED_INVOCATIONS / 2) return 1;
  // Rows of 32 neighbours fill the memory transactions; the rest of the workgroup are lanes.
  const width = Math.min(size, 32, powerAbove(outputs));
  return Math.min(size / width, useful);
}

function chooseParts(invocations: number, pointsPerLane: number): number {
  const wanted = Math.ceil(WANTED_INVOCATIONS / invocations);
  const most = Math.floor(pointsPerLane / LEAST_POINTS_PER_PART);
  const least = Math.ceil(pointsPerLane / MOST_POINTS_PER_LANE);
  // Powers of two, so that few texts serve the kernels that join the parts.
  return Math.max(powerAbove(least), powerBelow(Math.min(wanted, most)));
}

function powerAbove(value: number): number {
  return 2 ** Math.ceil(Math.log2(Math.max(1, value)));
}

function powerBelow(value: number): number {
  return 2 ** Math.floor(Math.log2(Math.max(1, value)));
}

/** Whether walking the spatial axes walks memory, told by the load that reaches farthest. */
export function isColumnwise(
  spatial: readonly LoopAxis[],
  reduction: readonly LoopAxis[],
  block: Block,
  buffers: ReadonlyMap<string, TileBuffer>,
): boolean {
  const inner = innermost(reduction);
  const outer = innermost(spatial);
  if (outer === null) return false;
  if (inner === null) return true;
  const axes = [...spatial, ...reduction];
  let widest = 0;
  let isColumn = false;
  for (const load of loadsOf(block.steps)) {
    const strides = axisStrides(
      load.indices,
      buffers.get(load.buffer)!.strides,
    );
    const points = axes.reduce(
      (count, axis) => strides.has(axis.name) ? count * axisCount(axis) : count,
      1,
    );
    if (points < widest) continue;
    widest = points;
    isColumn = strides.get(outer.name) === 1 && strides.get(inner.name) !== 1;
  }
  return isColumn;
}

/** The last axis that has more than one value. */
function innermost(axes: readonly LoopAxis[]): LoopAxis | null {
  return axes.findLast((axis) => axisCount(axis) > 1) ?? null;
}
