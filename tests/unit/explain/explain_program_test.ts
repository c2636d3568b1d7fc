/** Explanations of marked programs: data, text, JSON and picture. */
import { explainProgram } from "../../../jit/explain/explain_program.ts";
import type { Explanation } from "../../../jit/explain/explanation.ts";
import { explanationToJson } from "../../../jit/explain/explanation_to_json.ts";
import { explanationToSvg } from "../../../jit/explain/explanation_to_svg.ts";
import { printExplanation } from "../../../jit/explain/print_explanation.ts";
import { markPitAxes } from "../../../jit/tensor/mark_pit_axes.ts";
import {
  assert,
  assertEquals,
  assertStringIncludes,
  assertThrows,
} from "../../support/assert.ts";
import { parseTensorIr } from "../../support/parse_tensor_ir.ts";
import { assertWellFormed } from "../../support/well_formed.ts";

function explain(text: string): Explanation {
  const outcome = markPitAxes(parseTensorIr(text));
  assert(outcome.ok);
  return explainProgram(outcome.value);
}

const CONVOLUTION = `input A rank 4
input B rank 4
made C rank 4
statement (n: spatial, f: spatial, x: spatial, y: spatial, c: reduction, i: reduction, j: reduction)
  C[n, f, x, y] sum= mul((A[n, c, x + i - 1, y + j - 1] ?? 0), B[f, c, i, j])
return C
`;

const ATTENTION = `input M: bool (4, 6)
input Q: f32 (4, 8)
input K: f32 (6, 8)
made S: f32 (4, 6)
made P: f32 (4, 6)
statement (q: spatial 0..4, k: spatial 0..6, d: reduction 0..8)
  let S[q, k] sum= div(mul(Q[q, d], K[k, d]), sqrt(f32(extent(d))))
  where and(M[q, k], lt(sub(q, k), 3))
statement (q: spatial 0..4, k: spatial 0..6)
  P[q, k] = softmax[k.1: reduction 0..6 at k](S[q, k.1] where M[q, k.1])
  where M[q, k]
return P
`;

/** The kind of one statement over inputs A, B, id. */
function kindOf(axes: string, statement: string): string {
  const head =
    "input A rank 2\ninput B rank 2\ninput id rank 1\nmade C rank 2\n";
  const body = `${head}statement (${axes})\n  ${statement}\nreturn C\n`;
  return explain(body).statements[0]?.kind ?? "none";
}

Deno.test("explainProgram() lists the PIT-axes of a convolution with reasons", () => {
  const [statement] = explain(CONVOLUTION).statements;
  assertEquals(statement?.kind, "contraction");
  assertEquals(
    statement?.axes.filter((axis) => axis.permutable).map((axis) => axis.name),
    ["n", "f", "c"],
  );
  assertEquals(statement?.axes.find((axis) => axis.name === "y"), {
    name: "y",
    role: "spatial",
    permutable: false,
    reason: 'stands in the compound index "y + j - 1" of A',
    extent: null,
  });
});

Deno.test("explainProgram() lists a shadowed axis once and knows extents when bound", () => {
  const explanation = explain(ATTENTION);
  assert(explanation.isBound);
  assertEquals(
    explanation.statements[1]?.axes.map(({ name, extent }) => [name, extent]),
    [["q", 4], ["k", 6]],
  );
  assertEquals(explanation.statements[1]?.kind, "softmax");
});

Deno.test("explainProgram() writes statements as a user would", () => {
  const [scores, weights] = explain(ATTENTION).statements;
  assertEquals(
    scores?.text,
    "let S[q,k] += Q[q,d] * K[k,d] / sqrt(f32(extent(d)))  where M[q,k] and q - k < 3",
  );
  assertEquals(weights?.text, "P[q,k] = softmax[k](S[q,k])  where M[q,k]");
});

Deno.test("explainProgram() keeps parentheses where they change the meaning", () => {
  const text = explain(`input A rank 1
made C rank 1
statement (i: spatial)
  C[i] = mul(sub(A[i], sub(2, A[i])), neg(pow(add(A[i], 1), (A[i - 1] ?? 0))))
return C
`).statements[0]?.text;
  assertEquals(
    text,
    "C[i] = (A[i] - (2 - A[i])) * -(A[i] + 1) ** (A[i-1] ?? 0)",
  );
});

Deno.test("explainProgram() keeps the parts of a bound spread apart", () => {
  const [statement] = explain(`input A: f32 (2, 3, 4)
made C: f32 (2, 3)
statement (b.0: spatial 0..2, b.1: spatial 0..3)
  C[b.0, b.1] = sum[k: reduction 0..4](A[b.0, b.1, k])
return C
`).statements;
  assertEquals(statement?.text, "C[b.0,b.1] = sum[k](A[b.0,b.1,k])");
  assertEquals(statement?.axes.map(({ name, extent }) => [name, extent]), [
    ["b.0", 2],
    ["b.1", 3],
    ["k", 4],
  ]);
});

