/**
 * Detect nests -> JavaScript: the positions of a group that hold a live point, list by list.
 *
 * Memory is read in its order, once. Where the points of a panel lie side by side, each position
 * visits all panels and looks at the points of each until one is live; where the positions do, a
 * panel is read row by row and marks the positions in flags, which are then listed.
 */
import type { JsStep } from "../ir/executable.ts";
import type { Block, DetectNest } from "../ir/tile_ir.ts";
import { groupLoop, pointCountText } from "./axis_groups.ts";
import { emitExpr, makeScope, type Scope } from "./emit_expr.ts";
import { emitNest, emitSteps, loopsOver } from "./emit_nest.ts";
import { isPlain, lanesOver } from "./lanes.ts";
import { isCloser } from "./panel_arrays.ts";
import { truthText } from "./scalar_functions.ts";
import type { StepWriter } from "./step_writer.ts";

/** Rows that are looked at together: fewer flags are touched, and reads do not wait for each other. */
const ROWS = 4;

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
    `const panels = Math.ceil(points / ${nest.panelSize});`,
    ...(isMarked ? ["const flags = new Uint8Array(count);"] : []),
    `${writer.binding(nest.counts)}.fill(0);`,
    "let list = 0;",
    ...batch.flatMap((level) => level.open),
    ...(isMarked ? markedLists(nest, scope) : scannedLists(nest, scope)),
    "list = list + panels | 0;",
    ...batch.flatMap((level) => level.close),
  ]);
}

/** Whether a panel is read row by row: its rows lie apart, and there are several. */
function isMarkedByRow(
  { block, listed, panel, panelSize }: DetectNest,
  { buffers }: StepWriter,
): boolean {
  return panelSize > 1 && panel.length > 0 &&
    isCloser(block, listed, panel, buffers);
}

/** Looks at the points of one position after the other. */
function scannedLists(nest: DetectNest, scope: Scope): string[] {
  const listed = groupLoop(nest.listed, scope, { from: "0", to: "count" });
  const points = groupLoop(nest.panel, scope, { from: "from", to: "to" });
  return [
    ...listed.open,
    ...panelLoop(nest, [
      "let any = false;",
      ...emitNest([points], nest.block, {
        live: (value) => [
          `if (${truthText(value)}) {`,
          "any = true;",
          "break;",
          "}",
        ],
        dead: null,
      }, scope),
      ...placeLines(nest, scope, { isLive: "any", position: listed.counter }),
    ]),
    ...listed.close,
  ];
}

/** Marks the positions that the rows of each panel find, then lists them. */
function markedLists(nest: DetectNest, scope: Scope): string[] {
  return panelLoop(nest, [
    "flags.fill(0);",
    ...(isPlain(nest.block) ? markRows(nest, scope) : markPoints(nest, scope)),
    "for (let at = 0; at < count; at++) {",
    ...placeLines(nest, scope, { isLive: "flags[at] !== 0", position: "at" }),
    "}",
  ]);
}

function panelLoop(
  { panelSize }: DetectNest,
  body: readonly string[],
): string[] {
  return [
    "for (let panel = 0; panel < panels; panel++) {",
    `const from = Math.imul(panel, ${panelSize});`,
    `const to = Math.min(points, from + ${panelSize});`,
    ...body,
    "}",
  ];
}

function markRows(
  { block, panel, listed }: DetectNest,
  scope: Scope,
): string[] {
  const rows = { count: ROWS, from: "row", last: "to - 1" };
  const lanes = lanesOver(panel, scope, rows);
  const positions = groupLoop(listed, scope, { from: "0", to: "count" });
  const tests = lanes.scopes.map((inner) => truthAt(block, inner));
  const isLive = tests.map(({ text }) => text).join(" || ");
  return [
    `for (let row = from; row < to; row += ${ROWS}) {`,
    ...lanes.lines,
    ...positions.open,
    ...tests.flatMap(({ lines }) => lines),
    `if (${isLive}) flags[${positions.counter}] = 1;`,
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
  const points = groupLoop(nest.panel, scope, { from: "from", to: "to" });
  return emitNest([points, listed], nest.block, {
    live: (value) => [
      `if (${truthText(value)}) flags[${listed.counter}] = 1;`,
    ],
    dead: null,
  }, scope);
}

/** Puts a position behind the live ones of its list, or before the others from the list's end. */
function placeLines(
  nest: DetectNest,
  { writer }: Scope,
  { isLive, position }: {
    readonly isLive: string;
    readonly position: string;
  },
): string[] {
  const [positions, counts] = [nest.positions, nest.counts].map(writer.binding);
  const first = "Math.imul(list + panel, count)";
  return [
    `if (${isLive}) ${positions}[${first} + ${counts}[list + panel]++] = ${position};`,
    ...(nest.isPermutation
      ? [
        `else ${positions}[${first} + count - 1 - ${position} + ${counts}[list + panel]] = ${position};`,
      ]
      : []),
  ];
}
