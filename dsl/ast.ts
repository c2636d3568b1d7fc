/**
 * Syntax tree after the CST: statements and expressions as written, each with its span.
 *
 * Names are not resolved here: whether `k` is an axis, a scalar or a tensor is said by
 * `resolve_axes.ts` and `lower_ast.ts`. A span includes the parentheses around a node.
 */
import type { Span } from "../jit/diagnostics/span.ts";
import { unreachable } from "../jit/diagnostics/unreachable.ts";
import type { ScalarType } from "../jit/ir/scalar_type.ts";
import type { AssignOperator, ScalarOp } from "../jit/ir/tensor_ir.ts";

/** An identifier, or the marker of a hole (`$0`). */
export interface AstName {
  readonly text: string;
  readonly isHole: boolean;
  readonly span: Span;
}

/** One statement of a program. */
export type AstStatement = AstAssignment | AstReturn;

/** `let C[m,n]: f32 += body where … with …`. */
export interface AstAssignment {
  readonly kind: "assignment";
  readonly isLet: boolean;
  readonly target: AstTarget;
  readonly dtype: ScalarType | null;
  readonly assign: AssignOperator;
  readonly body: AstExpr;
  readonly where: readonly AstWhere[];
  readonly hints: readonly AstHint[];
  readonly span: Span;
}

/** `return a, b`. */
export interface AstReturn {
  readonly kind: "return";
  readonly names: readonly AstName[];
  readonly span: Span;
}

/** What is written; a bare name has no indices. */
export interface AstTarget {
  readonly name: AstName;
  readonly indices: readonly AstIndex[];
  readonly span: Span;
}

/** One item of a `where` list. */
export type AstWhere = AstRange | AstPredicate;

/** `r in 0..3`, end excluded. */
export interface AstRange {
  readonly kind: "range";
  readonly axis: AstName;
  readonly start: AstExpr;
  readonly end: AstExpr;
  readonly span: Span;
}

/** A condition on the axes. */
export interface AstPredicate {
  readonly kind: "predicate";
  readonly value: AstExpr;
  readonly span: Span;
}

/** `A: sparse(32,1)`. */
export interface AstHint {
  readonly tensor: AstName;
  readonly hint: AstName;
  /** Null without parentheses. */
  readonly args: readonly AstNumber[] | null;
  readonly span: Span;
}

/** An expression. */
export type AstExpr =
  | AstNumber
  | AstReference
  | AstUnary
  | AstBinary
  | AstConditional
  | AstCoalesce;

/** A number, `inf`, or `true` and `false` as 1 and 0. */
export interface AstNumber {
  readonly kind: "number";
  readonly value: number;
  readonly isBoolean: boolean;
  readonly span: Span;
}

/** `name`, `name[indices]`, `name(arguments)` or `name[axes](arguments)`. */
export interface AstReference {
  readonly kind: "reference";
  readonly name: AstName;
  readonly indices: readonly AstIndex[] | null;
  readonly args: readonly AstExpr[] | null;
  readonly span: Span;
}

/** A sign or `not`. */
export interface AstUnary {
  readonly kind: "unary";
  readonly op: "neg" | "plus" | "not";
  readonly arg: AstExpr;
  readonly span: Span;
}

/** An operator between two expressions. */
export interface AstBinary {
  readonly kind: "binary";
  readonly op: BinaryOp;
  readonly left: AstExpr;
  readonly right: AstExpr;
  readonly span: Span;
}

/** Operators that stand between two expressions. */
export type BinaryOp = Extract<
  ScalarOp,
  | "add"
  | "sub"
  | "mul"
  | "div"
  | "mod"
  | "pow"
  | "eq"
  | "ne"
  | "lt"
  | "le"
  | "gt"
  | "ge"
  | "and"
  | "or"
>;

/** `condition ? whenTrue : whenFalse`. */
export interface AstConditional {
  readonly kind: "conditional";
  readonly condition: AstExpr;
  readonly whenTrue: AstExpr;
  readonly whenFalse: AstExpr;
  readonly span: Span;
}

/** `access ?? fallback`. */
export interface AstCoalesce {
  readonly kind: "coalesce";
  readonly access: AstExpr;
  readonly fallback: AstExpr;
  readonly span: Span;
}

/** One entry of an index list. */
export type AstIndex = AstPosition | AstUnit | AstSpread;

/** An expression that must turn out affine or an indirect read. */
export interface AstPosition {
  readonly kind: "position";
  readonly value: AstExpr;
  readonly span: Span;
}

/** `_`. */
export interface AstUnit {
  readonly kind: "unit";
  readonly span: Span;
}

/** `...b`. */
export interface AstSpread {
  readonly kind: "spread";
  readonly name: AstName;
  readonly span: Span;
}

/** A bare name: no brackets, no parentheses. */
export function isBareName(
  expr: AstExpr,
): expr is AstReference & { readonly indices: null; readonly args: null } {
  return expr.kind === "reference" && expr.indices === null &&
    expr.args === null;
}

/** A call with axes: `sum[k](…)`. */
export function isReducerCall(
  expr: AstExpr,
): expr is AstReference & {
  readonly indices: readonly AstIndex[];
  readonly args: readonly AstExpr[];
} {
  return expr.kind === "reference" && expr.indices !== null &&
    expr.args !== null;
}

/** Direct sub-expressions, left to right, those of indices included. */
export function astChildren(expr: AstExpr): readonly AstExpr[] {
  switch (expr.kind) {
    case "number":
      return [];
    case "reference":
      return [...positions(expr.indices ?? []), ...(expr.args ?? [])];
    case "unary":
      return [expr.arg];
    case "binary":
      return [expr.left, expr.right];
    case "conditional":
      return [expr.condition, expr.whenTrue, expr.whenFalse];
    case "coalesce":
      return [expr.access, expr.fallback];
  }
  return unreachable(expr);
}

/** The expressions of an index list. */
export function positions(indices: readonly AstIndex[]): readonly AstExpr[] {
  return indices.flatMap((index) =>
    index.kind === "position" ? [index.value] : []
  );
}

/** All nodes of `expr`, itself first. */
export function* walkAst(expr: AstExpr): Generator<AstExpr> {
  yield expr;
  for (const child of astChildren(expr)) yield* walkAst(child);
}
