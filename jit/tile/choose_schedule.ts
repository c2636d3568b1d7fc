/**
 * Extents of a contraction -> tile sizes, by a model of the time. A pure function: nothing here looks at a device.
 *
 * The rates of the tiles, and how they fall when few invocations share a processor, were measured on
 * one large GPU (`docs/performance.md`, "Tiles"); only their ratios decide.
 */
import type { ContractSchedule } from "../ir/tile_ir.ts";
import { type Tile, TILES } from "./tiling_options.ts";

/** Elements of each group of axes. */
export interface ContractExtents {
  readonly batch: number;
  readonly m: number;
  readonly n: number;
  readonly k: number;
  /** True where an operand is stored as f16. */
  readonly isHalf: boolean;
}

/** Multiplications in a microsecond when the device is full, by the points of the tile. */
const RATES: ReadonlyMap<number, number> = new Map([
  [128 * 128, 23e6],
  [64 * 128, 22.9e6],
  [32 * 128, 21.5e6],
  [64 * 64, 18.8e6],
  [32 * 64, 18.4e6],
  [32 * 32, 16.5e6],
  [16 * 64, 15.3e6],
  [16 * 16, 6e6],
]);

/** Processors of the device: so many workgroups leave none of them without work. */
const PROCESSORS = 128;
/** Invocations that keep a processor busy. */
const INVOCATIONS = 512;
/** Conversions of f16 stand in the way of the largest tile, of which a processor holds one at a time. */
const HALF_SHARE = 0.86;
/** Microseconds of the second pass that folds parts of k, and elements that it moves in one. */
const SECOND_PASS = 8;
const MOVED = 7e5;
/** Points of k below which a part is not worth a workgroup. */
const LEAST_PART = 64;
/** Share of computed points that may lie outside of the target. */
const MOST_WASTE = 0.5;

/** The schedule for a contraction of these extents: the quickest by the model, of the tiles that waste little. */
export function chooseSchedule(
  extents: ContractExtents,
  tiles: readonly Tile[] = TILES,
  rateOf: (tile: Tile) => number = rateBySize,
): ContractSchedule {
  const wastes = tiles.map((tile) => waste(tile, extents));
  const most = Math.max(MOST_WASTE, Math.min(...wastes));
  const fitting = tiles.filter((_, at) => (wastes[at] ?? 1) <= most);
  const schedules = fitting.flatMap((tile) =>
    splits(extents.k).map((splitK) => ({ ...tile, splitK }))
  );
  const timed = schedules.map((schedule) => ({
    schedule,
    time: timeOf(schedule, extents, rateOf(schedule)),
  }));
  return timed.reduce((best, next) => next.time < best.time ? next : best)
    .schedule;
}

function rateBySize({ tileM, tileN }: Tile): number {
  return RATES.get(tileM * tileN) ?? 0;
}

/** Powers of two of parts, each long enough. */
function splits(k: number): readonly number[] {
  const parts = [1];
  while (k / (2 * parts.at(-1)!) >= LEAST_PART) parts.push(2 * parts.at(-1)!);
  return parts;
}

/** Microseconds by the model. */
function timeOf(
  schedule: ContractSchedule,
  extents: ContractExtents,
  full: number,
): number {
  const { tileM, tileN, registerM, registerN, splitK } = schedule;
  const { batch, m, n, k, isHalf } = extents;
  const tiles = workgroups(schedule, extents);
  const invocations = tileM * tileN / (registerM * registerN);
  const covered = Math.min(1, tiles * splitK / PROCESSORS);
  const each = tiles * splitK / PROCESSORS / covered * invocations;
  const filled = Math.min(1, Math.sqrt(each / INVOCATIONS));
  const share = isHalf && tileM * tileN === 128 * 128 ? HALF_SHARE : 1;
  const rate = full * share * covered * filled;
  const first = tiles * tileM * tileN * k / rate;
  return splitK === 1
    ? first
    : first + SECOND_PASS + splitK * batch * m * n / MOVED;
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
