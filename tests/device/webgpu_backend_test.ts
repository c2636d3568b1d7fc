/** The WebGPU back end on the machine's adapter: transfers, runs, pools, profile. */
import { assert, assertEquals } from "../support/assert.ts";
import { deviceTest } from "../support/webgpu_device.ts";
import {
  addVectors,
  compileByHand,
  mapDispatch,
  programOf,
  runOf,
  scaleVector,
  uploaded,
  vector,
  whole,
} from "../support/webgpu_programs.ts";
import type { ScalarType } from "../../jit/ir/scalar_type.ts";
import type { HostArray } from "../../runtime/backend/backend.ts";
import {
  makeWebGpuBackend,
  type WebGpuBackend,
} from "../../runtime/webgpu/webgpu_backend.ts";

async function withBackend(
  use: (backend: WebGpuBackend) => Promise<void>,
  options: { queuedBytes?: number; pooledBytes?: number } = {},
): Promise<void> {
  const backend = makeWebGpuBackend({ compile: compileByHand, ...options });
  try {
    await use(backend);
  } finally {
    backend.dispose();
  }
}

function sample(dtype: ScalarType, count: number): HostArray {
  const values = Array.from({ length: count }, (_, i) => i * 3 % 251 - 100);
  switch (dtype) {
    case "f32":
      return Float32Array.from(values, (value) => value / 8);
    case "f16":
      return Float16Array.from(values, (value) => value / 8);
    case "i32":
      return Int32Array.from(values);
    case "u32":
      return Uint32Array.from(values, (value) => value + 4e9);
    case "bool":
      return Uint8Array.from(values, (value) => value % 2 === 0 ? 1 : 0);
  }
}

const DTYPES: readonly ScalarType[] = ["f32", "f16", "i32", "u32", "bool"];

for (const dtype of DTYPES) {
  deviceTest(
    `upload() and download() keep ${dtype} of any length`,
    () =>
      withBackend(async (backend) => {
        const samples = [0, 1, 2, 3, 5, 64, 1021].map((count) =>
          sample(dtype, count)
        );
        const buffers = samples.map((data) => uploaded(backend, dtype, data));
        const read = await Promise.all(
          buffers.map((buffer) => backend.download(buffer)),
        );
        assertEquals(read, samples);
      }),
  );
}

deviceTest(
  "upload() stores bool as 0 and 1 whatever the bytes are",
  () =>
    withBackend(async (backend) => {
      const buffer = uploaded(backend, "bool", Uint8Array.of(0, 7, 255, 1, 0));
      assertEquals(
        await backend.download(buffer),
        Uint8Array.of(0, 1, 1, 1, 0),
      );
    }),
);

deviceTest(
  "upload() copies before it returns, also while the device opens",
  () =>
    withBackend(async (backend) => {
      const data = Float32Array.of(1, 2, 3);
      const early = uploaded(backend, "f32", data);
      data.fill(9);
      await backend.open();
      const late = uploaded(backend, "f32", data);
      data.fill(0);
      assertEquals(await backend.download(early), Float32Array.of(1, 2, 3));
      assertEquals(await backend.download(late), Float32Array.of(9, 9, 9));
    }),
);

deviceTest(
  "upload() replaces what a queued run reads only after that run",
  () =>
    withBackend(async (backend) => {
      await backend.open();
      const a = uploaded(backend, "f32", Float32Array.of(1));
      const c = backend.allocate("f32", 1);
      const d = backend.allocate("f32", 1);
      const program = programOf(addVectors(1));
      backend.run(runOf(program, { A: whole(a), B: whole(a) }, { C: c }));
      backend.upload(a, Float32Array.of(10));
      backend.run(runOf(program, { A: whole(a), B: whole(a) }, { C: d }));
      assertEquals(
        await Promise.all([backend.download(c), backend.download(d)]),
        [Float32Array.of(2), Float32Array.of(20)],
      );
    }),
);

deviceTest(
  "download() brings back more than one staging buffer holds",
  () =>
    withBackend(async (backend) => {
      const long = Int32Array.from({ length: 5_000_011 }, (_, i) => i ^ 0x5a5a);
      const short = sample("f16", 3);
      const [a, b] = [
        uploaded(backend, "i32", long),
        uploaded(backend, "f16", short),
      ];
      const read = await Promise.all([
        backend.download(b),
        backend.download(a),
        backend.download(b),
      ]);
      assertEquals(read[0], short);
      assertEquals(read[2], short);
      const got = read[1];
      assert(got instanceof Int32Array && got.length === long.length);
      assert(got.every((value, index) => value === long[index]));
    }),
);

