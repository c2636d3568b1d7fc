/**
 * Kernels on the GPU by its own clock: dense products, maps, read-back, start-up.
 *
 * Run beside the peers on the same machine:
 *   python3 bench/baselines/torch_peers.py 4096 copy dense && deno run --allow-run --allow-read bench/gpu.ts
 * An argument replaces the largest size of the product, so that a slow device can rehearse.
 */
// deno-lint-ignore-file no-console -- a bench speaks on the console
import { pit, random, type Tensor } from "../mod.ts";
import {
  ARGUMENTS,
  report,
  reportMachine,
  type Spread,
  spreadOf,
  timeRuns,
} from "./report.ts";

const LARGEST = Number(ARGUMENTS[0] ?? 4096);
const WARM_UP_MS = 150;
const RUNS = 20;

if (Deno.args.includes("--first-result")) await firstResult();
else await all();

async function all(): Promise<void> {
  const { description } = await pit.ready();
  reportMachine(`Deno ${Deno.version.deno}, ${description}`);
  for (let size = LARGEST; size >= LARGEST / 4; size /= 2) await dense(size);
  await sizesBaked();
  await map();
  await readBack();
  await startUp();
}

async function dense(size: number): Promise<void> {
  const [A, B] = matrices(size);
  const program = pit("C[m,n] += A[m,k] * B[k,n]");
  const spread = await kernelTimes(() => program.profile({ A, B }));
  report(`matmul ${size}^3 f32`, spread, "ms", tflops(size, spread));
  A.dispose();
  B.dispose();
}

/** The same kernel with every size as a constant of the text, both on a device of their own. */
async function sizesBaked(): Promise<void> {
  const size = LARGEST;
  const device = await openDevice();
  const { text, words, workgroups } = await captureDispatch(device, size);
  const fields = [...text.matchAll(/^ {2}(\w+): u32,$/gm)].map(([, name]) =>
    name ?? ""
  );
  const baked = fields.reduce(
    (code, name, at) => code.replaceAll(`params.${name}`, `${words[at]}u`),
    text.replace(/struct Params \{[^}]*\}\n[^\n]*\n/, ""),
  );
  for (
    const [name, code] of [["run-time sizes", text], [
      "baked sizes",
      baked,
    ]] as const
  ) {
    const spread = await timeText(device, code, { size, words, workgroups });
    report(
      `matmul ${size}^3 f32, ${name}, same harness`,
      spread,
      "ms",
      tflops(size, spread),
    );
  }
  device.destroy();
}

/** What a dispatch of the product is made of, seen from a device that listens. */
interface CapturedDispatch {
  readonly text: string;
  readonly words: readonly number[];
  readonly workgroups: readonly [number, number, number];
}

/** Runs the product on a device whose calls are noted: the text, the parameters, the grid. */
async function captureDispatch(
  device: GPUDevice,
  size: number,
): Promise<CapturedDispatch> {
  const seen: {
    text: string;
    words: readonly number[];
    workgroups: readonly number[];
  } = {
    text: "",
    words: [],
    workgroups: [],
  };
  const uniforms = new Set<unknown>();
  const pass = (encoder: GPUComputePassEncoder): GPUComputePassEncoder =>
    listen(encoder, {
      dispatchWorkgroups: (...counts: number[]) => {
        seen.workgroups = [counts[0] ?? 1, counts[1] ?? 1, counts[2] ?? 1];
        encoder.dispatchWorkgroups(counts[0]!, counts[1], counts[2]);
      },
    });
  const queue = listen(device.queue, {
    writeBuffer: (
      buffer: GPUBuffer,
      offset: number,
      data: ArrayBufferView,
      ...rest: number[]
    ) => {
      if (uniforms.has(buffer)) {
        seen.words = [...new Uint32Array(data.buffer, data.byteOffset, 64)];
      }
      device.queue.writeBuffer(
        buffer,
        offset,
        data as BufferSource,
        rest[0],
        rest[1],
      );
    },
  });
  const listening = listen(device, {
    queue,
    createBuffer: (descriptor: GPUBufferDescriptor) => {
      const buffer = device.createBuffer(descriptor);
      if ((descriptor.usage & GPUBufferUsage.UNIFORM) !== 0) {
        uniforms.add(buffer);
      }
      return buffer;
    },
    createShaderModule: (descriptor: GPUShaderModuleDescriptor) => {
      seen.text = descriptor.code;
      return device.createShaderModule(descriptor);
    },
    createCommandEncoder: () => {
      const encoder = device.createCommandEncoder();
      return listen(encoder, {
        beginComputePass: (descriptor?: GPUComputePassDescriptor) =>
          pass(encoder.beginComputePass(descriptor)),
      });
    },
  });
  const [A, B] = matrices(size);
  using C = pit.on(listening)("C[m,n] += A[m,k] * B[k,n]")({ A, B });
  await C.data();
  const [x = 1, y = 1, z = 1] = seen.workgroups;
  return { text: seen.text, words: seen.words, workgroups: [x, y, z] };
}

