/**
 * The rows of the table "who gathers, who accumulates": each as a rule for a nest, legal or not.
 *
 * Absent on purpose: which of them a nest may follow (`object_to_rule.ts`), and which the user wants.
 */
import type { ContractNest, ContractSchedule } from "../ir/tile_ir.ts";
import { axesOfBlock } from "./block_axes.ts";
import { groupPoints } from "./group_points.ts";
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
      panelRule(nest, operand, tile),
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
    const schedule = scattering(tile);
    const { tileN: span } = schedule;
    const name = `C along m, micro-tile 1x${span}`;
    return { ...shared, name, group: "m", span, schedule };
  }
  const [name, group] = onM
    ? ["C by whole rows", "m"] as const
    : ["C by whole columns", "n"] as const;
  const schedule = packing(nest, group);
  return { ...shared, name, group, span: null, schedule };
}

/** Whole rows of the left operand, whole columns of the right one: 1 x K micro-tiles. */
export function wholeRule(nest: ContractNest, operand: Operand): PitRule {
  const group = operand === "left" ? "m" : "n";
  return {
    name: operand === "left" ? "A by whole rows" : "B by whole columns",
    operand,
    group,
    span: null,
    grain: 1,
    schedule: packing(nest, group),
  };
}

/** The dense tile, flatter where rows are packed: the last tile of a list is half empty on average. */
function packing(nest: ContractNest, group: "m" | "n"): ContractSchedule {
  const { tileM, tileN } = nest.schedule;
  const isLarge = tileM === 128 && tileN === 128;
  const schedule = { ...nest.schedule, splitK: 1 };
  return isLarge && group === "m" && groupPoints(nest).n >= 2 * tileN
    ? { ...schedule, tileM: tileM / 2, tileN: 2 * tileN }
    : schedule;
}

/** Micro-tiles of `grain` steps of k: 32 x 1 of the left operand, 1 x 32 of the right one. */
export function panelRule(
  nest: ContractNest,
  operand: Operand,
  tile: ContractSchedule,
  grain = 1,
): PitRule {
  const { m, n } = groupPoints(nest);
  const schedule = operand === "left"
    ? widened(tile, n)
    : transposed(widened(tile, m));
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
  const schedule = owning(tile);
  return { name, operand, group, span: depth, grain: 1, schedule };
}

/**
 * Twice the rows with half of the columns a register tile: sums come and go with each block of k, and
 * four times the invocations hide their way. Source: `docs/performance.md`, "Rows in blocks of k".
 */
function owning(tile: ContractSchedule): ContractSchedule {
  const registerN = Math.max(4, tile.registerN / 2);
  return { ...tile, tileM: 2 * tile.tileM, registerN };
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

/**
 * The tile of lists that spread over the whole target: few of its tiles have work, so that low tiles and
 * small register tiles, which fill a device sooner, beat larger ones.
 */
function scattering(tile: ContractSchedule): ContractSchedule {
  const turned = transposed(tile);
  const { tileM, registerM, registerN } = turned;
  return registerM === 8 && registerN === 8
    ? { ...turned, tileM: tileM / 2, registerM: 4, registerN: 4 }
    : turned;
}

/** Twice as many columns and half the steps, where there are so many: short lists waste less of their last step. */
function widened(tile: ContractSchedule, columns: number): ContractSchedule {
  const { tileN, tileK } = tile;
  return columns >= 2 * tileN && tileK >= 16
    ? { ...tile, tileN: 2 * tileN, tileK: tileK / 2 }
    : tile;
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
