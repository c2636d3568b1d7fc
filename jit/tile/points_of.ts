/** Points of an iteration space. */
import type { LoopAxis } from "../ir/tile_block.ts";

/** Number of points over `axes`; 1 without axes. */
export function pointsOf(axes: readonly LoopAxis[]): number {
  return axes.reduce(
    (points, { start, end }) => points * Math.max(0, end - start),
    1,
  );
}
