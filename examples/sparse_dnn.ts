/**
 * A GraphChallenge sparse deep neural network, layer by layer: `Y = min(relu(Y W - 0.3), 32)`.
 *
 * With a folder that holds `n1024-l*.mtx`, images and categories, the categories are checked against
 * the file of truth; without one a network and images of the same structure are made and the
 * result is checked against the reference.
 *
 * Run: deno run examples/sparse_dnn.ts
 *      deno run --allow-read=DIR examples/sparse_dnn.ts DIR
 */
// deno-lint-ignore-file no-console -- an example speaks on the console
import { load, pit, type Tensor, tensor } from "../mod.ts";

const NEURONS = 1024;
const INPUTS = 32;
const BIAS = -0.3;

const layer = pit`Y[i,n] = min(relu(sum[k](X[i,k] * W[k,n]) + bias), 32)`;
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
const start = performance.now();
const alive = await runLayers(
  problem,
  (at, live) => showProgress(at, problem, live),
);
console.log(
  `\n${
    (performance.now() - start).toFixed(0)
  } ms for ${problem.layers.length} layers`,
);

console.log(`categories: ${[...alive].join(" ")}`);
if (problem.truth === null) await checkSample(problem, alive);
else checkTruth(problem.truth, alive);

function checkTruth(
  truth: ReadonlySet<number>,
  alive: ReadonlySet<number>,
): void {
  const wrong = alive.symmetricDifference(truth);
  if (wrong.size > 0) {
    throw new Error(`Categories differ in rows ${[...wrong].join(" ")}`);
  }
  console.log(`all ${alive.size} categories are right`);
}

async function runLayers(
  { images, layers }: Problem,
  report: (at: number, live: number) => void,
): Promise<ReadonlySet<number>> {
  let Y = images;
  for (const [at, W] of layers.entries()) {
    const next = layer({ X: Y, W, bias: BIAS });
    using live = countRows({ Y: next });
    report(at + 1, await live.item());
    if (Y !== images) Y.dispose();
    Y = next;
  }
  const flags = await findRows({ Y }).data();
  return new Set([...flags.keys()].filter((row) => flags[row] === 1));
}

function showProgress(
  at: number,
  { layers, images }: Problem,
  live: number,
): void {
  const done = Math.round(30 * at / layers.length);
  const bar = "█".repeat(done).padEnd(30, "░");
  const text = `${bar} layer ${at} of ${layers.length}, ${live} of ${
    images.shape[0]
  } rows live`;
  if (Deno.stdout.isTerminal()) {
    Deno.stdout.writeSync(new TextEncoder().encode(`\r${text}  `));
  } else console.log(text);
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
  return { images: makeImages(96), layers, truth: null };
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

/** A layer doubles the distance of a row's mean from 0.3: rows below die, the sooner the lower. */
function makeImages(rows: number): Tensor {
  const pixels = new Float32Array(rows * NEURONS);
  for (let row = 0; row < rows; row++) {
    const share = row % 6 === 0 ? 0.4 : 0.3 * (1 - 0.5 ** (row / 16));
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
  const step = 24;
  let Y = judge`S[r,n] = ${images}[${pit.const(step)}*r,n] where r in 0..${
    images.shape[0]! / step
  }`;
  for (const W of layers) Y = judge(String(layer))({ X: Y, W, bias: BIAS });
  const flags = await judge(String(findRows))({ Y }).data();
  const wrong = [...flags.keys()].filter((row) =>
    (flags[row] === 1) !== alive.has(step * row)
  );
  if (wrong.length > 0) {
    throw new Error(`Rows differ from the reference: ${wrong.join(" ")}`);
  }
  console.log(`the reference agrees on ${flags.length} sampled rows`);
}
