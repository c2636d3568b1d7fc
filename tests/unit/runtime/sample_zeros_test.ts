/** Who is searched: host tensors by a sample of their elements, results by what made them. */
import { pit, random, type Tensor, tensor, zeros } from "../../../mod.ts";
import {
  holdsManyZeros,
  LEAST_SAMPLED,
  LEAST_ZEROS,
} from "../../../runtime/sample_zeros.ts";
import { assert, assertEquals } from "../../support/assert.ts";
import { makeFakePit } from "../../support/fake_backend.ts";

const cpu = pit.on("cpu");
const SIZE = 1024;
const B = random({ shape: [SIZE, SIZE], seed: 1 });

/** `share` of the rows (columns) of a square matrix are zero, the last ones. */
function matrix(
  share: number,
  along: "rows" | "columns" = "rows",
): Float32Array {
  const lines = SIZE * (1 - share);
  return Float32Array.from(
    { length: SIZE * SIZE },
    (_, at) => (along === "rows" ? at / SIZE : at % SIZE) < lines ? 1 : 0,
  );
}

/** Whether the device is asked to choose between rules for the product of A. */
async function isSearched(
  A: Tensor,
  text: string = "C[m,n] += A[m,k] * B[k,n]",
): Promise<boolean> {
  const tiles = await cpu(text).tiles({ A, B });
  return /^select /m.test(tiles);
}

function made(share: number, sparse?: boolean): Tensor {
  const shape = [SIZE, SIZE];
  const options = sparse === undefined ? { shape } : { shape, sparse };
  return tensor(matrix(share), options);
}

Deno.test("holdsManyZeros() counts zeros wherever they lie", () => {
  for (const along of ["rows", "columns"] as const) {
    assertEquals(holdsManyZeros(matrix(LEAST_ZEROS + 0.02, along)), true);
    assertEquals(holdsManyZeros(matrix(LEAST_ZEROS - 0.02, along)), false);
  }
});

Deno.test("holdsManyZeros() takes -0 for zero and NaN for a value", () => {
  const filled = (value: number): Float32Array =>
    new Float32Array(LEAST_SAMPLED).fill(value);
  assertEquals(holdsManyZeros(filled(-0)), true);
  assertEquals(holdsManyZeros(filled(NaN)), false);
});

Deno.test("holdsManyZeros() leaves small arrays alone", () => {
  assertEquals(holdsManyZeros(new Float32Array(LEAST_SAMPLED - 1)), false);
  assertEquals(holdsManyZeros(new Uint8Array(LEAST_SAMPLED)), true);
});

Deno.test("tensor() of many zeros is searched without a word, one of few is not", async () => {
  assertEquals(await isSearched(made(0.5)), true);
  assertEquals(await isSearched(made(0.1)), false);
  assertEquals(await isSearched(zeros([SIZE, SIZE])), true);
});

Deno.test("tensor() believes `sparse` before its sample, and the text before both", async () => {
  assertEquals(await isSearched(made(0.5, false)), false);
  assertEquals(await isSearched(made(0.1, true)), true);
  const product = "C[m,n] += A[m,k] * B[k,n]";
  assertEquals(await isSearched(made(0.5), `${product} with A: dense`), false);
  assertEquals(
    await isSearched(made(0.1, false), `${product} with A: sparse`),
    true,
  );
});

Deno.test("random() knows its density", async () => {
  const of = (density: number): Tensor =>
    random({ shape: [SIZE, SIZE], seed: 2, density });
  assertEquals(await isSearched(of(0.5)), true);
  assertEquals(await isSearched(of(0.9)), false);
});

Deno.test("views of a tensor are searched as it is", async () => {
  const A = made(0.5);
  assertEquals(await isSearched(A.transpose()), true);
  assertEquals(
    await isSearched(A.reshape([SIZE * SIZE]).reshape([SIZE, SIZE])),
    true,
  );
});

Deno.test("a result is searched by the next program where it was made with zeros", async () => {
  const X = random({ shape: [SIZE, SIZE], low: -1, high: 1, seed: 3 });
  const positive = cpu("H[m,k] = relu(A[m,k])")({ A: X }) as Tensor;
  const shifted = cpu("H[m,k] = A[m,k] + 1")({ A: X }) as Tensor;
  assertEquals(await isSearched(positive), true);
  assertEquals(await isSearched(shifted), false);
});

Deno.test("an intermediate of a program is searched where it was made with zeros", async () => {
  const chain = (made: string): string =>
    `H[m,k] += A[m,f] * B[f,k]\nG[m,k] = ${made}\nC[m,n] += G[m,k] * B[k,n]\nreturn C`;
  const X = random({ shape: [SIZE, SIZE], low: -1, high: 1, seed: 3 });
  assertEquals(await isSearched(X, chain("relu(H[m,k])")), true);
  assertEquals(await isSearched(X, chain("tanh(H[m,k])")), false);
});

Deno.test("tensors of one class of density share a compiled program", async () => {
  const fake = makeFakePit();
  await fake.pit.ready();
  const program = fake.pit("d[m] = A[m,m]");
  for (const share of [0.5, 0.6, 0.1]) program({ A: made(share) });
  const [first, second, third] = (fake.all[0]?.state.runs ?? []).map((
    { key },
  ) => key);
  assertEquals(first, second);
  assert(third !== undefined && third !== first);
});
