/**
 * Contract nest over the positions of k where both operands live -> one kernel, and no list a pair.
 *
 * A workgroup joins the bits of its panel of rows with those of its panel of columns, a stretch of k at a
 * time, and packs the positions where both are set into its memory, ascending. Whole tiles of k are
 * multiplied at once; what is left waits for the next stretch. Every invocation counts all words of a
 * stretch itself: the words are few and in cache, and no barrier stands between.
 */
import type { KernelExpr, KernelStatement } from "../ir/kernel_ir.ts";
import { U32 } from "../ir/kernel_ir.ts";
import type { ContractNest } from "../ir/tile_ir.ts";
import type { MeetGather } from "../ir/tile_pit.ts";
import {
  assign,
  createBuilder,
  finishLaunch,
  forOf,
  ifOf,
  type KernelBuilder,
  type KernelContext,
  type Launch,
  letOf,
  type Lowered,
  varOf,
  workgroupVariable,
} from "./builder.ts";
import { linearStore } from "./contract_access.ts";
import type { StagedEntries } from "./contract_gather.ts";
import { pipelineLoop } from "./contract_loop.ts";
import { stageOf } from "./contract_operands.ts";
import { type Place, placeOf, workgroupCount } from "./contract_place.ts";
import { storeTile } from "./contract_store.ts";
import {
  declareAccumulators,
  multiplyTiles,
  tileInvocations,
  tilePosition,
} from "./contract_tile.ts";
import {
  add,
  bitAnd,
  builtin,
  call,
  compare,
  divide,
  elementAt,
  lessThan,
  minimum,
  multiply,
  select,
  subtract,
  u32,
} from "./expressions.ts";
import { BARRIER } from "./fold_lanes.ts";
import { foldWorkgroups } from "./grid.ts";
import { countOf, panelBits, WORD, wordsOf } from "./meet_bits.ts";

/** Words of a stretch of k: its positions take 4 KiB of workgroup memory. */
const WORDS = 32;
/** Words that are read together: loads in flight hide each other's latency. */
const AT_ONCE = 8;
/** Makes the kernel of a contraction over the intersection of two operands. */
export function lowerMeeting(
  nest: ContractNest,
  gather: MeetGather,
  context: KernelContext,
): Lowered {
  return { buffers: [], launches: [meetLaunch(nest, gather, context)] };
}

function meetLaunch(
  nest: ContractNest,
  gather: MeetGather,
  context: KernelContext,
): Launch {
  const { schedule } = nest;
  const loops = [...nest.batch, ...nest.m, ...nest.n, ...nest.k];
  const builder = createBuilder(context, nest.name, nest.origin, loops);
  const whole = placeOf(builder, { ...nest, gathers: [] });
  const meeting = planMeeting(builder, nest, gather, whole);
  const place: Place = { ...whole, kStart: u32(0), kEnd: meeting.end };
  const { entries, lookups } = meeting;
  const packed = { ...place, lookups };
  const left = stageOf(builder, nest, "left", packed, entries);
  const right = stageOf(builder, nest, "right", packed, entries);
  const position = tilePosition(builder, schedule);
  const accumulators = declareAccumulators(builder, nest);
  const tiles = { left: left.tile, right: right.tile };
  const product = pipelineLoop(
    builder,
    packed,
    schedule.tileK,
    { operands: [left, right], entries: null },
    multiplyTiles(builder, nest, tiles, position, accumulators),
  );
  const access = linearStore(nest.store, nest, builder);
  const body = [
    ...place.statements,
    ...meeting.setup,
    ...left.stage.setup,
    ...right.stage.setup,
    ...position.statements,
    ...accumulators.statements,
    meeting.over(product),
    ...storeTile(builder, { ...place, nest, position, access }, accumulators),
  ];
  return finishLaunch(
    builder,
    body,
    [tileInvocations(schedule).count, 1, 1],
    foldWorkgroups(workgroupCount(nest), context.target),
  );
}