/** `target` with some members replaced; its own methods keep their receiver. */
function listen<T extends object>(target: T, members: object): T {
  return new Proxy(target, {
    get(object, name): unknown {
      const own = Reflect.get(name in members ? members : object, name);
      return typeof own === "function" && !(name in members)
        ? own.bind(object)
        : own;
    },
  });
}

async function map(): Promise<void> {
  const count = LARGEST >= 4096 ? 2 ** 27 : 2 ** 16;
  const x = random({ shape: [2 ** 16], seed: 1 });
  // The large operand is made on the device: row r, column c of a broadcast.
  const X = pit`X[r,c] = ${x}[c] + r * 0.5 where r in 0..${count / 2 ** 16}`;
  await X.data().then((data) => data.length);
  const program = pit("Y[r,c] = X[r,c] * 2 + 1");
  const spread = await kernelTimes(() => program.profile({ X }));
  const gbPerS = 2 * 4 * count / spread.median / 1e6;
  report(
    `map over ${count} f32`,
    spread,
    "ms",
    `${gbPerS.toFixed(0)} GB/s read + written`,
  );
}

/** Alone: the result is there already, only its 16 bytes travel. With the call: all of it. */
async function readBack(): Promise<void> {
  const program = pit("y[i] = 2 * x[i]");
  const x = random({ shape: [4] });
  const alone: number[] = [];
  for (let run = 0; run < 220; run++) {
    using y = program({ x });
    using later = program({ x });
    await later.data();
    const start = performance.now();
    await y.data();
    if (run >= 20) alone.push(performance.now() - start);
  }
  report("read 16 bytes back", spreadOf(alone), "ms");
  const spread = await timeRuns(
    async () => {
      using y = program({ x });
      await y.data();
    },
    200,
    20,
  );
  report("call, submit and read 16 bytes", spread, "ms");
}

/** Cold and second start: a process of its own, timed from inside. */
async function startUp(): Promise<void> {
  for (const name of ["time to first result, first start", "second start"]) {
    const { stdout } = await new Deno.Command(Deno.execPath(), {
      args: [
        "run",
        "--cached-only",
        "--no-lock",
        import.meta.url,
        "--first-result",
      ],
    }).output();
    const [opened, done] = new TextDecoder().decode(stdout).trim().split(" ")
      .map(Number);
    report(
      name,
      spreadOf([done ?? NaN]),
      "ms",
      `of which until the device was open ${opened} ms`,
    );
  }
}

async function firstResult(): Promise<void> {
  const [A, B] = matrices(256);
  await pit.ready();
  const opened = performance.now();
  const sum = Math.random();
  await pit`C[m,n] += ${A}[m,k] * ${B}[k,n] * ${sum}`.data();
  console.log(`${opened.toFixed(0)} ${performance.now().toFixed(0)}`);
}

function matrices(size: number): readonly [Tensor, Tensor] {
  const make = (seed: number): Tensor =>
    random({ shape: [size, size], low: -1, high: 1, seed });
  return [make(1), make(2)];
}

function tflops(size: number, { median }: Spread): string {
  return `${(2 * size ** 3 / median / 1e9).toFixed(1)} TFLOP/s`;
}

