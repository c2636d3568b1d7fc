/**
 * Prints the table of `docs/functions.md` for the device of this machine:
 * `deno run tests/support/measure_functions.ts`.
 */
// deno-lint-ignore-file no-console -- a command speaks on the console
import { ACCURACY_CASES, measureAccuracy } from "./function_accuracy.ts";
import { openTestDevice } from "./run_kernels.ts";

const ARGUMENTS = 200_000;

const device = await openTestDevice();
if (device !== null) {
  const { description, device: name } = device.device.adapterInfo;
  console.log(`${description || name}, ${ARGUMENTS} arguments a row\n`);
  console.log("| function | arguments | largest error, ulp | mean |");
  console.log("|---|---|---|---|");
  for (const one of ACCURACY_CASES) {
    const { worstUlps, meanUlps } = await measureAccuracy(
      device,
      one,
      ARGUMENTS,
    );
    console.log(
      `| ${one.op} | ${one.range} | ${worstUlps.toFixed(2)} | ${
        meanUlps.toFixed(2)
      } |`,
    );
  }
  device.device.destroy();
}
