/**
 * Which value of a factor leaves its partner out, and the test for it.
 *
 * Under a sum it is 0, under `any` of `and` it is false, under the least of sums it is infinity, under
 * the greatest of sums minus infinity. Integer sums wrap, so they have none; all other pairs neither.
 */
import type { Block, TileExpr } from "../ir/tile_block.ts";
import type { ContractNest } from "../ir/tile_ir.ts";
import { tileType } from "../ir/tile_block.ts";

/** The value that annihilates a product of the nest. */
export type Annihilator = "zero" | "infinity" | "minus infinity";

/** The largest finite f32: tests of infinities stay on this side of them. */
const LARGEST = 3.4028234663852886e38;

/** The annihilator of a nest; null when there is none. */
export function annihilatorOf(
  { fold, product, dtype }: ContractNest,
): Annihilator | null {
  if (fold === "sum" && product === "mul") return "zero";
  if (fold === "any" && product === "and") return "zero";
  if (product !== "add" || dtype !== "f32") return null;
  return fold === "min" ? "infinity" : fold === "max" ? "minus infinity" : null;
}

/** The operand's block with a result that a detection takes for live: not zero, or true. NaN is live. */
export function liveBlock(
  nest: ContractNest,
  operand: "left" | "right",
): Block {
  const block = nest[operand];
  const annihilator = annihilatorOf(nest);
  if (
    annihilator === "zero" || annihilator === null ||
    tileType(block.result) !== "f32"
  ) {
    return block;
  }
  const isHigh = annihilator === "infinity";
  const bound: TileExpr = {
    kind: "literal",
    value: isHigh ? LARGEST : -LARGEST,
    dtype: "f32",
  };
  const isOutside: TileExpr = {
    kind: "apply",
    op: isHigh ? "gt" : "lt",
    args: [block.result, bound],
    dtype: "bool",
  };
  return {
    ...block,
    result: { kind: "apply", op: "not", args: [isOutside], dtype: "bool" },
  };
}
