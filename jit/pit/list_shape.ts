/** How many index lists a rule has, and how long they can be. */
import type { ContractNest, LoopAxis } from "../ir/tile_ir.ts";
import { points } from "./group_points.ts";
import { panelOf, type PitRule } from "./pit_rule.ts";

/** The lists of a rule: batch points times panels, of positions of the listed group. */
export function listShape(
  nest: ContractNest,
  rule: PitRule,
): {
  readonly batch: number;
  readonly panels: number;
  readonly positions: number;
} {
  const panel = panelOf(rule);
  const panels = rule.span === null || panel === null
    ? 1
    : Math.ceil(points(nest[panel]) / rule.span);
  return {
    batch: points(nest.batch),
    panels,
    positions: points(nest[rule.group]),
  };
}

/** Axes of one micro-tile with their extents: one listed position by `span` points of the other group. */
export function microTileAxes(
  nest: ContractNest,
  rule: PitRule,
): ReadonlyMap<string, number> {
  const extents = new Map<string, number>();
  const whole = (axes: readonly LoopAxis[]): void => {
    for (const { name, start, end } of axes) extents.set(name, end - start);
  };
  const panel = panelOf(rule);
  if (rule.operand === "target") whole(rule.group === "m" ? nest.n : nest.m);
  else if (rule.group !== "k") whole(nest.k);
  if (panel === null || rule.span === null) return extents;
  let rest = rule.span;
  for (const { name, start, end } of nest[panel].toReversed()) {
    const extent = Math.max(1, Math.min(rest, end - start));
    extents.set(name, extent);
    rest = Math.ceil(rest / extent);
  }
  return extents;
}
