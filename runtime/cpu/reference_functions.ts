/**
 * The functions of the language on numbers, as the reference means them: f64 for floats, exact
 * 32-bit arithmetic for integers. `(operator, element type) -> function of its arguments`.
 *
 * Absent on purpose: rounding of floats, which happens at the end of a statement.
 */
import { unreachable } from "../../jit/diagnostics/unreachable.ts";
import type { ScalarType } from "../../jit/ir/scalar_type.ts";
import type { ScalarOp } from "../../jit/ir/tensor_ir.ts";
import { erf, gelu } from "./error_function.ts";
import { integerFunction } from "./integer_functions.ts";
import type { NumberFunction } from "./number_function.ts";

/** What `op` does with arguments of type `dtype`. */
export function scalarFunction(
  op: ScalarOp,
  dtype: ScalarType,
): NumberFunction {
  const shared = sharedFunction(op);
  if (shared !== null) return shared;
  if (dtype === "i32" || dtype === "u32") return integerFunction(op, dtype);
  return floatFunction(op);
}

/** Operators that mean the same for every type: comparisons and logic. */
function sharedFunction(op: ScalarOp): NumberFunction | null {
  switch (op) {
    case "eq":
      return (a, b) => a === b ? 1 : 0;
    case "ne":
      return (a, b) => a !== b ? 1 : 0;
    case "lt":
      return (a, b) => a < b ? 1 : 0;
    case "le":
      return (a, b) => a <= b ? 1 : 0;
    case "gt":
      return (a, b) => a > b ? 1 : 0;
    case "ge":
      return (a, b) => a >= b ? 1 : 0;
    case "not":
      return (a) => a === 0 ? 1 : 0;
    case "and":
      return (a, b) => a !== 0 && b !== 0 ? 1 : 0;
    case "or":
      return (a, b) => a !== 0 || b !== 0 ? 1 : 0;
    case "isnan":
      return (a) => Number.isNaN(a) ? 1 : 0;
    default:
      return null;
  }
}

function floatFunction(op: ScalarOp): NumberFunction {
  switch (op) {
    case "neg":
      return (a) => -a;
    case "add":
      return (a, b) => a + b;
    case "sub":
      return (a, b) => a - b;
    case "mul":
      return (a, b) => a * b;
    case "div":
      return (a, b) => a / b;
    case "mod":
      return floorRemainder;
    case "idiv":
      return (a, b) => Math.floor(a / b);
    case "pow":
      return Math.pow;
    case "min":
      return (a, b) => Math.min(a, b);
    case "max":
      return (a, b) => Math.max(a, b);
    case "clamp":
      return (a, b, c) => Math.min(Math.max(a, b), c);
    case "hypot":
      return (a, b) => Math.hypot(a, b);
    case "exp":
      return Math.exp;
    case "log":
      return Math.log;
    case "log2":
      return Math.log2;
    case "sqrt":
      return Math.sqrt;
    case "rsqrt":
      return (a) => 1 / Math.sqrt(a);
    case "abs":
      return Math.abs;
    case "sign":
      return Math.sign;
    case "floor":
      return Math.floor;
    case "ceil":
      return Math.ceil;
    case "round":
      return roundHalfToEven;
    case "trunc":
      return Math.trunc;
    case "sin":
      return Math.sin;
    case "cos":
      return Math.cos;
    case "tan":
      return Math.tan;
    case "tanh":
      return Math.tanh;
    case "erf":
      return erf;
    case "relu":
      return (a) => Math.max(a, 0);
    case "gelu":
      return gelu;
    case "silu":
      return (a) => a === -Infinity ? 0 : a / (1 + Math.exp(-a));
    case "sigmoid":
      return (a) => 1 / (1 + Math.exp(-a));
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
      throw new Error(`Cannot take ${op} as float arithmetic`);
  }
  return unreachable(op);
}

/** `x - y floor(x/y)`, exactly: of a large quotient the product would be rounded. */
function floorRemainder(x: number, y: number): number {
  if (!Number.isFinite(y)) return NaN;
  const rest = x % y;
  return rest !== 0 && rest < 0 !== y < 0 ? rest + y : rest;
}

/** The nearest integer; halves go to the even neighbour. */
export function roundHalfToEven(x: number): number {
  const down = Math.floor(x);
  const rest = x - down;
  if (rest !== 0.5) return Math.round(x);
  return down % 2 === 0 ? down : down + 1;
}
