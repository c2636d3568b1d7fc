/**
 * Making tensors: from nested or typed arrays, constants, ranges, random numbers.
 *
 * Data is checked and copied here, so that a later change of the array changes nothing. Absent on
 * purpose: files (`formats/`), devices: a tensor travels when it is first needed.
 */
import {
  isInteger,
  SCALAR_TYPES,
  type ScalarType,
} from "../jit/ir/scalar_type.ts";
import type { HostArray } from "./backend/backend.ts";
import { kindOf, optionInvalid, raise } from "./diagnostics.ts";
import {
  convertOne,
  countOf,
  dtypeOfArray,
  makeHostArray,
} from "./host_array.ts";
import { copyData, type TensorData } from "./host_data.ts";
import {
  randomElements,
  type RandomPattern,
  type RandomValues,
} from "./random.ts";
import { checkShape, resolveShape } from "./resolve_shape.ts";
import { holdsManyZeros, LEAST_ZEROS } from "./sample_zeros.ts";
import { hostStorage } from "./storage.ts";
import { denseStrides } from "./strides.ts";
import { makeTensor, type Tensor } from "./tensor.ts";

/** How data becomes a tensor. */
export interface TensorOptions {
  /** Shape of a flat or typed array; nested arrays tell theirs. One extent may be -1. */
  readonly shape?: readonly number[];
  /** Element type; that of the data when absent: see {@linkcode tensor}. */
  readonly dtype?: ScalarType;
  /**
   * Whether zeros are worth looking for; a sample of the elements decides when absent. Changes how it
   * runs, never the result beyond rounding.
   */
  readonly sparse?: boolean;
  /**
   * Truth values travel to a GPU as bits, 32 in a word. A `Uint32Array` is then such words: element `i`
   * is bit `i % 32` of word `i / 32`, and `shape` says how many there are.
   */
  readonly packed?: boolean;
  /** A name for messages and printing. */
  readonly name?: string;
}

/** Options of `zeros`, `ones` and `full`. */
export interface FillOptions {
  /** Element type, `"f32"` when absent. */
  readonly dtype?: ScalarType;
}

/** Options of `random`. */
export interface RandomOptions {
  /** Extents, outermost first. */
  readonly shape: readonly number[];
  /** Element type, `"f32"` when absent. */
  readonly dtype?: ScalarType;
  /** A whole number; the same seed gives the same elements. Absent: different ones each time. */
  readonly seed?: number;
  /** Share of elements (rows, columns, micro-tiles) that are kept; the others are 0. 1 when absent. */
  readonly density?: number;
  /**
   * Where the kept elements are: each by itself (`"scattered"`, the default), whole `"rows"` or
   * `"columns"` of the last two dimensions, `"blocks"` of `microTile`, or `"banded"` around the diagonal.
   */
  readonly pattern?: RandomPattern;
  /** Rows and columns of a block of the pattern `"blocks"`; `[32, 32]` when absent. */
  readonly microTile?: readonly [number, number];
  /** `"uniform"` (the default) in `low` (0) to `high` (1; 10 for integers), or standard `"normal"`. */
  readonly values?: RandomValues;
  /** Smallest value of `"uniform"`; 0 when absent. */
  readonly low?: number;
  /** End of the values of `"uniform"`, excluded. */
  readonly high?: number;
  /** Whether zeros are worth looking for; when absent, a density of at most 0.6 says so. */
  readonly sparse?: boolean;
}

const PATTERNS: readonly RandomPattern[] = [
  "scattered",
  "rows",
  "columns",
  "blocks",
  "banded",
];

/** Between which numbers random values of each type may lie; the end belongs to none of them. */
const LIMITS: Readonly<Record<ScalarType, readonly [number, number]>> = {
  // Half of the range, so that the distance of two values has a type as well.
  f32: [-(2 ** 127), 2 ** 127],
  f16: [-65504, 65504],
  i32: [-(2 ** 31), 2 ** 31],
  u32: [0, 2 ** 32],
  bool: [-(2 ** 127), 2 ** 127],
};

