/** The second kernel of a sort into buckets: where each bucket begins, and where each chunk's share of it. */
import type {
  KernelExpr,
  KernelStatement,
  KernelType,
} from "../ir/kernel_ir.ts";
import { U32 } from "../ir/kernel_ir.ts";
import { NO_BUCKET } from "../ir/tile_pit.ts";
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
  const points = makeSum(buckets, "points");
  const tiles = makeSum(buckets, "tiles");
  const rounds = forOf(
    builder,
    "round_at",
    { from: u32(0), to: size, step: u32(CHUNK) },
    (start) => scanRound(buckets, matrix.name, add(start, lane), points, tiles),
  );
  return [
    matrix.statement,
    ifOf(builder, compare(">=", matrix.name, batch), [RETURN]),
    points.start,
    tiles.start,
    rounds,
    clearTiles(buckets, matrix.name),
  ];
}

/** A running sum over the buckets, round by round. */
interface RunningSum {
  readonly start: KernelStatement;
  /** One number a lane, in workgroup memory. */
  readonly array: KernelExpr;
  /** Publishes the number of the lane's bucket. */
  readonly publish: (own: KernelExpr) => KernelStatement;
  /** Behind the scan of the array: the sum of the buckets before the lane's, and of all so far. */
  readonly before: (own: KernelExpr) => {
    readonly statements: readonly KernelStatement[];
    readonly value: KernelExpr;
  };
}

function makeSum({ builder, lane }: Buckets, hint: string): RunningSum {
  const carry = varOf(builder, `${hint}_before`, u32(0));
  const type: KernelType = { kind: "array", element: U32, count: CHUNK };
  const array = workgroupVariable(builder, `${hint}_sum`, type);
  return {
    start: carry.statement,
    array,
    publish: (own) => assign(builder, elementAt(array, lane), own),
    before: (own) => {
      const exclusive = subtract(elementAt(array, lane), own);
      const first = letOf(
        builder,
        `${hint}_first`,
        add(carry.name, exclusive),
      );
      const all = add(carry.name, elementAt(array, u32(CHUNK - 1)));
      return {
        statements: [first.statement, assign(builder, carry.name, all)],
        value: first.name,
      };
    },
  };
}

/** As many buckets as there are invocations. */
function scanRound(
  buckets: Buckets,
  matrix: KernelExpr,
  at: KernelExpr,
  points: RunningSum,
  tiles: RunningSum,
): readonly KernelStatement[] {
  const { builder, nest: { tileRows }, lane, size } = buckets;
  const bucket = letOf(builder, "bucket", at);
  const isInside = lessThan(bucket.name, size);
  const total = varOf(builder, "total", u32(0));
  const rounded = divide(add(total.name, u32(tileRows - 1)), u32(tileRows));
  const count = letOf(builder, "tile_count", rounded);
  const start = points.before(total.name);
  const firstTile = tiles.before(count.name);
  const spans = buckets.array("spans", "read_write");
  const span = multiply(add(multiply(matrix, size), bucket.name), u32(3));
  const words = [start.value, add(start.value, total.name), firstTile.value];
  return [
    bucket.statement,
    total.statement,
    ifOf(builder, isInside, [
      sumChunks(buckets, matrix, bucket.name, total.name),
    ]),
    count.statement,
    points.publish(total.name),
    tiles.publish(count.name),
    BARRIER,
    scanLanes(builder, lane, [points.array, tiles.array]),
    ...start.statements,
    ...firstTile.statements,
    ifOf(
      builder,
      isInside,
      words.map((value, place) =>
        assign(builder, elementAt(spans, add(span, u32(place))), value)
      ),
    ),
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
  const range = { from: u32(0), to: chunks, step: u32(AT_ONCE) };
  return forOf(builder, "chunk_at", range, (start) => {
    const loads = Array.from({ length: AT_ONCE }, (_, offset) => {
      const chunk = letOf(builder, "chunk_of", add(start, u32(offset)));
      const inside = minimum(chunk.name, subtract(chunks, u32(1)));
      const linear = add(multiply(add(first, inside), size), bucket);
      const place = letOf(builder, "place", linear);
      const count = letOf(builder, "count", elementAt(counts, place.name));
      return { chunk, place, count };
    });
    return [
      ...loads.flatMap(({ chunk, place, count }) =>
        [chunk, place, count].map(({ statement }) => statement)
      ),
      ...loads.map(({ chunk, place, count }) =>
        ifOf(builder, lessThan(chunk.name, chunks), [
          assign(builder, elementAt(counts, place.name), total),
          assign(builder, total, add(total, count.name)),
        ])
      ),
    ];
  });
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
