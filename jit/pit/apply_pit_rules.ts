/** Pass: tile IR -> tile IR. */
import type { Outcome } from "../diagnostics/diagnostic.ts";
import { success } from "../diagnostics/diagnostic.ts";
import { unreachable } from "../diagnostics/unreachable.ts";
import type { ContractNest, Nest, TileBuffer, TileIr } from "../ir/tile_ir.ts";
import type { Choice, SelectNest } from "../ir/tile_pit.ts";
import { reportWords } from "../ir/tile_pit.ts";
import { considerRules } from "./consider_rules.ts";
import { costOf, denseCost } from "./cost_model.ts";
import { DEFAULT_PIT_SETTINGS, type PitSettings } from "./pit_settings.ts";
import {
  type GatheredRule,
  type GatherOptions,
  gatherRule,
} from "./gather_rule.ts";
import { listShape } from "./list_shape.ts";
import type { PitRule } from "./pit_rule.ts";
import { wordBuffer } from "./request_lists.ts";
import { turnedNest } from "./row_blocks.ts";
import { shareDetections } from "./share_detections.ts";

/** Nests that take the place of one, and the buffers they need. */
interface Rewritten {
  readonly nests: readonly Nest[];
  readonly buffers: readonly TileBuffer[];
}

/**
 * Applies the PIT rules: finds live micro-tiles on the device, gathers them into dense tiles, and
 * chooses between the rules and the dense nest by the measured covers.
 *
 * A contraction that reads a tensor with `with A: sparse` becomes: one detection for all rules, a list
 * for each, a selection, the dense nest, and one nest a rule, of which one does its work. A pinned micro-tile
 * (`sparse(32,1)`) gives its rule alone. Everything else passes through unchanged.
 *
 * Products of fewer than `settings.leastSearched` multiplications are left alone unless a rule is pinned.
 *
 * Requires: verified tile IR.
 * Ensures: the same values up to the order of sums; NaN and infinity beside a left-out zero excepted.
 * Source: PIT (SOSP 2023, doi:10.1145/3600006.3613139).
 *
 * ```text
 * before  contract C over m; n; k
 * after   detect C.0.detect; list C.0.list; contract C over m; n; k by sread k per m tile
 * ```
 */
export function applyPitRules(
  ir: TileIr,
  settings: PitSettings = DEFAULT_PIT_SETTINGS,
): Outcome<TileIr> {
  const rewritten = ir.nests.map((nest) => rewriteNest(nest, settings));
  return success(shareDetections({
    buffers: [...ir.buffers, ...rewritten.flatMap(({ buffers }) => buffers)],
    nests: rewritten.flatMap(({ nests }) => nests),
  }));
}

function rewriteNest(nest: Nest, settings: PitSettings): Rewritten {
  const same = { nests: [nest], buffers: [] };
  if (nest.kind !== "contract" || nest.gathers.length > 0) return same;
  if (nest.route !== null) return same;
  const { decision, rules } = considerRules(nest, settings);
  switch (decision) {
    case "dense":
      return same;
    case "pinned":
      return applyPinned(nest, rules, settings);
    case "device":
      return applyChosen(nest, rules, settings);
  }
  return unreachable(decision);
}

/** The pinned rules, all in one nest. */
function applyPinned(
  nest: ContractNest,
  rules: readonly PitRule[],
  settings: PitSettings,
): Rewritten {
  const found = gatherAll(nest, rules, { ...settings, isCounted: false });
  const shaping = rules.find(({ span }) => span !== null);
  const schedule = (shaping ?? rules[0])?.schedule ?? nest.schedule;
  const turned = shaping === undefined ? nest : turnedNest(nest, shaping);
  const gathered: ContractNest = {
    ...turned,
    schedule: { ...schedule, splitK: 1 },
    gathers: found.map(({ gather }) => gather),
  };
  return {
    nests: [...found.flatMap(({ nests }) => nests), gathered],
    buffers: found.flatMap(({ buffers }) => buffers),
  };
}

/** Each of the rules beside the dense nest, and the selection between them. */
function applyChosen(
  nest: ContractNest,
  rules: readonly PitRule[],
  settings: PitSettings,
): Rewritten {
  const found = gatherAll(nest, rules, { ...settings, isCounted: true });
  const choice = `${nest.name}.choice`;
  const chosenBy = (value: number): Choice => ({
    buffer: choice,
    index: 0,
    value,
  });
  const variants = found.map(({ rule, gather }, at): ContractNest => ({
    ...turnedNest(nest, rule),
    name: `${nest.name}.rule${at + 1}`,
    schedule: rule.schedule,
    gathers: [gather],
    choice: chosenBy(at + 1),
  }));
  const dense: ContractNest = { ...nest, choice: chosenBy(0) };
  const select = selectFor(nest, found, choice, settings);
  return {
    nests: [
      ...found.flatMap(({ nests }) => nests),
      select,
      dense,
      ...variants,
    ],
    buffers: [...found.flatMap(({ buffers }) => buffers), {
      ...wordBuffer(choice, [reportWords(rules.length)]),
      role: "kept",
    }],
  };
}

interface Found extends GatheredRule {
  readonly rule: PitRule;
}

function gatherAll(
  nest: ContractNest,
  rules: readonly PitRule[],
  { isOrdered, isCounted }: Omit<GatherOptions, "name">,
): readonly Found[] {
  return rules.map((rule, at) => {
    const name = `${nest.name}.${at}`;
    return {
      rule,
      ...gatherRule(nest, rule, {
        name,
        isOrdered: isOrdered || nest.isOrdered,
        isCounted,
      }),
    };
  });
}

function selectFor(
  nest: ContractNest,
  found: readonly Found[],
  choice: string,
  settings: PitSettings,
): SelectNest {
  return {
    kind: "select",
    name: `${nest.name}.select`,
    origin: nest.origin,
    nest: nest.name,
    isOrdered: nest.isOrdered,
    choice,
    denseCost: denseCost(nest, settings.table),
    candidates: found.map(({ rule, counts }, at) => {
      const { step, perStep, fixed } = costOf(nest, rule, settings);
      const { batch, panels, total } = listShape(nest, rule);
      return {
        value: at + 1,
        rule: rule.name,
        counts,
        lists: batch * panels,
        total,
        step,
        perStep,
        fixed,
      };
    }),
  };
}
