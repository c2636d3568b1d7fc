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
import { compoundAxis } from "./compound_axes.ts";
import { annihilatorOf } from "./live_block.ts";
import type { PitSettings } from "./pit_settings.ts";

/** Rules of one nest, and whether the user pinned them. */
export interface DerivedRules {
  readonly rules: readonly PitRule[];
  /** Micro-tiles were given: their rules run together, without a selection. */
  readonly isPinned: boolean;
}

/** The rules that the guards and hints of a nest allow: along PIT-axes alone. */
export function deriveRules(
  nest: ContractNest,
  { panelTile }: PitSettings,
): DerivedRules {
  const { rules, isPinned } = rulesByHints(nest, panelTile);
  const isLegal = ({ group }: PitRule): boolean =>
    compoundAxis(nest, nest[group]) === null;
  return { rules: rules.filter(isLegal), isPinned };
}

function rulesByHints(
  nest: ContractNest,
  tile: ContractSchedule,
): DerivedRules {
  const hints = nest.sparsity.filter(({ isSparse }) => isSparse);
  const pinned = hints.flatMap((hint) => pinnedRule(nest, hint, tile));
  if (pinned.length > 0) return { rules: compatible(pinned), isPinned: true };
  const operands = annihilatorOf(nest) !== null
    ? sparseOperands(nest, hints)
    : [];
  return {
    rules: [
      ...targetRules(nest, tile),
      ...operands.flatMap((operand) => rulesOf(nest, operand, tile)),
    ],
    isPinned: false,
  };
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

/** Operands that the user calls sparse, and those whose guard leaves points out. */
function sparseOperands(
  nest: ContractNest,
  hints: readonly SparsityHint[],
): readonly ("left" | "right")[] {
  const said = operandsOf(nest, hints);
  return (["left", "right"] as const).filter((operand) =>
    said.includes(operand) || nest[operand].live !== null
  );
}

/** Where the output is needed: whole rows or columns, or 1 x 32 micro-tiles listed along m. */
function targetRules(
  nest: ContractNest,
  tile: ContractSchedule,
): readonly PitRule[] {
  const { wanted } = nest;
  if (wanted === null) return [];
  const axes = axesOfBlock(wanted);
  const [onM, onN] = [nest.m, nest.n].map((group) =>
    group.some(({ name }) => axes.has(name))
  );
  const operand = "target";
  const schedule = { ...nest.schedule, splitK: 1 };
  if (!onM && !onN) return [];
  if (!onN) {
    return [{
      name: "C by whole rows",
      operand,
      group: "m",
      span: null,
      schedule,
    }];
  }
  if (!onM) {
    return [{
      name: "C by whole columns",
      operand,
      group: "n",
      span: null,
      schedule,
    }];
  }
  // Rows of a row-major A keep their vectors along k when they are gathered; columns of B would not.
  const panels = transposed(tile);
  const { tileN: span } = panels;
  const name = `C along m, micro-tile 1x${span}`;
  return [{ name, operand, group: "m", span, schedule: panels }];
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

/** Whole rows (columns) first, then micro-tiles along k. */
function rulesOf(
  nest: ContractNest,
  operand: "left" | "right",
  tile: ContractSchedule,
): readonly PitRule[] {
  return [wholeRule(nest, operand), panelRule(nest, operand, tile)].filter((
    rule,
  ) => rule !== null);
}

/** Whole rows of the left operand, whole columns of the right one: 1 x K micro-tiles. */
function wholeRule(
  nest: ContractNest,
  operand: "left" | "right",
): PitRule | null {
  const group = operand === "left" ? "m" : "n";
  if (nest[group].length === 0) return null;
  const name = operand === "left" ? "A by whole rows" : "B by whole columns";
  return {
    name,
    operand,
    group,
    span: null,
    schedule: { ...nest.schedule, splitK: 1 },
  };
}

/** Micro-tiles of one step of k: 32 x 1 of the left operand, 1 x 32 of the right one. */
function panelRule(
  nest: ContractNest,
  operand: "left" | "right",
  tile: ContractSchedule,
): PitRule | null {
  if (nest.k.length === 0) return null;
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
    return targetRules(nest, tile).slice(0, 1);
  }
  if (annihilatorOf(nest) === null) return [];
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
      ? panelRule(nest, operand, tile)
      : isAlongOuter
      ? wholeRule(nest, operand)
      : null;
    return rule === null ? [] : [rule];
  });
}

function holds(group: readonly LoopAxis[], names: readonly string[]): boolean {
  return group.some(({ name }) => names.includes(name));
}
