/** Bucket nests -> JavaScript: a counting sort of points by key, and the tiles that its buckets are cut into. */
import type { JsStep } from "../ir/executable.ts";
import { type BucketNest, NO_BUCKET } from "../ir/tile_pit.ts";
import { groupLoop, pointCountText } from "./axis_groups.ts";
import { makeScope } from "./emit_expr.ts";
import { emitNest, loopsOver } from "./emit_nest.ts";
import type { StepWriter } from "./step_writer.ts";

/** The step of a bucket nest. */
export function lowerBucket(nest: BucketNest, writer: StepWriter): JsStep {
  const scope = makeScope(writer, [...nest.batch, ...nest.points]);
  const batch = loopsOver(nest.batch, scope);
  const points = groupLoop(nest.points, scope, { from: "0", to: "count" });
  const [positions] = [nest.positions].map(writer.binding);
  const first = writer.size("first bucket", nest.bucket.start);
  const put = (bucket: string): string[] => [
    `const bucket = ${bucket};`,
    `bucketOf[${points.counter}] = bucket;`,
    "starts[bucket + 1 | 0]++;",
  ];
  return writer.finish(nest.name, [
    `const count = ${pointCountText(nest.points, scope)};`,
    `const others = ${
      writer.size("buckets", nest.bucket.end - nest.bucket.start)
    };`,
    `const rowTiles = ${writer.size("row tiles", nest.rowTiles)};`,
    "const bucketOf = new Uint32Array(count);",
    "const starts = new Uint32Array(others + 2);",
    "let matrix = -1;",
    ...batch.flatMap((level) => level.open),
    "matrix = matrix + 1 | 0;",
    "starts.fill(0);",
    ...emitNest([points], nest.block, {
      // A key below the first bucket wraps to a large number.
      live: ({ text }) => put(`Math.min((${text}) - ${first} >>> 0, others)`),
      dead: () => put("others"),
    }, scope),
    "for (let bucket = 0; bucket <= others; bucket++) {",
    "starts[bucket + 1] += starts[bucket];",
    "}",
    ...tileLines(nest, writer),
    "for (let point = 0; point < count; point++) {",
    `${positions}[Math.imul(matrix, count) + starts[bucketOf[point]]++ | 0] = point;`,
    "}",
    ...batch.flatMap((level) => level.close),
  ]);
}

/** Cuts the buckets into tiles; tiles that are not needed have no bucket. */
function tileLines(
  { tiles: name, tileRows, bucket }: BucketNest,
  writer: StepWriter,
): string[] {
  const tiles = writer.binding(name);
  return [
    "let tile = Math.imul(matrix, rowTiles * 3);",
    "const tilesEnd = tile + rowTiles * 3;",
    "for (let bucket = 0; bucket <= others; bucket++) {",
    "const end = starts[bucket + 1];",
    `for (let row = starts[bucket]; row < end; row += ${tileRows}) {`,
    `${tiles}[tile] = bucket + ${writer.size("first bucket", bucket.start)};`,
    `${tiles}[tile + 1] = row;`,
    `${tiles}[tile + 2] = Math.min(row + ${tileRows}, end);`,
    "tile += 3;",
    "}",
    "}",
    `for (; tile < tilesEnd; tile += 3) ${tiles}[tile] = ${NO_BUCKET};`,
  ];
}
