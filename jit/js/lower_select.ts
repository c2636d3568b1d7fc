/** Select nests -> JavaScript: the candidate of least cost by its counts, and the report of the run. */
import type { JsStep } from "../ir/executable.ts";
import {
  REPORT_HEAD,
  REPORT_WORDS,
  type SelectCandidate,
  type SelectNest,
} from "../ir/tile_pit.ts";
import type { StepWriter } from "./step_writer.ts";

/** Costs enter as 16-bit fixed point numbers: sizes of a step are integers. */
const SCALE = 2 ** 16;

/** Name of the variable of a cost. */
type Cost = (key: string, value: number) => string;

/** The step of a select nest. */
export function lowerSelect(nest: SelectNest, writer: StepWriter): JsStep {
  const report = writer.binding(nest.choice);
  const unit = SCALE / Math.max(nest.denseCost, Number.MIN_VALUE);
  const cost: Cost = (key, value) =>
    writer.size(key, Math.min(2 ** 31 - 1, Math.round(value * unit)));
  return writer.finish(nest.name, [
    `let least = ${cost("dense", nest.denseCost)}, best = 0;`,
    ...nest.candidates.flatMap((candidate, at) => [
      "{",
      ...coverLines(candidate, writer),
      ...reportLines(report, REPORT_HEAD + REPORT_WORDS * at),
      ...compareLines(candidate, cost),
      "}",
    ]),
    `${report}[1] = ${report}[0] === best ? ${report}[1] + 1 : 1;`,
    `${report}[0] = best;`,
  ]);
}

function coverLines(
  { value, counts, lists, step }: SelectCandidate,
  writer: StepWriter,
): string[] {
  return [
    "let steps = 0, live = 0;",
    `for (let at = 0; at < ${writer.size(`lists ${value}`, lists)}; at++) {`,
    `const count = ${writer.binding(counts)}[at];`,
    `steps += Math.ceil(count / ${step});`,
    "live += count;",
    "}",
  ];
}

function reportLines(report: string, first: number): string[] {
  return [`${report}[${first}] = steps;`, `${report}[${first + 1}] = live;`];
}

function compareLines(
  { value, fixed, perStep }: SelectCandidate,
  cost: Cost,
): string[] {
  // A step may cost less than a unit of the fixed point: its cost enters for all lists.
  const scaled = cost(`scaled ${value}`, perStep * SCALE);
  return [
    `const cost = ${
      cost(`fixed ${value}`, fixed)
    } + steps * ${scaled} / ${SCALE};`,
    `if (cost < least) { least = cost; best = ${value}; }`,
  ];
}
