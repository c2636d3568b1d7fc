/**
 * Writes the helper functions of the scalar library: bodies as straight lines of named values.
 *
 * A helper knows the helpers that it calls, so that using one brings the rest. Absent on purpose:
 * the functions themselves (`*_helpers.ts`).
 */
import type {
  BinaryOp,
  KernelExpr,
  KernelFunction,
  KernelStatement,
  KernelType,
} from "../ir/kernel_ir.ts";
import { F32, I32, U32 } from "../ir/kernel_ir.ts";
import { kernelTypeOf } from "../ir/kernel_nodes.ts";
import {
  add,
  bitAnd,
  call,
  compare,
  f32,
  multiply,
  nameOf,
  u32,
} from "./expressions.ts";

/** A helper function and the helpers that its body calls. */
export interface Helper {
  readonly code: KernelFunction;
  readonly needs: readonly Helper[];
}

/** The body of a helper in the making. */
export interface HelperBody {
  readonly statements: KernelStatement[];
}

/** Defines `name` over `params`; `write` fills the body and gives the value to return. */
export function defineHelper(
  name: string,
  params: Readonly<Record<string, KernelType>>,
  needs: readonly Helper[],
  write: (
    body: HelperBody,
    ...args: readonly KernelExpr[]
  ) => KernelExpr,
): Helper {
  const entries = Object.entries(params);
  const body: HelperBody = { statements: [] };
  const args = entries.map(([param, type]) => nameOf(param, type));
  const value = write(body, ...args);
  return {
    code: {
      name,
      params: entries.map(([param, type]) => ({ name: param, type })),
      result: kernelTypeOf(value),
      body: [...body.statements, { kind: "return", value }],
    },
    needs,
  };
}

/** Calls `helper`, and brings it and everything it needs into the kernel. */
export function callHelper(
  helper: Helper,
  args: readonly KernelExpr[],
  use: (fn: KernelFunction) => void,
): KernelExpr {
  bring(helper, use);
  return invoke(helper, args);
}

function bring(helper: Helper, use: (fn: KernelFunction) => void): void {
  for (const needed of helper.needs) bring(needed, use);
  use(helper.code);
}

/** A call from inside another helper, which lists `helper` among its needs. */
export function invoke(
  helper: Helper,
  args: readonly KernelExpr[],
): KernelExpr {
  return call(helper.code, args, helper.code.result);
}

/** `let name = value`. */
export function named(
  body: HelperBody,
  name: string,
  value: KernelExpr,
): KernelExpr {
  body.statements.push({ kind: "let", name, value, origin: null });
  return nameOf(name, kernelTypeOf(value));
}

/** `var name = value`. */
export function variable(
  body: HelperBody,
  name: string,
  value: KernelExpr,
): KernelExpr {
  const type = kernelTypeOf(value);
  body.statements.push({ kind: "var", name, type, value, origin: null });
  return nameOf(name, type);
}

/** `target = value`. */
export function assigned(
  target: KernelExpr,
  value: KernelExpr,
): KernelStatement {
  return { kind: "assign", target, value, origin: null };
}

/** `if (condition) { return value; }`. */
export function returnIf(
  body: HelperBody,
  condition: KernelExpr,
  value: KernelExpr,
): void {
  body.statements.push({
    kind: "if",
    condition,
    then: [{ kind: "return", value }],
    otherwise: [],
    origin: null,
  });
}

/** Any binary operator whose result has the type of its left side. */
export function binary(
  op: BinaryOp,
  left: KernelExpr,
  right: KernelExpr,
): KernelExpr {
  return { kind: "binary", op, left, right, type: kernelTypeOf(left) };
}

/** `-arg`. */
export function negate(arg: KernelExpr): KernelExpr {
  return { kind: "unary", op: "-", arg, type: kernelTypeOf(arg) };
}

/** A WGSL built-in function whose result has the type of its first argument. */
export function builtinCall(
  name: string,
  ...args: readonly [KernelExpr, ...KernelExpr[]]
): KernelExpr {
  return call(name, args, kernelTypeOf(args[0]));
}

/** Value conversion to f32. */
export function toF32(arg: KernelExpr): KernelExpr {
  return { kind: "construct", type: F32, args: [arg] };
}

/** Value conversion to i32; a float must be in range, a u32 keeps its bits. */
export function toI32(arg: KernelExpr): KernelExpr {
  return { kind: "construct", type: I32, args: [arg] };
}

/** Value conversion to u32; a float must be in range, an i32 keeps its bits. */
export function toU32(arg: KernelExpr): KernelExpr {
  return { kind: "construct", type: U32, args: [arg] };
}

/** Bits of an f32. */
export function bitsOf(arg: KernelExpr): KernelExpr {
  return { kind: "bitcast", type: U32, arg };
}

/** The f32 of some bits. */
export function fromBits(arg: KernelExpr): KernelExpr {
  return { kind: "bitcast", type: F32, arg };
}

/** Bits of `|arg|`. */
export function magnitudeBits(arg: KernelExpr): KernelExpr {
  return bitAnd(bitsOf(arg), u32(0x7fffffff));
}

/** Bits of infinity; magnitudes above are NaN. */
export const INFINITY_BITS: number = 0x7f800000;

/** True for NaN, told by the bits because devices compare NaN as they like. */
export function isNan(arg: KernelExpr): KernelExpr {
  return compare(">", magnitudeBits(arg), u32(INFINITY_BITS));
}

/** The f32 with its low 12 bits of significand cleared: products of two such values are exact. */
export function upperHalf(arg: KernelExpr): KernelExpr {
  return fromBits(bitAnd(bitsOf(arg), u32(0xfffff000)));
}

/** `c0 + x * (c1 + x * (c2 + ...))`. */
export function polynomial(
  x: KernelExpr,
  coefficients: readonly number[],
): KernelExpr {
  const [last, ...rest] = coefficients.map((value) => f32(Math.fround(value)))
    .reverse();
  if (last === undefined) return f32(0);
  return rest.reduce((sum, value) => add(value, multiply(x, sum)), last);
}
