/** `substituteAxes()` read as text in, text out. */
import { printExpr } from "../../../jit/ir/print_tensor_ir.ts";
import { renamed, substituteAxes } from "../../../jit/ir/substitute_axes.ts";
import { assertEquals } from "../../support/assert.ts";
import { parseExpr } from "../../support/parse_tensor_ir.ts";

const MOVED = new Map([
  ["i", renamed("p")],
  ["j", {
    position: { terms: [{ axis: "p", factor: 2 }], extents: [], offset: -1 },
    extent: 9,
  }],
]);

function check(before: string, after: string): void {
  assertEquals(printExpr(substituteAxes(parseExpr(before), MOVED)), after);
}

Deno.test("substituteAxes() renames values, positions and extents", () =>
  check(
    "add(A[i, k], f32(mul(i, extent(i))))",
    "add(A[p, k], f32(mul(p, extent(p))))",
  ));

Deno.test("substituteAxes() puts affine positions in", () => {
  check("A[3*j + k + 1]", "A[6*p + k - 2]");
  check("f32(j)", "f32(add(mul(2:i32, p), -1:i32))");
  check("A[i - extent(j)]", "A[p - 9]");
});

Deno.test("substituteAxes() adds terms that meet and drops those that cancel", () => {
  check("A[i + j]", "A[3*p - 1]");
  check("A[j - 2*i]", "A[-1]");
});

Deno.test("substituteAxes() reaches positions of positions and fallbacks", () =>
  check("(A[e[i], 0] ?? B[j])", "(A[e[p], 0] ?? B[2*p - 1])"));

Deno.test("substituteAxes() leaves axes that a reducer binds", () =>
  check(
    "sum[i: reduction 0..4](mul(A[i], B[j]) where lt(i, j))",
    "sum[i: reduction 0..4](mul(A[i], B[2*p - 1]) where lt(i, add(mul(2:i32, p), -1:i32)))",
  ));

Deno.test("substituteAxes() renames where a scan is read", () =>
  check(
    "softmax[k: reduction 0..4 at i](A[k])",
    "softmax[k: reduction 0..4 at p](A[k])",
  ));
