/** Folding of kernel expressions: exact, and never on floats. */
import {
  add,
  allOf,
  and,
  asI32,
  asU32,
  bool,
  compare,
  countNodes,
  divide,
  f32,
  i32,
  modulo,
  multiply,
  nameOf,
  not,
  or,
  select,
  u32,
} from "../../../jit/kernel/expressions.ts";
import { BOOL, F32, I32, U32 } from "../../../jit/ir/kernel_ir.ts";
import { assertEquals } from "../../support/assert.ts";

const X = nameOf("x", U32);
const FLOAT = nameOf("f", F32);
const TEST = nameOf("t", BOOL);

Deno.test("add and multiply drop neutral integers", () => {
  assertEquals(add(X, u32(0)), X);
  assertEquals(add(u32(0), X), X);
  assertEquals(multiply(u32(1), X), X);
  assertEquals(multiply(X, u32(0)), u32(0));
});

Deno.test("add and multiply wrap constants like the device", () => {
  assertEquals(add(u32(4294967295), u32(2)), u32(1));
  assertEquals(multiply(i32(65536), i32(65536)), i32(0));
  assertEquals(add(i32(2147483647), i32(1)), i32(-2147483648));
});

Deno.test("add and multiply leave floats alone", () => {
  assertEquals(add(FLOAT, f32(0)).kind, "binary");
  assertEquals(multiply(FLOAT, f32(0)).kind, "binary");
  assertEquals(multiply(FLOAT, f32(1)).kind, "binary");
});

Deno.test("divide and modulo by a power of two are a shift and a mask", () => {
  assertEquals(divide(X, u32(8)), {
    kind: "binary",
    op: ">>",
    left: X,
    right: u32(3),
    type: U32,
  });
  assertEquals(modulo(X, u32(8)), {
    kind: "binary",
    op: "&",
    left: X,
    right: u32(7),
    type: U32,
  });
  assertEquals(divide(X, u32(1)), X);
  assertEquals(modulo(X, u32(1)), u32(0));
  assertEquals(modulo(X, u32(6)).kind, "binary");
});

Deno.test("conditions that are literals decide", () => {
  assertEquals(and(bool(true), TEST), TEST);
  assertEquals(and(TEST, bool(false)), bool(false));
  assertEquals(or(bool(true), TEST), bool(true));
  assertEquals(not(bool(false)), bool(true));
  assertEquals(allOf([]), bool(true));
  assertEquals(select(bool(false), X, u32(3)), u32(3));
});

Deno.test("asU32 undoes asI32 and keeps the bits of constants", () => {
  assertEquals(asU32(asI32(X)), X);
  assertEquals(asU32(i32(-1)), u32(4294967295));
  assertEquals(asI32(u32(4294967295)), i32(-1));
  assertEquals(asI32(nameOf("i", I32)), nameOf("i", I32));
});

Deno.test("countNodes stops at its limit", () => {
  const sum = add(X, multiply(X, u32(3)));
  assertEquals(countNodes(sum, 100), 5);
  assertEquals(countNodes(compare("<", sum, sum), 4), 4);
});
