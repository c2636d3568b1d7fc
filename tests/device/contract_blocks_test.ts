/** Rows packed for each block of k, blocks of k, and meetings of two operands, on a device. */
import { kernelContext } from "../../jit/kernel/builder.ts";
import { lowerContract } from "../../jit/kernel/lower_contract.ts";
import { assertEquals } from "../support/assert.ts";
import {
  EXTENTS,
  type PackedCase,
  packedRun,
  VARIANTS,
  WAYS,
  ZERO_BLOCKS,
} from "../support/packed_cases.ts";
import {
  deviceTest,
  openTestDevice,
  runKernels,
  type TestDevice,
} from "../support/run_kernels.ts";

const DEVICE = await openTestDevice();

async function check(device: TestDevice, shape: PackedCase): Promise<void> {
  const { nest, buffers, data, expected, read } = packedRun(shape);
  const context = kernelContext(buffers, device.target);
  const lowered = lowerContract(nest, context);
  const result = await runKernels(device, {
    buffers: [...buffers, ...lowered.buffers],
    launches: lowered.launches,
    data,
    scalars: new Map(),
  });
  assertEquals(read(result.get("target")!), expected);
}

for (const way of WAYS) {
  for (const [pattern, isZero] of Object.entries(ZERO_BLOCKS)) {
    deviceTest(
      DEVICE,
      `lowerContract() packs ${way}, ${pattern}`,
      async (device) => {
        for (const extents of EXTENTS) {
          await check(device, { way, isZero, ...extents });
        }
      },
    );
  }
  const isZero = ZERO_BLOCKS["scattered"]!;
  deviceTest(
    DEVICE,
    `lowerContract() packs ${way}, other folds and layouts`,
    async (device) => {
      for (const variant of VARIANTS) {
        await check(device, { way, isZero, ...variant });
      }
    },
  );
}
