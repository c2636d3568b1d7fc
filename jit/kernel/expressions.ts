/**
 * Constructors of kernel expressions that keep types, and fold what would only lengthen the text.
 *
 * Folding is exact: integer constants, x * 1, x + 0, conditions that are literals. Floats are never
 * folded, because 0 * x and x + 0 are not x for every x. Absent on purpose: names and parameters
 * (`builder.ts`), the functions of the language (`scalar_functions.ts`).
 */
import type {
  BinaryOp,
  BuiltinValue,
  KernelExpr,
  KernelFunction,
  KernelScalar,
  KernelType,
} from "../ir/kernel_ir.ts";
import { BOOL, F32, I32, U32 } from "../ir/kernel_ir.ts";
import { kernelChildren, kernelTypeOf } from "../ir/kernel_nodes.ts";

/** The scalar of a scalar, vector or atomic type; of the elements of an array. */
export function scalarOf(type: KernelType): KernelScalar {
  return type.kind === "array" ? scalarOf(type.element) : type.scalar;
}

/** A scalar type by name. */
export function scalarType(scalar: KernelScalar): KernelType {
  return { kind: "scalar", scalar };
}

/** A vector type by width and scalar. */
export function vectorType(size: 2 | 3 | 4, scalar: KernelScalar): KernelType {
  return { kind: "vector", size, scalar };
}

/** A constant of a given scalar type. */
export function literal(value: number, scalar: KernelScalar): KernelExpr {
  return { kind: "literal", value, scalar };
}

/** A u32 constant. */
export function u32(value: number): KernelExpr {
  return literal(value, "u32");
}

/** An i32 constant. */
export function i32(value: number): KernelExpr {
  return literal(value, "i32");
}

/** An f32 constant of any value. */
export function f32(value: number): KernelExpr {
  return literal(value, "f32");
}

/** A truth value. */
export function bool(value: boolean): KernelExpr {
  return literal(value ? 1 : 0, "bool");
}

/** Zero or false of a scalar type, or a vector of zeros. */
export function zeroOf(type: KernelType): KernelExpr {
  if (type.kind === "vector") {
    return { kind: "construct", type, args: [zeroOf(scalarType(type.scalar))] };
  }
  return literal(0, scalarOf(type));
}

/** A declared name. */
export function nameOf(name: string, type: KernelType): KernelExpr {
  return { kind: "name", name, type };
}

/** A built-in value of the invocation. */
export function builtin(value: BuiltinValue): KernelExpr {
  return { kind: "builtin", value };
}

/** `base[index]`: element of an array, lane of a vector. */
export function elementAt(base: KernelExpr, index: KernelExpr): KernelExpr {
  const type = kernelTypeOf(base);
  if (type.kind === "array") {
    return { kind: "index", base, index, type: type.element };
  }
  return { kind: "index", base, index, type: scalarType(scalarOf(type)) };
}

/** `base.x`, `.y`, `.z` or `.w` of a vector. */
export function component(base: KernelExpr, lane: 0 | 1 | 2 | 3): KernelExpr {
  return {
    kind: "component",
    base,
    component: lane,
    type: scalarType(scalarOf(kernelTypeOf(base))),
  };
}

/** `left + right`. */
export function add(left: KernelExpr, right: KernelExpr): KernelExpr {
  if (isIntegerLiteral(left, 0)) return right;
  if (isIntegerLiteral(right, 0)) return left;
  return arithmetic("+", left, right, (a, b) => a + b);
}

/** `left - right`. */
export function subtract(left: KernelExpr, right: KernelExpr): KernelExpr {
  if (isIntegerLiteral(right, 0)) return left;
  return arithmetic("-", left, right, (a, b) => a - b);
}

/** `left * right`. */
export function multiply(left: KernelExpr, right: KernelExpr): KernelExpr {
  if (isIntegerLiteral(left, 1)) return right;
  if (isIntegerLiteral(right, 1)) return left;
  if (isIntegerLiteral(left, 0)) return left;
  if (isIntegerLiteral(right, 0)) return right;
  return arithmetic("*", left, right, Math.imul);
}

