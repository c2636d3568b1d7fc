/**
 * Bucket nest -> three kernels: a stable counting sort of points by key, cut into tiles of rows.
 *
 * Each workgroup counts the keys of 256 neighbouring points; one workgroup for each batch point adds the counts up,
 * bucket by bucket; then every point goes behind the points of its bucket that come before it, and the first row of
 * each tile describes the tile. No order depends on time, so the lists are the same on every run.
 */
import type { KernelExpr, KernelStatement } from "../ir/kernel_ir.ts";
import { U32 } from "../ir/kernel_ir.ts";
import type { TileBuffer } from "../ir/tile_ir.ts";
import type { BucketNest } from "../ir/tile_pit.ts";
import { scanBuckets } from "./bucket_scan.ts";
import {
  type Buckets,
  CHUNK,
  chunkCount,
  countOfBuckets,
  openBuckets,
} from "./bucket_points.ts";
import { placeRows } from "./bucket_place.ts";
import {
  assign,
  finishLaunch,
  forOf,
  freshName,
  ifOf,
  type KernelBuilder,
  type KernelContext,
  type Launch,
  type Lowered,
  withBuffers,
  workgroupVariable,
} from "./builder.ts";
import { add, elementAt, multiply, nameOf, u32 } from "./expressions.ts";
import { foldWorkgroups, pointCount } from "./grid.ts";
import { atomic, BARRIER } from "./sort_pass.ts";

/** Makes the kernels of one sort. */
export function lowerBucket(nest: BucketNest, outer: KernelContext): Lowered {
  const batch = pointCount(nest.batch);
  if (batch === 0 || pointCount(nest.points) === 0) {
    return { buffers: [], launches: [] };
  }
  const chunks = batch * chunkCount(nest);
  const counts = temporary(nest, "counts", chunks * countOfBuckets(nest));
  const spans = temporary(nest, "spans", batch * countOfBuckets(nest) * 3);
  const buffers = [counts, spans];
  const context = withBuffers(outer, buffers);
  const lists = { counts: counts.name, spans: spans.name };
  const launch = (
    part: string,
    workgroups: number,
    body: (buckets: Buckets) => readonly KernelStatement[],
  ): Launch => {
    const buckets = openBuckets(nest, part, lists, context);
    return finishLaunch(
      buckets.builder,
      body(buckets),
      [CHUNK, 1, 1],
      foldWorkgroups(workgroups, context.target),
    );
  };
  return {
    buffers,
    launches: [
      launch("count", chunks, countKeys),
      launch("scan", batch, scanBuckets),
      launch("place", chunks, placeRows),
    ],
  };
}

/** `counts[batch point, chunk, bucket]` = points of the chunk in the bucket. */
function countKeys(buckets: Buckets): readonly KernelStatement[] {
  const { builder, lane, chunk, size } = buckets;
  const tally = workgroupVariable(builder, "tally", {
    kind: "array",
    element: { kind: "atomic", scalar: "u32" },
    count: tallySize(buckets.nest),
  });
  const point = buckets.pointOf();
  const counts = buckets.array("counts", "read_write");
  const publish = forOf(
    builder,
    "bucket",
    { from: lane, to: size, step: u32(CHUNK) },
    (bucket) =>
      publishCount(
        builder,
        tally,
        bucket,
        elementAt(
          counts,
          add(multiply(chunk.linear, size), bucket),
        ),
      ),
  );
  return [
    ...chunk.statements,
    ...point.statements,
    ifOf(builder, point.isInside, [
      ...point.key,
      atomic(builder, "add", elementAt(tally, point.bucket), u32(1), null),
    ]),
    BARRIER,
    publish,
  ];
}

function publishCount(
  builder: KernelBuilder,
  tally: KernelExpr,
  bucket: KernelExpr,
  target: KernelExpr,
): readonly KernelStatement[] {
  const total = nameOf(freshName(builder, "total"), U32);
  return [
    atomic(builder, "load", elementAt(tally, bucket), null, total),
    assign(builder, target, total),
  ];
}

/** Counters of a workgroup: a power of two, so that few numbers of buckets tell texts apart. */
function tallySize(nest: BucketNest): number {
  return Math.max(256, 2 ** Math.ceil(Math.log2(countOfBuckets(nest))));
}

function temporary(
  { name }: BucketNest,
  part: string,
  length: number,
): TileBuffer {
  return {
    name: `${name}.${part}`,
    dtype: "u32",
    role: "temporary",
    shape: [length],
    strides: [1],
  };
}