/**
 * Makes a tensor of host data, which is copied.
 *
 * Without `dtype`: numbers become f32, booleans bool, `Float16Array` f16, `Uint32Array` u32, all
 * other integer arrays i32, `Float64Array` f32 (rounded).
 *
 * @param data A number (rank 0), nested arrays of equal lengths, or a typed array.
 * @param options Shape, element type, a promise of many zeros, a name.
 * @throws {PitError} The nesting is ragged (PIT0522), the number of elements does not fit the
 * shape (PIT0524), or a value does not fit the element type (PIT0525).
 *
 * @example
 * ```ts
 * import { tensor } from "@pit/pit";
 *
 * tensor([[1, 2], [3, 4]]); // f32[2, 2]
 * tensor(new Int32Array(6), { shape: [2, 3] }); // i32[2, 3]
 * tensor([true, false]); // bool[2]
 * ```
 */
export function tensor(data: TensorData, options: TensorOptions = {}): Tensor {
  checkOptions(options, ["shape", "dtype", "sparse", "packed", "name"]);
  const { sparse, packed = false, name = "" } = options;
  const isSaid = sparse === undefined || typeof sparse === "boolean";
  check("sparse", sparse, isSaid, "a boolean");
  check("name", name, typeof name === "string", "a string");
  check("packed", packed, typeof packed === "boolean", "a boolean");
  const dtype = checkDtype(options.dtype);
  if (packed) return packedTensor(data, options);
  const { host, shape } = copyData(data, dtype);
  const wanted = options.shape === undefined
    ? Object.freeze(shape)
    : resolveShape(options.shape, host.length);
  return hostTensor(host, wanted, options);
}

/** Words of 32 truth values each, in the form that a GPU keeps. */
function packedTensor(words: unknown, options: TensorOptions): Tensor {
  const { dtype = "bool", shape: wanted, sparse, name } = options;
  check("dtype", dtype, dtype === "bool", `"bool" for packed data`);
  const shape = checkShape(wanted);
  const count = countOf(shape);
  const length = Math.ceil(count / 32);
  if (!(words instanceof Uint32Array) || words.length !== length) {
    const found = words instanceof Uint32Array
      ? `${words.length} words`
      : kindOf(words);
    const fit = `a Uint32Array of ${length} words for ${count} elements`;
    return raise(optionInvalid("packed", found, fit));
  }
  const host = Uint8Array.from(
    { length: count },
    (_, at) => words[at >>> 5]! >>> (at & 31) & 1,
  );
  const more = {
    ...(sparse === undefined ? {} : { sparse }),
    ...(name === undefined ? {} : { name }),
  };
  return hostTensor(host, shape, { dtype: "bool", packed: true, ...more });
}

/** A tensor of zeros. */
export function zeros(
  shape: readonly number[],
  options: FillOptions = {},
): Tensor {
  return full(shape, 0, options);
}

/** A tensor of ones. */
export function ones(
  shape: readonly number[],
  options: FillOptions = {},
): Tensor {
  return full(shape, 1, options);
}

/**
 * A tensor of one value.
 *
 * @throws {PitError} The shape is none (PIT0523), or the value does not fit the type (PIT0525).
 */
export function full(
  shape: readonly number[],
  value: number,
  options: FillOptions = {},
): Tensor {
  checkOptions(options, ["dtype"]);
  const checked = checkShape(shape);
  const dtype = checkDtype(options.dtype) ?? "f32";
  const host = makeHostArray(dtype, countOf(checked));
  const element = convertOne(value, dtype, () => "the value");
  if (element !== 0) host.fill(element);
  return hostTensor(host, checked, { dtype });
}

/**
 * `start`, `start + step`, … up to `end`, excluded. `arange(n)` counts from 0.
 *
 * i32 when all three are whole numbers, else f32, unless `dtype` says otherwise.
 */
export function arange(
  start: number,
  end?: number,
  step: number = 1,
  options: FillOptions = {},
): Tensor {
  checkOptions(options, ["dtype"]);
  const [from, to] = end === undefined ? [0, start] : [start, end];
  for (const [name, value] of Object.entries({ start: from, end: to, step })) {
    if (!Number.isFinite(value) || (name === "step" && value === 0)) {
      const wanted = name === "step" ? "a number other than 0" : "a number";
      raise(optionInvalid(name, kindOf(value), wanted));
    }
  }
  const count = Math.max(0, Math.ceil((to - from) / step));
  const shape = checkShape([count]);
  const isWhole = [from, to, step].every(Number.isInteger);
  const dtype = checkDtype(options.dtype) ?? (isWhole ? "i32" : "f32");
  const host = makeHostArray(dtype, count);
  for (let at = 0; at < count; at++) {
    host[at] = convertOne(from + at * step, dtype, () => `position ${at}`);
  }
  return hostTensor(host, shape, { dtype });
}

