/**
 * A batch of sequences of different lengths: the padding is neither read nor computed.
 * Run: deno run examples/lengths.ts
 */
// deno-lint-ignore-file no-console -- an example speaks on the console
import { pit, random, tensor } from "../mod.ts";

const project = pit`H[b,t,f] += X[b,t,d] * W[d,f] where t < len[b]`;
const mean = pit`m[b] = mean[t](H[b,t,0]) where t < len[b]`;

const lengths = [5, 0, 32, 17];
const len = tensor(lengths, { dtype: "i32" });
const X = random({ shape: [4, 32, 24], seed: 1 });
const W = random({ shape: [24, 16], seed: 2 });

const H = project({ X, W, len });
const rows = await H.array() as number[][][];
const live = rows.map((sequence) =>
  sequence.filter((row) => row.some((value) => value !== 0)).length
);

console.log("lengths:            ", lengths);
console.log("rows that hold work:", live);
console.log("means:              ", await mean({ H, len }).array());
if (String(live) !== String(lengths)) throw new Error("Padding was computed");
