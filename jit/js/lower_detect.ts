/**
 * Detect nests -> JavaScript: the positions of a group that hold a live point, list by list.
 *
 * Memory is read in its order. Where the points of a panel lie side by side, each position looks at
 * its points until one is live; where the positions do, the panel is read row by row and marks the
 * positions in flags, which are then listed.
 */
import type { JsStep } from "../ir/executable.ts";
import type { Block, DetectNest } from "../ir/tile_ir.ts";
import { groupLoop, pointCountText } from "./axis_groups.ts";
import { emitExpr, makeScope, type Scope } from "./emit_expr.ts";
import { emitNest, emitSteps, loopsOver } from "./emit_nest.ts";
import { isPlain, LANES, lanesOver } from "./lanes.ts";
import { isCloser } from "./panel_arrays.ts";
import { truthText } from "./scalar_functions.ts";
import type { StepWriter } from "./step_writer.ts";

/** The step of a detect nest. */
export function lowerDetect(nest: DetectNest, writer: StepWriter): JsStep {
  const scope = makeScope(writer, [
    ...nest.batch,
    ...nest.listed,
    ...nest.panel,
  ]);
  const isMarked = isMarkedByRow(nest, writer);
  const batch = loopsOver(nest.batch, scope);
  return writer.finish(nest.name, [
    `const count = ${pointCountText(nest.listed, scope)};`,
    `const points = ${pointCountText(nest.panel, scope)};`,
    ...(isMarked ? ["const flags = new Uint8Array(count);"] : []),
    "let list = 0;",
    ...batch.flatMap((level) => level.open),
    `for (let from = 0; from < points; from += ${nest.panelSize}) {`,
    `const to = Math.min(points, from + ${nest.panelSize});`,
    "const first = Math.imul(list, count);",
    nest.isPermutation ? "let found = 0, missed = 0;" : "let found = 0;",
    ...(isMarked ? markedList(nest, scope) : scannedList(nest, scope)),
    `${writer.binding(nest.counts)}[list++] = found;`,
    "}",
    ...batch.flatMap((level) => level.close),
  ]);
}

/** Whether the panel is read row by row: its rows lie apart, and there are several. */
function isMarkedByRow(
  { block, listed, panel, panelSize }: DetectNest,
  { buffers }: StepWriter,
): boolean {
  return panelSize > 1 && panel.length > 0 &&
    isCloser(block, listed, panel, buffers);
}

/** Looks at the points of one position after the other. */
function scannedList(nest: DetectNest, scope: Scope): string[] {
  const listed = groupLoop(nest.listed, scope, { from: "0", to: "count" });
  const panel = groupLoop(nest.panel, scope, { from: "from", to: "to" });
  return [
    ...listed.open,
    "let any = false;",
    ...emitNest([panel], nest.block, {
      live: (value) => [
        `if (${truthText(value)}) {`,
        "any = true;",
        "break;",
        "}",
      ],
      dead: null,
    }, scope),
    ...placeLines(nest, scope, "any", listed.counter),
    ...listed.close,
  ];
}

/** Marks the positions that the rows of the panel find, then lists them. */
function markedList(nest: DetectNest, scope: Scope): string[] {
  return [
    "flags.fill(0);",
    ...(isPlain(nest.block) ? markRows(nest, scope) : markPoints(nest, scope)),
    "for (let at = 0; at < count; at++) {",
    ...placeLines(nest, scope, "flags[at] !== 0", "at"),
    "}",
  ];
}

/** Several rows at once: fewer flags are touched, and the reads do not wait for each other. */
function markRows(
  { block, panel, listed }: DetectNest,
  scope: Scope,
): string[] {
  const lanes = lanesOver(panel, scope, { from: "row", last: "to - 1" });
  const positions = groupLoop(listed, scope, { from: "0", to: "count" });
  const tests = lanes.scopes.map((inner) => truthAt(block, inner));
  return [
    `for (let row = from; row < to; row += ${LANES}) {`,
    ...lanes.lines,
    ...positions.open,
    ...tests.flatMap(({ lines }) => lines),
    `if (${
      tests.map(({ text }) => text).join(" || ")
    }) flags[${positions.counter}] = 1;`,
    ...positions.close,
    "}",
  ];
}

/** Lines that compute the value at one point, and the text that says whether it is live. */
function truthAt(
  { steps, result }: Block,
  scope: Scope,
): { readonly lines: readonly string[]; readonly text: string } {
  const { lines, scope: inner } = emitSteps(steps, scope);
  return { lines, text: truthText(emitExpr(result, inner)) };
}

function markPoints(nest: DetectNest, scope: Scope): string[] {
  const listed = groupLoop(nest.listed, scope, { from: "0", to: "count" });
  const panel = groupLoop(nest.panel, scope, { from: "from", to: "to" });
  return emitNest([panel, listed], nest.block, {
    live: (value) => [
      `if (${truthText(value)}) flags[${listed.counter}] = 1;`,
    ],
    dead: null,
  }, scope);
}

/** Puts a position behind the live ones, or before the others from the end of the list. */
function placeLines(
  nest: DetectNest,
  { writer }: Scope,
  isLive: string,
  position: string,
): string[] {
  const positions = writer.binding(nest.positions);
  return [
    `if (${isLive}) ${positions}[first + found++] = ${position};`,
    ...(nest.isPermutation
      ? [`else ${positions}[first + count - 1 - missed++] = ${position};`]
      : []),
  ];
}
