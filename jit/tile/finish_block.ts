/** What happens to a folded value before it is stored: base, guard, fused tail, rounding. */
import { emptyValue } from "../ir/reducer.ts";
import type { ScalarType } from "../ir/scalar_type.ts";
import type { AssignOperator, Expr, Finish } from "../ir/tensor_ir.ts";
import type { Block, Store, TileExpr } from "../ir/tile_block.ts";
import { tileType } from "../ir/tile_block.ts";
import {
  addLet,
  beginBlock,
  type BlockBuilder,
  type BlockScope,
  conditionOf,
  endBlock,
  enter,
  EVERYWHERE,
  type Path,
} from "./block_builder.ts";
import { enterGuard, lowerExpr, lowerIndices } from "./build_block.ts";
import { type StatementContext, targetAccess } from "./statement_space.ts";
import { castTo, combineOf, literalOf, selectOf } from "./tile_nodes.ts";

/** A scope in which `accumulated` does not stand. */
export function scopeOf(
  { tensors, bounds, names }: StatementContext,
): BlockScope {
  return { tensors, bounds, names, accumulated: null };
}

/** The scope of what comes after the fold: that an axis folds nothing says nothing about the reads here. */
function behindFold(context: StatementContext): BlockScope {
  const bounds = new Map(context.bounds);
  for (const { name, extent } of context.reduction) {
    bounds.set(name, { start: 0, end: 1, extent });
  }
  return { ...scopeOf(context), bounds };
}

/** How a folded value becomes the element that is stored. */
export interface FinishOptions {
  /** Type of the folded value. */
  readonly dtype: ScalarType;
  /** Rows that it leaves out keep the base or the identity. */
  readonly guard: readonly Expr[];
  /** Applied to the folded value first; an expression over `accumulated`. */
  readonly scale: Expr | null;
}

/** The finish of a nest whose fold gives one value of `dtype` per element. */
export function finishBlock(
  context: StatementContext,
  options: FinishOptions,
): Block {
  const { finish } = context.statement;
  const exprs = [
    ...options.guard,
    ...(options.scale === null ? [] : [options.scale]),
    ...(finish === null ? [] : [finish.body, ...finish.guard]),
  ];
  const builder = beginBlock(behindFold(context), exprs);
  const accumulated: TileExpr = { kind: "accumulated", dtype: options.dtype };
  const path = enterGuard(builder, EVERYWHERE, options.guard);
  const folded = options.scale === null ? accumulated : castTo(
    lowerExpr(withAccumulated(builder, accumulated), options.scale, path),
    options.dtype,
  );
  const value = baseOrValue(builder, context, folded, path);
  return endBlock(builder, finishValue(builder, context, value));
}

/**
 * `combine(base, value)` at the points of `path`; elsewhere the base, else the identity. `value` holds
 * at the points of `path` alone.
 */
export function baseOrValue(
  builder: BlockBuilder,
  { statement }: StatementContext,
  value: TileExpr,
  path: Path,
): TileExpr {
  const { assign, base } = statement;
  const dtype = tileType(value);
  const inside = conditionOf(path);
  if (base === null) {
    return inside === null
      ? value
      : selectOf(inside, value, identityOf(assign, dtype));
  }
  const readsAlways = assign !== "set";
  if (!readsAlways && inside === null) return value;
  const basePath = readsAlways || inside === null
    ? EVERYWHERE
    : enter(builder, EVERYWHERE, negated(inside));
  const old = castTo(
    lowerExpr(builder, targetAccess(statement, base), basePath),
    dtype,
  );
  const combined = combineOf(assign, old, value);
  return inside === null ? combined : selectOf(inside, combined, old);
}

/** The fused tail over `value`, converted to the type of the target. */
export function finishValue(
  builder: BlockBuilder,
  { statement, targetType }: StatementContext,
  value: TileExpr,
): TileExpr {
  const { finish } = statement;
  const tail = finish === null ? value : tailOf(builder, finish, value);
  return castTo(tail, targetType);
}

/** Where the statement's element goes. */
export function plainStore(context: StatementContext): Store {
  const builder = beginBlock(scopeOf(context), []);
  const { tensor, indices } = context.statement.target;
  const position = lowerIndices(builder, tensor, indices, EVERYWHERE);
  return { buffer: tensor, indices: position, steps: builder.steps };
}

/** What an element holds that no point reaches. */
export function identityOf(
  assign: AssignOperator,
  dtype: ScalarType,
): TileExpr {
  return literalOf(assign === "set" ? 0 : emptyValue(assign, dtype), dtype);
}

function tailOf(
  builder: BlockBuilder,
  finish: Finish,
  value: TileExpr,
): TileExpr {
  const name = addLet(builder, value);
  const accumulated: TileExpr = { kind: "value", name, dtype: tileType(value) };
  const inner = withAccumulated(builder, accumulated);
  const path = enterGuard(inner, EVERYWHERE, finish.guard);
  const tail = lowerExpr(inner, finish.body, path);
  const inside = conditionOf(path);
  return inside === null
    ? tail
    : selectOf(inside, tail, literalOf(0, tileType(tail)));
}

function withAccumulated(
  builder: BlockBuilder,
  accumulated: TileExpr,
): BlockBuilder {
  return { ...builder, scope: { ...builder.scope, accumulated } };
}

function negated(condition: TileExpr): TileExpr {
  return { kind: "apply", op: "not", args: [condition], dtype: "bool" };
}
