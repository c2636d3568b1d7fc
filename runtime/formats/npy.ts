/**
 * NumPy's `.npy`, versions 1 to 3: bytes <-> tensor. No pickles, no structured types.
 *
 * Source: NEP 1 (numpy.lib.format). Sizes are checked before anything is allocated.
 */
import type { ScalarType } from "../../jit/ir/scalar_type.ts";
import type { HostArray } from "../backend/backend.ts";
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

const MAGIC = [0x93, 0x4e, 0x55, 0x4d, 0x50, 0x59];
const MAXIMUM_HEADER_BYTES = 1 << 16;

const STORED: ReadonlyMap<string, StoredType> = new Map([
  ["f2", "f16"],
  ["f4", "f32"],
  ["f8", "f64"],
  ["i1", "i8"],
  ["i2", "i16"],
  ["i4", "i32"],
  ["i8", "i64"],
  ["u1", "u8"],
  ["u2", "u16"],
  ["u4", "u32"],
  ["u8", "u64"],
  ["b1", "bool"],
]);

const DESCRIPTIONS: Readonly<Record<ScalarType, string>> = {
  f32: "<f4",
  f16: "<f2",
  i32: "<i4",
  u32: "<u4",
  bool: "|b1",
};

interface Header {
  readonly type: StoredType;
  readonly isLittleEndian: boolean;
  readonly isFortranOrder: boolean;
  readonly shape: readonly number[];
}

/** Reads an `.npy` file; `file` names it in messages. */
export function readNpy(file: string, bytes: Uint8Array): ReadTensor {
  const { text, end } = readHeaderText(file, bytes);
  const { type, isLittleEndian, isFortranOrder, shape } = parseHeader(
    file,
    text,
  );
  const count = elementCount(shape);
  if (count === null) {
    return raise(
      fileMalformed(
        file,
        `the shape (${shape.slice(0, 33).join(", ")}) is no tensor's`,
      ),
    );
  }
  const needed = count * storedBytes(type);
  const found = bytes.byteLength - end;
  if (found < needed) {
    raise(
      fileMalformed(
        file,
        `it is truncated: ${needed} bytes of elements expected, ${found} found`,
      ),
    );
  }
  const elements = readElements(
    file,
    bytes.subarray(end, end + needed),
    type,
    isLittleEndian,
  );
  const data = isFortranOrder
    ? toRowMajor(elements.data, shape)
    : elements.data;
  return { ...elements, data, shape };
}

/** The tensor as an `.npy` file of version 1. */
export function writeNpy({ dtype, shape, data }: HostTensor): Uint8Array {
  const extents = shape.length === 1 ? `${shape[0]},` : shape.join(", ");
  const text = `{'descr': '${
    DESCRIPTIONS[dtype]
  }', 'fortran_order': False, 'shape': (${extents}), }`;
  const prefix = MAGIC.length + 4;
  const padding = 64 - (prefix + text.length + 1) % 64;
  const header = `${text}${" ".repeat(padding % 64)}\n`;
  const elements = writeElements(data);
  const bytes = new Uint8Array(prefix + header.length + elements.length);
  bytes.set([...MAGIC, 1, 0, header.length & 255, header.length >> 8]);
  bytes.set(new TextEncoder().encode(header), prefix);
  bytes.set(elements, prefix + header.length);
  return bytes;
}

function readHeaderText(
  file: string,
  bytes: Uint8Array,
): { readonly text: string; readonly end: number } {
  if (bytes.length < 10 || MAGIC.some((byte, at) => bytes[at] !== byte)) {
    raise(
      fileMalformed(file, "it does not begin with the mark of an .npy file"),
    );
  }
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const version = view.getUint8(6);
  if (version < 1 || version > 3) {
    raise(
      fileUnsupported(
        file,
        `npy version ${version}`,
        "Save it with numpy.save",
      ),
    );
  }
  if (version > 1 && bytes.length < 12) {
    raise(fileMalformed(file, "it is truncated inside the header"));
  }
  const start = version === 1 ? 10 : 12;
  const length = version === 1
    ? view.getUint16(8, true)
    : view.getUint32(8, true);
  if (length > MAXIMUM_HEADER_BYTES) {
    raise(fileMalformed(file, `its header claims ${length} bytes`));
  }
  if (start + length > bytes.length) {
    raise(fileMalformed(file, "it is truncated inside the header"));
  }
  const text = new TextDecoder("latin1").decode(
    bytes.subarray(start, start + length),
  );
  return { text, end: start + length };
}

function parseHeader(file: string, text: string): Header {
  const descr = /'descr'\s*:\s*'([<>|=]?)([a-zA-Z]\d*)'/.exec(text);
  const order = /'fortran_order'\s*:\s*(True|False)/.exec(text);
  const shape = /'shape'\s*:\s*\(([\d\sL,]*)\)/.exec(text);
  if (order === null || shape === null) {
    raise(fileMalformed(file, "its header is no description of an array"));
  }
  const type = STORED.get(descr?.[2] ?? "");
  if (descr === null || type === undefined) {
    const found = /'descr'\s*:\s*([^,]+)/.exec(text)?.[1] ?? "missing";
    return raise(fileUnsupported(
      file,
      `element type ${found.slice(0, 40)}`,
      "Convert it with astype to float32, float16, int32, uint32 or bool",
    ));
  }
  return {
    type,
    isLittleEndian: descr[1] !== ">",
    isFortranOrder: order[1] === "True",
    shape: extentsOf(file, shape[1] ?? ""),
  };
}

/** `2, 3` or `2,` or nothing; Python 2 wrote `2L`. */
function extentsOf(file: string, text: string): readonly number[] {
  const parts = text.split(",").map((part) => part.trim());
  // A tuple may end in a comma, and of one element must.
  if (parts[parts.length - 1] === "") parts.pop();
  return parts.map((part) =>
    /^\d{1,16}L?$/.test(part) ? Number.parseInt(part, 10) : raise(
      fileMalformed(
        file,
        `its shape holds ${JSON.stringify(part.slice(0, 40))}`,
      ),
    )
  );
}

function toRowMajor(data: HostArray, shape: readonly number[]): HostArray {
  const result = data.slice();
  const position = shape.map(() => 0);
  const strides = shape.map((_, d) =>
    shape.slice(0, d).reduce((a, b) => a * b, 1)
  );
  for (let at = 0; at < result.length; at++) {
    result[at] = data[
      position.reduce((sum, index, d) => sum + index * strides[d]!, 0)
    ]!;
    for (let d = shape.length - 1; d >= 0; d--) {
      position[d]!++;
      if (position[d]! < shape[d]!) break;
      position[d] = 0;
    }
  }
  return result;
}
