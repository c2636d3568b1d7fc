/** Contractions -> contract nests: blocks for both operands, axis order, schedule. */
import type { Layouts } from "../ir/executable.ts";
import {
  tensorShape,
  type TensorTable,
  tensorType,
} from "../ir/tensor_table.ts";
import type { Access, Expr, Hint } from "../ir/tensor_ir.ts";
import { walk } from "../ir/tensor_ir.ts";
import type { Block, LoopAxis } from "../ir/tile_block.ts";
import type { ContractNest } from "../ir/tile_ir.ts";
import type { SparsityHint } from "../ir/tile_pit.ts";
import { rowMajorStrides } from "./buffers.ts";
import { buildBlock } from "./build_block.ts";
import { chooseSchedule } from "./choose_schedule.ts";
import { finishBlock, plainStore, scopeOf } from "./finish_block.ts";
import type { Fold } from "./fold_statement.ts";
import type { Contraction, Side } from "./match_contraction.ts";
import { pointsOf } from "./points_of.ts";
import type { StatementContext } from "./statement_space.ts";
import { type Tile, TILES } from "./tiling_options.ts";

/** The tiled nest of `contraction`, found in `fold`. */
export function lowerContract(
  fold: Fold,
  contraction: Contraction,
  tiles: readonly Tile[] = TILES,
): ContractNest {
  const { context, dtype } = fold;
  const { batch, m, n, left, right } = contraction;
  const { target, origin } = context.statement;
  const k = orderFolded(context, contraction);
  const leftBlock = sideBlock(fold, left);
  const rightBlock = sideBlock(fold, right);
  const finish = finishBlock(context, {
    dtype,
    guard: contraction.elementGuard,
    scale: contraction.scale,
  });
  return {
    kind: "contract",
    name: target.tensor,
    batch,
    m,
    n,
    k,
    fold: contraction.fold,
    product: contraction.product,
    dtype,
    left: leftBlock,
    right: rightBlock,
    isOrdered: context.statement.hints.some(({ hint }) => hint === "ordered"),
    isGuarded: leftBlock.live !== null || rightBlock.live !== null,
    finish,
    store: plainStore(context),
    schedule: chooseSchedule({
      batch: pointsOf(batch),
      m: pointsOf(m),
      n: pointsOf(n),
      k: pointsOf(k),
      isHalf: [left, right].some((side) => readsHalf(context, side)),
    }, tiles),
    wanted: wantedBlock(fold, contraction.elementGuard),
    sparsity: context.statement.hints.flatMap(sparsityHint),
    gathers: [],
    route: null,
    choice: null,
    origin,
  };
}

/** The guard of the elements as a block of its own, for a detection; its result is true. */
function wantedBlock({ context }: Fold, guard: readonly Expr[]): Block | null {
  if (guard.length === 0) return null;
  const { origin } = context.statement;
  const yes: Expr = { kind: "literal", value: 1, dtype: "bool", origin };
  return buildBlock(scopeOf(context), yes, guard, "bool");
}

function sparsityHint(
  { tensor, hint, microTile }: Hint,
): readonly SparsityHint[] {
  if (hint !== "sparse" && hint !== "dense") return [];
  return [{ buffer: tensor, isSparse: hint === "sparse", microTile }];
}

function sideBlock({ context, dtype }: Fold, { body, guard }: Side): Block {
  return buildBlock(scopeOf(context), body, guard, dtype);
}

function readsHalf({ tensors }: StatementContext, { body }: Side): boolean {
  return [...walk(body)].some((node) =>
    node.kind === "access" && tensorType(tensors, node.tensor) === "f16"
  );
}

/** Innermost is the axis along which the left operand is contiguous, else the right one. */
function orderFolded(
  context: StatementContext,
  { left, right, k }: Contraction,
): readonly LoopAxis[] {
  const inner = [left, right].map((side) => contiguousAxis(context, side, k))
    .find((axis) => axis !== null);
  if (inner === undefined || inner === null) return k;
  return [...k.filter((axis) => axis !== inner), inner];
}

function contiguousAxis(
  { tensors, layouts }: StatementContext,
  { body }: Side,
  k: readonly LoopAxis[],
): LoopAxis | null {
  const reads = [...walk(body)].filter((node): node is Access & Expr =>
    node.kind === "access"
  );
  return k.find(({ name }) =>
    reads.some((read) => strideOf(read, name, tensors, layouts) === 1)
  ) ?? null;
}

function strideOf(
  read: Access,
  axis: string,
  tensors: TensorTable,
  layouts: Layouts,
): number {
  const strides = layouts.get(read.tensor) ??
    rowMajorStrides(tensorShape(tensors, read.tensor));
  return read.indices.reduce((sum, index, dimension) => {
    if (index.kind !== "affine") return sum;
    const factor = index.terms.find((term) => term.axis === axis)?.factor ?? 0;
    return sum + factor * (strides[dimension] ?? 0);
  }, 0);
}
