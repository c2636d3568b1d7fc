/**
 * The parts of kernel IR nodes: type of an expression, children of expressions and statements.
 *
 * Everything that walks kernel IR without caring for a kind goes through here. Absent on purpose:
 * construction (`jit/kernel/builder.ts`) and text.
 */
import { unreachable } from "../diagnostics/unreachable.ts";
import {
  type BuiltinValue,
  type KernelExpr,
  type KernelStatement,
  type KernelType,
  U32,
} from "./kernel_ir.ts";

/** Type of the value of `expr`. */
export function kernelTypeOf(expr: KernelExpr): KernelType {
  switch (expr.kind) {
    case "literal":
    case "param":
      return { kind: "scalar", scalar: expr.scalar };
    case "builtin":
      return builtinType(expr.value);
    default:
      return expr.type;
  }
}

/** Type of a built-in value. */
export function builtinType(value: BuiltinValue): KernelType {
  return value === "local_invocation_index" || value === "subgroup_size"
    ? U32
    : { kind: "vector", size: 3, scalar: "u32" };
}

/** True when both types are the same. */
export function isSameKernelType(a: KernelType, b: KernelType): boolean {
  if (a.kind === "array" || b.kind === "array") {
    return a.kind === "array" && b.kind === "array" && a.count === b.count &&
      isSameKernelType(a.element, b.element);
  }
  if (a.kind === "vector" && b.kind === "vector" && a.size !== b.size) {
    return false;
  }
  return a.kind === b.kind && a.scalar === b.scalar;
}

/** Direct sub-expressions, left to right. */
export function kernelChildren(expr: KernelExpr): readonly KernelExpr[] {
  switch (expr.kind) {
    case "literal":
    case "name":
    case "param":
    case "builtin":
      return [];
    case "index":
      return [expr.base, expr.index];
    case "component":
      return [expr.base];
    case "unary":
    case "bitcast":
      return [expr.arg];
    case "binary":
      return [expr.left, expr.right];
    case "call":
    case "construct":
      return expr.args;
  }
  return unreachable(expr);
}

/** All nodes of `expr`, itself first, depth first. */
export function* walkKernelExpr(expr: KernelExpr): Generator<KernelExpr> {
  // Not recursive: a node would pass through as many generators as it lies deep.
  const open = [expr];
  for (let node = open.pop(); node !== undefined; node = open.pop()) {
    yield node;
    open.push(...kernelChildren(node).toReversed());
  }
}

/** Expressions that stand directly in `statement`, not those of statements inside it. */
export function statementExpressions(
  statement: KernelStatement,
): readonly KernelExpr[] {
  switch (statement.kind) {
    case "let":
    case "var":
      return [statement.value];
    case "assign":
      return [statement.target, statement.value];
    case "if":
      return [statement.condition];
    case "for":
      return [statement.from, statement.to, statement.step];
    case "return":
      return statement.value === null ? [] : [statement.value];
    case "atomic":
      return statement.value === null
        ? [statement.target]
        : [statement.target, statement.value];
    case "barrier":
    case "break":
    case "continue":
      return [];
  }
  return unreachable(statement);
}

/** Statements inside `statement`: branches and loop bodies. */
export function statementBlocks(
  statement: KernelStatement,
): readonly (readonly KernelStatement[])[] {
  if (statement.kind === "if") return [statement.then, statement.otherwise];
  return statement.kind === "for" ? [statement.body] : [];
}

/** All statements of a block, outer ones first. */
export function* walkStatements(
  block: readonly KernelStatement[],
): Generator<KernelStatement> {
  for (const statement of block) {
    yield statement;
    for (const inner of statementBlocks(statement)) {
      yield* walkStatements(inner);
    }
  }
}
