/**
 * Random programs on demand: `deno run -A tests/fuzz/run.ts --runs 5000 --seed 7 --device webgpu`.
 *
 * Devices: `cpu` (the default) and `webgpu`. `--kind mutated` takes programs that are nearly right,
 * `--kind forced`, `--kind automatic` and `--kind off` contractions under PIT rules that are pinned,
 * selected or left out, `--kind compound` those of compound indices, `--kind routed` products
 * whose rows choose an operand. What fails is shrunk and printed, ready for `cases/`.
 */
// deno-lint-ignore-file no-console -- a command speaks on the console
import type fc from "fast-check";
import type { PassContext } from "../../jit/pass.ts";
import { type Case, cpuDevice, webgpuDevice } from "../support/differential.ts";
import { mutatedPrograms } from "../support/mutated_program.ts";
import { ROUTED, SMALL_TILES } from "../support/pit_settings.ts";
import { randomChains } from "../support/random_chain.ts";
import { randomContractions } from "../support/random_contraction.ts";
import { randomConvolutions } from "../support/random_convolution.ts";
import { randomPrograms } from "../support/random_program.ts";
import { randomRouted } from "../support/random_routed.ts";
import { parseArgs } from "../support/std.ts";
import { fuzzPrograms } from "./fuzz_programs.ts";
import { PIT_MODES } from "./pit_modes.ts";

const options = parseArgs(Deno.args, {
  string: ["runs", "seed", "device", "kind"],
});
const runs = Number(options["runs"] ?? 1000);
const seed = Number(options["seed"] ?? Math.floor(Math.random() * 2 ** 31));
const { programs, settings } = kindOf(options["kind"]);
const device = options["device"] === "webgpu"
  ? webgpuDevice(settings)
  : cpuDevice([], settings);

console.log(`${runs} programs on ${device.name}, seed ${seed}`);
const { legal, failures } = await fuzzPrograms({
  runs,
  seed,
  device,
  programs,
});
console.log(`${legal} legal, ${failures.length} shrunk failures`);
for (const failure of failures) console.log(`\n${failure}`);
Deno.exit(failures.length === 0 ? 0 : 1);

/** Where programs come from, and how they are compiled. */
interface Kind {
  readonly programs: fc.Arbitrary<Case>;
  readonly settings: Partial<PassContext>;
}

function kindOf(kind: string | undefined): Kind {
  switch (kind) {
    case "mutated":
      return { programs: mutatedPrograms, settings: {} };
    case "forced":
    case "automatic":
    case "off": {
      const { hinting, settings } = PIT_MODES[kind];
      return { programs: randomContractions(hinting), settings };
    }
    case "chains":
      return { programs: randomChains("forced"), settings: SMALL_TILES };
    case "compound":
      return { programs: randomConvolutions("forced"), settings: SMALL_TILES };
    case "routed":
      return { programs: randomRouted(), settings: ROUTED };
    default:
      return { programs: randomPrograms, settings: {} };
  }
}
