/** What the kernels of one pass of the sort share: sizes, digits, running sums over the lanes. */
import type { TargetInfo } from "../ir/executable.ts";
import type { KernelExpr, KernelStatement } from "../ir/kernel_ir.ts";
import { U32 } from "../ir/kernel_ir.ts";
import type { ScatterNest, TileBuffer } from "../ir/tile_ir.ts";
import {
  assign,
  bufferArray,
  createBuilder,
  finishLaunch,
  forOf,
  type KernelBuilder,
  type KernelContext,
  type Launch,
  letOf,
  numberParam,
} from "./builder.ts";
import {
  add,
  bitAnd,
  builtin,
  compare,
  elementAt,
  select,
  subtract,
  u32,
} from "./expressions.ts";
import { foldWorkgroups } from "./grid.ts";

/** Invocations of a workgroup. */
export const SIZE = 256;
/** Pairs that one invocation moves, neighbours in the source order. */
export const PAIRS_EACH = 4;
/** Pairs of a workgroup. */
export const TILE: number = SIZE * PAIRS_EACH;
/** Bits that a pass sorts by. */
export const DIGIT_BITS = 4;
/** Values of a digit. */
export const DIGITS: number = 2 ** DIGIT_BITS;

/** All invocations of the workgroup have written what the others read. */
export const BARRIER: KernelStatement = { kind: "barrier", scope: "workgroup" };

/** Keys and where they came from. */
export interface SortPairs {
  readonly keys: TileBuffer;
  readonly positions: TileBuffer;
}

/** One pass over all pairs. */
export interface Pass {
  readonly nest: ScatterNest;
  readonly context: KernelContext;
  readonly count: number;
  readonly number: number;
  readonly from: SortPairs;
  readonly to: SortPairs;
  readonly counts: TileBuffer;
}

/** What the kernels of a pass share. */
export interface PassBuilder {
  readonly builder: KernelBuilder;
  readonly count: KernelExpr;
  readonly tiles: KernelExpr;
  readonly lane: KernelExpr;
}

/** A builder for the kernel `part` of a pass. */
export function beginPass(
  { nest, context, count, number }: Pass,
  part: string,
): PassBuilder {
  const name = `${nest.name}.${part}${number}`;
  const builder = createBuilder(context, name, nest.origin, []);
  return {
    builder,
    count: numberParam(builder, "count", "count", "u32", count),
    tiles: numberParam(
      builder,
      "tiles",
      "tiles",
      "u32",
      Math.ceil(count / TILE),
    ),
    lane: builtin("local_invocation_index"),
  };
}

/**
 * Inclusive running sums over the lanes of each array, all arrays in step: each round adds what
 * stands twice as far away.
 */
export function scanLanes(
  builder: KernelBuilder,
  lane: KernelExpr,
  arrays: readonly KernelExpr[],
): KernelStatement {
  const range = { from: u32(0), to: u32(Math.log2(SIZE)), step: u32(1) };
  return forOf(builder, "round", range, (round) => {
    const far: KernelExpr = {
      kind: "binary",
      op: "<<",
      left: u32(1),
      right: round,
      type: U32,
    };
    const distance = letOf(builder, "distance", far);
    const hasPartner = letOf(
      builder,
      "has_partner",
      compare("<=", distance.name, lane),
    );
    const partner = letOf(
      builder,
      "partner",
      select(hasPartner.name, subtract(lane, distance.name), u32(0)),
    );
    const parts = arrays.map((array) =>
      letOf(
        builder,
        "part",
        select(hasPartner.name, elementAt(array, partner.name), u32(0)),
      )
    );
    return [
      distance.statement,
      hasPartner.statement,
      partner.statement,
      ...parts.map(({ statement }) => statement),
      BARRIER,
      ...arrays.map((array, index) => {
        const own = elementAt(array, lane);
        return assign(builder, own, add(own, parts[index]!.name));
      }),
      BARRIER,
    ];
  });
}

/** The digit of `key` that the pass sorts by. */
export function digitOf(
  builder: KernelBuilder,
  { number }: Pass,
  key: KernelExpr,
): KernelExpr {
  const shift = numberParam(
    builder,
    "shift",
    "shift",
    "u32",
    number * DIGIT_BITS,
  );
  const shifted: KernelExpr = {
    kind: "binary",
    op: ">>",
    left: key,
    right: shift,
    type: U32,
  };
  return bitAnd(shifted, u32(DIGITS - 1));
}

/** The kernel over all tiles. */
export function finishPass(
  builder: KernelBuilder,
  body: readonly KernelStatement[],
  count: number,
  target: TargetInfo,
): Launch {
  return finishLaunch(
    builder,
    body,
    [SIZE, 1, 1],
    foldWorkgroups(Math.ceil(count / TILE), target),
  );
}

/** A temporary under the name of its part in the pass, so that all passes share their kernels. */
export function arrayOf(
  builder: KernelBuilder,
  { name }: TileBuffer,
  access: "read" | "read_write",
  hint: string,
): KernelExpr {
  return bufferArray(builder, name, access, 1, hint);
}

/** Adds to an atomic, or reads it under the name of `into`. */
export function atomic(
  builder: KernelBuilder,
  op: "add" | "load",
  target: KernelExpr,
  value: KernelExpr | null,
  into: KernelExpr | null,
): KernelStatement {
  const name = into?.kind === "name" ? into.name : null;
  return { kind: "atomic", op, target, value, name, origin: builder.origin };
}
