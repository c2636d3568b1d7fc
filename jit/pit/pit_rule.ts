/** PIT rules as data: what is gathered, by which micro-tile, with which dense computation tile. */
import type { ContractSchedule } from "../ir/tile_ir.ts";

/** One way to run a contraction over the live micro-tiles of an operand. */
export interface PitRule {
  /** In the paper's words: "A along k, micro-tile 32x1". */
  readonly name: string;
  /** What is looked at: zeros of an operand or of both, or where the output is needed. */
  readonly operand: "left" | "right" | "both" | "target";
  /** The PIT-axis group that is listed and gathered. */
  readonly group: "m" | "n" | "k";
  /** Points of the other group that one micro-tile spans; null: all of them. */
  readonly span: number | null;
  /** Adjacent points of the group that one micro-tile spans: 1, but for blocks of k. */
  readonly grain: number;
  readonly schedule: ContractSchedule;
}

/** A rule, or the dense kernel, with its predicted cost. */
export interface Candidate {
  readonly rule: PitRule;
  /** Positions that one step of the kernel packs. */
  readonly step: number;
  /** Microseconds of a step, by the tile database. */
  readonly perStep: number;
  /** Microseconds whatever the cover: the search, the dispatches. */
  readonly fixed: number;
}

/**
 * The group whose tiles each have a list of their own, k where blocks of it do; null where one list
 * serves a batch point. A meeting has no list: its bits belong to both.
 */
export function panelOf(
  { group, operand, span }: Pick<PitRule, "group" | "operand" | "span">,
): "m" | "n" | "k" | null {
  if (span === null) return null;
  if (group === "k") return operand === "right" ? "n" : "m";
  if (operand !== "target") return "k";
  return group === "m" ? "n" : "m";
}
