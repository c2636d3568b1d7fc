/**
 * Guards, and what the user said about zeros -> the PIT rules that a contraction may use.
 *
 * Where a value of one factor annihilates the product (`live_block.ts`), every micro-tile without
 * a live value may be left out along each PIT-axis of the operand; where none does, only outputs
 * that are not needed may. Source: PIT (SOSP 2023), sections on PIT-axes and micro-tiles.
 */
import type { ContractNest } from "../ir/tile_ir.ts";
import { objectTo } from "./object_to_rule.ts";
import { pinnedRules } from "./pinned_rules.ts";
import { panelOf, type PitRule } from "./pit_rule.ts";
import type { PitSettings } from "./pit_settings.ts";
import { imagineRules } from "./rule_shapes.ts";

/** A rule that a nest may not follow, and the reason in words. */
export interface RefusedRule {
  readonly rule: PitRule;
  readonly reason: string;
}

/** Rules of one nest, and whether the user pinned them. */
export interface DerivedRules {
  readonly rules: readonly PitRule[];
  /** The others of the table, in its order. */
  readonly refused: readonly RefusedRule[];
  /** Micro-tiles were given: their rules run together, without a selection. */
  readonly isPinned: boolean;
}

/** The rules that the guards and hints of a nest allow: along PIT-axes alone. */
export function deriveRules(
  nest: ContractNest,
  { panelTile }: PitSettings,
): DerivedRules {
  const judged = imagineRules(nest, panelTile).map((rule) => ({
    rule,
    reason: objectTo(nest, rule),
  }));
  const legal = judged.flatMap(({ rule, reason }) =>
    reason === null ? [rule] : []
  );
  const refused = judged.flatMap(({ rule, reason }) =>
    reason === null ? [] : [{ rule, reason }]
  );
  const wanted = pinnedRules(nest, panelTile)
    .filter((rule) => objectTo(nest, rule) === null);
  if (wanted.length === 0) return { rules: legal, refused, isPinned: false };
  const rules = compatible(wanted);
  const names = new Set(rules.map(({ name }) => name));
  const others = [...wanted, ...legal].filter(({ name }) => !names.has(name));
  const reason = "other micro-tiles are pinned";
  return {
    rules,
    refused: [...refused, ...unique(others).map((rule) => ({ rule, reason }))],
    isPinned: true,
  };
}

function unique(rules: readonly PitRule[]): readonly PitRule[] {
  return [...new Map(rules.map((rule) => [rule.name, rule])).values()];
}

/**
 * Rules that one nest can follow at once, the first ones first: a list for each group, and no list
 * of the rows (columns) whose tiles are the panels of another list.
 */
function compatible(rules: readonly PitRule[]): readonly PitRule[] {
  return rules.reduce<readonly PitRule[]>((kept, rule) => {
    const isFree = kept.every((other) =>
      !standsAlone(rule) && !standsAlone(other) &&
      other.group !== rule.group && panelOf(other) !== rule.group &&
      panelOf(rule) !== other.group
    );
    return isFree ? [...kept, rule] : kept;
  }, []);
}

/** Rows packed for each block of k, and meetings, take the whole tile. */
function standsAlone(rule: PitRule): boolean {
  return rule.operand === "both" || panelOf(rule) === "k";
}
