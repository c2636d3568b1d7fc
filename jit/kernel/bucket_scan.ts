/** The second kernel of a sort into buckets: where each bucket begins, and where each chunk's share of it. */
import type { KernelExpr, KernelStatement } from "../ir/kernel_ir.ts";
import { U32 } from "../ir/kernel_ir.ts";
import { NO_BUCKET } from "../ir/tile_ir.ts";
import { type Buckets, CHUNK, chunkCount } from "./bucket_points.ts";
import {
  assign,
  forOf,
  ifOf,
  letOf,
  RETURN,
  varOf,
  workgroupVariable,
} from "./builder.ts";
import {
  add,
  compare,
  divide,
  elementAt,
  lessThan,
  minimum,
  multiply,
  subtract,
  u32,
} from "./expressions.ts";
import { linearWorkgroup, pointCount } from "./grid.ts";
import { BARRIER, scanLanes } from "./sort_pass.ts";

/** Chunks whose counts are loaded together: their latency is paid once. */
const AT_ONCE = 8;

/** One workgroup for each batch point; an invocation adds up the counts of one bucket at a time. */
export function scanBuckets(buckets: Buckets): readonly KernelStatement[] {
  const { nest, builder, lane, size, word } = buckets;
  const matrix = letOf(builder, "matrix_at", linearWorkgroup());
  const batch = word("batch", pointCount(nest.batch));
  const carry = {
    points: varOf(builder, "carry_points", u32(0)),
    tiles: varOf(builder, "carry_tiles", u32(0)),
  };
  const memory = ["points_sum", "tiles_sum"].map((hint) =>
    workgroupVariable(builder, hint, {
      kind: "array",
      element: U32,
      count: CHUNK,
    })
  ) as [KernelExpr, KernelExpr];
  const rounds = forOf(
    builder,
    "round_at",
    { from: u32(0), to: size, step: u32(CHUNK) },
    (start) =>
      scanRound(buckets, {
        matrix: matrix.name,
        bucket: add(start, lane),
        memory,
        carry: { points: carry.points.name, tiles: carry.tiles.name },
      }),
  );
  return [
    matrix.statement,
    ifOf(builder, compare(">=", matrix.name, batch), [RETURN]),
    carry.points.statement,
    carry.tiles.statement,
    rounds,
    clearTiles(buckets, matrix.name),
  ];
}

interface Round {
  readonly matrix: KernelExpr;
  readonly bucket: KernelExpr;
  /** Running sums over the lanes: points, tiles. */
  readonly memory: readonly [KernelExpr, KernelExpr];
  readonly carry: { readonly points: KernelExpr; readonly tiles: KernelExpr };
}

/** As many buckets as there are invocations. */
function scanRound(
  buckets: Buckets,
  { matrix, bucket: at, memory, carry }: Round,
): readonly KernelStatement[] {
  const { builder, nest, lane, size } = buckets;
  const bucket = letOf(builder, "bucket", at);
  const isInside = lessThan(bucket.name, size);
  const total = varOf(builder, "total", u32(0));
  const tiles = letOf(
    builder,
    "tile_count",
    divide(add(total.name, u32(nest.tileRows - 1)), u32(nest.tileRows)),
  );
  const [points, tilesSum] = memory;
  const lastLane = u32(CHUNK - 1);
  const before = (array: KernelExpr, own: KernelExpr): KernelExpr =>
    subtract(elementAt(array, lane), own);
  const start = letOf(
    builder,
    "start",
    add(carry.points, before(points, total.name)),
  );
  const firstTile = letOf(
    builder,
    "first_tile",
    add(carry.tiles, before(tilesSum, tiles.name)),
  );
  const nextPoints = letOf(builder, "points_all", elementAt(points, lastLane));
  const nextTiles = letOf(builder, "tiles_all", elementAt(tilesSum, lastLane));
  const spans = buckets.array("spans", "read_write");
  const span = multiply(add(multiply(matrix, size), bucket.name), u32(3));
  const put = (place: number, value: KernelExpr): KernelStatement =>
    assign(builder, elementAt(spans, add(span, u32(place))), value);
  return [
    bucket.statement,
    total.statement,
    ifOf(builder, isInside, [
      sumChunks(buckets, matrix, bucket.name, total.name),
    ]),
    tiles.statement,
    assign(builder, elementAt(points, lane), total.name),
    assign(builder, elementAt(tilesSum, lane), tiles.name),
    BARRIER,
    scanLanes(builder, lane, memory),
    start.statement,
    firstTile.statement,
    ifOf(builder, isInside, [
      put(0, start.name),
      put(1, add(start.name, total.name)),
      put(2, firstTile.name),
    ]),
    nextPoints.statement,
    nextTiles.statement,
    assign(builder, carry.points, add(carry.points, nextPoints.name)),
    assign(builder, carry.tiles, add(carry.tiles, nextTiles.name)),
    BARRIER,
  ];
}

/** Adds up the counts of a bucket; each count becomes the sum of those before it. */
function sumChunks(
  buckets: Buckets,
  matrix: KernelExpr,
  bucket: KernelExpr,
  total: KernelExpr,
): KernelStatement {
  const { nest, builder, size, word } = buckets;
  const counts = buckets.array("counts", "read_write");
  const chunks = word("chunks", chunkCount(nest));
  const first = multiply(matrix, chunks);
  return forOf(
    builder,
    "chunk_at",
    { from: u32(0), to: chunks, step: u32(AT_ONCE) },
    (start) => {
      const loads = Array.from({ length: AT_ONCE }, (_, offset) => {
        const chunk = letOf(builder, "chunk_of", add(start, u32(offset)));
        const last = subtract(chunks, u32(1));
        const place = letOf(
          builder,
          "place",
          add(multiply(add(first, minimum(chunk.name, last)), size), bucket),
        );
        const count = letOf(builder, "count", elementAt(counts, place.name));
        return { chunk, place, count };
      });
      const stores = loads.map(({ chunk, place, count }) =>
        ifOf(builder, lessThan(chunk.name, chunks), [
          assign(builder, elementAt(counts, place.name), total),
          assign(builder, total, add(total, count.name)),
        ])
      );
      return [
        ...loads.flatMap(({ chunk, place, count }) => [
          chunk.statement,
          place.statement,
          count.statement,
        ]),
        ...stores,
      ];
    },
  );
}

/** Tiles have no bucket until a row of theirs is placed. */
function clearTiles(
  { nest, builder, lane, word, array }: Buckets,
  matrix: KernelExpr,
): KernelStatement {
  const count = word("row_tiles", nest.rowTiles);
  const tiles = array("tiles", "read_write");
  return forOf(
    builder,
    "tile_at",
    { from: lane, to: count, step: u32(CHUNK) },
    (at) => [
      assign(
        builder,
        elementAt(tiles, multiply(add(multiply(matrix, count), at), u32(3))),
        u32(NO_BUCKET),
      ),
    ],
  );
}
