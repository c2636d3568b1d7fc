/**
 * One expert a token: tokens are sorted by expert on the device, and each tile multiplies one expert.
 * Run: deno run examples/mixture_of_experts.ts
 */
// deno-lint-ignore-file no-console -- an example speaks on the console
import { pit, random } from "../mod.ts";

const route = pit`e[t] = argmax[x](G[t,x])`;
const experts = pit`
  let H[t,f] = relu(sum[d](X[t,d] * W1[e[t],d,f]) + b1[e[t],f])
  Y[t,o] += H[t,f] * W2[e[t],f,o]`;

const [tokens, width, inner, count] = [512, 64, 128, 8] as const;
const X = random({ shape: [tokens, width], values: "normal", seed: 1 });
const G = random({ shape: [tokens, count], values: "normal", seed: 2 });
const W1 = random({ shape: [count, width, inner], values: "normal", seed: 3 });
const b1 = random({ shape: [count, inner], values: "normal", seed: 4 });
const W2 = random({ shape: [count, inner, width], values: "normal", seed: 5 });

const e = route({ G });
const Y = experts({ X, W1, b1, W2, e });

// The same by hand: every expert over all tokens, then the routed one is picked.
const all = pit`
  let H[x,t,f] = relu(sum[d](X[t,d] * W1[x,d,f]) + b1[x,f])
  Y[t,o] += H[x,t,f] * W2[x,f,o] where x == e[t]`;
const dense = all({ X, W1, b1, W2, e });

const [routed, expected] = await Promise.all([Y.data(), dense.data()]);
const error = Math.max(
  ...routed.map((value, at) => Math.abs(value - expected[at]!)),
);
const sizes = new Array<number>(count).fill(0);
for (const expert of await e.data()) sizes[expert]! += 1;
console.log("tokens of each expert:", sizes.join(" "));
console.log(
  `largest difference from all experts, then pick: ${error.toExponential(1)}`,
);
if (error > 1e-3) throw new Error("The routed result differs");
