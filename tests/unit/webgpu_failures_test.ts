/** The WebGPU back end on a device that fails on demand; needs no adapter. */
import { assert, assertEquals, assertRejects } from "../support/assert.ts";
import { makeFailingDevice } from "../support/failing_device.ts";
import {
  addVectors,
  compileByHand,
  programOf,
  runOf,
  uploaded,
  whole,
} from "../support/webgpu_programs.ts";
import { PitError } from "../../jit/diagnostics/pit_error.ts";
import { makeWebGpuBackend } from "../../runtime/webgpu/webgpu_backend.ts";

async function codeOf(promise: Promise<unknown>): Promise<string> {
  return (await assertRejects(() => promise, PitError)).code;
}

Deno.test("download() awaits the map where it is not ready at once", async () => {
  const { device } = makeFailingDevice();
  const backend = makeWebGpuBackend({ compile: compileByHand, device });
  const long = Int32Array.from({ length: 3_000_000 }, (_, i) => i);
  const buffer = uploaded(backend, "i32", long);
  const read = await backend.download(buffer);
  assert(read.length === long.length && read.every((value, i) => value === i));
  backend.dispose();
});

Deno.test("download() reports PIT0502 for what did not fit, and works afterwards", async () => {
  // The parameter buffer and staging take their part.
  const { device } = makeFailingDevice({ memoryBytes: 600_000 });
  const backend = makeWebGpuBackend({ compile: compileByHand, device });
  const large = uploaded(backend, "f32", new Float32Array(200_000));
  const copy = backend.allocate("f32", 200_000);
  backend.run(
    runOf(
      programOf(addVectors(200_000)),
      { A: whole(large), B: whole(large) },
      { C: copy },
    ),
  );
  const error = await assertRejects(() => backend.download(large), PitError);
  assertEquals(error.code, "PIT0502");
  assert(error.message.includes("832 KiB"), error.message);
  assertEquals(await codeOf(backend.download(copy)), "PIT0502");
  const small = uploaded(backend, "f32", Float32Array.of(1, 2));
  assertEquals(await backend.download(small), Float32Array.of(1, 2));
  backend.dispose();
});

Deno.test("upload() again mends a tensor that did not fit", async () => {
  const { device } = makeFailingDevice({ memoryBytes: 262_148 + 10_000 });
  const backend = makeWebGpuBackend({ compile: compileByHand, device });
  const first = uploaded(backend, "f32", new Float32Array(1000));
  await backend.settled();
  const second = uploaded(backend, "f32", new Float32Array(1000).fill(3));
  assertEquals(await codeOf(backend.settled()), "PIT0502");
  backend.release(first);
  backend.upload(second, new Float32Array(1000).fill(4));
  assertEquals(await backend.download(second), new Float32Array(1000).fill(4));
  backend.dispose();
});

Deno.test("run() spreads a refused submit to its results and what is made of them, no further", async () => {
  const { device } = makeFailingDevice({ refusedSubmits: [0] });
  const backend = makeWebGpuBackend({ compile: compileByHand, device });
  const a = uploaded(backend, "f32", Float32Array.of(1));
  const [c, d, e] = [1, 2, 3].map(() => backend.allocate("f32", 1));
  assert(c !== undefined && d !== undefined && e !== undefined);
  const program = programOf(addVectors(1));
  backend.run(runOf(program, { A: whole(a), B: whole(a) }, { C: c }));
  backend.flush();
  backend.run(runOf(program, { A: whole(c), B: whole(a) }, { C: d }));
  backend.flush();
  backend.run(runOf(program, { A: whole(a), B: whole(a) }, { C: e }));
  assertEquals(await codeOf(backend.settled()), "PIT0506");
  assertEquals(await codeOf(backend.download(d)), "PIT0506");
  assertEquals(await codeOf(backend.download(c)), "PIT0506");
  assertEquals((await backend.download(e)).length, 1);
  assertEquals(await backend.download(a), Float32Array.of(1));
  backend.dispose();
});

Deno.test("download() reports an error outside of any scope once", async () => {
  const { device, raise } = makeFailingDevice();
  const backend = makeWebGpuBackend({ compile: compileByHand, device });
  const a = uploaded(backend, "f32", Float32Array.of(1));
  await backend.open();
  raise("the driver is unhappy");
  const error = await assertRejects(() => backend.download(a), PitError);
  assertEquals(error.code, "PIT0506");
  assert(error.message.includes("the driver is unhappy"));
  assertEquals(await backend.download(a), Float32Array.of(1));
  backend.dispose();
});

Deno.test("a loss during a read, and every later use, report PIT0503", async () => {
  const { device, lose } = makeFailingDevice();
  const backend = makeWebGpuBackend({ compile: compileByHand, device });
  const a = uploaded(backend, "f32", Float32Array.of(1));
  await backend.open();
  const read = backend.download(a);
  lose("driver reset");
  const error = await assertRejects(() => read, PitError);
  assertEquals(error.code, "PIT0503");
  assert(error.message.includes("driver reset"), error.message);
  assert(error.message.includes("docs/failures.md"));
  assert(!backend.isOpen);
  const c = backend.allocate("f32", 1);
  backend.run(
    runOf(programOf(addVectors(1)), { A: whole(a), B: whole(a) }, { C: c }),
  );
  assertEquals(await codeOf(backend.download(c)), "PIT0503");
  assertEquals(await codeOf(backend.settled()), "PIT0503");
  assertEquals(await codeOf(backend.open()), "PIT0503");
  backend.dispose();
});

