/**
 * What the host costs: import and first call, a cached call, parse to WGSL, reading back, and the
 * products on the CPU back end and on whatever adapter there is.
 *
 * Run: deno run bench/host.ts     (device, driver and versions are printed first)
 */
// deno-lint-ignore-file no-console -- a bench speaks on the console
import { report, spreadOf, timeRuns } from "./report.ts";

const importStart = performance.now();
const { pit, random } = await import("../mod.ts");
const importTime = performance.now() - importStart;

const cpu = pit.on("cpu");
const first = performance.now();
await cpu("y[i] = 2 * x[i]")({ x: random({ shape: [4] }) }).data();
const firstTime = performance.now() - first;

const { description } = await pit.ready();
console.log(
  `deno ${Deno.version.deno}, v8 ${Deno.version.v8}, device ${description}`,
);
report("import mod.ts", spreadOf([importTime]), "ms");
report("first call on the CPU, result read", spreadOf([firstTime]), "ms");

const adapterStart = performance.now();
await pit("y[i] = 3 * x[i]")({ x: random({ shape: [4] }) }).data();
report(
  "first result on the device, open",
  spreadOf([performance.now() - adapterStart]),
  "ms",
);

await cachedCalls();
await parseToWgsl();
await readBack();
for (const size of [512, 1024]) {
  await product("cpu", size, size === 512 ? 9 : 3);
  await product("auto", size, size === 512 ? 5 : 3);
}

/** From the call to its return: bind, allocate from the pool, queue. The submit is not in it. */
async function cachedCalls(): Promise<void> {
  const program = pit("y[i] = a * x[i]");
  const x = random({ shape: [1024] });
  const times: number[] = [];
  for (let batch = 0; batch < 40; batch++) {
    for (let call = 0; call < 30; call++) {
      const start = performance.now();
      const y = program({ x, a: call });
      if (batch >= 6) times.push(1000 * (performance.now() - start));
      y.dispose();
    }
    await pit.ready();
    await program({ x, a: 0 }).data();
  }
  report(
    "cached call of one statement, call to return",
    spreadOf(times.slice(0, 1000)),
    "us",
  );
}

async function parseToWgsl(): Promise<void> {
  const [A, B] = [random({ shape: [64, 64] }), random({ shape: [64, 64] })];
  const times: number[] = [];
  for (let round = 0; round < 30; round++) {
    // Another name each time, so that no cache by text helps.
    const start = performance.now();
    await pit(`C${round}[m,n] += A[m,k] * B[k,n]` as string).wgsl({ A, B });
    times.push(performance.now() - start);
  }
  report(
    "parse to WGSL, without the driver, first",
    spreadOf(times.slice(0, 1)),
    "ms",
  );
  report(
    "parse to WGSL, without the driver, warm",
    spreadOf(times.slice(10)),
    "ms",
  );
}

async function readBack(): Promise<void> {
  const program = pit("y[i] = 2 * x[i]");
  const x = random({ shape: [4] });
  const times: number[] = [];
  for (let run = 0; run < 220; run++) {
    const y = program({ x });
    const start = performance.now();
    await y.data();
    if (run >= 20) times.push(performance.now() - start);
    y.dispose();
  }
  report("submit and read 16 bytes", spreadOf(times), "ms");
}

async function product(
  on: "cpu" | "auto",
  size: number,
  runs: number,
): Promise<void> {
  const [A, B] = [1, 2].map((seed) =>
    random({ shape: [size, size], values: "normal", seed })
  );
  const program = pit.on(on)("C[m,n] += A[m,k] * B[k,n]");
  const spread = await timeRuns(async () => {
    using C = program({ A: A!, B: B! });
    await C.data();
  }, runs);
  const gflops = 2 * size ** 3 / spread.median / 1e6;
  report(
    `matmul ${size}^3 f32 on ${on}, with read`,
    spread,
    "ms",
    `${gflops.toFixed(2)} GFLOP/s`,
  );
}
