/** Settings of the PIT rules for tests: small tiles, which compile quickly and make many panels of few points. */
import { DEFAULT_CONTEXT, type PassContext } from "../../jit/pass.ts";
import type { ContractSchedule } from "../../jit/ir/tile_ir.ts";

/** Panels of 16 points. */
export const SMALL_TILE: ContractSchedule = {
  tileM: 16,
  tileN: 16,
  tileK: 8,
  registerM: 4,
  registerN: 4,
  splitK: 1,
};

/** Pinned rules over small tiles. */
export const SMALL_TILES: Partial<PassContext> = {
  pit: { ...DEFAULT_CONTEXT.pit, panelTile: SMALL_TILE },
};

/** The same, and a search for zeros in products of any size, as if dispatches cost nothing. */
export const SEARCHED: Partial<PassContext> = {
  pit: {
    ...DEFAULT_CONTEXT.pit,
    leastSearched: 0,
    fixedCost: 0,
    panelTile: SMALL_TILE,
  },
};

/** Routes for products of any size, as if a sort cost nothing. */
export const ROUTED: Partial<PassContext> = { tiling: { leastRouted: 0 } };