deviceTest(
  "download() calls of one turn travel in one submit",
  () =>
    withBackend(async (backend) => {
      await backend.open();
      const buffers = [1, 2, 3].map((value) =>
        uploaded(backend, "f32", Float32Array.of(value))
      );
      const before = backend.statistics?.submissions ?? 0;
      await Promise.all(buffers.map((buffer) => backend.download(buffer)));
      assertEquals(backend.statistics?.submissions, before + 1);
    }),
);

deviceTest(
  "download() of a buffer that is released in the same turn still has it",
  () =>
    withBackend(async (backend) => {
      const a = uploaded(backend, "f32", Float32Array.of(5, 6));
      const read = backend.download(a);
      backend.release(a);
      const b = uploaded(backend, "f32", Float32Array.of(7, 8));
      assertEquals(await read, Float32Array.of(5, 6));
      assertEquals(await backend.download(b), Float32Array.of(7, 8));
    }),
);

deviceTest(
  "run() queues before the device is open",
  () =>
    withBackend(async (backend) => {
      const a = uploaded(backend, "f32", Float32Array.of(1, 2, 3));
      const b = uploaded(backend, "f32", Float32Array.of(10, 20, 30));
      const c = backend.allocate("f32", 3);
      backend.run(
        runOf(programOf(addVectors(3)), { A: whole(a), B: whole(b) }, { C: c }),
      );
      assert(!backend.isOpen);
      assertEquals(await backend.download(c), Float32Array.of(11, 22, 33));
      assert(backend.isOpen);
    }),
);

deviceTest(
  "run() patches the scalars of each call into one pipeline",
  () =>
    withBackend(async (backend) => {
      const x = uploaded(backend, "f32", Float32Array.of(1, 2));
      const program = programOf(scaleVector(2));
      const calls = [[2, -1], [0.5, 7], [-3, 0]] as const;
      const results = calls.map(([factor, shift]) => {
        const y = backend.allocate("f32", 2);
        backend.run(
          runOf(program, { X: whole(x) }, { Y: y }, { factor, shift }),
        );
        return y;
      });
      assertEquals(
        await Promise.all(results.map((y) => backend.download(y))),
        [
          Float32Array.of(1, 3),
          Float32Array.of(7.5, 8),
          Float32Array.of(-3, -6),
        ],
      );
      assertEquals(backend.statistics?.pipelines, 1);
    }),
);

deviceTest(
  "run() makes long chains in few submits and few buffers",
  () =>
    withBackend(async (backend) => {
      await backend.open();
      const one = uploaded(backend, "f32", new Float32Array(100).fill(1));
      const program = programOf(addVectors(100));
      let sum = uploaded(backend, "f32", new Float32Array(100));
      await backend.download(sum);
      const before = backend.statistics?.submissions ?? 0;
      for (let step = 0; step < 500; step += 1) {
        const next = backend.allocate("f32", 100);
        backend.run(
          runOf(program, { A: whole(sum), B: whole(one) }, { C: next }),
        );
        backend.release(sum);
        sum = next;
      }
      assertEquals(
        await backend.download(sum),
        new Float32Array(100).fill(500),
      );
      const after = backend.statistics;
      assert(after !== null && after.submissions - before <= 12);
      assert(after.liveBuffers <= 4, `${after.liveBuffers} buffers`);
      assert(after.bindGroups <= 8, `${after.bindGroups} bind groups`);
    }),
);

deviceTest(
  "run() gives temporaries back, dirty, for the next run",
  () =>
    withBackend(async (backend) => {
      const program = programOf({
        kind: "webgpu",
        selections: [],
        buffers: [
          vector("X", "input", 3),
          vector("t", "temporary", 3),
          vector("u", "temporary", 3),
          vector("Y", "result", 3),
        ],
        dispatches: [
          mapDispatch({
            count: 3,
            inputs: ["X"],
            output: "t",
            expression: "X[i] + 1.0",
          }),
          mapDispatch({
            count: 3,
            inputs: ["t"],
            output: "u",
            expression: "t[i] * 2.0",
          }),
          mapDispatch({
            count: 3,
            inputs: ["u", "X"],
            output: "Y",
            expression: "u[i] - X[i]",
          }),
        ],
      });
      const x = uploaded(backend, "f32", Float32Array.of(1, 2, 3));
      const results = Array.from({ length: 20 }, () => {
        const y = backend.allocate("f32", 3);
        backend.run(runOf(program, { X: whole(x) }, { Y: y }));
        return y;
      });
      const read = await Promise.all(results.map((y) => backend.download(y)));
      assert(read.every((y) => [...y].join() === "3,4,5"));
      // The operand, twenty results and two temporaries.
      assertEquals(backend.statistics?.liveBuffers, 23);
    }),
);

