/**
 * PIT rules on the CPU back end against its own dense path: `C = A B` in f32, detection included.
 *
 * Run: deno run bench/cpu_sparse.ts [size] [words of case names]
 * Times are those of the process, and dense and sparse runs take turns, so that other work on the
 * machine disturbs little. The live work is two operations for each element of a live micro-tile and
 * each column it meets.
 */
// deno-lint-ignore-file no-console -- a bench speaks on the console
import process from "node:process";
import { pit, random, type Tensor } from "../mod.ts";
import { report, type Spread, spreadOf } from "./report.ts";

const SIZE = Number(Deno.args[0] ?? 1024);
const ONLY = Deno.args[1] ?? "";
const ROUNDS = 3;
/** Sparse runs a round, since they are short, and those before all others: V8 takes some ten runs. */
const TURNS = 6;
const WARM_UPS = 12;
const PRODUCT = "C[m,n] += A[m,k] * B[k,n]";

const cpu = pit.on("cpu");
console.log(
  `deno ${Deno.version.deno}, v8 ${Deno.version.v8}, cpu back end, size ${SIZE}`,
);
const full = random({ shape: [SIZE, SIZE], values: "normal", seed: 1 });

for (const sparsity of [0.5, 0.9, 0.95, 0.99]) {
  const percent = `${100 * sparsity}%`;
  const A = pattern("blocks", 1 - sparsity, [32, 1]);
  const share = await liveShare(A);
  await compare(`32x1 along k ${percent}`, "A: sparse(32,1)", { A, share });
  await compare(`automatic ${percent}`, "A: sparse", { A, share });
  await blocks("1x64 along m", [1, 64], sparsity);
  await blocks("32x64 blocks", [32, 64], sparsity);
  await meeting(sparsity);
  if (sparsity !== 0.95) continue;
  const T = cpu`T[k,m] = ${A}[m,k]`.transpose();
  await compare(`32x1 along k ${percent}, K-major`, "A: sparse(32,1)", {
    A: T,
    share,
  });
  const B = pattern("blocks", 1 - sparsity, [1, 32]);
  await compare(`1x32 of B along k ${percent}`, "B: sparse(1,32)", {
    B,
    share: await liveShare(B),
  });
}
for (const sparsity of [0.5, 0.9]) {
  const A = pattern("rows", 1 - sparsity);
  await compare(`whole rows ${100 * sparsity}%`, `A: sparse(1,${SIZE})`, {
    A,
    share: await liveShare(A),
  });
}
await compare("dense input, automatic", "A: sparse", { A: full, share: 1 });

/** Zeros of A in micro-tiles of other extents. */
async function blocks(
  name: string,
  [rows, columns]: [number, number],
  sparsity: number,
): Promise<void> {
  const A = pattern("blocks", 1 - sparsity, [rows, columns]);
  await compare(
    `${name} ${100 * sparsity}%`,
    `A: sparse(${rows},${columns})`,
    { A, share: await liveShare(A) },
  );
}

/** Zeros of both operands along k: the live work is what meets. */
async function meeting(sparsity: number): Promise<void> {
  const A = pattern("blocks", 1 - sparsity, [32, 1]);
  const B = pattern("blocks", 1 - sparsity, [1, 32]);
  const share = await liveShare(A) * await liveShare(B);
  await compare(
    `A and B along k ${100 * sparsity}% each`,
    "A: sparse(32,1), B: sparse(1,32)",
    { A, B, share },
  );
}

interface Operands {
  readonly A?: Tensor;
  readonly B?: Tensor;
  /** Share of the product that is live. */
  readonly share: number;
}

/** Reports both times, how they compare, and what each part of the sparse run takes. */
async function compare(
  name: string,
  hint: string,
  { A = full, B = full, share }: Operands,
): Promise<void> {
  if (!name.includes(ONLY)) return;
  const dense = cpu(`${PRODUCT} with A: dense, B: dense`);
  const sparse = cpu(`${PRODUCT} with ${hint}`);
  const run = async (program: typeof dense): Promise<number> => {
    const start = process.cpuUsage();
    using C = program({ A, B });
    await C.data();
    const { user, system } = process.cpuUsage(start);
    return (user + system) / 1000;
  };
  const times = { dense: [] as number[], sparse: [] as number[] };
  for (let round = -1; round < ROUNDS; round++) {
    const slow = await run(dense);
    for (let turn = 0; turn < (round < 0 ? WARM_UPS : TURNS); turn++) {
      const fast = await run(sparse);
      if (round >= 0) times.sparse.push(fast);
    }
    if (round >= 0) times.dense.push(slow);
  }
  const [slow, fast] = [spreadOf(times.dense), spreadOf(times.sparse)];
  const rate = (part: number, { median }: Spread): string =>
    `${(2 * SIZE ** 3 * part / median / 1e6).toFixed(2)} GFLOP/s`;
  report(`${name}: dense`, slow, "ms", rate(1, slow));
  report(
    `${name}: sparse`,
    fast,
    "ms",
    `${(slow.median / fast.median).toFixed(1)}x, of the least runs ${
      (Math.min(...times.dense) / Math.min(...times.sparse)).toFixed(1)
    }x, ${rate(share, fast)} live`,
  );
  const parts = await sparse.profile({ A, B });
  console.log(
    "  " +
      parts.map(({ name, durationNs }) =>
        `${name} ${(durationNs / 1e6).toPrecision(3)} ms`
      ).join(", "),
  );
}

function pattern(
  pattern: "blocks" | "rows",
  density: number,
  microTile: [number, number] = [32, 32],
): Tensor {
  return random({
    shape: [SIZE, SIZE],
    values: "normal",
    density,
    pattern,
    microTile,
    seed: 2,
  });
}

/** A micro-tile is live or zero as a whole, so elements count as well as micro-tiles do. */
async function liveShare(tensor: Tensor): Promise<number> {
  const values = await tensor.data();
  return values.reduce((live, value) => live + (value === 0 ? 0 : 1), 0) /
    values.length;
}
