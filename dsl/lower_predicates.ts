/** Predicates of `where` -> guards of each scope in which all their axes are visible. */
import type { Expr } from "../jit/ir/tensor_ir.ts";
import type { AstExpr } from "./ast.ts";
import { type Mention, mentionsOf } from "./axis_mentions.ts";
import type { Scope } from "./statement_scope.ts";

/** The guards of a scope: the predicates of `where` that `fits` picks. */
export function lowerPredicates(
  scope: Scope,
  fits: (mentions: readonly Mention[]) => boolean,
): readonly Expr[] {
  const { predicates, applied } = scope.statement;
  return predicates.flatMap((predicate) => {
    if (!fits(axisMentions(predicate, scope))) return [];
    applied.add(predicate);
    return conjuncts(
      scope.statement.lowerExpr(predicate, { ...scope, isCondition: true }),
    );
  });
}

/** True when every axis that is mentioned is in sight. */
export function areVisible(
  mentions: readonly Mention[],
  { axes }: Scope,
): boolean {
  return mentions.every(({ name }) => axes.has(name));
}

/** The free mentions of `predicate` that are axes of the statement or of a reducer. */
export function axisMentions(
  predicate: AstExpr,
  { statement, axes }: Scope,
): Mention[] {
  return [...mentionsOf(predicate)].filter(({ name, place, isBound }) => {
    if (isBound || place === "binder") return false;
    if (statement.program.isScalarTarget(name)) return false;
    return place === "index" || place === "spread" || axes.has(name) ||
      statement.bound.has(name);
  });
}

function conjuncts(guard: Expr): readonly Expr[] {
  return guard.kind === "apply" && guard.op === "and"
    ? guard.args.flatMap(conjuncts)
    : [guard];
}
