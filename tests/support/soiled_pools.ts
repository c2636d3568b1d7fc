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
  // All are taken before any is given back, so that two of one size are two.
  const taken = tiles.value.buffers.map(({ dtype, shape }) => {
    const count = countOf(shape);
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
