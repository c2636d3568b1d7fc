/** Pass: tensor IR -> tensor IR. */
import type { Outcome } from "../diagnostics/diagnostic.ts";
import { success } from "../diagnostics/diagnostic.ts";
import { exprType, foldType } from "../ir/expr_type.ts";
import { freeAxes } from "../ir/free_axes.ts";
import { hasPlainTarget } from "../ir/plain_target.ts";
import {
  type Factor,
  factorsOf,
  productExpr,
  productOf,
} from "../ir/product.ts";
import { isFloat, type ScalarType } from "../ir/scalar_type.ts";
import { tensorTable, tensorType, typeScopeOf } from "../ir/tensor_table.ts";
import type {
  Axis,
  Expr,
  ScalarOp,
  Statement,
  TensorInfo,
  TensorIr,
} from "../ir/tensor_ir.ts";
import { alignTree } from "./align_floats.ts";
import {
  choosePairing,
  keptAxes,
  maskOf,
  type Pairing,
  type PairingProblem,
  pointsOf,
  TEMPORARY_COST,
} from "./pairing.ts";
import { protectReads } from "./protect_reads.ts";
import {
  boundsOf,
  makeTemporary,
  type TemporarySupply,
  temporarySupply,
} from "./temporary.ts";

/**
 * Splits folds over products of several factors into pairs, in the order that needs the fewest
 * multiply-adds at the extents at hand; an axis that one factor alone has is folded first, and so is
 * a body that does not depend on every axis of the target.
 *
 * A factor whose axes are all in another one is multiplied where that one is read, and a factor
 * without reduction axis is left to the last statement: neither needs a temporary. Statements whose
 * guard reads a reduction axis stay whole, since a temporary would bring points that are left out
 * together with their partners again; so do those with a reduction axis of no value.
 *
 * Requires: bound tensor IR after `liftReducers`.
 * Ensures: the same values up to rounding; only where it lowers the cost.
 *
 * ```text
 * before  D[i, l] sum= mul(mul(A[i, j], B[j, k]), C[k, l])
 * after   let t.0[i, k] sum= mul(A[i, j], B[j, k])
 *         D[i, l] sum= mul(t.0[i, k], C[k, l])
 * ```
 */
export function splitContractions(ir: TensorIr): Outcome<TensorIr> {
  const state: SplitState = {
    tensors: new Map(tensorTable(ir.tensors)),
    statements: [],
    supply: temporarySupply(ir),
  };
  for (const statement of ir.statements) {
    const problem = problemOf(statement, state);
    state.statements.push(problem === null ? statement : split(problem, state));
  }
  const { tensors, statements } = state;
  return success({ ...ir, tensors: [...tensors.values()], statements });
}

interface SplitState {
  readonly tensors: Map<string, TensorInfo>;
  readonly statements: Statement[];
  readonly supply: TemporarySupply;
}

/** A statement as a product of units. */
interface SplitProblem extends PairingProblem {
  readonly statement: Statement;
  readonly product: ScalarOp;
  /** Type of the fold. */
  readonly dtype: ScalarType;
  /** Factors with reduction axes, those of fewer axes joined to those of more. */
  readonly units: readonly (readonly Factor[])[];
  /** Factors without reduction axis. */
  readonly outer: readonly Factor[];
}

function problemOf(
  statement: Statement,
  { tensors }: SplitState,
): SplitProblem | null {
  const { assign, body, target, guard } = statement;
  if (assign === "set") return null;
  // A body that is no product is one unit, whose operator is never needed.
  const product = productOf(assign, body) ?? "mul";
  const reduction = statement.axes.filter((axis) => axis.role === "reduction");
  if (reduction.length === 0 || !hasPlainTarget(statement)) return null;
  const type = exprType(body, typeScopeOf(tensors));
  // A sum that wraps does not distribute over min and max.
  if (product === "add" && !isFloat(type)) return null;
  const folded = new Set(reduction.map((axis) => axis.name));
  const isFolded = (expr: Expr): boolean =>
    [...freeAxes(expr)].some((axis) => folded.has(axis));
  if (guard.some(isFolded) || reduction.some((axis) => extentOf(axis) === 0)) {
    return null;
  }
  const factors = productOf(assign, body) === null
    ? [{ expr: body, isInverse: false }]
    : factorsOf(body, product);
  const units = joinUnits(factors.filter(({ expr }) => isFolded(expr)));
  // An axis that no factor has repeats every point, which a split would forget.
  const told = new Set(units.flatMap((unit) => [...unitAxes(unit)]));
  if (reduction.some(({ name }) => !told.has(name))) return null;
  const axes = new Map(statement.axes.map((axis) => [axis.name, axis]));
  return {
    statement,
    product,
    dtype: foldType(assign, type, tensorType(tensors, target.tensor)),
    units,
    outer: factors.filter(({ expr }) => !isFolded(expr)),
    factors: units.map(unitAxes),
    target: new Set(
      statement.axes.filter((axis) => axis.role !== "reduction").map((
        { name },
      ) => name),
    ),
    extentOf: (name) => {
      const axis = axes.get(name);
      return axis === undefined ? 1 : extentOf(axis);
    },
  };
}

