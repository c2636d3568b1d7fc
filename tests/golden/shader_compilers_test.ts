/** Every golden kernel is accepted by naga, through Deno's WebGPU, and by Tint, through Dawn. */
import { assertEquals } from "../support/assert.ts";
import { nagaMessages } from "../support/naga.ts";
import { deviceTest, openTestDevice } from "../support/run_kernels.ts";
import { canRunTint, tintMessages } from "../support/tint.ts";
import { modulesOf } from "./golden_case.ts";
import { GOLDEN } from "./index.ts";

const device = await openTestDevice();
const isRunnable = await canRunTint();

for (const [name, files] of GOLDEN) {
  const modules = modulesOf(files["4_kernel.wgsl"]);
  const needsF16 = modules.some((wgsl) => wgsl.includes("enable f16;"));
  if (needsF16 && device !== null && !device.target.hasF16) {
    // deno-lint-ignore no-console -- a skipped test must be seen
    console.warn(
      `\n*** SKIPPED: naga does not check golden ${name}; the device has no f16 ***\n`,
    );
  }
  const opened = needsF16 && !device?.target.hasF16 ? null : device;

  deviceTest(opened, `golden ${name}: naga accepts it`, async ({ device }) => {
    for (const wgsl of modules) {
      assertEquals(await nagaMessages(device, wgsl), [], wgsl);
    }
  });
}

Deno.test({
  name: "golden: Tint accepts every kernel",
  ignore: !isRunnable,
  fn: async () => {
    const kernels = [...GOLDEN].flatMap(([name, files]) =>
      modulesOf(files["4_kernel.wgsl"]).map((wgsl) => ({ name, wgsl }))
    );
    const answers = await tintMessages(kernels.map(({ wgsl }) => wgsl));
    const refused = kernels.flatMap(({ name, wgsl }, at) =>
      answers[at]?.length === 0 ? [] : [{ name, wgsl, said: answers[at] }]
    );
    assertEquals(refused, []);
  },
});
