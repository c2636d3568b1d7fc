/**
 * One nested reducer or scan -> a temporary with a statement of its own, and a read of it.
 *
 * The temporary has the axes that the reducer depends on. Conjuncts of guards and conditions around
 * it that stand on these axes move along; reads that others protected get a fallback.
 */
import { unreachable } from "../diagnostics/unreachable.ts";
import { exprType } from "../ir/expr_type.ts";
import { freeAxes } from "../ir/free_axes.ts";
import { printExpr } from "../ir/print_tensor_ir.ts";
import type { ScalarType } from "../ir/scalar_type.ts";
import { type AxisSubstitute, substituteAxes } from "../ir/substitute_axes.ts";
import { typeScopeOf } from "../ir/tensor_table.ts";
import type {
  AssignOperator,
  Axis,
  Expr,
  Reduce,
  Scan,
  Statement,
  TensorInfo,
} from "../ir/tensor_ir.ts";
import { mapChildren } from "../ir/tensor_ir.ts";
import { alignFloats } from "./align_floats.ts";
import { canonicalText } from "./canonical_text.ts";
import { desugarReducer } from "./desugar_reducer.ts";
import { protectReads } from "./protect_reads.ts";
import { isSimple } from "./root_reducer.ts";
import {
  boundsOf,
  makeTemporary,
  positionOf,
  type Temporary,
  type TemporarySupply,
} from "./temporary.ts";

/** What lifting one statement adds to the program. */
export interface LiftState {
  readonly tensors: Map<string, TensorInfo>;
  readonly statements: Statement[];
  readonly supply: TemporarySupply;
  /** Temporaries of this statement by canonical text. */
  readonly shared: Map<string, string>;
  readonly statement: Statement;
}

/** Where an expression stands. */
export interface Place {
  /** Axes in scope, outermost first. */
  readonly axes: readonly Axis[];
  /** What is known to hold, without reducers. */
  readonly guard: readonly Expr[];
}

const PASS = "liftReducers";

/** `expr` without any reducer or scan. */
export function liftExpr(state: LiftState, expr: Expr, place: Place): Expr {
  const inside = liftInside(state, expr, place);
  return inside.kind === "reduce" || inside.kind === "scan"
    ? liftNode(state, inside, place)
    : inside;
}

/** `expr` without any reducer or scan below its root. */
export function liftInside(state: LiftState, expr: Expr, place: Place): Expr {
  switch (expr.kind) {
    case "reduce": {
      const node = desugarReducer(expr);
      return node.kind === "reduce"
        ? liftBound(state, node, place)
        : liftInside(state, node, place);
    }
    case "scan":
      return liftBound(state, expr, place);
    case "select": {
      const condition = liftExpr(state, expr.condition, place);
      const negated: Expr = {
        kind: "apply",
        op: "not",
        args: [condition],
        origin: condition.origin,
      };
      return aligned(state, {
        ...expr,
        condition,
        whenTrue: liftExpr(state, expr.whenTrue, under(place, [condition])),
        whenFalse: liftExpr(state, expr.whenFalse, under(place, [negated])),
      });
    }
    case "access":
    case "apply":
    case "cast":
      return aligned(
        state,
        mapChildren(expr, (child) => liftExpr(state, child, place)),
      );
    case "literal":
    case "axis":
    case "extent":
    case "scalar":
    case "accumulated":
      return expr;
  }
  return unreachable(expr);
}

/** The same reducer or scan over a body and a guard without reducers. */
export function liftBound<Node extends Reduce | Scan>(
  state: LiftState,
  node: Node,
  place: Place,
): Node {
  const inner: Place = { ...place, axes: [...place.axes, ...node.axes] };
  const guard = liftGuard(state, node.guard, inner);
  return {
    ...node,
    guard,
    body: liftExpr(state, node.body, under(inner, guard)),
  };
}

/** The conjuncts of `guard` without reducers; each stands under those before it. */
export function liftGuard(
  state: LiftState,
  guard: readonly Expr[],
  place: Place,
): readonly Expr[] {
  let at = place;
  return guard.map((part) => {
    const lifted = liftExpr(state, part, at);
    at = under(at, [lifted]);
    return lifted;
  });
}

