/**
 * Mixture of experts on the GPU, routing included: the two layers of a Switch Transformer (768 -> 3072 ->
 * 768, relu between), one expert a token, f32 and f16 weights.
 *
 * Beside the routed program the two ways of writing it by hand: a batch product over experts whose
 * tokens are padded to the largest number of one expert, and a loop over experts. Both get the lists
 * of tokens from the host, and their making is in no figure; the loop does not even put the rows back in place.
 *
 * Run: deno run bench/experts.ts [words that the names of the cases must hold] [--json] [--parts] [--small]
 * `--parts` adds the time of each kernel; `--small` is a rehearsal for slow devices.
 */
import { pit, random, type Tensor, tensor } from "../mod.ts";
import { ARGUMENTS, report, reportMachine, spreadOf } from "./report.ts";
import { steadyTime } from "./steady_time.ts";

const ONLY = ARGUMENTS.join(" ");
const HAS_PARTS = Deno.args.includes("--parts");
const PROFILES = 5;
/** The loop makes a tensor of each expert's weights: shown for the fewest experts alone. */
const MOST_LOOPED = 64;

const [MODEL, HIDDEN, LENGTH] = Deno.args.includes("--small")
  ? [64, 96, 16]
  : [768, 3072, 128];

type Dtype = "f32" | "f16";

/** Tokens and experts of one case. */
interface Size {
  readonly tokens: number;
  readonly experts: number;
  readonly dtype: Dtype;
}

const { description } = await pit.ready();
reportMachine(`Deno ${Deno.version.deno}, ${description}`);
for (const experts of [64, 128, 256]) {
  for (const batch of [8, 32]) {
    for (const dtype of ["f32", "f16"] as const) {
      await measureSize({ tokens: batch * LENGTH, experts, dtype });
    }
  }
}

async function measureSize(size: Size): Promise<void> {
  const { tokens, experts, dtype } = size;
  const name = (way: string): string =>
    `${way}, ${tokens} tokens, ${experts} experts, ${dtype}`;
  const ways = [
    ["experts, routed", routed],
    ["experts, padded batch", padded],
    ["experts, loop", looped],
  ] as const;
  const wanted = ways.filter(([way]) =>
    name(way).includes(ONLY) &&
    (way !== "experts, loop" || experts <= MOST_LOOPED)
  );
  if (wanted.length === 0) return;
  const X = random({
    shape: [tokens, MODEL],
    low: -1,
    high: 1,
    seed: 1,
    dtype,
  });
  const W1 = weights(experts, MODEL, HIDDEN, dtype);
  const W2 = weights(experts, HIDDEN, MODEL, dtype);
  const chosen = choices(tokens, experts);
  for (const [way, measure] of wanted) {
    await measure(name(way), { X, W1, W2 }, chosen, size);
  }
  for (const operand of [X, W1, W2]) operand.dispose();
}

/** The layer's operands. */
interface Layer {
  readonly X: Tensor;
  readonly W1: Tensor;
  readonly W2: Tensor;
}

async function routed(
  name: string,
  layer: Layer,
  chosen: readonly number[],
  size: Size,
): Promise<void> {
  const program = pit(
    `let H[t,f] = relu(sum[d](X[t,d] * W1[e[t],d,f]))
     Y[t,o] += H[t,f] * W2[e[t],f,o]`,
  );
  using e = tensor([...chosen], { dtype: "i32" });
  const operands = { ...layer, e };
  await program.ready(operands);
  const spread = await steadyTime(() => program(operands) as Tensor);
  const parts = HAS_PARTS ? await partsOf(() => program.profile(operands)) : "";
  report(name, spread, "ms", `${workOf(size, spread.median)} ${parts}`.trim());
}

async function padded(
  name: string,
  layer: Layer,
  chosen: readonly number[],
  size: Size,
): Promise<void> {
  const lists = listsOf(chosen, size.experts);
  const capacity = Math.max(...lists.map(({ length }) => length));
  const program = pit(
    `let G[x,c,d] = X[slot[x,c],d]
     let H[x,c,f] = relu(sum[d](G[x,c,d] * W1[x,d,f]))
     let P[x,c,o] = sum[f](H[x,c,f] * W2[x,f,o])
     Y[t,o] = P[e[t],rank[t],o]`,
  );
  const slots = lists.map((list) =>
    Array.from({ length: capacity }, (_, at) => list[at] ?? -1)
  );
  const ranks = chosen.map((expert, token) =>
    lists[expert]?.indexOf(token) ?? -1
  );
  using slot = tensor(slots, { dtype: "i32" });
  using rank = tensor(ranks, { dtype: "i32" });
  using e = tensor([...chosen], { dtype: "i32" });
  const operands = { ...layer, slot, rank, e };
  await program.ready(operands);
  const spread = await steadyTime(() => program(operands) as Tensor);
  report(name, spread, "ms", `capacity ${capacity}`);
}

async function looped(
  name: string,
  { X, W1, W2 }: Layer,
  chosen: readonly number[],
  { experts }: Size,
): Promise<void> {
  const program = pit(
    `let H[c,f] = relu(sum[d](X[id[c],d] * A[d,f]))
     Y[c,o] += H[c,f] * B[f,o]`,
  );
  const slice = pit("S[i,j] = sum[z](W[k[z],i,j])");
  const lists = listsOf(chosen, experts);
  const calls = lists.flatMap((list, expert) => {
    if (list.length === 0) return [];
    const k = tensor([expert], { dtype: "i32" });
    const A = slice({ W: W1, k }) as Tensor;
    const B = slice({ W: W2, k }) as Tensor;
    return [{ X, A, B, id: tensor([...list], { dtype: "i32" }) }];
  });
  const spread = await steadyTime(() => {
    const results = calls.map((operands) => program(operands) as Tensor);
    for (const result of results.slice(1)) result.dispose();
    return results[0] ?? X.transpose();
  });
  report(name, spread, "ms", `${calls.length} calls`);
  for (const { A, B, id } of calls) {
    for (const operand of [A, B, id]) operand.dispose();
  }
}

/** Tokens of each expert, in order. */
function listsOf(
  chosen: readonly number[],
  experts: number,
): readonly (readonly number[])[] {
  const lists = Array.from({ length: experts }, (): number[] => []);
  chosen.forEach((expert, token) => lists[expert]?.push(token));
  return lists;
}

/** An expert for each token, as a router without a habit gives them; the same on every run. */
function choices(tokens: number, experts: number): readonly number[] {
  let state = 12345;
  return Array.from({ length: tokens }, () => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return Math.floor(state / 2 ** 32 * experts);
  });
}

/** Weights made on the device: gigabytes would take long on the host. */
function weights(
  experts: number,
  rows: number,
  columns: number,
  dtype: Dtype,
): Tensor {
  return pit(
    `W[x,i,j]: ${dtype} = ((x * 31 + i * 17 + j * 7) % 29 - 14) / 64
     where x in 0..${experts}, i in 0..${rows}, j in 0..${columns}`,
  )({}) as Tensor;
}

/** What the case must do at the least: multiplications of its tokens, bytes of all weights. */
function workOf({ tokens, experts, dtype }: Size, ms: number): string {
  const flop = 4 * tokens * MODEL * HIDDEN;
  const bytes = 2 * experts * MODEL * HIDDEN * (dtype === "f16" ? 2 : 4);
  const rate = (amount: number): string => (amount / ms / 1e9).toFixed(2);
  return `${rate(flop)} TFLOP/s, ${rate(bytes)} TB/s of weights`;
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
