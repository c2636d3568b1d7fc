/** Statements without reduction axes -> map nests: each point computes one element. */
import { exprType, foldType } from "../ir/expr_type.ts";
import { typeScopeOf } from "../ir/tensor_table.ts";
import type { MapNest } from "../ir/tile_ir.ts";
import { beginBlock, endBlock, EVERYWHERE } from "./block_builder.ts";
import { enterGuard, lowerExpr } from "./build_block.ts";
import {
  baseOrValue,
  finishValue,
  plainStore,
  scopeOf,
} from "./finish_block.ts";
import type { StatementContext } from "./statement_space.ts";
import { castTo, registerType } from "./tile_nodes.ts";

/** The map of a statement whose target indices are plain. */
export function lowerMap(context: StatementContext): MapNest {
  const { statement, tensors, guard } = context;
  const { body, assign, finish, target, origin } = statement;
  const tail = finish === null ? [] : [finish.body, ...finish.guard];
  const builder = beginBlock(scopeOf(context), [...guard, body, ...tail]);
  const path = enterGuard(builder, EVERYWHERE, guard);
  const type = exprType(body, typeScopeOf(tensors));
  const dtype = registerType(foldType(assign, type, context.targetType));
  const value = castTo(lowerExpr(builder, body, path), dtype);
  const element = baseOrValue(builder, context, value, path);
  const result = finishValue(builder, context, element);
  return {
    kind: "map",
    name: target.tensor,
    axes: context.spatial,
    block: endBlock(builder, result),
    store: plainStore(context),
    origin,
  };
}
