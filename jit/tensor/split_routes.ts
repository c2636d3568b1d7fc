/** Pass: tensor IR -> tensor IR. */
import type { Outcome } from "../diagnostics/diagnostic.ts";
import { success } from "../diagnostics/diagnostic.ts";
import { exprType, foldType } from "../ir/expr_type.ts";
import { freeAxes } from "../ir/free_axes.ts";
import { hasPlainTarget } from "../ir/plain_target.ts";
import { type Factor, factorsOf, productOf } from "../ir/product.ts";
import { tensorTable, tensorType, typeScopeOf } from "../ir/tensor_table.ts";
import type {
  Access,
  Axis,
  Expr,
  Statement,
  TensorInfo,
  TensorIr,
} from "../ir/tensor_ir.ts";
import { walk } from "../ir/tensor_ir.ts";
import { protectReads } from "./protect_reads.ts";
import {
  boundsOf,
  makeTemporary,
  type TemporarySupply,
  temporarySupply,
} from "./temporary.ts";

/**
 * Splits folds whose rows choose more than one operand each: the product of a row and a choice first,
 * the fold over the choices behind it.
 *
 * A read that chooses part of a factor (`W[e[t,s],f,o]`), or an equality that does (`x == e[t,s]`), is a key of rows
 * only where it stands on axes of the target. Where it reads folded axes too, those become axes of a
 * temporary. Folds of fewer than `leastPoints` points stay whole.
 *
 * Requires: bound tensor IR after `liftReducers`.
 * Ensures: the same values up to rounding.
 *
 * ```text
 * before  Y[t, o] sum= mul(H[t, s, f], W[e[t, s], f, o])
 * after   let t.0[t, s, o] sum= mul(H[t, s, f], W[e[t, s], f, o])
 *         Y[t, o] sum= t.0[t, s, o]
 * ```
 */
export function splitRoutes(
  ir: TensorIr,
  leastPoints: number,
): Outcome<TensorIr> {
  const state: SplitState = {
    tensors: new Map(tensorTable(ir.tensors)),
    statements: [],
    supply: temporarySupply(ir),
  };
  for (const statement of ir.statements) {
    const key = pointsOf(statement) < leastPoints ? null : keyOf(statement);
    state.statements.push(
      key === null ? statement : split(statement, key, state),
    );
  }
  const { tensors, statements } = state;
  return success({ ...ir, tensors: [...tensors.values()], statements });
}

interface SplitState {
  readonly tensors: Map<string, TensorInfo>;
  readonly statements: Statement[];
  readonly supply: TemporarySupply;
}

/** A read that chooses part of some factors. */
interface Key {
  readonly read: Access;
  /** Folded axis that an equality gives the value of the read; null: the read is an index. */
  readonly axis: string | null;
}

/** The key that a split makes a key of rows, or null. */
function keyOf(statement: Statement): Key | null {
  const { assign, body, guard } = statement;
  const product = assign === "set" ? null : productOf(assign, body);
  if (product === null || !hasPlainTarget(statement)) return null;
  const factors = factorsOf(body, product);
  const keys = [...factors.flatMap(readKeys), ...guard.flatMap(equalityKeys)];
  return keys.find((key) => isRouted(statement, factors, key)) ?? null;
}

function readKeys({ expr }: Factor): readonly Key[] {
  return [...walk(expr)].flatMap((node) =>
    node.kind === "access"
      ? node.indices.flatMap((index) =>
        index.kind === "indirect" ? [{ read: index.read, axis: null }] : []
      )
      : []
  );
}

function equalityKeys(guard: Expr): readonly Key[] {
  return [...walk(guard)].flatMap((node) => {
    if (node.kind !== "apply" || node.op !== "eq") return [];
    const [one, other] = [node.args[0], node.args[1]];
    return [[one, other], [other, one]].flatMap(([axis, value]) => {
      const read = value?.kind === "cast" ? value.arg : value;
      return axis?.kind === "axis" && read?.kind === "access"
        ? [{ read, axis: axis.axis }]
        : [];
    });
  });
}

/**
 * True where the key reads axes of the target and folded ones, the rows have no other axes, and there
 * is a fold besides that of the choices.
 */
function isRouted(
  statement: Statement,
  factors: readonly Factor[],
  key: Key,
): boolean {
  const { target, folded } = rolesOf(statement);
  const axes = freeAxes(key.read);
  const rest = [...folded].filter((name) =>
    !axes.has(name) && name !== key.axis
  );
  const chosen = factors.filter(({ expr }) =>
    key.axis === null
      ? readKeys({ expr, isInverse: false }).some(({ read }) =>
        read === key.read
      )
      : freeAxes(expr).has(key.axis)
  );
  const others = factors.filter((factor) => !chosen.includes(factor));
  const rows = new Set(others.flatMap(({ expr }) => [...freeAxes(expr)]));
  const hasColumns = chosen.some(({ expr }) =>
    [...freeAxes(expr)].some((name) =>
      target.has(name) && !axes.has(name) && !rows.has(name)
    )
  );
  return [...axes].some((name) => target.has(name)) &&
    [...axes].some((name) => folded.has(name)) &&
    !axes.has(key.axis ?? "") &&
    rest.some((name) => rows.has(name)) && hasColumns &&
    [...rows].every((name) => folded.has(name) || axes.has(name));
}

function split(
  statement: Statement,
  { read }: Key,
  state: SplitState,
): Statement {
  const { axes, assign, body, guard, target } = statement;
  const keyed = freeAxes(read);
  const isFolded = (axis: Axis): boolean =>
    axis.role === "reduction" && !keyed.has(axis.name);
  const kept = axes.filter((axis) => !isFolded(axis));
  const folded = new Set(axes.filter(isFolded).map(({ name }) => name));
  const type = exprType(body, typeScopeOf(state.tensors));
  const name = state.supply.name();
  const made = makeTemporary(name, {
    pass: "splitRoutes",
    // Axes of the key first: a row of the temporary is a row of the product.
    axes: [
      ...kept.filter((axis) => keyed.has(axis.name)),
      ...kept.filter((axis) => !keyed.has(axis.name)),
    ],
    reduction: axes.filter(isFolded),
    assign,
    body,
    guard,
    dtype: foldType(assign, type, tensorType(state.tensors, target.tensor)),
    from: statement,
    scope: axes,
  });
  state.supply.commit(name);
  state.tensors.set(name, made.tensor);
  state.statements.push(protectReads(made.statement, state.tensors));
  return {
    ...statement,
    axes: kept,
    body: made.read,
    guard: guard.filter((part) =>
      [...freeAxes(part)].every((axis) => !folded.has(axis))
    ),
  };
}

function rolesOf(
  { axes }: Statement,
): {
  readonly target: ReadonlySet<string>;
  readonly folded: ReadonlySet<string>;
} {
  const named = (isFolded: boolean): ReadonlySet<string> =>
    new Set(
      axes.filter(({ role }) => (role === "reduction") === isFolded)
        .map(({ name }) => name),
    );
  return { target: named(false), folded: named(true) };
}

function pointsOf({ axes }: Statement): number {
  return axes.reduce((points, axis) => {
    const { start, end } = boundsOf(axis);
    return points * Math.max(0, end - start);
  }, 1);
}
