/** Pass: tile IR -> tile IR. */
import type { Outcome } from "../diagnostics/diagnostic.ts";
import { success } from "../diagnostics/diagnostic.ts";
import { unreachable } from "../diagnostics/unreachable.ts";
import type {
  Block,
  Choice,
  ContractNest,
  DetectNest,
  Gather,
  LoopAxis,
  Nest,
  ReduceNest,
  SelectNest,
  TileBuffer,
  TileExpr,
  TileIndex,
  TileIr,
} from "../ir/tile_ir.ts";
import { reportWords } from "../ir/tile_ir.ts";
import { considerRules } from "./consider_rules.ts";
import { costOf, denseCost } from "./cost_model.ts";
import { DEFAULT_PIT_SETTINGS, type PitSettings } from "./pit_settings.ts";
import { points } from "./group_points.ts";
import { liveBlock } from "./live_block.ts";
import { panelOf, type PitRule } from "./pit_rule.ts";

/** Nests that take the place of one, and the buffers they need. */
interface Rewritten {
  readonly nests: readonly Nest[];
  readonly buffers: readonly TileBuffer[];
}

/**
 * Applies the PIT rules: finds live micro-tiles on the device, gathers them into dense tiles, and
 * chooses between the rules and the dense nest by the measured covers.
 *
 * A contraction that reads a tensor with `with A: sparse` becomes: a detection for each rule, a
 * selection, the dense nest, and one nest a rule, of which one does its work. A pinned micro-tile
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
 * after   detect C.0.list; contract C over m; n; k by sread k per m tile
 * ```
 */
export function applyPitRules(
  ir: TileIr,
  settings: PitSettings = DEFAULT_PIT_SETTINGS,
): Outcome<TileIr> {
  const rewritten = ir.nests.map((nest) => rewriteNest(nest, settings));
  return success({
    buffers: [...ir.buffers, ...rewritten.flatMap(({ buffers }) => buffers)],
    nests: rewritten.flatMap(({ nests }) => nests),
  });
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
      return applyPinned(nest, rules);
    case "device":
      return applyChosen(nest, rules, settings);
  }
  return unreachable(decision);
}

/** The pinned rules, all in one nest. */
function applyPinned(
  nest: ContractNest,
  rules: readonly PitRule[],
): Rewritten {
  const { nests, buffers } = detectAll(nest, rules);
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
  const { nests, buffers } = detectAll(nest, rules);
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
      ...listBuffer(choice, [reportWords(rules.length)]),
      role: "kept",
    }],
  };
}

function detectAll(nest: ContractNest, rules: readonly PitRule[]): Rewritten {
  const found = rules.map((rule, at) =>
    detectFor(nest, rule, `${nest.name}.${at}`)
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
    choice,
    denseCost: denseCost(nest),
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

/** Detection of a rule's micro-tiles: over panels directly, over whole rows through flags. */
function detectFor(nest: ContractNest, rule: PitRule, name: string): Rewritten {
  const { batch } = nest;
  const listed = nest[rule.group];
  const shape = [points(batch), panelsOf(nest, rule), points(listed)];
  const lists = [
    listBuffer(`${name}.positions`, shape),
    listBuffer(`${name}.counts`, shape.slice(0, 2)),
  ];
  const detect: DetectNest = {
    kind: "detect",
    name: `${name}.detect`,
    origin: nest.origin,
    batch,
    listed,
    panel: rule.span === null ? [] : spannedGroup(nest, rule),
    panelSize: rule.span ?? 1,
    block: blockOf(nest, rule),
    positions: `${name}.positions`,
    counts: `${name}.counts`,
    isPermutation: rule.group !== "k",
  };
  // Where the output is needed by whole rows, the guard itself is the flag.
  const isDirect = rule.span !== null || rule.operand === "target";
  if (isDirect) return { nests: [detect], buffers: lists };
  const flags = flagsFor(nest, rule, name);
  return {
    nests: [flags.nest, {
      ...detect,
      block: readFlag(flags.buffer, [...batch, ...listed]),
    }],
    buffers: [flags.buffer, ...lists],
  };
}

/** Whether each whole row holds a live value: a fold over the rest of the operand. */
function flagsFor(
  nest: ContractNest,
  rule: PitRule,
  name: string,
): { readonly nest: ReduceNest; readonly buffer: TileBuffer } {
  const spatial = [...nest.batch, ...nest[rule.group]];
  const block = blockOf(nest, rule);
  const live: TileExpr = { kind: "cast", dtype: "bool", arg: block.result };
  const shape = spatial.map(({ start, end }) => end - start);
  const buffer: TileBuffer = {
    ...listBuffer(`${name}.flags`, shape),
    dtype: "bool",
  };
  return {
    buffer,
    nest: {
      kind: "reduce",
      name: `${name}.flags`,
      origin: nest.origin,
      spatial,
      reduction: nest.k,
      reducer: "any",
      dtype: "bool",
      block: { ...block, result: live },
      finish: {
        steps: [],
        live: null,
        result: { kind: "accumulated", dtype: "bool" },
      },
      store: {
        buffer: buffer.name,
        indices: spatial.map(plainIndex),
        steps: [],
      },
    },
  };
}

function readFlag({ name }: TileBuffer, axes: readonly LoopAxis[]): Block {
  return {
    steps: [{
      kind: "load",
      name: "flag",
      buffer: name,
      indices: axes.map(plainIndex),
      when: null,
      inside: null,
    }],
    live: null,
    result: { kind: "value", name: "flag", dtype: "bool" },
  };
}

function plainIndex({ name, start }: LoopAxis): TileIndex {
  return {
    terms: [{ axis: name, factor: 1 }],
    offset: -start,
    value: null,
    isChecked: false,
  };
}

/** The block that says what is live. */
function blockOf(nest: ContractNest, { operand }: PitRule): Block {
  if (operand !== "target") return liveBlock(nest, operand);
  if (nest.wanted === null) {
    throw new Error("Cannot list outputs: all of them are needed");
  }
  return nest.wanted;
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

function listBuffer(name: string, shape: readonly number[]): TileBuffer {
  const strides = shape.map((_, d) =>
    shape.slice(d + 1).reduce((a, b) => a * b, 1)
  );
  return { name, dtype: "u32", role: "temporary", shape, strides };
}
