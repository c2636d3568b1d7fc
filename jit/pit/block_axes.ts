/** The axes that a block depends on. */
import { unreachable } from "../diagnostics/unreachable.ts";
import type { Block, Step, TileExpr } from "../ir/tile_block.ts";

/** Names of the axes whose value a block reads, in indices, conditions or expressions. */
export function axesOfBlock(
  { steps, live, result }: Block,
): ReadonlySet<string> {
  const exprs = [
    ...steps.flatMap(stepExprs),
    result,
    ...(live === null ? [] : [live]),
  ];
  const indexed = steps.flatMap((step) =>
    step.kind === "load"
      ? step.indices.flatMap(({ terms }) => terms.map(({ axis }) => axis))
      : []
  );
  return new Set([...indexed, ...exprs.flatMap(axesOfExpr)]);
}

function stepExprs(step: Step): readonly TileExpr[] {
  if (step.kind === "let") return [step.value];
  return step.when === null ? [] : [step.when];
}

function axesOfExpr(expr: TileExpr): readonly string[] {
  switch (expr.kind) {
    case "axis":
      return [expr.axis];
    case "literal":
    case "extent":
    case "scalar":
    case "value":
    case "accumulated":
      return [];
    case "apply":
      return expr.args.flatMap(axesOfExpr);
    case "cast":
      return axesOfExpr(expr.arg);
    case "select":
      return [expr.condition, expr.whenTrue, expr.whenFalse].flatMap(
        axesOfExpr,
      );
  }
  return unreachable(expr);
}