/** Joins each factor to the first one that has all of its axes. */
function joinUnits(factors: readonly Factor[]): readonly (readonly Factor[])[] {
  const bySize = factors.toSorted((a, b) =>
    freeAxes(b.expr).size - freeAxes(a.expr).size
  );
  const units: Factor[][] = [];
  for (const factor of bySize) {
    const axes = [...freeAxes(factor.expr)];
    const home = units.find((unit) => {
      const has = unitAxes(unit);
      return axes.every((axis) => has.has(axis));
    });
    if (home === undefined) units.push([factor]);
    else home.push(factor);
  }
  const place = (unit: readonly Factor[]): number =>
    Math.min(...unit.map((factor) => factors.indexOf(factor)));
  return units.toSorted((a, b) => place(a) - place(b));
}

function unitAxes(unit: readonly Factor[]): ReadonlySet<string> {
  return new Set(unit.flatMap(({ expr }) => [...freeAxes(expr)]));
}

function split(problem: SplitProblem, state: SplitState): Statement {
  const { units } = problem;
  return units.length === 1
    ? foldOnce(problem, state)
    : splitPairs(problem, state);
}

/** Folds a single unit before it is spread over the axes that it does not have. */
function foldOnce(problem: SplitProblem, state: SplitState): Statement {
  const { statement, units: [unit = []], target } = problem;
  const axes = unitAxes(unit);
  const whole = pointsOf(statement.axes.map(({ name }) => name), problem);
  const apart = pointsOf(axes, problem) + pointsOf(target, problem) +
    TEMPORARY_COST;
  if (apart >= whole) return statement;
  const kept = new Set([...axes].filter((axis) => target.has(axis)));
  const folded = temporary(unit, axes, kept, problem, state);
  return {
    ...statement,
    axes: statement.axes.filter(({ role }) => role !== "reduction"),
    body: bodyOf([folded, ...problem.outer], problem, state),
  };
}

function splitPairs(problem: SplitProblem, state: SplitState): Statement {
  const { statement, factors } = problem;
  const { pairing, cost } = choosePairing(problem);
  const whole = pointsOf(
    new Set(factors.flatMap((axes) => [...axes])),
    problem,
  );
  if (cost >= whole || pairing.kind === "leaf") return statement;
  const left = buildFactors(pairing.left, problem, state);
  const right = buildFactors(pairing.right, problem, state);
  const remaining = new Set([
    ...keptAxes(problem, maskOf(pairing.left)),
    ...keptAxes(problem, maskOf(pairing.right)),
  ]);
  return {
    ...statement,
    axes: statement.axes.filter((axis) =>
      axis.role !== "reduction" || remaining.has(axis.name)
    ),
    body: bodyOf([...left, ...right, ...problem.outer], problem, state),
  };
}

/** The product of a tree: factors as they are, or the read of a temporary. */
function buildFactors(
  pairing: Pairing,
  problem: SplitProblem,
  state: SplitState,
): readonly Factor[] {
  const kept = keptAxes(problem, maskOf(pairing));
  if (pairing.kind === "leaf") {
    const unit = problem.units[pairing.factor] ?? [];
    const axes = unitAxes(unit);
    return kept.size === axes.size
      ? unit
      : [temporary(unit, axes, kept, problem, state)];
  }
  const left = buildFactors(pairing.left, problem, state);
  const right = buildFactors(pairing.right, problem, state);
  const axes = new Set([
    ...keptAxes(problem, maskOf(pairing.left)),
    ...keptAxes(problem, maskOf(pairing.right)),
  ]);
  return [temporary([...left, ...right], axes, kept, problem, state)];
}

function temporary(
  factors: readonly Factor[],
  axes: ReadonlySet<string>,
  kept: ReadonlySet<string>,
  problem: SplitProblem,
  state: SplitState,
): Factor {
  const { statement } = problem;
  const inside = statement.axes.filter(({ name }) => axes.has(name));
  const reduction = inside.filter(({ name }) => !kept.has(name));
  const name = state.supply.name();
  const made = makeTemporary(name, {
    pass: "splitContractions",
    axes: inside.filter((axis) => kept.has(axis.name)),
    reduction,
    assign: reduction.length === 0 ? "set" : statement.assign,
    body: bodyOf(factors, problem, state),
    guard: statement.guard.filter((part) =>
      [...freeAxes(part)].every((axis) => kept.has(axis))
    ),
    dtype: problem.dtype,
    from: statement,
    scope: statement.axes,
  });
  state.supply.commit(name);
  state.tensors.set(name, made.tensor);
  state.statements.push(protectReads(made.statement, state.tensors));
  return { expr: made.read, isInverse: false };
}

function bodyOf(
  factors: readonly Factor[],
  { statement, product }: SplitProblem,
  { tensors }: SplitState,
): Expr {
  const types = typeScopeOf(tensors);
  const { origin } = statement.body;
  const dtype = exprType(statement.body, types);
  return alignTree(productExpr(factors, { product, dtype, origin }), types);
}

function extentOf(axis: Axis): number {
  const { start, end } = boundsOf(axis);
  return end - start;
}
