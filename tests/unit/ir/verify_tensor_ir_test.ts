/** Each invariant of tensor IR has a text that breaks it. */
import { assertEquals, assertStringIncludes } from "../../support/assert.ts";
import { parseTensorIr } from "../../support/parse_tensor_ir.ts";
import {
  verifyBoundIr,
  verifyTensorIr,
} from "../../../jit/ir/verify_tensor_ir.ts";
import type { TensorIr } from "../../../jit/ir/tensor_ir.ts";
import type { Diagnostic } from "../../../jit/diagnostics/diagnostic.ts";

const OPEN = `input A rank 2
input x rank 1
made y rank 1
statement (i: spatial, k: reduction)
  y[i] sum= mul(A[i, k], x[k])
return y
`;

const BOUND = `input A: f32 (4, 5)
input e: i32 (4)
made y: f32 (4)
statement (i: spatial 0..4, k: reduction 0..5)
  y[i] sum= A[i, k]
return y
`;

Deno.test("verifyTensorIr() accepts an open program", () =>
  assertEquals(verifyTensorIr(parseTensorIr(OPEN)), []));

Deno.test("verifyBoundIr() accepts a bound program", () =>
  assertEquals(verifyBoundIr(parseTensorIr(BOUND)), []));

Deno.test("verifyBoundIr() accepts a fused tail, verifyTensorIr() does not", () => {
  const fused = parseTensorIr(
    BOUND.replace("A[i, k]\n", "A[i, k]\n  finish relu(accumulated())\n"),
  );
  assertEquals(verifyBoundIr(fused), []);
  assertStringIncludes(
    messages(verifyTensorIr(fused)),
    "`finish` is set before the passes",
  );
});

/** `[what breaks, old text, new text, finding]` over `OPEN`. */
const OPEN_CASES: readonly (readonly [string, string, string, string])[] = [
  [
    "a tensor declared twice",
    "input x",
    "input A",
    'tensor "A" is declared twice',
  ],
  [
    "a tensor that is never written",
    "made y",
    "made z rank 1\nmade y",
    '"z" is never written',
  ],
  ["a read of nothing", "x[k])", "w[k])", '"w" is read before it is written'],
  [
    "a read of the own target",
    "x[k])",
    "y[k])",
    '"y" is read before it is written',
  ],
  [
    "an undeclared target",
    "made y rank 1\n",
    "",
    'target "y" is not declared as made',
  ],
  [
    "a result that does not exist",
    "return y",
    "return z",
    'result "z" does not exist',
  ],
  ["an undeclared scalar", "x[k])", "scalar(s))", 'scalar "s" is not declared'],
  [
    "an axis declared twice",
    "k: reduction",
    "k: reduction, k: reduction",
    'axis "k" is declared',
  ],
  ["an axis out of scope", "x[k])", "x[j])", 'axis "j" is not in scope'],
  [
    "a reduction axis in the target",
    "i: spatial, k",
    "i: reduction, k",
    "indexes the target",
  ],
  [
    "a spatial axis beside the target",
    "k: reduction",
    "k: spatial",
    "no index of the target",
  ],
  [
    "a source axis beside the target",
    "k: reduction",
    "k: source",
    "absent from the target",
  ],
  [
    "roles out of order",
    "i: spatial, k: reduction",
    "k: reduction, i: spatial",
    "stands before",
  ],
  ["an axis twice in one index", "x[k])", "x[k + k])", "stands twice"],
  [
    "a range that reads",
    "k: reduction",
    "k: reduction in 0..x[0]",
    "range holds a node",
  ],
  ["`accumulated` in a body", "x[k])", "accumulated())", "outside `finish`"],
  ["too many arguments", "x[k])", "x[k], x[k])", "mul has 3 arguments"],
  [
    "a reducer over a spatial axis",
    "x[k])",
    "sum[j: spatial](x[j]))",
    "is not a reduction axis",
  ],
  [
    "an inner axis used outside",
    "x[k])",
    "add(sum[j: reduction](x[j]), x[j]))",
    'axis "j" is not in scope',
  ],
];

for (const [what, from, to, finding] of OPEN_CASES) {
  Deno.test(`verifyTensorIr() finds ${what}`, () => {
    const text = OPEN.replace(from, to);
    assertStringIncludes(
      messages(verifyTensorIr(parseTensorIr(text))),
      finding,
    );
  });
}

