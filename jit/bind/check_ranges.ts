/**
 * Fourth stage of binding: no affine index without `??` leaves its tensor.
 *
 * Requires: `resolveExtents`, types still open (so that conditions hold no casts). Ensures: every
 * affine index is inside for every point that its guards and the enclosing `?:` conditions leave
 * in. The proof is by intervals; each affine condition is taken alone. An access in a guard is
 * protected by the conditions of that guard that read nothing.
 */
import type { Diagnostic } from "../diagnostics/diagnostic.ts";
import {
  type Access,
  type AffineIndex,
  children,
  type Expr,
  type Index,
  type Statement,
  type TensorIr,
  walk,
} from "../ir/tensor_ir.ts";
import { conditionsOf } from "./conditions.ts";
import { indexOutside } from "./diagnostics.ts";
import {
  addScaled,
  type Box,
  type Linear,
  linearIndex,
  spanOver,
  type ValueRange,
} from "./linear.ts";
import { axesOf, readsOf } from "./statement_nodes.ts";
import { boxOf } from "./target_shape.ts";

/** What is known at one place of an expression. */
interface Known {
  readonly box: Box;
  /** Forms that are 0 or more here. */
  readonly conditions: readonly Linear[];
}

/** What the checks of one statement share. */
interface Context {
  readonly shapes: ReadonlyMap<string, readonly number[]>;
  readonly extents: ReadonlyMap<string, number>;
  readonly problems: Diagnostic[];
}

/** One diagnostic per index that can leave its tensor. */
export function checkRanges(ir: TensorIr): readonly Diagnostic[] {
  const problems: Diagnostic[] = [];
  const shapes = new Map(
    ir.tensors.map(({ name, shape }) => [name, shape ?? []]),
  );
  for (const statement of ir.statements) {
    checkStatement(statement, shapes, problems);
  }
  return problems;
}

function checkStatement(
  statement: Statement,
  shapes: ReadonlyMap<string, readonly number[]>,
  problems: Diagnostic[],
): void {
  const bounds = new Map(
    axesOf(statement).flatMap(({ name, bounds }) =>
      bounds === null ? [] : [[name, bounds]]
    ),
  );
  const extents = new Map(
    [...bounds].map(([name, { extent }]) => [name, extent]),
  );
  const context: Context = { shapes, extents, problems };
  const outer = statement.axes.map(({ name }) => name);
  if (outer.some((name) => isEmptyRange(boxOf(bounds).get(name)))) return;
  const { body, guard, target } = statement;
  const known = checkGuard(
    guard,
    { box: boxOf(bounds), conditions: [] },
    context,
  );
  checkExpr(body, known, context);
  for (const read of target.indices.flatMap(readsOf)) {
    checkExpr(read, known, context);
  }
  checkIndices(target.tensor, target.indices, true, known, context);
}

function checkExpr(expr: Expr, known: Known, context: Context): void {
  switch (expr.kind) {
    case "access":
      checkAccess(expr, known, context);
      return;
    case "select": {
      const { condition, whenTrue, whenFalse } = expr;
      checkExpr(condition, known, context);
      checkExpr(whenTrue, assume(condition, true, known, context), context);
      checkExpr(whenFalse, assume(condition, false, known, context), context);
      return;
    }
    case "reduce":
    case "scan":
      if (expr.axes.some(({ name }) => isEmptyRange(known.box.get(name)))) {
        return;
      }
      checkExpr(expr.body, checkGuard(expr.guard, known, context), context);
      return;
    case "literal":
    case "axis":
    case "extent":
    case "scalar":
    case "apply":
    case "cast":
    case "accumulated":
      for (const child of children(expr)) checkExpr(child, known, context);
      return;
  }
}

function checkAccess(access: Access, known: Known, context: Context): void {
  const { tensor, indices, fallback } = access;
  for (const child of children(access)) checkExpr(child, known, context);
  if (fallback === null) checkIndices(tensor, indices, false, known, context);
}