/** Makes (or finds) the temporary of `node`, whose insides are lifted, and reads it. */
export function liftNode(
  state: LiftState,
  node: Reduce | Scan,
  place: Place,
): Expr {
  const made = node.kind === "reduce"
    ? reduceTemporary(state, node, place)
    : scanTemporary(state, node, place);
  const text = canonicalText(made.statement);
  const known = state.shared.get(text);
  if (known !== undefined) return { ...made.read, tensor: known };
  const { name } = made.tensor;
  state.supply.commit(name);
  state.shared.set(text, name);
  state.tensors.set(name, made.tensor);
  state.statements.push(protectReads(made.statement, state.tensors));
  return made.read;
}

function reduceTemporary(
  state: LiftState,
  node: Reduce,
  place: Place,
): Temporary {
  const free = freeAxes(node);
  const axes = place.axes.filter(({ name }) => free.has(name));
  const outer = movable(place.guard, free, node.guard);
  const assign: AssignOperator = isSimple(node.reducer) ? node.reducer : "set";
  const isFold = assign !== "set";
  return makeTemporary(state.supply.name(), {
    pass: PASS,
    axes,
    reduction: isFold ? node.axes : [],
    assign,
    body: isFold ? node.body : widened(state, node),
    guard: isFold ? [...outer, ...node.guard] : outer,
    dtype: storedType(state, node),
    from: state.statement,
    scope: place.axes,
  });
}

function scanTemporary(state: LiftState, node: Scan, place: Place): Temporary {
  const free = freeAxes(node);
  const based = fromZero(node);
  return makeTemporary(state.supply.name(), {
    pass: PASS,
    axes: place.axes.filter(({ name }) => free.has(name)),
    reduction: [],
    assign: "set",
    body: widened(state, based),
    guard: movable(place.guard, free, []),
    dtype: storedType(state, node),
    from: state.statement,
    scope: place.axes,
  });
}

/** Axes of a temporary start at 0, so those of a scan that it is read at must as well. */
function fromZero(node: Scan): Scan {
  const moved = node.axes.filter((axis) => boundsOf(axis).start !== 0);
  if (moved.length === 0) return node;
  const substitution = new Map(moved.map((axis): [string, AxisSubstitute] => [
    axis.name,
    { position: positionOf(axis, boundsOf(axis).start), extent: axis.name },
  ]));
  const base = (axis: Axis): Axis => {
    const { start, end, extent } = boundsOf(axis);
    return {
      ...axis,
      range: null,
      bounds: { start: 0, end: end - start, extent },
    };
  };
  const [first, ...rest] = node.axes;
  return {
    ...node,
    axes: [base(first), ...rest.map(base)],
    body: substituteAxes(node.body, substitution),
    guard: node.guard.map((part) => substituteAxes(part, substitution)),
  };
}

/** The conjuncts that stand on the axes `free` alone, those that `own` holds already left out. */
function movable(
  guard: readonly Expr[],
  free: ReadonlySet<string>,
  own: readonly Expr[],
): readonly Expr[] {
  const seen = new Set(own.map(printExpr));
  return guard.filter((part) => {
    const text = printExpr(part);
    const isNew = !seen.has(text);
    seen.add(text);
    return isNew && [...freeAxes(part)].every((axis) => free.has(axis));
  });
}

/** Nothing is rounded to f16 before the end of the user's statement. */
function storedType(state: LiftState, node: Reduce | Scan): ScalarType {
  const type = exprType(node, typeScopeOf(state.tensors));
  return type === "f16" ? "f32" : type;
}

/** The same over an f32 body, so that the temporary holds what the node gives. */
function widened<Node extends Reduce | Scan>(
  state: LiftState,
  node: Node,
): Node {
  const { body } = node;
  if (exprType(body, typeScopeOf(state.tensors)) !== "f16") return node;
  return {
    ...node,
    body: { kind: "cast", dtype: "f32", arg: body, origin: body.origin },
  };
}

function aligned(state: LiftState, expr: Expr): Expr {
  return alignFloats(expr, typeScopeOf(state.tensors));
}

function under(place: Place, guard: readonly Expr[]): Place {
  return { ...place, guard: [...place.guard, ...guard] };
}
