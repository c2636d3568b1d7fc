/** What the kernels of a sort into buckets share: chunks of points, keys, names of lists. */
import type { KernelExpr, KernelStatement } from "../ir/kernel_ir.ts";
import type { BucketNest } from "../ir/tile_pit.ts";
import {
  assign,
  bufferArray,
  createBuilder,
  ifOf,
  type KernelBuilder,
  type KernelContext,
  letOf,
  numberParam,
  RETURN,
  varOf,
} from "./builder.ts";
import { emitBlock } from "./emit_block.ts";
import {
  add,
  asU32,
  builtin,
  compare,
  divide,
  lessThan,
  minimum,
  modulo,
  multiply,
  select,
  subtract,
  u32,
} from "./expressions.ts";
import { linearWorkgroup, pointCount, splitLinear } from "./grid.ts";

/** Points of a workgroup, one for each invocation. */
export const CHUNK = 256;

/** Lists beside those of the nest. */
export interface BucketLists {
  /** u32, [batch point, chunk, bucket]: points of the chunk; after the scan those of chunks before it. */
  readonly counts: string;
  /** u32, [batch point, bucket, 3]: first and end of the bucket in the order, and its first tile. */
  readonly spans: string;
}

/** The chunk of a workgroup. */
export interface Chunk {
  /** Leaves workgroups behind the last chunk. */
  readonly statements: readonly KernelStatement[];
  /** Over all batch points. */
  readonly linear: KernelExpr;
  /** Batch point. */
  readonly matrix: KernelExpr;
}

/** The point of an invocation. */
export interface BucketPoint {
  readonly statements: readonly KernelStatement[];
  readonly at: KernelExpr;
  readonly isInside: KernelExpr;
  /** Sets `bucket`, where the point is inside. */
  readonly key: readonly KernelStatement[];
  /** Bucket from 0 on, that of all others last; `NO_BUCKET` before `key`. */
  readonly bucket: KernelExpr;
}

/** One kernel of a sort in the making. */
export interface Buckets {
  readonly nest: BucketNest;
  readonly builder: KernelBuilder;
  readonly lane: KernelExpr;
  readonly chunk: Chunk;
  /** Buckets, that of all others included. */
  readonly size: KernelExpr;
  readonly word: (name: string, value: number) => KernelExpr;
  /** The point of an invocation in the chunk. */
  readonly pointOf: () => BucketPoint;
  /** A list under a name that all sorts share. */
  readonly array: (
    list: "counts" | "spans" | "positions" | "tiles",
    access: "read" | "read_write",
  ) => KernelExpr;
}

/** Buckets, that of all others included. */
export function countOfBuckets({ bucket }: BucketNest): number {
  return bucket.end - bucket.start + 1;
}

/** Chunks of a batch point. */
export function chunkCount({ points }: BucketNest): number {
  return Math.ceil(pointCount(points) / CHUNK);
}

/** A builder for the kernel `part` of a sort. */
export function openBuckets(
  nest: BucketNest,
  part: string,
  lists: BucketLists,
  context: KernelContext,
): Buckets {
  const builder = createBuilder(
    context,
    `${nest.name}.${part}`,
    nest.origin,
    [...nest.batch, ...nest.points],
  );
  const word = (name: string, value: number): KernelExpr =>
    numberParam(builder, name, name, "u32", value);
  const names = { ...lists, positions: nest.positions, tiles: nest.tiles };
  const lane = builtin("local_invocation_index");
  const chunk = chunkOf(nest, builder, word);
  return {
    nest,
    builder,
    lane,
    chunk,
    size: word("buckets", countOfBuckets(nest)),
    word,
    pointOf: () => pointOf(nest, builder, chunk, word),
    array: (list, access) => bufferArray(builder, names[list], access, 1, list),
  };
}

type Word = Buckets["word"];

function chunkOf(
  nest: BucketNest,
  builder: KernelBuilder,
  word: Word,
): Chunk {
  const chunks = word("chunks", chunkCount(nest));
  const total = word("all_chunks", chunkCount(nest) * pointCount(nest.batch));
  const linear = letOf(builder, "chunk", linearWorkgroup());
  const matrix = letOf(builder, "matrix", divide(linear.name, chunks));
  return {
    statements: [
      linear.statement,
      ifOf(builder, compare(">=", linear.name, total), [RETURN]),
      matrix.statement,
    ],
    linear: linear.name,
    matrix: matrix.name,
  };
}

function pointOf(
  nest: BucketNest,
  builder: KernelBuilder,
  { linear, matrix }: Chunk,
  word: Word,
): BucketPoint {
  const count = word("points", pointCount(nest.points));
  const inBatch = modulo(linear, word("chunks", chunkCount(nest)));
  const lane = builtin("local_invocation_index");
  const at = letOf(builder, "at", add(multiply(inBatch, u32(CHUNK)), lane));
  const bucket = varOf(builder, "bucket_of", u32(0xffffffff));
  const batch = splitLinear(builder, matrix, nest.batch);
  const points = splitLinear(builder, at.name, nest.points);
  const block = emitBlock(builder, nest.block, {
    axes: new Map([...batch.axes, ...points.axes]),
    accumulated: null,
  });
  const first = word("first_bucket", nest.bucket.start);
  const others = word("others", countOfBuckets(nest) - 1);
  // A key below the first bucket wraps to a large number.
  const own = minimum(subtract(asU32(block.result), first), others);
  const found = block.live === null ? own : select(block.live, own, others);
  return {
    statements: [at.statement, bucket.statement],
    at: at.name,
    isInside: lessThan(at.name, count),
    key: [
      ...batch.statements,
      ...points.statements,
      ...block.statements,
      assign(builder, bucket.name, found),
    ],
    bucket: bucket.name,
  };
}
