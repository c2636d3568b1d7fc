/** `fuseEpilogues()` read as text in, text out. */
import { printTensorIr } from "../../../jit/ir/print_tensor_ir.ts";
import { fuseEpilogues } from "../../../jit/tensor/fuse_epilogues.ts";
import { assert, assertEquals } from "../../support/assert.ts";
import { parseTensorIr } from "../../support/parse_tensor_ir.ts";

function fuse(text: string): string {
  const outcome = fuseEpilogues(parseTensorIr(text));
  assert(outcome.ok);
  return printTensorIr(outcome.value);
}

/** Compares the statements alone; `inputs` are the declarations before them. */
function check(inputs: string, before: string, after: string): void {
  const text = fuse(inputs + before);
  assertEquals(text.slice(text.indexOf("statement")), after);
}

function checkSame(inputs: string, statements: string): void {
  check(inputs, statements, statements);
}

const INPUTS = `input A: f32 (8, 5)
input B: f32 (5, 6)
input b: f32 (6)
input Y0: f32 (8, 6)
made T: f32 (8, 6)
made U: f32 (8, 6)
made Y: f32 (8, 6)
made Z: f32 (6, 8)
made Z0: f32 (6)
`;

const PRODUCT = `statement (m: spatial 0..8, n: spatial 0..6, k: reduction 0..5)
  let T[m, n] sum= mul(A[m, k], B[k, n])
`;

Deno.test("fuseEpilogues() finishes a fold with the map that alone reads it", () =>
  check(
    INPUTS,
    `${PRODUCT}statement (i: spatial 0..8, j: spatial 0..6)
  Y[i, j] = relu(add(T[i, j], b[j]))
return Y
`,
    `statement (i: spatial 0..8, j: spatial 0..6, k: reduction 0..5)
  Y[i, j] sum= mul(A[i, k], B[k, j])
  finish relu(add(accumulated(), b[j]))
return Y
`,
  ));

Deno.test("fuseEpilogues() keeps axes apart that the two statements call by one name", () =>
  check(
    INPUTS,
    `${PRODUCT}statement (m: spatial 0..8, k: spatial 0..6)
  Y[m, k] = exp(T[m, k])
return Y
`,
    `statement (m: spatial 0..8, k: spatial 0..6, k.1: reduction 0..5)
  Y[m, k] sum= mul(A[m, k.1], B[k.1, k])
  finish exp(accumulated())
return Y
`,
  ));

Deno.test("fuseEpilogues() lets the map transpose and leave elements out", () =>
  check(
    INPUTS,
    `${PRODUCT}statement (n: spatial 0..6, m: spatial 0..8)
  Z[n, m] = neg(T[m, n])
  where lt(n, m)
return Z
`,
    `statement (n: spatial 0..6, m: spatial 0..8, k: reduction 0..5)
  Z[n, m] sum= mul(A[m, k], B[k, n])
  finish neg(accumulated())
  finish where lt(n, m)
return Z
`,
  ));

Deno.test("fuseEpilogues() fuses a chain of maps, a guard of the first as a choice", () =>
  check(
    INPUTS,
    `${PRODUCT}statement (m: spatial 0..8, n: spatial 0..6)
  let U[m, n] = neg(T[m, n])
  where lt(n, m)
statement (m: spatial 0..8, n: spatial 0..6)
  Y[m, n] = exp(U[m, n])
return Y
`,
    `statement (m: spatial 0..8, n: spatial 0..6, k: reduction 0..5)
  Y[m, n] sum= mul(A[m, k], B[k, n])
  finish exp(select(lt(n, m), neg(accumulated()), 0:f32))
return Y
`,
  ));

Deno.test("fuseEpilogues() keeps the rounding of a temporary", () =>
  check(
    `input A: f16 (8, 5)
input B: f16 (5, 6)
made T: f16 (8, 6)
made Y: f16 (8, 6)
`,
    `${PRODUCT}statement (m: spatial 0..8, n: spatial 0..6)
  Y[m, n] = mul(T[m, n], T[m, n])
return Y
`,
    `statement (m: spatial 0..8, n: spatial 0..6, k: reduction 0..5)
  Y[m, n] sum= mul(A[m, k], B[k, n])
  finish mul(f16(accumulated()), f16(accumulated()))
return Y
`,
  ));

Deno.test("fuseEpilogues() finishes a softmax", () =>
  check(
    INPUTS,
    `statement (m: spatial 0..8, n: spatial 0..6)
  let T[m, n] = softmax[n.1: reduction 0..6 at n](Y0[m, n.1])
statement (m: spatial 0..8, n: spatial 0..6)
  Y[m, n] = mul(T[m, n], b[n])
return Y
`,
    `statement (m: spatial 0..8, n: spatial 0..6)
  Y[m, n] = softmax[n.1: reduction 0..6 at n](Y0[m, n.1])
  finish mul(accumulated(), b[n])
return Y
`,
  ));

