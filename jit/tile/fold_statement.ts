/**
 * One form for the two ways of writing a fold: `y[i] sum= body`, and `y[i] = mean[k](body)` with the
 * reducer at the root. Absent on purpose: the choice between a plain and a tiled nest.
 */
import type { Layouts } from "../ir/executable.ts";
import { exprType, foldType } from "../ir/expr_type.ts";
import { type TensorTable, typeScopeOf } from "../ir/tensor_table.ts";
import { foldOfAssign } from "../ir/reducer.ts";
import type { ScalarType } from "../ir/scalar_type.ts";
import type { Expr, Reduce, ReducerName, Statement } from "../ir/tensor_ir.ts";
import type { FoldName } from "../ir/tile_ir.ts";
import { contextOf, type StatementContext } from "./statement_space.ts";
import { registerType } from "./tile_nodes.ts";

/** A fold over the reduction loops of `context`. */
export interface Fold {
  readonly context: StatementContext;
  readonly fold: FoldName;
  /** Type of a point's value and of the accumulation. */
  readonly dtype: ScalarType;
  /** Type of the folded value. */
  readonly resultType: ScalarType;
  readonly body: Expr;
  /** Points that it leaves out do not count. */
  readonly guard: readonly Expr[];
  /** Elements that it leaves out keep the base or the identity of the assignment. */
  readonly elementGuard: readonly Expr[];
}

/** The fold that `statement` is, or null when it has no reduction axis. */
export function foldOf(
  statement: Statement,
  tensors: TensorTable,
  layouts: Layouts,
): Fold | null {
  const { body, assign } = statement;
  if (body.kind === "reduce" && assign === "set") {
    return rootFold(statement, body, tensors, layouts);
  }
  const fold = foldOfAssign(assign);
  if (
    fold === null || !statement.axes.some((axis) => axis.role === "reduction")
  ) return null;
  const context = contextOf(statement, tensors, layouts);
  const type = exprType(body, typeScopeOf(tensors));
  const dtype = registerType(foldType(assign, type, context.targetType));
  return {
    context,
    fold,
    dtype,
    resultType: dtype,
    body,
    guard: context.guard,
    // A row without points folds to the identity, which leaves the base as it is.
    elementGuard: [],
  };
}

function rootFold(
  statement: Statement,
  reduce: Reduce,
  tensors: TensorTable,
  layouts: Layouts,
): Fold {
  const context = contextOf(statement, tensors, layouts, {
    extra: reduce.axes,
  });
  const types = typeScopeOf(tensors);
  return {
    context,
    fold: foldNameOf(reduce.reducer),
    dtype: registerType(exprType(reduce.body, types)),
    resultType: registerType(exprType(reduce, types)),
    body: reduce.body,
    guard: [...context.guard, ...reduce.guard],
    elementGuard: context.guard,
  };
}

function foldNameOf(reducer: ReducerName): FoldName {
  if (reducer === "count" || reducer === "norm") {
    throw new Error(
      `Cannot fold by "${reducer}": it must be lifted to a sum first`,
    );
  }
  return reducer;
}
