/**
 * List nest -> one kernel: bits become index lists.
 *
 * Ordered: a workgroup writes a chunk of one list. It counts the bits before its chunk itself, which
 * costs a word for each 32 positions and saves a pass over all lists, then every invocation finds
 * the place of its position by counting bits. The list is the same on every run.
 *
 * Unordered: a workgroup makes a list; each word takes its places from an atomic counter.
 */
import type { KernelExpr, KernelStatement } from "../ir/kernel_ir.ts";
import { U32 } from "../ir/kernel_ir.ts";
import type { ListNest } from "../ir/tile_pit.ts";
import {
  assign,
  bufferArray,
  createBuilder,
  finishLaunch,
  forOf,
  freshName,
  ifOf,
  type KernelBuilder,
  type KernelContext,
  letOf,
  type Lowered,
  numberParam,
  RETURN,
  varOf,
  workgroupVariable,
} from "./builder.ts";
import {
  add,
  and,
  bitAnd,
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
import { foldWorkgroups, linearWorkgroup } from "./grid.ts";
import { addAtomic, atomicVariable, loadAtomic } from "./atomics.ts";
import { countBits, type ListKernel, positionsOf } from "./list_kernel.ts";
import { listSizes, readWords, WORD } from "./list_marks.ts";
import { BLOCKS, writeBlocks } from "./list_blocks.ts";
import { writeUnordered } from "./list_unordered.ts";

/** Positions of one invocation in a chunk. */
const POSITIONS_EACH = 8;
/** Invocations of a workgroup for lists of up to 512 positions, and for longer ones. */
const [FEW, MANY] = [64, 256] as const;

/** Makes the kernel of the lists of one group. */
export function lowerList(nest: ListNest, context: KernelContext): Lowered {
  const sizes = listSizes(nest);
  if (sizes.lists === 0) return { buffers: [], launches: [] };
  const builder = createBuilder(context, nest.name, nest.origin, nest.batch);
  const word = (hint: string, value: number): KernelExpr =>
    numberParam(builder, hint, hint, "u32", value);
  const { size, chunks } = shapeOf(nest);
  const groups = sizes.lists * chunks;
  const group = letOf(builder, "group", linearWorkgroup());
  const chunkCount = word("chunks", chunks);
  const list = letOf(builder, "list", divide(group.name, chunkCount));
  const reader = readWords(builder, nest, list.name);
  const kernel: ListKernel = {
    builder,
    nest,
    reader,
    size,
    words: reader.words,
    listed: reader.listed,
    list: list.name,
    first: reader.first,
  };
  const chunk = modulo(group.name, chunkCount);
  const body = [
    group.statement,
    ifOf(builder, compare(">=", group.name, word("groups", groups)), [RETURN]),
    list.statement,
    ...reader.statements,
    ...(nest.grain > 1
      ? writeBlocks(kernel)
      : nest.isOrdered
      ? writeChunk(kernel, chunk, chunkCount)
      : writeUnordered(kernel)),
  ];
  const workgroups = foldWorkgroups(groups, context.target);
  const launch = finishLaunch(builder, body, [size, 1, 1], workgroups);
  return { buffers: [], launches: [launch] };
}

/** Invocations of a workgroup, and workgroups of a list. */
function shapeOf(nest: ListNest): {
  readonly size: number;
  readonly chunks: number;
} {
  if (nest.grain > 1) return { size: BLOCKS, chunks: 1 };
  const { listedEach } = listSizes(nest);
  const size = listedEach <= FEW * POSITIONS_EACH ? FEW : MANY;
  const chunks = Math.ceil(listedEach / (size * POSITIONS_EACH));
  return { size, chunks: nest.isOrdered ? Math.max(1, chunks) : 1 };
}

/** One chunk of an ordered list. */
function writeChunk(
  kernel: ListKernel,
  chunkAt: KernelExpr,
  chunks: KernelExpr,
): readonly KernelStatement[] {
  const { builder, size, words, reader } = kernel;
  const lane = builtin("local_invocation_index");
  const memory = chunkMemory(builder, size);
  const chunk = letOf(builder, "chunk", chunkAt);
  const start = letOf(
    builder,
    "start",
    multiply(chunk.name, u32(memory.count)),
  );
  const own = varOf(builder, "own", u32(0));
  const at = add(start.name, lane);
  const read = reader.wordAt(at);
  const isLast = compare("==", add(chunk.name, u32(1)), chunks);
  return [
    chunk.statement,
    start.statement,
    ...countBefore(kernel, start.name, memory.earlier),
    ifOf(builder, lessThan(lane, u32(memory.count)), [
      own.statement,
      ifOf(builder, lessThan(at, words), [
        ...read.statements,
        assign(builder, own.name, read.word),
      ]),
      assign(builder, elementAt(memory.bits, lane), own.name),
    ]),
    BARRIER,
    ...findPlaces(kernel, memory, isLast),
    BARRIER,
    ...writePositions(kernel, start.name, memory),
  ];
}

/** What a workgroup keeps of its chunk. */
interface ChunkMemory {
  /** Words of a chunk. */
  readonly count: number;
  readonly bits: KernelExpr;
  /** Live positions of each group of words; as many groups as words in one. */
  readonly groups: KernelExpr;
  /** Place in the list of the first position of each word. */
  readonly places: KernelExpr;
  /** Live positions before the chunk. */
  readonly earlier: KernelExpr;
}

function chunkMemory(builder: KernelBuilder, size: number): ChunkMemory {
  const count = size * POSITIONS_EACH / WORD;
  const type = { kind: "array", element: U32, count } as const;
  return {
    count,
    bits: workgroupVariable(builder, "bits_of", type),
    groups: workgroupVariable(builder, "groups", {
      ...type,
      count: Math.sqrt(count),
    }),
    places: workgroupVariable(builder, "places", type),
    earlier: atomicVariable(builder, "earlier"),
  };
}

/**
 * The place of each word, and the length of the list behind its last chunk: words are added up in groups,
 * whose reads do not wait for each other.
 */
function findPlaces(
  { builder, nest, list }: ListKernel,
  memory: ChunkMemory,
  isLast: KernelExpr,
): readonly KernelStatement[] {
  const { count, bits, places, earlier } = memory;
  const lane = builtin("local_invocation_index");
  const base = nameOf(freshName(builder, "base"), U32);
  const before = letOf(builder, "before", add(base, bitsBefore(memory, lane)));
  const counts = bufferArray(builder, nest.counts, "read_write", 1, "counts");
  const length = add(before.name, countBits(elementAt(bits, lane)));
  const isEnd = and(compare("==", lane, u32(count - 1)), isLast);
  return [
    ...sumGroups(builder, memory),
    BARRIER,
    loadAtomic(builder, earlier, base),
    ifOf(builder, lessThan(lane, u32(count)), [
      before.statement,
      assign(builder, elementAt(places, lane), before.name),
      ifOf(builder, isEnd, [
        assign(builder, elementAt(counts, list), length),
      ]),
    ]),
  ];
}

/** Bits of each group of words. */
function sumGroups(
  builder: KernelBuilder,
  { count, bits, groups }: ChunkMemory,
): readonly KernelStatement[] {
  const lane = builtin("local_invocation_index");
  const group = Math.sqrt(count);
  const first = multiply(lane, u32(group));
  const sum = Array.from(
    { length: group },
    (_, at) => countBits(elementAt(bits, add(first, u32(at)))),
  ).reduce(add);
  return [
    ifOf(builder, lessThan(lane, u32(group)), [
      assign(builder, elementAt(groups, lane), sum),
    ]),
  ];
}

/** Bits of the groups, and of the words of its group, before the word of `lane`. */
function bitsBefore(
  { count, bits, groups }: ChunkMemory,
  lane: KernelExpr,
): KernelExpr {
  const group = Math.sqrt(count);
  const own = divide(lane, u32(group));
  const first = multiply(own, u32(group));
  const earlier = Array.from({ length: group - 1 }, (_, at) => u32(at));
  return [
    ...earlier.map((at) =>
      select(lessThan(at, own), elementAt(groups, at), u32(0))
    ),
    ...earlier.map((at) =>
      select(
        lessThan(at, modulo(lane, u32(group))),
        countBits(elementAt(bits, add(first, at))),
        u32(0),
      )
    ),
  ].reduce(add);
}

/** Bits of the words before the chunk, summed over the workgroup: the order of additions is free. */
function countBefore(
  { builder, reader, size }: ListKernel,
  start: KernelExpr,
  earlier: KernelExpr,
): readonly KernelStatement[] {
  const lane = builtin("local_invocation_index");
  const found = varOf(builder, "found", u32(0));
  const range = { from: lane, to: start, step: u32(size) };
  const count = forOf(builder, "word_before", range, (at) => {
    const read = reader.wordAt(at);
    return [
      ...read.statements,
      assign(builder, found.name, add(found.name, countBits(read.word))),
    ];
  });
  return [
    found.statement,
    count,
    ifOf(builder, compare("!=", found.name, u32(0)), [
      addAtomic(builder, earlier, found.name, null),
    ]),
  ];
}

/** Each invocation writes some positions of the chunk, neighbours next to each other. */
function writePositions(
  kernel: ListKernel,
  start: KernelExpr,
  memory: ChunkMemory,
): readonly KernelStatement[] {
  const { builder, size, listed } = kernel;
  const lane = builtin("local_invocation_index");
  const offset = letOf(builder, "chunk_start", multiply(start, u32(WORD)));
  const left = subtract(listed, offset.name);
  const end = letOf(
    builder,
    "chunk_end",
    minimum(left, u32(size * POSITIONS_EACH)),
  );
  const range = { from: lane, to: end.name, step: u32(size) };
  const loop = forOf(
    builder,
    "in_chunk",
    range,
    (at) => writePosition(kernel, at, offset.name, memory),
  );
  return [offset.statement, end.statement, loop];
}

/** Writes one position where the bits before it say. */
function writePosition(
  { builder, nest, reader, listed, first }: ListKernel,
  at: KernelExpr,
  offset: KernelExpr,
  { bits, places }: ChunkMemory,
): readonly KernelStatement[] {
  const positions = positionsOf(builder, nest);
  const index = divide(at, u32(WORD));
  const word = letOf(builder, "bits_here", elementAt(bits, index));
  const bit = letOf(builder, "bit", shiftUp(u32(1), modulo(at, u32(WORD))));
  const below = countBits(bitAnd(word.name, subtract(bit.name, u32(1))));
  const place = letOf(builder, "place", add(elementAt(places, index), below));
  const position = letOf(builder, "position", add(offset, at));
  const put = (to: KernelExpr): KernelStatement =>
    assign(
      builder,
      elementAt(positions, add(first, to)),
      add(reader.offset, position.name),
    );
  // Positions that are not live fill the list from its end, in descending order.
  const behind = subtract(
    subtract(listed, u32(1)),
    subtract(position.name, place.name),
  );
  const isLive = compare("!=", bitAnd(word.name, bit.name), u32(0));
  return [
    word.statement,
    bit.statement,
    place.statement,
    position.statement,
    ifOf(
      builder,
      isLive,
      [put(place.name)],
      nest.isPermutation ? [put(behind)] : [],
    ),
  ];
}
