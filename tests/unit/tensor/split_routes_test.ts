/** `splitRoutes()` read as text in, text out. */
import { printTensorIr } from "../../../jit/ir/print_tensor_ir.ts";
import { verifyBoundIr } from "../../../jit/ir/verify_tensor_ir.ts";
import { splitRoutes } from "../../../jit/tensor/split_routes.ts";
import { assert, assertEquals } from "../../support/assert.ts";
import { parseTensorIr } from "../../support/parse_tensor_ir.ts";

function check(
  inputs: string,
  before: string,
  after: string,
  leastPoints = 0,
): void {
  const outcome = splitRoutes(parseTensorIr(inputs + before), leastPoints);
  assert(outcome.ok);
  assertEquals(verifyBoundIr(outcome.value).map(({ message }) => message), []);
  const printed = printTensorIr(outcome.value);
  assertEquals(printed.slice(printed.indexOf("statement")), after);
}

const CHOICES = `input H: f32 (20, 2, 16)
input W: f32 (4, 16, 8)
input g: f32 (20, 2)
input e: i32 (20, 2)
input n: i32 (20)
made Y: f32 (20, 8)
`;

const TWO_EXPERTS =
  `statement (t: spatial 0..20, o: spatial 0..8, s: reduction 0..2, f: reduction 0..16)
  Y[t, o] sum= mul(mul(g[t, s], H[t, s, f]), W[e[t, s], f, o])
return Y
`;

Deno.test("splitRoutes() folds over the choices of a row behind the products", () =>
  check(
    CHOICES,
    TWO_EXPERTS,
    `statement (t: spatial 0..20, s: spatial 0..2, o: spatial 0..8, f: reduction 0..16)
  let t.0[t, s, o] sum= mul(mul(g[t, s], H[t, s, f]), W[e[t, s], f, o])
statement (t: spatial 0..20, o: spatial 0..8, s: reduction 0..2)
  Y[t, o] sum= t.0[t, s, o]
return Y
`,
  ));

Deno.test("splitRoutes() takes an equality for a key, and leaves its guard with the products", () =>
  check(
    CHOICES,
    `statement (t: spatial 0..20, o: spatial 0..8, s: reduction 0..2, f: reduction 0..16, x: reduction 0..4)
  Y[t, o] sum= mul(H[t, s, f], W[x, f, o])
  where eq(x, e[t, s])
  where lt(s, n[t])
return Y
`,
    `statement (t: spatial 0..20, s: spatial 0..2, o: spatial 0..8, f: reduction 0..16, x: reduction 0..4)
  let t.0[t, s, o] sum= mul(H[t, s, f], W[x, f, o])
  where eq(x, e[t, s])
  where lt(s, n[t])
statement (t: spatial 0..20, o: spatial 0..8, s: reduction 0..2)
  Y[t, o] sum= t.0[t, s, o]
  where lt(s, n[t])
return Y
`,
  ));

Deno.test("splitRoutes() leaves small folds whole", () =>
  check(CHOICES, TWO_EXPERTS, TWO_EXPERTS, 20 * 8 * 2 * 16 + 1));

const ONE = `input H: f32 (20, 16)
input W: f32 (4, 16, 8)
input A: f32 (20, 6, 16)
input e: i32 (20)
input p: i32 (6)
made Y: f32 (20, 8)
`;

Deno.test("splitRoutes() leaves a key of rows alone", () => {
  const routed =
    `statement (t: spatial 0..20, o: spatial 0..8, f: reduction 0..16)
  Y[t, o] sum= mul(H[t, f], W[e[t], f, o])
return Y
`;
  check(ONE, routed, routed);
});

Deno.test("splitRoutes() leaves a key of folded axes to the tiles of the product", () => {
  const gathered =
    `statement (t: spatial 0..20, o: spatial 0..8, k: reduction 0..6, f: reduction 0..16)
  Y[t, o] sum= mul(A[t, k, f], W[p[k], f, o])
return Y
`;
  check(ONE, gathered, gathered);
});
