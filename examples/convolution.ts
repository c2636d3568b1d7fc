/**
 * A 3 x 3 convolution with zero padding: indices are sums of axes, `??` reads 0 outside.
 * Run: deno run examples/convolution.ts
 */
// deno-lint-ignore-file no-console -- an example speaks on the console
import { pit, tensor } from "../mod.ts";

// An axis that stands only in sums needs its range.
const blur = pit`
  C[x,y] += (A[x+i-1,y+j-1] ?? 0) * B[i,j] where x in 0..height, y in 0..width`;

const picture = tensor([
  [0, 0, 0, 0, 0],
  [0, 0, 9, 0, 0],
  [0, 9, 9, 9, 0],
  [0, 0, 9, 0, 0],
]);
const kernel = tensor([[1, 1, 1], [1, 1, 1], [1, 1, 1]]);
const blurred = blur({ A: picture, B: kernel, height: 4, width: 5 });

for (const row of await blurred.array() as number[][]) {
  console.log(row.map((value) => String(value).padStart(3)).join(""));
}
if (await pit`t += ${blurred}[x,y]`.item() !== 9 * 42) {
  throw new Error("The sum is wrong");
}
