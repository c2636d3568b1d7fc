/**
 * The operands of a contraction -> functions that pack a block of one into a panel.
 *
 * A panel is a sequence of strips of 4 rows; inside a strip the rows of one step of K stand
 * side by side, so that the inner loop reads both operands in order. Rows that fill up the last
 * strip are never written: what they hold ends in results that nobody reads.
 */
import type { Block, LoopAxis } from "../ir/tile_ir.ts";
import { tileType } from "../ir/tile_ir.ts";
import { groupLoop } from "./axis_groups.ts";
import { axisText, type Scope } from "./emit_expr.ts";
import { STRIP } from "./contract_kernel.ts";
import { emitNest } from "./emit_nest.ts";
import { stepsAlong } from "./panel_arrays.ts";
import { literalText } from "./scalar_functions.ts";

/** One operand of a contraction. */
export interface Operand {
  /** Name of the packing function. */
  readonly name: string;
  readonly block: Block;
  readonly batch: readonly LoopAxis[];
  /** The M or the N group. */
  readonly rows: readonly LoopAxis[];
  readonly k: readonly LoopAxis[];
  /** Whether points that are left out are marked in flags, rather than held as 0. */
  readonly isGuarded: boolean;
}

/**
 * The packing function: `(panel, flags, from, to, kFrom, kTo, ...batch axes)`; returns how
 * many points count.
 */
export function packLines(operand: Operand, scope: Scope): string[] {
  const rows = groupLoop(operand.rows, scope, { from: "from", to: "to" });
  const steps = groupLoop(operand.k, scope, { from: "kFrom", to: "kTo" });
  const levels = isKContiguous(operand, scope) ? [rows, steps] : [steps, rows];
  const row = `(${rows.counter} - from)`;
  const place =
    `Math.imul(${row} & ${-STRIP}, depth) + Math.imul(${steps.counter} - kFrom, ${STRIP}) + ` +
    `(${row} & ${STRIP - 1}) | 0`;
  const dtype = tileType(operand.block.result);
  const put = (text: string): string =>
    dtype === "bool" ? `panel[at] = ${text} ? 1 : 0;` : `panel[at] = ${text};`;
  const mark = (flag: number): string[] =>
    operand.isGuarded ? [`flags[at] = ${flag};`] : [];
  const isAlwaysLive = operand.block.live === null;
  const body = emitNest(levels, operand.block, {
    live: (value) => [
      `const at = ${place};`,
      put(value.text),
      ...mark(1),
      ...(isAlwaysLive ? [] : ["count++;"]),
    ],
    dead:
      () => [`const at = ${place};`, put(literalText(0, dtype)), ...mark(0)],
  }, scope);
  const batch = operand.batch.map((axis) => axisText(scope, axis.name));
  const parameters = [
    "panel",
    "flags",
    "from",
    "to",
    "kFrom",
    "kTo",
    ...batch,
  ];
  return [
    `function ${operand.name}(${parameters.join(", ")}) {`,
    "const depth = kTo - kFrom | 0;",
    isAlwaysLive
      ? "const count = Math.imul(to - from, depth);"
      : "let count = 0;",
    ...body,
    "return count;",
    "}",
  ];
}

/** Whether neighbours along K lie closer in memory than neighbours along the rows. */
function isKContiguous(operand: Operand, scope: Scope): boolean {
  const inner = (axes: readonly LoopAxis[]): string | null =>
    axes.at(-1)?.name ?? null;
  const least = (axes: readonly LoopAxis[]): number =>
    Math.min(
      Infinity,
      ...stepsAlong(operand.block, inner(axes), scope.writer.buffers),
    );
  return least(operand.k) <= least(operand.rows);
}
