/**
 * How a detection walks its matrix: patches of 8192 points, one a workgroup, in which each invocation
 * looks at four neighbours *along* one group in eight places *across* it, on the other one; where the
 * neighbours are bits of a word it looks at 32.
 *
 * Along is the group that lies side by side in memory, so that four neighbours are one load and the
 * invocations of a workgroup read whole cache lines. Absent on purpose: emission.
 */
import type { LoopAxis } from "../ir/tile_block.ts";
import type { TileBuffer } from "../ir/tile_ir.ts";
import type { DetectNest, Marks } from "../ir/tile_pit.ts";
import { isWordAlong, WORD } from "./packed_load.ts";
import { axisStrides } from "./emit_block.ts";
import { axisCount, pointCount } from "./grid.ts";
import { type LanePlan, planSteps } from "./lane_plan.ts";
import { loadsOf } from "./tile_queries.ts";

/** Invocations of a workgroup. */
export const INVOCATIONS = 256;
/** Points of one invocation along, and across. */
export const NEIGHBOURS = 4;
export const EIGHT = 8;

/** One side of a patch. */
export interface PatchSide {
  readonly group: "rows" | "columns";
  readonly axes: readonly LoopAxis[];
  /** Points of the whole group. */
  readonly count: number;
  /** Points of a patch, a multiple of 32, or at least `count`. */
  readonly size: number;
}

/** The walk of one detection. */
export interface PatchPlan {
  readonly along: PatchSide;
  readonly across: PatchSide;
  /** Points of an invocation along: four, or a word of 32 packed ones. */
  readonly neighbours: typeof NEIGHBOURS | typeof WORD;
  /** Four neighbours share their outer axes; null: each finds its own. */
  readonly lanes: LanePlan | null;
}

/** The side whose positions have the bits of `marks`, and the side that a bit spans. */
export function sidesOf(
  { along, across }: PatchPlan,
  { listed }: Marks,
): { readonly listed: PatchSide; readonly spanned: PatchSide } {
  return along.group === listed
    ? { listed: along, spanned: across }
    : { listed: across, spanned: along };
}

/** The walk that the layout of the operand and the spans of the marks ask for. */
export function planPatch(
  nest: DetectNest,
  buffers: ReadonlyMap<string, TileBuffer>,
): PatchPlan {
  const ways = (["columns", "rows"] as const).map((group) => ({
    group,
    lanes: lanesAlong(nest, nest[group], buffers),
    quality: qualityAlong(nest, nest[group], buffers),
  }));
  const [first, second] = ways as [typeof ways[0], typeof ways[0]];
  const best = second.quality > first.quality ? second : first;
  const other = best.group === "rows" ? "columns" : "rows";
  const counts = {
    along: pointCount(nest[best.group]),
    across: pointCount(nest[other]),
  };
  const isWord = isWordAlong(nest, nest[best.group], buffers);
  const neighbours = isWord ? WORD : NEIGHBOURS;
  const patch = INVOCATIONS * neighbours * EIGHT;
  const size = sizeAcross(nest, best.group, { ...counts, patch });
  return {
    along: {
      group: best.group,
      axes: nest[best.group],
      count: counts.along,
      size: patch / size,
    },
    across: { group: other, axes: nest[other], count: counts.across, size },
    neighbours,
    lanes: best.lanes,
  };
}

/** Lanes along the innermost axis of a group whose rows of points end at multiples of four. */
function lanesAlong(
  { block }: DetectNest,
  group: readonly LoopAxis[],
  buffers: ReadonlyMap<string, TileBuffer>,
): LanePlan | null {
  const axis = group.at(-1);
  return axis === undefined || axisCount(axis) % NEIGHBOURS !== 0
    ? null
    : planSteps(block.steps, axis, buffers);
}

/** Vector loads count most, then loads whose neighbours lie side by side, then the longer group. */
function qualityAlong(
  nest: DetectNest,
  group: readonly LoopAxis[],
  buffers: ReadonlyMap<string, TileBuffer>,
): number {
  const lanes = lanesAlong(nest, group, buffers);
  const axis = group.at(-1);
  const near =
    loadsOf(nest.block.steps).filter(({ buffer, indices }) =>
      axis !== undefined &&
      axisStrides(indices, buffers.get(buffer)!.strides).get(axis.name) === 1
    ).length;
  const quads = lanes === null ? 0 : quadCount(lanes);
  const isLong = pointCount(group) > NEIGHBOURS * EIGHT ? 1 : 0;
  return 100 * quads + 10 * near + isLong;
}

/** Loads of which one serves four neighbours. */
function quadCount({ loads }: LanePlan): number {
  return [...loads.values()].filter((access) => access === "quad").length;
}

/**
 * Points of a patch across: as few as the marks allow, so that the patch is long where memory is
 * contiguous; a group that ends before is covered whole.
 */
function sizeAcross(
  { marks }: DetectNest,
  along: "rows" | "columns",
  counts: {
    readonly along: number;
    readonly across: number;
    readonly patch: number;
  },
): number {
  const spanOf = (isAcross: boolean): number =>
    Math.max(
      EIGHT,
      ...marks.filter(({ listed }) => (listed === along) === isAcross).map((
        { span },
      ) => span),
    );
  const [spanAcross, spanAlong] = [spanOf(true), spanOf(false)];
  const sizes = counts.along <= 32 ? [256, 128, 64, 32] : [8, 32, 64, 128, 256];
  const found = sizes.find((size) => {
    const isWhole = size >= counts.across;
    const fits = isWhole || (size >= 32 && size >= spanAcross);
    const along = counts.patch / size;
    return fits && (along >= spanAlong || along >= counts.along);
  });
  if (found !== undefined) return found;
  throw new Error(
    `Cannot detect: spans of ${spanAcross} and ${spanAlong} points make no patch`,
  );
}
