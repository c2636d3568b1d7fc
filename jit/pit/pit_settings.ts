/** What the PIT rules may assume and use, as data: the same for all nests of a compilation. */
import { ALL_CANDIDATES, type Narrowing } from "../ir/executable.ts";
import type { ContractSchedule } from "../ir/tile_ir.ts";
import { MODEL_TABLE, type TileTable } from "./tile_table.ts";

/** Settings of one compilation. */
export interface PitSettings {
  /** Products of fewer multiplications are not searched for zeros unless a rule is pinned. */
  readonly leastSearched: number;
  /** How fast the device is with each tile: decides between rules, and steers no kernel. */
  readonly table: TileTable;
  /** Dense computation tile of rules whose lists belong to panels of `tileM` points. */
  readonly panelTile: ContractSchedule;
  /** Lists in ascending order, so that equal inputs give equal sums; false: in any order. */
  readonly isOrdered: boolean;
  /** Candidates that earlier runs, or kernels that are not made yet, leave to choose from. */
  readonly narrowing: Narrowing;
}

/** Below so many multiplications a search costs more dispatches than it can save. */
const LEAST_SEARCHED = 2 ** 28;

/** Panels of 32 points on the sparse side, which measured best. Source: `docs/performance.md`, "Tiles". */
export const PANEL_TILE: ContractSchedule = {
  tileM: 32,
  tileN: 128,
  tileK: 16,
  registerM: 8,
  registerN: 8,
  splitK: 1,
};

/** Without a look at any device. */
export const DEFAULT_PIT_SETTINGS: PitSettings = {
  leastSearched: LEAST_SEARCHED,
  table: MODEL_TABLE,
  panelTile: PANEL_TILE,
  isOrdered: true,
  narrowing: ALL_CANDIDATES,
};
