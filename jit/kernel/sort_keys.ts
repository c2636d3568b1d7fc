/**
 * Stable sort of (key, position) pairs on the device: radix sort from the lowest digit, four bits a
 * pass, as many passes as the largest key needs. Equal keys keep their order, and no atomic decides
 * one, so the result is reproducible.
 *
 * A pass is three kernels: digits counted by tile, an exclusive scan of the counts (digit by digit,
 * tile by tile), and each pair moved to the count before it. Absent on purpose: what keys mean.
 */
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
  freshName,
  ifOf,
  type KernelBuilder,
  type KernelContext,
  type Launch,
  letOf,
  numberParam,
  varOf,
  workgroupVariable,
} from "./builder.ts";
import {
  add,
  bitAnd,
  builtin,
  compare,
  elementAt,
  lessThan,
  multiply,
  nameOf,
  select,
  shiftRight,
  subtract,
  u32,
} from "./expressions.ts";
import { foldWorkgroups, linearWorkgroup } from "./grid.ts";

const SIZE = 256;
/** Pairs that one invocation moves, neighbours in the source order. */
const PAIRS_EACH = 4;
const TILE = SIZE * PAIRS_EACH;
const DIGIT_BITS = 4;
const DIGITS = 2 ** DIGIT_BITS;
/** Counts of two digits share a word of 16 bits each: a tile has at most 1,024 of one digit. */
const WORDS = DIGITS / 2;

/** Keys and where they came from. */
export interface SortPairs {
  readonly keys: TileBuffer;
  readonly positions: TileBuffer;
}

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

interface Pass {
  readonly nest: ScatterNest;
  readonly context: KernelContext;
  readonly count: number;
  readonly number: number;
  readonly from: SortPairs;
  readonly to: SortPairs;
  readonly counts: TileBuffer;
}

/** What the kernels of a pass share. */
interface PassBuilder {
  readonly builder: KernelBuilder;
  readonly count: KernelExpr;
  readonly tiles: KernelExpr;
  readonly lane: KernelExpr;
}