/** The positions where both operands live, as a kernel finds them. */
interface Meeting {
  readonly setup: readonly KernelStatement[];
  /** Packed positions that may be multiplied now. */
  readonly end: KernelExpr;
  readonly entries: StagedEntries;
  readonly lookups: Place["lookups"];
  /** The loop over the stretches of k, each with `product` over what it packed. */
  readonly over: (product: readonly KernelStatement[]) => KernelStatement;
}

/** What the statements of a stretch share. */
interface Stretch {
  readonly builder: KernelBuilder;
  readonly met: KernelExpr;
  readonly bitsAt: (word: KernelExpr) => KernelExpr;
  /** Positions that wait from the stretch before. */
  readonly waiting: KernelExpr;
  readonly end: KernelExpr;
  /** Words of a list of bits. */
  readonly words: KernelExpr;
  readonly schedule: ContractNest["schedule"];
}

function planMeeting(
  builder: KernelBuilder,
  nest: ContractNest,
  { left, right }: MeetGather,
  place: Place,
): Meeting {
  const { schedule } = nest;
  const words = wordsOf(builder, nest);
  const tiles = { ...nest, ...schedule };
  const leftBits = panelBits(builder, tiles, place, { ...left, panel: "m" });
  const rightBits = panelBits(builder, tiles, place, { ...right, panel: "n" });
  const met = workgroupVariable(builder, "met", {
    kind: "array",
    element: U32,
    count: WORDS * WORD + schedule.tileK,
  });
  const waiting = varOf(builder, "waiting", u32(0));
  const end = varOf(builder, "met_end", u32(0));
  const stretch: Stretch = {
    builder,
    met,
    bitsAt: (word) => bitAnd(leftBits.at(word), rightBits.at(word)),
    waiting: waiting.name,
    end: end.name,
    words,
    schedule,
  };
  const at = (packed: KernelExpr): KernelExpr => elementAt(met, packed);
  return {
    setup: [
      ...leftBits.statements,
      ...rightBits.statements,
      waiting.statement,
      end.statement,
    ],
    end: end.name,
    entries: {
      positionOf: (_, packed) => at(packed),
      first: [],
      second: [],
      fetch: () => [],
      publish: [],
    },
    lookups: {
      statements: [],
      of: new Map([["k", { count: end.name, grain: 1, at }]]),
    },
    over: (product) => overStretches(stretch, product),
  };
}

function overStretches(
  stretch: Stretch,
  product: readonly KernelStatement[],
): KernelStatement {
  const { builder, words, end, schedule: { tileK } } = stretch;
  const range = { from: u32(0), to: words, step: u32(WORDS) };
  return forOf(builder, "stretch", range, (from) => {
    const found = countWords(stretch, from);
    const whole = multiply(divide(found.sum, u32(tileK)), u32(tileK));
    const isLast = compare(">=", add(from, u32(WORDS)), words);
    return [
      ...found.statements,
      ...found.own.flatMap((own) => packWord(stretch, own)),
      assign(builder, end, select(isLast, found.sum, whole)),
      BARRIER,
      ...product,
      ...keepRest(stretch, found.sum),
    ];
  });
}

/** A word that the invocation packs. */
interface OwnWord {
  /** First position of the word. */
  readonly first: KernelExpr;
  readonly bits: KernelExpr;
  /** Packed coordinate of its first set bit. */
  readonly before: KernelExpr;
}

/** Variables of a word that the invocation packs, and its place in the stretch. */
interface OwnPlace {
  readonly place: KernelExpr;
  readonly bits: ReturnType<typeof varOf>;
  readonly before: ReturnType<typeof varOf>;
}

/**
 * Reads the words of a stretch: the set bits of all of them behind those that wait, and the words that
 * the invocation packs.
 */
