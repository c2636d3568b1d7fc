/**
 * Named masks: `let M[q,k] = k <= q` is a macro over axes, never a stored tensor.
 *
 * A mask is kept as lowered, so its free names mean what they meant at the definition. Absent: what
 * a use of it becomes (`apply_mask.ts`).
 */
import type { Span } from "../jit/diagnostics/span.ts";
import { unreachable } from "../jit/diagnostics/unreachable.ts";
import { children, type Expr, walk } from "../jit/ir/tensor_ir.ts";
import {
  type AstAssignment,
  type AstExpr,
  isBareName,
  isReducerCall,
  walkAst,
} from "./ast.ts";
import type { Survey } from "./survey.ts";

/** A predicate over axes. */
export interface NamedMask {
  readonly parameters: readonly {
    readonly axis: string;
    readonly isSpread: boolean;
  }[];
  readonly body: Expr;
  /** Nodes of `body`. */
  readonly size: number;
  /** Levels of `body`. */
  readonly depth: number;
  readonly span: Span;
}

/** True when `statement` defines a macro rather than a tensor. */
export function isNamedMask(
  statement: AstAssignment,
  survey: Survey,
  isMaskName: (name: string) => boolean,
): boolean {
  const { target, body, dtype } = statement;
  const isPlainLet = statement.isLet && statement.assign === "set" &&
    statement.where.length === 0 && statement.hints.length === 0 &&
    (dtype === null || dtype === "bool");
  const isAssignedOnce = survey.assignmentCount.get(target.name.text) === 1 &&
    !survey.returned.has(target.name.text);
  const isOverAxes = target.indices.every((index) =>
    index.kind === "spread" ||
    index.kind === "position" && isBareName(index.value)
  );
  if (!isPlainLet || !isAssignedOnce || !isOverAxes) return false;
  return isPredicate(body, isMaskName) &&
    ![...walkAst(body)].some(isReducerCall);
}

const CONDITIONS: ReadonlySet<string> = new Set([
  "eq",
  "ne",
  "lt",
  "le",
  "gt",
  "ge",
  "and",
  "or",
]);

function isPredicate(
  body: AstExpr,
  isMaskName: (name: string) => boolean,
): boolean {
  switch (body.kind) {
    case "number":
      return body.isBoolean;
    case "unary":
      return body.op === "not";
    case "binary":
      return CONDITIONS.has(body.op);
    case "reference":
      return body.args === null
        ? isMaskName(body.name.text)
        : body.name.text === "isnan" || body.name.text === "bool";
    case "conditional":
    case "coalesce":
      return false;
  }
  return unreachable(body);
}

/** The macro of a lowered body. */
export function makeMask(
  parameters: NamedMask["parameters"],
  body: Expr,
  span: Span,
): NamedMask {
  const size = [...walk(body)].length;
  return { parameters, body, size, depth: depthOf(body), span };
}

function depthOf(expr: Expr): number {
  return Math.max(0, ...children(expr).map(depthOf)) + 1;
}
