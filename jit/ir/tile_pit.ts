/**
 * The part of tile IR that PIT adds: index lists and how nests read by them, detection, selection, and
 * sorts into buckets.
 */
import type { Block, LoopAxis, NestBase } from "./tile_block.ts";

/** What the user said about the zeros of a tensor: `with A: sparse`, `sparse(32,1)`, `dense`. */
export interface SparsityHint {
  readonly buffer: string;
  readonly isSparse: boolean;
  /** Extents of the micro-tile in the tensor's dimensions; null leaves the rule to the selection. */
  readonly microTile: readonly number[] | null;
}

/** SRead and SWrite: how packed coordinates of a tile find their positions in a group. */
export type Gather = ListGather | BlockGather | MeetGather;

/**
 * A packed coordinate `i` of the tile stands for position `list[i]` of the group, in every operand and
 * in the target.
 *
 * A list of m or n is a permutation of the whole group, live positions first: tiles behind the
 * count fold nothing and store what the fold of no point leaves. A list of k ends at its count.
 */
export interface ListGather {
  readonly kind: "list";
  readonly group: "m" | "n" | "k";
  /** A list for each panel of `tileM` points of m (`tileN` of n); null: one for each batch point. */
  readonly panel: "m" | "n" | null;
  /**
   * Adjacent points of k that one entry stands for: `list[i / grain] * grain + i % grain`. 1, or a power
   * of two that is a multiple of `tileK`; such lists ascend, so that a short block at the end of k
   * comes last.
   */
  readonly grain: number;
  /** u32, [batch points, panels, points of the group / grain]. */
  readonly positions: string;
  /** u32, [batch points, panels]: live entries of each list. */
  readonly counts: string;
}

/**
 * Rows packed anew for each block of k: along m with micro-tiles of one row by `depth` points.
 *
 * A workgroup owns a block of the target: `stretch` points of m by a tile of n. It takes the blocks of k in
 * order, packs the rows of its stretch that live in one, reads what they hold so far (SRead of the
 * target), folds the block on and writes them back (SWrite): each element is folded in the order of
 * k, without atomics.
 */
export interface BlockGather {
  readonly kind: "block";
  readonly group: "m";
  /** Points of k that share a list, a multiple of `tileK`. */
  readonly depth: number;
  /** Points of m that share a list, a multiple of `tileM`. */
  readonly stretch: number;
  /**
   * u32, [batch points, blocks of k, points of m]: the list of a stretch begins where the stretch does;
   * behind its count stands anything.
   */
  readonly positions: string;
  /** u32, [batch points, blocks of k, stretches]. */
  readonly counts: string;
}

/**
 * The intersection of two operands along k: each workgroup joins the bits of its panel of m with those of
 * its panel of n and packs the positions where both are set, ascending. No list is stored.
 */
export interface MeetGather {
  readonly kind: "meet";
  readonly group: "k";
  /** Marks of k over m, whose span divides `tileM`. */
  readonly left: MarksRead;
  /** Marks of k over n, whose span divides `tileN`. */
  readonly right: MarksRead;
}

/**
 * SRead and SWrite of m in the order of a key: a tile of rows holds points of one bucket, and the
 * right operand, which carries the axis `bucket`, is that of the bucket.
 */
export interface Route {
  /** Keys whose rows are folded. */
  readonly bucket: LoopAxis;
  /** The bucket of all other points, whose rows fold nothing; null: another nest stores them. */
  readonly others: number | null;
  /** u32, [batch points, points of m]: the points of m, bucket by bucket. */
  readonly positions: string;
  /** u32, [batch points, row tiles, 3]: bucket, and first and end of the tile's rows in `positions`. */
  readonly tiles: string;
  /** Row tiles of a batch point, however the points are dealt; those that are not needed have no bucket. */
  readonly rowTiles: number;
}

/** The bucket of a row tile that is not needed. */
export const NO_BUCKET = 0xffffffff;

/**
 * Sorts points by key, stably, and cuts each bucket into tiles of rows.
 *
 * Keys outside of `bucket`, and points that are not live, go to one more bucket at `bucket.end`.
 */
export interface BucketNest extends NestBase {
  readonly kind: "bucket";
  readonly batch: readonly LoopAxis[];
  readonly points: readonly LoopAxis[];
  /** Keys, i32 or u32, over (batch, points). */
  readonly block: Block;
  readonly bucket: LoopAxis;
  readonly tileRows: number;
  /** As in `Route`. */
  readonly positions: string;
  readonly tiles: string;
  readonly rowTiles: number;
}

/**
 * Online detection: reads a matrix of points once and marks in bits which micro-tiles hold a live one.
 *
 * A point is live when `live` holds and the value is not zero, by bits (-0 is zero, NaN is live).
 */
