/**
 * A block in the making: its steps, the names of its values, the conditions under which they hold.
 * Absent on purpose: expressions of tensor IR; `build_block.ts` lowers them into this.
 */
import { unreachable } from "../diagnostics/unreachable.ts";
import type { AffineForm, BoundsTable } from "../ir/interval.ts";
import type { TensorTable } from "../ir/tensor_table.ts";
import type { Expr } from "../ir/tensor_ir.ts";
import { walk } from "../ir/tensor_ir.ts";
import type { Block, Step, TileExpr } from "../ir/tile_block.ts";
import { tileType } from "../ir/tile_block.ts";
import { type Interner, internExpr, makeInterner } from "./expr_key.ts";
import { allOf } from "./tile_nodes.ts";

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

/** The condition of a path; null when it always holds. */
export function conditionOf(path: Path): TileExpr | null {
  const name = path.conditions.at(-1);
  return name === undefined ? null : { kind: "value", name, dtype: "bool" };
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

/** The value that `id` stands for, if it was computed at these points. */
export function findKnown(
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
export function isWithin(inner: Path, outer: Path): boolean {
  return outer.conditions.every((name, i) => inner.conditions[i] === name);
}

/** `value` itself where it is short, else a name for it. */
export function named(builder: BlockBuilder, value: TileExpr): TileExpr {
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

/** `not condition`. */
export function notOf(condition: TileExpr): TileExpr {
  return { kind: "apply", op: "not", args: [condition], dtype: "bool" };
}

/** True when the value of `expr` depends on a read. */
export function readsTensor(expr: Expr): boolean {
  for (const node of walk(expr)) if (node.kind === "access") return true;
  return false;
}

/** The next name of the nest. */
export function freshName(builder: BlockBuilder): string {
  const name = `v${builder.scope.names.next}`;
  builder.scope.names.next += 1;
  return name;
}
