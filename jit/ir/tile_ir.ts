/**
 * Tile IR: tiled loop nests. It says HOW a statement is computed.
 *
 * One nest per kernel. A nest reads elements through *loads* (named, predicated, in order) and
 * combines them in expressions without any access inside, so that a PIT rule can turn a load
 * into an SRead and a store into an SWrite without touching the arithmetic.
 *
 * Extents are numbers of the bound program and are not printed: the text of a nest, and of the
 * kernel made from it, is the same for every size of one schedule.
 *
 * Absent on purpose: workgroups, barriers, bindings (kernel IR), and program names (`C.1` is a
 * buffer here like any other).
 */
import type { Origin } from "../diagnostics/span.ts";
import type { ScalarType } from "./scalar_type.ts";
import type { ScalarOp } from "./tensor_ir.ts";

/** Nests in execution order over named buffers. */
export interface TileIr {
  readonly buffers: readonly TileBuffer[];
  readonly nests: readonly Nest[];
}

/** Dense row-major storage, unless `strides` says otherwise (views of inputs). */
export interface TileBuffer {
  readonly name: string;
  readonly dtype: ScalarType;
  /** `kept`: its contents stay from one run of the program to the next, zero before the first. */
  readonly role: "input" | "temporary" | "result" | "kept";
  readonly shape: readonly number[];
  /** Elements from one position to the next, per dimension. */
  readonly strides: readonly number[];
  /** Truth values of an input, 32 in a word; absent: one element each. */
  readonly isPacked?: true;
}

/** The loop nests that a back end knows how to make. */
export type Nest =
  | MapNest
  | ReduceNest
  | ContractNest
  | SoftmaxNest
  | CumsumNest
  | ScatterNest
  | DetectNest
  | ListNest
  | MeetNest
  | SelectNest
  | BucketNest;

/** What all nests share. */
interface NestBase {
  /** Unique in the program; names the kernel and the trace. */
  readonly name: string;
  readonly origin: Origin;
}

/** One loop over an axis of the statement: `start <= axis < end`. */
export interface LoopAxis {
  readonly name: string;
  readonly start: number;
  readonly end: number;
  /** What `extent(axis)` reads. */
  readonly extent: number;
}

/** Each point of `axes` computes one element and stores it. */
export interface MapNest extends NestBase {
  readonly kind: "map";
  readonly axes: readonly LoopAxis[];
  readonly block: Block;
  readonly store: Store;
}

/**
 * For each point of `spatial`, folds `block` over `reduction` in row-major order, then stores `finish`.
 * The block's results are the components of the reducer's *input* (see `reducer.ts`).
 */
export interface ReduceNest extends NestBase {
  readonly kind: "reduce";
  readonly spatial: readonly LoopAxis[];
  readonly reduction: readonly LoopAxis[];
  readonly reducer: FoldName;
  /** Type of the accumulation: f32, i32, u32 or bool. */
  readonly dtype: ScalarType;
  /** Value of one point; `live` null when every point counts. */
  readonly block: Block;
  readonly finish: Block;
  readonly store: Store;
}

/** Folds over state tuples; `jit/ir/reducer.ts` has state, identity, combine and result of each. */
export type FoldName =
  | "sum"
  | "prod"
  | "max"
  | "min"
  | "any"
  | "all"
  | "mean"
  | "argmax"
  | "argmin"
  | "logsumexp";

/**
 * `target[batch, m, n] fold= left(batch, m, k) (product) right(batch, n, k)`, tiled.
 *
 * Each group is a list of axes whose row-major linear index is the tile coordinate. Groups may be
 * empty (extent 1).
 */
export interface ContractNest extends NestBase {
  readonly kind: "contract";
  readonly batch: readonly LoopAxis[];
  readonly m: readonly LoopAxis[];
  readonly n: readonly LoopAxis[];
  readonly k: readonly LoopAxis[];
  /** Fold and product with laws that allow reordering: sum of mul, min of add, any of and, ... */
  readonly fold: "sum" | "prod" | "max" | "min" | "any" | "all";
  readonly product: ScalarOp;
  readonly dtype: ScalarType;
  readonly left: Block;
  readonly right: Block;
  /**
   * True where a left-out point (a `live` of left or right) must not meet its partner, NaN included:
   * the inner loop then selects on the flag instead of trusting 0 * x.
   */
  readonly isGuarded: boolean;
  /** `with C: ordered`: equal inputs give equal sums on every run, so that no run narrows the next. */
  readonly isOrdered: boolean;
  /** Over (batch, m, n) with `accumulated`. */
  readonly finish: Block;
  readonly store: Store;
  readonly schedule: ContractSchedule;
  /** Where the output is needed, over (batch, m, n); null: everywhere. `finish` tests it again. */
  readonly wanted: Block | null;
  readonly sparsity: readonly SparsityHint[];
  /** SRead and SWrite: groups whose coordinate is looked up in an index list; none: dense. */
  readonly gathers: readonly Gather[];
  /** A right operand for each bucket of points of m; null: one for all. */
  readonly route: Route | null;
  /** The nest does its work only when a selection chose it; null: always. */
  readonly choice: Choice | null;
}

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

