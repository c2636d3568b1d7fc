/**
 * What a contraction costs, dense and by a rule, as a function of the cover.
 *
 * Multiplications over the rate of the tile; a rule pays for whole steps of its lists. The unit is
 * that of a device that multiplies 10^12 pairs a second, which cancels in every comparison.
 */
import type { ContractNest } from "../ir/tile_ir.ts";
import { groupPoints } from "./group_points.ts";
import { type Candidate, panelOf, type PitRule } from "./pit_rule.ts";
import type { PitSettings } from "./pit_settings.ts";
import { turnedNest } from "./row_blocks.ts";
import { tileShare } from "./tile_database.ts";

const PAIRS_PER_UNIT = 1e6;
/** Gathered loads and look-ups, beside the tile's own rate. */
const GATHER_OVERHEAD = 1.1;
/** Multiplications in the time of reading a sum and writing it back: 8 bytes in a cache, half of it hidden. */
const SUM_PAIRS = 16;

/** Cost of the dense nest. */
export function denseCost(nest: ContractNest): number {
  const { batch, m, n, k } = groupPoints(nest);
  const { tileM, tileN } = nest.schedule;
  const padded = Math.ceil(m / tileM) * tileM * Math.ceil(n / tileN) * tileN;
  return batch * padded * k / PAIRS_PER_UNIT / tileShare(nest.schedule);
}

/** A rule with the cost of one step of its lists. */
export function costOf(
  nest: ContractNest,
  rule: PitRule,
  { fixedCost }: PitSettings,
): Candidate {
  const { tileM, tileN, tileK } = rule.schedule;
  const rate = PAIRS_PER_UNIT * tileShare(rule.schedule) / GATHER_OVERHEAD;
  if (panelOf(rule) === "k") return costOfBlocks(nest, rule, rate, fixedCost);
  const packed = rule.group === "k"
    ? Math.max(tileK, rule.grain)
    : rule.group === "m"
    ? tileM
    : tileN;
  return {
    rule,
    step: Math.ceil(packed / rule.grain),
    perStep: packed * pairsPerPosition(nest, rule) / rate,
    fixed: fixedCost,
  };
}

/**
 * Rows packed for each block of k: a tile of them reads and writes its sums once a block, and all sums
 * are filled before the first.
 */
function costOfBlocks(
  nest: ContractNest,
  rule: PitRule,
  rate: number,
  fixedCost: number,
): Candidate {
  const turned = turnedNest(nest, rule);
  const { batch, m, n } = groupPoints(turned);
  const { tileM, tileN } = rule.schedule;
  const paddedN = Math.ceil(n / tileN) * tileN;
  const pairs = (rule.span ?? 0) + SUM_PAIRS;
  return {
    rule,
    step: tileM,
    perStep: tileM * paddedN * pairs / rate,
    fixed: fixedCost + batch * m * paddedN * SUM_PAIRS / 2 / rate,
  };
}

/** Multiplications for one listed position. */
function pairsPerPosition(
  nest: ContractNest,
  { group, span, operand, schedule }: PitRule,
): number {
  const { m, n, k } = groupPoints(nest);
  const { tileM, tileN } = schedule;
  const [paddedM, paddedN] = [
    Math.ceil(m / tileM) * tileM,
    Math.ceil(n / tileN) * tileN,
  ];
  if (operand === "both") return tileM * tileN;
  if (group === "k") {
    return operand === "left" ? tileM * paddedN : tileN * paddedM;
  }
  const across = group === "m"
    ? (span === null ? paddedN : tileN)
    : (span === null ? paddedM : tileM);
  return across * k;
}

/** Multiplications of the whole product. */
export function pairCount(nest: ContractNest): number {
  const { batch, m, n, k } = groupPoints(nest);
  return batch * m * n * k;
}
