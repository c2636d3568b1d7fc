/** `ProgramForms`: what the runs of one place taught does not narrow another. */
import type { Narrowing } from "../../../jit/ir/executable.ts";
import type {
  CoverReport,
  RunOperand,
} from "../../../runtime/backend/backend.ts";
import { SETTLED } from "../../../runtime/backend/narrow.ts";
import { ProgramForms } from "../../../runtime/backend/program_forms.ts";
import { assertEquals } from "../../support/assert.ts";

type Hear = (report: CoverReport) => void;

/** A form is its narrowing, and tells what a run of it found. */
interface Form {
  readonly kept: string;
  readonly hear: Hear;
}

function forms(): ProgramForms<Form> {
  return new ProgramForms(({ kept }: Narrowing, hear: Hear) => ({
    kept: kept.size === 0 ? "all" : `${[...kept.values()]}`,
    hear,
  }));
}

function operand(count: number): RunOperand {
  return { buffer: { dtype: "f32", count }, strides: [1], offset: 0 };
}

function report(chosen: 0 | 1 | null, streak: number): CoverReport {
  const cover = { live: 1, total: 9, steps: 1, cost: 1 };
  return {
    nest: "C",
    candidates: [{ rule: "rows", ...cover }, { rule: "panels", ...cover }],
    denseCost: 2,
    chosen,
    streak,
    isOrdered: false,
  };
}

Deno.test("ProgramForms narrows runs whose operands are always new together", () => {
  const all = forms();
  for (let run = 1; run < SETTLED; run++) all.next([operand(9)]);
  all.next([operand(9)]).hear(report(0, SETTLED));
  assertEquals(all.next([operand(9)]).kept, "rows");
});

Deno.test("ProgramForms keeps what layers learn apart, by the operands that come again", () => {
  const all = forms();
  const [first, second, bias] = [operand(100), operand(100), operand(10)];
  // Activations are new in each run and larger than the weights.
  const run = (weights: RunOperand): Form =>
    all.next([operand(1000), weights, bias]);
  const settle = (weights: RunOperand): Form => {
    for (let at = 1; at < SETTLED; at++) run(weights);
    return run(weights);
  };
  run(first);
  run(second);
  settle(first).hear(report(null, SETTLED));
  assertEquals(run(second).kept, "all");
  assertEquals(run(first).kept, "");
  settle(second).hear(report(1, SETTLED));
  assertEquals([run(first).kept, run(second).kept], ["", "panels"]);
});

Deno.test("ProgramForms does not credit a layer with the streak of the others", () => {
  const all = forms();
  const layers = [1, 2, 3, 4].map(() => operand(100));
  for (let pass = 0; pass < 3; pass++) {
    for (const layer of layers) all.next([layer]);
  }
  const last = layers[3] ?? operand(100);
  all.next([last]).hear(report(null, 4 * 3 + 1));
  assertEquals(all.next([last]).kept, "all");
});

Deno.test("ProgramForms learns for the form that ran instead of the wanted one", () => {
  const all = forms();
  const [first, second] = [operand(100), operand(100)];
  const settle = (weights: RunOperand): void => {
    for (let at = 0; at <= SETTLED; at++) all.next([weights]);
  };
  settle(first);
  const whole = all.whole();
  whole.hear(report(0, SETTLED));
  settle(second);
  // The narrowed form of the first layer is not ready: the whole one runs once more.
  assertEquals(all.next([first], () => whole), whole);
  whole.hear(report(null, SETTLED));
  assertEquals(all.next([second]).kept, "all");
});

Deno.test("ProgramForms gives equal narrowings one form, and the latest report to anybody", () => {
  const all = forms();
  const [first, second] = [operand(100), operand(100)];
  for (const weights of [first, second]) {
    for (let run = 0; run < SETTLED; run++) all.next([weights]);
    all.next([weights]).hear(report(0, SETTLED));
  }
  assertEquals(all.next([first]) === all.next([second]), true);
  assertEquals(all.reports, [report(0, SETTLED)]);
});
