/**
 * Scalar operators, casts and literals -> JavaScript expressions over texts.
 *
 * Values are JavaScript numbers (f32 and f16 unrounded in between, i32 in its signed range, u32 in
 * its unsigned one) and booleans for `bool`. Integers wrap here. Every text that is returned is a
 * primary expression or in parentheses.
 */
import { unreachable } from "../diagnostics/unreachable.ts";
import type { ScalarType } from "../ir/scalar_type.ts";
import type { ScalarOp } from "../ir/tensor_ir.ts";
import type { HelperName } from "./helper_functions.ts";

/** A JavaScript expression and the type of its value. */
export interface TypedText {
  readonly text: string;
  readonly dtype: ScalarType;
}

/** Registers a helper function and gives its name. */
export type UseHelper = (name: HelperName) => string;

/** `value` as a literal of `dtype`. */
export function literalText(value: number, dtype: ScalarType): string {
  if (dtype === "bool") return value === 0 ? "false" : "true";
  const held = dtype === "f32"
    ? Math.fround(value)
    : dtype === "f16"
    ? Math.f16round(value)
    : value;
  if (Object.is(held, -0)) return "(-0)";
  return held < 0 ? `(${held})` : `${held}`;
}

/** The number of a value: booleans count as 0 and 1. */
export function numberText({ text, dtype }: TypedText): string {
  return dtype === "bool" ? `(${text} ? 1 : 0)` : text;
}

/** Whether a value is not 0; NaN is true. */
export function truthText({ text, dtype }: TypedText): string {
  return dtype === "bool" ? text : `(${text} !== 0)`;
}

/** Conversion by the rules of the language: saturating to integers, rounding to floats. */
export function castText(
  value: TypedText,
  to: ScalarType,
  helper: UseHelper,
): string {
  const { text, dtype } = value;
  switch (to) {
    case "bool":
      return truthText(value);
    case "f32":
      return dtype === "bool" || dtype === "f16"
        ? numberText(value)
        : `Math.fround(${text})`;
    case "f16":
      return dtype === "bool" ? numberText(value) : `Math.f16round(${text})`;
    case "i32":
      if (dtype === "u32") return `(${text} | 0)`;
      return dtype === "i32" || dtype === "bool"
        ? numberText(value)
        : `${helper("toI32")}(${text})`;
    case "u32":
      if (dtype === "i32") return `(${text} >>> 0)`;
      return dtype === "u32" || dtype === "bool"
        ? numberText(value)
        : `${helper("toU32")}(${text})`;
  }
  return unreachable(to);
}

/** `op(args)` with a result of type `dtype`. */
export function applyText(
  op: ScalarOp,
  args: readonly [TypedText, ...TypedText[]],
  dtype: ScalarType,
  helper: UseHelper,
): string {
  const texts = args.map(numberText);
  const x = texts[0] ?? "0";
  const y = texts[1] ?? "0";
  switch (op) {
    case "not":
      return `(!${truthText(args[0])})`;
    case "and":
      return `(${args.map(truthText).join(" && ")})`;
    case "or":
      return `(${args.map(truthText).join(" || ")})`;
    case "eq":
      return `(${x} === ${y})`;
    case "ne":
      return `(${x} !== ${y})`;
    case "lt":
      return `(${x} < ${y})`;
    case "le":
      return `(${x} <= ${y})`;
    case "gt":
      return `(${x} > ${y})`;
    case "ge":
      return `(${x} >= ${y})`;
    case "isnan":
      return `Number.isNaN(${x})`;
    case "min":
    case "max":
      return `Math.${op}(${texts.join(", ")})`;
    case "clamp":
      return `Math.min(Math.max(${x}, ${y}), ${texts[2] ?? "0"})`;
    case "neg":
    case "add":
    case "sub":
    case "mul":
    case "div":
    case "mod":
    case "idiv":
    case "pow":
      return arithmeticText(op, x, y, dtype, helper);
    case "abs":
    case "sign":
    case "relu":
    case "floor":
    case "ceil":
    case "round":
    case "trunc":
      return sameTypeText(op, x, dtype, helper);
    case "hypot":
    case "exp":
    case "log":
    case "log2":
    case "sqrt":
    case "rsqrt":
    case "sin":
    case "cos":
    case "tan":
    case "tanh":
    case "erf":
    case "gelu":
    case "silu":
    case "sigmoid":
      return floatText(op, x, y, helper);
  }
  return unreachable(op);
}

