/**
 * A GraphChallenge sparse deep neural network, layer by layer: `Y = min(relu(Y W - 0.3), 32)`.
 *
 * Rows die on the way, and only the run knows which. `with X: sparse(1,1024)` has the device find the
 * rows that live, in every call, and pack them: the time of a layer follows them. Each layer is
 * timed both ways, and the categories at the end are checked.
 *
 * With a folder that holds `n1024-l*.mtx`, images and categories, against the file of truth; without
 * one a network and images of the same structure are made, and the reference judges.
 *
 * Run: deno run examples/sparse_dnn.ts
 *      deno run --allow-read=DIR examples/sparse_dnn.ts DIR
 */
// deno-lint-ignore-file no-console -- an example speaks on the console
import { load, pit, type Tensor, tensor } from "../mod.ts";

const NEURONS = 1024;
const INPUTS = 32;
const BIAS = -0.3;
/** Images that are made where none are given, and how many of them the reference follows. */
const [ROWS, SAMPLED] = [320, 4];
/** Timing both ways may take about so long. */
const PATIENCE_MS = 4000;

/** `sparse(1,1024)`: the zeros come in whole rows, whichever they are. */
const packed = pit`Y[i,n] = min(relu(sum[k](X[i,k] * W[k,n]) + bias), 32)
  with X: sparse(1,1024), W: dense`;
const dense = pit`Y[i,n] = min(relu(sum[k](X[i,k] * W[k,n]) + bias), 32)
  with X: dense, W: dense`;
const countRows = pit`live = count[i](any[n](Y[i,n] > 0))`;
const findRows = pit`alive[i] = any[n](Y[i,n] > 0)`;

/** A network, its input, and the rows that must be alive at the end. */
interface Problem {
  readonly images: Tensor;
  readonly layers: readonly Tensor[];
  /** Null when there is no file that tells: the reference judges. */
  readonly truth: ReadonlySet<number> | null;
}

const { description } = await pit.ready();
const [folder] = Deno.args;
console.log(`device: ${description}`);
const problem = folder === undefined
  ? makeProblem()
  : await readProblem(folder);
const passes = await warmUp(problem);
await compareLayers(problem, passes);
const before = await timeNetwork(dense, problem, passes);
const after = await timeNetwork(packed, problem, passes);
console.log(
  `\nthe network with one read at the end: dense ${before.ms.toFixed(1)} ms, ` +
    `PIT ${after.ms.toFixed(1)} ms; medians of ${passes}`,
);
console.log(`categories: ${[...after.alive].join(" ")}`);
checkSame(before.alive, after.alive);
if (problem.truth === null) await checkSample(problem, after.alive);
else {
  checkSame(problem.truth, after.alive);
  console.log(`all ${after.alive.size} categories are right`);
}

/** Compiles everything, and decides how often the device can repeat it. */
async function warmUp({ images, layers }: Problem): Promise<number> {
  const call = { X: images, W: layers[0]!, bias: BIAS };
  await Promise.all([packed.ready(call), dense.ready(call)]);
  await packed.profile(call);
  const { totals } = await dense.profile(call);
  const estimate = 3 * layers.length * totals.totalNs / 1e6;
  return Math.max(1, Math.min(7, Math.floor(PATIENCE_MS / estimate)));
}

/** Each layer both ways, by the clock of the device. */
async function compareLayers(
  { images, layers }: Problem,
  passes: number,
): Promise<void> {
  console.log("layer  live rows  dense ms    PIT ms  search ms");
  const sums = { dense: 0, packed: 0 };
  let X = images;
  for (const [at, W] of layers.entries()) {
    const call = { X, W, bias: BIAS };
    using live = countRows({ Y: X });
    const times = await timeLayer(call, passes);
    console.log([
      `${at + 1}`.padStart(5),
      `${await live.item()}`.padStart(9),
      times.dense.toFixed(3).padStart(8),
      times.packed.toFixed(3).padStart(8),
      times.search.toFixed(3).padStart(9),
    ].join("  "));
    sums.dense += times.dense;
    sums.packed += times.packed;
    const next = packed(call);
    if (X !== images) X.dispose();
    X = next;
  }
  if (X !== images) X.dispose();
  const [before, after] = [sums.dense.toFixed(3), sums.packed.toFixed(3)];
  console.log(`  all             ${before.padStart(8)}  ${after.padStart(8)}`);
}

/** Milliseconds of one layer both ways, and of the search for its rows. */
async function timeLayer(
  call: { readonly X: Tensor; readonly W: Tensor; readonly bias: number },
  passes: number,
): Promise<{
  readonly dense: number;
  readonly packed: number;
  readonly search: number;
}> {
  const [before, after, search]: [number[], number[], number[]] = [[], [], []];
  for (let pass = 0; pass < passes; pass++) {
    before.push((await dense.profile(call)).totals.totalNs / 1e6);
    const { totals } = await packed.profile(call);
    after.push(totals.totalNs / 1e6);
    search.push(totals.detectNs / 1e6);
  }
  return {
    dense: median(before),
    packed: median(after),
    search: median(search),
  };
}

