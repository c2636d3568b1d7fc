/**
 * Lists of blocks of adjacent positions: a block is live where any of its bits is.
 *
 * A workgroup makes a list, an invocation looks at a block. Findings meet in two words of workgroup
 * memory, whose bits then tell every invocation its place: the list ascends.
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
  bitOr,
  builtin,
  compare,
  divide,
  elementAt,
  lessThan,
  minimum,
  modulo,
  multiply,
  nameOf,
  select,
  shiftUp,
  subtract,
  u32,
} from "./expressions.ts";
import { BARRIER } from "./fold_lanes.ts";
import { atomicVariable, loadAtomic } from "./atomics.ts";
import { countBits, type ListKernel, positionsOf } from "./list_kernel.ts";
import { WORD } from "./list_marks.ts";

/** Blocks that are looked at together, and invocations of the workgroup: two words of findings. */
export const BLOCKS = 64;

/** A whole list of blocks. */
export function writeBlocks(kernel: ListKernel): readonly KernelStatement[] {
  const { builder, nest, list, listed } = kernel;
  const lane = builtin("local_invocation_index");
  const found = varOf(builder, "found", u32(0));
  const findings = [
    atomicVariable(builder, "low"),
    atomicVariable(builder, "high"),
  ] as const;
  const range = { from: u32(0), to: listed, step: u32(BLOCKS) };
  const loop = forOf(
    builder,
    "blocks_at",
    range,
    (from) => writeSome(kernel, { from, found: found.name, findings }),
  );
  const counts = bufferArray(builder, nest.counts, "read_write", 1, "counts");
  return [
    found.statement,
    loop,
    ifOf(builder, compare("==", lane, u32(0)), [
      assign(builder, elementAt(counts, list), found.name),
    ]),
  ];
}

/** 64 blocks of a list. */
interface SomeBlocks {
  readonly from: KernelExpr;
  /** Live blocks before them. */
  readonly found: KernelExpr;
  readonly findings: readonly [KernelExpr, KernelExpr];
}

function writeSome(
  kernel: ListKernel,
  { from, found, findings }: SomeBlocks,
): readonly KernelStatement[] {
  const { builder, nest, first, listed } = kernel;
  const lane = builtin("local_invocation_index");
  const block = letOf(builder, "block", add(from, lane));
  const live = varOf(builder, "live", u32(0));
  const look = lookAt(kernel, block.name, live.name);
  const isLive = compare("!=", live.name, u32(0));
  const met = meetFindings(builder, isLive, findings);
  return [
    ...met.clear,
    block.statement,
    live.statement,
    ifOf(builder, lessThan(block.name, listed), look),
    ...met.statements,
    ifOf(builder, isLive, [
      assign(
        builder,
        elementAt(
          positionsOf(builder, nest),
          add(first, add(found, met.before)),
        ),
        block.name,
      ),
    ]),
    assign(builder, found, add(found, met.all)),
    BARRIER,
  ];
}

/** Lets all invocations know who found something: how many before this one, and how many in all. */
function meetFindings(
  builder: KernelBuilder,
  isLive: KernelExpr,
  [low, high]: SomeBlocks["findings"],
): {
  readonly clear: readonly KernelStatement[];
  readonly statements: readonly KernelStatement[];
  readonly before: KernelExpr;
  readonly all: KernelExpr;
} {
  const lane = builtin("local_invocation_index");
  const isLow = lessThan(lane, u32(WORD));
  const bit = letOf(builder, "bit", shiftUp(u32(1), modulo(lane, u32(WORD))));
  const mark = (
    target: KernelExpr,
    value: KernelExpr,
    op: "or" | "store",
  ): KernelStatement => ({
    kind: "atomic",
    op,
    target,
    value,
    name: null,
    origin: builder.origin,
  });
  const [lowBits, highBits] = ["low_bits", "high_bits"].map((hint) =>
    nameOf(freshName(builder, hint), U32)
  ) as [KernelExpr, KernelExpr];
  const below = subtract(bit.name, u32(1));
  const clear = [mark(low, u32(0), "store"), mark(high, u32(0), "store")];
  const [inLow, inHigh] = [
    mark(low, bit.name, "or"),
    mark(high, bit.name, "or"),
  ];
  return {
    clear: [
      ifOf(builder, compare("==", lane, u32(0)), clear),
      BARRIER,
      bit.statement,
    ],
    statements: [
      ifOf(builder, isLive, [ifOf(builder, isLow, [inLow], [inHigh])]),
      BARRIER,
      loadAtomic(builder, low, lowBits),
      loadAtomic(builder, high, highBits),
    ],
    before: select(
      isLow,
      countBits(bitAnd(lowBits, below)),
      add(countBits(lowBits), countBits(bitAnd(highBits, below))),
    ),
    all: add(countBits(lowBits), countBits(highBits)),
  };
}

/** Joins the bits of one block into `live`. */
function lookAt(
  { builder, nest, reader, words }: ListKernel,
  block: KernelExpr,
  live: KernelExpr,
): readonly KernelStatement[] {
  const { grain } = nest;
  if (grain < WORD) {
    const each = u32(WORD / grain);
    const read = reader.wordAt(divide(block, each));
    const mask = shiftUp(
      u32(2 ** grain - 1),
      multiply(modulo(block, each), u32(grain)),
    );
    return [
      ...read.statements,
      assign(builder, live, bitAnd(read.word, mask)),
    ];
  }
  const each = u32(grain / WORD);
  const from = letOf(builder, "word_from", multiply(block, each));
  const to = letOf(builder, "word_to", minimum(add(from.name, each), words));
  const range = { from: from.name, to: to.name, step: u32(1) };
  const loop = forOf(builder, "word", range, (at) => {
    const read = reader.wordAt(at);
    return [
      ...read.statements,
      assign(builder, live, bitOr(live, read.word)),
    ];
  });
  return [from.statement, to.statement, loop];
}
