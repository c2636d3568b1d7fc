/**
 * Detect nests -> JavaScript: what is live, as bits, in one pass over the operand.
 *
 * Memory is read in its order. The points of the group that lies side by side make words of 32 bits,
 * and a word that holds a live point is noted in all marks at once.
 */
import type { JsStep } from "../ir/executable.ts";
import { necessaryForms, solveDetection } from "../ir/solve_block.ts";
import type { LoopAxis } from "../ir/tile_block.ts";
import type { DetectNest, Marks } from "../ir/tile_pit.ts";
import { groupLoop, pointCountText } from "./axis_groups.ts";
import { leastText, lowerSolved } from "./detect_solve.ts";
import { makeScope, type Scope } from "./emit_expr.ts";
import { emitNest, loopsOver } from "./emit_nest.ts";
import { isCloser } from "./panel_arrays.ts";
import { truthText } from "./scalar_functions.ts";
import type { StepWriter } from "./step_writer.ts";

const WORD = 32;

/** The step of a detect nest. */
export function lowerDetect(nest: DetectNest, writer: StepWriter): JsStep {
  const forms = solveDetection(nest);
  return forms === null
    ? lowerLook(nest, writer)
    : lowerSolved(nest, forms, writer);
}

/** The step that looks at every point. */
function lowerLook(nest: DetectNest, writer: StepWriter): JsStep {
  const { batch, rows, columns, block, marks } = nest;
  const scope = makeScope(writer, [...batch, ...rows, ...columns]);
  const isRows = !isCloser(block, columns, rows, writer.buffers);
  const sides = isRows
    ? { near: "rows", along: rows, across: columns } as const
    : { near: "columns", along: columns, across: rows } as const;
  const loops = loopsOver(batch, scope);
  const body = lookLines(nest, sides, scope);
  return writer.finish(nest.name, [
    `const innerCount = ${pointCountText(sides.along, scope)};`,
    `const outerCount = ${pointCountText(sides.across, scope)};`,
    "const words = innerCount + 31 >>> 5;",
    "const outerWords = outerCount + 31 >>> 5;",
    ...marks.map(({ bits }) => `${writer.binding(bits)}.fill(0);`),
    "let matrix = 0;",
    ...loops.flatMap(({ open }) => open),
    ...body,
    "matrix = matrix + 1 | 0;",
    ...loops.flatMap(({ close }) => close),
  ]);
}

/** The groups of a matrix by how near their points lie in memory. */
interface Sides {
  readonly near: Marks["listed"];
  readonly along: readonly LoopAxis[];
  readonly across: readonly LoopAxis[];
}

/** Lines that look at one batch point, word by word. */
function lookLines(
  nest: DetectNest,
  sides: Sides,
  scope: Scope,
): readonly string[] {
  const { along, across, near } = sides;
  const outer = groupLoop(across, scope, { from: "0", to: "outerCount" });
  const inner = groupLoop(along, scope, { from: "word << 5", to: "end" });
  const words = {
    axes: [],
    open: [
      "for (let word = 0; word < words; word++) {",
      "const end = Math.min(innerCount, (word << 5) + 32 | 0);",
      ...skipLines(nest, sides, scope),
    ],
    close: ["}"],
  };
  const notes = nest.marks.flatMap((each) =>
    noteLines(each, scope.writer.binding(each.bits), {
      isAlong: each.listed === near,
      outer: outer.counter,
    })
  );
  return emitNest([outer, words, inner], nest.block, {
    live: (value) => [
      `if (${truthText(value)}) bits = bits | 1 << ${inner.counter};`,
    ],
    dead: null,
    around: {
      level: 2,
      before: ["let bits = 0;"],
      after: ["if (bits !== 0) {", ...notes, "}"],
    },
  }, scope);
}

/** Leaves words out in which an affine part of the guard holds nowhere. */
function skipLines(
  nest: DetectNest,
  { along, across }: Sides,
  scope: Scope,
): string[] {
  const forms = necessaryForms(nest);
  if (forms.length === 0) return [];
  const known = [...nest.batch, ...across];
  const tests = forms.map((form, number) => {
    const least = leastText(form, number, { known, spanned: along }, scope);
    return `(${least} | 0) > 0`;
  });
  return [
    "const first = word << 5;",
    "const last = end - 1 | 0;",
    `if (${tests.join(" || ")}) continue;`,
  ];
}

/** Notes a word of live points: its bits, or the bit of its place across, once for each span. */
function noteLines(
  { span }: Marks,
  array: string,
  { isAlong, outer }: { readonly isAlong: boolean; readonly outer: string },
): string[] {
  const shift = Math.log2(span);
  if (isAlong) {
    const panels = `(outerCount + ${span - 1} >>> ${shift})`;
    const panel = `Math.imul(matrix, ${panels}) + (${outer} >>> ${shift}) | 0`;
    const place = `Math.imul(${panel}, words) + word | 0`;
    return [`${array}[${place}] |= bits;`];
  }
  const panels = `(innerCount + ${span - 1} >>> ${shift})`;
  const noteAt = (panel: string): string => {
    const row = `Math.imul(matrix, ${panels}) + (${panel}) | 0`;
    const place = `Math.imul(${row}, outerWords) + (${outer} >>> 5) | 0`;
    return `${array}[${place}] |= 1 << ${outer};`;
  };
  if (span >= WORD) return [noteAt(`word >>> ${shift - 5}`)];
  const parts = WORD / span;
  return Array.from({ length: parts }, (_, part) => {
    const mask = (2 ** span - 1) << (part * span);
    return `if ((bits & ${mask}) !== 0) ${
      noteAt(`Math.imul(word, ${parts}) + ${part}`)
    }`;
  });
}
