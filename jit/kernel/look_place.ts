/** Where an invocation of a detection looks, and what it has seen. */
import type { KernelExpr, KernelStatement } from "../ir/kernel_ir.ts";
import { assign, type KernelBuilder, varOf } from "./builder.ts";
import {
  bitAnd,
  bitOr,
  compare,
  minimum,
  select,
  shiftUp,
  subtract,
  u32,
} from "./expressions.ts";

/** Where an invocation looks. */
export interface LookPlace {
  readonly batch: ReadonlyMap<string, KernelExpr>;
  /** Its first point along and across. */
  readonly along: KernelExpr;
  readonly across: KernelExpr;
  /** Points of both groups. */
  readonly alongCount: KernelExpr;
  readonly acrossCount: KernelExpr;
}

/** What was seen. */
export interface Look {
  readonly statements: readonly KernelStatement[];
  /** Bit i: the i-th neighbour is live in some place. */
  readonly along: KernelExpr;
  /** Bit i: the i-th place holds a live neighbour. */
  readonly across: KernelExpr;
}

/** Bits of the points from `at` on that lie below `count`, of `size` bits. */
export function bitsInside(
  at: KernelExpr,
  count: KernelExpr,
  size: number,
): KernelExpr {
  const left = subtract(count, minimum(at, count));
  return subtract(shiftUp(u32(1), minimum(left, u32(size))), u32(1));
}

/** What is noted of one place after the other. */
export interface Notes {
  readonly start: readonly KernelStatement[];
  /** Notes the live neighbours of the place at `offset`, as bits. */
  readonly note: (
    bits: KernelExpr,
    offset: KernelExpr,
  ) => readonly KernelStatement[];
  /** Neighbours that are live in some place. */
  readonly neighbours: KernelExpr;
  /** Places inside the matrix that hold a live neighbour. */
  readonly places: KernelExpr;
}

/** Empty notes. */
export function takeNotes(
  builder: KernelBuilder,
  { across, acrossCount }: LookPlace,
  count: number,
): Notes {
  const neighbours = varOf(builder, "neighbours", u32(0));
  const places = varOf(builder, "places", u32(0));
  return {
    start: [neighbours.statement, places.statement],
    note: (bits, offset) => {
      const bit = shiftUp(u32(1), offset);
      const seen = select(compare("!=", bits, u32(0)), bit, u32(0));
      return [
        assign(builder, neighbours.name, bitOr(neighbours.name, bits)),
        assign(builder, places.name, bitOr(places.name, seen)),
      ];
    },
    neighbours: neighbours.name,
    places: bitAnd(places.name, bitsInside(across, acrossCount, count)),
  };
}
