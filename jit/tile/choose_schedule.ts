/** Extents of a contraction -> tile sizes. A pure table: nothing here looks at a device. */
import type { ContractSchedule } from "../ir/tile_ir.ts";

/** Elements of each group of axes. */
export interface ContractExtents {
  readonly batch: number;
  readonly m: number;
  readonly n: number;
  readonly k: number;
}

/** A tile without its split of k. */
export type Tile = Omit<ContractSchedule, "splitK">;

/** Largest first: more arithmetic for each byte staged, fewer workgroups. */
export const TILES: readonly [Tile, ...Tile[]] = [
  { tileM: 128, tileN: 128, tileK: 16, registerM: 8, registerN: 8 },
  { tileM: 64, tileN: 64, tileK: 16, registerM: 4, registerN: 4 },
  { tileM: 32, tileN: 64, tileK: 16, registerM: 4, registerN: 4 },
  { tileM: 64, tileN: 32, tileK: 16, registerM: 4, registerN: 4 },
  { tileM: 16, tileN: 64, tileK: 16, registerM: 4, registerN: 4 },
  { tileM: 64, tileN: 16, tileK: 16, registerM: 4, registerN: 4 },
  { tileM: 32, tileN: 32, tileK: 16, registerM: 4, registerN: 4 },
  { tileM: 16, tileN: 16, tileK: 16, registerM: 4, registerN: 4 },
];

/** Workgroups that keep a large device busy: about one for each of its processors. */
const BUSY = 128;
/** Points of k below which a part is not worth its second pass. */
const LEAST_PART = 256;
/** Share of computed points that may lie outside of the target. */
const MOST_WASTE = 0.5;

/**
 * The schedule for a contraction of these extents: the largest tile that wastes little and makes
 * enough workgroups, else the one that makes the most of those that waste little, with k split until there are enough.
 */
export function chooseSchedule(extents: ContractExtents): ContractSchedule {
  const fitting = TILES.filter((tile) => waste(tile, extents) <= MOST_WASTE);
  const [last] = TILES.slice(-1);
  const candidates = fitting.length > 0 ? fitting : [last ?? TILES[0]];
  const busy = candidates.find((tile) => workgroups(tile, extents) >= BUSY);
  if (busy !== undefined) return { ...busy, splitK: 1 };
  const tile = candidates.reduce((best, next) =>
    workgroups(next, extents) > workgroups(best, extents) ? next : best
  );
  return { ...tile, splitK: splitOf(workgroups(tile, extents), extents.k) };
}

function splitOf(workgroupCount: number, k: number): number {
  const wanted = Math.ceil(BUSY / Math.max(1, workgroupCount));
  return Math.max(1, Math.min(wanted, Math.floor(k / LEAST_PART)));
}

function workgroups(
  { tileM, tileN }: Tile,
  { batch, m, n }: ContractExtents,
): number {
  return Math.ceil(m / tileM) * Math.ceil(n / tileN) * batch;
}

function waste({ tileM, tileN }: Tile, { m, n }: ContractExtents): number {
  const computed = Math.ceil(m / tileM) * tileM * Math.ceil(n / tileN) * tileN;
  return 1 - (m * n) / Math.max(1, computed);
}
