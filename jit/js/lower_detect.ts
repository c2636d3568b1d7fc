/** Detect nests -> JavaScript: the positions of a group that hold a live point, list by list. */
import type { JsStep } from "../ir/executable.ts";
import type { DetectNest } from "../ir/tile_ir.ts";
import { tileType } from "../ir/tile_ir.ts";
import { groupLoop, pointCountText } from "./axis_groups.ts";
import { makeScope } from "./emit_expr.ts";
import { emitNest, loopsOver } from "./emit_nest.ts";
import type { StepWriter } from "./step_writer.ts";

/** The step of a detect nest. */
export function lowerDetect(nest: DetectNest, writer: StepWriter): JsStep {
  const scope = makeScope(writer, [
    ...nest.batch,
    ...nest.listed,
    ...nest.panel,
  ]);
  const [positions, counts] = [nest.positions, nest.counts].map(writer.binding);
  const batch = loopsOver(nest.batch, scope);
  const listed = groupLoop(nest.listed, scope, { from: "0", to: "count" });
  const panel = groupLoop(nest.panel, scope, { from: "from", to: "to" });
  const test = tileType(nest.block.result) === "bool"
    ? (text: string): string => text
    : (text: string): string => `${text} !== 0`;
  const look = emitNest([panel], nest.block, {
    live: (value) => [`if (${test(value.text)}) any = true;`],
    dead: null,
  }, scope);
  const miss = nest.isPermutation
    ? [`else ${positions}[first + count - 1 - missed++] = ${listed.counter};`]
    : [];
  return writer.finish(nest.name, [
    `const count = ${pointCountText(nest.listed, scope)};`,
    `const points = ${pointCountText(nest.panel, scope)};`,
    "let list = 0;",
    ...batch.flatMap((level) => level.open),
    `for (let from = 0; from < points; from += ${nest.panelSize}) {`,
    `const to = Math.min(points, from + ${nest.panelSize});`,
    "const first = Math.imul(list, count);",
    nest.isPermutation ? "let found = 0, missed = 0;" : "let found = 0;",
    ...listed.open,
    "let any = false;",
    ...look,
    `if (any) ${positions}[first + found++] = ${listed.counter};`,
    ...miss,
    ...listed.close,
    `${counts}[list++] = found;`,
    "}",
    ...batch.flatMap((level) => level.close),
  ]);
}
