/**
 * Two operand blocks of a contraction -> one block of their product.
 *
 * Small contractions fold this block point by point, where packing would cost more than it saves.
 */
import { unreachable } from "../diagnostics/unreachable.ts";
import type { ScalarType } from "../ir/scalar_type.ts";
import type { ScalarOp } from "../ir/tensor_ir.ts";
import type { Block, Step, TileExpr } from "../ir/tile_block.ts";

/** Put before the names of the right block, which may clash with the left's. */
const RIGHT_PREFIX = "right ";

/** `left (product) right` at one point, left out where either is. */
export function mergeBlocks(
  left: Block,
  right: Block,
  product: ScalarOp,
  dtype: ScalarType,
): Block {
  const other = renameBlock(right);
  return {
    steps: [...left.steps, ...other.steps],
    live: conjunction(left.live, other.live),
    result: {
      kind: "apply",
      op: product,
      args: [left.result, other.result],
      dtype,
    },
  };
}

function conjunction(a: TileExpr | null, b: TileExpr | null): TileExpr | null {
  if (a === null || b === null) return a ?? b;
  return { kind: "apply", op: "and", args: [a, b], dtype: "bool" };
}

function renameBlock(block: Block): Block {
  return {
    steps: block.steps.map(renameStep),
    live: block.live === null ? null : renameExpr(block.live),
    result: renameExpr(block.result),
  };
}

function rename(name: string): string {
  return RIGHT_PREFIX + name;
}

function renameStep(step: Step): Step {
  if (step.kind === "let") {
    return { ...step, name: rename(step.name), value: renameExpr(step.value) };
  }
  return {
    ...step,
    name: rename(step.name),
    indices: step.indices.map((index) => ({
      ...index,
      value: index.value === null ? null : rename(index.value),
    })),
    when: step.when === null ? null : renameExpr(step.when),
    inside: step.inside === null ? null : rename(step.inside),
  };
}

function renameExpr(expr: TileExpr): TileExpr {
  switch (expr.kind) {
    case "value":
      return { ...expr, name: rename(expr.name) };
    case "apply": {
      const [first, ...rest] = expr.args;
      return { ...expr, args: [renameExpr(first), ...rest.map(renameExpr)] };
    }
    case "cast":
      return { ...expr, arg: renameExpr(expr.arg) };
    case "select":
      return {
        ...expr,
        condition: renameExpr(expr.condition),
        whenTrue: renameExpr(expr.whenTrue),
        whenFalse: renameExpr(expr.whenFalse),
      };
    case "literal":
    case "axis":
    case "extent":
    case "scalar":
    case "accumulated":
      return expr;
  }
  return unreachable(expr);
}
