/** Element types and how they join. Leaf of the IR. */

/** Element type of a tensor or a scalar. Arithmetic on `f16` is done in `f32`. */
export type ScalarType = "f32" | "f16" | "i32" | "u32" | "bool";

/** All element types, in the order of documentation. */
export const SCALAR_TYPES: readonly ScalarType[] = [
  "f32",
  "f16",
  "i32",
  "u32",
  "bool",
];

/** Bytes of one element in a host typed array and in npy files. */
export function hostBytes(type: ScalarType): number {
  return type === "f16" ? 2 : type === "bool" ? 1 : 4;
}

/** True for `f32` and `f16`. */
export function isFloat(type: ScalarType): type is "f32" | "f16" {
  return type === "f32" || type === "f16";
}

/** True for `i32` and `u32`. */
export function isInteger(type: ScalarType): type is "i32" | "u32" {
  return type === "i32" || type === "u32";
}

/**
 * The type that holds both in arithmetic: bool < i32, u32 < f16 < f32. An integer with f16 gives
 * f32. `null` for i32 with u32, which needs a cast.
 */
export function joinTypes(a: ScalarType, b: ScalarType): ScalarType | null {
  if (a === b) return a;
  if (a === "bool") return b;
  if (b === "bool") return a;
  if (isInteger(a) && isInteger(b)) return null;
  return "f32";
}
