/** Functions, casts and rounding of the reference, with numbers worked out by hand. */
import { assert, assertEquals } from "../../support/assert.ts";
import { host, runReference } from "../../support/run_reference.ts";
import type { ScalarType } from "../../../jit/ir/scalar_type.ts";
import { erf, erfc, gelu } from "../../../runtime/cpu/error_function.ts";

/** `body` over `a[i]`, and over `b[i]` where it says so, both of type `dtype`. */
function apply(
  body: string,
  dtype: ScalarType,
  a: readonly number[],
  b: readonly number[] | null = null,
): readonly number[] {
  const text = `input a rank 1
${b === null ? "" : "input b rank 1\n"}made y rank 1
statement (i: spatial)
  y[i] = ${body}
return y
`;
  const args = {
    a: host(dtype, a),
    ...(b === null ? {} : { b: host(dtype, b) }),
  };
  return runReference(text, args)["y"] ?? [];
}

const [inf, nan] = [Infinity, NaN];

Deno.test("evaluate() divides integers as floats", () =>
  assertEquals(apply("div(a[i], b[i])", "i32", [7, -1, 1], [2, 4, 0]), [
    3.5,
    -0.25,
    inf,
  ]));

Deno.test("evaluate() floors idiv and %, and gives 0 for a divisor of 0", () => {
  assertEquals(
    apply("idiv(a[i], b[i])", "i32", [7, -7, 7, -7, 5], [2, 2, -2, -2, 0]),
    [
      3,
      -4,
      -4,
      3,
      0,
    ],
  );
  assertEquals(
    apply("mod(a[i], b[i])", "i32", [7, -7, 7, -7, 5], [3, 3, -3, -3, 0]),
    [
      1,
      2,
      -2,
      -1,
      0,
    ],
  );
  assertEquals(apply("idiv(a[i], b[i])", "u32", [4294967295, 1], [2, 0]), [
    2147483647,
    0,
  ]);
  assertEquals(apply("mod(a[i], b[i])", "f32", [7.5, -7.5], [2, 2]), [
    1.5,
    0.5,
  ]);
  assertEquals(apply("idiv(a[i], b[i])", "f32", [7.5, -7.5], [2, 2]), [3, -4]);
});

Deno.test("evaluate() wraps 32-bit integers", () => {
  const [low, high] = [-2147483648, 2147483647];
  assertEquals(apply("add(a[i], b[i])", "i32", [high, low], [1, -1]), [
    low,
    high,
  ]);
  assertEquals(
    apply("mul(a[i], b[i])", "i32", [65536, 123456789], [65536, 1000]),
    [0, -1097262584],
  );
  assertEquals(apply("sub(a[i], b[i])", "u32", [0, 5], [1, 3]), [
    4294967295,
    2,
  ]);
  assertEquals(apply("mul(a[i], b[i])", "u32", [4294967295], [4294967295]), [
    1,
  ]);
  assertEquals(apply("neg(a[i])", "i32", [low, 5]), [low, -5]);
  assertEquals(apply("abs(a[i])", "i32", [low, -5]), [low, 5]);
  assertEquals(apply("neg(a[i])", "u32", [1, 0]), [4294967295, 0]);
  assertEquals(apply("idiv(a[i], b[i])", "i32", [low], [-1]), [low]);
});

Deno.test("evaluate() raises integers, a negative exponent to a truncated fraction", () => {
  const base = [2, -3, 10, 1, -1, -1, 2, 0, 0, 3];
  const exponent = [10, 3, 0, -5, -3, -4, -1, -1, 0, 21];
  assertEquals(apply("pow(a[i], b[i])", "i32", base, exponent), [
    1024,
    -27,
    1,
    1,
    -1,
    1,
    0,
    0,
    1,
    1870418611,
  ]);
});

Deno.test("evaluate() sums and multiplies integers with wrap-around", () => {
  const fold = (
    assign: string,
    dtype: ScalarType,
    a: readonly number[],
  ): unknown =>
    runReference(
      `input a rank 1\nmade y rank 0\nstatement (i: reduction)\n  y[] ${assign} a[i]\nreturn y\n`,
      { a: host(dtype, a) },
    )["y"];
  assertEquals(fold("sum=", "i32", [2147483647, 1]), [-2147483648]);
  assertEquals(fold("prod=", "u32", [65537, 65537]), [131073]);
  assertEquals(fold("sum=", "bool", [1, 1, 0, 1]), [3]);
});

Deno.test("evaluate() rounds halves to even", () =>
  assertEquals(
    apply("round(a[i])", "f32", [0.5, 1.5, 2.5, -0.5, -1.5, 2.4, -2.6]).map(
      Math.abs,
    ),
    [
      0,
      2,
      2,
      0,
      2,
      2,
      3,
    ],
  ));

Deno.test("evaluate() keeps the signs of floor, ceil, trunc and sign", () => {
  const a = [-1.5, 1.5];
  assertEquals(apply("floor(a[i])", "f32", a), [-2, 1]);
  assertEquals(apply("ceil(a[i])", "f32", a), [-1, 2]);
  assertEquals(apply("trunc(a[i])", "f32", a), [-1, 1]);
  assertEquals(apply("sign(a[i])", "f32", [-3, 0, 3]), [-1, 0, 1]);
  assertEquals(apply("sign(a[i])", "i32", [-3, 0, 3]), [-1, 0, 1]);
});