function arithmeticText(
  op: "neg" | "add" | "sub" | "mul" | "div" | "mod" | "idiv" | "pow",
  x: string,
  y: string,
  dtype: ScalarType,
  helper: UseHelper,
): string {
  const wrap = dtype === "u32" ? ">>> 0" : dtype === "i32" ? "| 0" : null;
  const close = wrap === null ? "" : ` ${wrap}`;
  switch (op) {
    case "neg":
      return `(-${x}${close})`;
    case "add":
      return `(${x} + ${y}${close})`;
    case "sub":
      return `(${x} - ${y}${close})`;
    case "mul":
      if (wrap === null) return `(${x} * ${y})`;
      return dtype === "u32"
        ? `(Math.imul(${x}, ${y}) >>> 0)`
        : `Math.imul(${x}, ${y})`;
    case "div":
      return `(${x} / ${y})`;
    case "mod":
      return `${
        helper(typed("modI32", "modU32", "modF32", dtype))
      }(${x}, ${y})`;
    case "idiv":
      return `${
        helper(typed("idivI32", "idivU32", "idivF32", dtype))
      }(${x}, ${y})`;
    case "pow":
      return wrap === null
        ? `Math.pow(${x}, ${y})`
        : `${helper(dtype === "u32" ? "powU32" : "powI32")}(${x}, ${y})`;
  }
  return unreachable(op);
}

function typed<T>(i32: T, u32: T, f32: T, dtype: ScalarType): T {
  return dtype === "i32" ? i32 : dtype === "u32" ? u32 : f32;
}

/** Functions that keep the type of their argument; integers are whole already. */
function sameTypeText(
  op: "abs" | "sign" | "relu" | "floor" | "ceil" | "round" | "trunc",
  x: string,
  dtype: ScalarType,
  helper: UseHelper,
): string {
  const isWhole = dtype === "i32" || dtype === "u32" || dtype === "bool";
  switch (op) {
    case "abs":
      // The absolute value of the lowest i32 wraps to itself.
      return dtype === "i32" ? `(Math.abs(${x}) | 0)` : `Math.abs(${x})`;
    case "sign":
      return `Math.sign(${x})`;
    case "relu":
      return `Math.max(${x}, 0)`;
    case "round":
      return isWhole ? x : `${helper("roundEven")}(${x})`;
    case "floor":
    case "ceil":
    case "trunc":
      return isWhole ? x : `Math.${op}(${x})`;
  }
  return unreachable(op);
}

function floatText(
  op:
    | "hypot"
    | "exp"
    | "log"
    | "log2"
    | "sqrt"
    | "rsqrt"
    | "sin"
    | "cos"
    | "tan"
    | "tanh"
    | "erf"
    | "gelu"
    | "silu"
    | "sigmoid",
  x: string,
  y: string,
  helper: UseHelper,
): string {
  switch (op) {
    case "hypot":
      return `Math.hypot(${x}, ${y})`;
    case "rsqrt":
      return `(1 / Math.sqrt(${x}))`;
    case "erf":
    case "gelu":
      return `${helper(op)}(${x})`;
    case "silu":
      return `(${x} === -Infinity ? 0 : ${x} / (1 + Math.exp(-${x})))`;
    case "sigmoid":
      return `(1 / (1 + Math.exp(-${x})))`;
    case "exp":
    case "log":
    case "log2":
    case "sqrt":
    case "sin":
    case "cos":
    case "tan":
    case "tanh":
      return `Math.${op}(${x})`;
  }
  return unreachable(op);
}
