/**
 * Micro-tiles that the user gives -> the rules that follow them.
 *
 * `sparse(32,1)` lists k for panels of rows, `sparse(32,64)` blocks of k, `sparse(1,64)` rows for each
 * block of k, and `sparse(1,K)` whole rows; of the right operand the same with columns. Both along k
 * become their meeting.
 */
import type { Load, LoopAxis } from "../ir/tile_block.ts";
import type { ContractNest, ContractSchedule } from "../ir/tile_ir.ts";
import type { SparsityHint } from "../ir/tile_pit.ts";
import { points } from "./group_points.ts";
import type { PitRule } from "./pit_rule.ts";
import {
  blockRule,
  meetRule,
  type Operand,
  panelRule,
  targetRule,
  wholeRule,
} from "./rule_shapes.ts";

/** A block of k is no longer than this: sums rest once a block, tiles of k are shorter. */
const LARGEST_BLOCK = 256;

/** The rules of all hints with a micro-tile, legal or not. */
export function pinnedRules(
  nest: ContractNest,
  tile: ContractSchedule,
): readonly PitRule[] {
  const pinned = nest.sparsity.filter(({ isSparse }) => isSparse)
    .flatMap((hint) => pinnedBy(nest, hint, tile));
  const along = (["left", "right"] as const).map((side) =>
    pinned.find(({ operand, group }) => operand === side && group === "k")
  );
  if (along.includes(undefined)) return pinned;
  return [meetRule(tile), ...pinned.filter((rule) => !along.includes(rule))];
}

/** Points of a micro-tile along the rows (columns) of its operand and along k. */
interface Extents {
  readonly outer: number;
  readonly inner: number;
}

function pinnedBy(
  nest: ContractNest,
  { buffer, microTile }: SparsityHint,
  tile: ContractSchedule,
): readonly PitRule[] {
  if (microTile === null) return [];
  if (buffer === nest.store.buffer) {
    return [targetRule(nest, tile)];
  }
  return (["left", "right"] as const).flatMap((operand) => {
    const load = nest[operand].steps.find((step) =>
      step.kind === "load" && step.buffer === buffer
    );
    if (load?.kind !== "load") return [];
    const outer = operand === "left" ? nest.m : nest.n;
    const extents = {
      outer: extentAlong(load, microTile, outer),
      inner: extentAlong(load, microTile, nest.k),
    };
    return [ruleOf(nest, operand, extents, tile)];
  });
}

/** Points of the micro-tile in the dimensions that move with a group. */
function extentAlong(
  { indices }: Load,
  microTile: readonly number[],
  group: readonly LoopAxis[],
): number {
  const names = new Set(group.map(({ name }) => name));
  return microTile.reduce((product, extent, dimension) => {
    const terms = indices[dimension]?.terms ?? [];
    return terms.some(({ axis }) => names.has(axis))
      ? product * extent
      : product;
  }, 1);
}

function ruleOf(
  nest: ContractNest,
  operand: Operand,
  { outer, inner }: Extents,
  tile: ContractSchedule,
): PitRule {
  if (outer > 1 || inner === 1) {
    const grain = blockOf(inner, tile);
    return panelRule(nest, operand, tile, inner < tile.tileK ? 1 : grain);
  }
  const depth = blockOf(inner, tile);
  return inner >= points(nest.k) || depth >= points(nest.k)
    ? wholeRule(nest, operand)
    : blockRule(operand, tile, depth);
}

/** The largest power of two within `extent`: whole tiles of k, and no more than a block. */
function blockOf(extent: number, { tileK }: ContractSchedule): number {
  const power = 2 ** Math.floor(Math.log2(extent));
  return Math.min(LARGEST_BLOCK, Math.max(tileK, power));
}