/** Checks the guards and gives what holds behind them. */
function checkGuard(
  guard: readonly Expr[],
  known: Known,
  context: Context,
): Known {
  const behind = guard.reduce(
    (before, expr) => assume(expr, true, before, context),
    known,
  );
  const pure = guard.filter((expr) =>
    [...walk(expr)].every(({ kind }) => kind !== "access")
  )
    .reduce((before, expr) => assume(expr, true, before, context), known);
  for (const expr of guard) {
    // Within a conjunction the part that reads nothing protects the part that reads.
    checkExpr(expr, assume(withoutReads(expr), true, pure, context), context);
  }
  return behind;
}

/** The conjuncts of `expr` that read nothing, as one condition; a literal 1 when there is none. */
function withoutReads(expr: Expr): Expr {
  if (expr.kind === "apply" && expr.op === "and") {
    const [first, ...rest] = expr.args;
    return { ...expr, args: [withoutReads(first), ...rest.map(withoutReads)] };
  }
  const isPure = [...walk(expr)].every(({ kind }) => kind !== "access");
  return isPure
    ? expr
    : { kind: "literal", value: 1, dtype: "bool", origin: expr.origin };
}

function assume(
  condition: Expr,
  holds: boolean,
  known: Known,
  { extents }: Context,
): Known {
  const conditions = [
    ...known.conditions,
    ...conditionsOf(condition, holds, extents),
  ];
  return { ...known, conditions };
}

function checkIndices(
  tensor: string,
  indices: readonly Index[],
  isWrite: boolean,
  known: Known,
  { shapes, extents, problems }: Context,
): void {
  indices.forEach((index, dimension) => {
    const extent = shapes.get(tensor)?.[dimension] ?? 0;
    if (index.kind !== "affine") return;
    const range = rangeOf(index, known, extents);
    if (isEmptyRange(range) || (range.low >= 0 && range.high < extent)) return;
    const found = { start: range.low, end: range.high + 1 };
    const access = { tensor, dimension, isWrite };
    problems.push(indexOutside(access, found, extent, index.origin));
  });
}

/** The values of an index: over the box first, with the conditions when that is not enough. */
function rangeOf(
  index: AffineIndex,
  { box, conditions }: Known,
  extents: ReadonlyMap<string, number>,
): ValueRange {
  const form = linearIndex(index, extents);
  const refined = refineBox(box, conditions);
  if (refined === null) return { low: 0, high: -1 };
  let { low, high } = spanOver(form, refined);
  for (const condition of conditions) {
    for (const ratio of ratios(form, condition)) {
      // condition >= 0, so form >= form - ratio * condition, and the same from above.
      const shifted = spanOver(addScaled(form, condition, -ratio), refined);
      if (ratio > 0) low = Math.max(low, shifted.low);
      else high = Math.min(high, shifted.high);
    }
  }
  // Factors of a ratio may be fractions; positions are integers.
  return { low: Math.ceil(low - 1e-9), high: Math.floor(high + 1e-9) };
}

/** Multiples of a condition that cancel an axis of the form. */
function ratios(form: Linear, condition: Linear): readonly number[] {
  return [...condition.terms].flatMap(([axis, factor]) => {
    const own = form.terms.get(axis);
    return own === undefined ? [] : [own / factor];
  });
}

/** The box cut by each condition, twice over; null when no point is left. */
function refineBox(box: Box, conditions: readonly Linear[]): Box | null {
  if (conditions.length === 0) return box;
  const cut = new Map(box);
  for (const condition of [...conditions, ...conditions]) {
    if (condition.terms.size === 0 && condition.constant < 0) return null;
    for (const [axis, factor] of condition.terms) {
      const range = cut.get(axis);
      if (range === undefined) continue;
      const rest = new Map(condition.terms);
      rest.delete(axis);
      const most =
        spanOver({ terms: rest, constant: condition.constant }, cut).high;
      const next = factor > 0
        ? {
          low: Math.max(range.low, Math.ceil(-most / factor)),
          high: range.high,
        }
        : {
          low: range.low,
          high: Math.min(range.high, Math.floor(most / -factor)),
        };
      if (isEmptyRange(next)) return null;
      cut.set(axis, next);
    }
  }
  return cut;
}

function isEmptyRange(range: ValueRange | undefined): boolean {
  return range !== undefined && range.low > range.high;
}
