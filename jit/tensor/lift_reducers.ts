/** Pass: tensor IR -> tensor IR. */
import type { Outcome } from "../diagnostics/diagnostic.ts";
import { success } from "../diagnostics/diagnostic.ts";
import { freeAxes } from "../ir/free_axes.ts";
import { hasPlainTarget } from "../ir/plain_target.ts";
import { tensorTable } from "../ir/tensor_table.ts";
import type { Axis, Reduce, Statement, TensorIr } from "../ir/tensor_ir.ts";
import {
  liftBound,
  liftExpr,
  liftGuard,
  liftNode,
  type LiftState,
  type Place,
} from "./lift_node.ts";
import { asFold, canStayAtRoot, rootOf } from "./root_reducer.ts";
import { temporarySupply } from "./temporary.ts";

/**
 * Gives each nested reducer a statement of its own.
 *
 * Afterwards the body of a statement either holds no reducer and no scan, or is exactly one of them
 * under `set`, without reduction axes: a mean, an argmax, a softmax stay whole. `norm` becomes a sum
 * of squares and a root, `count` a sum, and the reduction of a scatter is done before it scatters.
 * Equal reducers of one statement are computed once. Temporaries of f16 bodies are f32, so that
 * nothing is rounded before the end of the statement that the user wrote.
 *
 * Requires: bound tensor IR.
 * Ensures: the same value of each result; temporaries are numbered in print order.
 *
 * ```text
 * before  H[t, f] = relu(sum[d](mul(X[t, d], W[d, f])))
 * after   let t.0[t, f] sum= mul(X[t, d], W[d, f])
 *         H[t, f] = relu(t.0[t, f])
 * ```
 */
export function liftReducers(ir: TensorIr): Outcome<TensorIr> {
  const tensors = new Map(tensorTable(ir.tensors));
  const statements: Statement[] = [];
  const supply = temporarySupply(ir);
  for (const statement of ir.statements) {
    const state: LiftState = {
      tensors,
      statements,
      supply,
      shared: new Map(),
      statement,
    };
    const lifted = liftStatement(state);
    statements.push(lifted);
  }
  return success({ ...ir, tensors: [...tensors.values()], statements });
}

/** The statement without nested reducers; theirs are in `state` by then. */
function liftStatement(state: LiftState): Statement {
  const { statement, tensors } = state;
  const bare: Place = { axes: statement.axes, guard: [] };
  const guard = liftGuard(state, statement.guard, bare);
  const place: Place = { axes: statement.axes, guard };
  const root = rootOf(statement, tensors);
  if (root !== null) {
    const node = liftBound(state, root, place);
    return canStayAtRoot(statement, node)
      ? asFold({ ...statement, guard }, node)
      : { ...statement, guard, body: liftNode(state, node, place) };
  }
  const lifted = {
    ...statement,
    guard,
    body: liftExpr(state, statement.body, place),
  };
  return hasPlainTarget(lifted) ? lifted : foldFirst(state, lifted);
}

/** The reduction of a scatter, done in a temporary. */
function foldFirst(state: LiftState, statement: Statement): Statement {
  const { assign, body, origin } = statement;
  const isFolded = (axis: Axis): boolean => axis.role === "reduction";
  const [first, ...rest] = statement.axes.filter(isFolded);
  if (assign === "set" || first === undefined) return statement;
  const names = new Set([first, ...rest].map(({ name }) => name));
  const inner = statement.guard.filter((part) =>
    [...freeAxes(part)].some((name) => names.has(name))
  );
  const guard = statement.guard.filter((part) => !inner.includes(part));
  const axes = statement.axes.filter((axis) => !isFolded(axis));
  const node: Reduce = {
    kind: "reduce",
    reducer: assign,
    axes: [first, ...rest],
    body,
    guard: inner,
    origin,
  };
  return {
    ...statement,
    axes,
    guard,
    body: liftNode(state, node, { axes, guard }),
  };
}
