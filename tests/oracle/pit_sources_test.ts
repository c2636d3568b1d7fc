/**
 * Rules beyond the zeros of one operand: needed outputs, lengths, masks, two lists, other semirings.
 * Each rule is pinned; tile IR says that it ran, the reference says that it is right.
 */
import { pit, random, type Tensor, tensor } from "../../mod.ts";
import { assert, assertEquals } from "../support/assert.ts";
import { hasAdapter } from "../support/webgpu_device.ts";

interface Source {
  readonly name: string;
  readonly text: string;
  readonly operands: Readonly<Record<string, Tensor>>;
  /** What the tile IR must hold. */
  readonly gathers: readonly string[];
}

const whole = (shape: readonly number[], seed: number): Tensor =>
  random({ shape, dtype: "i32", low: -3, high: 4, seed });
const floats = (shape: readonly number[], seed: number): Tensor =>
  pitFloat(whole(shape, seed));

/** Small whole numbers as f32, so that sums are exact. */
function pitFloat(x: Tensor): Tensor {
  return pit.on("reference")`F[...i]: f32 = ${x}[...i]`;
}

const INFINITY = tensor(
  Array.from(
    { length: 40 },
    (_, i) =>
      Array.from(
        { length: 50 },
        (_, j) =>
          (Math.floor(i / 32) * 7 + j) % 5 === 0 ? (i * j) % 17 : Infinity,
      ),
  ),
);

const ROWS = pitFloat(
  random({
    shape: [40, 50],
    dtype: "i32",
    density: 0.3,
    pattern: "rows",
    seed: 8,
  }),
);
const COLUMNS = pitFloat(
  random({
    shape: [50, 60],
    dtype: "i32",
    density: 0.3,
    pattern: "columns",
    seed: 9,
  }),
);

const SQUARE = pitFloat(
  random({ shape: [64, 64], dtype: "i32", density: 0.1, seed: 12 }),
);

const SOURCES: readonly Source[] = [
  {
    name: "a window of scores",
    text:
      "S[b,q,k] += Q[b,q,d] * K[b,k,d] where k <= q and q - k < 9 with S: sparse(1,1,32)",
    operands: { Q: floats([2, 70, 24], 1), K: floats([2, 70, 24], 2) },
    gathers: ["sread swrite m by S.1.0.positions per n tile"],
  },
  {
    name: "a guard whose sides wrap",
    text:
      "S[b,q,k] += Q[b,q,d] * K[b,k,d] where q + 2147483647 < k + 2147483647 with S: sparse(1,1,32)",
    operands: { Q: floats([2, 70, 24], 1), K: floats([2, 70, 24], 2) },
    gathers: ["sread swrite m by S.1.0.positions per n tile"],
  },
  {
    name: "scores under a mask",
    text: "S[b,q,k] += Q[b,q,d] * K[b,k,d] where M[q,k] with S: sparse(1,1,32)",
    operands: {
      Q: floats([2, 70, 24], 1),
      K: floats([2, 70, 24], 2),
      M: random({ shape: [70, 70], dtype: "bool", density: 0.1, seed: 5 }),
    },
    gathers: ["sread swrite m by S.1.0.positions per n tile"],
  },
  {
    name: "the epilogue of the identity in rows that are left out",
    text: "Y[m,n] = relu(sum[k](A[m,k] * B[k,n])) + b[n] with A: sparse(1,50)",
    operands: { A: ROWS, B: COLUMNS, b: floats([60], 11) },
    gathers: ["sread swrite m by"],
  },
  {
    name: "sequences of different lengths, packed",
    text:
      "H[b,t,f] += X[b,t,d] * W[d,f] where t < len[b] with H: sparse(1,1,36)",
    operands: {
      X: floats([3, 40, 24], 3),
      W: floats([24, 36], 4),
      len: tensor([5, 0, 33], { dtype: "i32" }),
    },
    gathers: ["sread swrite m by H.1.0.positions count"],
  },
  {
    name: "values under the mask of their scores",
    text: "O[b,q,d] += P[q,k] * V[b,k,d] where P[q,k] > 0 with P: sparse(32,1)",
    operands: { P: floats([70, 70], 6), V: floats([2, 70, 24], 7) },
    gathers: ["sread k by O.1.0.positions per m tile"],
  },
  {
    name: "rows of one operand and columns of the other",
    text: "C[m,n] += A[m,k] * B[k,n] with A: sparse(1,50), B: sparse(50,1)",
    operands: { A: ROWS, B: COLUMNS },
    gathers: [
      "sread swrite m by C.1.0.positions",
      "sread swrite n by C.1.1.positions",
    ],
  },
  {
    name: "k of one operand and columns of the other",
    text: "C[m,n] += A[m,k] * B[k,n] with A: sparse(32,1), B: sparse(50,1)",
    operands: { A: ROWS, B: COLUMNS },
    gathers: [
      "sread k by C.1.0.positions per m tile",
      "sread swrite n by C.1.1.positions",
    ],
  },
  {
    // Gathered along k on the left, in vectors of n on the right: one binding for both.
    name: "a tensor times itself",
    text: "C[m,n] += S[m,k] * S[k,n] with S: sparse(32,1)",
    operands: { S: SQUARE },
    gathers: ["sread k by C.1.0.positions per m tile"],
  },
  {
    name: "whole rows of a tensor times itself",
    text: "C[m,n] += S[m,k] * S[k,n] with S: sparse(1,64)",
    operands: { S: SQUARE },
    gathers: ["sread swrite m by C.1.0.positions count"],
  },
  {
    name: "shortest paths",
    text: "E[i,j] min= D[i,k] + G[k,j] with D: sparse(32,1)",
    operands: { D: INFINITY, G: floats([50, 30], 10) },
    gathers: ["sread k by E.1.0.positions per m tile"],
  },
  {
    name: "longest paths",
    text: "E[i,j] max= 0 - D[i,k] + G[k,j] with D: sparse(32,1)",
    operands: { D: INFINITY, G: floats([50, 30], 10) },
    gathers: ["sread k by E.1.0.positions per m tile"],
  },
  {
    name: "reachability",
    text: "R[i,j] or= D[i,k] < 9 and G[k,j] > 0 with D: sparse(32,1)",
    operands: { D: INFINITY, G: floats([50, 30], 10) },
    gathers: ["sread k by R.1.0.positions per m tile"],
  },
];

for (const { name, text, operands, gathers } of SOURCES) {
  for (const device of ["cpu", "webgpu"] as const) {
    Deno.test({
      name: `PIT rules: ${name}, on ${device}`,
      ignore: device === "webgpu" && !hasAdapter,
      fn: async () => {
        const program = pit.on(device)(text as string);
        const tiles = String(await program.tiles(operands));
        for (const gather of gathers) {
          assert(tiles.includes(gather), `${gather} in\n${tiles}`);
        }
        const found = await program(operands).data();
        const expected = await pit.on("reference")(text as string)(operands)
          .data();
        assertEquals([...found], [...expected]);
      },
    });
  }
}
