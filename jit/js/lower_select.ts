/** Select nests -> JavaScript: the candidate of least cost by its counts. */
import type { JsStep } from "../ir/executable.ts";
import type { SelectNest } from "../ir/tile_ir.ts";
import type { StepWriter } from "./step_writer.ts";

/** Costs enter as 16-bit fixed point numbers: sizes of a step are integers. */
const SCALE = 2 ** 16;

/** The step of a select nest. */
export function lowerSelect(nest: SelectNest, writer: StepWriter): JsStep {
  const choice = writer.binding(nest.choice);
  const unit = SCALE / Math.max(nest.denseCost, Number.MIN_VALUE);
  const cost = (key: string, value: number): string =>
    writer.size(key, Math.min(2 ** 31 - 1, Math.round(value * unit)));
  return writer.finish(nest.name, [
    `let least = ${cost("dense", nest.denseCost)}, best = 0;`,
    ...nest.candidates.flatMap((
      { value, counts, lists, step, perStep, fixed },
    ) => [
      "{",
      "let steps = 0;",
      `for (let at = 0; at < ${writer.size(`lists ${value}`, lists)}; at++) {`,
      `steps += Math.ceil(${writer.binding(counts)}[at] / ${step});`,
      "}",
      // A step may cost less than a unit of the fixed point: its cost enters for all lists.
      `const cost = ${cost(`fixed ${value}`, fixed)} + steps * ${
        cost(`scaled ${value}`, perStep * SCALE)
      } / ${SCALE};`,
      `if (cost < least) { least = cost; best = ${value}; }`,
      "}",
    ]),
    `${choice}[0] = best;`,
  ]);
}
