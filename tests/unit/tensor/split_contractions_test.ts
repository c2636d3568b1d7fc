/** `splitContractions()` read as text in, text out, and the choice of pairs alone. */
import { printTensorIr } from "../../../jit/ir/print_tensor_ir.ts";
import { choosePairing, type Pairing } from "../../../jit/tensor/pairing.ts";
import { splitContractions } from "../../../jit/tensor/split_contractions.ts";
import { assert, assertEquals } from "../../support/assert.ts";
import { parseTensorIr } from "../../support/parse_tensor_ir.ts";

function statements(text: string): string {
  const outcome = splitContractions(parseTensorIr(text));
  assert(outcome.ok);
  const printed = printTensorIr(outcome.value);
  return printed.slice(printed.indexOf("statement"));
}

function check(inputs: string, before: string, after: string): void {
  assertEquals(statements(inputs + before), after);
}

const CHAIN = `input A: f32 (64, 32)
input B: f32 (32, 48)
input C: f32 (48, 8)
input d: f32 (48)
made D: f32 (64, 8)
made D.1: f32 (64, 8)
`;

Deno.test("splitContractions() multiplies a chain in the cheapest order", () =>
  check(
    CHAIN,
    `statement (i: spatial 0..64, l: spatial 0..8, j: reduction 0..32, k: reduction 0..48)
  D[i, l] sum= mul(mul(A[i, j], B[j, k]), C[k, l])
return D
`,
    `statement (l: spatial 0..8, j: spatial 0..32, k: reduction 0..48)
  let t.0[l, j] sum= mul(B[j, k], C[k, l])
statement (i: spatial 0..64, l: spatial 0..8, j: reduction 0..32)
  D[i, l] sum= mul(A[i, j], t.0[l, j])
return D
`,
  ));

Deno.test("splitContractions() makes no temporary for a vector beside a matrix", () =>
  check(
    CHAIN,
    `statement (i: spatial 0..64, l: spatial 0..8, k: reduction 0..48)
  D[i, l] sum= mul(mul(d[k], C[k, l]), B[i, k])
return D
`,
    `statement (i: spatial 0..64, l: spatial 0..8, k: reduction 0..48)
  D[i, l] sum= mul(mul(d[k], C[k, l]), B[i, k])
return D
`,
  ));

Deno.test("splitContractions() folds an axis of one factor first", () =>
  check(
    CHAIN,
    `statement (i: spatial 0..64, l: spatial 0..8, j: reduction 0..32, k: reduction 0..48)
  D[i, l] sum= mul(A[i, j], mul(C[k, l], 2:f32))
return D
`,
    `statement (i: spatial 0..64, j: reduction 0..32)
  let t.0[i] sum= A[i, j]
statement (l: spatial 0..8, k: reduction 0..48)
  let t.1[l] sum= C[k, l]
statement (i: spatial 0..64, l: spatial 0..8)
  D[i, l] sum= mul(mul(t.0[i], t.1[l]), 2:f32)
return D
`,
  ));

Deno.test("splitContractions() folds before it spreads over axes of the target", () =>
  check(
    CHAIN,
    `statement (i: spatial 0..64, l: spatial 0..8, j: reduction 0..32)
  D[i, l] max= A[i, j]
statement (i: spatial 0..64, l: spatial 0..8, j: reduction 0..32)
  D.1[i, l] sum= mul(A[i, j], d[l])
return D
return D.1
`,
    `statement (i: spatial 0..64, j: reduction 0..32)
  let t.0[i] max= A[i, j]
statement (i: spatial 0..64, l: spatial 0..8)
  D[i, l] max= t.0[i]
statement (i: spatial 0..64, j: reduction 0..32)
  let t.1[i] sum= A[i, j]
statement (i: spatial 0..64, l: spatial 0..8)
  D.1[i, l] sum= mul(t.1[i], d[l])
return D
return D.1
`,
  ));

Deno.test("splitContractions() leaves statements with an axis that no factor has", () => {
  const text =
    `statement (i: spatial 0..64, l: spatial 0..8, j: reduction 0..32, k: reduction 0..48)
  D[i, l] sum= A[i, j]
return D
`;
  check(CHAIN, text, text);
});

