/** Points of each axis group of a contraction. */
import type { LoopAxis } from "../ir/tile_block.ts";
import type { ContractNest } from "../ir/tile_ir.ts";

/** Number of points of the four groups; an empty group is one point. */
export function groupPoints(
  { batch, m, n, k }: ContractNest,
): {
  readonly batch: number;
  readonly m: number;
  readonly n: number;
  readonly k: number;
} {
  return { batch: points(batch), m: points(m), n: points(n), k: points(k) };
}

/** Points of a list of axes. */
export function points(axes: readonly LoopAxis[]): number {
  return axes.reduce(
    (count, { start, end }) => count * Math.max(0, end - start),
    1,
  );
}
