/**
 * Reproducible random numbers: the same seed gives the same numbers on every machine.
 *
 * A 32-bit generator (a Weyl sequence through a mixing function, in the manner of SplitMix), good
 * for test data and weights, not for secrets. Absent on purpose: tensors.
 */
import type { ScalarType } from "../jit/ir/scalar_type.ts";
import type { HostArray } from "./backend/backend.ts";
import { makeHostArray } from "./host_array.ts";

/** Where the non-zeros of a random tensor are. */
export type RandomPattern =
  | "scattered"
  | "rows"
  | "columns"
  | "blocks"
  | "banded";

/** How the values of a random tensor are distributed. */
export type RandomValues = "uniform" | "normal";

/** Everything that decides the elements. */
export interface RandomPlan {
  readonly shape: readonly number[];
  readonly dtype: ScalarType;
  readonly seed: number;
  readonly density: number;
  readonly pattern: RandomPattern;
  readonly microTile: readonly [number, number];
  readonly values: RandomValues;
  readonly low: number;
  readonly high: number;
}

/** Numbers in [0, 1) with 24 random bits, so that f32 holds them exactly. */
export type Generator24 = () => number;

/** A generator of its own for `seed`. */
export function makeGenerator(seed: number): Generator24 {
  let state = (seed ^ 0x2545f491) >>> 0;
  return () => {
    state = (state + 0x9e3779b9) >>> 0;
    let bits = state;
    bits = Math.imul(bits ^ (bits >>> 16), 0x21f0aaad);
    bits = Math.imul(bits ^ (bits >>> 15), 0x735a2d97);
    return ((bits ^ (bits >>> 15)) >>> 8) / 2 ** 24;
  };
}

/** The elements of a random tensor, row-major. */
export function randomElements(plan: RandomPlan): HostArray {
  const count = plan.shape.reduce((product, extent) => product * extent, 1);
  const out = makeHostArray(plan.dtype, count);
  const next = makeGenerator(plan.seed);
  const draw = valueOf(plan, next);
  const isLive = livePattern(plan, makeGenerator(plan.seed + 0x51ed27));
  const columns = plan.shape[plan.shape.length - 1] ?? 1;
  for (let at = 0; at < count; at++) {
    // The value is drawn either way: a pattern changes which elements live, not their values.
    const value = draw();
    const row = Math.floor(at / columns);
    out[at] = isLive(row, at - row * columns) ? value : 0;
  }
  return out;
}

function valueOf(
  { dtype, values, low, high }: RandomPlan,
  next: Generator24,
): () => number {
  if (dtype === "bool") return () => 1;
  if (dtype === "i32" || dtype === "u32") {
    return () => Math.floor(low + (high - low) * next());
  }
  if (values === "uniform") return () => low + (high - low) * next();
  // Box-Muller; 1 - u is never 0.
  return () =>
    Math.sqrt(-2 * Math.log(1 - next())) * Math.cos(2 * Math.PI * next());
}

/** Says for a position (all outer dimensions flattened to rows) whether it is kept. */
function livePattern(
  { pattern, density, microTile, shape }: RandomPlan,
  next: Generator24,
): (row: number, column: number) => boolean {
  if (density >= 1) return () => true;
  if (pattern === "scattered") return () => next() < density;
  if (pattern === "banded") return bandPattern(density, shape);
  const [rows, columns] = pattern === "rows"
    ? [1, Infinity]
    : pattern === "columns"
    ? [Infinity, 1]
    : microTile;
  const tiles = new Map<number, boolean>();
  return (row, column) => {
    // Exact in a double: a tensor has fewer than 2^31 elements.
    const key = Math.floor(row / rows) * 2 ** 22 +
      Math.floor(column / columns);
    const known = tiles.get(key);
    if (known !== undefined) return known;
    const isLive = next() < density;
    tiles.set(key, isLive);
    return isLive;
  };
}

/** A band around the diagonal of each matrix, as wide as the density asks. */
function bandPattern(
  density: number,
  shape: readonly number[],
): (row: number, column: number) => boolean {
  const rows = shape[shape.length - 2] ?? 1;
  const columns = shape[shape.length - 1] ?? 1;
  const reach = bandReach(density, rows, columns);
  return (row, column) => {
    const center = ((row % rows) * columns) / rows;
    return Math.abs(column - center) <= reach;
  };
}

/** Half-width that covers `density` of the matrix: the band loses two corners of reach^2 / 2 each. */
function bandReach(density: number, rows: number, columns: number): number {
  const share = 1 - Math.sqrt(Math.max(0, 1 - density));
  return density <= 0 ? -1 : Math.max(0, share * Math.max(rows, columns) - 0.5);
}
