/**
 * Finds the contraction whose right operand is chosen by a key of the rows: `X[t,d] * W[e[t],d,f]`, also written
 * `X[t,d] * W[x,d,f] where x == e[t]`.
 *
 * Absent on purpose: nests (`lower_routed.ts`).
 */
import { exprType } from "../ir/expr_type.ts";
import { freeAxes } from "../ir/free_axes.ts";
import { factorsOf } from "../ir/product.ts";
import { typeScopeOf } from "../ir/tensor_table.ts";
import type { Access, Expr } from "../ir/tensor_ir.ts";
import { walk } from "../ir/tensor_ir.ts";
import type { LoopAxis } from "../ir/tile_block.ts";
import { conjuncts } from "./block_builder.ts";
import type { Fold } from "./fold_statement.ts";
import { type Contraction, matchContraction } from "./match_contraction.ts";
import { pointsOf } from "./points_of.ts";
import {
  type BucketKey,
  indexReads,
  keyedExtent,
  readInsteadOf,
} from "./route_key.ts";

/** A contraction with the key of its rows. */
export interface RoutedFold {
  /** Without the axis that an equality gave a value; its bounds have the axis of the key. */
  readonly fold: Fold;
  readonly contraction: Contraction;
  readonly key: Access;
  /** Keys with a bucket of their own. */
  readonly bucket: LoopAxis;
  /** Keys whose rows are folded: all others too, where reading 0 does not stand for no point. */
  readonly folded: LoopAxis;
}

/** Fewer rows or columns than this do not share enough of an operand. */
const LEAST_ROWS = 8;
const LEAST_COLUMNS = 4;
/** A counter for each bucket must fit in the workgroup memory that every device has. */
const MOST_BUCKETS = 4095;

/** The routed contraction that `fold` is, or null; folds of fewer points than `leastPoints` stay as they are. */
export function matchRoute(fold: Fold, leastPoints: number): RoutedFold | null {
  const { spatial, reduction } = fold.context;
  if (pointsOf([...spatial, ...reduction]) < leastPoints) return null;
  for (const candidate of [...guardRoutes(fold), ...readRoutes(fold)]) {
    const contraction = matchContraction(candidate.fold, candidate.key);
    if (contraction === null || !isWorthwhile(contraction, candidate.key)) {
      continue;
    }
    return routedFold(candidate, contraction);
  }
  return null;
}

/** A key to try, and the fold in which it stands. */
interface Candidate {
  readonly fold: Fold;
  readonly key: BucketKey;
}

/** Reads that index a body: they hold at every point of a row. */
function readRoutes(fold: Fold): readonly Candidate[] {
  const folded = new Set(fold.context.reduction.map(({ name }) => name));
  return indexReads(fold.body).flatMap((read) => {
    const axes = freeAxes(read);
    const end = keyedExtent(fold.body, read, fold.context.tensors);
    if ([...axes].some((axis) => folded.has(axis))) return [];
    const name = `${read.tensor}.bucket`;
    const axis = { name, start: 0, end, extent: end };
    return [{ fold, key: { read, axes, axis, mayMiss: false } }];
  });
}

/** Equalities that give a folded axis its value: the axis is the bucket. */
function guardRoutes(fold: Fold): readonly Candidate[] {
  const guard = fold.guard.flatMap(conjuncts);
  return guard.flatMap((test) => {
    const found = equalityOf(test, fold);
    if (found === null) return [];
    const { axis, read, value } = found;
    const rest = guard.filter((other) => other !== test);
    const exprs = [fold.body, ...rest].map((expr) =>
      readInsteadOf(expr, axis.name, { read, value })
    );
    const [body, ...guards] = exprs.filter((expr) => expr !== null);
    if (body === undefined || guards.length !== rest.length) return [];
    const reduction = fold.context.reduction.filter((other) => other !== axis);
    const context = { ...fold.context, reduction };
    const axes = freeAxes(read);
    return [{
      fold: { ...fold, context, body, guard: guards },
      key: { read, axes, axis, mayMiss: true },
    }];
  });
}

/** `axis == read`, in any order, where the read holds at all points of a row. */
function equalityOf(
  test: Expr,
  { context }: Fold,
): {
  readonly axis: LoopAxis;
  readonly read: Access;
  readonly value: Expr;
} | null {
  if (test.kind !== "apply" || test.op !== "eq") return null;
  const folded = new Set(context.reduction.map(({ name }) => name));
  for (const [one, value] of [test.args, test.args.toReversed()]) {
    const axis = one?.kind === "axis"
      ? context.reduction.find(({ name }) => name === one.axis)
      : undefined;
    if (axis === undefined || axis.start < 0 || value === undefined) continue;
    const read = value.kind === "cast" && value.dtype === "i32"
      ? value.arg
      : value;
    if (read.kind !== "access" || read.fallback !== null) continue;
    const dtype = exprType(read, typeScopeOf(context.tensors));
    const isRow = ![...freeAxes(read)].some((name) => folded.has(name));
    if (isRow && (dtype === "i32" || dtype === "u32")) {
      return { axis, read, value };
    }
  }
  return null;
}

function isWorthwhile({ m, n, k }: Contraction, { axis }: BucketKey): boolean {
  const buckets = axis.end - axis.start;
  return pointsOf(m) >= LEAST_ROWS && pointsOf(n) >= LEAST_COLUMNS &&
    pointsOf(k) > 0 && buckets > 0 && buckets <= MOST_BUCKETS;
}

function routedFold(
  { fold, key }: Candidate,
  contraction: Contraction,
): RoutedFold {
  const { axis, read, mayMiss } = key;
  const isDropped = mayMiss || isZeroOutside(fold, contraction, axis.name);
  const folded = isDropped ? axis : { ...axis, end: axis.end + 1 };
  const bounds = new Map([...fold.context.bounds, [axis.name, folded]]);
  return {
    fold: { ...fold, context: { ...fold.context, bounds } },
    contraction,
    key: read,
    bucket: axis,
    folded,
  };
}

/**
 * Whether the right side is a 0 that annihilates the product wherever the key lies outside, so that
 * the rows fold no point. Never where the text asks for IEEE products.
 */
function isZeroOutside(
  { context, body }: Fold,
  { fold, product, right }: Contraction,
  bucket: string,
): boolean {
  const annihilates = (fold === "sum" && product === "mul") ||
    (fold === "any" && product === "and");
  const indices = new Set(indexReads(body).map(({ tensor }) => tensor));
  const reads = new Set(
    [...walk(body)].flatMap((node) =>
      node.kind === "access" && !indices.has(node.tensor) ? [node.tensor] : []
    ),
  );
  const isExact = context.statement.hints.some(({ tensor, hint }) =>
    hint === "dense" && reads.has(tensor)
  );
  return annihilates && !isExact &&
    factorsOf(right.body, product).some(({ expr, isInverse }) =>
      !isInverse && isReadBy(expr, bucket)
    );
}

/** A read that is 0 where the bucket has no position in it. */
function isReadBy(expr: Expr, bucket: string): boolean {
  if (expr.kind === "cast" || (expr.kind === "apply" && expr.op === "neg")) {
    return isReadBy(expr.kind === "cast" ? expr.arg : expr.args[0], bucket);
  }
  return expr.kind === "access" && expr.fallback === null &&
    expr.indices.some((index) =>
      index.kind === "affine" && index.terms.some(({ axis }) => axis === bucket)
    );
}