/**
 * Random numbers, reproducible by `seed`, dense or with zeros in a pattern.
 *
 * @throws {PitError} An option has a value that it cannot have (PIT0526).
 *
 * @example
 * ```ts
 * import { random } from "@pit/pit";
 *
 * random({ shape: [512, 512], seed: 1 }); // dense, uniform in [0, 1)
 * random({ shape: [512, 512], seed: 1, density: 0.1, pattern: "rows" });
 * ```
 */
export function random(options: RandomOptions): Tensor {
  checkOptions(options, [
    ...["shape", "dtype", "seed", "density", "pattern"],
    ...["microTile", "values", "low", "high", "sparse"],
  ]);
  const shape = checkShape(options.shape);
  countOf(shape);
  const dtype = checkDtype(options.dtype) ?? "f32";
  const { seed = Math.floor(Math.random() * 2 ** 32), density = 1 } = options;
  const { pattern = "scattered", values = "uniform" } = options;
  const { microTile = [32, 32], low = 0, high = isInteger(dtype) ? 10 : 1 } =
    options;
  check("seed", seed, Number.isInteger(seed), "a whole number");
  const isShare = typeof density === "number" && density >= 0 && density <= 1;
  check("density", density, isShare, "a number from 0 to 1");
  const known = PATTERNS.join(", ");
  check("pattern", pattern, PATTERNS.includes(pattern), `one of ${known}`);
  const isKnown = values === "uniform" || values === "normal";
  check("values", values, isKnown, `"uniform" or "normal"`);
  const isTile = Array.isArray(microTile) && microTile.length === 2 &&
    microTile.every((extent) => Number.isInteger(extent) && extent > 0);
  check("microTile", microTile, isTile, "two whole numbers above 0");
  const [least, end] = LIMITS[dtype];
  const isLow = Number.isFinite(low) && low >= least && low <= end;
  check("low", low, isLow, `a number from ${least} to ${end}`);
  const isHigh = Number.isFinite(high) && high >= low && high <= end;
  check("high", high, isHigh, `a number from low (${low}) to ${end}`);
  const host = randomElements(
    { shape, dtype, seed, density, pattern, microTile, values, low, high },
  );
  const { sparse = density <= 1 - LEAST_ZEROS ? true : null } = options;
  return hostTensor(host, shape, sparse === null ? {} : { sparse });
}

/** A tensor that owns `host`. Internal: for readers of files, too. */
export function hostTensor(
  host: HostArray,
  shape: readonly number[],
  options: TensorOptions,
): Tensor {
  const { dtype = dtypeOfArray(host), sparse, name = "" } = options;
  const seen = holdsManyZeros(host) ? "many" : null;
  return makeTensor({
    storage: hostStorage(dtype, host, name, options.packed),
    shape,
    strides: denseStrides(shape),
    lane: null,
    zeros: sparse === undefined ? seen : sparse ? "many" : "few",
  });
}

function check(
  option: string,
  found: unknown,
  isRight: boolean,
  wanted: string,
): void {
  if (!isRight) raise(optionInvalid(option, kindOf(found), wanted));
}

function checkDtype(dtype: unknown): ScalarType | undefined {
  if (dtype === undefined) return undefined;
  const found = SCALAR_TYPES.find((known) => known === dtype);
  const wanted = `one of ${SCALAR_TYPES.join(", ")}`;
  return found ?? raise(optionInvalid("dtype", kindOf(dtype), wanted));
}

/** Refuses misspelled options: `{ dType: "i32" }` would silently make f32. */
function checkOptions(options: object, known: readonly string[]): void {
  if (
    typeof options !== "object" || options === null || Array.isArray(options)
  ) {
    raise(optionInvalid("options", kindOf(options), "an object"));
  }
  for (const name of Object.keys(options)) {
    if (!known.includes(name)) {
      raise(
        optionInvalid(name, "no such option", `one of ${known.join(", ")}`),
      );
    }
  }
}
