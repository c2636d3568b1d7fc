/** Faults beside sound work: each is told to whom it concerns, in the words of its own program. */
import { pit, type PitError, type Tensor, tensor, zeros } from "../../mod.ts";
import { assert, assertEquals } from "../support/assert.ts";
import { assertRejectsCode } from "../support/pit_error.ts";
import { deviceTest } from "../support/webgpu_device.ts";

const A = tensor([1, 2, 3]);

/** A result that no buffer holds, and good ones before and after it. */
function mixed(gpu: typeof pit): { good: Tensor; bad: Tensor; after: Tensor } {
  const long = zeros([40_000]);
  return {
    good: gpu`C[i] = ${A}[i] + 1`,
    bad: gpu`D[i,j] = ${long}[i] * ${long}[j]`,
    after: gpu`C[i] = ${A}[i] + 2`,
  };
}

async function outcomes(
  tensors: readonly Tensor[],
): Promise<readonly unknown[]> {
  const settled = await Promise.allSettled(tensors.map((one) => one.data()));
  return settled.map((one) =>
    one.status === "fulfilled" ? one.value[0] : (one.reason as PitError).code
  );
}

for (const isOpen of [true, false]) {
  const state = isOpen ? "an open" : "an opening";
  deviceTest(
    `data() of sound results does not hear of a fault beside them, on ${state} device`,
    async () => {
      const gpu = pit.on("webgpu");
      gpu.dispose();
      if (isOpen) await gpu.ready();
      const { good, bad, after } = mixed(gpu);
      assertEquals(await outcomes([good, bad, after]), [2, "PIT0481", 3]);
      const again = mixed(gpu);
      assertEquals(await outcomes([again.good]), [2]);
      assertEquals(await outcomes([again.after, again.bad]), [3, "PIT0481"]);
      gpu.dispose();
    },
  );
}

deviceTest(
  "data() of what was made from a failed result does not point into the wrong text",
  async () => {
    const gpu = pit.on("webgpu");
    const { bad } = mixed(gpu);
    const heir = gpu`E[i] = ${bad}[i,0] * 2`;
    const own = await assertRejectsCode("PIT0481", () => bad.data());
    assert(own.message.includes("1 | D[i,j] = "), own.message);
    const inherited = await assertRejectsCode("PIT0481", () => heir.data());
    assert(!inherited.message.includes("1 | "), inherited.message);
    assert(inherited.message.includes('"D"'), inherited.message);
    gpu.dispose();
  },
);

async function openForeign(): Promise<GPUDevice> {
  const adapter = await navigator.gpu.requestAdapter();
  assert(adapter !== null);
  return await adapter.requestDevice();
}

deviceTest(
  "pit.on() of a destroyed device: ready() and every read say that it is lost",
  async () => {
    const device = await openForeign();
    device.destroy();
    const gpu = pit.on(device);
    await assertRejectsCode("PIT0503", () => gpu.ready());
    await assertRejectsCode("PIT0503", () => gpu`C[i] = ${A}[i]`.data());
    await assertRejectsCode("PIT0503", () => gpu("C[i] = A[i]").profile({ A }));
  },
);

deviceTest(
  "a device that is destroyed during seventy reads fails them all, and no other device",
  async () => {
    const [first, second] = [await openForeign(), await openForeign()];
    const [lost, kept] = [pit.on(first), pit.on(second)];
    const read = await lost`C[i] = ${A}[i] + 1`;
    assertEquals(await read.array(), [2, 3, 4]);
    const one = lost`C[i] = ${A}[i] * 2`;
    const reads = Array.from(
      { length: 70 },
      (_, at) =>
        at % 2 === 0 ? one.data() : lost`C[i] = ${A}[i] + ${at}`.data(),
    );
    first.destroy();
    const settled = await Promise.allSettled(reads);
    const codes = new Set(
      settled.map((one) =>
        one.status === "rejected" ? one.reason.code : "read"
      ),
    );
    assertEquals([...codes], ["PIT0503"]);
    assertEquals(await kept`C[i] = ${read}[i] + 1`.array(), [3, 4, 5]);
    await assertRejectsCode("PIT0503", () => kept`C[i] = ${one}[i]`.data());
    kept.dispose();
    second.destroy();
  },
);

deviceTest("tensors go back and forth between three devices", async () => {
  const device = await openForeign();
  const tags = [pit.on(device), pit.on("webgpu"), pit.on("cpu")];
  let at = A;
  for (let step = 0; step < 30; step++) {
    const tag = tags[step % 3] ?? pit;
    at = tag`C[i] = ${at}[i] + 1`;
  }
  assertEquals(await at.array(), [31, 32, 33]);
  const many = Array.from(
    { length: 300 },
    (_, step) => (tags[step % 3] ?? pit)`C[i] = ${at}[i] + ${step}`.data(),
  );
  const firsts = (await Promise.all(many)).map((data) => data[0]);
  assertEquals(firsts, firsts.map((_, step) => 31 + step));
  pit.on(device).dispose();
  device.destroy();
});

Deno.test("pit.on() of what only looks like a device says so", async () => {
  const parts = { createBuffer: () => {}, createShaderModule: () => {} };
  for (const queue of [{}, null]) {
    const fake = pit.on(
      { ...parts, queue, limits: {} } as unknown as GPUDevice,
    );
    await assertRejectsCode("PIT0501", () => fake.ready());
    await assertRejectsCode("PIT0501", () => fake`C[i] = ${A}[i]`.data());
  }
});
