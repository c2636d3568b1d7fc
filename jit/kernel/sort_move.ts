/** The last kernel of a pass: each pair moved behind those that come before it. */
import type { KernelExpr, KernelStatement } from "../ir/kernel_ir.ts";
import { U32 } from "../ir/kernel_ir.ts";
import {
  assign,
  ifOf,
  type KernelBuilder,
  type Launch,
  letOf,
  varOf,
  workgroupVariable,
} from "./builder.ts";
import {
  add,
  bitAnd,
  builtin,
  elementAt,
  lessThan,
  multiply,
  select,
  shiftRight,
  subtract,
  u32,
} from "./expressions.ts";
import { linearWorkgroup } from "./grid.ts";
import {
  arrayOf,
  BARRIER,
  beginPass,
  digitOf,
  DIGITS,
  finishPass,
  PAIRS_EACH,
  type Pass,
  scanLanes,
  SIZE,
  TILE,
} from "./sort_pass.ts";

/** Counts of two digits share a word of 16 bits each: a tile has at most 1,024 of one digit. */
const WORDS = DIGITS / 2;

/** Moves each pair behind those of smaller digits, earlier tiles and earlier lanes. */
export function launchMove(pass: Pass): Launch {
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
