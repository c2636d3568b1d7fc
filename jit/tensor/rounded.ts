/** What storing a value does to it, as an expression. */
import type { ScalarType } from "../ir/scalar_type.ts";
import type { Expr } from "../ir/tensor_ir.ts";

/** `value` of type `type` as a tensor of type `stored` would hold it. f16 values are f32 until they are stored. */
export function rounded(
  value: Expr,
  type: ScalarType,
  stored: ScalarType,
): Expr {
  const isCast = value.kind === "cast" && value.dtype === stored;
  return isCast || (type === stored && stored !== "f16")
    ? value
    : { kind: "cast", dtype: stored, arg: value, origin: value.origin };
}
