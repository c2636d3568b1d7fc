/** Statements whose whole body is one reducer or scan. */
import { exprType } from "../ir/expr_type.ts";
import { freeAxes } from "../ir/free_axes.ts";
import { hasPlainTarget } from "../ir/plain_target.ts";
import { isFloat } from "../ir/scalar_type.ts";
import {
  type TensorTable,
  tensorType,
  typeScopeOf,
} from "../ir/tensor_table.ts";
import type {
  AssignOperator,
  Expr,
  Reduce,
  ReducerName,
  Scan,
  Statement,
} from "../ir/tensor_ir.ts";
import { desugarReducer } from "./desugar_reducer.ts";

/** The reducer or scan that `statement` assigns, or null when there is more or less than that. */
export function rootOf(
  statement: Statement,
  tensors: TensorTable,
): Reduce | Scan | null {
  const isPlain = statement.assign === "set" && hasPlainTarget(statement) &&
    statement.axes.every((axis) => axis.role === "spatial");
  if (!isPlain) return null;
  const body = withoutFinalCast(statement, tensors);
  if (body.kind === "scan") return body;
  if (body.kind !== "reduce") return null;
  const node = desugarReducer(body);
  return node.kind === "reduce" ? node : null;
}

/** True when each element needs a fold of its own, so that a temporary would save nothing. */
export function canStayAtRoot(
  statement: Statement,
  node: Reduce | Scan,
): boolean {
  const free = freeAxes(node);
  return statement.axes.every((axis) => free.has(axis.name));
}

/** The same as a statement that folds by its assignment, where left-out elements agree. */
export function asFold(statement: Statement, node: Reduce | Scan): Statement {
  const whole = { ...statement, body: node };
  if (
    node.kind === "scan" || !isSimple(node.reducer) || statement.base !== null
  ) return whole;
  // Under `=` an element that is left out is 0, which only these folds have as identity.
  const isZero = node.reducer === "sum" || node.reducer === "any";
  if (leavesOut(statement) && !isZero) return whole;
  return {
    ...statement,
    assign: node.reducer,
    axes: [
      ...statement.axes,
      ...node.axes.map((axis) => ({ ...axis, role: "reduction" as const })),
    ],
    body: node.body,
    guard: [...statement.guard, ...node.guard],
  };
}

/** True where a guard or a range may leave elements of the target out. */
function leavesOut({ guard, axes }: Statement): boolean {
  const isCut = axes.some(({ bounds }) =>
    bounds !== null && (bounds.start > 0 || bounds.end < bounds.extent)
  );
  return guard.length > 0 || isCut;
}

/** True for reducers that are assignment operators as well. */
export function isSimple(
  reducer: ReducerName,
): reducer is ReducerName & AssignOperator {
  switch (reducer) {
    case "sum":
    case "prod":
    case "max":
    case "min":
    case "any":
    case "all":
      return true;
    case "mean":
    case "argmax":
    case "argmin":
    case "count":
    case "logsumexp":
    case "norm":
      return false;
  }
}

/** Storing converts a float to the target's type, so a cast to that type changes nothing. */
function withoutFinalCast(
  { body, target }: Statement,
  tensors: TensorTable,
): Expr {
  if (body.kind !== "cast") return body;
  const isFinal = body.dtype === tensorType(tensors, target.tensor) &&
    isFloat(body.dtype) &&
    isFloat(exprType(body.arg, typeScopeOf(tensors)));
  return isFinal ? body.arg : body;
}
