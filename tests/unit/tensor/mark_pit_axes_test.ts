/** `markPitAxes()` read as text in, text out: the operator table of the method, then the reasons. */
import { markPitAxes } from "../../../jit/tensor/mark_pit_axes.ts";
import { printTensorIr } from "../../../jit/ir/print_tensor_ir.ts";
import { type Axis, type TensorIr, walk } from "../../../jit/ir/tensor_ir.ts";
import { assert, assertEquals } from "../../support/assert.ts";
import { parseTensorIr } from "../../support/parse_tensor_ir.ts";

function mark(text: string): TensorIr {
  const outcome = markPitAxes(parseTensorIr(text));
  assert(outcome.ok);
  return outcome.value;
}

/** `marked` carries " pit" where the pass must put it; the input is the same text without. */
function check(marked: string): void {
  assertEquals(printTensorIr(mark(marked.replaceAll(" pit", ""))), marked);
}

function reasonOf(text: string, axis: string): string {
  const axes = mark(text).statements.flatMap((statement): readonly Axis[] => [
    ...statement.axes,
    ...[...walk(statement.body)].flatMap((node) =>
      node.kind === "reduce" || node.kind === "scan" ? node.axes : []
    ),
  ]);
  return axes.find(({ name }) => name === axis)?.permutation?.reason ??
    "no such axis";
}

const CONVOLUTION = `input A rank 4
input B rank 4
made C rank 4
statement (n: spatial pit, f: spatial pit, x: spatial, y: spatial, c: reduction pit, i: reduction, j: reduction)
  C[n, f, x, y] sum= mul((A[n, c, x + i - 1, y + j - 1] ?? 0), B[f, c, i, j])
return C
`;

const SCATTER = `input X rank 2
input id rank 1
made Y rank 2
statement (d: spatial, t: source)
  Y[id[t], d] = X[t, d]
return Y
`;

Deno.test("markPitAxes() marks both axes of a sum over rows", () =>
  check(`input A rank 2
made C rank 1
statement (p: spatial pit, l: reduction pit)
  C[p] sum= A[p, l]
return C
`));

Deno.test("markPitAxes() marks the axis of a vector sum", () =>
  check(`input A rank 1
input B rank 1
made C rank 1
statement (p: spatial pit)
  C[p] = add(A[p], B[p])
return C
`));

Deno.test("markPitAxes() marks every axis of a batched matrix product", () =>
  check(`input A rank 3
input B rank 3
made C rank 3
statement (b: spatial pit, m: spatial pit, n: spatial pit, k: reduction pit)
  C[b, m, n] sum= mul(A[b, m, k], B[b, k, n])
return C
`));

Deno.test("markPitAxes() leaves the windows of a convolution alone", () =>
  check(CONVOLUTION));

Deno.test("markPitAxes() marks both axes of a maximum", () =>
  check(`input A rank 2
made C rank 1
statement (p: spatial pit, l: reduction pit)
  C[p] max= A[p, l]
return C
`));

Deno.test("markPitAxes() marks rows and axis of a softmax, inside and out", () =>
  check(`input S rank 2
made P rank 2
statement (q: spatial pit, k: spatial pit)
  P[q, k] = softmax[k.1: reduction pit at k](S[q, k.1])
return P
`));

Deno.test("markPitAxes() marks rows and axis of a layer norm", () =>
  check(`input X rank 2
made Y rank 2
statement (r: spatial pit, n: spatial pit)
  Y[r, n] = div(sub(X[r, n], mean[n.1: reduction pit](X[r, n.1])), norm[n.2: reduction pit](X[r, n.2]))
return Y
`));

Deno.test("markPitAxes() leaves the scanned axis of a cumsum alone, inside and out", () =>
  check(`input A rank 2
made C rank 2
statement (r: spatial pit, t: spatial)
  C[r, t] = cumsum[t.1: reduction at t](A[r, t.1])
return C
`));

Deno.test("markPitAxes() marks an axis whose value a guard compares", () =>
  check(`input S rank 2
made P rank 1
statement (q: spatial pit, k: reduction pit)
  P[q] sum= S[q, k]
  where le(k, q)
return P
`));

Deno.test("markPitAxes() marks the axis of an argmax", () =>
  check(`input S rank 2
made P rank 1
statement (q: spatial pit)
  P[q] = argmax[k: reduction pit](S[q, k])
return P
`));

Deno.test("markPitAxes() marks tokens that are routed through an index tensor", () =>
  check(`input X rank 2
input W rank 3
input e rank 1
made H rank 2
statement (t: spatial pit, f: spatial pit, d: reduction pit)
  H[t, f] sum= mul(X[t, d], W[e[t], d, f])
return H
`));

Deno.test("markPitAxes() marks diagonals, shifts, spreads and unit dimensions", () =>
  check(`input A rank 2
input B
input D rank 2
made C
statement (...b: spatial pit, i: spatial pit)
  C[...b, i] = add(mul(A[i, i], B[...b, 2*i + 1]), (D[_, i - 1] ?? 0))
return C
`));

Deno.test("markPitAxes() leaves axes alone that an inner read joins", () =>
  check(`input X rank 1
input e rank 1
made Y rank 1
statement (t: spatial, s: reduction)
  Y[t] sum= X[e[t + s]]
return Y
`));

Deno.test("markPitAxes() marks the source of a scatter that adds", () =>
  check(`input X rank 2
input id rank 1
made Y rank 2
statement (d: spatial pit, t: source pit)
  Y[id[t], d] sum= X[t, d]
return Y
`));

Deno.test("markPitAxes() leaves the source of an overwriting scatter alone", () => {
  assertEquals(
    reasonOf(SCATTER, "t"),
    "the last of the points that meet in Y stays, so their order matters " +
      '(nothing promises that "id" is unique)',
  );
});

Deno.test("markPitAxes() marks the source of a scatter that is promised to be unique", () => {
  const promised = SCATTER.replace("return", "  with id: unique\nreturn");
  assertEquals(
    reasonOf(promised, "t"),
    'stands alone in every index; "id" is promised to be unique',
  );
});

Deno.test("markPitAxes() leaves a compound target alone", () =>
  check(`input X rank 2
made Y rank 1
statement (x: source, i: source)
  Y[x + i] sum= X[x, i]
return Y
`));

Deno.test("markPitAxes() names the compound index", () =>
  assertEquals(
    reasonOf(CONVOLUTION, "i"),
    'stands in the compound index "x + i - 1" of A',
  ));

Deno.test("markPitAxes() names the scan", () =>
  assertEquals(
    reasonOf(
      `input A rank 1
made C rank 1
statement (t: spatial)
  C[t] = cumsum[t.1: reduction at t](A[t.1])
return C
`,
      "t",
    ),
    '"cumsum" adds in order along "t"',
  ));

Deno.test("markPitAxes() says that a value travels with the list", () =>
  assertEquals(
    reasonOf(
      `input A rank 1
made C rank 0
statement (t: reduction)
  C[] sum= mul(A[t], t)
return C
`,
      "t",
    ),
    'stands alone in every index; "sum" folds in any order; its value travels with the index list',
  ));
