/**
 * What is known about the PIT rules of a contraction, as plain data: `jit/pit` fills it in,
 * `jit/explain` adds what is measured and shows it.
 *
 * Rules speak of A, B and C as the paper does: the two operands and the output of one product.
 */

/** One product of a program, and every rule that was considered for it. */
export interface ContractionExplanation {
  /** Name of the nest, as in `tiles()` and `profile()`. */
  readonly nest: string;
  /** The tensors that the paper's letters stand for: what each operand reads, what is written. */
  readonly operands: {
    readonly A: readonly string[];
    readonly B: readonly string[];
    readonly C: readonly string[];
  };
  /** Tensors of A and B that are called sparse, by the text, by their own zeros or by their maker. */
  readonly searched: readonly string[];
  /**
   * `dense`: nothing is searched; `pinned`: the text names the rules; `device`: each call chooses;
   * `routed`: rows are packed by the part of B that they choose.
   */
  readonly decision: "dense" | "pinned" | "device" | "routed";
  /** Why it is decided so. */
  readonly reason: string;
  /** Dense computation tile of the dense kernel. */
  readonly tile: TileExplanation;
  /** Multiplications of the whole product. */
  readonly pairs: number;
  /** Microseconds that the dense kernel is expected to take. */
  readonly denseCost: number;
  /** Where the costs come from. */
  readonly costTable: string;
  /** Every rule that was considered. */
  readonly rules: readonly RuleExplanation[];
  /** The operands whose values were looked at. */
  readonly patterns: readonly PatternExplanation[];
  /** What runs; null while that depends on values that nobody has looked at. */
  readonly outcome: OutcomeExplanation | null;
}

/** What runs, and how that is known. */
export interface OutcomeExplanation {
  /** Names of the rules that run; none: the dense kernel. */
  readonly winners: readonly string[];
  /** `compiled`: no run can change it; `run`: the device chose so; `arguments`: worked out from the values. */
  readonly basis: "compiled" | "run" | "arguments";
  /** One sentence. */
  readonly why: string;
}

/** One PIT rule that was considered, and what became of it. */
export interface RuleExplanation {
  /** In the paper's words: "A along k, micro-tile 32x1". */
  readonly name: string;
  /** What is looked at: an operand or both, or where the output is needed. */
  readonly operand: "A" | "B" | "A and B" | "C";
  /** The PIT-axes whose positions are listed, and packed by the list. */
  readonly axes: readonly string[];
  /** The side of the product that they make up. */
  readonly group: "m" | "n" | "k";
  /** Points of the other side under one micro-tile; null: all of them. */
  readonly span: number | null;
  /** Adjacent points of its own side under one micro-tile. */
  readonly grain: number;
  /** `runs` in every call, is a `candidate` of the selection, or is `refused`. */
  readonly status: "runs" | "candidate" | "refused";
  /** Why. */
  readonly reason: string;
  /** Dense computation tile. */
  readonly tile: TileExplanation;
  /** The micro-tile on the tensor that holds the zeros; null where no tensor does. */
  readonly microTile: MicroTileExplanation | null;
  /** Index lists and their longest length in positions. */
  readonly lists: { readonly count: number; readonly positions: number };
  /** Device memory that the rule alone needs: its lists, their counts, its partial sums. */
  readonly memoryBytes: number;
  /** Microseconds of a step of the kernel, and of the search and dispatches beside its steps. */
  readonly cost: {
    readonly perStep: number;
    readonly fixed: number;
    /** Positions that one step packs. */
    readonly step: number;
  };
  /** Share of live micro-tiles below which the rule costs less than the dense kernel. */
  readonly breakEven: number;
  /** What zeros at random places of the same density would leave. */
  readonly predicted: CoverExplanation | null;
  /** What was found. */
  readonly measured: CoverExplanation | null;
}

/** A dense computation tile, in elements. */
export interface TileExplanation {
  /** Rows. */
  readonly m: number;
  /** Columns. */
  readonly n: number;
  /** Points that are folded at a time. */
  readonly k: number;
  /** Parts of k that are computed apart. */
  readonly splitK: number;
}

/** The unit of sparsity on a tensor, and what it costs to read one. */
export interface MicroTileExplanation {
  /** The tensor. */
  readonly tensor: string;
  /** Elements along each dimension of the tensor. */
  readonly extents: readonly number[];
  /** Memory transactions of 32 bytes that one micro-tile takes in this layout. */
  readonly transactions: number;
  /** Those that its bytes would fill. */
  readonly filled: number;
  /** Micro-tiles side by side along the PIT-axis that fill their transactions together. */
  readonly widening: number;
}

/** Micro-tiles that hold a live value, and what running over them costs. */
export interface CoverExplanation {
  /** Those that hold a live value. */
  readonly live: number;
  /** Micro-tiles, live or not. */
  readonly total: number;
  /** Steps of the kernel over all lists. */
  readonly steps: number;
  /** Share of the packed elements that are zero; null where the elements were not counted. */
  readonly waste: number | null;
  /** Microseconds that the rule is expected to take. */
  readonly cost: number;
  /** One of the lists, from its beginning; null where no values were looked at. */
  readonly example: ListExplanation | null;
}

/** One index list, in part. */
export interface ListExplanation {
  /** Which list. */
  readonly list: number;
  /** Live positions in it, all of them. */
  readonly count: number;
  /** Some of them, from all over the list, in order. */
  readonly positions: readonly number[];
}

/** Which points of an operand are live: a matrix for each point of the batch. */
export interface PatternExplanation {
  /** The operand, or the output. */
  readonly operand: "A" | "B" | "C";
  /** Axes from top to bottom. */
  readonly rowAxes: readonly string[];
  /** Axes from left to right; of a routed product the one of the choice. */
  readonly columnAxes: readonly string[];
  /** Points from top to bottom. */
  readonly rows: number;
  /** Points from left to right. */
  readonly columns: number;
  /** Matrices. */
  readonly batch: number;
  /** Share of all points that are live. */
  readonly density: number;
  /** The first matrix in small: rows of cells, each the share of its points that are live. */
  readonly cells: readonly (readonly number[])[];
}
