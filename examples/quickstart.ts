/** The tag, a call, a read, and what becomes of zeros. Run: deno run examples/quickstart.ts */
// deno-lint-ignore-file no-console -- an example speaks on the console
import { pit, random, tensor } from "../mod.ts";

// A tag without tensors is a program. It is parsed once and compiled for what it is called with.
const layer = pit`Y[m,n] = relu(sum[k](X[m,k] * W[k,n]) + b[n])`;

// Nine of ten rows of X are zero; which ones, only the data says.
const X = random({
  shape: [1024, 1024],
  density: 0.1,
  pattern: "blocks",
  microTile: [1, 1024],
  seed: 1,
});
const W = random({ shape: [1024, 256], values: "normal", seed: 2 });
const b = tensor(new Float32Array(256).fill(-0.5));

// Kernels that look for zeros are made behind the first call, unless somebody waits for them.
await layer.ready({ X, W, b });

// A call checks the arguments, queues the work and returns at once; reading is what is awaited.
const Y = layer({ X, W, b });
console.log(Y);
console.log("first values:", (await Y.data()).slice(0, 4));

// With tensors in the holes the tag runs at once. Axes that stand only on the right are summed.
const total = pit`t += ${Y}[m,n]`;
console.log("sum of all:", await total.item());

// The device found the rows that are not zero, in the call, and packed them into dense tiles where
// that costs less. What was found, what was considered and what ran:
console.log(String(await layer.explain({ X, W, b })));
