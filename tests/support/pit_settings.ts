/** Settings of the PIT rules for tests: small tiles, which compile quickly and make many panels of few points. */
import { DEFAULT_CONTEXT, type PassContext } from "../../jit/pass.ts";
import { MODEL_TABLE, type TileTable } from "../../jit/pit/tile_table.ts";
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

/** The same for a dense product, as deep as its tiles are. */
const SMALL_DENSE_TILE = { ...SMALL_TILE, tileK: 16 };

/** Routes for products of any size, as if a sort cost nothing. */
export const ROUTED: Partial<PassContext> = {
  tiling: {
    ...DEFAULT_CONTEXT.tiling,
    leastRouted: 0,
    tiles: [SMALL_DENSE_TILE],
  },
};

/** Pinned rules over small tiles, and routes. */
export const SMALL_TILES: Partial<PassContext> = {
  pit: { ...DEFAULT_CONTEXT.pit, panelTile: SMALL_TILE },
  ...ROUTED,
};

/** Tiles as the model has them, on a device where a search costs nothing. */
export const FREE_TABLE: TileTable = {
  ...MODEL_TABLE,
  dispatch: 0,
  leave: 0,
  detectMiB: 0,
  processors: 0,
};

/** Small tiles, a search for zeros and routes in products of any size, as if dispatches cost nothing. */
export const SEARCHED: Partial<PassContext> & Pick<PassContext, "pit"> = {
  pit: {
    ...DEFAULT_CONTEXT.pit,
    leastSearched: 0,
    table: FREE_TABLE,
    panelTile: SMALL_TILE,
  },
  ...ROUTED,
};
