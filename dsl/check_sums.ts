/**
 * Never guess what is summed: `=` folds no axis, and under `+=` each summand must depend on every
 * reduction axis. The messages offer the statement that says what was probably meant.
 */
import type { Diagnostic } from "../jit/diagnostics/diagnostic.ts";
import type { AstAssignment, AstExpr } from "./ast.ts";
import { axisNotOnTarget, summandWithoutAxis } from "./axis_diagnostics.ts";
import { mentionsOf } from "./axis_mentions.ts";
import type { AxisUse, StatementAxes } from "./resolve_axes.ts";

/** The first axis that is folded without saying how, or null. */
export function checkSums(
  statement: AstAssignment,
  { axes }: StatementAxes,
  text: string,
): Diagnostic | null {
  const folded = axes.filter(({ role }) => role === "reduction");
  const [first] = folded;
  if (first === undefined) return null;
  if (statement.assign === "set") {
    const rewrite = `${quoteTarget(statement, text)} += ${
      quote(statement.body, text)
    }`;
    return axisNotOnTarget(first.name, shorten(rewrite), first.span);
  }
  return statement.assign === "sum"
    ? checkSummands(statement, folded, text)
    : null;
}

interface Summand {
  readonly isNegative: boolean;
  readonly value: AstExpr;
  readonly axes: ReadonlySet<string>;
}

function checkSummands(
  statement: AstAssignment,
  folded: readonly AxisUse[],
  text: string,
): Diagnostic | null {
  const summands = [...summandsOf(statement.body, false)];
  for (const { value, axes } of summands) {
    const missing = folded.find(({ name }) => !axes.has(name));
    if (missing === undefined) continue;
    const rewrite = rewritten(statement, summands, folded, text);
    return summandWithoutAxis(
      shorten(quote(value, text)),
      missing.name,
      shorten(rewrite),
      value.span,
    );
  }
  return null;
}

function* summandsOf(expr: AstExpr, isNegative: boolean): Generator<Summand> {
  if (expr.kind === "unary" && expr.op !== "not") {
    yield* summandsOf(expr.arg, isNegative !== (expr.op === "neg"));
  } else if (
    expr.kind === "binary" && (expr.op === "add" || expr.op === "sub")
  ) {
    yield* summandsOf(expr.left, isNegative);
    yield* summandsOf(expr.right, isNegative !== (expr.op === "sub"));
  } else {
    yield { isNegative, value: expr, axes: dependencies(expr) };
  }
}

/** Names on which the value of `expr` may depend point by point. */
function dependencies(expr: AstExpr): ReadonlySet<string> {
  const mentions = [...mentionsOf(expr)].filter(({ place, isBound }) =>
    !isBound && place !== "extent" && place !== "binder"
  );
  return new Set(mentions.map(({ name }) => name));
}

/** The statement with each summand folded over exactly the axes it depends on. */
function rewritten(
  statement: AstAssignment,
  summands: readonly Summand[],
  folded: readonly AxisUse[],
  text: string,
): string {
  // An axis that no summand mentions comes from `where`, which then counts points.
  const orphans = folded.filter(({ name }) =>
    !summands.some(({ axes }) => axes.has(name))
  );
  const terms = summands.map(({ value, axes, isNegative }, position) => {
    const own = folded.filter((axis) =>
      axes.has(axis.name) || orphans.includes(axis)
    )
      .map(({ name, isSpread }) => isSpread ? `...${name}` : name);
    const inner = quote(value, text);
    const term = own.length === 0
      ? inner
      : `sum[${own.join(",")}](${unwrapped(inner)})`;
    if (position === 0) return isNegative ? `-${term}` : term;
    return `${isNegative ? " - " : " + "}${term}`;
  });
  const { body, span } = statement;
  const clauses = text.slice(body.span.end, span.end).replace(/\s+/g, " ")
    .trim();
  const tail = clauses === "" ? "" : ` ${clauses}`;
  return `${quoteTarget(statement, text)} = ${terms.join("")}${tail}`;
}

/** `(a + b)` -> `a + b` where the parentheses are one pair. */
function unwrapped(text: string): string {
  if (!text.startsWith("(")) return text;
  let depth = 0;
  for (let at = 0; at < text.length; at++) {
    if (text[at] === "(") depth++;
    if (text[at] === ")") depth--;
    if (depth === 0) return at === text.length - 1 ? text.slice(1, -1) : text;
  }
  return text;
}

function quoteTarget(
  { isLet, target, dtype }: AstAssignment,
  text: string,
): string {
  const head = text.slice(target.span.start, target.span.end);
  return `${isLet ? "let " : ""}${head}${dtype === null ? "" : `: ${dtype}`}`;
}

function quote({ span }: AstExpr, text: string): string {
  return text.slice(span.start, span.end).replace(/\s+/g, " ");
}

function shorten(text: string): string {
  return text.length > 160 ? `${text.slice(0, 159)}…` : text;
}