Deno.test("evaluate() casts: truncation, saturation, NaN to 0, bits kept", () => {
  assertEquals(
    apply("i32(a[i])", "f32", [1.9, -1.9, 3e9, -3e9, nan, inf, -inf]),
    [
      1,
      -1,
      2147483647,
      -2147483648,
      0,
      2147483647,
      -2147483648,
    ],
  );
  assertEquals(apply("u32(a[i])", "f32", [1.9, -1.9, 5e9, nan]), [
    1,
    0,
    4294967295,
    0,
  ]);
  assertEquals(apply("u32(a[i])", "i32", [-1]), [4294967295]);
  assertEquals(apply("i32(a[i])", "u32", [4294967295]), [-1]);
  assertEquals(apply("bool(a[i])", "f32", [0, -0, 0.1, nan]), [0, 0, 1, 1]);
  assertEquals(apply("f32(a[i])", "i32", [16777217, -3]), [16777216, -3]);
  assertEquals(apply("f32(a[i])", "bool", [1, 0]), [1, 0]);
  assertEquals(apply("f16(a[i])", "f32", [2049, 70000, 0.1]), [
    2048,
    inf,
    0.0999755859375,
  ]);
});

Deno.test("evaluate() rounds f16 at the end of a statement, not inside", () => {
  // 2048 + 1 is no f16: rounded inside, the 1 would be lost twice.
  assertEquals(apply("add(add(a[i], 1), 1)", "f16", [2048]), [2050]);
  assertEquals(apply("mul(mul(a[i], a[i]), 0.001)", "f16", [300]), [90]);
  assertEquals(apply("mul(a[i], a[i])", "f16", [300]), [inf]);
});

Deno.test("evaluate() rounds f16 between statements, fused or not", () => {
  const text = `input a rank 1
made t rank 1
made y rank 1
statement (i: spatial)
  let t[i] = add(a[i], 1)
statement (i: spatial)
  y[i] = add(t[i], 1)
return y
`;
  assertEquals(runReference(text, { a: host("f16", [2048]) })["y"], [2048]);
});

Deno.test("evaluate() sums f16 in f32 and rounds once", () => {
  const text =
    `input a rank 1\nmade y rank 0\nstatement (i: reduction)\n  y[] sum= a[i]\nreturn y\n`;
  assertEquals(
    runReference(text, { a: host("f16", [2048, 1, 1, 1, 1]) })["y"],
    [2052],
  );
});

Deno.test("evaluate() rounds f32 at the end of a statement, not inside", () => {
  const big = 2 ** 24;
  assertEquals(apply("sub(add(a[i], 1), a[i])", "f32", [big]), [1]);
  assertEquals(apply("add(a[i], 1)", "f32", [big]), [big]);
});

Deno.test("evaluate() rounds literals to f32 before comparing", () =>
  assertEquals(apply("eq(a[i], 0.1)", "f32", [0.1]), [1]));

Deno.test("evaluate() treats NaN and infinity as data", () => {
  assertEquals(apply("isnan(a[i])", "f32", [nan, inf, 0]), [1, 0, 0]);
  assertEquals(apply("eq(a[i], a[i])", "f32", [nan, inf]), [0, 1]);
  assertEquals(apply("ne(a[i], a[i])", "f32", [nan, inf]), [1, 0]);
  assertEquals(apply("sub(a[i], a[i])", "f32", [inf]), [nan]);
  assertEquals(apply("exp(a[i])", "f32", [-inf, 1000]), [0, inf]);
  assertEquals(apply("tanh(a[i])", "f32", [1000, -1000]), [1, -1]);
  assertEquals(apply("sigmoid(a[i])", "f32", [1000, -1000, 0]), [1, 0, 0.5]);
});

Deno.test("evaluate() computes the functions of the list", () => {
  const near = (body: string, a: number, expected: number): void => {
    const [value] = apply(body, "f32", [a]);
    assertEquals(value, Math.fround(expected), body);
  };
  near("log2(a[i])", 8, 3);
  near("sqrt(a[i])", 2, Math.SQRT2);
  near("rsqrt(a[i])", 4, 0.5);
  near("hypot(a[i], 4)", 3, 5);
  near("pow(a[i], 3)", -2, -8);
  near("clamp(a[i], -1, 1)", 5, 1);
  near("min(a[i], 3, 2)", 5, 2);
  near("relu(a[i])", -5, 0);
  near("silu(a[i])", 0, 0);
  near("exp(a[i])", 1, Math.E);
  near("log(a[i])", 1, 0);
  near("sin(a[i])", 0, 0);
  near("cos(a[i])", 0, 1);
  near("tan(a[i])", 0, 0);
  near("gelu(a[i])", 1, 0.841344746);
  near("erf(a[i])", 1, 0.842700793);
});

/** Digits from tables of the error function. */
const ERF: readonly (readonly [number, number])[] = [
  [0.1, 0.1124629160182849],
  [0.5, 0.5204998778130465],
  [1, 0.8427007929497149],
  [1.5, 0.9661051464753108],
  [2, 0.9953222650189527],
  [3, 0.9999779095030014],
];

Deno.test("erf() is exact to f64 on both sides of its switch", () => {
  for (const [x, expected] of ERF) {
    assert(Math.abs(erf(x) - expected) < 4e-16, `erf(${x})`);
    assertEquals(erf(-x), -erf(x));
  }
  assertEquals(erf(0), 0);
  assertEquals([erf(inf), erf(-inf), erf(nan)], [1, -1, nan]);
});

Deno.test("erfc() keeps its relative accuracy in the tail", () => {
  assert(Math.abs(erfc(5) / 1.5374597944280349e-12 - 1) < 1e-14);
  assert(Math.abs(erfc(10) / 2.0884875837625447e-45 - 1) < 1e-14);
});

Deno.test("gelu() has the limits of the erf form", () => {
  assertEquals([gelu(0), gelu(100), gelu(inf)], [0, 100, inf]);
  assertEquals(Math.abs(gelu(-inf)), 0);
});
