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
import { load, pit, random, type Tensor, tensor } from "../mod.ts";

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
  readonly truth: ReadonlySet<number>;
}

const { description } = await pit.ready();
const [folder] = Deno.args;
console.log(`device: ${description}`);
const problem = folder === undefined
  ? await makeProblem()
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

const wrong = alive.symmetricDifference(problem.truth);
console.log(`categories: ${[...alive].join(" ")}`);
if (wrong.size > 0) {
  throw new Error(`Categories differ in rows ${[...wrong].join(" ")}`);
}
console.log(`all ${alive.size} categories are right`);

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

/** A network of the same structure: 32 inputs a neuron, each of 1/16, in shuffled butterflies. */
async function makeProblem(): Promise<Problem> {
  const layers = Array.from({ length: 12 }, (_, at) => makeLayer(at));
  const images = random({
    shape: [96, NEURONS],
    density: 0.12,
    low: 1,
    high: 2,
    seed: 7,
  });
  const judge = pit.on("reference")(String(layer));
  let Y = await roundImages(images);
  const input = Y;
  for (const W of layers) Y = judge({ X: Y, W, bias: BIAS });
  const flags = await pit.on("reference")(String(findRows))({ Y }).data();
  return {
    images: input,
    layers,
    truth: new Set([...flags.keys()].filter((row) => flags[row] === 1)),
  };
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

/** Images are 0 or 1; rows get fewer and fewer live pixels, so that they die one after another. */
async function roundImages(images: Tensor): Promise<Tensor> {
  const values = await images.data();
  const pixels = Float32Array.from(values, (value, at) => {
    const row = Math.floor(at / NEURONS);
    return value > 0 && at % 97 > row ? 1 : 0;
  });
  return tensor(pixels, { shape: images.shape });
}
