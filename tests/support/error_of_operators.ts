/** How each operator passes errors on: arguments with bounds -> result with a bound. */
import type { ScalarType } from "../../jit/ir/scalar_type.ts";
import type { ScalarOp } from "../../jit/ir/tensor_ir.ts";
import { scalarFunction } from "../../runtime/cpu/reference_functions.ts";
import {
  type Bounded,
  decided,
  rounded,
  spread,
  U,
  unknown,
} from "./error_bound.ts";

/**
 * Accuracy that devices keep, in units of the last place, rounded up from what is measured
 * (`docs/numerics.md`). Operators that are absent round correctly.
 */
const ULPS: Readonly<Partial<Record<ScalarOp, number>>> = {
  div: 2.5,
  sqrt: 2.5,
  rsqrt: 3,
  exp: 3,
  log: 3,
  log2: 3,
  sin: 4,
  cos: 4,
  tan: 6,
  tanh: 4,
  erf: 4,
  gelu: 8,
  silu: 6,
  sigmoid: 5,
  pow: 4,
  hypot: 3,
};

/** Applies `op` to one to three values of type `dtype`. */
export function applyBounded(
  op: ScalarOp,
  dtype: ScalarType,
  args: readonly Bounded[],
): Bounded {
  const [a, b, c] = args;
  if (a === undefined) throw new Error(`Cannot apply ${op} to no argument`);
  if (b !== undefined && (dtype === "f32" || dtype === "f16")) {
    const simple = exactArguments(op, a, b);
    if (simple !== null) return simple;
  }
  const v = scalarFunction(op, dtype)(a.v, b?.v ?? 0, c?.v ?? 0);
  const decision = decide(op, a, b ?? a, v);
  if (decision !== null) return decision;
  if (args.some(({ e }) => e === Infinity)) return unknown(v);
  const isInteger = dtype === "i32" || dtype === "u32";
  if (isInteger) return integerBound(op, dtype, args, v);
  return floatBound(op, args, v);
}

/** The shortcut of most points: a sum, difference or product of finite data. */
function exactArguments(op: ScalarOp, a: Bounded, b: Bounded): Bounded | null {
  if (a.e !== 0 || b.e !== 0) return null;
  const v = op === "mul"
    ? a.v * b.v
    : op === "add"
    ? a.v + b.v
    : op === "sub"
    ? a.v - b.v
    : NaN;
  return Number.isFinite(v) ? rounded(v, 0) : null;
}

/** Operators whose result is a claim; null for the others. */
function decide(
  op: ScalarOp,
  a: Bounded,
  b: Bounded,
  v: number,
): Bounded | null {
  const isApart = (a.e === 0 && b.e === 0) || Math.abs(a.v - b.v) > a.e + b.e;
  switch (op) {
    case "eq":
    case "ne":
    case "lt":
    case "le":
    case "gt":
    case "ge": {
      // Unequal infinities and NaN are decided as long as nothing could have overflowed.
      const isData = Number.isFinite(a.e) && Number.isFinite(b.e);
      const isSpecial = !Number.isFinite(a.v) || !Number.isFinite(b.v);
      return decided(v !== 0, isData && (isApart || isSpecial));
    }
    case "not":
      return decided(v !== 0, a.e === 0);
    case "and":
      return decided(
        v !== 0,
        isSettled(a, 0) || isSettled(b, 0) || (a.e === 0 && b.e === 0),
      );
    case "or":
      return decided(
        v !== 0,
        isSettled(a, 1) || isSettled(b, 1) || (a.e === 0 && b.e === 0),
      );
    case "isnan":
      return decided(v !== 0, Number.isFinite(a.e));
    default:
      return null;
  }
}

function isSettled({ v, e }: Bounded, value: number): boolean {
  return e === 0 && v === value;
}

/** Integers are exact; what comes in uncertain goes out uncertain, and wraps to anything. */
function integerBound(
  op: ScalarOp,
  dtype: "i32" | "u32",
  args: readonly Bounded[],
  v: number,
): Bounded {
  const [low, high] = dtype === "i32"
    ? [-(2 ** 31), 2 ** 31 - 1]
    : [0, 2 ** 32 - 1];
  const e = args.every(({ e }) => e === 0)
    ? 0
    : transported(op, args, v) ?? Infinity;
  return e > 0 && (v - e < low || v + e > high) ? unknown(v) : { v, e };
}

function floatBound(
  op: ScalarOp,
  args: readonly Bounded[],
  v: number,
): Bounded {
  const [a, b] = args;
  if (a === undefined) return unknown(v);
  // Zeros annihilate: the other factor may be dropped, whatever it is.
  const isDropped = op === "mul" && b !== undefined && Number.isNaN(v) &&
    (a.v === 0 || b.v === 0);
  // min and max give either operand when one is NaN.
  const isEither = ["min", "max", "clamp", "relu"].includes(op) &&
    args.some(({ v }) => Number.isNaN(v));
  if (isDropped || isEither || isUnreliable(op, args, v)) return unknown(v);
  const e = transported(op, args, v);
  if (e === null || Number.isNaN(e)) {
    return Number.isFinite(v) ? unknown(v) : rounded(v, 0);
  }
  const ulps = ULPS[op] ?? 0.5;
  const isClean = ["neg", "abs", "min", "max", "clamp", "relu", "sign"]
    .includes(op);
  if (isClean) return { v, e };
  return rounded(v, e, ulps);
}

