/** What the lowering to tiles may assume, as data: the same for all statements of a compilation. */
import type { ContractSchedule } from "../ir/tile_ir.ts";

/** A tile without its split of k. */
export type Tile = Omit<ContractSchedule, "splitK">;

/** Largest first: of equals the first is taken. */
export const TILES: readonly [Tile, ...Tile[]] = [
  { tileM: 128, tileN: 128, tileK: 16, registerM: 8, registerN: 8 },
  { tileM: 64, tileN: 128, tileK: 16, registerM: 8, registerN: 8 },
  { tileM: 32, tileN: 128, tileK: 16, registerM: 8, registerN: 8 },
  { tileM: 64, tileN: 64, tileK: 16, registerM: 4, registerN: 4 },
  { tileM: 32, tileN: 64, tileK: 16, registerM: 4, registerN: 4 },
  { tileM: 64, tileN: 32, tileK: 16, registerM: 4, registerN: 4 },
  { tileM: 16, tileN: 64, tileK: 16, registerM: 4, registerN: 4 },
  { tileM: 64, tileN: 16, tileK: 16, registerM: 4, registerN: 4 },
  { tileM: 32, tileN: 32, tileK: 16, registerM: 4, registerN: 4 },
  { tileM: 16, tileN: 16, tileK: 16, registerM: 4, registerN: 4 },
];

/** Rate of a tile whose rows are gathered, in any unit; null where it was not measured. */
export type RowRate = (tile: Tile) => number | null;

/** Settings of one compilation. */
export interface TilingOptions {
  /** Points of a fold from which on its rows are worth sorting by the operand that they choose. */
  readonly leastRouted: number;
  /** Inputs whose truth values the device holds as bits. */
  readonly packed: ReadonlySet<string>;
  /** Tiles that a dense product may take, largest first. */
  readonly tiles: readonly Tile[];
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
  tiles: TILES,
};

/** The settings, and what is known of the device. */
export interface TilingFacts extends TilingOptions {
  /** The rates for elements of a type. */
  readonly rowRates: (dtype: "f32" | "f16") => RowRate;
}

/** Nothing was measured. */
export const UNMEASURED: TilingFacts = {
  ...DEFAULT_TILING,
  rowRates: () => () => null,
};
