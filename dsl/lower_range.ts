/** `r in start..end` -> the range of an axis. Ends: integers, extents, scalars and `+ - *` of them. */
import { sourceOrigin } from "../jit/diagnostics/span.ts";
import type { AxisRange, Expr } from "../jit/ir/tensor_ir.ts";
import {
  type AstExpr,
  type AstRange,
  type AstReference,
  isBareName,
} from "./ast.ts";
import { backwardRange, invalidRangeEnd } from "./axis_diagnostics.ts";
import { isExtentCall } from "./axis_mentions.ts";
import { extentAxis } from "./extent_axis.ts";
import { indexNotInteger } from "./index_diagnostics.ts";
import { placeholder, type Scope } from "./statement_scope.ts";

/** Lowers the ends of `range` as seen in `scope`. */
export function lowerRange(range: AstRange, scope: Scope): AxisRange {
  const start = lowerEnd(range.start, scope);
  const end = lowerEnd(range.end, scope);
  const [from, to] = [valueOf(start), valueOf(end)];
  if (from !== null && to !== null && to < from) {
    scope.statement.report(backwardRange(from, to, range.span));
  }
  return { start, end, origin: sourceOrigin(range.span) };
}

/** The value of an end that is made of numbers alone, else null. */
export function valueOf(end: Expr): number | null {
  if (end.kind === "literal") return end.value;
  if (end.kind !== "apply") return null;
  const [left, right] = end.args.map(valueOf);
  if (left === undefined || left === null) return null;
  if (end.op === "neg") return -left;
  if (right === undefined || right === null) return null;
  switch (end.op) {
    case "add":
      return left + right;
    case "sub":
      return left - right;
    case "mul":
      return left * right;
    default:
      return null;
  }
}

function lowerEnd(expr: AstExpr, scope: Scope): Expr {
  const origin = sourceOrigin(expr.span);
  switch (expr.kind) {
    case "number":
      return lowerNumber(expr, scope);
    case "reference":
      return lowerName(expr, scope);
    case "unary": {
      if (expr.op === "not") break;
      const arg = lowerEnd(expr.arg, scope);
      if (expr.op === "plus") return arg;
      if (arg.kind === "literal" && arg.value !== 0) {
        return { ...arg, value: -arg.value, origin };
      }
      return { kind: "apply", op: "neg", args: [arg], origin };
    }
    case "binary": {
      if (expr.op !== "add" && expr.op !== "sub" && expr.op !== "mul") break;
      const args = [
        lowerEnd(expr.left, scope),
        lowerEnd(expr.right, scope),
      ] as const;
      return { kind: "apply", op: expr.op, args, origin };
    }
    case "conditional":
    case "coalesce":
      break;
  }
  return refuse(
    expr,
    "Compute the end on the host, and pass it as a number in a hole",
    scope,
  );
}

function lowerNumber(expr: AstExpr & { kind: "number" }, scope: Scope): Expr {
  const { value, isBoolean, span } = expr;
  if (isBoolean) return refuse(expr, "Write an integer", scope);
  if (!Number.isInteger(value) || Math.abs(value) >= 2 ** 31) {
    scope.statement.report(indexNotInteger(value, span));
    return placeholder(span);
  }
  return { kind: "literal", value, dtype: null, origin: sourceOrigin(span) };
}

function lowerName(expr: AstReference, scope: Scope): Expr {
  const { statement, axes } = scope;
  const { name, span } = expr;
  const origin = sourceOrigin(span);
  if (isExtentCall(expr)) {
    const axis = extentAxis(expr.args ?? [], span, scope);
    return axis === null ? placeholder(span) : { kind: "extent", axis, origin };
  }
  const isAxis = axes.has(name.text) || statement.bound.has(name.text);
  if (isBareName(expr) && isAxis && !name.isHole) {
    return refuse(
      expr,
      `Write a comparison with "${name.text}" instead of a range`,
      scope,
    );
  }
  if (!isBareName(expr)) {
    return refuse(
      expr,
      "Write a comparison such as `t < len[b]` instead of a range",
      scope,
    );
  }
  const read = statement.program.readBare(name, statement.report);
  if (read.kind === "scalar") {
    return { kind: "scalar", name: read.name, dtype: null, origin };
  }
  if (read.kind === "broken") return placeholder(span);
  return refuse(
    expr,
    "Pass the end as a number in a hole, or write a comparison",
    scope,
  );
}

function refuse(expr: AstExpr, help: string, { statement }: Scope): Expr {
  statement.report(invalidRangeEnd(help, expr.span));
  return placeholder(expr.span);
}