/**
 * Where compilers of devices assume finite numbers: `inf - inf` and `0 / 0` of operands that they
 * know to be equal, or zero. And division by a zero, whose sign is open.
 */
function isUnreliable(
  op: ScalarOp,
  args: readonly Bounded[],
  v: number,
): boolean {
  const isSum = op === "add" || op === "sub";
  if (Number.isNaN(v)) {
    return isSum
      ? args.every((arg) => !Number.isFinite(arg.v))
      : args.every((arg) => !Number.isNaN(arg.v));
  }
  const isPole = v === Infinity || v === -Infinity;
  return isPole && ["div", "idiv", "pow", "rsqrt"].includes(op) &&
    args.every((arg) => Number.isFinite(arg.v));
}

/** Error of the result that the errors of the arguments cause; null where it is not known. */
function transported(
  op: ScalarOp,
  args: readonly Bounded[],
  v: number,
): number | null {
  const [a, b] = args;
  if (a === undefined) return null;
  const f = scalarFunction(op, "f32");
  const one = (x: number): number => f(x, 0, 0);
  switch (op) {
    case "neg":
    case "abs":
    case "relu":
      return a.e;
    case "add":
    case "sub":
    case "hypot":
      return a.e + (b?.e ?? 0);
    case "min":
    case "max":
    case "clamp":
      return Math.max(...args.map(({ e }) => e));
    case "mul":
      return b === undefined ? null : product(a, b);
    case "div":
      return b === undefined ? null : quotient(a, b, v);
    case "pow":
      return b === undefined ? null : corners(f, a, b, v);
    case "mod":
    case "idiv":
      return b === undefined ? null : remainder(op, a, b);
    case "floor":
    case "ceil":
    case "round":
    case "trunc":
    case "sign":
    case "exp":
    case "log":
    case "log2":
    case "sqrt":
    case "rsqrt":
    case "tanh":
    case "erf":
    case "sigmoid":
      return spread(one, a);
    case "gelu":
    case "silu":
      // Their slopes stay below 1.2.
      return 1.2 * a.e;
    case "sin":
    case "cos":
      return Math.min(a.e, 2);
    case "tan":
      return a.e === 0
        ? 0
        : a.e < 0.1 && Math.abs(v) < 5
        ? 2 * a.e * (1 + v * v)
        : null;
    case "eq":
    case "ne":
    case "lt":
    case "le":
    case "gt":
    case "ge":
    case "not":
    case "and":
    case "or":
    case "isnan":
      return null;
  }
}

/** `|ab - a'b'| <= |a| e_b + |b| e_a + e_a e_b`. */
function product(a: Bounded, b: Bounded): number {
  const side = (x: number, e: number): number => e === 0 ? 0 : Math.abs(x) * e;
  return side(a.v, b.e) + side(b.v, a.e) +
    (a.e === 0 || b.e === 0 ? 0 : a.e * b.e);
}

/** `|a/b - a'/b'| <= (e_a + |a/b| e_b) / (|b| - e_b)`; a divisor that may be 0 gives anything. */
function quotient(a: Bounded, b: Bounded, v: number): number | null {
  if (a.e === 0 && b.e === 0) return 0;
  const least = Math.abs(b.v) - b.e;
  return least <= 0
    ? null
    : (a.e + (b.e === 0 ? 0 : Math.abs(v) * b.e)) / least;
}

/** A power is monotone in each argument, so its extremes are at the corners. */
function corners(
  f: (a: number, b: number, c: number) => number,
  a: Bounded,
  b: Bounded,
  v: number,
): number {
  if (a.e === 0 && b.e === 0) return 0;
  const values = [a.v - a.e, a.v + a.e].flatMap((x) =>
    [b.v - b.e, b.v + b.e].map((y) => Math.abs(f(x, y, 0) - v))
  );
  return Math.max(...values);
}

/** The quotient's floor may jump where the quotient is within its rounding of an integer. */
function remainder(op: "mod" | "idiv", a: Bounded, b: Bounded): number | null {
  if (a.e > 0 || b.e > 0) return null;
  const q = a.v / b.v;
  const isNear = Math.abs(q - Math.round(q)) <= 8 * U * Math.abs(q);
  const isWhole = Number.isInteger(q) && Number.isInteger(a.v) &&
    Number.isInteger(b.v);
  if (isNear && !isWhole) return op === "idiv" ? 1 : Math.abs(b.v);
  return op === "idiv"
    ? 0
    : 4 * U * (isWhole ? 0 : Math.abs(a.v) + Math.abs(b.v * Math.floor(q)));
}
