/** How many index lists a rule has, and how long they can be. */
import type { LoopAxis } from "../ir/tile_block.ts";
import type { ContractNest } from "../ir/tile_ir.ts";
import { points } from "./group_points.ts";
import { panelOf, type PitRule } from "./pit_rule.ts";
import { stretchOf } from "./row_blocks.ts";

/**
 * The lists of a rule: batch points times panels, of positions of the listed group. Those of a meeting
 * are made on the spot, one for each tile.
 */
export function listShape(
  nest: ContractNest,
  rule: PitRule,
): {
  readonly batch: number;
  readonly panels: number;
  /** Positions of one list at most, and of all lists. */
  readonly positions: number;
  readonly total: number;
} {
  const panel = panelOf(rule);
  const spans = rule.span === null || panel === null
    ? 1
    : Math.ceil(points(nest[panel]) / rule.span);
  const columns = rule.operand === "both"
    ? Math.ceil(points(nest.n) / rule.schedule.tileN)
    : 1;
  const batch = points(nest.batch);
  const listed = Math.ceil(points(nest[rule.group]) / rule.grain);
  const stretch = stretchOf(nest, rule) ?? listed;
  const stretches = listed === 0 ? 1 : Math.ceil(listed / stretch);
  return {
    batch,
    panels: spans * columns * stretches,
    positions: Math.min(listed, stretch),
    total: batch * spans * columns * listed,
  };
}

/** Axes of one micro-tile with their extents: `grain` positions by `span` points of the other group. */
export function microTileAxes(
  nest: ContractNest,
  rule: PitRule,
): ReadonlyMap<string, number> {
  const extents = new Map<string, number>();
  const part = (axes: readonly LoopAxis[], count: number): void => {
    let rest = count;
    for (const { name, start, end } of axes.toReversed()) {
      const extent = Math.max(1, Math.min(rest, end - start));
      extents.set(name, extent);
      rest = Math.ceil(rest / extent);
    }
  };
  const whole = (axes: readonly LoopAxis[]): void => {
    for (const { name, start, end } of axes) extents.set(name, end - start);
  };
  const panel = panelOf(rule);
  if (rule.operand === "target") whole(rule.group === "m" ? nest.n : nest.m);
  else if (rule.group !== "k") whole(nest.k);
  part(nest[rule.group], rule.grain);
  if (panel !== null && rule.span !== null) part(nest[panel], rule.span);
  return extents;
}
