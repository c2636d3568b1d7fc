/**
 * The folds of the language as data: state, identity, combination, result.
 *
 * A fold is a monoid over a tuple state, so that argmax, mean and logsumexp split over workgroups
 * like a sum. Back ends match on `FoldName` exhaustively; this table holds what they share.
 */
import type { ScalarType } from "./scalar_type.ts";
import { isInteger } from "./scalar_type.ts";
import type { AssignOperator, ReducerName } from "./tensor_ir.ts";
import type { FoldName } from "./tile_ir.ts";

/** Value of a fold over no point, as the language defines it. */
export function emptyValue(fold: FoldName, dtype: ScalarType): number {
  switch (fold) {
    case "sum":
    case "mean":
    case "any":
      return 0;
    case "prod":
    case "all":
      return 1;
    case "argmax":
    case "argmin":
      return -1;
    case "max":
    case "logsumexp":
      return lowest(dtype);
    case "min":
      return highest(dtype);
  }
}

/** The smallest value of the type; -inf for floats. */
export function lowest(dtype: ScalarType): number {
  if (dtype === "i32") return -2147483648;
  return isInteger(dtype) || dtype === "bool" ? 0 : -Infinity;
}

/** The largest value of the type; inf for floats. */
export function highest(dtype: ScalarType): number {
  if (dtype === "i32") return 2147483647;
  if (dtype === "u32") return 4294967295;
  return dtype === "bool" ? 1 : Infinity;
}

/** The fold of an assignment operator; null for `set`. */
export function foldOfAssign(assign: AssignOperator): FoldName | null {
  return assign === "set" ? null : assign;
}

/** True where the order of points does not matter (up to rounding), so that the axes are PIT-axes. */
export function isOrderFree(reducer: ReducerName | AssignOperator): boolean {
  // argmax and argmin break ties by position, yet positions travel with the values: the tie rule
  // reads the original index, not the order of folding.
  return reducer !== "set";
}
