/**
 * Data of users -> host arrays: typed arrays and nested arrays, checked and copied.
 *
 * Absent on purpose: tensors, options.
 */
import { isFloat, type ScalarType } from "../jit/ir/scalar_type.ts";
import type { HostArray } from "./backend/backend.ts";
import { kindOf, raggedNesting, raise, valueUnfit } from "./diagnostics.ts";
import {
  convertNumbers,
  countOf,
  fits,
  makeHostArray,
  MAXIMUM_RANK,
  rangeOf,
} from "./host_array.ts";
import { isTensor } from "./tensor.ts";

/** Typed arrays that `tensor` reads. 64-bit integers are checked for the range of i32. */
export type TensorArray =
  | Float32Array
  | Float64Array
  | Float16Array
  | Int8Array
  | Uint8Array
  | Uint8ClampedArray
  | Int16Array
  | Uint16Array
  | Int32Array
  | Uint32Array
  | BigInt64Array
  | BigUint64Array;

/** What `tensor` makes a tensor of: a number, nested arrays (typed rows too), a typed array. */
export type TensorData = number | boolean | TensorArray | readonly TensorData[];

/** The element type that each typed array becomes. Small integers become i32, which mixes freely. */
const TYPES_OF_ARRAYS: ReadonlyMap<string, ScalarType> = new Map([
  ["Float32Array", "f32"],
  ["Float64Array", "f32"],
  ["Float16Array", "f16"],
  ["Int8Array", "i32"],
  ["Uint8Array", "i32"],
  ["Uint8ClampedArray", "i32"],
  ["Int16Array", "i32"],
  ["Uint16Array", "i32"],
  ["Int32Array", "i32"],
  ["Uint32Array", "u32"],
  ["BigInt64Array", "i32"],
  ["BigUint64Array", "i32"],
]);

/** Elements and the shape that the data tells. */
export interface HostData {
  readonly host: HostArray;
  readonly shape: readonly number[];
}

/** Copies data as `wanted`, or as the type that the data suggests. */
export function copyData(
  data: unknown,
  wanted: ScalarType | undefined,
): HostData {
  return isTypedArray(data)
    ? { host: copyTyped(data, wanted), shape: [data.length] }
    : copyNested(data, wanted);
}

function typeOf(array: ArrayBufferView): ScalarType | undefined {
  const kind = array as { readonly [Symbol.toStringTag]?: string };
  // The host array of bool is a Uint8Array.
  return TYPES_OF_ARRAYS.get(kind[Symbol.toStringTag] ?? "");
}

function isTypedArray(data: unknown): data is TensorArray {
  return ArrayBuffer.isView(data) && typeOf(data) !== undefined;
}

function copyTyped(
  data: TensorArray,
  wanted: ScalarType | undefined,
): HostArray {
  const own = typeOf(data) ?? "f32";
  const dtype = wanted ?? own;
  if (isGone(data)) {
    const found = "a typed array whose buffer was transferred or shrunk";
    raise(valueUnfit(found, "the top", rangeOf(dtype)));
  }
  if (isBig(data) || !isSafeCopy(data, own, dtype)) {
    return convertNumbers(data, dtype);
  }
  const host = makeHostArray(dtype, data.length);
  host.set(data);
  return host;
}

/** True for a view of a buffer that is no longer there: it has no element, and only some uses throw. */
function isGone(data: TensorArray): boolean {
  try {
    data.at(0);
    return false;
  } catch {
    return true;
  }
}

/** True when no element needs a look: floats round, and an array of its own type fits. */
function isSafeCopy(
  data: TensorArray,
  own: ScalarType,
  dtype: ScalarType,
): boolean {
  if (isFloat(own)) return isFloat(dtype);
  return dtype === own || (dtype === "f32" && data.BYTES_PER_ELEMENT <= 2);
}

function isBig(data: TensorArray): data is BigInt64Array | BigUint64Array {
  return data instanceof BigInt64Array || data instanceof BigUint64Array;
}

/** Nested arrays, depth first; the first element of each level decides the shape. */
function copyNested(
  data: unknown,
  wanted: ScalarType | undefined,
): HostData {
  const shape: number[] = [];
  let first: unknown = data;
  while (isList(first)) {
    if (shape.length === MAXIMUM_RANK) {
      raise(
        raggedNesting(
          "the top",
          "deeper nesting",
          `at most ${MAXIMUM_RANK} levels`,
        ),
      );
    }
    shape.push(first.length);
    first = first[0];
  }
  const dtype = wanted ?? (typeof first === "boolean" ? "bool" : "f32");
  const host = makeHostArray(dtype, countOf(shape));
  let at = 0;
  const copy = (value: unknown, path: readonly number[]): void => {
    const extent = shape[path.length];
    if (extent === undefined) {
      host[at++] = element(value, dtype, path);
    } else if (isList(value) && value.length === extent) {
      for (let i = 0; i < extent; i++) copy(value[i], [...path, i]);
    } else raise(ragged(value, path, extent));
  };
  copy(data, []);
  return { host, shape };
}

function element(
  value: unknown,
  dtype: ScalarType,
  path: readonly number[],
): number {
  if (typeof value === "number" && fits(value, dtype)) {
    return dtype === "bool" ? Number(value !== 0) : value;
  }
  if (typeof value === "boolean") return Number(value);
  if (isList(value)) {
    return raise(
      raggedNesting(showPath(path), `an array of ${value.length}`, "a number"),
    );
  }
  // Tensors do not nest: stacking them is a program.
  const found = isTensor(value) ? "a tensor" : kindOf(value);
  return raise(valueUnfit(found, showPath(path), rangeOf(dtype)));
}

function ragged(
  value: unknown,
  path: readonly number[],
  extent: number,
): ReturnType<typeof raggedNesting> {
  const found = isList(value) ? elements(value.length) : kindOf(value);
  const wanted = `an array of ${elements(extent)}`;
  return raggedNesting(showPath(path), found, wanted);
}

function elements(count: number): string {
  return count === 1 ? "1 element" : `${count} elements`;
}

function isList(value: unknown): value is ArrayLike<unknown> {
  return Array.isArray(value) || isTypedArray(value);
}

function showPath(path: readonly number[]): string {
  return path.length === 0 ? "the top" : `[${path.join("][")}]`;
}
