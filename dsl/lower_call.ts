/** Calls of functions: arity, casts, `select`, `extent`. Arguments are lowered by the statement. */
import { type Origin, sourceOrigin } from "../jit/diagnostics/span.ts";
import { unreachable } from "../jit/diagnostics/unreachable.ts";
import type { Expr } from "../jit/ir/tensor_ir.ts";
import type { AstExpr, AstReference } from "./ast.ts";
import { mentionsOf } from "./axis_mentions.ts";
import { extentAxis } from "./extent_axis.ts";
import { type Callee, calleeOf, isReducer, isScan } from "./functions.ts";
import {
  reducerWithoutAxes,
  unknownFunction,
  wrongArity,
} from "./name_diagnostics.ts";
import { placeholder, type Scope } from "./statement_scope.ts";

/** A call of a function, a cast, `select` or `extent`. */
export function lowerCall(
  expr: AstReference,
  args: readonly AstExpr[],
  scope: Scope,
): Expr {
  const { name, span } = expr;
  const { report, program } = scope.statement;
  const callee = name.isHole ? null : calleeOf(name.text);
  if (callee === null) {
    const isFold = isReducer(name.text) || isScan(name.text);
    const isTensor = name.isHole || program.facts.survey.tensors.has(name.text);
    report(
      isFold && !isTensor
        ? reducerWithoutAxes(name.text, foldedIndex(args, scope), name.span)
        : unknownFunction(name.text, isTensor, name.span),
    );
    return placeholder(span);
  }
  if (callee.kind === "extent") return lowerExtent(expr, args, scope);
  const { least, most } = callee.arity;
  const values = args.map((arg) => scope.statement.lowerExpr(arg, scope));
  if (values.length < least || values.length > most) {
    report(wrongArity(name.text, values.length, callee.arity, span));
    return placeholder(span);
  }
  return applyCallee(callee, values, sourceOrigin(span));
}

function applyCallee(
  callee: Exclude<Callee, { kind: "extent" }>,
  values: readonly Expr[],
  origin: Origin,
): Expr {
  const [first, second, third] = values;
  if (first === undefined) {
    throw new Error("Cannot apply a function to no argument");
  }
  switch (callee.kind) {
    case "cast":
      return { kind: "cast", dtype: callee.dtype, arg: first, origin };
    case "select":
      if (second === undefined || third === undefined) return first;
      return {
        kind: "select",
        condition: first,
        whenTrue: second,
        whenFalse: third,
        origin,
      };
    case "function":
      return {
        kind: "apply",
        op: callee.op,
        args: [first, ...values.slice(1)],
        origin,
      };
  }
  return unreachable(callee);
}

/** An axis that a suggestion can name: an index inside that the target lacks. */
function foldedIndex(
  args: readonly AstExpr[],
  { statement }: Scope,
): string | null {
  const mentions = args.flatMap((arg) => [...mentionsOf(arg)]);
  return mentions.find(({ name }) => statement.folded.has(name))?.name ?? null;
}

function lowerExtent(
  { span }: AstReference,
  args: readonly AstExpr[],
  scope: Scope,
): Expr {
  const axis = extentAxis(args, span, scope);
  if (axis === null) return placeholder(span);
  return { kind: "extent", axis, origin: sourceOrigin(span) };
}
