/** How folds and scans pass errors on: any order of the points is allowed. */
import type { ScalarType } from "../../jit/ir/scalar_type.ts";
import { highest, lowest } from "../../jit/ir/reducer.ts";
import type {
  AssignOperator,
  ReducerName,
  ScanName,
} from "../../jit/ir/tensor_ir.ts";
import { scalarFunction } from "../../runtime/cpu/reference_functions.ts";
import {
  type Bounded,
  exact,
  F32_MAX,
  gamma,
  MIN_NORMAL,
  rounded,
  spread,
  U,
  unknown,
} from "./error_bound.ts";

/** One point of a fold. */
export interface Point {
  readonly value: Bounded;
  /** Position of the point, for argmax and argmin. */
  readonly position: number;
  /** Whether the guard leaves it in, in the reference. */
  readonly isLive: boolean;
  /** False where rounding may flip the guard. */
  readonly isCertain: boolean;
}

/** Accuracy of exp and log inside logsumexp and softmax, in units of the last place. */
const EXP_ULPS = 3;

/** The fold of `points`. */
export function foldBounded(
  fold: ReducerName | Exclude<AssignOperator, "set">,
  dtype: ScalarType,
  points: readonly Point[],
): Bounded {
  switch (fold) {
    case "sum":
      return isInteger(dtype) ? integerSum(dtype, points) : sum(points);
    case "prod":
      return isInteger(dtype) ? integerProduct(dtype, points) : product(points);
    case "max":
    case "min":
      return extreme(fold, dtype, points);
    case "any":
    case "all":
      return quantified(fold, points);
    case "count":
      return counted(points);
    case "mean":
      return mean(points);
    case "norm":
      return norm(points);
    case "logsumexp":
      return logSumExp(points);
    case "argmax":
    case "argmin":
      return chosen(fold, points);
  }
}

/**
 * `|fl(Σ t) - Σ t| <= Σ e + γ(n) Σ (|t| + e)` in any order; exact where every partial sum is an
 * f32: terms on one grid, with a sum of magnitudes within 2^24 steps of it.
 */
function sum(points: readonly Point[]): Bounded {
  let [v, e, size, count, grid] = [0, 0, 0, 0, 0];
  for (const { value, isLive, isCertain } of points) {
    if (isLive) v += value.v;
    else if (isCertain) continue;
    const uncertain = isCertain ? value.e : Math.abs(value.v) + value.e;
    e += uncertain;
    size += Math.abs(value.v) + value.e;
    if (e === 0 && grid <= FINEST_GRID) grid = Math.max(grid, gridOf(value.v));
    count++;
  }
  if (!Number.isFinite(v)) {
    return {
      v,
      e: Number.isFinite(e) || !points.some(isUnknown) ? 0 : Infinity,
    };
  }
  if (!(size <= F32_MAX)) return unknown(v);
  if (e === 0 && size * 2 ** grid <= 2 ** 24) return exact(v);
  return {
    v,
    e: e + gamma(count) * size +
      (size < 4 * MIN_NORMAL * count ? MIN_NORMAL * count : 0),
  };
}

function isUnknown({ value }: Point): boolean {
  return value.e === Infinity;
}

/** Grids finer than this leave no room for a sum of f32. */
const FINEST_GRID = 24;

/** Binary digits behind the point that a number needs; infinite when it needs many. */
function gridOf(x: number): number {
  let rest = x;
  for (let digits = 0; digits <= FINEST_GRID; digits++) {
    if (Number.isInteger(rest)) return digits;
    rest *= 2;
  }
  return Infinity;
}