/** Tile sizes in elements. */
export interface ContractSchedule {
  readonly tileM: number;
  readonly tileN: number;
  readonly tileK: number;
  readonly registerM: number;
  readonly registerN: number;
  /** Parts of K that are folded apart, then together; 1 is one pass. */
  readonly splitK: number;
}

/** Softmax of `block` over `along` for each point of `rows`; `accumulated` is 0 at points that are not live. */
export interface SoftmaxNest extends NestBase {
  readonly kind: "softmax";
  readonly rows: readonly LoopAxis[];
  readonly along: readonly LoopAxis[];
  readonly block: Block;
  /** Over (rows, along) with `accumulated` as the softmax value. */
  readonly finish: Block;
  readonly store: Store;
}

/** Inclusive running sum of `block` over `along` for each point of `rows`; 0 at points that are not live. */
export interface CumsumNest extends NestBase {
  readonly kind: "cumsum";
  readonly rows: readonly LoopAxis[];
  readonly along: LoopAxis;
  readonly dtype: ScalarType;
  readonly block: Block;
  readonly finish: Block;
  readonly store: Store;
}

/**
 * For each point of `source` (row-major order is the order of folding), folds `block` into the
 * element at `store`, whose indices may be indirect. Points outside are dropped. The target first
 * holds `initial` at each of its positions (axes `d0`, `d1`, ... one per dimension).
 */
export interface ScatterNest extends NestBase {
  readonly kind: "scatter";
  readonly source: readonly LoopAxis[];
  readonly fold: "set" | "sum" | "prod" | "max" | "min" | "any" | "all";
  readonly dtype: ScalarType;
  readonly block: Block;
  /** True when no two points meet (promised or proven): any order, one pass. */
  readonly isUnique: boolean;
  readonly positions: readonly LoopAxis[];
  readonly initial: Block;
  readonly store: Store;
}

/**
 * Straight-line computation at one point: steps in order, then the result.
 * `live` false means that the point is left out; its loads must not be performed.
 */
export interface Block {
  readonly steps: readonly Step[];
  readonly live: TileExpr | null;
  readonly result: TileExpr;
}

/** A named value of the block. */
export type Step = Load | Let;

/** `name = expr`. */
export interface Let {
  readonly kind: "let";
  readonly name: string;
  readonly value: TileExpr;
}

/**
 * `name = buffer[indices]`, performed only when `when` holds and every checked index is inside;
 * otherwise the value is 0 and `inside` (a bool that later steps may read) is false.
 */
export interface Load {
  readonly kind: "load";
  readonly name: string;
  readonly buffer: string;
  readonly indices: readonly TileIndex[];
  /** Null: always. Reads only names of earlier steps. */
  readonly when: TileExpr | null;
  /** Name of the flag that says whether the read was inside; null when every index is proven. */
  readonly inside: string | null;
}

/** `offset + Σ factor * axis + value`, with a bounds check unless it is proven. */
export interface TileIndex {
  readonly terms: readonly { readonly axis: string; readonly factor: number }[];
  readonly offset: number;
  /** Name of an earlier step (i32 or u32) that is added: an indirect index. */
  readonly value: string | null;
  readonly isChecked: boolean;
}

/** Where the value goes; points whose checked index is outside are dropped. */
export interface Store {
  readonly buffer: string;
  readonly indices: readonly TileIndex[];
  /** Steps that compute indirect indices. */
  readonly steps: readonly Step[];
}

/** Scalar expression over named values. No access inside. Types are explicit, casts included. */
export type TileExpr =
  | {
    readonly kind: "literal";
    readonly value: number;
    readonly dtype: ScalarType;
  }
  | { readonly kind: "axis"; readonly axis: string }
  | { readonly kind: "extent"; readonly axis: string }
  | {
    readonly kind: "scalar";
    readonly name: string;
    readonly dtype: ScalarType;
  }
  | {
    readonly kind: "value";
    readonly name: string;
    readonly dtype: ScalarType;
  }
  | { readonly kind: "accumulated"; readonly dtype: ScalarType }
  | {
    readonly kind: "apply";
    readonly op: ScalarOp;
    readonly args: readonly [TileExpr, ...TileExpr[]];
    /** Type of the result. */
    readonly dtype: ScalarType;
  }
  | {
    readonly kind: "cast";
    readonly dtype: ScalarType;
    readonly arg: TileExpr;
  }
  | {
    readonly kind: "select";
    readonly condition: TileExpr;
    readonly whenTrue: TileExpr;
    readonly whenFalse: TileExpr;
    readonly dtype: ScalarType;
  };

/** Type of the value of `expr`. Axis values and extents are i32; f16 values are f32 in registers. */
export function tileType(expr: TileExpr): ScalarType {
  return expr.kind === "axis" || expr.kind === "extent" ? "i32" : expr.dtype;
}
