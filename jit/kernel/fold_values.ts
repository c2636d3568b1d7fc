/**
 * One step of a fold over plain values, as scatters need it: `state (fold) value`.
 *
 * Absent on purpose: folds whose state is a tuple (`lower_reduce.ts`) and folds over vectors
 * (`contract_algebra.ts`).
 */
import { unreachable } from "../diagnostics/unreachable.ts";
import type { KernelExpr } from "../ir/kernel_ir.ts";
import type { ScalarType } from "../ir/scalar_type.ts";
import type { ScatterNest } from "../ir/tile_ir.ts";
import { type KernelBuilder, useFunction } from "./builder.ts";
import { and, or } from "./expressions.ts";
import { applyScalarOp, castScalar } from "./scalar_functions.ts";

/** A value and its type in the language. */
export interface TypedValue {
  readonly result: KernelExpr;
  readonly dtype: ScalarType;
}

/** The state of a fold of type `dtype` after one more value. */
export function combineValues(
  builder: KernelBuilder,
  fold: ScatterNest["fold"],
  dtype: ScalarType,
  state: KernelExpr,
  { result, dtype: from }: TypedValue,
): KernelExpr {
  const use = (helper: Parameters<typeof useFunction>[1]): void =>
    useFunction(builder, helper);
  const value = from === dtype ? result : castScalar(result, from, dtype, use);
  switch (fold) {
    case "set":
      return value;
    case "sum":
      return applyScalarOp("add", dtype, [state, value], use);
    case "prod":
      return applyScalarOp("mul", dtype, [state, value], use);
    case "max":
    case "min":
      return applyScalarOp(fold, dtype, [state, value], use);
    case "any":
      return or(state, value);
    case "all":
      return and(state, value);
  }
  return unreachable(fold);
}
