/** Scalar operators of generated JavaScript: wrapping, rounding, casts, special functions. */
import type { ScalarType } from "../../../jit/ir/scalar_type.ts";
import type { ScalarOp } from "../../../jit/ir/tensor_ir.ts";
import { type HelperName, HELPERS } from "../../../jit/js/helper_functions.ts";
import {
  applyText,
  castText,
  literalText,
  type TypedText,
} from "../../../jit/js/scalar_functions.ts";
import { assert, assertEquals } from "../../support/assert.ts";
import { erf, gelu } from "../../support/error_functions.ts";
import { ulpError } from "../../support/ulps.ts";

const PRELUDE = Object.values(HELPERS).map((helper) => helper.text).join("\n");
const useHelper = (name: HelperName): string => name;

function evaluate(text: string): unknown {
  return new Function(`"use strict";\n${PRELUDE}\nreturn ${text};`)();
}

function apply(
  op: ScalarOp,
  dtype: ScalarType,
  ...values: readonly [number, ...number[]]
): unknown {
  const typed = (value: number): TypedText => ({
    text: literalText(value, dtype),
    dtype,
  });
  const [first, ...rest] = values;
  return evaluate(
    applyText(op, [typed(first), ...rest.map(typed)], dtype, useHelper),
  );
}

function cast(value: number, from: ScalarType, to: ScalarType): unknown {
  return evaluate(
    castText({ text: literalText(value, from), dtype: from }, to, useHelper),
  );
}

Deno.test("applyText() wraps integers", () => {
  assertEquals(apply("add", "i32", 2147483647, 1), -2147483648);
  assertEquals(apply("mul", "i32", 65536, 65537), 65536);
  assertEquals(apply("sub", "u32", 0, 1), 4294967295);
  assertEquals(apply("mul", "u32", 4294967295, 2), 4294967294);
  assertEquals(apply("neg", "i32", -2147483648), -2147483648);
  assertEquals(apply("abs", "i32", -2147483648), -2147483648);
});

Deno.test("applyText() floors divisions and gives 0 for a divisor of 0", () => {
  assertEquals(apply("idiv", "i32", -7, 2), -4);
  assertEquals(apply("idiv", "i32", 7, 0), 0);
  assertEquals(apply("idiv", "i32", -2147483648, -1), -2147483648);
  assertEquals(apply("mod", "i32", -7, 3), 2);
  assertEquals(apply("mod", "i32", 7, -3), -2);
  assertEquals(apply("mod", "u32", 7, 0), 0);
  assertEquals(apply("mod", "f32", -0.5, 2), 1.5);
});

Deno.test("applyText() raises integers by squaring", () => {
  assertEquals(apply("pow", "i32", 3, 5), 243);
  assertEquals(apply("pow", "i32", 10, 10), 1410065408);
  assertEquals(apply("pow", "i32", 2, -1), 0);
  assertEquals(apply("pow", "i32", -1, -3), -1);
  assertEquals(apply("pow", "i32", 0, -1), 0);
  assertEquals(apply("pow", "u32", 3, 20), 3486784401);
});

Deno.test("applyText() rounds half to even", () => {
  const rounded = [0.5, 1.5, 2.5, -0.5, -1.5, -2.5, 2.4999].map((x) =>
    apply("round", "f32", x)
  );
  assertEquals(rounded, [0, 2, 2, -0, -2, -2, 2]);
});

Deno.test("applyText() does not overflow inside", () => {
  assertEquals(apply("sigmoid", "f32", -1000), 0);
  assertEquals(apply("tanh", "f32", 1000), 1);
  assertEquals(apply("silu", "f32", -1000), -0);
  assertEquals(
    apply("hypot", "f32", 3e30, 4e30),
    Math.hypot(Math.fround(3e30), Math.fround(4e30)),
  );
});

Deno.test("applyText() gives erf and gelu to the last place of f32", () => {
  for (let x = -9; x <= 9; x += 0.0371) {
    const at = Math.fround(x);
    assert(
      ulpError(Math.fround(Number(apply("erf", "f32", at))), erf(at)) <= 1,
      `erf(${at})`,
    );
    assert(
      ulpError(Math.fround(Number(apply("gelu", "f32", at))), gelu(at)) <= 1,
      `gelu(${at})`,
    );
  }
  assertEquals(apply("erf", "f32", Infinity), 1);
  assertEquals(apply("gelu", "f32", -Infinity), 0);
});

Deno.test("castText() saturates and truncates", () => {
  assertEquals(cast(3e9, "f32", "i32"), 2147483647);
  assertEquals(cast(-1.9, "f32", "i32"), -1);
  assertEquals(cast(NaN, "f32", "i32"), 0);
  assertEquals(cast(-5, "f32", "u32"), 0);
  assertEquals(cast(4294967040, "f32", "u32"), 4294967040);
  assertEquals(cast(-1, "i32", "u32"), 4294967295);
  assertEquals(cast(4294967295, "u32", "i32"), -1);
  assertEquals(cast(NaN, "f32", "bool"), true);
  assertEquals(cast(-0, "f32", "bool"), false);
  assertEquals(cast(1, "bool", "f32"), 1);
  assertEquals(cast(16777217, "i32", "f32"), 16777216);
  assertEquals(cast(70000, "f32", "f16"), Infinity);
});

Deno.test("literalText() keeps special numbers", () => {
  assertEquals(evaluate(literalText(-0, "f32")), -0);
  assertEquals(evaluate(literalText(NaN, "f32")), NaN);
  assertEquals(evaluate(literalText(-Infinity, "f32")), -Infinity);
  assertEquals(evaluate(literalText(0.1, "f32")), Math.fround(0.1));
  assertEquals(evaluate(literalText(1, "bool")), true);
});
