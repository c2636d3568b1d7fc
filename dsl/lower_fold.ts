/** Calls of reducers: their axes, the predicates that apply inside, and where scans are read. */
import { sourceOrigin } from "../jit/diagnostics/span.ts";
import type { Axis, Expr } from "../jit/ir/tensor_ir.ts";
import {
  type AstExpr,
  type AstIndex,
  type AstReference,
  isBareName,
} from "./ast.ts";
import {
  duplicateReducerAxis,
  invalidReducerAxis,
  reducerTakesOneAxis,
  scanAxisMissing,
} from "./axis_diagnostics.ts";
import { calleeOf, isReducer, isScan, takesOneAxis } from "./functions.ts";
import { lowerPredicates } from "./lower_predicates.ts";
import { lowerRange } from "./lower_range.ts";
import {
  functionWithAxes,
  reducerWithoutAxes,
  unknownFunction,
  wrongArity,
} from "./name_diagnostics.ts";
import {
  freshAxis,
  placeholder,
  type Scope,
  type VisibleAxis,
} from "./statement_scope.ts";

/** A call with axes in brackets. */
export function lowerFold(
  expr: AstReference,
  brackets: readonly AstIndex[],
  args: readonly AstExpr[],
  scope: Scope,
): Expr {
  const { name, span } = expr;
  const { report, program } = scope.statement;
  const fold = name.text;
  if (name.isHole || !isReducer(fold) && !isScan(fold)) {
    const isTensor = name.isHole || program.facts.survey.tensors.has(fold);
    report(
      !isTensor && calleeOf(fold) !== null
        ? functionWithAxes(fold, name.span)
        : unknownFunction(fold, isTensor, name.span),
    );
    return placeholder(span);
  }
  const [body, ...others] = args;
  if (body === undefined || others.length > 0) {
    report(wrongArity(fold, args.length, { least: 1, most: 1 }, span));
    return placeholder(span);
  }
  const own = ownAxes(fold, brackets, expr, scope);
  if (own === null) return placeholder(span);
  return lowerFoldBody(expr, own, body, scope);
}

/** A user's axis name in the brackets of a reducer, and what it becomes. */
interface OwnAxis extends VisibleAxis {
  readonly user: string;
  readonly index: AstIndex;
}

function ownAxes(
  fold: string,
  brackets: readonly AstIndex[],
  { name }: AstReference,
  { statement }: Scope,
): readonly [OwnAxis, ...OwnAxis[]] | null {
  const own: OwnAxis[] = [];
  for (const index of brackets) {
    const user = axisName(index);
    if (user === null) {
      statement.report(invalidReducerAxis(index.span));
      return null;
    }
    if (own.some((axis) => axis.user === user)) {
      statement.report(duplicateReducerAxis(user, index.span));
      return null;
    }
    const isSpread = index.kind === "spread";
    own.push({ user, index, isSpread, name: freshAxis(user, statement) });
  }
  const [first, ...rest] = own;
  if (first === undefined) {
    statement.report(reducerWithoutAxes(fold, null, name.span));
    return null;
  }
  if (takesOneAxis(fold) && (rest.length > 0 || first.isSpread)) {
    statement.report(reducerTakesOneAxis(fold, (rest[0] ?? first).index.span));
    return null;
  }
  return [first, ...rest];
}

function axisName(index: AstIndex): string | null {
  if (index.kind === "spread") return index.name.text;
  if (index.kind !== "position" || !isBareName(index.value)) return null;
  return index.value.name.isHole ? null : index.value.name.text;
}

function lowerFoldBody(
  { name, span }: AstReference,
  own: readonly [OwnAxis, ...OwnAxis[]],
  arg: AstExpr,
  scope: Scope,
): Expr {
  const fold = name.text;
  const users = new Set(own.map(({ user }) => user));
  const axes = new Map([
    ...scope.axes,
    ...own.map((axis) => [axis.user, axis] as const),
  ]);
  const inner: Scope = { ...scope, axes };
  const body = scope.statement.lowerExpr(arg, inner);
  const guard = scope.isCondition ? [] : lowerPredicates(inner, users);
  const origin = sourceOrigin(span);
  const [first, ...rest] = own.map((axis) => foldAxis(axis, inner));
  if (first === undefined) return placeholder(span);
  const parts = { axes: [first, ...rest] as const, body, guard, origin };
  if (isReducer(fold)) return { kind: "reduce", reducer: fold, ...parts };
  if (!isScan(fold)) return placeholder(span);
  const at = scanPositions(fold, own, scope);
  return at === null
    ? placeholder(span)
    : { kind: "scan", scan: fold, at, ...parts };
}

function foldAxis(
  { user, name, isSpread, index }: OwnAxis,
  inner: Scope,
): Axis {
  const range = inner.statement.ranges.get(user);
  return {
    name,
    role: "reduction",
    isSpread,
    range: range === undefined ? null : lowerRange(range, inner),
    bounds: null,
    permutation: null,
    origin: sourceOrigin(index.span),
  };
}

function scanPositions(
  fold: string,
  own: readonly [OwnAxis, ...OwnAxis[]],
  { axes, statement }: Scope,
): readonly [string, ...string[]] | null {
  const at: string[] = [];
  for (const { user, isSpread, index } of own) {
    const outer = axes.get(user);
    if (outer === undefined || outer.isSpread !== isSpread) {
      statement.report(scanAxisMissing(fold, user, index.span));
      return null;
    }
    at.push(outer.name);
  }
  const [first, ...rest] = at;
  return first === undefined ? null : [first, ...rest];
}
