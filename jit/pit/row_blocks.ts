/** Rows packed for each block of k: which product has them as rows, and how many of them share a list. */
import type { ContractNest } from "../ir/tile_ir.ts";
import { groupPoints } from "./group_points.ts";
import { panelOf, type PitRule } from "./pit_rule.ts";

/** Rows of a list, so many that the dense tiles of a block of k are well filled. */
const LARGEST_STRETCH = 512;
const LEAST_STRETCH = 32;
/** Workgroups that keep a large device busy. */
const BUSY = 256;

/** The nest that follows `rule`: columns of the right operand are packed as rows of the product's transpose. */
export function turnedNest(nest: ContractNest, rule: PitRule): ContractNest {
  if (panelOf(rule) !== "k" || rule.operand !== "right") return nest;
  const { m, n, left, right } = nest;
  return { ...nest, m: n, n: m, left: right, right: left };
}

/** Rows whose sums a workgroup owns, as many as leave enough workgroups; null where none are owned. */
export function stretchOf(nest: ContractNest, rule: PitRule): number | null {
  if (panelOf(rule) !== "k") return null;
  const { m, n, batch } = groupPoints(turnedNest(nest, rule));
  const across = batch * Math.ceil(n / rule.schedule.tileN);
  const least = Math.max(LEAST_STRETCH, rule.schedule.tileM);
  let stretch = LARGEST_STRETCH;
  while (stretch > least && across * Math.ceil(m / stretch) < BUSY) {
    stretch /= 2;
  }
  return stretch;
}
