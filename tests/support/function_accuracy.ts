/**
 * How far each function of the language may be from the exact value, in f32 units in the last place,
 * and the arguments on which that is measured. `docs/functions.md` shows the measured figures.
 */
import type { ScalarOp } from "../../jit/ir/tensor_ir.ts";
import { applyOnDevice } from "./apply_on_device.ts";
import { erf, gelu } from "./error_functions.ts";
import type { TestDevice } from "./run_kernels.ts";
import { ulpError } from "./ulps.ts";

/** One function on one range of arguments. */
export interface AccuracyCase {
  readonly op: ScalarOp;
  /** The range in words. */
  readonly range: string;
  readonly columns: Columns;
  readonly exact: (x: number, y: number) => number;
  /** Largest error that passes. */
  readonly maximumUlps: number;
}

/** What was found. */
export interface Accuracy {
  readonly worstUlps: number;
  readonly worstArguments: readonly number[];
  readonly actual: number;
  readonly meanUlps: number;
}

/** Argument columns of a given length. */
type Columns = (count: number) => readonly (readonly number[])[];

/** Evenly spaced arguments. */
function evenly(low: number, high: number): Columns {
  return (count) => [
    Array.from(
      { length: count },
      (_, i) => Math.fround(low + (high - low) * (i + 0.5) / count),
    ),
  ];
}

/** Arguments of both signs, evenly spaced in their exponents. */
function allSizes(lowExponent: number, highExponent: number): Columns {
  return (count) => [
    Array.from({ length: count }, (_, i) => {
      const part = (i + 0.5) / count;
      const exponent = lowExponent + (highExponent - lowExponent) * part;
      return Math.fround((i % 2 === 0 ? 1 : -1) * 2 ** exponent);
    }),
  ];
}

/** Positive arguments, evenly spaced in their exponents. */
function positive(lowExponent: number, highExponent: number): Columns {
  return (count) =>
    allSizes(lowExponent, highExponent)(count).map((column) =>
      column.map(Math.abs)
    );
}

/** Pairs that fill a rectangle, by the low-discrepancy sequence of the golden ratio. */
function pairs(
  x: (part: number) => number,
  y: (part: number) => number,
): Columns {
  return (count) => {
    const golden = (Math.sqrt(5) - 1) / 2;
    const parts = Array.from({ length: count }, (_, i) => i);
    return [
      parts.map((i) => Math.fround(x((i + 0.5) / count))),
      parts.map((i) => Math.fround(y((i * golden) % 1))),
    ];
  };
}

function between(low: number, high: number): (part: number) => number {
  return (part) => low + (high - low) * part;
}

function powerBetween(low: number, high: number): (part: number) => number {
  return (part) => 2 ** (low + (high - low) * part);
}

function sigmoid(x: number): number {
  return 1 / (1 + Math.exp(-x));
}

function floorModulo(x: number, y: number): number {
  const rest = x % y;
  return rest !== 0 && rest < 0 !== y < 0 ? rest + y : rest;
}

