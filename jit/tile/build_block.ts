/**
 * Tensor IR expressions -> straight-line blocks of tile IR.
 *
 * Every access becomes a load with the condition under which it is performed: the guard, the side of
 * a `?:`, the missing position of a `??`. Equal loads and equal larger parts are computed once.
 * Positions are proven inside by intervals or marked as checked, so that no block reads out of range.
 * Absent on purpose: which axes are looped over, and in which order.
 */
import { unreachable } from "../diagnostics/unreachable.ts";
import { exprType } from "../ir/expr_type.ts";
import {
  type AffineForm,
  factsOfGuard,
  formOfIndex,
  intervalOf,
  isEmptySpace,
} from "../ir/interval.ts";
import type { ScalarType } from "../ir/scalar_type.ts";
import { tensorShape, tensorType, typeScopeOf } from "../ir/tensor_table.ts";
import type { Access, Apply, Expr, Index, Select } from "../ir/tensor_ir.ts";
import type { Block, Load, TileExpr, TileIndex } from "../ir/tile_block.ts";
import { tileType } from "../ir/tile_block.ts";
import {
  addLet,
  beginBlock,
  type BlockBuilder,
  type BlockScope,
  conditionOf,
  conjuncts,
  endBlock,
  enter,
  EVERYWHERE,
  findKnown,
  freshName,
  isWithin,
  named,
  notOf,
  type Path,
  readsTensor,
} from "./block_builder.ts";
import { internExpr } from "./expr_key.ts";
import { allOf, castTo, literalOf, registerType } from "./tile_nodes.ts";

/** `body` at the points that `guard` leaves in. */
export function buildBlock(
  scope: BlockScope,
  body: Expr,
  guard: readonly Expr[],
  dtype: ScalarType | null = null,
): Block {
  const builder = beginBlock(scope, [...guard, body]);
  const path = enterGuard(builder, EVERYWHERE, guard);
  const value = lowerExpr(builder, body, path);
  const result = dtype === null ? value : castTo(value, dtype);
  return endBlock(builder, result, conditionOf(path));
}

/**
 * Evaluates the conjuncts of `guard` and enters the points where they hold. Conjuncts without reads
 * come first, so that each read is protected by as much as possible.
 */
export function enterGuard(
  builder: BlockBuilder,
  path: Path,
  guard: readonly Expr[],
): Path {
  const parts = guard.flatMap(conjuncts);
  const pure = parts.filter((part) => !readsTensor(part));
  const reading = parts.filter(readsTensor);
  let at = path;
  if (pure.length > 0) {
    const tests = pure.map((part) => lowerTest(builder, part, path));
    at = enter(
      builder,
      at,
      allOf(tests),
      pure.flatMap((part) => facts(builder, part, true)),
    );
  }
  for (const part of reading) {
    at = enter(
      builder,
      at,
      lowerTest(builder, part, at),
      facts(builder, part, true),
    );
  }
  return at;
}

/** The value of `expr` at the points of `path`. */
export function lowerExpr(
  builder: BlockBuilder,
  expr: Expr,
  path: Path,
): TileExpr {
  if (!isWorthSharing(builder, expr)) return lowerNode(builder, expr, path);
  const id = `expr ${internExpr(builder.interner, expr)}`;
  const known = findKnown(builder, id, path);
  if (known !== null) return known;
  const value = named(builder, lowerNode(builder, expr, path));
  builder.known.push({ id, path, value });
  return value;
}

/** The truth of `expr`: numbers are true when they are not 0. */
export function lowerTest(
  builder: BlockBuilder,
  expr: Expr,
  path: Path,
): TileExpr {
  return castTo(lowerExpr(builder, expr, path), "bool");
}

/** The tile indices of an access or a target; those that are not proven inside are checked. */
export function lowerIndices(
  builder: BlockBuilder,
  tensor: string,
  indices: readonly Index[],
  path: Path,
): readonly TileIndex[] {
  const shape = tensorShape(builder.scope.tensors, tensor);
  return indices.map((index, dimension) =>
    lowerIndex(builder, index, shape[dimension] ?? 0, path)
  );
}

function lowerNode(builder: BlockBuilder, expr: Expr, path: Path): TileExpr {
  switch (expr.kind) {
    case "literal":
      return literalOf(expr.value, expr.dtype ?? "f32");
    case "axis":
      return { kind: "axis", axis: expr.axis };
    case "extent":
      return { kind: "extent", axis: expr.axis };
    case "scalar":
      return {
        kind: "scalar",
        name: expr.name,
        dtype: registerType(expr.dtype ?? "f32"),
      };
    case "access":
      return lowerAccess(builder, expr, path);
    case "apply":
      return lowerApply(builder, expr, path);
    case "cast":
      return castTo(lowerExpr(builder, expr.arg, path), expr.dtype);
    case "select":
      return lowerSelect(builder, expr, path);
    case "accumulated":
      return accumulatedOf(builder.scope);
    case "reduce":
    case "scan":
      throw new Error(
        `Cannot compute "${expr.kind}" at one point: it must be lifted first`,
      );
  }
  return unreachable(expr);
}