/** Device times of a whole profile, after a warm-up: an idle GPU lowers its clock. */
async function kernelTimes(
  profile: () => Promise<readonly { readonly durationNs: number }[]>,
): Promise<Spread> {
  const end = performance.now() + WARM_UP_MS;
  while (performance.now() < end) await profile();
  const times: number[] = [];
  for (let run = 0; run < RUNS; run++) {
    const kernels = await profile();
    times.push(
      kernels.reduce((sum, { durationNs }) => sum + durationNs, 0) / 1e6,
    );
  }
  return spreadOf(times);
}

async function openDevice(): Promise<GPUDevice> {
  const adapter = await navigator.gpu.requestAdapter({
    powerPreference: "high-performance",
  });
  if (adapter === null) {
    throw new Error("Cannot bake sizes: there is no adapter");
  }
  const {
    maxBufferSize,
    maxStorageBufferBindingSize,
    maxComputeWorkgroupStorageSize,
  } = adapter.limits;
  return await adapter.requestDevice({
    requiredFeatures: ["timestamp-query"],
    requiredLimits: {
      maxBufferSize,
      maxStorageBufferBindingSize,
      maxComputeWorkgroupStorageSize,
    },
  });
}

/** Times one text over three square matrices, many dispatches in one submission. */
async function timeText(
  device: GPUDevice,
  code: string,
  { size, words, workgroups }: {
    readonly size: number;
    readonly words: readonly number[];
    readonly workgroups: readonly [number, number, number];
  },
): Promise<Spread> {
  const { STORAGE, UNIFORM, COPY_DST, COPY_SRC, QUERY_RESOLVE, MAP_READ } =
    GPUBufferUsage;
  const module = device.createShaderModule({ code });
  const pipeline = device.createComputePipeline({
    layout: "auto",
    compute: { module, entryPoint: "main" },
  });
  const data = new Float32Array(size * size).map(() => Math.random() - 0.5);
  const buffers = [0, 1, 2].map((at) => {
    const buffer = device.createBuffer({
      size: data.byteLength,
      usage: STORAGE | COPY_DST,
    });
    if (at < 2) device.queue.writeBuffer(buffer, 0, data);
    return buffer;
  });
  const uniform = device.createBuffer({
    size: Math.ceil(words.length / 4) * 16,
    usage: UNIFORM | COPY_DST,
  });
  device.queue.writeBuffer(uniform, 0, new Uint32Array(words));
  const entries = buffers.map((buffer, at) => ({
    binding: at + 1,
    resource: { buffer },
  }));
  const hasParams = code.includes("struct Params");
  const group = device.createBindGroup({
    layout: pipeline.getBindGroupLayout(0),
    entries: hasParams
      ? [{ binding: 0, resource: { buffer: uniform } }, ...entries]
      : entries,
  });
  const querySet = device.createQuerySet({
    type: "timestamp",
    count: 2 * RUNS,
  });
  const resolved = device.createBuffer({
    size: 16 * RUNS,
    usage: QUERY_RESOLVE | COPY_SRC,
  });
  const reader = device.createBuffer({
    size: 16 * RUNS,
    usage: MAP_READ | COPY_DST,
  });
  const encoder = device.createCommandEncoder();
  for (let run = -2 * RUNS; run < RUNS; run++) {
    const timestamps = {
      querySet,
      beginningOfPassWriteIndex: 2 * run,
      endOfPassWriteIndex: 2 * run + 1,
    };
    const pass = encoder.beginComputePass(
      run < 0 ? {} : { timestampWrites: timestamps },
    );
    pass.setPipeline(pipeline);
    pass.setBindGroup(0, group);
    pass.dispatchWorkgroups(...workgroups);
    pass.end();
  }
  encoder.resolveQuerySet(querySet, 0, 2 * RUNS, resolved, 0);
  encoder.copyBufferToBuffer(resolved, 0, reader, 0, 16 * RUNS);
  device.queue.submit([encoder.finish()]);
  await reader.mapAsync(GPUMapMode.READ);
  const ticks = new BigUint64Array(reader.getMappedRange());
  return spreadOf(
    Array.from(
      { length: RUNS },
      (_, run) => Number(ticks[2 * run + 1]! - ticks[2 * run]!) / 1e6,
    ),
  );
}
