/** Statements with a target index that is no plain axis -> scatter nests. */
import type { Layouts } from "../ir/executable.ts";
import { exprType, foldType } from "../ir/expr_type.ts";
import type { ScalarType } from "../ir/scalar_type.ts";
import {
  tensorShape,
  type TensorTable,
  typeScopeOf,
} from "../ir/tensor_table.ts";
import type { Access, Statement } from "../ir/tensor_ir.ts";
import type { Block, LoopAxis, Store } from "../ir/tile_block.ts";
import type { MapNest, Nest, ScatterNest, TileBuffer } from "../ir/tile_ir.ts";
import { rowMajorStrides } from "./buffers.ts";
import { beginBlock, endBlock, EVERYWHERE } from "./block_builder.ts";
import { buildBlock, lowerExpr } from "./build_block.ts";
import { identityOf, plainStore, scopeOf } from "./finish_block.ts";
import { contextOf, type StatementContext } from "./statement_space.ts";
import { castTo, registerType } from "./tile_nodes.ts";
import { isInjective } from "./injective_target.ts";

/** Nests in order, and the buffers that they need besides the program's tensors. */
export interface Scattered {
  readonly nests: readonly Nest[];
  readonly buffers: readonly TileBuffer[];
}

/**
 * The scatter of `statement`. Where the target's type is not the one in which points are folded, they
 * are folded in a buffer of their own and converted once at the end.
 */
export function lowerScatter(
  statement: Statement,
  tensors: TensorTable,
  layouts: Layouts,
): Scattered {
  const context = contextOf(statement, tensors, layouts, { isWhole: false });
  const type = exprType(statement.body, typeScopeOf(tensors));
  const dtype = registerType(
    foldType(statement.assign, type, context.targetType),
  );
  const isUnique = isInjective(statement);
  const isDirect = dtype === context.targetType || statement.assign === "set" ||
    (isUnique && registerType(context.targetType) === dtype);
  if (isDirect) {
    return { nests: [scatterNest(context, dtype, isUnique)], buffers: [] };
  }
  const wide = wideBuffer(context, dtype);
  const nest = scatterNest(context, dtype, isUnique);
  const store = { ...nest.store, buffer: wide.name };
  return {
    nests: [{ ...nest, name: wide.name, store }, convertNest(context, wide)],
    buffers: [wide],
  };
}

function scatterNest(
  context: StatementContext,
  dtype: ScalarType,
  isUnique: boolean,
): ScatterNest {
  const { statement, guard, spatial, targetType } = context;
  const { assign, body, target, origin } = statement;
  const result = assign === "set" ? targetType : dtype;
  const initial = initialBlock(context, result);
  return {
    kind: "scatter",
    name: target.tensor,
    source: spatial,
    fold: assign,
    dtype: registerType(result),
    block: buildBlock(scopeOf(context), body, guard, result),
    isUnique,
    positions: positionsOf(context),
    initial,
    store: plainStore(context),
    origin,
  };
}

/** What every position holds before the first point: the base, or the identity. */
function initialBlock(context: StatementContext, dtype: ScalarType): Block {
  const { statement: { base, assign } } = context;
  const builder = beginBlock(positionScope(context), []);
  const value = base === null
    ? identityOf(assign, registerType(dtype))
    : lowerExpr(builder, positionAccess(context, base), EVERYWHERE);
  return endBlock(builder, castTo(value, dtype));
}

function convertNest(context: StatementContext, wide: TileBuffer): MapNest {
  const { target, origin } = context.statement;
  const indices = positionsOf(context).map(({ name }) => ({
    terms: [{ axis: name, factor: 1 }],
    offset: 0,
    value: null,
    isChecked: false,
  }));
  const name = `v${context.names.next}`;
  context.names.next += 1;
  const store: Store = { buffer: target.tensor, indices, steps: [] };
  return {
    kind: "map",
    name: target.tensor,
    axes: positionsOf(context),
    block: {
      steps: [{
        kind: "load",
        name,
        buffer: wide.name,
        indices,
        when: null,
        inside: null,
      }],
      live: null,
      result: castTo(
        { kind: "value", name, dtype: wide.dtype },
        context.targetType,
      ),
    },
    store,
    origin,
  };
}

function wideBuffer(
  { statement, tensors }: StatementContext,
  dtype: ScalarType,
): TileBuffer {
  const { tensor } = statement.target;
  const shape = tensorShape(tensors, tensor);
  const strides = rowMajorStrides(shape);
  return { name: `${tensor}.wide`, dtype, role: "temporary", shape, strides };
}

function positionsOf(
  { statement, tensors }: StatementContext,
): readonly LoopAxis[] {
  return tensorShape(tensors, statement.target.tensor).map((
    extent,
    dimension,
  ) => ({
    name: `d${dimension}`,
    start: 0,
    end: extent,
    extent,
  }));
}

function positionScope(context: StatementContext): ReturnType<typeof scopeOf> {
  const bounds = positionsOf(context).map(({ name, ...rest }) =>
    [name, rest] as const
  );
  return { ...scopeOf(context), bounds: new Map(bounds) };
}

function positionAccess(context: StatementContext, tensor: string): Access {
  const { origin } = context.statement;
  const indices = positionsOf(context).map(({ name }) => ({
    kind: "affine" as const,
    terms: [{ axis: name, factor: 1 }],
    extents: [],
    offset: 0,
    origin,
  }));
  return { kind: "access", tensor, indices, fallback: null, origin };
}
