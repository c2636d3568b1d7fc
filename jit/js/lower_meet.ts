/** Meet nests -> JavaScript: how many positions of k live in both operands, tile by tile. */
import type { JsStep } from "../ir/executable.ts";
import type { MeetNest } from "../ir/tile_pit.ts";
import { pointCountText } from "./axis_groups.ts";
import { makeScope } from "./emit_expr.ts";
import { loopsOver } from "./emit_nest.ts";
import { meetLines } from "./meet_bits.ts";
import type { StepWriter } from "./step_writer.ts";

/** The step of a meet nest. */
export function lowerMeet(nest: MeetNest, writer: StepWriter): JsStep {
  const { batch, m, n, k, tileM, tileN } = nest;
  const scope = makeScope(writer, [...batch, ...m, ...n, ...k]);
  const loops = loopsOver(batch, scope);
  return writer.finish(nest.name, [
    `const m = ${pointCountText(m, scope)};`,
    `const n = ${pointCountText(n, scope)};`,
    `const words = ${pointCountText(k, scope)} + 31 >>> 5;`,
    "let tile = 0;",
    ...loops.flatMap((level) => level.open),
    `for (let m0 = 0; m0 < m; m0 += ${tileM}) {`,
    `for (let n0 = 0; n0 < n; n0 += ${tileN}) {`,
    "let met = 0;",
    "for (let word = 0; word < words; word++) {",
    ...meetLines(
      { group: "m", marks: nest.left, tile: tileM },
      { group: "n", marks: nest.right, tile: tileN },
      batch,
      scope,
    ),
    "for (; both !== 0; both &= both - 1) met++;",
    "}",
    `${writer.binding(nest.counts)}[tile++] = met;`,
    "}",
    "}",
    ...loops.flatMap((level) => level.close),
  ]);
}
