/**
 * What the kernels over sorted source points share: keys, the point behind each key, parts of runs.
 */
import type { KernelExpr, KernelStatement } from "../ir/kernel_ir.ts";
import type { TileIndex } from "../ir/tile_block.ts";
import type { ScatterNest, TileBuffer } from "../ir/tile_ir.ts";
import {
  assign,
  bufferArray,
  ifOf,
  type KernelBuilder,
  letOf,
  numberParam,
  varOf,
} from "./builder.ts";
import { addressOf, beginBlock } from "./emit_block.ts";
import type { BlockEnv } from "./emit_expr.ts";
import {
  asI32,
  bool,
  compare,
  elementAt,
  subtract,
  u32,
} from "./expressions.ts";
import { axisCount, pointCount, splitLinear } from "./grid.ts";
import type { ScatterPlan } from "./scatter_plan.ts";
import type { SortPairs } from "./sort_pass.ts";

/** Sorted points that one invocation folds at most, where runs are cut; a power of two. */
export const PART_POINTS = 1024;

/** Name of the axis that counts parts; no axis of a program has it. */
export const PART = "%part";

/** A scatter whose keyed points are sorted; keys from `rows` on point outside. */
export interface SortedScatter {
  readonly nest: ScatterNest;
  readonly plan: ScatterPlan;
  readonly rows: number;
  readonly sorted: SortPairs;
}

/** The key of the sorted point `index`. */
export function readKey(
  builder: KernelBuilder,
  { keys }: SortPairs,
  index: KernelExpr,
): KernelExpr {
  return elementAt(bufferArray(builder, keys.name, "read", 1, "keys"), index);
}

/** Whether the point before `at` has the same key. */
export function emitGoesOn(
  builder: KernelBuilder,
  { sorted }: SortedScatter,
  at: KernelExpr,
  key: KernelExpr,
): {
  readonly statements: readonly KernelStatement[];
  readonly flag: KernelExpr;
} {
  const flag = varOf(builder, "goes_on", bool(false));
  const before = readKey(builder, sorted, subtract(at, u32(1)));
  const test = assign(builder, flag.name, compare("==", before, key));
  return {
    statements: [
      flag.statement,
      ifOf(builder, compare(">", at, u32(0)), [test]),
    ],
    flag: flag.name,
  };
}

/** Whether a key stands for points outside of the target. */
export function isOutside(
  builder: KernelBuilder,
  { rows }: SortedScatter,
  key: KernelExpr,
): KernelExpr {
  return compare(">=", key, numberParam(builder, "rows", "rows", "u32", rows));
}

/** The source point whose turn it is in the sorted order. */
export function emitPoint(
  builder: KernelBuilder,
  { plan, sorted }: SortedScatter,
  index: KernelExpr,
  axes: ReadonlyMap<string, KernelExpr>,
): { readonly statements: readonly KernelStatement[]; readonly env: BlockEnv } {
  const position = letOf(
    builder,
    "position",
    elementAt(
      bufferArray(builder, sorted.positions.name, "read", 1, "positions"),
      index,
    ),
  );
  const split = splitLinear(builder, position.name, plan.keyed);
  return {
    statements: [position.statement, ...split.statements],
    env: { axes: new Map([...axes, ...split.axes]), accumulated: null },
  };
}

/** What a part of a run folded to, at the plain position of the invocation. */
export function partElement(
  builder: KernelBuilder,
  { plan }: SortedScatter,
  parts: TileBuffer,
  access: "read" | "read_write",
  part: KernelExpr,
  axes: ReadonlyMap<string, KernelExpr>,
): KernelExpr {
  const array = bufferArray(builder, parts.name, access, 1, "parts");
  const state = beginBlock(builder, {
    axes: new Map([...axes, [PART, asI32(part)]]),
    accumulated: null,
  });
  const index = (axis: string, offset: number): TileIndex => ({
    terms: [{ axis, factor: 1 }],
    offset,
    value: null,
    isChecked: false,
  });
  const plain = plan.plain.map(({ name, start }) => index(name, -start));
  return elementAt(
    array,
    addressOf(state, parts.name, [index(PART, 0), ...plain]),
  );
}

/** Room for what the parts of runs fold to. */
export function partBuffer({ nest, plan }: SortedScatter): TileBuffer {
  const shape = [
    Math.ceil(pointCount(plan.keyed) / PART_POINTS),
    ...plan.plain.map(axisCount),
  ];
  const strides = shape.map((_, d) =>
    shape.slice(d + 1).reduce((a, b) => a * b, 1)
  );
  return {
    name: `${nest.name}.parts`,
    dtype: nest.dtype,
    role: "temporary",
    shape,
    strides,
  };
}
