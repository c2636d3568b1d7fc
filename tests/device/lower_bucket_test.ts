/** Sorts into buckets on a device, against plain loops, and routed products of experts beyond one binding. */
import { kernelContext } from "../../jit/kernel/builder.ts";
import { lowerBucket } from "../../jit/kernel/lower_bucket.ts";
import type { TileIr } from "../../jit/ir/tile_ir.ts";
import { ROUTED_TILES } from "../../jit/tile/choose_routed_schedule.ts";
import type { Tile } from "../../jit/tile/tiling_options.ts";
import { assert, assertEquals } from "../support/assert.ts";
import {
  BUCKET_CASES,
  bucketLists,
  bucketSetUp,
  describedTiles,
  mixedKeys,
} from "../support/bucket_cases.ts";
import {
  deviceTest,
  openTestDevice,
  runKernels,
} from "../support/run_kernels.ts";
import { runLowered } from "../support/run_lowered.ts";
import type { Arguments } from "../support/run_reference.ts";

const DEVICE = await openTestDevice();

for (const [name, shape] of Object.entries(BUCKET_CASES)) {
  deviceTest(DEVICE, `lowerBucket() sorts ${name}`, async (opened) => {
    const { nest, buffers, data } = bucketSetUp(shape);
    const lowered = lowerBucket(nest, kernelContext(buffers, opened.target));
    const after = await runKernels(opened, {
      buffers: [...buffers, ...lowered.buffers],
      launches: lowered.launches,
      data,
      scalars: new Map(),
    });
    const wanted = bucketLists(shape);
    assertEquals(after.get("positions"), wanted.positions);
    const tiles = describedTiles(after.get("tiles") ?? [], nest.rowTiles);
    assertEquals(tiles, wanted.tiles);
  });
}

const ROUTED = "Y[t,f] = 1 + sum[d](X[t,d] * W[e[t],d,f])";

interface Sizes {
  readonly rows: number;
  readonly experts: number;
  readonly d: number;
  readonly f: number;
}

/** Whole numbers, and ids on both sides of the experts. */
function argumentsOf({ rows, experts, d, f }: Sizes): Arguments {
  const whole = (count: number, limit: number): Float32Array =>
    Float32Array.from({ length: count }, (_, at) => at % limit - limit / 2);
  const ids = Int32Array.from(mixedKeys(rows, -1, experts + 1));
  return {
    X: { shape: [rows, d], dtype: "f32", data: whole(rows * d, 8) },
    W: {
      shape: [experts, d, f],
      dtype: "f32",
      data: whole(experts * d * f, 12),
    },
    e: { shape: [rows], dtype: "i32", data: ids },
  };
}

deviceTest(
  DEVICE,
  "lowerContract() binds experts half by half where a binding has no room for them",
  async (opened) => {
    const sizes = { rows: 70, experts: 8, d: 64, f: 64 };
    const limits = { maxStorageBindingBytes: 2 ** 16 };
    const { device, reference, kernels } = await runLowered(
      opened,
      ROUTED,
      argumentsOf(sizes),
      limits,
    );
    assertEquals(device, reference);
    const products = kernels.filter((name) => !name.includes("buckets"));
    assert(products.length >= 2, `${kernels}`);
  },
);

/** Sizes that lead to so many rows a tile, with extents that no tile divides. */
const HEIGHTS: readonly (readonly [number, Sizes])[] = [
  [16, { rows: 150, experts: 12, d: 17, f: 300 }],
  [32, { rows: 180, experts: 4, d: 20, f: 140 }],
  [64, { rows: 640, experts: 2, d: 17, f: 132 }],
  [128, { rows: 8000, experts: 1, d: 3, f: 131 }],
];

for (const [height, sizes] of HEIGHTS) {
  for (const tile of ROUTED_TILES.filter(({ tileM }) => tileM === height)) {
    const { tileN, tileK } = tile;
    deviceTest(
      DEVICE,
      `lowerContract() multiplies buckets by tiles of ${height}x${tileN}x${tileK}`,
      async (opened) => {
        const { device, reference } = await runLowered(
          opened,
          ROUTED,
          argumentsOf(sizes),
          {},
          (tiles) => withTile(tiles, tile),
        );
        assertEquals(device, reference);
      },
    );
  }
}

/** The program with another tile of as many rows. */
function withTile(tiles: TileIr, tile: Tile): TileIr {
  const nests = tiles.nests.map((nest) => {
    if (nest.kind !== "contract") return nest;
    assertEquals(nest.schedule.tileM, tile.tileM);
    return { ...nest, schedule: { ...tile, splitK: 1 } };
  });
  assert(nests.some(({ kind }) => kind === "bucket"));
  return { ...tiles, nests };
}
