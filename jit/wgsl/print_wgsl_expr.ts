/**
 * Expressions of kernel IR -> WGSL, with as few parentheses as the grammar of WGSL allows.
 *
 * WGSL forbids to mix shifts, bit operators and short-circuit operators with their neighbours; a
 * comparison inside a list of arguments could open a template list. Both get parentheses.
 */
import { unreachable } from "../diagnostics/unreachable.ts";
import type { BinaryOp, KernelExpr } from "../ir/kernel_ir.ts";
import { printWgslLiteral, printWgslType } from "./wgsl_literals.ts";
import type { WgslNames } from "./wgsl_names.ts";

/** Identifiers in scope. */
export interface ExprScope {
  /** Of variables. */
  readonly names: WgslNames;
  /** Of the kernel's own functions. */
  readonly functions: WgslNames;
  readonly params: WgslNames;
}

const COMPONENTS = ["x", "y", "z", "w"] as const;

/** Text of `expr` where any expression may stand. */
export function printWgslExpr(expr: KernelExpr, scope: ExprScope): string {
  switch (expr.kind) {
    case "literal":
      return printWgslLiteral(expr.value, expr.scalar);
    case "name":
      return identifier(scope.names, expr.name);
    case "param":
      return `params.${identifier(scope.params, expr.name)}`;
    case "builtin":
      return expr.value;
    case "index":
      return `${printPrimary(expr.base, scope)}[${
        printWgslExpr(expr.index, scope)
      }]`;
    case "component":
      return `${printPrimary(expr.base, scope)}.${COMPONENTS[expr.component]}`;
    case "unary":
      return `${expr.op}${printUnaryArg(expr.arg, scope)}`;
    case "binary":
      return `${printOperand(expr.left, expr.op, "left", scope)} ${expr.op} ${
        printOperand(expr.right, expr.op, "right", scope)
      }`;
    case "call":
      return `${scope.functions.get(expr.name) ?? expr.name}${
        printArgs(expr.args, scope)
      }`;
    case "construct":
      return `${printWgslType(expr.type)}${printArgs(expr.args, scope)}`;
    case "bitcast":
      return `bitcast<${printWgslType(expr.type)}>${
        printArgs([expr.arg], scope)
      }`;
  }
  return unreachable(expr);
}

function identifier(names: WgslNames, name: string): string {
  const found = names.get(name);
  if (found === undefined) {
    throw new Error(`Cannot print name "${name}": it is not declared`);
  }
  return found;
}

function printArgs(args: readonly KernelExpr[], scope: ExprScope): string {
  const texts = args.map((arg) => {
    const text = printWgslExpr(arg, scope);
    return arg.kind === "binary" && isComparison(arg.op) ? `(${text})` : text;
  });
  return `(${texts.join(", ")})`;
}

function printPrimary(expr: KernelExpr, scope: ExprScope): string {
  const text = printWgslExpr(expr, scope);
  return expr.kind === "unary" || expr.kind === "binary" ? `(${text})` : text;
}

function printUnaryArg(expr: KernelExpr, scope: ExprScope): string {
  // Two signs in a row would read as a decrement.
  const text = printWgslExpr(expr, scope);
  return expr.kind === "unary" || expr.kind === "binary" ? `(${text})` : text;
}

function printOperand(
  expr: KernelExpr,
  outer: BinaryOp,
  side: "left" | "right",
  scope: ExprScope,
): string {
  const text = printWgslExpr(expr, scope);
  if (expr.kind === "unary") return side === "right" ? `(${text})` : text;
  if (expr.kind !== "binary") return text;
  return standsBare(expr.op, outer, side) ? text : `(${text})`;
}

/** Whether `inner` may be an operand of `outer` without parentheses. */
function standsBare(
  inner: BinaryOp,
  outer: BinaryOp,
  side: "left" | "right",
): boolean {
  if (isMultiplicative(outer)) {
    return isMultiplicative(inner) && side === "left";
  }
  if (isAdditive(outer)) {
    return isMultiplicative(inner) || (isAdditive(inner) && side === "left");
  }
  if (isComparison(outer)) return isMultiplicative(inner) || isAdditive(inner);
  if (outer === "&&" || outer === "||") {
    return isComparison(inner) || (inner === outer && side === "left");
  }
  if (outer === "<<" || outer === ">>") return false;
  return inner === outer && side === "left";
}

function isMultiplicative(op: BinaryOp): boolean {
  return op === "*" || op === "/" || op === "%";
}

function isAdditive(op: BinaryOp): boolean {
  return op === "+" || op === "-";
}

function isComparison(op: BinaryOp): boolean {
  return op === "==" || op === "!=" || op === "<" || op === "<=" ||
    op === ">" || op === ">=";
}
