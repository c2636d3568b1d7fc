/** Where an invocation of a detection looks, and what it has seen. */
import type { KernelExpr, KernelStatement } from "../ir/kernel_ir.ts";
import { minimum, shiftUp, subtract, u32 } from "./expressions.ts";

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