/** `Π(|t|+e) - Π|t|`, and γ for the multiplications, unless an order leaves the range of f32. */
function product(points: readonly Point[]): Bounded {
  const live = points.filter(({ isLive, isCertain }) => isLive || !isCertain);
  const v = live.reduce(
    (all, { value, isLive }) => isLive ? all * value.v : all,
    1,
  );
  if (live.some(({ isCertain, value }) => !isCertain || value.e === Infinity)) {
    return unknown(v);
  }
  const sizes = live.map(({ value }) => Math.abs(value.v));
  const hasZero = sizes.includes(0);
  if (!Number.isFinite(v)) return hasZero ? unknown(v) : exact(v);
  const most = live.reduce(
    (all, { value }) => all * Math.max(1, Math.abs(value.v) + value.e),
    1,
  );
  const least = sizes.reduce((all, size) => all * Math.min(1, size), 1);
  if (most > F32_MAX || (!hasZero && least < MIN_NORMAL)) return unknown(v);
  const high = live.reduce(
    (all, { value }) => all * (Math.abs(value.v) + value.e),
    1,
  );
  const e = high - Math.abs(v);
  const isExact = e === 0 && sizes.every(Number.isInteger) && most <= 2 ** 24;
  return isExact
    ? exact(v)
    : { v, e: e * (1 + 1e-12) + gamma(live.length) * high };
}

function integerSum(dtype: ScalarType, points: readonly Point[]): Bounded {
  return integerFold(scalarFunction("add", dtype), 0, points);
}

function integerProduct(dtype: ScalarType, points: readonly Point[]): Bounded {
  return integerFold(scalarFunction("mul", dtype), 1, points);
}

/** Integers wrap, so that an uncertain term makes everything uncertain. */
function integerFold(
  combine: (a: number, b: number, c: number) => number,
  identity: number,
  points: readonly Point[],
): Bounded {
  const live = points.filter(({ isLive }) => isLive);
  const v = live.reduce((all, { value }) => combine(all, value.v, 0), identity);
  const isExact = points.every(({ value, isLive, isCertain }) =>
    isCertain && (!isLive || value.e === 0)
  );
  return isExact ? exact(v) : unknown(v);
}

/** max and min are 1-Lipschitz; beside NaN they may give any operand. */
function extreme(
  fold: "max" | "min",
  dtype: ScalarType,
  points: readonly Point[],
): Bounded {
  const pick = fold === "max" ? Math.max : Math.min;
  const live = points.filter(({ isLive }) => isLive).map(({ value }) => value);
  const v = live.reduce(
    (best, value) => pick(best, value.v),
    fold === "max" ? lowest(dtype) : highest(dtype),
  );
  const isMixed = live.length > 1 &&
    live.some((value) => Number.isNaN(value.v));
  if (isMixed || points.some(({ isCertain }) => !isCertain)) return unknown(v);
  return { v, e: live.reduce((most, { e }) => Math.max(most, e), 0) };
}

function quantified(fold: "any" | "all", points: readonly Point[]): Bounded {
  const deciding = fold === "any" ? 1 : 0;
  const isHit = points.some(({ value, isLive }) =>
    isLive && value.v === deciding
  );
  const isSure = points.some(({ value, isLive, isCertain }) =>
    isLive && isCertain && value.e === 0 && value.v === deciding
  );
  const isOpen = points.some(({ value, isLive, isCertain }) =>
    !isCertain || (isLive && value.e > 0)
  );
  return { v: isHit ? deciding : 1 - deciding, e: isOpen && !isSure ? 1 : 0 };
}

function counted(points: readonly Point[]): Bounded {
  const v =
    points.filter(({ value, isLive }) => isLive && value.v !== 0).length;
  const open = points.filter(({ value, isLive, isCertain }) =>
    !isCertain || (isLive && value.e > 0)
  );
  return { v, e: open.length };
}

function mean(points: readonly Point[]): Bounded {
  const live = points.filter(({ isLive }) => isLive);
  if (points.some(({ isCertain }) => !isCertain)) {
    return unknown(sum(points).v / live.length);
  }
  if (live.length === 0) return exact(0);
  const total = sum(live);
  return rounded(total.v / live.length, total.e / live.length, 2.5);
}

/** The root of a sum of squares; squares that leave the range of f32 give anything. */
function norm(points: readonly Point[]): Bounded {
  const squares = points.map((point) => {
    const { v, e } = point.value;
    return { ...point, value: rounded(v * v, 2 * Math.abs(v) * e + e * e) };
  });
  const total = sum(squares);
  const low = {
    v: Math.max(total.v, 0),
    e: Math.min(total.e, Math.max(total.v, 0)),
  };
  const e = total.e > total.v
    ? Math.sqrt(total.v + total.e)
    : spread(Math.sqrt, low);
  return rounded(Math.sqrt(total.v), total.e === Infinity ? Infinity : e, 3);
}

