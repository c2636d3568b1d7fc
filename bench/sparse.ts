/**
 * PIT rules on the GPU, detection included: `C = A B` in f32 with zeros in A, or with outputs that are
 * not needed.
 *
 * Run: deno run bench/sparse.ts [size] [words that the names of the cases must hold] [--json] [--parts]
 * `--parts` adds the time of each kernel, from a profile in which each has a pass of its own.
 */
import { pit, random, type Tensor, tensor } from "../mod.ts";
import { ARGUMENTS, report, reportMachine, spreadOf } from "./report.ts";
import { steadyTime } from "./steady_time.ts";

const SIZE = Number(ARGUMENTS[0] ?? 4096);
const ONLY = ARGUMENTS.slice(1).join(" ");
const HAS_PARTS = Deno.args.includes("--parts");
const PROFILES = 5;

const PRODUCT = "C[m,n] += A[m,k] * B[k,n]";
const SPARSITIES = [0.5, 0.9, 0.95, 0.99];
const BREAK_EVEN = [0.05, 0.1, 0.15, 0.2, 0.25, 0.3];

const { description } = await pit.ready();
reportMachine(`Deno ${Deno.version.deno}, ${description}, size ${SIZE}`);
const B = random({ shape: [SIZE, SIZE], low: -1, high: 1, seed: 1 });

await product("dense", "A: dense, B: dense", () => pattern(1));
for (const sparsity of SPARSITIES) {
  const percent = `${100 * sparsity}%`;
  const columns = (): Tensor => pattern(1 - sparsity, [32, 1]);
  await product(`32x1 ${percent}, row-major`, "A: sparse(32,1)", columns);
  await product(`32x1 ${percent}, K-major`, "A: sparse(32,1)", () => {
    using A = columns();
    return pit`T[k,m] = ${A}[m,k]`.transpose();
  });
  await product(`32x1 ${percent}, automatic`, "A: sparse", columns);
  await product(
    `32x64 ${percent}`,
    "A: sparse(32,64)",
    () => pattern(1 - sparsity, [32, 64]),
  );
  await product(
    `1x64 ${percent}`,
    "A: sparse(1,64)",
    () => pattern(1 - sparsity, [1, 64]),
  );
}
for (const sparsity of BREAK_EVEN) {
  await product(
    `break-even 32x1 ${100 * sparsity}%`,
    "A: sparse(32,1)",
    () => pattern(1 - sparsity, [32, 1]),
  );
}
for (const sparsity of [0.5, 0.9]) {
  const percent = `${100 * sparsity}%`;
  await product(
    `whole rows ${percent}`,
    `A: sparse(1,${SIZE})`,
    () => pattern(1 - sparsity, [1, SIZE]),
  );
  await intersection(sparsity);
}
await product("dense input, automatic", "A: sparse", () => pattern(1));
await sampledOutput();
await lengths();

/** Both operands with zeros, in micro-tiles along k. */
async function intersection(sparsity: number): Promise<void> {
  const percent = `${100 * sparsity}%`;
  using right = pattern(1 - sparsity, [1, 32]);
  await measure(
    `A and B along k, ${percent} each`,
    `${PRODUCT} with A: sparse(32,1), B: sparse(1,32)`,
    () => ({ A: pattern(1 - sparsity, [32, 1]), B: right }),
  );
}

/** 32x32 blocks of the output are needed, 10% of them. */
async function sampledOutput(): Promise<void> {
  const guarded = `${PRODUCT} where M[m,n]`;
  const operands = (): Operands => ({
    A: pattern(1),
    B,
    M: pattern(0.1, [32, 32]),
  });
  await measure(
    "sampled output 90%",
    `${guarded} with C: sparse(1,32)`,
    operands,
  );
  await measure("sampled output 90%, automatic", guarded, operands);
}

/** Sequences of which half the tokens are padding, packed into the same tiles. */
async function lengths(): Promise<void> {
  const batch = 32;
  const length = SIZE / batch;
  const lens = Array.from(
    { length: batch },
    (_, at) => Math.round(length * (at % 4 + 0.5) / 4),
  );
  await measure(
    "lengths, 50% padding, automatic",
    "H[b,t,f] += A[b,t,d] * B[d,f] where t < len[b]",
    () => ({
      A: random({ shape: [batch, length, SIZE], low: -1, high: 1, seed: 3 }),
      B,
      len: tensor(lens, { dtype: "i32" }),
    }),
  );
}

/** Random numbers in a share of the blocks, zeros elsewhere; nothing is said about them. */
function pattern(
  density: number,
  microTile: readonly [number, number] = [32, 32],
): Tensor {
  return random({
    ...{ shape: [SIZE, SIZE], pattern: "blocks", density, microTile },
    ...{ low: -1, high: 1, seed: 7, sparse: false },
  });
}

type Operands = Readonly<Record<string, Tensor>>;

async function product(
  name: string,
  hint: string,
  left: () => Tensor,
): Promise<void> {
  await measure(name, `${PRODUCT} with ${hint}`, () => ({ A: left(), B }));
}

/** Measures one case; its operands are made for it and go with it, but for B. */
async function measure(
  name: string,
  text: string,
  make: () => Operands,
): Promise<void> {
  if (!name.includes(ONLY)) return;
  const program = pit(text);
  const operands = make();
  await program.ready(operands);
  const spread = await steadyTime(() => program(operands) as Tensor);
  const note = HAS_PARTS ? await partsOf(() => program.profile(operands)) : "";
  report(name, spread, "ms", note);
  for (const operand of Object.values(operands)) {
    if (operand !== B) operand.dispose();
  }
}

/** Medians of the kernels' own times, in microseconds. */
async function partsOf(
  profile: () => Promise<
    Iterable<{ readonly name: string; readonly durationNs: number }>
  >,
): Promise<string> {
  const parts = new Map<string, number[]>();
  for (let run = 0; run < PROFILES; run++) {
    for (const { name, durationNs } of await profile()) {
      parts.set(name, [...parts.get(name) ?? [], durationNs / 1e3]);
    }
  }
  return `us: ${
    [...parts].map(([name, times]) =>
      `${name} ${spreadOf(times).median.toFixed(0)}`
    ).join(", ")
  }`;
}
