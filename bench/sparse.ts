/**
 * PIT rules on the GPU by its own clock, detection included: `C = A B` in f32 with zeros in A.
 *
 * Run beside the peers on the same machine. Arguments: the size instead of 4096, and a word that the names
 * of the cases to run must hold.
 */
// deno-lint-ignore-file no-console -- a bench speaks on the console
import { pit, random, type Tensor, tensor } from "../mod.ts";
import { report, spreadOf } from "./report.ts";

const SIZE = Number(Deno.args[0] ?? 4096);
const ONLY = Deno.args[1] ?? "";
const RUNS = 15;
/** Dense products before each measurement: an idle GPU lowers its clock, and a busy one keeps it. */
const WARM_UP_CALLS = SIZE >= 4096 ? 60 : 1;

const { description } = await pit.ready();
console.log(`deno ${Deno.version.deno}, device ${description}, size ${SIZE}`);
const B = random({ shape: [SIZE, SIZE], low: -1, high: 1, seed: 1 });

await measure("dense", "C[m,n] += A[m,k] * B[k,n]", pattern("blocks", 1));
for (const sparsity of [0.5, 0.9, 0.95, 0.99]) {
  const A = pattern("blocks", 1 - sparsity, [32, 1]);
  const percent = `${100 * sparsity}%`;
  await measure(
    `32x1 ${percent}, row-major`,
    "C[m,n] += A[m,k] * B[k,n] with A: sparse(32,1)",
    A,
  );
  const T = pit`T[k,m] = ${A}[m,k]`;
  await measure(
    `32x1 ${percent}, K-major`,
    "C[m,n] += A[m,k] * B[k,n] with A: sparse(32,1)",
    T.transpose(),
  );
  await measure(
    `32x1 ${percent}, automatic`,
    "C[m,n] += A[m,k] * B[k,n] with A: sparse",
    A,
  );
  T.dispose();
  A.dispose();
}
for (const sparsity of [0.5, 0.9]) {
  const A = pattern("rows", 1 - sparsity);
  const text = `C[m,n] += A[m,k] * B[k,n] with A: sparse(1,${SIZE})`;
  await measure(`whole rows ${100 * sparsity}%`, text, A);
  A.dispose();
}
const full = pattern("blocks", 1);
await measure(
  "dense input, automatic",
  "C[m,n] += A[m,k] * B[k,n] with A: sparse",
  full,
);

await sampledOutput();
await lengths();

/** 32x32 blocks of the output are needed, 10% of them. */
async function sampledOutput(): Promise<void> {
  const A = pattern("blocks", 1);
  const M = pattern("blocks", 0.1, [32, 32]);
  const guarded = "C[m,n] += A[m,k] * B[k,n] where M[m,n]";
  await measure(
    "sampled output 90%, 32x32 blocks",
    `${guarded} with C: sparse(1,32)`,
    A,
    { M },
  );
  await measure("sampled output 90%, automatic", guarded, A, { M });
}

/** Sequences of which half the tokens are padding, packed into the same tiles. */
async function lengths(): Promise<void> {
  const batch = 32;
  const length = SIZE / batch;
  const lens = Array.from(
    { length: batch },
    (_, at) => Math.round(length * (at % 4 + 0.5) / 4),
  );
  const X = random({ shape: [batch, length, SIZE], low: -1, high: 1, seed: 3 });
  const len = tensor(lens, { dtype: "i32" });
  const text = "H[b,t,f] += A[b,t,d] * B[d,f] where t < len[b]";
  await measure("lengths, 50% padding, automatic", text, X, { len });
}

function pattern(
  name: "blocks" | "rows",
  density: number,
  microTile: readonly [number, number] = [32, 32],
): Tensor {
  return random({
    shape: [SIZE, SIZE],
    pattern: name,
    density,
    microTile,
    low: -1,
    high: 1,
    seed: 7,
    sparse: false,
  });
}

async function measure(
  name: string,
  text: string,
  A: Tensor,
  more: Readonly<Record<string, Tensor>> = {},
): Promise<void> {
  if (!name.includes(ONLY)) return;
  const program = pit(text);
  await program.profile({ A, B, ...more });
  const dense = pit("C[m,n] += A[m,k] * B[k,n]");
  for (let call = 0; call < WARM_UP_CALLS; call++) dense({ A: B, B }).dispose();
  using last = pit`s = ${B}[0,0]`;
  await last.data();
  const totals: number[] = [];
  const parts = new Map<string, number[]>();
  for (let run = 0; run < RUNS; run++) {
    const kernels = await program.profile({ A, B, ...more });
    totals.push(
      kernels.reduce((sum, { durationNs }) => sum + durationNs, 0) / 1e6,
    );
    for (const { name: kernel, durationNs } of kernels) {
      parts.set(kernel, [...parts.get(kernel) ?? [], durationNs / 1e3]);
    }
  }
  const split = [...parts].map(([kernel, times]) =>
    `${kernel} ${spreadOf(times).median.toFixed(0)}`
  );
  report(name, spreadOf(totals), "ms", `(us: ${split.join(", ")})`);
}
