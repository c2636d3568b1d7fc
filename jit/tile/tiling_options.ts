/** What the lowering to tiles may assume, as data: the same for all statements of a compilation. */

/** Settings of one compilation. */
export interface TilingOptions {
  /** Points of a fold from which on its rows are worth sorting by the operand that they choose. */
  readonly leastRouted: number;
  /** Inputs whose truth values the device holds as bits. */
  readonly packed: ReadonlySet<string>;
}

/**
 * Below so many points a sort does not pay. It is three dispatches, some 6 us on a large device; a plain
 * reduction of 2^18 points waits about as long for its loads.
 */
const LEAST_ROUTED = 2 ** 18;

/** What counting dispatches suggests. */
export const DEFAULT_TILING: TilingOptions = {
  leastRouted: LEAST_ROUTED,
  packed: new Set(),
};
