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
  type BoundsTable,
  factsOfGuard,
  formOfIndex,
  intervalOf,
  isEmptySpace,
} from "../ir/interval.ts";
import type { ScalarType } from "../ir/scalar_type.ts";
import {
  tensorShape,
  type TensorTable,
  tensorType,
  typeScopeOf,
} from "../ir/tensor_table.ts";
import type { Access, Apply, Expr, Index, Select } from "../ir/tensor_ir.ts";
import { walk } from "../ir/tensor_ir.ts";
import type { Block, Load, Step, TileExpr, TileIndex } from "../ir/tile_ir.ts";
import { tileType } from "../ir/tile_ir.ts";
import { type Interner, internExpr, makeInterner } from "./expr_key.ts";
import { allOf, castTo, literalOf, registerType } from "./tile_nodes.ts";

/** Names `v0`, `v1`, ... for the steps of one nest. */
export interface NameSupply {
  next: number;
}

/** What a block may refer to. */
export interface BlockScope {
  readonly tensors: TensorTable;
  readonly bounds: BoundsTable;
  readonly names: NameSupply;
  /** What `accumulated` is replaced by; null where it must not stand. */
  readonly accumulated: TileExpr | null;
}

/** A block in the making. */
export interface BlockBuilder {
  readonly scope: BlockScope;
  readonly steps: Step[];
  readonly interner: Interner;
  /** Expressions that occur more than once. */
  readonly repeated: ReadonlySet<number>;
  readonly known: KnownValue[];
}

/** Where in the block a value is computed: under which conditions. */
export interface Path {
  /** Names of nested conditions, each of which includes the one before it. */
  readonly conditions: readonly string[];
  readonly facts: readonly AffineForm[];
}

interface KnownValue {
  readonly id: string;
  readonly path: Path;
  readonly value: TileExpr;
}

/** The path of points where nothing is known. */
export const EVERYWHERE: Path = { conditions: [], facts: [] };

/** An empty block that will hold `exprs`. */
export function beginBlock(
  scope: BlockScope,
  exprs: readonly Expr[],
): BlockBuilder {
  const interner = makeInterner();
  const counts = new Map<number, number>();
  for (const expr of exprs) {
    for (const node of walk(expr)) {
      const id = internExpr(interner, node);
      counts.set(id, (counts.get(id) ?? 0) + 1);
    }
  }
  const repeated = new Set(
    [...counts].filter(([, n]) => n > 1).map(([id]) => id),
  );
  return { scope, steps: [], interner, repeated, known: [] };
}

/** The finished block. */
export function endBlock(
  builder: BlockBuilder,
  result: TileExpr,
  live: TileExpr | null = null,
): Block {
  return { steps: builder.steps, live, result };
}

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

/** The condition of a path; null when it always holds. */
export function conditionOf(path: Path): TileExpr | null {
  const name = path.conditions.at(-1);
  return name === undefined ? null : { kind: "value", name, dtype: "bool" };
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

/** The points of `path` where `condition` holds as well. */
export function enter(
  builder: BlockBuilder,
  path: Path,
  condition: TileExpr,
  more: readonly AffineForm[] = [],
): Path {
  const outer = conditionOf(path);
  const value = outer === null ? condition : allOf([outer, condition]);
  const name = value.kind === "value" ? value.name : addLet(builder, value);
  return {
    conditions: [...path.conditions, name],
    facts: [...path.facts, ...more],
  };
}

/** Adds `name = value` to the block and gives the name. */
export function addLet(builder: BlockBuilder, value: TileExpr): string {
  const name = freshName(builder);
  builder.steps.push({ kind: "let", name, value });
  return name;
}

/** The top-level conjuncts of a guard. */
export function conjuncts(guard: Expr): readonly Expr[] {
  if (guard.kind === "cast" && guard.dtype === "bool") {
    const inner = conjuncts(guard.arg);
    return inner.length > 1 ? inner : [guard];
  }
  return guard.kind === "apply" && guard.op === "and"
    ? guard.args.flatMap(conjuncts)
    : [guard];
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

/** The tile indices of an access or a target. `drops`: positions outside are legal and checked. */
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

function findKnown(
  builder: BlockBuilder,
  id: string,
  path: Path,
): TileExpr | null {
  const known = builder.known.find((entry) =>
    entry.id === id && isWithin(path, entry.path)
  );
  return known?.value ?? null;
}

/** True when every point of `inner` is one of `outer`. */
function isWithin(inner: Path, outer: Path): boolean {
  return outer.conditions.every((name, i) => inner.conditions[i] === name);
}

function named(builder: BlockBuilder, value: TileExpr): TileExpr {
  switch (value.kind) {
    case "apply":
    case "cast":
    case "select":
      return {
        kind: "value",
        name: addLet(builder, value),
        dtype: tileType(value),
      };
    case "literal":
    case "axis":
    case "extent":
    case "scalar":
    case "value":
    case "accumulated":
      return value;
  }
  return unreachable(value);
}

function notOf(condition: TileExpr): TileExpr {
  return { kind: "apply", op: "not", args: [condition], dtype: "bool" };
}

function readsTensor(expr: Expr): boolean {
  for (const node of walk(expr)) if (node.kind === "access") return true;
  return false;
}

function freshName(builder: BlockBuilder): string {
  const name = `v${builder.scope.names.next}`;
  builder.scope.names.next += 1;
  return name;
}
