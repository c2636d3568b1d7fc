/**
 * Pools of a back end full of what others left there: every buffer of a program, of its very size,
 * holds dirt before the program runs.
 */
import { compileTiles } from "../../jit/compile.ts";
import { DEFAULT_CONTEXT, type PassContext } from "../../jit/pass.ts";
import type { ScalarType } from "../../jit/ir/scalar_type.ts";
import type { Backend, HostArray } from "../../runtime/backend/backend.ts";
import { arrayOf, countOf } from "./corpus_operands.ts";
import type { PreparedCase } from "./differential_case.ts";

/** What was there before: NaN, and positions that no list may hold, or 1, which every list may. */
export const DIRT = ["NaN", "ones"] as const;

/** Elements that every buffer of a device has room for. */
const SMALLEST_CLASS = 64;

/** Gives back buffers like those that the program will ask for, filled with dirt. */
export function soilPools(
  { ir }: PreparedCase,
  backend: Backend,
  { dirt, settings }: {
    readonly dirt: (typeof DIRT)[number];
    readonly settings: Partial<PassContext>;
  },
): void {
  const tiles = compileTiles(ir, new Map(), {
    ...DEFAULT_CONTEXT,
    ...settings,
  });
  if (!tiles.ok) throw new Error("Cannot compile the program");
  const counts = tiles.value.buffers.map(({ dtype, shape }) => ({
    dtype,
    count: countOf(shape),
  }));
  // A pool that knows classes of sizes alone gives the youngest: those that are dirty to the end.
  const padded = counts.map(({ dtype, count }) => ({
    dtype,
    count: Math.max(count, SMALLEST_CLASS),
  }));
  // All are taken before any is given back, so that two of one size are two.
  const taken = [...counts, ...padded].map(({ dtype, count }) => {
    const buffer = backend.allocate(dtype, count);
    backend.upload(buffer, dirtOf(dtype, count, dirt));
    return buffer;
  });
  for (const buffer of taken) backend.release(buffer);
}

function dirtOf(
  dtype: ScalarType,
  count: number,
  dirt: (typeof DIRT)[number],
): HostArray {
  const isFloat = dtype === "f32" || dtype === "f16";
  const isOne = dirt === "ones" || dtype === "bool";
  const value = isOne ? 1 : isFloat ? NaN : 0x7fc00000;
  return arrayOf(dtype, Array<number>(count).fill(value));
}