function lowerApply(builder: BlockBuilder, expr: Apply, path: Path): TileExpr {
  const isLogical = expr.op === "and" || expr.op === "or" || expr.op === "not";
  const lower = (arg: Expr): TileExpr =>
    isLogical ? lowerTest(builder, arg, path) : lowerExpr(builder, arg, path);
  const [first, ...rest] = expr.args;
  const dtype = typeOf(builder.scope, expr);
  return {
    kind: "apply",
    op: expr.op,
    args: [lower(first), ...rest.map(lower)],
    dtype,
  };
}

function lowerSelect(
  builder: BlockBuilder,
  expr: Select,
  path: Path,
): TileExpr {
  const dtype = typeOf(builder.scope, expr);
  const condition = named(builder, lowerTest(builder, expr.condition, path));
  const yes = readsTensor(expr.whenTrue)
    ? enter(builder, path, condition, facts(builder, expr.condition, true))
    : path;
  const whenTrue = lowerExpr(builder, expr.whenTrue, yes);
  const no = readsTensor(expr.whenFalse)
    ? enter(
      builder,
      path,
      notOf(condition),
      facts(builder, expr.condition, false),
    )
    : path;
  const whenFalse = lowerExpr(builder, expr.whenFalse, no);
  return { kind: "select", condition, whenTrue, whenFalse, dtype };
}

function lowerAccess(
  builder: BlockBuilder,
  expr: Access,
  path: Path,
): TileExpr {
  const dtype = registerType(tensorType(builder.scope.tensors, expr.tensor));
  const indices = lowerIndices(builder, expr.tensor, expr.indices, path);
  const load = addLoad(builder, expr.tensor, indices, path);
  const value: TileExpr = { kind: "value", name: load.name, dtype };
  if (expr.fallback === null || load.inside === null) return value;
  const condition: TileExpr = {
    kind: "value",
    name: load.inside,
    dtype: "bool",
  };
  const outside = readsTensor(expr.fallback)
    ? enter(builder, path, notOf(condition))
    : path;
  const whenFalse = lowerExpr(builder, expr.fallback, outside);
  return { kind: "select", condition, whenTrue: value, whenFalse, dtype };
}

function addLoad(
  builder: BlockBuilder,
  buffer: string,
  indices: readonly TileIndex[],
  path: Path,
): Load {
  const id = `load ${buffer}${JSON.stringify(indices)}`;
  for (const known of builder.known) {
    if (known.id !== id || !isWithin(path, known.path)) continue;
    const load = builder.steps.find((step) =>
      step.kind === "load" && known.value.kind === "value" &&
      step.name === known.value.name
    );
    if (load?.kind === "load") return load;
  }
  const name = freshName(builder);
  const inside = indices.some((index) => index.isChecked) ? `${name}_in` : null;
  const load: Load = {
    kind: "load",
    name,
    buffer,
    indices,
    when: conditionOf(path),
    inside,
  };
  builder.steps.push(load);
  builder.known.push({
    id,
    path,
    value: { kind: "value", name, dtype: "f32" },
  });
  return load;
}

function lowerIndex(
  builder: BlockBuilder,
  index: Index,
  extent: number,
  path: Path,
): TileIndex {
  switch (index.kind) {
    case "unit":
      return { terms: [], offset: 0, value: null, isChecked: false };
    case "affine": {
      const form = formOfIndex(index, builder.scope.bounds);
      return {
        terms: index.terms.map(({ axis, factor }) => ({ axis, factor })),
        offset: form.constant,
        value: null,
        isChecked: !isInside(builder, form, extent, path),
      };
    }
    case "indirect": {
      const read = named(builder, lowerExpr(builder, index.read, path));
      const value = read.kind === "value" ? read.name : addLet(builder, read);
      return { terms: [], offset: 0, value, isChecked: true };
    }
    case "spread":
      throw new Error(
        `Cannot index by the spread "${index.axis}": binding expands it`,
      );
  }
  return unreachable(index);
}

function isInside(
  builder: BlockBuilder,
  form: AffineForm,
  extent: number,
  path: Path,
): boolean {
  const { bounds } = builder.scope;
  if (isEmptySpace(bounds, path.facts)) return true;
  const { min, max } = intervalOf(form, bounds, path.facts);
  return min >= 0 && max < extent;
}

function facts(
  builder: BlockBuilder,
  test: Expr,
  holds: boolean,
): readonly AffineForm[] {
  return factsOfGuard(test, builder.scope.bounds, holds);
}

function typeOf({ tensors, accumulated }: BlockScope, expr: Expr): ScalarType {
  const folded = accumulated === null ? null : tileType(accumulated);
  return registerType(exprType(expr, typeScopeOf(tensors, folded)));
}

function accumulatedOf(scope: BlockScope): TileExpr {
  if (scope.accumulated === null) {
    throw new Error("Cannot read the folded value outside of a finish");
  }
  return scope.accumulated;
}

/** Reads are shared as loads; small arithmetic is cheaper to repeat than to name. */
function isWorthSharing(builder: BlockBuilder, expr: Expr): boolean {
  return (expr.kind === "apply" || expr.kind === "select") &&
    builder.repeated.has(internExpr(builder.interner, expr));
}
