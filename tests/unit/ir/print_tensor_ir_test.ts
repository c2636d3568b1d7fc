/** `printTensorIr()` and its inverse, read as text in, text out. */
import { assertEquals, assertThrows } from "../../support/assert.ts";
import { parseExpr, parseTensorIr } from "../../support/parse_tensor_ir.ts";
import { printExpr, printTensorIr } from "../../../jit/ir/print_tensor_ir.ts";

/** Canonical programs that together hold every construct. */
const PROGRAMS: Readonly<Record<string, string>> = {
  "an unbound contraction": `input A rank 2
input B rank 2
optional C rank 2
made C.1 rank 2
statement (m: spatial, n: spatial, k: reduction)
  C.1[m, n] sum= mul(A[m, k], B[k, n])
  base C
return C = C.1
`,
  "a bound contraction with marks": `input A: f32 (64, 32)
input B: f32 (32, 16)
made C: f32 (64, 16)
statement (m: spatial pit 0..64, n: spatial pit 0..16, k: reduction pit 0..32)
  C[m, n] sum= mul(A[m, k], B[k, n])
return C
`,
  "spreads, ranges, guards and hints": `scalar w
input Q
input M rank 2
made S: f16
statement (...b: spatial, q: spatial, k: spatial in 0..extent(q), d: reduction)
  let S[...b, q, k] sum= div(mul(Q[...b, q, d], Q[...b, k, d]), sqrt(extent(d)))
  where M[q, k]
  where lt(sub(q, k), scalar(w))
  with Q: sparse(32, 1)
  with M: dense
`,
  "indices of every kind": `input x: f32 (8)
input e: i32 (4)
input u: f32 (1, 4)
made y: f32 (6)
statement (i: spatial 0..6, j: reduction 2..4 of 10 in 2..4)
  y[i] max= add((x[2*i - j + extent(i) - 1] ?? 0:f32), u[_, e[(e[j] ?? 1:i32)]])
return y
`,
  "nested reducers and scans": `input A: f32 (4, 5)
made y: f32 (4, 5)
statement (i: spatial 0..4, k: spatial 0..5)
  y[i, k] = add(softmax[k.1: reduction 0..5 at k](A[i, k.1] where lt(k.1, i), ge(k.1, 1:i32)), sum[k.2: reduction 0..5](f32(argmax[i.1: reduction 0..4](A[i.1, k.2]))))
return y
`,
  "literals of every shape": `made y: f32 ()
statement ()
  y[] = clamp(-0, -2.5:f32, max(+inf, -inf, +nan, 1e+21, 1e-7, 1:bool))
return y
`,
  "a fused tail": `input A: f32 (4, 5)
input b: f32 (4)
made y: f32 (4)
statement (i: spatial 0..4, k: reduction 0..5)
  y[i] sum= A[i, k]
  finish relu(add(accumulated(), b[i]))
  finish where ne(b[i], 0:f32)
  with y: ordered
return y
`,
  "constant positions and negative starts": `input A: f32 (4, 5)
made y: f32 (3)
statement (r: source -1..2 of 3 in neg(1)..2)
  y[r + 1] = A[0, -r + 1]
return y
`,
};

for (const [name, text] of Object.entries(PROGRAMS)) {
  Deno.test(`printTensorIr() gives back the text of ${name}`, () =>
    assertEquals(printTensorIr(parseTensorIr(text)), text));
}

Deno.test("printTensorIr() prints no origins: layout does not matter", () => {
  const text = PROGRAMS["a bound contraction with marks"] ?? "";
  const loose = text.replaceAll(", ", " ,\n   ").replaceAll("\n", "\n\n");
  assertEquals(printTensorIr(parseTensorIr(loose)), text);
});

Deno.test("printTensorIr() tells programs apart that differ in a declared range", () => {
  const axis = (range: string): string =>
    printTensorIr(parseTensorIr(`made y rank 1
statement (i: spatial in 0..${range})
  y[i] = i
return y
`));
  assertEquals(axis("3") === axis("4"), false);
});

Deno.test("printExpr() tells an axis, a scalar and a tensor of rank 0 apart", () => {
  const texts = ["k", "scalar(k)", "k[]"];
  assertEquals(texts.map((text) => printExpr(parseExpr(text))), texts);
});

Deno.test("parseTensorIr() refuses what is not canonical text", () => {
  assertThrows(
    () => parseTensorIr("input A\nbogus"),
    Error,
    "wanted a declaration",
  );
});
