/** Predicates of `where` -> guards of each scope in which all their axes are visible. */
import type { Expr } from "../jit/ir/tensor_ir.ts";
import type { AstExpr, AstWhere } from "./ast.ts";
import { predicateFitsNowhere, tooManyGuards } from "./axis_diagnostics.ts";
import { mentionsOf } from "./axis_mentions.ts";
import type { ProgramScope } from "./program_scope.ts";
import type { StatementAxes } from "./resolve_axes.ts";
import type { Predicate, Scope } from "./statement_scope.ts";

/** The most guards of one statement: predicates times the scopes in which they hold. */
const MAXIMUM_GUARDS = 1024;

/** The predicates of a `where` list. `a and b` means `a, b`: each finds the scopes of its own axes. */
export function splitPredicates(
  where: readonly AstWhere[],
  { axes, bound }: StatementAxes,
  program: ProgramScope,
): readonly Predicate[] {
  const names = new Set([...axes.map(({ name }) => name), ...bound]);
  return where.flatMap((item) =>
    item.kind === "predicate" ? splitConjunction(item.value) : []
  ).map((value) => {
    const mentioned = [...mentionsOf(value)].filter((mention) =>
      !mention.isBound && names.has(mention.name) &&
      !program.isScalarTarget(mention.name)
    );
    return { value, axes: new Set(mentioned.map(({ name }) => name)) };
  });
}

/**
 * The guards of a scope: the predicates whose axes are all visible and, in a reducer, that mention
 * one of its `own` axes.
 */
export function lowerPredicates(
  scope: Scope,
  own: ReadonlySet<string> | null,
): readonly Expr[] {
  const { statement, axes } = scope;
  return statement.predicates.flatMap((predicate) => {
    const names = [...predicate.axes];
    const fits = names.every((name) => axes.has(name)) &&
      (own === null || names.some((name) => own.has(name)));
    if (!fits || statement.guardCount > MAXIMUM_GUARDS) return [];
    statement.applied.add(predicate);
    if (++statement.guardCount > MAXIMUM_GUARDS) {
      statement.report(tooManyGuards(MAXIMUM_GUARDS, predicate.value.span));
    }
    const inner = { ...scope, isCondition: true };
    return conjuncts(statement.lowerExpr(predicate.value, inner));
  });
}

/** Reports the first predicate that found no scope. */
export function reportUnapplied({ statement }: Scope): void {
  const { predicates, applied, report } = statement;
  const left = predicates.find((predicate) => !applied.has(predicate));
  if (left !== undefined) {
    report(predicateFitsNowhere([...left.axes], left.value.span));
  }
}

function splitConjunction(predicate: AstExpr): readonly AstExpr[] {
  return predicate.kind === "binary" && predicate.op === "and"
    ? [
      ...splitConjunction(predicate.left),
      ...splitConjunction(predicate.right),
    ]
    : [predicate];
}

function conjuncts(guard: Expr): readonly Expr[] {
  return guard.kind === "apply" && guard.op === "and"
    ? guard.args.flatMap(conjuncts)
    : [guard];
}
