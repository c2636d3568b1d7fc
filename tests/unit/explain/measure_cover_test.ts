/** Covers of rules over given points, and what is predicted of random ones. */
import type { LivePoints } from "../../../jit/explain/mark_micro_tiles.ts";
import {
  measureCover,
  predictCover,
  withPatterns,
} from "../../../jit/explain/measure_cover.ts";
import { describeRules } from "../../../jit/pit/describe_rules.ts";
import { DEFAULT_PIT_SETTINGS } from "../../../jit/pit/pit_settings.ts";
import type {
  ContractionExplanation,
  RuleExplanation,
} from "../../../jit/ir/rule_explanation.ts";
import { assert, assertEquals } from "../../support/assert.ts";
import { contractionsOf } from "../../support/bind_shapes.ts";

const [M, K, N] = [64, 48, 32];
const SIDES = { operand: "A", rowAxes: ["m"], columnAxes: ["k"] } as const;

function described(): ContractionExplanation {
  const [nest] = contractionsOf(
    "C[m,n] += A[m,k] * B[k,n] with A: sparse",
    { A: [M, K], B: [K, N] },
  );
  assert(nest !== undefined);
  return describeRules(nest, new Map(), DEFAULT_PIT_SETTINGS);
}

function ruleOf(name: string): RuleExplanation {
  const rule = described().rules.find((rule) => rule.name.startsWith(name));
  assert(rule !== undefined);
  return rule;
}

/** A where the given points are live. */
function pointsOf(live: readonly (readonly [number, number])[]): LivePoints {
  const flags = new Uint8Array(M * K);
  for (const [m, k] of live) flags[m * K + k] = 1;
  return { ...SIDES, batch: 1, rows: M, columns: K, flags };
}

Deno.test("measureCover() counts the micro-tiles that hold a live point", () => {
  // Two points share the first panel and its position 7; row 40 is in the second panel.
  const points = pointsOf([[0, 7], [5, 7], [5, 9], [40, 7]]);
  const panels = measureCover(ruleOf("A along k"), points);
  assertEquals([panels.live, panels.total, panels.steps], [3, 2 * K, 2]);
  assertEquals(panels.waste, 1 - 4 / (2 * 16 * 32));
  assertEquals(panels.example, { list: 1, count: 1, positions: [7] });
  const rows = measureCover(ruleOf("A by whole rows"), points);
  assertEquals([rows.live, rows.total, rows.steps], [3, M, 1]);
  assertEquals(rows.example?.positions, [0, 5, 40]);
});

Deno.test("measureCover() of nothing has no steps, and costs what the search costs", () => {
  const rule = ruleOf("A along k");
  const cover = measureCover(rule, pointsOf([]));
  assertEquals([cover.live, cover.steps, cover.waste], [0, 0, 0]);
  assertEquals(cover.cost, rule.cost.fixed);
  assertEquals(cover.example, null);
});

Deno.test("measureCover() shows positions from all over a long list", () => {
  const points = pointsOf(Array.from({ length: M }, (_, m) => [m, 0] as const));
  const { example } = measureCover(ruleOf("A by whole rows"), points);
  assertEquals(example?.count, M);
  assertEquals(example?.positions.length, 16);
  assertEquals(example?.positions.slice(-1), [60]);
});

Deno.test("predictCover() follows (1 - density)^h", () => {
  const points = pointsOf([]);
  const { live, total } = predictCover(ruleOf("A along k"), points, 0.01);
  assertEquals(live, Math.round((1 - 0.99 ** 32) * total));
  assertEquals(predictCover(ruleOf("A by whole rows"), points, 1).live, M);
  assertEquals(predictCover(ruleOf("A by whole rows"), points, 0).live, 0);
});

Deno.test("withPatterns() measures the rules of the operand alone and draws it small", () => {
  const points = pointsOf([[0, 0], [63, 47]]);
  const { rules, patterns } = withPatterns(described(), [points]);
  for (const { operand, measured } of rules) {
    assertEquals(measured !== null, operand === "A");
  }
  const [pattern] = patterns;
  assertEquals(pattern?.density, 2 / (M * K));
  assertEquals([pattern?.cells.length, pattern?.cells[0]?.length], [32, 32]);
  assert((pattern?.cells[0]?.[0] ?? 0) > 0);
  assert((pattern?.cells[31]?.[31] ?? 0) > 0);
  assertEquals(pattern?.cells[5]?.[5], 0);
});

Deno.test("withPatterns() takes operands without points", () => {
  const flags = new Uint8Array(0);
  const points = { ...SIDES, batch: 1, rows: 0, columns: K, flags };
  const { patterns } = withPatterns(described(), [points]);
  assertEquals([patterns[0]?.density, patterns[0]?.cells], [0, []]);
});

Deno.test("withPatterns() counts where both operands live, for each pair of panels", () => {
  const [nest] = contractionsOf(
    "C[m,n] += A[m,k] * B[k,n] with A: sparse, B: sparse",
    { A: [M, K], B: [K, N] },
  );
  assert(nest !== undefined);
  const both = describeRules(nest, new Map(), DEFAULT_PIT_SETTINGS);
  const flags = new Uint8Array(K * N);
  for (const k of [7, 20]) flags[k * N] = 1;
  const B: LivePoints = {
    operand: "B",
    rowAxes: ["k"],
    columnAxes: ["n"],
    batch: 1,
    rows: K,
    columns: N,
    flags,
  };
  // Rows of both panels meet k = 7; k = 9 and k = 20 are live on one side alone.
  const A = pointsOf([[0, 7], [1, 9], [40, 7]]);
  const { rules } = withPatterns(both, [A, B]);
  const meeting = rules.find(({ operand }) => operand === "A and B");
  const { live, total, steps } = meeting?.measured ?? {};
  assertEquals([live, total, steps], [2, 2 * K, 2]);
  assert((meeting?.predicted?.live ?? Infinity) <= 2 * K);
});