Deno.test("splitContractions() keeps divisors below the line", () =>
  check(
    CHAIN,
    `statement (i: spatial 0..64, l: spatial 0..8, j: reduction 0..32, k: reduction 0..48)
  D[i, l] sum= div(mul(A[i, j], C[k, l]), B[j, k])
return D
`,
    `statement (l: spatial 0..8, j: spatial 0..32, k: reduction 0..48)
  let t.0[l, j] sum= div(C[k, l], B[j, k])
statement (i: spatial 0..64, l: spatial 0..8, j: reduction 0..32)
  D[i, l] sum= mul(A[i, j], t.0[l, j])
return D
`,
  ));

Deno.test("splitContractions() leaves statements whose guard reads a folded axis", () =>
  check(
    CHAIN,
    `statement (i: spatial 0..64, l: spatial 0..8, j: reduction 0..32, k: reduction 0..48)
  D[i, l] sum= mul(mul(A[i, j], B[j, k]), C[k, l])
  where lt(k, i)
return D
`,
    `statement (i: spatial 0..64, l: spatial 0..8, j: reduction 0..32, k: reduction 0..48)
  D[i, l] sum= mul(mul(A[i, j], B[j, k]), C[k, l])
  where lt(k, i)
return D
`,
  ));

Deno.test("splitContractions() takes guards of spatial axes along", () =>
  check(
    CHAIN,
    `statement (i: spatial 0..64, l: spatial 0..8, j: reduction 0..32, k: reduction 0..48)
  D[i, l] sum= mul(mul(A[i, j], B[j, k]), C[k, l + 1])
  where lt(l, 7:i32)
return D
`,
    `statement (l: spatial 0..8, j: spatial 0..32, k: reduction 0..48)
  let t.0[l, j] sum= mul(B[j, k], C[k, l + 1])
  where lt(l, 7:i32)
statement (i: spatial 0..64, l: spatial 0..8, j: reduction 0..32)
  D[i, l] sum= mul(A[i, j], t.0[l, j])
  where lt(l, 7:i32)
return D
`,
  ));

Deno.test("splitContractions() leaves small chains alone, where a kernel costs more than it saves", () => {
  const text = `input A: f32 (4, 4)
made D: f32 (4, 4)
statement (i: spatial 0..4, l: spatial 0..4, j: reduction 0..4, k: reduction 0..4)
  D[i, l] sum= mul(mul(A[i, j], A[j, k]), A[k, l])
return D
`;
  assertEquals(statements(text), text.slice(text.indexOf("statement")));
});

Deno.test("splitContractions() does not split integer sums under a minimum, which wrap", () => {
  const text = `input A: i32 (40, 40)
made D: i32 (40, 40)
statement (i: spatial 0..40, l: spatial 0..40, j: reduction 0..40, k: reduction 0..40)
  D[i, l] min= add(add(A[i, j], A[j, k]), A[k, l])
return D
`;
  assertEquals(statements(text), text.slice(text.indexOf("statement")));
});

const EXTENTS: ReadonlyMap<string, number> = new Map(
  Object.entries({ a: 10, b: 100, c: 5, d: 50, e: 20, f: 30, g: 40, h: 60 }),
);

function shown(pairing: Pairing): string {
  return pairing.kind === "leaf"
    ? `${pairing.factor}`
    : `(${shown(pairing.left)} ${shown(pairing.right)})`;
}

function pairingOf(factors: readonly string[], target: string): string {
  const { pairing } = choosePairing({
    factors: factors.map((axes) => new Set(axes)),
    target: new Set(target),
    extentOf: (axis) => 20 * (EXTENTS.get(axis) ?? 1),
  });
  return shown(pairing);
}

Deno.test("choosePairing() finds the textbook order of a chain", () => {
  assertEquals(pairingOf(["ab", "bc", "cd"], "ad"), "((0 1) 2)");
  assertEquals(pairingOf(["ab", "bc", "cd", "de"], "ae"), "((0 1) (2 3))");
});

Deno.test("choosePairing() goes on greedily beyond six factors", () => {
  const factors = ["ab", "bc", "cd", "de", "ef", "fg", "gh"];
  const text = pairingOf(factors, "ah");
  assertEquals(text.replaceAll(/\D/g, "").split("").sort().join(""), "0123456");
});
