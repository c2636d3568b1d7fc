/**
 * Matrix Market `.mtx`: bytes <-> dense matrix. Coordinate and array; real, integer and pattern;
 * general, symmetric and skew-symmetric. Complex and Hermitian matrices are refused.
 *
 * Source: Boisvert, Pozo, Remington, "The Matrix Market Exchange Formats" (NISTIR 5935, 1996).
 * A pattern's entries are 1. Entries of one position add up. Dense storage is bounded.
 */
import type { HostArray } from "../backend/backend.ts";
import {
  fileMalformed,
  fileTooLarge,
  fileUnsupported,
  fileValueUnfit,
  raise,
} from "./diagnostics.ts";
import type { HostTensor, ReadTensor } from "./host_tensor.ts";
import { LineWriter } from "./line_writer.ts";
import { TextCursor } from "./text_cursor.ts";

/** Most bytes of dense storage that a coordinate file may claim. */
export const DENSE_LIMIT_BYTES: number = 2 ** 30;

type Symmetry = "general" | "symmetric" | "skew-symmetric";

interface Banner {
  readonly format: "coordinate" | "array";
  readonly field: "real" | "integer" | "pattern";
  readonly symmetry: Symmetry;
}

/** Where an entry goes: row, column and value, counted from 0. */
type Put = (row: number, column: number, value: number) => void;

/** Reads an `.mtx` file as f32 (real, pattern) or i32 (integer). */
export function readMatrixMarket(file: string, bytes: Uint8Array): ReadTensor {
  const banner = readBanner(file, bytes);
  const cursor = new TextCursor(file, bytes);
  cursor.skipComments();
  const rows = cursor.readCount("the number of rows");
  const columns = cursor.readCount("the number of columns");
  const entries = banner.format === "array"
    ? storedElements(rows, columns, banner.symmetry)
    : cursor.readCount("the number of entries");
  checkSizes(file, banner, { rows, columns, entries }, bytes.byteLength);
  const data = banner.field === "integer"
    ? new Int32Array(rows * columns)
    : new Float32Array(rows * columns);
  const put = putterOf(data, columns, banner.symmetry);
  if (banner.format === "array") {
    readArray(cursor, banner, { rows, columns }, put);
  } else readCoordinates(cursor, banner, { rows, columns, entries }, put);
  cursor.expectEnd();
  const dtype = banner.field === "integer" ? "i32" : "f32";
  return { dtype, shape: [rows, columns], data, notices: [] };
}

/** The matrix as `coordinate real general` (or integer) when it is mostly zeros, else as `array`. */
export function writeMatrixMarket(
  { shape, data, dtype }: HostTensor,
): Uint8Array {
  const [rows, columns] = shape as readonly [number, number];
  let live = 0;
  for (const value of data) if (value !== 0) live++;
  const field = dtype === "f32" || dtype === "f16" ? "real" : "integer";
  const isSparse = live * 2 < data.length;
  const lines = new LineWriter();
  lines.push(
    `%%MatrixMarket matrix ${
      isSparse ? "coordinate" : "array"
    } ${field} general`,
  );
  lines.push(isSparse ? `${rows} ${columns} ${live}` : `${rows} ${columns}`);
  for (let column = 0; column < columns && rows > 0; column++) {
    for (let row = 0; row < rows; row++) {
      const value = data[row * columns + column]!;
      if (!isSparse) lines.push(String(value));
      else if (value !== 0) lines.push(`${row + 1} ${column + 1} ${value}`);
    }
  }
  return lines.bytes();
}

function readBanner(file: string, bytes: Uint8Array): Banner {
  const end = bytes.indexOf(10);
  const line = new TextDecoder().decode(
    bytes.subarray(0, Math.min(end < 0 ? 200 : end, 200)),
  );
  const [mark, object, format, field, symmetry] = line.trim().toLowerCase()
    .split(/\s+/);
  if (mark !== "%%matrixmarket" || object !== "matrix") {
    raise(
      fileMalformed(file, 'it does not begin with "%%MatrixMarket matrix"'),
    );
  }
  if (format !== "coordinate" && format !== "array") {
    return raise(
      fileMalformed(
        file,
        `its format "${format}" is neither coordinate nor array`,
      ),
    );
  }
  const isKnown =
    (field === "real" || field === "integer" || field === "pattern") &&
    (symmetry === "general" || symmetry === "symmetric" ||
      symmetry === "skew-symmetric");
  if (!isKnown || (field === "pattern" && format === "array")) {
    return raise(fileUnsupported(
      file,
      `a matrix that is ${format} ${field} ${symmetry}`,
      "Store a real, integer or pattern matrix that is general, symmetric or skew-symmetric",
    ));
  }
  return { format, field, symmetry };
}

/** Elements of the array format: all, or the lower triangle by columns. */
function storedElements(
  rows: number,
  columns: number,
  symmetry: Symmetry,
): number {
  if (symmetry === "general") return rows * columns;
  const triangle = columns * (columns - 1) / 2;
  return symmetry === "symmetric" ? triangle + columns : triangle;
}

function checkSizes(
  file: string,
  { symmetry }: Banner,
  sizes: {
    readonly rows: number;
    readonly columns: number;
    readonly entries: number;
  },
  fileBytes: number,
): void {
  const { rows, columns, entries } = sizes;
  if (symmetry !== "general" && rows !== columns) {
    raise(
      fileMalformed(
        file,
        `a ${symmetry} matrix of ${rows} x ${columns} is not square`,
      ),
    );
  }
  const neededBytes = rows * columns * 4;
  if (neededBytes > DENSE_LIMIT_BYTES) {
    raise(fileTooLarge(file, { neededBytes, limitBytes: DENSE_LIMIT_BYTES }));
  }
  // An entry takes two bytes at least, so that a claim cannot outgrow the file.
  if (entries * 2 > fileBytes + 2) {
    raise(
      fileMalformed(file, `it claims ${entries} entries in ${fileBytes} bytes`),
    );
  }
}

function putterOf(data: HostArray, columns: number, symmetry: Symmetry): Put {
  const add: Put = (row, column, value) => {
    data[row * columns + column]! += value;
  };
  if (symmetry === "general") return add;
  const sign = symmetry === "symmetric" ? 1 : -1;
  return (row, column, value) => {
    add(row, column, value);
    if (row !== column) add(column, row, sign * value);
  };
}

function readArray(
  cursor: TextCursor,
  banner: Banner,
  { rows, columns }: { readonly rows: number; readonly columns: number },
  put: Put,
): void {
  for (let column = 0; column < columns && rows > 0; column++) {
    const first = banner.symmetry === "general"
      ? 0
      : banner.symmetry === "symmetric"
      ? column
      : column + 1;
    for (let row = first; row < rows; row++) {
      put(row, column, readValue(cursor, banner));
    }
  }
}

function readCoordinates(
  cursor: TextCursor,
  banner: Banner,
  sizes: {
    readonly rows: number;
    readonly columns: number;
    readonly entries: number;
  },
  put: Put,
): void {
  for (let entry = 0; entry < sizes.entries; entry++) {
    const row = cursor.readPosition("row", sizes.rows);
    const column = cursor.readPosition("column", sizes.columns);
    put(
      row,
      column,
      banner.field === "pattern" ? 1 : readValue(cursor, banner),
    );
  }
}

function readValue(cursor: TextCursor, { field }: Banner): number {
  const value = cursor.readNumber("a value");
  if (field !== "integer" || value === (value | 0)) return value;
  return raise(
    fileValueUnfit(cursor.file, { text: String(value), position: cursor.line }),
  );
}
