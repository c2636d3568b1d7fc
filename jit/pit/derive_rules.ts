/**
 * Guards, and what the user said about zeros -> the PIT rules that a contraction may use.
 *
 * Where a value of one factor annihilates the product (`live_block.ts`), every micro-tile without
 * a live value may be left out along each PIT-axis of the operand; where none does, only outputs
 * that are not needed may. Source: PIT (SOSP 2023), sections on PIT-axes and micro-tiles.
 */
import type {
  ContractNest,
  ContractSchedule,
  LoopAxis,
  SparsityHint,
} from "../ir/tile_ir.ts";
import { panelOf, type PitRule } from "./pit_rule.ts";
import { axesOfBlock } from "./block_axes.ts";
import { objectTo } from "./object_to_rule.ts";
import type { PitSettings } from "./pit_settings.ts";

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

/** Every row of the table for this nest, legal or not. */
function imagineRules(
  nest: ContractNest,
  tile: ContractSchedule,
): readonly PitRule[] {
  return [
    targetRule(nest, tile),
    ...(["left", "right"] as const).flatMap((operand) => [
      wholeRule(nest, operand),
      panelRule(operand, tile),
    ]),
  ];
}

function unique(rules: readonly PitRule[]): readonly PitRule[] {
  return [...new Map(rules.map((rule) => [rule.name, rule])).values()];
}

function pinnedRules(
  nest: ContractNest,
  tile: ContractSchedule,
): readonly PitRule[] {
  return nest.sparsity.filter(({ isSparse }) => isSparse)
    .flatMap((hint) => pinnedRule(nest, hint, tile));
}

/**
 * Rules that one nest can follow at once, the first ones first: a list for each group, and no list
 * of the rows (columns) whose tiles are the panels of another list.
 */
function compatible(rules: readonly PitRule[]): readonly PitRule[] {
  return rules.reduce<readonly PitRule[]>((kept, rule) => {
    const isFree = kept.every((other) =>
      other.group !== rule.group && panelOf(other) !== rule.group &&
      panelOf(rule) !== other.group
    );
    return isFree ? [...kept, rule] : kept;
  }, []);
}

/** Where the output is needed: whole rows or columns, or 1 x 32 micro-tiles listed along m. */
function targetRule(nest: ContractNest, tile: ContractSchedule): PitRule {
  const axes = nest.wanted === null ? new Set() : axesOfBlock(nest.wanted);
  const [onM, onN] = [nest.m, nest.n].map((group) =>
    group.some(({ name }) => axes.has(name))
  );
  const operand = "target";
  const schedule = { ...nest.schedule, splitK: 1 };
  if (onM === onN) {
    // Rows of a row-major A keep their vectors along k when they are gathered; columns of B would not.
    const panels = transposed(tile);
    const { tileN: span } = panels;
    const name = `C along m, micro-tile 1x${span}`;
    return { name, operand, group: "m", span, schedule: panels };
  }
  const [name, group] = onM
    ? ["C by whole rows", "m"] as const
    : ["C by whole columns", "n"] as const;
  return { name, operand, group, span: null, schedule };
}

/** Operands that load a tensor of `hints`. */
function operandsOf(
  nest: ContractNest,
  hints: readonly SparsityHint[],
): readonly ("left" | "right")[] {
  const names = new Set(hints.map(({ buffer }) => buffer));
  return (["left", "right"] as const).filter((operand) =>
    nest[operand].steps.some((step) =>
      step.kind === "load" && names.has(step.buffer)
    )
  );
}

/** Whole rows of the left operand, whole columns of the right one: 1 x K micro-tiles. */
function wholeRule(nest: ContractNest, operand: "left" | "right"): PitRule {
  return {
    name: operand === "left" ? "A by whole rows" : "B by whole columns",
    operand,
    group: operand === "left" ? "m" : "n",
    span: null,
    schedule: { ...nest.schedule, splitK: 1 },
  };
}

/** Micro-tiles of one step of k: 32 x 1 of the left operand, 1 x 32 of the right one. */
function panelRule(
  operand: "left" | "right",
  tile: ContractSchedule,
): PitRule {
  const schedule = operand === "left" ? tile : transposed(tile);
  const span = operand === "left" ? schedule.tileM : schedule.tileN;
  const shape = operand === "left" ? `${span}x1` : `1x${span}`;
  const name = `${operand === "left" ? "A" : "B"} along k, micro-tile ${shape}`;
  return { name, operand, group: "k", span, schedule };
}

function transposed(
  { tileM, tileN, registerM, registerN, ...rest }: ContractSchedule,
): ContractSchedule {
  return {
    ...rest,
    tileM: tileN,
    tileN: tileM,
    registerM: registerN,
    registerN: registerM,
  };
}

/** `sparse(32,1)`: the group of the dimension of extent 1 is listed, the other one is spanned. */
function pinnedRule(
  nest: ContractNest,
  hint: SparsityHint,
  tile: ContractSchedule,
): readonly PitRule[] {
  const { microTile } = hint;
  if (microTile === null) return [];
  if (hint.buffer === nest.store.buffer) {
    return [targetRule(nest, tile)];
  }
  return operandsOf(nest, [hint]).flatMap((operand) => {
    const load = nest[operand].steps.find((step) =>
      step.kind === "load" && step.buffer === hint.buffer
    );
    if (load?.kind !== "load") return [];
    const outer = operand === "left" ? nest.m : nest.n;
    const isAlongK = microTile.every((extent, dimension) => {
      const axes = load.indices[dimension]?.terms.map(({ axis }) => axis) ?? [];
      return extent === 1 || !holds(nest.k, axes);
    });
    const isAlongOuter = microTile.every((extent, dimension) => {
      const axes = load.indices[dimension]?.terms.map(({ axis }) => axis) ?? [];
      return extent === 1 || !holds(outer, axes);
    });
    const rule = isAlongK
      ? panelRule(operand, tile)
      : isAlongOuter
      ? wholeRule(nest, operand)
      : null;
    return rule === null ? [] : [rule];
  });
}

function holds(group: readonly LoopAxis[], names: readonly string[]): boolean {
  return group.some(({ name }) => names.includes(name));
}
