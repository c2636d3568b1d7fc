/**
 * Types of kernel IR: WGSL converts nothing by itself, so operands must agree exactly.
 *
 * Each node carries its type; here it is compared with what WGSL would infer. Absent on purpose:
 * names and their scopes (`verify_kernel_ir.ts`).
 */
import { unreachable } from "../diagnostics/unreachable.ts";
import type {
  BinaryOp,
  KernelExpr,
  KernelFunction,
  KernelScalar,
  KernelType,
} from "./kernel_ir.ts";
import { isSameKernelType, kernelTypeOf } from "./kernel_nodes.ts";
import { printKernelExpr, printKernelType } from "./print_kernel_ir.ts";

/** Built-in functions whose arguments and result share one type. */
const UNIFORM_BUILTINS: ReadonlyMap<string, number> = new Map([
  ["abs", 1],
  ["ceil", 1],
  ["clamp", 3],
  ["countOneBits", 1],
  ["countLeadingZeros", 1],
  ["firstTrailingBit", 1],
  ["floor", 1],
  ["fma", 3],
  ["inverseSqrt", 1],
  ["max", 2],
  ["min", 2],
  ["round", 1],
  ["sqrt", 1],
  ["trunc", 1],
]);

/** What is wrong with this node alone, its children apart; null when nothing is. */
export function typeProblem(
  expr: KernelExpr,
  functions: ReadonlyMap<string, KernelFunction>,
): string | null {
  const isRight = hasRightType(expr, functions);
  if (isRight) return null;
  const type = printKernelType(kernelTypeOf(expr));
  return `operands and type disagree in "${printKernelExpr(expr)}": ${type}`;
}

function hasRightType(
  expr: KernelExpr,
  functions: ReadonlyMap<string, KernelFunction>,
): boolean {
  switch (expr.kind) {
    case "literal":
      return isRepresentable(expr.value, expr.scalar);
    case "name":
    case "param":
    case "builtin":
      return true;
    case "index":
      return isRightIndex(expr);
    case "component": {
      const base = kernelTypeOf(expr.base);
      return base.kind === "vector" && expr.component < base.size &&
        isScalar(expr.type, base.scalar);
    }
    case "unary":
      return isRightUnary(expr);
    case "binary":
      return isRightBinary(expr);
    case "call":
      return isRightCall(expr, functions);
    case "construct":
      return isRightConstruct(expr);
    case "bitcast":
      return isWord(expr.type) && isWord(kernelTypeOf(expr.arg));
  }
  return unreachable(expr);
}

type Node<Kind extends KernelExpr["kind"]> = Extract<
  KernelExpr,
  { readonly kind: Kind }
>;

function isRepresentable(value: number, scalar: KernelScalar): boolean {
  switch (scalar) {
    case "f32":
    case "f16":
      return true;
    case "i32":
      return value === (value | 0);
    case "u32":
      return value === value >>> 0;
    case "bool":
      return value === 0 || value === 1;
  }
  return unreachable(scalar);
}

function isScalar(type: KernelType, scalar: KernelScalar): boolean {
  return type.kind === "scalar" && type.scalar === scalar;
}

/** A 32-bit scalar or a vector of them. */
function isWord(type: KernelType): boolean {
  return (type.kind === "scalar" || type.kind === "vector") &&
    type.scalar !== "f16" && type.scalar !== "bool";
}

function isRightIndex({ base, index, type }: Node<"index">): boolean {
  const from = kernelTypeOf(base);
  const at = kernelTypeOf(index);
  if (!isScalar(at, "u32") && !isScalar(at, "i32")) return false;
  if (from.kind === "array") return isSameKernelType(from.element, type);
  return from.kind === "vector" && isScalar(type, from.scalar);
}

/** Scalar kind of a scalar or vector; null for the rest. */
function kindOf(type: KernelType): KernelScalar | null {
  return type.kind === "scalar" || type.kind === "vector" ? type.scalar : null;
}

function isRightUnary({ op, arg, type }: Node<"unary">): boolean {
  const from = kernelTypeOf(arg);
  const kind = kindOf(from);
  if (!isSameKernelType(from, type)) return false;
  switch (op) {
    case "!":
      return kind === "bool";
    case "-":
      return kind === "f32" || kind === "f16" || kind === "i32";
    case "~":
      return kind === "i32" || kind === "u32";
  }
  return unreachable(op);
}

function isRightBinary({ op, left, right, type }: Node<"binary">): boolean {
  const a = kernelTypeOf(left);
  const b = kernelTypeOf(right);
  const kind = kindOf(a);
  if (kind === null || kindOf(b) === null) return false;
  switch (classOf(op)) {
    case "arithmetic":
      // Signed remainders are wrong on some devices.
      return kind !== "bool" && !(op === "%" && kind === "i32") &&
        kind === kindOf(b) && isSameKernelType(widerOf(a, b), type);
    case "bits":
      return kind !== "f32" && kind !== "f16" && isSameKernelType(a, b) &&
        isSameKernelType(a, type);
    case "shift":
      return (kind === "i32" || kind === "u32") && kindOf(b) === "u32" &&
        a.kind === b.kind && isSameKernelType(a, type);
    case "logic":
      return isScalar(a, "bool") && isScalar(b, "bool") &&
        isScalar(type, "bool");
    case "comparison":
      return isSameKernelType(a, b) &&
        isSameKernelType({ ...a, scalar: "bool" } as KernelType, type);
  }
}

/** A scalar beside a vector counts for each lane. */
function widerOf(a: KernelType, b: KernelType): KernelType {
  return a.kind === "vector" ? a : b;
}

function classOf(
  op: BinaryOp,
): "arithmetic" | "bits" | "shift" | "logic" | "comparison" {
  switch (op) {
    case "+":
    case "-":
    case "*":
    case "/":
    case "%":
      return "arithmetic";
    case "&":
    case "|":
    case "^":
      return "bits";
    case "<<":
    case ">>":
      return "shift";
    case "&&":
    case "||":
      return "logic";
    case "==":
    case "!=":
    case "<":
    case "<=":
    case ">":
    case ">=":
      return "comparison";
  }
  return unreachable(op);
}

function isRightCall(
  { name, args, type }: Node<"call">,
  functions: ReadonlyMap<string, KernelFunction>,
): boolean {
  const types = args.map(kernelTypeOf);
  const called = functions.get(name);
  if (called !== undefined) {
    return isSameKernelType(called.result, type) &&
      called.params.length === args.length &&
      called.params.every((param, index) =>
        isSameKernelType(param.type, types[index]!)
      );
  }
  if (name === "select") {
    const [whenFalse, whenTrue, condition] = types;
    return args.length === 3 && isSameKernelType(whenFalse!, whenTrue!) &&
      isSameKernelType(whenFalse!, type) && kindOf(condition!) === "bool";
  }
  return UNIFORM_BUILTINS.get(name) === args.length &&
    types.every((arg) => isSameKernelType(arg, type));
}

function isRightConstruct({ type, args }: Node<"construct">): boolean {
  const types = args.map(kernelTypeOf);
  const [first] = types;
  if (first === undefined) return false;
  if (type.kind === "scalar") {
    return args.length === 1 && first.kind === "scalar";
  }
  if (type.kind !== "vector") return false;
  if (args.length === 1 && first.kind === "vector") {
    return first.size === type.size;
  }
  const isSplat = args.length === 1;
  return types.every((arg) => isScalar(arg, type.scalar)) &&
    (isSplat || args.length === type.size);
}
