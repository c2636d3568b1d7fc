/**
 * The operands of a contraction -> functions that pack a block of one into a panel.
 *
 * A panel is a sequence of strips of a few rows; inside a strip the rows of one step of K stand
 * side by side, so that the inner loop reads both operands in order. What the rows hold that fill up
 * the last strip ends in results that nobody reads.
 */
import type { Block, LoopAxis } from "../ir/tile_block.ts";
import { tileType } from "../ir/tile_block.ts";
import { groupLoop } from "./axis_groups.ts";
import type { Scope } from "./emit_expr.ts";
import { STRIP } from "./contract_kernel.ts";
import { emitFlat, emitNest } from "./emit_nest.ts";
import { type IndexLists, positionsOf } from "./index_lists.ts";
import { isPlain, lanesOver } from "./lanes.ts";
import { isCloser } from "./panel_arrays.ts";
import { literalText } from "./scalar_functions.ts";

/** Strips that are packed side by side; a panel has room for a multiple of them. */
export const STRIPS_AT_ONCE = 2;

/** One operand of a contraction. */
export interface Operand {
  /** Name of the packing function. */
  readonly name: string;
  readonly block: Block;
  /** The M or the N group. */
  readonly rows: readonly LoopAxis[];
  readonly rowGroup: "m" | "n";
  readonly k: readonly LoopAxis[];
  /** Whether points that are left out are marked in flags, rather than held as 0. */
  readonly isGuarded: boolean;
  readonly lists: IndexLists;
  /** Further arguments: the variables of the batch axes and of the lists. */
  readonly further: readonly string[];
}

/**
 * The packing function: `(panel, flags, from, to, kFrom, kTo, ...further)` over packed
 * coordinates (SRead: what a list holds there is read); returns how many points count.
 */
export function packLines(operand: Operand, scope: Scope): string[] {
  const parameters = ["panel", "flags", "from", "to", "kFrom", "kTo"];
  return [
    `function ${operand.name}(${
      [...parameters, ...operand.further].join(", ")
    }) {`,
    "const depth = kTo - kFrom | 0;",
    // Only a plain operand reads the same few things at each point.
    ...(isPlain(operand.block)
      ? packStrips(operand, scope)
      : packPoints(operand, scope)),
    "return count;",
    "}",
  ];
}

/** Strip after strip: every cache line of the panel is written at once, those of memory in few steps. */
function packStrips(
  { block, rows, rowGroup, k, lists, isGuarded }: Operand,
  scope: Scope,
): string[] {
  const height = STRIP[rowGroup];
  const lanes = lanesOver(rows, scope, {
    count: height * STRIPS_AT_ONCE,
    from: "row",
    last: "to - 1",
    ...positionsOf(lists, rowGroup),
  });
  const steps = groupLoop(k, scope, {
    from: "kFrom",
    to: "kTo",
    ...positionsOf(lists, "k"),
  });
  const placeOf = (lane: number): string => {
    const strip = Math.floor(lane / height);
    const inner = `at + ${lane % height}`;
    return strip === 0
      ? `${inner} | 0`
      : `${inner} + Math.imul(depth, ${strip * height}) | 0`;
  };
  return [
    "const count = Math.imul(to - from, depth);",
    `for (let row = from; row < to; row += ${height * STRIPS_AT_ONCE}) {`,
    ...lanes.lines,
    "let at = Math.imul(row - from, depth);",
    ...steps.open,
    ...lanes.scopes.flatMap((inner, lane) =>
      emitFlat(block, {
        live: (value) => [
          putLine(block, placeOf(lane), value.text),
          ...(isGuarded ? [`flags[${placeOf(lane)}] = 1;`] : []),
        ],
        dead: null,
      }, inner)
    ),
    `at = at + ${height} | 0;`,
    ...steps.close,
    "}",
  ];
}

/** Point after point, in the order of memory. */
function packPoints(operand: Operand, scope: Scope): string[] {
  const { block, lists, rowGroup } = operand;
  const rows = groupLoop(operand.rows, scope, {
    from: "from",
    to: "to",
    ...positionsOf(lists, rowGroup),
  });
  const steps = groupLoop(operand.k, scope, {
    from: "kFrom",
    to: "kTo",
    ...positionsOf(lists, "k"),
  });
  const levels = isCloser(block, operand.k, operand.rows, scope.writer.buffers)
    ? [rows, steps]
    : [steps, rows];
  const height = STRIP[rowGroup];
  const row = `(${rows.counter} - from)`;
  const place = `Math.imul(${row} - ${row} % ${height}, depth) + ` +
    `Math.imul(${steps.counter} - kFrom, ${height}) + ${row} % ${height} | 0`;
  const mark = (flag: number): string[] =>
    operand.isGuarded ? [`flags[at] = ${flag};`] : [];
  const isAlwaysLive = block.live === null;
  const zero = literalText(0, tileType(block.result));
  return [
    isAlwaysLive
      ? "const count = Math.imul(to - from, depth);"
      : "let count = 0;",
    ...emitNest(levels, block, {
      live: (value) => [
        `const at = ${place};`,
        putLine(block, "at", value.text),
        ...mark(1),
        ...(isAlwaysLive ? [] : ["count++;"]),
      ],
      dead: () => [
        `const at = ${place};`,
        putLine(block, "at", zero),
        ...mark(0),
      ],
    }, scope),
  ];
}

/** A panel holds truth values as 0 and 1. */
function putLine(block: Block, at: string, text: string): string {
  return tileType(block.result) === "bool"
    ? `panel[${at}] = ${text} ? 1 : 0;`
    : `panel[${at}] = ${text};`;
}
