/**
 * Random contractions agree with the reference under PIT rules that are forced, left to the
 * selection, and switched off. More on demand: `deno run -A tests/fuzz/run.ts --kind forced`.
 */
import type { PassContext } from "../../jit/pass.ts";
import { assert, assertEquals } from "../support/assert.ts";
import {
  type CaseDevice,
  cpuDevice,
  webgpuDevice,
} from "../support/differential.ts";
import { SEARCHED, SMALL_TILES } from "../support/pit_settings.ts";
import {
  type Hinting,
  randomContractions,
} from "../support/random_contraction.ts";
import { deviceTest } from "../support/webgpu_device.ts";
import { fuzzPrograms } from "./fuzz_programs.ts";

const RUNS = 300;
const SEED = 3;

interface Mode {
  readonly name: string;
  readonly hinting: Hinting;
  readonly off: readonly string[];
  readonly settings: Partial<PassContext>;
  /** A software GPU takes a good part of a second for each kernel, and the selection makes many. */
  readonly deviceRuns: number;
}

const MODES: readonly Mode[] = [
  {
    name: "forced",
    hinting: "forced",
    off: [],
    settings: SMALL_TILES,
    deviceRuns: 16,
  },
  {
    name: "left to the selection",
    hinting: "automatic",
    off: [],
    settings: SEARCHED,
    deviceRuns: 4,
  },
  {
    name: "off",
    hinting: "forced",
    off: ["applyPitRules"],
    settings: {},
    deviceRuns: 0,
  },
];

for (const { name, hinting, off, settings } of MODES) {
  Deno.test(`contractions with PIT rules ${name}: the cpu agrees`, () =>
    check(hinting, RUNS, cpuDevice(off, settings)));
}

for (const { name, hinting, settings, deviceRuns } of MODES) {
  if (deviceRuns === 0) continue;
  deviceTest(
    `contractions with PIT rules ${name}: webgpu agrees`,
    () => check(hinting, deviceRuns, webgpuDevice(settings)),
  );
}

async function check(
  hinting: Hinting,
  runs: number,
  device: CaseDevice,
): Promise<void> {
  const { legal, failures } = await fuzzPrograms({
    runs,
    seed: SEED,
    device,
    programs: randomContractions(hinting),
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
