/**
 * What a contraction costs, dense and by a rule, as a function of the cover: microseconds by the
 * tile database of the device.
 *
 * Multiplications over the rate of the tile, slower where a device has more processors than there are
 * workgroups; a rule pays for whole steps of its lists, and for the search.
 */
import { type TileExpr, tileType } from "../ir/tile_block.ts";
import type { ContractNest, ContractSchedule } from "../ir/tile_ir.ts";
import { groupPoints } from "./group_points.ts";
import { listShape } from "./list_shape.ts";
import { type Candidate, panelOf, type PitRule } from "./pit_rule.ts";
import type { PitSettings } from "./pit_settings.ts";
import { turnedNest } from "./row_blocks.ts";
import {
  type GatherKind,
  rateOf,
  type RateType,
  type TileTable,
} from "./tile_table.ts";

/** Kernels of a search beside the contraction: detection and selection. */
const SEARCH_KERNELS = 2;
/** Contractions that leave at once, whichever is chosen. */
const LOSERS = 2;
const MIB = 2 ** 20;
/** Multiplications in the time of reading a sum and writing it back: 8 bytes in a cache, half of it hidden. */
export const SUM_PAIRS = 16;

/** Cost of the dense nest. */
export function denseCost(nest: ContractNest, table: TileTable): number {
  const { batch, m, n, k } = groupPoints(nest);
  const { tileM, tileN } = nest.schedule;
  const padded = Math.ceil(m / tileM) * tileM * Math.ceil(n / tileN) * tileN;
  const kind = { dtype: rateType(nest), gather: "none" as const };
  const rate = rateOf(table, nest.schedule, kind) *
    busyShare(nest, nest.schedule, table);
  const kernels = nest.schedule.splitK > 1 ? 2 : 1;
  return kernels * table.dispatch + batch * padded * k / rate;
}

/** Share of the device's processors that the tiles of the target keep busy. */
function busyShare(
  nest: ContractNest,
  { tileM, tileN, splitK }: ContractSchedule,
  { processors }: TileTable,
): number {
  const { batch, m, n } = groupPoints(nest);
  const workgroups = batch * Math.ceil(m / tileM) * Math.ceil(n / tileN) *
    splitK;
  return Math.min(1, Math.max(1, workgroups) / processors);
}

/** A rule with the cost of one step of its lists. */
export function costOf(
  nest: ContractNest,
  rule: PitRule,
  { table }: PitSettings,
): Candidate {
  const { tileM, tileN, tileK } = rule.schedule;
  const kind = { dtype: rateType(nest), gather: gatherKind(rule) };
  const full = rateOf(table, rule.schedule, kind);
  const fixed = table.dispatch + searchCost(nest, rule, table);
  if (panelOf(rule) === "k") {
    return costOfBlocks(nest, rule, { rate: full, fixed });
  }
  const rate = full * busyShare(nest, rule.schedule, table);
  const packed = rule.group === "k"
    ? Math.max(tileK, rule.grain)
    : rule.group === "m"
    ? tileM
    : tileN;
  return {
    rule,
    step: Math.ceil(packed / rule.grain),
    perStep: packed * pairsPerPosition(nest, rule) / rate,
    fixed: fixed + lastWave(nest, rule, table) / full,
  };
}

/**
 * Packed rows make few tiles, each over all of k: on average half of the processors have none in the
 * last round. Multiplications that would have kept them busy.
 */
function lastWave(
  nest: ContractNest,
  { group, schedule }: PitRule,
  { processors }: TileTable,
): number {
  const tile = schedule.tileM * schedule.tileN * groupPoints(nest).k;
  return group === "k" ? 0 : tile * processors / 2;
}

/** Cost of a rule where this share of its micro-tiles lives, packed evenly. */
export function costAt(
  nest: ContractNest,
  rule: PitRule,
  settings: PitSettings,
  share: number,
): number {
  const { step, perStep, fixed } = costOf(nest, rule, settings);
  const { batch, panels, positions } = listShape(nest, rule);
  return fixed + perStep * batch * panels * positions * share / step;
}

/**
 * Rows packed for each block of k: a tile of them reads and writes its sums once a block, and all sums
 * are filled before the first.
 */
function costOfBlocks(
  nest: ContractNest,
  rule: PitRule,
  { rate, fixed }: { readonly rate: number; readonly fixed: number },
): Candidate {
  const { batch, m, n } = groupPoints(turnedNest(nest, rule));
  const { tileM, tileN } = rule.schedule;
  const paddedN = Math.ceil(n / tileN) * tileN;
  const pairs = (rule.span ?? 0) + SUM_PAIRS;
  return {
    rule,
    step: tileM,
    perStep: tileM * paddedN * pairs / rate,
    fixed: fixed + batch * m * paddedN * SUM_PAIRS / 2 / rate,
  };
}

/** What finding the zeros costs, whoever wins. */
export function searchCost(
  nest: ContractNest,
  { operand, group, span }: PitRule,
  { dispatch, leave, detectMiB }: TileTable,
): number {
  const { batch, m, n, k } = groupPoints(nest);
  const ofTarget = span === null ? (group === "m" ? m : n) : m * n;
  const elements = {
    left: m * k,
    right: k * n,
    both: m * k + k * n,
    target: ofTarget,
  }[operand];
  const bytes = batch * elements * (rateType(nest) === "f16" ? 2 : 4);
  return SEARCH_KERNELS * dispatch + LOSERS * leave + detectMiB * bytes / MIB;
}

function gatherKind(rule: PitRule): GatherKind {
  if (rule.group === "k" || panelOf(rule) === "k") return "k";
  return rule.span === null ? "whole" : "panel";
}

/** f16 where both operands are stored so. */
function rateType({ left, right }: ContractNest): RateType {
  return isHalf(left.result) && isHalf(right.result) ? "f16" : "f32";
}

function isHalf(expr: TileExpr): boolean {
  return expr.kind === "cast" ? isHalf(expr.arg) : tileType(expr) === "f16";
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