/** `left / right` of u32; a division by a constant power of two becomes a shift. */
export function divide(left: KernelExpr, right: KernelExpr): KernelExpr {
  if (isIntegerLiteral(right, 1)) return left;
  const shift = powerOfTwo(right);
  if (shift !== null) return shiftRight(left, shift);
  return { kind: "binary", op: "/", left, right, type: kernelTypeOf(left) };
}

/** `left % right` of u32; a constant power of two becomes a mask. Never signed. */
export function modulo(left: KernelExpr, right: KernelExpr): KernelExpr {
  if (isIntegerLiteral(right, 1)) return u32(0);
  const shift = powerOfTwo(right);
  if (shift !== null) return bitAnd(left, u32(2 ** shift - 1));
  return { kind: "binary", op: "%", left, right, type: kernelTypeOf(left) };
}

/** `left >> count` for a constant count of 0 to 31. */
export function shiftRight(left: KernelExpr, count: number): KernelExpr {
  if (count === 0) return left;
  return {
    kind: "binary",
    op: ">>",
    left,
    right: u32(count),
    type: kernelTypeOf(left),
  };
}

/** `left << count` for a constant count of 0 to 31. */
export function shiftLeft(left: KernelExpr, count: number): KernelExpr {
  if (count === 0) return left;
  return {
    kind: "binary",
    op: "<<",
    left,
    right: u32(count),
    type: kernelTypeOf(left),
  };
}

/** `left << right` for a count of 0 to 31 that is known at run time, or a constant. */
export function shiftUp(left: KernelExpr, right: KernelExpr): KernelExpr {
  if (right.kind === "literal" && left.kind === "literal") {
    return u32((left.value << right.value) >>> 0);
  }
  return { kind: "binary", op: "<<", left, right, type: kernelTypeOf(left) };
}

/** `left >> right` of u32 for a count of 0 to 31. */
export function shiftDown(left: KernelExpr, right: KernelExpr): KernelExpr {
  return { kind: "binary", op: ">>", left, right, type: kernelTypeOf(left) };
}

/** `left | right` of u32. */
export function bitOr(left: KernelExpr, right: KernelExpr): KernelExpr {
  return { kind: "binary", op: "|", left, right, type: kernelTypeOf(left) };
}

/** `left & right` of u32. */
export function bitAnd(left: KernelExpr, right: KernelExpr): KernelExpr {
  return { kind: "binary", op: "&", left, right, type: kernelTypeOf(left) };
}

/** The smaller of two u32 or i32 values. */
export function minimum(left: KernelExpr, right: KernelExpr): KernelExpr {
  return {
    kind: "call",
    name: "min",
    args: [left, right],
    type: kernelTypeOf(left),
  };
}

/** The larger of two u32 or i32 values. */
export function maximum(left: KernelExpr, right: KernelExpr): KernelExpr {
  return {
    kind: "call",
    name: "max",
    args: [left, right],
    type: kernelTypeOf(left),
  };
}

/** A comparison of two values of one type. */
export function compare(
  op: "==" | "!=" | "<" | "<=" | ">" | ">=",
  left: KernelExpr,
  right: KernelExpr,
): KernelExpr {
  return { kind: "binary", op, left, right, type: BOOL };
}

/** `left < right`. */
export function lessThan(left: KernelExpr, right: KernelExpr): KernelExpr {
  return compare("<", left, right);
}

/** `left && right`. */
export function and(left: KernelExpr, right: KernelExpr): KernelExpr {
  if (isBoolLiteral(left)) return left.value === 0 ? left : right;
  if (isBoolLiteral(right)) return right.value === 0 ? right : left;
  return { kind: "binary", op: "&&", left, right, type: BOOL };
}

/** `left || right`. */
export function or(left: KernelExpr, right: KernelExpr): KernelExpr {
  if (isBoolLiteral(left)) return left.value === 0 ? right : left;
  if (isBoolLiteral(right)) return right.value === 0 ? left : right;
  return { kind: "binary", op: "||", left, right, type: BOOL };
}

/** `!arg`. */
export function not(arg: KernelExpr): KernelExpr {
  if (isBoolLiteral(arg)) return bool(arg.value === 0);
  return { kind: "unary", op: "!", arg, type: BOOL };
}

/** Conjunction of all conditions; true when there is none. */
export function allOf(conditions: readonly KernelExpr[]): KernelExpr {
  return conditions.reduce(and, bool(true));
}

