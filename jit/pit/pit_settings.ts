/** What the PIT rules may assume and use, as data: the same for all nests of a compilation. */
import { ALL_CANDIDATES, type Narrowing } from "../ir/executable.ts";
import type { ContractSchedule } from "../ir/tile_ir.ts";
import { PANEL_TILE } from "./tile_database.ts";

/** Settings of one compilation. */
export interface PitSettings {
  /** Products of fewer multiplications are not searched for zeros unless a rule is pinned. */
  readonly leastSearched: number;
  /** What a rule costs beside its multiplications, in the unit of `cost_model.ts`. */
  readonly fixedCost: number;
  /** Dense computation tile of rules whose lists belong to panels of `tileM` points. */
  readonly panelTile: ContractSchedule;
  /** Candidates that earlier runs, or kernels that are not made yet, leave to choose from. */
  readonly narrowing: Narrowing;
}

/** Below so many multiplications a search costs more dispatches than it can save. */
const LEAST_SEARCHED = 2 ** 28;

/** Detection and selection; a rule that gains less is not worth its dispatches. */
const FIXED_COST = 5;

/** What measured best. */
export const DEFAULT_PIT_SETTINGS: PitSettings = {
  leastSearched: LEAST_SEARCHED,
  fixedCost: FIXED_COST,
  panelTile: PANEL_TILE,
  narrowing: ALL_CANDIDATES,
};
