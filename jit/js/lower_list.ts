/**
 * List nests -> JavaScript: the positions of the bits of each panel, in ascending order.
 *
 * Any order of a list is right, so ordered and unordered lists have one form here.
 */
import type { JsStep } from "../ir/executable.ts";
import type { LoopAxis } from "../ir/tile_block.ts";
import type { ListNest } from "../ir/tile_pit.ts";
import { axisCountText, pointCountText } from "./axis_groups.ts";
import { makeScope, type Scope } from "./emit_expr.ts";
import type { StepWriter } from "./step_writer.ts";

/** The step of a list nest. */
export function lowerList(nest: ListNest, writer: StepWriter): JsStep {
  const { batch, listed, panel, panelSize, marks } = nest;
  const scope = makeScope(writer, [...batch, ...listed, ...panel]);
  const loops = batch.map((axis) => ({ axis, name: writer.fresh(axis.name) }));
  const each = panelSize === null ? "spans" : `${panelSize / marks.span}`;
  return writer.finish(nest.name, [
    `const listed = ${pointCountText(listed, scope)};`,
    ...(nest.grain === 1
      ? []
      : [`const blocks = Math.ceil(listed / ${nest.grain});`]),
    `const points = ${pointCountText(panel, scope)};`,
    "const words = listed + 31 >>> 5;",
    `const spans = Math.ceil(points / ${marks.span});`,
    panelSize === null
      ? "const panels = 1;"
      : `const panels = Math.ceil(points / ${panelSize});`,
    "let list = 0;",
    ...loops.map(({ axis, name }) =>
      `for (let ${name} = 0; ${name} < ${
        axisCountText(axis, scope)
      }; ${name}++) {`
    ),
    `const matrix = ${matrixText(nest, loops, scope)};`,
    "for (let panel = 0; panel < panels; panel++) {",
    `const from = Math.imul(panel, ${each});`,
    `const to = Math.min(spans, from + ${each});`,
    ...(nest.grain === 1 ? listLines(nest, writer) : blockLines(nest, writer)),
    "}",
    ...loops.map(() => "}"),
  ]);
}

/** The batch point of the marks. */
function matrixText(
  { marks }: ListNest,
  loops: readonly { readonly axis: LoopAxis; readonly name: string }[],
  scope: Scope,
): string {
  return loops.filter(({ axis }) => marks.batch.includes(axis.name)).reduce(
    (outer, { axis, name }) =>
      outer === "0"
        ? name
        : `Math.imul(${outer}, ${axisCountText(axis, scope)}) + ${name} | 0`,
    "0",
  );
}

/** Lines that join a word of all spans of a panel. */
function joinLines({ marks }: ListNest, { binding }: StepWriter): string[] {
  const row = "Math.imul(matrix, spans) + span | 0";
  return [
    "let bits = 0;",
    "for (let span = from; span < to; span++) {",
    `bits = bits | ${
      binding(marks.bits)
    }[Math.imul(${row}, words) + word | 0];`,
    "}",
  ];
}

/** Lines that write the list of one panel: the blocks any of whose bits is set. */
function blockLines(nest: ListNest, writer: StepWriter): string[] {
  const { grain, positions, counts } = nest;
  const [places, lengths] = [positions, counts].map(writer.binding);
  return [
    "const first = Math.imul(list, blocks);",
    "let live = 0, last = -1;",
    "for (let word = 0; word < words; word++) {",
    ...joinLines(nest, writer),
    "while (bits !== 0) {",
    `const block = ((word << 5) + 31 - Math.clz32(bits & -bits)) / ${grain} | 0;`,
    `if (block !== last) ${places}[first + live++ | 0] = block;`,
    "last = block;",
    "bits = bits & bits - 1;",
    "}",
    "}",
    `${lengths}[list] = live;`,
    "list = list + 1 | 0;",
  ];
}

/** Lines that write the lists of one panel, stretch by stretch. */
function listLines(nest: ListNest, writer: StepWriter): string[] {
  const { stretch } = nest;
  if (stretch === null) {
    return [
      "const first = Math.imul(list, listed);",
      "const wordFrom = 0, wordTo = words;",
      ...stretchLines(nest, writer),
    ];
  }
  return [
    `const panelFirst = Math.imul(list / Math.ceil(listed / ${stretch}) | 0, listed);`,
    `for (let start = 0; start < listed; start += ${stretch}) {`,
    "const first = panelFirst + start | 0;",
    "const wordFrom = start >>> 5;",
    `const wordTo = Math.min(words, wordFrom + ${stretch / 32});`,
    ...stretchLines(nest, writer),
    "}",
  ];
}

/** Lines that write one list. */
function stretchLines(nest: ListNest, writer: StepWriter): string[] {
  const { positions, counts, isPermutation } = nest;
  const [places, lengths] = [positions, counts].map(writer.binding);
  return [
    "let live = 0;",
    "for (let word = wordFrom; word < wordTo; word++) {",
    ...joinLines(nest, writer),
    ...(isPermutation
      ? [
        "const end = Math.min(listed, (word << 5) + 32 | 0);",
        "for (let at = word << 5; at < end; at++) {",
        "if ((bits & 1 << at) !== 0) {",
        `${places}[first + live | 0] = at;`,
        "live = live + 1 | 0;",
        "} else {",
        `${places}[first + listed - 1 - at + live | 0] = at;`,
        "}",
        "}",
      ]
      : [
        "while (bits !== 0) {",
        `${places}[first + live | 0] = (word << 5) + 31 - Math.clz32(bits & -bits) | 0;`,
        "live = live + 1 | 0;",
        "bits = bits & bits - 1;",
        "}",
      ]),
    "}",
    `${lengths}[list] = live;`,
    "list = list + 1 | 0;",
  ];
}
