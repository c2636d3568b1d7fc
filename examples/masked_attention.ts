/**
 * Causal attention in a window, as four statements. The mask is a predicate, never stored.
 * Run: deno run examples/masked_attention.ts
 */
// deno-lint-ignore-file no-console -- an example speaks on the console
import { pit, random } from "../mod.ts";

const attention = pit`
  let M[q,k] = k <= q and q - k < 16                            // a named mask
  let S[...b,q,k] += Q[...b,q,d] * K[...b,k,d] / sqrt(extent(d)) where M[q,k]
  let P[...b,q,k] = softmax[k](S[...b,q,k])                      where M[q,k]
  O[...b,q,d] += P[...b,q,k] * V[...b,k,d]                       where M[q,k]`;

const shape = [2, 4, 64, 32]; // batch, heads, length, width of a head
const [Q, K, V] = [1, 2, 3].map((seed) =>
  random({ shape, values: "normal", seed })
);
const inputs = { Q: Q!, K: K!, V: V! };

const O = attention(inputs);
const judged = pit.on("reference")(String(attention))(inputs);
const [found, expected] = await Promise.all([O.data(), judged.data()]);
const error = Math.max(
  ...found.map((value, at) => Math.abs(value - expected[at]!)),
);

console.log(O);
console.log(`largest difference from the reference: ${error.toExponential(1)}`);
if (error > 1e-4) throw new Error("Attention differs from the reference");
