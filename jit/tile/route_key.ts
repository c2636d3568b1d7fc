/**
 * Keys of a fold: reads of an index tensor that choose which part of an operand a point meets.
 *
 * `W[e[t], d, f]` is keyed by `e[t]`, and so is `W[x, d, f]` where `x == e[t]` folds x. Absent on purpose: what is
 * made of a key (`match_route.ts`).
 */
import { freeAxes } from "../ir/free_axes.ts";
import { tensorShape, type TensorTable } from "../ir/tensor_table.ts";
import type { Access, Expr, Index } from "../ir/tensor_ir.ts";
import { mapChildren, plainAxis, walk } from "../ir/tensor_ir.ts";
import type { LoopAxis } from "../ir/tile_block.ts";
import { internExpr, makeInterner } from "./expr_key.ts";

/** A key, and the axis that stands for its value in what it chooses. */
export interface BucketKey {
  readonly read: Access;
  /** Free axes of the key. */
  readonly axes: ReadonlySet<string>;
  readonly axis: LoopAxis;
  /** True where a point whose key lies outside of the axis does not count. */
  readonly mayMiss: boolean;
}

/** True when both are the same expression, origins aside. */
export function isSameExpr(one: Expr, other: Expr): boolean {
  const interner = makeInterner();
  return internExpr(interner, one) === internExpr(interner, other);
}

/** The reads that index `expr`, outermost first, each once. */
export function indexReads(expr: Expr): readonly Access[] {
  const reads = [...walk(expr)].flatMap((node) =>
    node.kind === "access"
      ? node.indices.flatMap((index) =>
        index.kind === "indirect" ? [index.read] : []
      )
      : []
  );
  return reads.filter((read, at) =>
    reads.findIndex((other) => isSameExpr(read, other)) === at
  );
}

/**
 * `expr` with the axis in the place of the key; null where the key does not index it, or where it
 * still moves with every axis of the key.
 */
export function bucketOfKey(expr: Expr, key: BucketKey): Expr | null {
  if (!indexReads(expr).some((read) => isSameExpr(read, key.read))) return null;
  const replaced = replaceReads(expr, key);
  const left = freeAxes(replaced);
  return [...key.axes].every((axis) => left.has(axis)) ? null : replaced;
}

function replaceReads(expr: Expr, key: BucketKey): Expr {
  const mapped = mapChildren(expr, (child) => replaceReads(child, key));
  if (mapped.kind !== "access") return mapped;
  return {
    ...mapped,
    indices: mapped.indices.map((index) =>
      index.kind === "indirect" && isSameExpr(index.read, key.read)
        ? axisIndex(key.axis.name, index)
        : index
    ),
  };
}

function axisIndex(axis: string, { origin }: Index): Index {
  return {
    kind: "affine",
    terms: [{ axis, factor: 1 }],
    extents: [],
    offset: 0,
    origin,
  };
}

/** Positions that `read` can choose between in `expr`: the largest extent that it indexes. */
export function keyedExtent(
  expr: Expr,
  read: Access,
  tensors: TensorTable,
): number {
  const extents = [...walk(expr)].flatMap((node) =>
    node.kind === "access"
      ? node.indices.flatMap((index, dimension) =>
        index.kind === "indirect" && isSameExpr(index.read, read)
          ? [tensorShape(tensors, node.tensor)[dimension] ?? 0]
          : []
      )
      : []
  );
  return Math.max(0, ...extents);
}

/**
 * `expr` with the value of `read` (of the same type as an axis: `value`) in the place of `axis`; null where the axis
 * stands in a compound index.
 */
export function readInsteadOf(
  expr: Expr,
  axis: string,
  { read, value }: { readonly read: Access; readonly value: Expr },
): Expr | null {
  const isCompound = [...walk(expr)].some((node) =>
    node.kind === "access" &&
    node.indices.some((index) =>
      index.kind === "affine" && plainAxis(index) !== axis &&
      index.terms.some((term) => term.axis === axis)
    )
  );
  if (isCompound) return null;
  const replace = (node: Expr): Expr => {
    if (node.kind === "axis" && node.axis === axis) return value;
    const mapped = mapChildren(node, replace);
    if (mapped.kind !== "access") return mapped;
    return {
      ...mapped,
      indices: mapped.indices.map((index) =>
        plainAxis(index) === axis
          ? { kind: "indirect", read, origin: index.origin }
          : index
      ),
    };
  };
  return replace(expr);
}
