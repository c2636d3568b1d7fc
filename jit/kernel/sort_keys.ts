/**
 * Stable sort of (key, position) pairs on the device: radix sort from the lowest digit, four bits a
 * pass, as many passes as the largest key needs. Equal keys keep their order, and no atomic decides
 * one, so the result is reproducible.
 *
 * A pass is three kernels: digits counted by tile, an exclusive scan of the counts (digit by digit,
 * tile by tile), and each pair moved to the count before it. Absent on purpose: what keys mean.
 */
import type { ScatterNest, TileBuffer } from "../ir/tile_ir.ts";
import type { KernelContext, Launch } from "./builder.ts";
import { launchCount, launchScan } from "./sort_count.ts";
import { launchMove } from "./sort_move.ts";
import {
  DIGIT_BITS,
  DIGITS,
  type Pass,
  type SortPairs,
  TILE,
} from "./sort_pass.ts";

/** Temporaries of one sort. */
export interface SortBuffers {
  /** The first pair holds the input; passes go back and forth. */
  readonly pairs: readonly [SortPairs, SortPairs];
  readonly counts: TileBuffer;
  readonly all: readonly TileBuffer[];
}

/** Room to sort `count` pairs. */
export function sortBuffers(name: string, count: number): SortBuffers {
  const buffer = (part: string, length: number): TileBuffer => ({
    name: `${name}.${part}`,
    dtype: "u32",
    role: "temporary",
    shape: [length],
    strides: [1],
  });
  const first = {
    keys: buffer("keys0", count),
    positions: buffer("positions0", count),
  };
  const second = {
    keys: buffer("keys1", count),
    positions: buffer("positions1", count),
  };
  const counts = buffer("counts", DIGITS * Math.ceil(count / TILE));
  return {
    pairs: [first, second],
    counts,
    all: [first.keys, first.positions, second.keys, second.positions, counts],
  };
}

/** Sorts `count` pairs whose keys are below `range`. */
export function sortKeys(
  nest: ScatterNest,
  buffers: SortBuffers,
  { count, range }: { readonly count: number; readonly range: number },
  context: KernelContext,
): { readonly launches: readonly Launch[]; readonly sorted: SortPairs } {
  const passes = Math.max(1, Math.ceil(Math.log2(range) / DIGIT_BITS));
  const [first, second] = buffers.pairs;
  const launches = Array.from({ length: passes }, (_, number) => {
    const [from, to] = number % 2 === 0 ? [first, second] : [second, first];
    const pass: Pass = {
      nest,
      context,
      count,
      number,
      from,
      to,
      counts: buffers.counts,
    };
    return [launchCount(pass), launchScan(pass), launchMove(pass)];
  }).flat();
  return { launches, sorted: passes % 2 === 0 ? first : second };
}