function beginPass(
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

/** `counts[digit * tiles + tile]` = keys of the tile with this digit. */
function launchCount(pass: Pass): Launch {
  const { builder, count, tiles, lane } = beginPass(pass, "count");
  const tile = letOf(builder, "tile", linearWorkgroup());
  const digits = workgroupVariable(builder, "digits", {
    kind: "array",
    element: { kind: "atomic", scalar: "u32" },
    count: DIGITS,
  });
  const keys = arrayOf(builder, pass.from.keys, "read", "from_keys");
  const tally = Array.from({ length: PAIRS_EACH }, (_, round) => {
    const at = letOf(
      builder,
      "at",
      add(multiply(tile.name, u32(TILE)), add(lane, u32(round * SIZE))),
    );
    const digit = digitOf(builder, pass, elementAt(keys, at.name));
    return [
      at.statement,
      ifOf(builder, lessThan(at.name, count), [
        atomic(builder, "add", elementAt(digits, digit), u32(1), null),
      ]),
    ];
  }).flat();
  const counts = arrayOf(builder, pass.counts, "read_write", "counts");
  const total = nameOf(freshName(builder, "total"), U32);
  const publish = [
    atomic(builder, "load", elementAt(digits, lane), null, total),
    assign(
      builder,
      elementAt(counts, add(multiply(lane, tiles), tile.name)),
      total,
    ),
  ];
  // Tiles beyond the last find no key and store nothing.
  const isOwner = lessThan(
    lane,
    select(lessThan(tile.name, tiles), u32(DIGITS), u32(0)),
  );
  const body = [
    tile.statement,
    ...tally,
    BARRIER,
    ifOf(builder, isOwner, publish),
  ];
  return finishPass(builder, body, pass.count, pass.context.target);
}

/** Exclusive running sum of `counts`, by one workgroup. */
function launchScan(pass: Pass): Launch {
  const { builder, tiles, lane } = beginPass(pass, "scan");
  const counts = arrayOf(builder, pass.counts, "read_write", "counts");
  const sums = workgroupVariable(builder, "sums", {
    kind: "array",
    element: U32,
    count: SIZE,
  });
  const length = letOf(builder, "length", multiply(tiles, u32(DIGITS)));
  const before = varOf(builder, "before", u32(0));
  const rounds = forOf(
    builder,
    "start",
    { from: u32(0), to: length.name, step: u32(SIZE) },
    (start) => {
      const at = letOf(builder, "at", add(start, lane));
      const isInside = lessThan(at.name, length.name);
      const own = varOf(builder, "own", u32(0));
      const scan = scanLanes(builder, lane, [sums]);
      const sum = letOf(builder, "sum", elementAt(sums, lane));
      const last = letOf(builder, "last", elementAt(sums, u32(SIZE - 1)));
      const exclusive = subtract(add(before.name, sum.name), own.name);
      return [
        at.statement,
        own.statement,
        ifOf(builder, isInside, [
          assign(builder, own.name, elementAt(counts, at.name)),
        ]),
        assign(builder, elementAt(sums, lane), own.name),
        BARRIER,
        scan,
        sum.statement,
        last.statement,
        ifOf(builder, isInside, [
          assign(builder, elementAt(counts, at.name), exclusive),
        ]),
        assign(builder, before.name, add(before.name, last.name)),
        BARRIER,
      ];
    },
  );
  const body = [length.statement, before.statement, rounds];
  return finishLaunch(builder, body, [SIZE, 1, 1], [1, 1, 1]);
}

/** Moves each pair behind those of smaller digits, earlier tiles and earlier lanes. */
function launchMove(pass: Pass): Launch {
  const { builder, count, tiles, lane } = beginPass(pass, "move");
  const words = workgroupVariable(builder, "words", {
    kind: "array",
    element: { kind: "array", element: U32, count: SIZE },
    count: WORDS,
  });
  const tile = letOf(builder, "tile", linearWorkgroup());
  const first = letOf(
    builder,
    "first",
    add(multiply(tile.name, u32(TILE)), multiply(lane, u32(PAIRS_EACH))),
  );
  const pairs = Array.from(
    { length: PAIRS_EACH },
    (_, each) =>
      readPair(builder, pass, words, add(first.name, u32(each)), count),
  );
  const rows = Array.from(
    { length: WORDS },
    (_, word) => elementAt(words, u32(word)),
  );
  const offsets = arrayOf(builder, pass.counts, "read", "counts");
  const writes = pairs.map((pair) => {
    const earlier = select(
      lessThan(u32(0), lane),
      countIn(
        elementAt(elementAt(words, shiftRight(pair.digit, 1)), previous(lane)),
        pair.digit,
      ),
      u32(0),
    );
    const start = elementAt(
      offsets,
      add(multiply(pair.digit, tiles), tile.name),
    );
    const to = letOf(builder, "to", add(add(start, earlier), pair.rank));
    const keys = arrayOf(builder, pass.to.keys, "read_write", "to_keys");
    const positions = arrayOf(
      builder,
      pass.to.positions,
      "read_write",
      "to_positions",
    );
    const from = arrayOf(
      builder,
      pass.from.positions,
      "read",
      "from_positions",
    );
    return ifOf(builder, lessThan(pair.at, count), [
      to.statement,
      assign(builder, elementAt(keys, to.name), pair.key),
      assign(builder, elementAt(positions, to.name), elementAt(from, pair.at)),
    ]);
  });
  const body = [
    tile.statement,
    first.statement,
    ...pairs.flatMap(({ statements }) => statements),
    BARRIER,
    scanLanes(builder, lane, rows),
    ...writes,
  ];
  return finishPass(builder, body, pass.count, pass.context.target);
}

interface Pair {
  readonly statements: readonly KernelStatement[];
  readonly at: KernelExpr;
  readonly key: KernelExpr;
  readonly digit: KernelExpr;
  /** Pairs of the same digit before it in its lane. */
  readonly rank: KernelExpr;
}

/** Reads a pair and counts its digit among those of the lane. */
function readPair(
  builder: KernelBuilder,
  pass: Pass,
  words: KernelExpr,
  position: KernelExpr,
  count: KernelExpr,
): Pair {
  const at = letOf(builder, "at", position);
  const key = varOf(builder, "key", u32(0));
  const keys = arrayOf(builder, pass.from.keys, "read", "from_keys");
  const digit = letOf(builder, "digit", digitOf(builder, pass, key.name));
  const rank = varOf(builder, "rank", u32(0));
  const own = elementAt(
    elementAt(words, shiftRight(digit.name, 1)),
    builtin("local_invocation_index"),
  );
  const isInside = lessThan(at.name, count);
  const statements = [
    at.statement,
    key.statement,
    rank.statement,
    ifOf(builder, isInside, [
      assign(builder, key.name, elementAt(keys, at.name)),
    ]),
    digit.statement,
    ifOf(builder, isInside, [
      assign(builder, rank.name, countIn(own, digit.name)),
      assign(
        builder,
        own,
        add(own, select(isOdd(digit.name), u32(65536), u32(1))),
      ),
    ]),
  ];
  return {
    statements,
    at: at.name,
    key: key.name,
    digit: digit.name,
    rank: rank.name,
  };
}

/**
 * Inclusive running sums over the lanes of each array, all arrays in step: each round adds what
 * stands twice as far away.
 */
function scanLanes(
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

const BARRIER: KernelStatement = { kind: "barrier", scope: "workgroup" };

/** The digit of `key` that the pass sorts by. */
function digitOf(
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

/** The half of `word` that counts `digit`. */
function countIn(word: KernelExpr, digit: KernelExpr): KernelExpr {
  return select(isOdd(digit), shiftRight(word, 16), bitAnd(word, u32(65535)));
}

function isOdd(digit: KernelExpr): KernelExpr {
  return lessThan(u32(0), bitAnd(digit, u32(1)));
}

function previous(lane: KernelExpr): KernelExpr {
  return select(lessThan(u32(0), lane), subtract(lane, u32(1)), u32(0));
}

function finishPass(
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
function arrayOf(
  builder: KernelBuilder,
  { name }: TileBuffer,
  access: "read" | "read_write",
  hint: string,
): KernelExpr {
  return bufferArray(builder, name, access, 1, hint);
}

/** Adds to an atomic, or reads it under the name of `into`. */
function atomic(
  builder: KernelBuilder,
  op: "add" | "load",
  target: KernelExpr,
  value: KernelExpr | null,
  into: KernelExpr | null,
): KernelStatement {
  const name = into?.kind === "name" ? into.name : null;
  return { kind: "atomic", op, target, value, name, origin: builder.origin };
}
