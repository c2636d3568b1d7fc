/**
 * `.safetensors`: bytes <-> named tensors. Source: the format's description by its authors
 * (8 bytes of header length, JSON header, raw little-endian elements).
 *
 * The header's length, every offset and every shape are checked before anything is allocated.
 */
import type { ScalarType } from "../../jit/ir/scalar_type.ts";
import { fileMalformed, fileUnsupported, raise } from "./diagnostics.ts";
import {
  elementCount,
  type HostTensor,
  type ReadTensor,
} from "./host_tensor.ts";
import {
  readElements,
  storedBytes,
  type StoredType,
  writeElements,
} from "./raw_elements.ts";

const MAXIMUM_HEADER_BYTES = 100_000_000;

/** Not a tensor: texts about the file. */
export const METADATA = "__metadata__";

const STORED: ReadonlyMap<string, StoredType> = new Map([
  ["F16", "f16"],
  ["BF16", "bf16"],
  ["F32", "f32"],
  ["F64", "f64"],
  ["I8", "i8"],
  ["I16", "i16"],
  ["I32", "i32"],
  ["I64", "i64"],
  ["U8", "u8"],
  ["U16", "u16"],
  ["U32", "u32"],
  ["U64", "u64"],
  ["BOOL", "bool"],
]);

const NAMES: Readonly<Record<ScalarType, string>> = {
  f32: "F32",
  f16: "F16",
  i32: "I32",
  u32: "U32",
  bool: "BOOL",
};

interface Entry {
  readonly name: string;
  readonly type: StoredType;
  readonly shape: readonly number[];
  readonly start: number;
  readonly end: number;
}

/** Reads all tensors of a `.safetensors` file, in the order of its header. */
export function readSafetensors(
  file: string,
  bytes: Uint8Array,
): ReadonlyMap<string, ReadTensor> {
  const { header, dataStart } = readHeader(file, bytes);
  const available = bytes.byteLength - dataStart;
  const tensors = new Map<string, ReadTensor>();
  const entries = Object.entries(header)
    .filter(([name]) => name !== METADATA)
    .map(([name, value]) => checkEntry(file, name, value, available));
  checkOverlap(file, entries);
  for (const entry of entries) {
    const { name } = entry;
    const slice = bytes.subarray(
      dataStart + entry.start,
      dataStart + entry.end,
    );
    const elements = readElements(`${file} (${name})`, slice, entry.type, true);
    tensors.set(name, { ...elements, shape: entry.shape });
  }
  return tensors;
}

/** The tensors as one `.safetensors` file. */
export function writeSafetensors(
  tensors: ReadonlyMap<string, HostTensor>,
): Uint8Array {
  const parts: Uint8Array[] = [];
  const entries: [string, unknown][] = [];
  let offset = 0;
  for (const [name, { dtype, shape, data }] of tensors) {
    const bytes = writeElements(data);
    entries.push([name, {
      dtype: NAMES[dtype],
      shape: [...shape],
      data_offsets: [offset, offset + bytes.length],
    }]);
    offset += bytes.length;
    parts.push(bytes);
  }
  // Not by assignment: "__proto__" is a name like any other.
  const json = JSON.stringify(Object.fromEntries(entries));
  // Readers that map the file want the elements aligned to 8 bytes; names may be no ASCII.
  const bytes = new TextEncoder().encode(json).length;
  const text = new TextEncoder().encode(json + " ".repeat(-bytes & 7));
  const result = new Uint8Array(8 + text.length + offset);
  new DataView(result.buffer).setBigUint64(0, BigInt(text.length), true);
  result.set(text, 8);
  let at = 8 + text.length;
  for (const part of parts) {
    result.set(part, at);
    at += part.length;
  }
  return result;
}

function readHeader(
  file: string,
  bytes: Uint8Array,
): { readonly header: object; readonly dataStart: number } {
  if (bytes.byteLength < 8) {
    raise(fileMalformed(file, "it is shorter than the length of a header"));
  }
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const length = view.getBigUint64(0, true);
  if (length > BigInt(MAXIMUM_HEADER_BYTES)) {
    raise(fileMalformed(file, `its header claims ${length} bytes`));
  }
  const dataStart = 8 + Number(length);
  if (dataStart > bytes.byteLength) {
    raise(fileMalformed(file, "it is truncated inside the header"));
  }
  const text = new TextDecoder().decode(bytes.subarray(8, dataStart));
  const header = parseJson(file, text);
  if (typeof header !== "object" || header === null || Array.isArray(header)) {
    return raise(fileMalformed(file, "its header is no object"));
  }
  return { header, dataStart };
}

function parseJson(file: string, text: string): unknown {
  try {
    return JSON.parse(text);
  } catch (error) {
    // A nesting bomb ends in a RangeError, anything else in a SyntaxError.
    const problem = error instanceof Error ? error.message : String(error);
    return raise(
      fileMalformed(file, `its header is no JSON (${problem.slice(0, 80)})`),
      error,
    );
  }
}

function checkEntry(
  file: string,
  name: string,
  value: unknown,
  available: number,
): Entry {
  const fail = (problem: string): never =>
    raise(fileMalformed(file, `tensor "${name.slice(0, 80)}" ${problem}`));
  if (typeof value !== "object" || value === null) {
    return fail("has no description");
  }
  const { dtype, shape, data_offsets: offsets } = value as Record<
    string,
    unknown
  >;
  if (!isExtents(shape)) return fail("has no shape");
  if (!isExtents(offsets) || offsets.length !== 2) {
    return fail("has no data offsets");
  }
  if (typeof dtype !== "string") return fail("has no element type");
  const type = STORED.get(dtype);
  if (type === undefined) {
    return raise(fileUnsupported(
      file,
      `tensor "${name.slice(0, 80)}" has element type ${dtype.slice(0, 20)}`,
      "Convert it to F32, F16, BF16, I32, U32 or BOOL",
    ));
  }
  const [start, end] = offsets as readonly [number, number];
  if (start > end || end > available) {
    return fail(
      `lies at ${start}..${end}, the file holds ${available} bytes of elements`,
    );
  }
  const count = elementCount(shape);
  if (count === null || count * storedBytes(type) !== end - start) {
    return fail(
      `has shape [${shape.slice(0, 8).join(", ")}] of ${dtype}, but ${
        end - start
      } bytes`,
    );
  }
  return { name, type, shape, start, end };
}

/** Tensors that share bytes would let a short file claim any amount of memory. */
function checkOverlap(file: string, entries: readonly Entry[]): void {
  const filled = entries.filter(({ start, end }) => start < end)
    .toSorted((a, b) => a.start - b.start);
  let last: Entry | null = null;
  for (const entry of filled) {
    if (last !== null && entry.start < last.end) {
      const [first, second] = [last.name.slice(0, 80), entry.name.slice(0, 80)];
      raise(fileMalformed(file, `tensors "${first}" and "${second}" overlap`));
    }
    last = entry;
  }
}

function isExtents(value: unknown): value is readonly number[] {
  return Array.isArray(value) && value.length <= 64 &&
    value.every((extent) => Number.isSafeInteger(extent) && extent >= 0);
}
