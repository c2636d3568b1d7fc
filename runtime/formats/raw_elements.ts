/**
 * Little- or big-endian bytes of a stored element type -> elements of a tensor.
 *
 * Shared by npy and safetensors. 64-bit integers become i32 with a range check, float64 becomes
 * f32 with a notice, bfloat16 becomes f32 exactly, small integers become i32 or u32.
 */
import type { Diagnostic } from "../../jit/diagnostics/diagnostic.ts";
import type { ScalarType } from "../../jit/ir/scalar_type.ts";
import type { HostArray } from "../backend/backend.ts";
import { fileValueUnfit, precisionLost, raise } from "./diagnostics.ts";

/** Element types as files name them, one word each. */
export type StoredType =
  | "f16"
  | "bf16"
  | "f32"
  | "f64"
  | "i8"
  | "i16"
  | "i32"
  | "i64"
  | "u8"
  | "u16"
  | "u32"
  | "u64"
  | "bool";

/** How a stored type is read. */
interface Reading {
  readonly bytes: number;
  readonly dtype: ScalarType;
}

const READINGS: Readonly<Record<StoredType, Reading>> = {
  f16: { bytes: 2, dtype: "f16" },
  bf16: { bytes: 2, dtype: "f32" },
  f32: { bytes: 4, dtype: "f32" },
  f64: { bytes: 8, dtype: "f32" },
  i8: { bytes: 1, dtype: "i32" },
  i16: { bytes: 2, dtype: "i32" },
  i32: { bytes: 4, dtype: "i32" },
  i64: { bytes: 8, dtype: "i32" },
  u8: { bytes: 1, dtype: "u32" },
  u16: { bytes: 2, dtype: "u32" },
  u32: { bytes: 4, dtype: "u32" },
  u64: { bytes: 8, dtype: "u32" },
  bool: { bytes: 1, dtype: "bool" },
};

/** Bytes of one stored element. */
export function storedBytes(type: StoredType): number {
  return READINGS[type].bytes;
}

/** Elements of `bytes`, which must hold whole elements. */
export function readElements(
  file: string,
  bytes: Uint8Array,
  type: StoredType,
  isLittleEndian: boolean,
): {
  readonly dtype: ScalarType;
  readonly data: HostArray;
  readonly notices: readonly Diagnostic[];
} {
  const { bytes: size, dtype } = READINGS[type];
  const count = Math.floor(bytes.byteLength / size);
  const view = new DataView(bytes.buffer, bytes.byteOffset, count * size);
  const data = decode(file, view, type, count, isLittleEndian);
  const notices = type === "f64"
    ? [precisionLost(file, "float64", "float32")]
    : [];
  return { dtype, data, notices };
}

/** Elements as little-endian bytes, in the layout of npy and safetensors. */
export function writeElements(data: HostArray): Uint8Array {
  const bytes = new Uint8Array(data.byteLength);
  const view = new DataView(bytes.buffer);
  data.forEach((value: number, position: number) => {
    if (data instanceof Float32Array) {
      view.setFloat32(4 * position, value, true);
    } else if (data instanceof Float16Array) {
      view.setFloat16(2 * position, value, true);
    } else if (data instanceof Int32Array) {
      view.setInt32(4 * position, value, true);
    } else if (data instanceof Uint32Array) {
      view.setUint32(4 * position, value, true);
    } else view.setUint8(position, value);
  });
  return bytes;
}

/** True on hosts whose typed arrays are little-endian, as files mostly are. */
const IS_LITTLE_HOST: boolean =
  new Uint8Array(new Uint16Array([1]).buffer)[0] === 1;

function decode(
  file: string,
  view: DataView,
  type: StoredType,
  count: number,
  little: boolean,
): HostArray {
  if (little && IS_LITTLE_HOST) {
    const native = copyNative(view, type);
    if (native !== null) return native;
  }
  switch (type) {
    case "f16":
      return Float16Array.from(
        { length: count },
        (_, i) => view.getFloat16(2 * i, little),
      );
    case "bf16":
      return widenBfloat(view, count, little);
    case "f32":
      return Float32Array.from(
        { length: count },
        (_, i) => view.getFloat32(4 * i, little),
      );
    case "f64":
      return Float32Array.from(
        { length: count },
        (_, i) => view.getFloat64(8 * i, little),
      );
    case "i8":
      return Int32Array.from({ length: count }, (_, i) => view.getInt8(i));
    case "i16":
      return Int32Array.from(
        { length: count },
        (_, i) => view.getInt16(2 * i, little),
      );
    case "i32":
      return Int32Array.from(
        { length: count },
        (_, i) => view.getInt32(4 * i, little),
      );
    case "u8":
      return Uint32Array.from({ length: count }, (_, i) => view.getUint8(i));
    case "u16":
      return Uint32Array.from(
        { length: count },
        (_, i) => view.getUint16(2 * i, little),
      );
    case "u32":
      return Uint32Array.from(
        { length: count },
        (_, i) => view.getUint32(4 * i, little),
      );
    case "bool":
      return Uint8Array.from(
        { length: count },
        (_, i) => view.getUint8(i) === 0 ? 0 : 1,
      );
    case "i64":
      return Int32Array.from(
        { length: count },
        (_, i) =>
          narrow(file, view.getBigInt64(8 * i, little), i, [
            -(2n ** 31n),
            2n ** 31n,
          ]),
      );
    case "u64":
      return Uint32Array.from(
        { length: count },
        (_, i) =>
          narrow(file, view.getBigUint64(8 * i, little), i, [0n, 2n ** 32n]),
      );
  }
}

/** Elements whose bytes in the file are those of the typed array; null for other types. */
function copyNative(view: DataView, type: StoredType): HostArray | null {
  const { buffer, byteOffset, byteLength } = view;
  const bytes = new Uint8Array(buffer, byteOffset, byteLength).slice().buffer;
  switch (type) {
    case "f16":
      return new Float16Array(bytes);
    case "f32":
      return new Float32Array(bytes);
    case "i32":
      return new Int32Array(bytes);
    case "u32":
      return new Uint32Array(bytes);
    default:
      return null;
  }
}

function narrow(
  file: string,
  value: bigint,
  position: number,
  [least, end]: readonly [bigint, bigint],
): number {
  if (value >= least && value < end) return Number(value);
  return raise(fileValueUnfit(file, { text: String(value), position }));
}

/** bfloat16 is the upper half of float32. */
function widenBfloat(
  view: DataView,
  count: number,
  little: boolean,
): Float32Array {
  const bits = Uint32Array.from(
    { length: count },
    (_, i) => view.getUint16(2 * i, little) * 65536,
  );
  return new Float32Array(bits.buffer);
}
