/** Rows, buckets and columns of a routed contraction -> tile sizes. A pure table: nothing here looks at a device. */
import type { ContractSchedule } from "../ir/tile_ir.ts";
import type { RowRate, Tile } from "./tiling_options.ts";

/** Extents of a routed contraction. */
export interface RoutedExtents {
  readonly batch: number;
  readonly rows: number;
  readonly buckets: number;
  readonly n: number;
  readonly k: number;
}

/** Tiles of so many rows, the widest first, and the share of the largest tile's rate that they reach. */
interface Height {
  readonly rows: number;
  readonly share: number;
  readonly tiles: readonly [Tile, ...Tile[]];
}

/**
 * With eight results by eight, reads of workgroup memory keep up with the multiplications: sixteen
 * rows reach that over 256 columns. Shares of 128 and 32 rows are measured, the others lie between.
 */
const HEIGHTS: readonly [Height, ...Height[]] = [
  {
    rows: 128,
    share: 1,
    tiles: [tile(128, 128, 8, 8), tile(128, 64, 8, 4), tile(128, 32, 8, 4)],
  },
  {
    rows: 64,
    share: 0.95,
    tiles: [tile(64, 128, 8, 8), tile(64, 64, 4, 4), tile(64, 32, 4, 4)],
  },
  {
    rows: 32,
    share: 0.79,
    tiles: [tile(32, 128, 8, 8), tile(32, 64, 4, 4), tile(32, 32, 4, 4)],
  },
  {
    rows: 16,
    share: 0.65,
    tiles: [
      tile(16, 256, 8, 8, 8),
      tile(16, 128, 4, 8),
      tile(16, 64, 4, 4),
      tile(16, 32, 4, 4),
    ],
  },
];

/** Every tile that a routed contraction may have. */
export const ROUTED_TILES: readonly Tile[] = HEIGHTS.flatMap(({ tiles }) =>
  tiles
);

/** Invocations that keep a large device busy: some 256 for each of its processors. */
const BUSY = 2 ** 15;
/** Points of k below which a part is not worth its second pass. */
const LEAST_PART = 256;
/** Each part is written and read once more. */
const MOST_PARTS = 4;

function tile(
  tileM: number,
  tileN: number,
  registerM: number,
  registerN: number,
  tileK = 16,
): Tile {
  return { tileM, tileN, tileK, registerM, registerN };
}

/**
 * The rows of a tile: the last tile of a bucket is half empty on average, so few rows a bucket want
 * small tiles. Of rows and buckets alone, so that the statements of one routing share its tiles.
 */
export function routedRows(
  extents: Pick<RoutedExtents, "rows" | "buckets">,
  rates: RowRate = () => null,
): number {
  return heightFor(extents, rates).rows;
}

function heightFor(
  { rows, buckets }: Pick<RoutedExtents, "rows" | "buckets">,
  rates: RowRate,
): Height {
  const share = shares(rates);
  // Of rows that are dealt at random, a bucket gets none with probability exp(-rows / buckets).
  const used = buckets * (1 - Math.exp(-rows / buckets));
  const cost = (height: Height): number =>
    (rows + used * (height.rows - 1) / 2) / share(height);
  return HEIGHTS.reduce((best, next) => cost(next) < cost(best) ? next : best);
}

/** Measured where all heights were, by their widest tiles; else as counted. */
function shares(rates: RowRate): (height: Height) => number {
  const measured = new Map(
    HEIGHTS.map((height) => [height, rates(height.tiles[0])]),
  );
  const isMeasured = [...measured.values()].every((rate) => rate !== null);
  return (height) =>
    isMeasured ? measured.get(height) ?? height.share : height.share;
}

/** Row tiles that suffice however `rows` are dealt to `buckets` and the bucket of all others. */
export function rowTilesOf(
  { rows, buckets }: Pick<RoutedExtents, "rows" | "buckets">,
  tileRows: number,
): number {
  const partial = Math.min(rows, buckets + 1);
  return Math.floor((rows + partial * (tileRows - 1)) / tileRows);
}

/** The schedule: the widest tile that makes enough work, with k split where it alone does not. */
export function chooseRoutedSchedule(
  extents: RoutedExtents,
  rates: RowRate = () => null,
): ContractSchedule {
  const { batch, rows, buckets, n, k } = extents;
  const { rows: tileM, tiles } = heightFor(extents, rates);
  const filled = Math.ceil(rows / tileM) + Math.min(rows, buckets) / 2;
  const invocations = ({ tileN, registerM, registerN }: Tile): number =>
    batch * filled * Math.ceil(n / tileN) *
    (tileM * tileN / registerM / registerN);
  const most = Math.max(1, Math.min(MOST_PARTS, Math.floor(k / LEAST_PART)));
  const fitting = tiles.filter(({ tileN }) => tileN < 2 * n);
  const chosen = fitting.find((each) => invocations(each) * most >= BUSY) ??
    fitting.at(-1) ?? tiles.at(-1) ?? tiles[0];
  const wanted = Math.ceil(BUSY / Math.max(1, invocations(chosen)));
  return { ...chosen, splitK: Math.min(wanted, most) };
}
