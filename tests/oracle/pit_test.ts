/**
 * Every PIT rule gives what the reference gives, and is the rule that ran.
 *
 * The CPU runs every case. A software GPU takes a good part of a second for each kernel text, so it
 * runs a share of the programs.
 */
import { DEFAULT_CONTEXT } from "../../jit/pass.ts";
import {
  type Case,
  checkCases,
  cpuDevice,
  webgpuDevice,
} from "../support/differential.ts";
import { SMALL_TILE, SMALL_TILES } from "../support/pit_settings.ts";
import { hasAdapter } from "../support/webgpu_device.ts";
import {
  ANNIHILATION,
  CHAINS,
  COMPOUND,
  EPILOGUES,
  GROUPS,
  GUARDED,
  LIVENESS,
} from "./corpus_pit.ts";

/** Cases of every `step`-th program: all operands of a program share its kernels. */
function sampled(cases: readonly Case[], step: number): readonly Case[] {
  const programs = [...new Set(cases.map(({ program }) => program))];
  return cases.filter(({ program }) => programs.indexOf(program) % step === 0);
}

function testRules(
  name: string,
  cases: readonly Case[],
  onDevice: readonly Case[],
): void {
  Deno.test(`${name}: cpu agrees with the reference`, () =>
    checkCases(cases, cpuDevice([], SMALL_TILES)));
  Deno.test({
    name: `${name}: webgpu agrees with the reference`,
    ignore: !hasAdapter,
    fn: () => checkCases(onDevice, webgpuDevice(SMALL_TILES)),
  });
}

testRules("pit groups", GROUPS, sampled(GROUPS, 5));
testRules("pit beside predicates", GUARDED, sampled(GUARDED, 7));
testRules("pit epilogues", EPILOGUES, sampled(EPILOGUES, 5));
testRules("pit annihilation", ANNIHILATION, sampled(ANNIHILATION, 6));
testRules("pit liveness", LIVENESS, LIVENESS);
testRules("pit chains", CHAINS, sampled(CHAINS, 2));
testRules("pit compound indices", COMPOUND, COMPOUND);

/** Lists whose order is that of atomic counters. */
const UNORDERED: typeof SMALL_TILES = {
  pit: { ...DEFAULT_CONTEXT.pit, panelTile: SMALL_TILE, isOrdered: false },
};

Deno.test({
  name: "pit lists in any order: webgpu agrees with the reference",
  ignore: !hasAdapter,
  fn: async () => {
    const cases = [...sampled(GROUPS, 9), ...sampled(GUARDED, 11)];
    await checkCases(cases, webgpuDevice(UNORDERED));
  },
});
