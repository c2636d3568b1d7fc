/**
 * Axes of compound indices are no PIT-axes: no rule gathers them, whatever the hint, and the axes
 * beside them that may be gathered give the numbers of the reference.
 */
import fc from "fast-check";
import { compileTiles } from "../../jit/compile.ts";
import { DEFAULT_CONTEXT, type PassContext } from "../../jit/pass.ts";
import { assert, assertEquals } from "../support/assert.ts";
import {
  type Case,
  type CaseDevice,
  cpuDevice,
  prepareCase,
  webgpuDevice,
} from "../support/differential.ts";
import { SEARCHED, SMALL_TILES } from "../support/pit_settings.ts";
import {
  compoundNames,
  randomConvolutions,
} from "../support/random_convolution.ts";
import { deviceTest } from "../support/webgpu_device.ts";
import { fuzzPrograms } from "./fuzz_programs.ts";

const RUNS = 200;
const SEED = 5;
/** A software GPU takes a good part of a second for each kernel. */
const DEVICE_RUNS = 8;

const MODES = [
  { hinting: "forced", settings: SMALL_TILES },
  { hinting: "automatic", settings: SEARCHED },
] as const;

/** Axes that the contractions of the program gather. */
function gatheredAxes(
  source: Case,
  settings: Partial<PassContext>,
): readonly string[] {
  const prepared = prepareCase(source);
  assert(prepared.ok, source.program);
  const compiled = compileTiles(prepared.value.ir, new Map(), {
    ...DEFAULT_CONTEXT,
    ...settings,
  });
  assert(compiled.ok);
  return compiled.value.nests.flatMap((nest) =>
    nest.kind === "contract"
      ? nest.gathers.flatMap(({ group }) => nest[group])
      : []
  ).map(({ name }) => name);
}

for (const { hinting, settings } of MODES) {
  const programs = randomConvolutions(hinting);

  Deno.test(`axes of compound indices are never gathered, rules ${hinting}`, () => {
    let gathering = 0;
    fc.assert(
      fc.property(programs, (one) => {
        const axes = gatheredAxes(one, settings);
        if (axes.length > 0) gathering += 1;
        const compound = compoundNames(one.program);
        assert(compound.size > 0);
        assertEquals(axes.filter((axis) => compound.has(axis)), []);
      }),
      { numRuns: RUNS, seed: SEED },
    );
    assert(gathering > RUNS / 10, `${gathering} of ${RUNS} programs gather`);
  });

  const check = async (runs: number, device: CaseDevice): Promise<void> => {
    const { legal, failures } = await fuzzPrograms({
      runs,
      seed: SEED,
      device,
      programs,
    });
    assertEquals(failures.join("\n\n"), "");
    assertEquals(legal, runs);
  };
  Deno.test(`compound indices with PIT rules ${hinting}: the cpu agrees`, () =>
    check(RUNS, cpuDevice([], settings)));
  deviceTest(
    `compound indices with PIT rules ${hinting}: webgpu agrees`,
    () => check(DEVICE_RUNS, webgpuDevice(settings)),
  );
}
