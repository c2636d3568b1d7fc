/** Who wins: by the report of a run, by the values at hand, or not known. */
import {
  judgeContraction,
  type SelectionReport,
} from "../../../jit/explain/judge_contraction.ts";
import { withPatterns } from "../../../jit/explain/measure_cover.ts";
import type { ContractionExplanation } from "../../../jit/ir/rule_explanation.ts";
import { describeRules } from "../../../jit/pit/describe_rules.ts";
import { DEFAULT_PIT_SETTINGS } from "../../../jit/pit/pit_settings.ts";
import { assert, assertEquals } from "../../support/assert.ts";
import { FREE_TABLE } from "../../support/pit_settings.ts";
import { contractionsOf } from "../../support/bind_shapes.ts";

const SIZE = 128;
const ROWS = "A by whole rows";
const PANELS = "A along k, micro-tile 32x1";

function described(
  hint: string,
  leastSearched: number = 0,
): ContractionExplanation {
  const [nest] = contractionsOf(
    `C[m,n] += A[m,k] * B[k,n] with A: ${hint}`,
    { A: [SIZE, SIZE], B: [SIZE, SIZE] },
  );
  assert(nest !== undefined);
  const settings = {
    ...DEFAULT_PIT_SETTINGS,
    leastSearched,
    table: FREE_TABLE,
  };
  return describeRules(nest, new Map(), settings);
}

/** The first `live` columns of A are live. */
function withColumns(
  contraction: ContractionExplanation,
  live: number,
): ContractionExplanation {
  const flags = Uint8Array.from(
    { length: SIZE * SIZE },
    (_, at) => at % SIZE < live ? 1 : 0,
  );
  const points = {
    operand: "A",
    rowAxes: ["m"],
    columnAxes: ["k"],
    batch: 1,
    rows: SIZE,
    columns: SIZE,
  } as const;
  return withPatterns(contraction, [{ ...points, flags }]);
}

function report(chosen: number | null): SelectionReport {
  const cover = { live: 16, total: 512, steps: 4 };
  return {
    nest: "C.1",
    denseCost: 10,
    chosen,
    candidates: [
      { rule: ROWS, ...cover, cost: 12 },
      { rule: PANELS, ...cover, cost: 3 },
    ],
  };
}

Deno.test("judgeContraction() waits for values where the device chooses", () => {
  assertEquals(judgeContraction(described("sparse"), []).outcome, null);
});

Deno.test("judgeContraction() takes the cheapest rule by the values at hand", () => {
  const { outcome } = judgeContraction(withColumns(described("sparse"), 4), []);
  assertEquals([outcome?.winners, outcome?.basis], [[PANELS], "arguments"]);
});

Deno.test("judgeContraction() keeps the dense kernel where no rule costs less", () => {
  const full = withColumns(described("sparse"), SIZE);
  const costly = {
    ...full,
    rules: full.rules.filter(({ name }) => name === ROWS),
  };
  const { outcome } = judgeContraction(costly, []);
  assertEquals([outcome?.winners, outcome?.basis], [[], "arguments"]);
  assert(outcome?.why.startsWith("it costs"));
});

Deno.test("judgeContraction() believes the device before the values at hand", () => {
  const measured = withColumns(described("sparse"), SIZE);
  const judged = judgeContraction(measured, [report(1)]);
  assertEquals(judged.outcome, {
    winners: [PANELS],
    basis: "run",
    why: "it costs 3.00 us, the dense kernel 10.0 us",
  });
  const rule = judged.rules.find(({ name }) => name === PANELS);
  assertEquals([rule?.measured?.live, rule?.measured?.waste], [16, null]);
  assertEquals(judgeContraction(measured, [report(null)]).outcome?.winners, []);
});

Deno.test("judgeContraction() leaves alone what was decided at compile time", () => {
  const pinned = judgeContraction(described("sparse(32,1)"), [report(null)]);
  assertEquals([pinned.outcome?.winners, pinned.outcome?.basis], [
    [PANELS],
    "compiled",
  ]);
  const small = judgeContraction(described("sparse", 2 ** 28), []);
  assertEquals([small.outcome?.winners, small.outcome?.basis], [
    [],
    "compiled",
  ]);
});