Deno.test("allocate() beyond the limits reports PIT0504, for buffers and for bindings", async () => {
  const { device } = makeFailingDevice({
    maxBufferSize: 1 << 20,
    maxStorageBufferBindingSize: 1 << 16,
  });
  const backend = makeWebGpuBackend({ compile: compileByHand, device });
  const a = uploaded(backend, "f32", new Float32Array(20_000));
  const c = backend.allocate("f32", 20_000);
  backend.run(
    runOf(programOf(addVectors(20_000)), { A: whole(a), B: whole(a) }, {
      C: c,
    }),
  );
  const binding = await assertRejects(() => backend.download(c), PitError);
  assertEquals(binding.code, "PIT0504");
  assert(binding.message.includes("maxStorageBufferBindingSize"));
  const huge = uploaded(backend, "f32", new Float32Array(300_000));
  const buffer = await assertRejects(() => backend.download(huge), PitError);
  assertEquals(buffer.code, "PIT0504");
  assert(buffer.message.includes("maxBufferSize"));
  assertEquals((await backend.download(a)).length, 20_000);
  backend.dispose();
});

Deno.test("open() without an adapter reports PIT0501, and so does what was queued", async () => {
  const gpu = { requestAdapter: () => Promise.resolve(null) } as unknown as GPU;
  const backend = makeWebGpuBackend({ compile: compileByHand, gpu });
  const a = uploaded(backend, "f32", Float32Array.of(1));
  const error = await assertRejects(() => backend.download(a), PitError);
  assertEquals(error.code, "PIT0501");
  assert(
    error.message.includes("apt-get install mesa-vulkan-drivers libvulkan1"),
  );
  assertEquals(await codeOf(backend.open()), "PIT0501");
});

Deno.test("open() tries without the features that an adapter refuses", async () => {
  const asked: string[][] = [];
  const gpu = {
    requestAdapter: () =>
      Promise.resolve({
        limits: {},
        info: { description: "picky" },
        requestDevice: (
          { requiredFeatures }: { requiredFeatures: string[] },
        ) => {
          asked.push(requiredFeatures);
          if (requiredFeatures.includes("subgroups")) {
            return Promise.reject(new TypeError("no subgroups"));
          }
          const { device } = makeFailingDevice();
          for (const feature of requiredFeatures) {
            (device.features as unknown as Set<string>).add(feature);
          }
          return Promise.resolve(device);
        },
      }),
  } as unknown as GPU;
  const backend = makeWebGpuBackend({ compile: compileByHand, gpu });
  await backend.open();
  assertEquals(asked.at(-1), ["shader-f16", "timestamp-query"]);
  assertEquals(backend.target?.hasF16, true);
  assertEquals(backend.target?.hasSubgroups, false);
  assertEquals(backend.description, "picky (webgpu)");
  backend.dispose();
});

Deno.test("dispose() makes later use report PIT0507 and leaves a device from outside alone", async () => {
  const { device } = makeFailingDevice();
  const backend = makeWebGpuBackend({ compile: compileByHand, device });
  const a = uploaded(backend, "f32", Float32Array.of(1));
  await backend.download(a);
  backend.dispose();
  assertEquals(await codeOf(backend.download(a)), "PIT0507");
  const other = makeWebGpuBackend({ compile: compileByHand, device });
  const b = uploaded(other, "f32", Float32Array.of(2));
  assertEquals(await other.download(b), Float32Array.of(2));
  other.dispose();
});

Deno.test("dispose() frees every buffer", async () => {
  const failing = makeFailingDevice();
  const backend = makeWebGpuBackend({
    compile: compileByHand,
    device: failing.device,
  });
  for (let count = 1; count < 5000; count *= 3) {
    const buffer = uploaded(backend, "f32", new Float32Array(count));
    await backend.download(buffer);
    if (count % 2 === 1) backend.release(buffer);
  }
  assert(failing.liveBytes > 0);
  backend.dispose();
  assertEquals(failing.liveBytes, 0);
});

Deno.test("flush() waits for the device once many submits are on their way", async () => {
  const failing = makeFailingDevice();
  const backend = makeWebGpuBackend({
    compile: compileByHand,
    device: failing.device,
  });
  const a = uploaded(backend, "f32", Float32Array.of(1));
  const program = programOf(addVectors(1));
  await backend.open();
  for (let call = 0; call < 200; call += 1) {
    const c = backend.allocate("f32", 1);
    backend.run(runOf(program, { A: whole(a), B: whole(a) }, { C: c }));
    backend.release(c);
    backend.flush();
  }
  // The waits are submits of their own.
  assertEquals(failing.submitCount, 203);
  await backend.settled();
  backend.dispose();
});