/**
 * `m + log Σ exp(x - m)`: each term errs relatively by its argument's error, `u |x - m|` of the
 * difference and the accuracy of exp; the logarithm turns the relative error into an absolute one.
 */
function logSumExp(points: readonly Point[]): Bounded {
  const live = points.filter(({ isLive }) => isLive).map(({ value }) => value);
  const most = live.reduce((best, { v }) => Math.max(best, v), -Infinity);
  const total = live.reduce((all, { v }) => all + Math.exp(v - most), 0);
  const v = Math.abs(most) === Infinity ? most : most + Math.log(total);
  if (
    points.some(({ isCertain, value }) => !isCertain || value.e === Infinity)
  ) return unknown(v);
  if (!Number.isFinite(v)) return exact(v);
  const relative =
    relativeErrors(live, most).map((r, i) =>
      Math.exp((live[i]?.v ?? 0) - most) / total * r
    )
      .reduce((a, b) => a + b, 0) + gamma(live.length);
  return rounded(
    v,
    relative * (1 + relative) + EXP_ULPS * 2 * U * (1 + Math.log(total)) +
      U * Math.abs(most),
    1,
  );
}

function relativeErrors(
  values: readonly Bounded[],
  most: number,
): readonly number[] {
  return values.map(({ v, e }) =>
    v === -Infinity
      ? 0
      : Math.expm1(e) + 2 * U * Math.abs(v - most) + EXP_ULPS * 2 * U
  );
}

/** The position is known where the winner wins by more than the errors, or everything is exact. */
function chosen(fold: "argmax" | "argmin", points: readonly Point[]): Bounded {
  const sign = fold === "argmax" ? 1 : -1;
  const live = points.filter(({ isLive }) => isLive);
  const [first, ...rest] = live;
  if (points.some(({ isCertain }) => !isCertain)) return unknown(-1);
  if (first === undefined) return exact(-1);
  const best = rest.reduce(
    (a, b) => sign * b.value.v > sign * a.value.v ? b : a,
    first,
  );
  const isClear = live.every(({ value, position }) =>
    position === best.position ||
    (value.e === 0 && best.value.e === 0 && !Number.isNaN(value.v)) ||
    sign * (best.value.v - value.v) > value.e + best.value.e
  );
  return isClear && !Number.isNaN(best.value.v)
    ? exact(best.position)
    : unknown(best.position);
}

/** One row of softmax or cumsum. */
export function scanBounded(
  scan: ScanName,
  dtype: ScalarType,
  points: readonly Point[],
): readonly Bounded[] {
  return scan === "softmax" ? softmax(points) : cumsum(dtype, points);
}

/** Each weight errs like its exponential, and like the sum of all that it is divided by. */
function softmax(points: readonly Point[]): readonly Bounded[] {
  const live = points.filter(({ isLive }) => isLive).map(({ value }) => value);
  const most = live.reduce((best, { v }) => Math.max(best, v), -Infinity);
  const total = live.reduce((all, { v }) => all + Math.exp(v - most), 0);
  const isOpen = points.some(({ isCertain, value }) =>
    !isCertain || value.e === Infinity
  );
  const relative = relativeErrors(live, most);
  const common = relative.reduce((a, b) => Math.max(a, b), 0) +
    gamma(live.length) + 6 * U;
  return points.map(({ value, isLive }) => {
    if (!isLive || most === -Infinity) return isOpen ? unknown(0) : exact(0);
    const v = Math.exp(value.v - most) / total;
    if (isOpen) return unknown(v);
    const [own = 0] = relativeErrors([value], most);
    // A weight below the normal numbers may become zero on the way.
    return { v, e: v * Math.expm1(own + common) + MIN_NORMAL * live.length };
  });
}

function cumsum(
  dtype: ScalarType,
  points: readonly Point[],
): readonly Bounded[] {
  return points.map(({ isLive, isCertain }, i) => {
    if (!isCertain) return unknown(0);
    return isLive
      ? foldBounded("sum", dtype, points.slice(0, i + 1))
      : exact(0);
  });
}

function isInteger(dtype: ScalarType): boolean {
  return dtype === "i32" || dtype === "u32";
}
