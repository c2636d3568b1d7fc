/** Sorts of points into buckets for tests of both back ends: the nest of a case, and what its lists must hold. */
import type { TileBuffer } from "../../jit/ir/tile_ir.ts";
import { type BucketNest, NO_BUCKET } from "../../jit/ir/tile_pit.ts";
import {
  apply,
  at,
  axis,
  dense,
  load,
  NOWHERE,
  value,
} from "./tile_shorthand.ts";

/** Keys of some batch points. */
export interface BucketCase {
  readonly keys: readonly (readonly number[])[];
  /** Keys that have a bucket. */
  readonly first: number;
  readonly end: number;
  readonly tileRows: number;
  /** Points from here on are not live; absent: all are. */
  readonly live?: number;
}

/** The nest, its buffers and the keys in storage order. */
export interface BucketSetUp {
  readonly nest: BucketNest;
  readonly buffers: readonly TileBuffer[];
  readonly data: ReadonlyMap<string, readonly number[]>;
}

/** Row tiles that suffice for a case. */
export function tilesFor({ keys, first, end, tileRows }: BucketCase): number {
  const points = keys[0]?.length ?? 0;
  const partial = Math.min(points, end - first + 1);
  return Math.floor((points + partial * (tileRows - 1)) / tileRows);
}

/** The sort of a case. */
export function bucketSetUp(shape: BucketCase): BucketSetUp {
  const { keys, first, end, tileRows, live } = shape;
  const batch = keys.length;
  const points = keys[0]?.length ?? 0;
  const rowTiles = tilesFor(shape);
  const list = (name: string, extents: readonly number[]): TileBuffer => ({
    ...dense(name, extents),
    dtype: "u32",
    role: "temporary",
  });
  const isLive = apply("lt", [
    { kind: "axis", axis: "t" },
    { kind: "literal", value: live ?? 0, dtype: "i32" },
  ], "bool");
  const nest: BucketNest = {
    kind: "bucket",
    name: "sort",
    origin: NOWHERE,
    batch: [axis("z", batch)],
    points: [axis("t", points)],
    block: {
      steps: [load("x", "keys", [at("z"), at("t")])],
      live: live === undefined ? null : isLive,
      result: value("x", "i32"),
    },
    bucket: { name: "b", start: first, end, extent: end },
    tileRows,
    positions: "positions",
    tiles: "tiles",
    rowTiles,
  };
  return {
    nest,
    buffers: [
      { ...dense("keys", [batch, points]), dtype: "i32" },
      list("positions", [batch, points]),
      list("tiles", [batch, rowTiles, 3]),
    ],
    data: new Map([["keys", keys.flat()]]),
  };
}

/** The order of the points, and the tiles that have a bucket, as plain loops find them. */
export function bucketLists(
  shape: BucketCase,
): {
  readonly positions: readonly number[];
  readonly tiles: readonly Tile[][];
} {
  const { keys, first, end, tileRows, live = Infinity } = shape;
  const positions: number[] = [];
  const tiles = keys.map((row) => {
    const described: Tile[] = [];
    let before = 0;
    for (let bucket = first; bucket <= end; bucket++) {
      const found = row.flatMap((key, point) => {
        const own = key >= first && key < end && point < live ? key : end;
        return own === bucket ? [point] : [];
      });
      positions.push(...found);
      const stop = before + found.length;
      for (let row = before; row < stop; row += tileRows) {
        described.push([bucket, row, Math.min(row + tileRows, stop)]);
      }
      before = stop;
    }
    return described;
  });
  return { positions, tiles };
}

/** Bucket, first row, end. */
export type Tile = readonly [number, number, number];

/** The tiles with a bucket, by batch point. */
export function describedTiles(
  words: readonly number[],
  rowTiles: number,
): readonly Tile[][] {
  const batches = words.length / (rowTiles * 3);
  return Array.from(
    { length: batches },
    (_, batch) =>
      Array.from({ length: rowTiles }, (_, tile): Tile => {
        const from = (batch * rowTiles + tile) * 3;
        return [words[from] ?? 0, words[from + 1] ?? 0, words[from + 2] ?? 0];
      }).filter(([bucket]) => bucket !== NO_BUCKET),
  );
}

/** Keys without an order, the same on every run. */
export function mixedKeys(
  count: number,
  from: number,
  to: number,
): readonly number[] {
  let state = 7;
  return Array.from({ length: count }, () => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return from + Math.floor(state / 2 ** 32 * (to - from));
  });
}

/** Every way of dealing points to buckets that a sort must bear. */
export const BUCKET_CASES: Readonly<Record<string, BucketCase>> = {
  "keys on both sides of the buckets": {
    keys: [mixedKeys(1000, -3, 12)],
    first: 0,
    end: 9,
    tileRows: 32,
  },
  "several batch points": {
    keys: [mixedKeys(300, 0, 5), mixedKeys(300, 3, 9), mixedKeys(300, -9, 0)],
    first: 0,
    end: 7,
    tileRows: 16,
  },
  "one bucket that takes all": {
    keys: [Array(777).fill(3)],
    first: 0,
    end: 64,
    tileRows: 128,
  },
  "nobody in a bucket": {
    keys: [Array(70).fill(-1)],
    first: 0,
    end: 3,
    tileRows: 16,
  },
  "buckets that do not begin at 0": {
    keys: [mixedKeys(257, 0, 9)],
    first: 2,
    end: 6,
    tileRows: 16,
  },
  "points that are left out": {
    keys: [mixedKeys(400, 0, 4)],
    first: 0,
    end: 4,
    tileRows: 32,
    live: 123,
  },
  "one point": { keys: [[1]], first: 0, end: 2, tileRows: 16 },
  "more buckets than invocations": {
    keys: [mixedKeys(5000, 0, 700)],
    first: 0,
    end: 700,
    tileRows: 16,
  },
  "100,000 points": {
    keys: [mixedKeys(100_000, 0, 256)],
    first: 0,
    end: 256,
    tileRows: 64,
  },
};
