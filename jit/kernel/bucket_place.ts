/** The last kernel of a sort into buckets: every point to its place, every tile described by its first row. */
import type { KernelExpr, KernelStatement } from "../ir/kernel_ir.ts";
import { type BucketPoint, type Buckets, CHUNK } from "./bucket_points.ts";
import {
  assign,
  forOf,
  ifOf,
  letOf,
  varOf,
  workgroupVariable,
} from "./builder.ts";
import {
  add,
  and,
  bitAnd,
  compare,
  component,
  divide,
  elementAt,
  lessThan,
  minimum,
  modulo,
  multiply,
  select,
  shiftRight,
  u32,
  vectorType,
} from "./expressions.ts";
import { pointCount } from "./grid.ts";
import { BARRIER } from "./sort_pass.ts";

/** Vectors of four keys that are compared in one step. */
const VECTORS_AT_ONCE = 4;

/** A point goes behind those of its bucket in earlier chunks, and behind those before it in its chunk. */
export function placeRows(buckets: Buckets): readonly KernelStatement[] {
  const { builder, lane, chunk } = buckets;
  const keys = workgroupVariable(builder, "keys", {
    kind: "array",
    element: vectorType(4, "u32"),
    count: CHUNK / 4,
  });
  const own = elementAt(
    elementAt(keys, shiftRight(lane, 2)),
    bitAnd(lane, u32(3)),
  );
  const point = buckets.pointOf();
  const rank = rankOf(buckets, keys, point.bucket);
  return [
    ...chunk.statements,
    ...point.statements,
    ifOf(builder, point.isInside, point.key),
    assign(builder, own, point.bucket),
    BARRIER,
    ...rank.statements,
    ifOf(builder, point.isInside, placeRow(buckets, point, rank.value)),
  ];
}

/** Writes the point to its place, and the tile that it begins. */
function placeRow(
  buckets: Buckets,
  { at, bucket }: BucketPoint,
  rank: KernelExpr,
): readonly KernelStatement[] {
  const { nest, builder, chunk, size, word } = buckets;
  const counts = buckets.array("counts", "read");
  const spans = buckets.array("spans", "read");
  const earlier = elementAt(counts, add(multiply(chunk.linear, size), bucket));
  const row = letOf(builder, "row", add(earlier, rank));
  const span = multiply(add(multiply(chunk.matrix, size), bucket), u32(3));
  const spanOf = (place: number): KernelExpr =>
    elementAt(spans, add(span, u32(place)));
  const order = letOf(builder, "order", add(spanOf(0), row.name));
  const positions = buckets.array("positions", "read_write");
  const first = multiply(chunk.matrix, word("points", pointCount(nest.points)));
  return [
    row.statement,
    order.statement,
    assign(builder, elementAt(positions, add(first, order.name)), at),
    ...describeTile(buckets, {
      bucket,
      row: row.name,
      order: order.name,
      end: spanOf(1),
      firstTile: spanOf(2),
    }),
  ];
}

/** Points of the same bucket before this one in the chunk. */
function rankOf(
  { builder, lane }: Buckets,
  keys: KernelExpr,
  own: KernelExpr,
): {
  readonly statements: readonly KernelStatement[];
  readonly value: KernelExpr;
} {
  const rank = varOf(builder, "rank", u32(0));
  const vectors = add(shiftRight(lane, 2), u32(1));
  const loop = forOf(
    builder,
    "vector",
    { from: u32(0), to: vectors, step: u32(VECTORS_AT_ONCE) },
    (first) =>
      Array.from({ length: VECTORS_AT_ONCE }, (_, offset) => {
        const vector = add(first, u32(offset));
        const four = letOf(builder, "four", elementAt(keys, vector));
        const found = ([0, 1, 2, 3] as const).map((part) => {
          const before = lessThan(
            add(multiply(vector, u32(4)), u32(part)),
            lane,
          );
          const isEqual = compare("==", component(four.name, part), own);
          return select(and(before, isEqual), u32(1), u32(0));
        });
        return [
          four.statement,
          assign(builder, rank.name, found.reduce(add, rank.name)),
        ];
      }).flat(),
  );
  return { statements: [rank.statement, loop], value: rank.name };
}

interface PlacedRow {
  readonly bucket: KernelExpr;
  /** In the bucket. */
  readonly row: KernelExpr;
  /** Among all points. */
  readonly order: KernelExpr;
  readonly end: KernelExpr;
  readonly firstTile: KernelExpr;
}

/** The first row of a tile writes the tile's bucket, first row and end. */
function describeTile(
  { nest, builder, chunk, word, array }: Buckets,
  { bucket, row, order, end, firstTile }: PlacedRow,
): readonly KernelStatement[] {
  const rows = u32(nest.tileRows);
  const tile = letOf(
    builder,
    "tile",
    add(
      multiply(chunk.matrix, word("row_tiles", nest.rowTiles)),
      add(firstTile, divide(row, rows)),
    ),
  );
  const words = [
    add(bucket, word("first_bucket", nest.bucket.start)),
    order,
    minimum(add(order, rows), end),
  ];
  const tiles = array("tiles", "read_write");
  const isFirst = compare("==", modulo(row, rows), u32(0));
  return [
    ifOf(builder, isFirst, [
      tile.statement,
      ...words.map((value, place) =>
        assign(
          builder,
          elementAt(tiles, add(multiply(tile.name, u32(3)), u32(place))),
          value,
        )
      ),
    ]),
  ];
}
