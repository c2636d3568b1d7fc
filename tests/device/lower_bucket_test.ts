/** Sorts into buckets on a device, against plain loops, and routed products of experts beyond one binding. */
import { kernelContext } from "../../jit/kernel/builder.ts";
import { lowerBucket } from "../../jit/kernel/lower_bucket.ts";
import { assert, assertEquals } from "../support/assert.ts";
import {
  BUCKET_CASES,
  bucketLists,
  bucketSetUp,
  describedTiles,
} from "../support/bucket_cases.ts";
import {
  deviceTest,
  openTestDevice,
  runKernels,
} from "../support/run_kernels.ts";
import { runLowered } from "../support/run_lowered.ts";

const DEVICE = await openTestDevice();

for (const [name, shape] of Object.entries(BUCKET_CASES)) {
  deviceTest(DEVICE, `lowerBucket() sorts ${name}`, async (opened) => {
    const { nest, buffers, data } = bucketSetUp(shape);
    const lowered = lowerBucket(nest, kernelContext(buffers, opened.target));
    const after = await runKernels(opened, {
      buffers: [...buffers, ...lowered.buffers],
      launches: lowered.launches,
      data,
      scalars: new Map(),
    });
    const wanted = bucketLists(shape);
    assertEquals(after.get("positions"), wanted.positions);
    const tiles = describedTiles(after.get("tiles") ?? [], nest.rowTiles);
    assertEquals(tiles, wanted.tiles);
  });
}

deviceTest(
  DEVICE,
  "lowerContract() binds experts half by half where a binding has no room for them",
  async (opened) => {
    const [tokens, experts, d, f] = [70, 8, 64, 64];
    const whole = (count: number, of: (at: number) => number) =>
      Float32Array.from({ length: count }, (_, at) => of(at));
    const ids = Int32Array.from(
      { length: tokens },
      (_, at) => at * at % (experts + 2) - 1,
    );
    const { device, reference, kernels } = await runLowered(
      opened,
      "Y[t,f] = 1 + sum[d](X[t,d] * W[e[t],d,f])",
      {
        X: {
          shape: [tokens, d],
          dtype: "f32",
          data: whole(tokens * d, (at) => at % 7 - 3),
        },
        W: {
          shape: [experts, d, f],
          dtype: "f32",
          data: whole(experts * d * f, (at) => at % 11 - 5),
        },
        e: { shape: [tokens], dtype: "i32", data: ids },
      },
      { maxStorageBindingBytes: 2 ** 16 },
    );
    assertEquals(device, reference);
    const products = kernels.filter((name) => /^Y|^t/.test(name));
    assert(products.length > 4, `${kernels}`);
  },
);
