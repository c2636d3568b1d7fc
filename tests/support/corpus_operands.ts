/**
 * Operands of the corpus: element type, shape, kind of values and seed -> elements. Equal
 * specifications give equal elements on every machine.
 *
 * Absent on purpose: programs, devices.
 */
import type { ScalarType } from "../../jit/ir/scalar_type.ts";
import type { HostArray } from "../../runtime/backend/backend.ts";
import { livePattern, type Pattern } from "./zero_patterns.ts";

/** What the elements look like. All kinds but `normal` and `uniform` are whole numbers. */
export type ValueKind =
  /** Whole numbers from -limit to limit (from 0 for u32); exact in every type while sums stay small. */
  | { readonly kind: "whole"; readonly limit: number }
  | { readonly kind: "normal" }
  | { readonly kind: "uniform"; readonly low: number; readonly high: number }
  /** Whole numbers, 0 but for a part `density` of them. */
  | { readonly kind: "sparse"; readonly density: number }
  /** Whole numbers; where the pattern says so, `dead`, or +0 and -0 when it is 0. */
  | {
    readonly kind: "pattern";
    readonly pattern: Pattern;
    readonly dead: number;
  }
  /** Whole numbers from `start` to `end`, the end excluded. */
  | { readonly kind: "range"; readonly start: number; readonly end: number }
  | { readonly kind: "list"; readonly elements: readonly number[] };

/** How the elements lie in memory: row-major, column-major, or behind some others. */
export type OperandLayout = "dense" | "reversed" | "offset";

/** A tensor argument that can be printed and made again. */
export interface OperandSpec {
  readonly dtype: ScalarType;
  readonly shape: readonly number[];
  readonly values: ValueKind;
  readonly seed: number;
  readonly layout: OperandLayout;
}

/** Arguments of a program by name. */
export type CaseOperands = Readonly<Record<string, OperandSpec | number>>;

/** A tensor argument in memory: element `i` lies at `offset + Σ stride * position`. */
export interface StoredOperand {
  readonly data: HostArray;
  readonly strides: readonly number[];
  readonly offset: number;
}

/** Small whole numbers. */
export function whole(
  shape: readonly number[],
  dtype: ScalarType = "f32",
  limit: number = dtype === "bool" ? 1 : 4,
): OperandSpec {
  return specOf(dtype, shape, { kind: "whole", limit });
}

/** Normal deviates. */
export function normal(
  shape: readonly number[],
  dtype: ScalarType = "f32",
): OperandSpec {
  return specOf(dtype, shape, { kind: "normal" });
}

/** Fractions between `low` and `high`. */
export function uniform(
  shape: readonly number[],
  low: number,
  high: number,
  dtype: ScalarType = "f32",
): OperandSpec {
  return specOf(dtype, shape, { kind: "uniform", low, high });
}

/** Mostly zeros. */
export function sparse(
  shape: readonly number[],
  density = 0.1,
  dtype: ScalarType = "f32",
): OperandSpec {
  return specOf(dtype, shape, { kind: "sparse", density });
}

/** Zeros in a pattern over the last two dimensions. */
export function patterned(
  shape: readonly number[],
  pattern: Pattern,
  dtype: ScalarType = "f32",
  dead = 0,
): OperandSpec {
  return specOf(dtype, shape, { kind: "pattern", pattern, dead });
}

/** Truth values. */
export function bools(shape: readonly number[]): OperandSpec {
  return specOf("bool", shape, { kind: "range", start: 0, end: 2 });
}

/** Positions from `start` to `end`, the end excluded. */
export function positions(
  shape: readonly number[],
  start: number,
  end: number,
  dtype: ScalarType = "i32",
): OperandSpec {
  return specOf(dtype, shape, { kind: "range", start, end });
}

/** These elements. */
export function list(
  elements: readonly number[],
  dtype: ScalarType = "f32",
  shape: readonly number[] = [elements.length],
): OperandSpec {
  return specOf(dtype, shape, { kind: "list", elements });
}

/** The same operand made from another seed. */
export function seeded(spec: OperandSpec, seed: number): OperandSpec {
  return { ...spec, seed };
}

/** The same operand, lying otherwise in memory. */
export function laid(spec: OperandSpec, layout: OperandLayout): OperandSpec {
  return { ...spec, layout };
}

