/** Extents of axes that a block does not go over -> numbers: a search goes over fewer axes than its product. */
import { unreachable } from "../diagnostics/unreachable.ts";
import type { Block, LoopAxis, Step, TileExpr } from "../ir/tile_block.ts";
import { axesOfBlock } from "./block_axes.ts";

/** The block with extents of `axes` as numbers, but for those of axes whose values it reads. */
export function fixExtents(block: Block, axes: readonly LoopAxis[]): Block {
  const kept = axesOfBlock(block);
  const extents = new Map(
    axes.flatMap(({ name, extent }) => kept.has(name) ? [] : [[name, extent]]),
  );
  const { steps, live, result } = block;
  return {
    steps: steps.map((step) => fixStep(step, extents)),
    live: live === null ? null : fixExpr(live, extents),
    result: fixExpr(result, extents),
  };
}

type Extents = ReadonlyMap<string, number>;

function fixStep(step: Step, extents: Extents): Step {
  if (step.kind === "let") {
    return { ...step, value: fixExpr(step.value, extents) };
  }
  const { when } = step;
  return { ...step, when: when === null ? null : fixExpr(when, extents) };
}

function fixExpr(expr: TileExpr, extents: Extents): TileExpr {
  const fix = (part: TileExpr): TileExpr => fixExpr(part, extents);
  switch (expr.kind) {
    case "extent": {
      const value = extents.get(expr.axis);
      return value === undefined
        ? expr
        : { kind: "literal", value, dtype: "i32" };
    }
    case "apply": {
      const [first, ...rest] = expr.args;
      return { ...expr, args: [fix(first), ...rest.map(fix)] };
    }
    case "cast":
      return { ...expr, arg: fix(expr.arg) };
    case "select":
      return {
        ...expr,
        condition: fix(expr.condition),
        whenTrue: fix(expr.whenTrue),
        whenFalse: fix(expr.whenFalse),
      };
    case "literal":
    case "axis":
    case "scalar":
    case "value":
    case "accumulated":
      return expr;
  }
  return unreachable(expr);
}
