/** Renames the values of a block, so that two blocks can become one. */
import { unreachable } from "../diagnostics/unreachable.ts";
import type { Block, Step, TileExpr, TileIndex } from "../ir/tile_block.ts";

/** The same block with `prefix` before every name it defines. */
export function renameBlock(
  { steps, live, result }: Block,
  prefix: string,
): Block {
  return {
    steps: steps.map((step) => renameStep(step, prefix)),
    live: live === null ? null : renameExpr(live, prefix),
    result: renameExpr(result, prefix),
  };
}

function renameStep(step: Step, prefix: string): Step {
  const name = `${prefix}${step.name}`;
  switch (step.kind) {
    case "let":
      return { ...step, name, value: renameExpr(step.value, prefix) };
    case "load":
      return {
        ...step,
        name,
        indices: step.indices.map((index) => renameIndex(index, prefix)),
        when: step.when === null ? null : renameExpr(step.when, prefix),
        inside: step.inside === null ? null : `${prefix}${step.inside}`,
      };
  }
  return unreachable(step);
}

function renameIndex(index: TileIndex, prefix: string): TileIndex {
  return index.value === null
    ? index
    : { ...index, value: `${prefix}${index.value}` };
}

function renameExpr(expr: TileExpr, prefix: string): TileExpr {
  switch (expr.kind) {
    case "literal":
    case "axis":
    case "extent":
    case "scalar":
    case "accumulated":
      return expr;
    case "value":
      return { ...expr, name: `${prefix}${expr.name}` };
    case "apply": {
      const [first, ...rest] = expr.args;
      return {
        ...expr,
        args: [
          renameExpr(first, prefix),
          ...rest.map((arg) => renameExpr(arg, prefix)),
        ],
      };
    }
    case "cast":
      return { ...expr, arg: renameExpr(expr.arg, prefix) };
    case "select":
      return {
        ...expr,
        condition: renameExpr(expr.condition, prefix),
        whenTrue: renameExpr(expr.whenTrue, prefix),
        whenFalse: renameExpr(expr.whenFalse, prefix),
      };
  }
  return unreachable(expr);
}
