/** The first two kernels of a pass: digits counted by tile, and where each count begins. */
import { U32 } from "../ir/kernel_ir.ts";
import {
  assign,
  finishLaunch,
  forOf,
  freshName,
  ifOf,
  type Launch,
  letOf,
  varOf,
  workgroupVariable,
} from "./builder.ts";
import {
  add,
  elementAt,
  lessThan,
  multiply,
  nameOf,
  select,
  subtract,
  u32,
} from "./expressions.ts";
import { linearWorkgroup } from "./grid.ts";
import {
  arrayOf,
  atomic,
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

/** `counts[digit * tiles + tile]` = keys of the tile with this digit. */
export function launchCount(pass: Pass): Launch {
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
export function launchScan(pass: Pass): Launch {
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