/** Number of elements of a shape. */
export function countOf(shape: readonly number[]): number {
  return shape.reduce((product, extent) => product * extent, 1);
}

/** The elements of `spec` and how they lie. `name` keeps operands of one seed apart. */
export function storeOperand(spec: OperandSpec, name: string): StoredOperand {
  const { dtype, shape, layout } = spec;
  const elements = elementsOf(spec, name);
  const strides = rowMajor(shape);
  if (layout === "dense") {
    return { data: arrayOf(dtype, elements), strides, offset: 0 };
  }
  if (layout === "offset") {
    const offset = 3;
    const before = Array.from({ length: offset }, () => 1);
    const data = arrayOf(dtype, [...before, ...elements]);
    return { data, strides, offset };
  }
  const reversed = [...rowMajor([...shape].reverse())].reverse();
  const moved = new Array<number>(elements.length).fill(0);
  elements.forEach((element, position) => {
    let [rest, at] = [position, 0];
    strides.forEach((stride, d) => {
      at += Math.floor(rest / stride) * (reversed[d] ?? 0);
      rest %= stride;
    });
    moved[at] = element;
  });
  return { data: arrayOf(dtype, moved), strides: reversed, offset: 0 };
}

/** One line that tells everything needed to make the operand again. */
export function describeOperand(spec: OperandSpec | number): string {
  if (typeof spec === "number") return `${spec}`;
  const { dtype, shape, values, seed, layout } = spec;
  const what = values.kind === "list" && values.elements.length > 32
    ? `list of ${values.elements.length}`
    : JSON.stringify(values);
  return `${dtype}[${shape}] ${what} seed ${seed} ${layout}`;
}

/** Numbers from 0 to 1, the same for the same seed (mulberry32). */
export function randomNumbers(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let bits = Math.imul(state ^ (state >>> 15), state | 1);
    bits ^= bits + Math.imul(bits ^ (bits >>> 7), bits | 61);
    return ((bits ^ (bits >>> 14)) >>> 0) / 4294967296;
  };
}

function specOf(
  dtype: ScalarType,
  shape: readonly number[],
  values: ValueKind,
): OperandSpec {
  return { dtype, shape, values, seed: 1, layout: "dense" };
}

function elementsOf(
  { dtype, shape, values, seed }: OperandSpec,
  name: string,
): readonly number[] {
  if (values.kind === "list") return values.elements;
  const random = randomNumbers(seed * 7919 + hashOf(name));
  const below = (count: number): number => Math.floor(random() * count);
  const isLive = values.kind === "pattern"
    ? livePattern(values.pattern, shape, random)
    : () => true;
  return Array.from({ length: countOf(shape) }, (_, at) => {
    switch (values.kind) {
      case "pattern":
        return isLive(at)
          ? dtype === "bool" ? 1 : [-3, -2, -1, 1, 2, 3][below(6)] ?? 1
          : values.dead === 0
          ? -0 * below(2)
          : values.dead;
      case "whole":
        return dtype === "u32" || dtype === "bool"
          ? below(values.limit + 1)
          : below(2 * values.limit + 1) - values.limit;
      case "normal":
        return Math.sqrt(-2 * Math.log(1 - random())) *
          Math.cos(2 * Math.PI * random());
      case "uniform":
        return values.low + (values.high - values.low) * random();
      case "sparse":
        return random() < values.density ? 1 + below(3) : 0;
      case "range":
        return values.start + below(values.end - values.start);
    }
  });
}

function hashOf(name: string): number {
  return [...name].reduce(
    (hash, character) =>
      Math.imul(hash, 31) + (character.codePointAt(0) ?? 0) | 0,
    7,
  );
}

function rowMajor(shape: readonly number[]): readonly number[] {
  return shape.map((_, d) => countOf(shape.slice(d + 1)));
}

/** These elements as a typed array of the type. */
export function arrayOf(
  dtype: ScalarType,
  elements: readonly number[],
): HostArray {
  switch (dtype) {
    case "f32":
      return new Float32Array(elements);
    case "f16":
      return new Float16Array(elements);
    case "i32":
      return new Int32Array(elements);
    case "u32":
      return new Uint32Array(elements);
    case "bool":
      return new Uint8Array(elements);
  }
}
