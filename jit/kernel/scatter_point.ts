/** One source point of a scatter: where it goes, and how it folds into what is there. */
import type { KernelExpr, KernelStatement } from "../ir/kernel_ir.ts";
import type { ScatterNest } from "../ir/tile_ir.ts";
import {
  assign,
  bufferArray,
  bufferOf,
  ifOf,
  type KernelBuilder,
} from "./builder.ts";
import {
  addressOf,
  beginBlock,
  emitBlock,
  emitStep,
  fromStorage,
  insideOf,
  toStorage,
} from "./emit_block.ts";
import type { BlockEnv } from "./emit_expr.ts";
import { elementAt } from "./expressions.ts";
import { combineValues } from "./fold_values.ts";

/** `state = state (fold) block`, where the point counts. */
export function emitFold(
  builder: KernelBuilder,
  nest: ScatterNest,
  env: BlockEnv,
  state: KernelExpr,
): readonly KernelStatement[] {
  const { statements, live, result, dtype } = emitBlock(
    builder,
    nest.block,
    env,
  );
  const folded = combineValues(builder, nest.fold, nest.dtype, state, {
    result,
    dtype,
  });
  const write = assign(builder, state, folded);
  return [...statements, live === null ? write : ifOf(builder, live, [write])];
}

/** Where a source point goes; `inside` null when it is proven to be inside. */
export function emitPlace(
  builder: KernelBuilder,
  { store }: ScatterNest,
  env: BlockEnv,
): {
  readonly statements: readonly KernelStatement[];
  readonly inside: KernelExpr | null;
  readonly address: KernelExpr;
} {
  const state = beginBlock(builder, env);
  for (const step of store.steps) emitStep(state, step);
  const inside = insideOf(state, store.buffer, store.indices);
  return {
    statements: state.statements,
    inside,
    address: addressOf(state, store.buffer, store.indices),
  };
}

/** The element at `address` as the language sees it. */
export function readTarget(
  builder: KernelBuilder,
  { store }: ScatterNest,
  address: KernelExpr,
): KernelExpr {
  const array = bufferArray(builder, store.buffer, "read_write");
  return fromStorage(
    elementAt(array, address),
    bufferOf(builder, store.buffer).dtype,
  );
}

/** Stores a value of the type of the fold at `address`. */
export function writeTarget(
  builder: KernelBuilder,
  { store, dtype }: ScatterNest,
  address: KernelExpr,
  value: KernelExpr,
): KernelStatement {
  const target = elementAt(
    bufferArray(builder, store.buffer, "read_write"),
    address,
  );
  return assign(
    builder,
    target,
    toStorage(builder, store.buffer, value, dtype),
  );
}