/** All functions that are not a single built-in of WGSL. */
export const ACCURACY_CASES: readonly AccuracyCase[] = [
  unary("exp", "-87 to 88.7", evenly(-87, 88.7), Math.exp, 2),
  unary("exp", "near 0", allSizes(-30, 0), Math.exp, 2),
  unary("log", "all positive", positive(-126, 128), Math.log, 2),
  unary("log", "0.5 to 2", evenly(0.5, 2), Math.log, 2),
  unary("log2", "all positive", positive(-126, 128), Math.log2, 3),
  unary("log2", "0.5 to 2", evenly(0.5, 2), Math.log2, 3),
  unary("sqrt", "all positive", positive(-126, 128), Math.sqrt, 3),
  unary(
    "rsqrt",
    "all positive",
    positive(-126, 128),
    (x) => 1 / Math.sqrt(x),
    3,
  ),
  unary("sin", "-pi to pi", evenly(-Math.PI, Math.PI), Math.sin, 4),
  unary("sin", "up to 1e5", evenly(-1e5, 1e5), Math.sin, 4),
  unary("sin", "all finite", allSizes(-30, 128), Math.sin, 4),
  unary("cos", "-pi to pi", evenly(-Math.PI, Math.PI), Math.cos, 4),
  unary("cos", "up to 1e5", evenly(-1e5, 1e5), Math.cos, 4),
  unary("cos", "all finite", allSizes(-30, 128), Math.cos, 4),
  unary("tan", "-pi to pi", evenly(-Math.PI, Math.PI), Math.tan, 6),
  unary("tan", "up to 1e5", evenly(-1e5, 1e5), Math.tan, 6),
  unary("tan", "all finite", allSizes(-30, 128), Math.tan, 6),
  unary("tanh", "-10 to 10", evenly(-10, 10), Math.tanh, 3),
  unary("tanh", "near 0", allSizes(-30, 0), Math.tanh, 3),
  unary("erf", "-4.5 to 4.5", evenly(-4.5, 4.5), erf, 3),
  unary("erf", "near 0", allSizes(-30, 0), erf, 3),
  unary("gelu", "-12.5 to 12.5", evenly(-12.5, 12.5), gelu, 8),
  unary("gelu", "near 0", allSizes(-30, 0), gelu, 8),
  unary("sigmoid", "-87 to 87", evenly(-87, 87), sigmoid, 4),
  unary("silu", "-86 to 86", evenly(-86, 86), (x) => x * sigmoid(x), 5),
  binary(
    "pow",
    "bases 2^-10 to 2^10",
    pairs(powerBetween(-10, 10), between(-12, 12)),
    Math.pow,
    3,
  ),
  binary(
    "pow",
    "bases near 1, exponents to 800",
    pairs(between(0.9, 1.1), between(-800, 800)),
    Math.pow,
    3,
  ),
  binary(
    "pow",
    "negative bases, whole exponents",
    pairs(between(-9, -0.1), (part) => Math.round(between(-30, 30)(part))),
    Math.pow,
    3,
  ),
  binary(
    "mod",
    "quotients up to 2^60",
    pairs((part) => -powerBetween(-30, 30)(part), powerBetween(-30, 30)),
    floorModulo,
    1,
  ),
  binary(
    "hypot",
    "all sizes",
    pairs(powerBetween(-126, 127), powerBetween(-126, 127)),
    Math.hypot,
    4,
  ),
  binary(
    "div",
    "2^-24 to 2^24",
    pairs(powerBetween(-24, 24), powerBetween(-24, 24)),
    (x, y) => x / y,
    1,
  ),
  binary(
    "div",
    "2^-60 to 2^60",
    pairs(powerBetween(-60, 60), powerBetween(-60, 60)),
    (x, y) => x / y,
    3,
  ),
];

function unary(
  op: ScalarOp,
  range: string,
  columns: Columns,
  exact: (x: number) => number,
  maximumUlps: number,
): AccuracyCase {
  return { op, range, columns, exact, maximumUlps };
}

function binary(
  op: ScalarOp,
  range: string,
  columns: Columns,
  exact: (x: number, y: number) => number,
  maximumUlps: number,
): AccuracyCase {
  return { op, range, columns, exact, maximumUlps };
}

/** The largest error of a case over `count` arguments. */
export async function measureAccuracy(
  device: TestDevice,
  { op, columns, exact }: AccuracyCase,
  count: number,
): Promise<Accuracy> {
  const args = columns(count);
  const typed = args.map((values) => ({ dtype: "f32" as const, values }));
  const actual = await applyOnDevice(device, op, typed, "f32");
  let worst = 0;
  let worstUlps = 0;
  let sum = 0;
  actual.forEach((value, i) => {
    const error = ulpError(value, exact(args[0]![i]!, args[1]?.[i] ?? 0));
    sum += error;
    if (error > worstUlps) {
      worstUlps = error;
      worst = i;
    }
  });
  return {
    worstUlps,
    worstArguments: args.map((column) => column[worst]!),
    actual: actual[worst]!,
    meanUlps: sum / actual.length,
  };
}
