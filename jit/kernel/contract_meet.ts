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
import type { ContractNest, MeetGather } from "../ir/tile_ir.ts";
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
  const { builder, words, waiting, end, schedule: { tileK } } = stretch;
  const range = { from: u32(0), to: words, step: u32(WORDS) };
  return forOf(builder, "stretch", range, (from) => {
    const to = letOf(
      builder,
      "stretch_end",
      minimum(add(from, u32(WORDS)), words),
    );
    const found = countWords(stretch, waiting, { from, to: to.name });
    const whole = multiply(divide(found.sum, u32(tileK)), u32(tileK));
    const isLast = compare("==", to.name, words);
    return [
      to.statement,
      ...found.statements,
      ...packWords(stretch, { from, to: to.name }),
      assign(builder, end, select(isLast, found.sum, whole)),
      BARRIER,
      ...product,
      ...keepRest(stretch, found.sum),
    ];
  });
}

interface WordRange {
  readonly from: KernelExpr;
  readonly to: KernelExpr;
}

/** `start` and the positions in a range of words. */
function countWords(
  { builder, bitsAt }: Stretch,
  start: KernelExpr,
  { from, to }: WordRange,
): {
  readonly statements: readonly KernelStatement[];
  readonly sum: KernelExpr;
} {
  const sum = varOf(builder, "met_count", start);
  const loop = forOf(builder, "word", { from, to, step: u32(1) }, (word) => [
    assign(builder, sum.name, add(sum.name, countOf(bitsAt(word)))),
  ]);
  return { statements: [sum.statement, loop], sum: sum.name };
}

/** Each invocation packs some words behind those that come before. */
function packWords(
  stretch: Stretch,
  { from, to }: WordRange,
): readonly KernelStatement[] {
  const { builder, bitsAt, met, waiting, schedule } = stretch;
  const own = add(from, builtin("local_invocation_index"));
  const { count } = tileInvocations(schedule);
  const loop = forOf(
    builder,
    "own_word",
    { from: own, to, step: u32(count) },
    (word) => {
      const before = countWords(stretch, waiting, { from, to: word });
      const rest = varOf(builder, "rest", bitsAt(word));
      const live = letOf(builder, "own_count", countOf(rest.name));
      const range = { from: u32(0), to: live.name, step: u32(1) };
      const pack = forOf(builder, "bit", range, (bit) => [
        assign(
          builder,
          elementAt(met, add(before.sum, bit)),
          add(
            multiply(word, u32(WORD)),
            call("firstTrailingBit", [rest.name], U32),
          ),
        ),
        assign(
          builder,
          rest.name,
          bitAnd(rest.name, subtract(rest.name, u32(1))),
        ),
      ]);
      return [...before.statements, rest.statement, live.statement, pack];
    },
  );
  return [loop];
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
