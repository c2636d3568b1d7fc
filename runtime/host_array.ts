/**
 * Typed arrays by element type: making, filling, converting to nested arrays and back.
 *
 * Works on host memory only. Absent on purpose: shapes of programs, devices, tensors.
 */
import type { ScalarType } from "../jit/ir/scalar_type.ts";
import type { HostArray } from "./backend/backend.ts";
import { kindOf, raise, shapeInvalid, valueUnfit } from "./diagnostics.ts";

/** Nested arrays of numbers, one level per dimension; a plain number for rank 0. */
export type Nested = number | readonly Nested[];

/** Most elements of one tensor: indices are 32-bit. */
export const MAXIMUM_COUNT: number = 2 ** 31 - 1;

/** Most dimensions of one tensor, as in programs. */
export const MAXIMUM_RANK = 32;

/** Most numbers and arrays that nested arrays of a tensor may hold: more would fill the host's heap. */
const MAXIMUM_NODES = 2 ** 26;

/** Room for `count` elements of zeros. */
export function makeHostArray(dtype: ScalarType, count: number): HostArray {
  try {
    switch (dtype) {
      case "f32":
        return new Float32Array(count);
      case "f16":
        return new Float16Array(count);
      case "i32":
        return new Int32Array(count);
      case "u32":
        return new Uint32Array(count);
      case "bool":
        return new Uint8Array(count);
    }
  } catch (error) {
    if (!(error instanceof RangeError)) throw error;
    return raise(
      shapeInvalid(`of ${count} elements`, "the host has no memory for it"),
    );
  }
}

/** The element type that a host array stands for. */
export function dtypeOfArray(data: HostArray): ScalarType {
  if (data instanceof Float32Array) return "f32";
  if (data instanceof Float16Array) return "f16";
  if (data instanceof Int32Array) return "i32";
  return data instanceof Uint32Array ? "u32" : "bool";
}

/** Number of elements of a shape; refuses what no tensor can have. */
export function countOf(shape: readonly number[]): number {
  if (shape.length > MAXIMUM_RANK) {
    const why =
      `it has ${shape.length} dimensions, and a tensor at most ${MAXIMUM_RANK}`;
    return raise(shapeInvalid(showShape(shape), why));
  }
  let count = 1;
  for (const extent of shape) {
    if (!Number.isInteger(extent) || extent < 0) {
      return raise(shapeInvalid(showShape(shape), `${extent} is no extent`));
    }
    count *= extent;
  }
  // Where an extent is 0 the others are parameters of kernels all the same.
  const longest = Math.max(0, ...shape);
  if (longest > MAXIMUM_COUNT && count === 0) {
    const why = `${longest} is more than the longest extent, ${MAXIMUM_COUNT}`;
    return raise(shapeInvalid(showShape(shape), why));
  }
  if (!(count <= MAXIMUM_COUNT)) {
    raise(
      shapeInvalid(
        showShape(shape),
        `it holds ${count} elements, and a tensor at most ${MAXIMUM_COUNT}`,
      ),
    );
  }
  return count;
}

/** `[2, 3]`; anything that is no number in its place, long shapes shortened. */
export function showShape(shape: readonly unknown[]): string {
  const shown = shape.slice(0, MAXIMUM_RANK).map((extent) =>
    typeof extent === "number" ? `${extent}` : kindOf(extent)
  );
  if (shape.length > shown.length) shown.push("…");
  return `[${shown.join(", ")}]`;
}

/** What `dtype` can hold, in words. */
export function rangeOf(dtype: ScalarType): string {
  switch (dtype) {
    case "f32":
    case "f16":
      return `a number (dtype ${dtype})`;
    case "i32":
      return "a whole number from -2147483648 to 2147483647 (dtype i32)";
    case "u32":
      return "a whole number from 0 to 4294967295 (dtype u32)";
    case "bool":
      return "a boolean or a number (dtype bool)";
  }
}

/** True when `value` can be stored as `dtype` without changing by more than rounding. */
export function fits(value: number, dtype: ScalarType): boolean {
  switch (dtype) {
    case "f32":
    case "f16":
    case "bool":
      return true;
    case "i32":
      return value === (value | 0);
    case "u32":
      return value === value >>> 0;
  }
}

/** Copies numbers into a fresh array of `dtype`; refuses what does not fit. */
export function convertNumbers(
  values: ArrayLike<number | bigint | boolean>,
  dtype: ScalarType,
): HostArray {
  const out = makeHostArray(dtype, values.length);
  for (let at = 0; at < values.length; at++) {
    out[at] = convertOne(values[at], dtype, () => `position ${at}`);
  }
  return out;
}

/** One element as `dtype` stores it; `path` says where it stands, for the error. */
export function convertOne(
  value: unknown,
  dtype: ScalarType,
  path: () => string,
): number {
  const number = typeof value === "boolean"
    ? Number(value)
    : typeof value === "bigint"
    ? Number(value)
    : value;
  if (typeof number !== "number" || !fits(number, dtype)) {
    return raise(valueUnfit(kindOf(value), path(), rangeOf(dtype)));
  }
  // NaN is a live value: it is not false.
  return dtype === "bool" ? Number(number !== 0) : number;
}

/** True when nested arrays of the shape have a size that the host can hold. */
export function isNestable(shape: readonly number[]): boolean {
  let row = 1;
  let nodes = 1;
  for (const extent of shape) {
    row *= extent;
    nodes += row;
  }
  return nodes <= MAXIMUM_NODES;
}

/** Nested arrays of a dense row-major array. */
export function nest(data: HostArray, shape: readonly number[]): Nested {
  let at = 0;
  const level = (dimension: number): Nested => {
    const extent = shape[dimension];
    if (extent === undefined) return data[at++] ?? 0;
    return Array.from({ length: extent }, () => level(dimension + 1));
  };
  return level(0);
}
