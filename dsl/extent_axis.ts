/** `extent(d)`, wherever it may stand: the axis that it measures. */
import type { Span } from "../jit/diagnostics/span.ts";
import { type AstExpr, isBareName } from "./ast.ts";
import { extentOfUnknownAxis } from "./axis_diagnostics.ts";
import { wrongArity } from "./name_diagnostics.ts";
import type { Scope } from "./statement_scope.ts";

/** The axis in the IR; null when `args` are no visible axis, which is reported. */
export function extentAxis(
  args: readonly AstExpr[],
  span: Span,
  { axes, statement }: Scope,
): string | null {
  const [arg] = args;
  if (arg === undefined || args.length > 1) {
    const arity = { least: 1, most: 1 };
    statement.report(wrongArity("extent", args.length, arity, span));
    return null;
  }
  const found = isBareName(arg) ? arg.name.text : "this expression";
  const axis = isBareName(arg) ? axes.get(found) : undefined;
  if (axis !== undefined) return axis.name;
  const isBound = statement.bound.has(found);
  const names = [...axes.keys()];
  statement.report(
    extentOfUnknownAxis(found, names, { span: arg.span, isBound }),
  );
  return null;
}
