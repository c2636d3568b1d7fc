/** Rows, buckets and columns of a routed contraction -> tile sizes. A pure table: nothing here looks at a device. */
import type { ContractSchedule } from "../ir/tile_ir.ts";

/** Extents of a routed contraction. */
export interface RoutedExtents {
  readonly batch: number;
  readonly rows: number;
  readonly buckets: number;
  readonly n: number;
  readonly k: number;
}

/** Rows of a tile, and the share of the largest tile's rate that tiles of so many rows reach. */
const HEIGHTS: readonly { readonly rows: number; readonly share: number }[] = [
  { rows: 128, share: 1 },
  { rows: 64, share: 0.97 },
  { rows: 32, share: 0.9 },
  { rows: 16, share: 0.7 },
];

const WIDTHS = [128, 64, 32] as const;
const TILE_K = 16;
/** Workgroups that keep a large device busy. */
const BUSY = 128;
/** Points of k below which a part is not worth its second pass. */
const LEAST_PART = 256;

/**
 * The rows of a tile: the last tile of a bucket is half empty on average, so few rows a bucket want
 * small tiles. Of rows and buckets alone, so that the statements of one routing share its tiles.
 */
export function routedRows(
  { rows, buckets }: Pick<RoutedExtents, "rows" | "buckets">,
): number {
  // Of rows that are dealt at random, a bucket gets none with probability exp(-rows / buckets).
  const used = buckets * (1 - Math.exp(-rows / buckets));
  const cost = (height: typeof HEIGHTS[number]): number =>
    (rows + used * (height.rows - 1) / 2) / height.share;
  return HEIGHTS.toSorted((a, b) => cost(a) - cost(b))[0]?.rows ?? 16;
}

/** Row tiles that suffice however `rows` are dealt to `buckets` and the bucket of all others. */
export function rowTilesOf(
  { rows, buckets }: Pick<RoutedExtents, "rows" | "buckets">,
  tileRows: number,
): number {
  const partial = Math.min(rows, buckets + 1);
  return Math.floor((rows + partial * (tileRows - 1)) / tileRows);
}

/** The schedule: the widest tile that makes enough workgroups, with k split where none does. */
export function chooseRoutedSchedule(extents: RoutedExtents): ContractSchedule {
  const { batch, rows, buckets, n, k } = extents;
  const tileM = routedRows(extents);
  const filled = Math.ceil(rows / tileM) + Math.min(rows, buckets) / 2;
  const groups = (tileN: number): number =>
    batch * filled * Math.ceil(n / tileN);
  const fitting = WIDTHS.filter((tileN) => tileN < 2 * n);
  const narrow = fitting.at(-1) ?? 32;
  const tileN = fitting.find((width) => groups(width) >= BUSY) ?? narrow;
  const parts = Math.ceil(BUSY / Math.max(1, groups(tileN)));
  return {
    tileM,
    tileN,
    tileK: TILE_K,
    ...registersOf(tileM, tileN),
    splitK: Math.max(1, Math.min(parts, Math.floor(k / LEAST_PART))),
  };
}

/** Results of an invocation: as many as leave a workgroup of 32 invocations or more. */
function registersOf(
  tileM: number,
  tileN: number,
): Pick<ContractSchedule, "registerM" | "registerN"> {
  if (tileN === 128) return { registerM: tileM === 16 ? 4 : 8, registerN: 8 };
  return { registerM: tileM === 128 ? 8 : 4, registerN: 4 };
}