deviceTest(
  "run() works on tensors of no element",
  () =>
    withBackend(async (backend) => {
      const a = uploaded(backend, "f32", new Float32Array(0));
      const c = backend.allocate("f32", 0);
      backend.run(
        runOf(programOf(addVectors(0)), { A: whole(a), B: whole(a) }, { C: c }),
      );
      assertEquals(await backend.download(c), new Float32Array(0));
    }),
);

deviceTest(
  "run() reads views that begin anywhere, f16 included",
  () =>
    withBackend(async (backend) => {
      await backend.open();
      const hasF16 = backend.target?.hasF16 === true;
      const count = 7;
      const copy = (dtype: "f32" | "f16"): ReturnType<typeof programOf> =>
        programOf({
          kind: "webgpu",
          selections: [],
          buffers: [
            vector("X", "input", count, dtype),
            vector("Y", "result", count, dtype),
          ],
          dispatches: [mapDispatch({
            count,
            inputs: ["X"],
            output: "Y",
            expression: "X[i]",
            element: dtype === "f16" && hasF16 ? "f16" : "f32",
          })],
        });
      for (const dtype of ["f32", "f16"] as const) {
        const data = sample(dtype, 200);
        const x = uploaded(backend, dtype, data);
        const program = copy(dtype);
        for (const offset of [0, 1, 2, 3, 64, 129, 193]) {
          const y = backend.allocate(dtype, count);
          backend.run(runOf(program, { X: whole(x, offset) }, { Y: y }));
          assertEquals(
            await backend.download(y),
            data.slice(offset, offset + count),
          );
        }
      }
    }),
);

deviceTest(
  "run() binds ranges of one buffer",
  () =>
    withBackend(async (backend) => {
      const dispatch = mapDispatch({
        count: 64,
        inputs: ["X"],
        output: "Y",
        expression: "X[i] * 2.0",
      });
      const at = (start: number): typeof dispatch => ({
        ...dispatch,
        bindings: dispatch.bindings.map((binding) => ({
          ...binding,
          offsetElements: start,
          countElements: 64,
        })),
      });
      const program = programOf({
        kind: "webgpu",
        selections: [],
        buffers: [vector("X", "input", 192), vector("Y", "result", 192)],
        dispatches: [at(128), at(0), at(64)],
      });
      const data = sample("f32", 192);
      const x = uploaded(backend, "f32", data);
      const y = backend.allocate("f32", 192);
      backend.run(runOf(program, { X: whole(x) }, { Y: y }));
      assertEquals(
        await backend.download(y),
        Float32Array.from(data, (value) => value * 2),
      );
    }),
);

deviceTest(
  "run() splits what one parameter buffer cannot hold",
  () =>
    withBackend(async (backend) => {
      const names = Array.from({ length: 1500 }, (_, index) => `t${index}`);
      const dispatches = names.map((name, index) => ({
        ...mapDispatch({
          count: 1,
          inputs: ["source"],
          output: "target_",
          expression: "source[i] + 1.0",
        }),
        bindings: [
          {
            buffer: index === 0 ? "X" : names[index - 1] ?? "",
            access: "read" as const,
            offsetElements: 0,
            countElements: null,
          },
          {
            buffer: index === 1499 ? "Y" : name,
            access: "read_write" as const,
            offsetElements: 0,
            countElements: null,
          },
        ],
      }));
      const program = programOf({
        kind: "webgpu",
        selections: [],
        buffers: [
          vector("X", "input", 1),
          ...names.slice(0, -1).map((name) => vector(name, "temporary", 1)),
          vector("Y", "result", 1),
        ],
        dispatches,
      });
      const x = uploaded(backend, "f32", Float32Array.of(1));
      const y = backend.allocate("f32", 1);
      backend.run(runOf(program, { X: whole(x) }, { Y: y }));
      assertEquals(await backend.download(y), Float32Array.of(1501));
      assert((backend.statistics?.liveBuffers ?? 99) < 8);
    }),
);

