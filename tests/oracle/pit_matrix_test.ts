/**
 * The matrix of the PIT rules: every rule, forced, over every pattern of zeros, element type, kind of
 * extent, layout and tile, against the reference; the trace says that it is the rule that ran.
 */
import type { ScalarType } from "../../jit/ir/scalar_type.ts";
import { laid, type OperandLayout } from "../support/corpus_operands.ts";
import {
  type Case,
  type CaseDevice,
  checkCases,
  failuresOf,
  type MakeDevice,
  prepareCase,
  testOnEach,
} from "../support/differential.ts";
import { assert, assertEquals } from "../support/assert.ts";
import { ROUTED, SMALL_TILES } from "../support/pit_settings.ts";
import {
  PRIME,
  RULE_TABLE,
  ruleCase,
  type RuleExtents,
  type RuleRow,
} from "../support/rule_table.ts";
import { DIRT, soilPools } from "../support/soiled_pools.ts";
import { PATTERNS } from "../support/zero_patterns.ts";

/** Several panels of either operand, divisible by every vector and tile. */
const ALIGNED: RuleExtents = { b: 2, m: 32, n: 32, k: 32, x: 3 };

const NONE: readonly RuleExtents[] = [
  { b: 1, m: 0, n: 5, k: 7, x: 3 },
  { b: 2, m: 5, n: 0, k: 7, x: 3 },
  { b: 2, m: 5, n: 7, k: 0, x: 3 },
  { b: 0, m: 5, n: 6, k: 7, x: 0 },
];
const ONE: readonly RuleExtents[] = [
  { b: 1, m: 1, n: 5, k: 7, x: 1 },
  { b: 2, m: 5, n: 1, k: 7, x: 3 },
  { b: 2, m: 5, n: 7, k: 1, x: 3 },
  { b: 1, m: 1, n: 1, k: 1, x: 1 },
];

for (const rule of RULE_TABLE) {
  testOnDevices(rule.name, (make) => {
    const device = make(SMALL_TILES);
    return checkCases(
      [
        ...casesOf(rule, "f32", [ALIGNED, PRIME, ...NONE, ...ONE]),
        ...casesOf(rule, "f16", [ALIGNED, PRIME, ...NONE]),
        // One row or column runs as a reduction: a software GPU compiles it for one type.
        ...(device.name === "cpu" ? casesOf(rule, "f16", ONE) : []),
      ],
      device,
    );
  });
}

function casesOf(
  rule: RuleRow,
  dtype: ScalarType,
  sizes: readonly RuleExtents[],
): readonly Case[] {
  return PATTERNS.flatMap((pattern) =>
    sizes.map((extents) => ruleCase(rule, extents, { pattern, dtype }))
  );
}

const RANDOM = RULE_TABLE.map((rule) =>
  ruleCase(rule, PRIME, { pattern: "random" })
);

testOnDevices("the tile that users get", (make) => {
  const device = make(ROUTED);
  return checkCases(shareOf(RANDOM, 6, device), device);
});

testOnDevices("operands that lie otherwise in memory", (make) => {
  const device = make(SMALL_TILES);
  const cases = RANDOM.map((one, at) =>
    relaid(one, at % 4 < 2 ? "reversed" : "offset")
  );
  return checkCases(shareOf(cases, 2, device), device);
});

testOnDevices("pools full of dirt", (make) => checkSoiled(make(SMALL_TILES)));

/** All cases, or one in `step` where each needs a kernel of its own that a software GPU makes. */
function shareOf(
  cases: readonly Case[],
  step: number,
  { name }: CaseDevice,
): readonly Case[] {
  return cases.filter((_, at) => name === "cpu" || at % step === 0);
}

function testOnDevices(
  name: string,
  check: (make: MakeDevice) => Promise<void>,
): void {
  testOnEach(`pit matrix: ${name}`, check);
}

function relaid(one: Case, layout: OperandLayout): Case {
  const operands = Object.entries(one.operands).map(([name, spec]) => [
    name,
    typeof spec === "number" ? spec : laid(spec, layout),
  ]);
  return { ...one, operands: Object.fromEntries(operands) };
}

async function checkSoiled(device: CaseDevice): Promise<void> {
  await device.backend.open();
  for (const rule of RULE_TABLE) {
    for (const pattern of ["all zero", "one element", "random"] as const) {
      // A program is traced when it is compiled, which is once.
      const { gathers: _, ...one } = ruleCase(rule, PRIME, { pattern });
      const prepared = prepareCase(one);
      assert(prepared.ok);
      for (const dirt of DIRT) {
        soilPools(prepared.value, device.backend, {
          dirt,
          settings: SMALL_TILES,
        });
        assertEquals(await failuresOf([one], device), [], dirt);
      }
    }
  }
  device.backend.dispose();
}