export interface DetectNest extends NestBase {
  readonly kind: "detect";
  readonly batch: readonly LoopAxis[];
  readonly rows: readonly LoopAxis[];
  readonly columns: readonly LoopAxis[];
  /** Over (batch, rows, columns). */
  readonly block: Block;
  readonly marks: readonly Marks[];
}

/** A bit for each micro-tile of one position of a group by `span` points of the other one. */
export interface Marks {
  /** The group whose positions have a bit each. */
  readonly listed: "rows" | "columns";
  /** Points of the other group under one bit: a power of two from 8 to 256. */
  readonly span: number;
  /** u32, [batch points, panels of `span` points, words of 32 positions]; bits behind the end are 0. */
  readonly bits: string;
}

/**
 * Marks -> index lists: the positions of a group that hold a live point, a list for each panel of
 * the other group. With `isPermutation` the positions that are not live follow, so that every
 * position stands in the list once.
 */
export interface ListNest extends NestBase {
  readonly kind: "list";
  readonly batch: readonly LoopAxis[];
  readonly listed: readonly LoopAxis[];
  readonly panel: readonly LoopAxis[];
  /** Points of `panel` that share a list, a multiple of the span of the marks; null: all. */
  readonly panelSize: number | null;
  /** Adjacent points that one position stands for: 1, or a power of two from 8 on. */
  readonly grain: number;
  /** Points of `listed` that share a list, a multiple of 32, where the grain is 1; null: all. */
  readonly stretch: number | null;
  readonly marks: MarksRead;
  /** u32, [batch points, panels, listed points / grain]: a stretch has its list where it begins. */
  readonly positions: string;
  /** u32, [batch points, panels, stretches]. */
  readonly counts: string;
  /** Never with a grain or with stretches. */
  readonly isPermutation: boolean;
  /** Ascending positions, the same on every run; false: any order, by atomic counters. */
  readonly isOrdered: boolean;
}

/**
 * How many positions of k live in both operands of each tile of a product: what a selection needs to
 * know of a `MeetGather`, whose lists are never stored.
 */
export interface MeetNest extends NestBase {
  readonly kind: "meet";
  readonly batch: readonly LoopAxis[];
  readonly m: readonly LoopAxis[];
  readonly n: readonly LoopAxis[];
  readonly k: readonly LoopAxis[];
  readonly tileM: number;
  readonly tileN: number;
  /** As in `MeetGather`. */
  readonly left: MarksRead;
  readonly right: MarksRead;
  /** u32, [batch points, tiles of m, tiles of n]. */
  readonly counts: string;
}

/** Marks as a list reads them. */
export interface MarksRead {
  readonly bits: string;
  readonly span: number;
  /** Axes of the batch that the marks depend on, in order; the others share them. */
  readonly batch: readonly string[];
}

/**
 * Selection on the device: the cheapest of the candidates by their measured covers. The dense nest
 * is value 0.
 *
 * `choice`, a kept u32 buffer, is the report of the run: the chosen value; how many runs in a row chose
 * it; then for each candidate its steps and its live positions over all lists.
 */
export interface SelectNest extends NestBase {
  readonly kind: "select";
  /** Name of the dense nest. */
  readonly nest: string;
  readonly choice: string;
  /** Cost of the dense nest, in the unit of the candidates. */
  readonly denseCost: number;
  readonly candidates: readonly SelectCandidate[];
  /** All candidates stay in every run: equal inputs lead to the same choice. */
  readonly isOrdered: boolean;
}

/** Cost = fixed + perStep * Σ ceil(count / step) over the lists. */
export interface SelectCandidate {
  /** What `choice` holds when this candidate wins; from 1 on. */
  readonly value: number;
  /** Name of the rule. */
  readonly rule: string;
  readonly counts: string;
  /** Number of lists. */
  readonly lists: number;
  /** Positions over all lists, live or not. */
  readonly total: number;
  /** Positions that one step of the kernel packs. */
  readonly step: number;
  readonly perStep: number;
  readonly fixed: number;
}

/** Words of a report before those of its candidates: the choice and its streak. */
export const REPORT_HEAD = 2;
/** Words of each candidate in a report: steps and live positions. */
export const REPORT_WORDS = 2;

/** Words of the report of a selection between so many candidates and the dense nest. */
export function reportWords(candidates: number): number {
  return REPORT_HEAD + REPORT_WORDS * candidates;
}

/** Element `index` of the u32 buffer must equal `value`. */
export interface Choice {
  readonly buffer: string;
  readonly index: number;
  readonly value: number;
}
