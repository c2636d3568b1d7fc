/**
 * Random programs on demand: `deno run -A tests/fuzz/run.ts --runs 5000 --seed 7 --device webgpu`.
 *
 * Devices: `cpu` (the default) and `webgpu`. `--kind mutated` takes programs that are nearly right. What
 * fails is shrunk and printed, ready for `cases/`.
 */
// deno-lint-ignore-file no-console -- a command speaks on the console
import { cpuDevice, webgpuDevice } from "../support/differential.ts";
import { mutatedPrograms } from "../support/mutated_program.ts";
import { randomPrograms } from "../support/random_program.ts";
import { parseArgs } from "../support/std.ts";
import { fuzzPrograms } from "./fuzz_programs.ts";

const options = parseArgs(Deno.args, {
  string: ["runs", "seed", "device", "kind"],
});
const runs = Number(options["runs"] ?? 1000);
const seed = Number(options["seed"] ?? Math.floor(Math.random() * 2 ** 31));
const device = options["device"] === "webgpu" ? webgpuDevice() : cpuDevice();

console.log(`${runs} programs on ${device.name}, seed ${seed}`);
const programs = options["kind"] === "mutated"
  ? mutatedPrograms
  : randomPrograms;
const { legal, failures } = await fuzzPrograms({
  runs,
  seed,
  device,
  programs,
});
console.log(`${legal} legal, ${failures.length} shrunk failures`);
for (const failure of failures) console.log(`\n${failure}`);
Deno.exit(failures.length === 0 ? 0 : 1);
