/** What the kernels of ordered and unordered lists share: their state and counters of a workgroup. */
import type { KernelExpr } from "../ir/kernel_ir.ts";
import { U32 } from "../ir/kernel_ir.ts";
import type { ListNest } from "../ir/tile_pit.ts";
import { bufferArray, type KernelBuilder } from "./builder.ts";
import { call } from "./expressions.ts";
import type { WordReader } from "./list_marks.ts";

/** A kernel in the making, at one list. */
export interface ListKernel {
  readonly builder: KernelBuilder;
  readonly nest: ListNest;
  readonly reader: WordReader;
  /** Invocations of the workgroup. */
  readonly size: number;
  /** Words and positions of the list, as parameters. */
  readonly words: KernelExpr;
  readonly listed: KernelExpr;
  readonly list: KernelExpr;
  /** Place of the list's first position in the buffer. */
  readonly first: KernelExpr;
}

/** The array of positions. */
export function positionsOf(
  builder: KernelBuilder,
  nest: ListNest,
): KernelExpr {
  return bufferArray(builder, nest.positions, "read_write", 1, "positions");
}

/** Bits of a word that are set. */
export function countBits(word: KernelExpr): KernelExpr {
  return call("countOneBits", [word], U32);
}
