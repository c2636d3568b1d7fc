/** Factors of products, taken apart and put together. */
import { printExpr } from "../../../jit/ir/print_tensor_ir.ts";
import { factorsOf, productExpr, productOf } from "../../../jit/ir/product.ts";
import { assertEquals } from "../../support/assert.ts";
import { parseExpr } from "../../support/parse_tensor_ir.ts";

function factors(text: string): readonly string[] {
  return factorsOf(parseExpr(text), "mul").map(({ expr, isInverse }) =>
    `${isInverse ? "/" : ""}${printExpr(expr)}`
  );
}

Deno.test("factorsOf() flattens products and quotients", () => {
  assertEquals(factors("mul(mul(a[i], b[i]), c[i])"), ["a[i]", "b[i]", "c[i]"]);
  assertEquals(factors("div(a[i], div(b[i], c[i]))"), [
    "a[i]",
    "/b[i]",
    "c[i]",
  ]);
  assertEquals(factors("add(a[i], b[i])"), ["add(a[i], b[i])"]);
});

Deno.test("factorsOf() keeps a sign with the first factor", () => {
  assertEquals(factors("neg(mul(a[i], b[i]))"), ["neg(a[i])", "b[i]"]);
  assertEquals(factors("div(c[i], neg(mul(a[i], b[i])))"), [
    "c[i]",
    "/neg(a[i])",
    "/b[i]",
  ]);
});

Deno.test("productExpr() puts divisors below the line", () => {
  const expr = parseExpr("div(mul(a[i], b[i]), c[i])");
  const options = {
    product: "mul",
    dtype: "f32",
    origin: expr.origin,
  } as const;
  const [a, b, c] = factorsOf(expr, "mul");
  assertEquals(c?.isInverse, true);
  const all = [a, b, c].flatMap((factor) => factor ?? []);
  assertEquals(
    printExpr(productExpr(all, options)),
    "div(mul(a[i], b[i]), c[i])",
  );
  assertEquals(
    printExpr(productExpr(all.slice(2), options)),
    "div(1:f32, c[i])",
  );
});

Deno.test("productOf() pairs folds with products whose order does not matter", () => {
  const sum = parseExpr("add(a[i], b[i])");
  assertEquals(productOf("min", sum), "add");
  assertEquals(productOf("sum", sum), null);
  assertEquals(productOf("prod", parseExpr("mul(a[i], b[i])")), null);
  assertEquals(productOf("any", parseExpr("and(a[i], b[i])")), "and");
  assertEquals(productOf("max", parseExpr("mul(a[i], b[i])")), null);
});
