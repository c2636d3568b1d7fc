/**
 * Random programs agree with the reference on every device; those that once failed run first.
 * More on demand: `deno run -A tests/fuzz/run.ts`.
 */
import { assert, assertEquals } from "../support/assert.ts";
import {
  type CaseDevice,
  cpuDevice,
  testCases,
  webgpuDevice,
} from "../support/differential.ts";
import { mutatedPrograms } from "../support/mutated_program.ts";
import { deviceTest } from "../support/webgpu_device.ts";
import { EXPRESSION_CASES } from "./cases/expressions.ts";
import { fuzzPrograms } from "./fuzz_programs.ts";

const RUNS = 1000;
const SEED = 20_240;

testCases("programs that failed", EXPRESSION_CASES);

Deno.test("programs: the cpu agrees on random ones", () => check(cpuDevice()));

deviceTest(
  "programs: webgpu agrees on random ones",
  () => check(webgpuDevice()),
);

Deno.test("programs: nearly right ones are refused by diagnostics or agree", async () => {
  const { legal, failures } = await fuzzPrograms({
    runs: RUNS,
    seed: SEED,
    device: cpuDevice(),
    programs: mutatedPrograms,
  });
  assertEquals(failures.join("\n\n"), "");
  assert(legal > 0.3 * RUNS && legal < 0.7 * RUNS, `${legal} are legal`);
});

async function check(device: CaseDevice): Promise<void> {
  const { legal, failures } = await fuzzPrograms({
    runs: RUNS,
    seed: SEED,
    device,
  });
  assertEquals(failures.join("\n\n"), "");
  assert(legal > 0.9 * RUNS, `${legal} of ${RUNS} programs are legal`);
}
