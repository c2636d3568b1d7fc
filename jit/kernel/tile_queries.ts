/**
 * Questions about tile IR that several lowerings ask: what an expression or a step depends on.
 */
import { unreachable } from "../diagnostics/unreachable.ts";
import type { Load, Step, TileExpr } from "../ir/tile_block.ts";

/** Direct sub-expressions, left to right. */
export function tileChildren(expr: TileExpr): readonly TileExpr[] {
  switch (expr.kind) {
    case "literal":
    case "axis":
    case "extent":
    case "scalar":
    case "value":
    case "accumulated":
      return [];
    case "apply":
      return expr.args;
    case "cast":
      return [expr.arg];
    case "select":
      return [expr.condition, expr.whenTrue, expr.whenFalse];
  }
  return unreachable(expr);
}

/** Whether the value of `axis` (not its extent) is read in `expr`. */
export function usesAxis(expr: TileExpr, axis: string): boolean {
  if (expr.kind === "axis") return expr.axis === axis;
  return tileChildren(expr).some((child) => usesAxis(child, axis));
}

/** Whether `expr` reads one of the named values. */
export function usesValue(expr: TileExpr, names: ReadonlySet<string>): boolean {
  if (expr.kind === "value") return names.has(expr.name);
  return tileChildren(expr).some((child) => usesValue(child, names));
}

/** Expressions that stand in a step. */
export function stepExpressions(step: Step): readonly TileExpr[] {
  if (step.kind === "let") return [step.value];
  return step.when === null ? [] : [step.when];
}

/** Loads among `steps`. */
export function loadsOf(steps: readonly Step[]): readonly Load[] {
  return steps.filter((step): step is Load => step.kind === "load");
}

/** Names of the values, flags included, that change along `axis`. */
export function namesAlong(
  steps: readonly Step[],
  axis: string,
): ReadonlySet<string> {
  const names = new Set<string>();
  for (const step of steps) {
    if (!dependsOn(step, axis, names)) continue;
    names.add(step.name);
    if (step.kind === "load" && step.inside !== null) names.add(step.inside);
  }
  return names;
}

/** Whether a step's value changes along `axis`, given the names of earlier steps that do. */
export function dependsOn(
  step: Step,
  axis: string,
  names: ReadonlySet<string>,
): boolean {
  const expressions = stepExpressions(step);
  if (
    expressions.some((expr) => usesAxis(expr, axis) || usesValue(expr, names))
  ) return true;
  return step.kind === "load" &&
    step.indices.some(({ terms, value }) =>
      terms.some((term) => term.axis === axis) ||
      (value !== null && names.has(value))
    );
}
