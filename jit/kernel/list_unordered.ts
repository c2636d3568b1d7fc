/**
 * Unordered lists, as in the paper: each word takes the places of its positions from a counter.
 *
 * Positions that are not live take theirs, from the end of the list, from a second one.
 */
import type { KernelExpr, KernelStatement } from "../ir/kernel_ir.ts";
import { U32 } from "../ir/kernel_ir.ts";
import {
  assign,
  bufferArray,
  forOf,
  freshName,
  ifOf,
  type KernelBuilder,
  letOf,
  varOf,
} from "./builder.ts";
import {
  add,
  bitAnd,
  builtin,
  compare,
  elementAt,
  minimum,
  multiply,
  nameOf,
  shiftUp,
  subtract,
  u32,
} from "./expressions.ts";
import { BARRIER } from "./fold_lanes.ts";
import { addAtomic, atomicVariable, loadAtomic } from "./atomics.ts";
import { countBits, type ListKernel, positionsOf } from "./list_kernel.ts";
import { WORD } from "./list_marks.ts";

/** A whole list, in the order in which its words take their places. */
export function writeUnordered(
  kernel: ListKernel,
): readonly KernelStatement[] {
  const { builder, nest, size, reader, words, list } = kernel;
  const lane = builtin("local_invocation_index");
  const live = atomicVariable(builder, "live");
  const dead = nest.isPermutation ? atomicVariable(builder, "dead") : null;
  const range = { from: lane, to: words, step: u32(size) };
  const loop = forOf(builder, "word_at", range, (at) => {
    const read = reader.wordAt(at);
    const word = letOf(builder, "bits_here", read.word);
    return [
      ...read.statements,
      word.statement,
      ...writeWord(kernel, { at, word: word.name, live, dead }),
    ];
  });
  const total = nameOf(freshName(builder, "total"), U32);
  const counts = bufferArray(builder, nest.counts, "read_write", 1, "counts");
  return [
    loop,
    BARRIER,
    ifOf(builder, compare("==", lane, u32(0)), [
      loadAtomic(builder, live, total),
      assign(builder, elementAt(counts, list), total),
    ]),
  ];
}

interface WordAt {
  readonly at: KernelExpr;
  readonly word: KernelExpr;
  /** Counters of the list. */
  readonly live: KernelExpr;
  readonly dead: KernelExpr | null;
}

/** Writes the positions of one word. */
function writeWord(
  { builder, nest, reader, listed, first }: ListKernel,
  { at, word, live, dead }: WordAt,
): readonly KernelStatement[] {
  const positions = positionsOf(builder, nest);
  const start = letOf(builder, "start", multiply(at, u32(WORD)));
  const end = letOf(
    builder,
    "points",
    minimum(subtract(listed, start.name), u32(WORD)),
  );
  const places = takePlaces(builder, live, countBits(word));
  const others = dead === null
    ? null
    : takePlaces(builder, dead, subtract(end.name, countBits(word)));
  const range = { from: u32(0), to: end.name, step: u32(1) };
  const loop = forOf(builder, "bit_at", range, (bit) => {
    const put = (place: KernelExpr, next: KernelExpr): KernelStatement[] => [
      assign(
        builder,
        elementAt(positions, add(first, place)),
        add(reader.offset, add(start.name, bit)),
      ),
      assign(builder, next, add(next, u32(1))),
    ];
    const isLive = bitAnd(word, shiftUp(u32(1), bit));
    const last = subtract(listed, u32(1));
    return [
      ifOf(
        builder,
        compare("!=", isLive, u32(0)),
        put(places.next, places.next),
        others === null ? [] : put(subtract(last, others.next), others.next),
      ),
    ];
  });
  return [
    start.statement,
    end.statement,
    ...places.statements,
    ...others?.statements ?? [],
    loop,
  ];
}

/** Takes `count` places; `next` is the first of them. */
function takePlaces(
  builder: KernelBuilder,
  counter: KernelExpr,
  count: KernelExpr,
): {
  readonly statements: readonly KernelStatement[];
  readonly next: KernelExpr;
} {
  const slot = nameOf(freshName(builder, "slot"), U32);
  const next = varOf(builder, "next", slot);
  return {
    statements: [addAtomic(builder, counter, count, slot), next.statement],
    next: next.name,
  };
}
