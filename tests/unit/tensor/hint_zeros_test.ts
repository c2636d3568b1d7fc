/** `hintZeros()` read as text in, text out: which operands are called sparse. */
import { printTensorIr } from "../../../jit/ir/print_tensor_ir.ts";
import { hintZeros } from "../../../jit/tensor/hint_zeros.ts";
import { assert, assertEquals } from "../../support/assert.ts";
import { parseTensorIr } from "../../support/parse_tensor_ir.ts";

const INPUTS = `input A: f32 (8, 5)
input B: f32 (5, 6)
input M: bool (8, 5)
made H: f32 (8, 5)
made C: f32 (8, 6)
`;

const PRODUCT = `statement (m: spatial 0..8, n: spatial 0..6, k: reduction 0..5)
  C[m, n] sum= mul(H[m, k], B[k, n])
`;

/** The hints of the last statement, without their `with`. */
function hintsOf(statements: string): readonly string[] {
  const outcome = hintZeros(parseTensorIr(`${INPUTS}${statements}return C\n`));
  assert(outcome.ok);
  const text = printTensorIr(outcome.value);
  const last = text.slice(text.lastIndexOf("statement"));
  return [...last.matchAll(/^ {2}with (.*)$/gm)].map(([, hint]) => hint ?? "");
}

/** `H[m, k] = body`, then the product that reads H. */
function made(body: string, more: string = ""): string {
  return `statement (m: spatial 0..8, k: spatial 0..5)
  H[m, k] = ${body}
${more}${PRODUCT}`;
}

/** The product with `factor` in the place of H. */
function inline(factor: string, more: string = ""): string {
  return `${PRODUCT.replace("H[m, k]", factor)}${more}`;
}

const MAKERS: readonly (readonly [body: string, isHinted: boolean])[] = [
  ["relu(A[m, k])", true],
  ["max(A[m, k], 0)", true],
  ["max(A[m, k], 1)", false],
  ["clamp(A[m, k], 0, 6)", true],
  ["select(gt(A[m, k], 1), A[m, k], 0)", true],
  ["select(gt(A[m, k], 1), A[m, k], 2)", false],
  ["mul(A[m, k], f32(gt(A[m, k], 1)))", true],
  ["mul(A[m, k], f32(M[m, k]))", true],
  ["neg(relu(A[m, k]))", true],
  ["div(relu(A[m, k]), 2)", true],
  ["exp(relu(A[m, k]))", false],
  ["add(relu(A[m, k]), 1)", false],
  ["A[m, k]", false],
];

for (const [body, isHinted] of MAKERS) {
  Deno.test(`hintZeros() ${isHinted ? "searches" : "trusts"} ${body}`, () =>
    assertEquals(hintsOf(made(body)), isHinted ? ["H: sparse"] : []));
}

Deno.test("hintZeros() searches what a guard leaves out, and no fold over some points", () => {
  const guarded = "  where gt(A[m, k], 0)\n";
  assertEquals(hintsOf(made("A[m, k]", guarded)), ["H: sparse"]);
  const fold = (guard: string): string =>
    `statement (m: spatial 0..8, k: spatial 0..5, n: reduction 0..6)
  H[m, k] sum= B[k, n]
  where ${guard}
${PRODUCT}`;
  assertEquals(hintsOf(fold("M[m, k]")), ["H: sparse"]);
  assertEquals(hintsOf(fold("le(n, k)")), []);
});

Deno.test("hintZeros() searches the finished values of a fold", () => {
  const fold = (finish: string): string =>
    `statement (m: spatial 0..8, k: spatial 0..5, n: reduction 0..6)
  H[m, k] sum= B[k, n]
  finish ${finish}
${PRODUCT}`;
  assertEquals(hintsOf(fold("relu(accumulated())")), ["H: sparse"]);
  assertEquals(hintsOf(fold("exp(accumulated())")), []);
});

Deno.test("hintZeros() searches a factor that makes zeros where it stands", () => {
  assertEquals(hintsOf(inline("relu(A[m, k])")), ["A: sparse"]);
  assertEquals(hintsOf(inline("f32(M[m, k])")), ["M: sparse"]);
  assertEquals(hintsOf(inline("exp(A[m, k])")), []);
});

Deno.test("hintZeros() leaves an operand to the guard that says where it lives", () => {
  assertEquals(hintsOf(inline("relu(A[m, k])", "  where M[m, k]\n")), []);
  assertEquals(
    hintsOf(inline("relu(A[m, k])", "  where lt(m, 3)\n")),
    ["A: sparse"],
  );
});

Deno.test("hintZeros() lets the text have the last word", () => {
  assertEquals(
    hintsOf(inline("relu(A[m, k])", "  with A: dense\n")),
    ["A: dense"],
  );
  assertEquals(
    hintsOf(made("relu(A[m, k])") + "  with H: sparse(4, 1)\n"),
    ["H: sparse(4, 1)"],
  );
});

Deno.test("hintZeros() follows zeros from one tensor to the next", () => {
  const copied = `statement (m: spatial 0..8, k: spatial 0..5)
  H[m, k] = neg(A[m, k])
  with A: sparse
${PRODUCT}`;
  assertEquals(hintsOf(copied), ["H: sparse"]);
});

Deno.test("hintZeros() leaves folds without an annihilator alone", () => {
  const least = PRODUCT.replace("sum= mul", "min= add");
  assertEquals(hintsOf(made("relu(A[m, k])").replace(PRODUCT, least)), []);
});
