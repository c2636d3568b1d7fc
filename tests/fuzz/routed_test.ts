/**
 * Random products whose rows choose an operand agree with the reference, with routes for products of any
 * size. More on demand: `deno run -A tests/fuzz/run.ts --kind routed`.
 */
import { assertEquals } from "../support/assert.ts";
import {
  type CaseDevice,
  cpuDevice,
  webgpuDevice,
} from "../support/differential.ts";
import { ROUTED } from "../support/pit_settings.ts";
import { randomRouted } from "../support/random_routed.ts";
import { deviceTest } from "../support/webgpu_device.ts";
import { fuzzPrograms } from "./fuzz_programs.ts";

const RUNS = 300;
const SEED = 5;
/** A software GPU takes a good part of a second for each kernel. */
const DEVICE_RUNS = 16;

Deno.test("random routed products: the cpu agrees", () =>
  check(RUNS, cpuDevice([], ROUTED)));

deviceTest(
  "random routed products: webgpu agrees",
  () => check(DEVICE_RUNS, webgpuDevice(ROUTED)),
);

/** All are legal, and most of them are routed. */
async function check(runs: number, device: CaseDevice): Promise<void> {
  const { legal, failures } = await fuzzPrograms({
    runs,
    seed: SEED,
    device,
    programs: randomRouted(),
  });
  assertEquals(failures.join("\n\n"), "");
  assertEquals(legal, runs);
  const texts = [...device.traced?.values() ?? []].map((text) => text());
  const routed = texts.filter((text) => /^bucket /m.test(text));
  assertEquals(routed.length > 0.9 * texts.length, true);
}
