/** Pass: tile IR -> tile IR. */
import type { Outcome } from "../diagnostics/diagnostic.ts";
import { success } from "../diagnostics/diagnostic.ts";
import { unreachable } from "../diagnostics/unreachable.ts";
import type {
  Block,
  Choice,
  ContractNest,
  Gather,
  LoopAxis,
  Nest,
  SelectNest,
  TileBuffer,
  TileIr,
} from "../ir/tile_ir.ts";
import { reportWords } from "../ir/tile_ir.ts";
import { considerRules } from "./consider_rules.ts";
import { costOf, denseCost } from "./cost_model.ts";
import { DEFAULT_PIT_SETTINGS, type PitSettings } from "./pit_settings.ts";
import { points } from "./group_points.ts";
import { guardBlock } from "./guard_block.ts";
import { liveBlock } from "./live_block.ts";
import { panelOf, type PitRule } from "./pit_rule.ts";
import { requestLists, wordBuffer } from "./request_lists.ts";
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
  const { nests, buffers } = detectAll(nest, rules, settings);
  const schedule = rules.find(({ span }) => span !== null)?.schedule ??
    nest.schedule;
  const gathered: ContractNest = {
    ...nest,
    schedule: { ...schedule, splitK: 1 },
    gathers: rules.map((rule, at) => gatherOf(nest, rule, at)),
  };
  return { nests: [...nests, gathered], buffers };
}

/** Each of the rules beside the dense nest, and the selection between them. */
function applyChosen(
  nest: ContractNest,
  rules: readonly PitRule[],
  settings: PitSettings,
): Rewritten {
  const { nests, buffers } = detectAll(nest, rules, settings);
  const choice = `${nest.name}.choice`;
  const chosenBy = (value: number): Choice => ({
    buffer: choice,
    index: 0,
    value,
  });
  const variants = rules.map((rule, at): ContractNest => ({
    ...nest,
    name: `${nest.name}.rule${at + 1}`,
    schedule: rule.schedule,
    gathers: [gatherOf(nest, rule, at)],
    choice: chosenBy(at + 1),
  }));
  const dense: ContractNest = { ...nest, choice: chosenBy(0) };
  const select = selectFor(nest, rules, choice, settings);
  return {
    nests: [...nests, select, dense, ...variants],
    buffers: [...buffers, {
      ...wordBuffer(choice, [reportWords(rules.length)]),
      role: "kept",
    }],
  };
}

function detectAll(
  nest: ContractNest,
  rules: readonly PitRule[],
  { isOrdered }: PitSettings,
): Rewritten {
  const found = rules.map((rule, at) =>
    detectFor(nest, rule, {
      name: `${nest.name}.${at}`,
      isOrdered: isOrdered || nest.isOrdered,
    })
  );
  return {
    nests: found.flatMap(({ nests }) => nests),
    buffers: found.flatMap(({ buffers }) => buffers),
  };
}

function gatherOf({ name }: ContractNest, rule: PitRule, at: number): Gather {
  return {
    kind: "list",
    group: rule.group,
    panel: panelOf(rule),
    grain: 1,
    positions: `${name}.${at}.positions`,
    counts: `${name}.${at}.counts`,
  };
}

function selectFor(
  nest: ContractNest,
  rules: readonly PitRule[],
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
    candidates: rules.map((rule, at) => {
      const { step, perStep, fixed } = costOf(nest, rule, settings);
      const lists = listCount(nest, rule);
      return {
        value: at + 1,
        rule: rule.name,
        counts: `${nest.name}.${at}.counts`,
        lists,
        total: lists * points(nest[rule.group]),
        step,
        perStep,
        fixed,
      };
    }),
  };
}

/** Detection of a rule's micro-tiles, and the lists of them. */
function detectFor(
  nest: ContractNest,
  rule: PitRule,
  { name, isOrdered }: { readonly name: string; readonly isOrdered: boolean },
): Rewritten {
  const panel = panelOf(rule);
  return requestLists({
    name,
    origin: nest.origin,
    batch: nest.batch,
    listed: nest[rule.group],
    panel: panel === null ? othersOf(nest, rule) : nest[panel],
    panelSize: rule.span,
    block: blockOf(nest, rule),
    isPermutation: rule.group !== "k",
  }, isOrdered);
}

/** What a whole row (column) goes through: k of an operand, nothing where the output is needed by rows. */
function othersOf(
  nest: ContractNest,
  { operand }: PitRule,
): readonly LoopAxis[] {
  return operand === "target" ? [] : nest.k;
}

/**
 * The block that says what is live: where the output is needed, the guard of an operand, or its values
 * where the user calls it sparse or nothing guards it.
 */
function blockOf(nest: ContractNest, { operand }: PitRule): Block {
  if (operand === "target") {
    if (nest.wanted !== null) return nest.wanted;
    throw new Error("Cannot list outputs: all of them are needed");
  }
  const guard = guardBlock(nest[operand]);
  return guard === null || isCalledSparse(nest, operand)
    ? liveBlock(nest, operand)
    : guard;
}

function isCalledSparse(
  nest: ContractNest,
  operand: "left" | "right",
): boolean {
  return nest[operand].steps.some((step) =>
    step.kind === "load" &&
    nest.sparsity.some(({ buffer, isSparse }) =>
      isSparse && buffer === step.buffer
    )
  );
}

function spannedGroup(nest: ContractNest, rule: PitRule): readonly LoopAxis[] {
  return panelOf(rule) === "m" ? nest.m : nest.n;
}

function panelsOf(nest: ContractNest, rule: PitRule): number {
  return rule.span === null
    ? 1
    : Math.ceil(points(spannedGroup(nest, rule)) / rule.span);
}

function listCount(nest: ContractNest, rule: PitRule): number {
  return points(nest.batch) * panelsOf(nest, rule);
}
