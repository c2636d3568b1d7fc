/** The tag, a call, `explain()` and a read. Run: deno run examples/quickstart.ts */
// deno-lint-ignore-file no-console -- an example speaks on the console
import { pit, random, tensor } from "../mod.ts";

// A tag without tensors is a program. It is parsed once and compiled for what it is called with.
const layer = pit`Y[m,n] = relu(sum[k](X[m,k] * W[k,n]) + b[n])`;

const X = random({ shape: [64, 256], density: 0.1, seed: 1 });
const W = random({ shape: [256, 128], values: "normal", seed: 2 });
const b = tensor(new Float32Array(128).fill(-0.5));

// A call checks the arguments, queues the work and returns at once; reading is what is awaited.
const Y = layer({ X, W, b });
console.log(Y);
console.log("first values:", (await Y.data()).slice(0, 4));

// With tensors in the holes the tag runs at once. Axes that stand only on the right are summed.
const total = pit`t += ${Y}[m,n]`;
console.log("sum of all:", await total.item());

// Which axes may be permuted, and why: what packing of zeros is built on.
console.log(String(await layer.explain({ X, W, b })));
