/**
 * Types of bound tensor IR: expression -> element type. After binding every literal and scalar
 * has a type and every conversion is a `cast`, so the type of a node follows from its children.
 *
 * Absent on purpose: joining and converting (`jit/bind/elaborate_types.ts`); f16 says where a value
 * is rounded, not how it is computed, which is always f32.
 */
import { unreachable } from "../diagnostics/unreachable.ts";
import { isFloat, joinTypes, type ScalarType } from "./scalar_type.ts";
import type {
  AssignOperator,
  Expr,
  ReducerName,
  ScalarOp,
} from "./tensor_ir.ts";

/** Types of the names that an expression reads. */
export interface TypeScope {
  /** Element type of a tensor. */
  readonly tensor: (name: string) => ScalarType;
  /** Type of `accumulated`; null outside `finish`. */
  readonly accumulated: ScalarType | null;
}

/** How an operator types its arguments. */
export type OpClass = "arithmetic" | "float" | "comparison" | "logic" | "test";

/** Element type of a bound expression; throws where a literal or scalar is still open. */
export function exprType(expr: Expr, scope: TypeScope): ScalarType {
  switch (expr.kind) {
    case "literal":
    case "scalar":
      return typed(expr.dtype, expr.kind);
    case "axis":
    case "extent":
      return "i32";
    case "access":
      return scope.tensor(expr.tensor);
    case "apply":
      return appliedType(expr.op, exprType(expr.args[0], scope));
    case "cast":
      return expr.dtype;
    case "select":
      return exprType(expr.whenTrue, scope);
    case "reduce":
      return reducedType(expr.reducer, exprType(expr.body, scope));
    case "scan":
      return exprType(expr.body, scope);
    case "accumulated":
      return typed(scope.accumulated, expr.kind);
  }
  return unreachable(expr);
}

/** The class of each operator of the closed list. */
export function opClass(op: ScalarOp): OpClass {
  switch (op) {
    case "eq":
    case "ne":
    case "lt":
    case "le":
    case "gt":
    case "ge":
      return "comparison";
    case "not":
    case "and":
    case "or":
      return "logic";
    case "isnan":
      return "test";
    case "neg":
    case "add":
    case "sub":
    case "mul":
    case "mod":
    case "pow":
    case "idiv":
    case "min":
    case "max":
    case "clamp":
    case "abs":
    case "sign":
    case "relu":
    case "floor":
    case "ceil":
    case "round":
    case "trunc":
      return "arithmetic";
    case "div":
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
      return "float";
  }
  return unreachable(op);
}

/** Type in which a reducer leaves a body of type `body`. */
export function reducedType(
  reducer: ReducerName,
  body: ScalarType,
): ScalarType {
  switch (reducer) {
    case "sum":
    case "prod":
    case "max":
    case "min":
    case "mean":
    case "logsumexp":
    case "norm":
      return body;
    case "any":
    case "all":
      return "bool";
    case "argmax":
    case "argmin":
    case "count":
      return "i32";
  }
  return unreachable(reducer);
}

/**
 * Type in which a statement folds its points, before the one conversion to the target's type at
 * its end. f16 folds in f32.
 */
export function foldType(
  assign: AssignOperator,
  body: ScalarType,
  target: ScalarType,
): ScalarType {
  if (assign === "set") return body;
  if (assign === "any" || assign === "all") return "bool";
  const joined = joinTypes(body, target) ?? target;
  if (joined === "bool") return "i32";
  return isFloat(joined) ? "f32" : joined;
}

function appliedType(op: ScalarOp, argument: ScalarType): ScalarType {
  const kind = opClass(op);
  return kind === "arithmetic" || kind === "float" ? argument : "bool";
}

function typed(dtype: ScalarType | null, kind: string): ScalarType {
  if (dtype === null) {
    throw new Error(`Cannot type an open ${kind}: binding sets its dtype`);
  }
  return dtype;
}
