/** Folds -> reduce nests: for each element, all points of the reduction in order. */
import type { ReduceNest } from "../ir/tile_ir.ts";
import { buildBlock } from "./build_block.ts";
import { finishBlock, plainStore, scopeOf } from "./finish_block.ts";
import type { Fold } from "./fold_statement.ts";

/** The plain reduction of `fold`. */
export function lowerReduce(fold: Fold): ReduceNest {
  const { context, body, guard, dtype, resultType, elementGuard } = fold;
  const { target, origin } = context.statement;
  const block = buildBlock(scopeOf(context), body, guard, dtype);
  const finish = finishBlock(context, {
    dtype: resultType,
    guard: elementGuard,
    scale: null,
  });
  return {
    kind: "reduce",
    name: target.tensor,
    spatial: context.spatial,
    reduction: context.reduction,
    reducer: fold.fold,
    dtype,
    block,
    finish,
    store: plainStore(context),
    origin,
  };
}
