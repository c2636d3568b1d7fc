/**
 * Random contractions agree with the reference under PIT rules that are forced, left to the
 * selection, and switched off. More on demand: `deno run -A tests/fuzz/run.ts --kind forced`.
 */
import type fc from "fast-check";
import { assert, assertEquals } from "../support/assert.ts";
import {
  type Case,
  type CaseDevice,
  cpuDevice,
  webgpuDevice,
} from "../support/differential.ts";
import { SEARCHED } from "../support/pit_settings.ts";
import { randomChains } from "../support/random_chain.ts";
import { randomContractions } from "../support/random_contraction.ts";
import { deviceTest } from "../support/webgpu_device.ts";
import { fuzzPrograms } from "./fuzz_programs.ts";
import { PIT_MODES } from "./pit_modes.ts";

const RUNS = 300;
const SEED = 3;

/** What is drawn, and how many on WebGPU: a software GPU takes a good part of a second for each kernel. */
const FAMILIES = [
  {
    name: "contractions",
    draw: randomContractions,
    runs: RUNS,
    deviceRuns: { forced: 24, automatic: 6, off: 0 },
  },
  {
    name: "chains",
    draw: randomChains,
    runs: RUNS / 5,
    deviceRuns: { forced: 3, automatic: 0, off: 0 },
  },
] as const;

for (const { name, draw, runs, deviceRuns } of FAMILIES) {
  for (const mode of ["forced", "automatic", "off"] as const) {
    const { hinting, settings } = PIT_MODES[mode];
    const programs = draw(hinting);
    Deno.test(`${name} with PIT rules ${mode}: the cpu agrees`, () =>
      check(programs, runs, cpuDevice([...settings.off ?? []], settings)));
    if (deviceRuns[mode] === 0) continue;
    deviceTest(
      `${name} with PIT rules ${mode}: webgpu agrees`,
      () => check(programs, deviceRuns[mode], webgpuDevice(settings)),
    );
  }
}

async function check(
  programs: fc.Arbitrary<Case>,
  runs: number,
  device: CaseDevice,
): Promise<void> {
  const { legal, failures } = await fuzzPrograms({
    runs,
    seed: SEED,
    device,
    programs,
  });
  assertEquals(failures.join("\n\n"), "");
  assertEquals(legal, runs);
}

// Guards are sources of sparsity without a hint, so most contractions of these are searched as well.
Deno.test("programs of all kinds with a search in every contraction: the cpu agrees", async () => {
  const { legal, failures } = await fuzzPrograms({
    runs: RUNS,
    seed: SEED,
    device: cpuDevice([], SEARCHED),
  });
  assertEquals(failures.join("\n\n"), "");
  assert(legal > 0.9 * RUNS, `${legal} of ${RUNS} programs are legal`);
});