function countWords(stretch: Stretch, from: KernelExpr): {
  readonly statements: readonly KernelStatement[];
  readonly sum: KernelExpr;
  readonly own: readonly OwnWord[];
} {
  const { builder, waiting, schedule } = stretch;
  const lane = builtin("local_invocation_index");
  const { count } = tileInvocations(schedule);
  const sum = varOf(builder, "met_count", waiting);
  const own = Array.from({ length: Math.ceil(WORDS / count) }, (_, turn) => ({
    place: add(lane, u32(turn * count)),
    bits: varOf(builder, "own_bits", u32(0)),
    before: varOf(builder, "own_before", waiting),
  }));
  const range = { from: u32(0), to: u32(WORDS), step: u32(AT_ONCE) };
  const loop = forOf(
    builder,
    "word_at",
    range,
    (at) => readWords(stretch, { from, at, sum: sum.name, own }),
  );
  return {
    statements: [
      sum.statement,
      ...own.flatMap(({ bits, before }) => [bits.statement, before.statement]),
      loop,
    ],
    sum: sum.name,
    own: own.map(({ place, bits, before }) => ({
      first: multiply(add(from, place), u32(WORD)),
      bits: bits.name,
      before: before.name,
    })),
  };
}

/** Reads some words with their loads in flight, and counts them. Words behind the end are empty. */
function readWords(
  { builder, bitsAt, words }: Stretch,
  { from, at, sum, own }: {
    readonly from: KernelExpr;
    readonly at: KernelExpr;
    readonly sum: KernelExpr;
    readonly own: readonly OwnPlace[];
  },
): readonly KernelStatement[] {
  const read = Array.from({ length: AT_ONCE }, (_, offset) => {
    const place = add(at, u32(offset));
    const word = add(from, place);
    const last = subtract(words, u32(1));
    const bits = select(
      lessThan(word, words),
      bitsAt(minimum(word, last)),
      u32(0),
    );
    return { place, bits: letOf(builder, "bits", bits) };
  });
  return [
    ...read.map(({ bits }) => bits.statement),
    ...read.flatMap(({ place, bits: { name } }) => {
      const live = letOf(builder, "live", countOf(name));
      return [
        live.statement,
        assign(builder, sum, add(sum, live.name)),
        ...own.flatMap((word) =>
          keepOwn(builder, word, { place, bits: name, live: live.name })
        ),
      ];
    }),
  ];
}

/** Takes a word that is the invocation's own, and counts one that comes before it. */
function keepOwn(
  builder: KernelBuilder,
  { place: mine, bits, before }: OwnPlace,
  word: {
    readonly place: KernelExpr;
    readonly bits: KernelExpr;
    readonly live: KernelExpr;
  },
): readonly KernelStatement[] {
  const isMine = compare("==", word.place, mine);
  const counted = select(lessThan(word.place, mine), word.live, u32(0));
  return [
    assign(builder, bits.name, select(isMine, word.bits, bits.name)),
    assign(builder, before.name, add(before.name, counted)),
  ];
}

/** Packs the positions of one word behind those that come before. */
function packWord(
  { builder, met }: Stretch,
  { first, bits, before }: OwnWord,
): readonly KernelStatement[] {
  const live = letOf(builder, "own_count", countOf(bits));
  const start = letOf(builder, "own_first", first);
  const range = { from: u32(0), to: live.name, step: u32(1) };
  const pack = forOf(builder, "bit", range, (bit) => [
    assign(
      builder,
      elementAt(met, add(before, bit)),
      add(start.name, call("firstTrailingBit", [bits], U32)),
    ),
    assign(builder, bits, bitAnd(bits, subtract(bits, u32(1)))),
  ]);
  return [live.statement, start.statement, pack];
}

/** Moves what did not fill a tile to the front. */
function keepRest(
  { builder, met, waiting, end }: Stretch,
  total: KernelExpr,
): readonly KernelStatement[] {
  const lane = builtin("local_invocation_index");
  const kept = varOf(builder, "kept", u32(0));
  const isKept = lessThan(lane, waiting);
  return [
    assign(builder, waiting, subtract(total, end)),
    kept.statement,
    ifOf(builder, isKept, [
      assign(builder, kept.name, elementAt(met, add(end, lane))),
    ]),
    BARRIER,
    ifOf(builder, isKept, [assign(builder, elementAt(met, lane), kept.name)]),
  ];
}
