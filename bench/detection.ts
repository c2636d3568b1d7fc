/**
 * Detection alone: what finding the live micro-tiles costs, by the device's own clock, a pass a kernel.
 *
 * Run: deno run bench/detection.ts [size] [words that the names of the cases must hold] [--json]
 */
import { pit, random, type Tensor, tensor } from "../mod.ts";
import { ARGUMENTS, report, reportMachine, spreadOf } from "./report.ts";

const SIZE = Number(ARGUMENTS[0] ?? 4096);
const ONLY = ARGUMENTS.slice(1).join(" ");
const RUNS = 15;
const WARM_UP_MS = 100;
const PRODUCT = "C[m,n] += A[m,k] * B[k,n]";
/** Micro-tiles whose covers are asked for; the peers convert to blocks of the first three. */
const MICRO_TILES = [[1, 1], [16, 16], [32, 32], [32, 1], [1, 64], [32, 64], [
  1,
  SIZE,
]] as const;

type Operands = Readonly<Record<string, Tensor>>;

const { description } = await pit.ready();
reportMachine(`Deno ${Deno.version.deno}, ${description}, size ${SIZE}`);
const A = random({ shape: [SIZE, SIZE], low: -1, high: 1, seed: 1 });
const B = random({ shape: [SIZE, SIZE], low: -1, high: 1, seed: 2 });
using zeros = random({
  ...{ shape: [SIZE, SIZE], pattern: "blocks", density: 0.1 },
  ...{ low: -1, high: 1, seed: 7, sparse: false },
});

for (const [rows, columns] of MICRO_TILES) {
  const text = `${PRODUCT} with A: sparse(${rows},${columns})`;
  await measure(`detection of ${rows}x${columns}, f32`, text, { A: zeros, B });
}
const all = `${PRODUCT} with A: sparse`;
await measure("detection for all candidates, f32", all, { A: zeros, B });
for (const dtype of ["u32", "bool"] as const) {
  using M = random({
    ...{ shape: [SIZE, SIZE], dtype, pattern: "blocks", density: 0.1 },
    ...{ low: 1, high: 2, seed: 7, sparse: false },
  });
  const isSet = dtype === "bool" ? "M[m,n]" : "M[m,n] != 0";
  await measure(`detection of a mask, ${dtype}`, `${PRODUCT} where ${isSet}`, {
    ...{ A, B, M },
  });
}
using bits = tensor(
  // A tenth of the words, each of 32 neighbours.
  Uint32Array.from(
    { length: SIZE * SIZE / 32 },
    (_, at) => at * 7919 % 10 === 0 ? 0xffffffff : 0,
  ),
  { shape: [SIZE, SIZE], packed: true },
);
await measure("detection of a mask, bits", `${PRODUCT} where M[m,n]`, {
  ...{ A, B, M: bits },
});
await measure(
  "detection of a window",
  `${PRODUCT} where n <= m and m - n < 256`,
  { A, B },
);

async function measure(
  name: string,
  text: string,
  operands: Operands,
): Promise<void> {
  if (!name.includes(ONLY)) return;
  const program = pit(text);
  await program.ready(operands);
  const end = performance.now() + WARM_UP_MS;
  while (performance.now() < end) await program.profile(operands);
  const times: number[] = [];
  let kernels = "";
  for (let run = 0; run < RUNS; run++) {
    const profile = await program.profile(operands);
    times.push(profile.totals.detectNs / 1e3);
    kernels = profile.filter(({ role }) => role === "detect")
      .map(({ name, durationNs }) => `${name} ${(durationNs / 1e3).toFixed(0)}`)
      .join(", ");
  }
  report(name, spreadOf(times), "us", kernels);
}
