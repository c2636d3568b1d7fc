/** Which axes an expression depends on. */
import type { Expr } from "./tensor_ir.ts";
import { children } from "./tensor_ir.ts";

/** Names of the axes whose values `expr` reads, those that its own reducers bind excepted. */
export function freeAxes(expr: Expr): ReadonlySet<string> {
  const names = new Set(
    children(expr).flatMap((child) => [...freeAxes(child)]),
  );
  switch (expr.kind) {
    case "axis":
      names.add(expr.axis);
      break;
    case "access":
      for (const index of expr.indices) {
        if (index.kind !== "affine") continue;
        for (const { axis } of index.terms) names.add(axis);
      }
      break;
    case "reduce":
      for (const { name } of expr.axes) names.delete(name);
      break;
    case "scan":
      for (const { name } of expr.axes) names.delete(name);
      for (const name of expr.at) names.add(name);
      break;
    case "literal":
    case "extent":
    case "scalar":
    case "apply":
    case "cast":
    case "select":
    case "accumulated":
      break;
  }
  return names;
}

/** Names of the axes whose extent `expr` reads. */
export function extentAxes(expr: Expr): ReadonlySet<string> {
  const names = new Set(
    children(expr).flatMap((child) => [...extentAxes(child)]),
  );
  if (expr.kind === "extent") names.add(expr.axis);
  if (expr.kind === "access") {
    for (const index of expr.indices) {
      if (index.kind !== "affine") continue;
      for (const { axis } of index.extents) names.add(axis);
    }
  }
  return names;
}