/** `condition ? whenTrue : whenFalse`; both are evaluated. */
export function select(
  condition: KernelExpr,
  whenTrue: KernelExpr,
  whenFalse: KernelExpr,
): KernelExpr {
  if (isBoolLiteral(condition)) {
    return condition.value === 0 ? whenFalse : whenTrue;
  }
  return {
    kind: "call",
    name: "select",
    args: [whenFalse, whenTrue, condition],
    type: kernelTypeOf(whenTrue),
  };
}

/** The same bits as u32; an i32 or u32 expression. */
export function asU32(expr: KernelExpr): KernelExpr {
  if (scalarOf(kernelTypeOf(expr)) === "u32") return expr;
  if (expr.kind === "literal") return u32(expr.value >>> 0);
  if (isWrapped(expr, "i32")) return expr.args[0];
  return { kind: "construct", type: U32, args: [expr] };
}

/** The same bits as i32; an i32 or u32 expression. */
export function asI32(expr: KernelExpr): KernelExpr {
  if (scalarOf(kernelTypeOf(expr)) === "i32") return expr;
  if (expr.kind === "literal") return i32(expr.value | 0);
  return { kind: "construct", type: I32, args: [expr] };
}

/** Value conversion to f32; f32 and f16 expressions and vectors of them. */
export function widen(expr: KernelExpr): KernelExpr {
  const type = kernelTypeOf(expr);
  if (scalarOf(type) !== "f16") return expr;
  const wide = type.kind === "vector" ? vectorType(type.size, "f32") : F32;
  return { kind: "construct", type: wide, args: [expr] };
}

/** A vector of four scalars. */
export function vector4(
  lanes: readonly [KernelExpr, KernelExpr, KernelExpr, KernelExpr],
): KernelExpr {
  return {
    kind: "construct",
    type: vectorType(4, scalarOf(kernelTypeOf(lanes[0]))),
    args: lanes,
  };
}

/** A call of a helper function or a WGSL built-in. */
export function call(
  callee: KernelFunction | string,
  args: readonly KernelExpr[],
  type: KernelType,
): KernelExpr {
  const name = typeof callee === "string" ? callee : callee.name;
  return { kind: "call", name, args, type };
}

/** Nodes of `expr`, counted no further than `limit`. */
export function countNodes(expr: KernelExpr, limit: number): number {
  let count = 1;
  for (const child of kernelChildren(expr)) {
    if (count >= limit) return count;
    count += countNodes(child, limit - count);
  }
  return count;
}

function arithmetic(
  op: BinaryOp,
  left: KernelExpr,
  right: KernelExpr,
  fold: (a: number, b: number) => number,
): KernelExpr {
  if (
    left.kind === "literal" && right.kind === "literal" &&
    left.scalar === right.scalar
  ) {
    const value = fold(left.value, right.value);
    if (left.scalar === "u32") return u32(value >>> 0);
    if (left.scalar === "i32") return i32(value | 0);
  }
  return { kind: "binary", op, left, right, type: kernelTypeOf(left) };
}

function isIntegerLiteral(expr: KernelExpr, value: number): boolean {
  return expr.kind === "literal" && expr.value === value &&
    (expr.scalar === "u32" || expr.scalar === "i32");
}

function isBoolLiteral(
  expr: KernelExpr,
): expr is Extract<KernelExpr, { kind: "literal" }> {
  return expr.kind === "literal" && expr.scalar === "bool";
}

function isWrapped(
  expr: KernelExpr,
  scalar: "i32",
): expr is Extract<KernelExpr, { kind: "construct" }> & {
  readonly args: readonly [KernelExpr];
} {
  return expr.kind === "construct" && expr.type.kind === "scalar" &&
    expr.type.scalar === scalar && expr.args.length === 1 &&
    scalarOf(kernelTypeOf(expr.args[0]!)) === "u32";
}

/** log2 of a u32 literal that is a power of two. */
function powerOfTwo(expr: KernelExpr): number | null {
  if (expr.kind !== "literal" || expr.scalar !== "u32" || expr.value <= 0) {
    return null;
  }
  const shift = Math.log2(expr.value);
  return Number.isInteger(shift) ? shift : null;
}
