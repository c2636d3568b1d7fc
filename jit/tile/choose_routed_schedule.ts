/** Rows, buckets and columns of a routed contraction -> tile sizes. A pure table: nothing here looks at a device. */
import type { ContractSchedule } from "../ir/tile_ir.ts";
import { chooseSchedule, type ContractExtents } from "./choose_schedule.ts";
import type { RowRate, Tile } from "./tiling_options.ts";

/** Extents of a routed contraction: `rows` in the place of m. */
export interface RoutedExtents extends Omit<ContractExtents, "m"> {
  readonly rows: number;
  readonly buckets: number;
}

/** Tiles of so many rows, the widest first. */
interface Height {
  readonly rows: number;
  readonly tiles: readonly [RatedTile, ...RatedTile[]];
}

/** A tile and its multiplications in a microsecond when the device is full. */
interface RatedTile extends Tile {
  readonly rate: number;
}

/**
 * With eight results by eight, reads of workgroup memory keep up with the multiplications: sixteen
 * rows reach that over 256 columns. Rates of dense tiles, measured (`choose_schedule.ts`) but for
 * those of 16 rows and of eight results by four, which are counted.
 */
const HEIGHTS: readonly [Height, ...Height[]] = [
  {
    rows: 128,
    tiles: [
      tile(128, 128, 8, 8, 23e6),
      tile(128, 64, 8, 4, 20e6),
      tile(128, 32, 8, 4, 18e6),
    ],
  },
  {
    rows: 64,
    tiles: [
      tile(64, 128, 8, 8, 22.9e6),
      tile(64, 64, 4, 4, 18.8e6),
      tile(64, 32, 4, 4, 18.4e6),
    ],
  },
  {
    rows: 32,
    tiles: [
      tile(32, 128, 8, 8, 21.5e6),
      tile(32, 64, 4, 4, 18.4e6),
      tile(32, 32, 4, 4, 16.5e6),
    ],
  },
  {
    rows: 16,
    tiles: [
      { ...tile(16, 256, 8, 8, 18.4e6), tileK: 8 },
      tile(16, 128, 4, 8, 16e6),
      tile(16, 64, 4, 4, 15.3e6),
      tile(16, 32, 4, 4, 10e6),
    ],
  },
];

/** Every tile that a routed contraction may have. */
export const ROUTED_TILES: readonly Tile[] = HEIGHTS.flatMap(({ tiles }) =>
  tiles.map(({ rate: _, ...tile }) => tile)
);

function tile(
  tileM: number,
  tileN: number,
  registerM: number,
  registerN: number,
  rate: number,
): RatedTile {
  return { tileM, tileN, tileK: 16, registerM, registerN, rate };
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
  const measured = HEIGHTS.map(({ tiles: [widest] }) => rates(widest));
  const isMeasured = measured.every((rate) => rate !== null);
  // Of rows that are dealt at random, a bucket gets none with probability exp(-rows / buckets).
  const used = buckets * (1 - Math.exp(-rows / buckets));
  const costs = HEIGHTS.map(({ rows: height, tiles: [widest] }, at) => {
    const padded = rows + used * (height - 1) / 2;
    return padded / (isMeasured ? measured[at] ?? widest.rate : widest.rate);
  });
  return HEIGHTS[costs.indexOf(Math.min(...costs))] ?? HEIGHTS[0];
}

/** Row tiles that suffice however `rows` are dealt to `buckets` and the bucket of all others. */
export function rowTilesOf(
  { rows, buckets }: Pick<RoutedExtents, "rows" | "buckets">,
  tileRows: number,
): number {
  const partial = Math.min(rows, buckets + 1);
  return Math.floor((rows + partial * (tileRows - 1)) / tileRows);
}

/** The schedule: of the tiles of as many rows, the one that the model of dense products finds quickest. */
export function chooseRoutedSchedule(
  extents: RoutedExtents,
  rates: RowRate = () => null,
): ContractSchedule {
  const { rows, buckets, ...others } = extents;
  const { rows: tileM, tiles } = heightFor(extents, rates);
  const filled = Math.ceil(rows / tileM) +
    Math.ceil(Math.min(rows, buckets) / 2);
  const rateOf = ({ tileN }: Tile): number =>
    tiles.find((each) => each.tileN === tileN)?.rate ?? tiles[0].rate;
  const all = ROUTED_TILES.filter((each) => each.tileM === tileM);
  return chooseSchedule({ ...others, m: filled * tileM }, all, rateOf);
}
