/**
 * The rows of the table "who gathers, who accumulates": each as a rule for a nest, legal or not.
 *
 * Absent on purpose: which of them a nest may follow (`object_to_rule.ts`), and which the user wants.
 */
import type { ContractNest, ContractSchedule } from "../ir/tile_ir.ts";
import { axesOfBlock } from "./block_axes.ts";
import type { PitRule } from "./pit_rule.ts";

/** An operand of a product. */
export type Operand = "left" | "right";

/** Points of k of a micro-tile of one row, where nobody says how many. */
const BLOCK_DEPTH = 64;

/** Every row of the table for this nest, legal or not. */
export function imagineRules(
  nest: ContractNest,
  tile: ContractSchedule,
): readonly PitRule[] {
  return [
    targetRule(nest, tile),
    ...(["left", "right"] as const).flatMap((operand) => [
      wholeRule(nest, operand),
      panelRule(operand, tile),
      blockRule(operand, tile, BLOCK_DEPTH),
    ]),
    meetRule(tile),
  ];
}

/** Where the output is needed: whole rows or columns, or 1 x 32 micro-tiles listed along m. */
export function targetRule(
  nest: ContractNest,
  tile: ContractSchedule,
): PitRule {
  const axes = nest.wanted === null ? new Set() : axesOfBlock(nest.wanted);
  const [onM, onN] = [nest.m, nest.n].map((group) =>
    group.some(({ name }) => axes.has(name))
  );
  const shared = { operand: "target", grain: 1 } as const;
  if (onM === onN) {
    // Rows of a row-major A keep their vectors along k when they are gathered; columns of B would not.
    const schedule = transposed(tile);
    const { tileN: span } = schedule;
    const name = `C along m, micro-tile 1x${span}`;
    return { ...shared, name, group: "m", span, schedule };
  }
  const [name, group] = onM
    ? ["C by whole rows", "m"] as const
    : ["C by whole columns", "n"] as const;
  const schedule = { ...nest.schedule, splitK: 1 };
  return { ...shared, name, group, span: null, schedule };
}

/** Whole rows of the left operand, whole columns of the right one: 1 x K micro-tiles. */
export function wholeRule(nest: ContractNest, operand: Operand): PitRule {
  return {
    name: operand === "left" ? "A by whole rows" : "B by whole columns",
    operand,
    group: operand === "left" ? "m" : "n",
    span: null,
    grain: 1,
    schedule: { ...nest.schedule, splitK: 1 },
  };
}

/** Micro-tiles of `grain` steps of k: 32 x 1 of the left operand, 1 x 32 of the right one. */
export function panelRule(
  operand: Operand,
  tile: ContractSchedule,
  grain = 1,
): PitRule {
  const schedule = operand === "left" ? tile : transposed(tile);
  const span = operand === "left" ? schedule.tileM : schedule.tileN;
  const shape = operand === "left" ? `${span}x${grain}` : `${grain}x${span}`;
  const name = `${operand === "left" ? "A" : "B"} along k, micro-tile ${shape}`;
  return { name, operand, group: "k", span, grain, schedule };
}

/** Rows (columns) packed anew for each block of k: 1 x 64 of the left operand, 64 x 1 of the right one. */
export function blockRule(
  operand: Operand,
  tile: ContractSchedule,
  depth: number,
): PitRule {
  const name = operand === "left"
    ? `A along m in blocks of k, micro-tile 1x${depth}`
    : `B along n in blocks of k, micro-tile ${depth}x1`;
  const group = operand === "left" ? "m" : "n";
  return { name, operand, group, span: depth, grain: 1, schedule: tile };
}

/**
 * Both operands along k: the positions that live in 32 x 1 of the left and 1 x 128 of the right one. A
 * narrower tile would find fewer of them, but multiply at half the rate.
 */
export function meetRule(tile: ContractSchedule): PitRule {
  const { tileM, tileN } = tile;
  return {
    name: `A and B along k, micro-tile ${tileM}x1 and 1x${tileN}`,
    operand: "both",
    group: "k",
    span: tileM,
    grain: 1,
    schedule: tile,
  };
}

/** The tile with rows and columns exchanged. */
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
