/**
 * The matrix of the PIT rules: every rule, forced, over every pattern of zeros, element type, kind of
 * extent, layout and tile, against the reference; the trace says that it is the rule that ran.
 */
import { laid, type OperandLayout } from "../support/corpus_operands.ts";
import {
  type Case,
  type CaseDevice,
  checkCases,
  cpuDevice,
  failuresOf,
  prepareCase,
  webgpuDevice,
} from "../support/differential.ts";
import { assert, assertEquals } from "../support/assert.ts";
import { SMALL_TILES } from "../support/pit_settings.ts";
import {
  PRIME,
  RULE_TABLE,
  ruleCase,
  type RuleExtents,
} from "../support/rule_table.ts";
import { DIRT, soilPools } from "../support/soiled_pools.ts";
import { hasAdapter } from "../support/webgpu_device.ts";
import { PATTERNS } from "../support/zero_patterns.ts";

/** Several panels of either operand, divisible by every vector and tile. */
const ALIGNED: RuleExtents = { b: 2, m: 32, n: 32, k: 32 };

/** Groups of no point and of one. */
const FEW: readonly RuleExtents[] = [
  { b: 1, m: 0, n: 5, k: 7 },
  { b: 2, m: 5, n: 0, k: 7 },
  { b: 2, m: 5, n: 7, k: 0 },
  { b: 0, m: 5, n: 6, k: 7 },
  { b: 1, m: 1, n: 5, k: 7 },
  { b: 2, m: 5, n: 1, k: 7 },
  { b: 2, m: 5, n: 7, k: 1 },
  { b: 1, m: 1, n: 1, k: 1 },
];

for (const rule of RULE_TABLE) {
  const cases = (["f32", "f16"] as const).flatMap((dtype) =>
    PATTERNS.flatMap((pattern) =>
      [ALIGNED, PRIME, ...FEW].map((extents) =>
        ruleCase(rule, extents, { pattern, dtype })
      )
    )
  );
  testOnDevices(
    rule.name,
    (device) => checkCases(cases, device(SMALL_TILES)),
  );
}

const RANDOM = RULE_TABLE.map((rule) =>
  ruleCase(rule, PRIME, { pattern: "random" })
);

testOnDevices(
  "the tile that users get",
  (device) => checkCases(RANDOM, device({})),
);

testOnDevices("operands that lie otherwise in memory", (device) =>
  checkCases(
    RANDOM.map((one, at) => relaid(one, at % 2 === 0 ? "reversed" : "offset")),
    device(SMALL_TILES),
  ));

testOnDevices("pools full of dirt", (device) => checkSoiled(device));

type MakeDevice = (settings: typeof SMALL_TILES) => CaseDevice;

function testOnDevices(
  name: string,
  check: (device: MakeDevice) => Promise<void>,
): void {
  Deno.test(`pit matrix: ${name}, on the cpu`, () =>
    check((settings) => cpuDevice([], settings)));
  Deno.test({
    name: `pit matrix: ${name}, on webgpu`,
    ignore: !hasAdapter,
    fn: () => check(webgpuDevice),
  });
}

function relaid(one: Case, layout: OperandLayout): Case {
  const operands = Object.entries(one.operands).map(([name, spec]) => [
    name,
    typeof spec === "number" ? spec : laid(spec, layout),
  ]);
  return { ...one, operands: Object.fromEntries(operands) };
}

async function checkSoiled(make: MakeDevice): Promise<void> {
  const device = make(SMALL_TILES);
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
