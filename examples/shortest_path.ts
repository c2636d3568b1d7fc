/**
 * Shortest paths: the same product, with min for the sum and + for the multiplication.
 * Run: deno run examples/shortest_path.ts
 */
// deno-lint-ignore-file no-console -- an example speaks on the console
import { pit, tensor } from "../mod.ts";

const inf = Infinity;
const roads = tensor([
  [0, 4, inf, inf, 10],
  [4, 0, 3, inf, inf],
  [inf, 3, 0, 2, inf],
  [inf, inf, 2, 0, 1],
  [10, inf, inf, 1, 0],
]);

const step = pit`E[i,j] min= D[i,k] + G[k,j]`;

let D = roads;
for (let hops = 1; hops < 4; hops *= 2) D = step({ D, G: D });

const towns = "ABCDE";
console.log("    " + [...towns].join("  "));
const distances = await D.array() as number[][];
distances.forEach((row, at) =>
  console.log(
    `${towns[at]} ${row.map((value) => String(value).padStart(2)).join(" ")}`,
  )
);
if (distances[0]![4] !== 10 || distances[1]![4] !== 6) {
  throw new Error("A path is wrong");
}