Deno.test("explainProgram() classifies statements by their heaviest part", () => {
  const ij = "i: spatial, j: spatial";
  assertEquals(kindOf(ij, "C[i, j] = add(A[i, j], 1)"), "map");
  assertEquals(
    kindOf(`${ij}, k: reduction`, "C[i, j] min= add(A[i, k], B[k, j])"),
    "contraction",
  );
  assertEquals(
    kindOf(ij, "C[i, j] = relu(sum[k: reduction](mul(A[i, k], B[k, j])))"),
    "contraction",
  );
  assertEquals(
    kindOf(`${ij}, k: reduction`, "C[i, j] sum= mul(A[i, k], A[i, k])"),
    "reduction",
  );
  assertEquals(
    kindOf(ij, "C[i, j] = argmax[k: reduction](A[i, k])"),
    "reduction",
  );
  assertEquals(
    kindOf(ij, "C[i, j] = cumsum[j.1: reduction at j](A[i, j.1])"),
    "cumsum",
  );
  assertEquals(
    kindOf("j: spatial, i: source", "C[id[i], j] sum= A[i, j]"),
    "scatter",
  );
});

Deno.test("explainProgram() names what leaves points out, each source once", () => {
  const [scores, weights] = explain(ATTENTION).statements;
  assertEquals(scores?.sources.map(({ kind, text }) => `${kind}: ${text}`), [
    "mask: M[q,k]",
    "predicate: q - k < 3",
  ]);
  assertEquals(weights?.sources.map(({ text }) => text), ["M[q,k]"]);
  const [routed] = explain(`input X: f32 (8, 4)
input W: f32 (3, 4, 5)
input route: i32 (8)
input len: i32 (8)
made Y: f32 (8, 5)
statement (t: spatial 0..8, o: spatial 0..5, d: reduction 0..4, e: reduction 0..3)
  Y[t, o] sum= mul(X[t, d], W[e, d, o])
  where and(eq(e, route[t]), lt(o, len[t]))
  with X: sparse(32, 1)
return Y
`).statements;
  assertEquals(routed?.sources.map(({ kind, text }) => `${kind}: ${text}`), [
    "zeros: X: the text says so, in micro-tiles 32x1",
    "route: e == route[t]",
    "lengths: o < len[t]",
  ]);
});

Deno.test("explainProgram() demands marked axes", () => {
  assertThrows(
    () => explainProgram(parseTensorIr(CONVOLUTION)),
    Error,
    "markPitAxes has not run",
  );
});

Deno.test("printExplanation() aligns the axes under each statement", () => {
  assertEquals(
    printExplanation(explain(`input A: f32 (64, 32)
made C: f32 (64)
statement (m: spatial 0..64, k: reduction 0..32)
  C[m] sum= A[m, k]
return C
`)),
    `1. C[m] += A[m,k]
   reduction
   m  spatial    64  PIT-axis  stands alone in every index
   k  reduction  32  PIT-axis  stands alone in every index; "sum" folds in any order
`,
  );
});

Deno.test("explanationToJson() survives JSON with names and flags", () => {
  const json = explanationToJson(explain(CONVOLUTION));
  const back = JSON.parse(JSON.stringify(json));
  assertEquals(back, json);
  assertEquals(back.statements[0].axes[2].name, "x");
  assertEquals(back.statements[0].axes[2].permutable, false);
  assertEquals(back.statements[0].contractions, []);
});

Deno.test("explanationToSvg() is well-formed and names every axis", () => {
  const svg = explanationToSvg(explain(ATTENTION));
  assertWellFormed(svg);
  for (const words of ["PIT-axis", "q:4", "k:6", "d:8", "q - k &lt; 3"]) {
    assertStringIncludes(svg, words);
  }
});

Deno.test("explanationToSvg() escapes every name", () => {
  const { statements, isBound } = explain(CONVOLUTION);
  const [first] = statements;
  assert(first !== undefined);
  const hostile = { ...first, text: `<script>"&'\u0001\ud800`, target: "<b>" };
  const svg = explanationToSvg({
    isBound,
    extraBytes: null,
    statements: [hostile],
  });
  assertWellFormed(svg);
  assert(!svg.includes("<script"));
});

Deno.test("explanationToSvg() draws an empty program", () => {
  assertWellFormed(
    explanationToSvg({ isBound: false, extraBytes: null, statements: [] }),
  );
});
