/** What a real device refuses or loses: coded errors, and a process that lives on. */
import { assert, assertEquals, assertRejects } from "../support/assert.ts";
import { deviceTest } from "../support/webgpu_device.ts";
import {
  addVectors,
  compileByHand,
  mapDispatch,
  programOf,
  runOf,
  uploaded,
  use,
  vector,
  whole,
} from "../support/webgpu_programs.ts";
import { InternalError, PitError } from "../../jit/diagnostics/pit_error.ts";
import { sourceOrigin } from "../../jit/diagnostics/span.ts";
import { makeWebGpuBackend } from "../../runtime/webgpu/webgpu_backend.ts";

const SPAN = { start: 4, end: 9 };

deviceTest("download() after a destroyed device reports PIT0503", async () => {
  const adapter = await navigator.gpu.requestAdapter();
  const device = await adapter?.requestDevice();
  assert(device !== undefined);
  const backend = makeWebGpuBackend({ compile: compileByHand, device });
  const a = uploaded(backend, "f32", Float32Array.of(1));
  await backend.download(a);
  device.destroy();
  const error = await assertRejects(() => backend.download(a), PitError);
  assertEquals(error.code, "PIT0503");
  assert(!backend.isOpen);
  const b = uploaded(backend, "f32", Float32Array.of(1));
  const later = await assertRejects(() => backend.download(b), PitError);
  assertEquals(later.code, "PIT0503");
  backend.dispose();
});

deviceTest(
  "open() after a loss opens a fresh device; old tensors say PIT0503",
  async () => {
    const devices: GPUDevice[] = [];
    const real = navigator.gpu;
    const gpu = {
      requestAdapter: async (options: GPURequestAdapterOptions) => {
        const adapter = await real.requestAdapter(options);
        return adapter === null ? null : {
          limits: adapter.limits,
          info: adapter.info,
          requestDevice: async (descriptor: GPUDeviceDescriptor) => {
            const device = await adapter.requestDevice(descriptor);
            devices.push(device);
            return device;
          },
        };
      },
    } as unknown as GPU;
    const backend = makeWebGpuBackend({ compile: compileByHand, gpu });
    const program = programOf(addVectors(1));
    const old = uploaded(backend, "f32", Float32Array.of(1));
    const run = (operand: typeof old): typeof old => {
      const c = backend.allocate("f32", 1);
      backend.run(
        runOf(program, { A: whole(operand), B: whole(operand) }, { C: c }),
      );
      return c;
    };
    assertEquals(await backend.download(run(old)), Float32Array.of(2));
    devices[0]?.destroy();
    await assertRejects(() => backend.download(old), PitError);
    await backend.open();
    assertEquals(devices.length, 2);
    const fresh = uploaded(backend, "f32", Float32Array.of(4));
    const [spoiled, good] = [run(old), run(fresh)];
    const error = await assertRejects(
      () => backend.download(spoiled),
      PitError,
    );
    assertEquals(error.code, "PIT0503");
    assertEquals(await backend.download(good), Float32Array.of(8));
    backend.upload(old, Float32Array.of(16));
    assertEquals(await backend.download(run(old)), Float32Array.of(32));
    backend.dispose();
  },
);

deviceTest(
  "run() with a text that the device refuses reports PIT0505 at the line of the program",
  async () => {
    const backend = makeWebGpuBackend({ compile: compileByHand });
    const a = uploaded(backend, "f32", Float32Array.of(1));
    const refused = mapDispatch({
      count: 1,
      inputs: ["A"],
      output: "C",
      expression: "A[i] + 1u",
      origin: sourceOrigin(SPAN),
    });
    const program = programOf({
      kind: "webgpu",
      selections: [],
      buffers: [vector("A", "input", 1), vector("C", "result", 1)],
      dispatches: [refused],
    });
    const bad = backend.allocate("f32", 1);
    const good = backend.allocate("f32", 1);
    backend.run(runOf(program, { A: whole(a) }, { C: bad }));
    backend.run(
      runOf(programOf(addVectors(1)), { A: whole(a), B: whole(a) }, {
        C: good,
      }),
    );
    const error = await assertRejects(() => backend.download(bad), PitError);
    assertEquals(error.code, "PIT0505");
    assertEquals(error.diagnostics[0]?.primary?.span, SPAN);
    assert(error.message.includes("bug in pit"), error.message);
    assert(error.message.includes("C[i] = A[i] + 1u;"), error.message);
    assertEquals(await backend.download(good), Float32Array.of(2));
    const again = backend.allocate("f32", 1);
    backend.run(runOf(program, { A: whole(a) }, { C: again }));
    await assertRejects(() => backend.download(again), PitError, "PIT0505");
    backend.dispose();
  },
);

deviceTest(
  "allocate() beyond the device's largest buffer reports PIT0504 and the process lives",
  async () => {
    const backend = makeWebGpuBackend({ compile: compileByHand });
    const a = uploaded(backend, "f32", Float32Array.of(1));
    const huge = backend.allocate("f32", 70_000_000_000);
    backend.run(
      runOf(programOf(addVectors(1)), { A: whole(a), B: whole(a) }, {
        C: huge,
      }),
    );
    const error = await assertRejects(() => backend.download(huge), PitError);
    assertEquals(error.code, "PIT0504");
    assertEquals(await backend.download(a), Float32Array.of(1));
    backend.dispose();
  },
);

deviceTest(
  "run() reports what the compiler refuses, and what depends on it too",
  async () => {
    const backend = makeWebGpuBackend({ compile: compileByHand });
    const a = uploaded(backend, "f32", Float32Array.of(1));
    const refused = programOf({
      code: "PIT0499",
      severity: "error",
      message: "Cannot compile this",
      primary: null,
      related: [],
      help: null,
    });
    const [c, d] = [backend.allocate("f32", 1), backend.allocate("f32", 1)];
    backend.run(runOf(refused, { A: whole(a) }, { C: c }));
    backend.run(
      runOf(programOf(addVectors(1)), { A: whole(c), B: whole(a) }, { C: d }),
    );
    await assertRejects(() => backend.download(d), PitError, "PIT0499");
    await assertRejects(() => backend.download(c), PitError, "PIT0499");
    assertEquals(await backend.download(a), Float32Array.of(1));
    backend.dispose();
  },
);

deviceTest(
  "run() refuses to bind one buffer for reading and for writing",
  async () => {
    const backend = makeWebGpuBackend({ compile: compileByHand });
    const a = uploaded(backend, "f32", Float32Array.of(1));
    const c = backend.allocate("f32", 1);
    const dispatch = mapDispatch({
      count: 1,
      inputs: ["A"],
      output: "C",
      expression: "A[i]",
    });
    const program = programOf({
      kind: "webgpu",
      selections: [],
      buffers: [vector("A", "input", 1), vector("C", "result", 1)],
      dispatches: [{
        ...dispatch,
        bindings: [use("C"), use("C", "read_write")],
      }],
    });
    backend.run(runOf(program, { A: whole(a) }, { C: c }));
    await assertRejects(
      () => backend.download(c),
      InternalError,
      "both reads and writes",
    );
    backend.run(
      runOf(programOf(addVectors(1)), { A: whole(a), B: whole(a) }, { C: a }),
    );
    await assertRejects(
      () => backend.download(a),
      InternalError,
      "also an operand",
    );
    backend.dispose();
  },
);
