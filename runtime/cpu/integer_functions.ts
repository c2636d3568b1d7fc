/** Integer arithmetic of the language: 32 bits that wrap, division that floors, 0 for a divisor of 0. */
import type { ScalarOp } from "../../jit/ir/tensor_ir.ts";
import type { NumberFunction } from "./number_function.ts";

/** What `op` does with integers of type `dtype`. */
export function integerFunction(
  op: ScalarOp,
  dtype: "i32" | "u32",
): NumberFunction {
  const wrap = dtype === "i32"
    ? (x: number): number => x | 0
    : (x: number): number => x >>> 0;
  switch (op) {
    case "neg":
      return (a) => wrap(-a);
    case "add":
      return (a, b) => wrap(a + b);
    case "sub":
      return (a, b) => wrap(a - b);
    case "mul":
      return (a, b) => wrap(Math.imul(a, b));
    case "mod":
      return (a, b) => b === 0 ? 0 : wrap(a - b * Math.floor(a / b));
    case "idiv":
      return (a, b) => b === 0 ? 0 : wrap(Math.floor(a / b));
    case "pow":
      return (a, b) => wrap(integerPower(a, b));
    case "min":
      return (a, b) => Math.min(a, b);
    case "max":
      return (a, b) => Math.max(a, b);
    case "clamp":
      return (a, b, c) => Math.min(Math.max(a, b), c);
    case "abs":
      return (a) => wrap(Math.abs(a));
    case "sign":
      return (a) => a > 0 ? 1 : a < 0 ? -1 : 0;
    case "relu":
      return (a) => a > 0 ? a : 0;
    case "floor":
    case "ceil":
    case "round":
    case "trunc":
      return (a) => a;
    default:
      throw new Error(`Cannot take ${op} of integers`);
  }
}

/** `base ** exponent` modulo 2^32; a negative exponent gives `1 / base^n` truncated, 0 for base 0. */
function integerPower(base: number, exponent: number): number {
  if (exponent < 0) {
    if (base === 1) return 1;
    if (base === -1) return exponent % 2 === 0 ? 1 : -1;
    return 0;
  }
  let result = 1;
  let square = base;
  for (let rest = exponent; rest > 0; rest = Math.floor(rest / 2)) {
    if (rest % 2 === 1) result = Math.imul(result, square);
    square = Math.imul(square, square);
  }
  return result;
}
