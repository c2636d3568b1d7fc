/** Conversions between element types, and arrays of elements, as the language defines them. */
import type { ScalarType } from "../../jit/ir/scalar_type.ts";
import type { HostArray } from "../backend/backend.ts";

/**
 * The value of a cast. Floats to integers truncate and saturate, NaN gives 0; i32 and u32 keep
 * their bits; a float stays as it is, since only `roundTo` rounds.
 */
export function castValue(
  from: ScalarType,
  to: ScalarType,
): (value: number) => number {
  switch (to) {
    case "bool":
      return (value) => value !== 0 ? 1 : 0;
    case "i32":
      return isWhole(from)
        ? (value) => value | 0
        : (value) => saturate(value, -(2 ** 31), 2 ** 31 - 1);
    case "u32":
      return isWhole(from)
        ? (value) => value >>> 0
        : (value) => saturate(value, 0, 2 ** 32 - 1);
    case "f16":
      return Math.f16round;
    case "f32":
      return isWhole(from) ? Math.fround : (value) => value;
  }
}

/** The nearest value that an element of the type can hold. */
export function roundTo(dtype: ScalarType): (value: number) => number {
  switch (dtype) {
    case "f32":
      return Math.fround;
    case "f16":
      return Math.f16round;
    case "i32":
    case "u32":
    case "bool":
      return (value) => value;
  }
}

/** Elements of the type, from numbers that it can hold. */
export function hostArrayOf(
  dtype: ScalarType,
  values: Float64Array,
): HostArray {
  switch (dtype) {
    case "f32":
      return new Float32Array(values);
    case "f16":
      return new Float16Array(values);
    case "i32":
      return new Int32Array(values);
    case "u32":
      return new Uint32Array(values);
    case "bool":
      return new Uint8Array(values);
  }
}

function isWhole(dtype: ScalarType): boolean {
  return dtype === "i32" || dtype === "u32" || dtype === "bool";
}

function saturate(value: number, low: number, high: number): number {
  if (Number.isNaN(value)) return 0;
  return Math.min(Math.max(Math.trunc(value), low), high) + 0;
}
