/**
 * Finds the contraction in a fold: two factors that share reduction axes, and groups of axes.
 *
 * Factors and those conjuncts of the guard that read a reduction axis are dealt to the two sides so
 * that the sides are as small as possible. Absent on purpose: blocks, tiles, loops.
 */
import {
  type Factor,
  factorsOf,
  productExpr,
  productOf,
} from "../ir/product.ts";
import { freeAxes } from "../ir/free_axes.ts";
import type { Expr, ScalarOp } from "../ir/tensor_ir.ts";
import type { LoopAxis } from "../ir/tile_block.ts";
import { conjuncts } from "./block_builder.ts";
import type { Fold } from "./fold_statement.ts";
import { type BucketKey, bucketOfKey } from "./route_key.ts";

/** One operand of a contraction. */
export interface Side {
  readonly body: Expr;
  /** Points that it leaves out do not count. */
  readonly guard: readonly Expr[];
  readonly axes: ReadonlySet<string>;
}

/** Two sides over four groups of axes. */
export interface Contraction {
  readonly fold: "sum" | "max" | "min" | "any" | "all";
  readonly product: ScalarOp;
  readonly left: Side;
  readonly right: Side;
  readonly batch: readonly LoopAxis[];
  readonly m: readonly LoopAxis[];
  readonly n: readonly LoopAxis[];
  readonly k: readonly LoopAxis[];
  /** Factors without reduction axis, as an expression over `accumulated`; null when there are none. */
  readonly scale: Expr | null;
  /** Conjuncts without reduction axis. */
  readonly elementGuard: readonly Expr[];
}

/** A factor or a conjunct that must go to one side. */
interface Item {
  readonly factor: Factor | null;
  readonly guard: Expr | null;
  readonly axes: ReadonlySet<string>;
}

/** More items than this are not worth the search; the fold stays a plain reduction. */
const MAXIMUM_ITEMS = 8;

/**
 * The contraction that `fold` is, or null. With a key, one whose right side alone carries the bucket
 * that stands for the key.
 */
export function matchContraction(
  fold: Fold,
  key: BucketKey | null = null,
): Contraction | null {
  const product = productOf(fold.fold, fold.body);
  const kind = fold.fold;
  const isFold = kind === "sum" || kind === "max" || kind === "min" ||
    kind === "any" ||
    kind === "all";
  if (product === null || !isFold) return null;
  const folded = new Set(fold.context.reduction.map((axis) => axis.name));
  const isFolded = (axes: ReadonlySet<string>): boolean =>
    [...axes].some((axis) => folded.has(axis));
  const items = itemsOf(fold, product);
  const folding = items.filter((item) => isFolded(item.axes));
  const inner = key === null
    ? folding
    : folding.map((item) => bucketItem(item, key));
  const outer = items.filter((item) => !isFolded(item.axes));
  const scaled = outer.flatMap(({ factor }) => factor ?? []);
  // Only a product distributes over its fold: elsewhere a factor without reduction axis joins a side.
  const isLinear = product === "mul";
  const dealt = isLinear
    ? inner
    : [...inner, ...outer.filter((item) => item.factor !== null)];
  const sides = dealItems(fold, dealt, product, key);
  if (sides === null) return null;
  return {
    fold: kind,
    product,
    ...sides,
    scale: isLinear ? scaleOf(fold, scaled, key?.mayMiss ?? false) : null,
    elementGuard: outer.flatMap(({ guard }) => guard ?? []),
  };
}

/** The item with the bucket in the place of the key. */
function bucketItem({ factor, guard, axes }: Item, key: BucketKey): Item {
  const expr = factor?.expr ?? guard;
  const replaced = expr === null ? null : bucketOfKey(expr, key);
  if (replaced === null) return { factor, guard, axes };
  return {
    factor: factor === null ? null : { ...factor, expr: replaced },
    guard: guard === null ? null : replaced,
    axes: freeAxes(replaced),
  };
}

function itemsOf(fold: Fold, product: ScalarOp): readonly Item[] {
  const factors = factorsOf(fold.body, product).map((factor): Item => ({
    factor,
    guard: null,
    axes: freeAxes(factor.expr),
  }));
  const guards = fold.guard.flatMap(conjuncts).map((guard): Item => ({
    factor: null,
    guard,
    axes: freeAxes(guard),
  }));
  return [...factors, ...guards];
}

type Dealt = Pick<Contraction, "left" | "right" | "batch" | "m" | "n" | "k">;