function median(times: readonly number[]): number {
  const sorted = times.toSorted((a, b) => a - b);
  return sorted[sorted.length >> 1] ?? 0;
}

/** All layers without a wait in between, and the rows that are alive at the end. */
async function timeNetwork(
  layer: typeof packed,
  { images, layers }: Problem,
  passes: number,
): Promise<{ readonly ms: number; readonly alive: ReadonlySet<number> }> {
  const times: number[] = [];
  let flags = new Uint8Array(0);
  for (let pass = 0; pass < passes; pass++) {
    const start = performance.now();
    let Y = images;
    for (const W of layers) {
      const next = layer({ X: Y, W, bias: BIAS });
      if (Y !== images) Y.dispose();
      Y = next;
    }
    flags = Uint8Array.from(await findRows({ Y }).data());
    Y.dispose();
    times.push(performance.now() - start);
  }
  const alive = [...flags.keys()].filter((row) => flags[row] === 1);
  return { ms: median(times), alive: new Set(alive) };
}

function checkSame(
  wanted: ReadonlySet<number>,
  found: ReadonlySet<number>,
): void {
  const wrong = found.symmetricDifference(wanted);
  if (wrong.size > 0) {
    throw new Error(`Categories differ in rows ${[...wrong].join(" ")}`);
  }
}
async function readProblem(path: string): Promise<Problem> {
  const names: string[] = [];
  for await (const { name } of Deno.readDir(path)) names.push(name);
  const find = (part: string): string => {
    const name = names.find((name) =>
      name.includes(part) && name.endsWith(".mtx")
    );
    if (name === undefined) {
      throw new Error(`Cannot find a file "*${part}*.mtx" in ${path}`);
    }
    return `${path}/${name}`;
  };
  const count = names.filter((name) => /^n1024-l\d+\.mtx$/.test(name)).length;
  const layers = await Promise.all(
    Array.from(
      { length: count },
      (_, at) => load(`${path}/n1024-l${at + 1}.mtx`),
    ),
  );
  const truth = await (await load(find("categories") as `${string}.mtx`))
    .data();
  return {
    images: await load(find("images") as `${string}.mtx`),
    layers,
    truth: new Set([...truth.keys()].filter((row) => truth[row] !== 0)),
  };
}

/** A network of the same structure: 32 inputs a neuron, each of 1/16. Some rows die on the way. */
function makeProblem(): Problem {
  const layers = Array.from({ length: 8 }, (_, at) => makeLayer(at));
  return { images: makeImages(ROWS), layers, truth: null };
}

function makeLayer(at: number): Tensor {
  const weights = new Float32Array(NEURONS * NEURONS);
  const stride = [1, 32, 5, 11][at % 4]!;
  for (let neuron = 0; neuron < NEURONS; neuron++) {
    for (let input = 0; input < INPUTS; input++) {
      const from = (neuron + input * stride) % NEURONS;
      weights[from * NEURONS + neuron] = 1 / 16;
    }
  }
  return tensor(weights, { shape: [NEURONS, NEURONS] });
}

/** A layer doubles the distance of a row's mean from 0.3: rows below die within six layers. */
function makeImages(rows: number): Tensor {
  const pixels = new Float32Array(rows * NEURONS);
  for (let row = 0; row < rows; row++) {
    const share = row % 6 === 0 ? 0.4 : 0.3 * (1 - 0.5 ** (6 * row / rows));
    for (let pixel = 0; pixel < share * NEURONS; pixel++) {
      pixels[row * NEURONS + (pixel * 389 + row * 7) % NEURONS] = 1;
    }
  }
  return tensor(pixels, { shape: [rows, NEURONS] });
}

/** Runs a sample of the rows on the reference: rows do not depend on each other. */
async function checkSample(
  { images, layers }: Problem,
  alive: ReadonlySet<number>,
): Promise<void> {
  const judge = pit.on("reference");
  const step = ROWS / SAMPLED;
  let Y = judge`S[r,n] = ${images}[${pit.const(step)}*r,n] where r in 0..${
    images.shape[0]! / step
  }`;
  for (const W of layers) Y = judge(String(dense))({ X: Y, W, bias: BIAS });
  const flags = await judge(String(findRows))({ Y }).data();
  const wrong = [...flags.keys()].filter((row) =>
    (flags[row] === 1) !== alive.has(step * row)
  );
  if (wrong.length > 0) {
    throw new Error(`Rows differ from the reference: ${wrong.join(" ")}`);
  }
  console.log(`the reference agrees on ${flags.length} sampled rows`);
}