Deno.test("fuseEpilogues() keeps results, and what two statements read", () => {
  checkSame(
    INPUTS,
    `${PRODUCT}statement (m: spatial 0..8, n: spatial 0..6)
  Y[m, n] = exp(T[m, n])
return Y
return T
`,
  );
  checkSame(
    INPUTS,
    `${PRODUCT}statement (m: spatial 0..8, n: spatial 0..6)
  Y[m, n] = exp(T[m, n])
statement (m: spatial 0..8, n: spatial 0..6)
  U[m, n] = neg(T[m, n])
return Y
return U
`,
  );
});

Deno.test("fuseEpilogues() keeps folds that are read elsewhere than at their own position", () => {
  checkSame(
    INPUTS,
    `${PRODUCT}statement (m: spatial 0..7 of 8, n: spatial 0..6)
  Y[m, n] = exp(T[m + 1, n])
return Y
`,
  );
  checkSame(
    INPUTS,
    `${PRODUCT}statement (m: spatial 0..8, n: spatial 0..6)
  Y[m, n] = sub(T[m, n], T[m, 0])
return Y
`,
  );
  checkSame(
    INPUTS,
    `${PRODUCT}statement (m: spatial 0..8, n: spatial 0..6)
  Y[m, n] sum= T[m, n]
  base Y0
return Y
`,
  );
});

Deno.test("fuseEpilogues() computes an elementwise temporary where it is read", () =>
  check(
    INPUTS,
    `statement (m: spatial 0..8, n: spatial 0..6)
  let T[m, n] = exp(Y0[m, n])
  where lt(n, m)
statement (n: spatial 0..6, m: reduction 0..8)
  Z0[n] sum= mul(T[m, n], b[n])
return Z0
`,
    `statement (n: spatial 0..6, m: reduction 0..8)
  Z0[n] sum= mul(select(lt(n, m), exp(Y0[m, n]), 0:f32), b[n])
return Z0
`,
  ));

Deno.test("fuseEpilogues() computes a cheap temporary in the product that reads it", () =>
  check(
    `${INPUTS}made R: f32 (8, 5)
`,
    `statement (m: spatial 0..8, k: spatial 0..5)
  let R[m, k] = relu(A[m, k])
statement (m: spatial 0..8, n: spatial 0..6, k: reduction 0..5)
  Y[m, n] sum= mul(R[m, k], B[k, n])
return Y
`,
    `statement (m: spatial 0..8, n: spatial 0..6, k: reduction 0..5)
  Y[m, n] sum= mul(relu(A[m, k]), B[k, n])
return Y
`,
  ));

Deno.test("fuseEpilogues() stores a temporary that is dear to compute again", () =>
  checkSame(
    `${INPUTS}made R: f32 (8, 5)
`,
    `statement (m: spatial 0..8, k: spatial 0..5)
  let R[m, k] = exp(A[m, k])
statement (m: spatial 0..8, n: spatial 0..6, k: reduction 0..5)
  Y[m, n] sum= mul(R[m, k], B[k, n])
return Y
`,
  ));

Deno.test("fuseEpilogues() stores positions, which must be reads", () =>
  checkSame(
    `input e: i32 (8)
input A: f32 (8, 5)
made j: i32 (8)
made y: f32 (8)
`,
    `statement (t: spatial 0..8)
  let j[t] = add(e[t], 1:i32)
statement (t: spatial 0..8)
  y[t] = A[t, j[t]]
return y
`,
  ));

Deno.test("fuseEpilogues() reads an inlined temporary at shifted positions", () =>
  check(
    `input x: f32 (8)
made T: f32 (8)
made y: f32 (8)
`,
    `statement (i: spatial 0..8)
  let T[i] = mul(x[i], f32(i))
statement (i: spatial 0..7 of 8)
  y[i] = T[i + 1]
return y
`,
    `statement (i: spatial 0..7 of 8)
  y[i] = mul(x[i + 1], f32(add(i, 1:i32)))
return y
`,
  ));

Deno.test("fuseEpilogues() drops what nobody reads", () =>
  check(
    INPUTS,
    `${PRODUCT}statement (m: spatial 0..8, n: spatial 0..6)
  let U[m, n] = exp(T[m, n])
statement (m: spatial 0..8, n: spatial 0..6)
  Y[m, n] = neg(Y0[m, n])
return Y
`,
    `statement (m: spatial 0..8, n: spatial 0..6)
  Y[m, n] = neg(Y0[m, n])
return Y
`,
  ));

Deno.test("fuseEpilogues() stops where a chain of squares would double for ever", () => {
  const links = Array.from(
    { length: 40 },
    (_, i) =>
      `statement (i: spatial 0..8)
  let S${i + 1}[i] = mul(S${i}[i], S${i}[i])
`,
  ).join("");
  const made = Array.from({ length: 41 }, (_, i) => `made S${i}: f32 (8)\n`)
    .join("");
  const fold = `statement (i: spatial 0..8, k: reduction 0..5)
  let S0[i] sum= A[i, k]
`;
  const text = fuse(`input A: f32 (8, 5)\n${made}${fold}${links}return S40\n`);
  assert(text.includes("accumulated()"));
  for (const line of text.split("\n")) assert(line.length < 4000, line);
});