function dealItems(
  fold: Fold,
  items: readonly Item[],
  product: ScalarOp,
  key: BucketKey | null,
): Dealt | null {
  if (items.length < 2 || items.length > MAXIMUM_ITEMS) return null;
  let best: Dealt | null = null;
  let bestSize = Infinity;
  // The first item is on the left, so that each split is tried once.
  for (let mask = 0; mask < 2 ** (items.length - 1) - 1; mask++) {
    const isLeft = (i: number): boolean =>
      i === 0 || (mask >> (i - 1) & 1) === 1;
    const left = sideOf(fold, items.filter((_, i) => isLeft(i)), product);
    const right = sideOf(fold, items.filter((_, i) => !isLeft(i)), product);
    const dealt = left === null || right === null
      ? null
      : key === null
      ? groupAxes(fold, left, right)
      : groupRouted(fold, left, right, key);
    if (dealt === null) continue;
    const size = sizeOf(fold, dealt.left) + sizeOf(fold, dealt.right);
    if (size < bestSize) {
      best = dealt;
      bestSize = size;
    }
  }
  return best;
}

function sideOf(
  fold: Fold,
  items: readonly Item[],
  product: ScalarOp,
): Side | null {
  const factors = items.flatMap(({ factor }) => factor ?? []);
  if (factors.length === 0) return null;
  return {
    body: productExpr(factors, {
      product,
      dtype: fold.dtype,
      origin: fold.body.origin,
    }),
    guard: items.flatMap(({ guard }) => guard ?? []),
    axes: new Set(items.flatMap(({ axes }) => [...axes])),
  };
}

/** The groups with the bucket on the right; the axes of its key are those of rows. */
function groupRouted(
  fold: Fold,
  one: Side,
  other: Side,
  { axis, axes, mayMiss }: BucketKey,
): Dealt | null {
  const [left, right] = one.axes.has(axis.name) ? [other, one] : [one, other];
  if (left.axes.has(axis.name) || !right.axes.has(axis.name)) return null;
  // A read that moves with nothing on the left is one of columns, which tiles serve as they lie.
  const isOfRows = [...axes].some((name) => left.axes.has(name));
  if (!mayMiss && !isOfRows) return null;
  const rows = { ...left, axes: new Set([...left.axes, ...axes]) };
  const dealt = groupAxes(fold, rows, right);
  if (dealt === null || dealt.n.length === 0) return null;
  const { left: first, right: second, m, n } = dealt;
  // Rows stay rows where they are contiguous in the target: it is they that lie in a list.
  const inOrder = first === rows
    ? dealt
    : { ...dealt, left: second, right: first, m: n, n: m };
  return inOrder.m.some(({ name }) => axes.has(name)) ? inOrder : null;
}

/** Null when tiling would not reuse anything: no axis is on one side alone, or one operand is all there is. */
function groupAxes(fold: Fold, left: Side, right: Side): Dealt | null {
  const { spatial, reduction } = fold.context;
  const only = (a: Side, b: Side): readonly LoopAxis[] =>
    spatial.filter(({ name }) => a.axes.has(name) && !b.axes.has(name));
  const m = only(left, right);
  const n = only(right, left);
  const batch = spatial.filter(({ name }) =>
    left.axes.has(name) === right.axes.has(name)
  );
  const isShared = [left, right].every((side) =>
    reduction.some(({ name }) => side.axes.has(name))
  );
  const isVector = m.length === 0 || n.length === 0;
  if (!isShared || (isVector && (batch.length > 0 || m.length === n.length))) {
    return null;
  }
  // The axis that is contiguous in the target belongs to n, whose elements are stored side by side.
  const last = spatial.at(-1)?.name;
  const isSwapped = m.some(({ name }) => name === last);
  return isSwapped
    ? { left: right, right: left, batch, m: n, n: m, k: reduction }
    : { left, right, batch, m, n, k: reduction };
}

function sizeOf(fold: Fold, side: Side): number {
  const loops = [...fold.context.spatial, ...fold.context.reduction];
  return loops.filter(({ name }) => side.axes.has(name))
    .reduce((size, { start, end }) => size * Math.max(0, end - start), 1);
}

/** `accumulated * a / b`; where a row may have no point, the zero it folds to drops its partners. */
function scaleOf(
  fold: Fold,
  factors: readonly Factor[],
  mayMiss: boolean,
): Expr | null {
  if (factors.length === 0) return null;
  const { origin } = fold.body;
  const accumulated: Expr = { kind: "accumulated", origin };
  const scaled = productExpr(factors, {
    product: "mul",
    dtype: fold.dtype,
    origin,
    start: accumulated,
  });
  const folded = new Set(fold.context.reduction.map((axis) => axis.name));
  const mayBeEmpty = mayMiss ||
    fold.context.reduction.some(({ start, end }) => end <= start) ||
    fold.guard.some((guard) =>
      [...freeAxes(guard)].some((axis) => folded.has(axis))
    );
  if (!mayBeEmpty) return scaled;
  const zero: Expr = { kind: "literal", value: 0, dtype: fold.dtype, origin };
  return {
    kind: "select",
    condition: { kind: "apply", op: "eq", args: [accumulated, zero], origin },
    whenTrue: zero,
    whenFalse: scaled,
    origin,
  };
}