deviceTest(
  "flush() happens by itself when much memory waits",
  () =>
    withBackend(async (backend) => {
      await backend.open();
      const a = uploaded(backend, "f32", new Float32Array(1000));
      const program = programOf(addVectors(1000));
      const before = backend.statistics?.submissions ?? 0;
      for (let call = 0; call < 6; call += 1) {
        const c = backend.allocate("f32", 1000);
        backend.run(runOf(program, { A: whole(a), B: whole(a) }, { C: c }));
        backend.release(c);
      }
      assert((backend.statistics?.submissions ?? 0) > before);
      await backend.settled();
    }, { queuedBytes: 8000 }),
);

deviceTest(
  "release() keeps at most `pooledBytes`",
  () =>
    withBackend(async (backend) => {
      await backend.open();
      const buffers = Array.from(
        { length: 10 },
        () => uploaded(backend, "f32", new Float32Array(1000)),
      );
      for (const buffer of buffers) backend.release(buffer);
      await backend.download(uploaded(backend, "f32", new Float32Array(1)));
      const { liveBuffers, freeBytes } = backend.statistics ?? {
        liveBuffers: 99,
        freeBytes: 1e9,
      };
      assert(
        freeBytes <= 10_000 && liveBuffers <= 3,
        `${liveBuffers} ${freeBytes}`,
      );
    }, { pooledBytes: 10_000 }),
);

deviceTest(
  "profile() gives a time for each kernel and leaves the result",
  () =>
    withBackend(async (backend) => {
      const a = uploaded(backend, "f32", new Float32Array(1000).fill(2));
      const c = backend.allocate("f32", 1000);
      const run = runOf(
        programOf(addVectors(1000)),
        { A: whole(a), B: whole(a) },
        { C: c },
      );
      const times = await backend.profile(run);
      assertEquals(times.map(({ name }) => name.split(" ")[0]), ["C"]);
      assert(
        times.every(({ durationNs }) => durationNs >= 0 && durationNs < 1e10),
      );
      assertEquals(await backend.download(c), new Float32Array(1000).fill(4));
    }),
);

deviceTest("profile() falls back to the host's clock and says so", async () => {
  const adapter = await navigator.gpu.requestAdapter();
  const device = await adapter?.requestDevice();
  assert(device !== undefined);
  const notices: string[] = [];
  const backend = makeWebGpuBackend({
    compile: compileByHand,
    device,
    onNotice: (notice) => notices.push(notice),
  });
  const a = uploaded(backend, "f32", new Float32Array(10).fill(2));
  const c = backend.allocate("f32", 10);
  const times = await backend.profile(
    runOf(programOf(addVectors(10)), { A: whole(a), B: whole(a) }, { C: c }),
  );
  assertEquals(times.map(({ name }) => name), ["C (wall clock)"]);
  assertEquals(notices.length, 1);
  assertEquals(await backend.download(c), new Float32Array(10).fill(4));
  backend.dispose();
  device.destroy();
});

deviceTest(
  "makeWebGpuBackend() keeps f16 as f32 on a device without f16",
  async () => {
    const adapter = await navigator.gpu.requestAdapter();
    const device = await adapter?.requestDevice();
    assert(device !== undefined);
    const backend = makeWebGpuBackend({ compile: compileByHand, device });
    await backend.open();
    assertEquals(backend.target?.hasF16, false);
    const data = sample("f16", 5);
    assertEquals(await backend.download(uploaded(backend, "f16", data)), data);
    backend.dispose();
    device.destroy();
  },
);

deviceTest(
  "open() asks for the limits of the adapter",
  () =>
    withBackend(async (backend) => {
      await backend.open();
      const adapter = await navigator.gpu.requestAdapter({
        powerPreference: "high-performance",
      });
      assertEquals(
        backend.target?.limits.maxStorageBindingBytes,
        adapter?.limits.maxStorageBufferBindingSize,
      );
      assert(backend.description.includes("webgpu"));
    }),
);

deviceTest(
  "settled() waits for everything that was queued",
  () =>
    withBackend(async (backend) => {
      const a = uploaded(backend, "f32", Float32Array.of(1));
      const c = backend.allocate("f32", 1);
      backend.run(
        runOf(programOf(addVectors(1)), { A: whole(a), B: whole(a) }, { C: c }),
      );
      await backend.settled();
      assertEquals(await backend.download(c), Float32Array.of(2));
    }),
);
