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
import type { ScalarType } from "./scalar_type.ts";
import type { ScalarOp } from "./tensor_ir.ts";
import type { Block, LoopAxis, NestBase, Store } from "./tile_block.ts";
import type {
  BucketNest,
  Choice,
  DetectNest,
  Gather,
  ListNest,
  MeetNest,
  Route,
  SelectNest,
  SparsityHint,
} from "./tile_pit.ts";

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