/** `[what breaks, old text, new text, finding]` over `BOUND`. */
const BOUND_CASES: readonly (readonly [string, string, string, string])[] = [
  ["an open dtype", "input A: f32", "input A", 'tensor "A" has no dtype'],
  [
    "an open shape",
    "made y: f32 (4)",
    "made y: f32 rank 1",
    'tensor "y" has no shape',
  ],
  ["open bounds", "reduction 0..5", "reduction", 'axis "k" has no bounds'],
  [
    "bounds that are no stretch",
    "reduction 0..5",
    "reduction 5..0",
    "has bounds 5..0",
  ],
  ["a spread", "k: reduction", "...k: reduction", "still a spread"],
  ["an optional target", "input A", "optional A", "still optional"],
  [
    "an open literal",
    "A[i, k]\n",
    "mul(A[i, k], 2)\n",
    "a literal has no dtype",
  ],
  ["mixed types", "A[i, k]\n", "mul(A[i, k], e[i])\n", "mul of f32, i32"],
  ["a float function of integers", "A[i, k]\n", "exp(k)\n", "exp of i32"],
  ["arithmetic of bool", "A[i, k]\n", "neg(lt(i, k))\n", "neg of bool"],
  ["logic of numbers", "A[i, k]\n", "f32(not(A[i, k]))\n", "not of f32"],
  ["isnan of an integer", "A[i, k]\n", "f32(isnan(k))\n", "isnan of i32"],
  [
    "a condition of numbers",
    "return y",
    "  where A[i, k]\nreturn y",
    "a condition is not bool",
  ],
  [
    "a choice of two types",
    "A[i, k]\n",
    "select(lt(i, k), A[i, k], k)\n",
    "select joins f32 and i32",
  ],
  [
    "a fallback of another type",
    "A[i, k]\n",
    "(A[i, k] ?? k)\n",
    "?? joins f32 and i32",
  ],
  [
    "a body of another type",
    "A[i, k]\n",
    "k\n",
    "of i32 is assigned by sum as f32",
  ],
  ["an index too few", "A[i, k]\n", "A[i]\n", "of rank 2 has 1 indices"],
  [
    "an axis that leaves its tensor",
    "reduction 0..5",
    "reduction 0..6",
    'leaves "A"',
  ],
  [
    "a mean of integers",
    "A[i, k]\n",
    "mean[j: reduction 0..5](j)\n",
    "mean of a body of i32",
  ],
  [
    "a count of numbers",
    "A[i, k]\n",
    "f32(count[j: reduction 0..5](A[i, j]))\n",
    "count of a body",
  ],
  [
    "a sum of bool",
    "A[i, k]\n",
    "f32(sum[j: reduction 0..5](lt(j, k)))\n",
    "sum of a body of bool",
  ],
  [
    "a softmax of integers",
    "A[i, k]\n",
    "f32(softmax[j: reduction 0..5 at k](j))\n",
    "softmax of a body that is no float",
  ],
  [
    "a scan read at other bounds",
    "A[i, k]\n",
    "softmax[j: reduction 0..4 at k](A[i, j])\n",
    "of other bounds",
  ],
];

for (const [what, from, to, finding] of BOUND_CASES) {
  Deno.test(`verifyBoundIr() finds ${what}`, () =>
    assertStringIncludes(
      messages(verifyBoundIr(change(BOUND, from, to))),
      finding,
    ));
}

Deno.test("verifyBoundIr() accepts nested reads of integers as an index", () =>
  assertEquals(
    verifyBoundIr(change(BOUND, "A[i, k]\n", "A[e[e[i]], k]\n")),
    [],
  ));

Deno.test("verifyBoundIr() finds an index that is read from floats", () => {
  const ir = change(BOUND, "A[i, k]\n", "A[y0[i], k]\n", "input y0: f32 (4)\n");
  assertStringIncludes(
    messages(verifyBoundIr(ir)),
    "indexed by a read of no integers",
  );
});

Deno.test("verifyBoundIr() finds a base of another shape", () => {
  const ir = change(
    BOUND,
    "return y",
    "  base z\nreturn y",
    "input z: f32 (5)\n",
  );
  assertStringIncludes(
    messages(verifyBoundIr(ir)),
    '"y" and its base "z" differ in shape',
  );
});

Deno.test("verifyTensorIr() has one internal code that points at the place", () => {
  const [problem] = verifyTensorIr(
    parseTensorIr(OPEN.replace("x[k])", "x[j])")),
  );
  assertEquals(problem?.code, "PIT0490");
  assertEquals(problem?.primary?.span, {
    start: OPEN.indexOf("k])"),
    end: OPEN.indexOf("k])") + 1,
  });
});

function change(
  text: string,
  from: string,
  to: string,
  declaration = "",
): TensorIr {
  return parseTensorIr(declaration + text.replace(from, to));
}

function messages(problems: readonly Diagnostic[]): string {
  return problems.map(({ message }) => message).join("\n");
}
