/**
 * Elements in host form <-> bytes as the device stores them.
 *
 * The device stores bool as u32, and f16 as f32 where it has no f16. Absent on purpose: buffers.
 */
import type { ScalarType } from "../../jit/ir/scalar_type.ts";
import { unreachable } from "../../jit/diagnostics/unreachable.ts";
import type { HostArray } from "../backend/backend.ts";

/** Bytes of one element on a device that has f16 or not. */
export function deviceElementBytes(dtype: ScalarType, hasF16: boolean): number {
  return dtype === "f16" && hasF16 ? 2 : 4;
}

/** Bytes that `count` elements take on the device: at least 4, and a multiple of 4. */
export function deviceBytes(
  dtype: ScalarType,
  count: number,
  hasF16: boolean,
): number {
  const bytes = count * deviceElementBytes(dtype, hasF16);
  return Math.max(4, Math.ceil(bytes / 4) * 4);
}

/** Bytes of `count` truth values as bits, 32 in a word: at least 4. */
export function packedBytes(count: number): number {
  return Math.max(4, Math.ceil(count / 32) * 4);
}

/** Truth values `from` to `to` as bits; `from` is a multiple of 32. */
export function encodeBits(
  data: HostArray,
  from: number,
  to: number,
): Uint8Array<ArrayBuffer> {
  const words = new Uint32Array(Math.ceil((to - from) / 32));
  for (let at = from; at < to; at++) {
    if (data[at] !== 0) words[(at - from) >>> 5]! |= 1 << (at - from);
  }
  return bytesOf(words);
}

/** The `count` truth values that words of bits hold. */
export function decodeBits(words: Uint32Array, count: number): Uint8Array {
  const values = new Uint8Array(count);
  for (let at = 0; at < count; at++) {
    values[at] = words[at >>> 5]! >>> (at & 31) & 1;
  }
  return values;
}

/** Elements `from` to `to` of `data` as device bytes, padded to a multiple of 4; a view where it can be. */
export function encodeElements(
  data: HostArray,
  from: number,
  to: number,
  hasF16: boolean,
): Uint8Array<ArrayBuffer> {
  const part = data.subarray(from, to);
  if (part instanceof Uint8Array) {
    return bytesOf(Uint32Array.from(part, (value) => value === 0 ? 0 : 1));
  }
  if (part instanceof Float16Array && !hasF16) {
    return bytesOf(Float32Array.from(part));
  }
  const bytes = bytesOf(part);
  if (bytes.length % 4 === 0) return bytes;
  const padded = new Uint8Array(Math.ceil(bytes.length / 4) * 4);
  padded.set(bytes);
  return padded;
}

/** The `count` elements that `bytes` (device form, 4-byte padded) hold. */
export function decodeElements(
  bytes: ArrayBuffer,
  dtype: ScalarType,
  count: number,
  hasF16: boolean,
): HostArray {
  switch (dtype) {
    case "f32":
      return new Float32Array(trim(bytes, count * 4));
    case "i32":
      return new Int32Array(trim(bytes, count * 4));
    case "u32":
      return new Uint32Array(trim(bytes, count * 4));
    case "f16":
      return hasF16
        ? new Float16Array(trim(bytes, count * 2))
        : Float16Array.from(new Float32Array(bytes, 0, count));
    case "bool":
      return Uint8Array.from(
        new Uint32Array(bytes, 0, count),
        (value) => value === 0 ? 0 : 1,
      );
  }
  return unreachable(dtype);
}

/** True when `data` is the array type in which the host keeps `dtype`. */
export function isHostArrayOf(data: HostArray, dtype: ScalarType): boolean {
  switch (dtype) {
    case "f32":
      return data instanceof Float32Array;
    case "f16":
      return data instanceof Float16Array;
    case "i32":
      return data instanceof Int32Array;
    case "u32":
      return data instanceof Uint32Array;
    case "bool":
      return data instanceof Uint8Array;
  }
  return unreachable(dtype);
}

function trim(bytes: ArrayBuffer, size: number): ArrayBuffer {
  return bytes.byteLength === size ? bytes : bytes.slice(0, size);
}

function bytesOf(array: HostArray): Uint8Array<ArrayBuffer> {
  const { buffer, byteOffset, byteLength } = array;
  // Shared memory may change during the copy and is refused by some implementations.
  return buffer instanceof ArrayBuffer
    ? new Uint8Array(buffer, byteOffset, byteLength)
    : new Uint8Array(buffer, byteOffset, byteLength).slice();
}
