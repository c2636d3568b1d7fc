/** One point of a fold: the block is evaluated and its state taken in, unless it is left out. */
import type { KernelExpr, KernelStatement } from "../ir/kernel_ir.ts";
import type { ScalarType } from "../ir/scalar_type.ts";
import type { Block, LoopAxis, Store } from "../ir/tile_block.ts";
import { ifOf, type KernelBuilder, letOf, useFunction } from "./builder.ts";
import { emitBlock, emitStore } from "./emit_block.ts";
import type { BlockEnv } from "./emit_expr.ts";
import type { FoldScope, FoldState, State } from "./fold_state.ts";
import { splitLinear } from "./grid.ts";
import { castScalar } from "./scalar_functions.ts";

/** Completes `scope` with the update of a running state by the state of a point. */
export type TakeState = (
  scope: FoldScope,
  state: State,
) => readonly KernelStatement[];

/** What is folded: the values of `block` over `axes`, as `dtype`. */
export interface PointFold {
  readonly axes: readonly LoopAxis[];
  readonly block: Block;
  readonly dtype: ScalarType;
  readonly fold: FoldState;
}

/** The point with linear index `index`, at the outputs' axes `outer`. */
export function emitFoldPoint(
  builder: KernelBuilder,
  { axes, block, dtype, fold }: PointFold,
  outer: ReadonlyMap<string, KernelExpr>,
  index: KernelExpr,
  take: TakeState,
): readonly KernelStatement[] {
  const split = splitLinear(builder, index, axes);
  const env: BlockEnv = {
    axes: new Map([...outer, ...split.axes]),
    accumulated: null,
  };
  const emitted = emitBlock(builder, block, env);
  const value = letOf(
    builder,
    "value",
    castScalar(
      emitted.result,
      emitted.dtype,
      dtype,
      (code) => useFunction(builder, code),
    ),
  );
  const scope: FoldScope = { builder, statements: [value.statement] };
  const taken = take(scope, fold.ofPoint(scope, value.name, index));
  return [
    ...split.statements,
    ...emitted.statements,
    ...(emitted.live === null ? taken : [ifOf(builder, emitted.live, taken)]),
  ];
}

/** Evaluates `finish` over an accumulated value and stores it. */
export function emitFinish(
  builder: KernelBuilder,
  { finish, store }: { readonly finish: Block; readonly store: Store },
  env: BlockEnv,
): readonly KernelStatement[] {
  const { statements, live, result, dtype } = emitBlock(builder, finish, env);
  const writes = emitStore(builder, store, result, dtype, env);
  return [
    ...statements,
    ...(live === null ? writes : [ifOf(builder, live, writes)]),
  ];
}
