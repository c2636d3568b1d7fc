/**
 * Fold and product of a contraction over vectors of four, and the value that no partner changes.
 *
 * Truth values are u32 0 and 1 here, because workgroup vectors of bool cannot be folded with bit
 * operators. Absent on purpose: loops and memory.
 */
import { InternalError } from "../diagnostics/pit_error.ts";
import { unreachable } from "../diagnostics/unreachable.ts";
import type { KernelExpr, KernelScalar, KernelType } from "../ir/kernel_ir.ts";
import { kernelTypeOf } from "../ir/kernel_nodes.ts";
import { emptyValue } from "../ir/reducer.ts";
import type { ScalarType } from "../ir/scalar_type.ts";
import type { ScalarOp } from "../ir/tensor_ir.ts";
import type { ContractNest } from "../ir/tile_ir.ts";
import {
  call,
  compare,
  literal,
  select,
  u32,
  vectorType,
} from "./expressions.ts";

/** Register type of the accumulation. */
export function tileScalar(
  dtype: ScalarType,
): Exclude<KernelScalar, "f16" | "bool"> {
  if (dtype === "bool") return "u32";
  return dtype === "f16" ? "f32" : dtype;
}

/** Value of a fold over no point, which is also what a left-out operand holds. */
export function foldIdentity({ fold, dtype }: ContractNest): KernelExpr {
  return literal(emptyValue(fold, dtype), tileScalar(dtype));
}

/**
 * What an operand holds behind the end of k, so that the product of both is the identity of the fold.
 * Under `add` the right one is 0, because two largest integers would wrap.
 */
export function behindEnd(
  nest: ContractNest,
  operand: "left" | "right",
): KernelExpr {
  return operand === "right" && nest.product === "add"
    ? literal(0, tileScalar(nest.dtype))
    : foldIdentity(nest);
}

/** `accumulated fold (left product right)`, lane by lane. */
export function foldProduct(
  { fold, product, dtype }: ContractNest,
  accumulated: KernelExpr,
  left: KernelExpr,
  right: KernelExpr,
): KernelExpr {
  const type = kernelTypeOf(accumulated);
  if (fold === "sum" && product === "mul" && tileScalar(dtype) === "f32") {
    return call("fma", [left, right, accumulated], type);
  }
  return foldOf(fold, accumulated, productOf(product, left, right, type), type);
}

/** True where `value` is the identity of the fold, compared by bits: infinities are not trusted. */
export function isLeftOut(nest: ContractNest, value: KernelExpr): KernelExpr {
  const identity = foldIdentity(nest);
  if (tileScalar(nest.dtype) !== "f32") return compare("==", value, identity);
  const bits = new Uint32Array(
    new Float32Array([emptyValue(nest.fold, nest.dtype)]).buffer,
  );
  const type: KernelType = { kind: "scalar", scalar: "u32" };
  // The sign of a zero does not matter: -0 annihilates as 0 does.
  if (nest.fold === "sum") return compare("==", value, literal(0, "f32"));
  return compare("==", { kind: "bitcast", type, arg: value }, u32(bits[0]!));
}

/** A scalar in all four lanes. */
export function splat(value: KernelExpr): KernelExpr {
  const type = kernelTypeOf(value);
  if (type.kind !== "scalar") return value;
  return { kind: "construct", type: vectorType(4, type.scalar), args: [value] };
}

/** A block's result as it is held in the tile: truth values as 0 and 1. */
export function toTile(value: KernelExpr): KernelExpr {
  const type = kernelTypeOf(value);
  return type.kind === "scalar" && type.scalar === "bool"
    ? select(value, u32(1), u32(0))
    : value;
}

/** The folded value as the language sees it. */
export function fromTile(value: KernelExpr, dtype: ScalarType): KernelExpr {
  return dtype === "bool" ? compare("!=", value, u32(0)) : value;
}

function foldOf(
  fold: ContractNest["fold"],
  accumulated: KernelExpr,
  value: KernelExpr,
  type: KernelType,
): KernelExpr {
  switch (fold) {
    case "sum":
      return { kind: "binary", op: "+", left: accumulated, right: value, type };
    case "prod":
      return { kind: "binary", op: "*", left: accumulated, right: value, type };
    case "max":
    case "min":
      return call(fold, [accumulated, value], type);
    case "any":
      return { kind: "binary", op: "|", left: accumulated, right: value, type };
    case "all":
      return { kind: "binary", op: "&", left: accumulated, right: value, type };
  }
  return unreachable(fold);
}

function productOf(
  product: ScalarOp,
  left: KernelExpr,
  right: KernelExpr,
  type: KernelType,
): KernelExpr {
  const operator = PRODUCT_OPERATORS.get(product);
  if (operator !== undefined) {
    return { kind: "binary", op: operator, left, right, type };
  }
  if (product === "min" || product === "max") {
    return call(product, [left, right], type);
  }
  throw new InternalError("lowerContract", `no product "${product}"`, "");
}

const PRODUCT_OPERATORS: ReadonlyMap<ScalarOp, "*" | "+" | "&" | "|"> = new Map(
  [
    ["mul", "*"],
    ["add", "+"],
    ["and", "&"],
    ["or", "|"],
  ],
);
