/** Types after binding: what is cast, what literals become, which type the target gets. */
import { assertEquals } from "../../support/assert.ts";
import {
  bindText,
  host,
  type HostTensor,
} from "../../support/run_reference.ts";
import { printExpr } from "../../../jit/ir/print_tensor_ir.ts";
import type { ScalarType } from "../../../jit/ir/scalar_type.ts";

const TYPES: readonly ScalarType[] = ["f32", "f16", "i32", "u32", "bool"];

/** Operands `f`, `h`, `i`, `u`, `m` of every type, and `s`, a scalar of the call. */
const ARGUMENTS: Readonly<Record<string, HostTensor | number>> = {
  ...Object.fromEntries(["f", "h", "i", "u", "m"].map((name, t) => [
    name,
    host(TYPES[t] ?? "f32", [1, 1, 1]),
  ])),
  s: 2,
};

/** `[body] -> [elaborated body, type of the target]` of one statement over `x` and `k`. */
function elaborate(
  body: string,
  assign = "=",
  declared = "",
): readonly [string, string] {
  const ir = bindText(
    `scalar s
input f rank 1
input h rank 1
input i rank 1
input u rank 1
input m rank 1
made keep rank 1
made y${declared} rank 1
statement (x: spatial)
  keep[x] = select(or(lt(scalar(s), 1e+9), m[x]), 1, add(f[x], add(h[x], add(f32(i[x]), f32(u[x])))))
statement (x: spatial in 0..3, k: reduction in 0..3)
  y[x] ${assign} ${body}
return y
return keep
`.replace(
      ", k: reduction in 0..3",
      assign === "=" ? "" : ", k: reduction in 0..3",
    ),
    ARGUMENTS,
  );
  const dtype = ir.tensors.find(({ name }) => name === "y")?.dtype;
  const statement = ir.statements[1];
  return [
    statement === undefined ? "" : printExpr(statement.body),
    dtype ?? "",
  ];
}

/** A group of bodies with what they become. */
function check(
  what: string,
  cases:
    readonly (readonly [body: string, elaborated: string, target: string])[],
): void {
  Deno.test(`elaborateTypes() ${what}`, () => {
    for (const [body, elaborated, target] of cases) {
      assertEquals(elaborate(body), [elaborated, target], body);
    }
  });
}

check("joins bool < integers < f16 < f32, and an integer with f16 to f32", [
  ["add(f[x], h[x])", "add(f[x], f32(h[x]))", "f32"],
  ["add(h[x], h[x])", "add(h[x], h[x])", "f16"],
  ["add(i[x], h[x])", "add(f32(i[x]), f32(h[x]))", "f32"],
  ["mul(u[x], f[x])", "mul(f32(u[x]), f[x])", "f32"],
  ["add(m[x], i[x])", "add(i32(m[x]), i[x])", "i32"],
  [
    "add(m[x], u[x])",
    "add(u32(m[x]), u[x])",
    "u32",
  ],
  ["add(m[x], m[x])", "add(i32(m[x]), i32(m[x]))", "i32"],
]);

check("gives literals the type of their partner", [
  ["add(f[x], 1)", "add(f[x], 1:f32)", "f32"],
  ["add(h[x], 0.5)", "add(h[x], 0.5:f16)", "f16"],
  ["add(i[x], 1)", "add(i[x], 1:i32)", "i32"],
  ["sub(u[x], 1)", "sub(u[x], 1:u32)", "u32"],
  ["add(i[x], neg(1))", "add(i[x], -1:i32)", "i32"],
  ["add(i[x], 0.5)", "add(f32(i[x]), 0.5:f32)", "f32"],
  ["add(i[x], +inf)", "add(f32(i[x]), +inf:f32)", "f32"],
  ["add(x, 1)", "add(x, 1:i32)", "i32"],
  ["mul(m[x], 2)", "mul(i32(m[x]), 2:i32)", "i32"],
  ["1", "1:f32", "f32"],
]);

check("gives an expression of literals one type as a whole", [
  [
    "mul(h[x], add(1, mul(2, 3)))",
    "mul(h[x], add(1:f16, mul(2:f16, 3:f16)))",
    "f16",
  ],
  ["mul(i[x], sub(4, 1))", "mul(i[x], sub(4:i32, 1:i32))", "i32"],
  ["mul(i[x], div(4, 2))", "mul(f32(i[x]), div(4:f32, 2:f32))", "f32"],
  ["mul(h[x], sqrt(2))", "mul(h[x], sqrt(2:f16))", "f16"],
  [
    "add(i[x], select(lt(x, 1), 1, 2))",
    "add(i[x], select(lt(x, 1:i32), 1:i32, 2:i32))",
    "i32",
  ],
]);

check("gives scalars the type of their partner", [
  ["mul(f[x], scalar(s))", "mul(f[x], scalar(s):f32)", "f32"],
  ["mul(u[x], scalar(s))", "mul(u[x], scalar(s):u32)", "u32"],
  ["add(x, scalar(s))", "add(x, scalar(s):i32)", "i32"],
  ["scalar(s)", "scalar(s):f32", "f32"],
  ["exp(scalar(s))", "exp(scalar(s):f32)", "f32"],
  ["mul(i[x], exp(scalar(s)))", "mul(f32(i[x]), exp(scalar(s):f32))", "f32"],
]);

check("divides in floats", [
  ["div(i[x], i[x])", "div(f32(i[x]), f32(i[x]))", "f32"],
  ["div(i[x], 2)", "div(f32(i[x]), 2:f32)", "f32"],
  ["div(h[x], 2)", "div(h[x], 2:f16)", "f16"],
  ["idiv(i[x], 2)", "idiv(i[x], 2:i32)", "i32"],
]);

check("takes functions of integers as f32, but keeps the type where it can", [
  ["exp(i[x])", "exp(f32(i[x]))", "f32"],
  ["exp(h[x])", "exp(h[x])", "f16"],
  ["sqrt(extent(x))", "sqrt(f32(extent(x)))", "f32"],
  ["hypot(i[x], f[x])", "hypot(f32(i[x]), f[x])", "f32"],
  ["abs(i[x])", "abs(i[x])", "i32"],
  ["sign(m[x])", "sign(i32(m[x]))", "i32"],
  ["relu(u[x])", "relu(u[x])", "u32"],
  ["floor(h[x])", "floor(h[x])", "f16"],
  ["clamp(i[x], 0, 1)", "clamp(i[x], 0:i32, 1:i32)", "i32"],
  ["max(i[x], f[x], 1)", "max(f32(i[x]), f[x], 1:f32)", "f32"],
  ["pow(f[x], 2)", "pow(f[x], 2:f32)", "f32"],
]);

check("compares joined types and takes conditions as `!= 0`", [
  ["lt(i[x], f[x])", "lt(f32(i[x]), f[x])", "bool"],
  ["eq(m[x], 1)", "eq(i32(m[x]), 1:i32)", "bool"],
  ["lt(1, 2)", "lt(1:f32, 2:f32)", "bool"],
  ["and(f[x], m[x])", "and(bool(f[x]), m[x])", "bool"],
  ["not(2)", "not(1:bool)", "bool"],
  ["isnan(h[x])", "isnan(h[x])", "bool"],
  ["isnan(i[x])", "isnan(f32(i[x]))", "bool"],
  ["select(f[x], i[x], 0)", "select(bool(f[x]), i[x], 0:i32)", "i32"],
  ["select(m[x], m[x], 1:bool)", "select(m[x], m[x], 1:bool)", "bool"],
]);

check("drops casts that change nothing and keeps the ones that round", [
  ["f32(f[x])", "f[x]", "f32"],
  ["f16(h[x])", "h[x]", "f16"],
  ["f16(mul(h[x], h[x]))", "f16(mul(h[x], h[x]))", "f16"],
  ["i32(16777217)", "16777217:i32", "i32"],
  ["u32(neg(1))", "u32(-1:f32)", "u32"],
  ["i32(scalar(s))", "i32(scalar(s):f32)", "i32"],
  ["bool(0.5)", "1:bool", "bool"],
]);

const inner = (reducer: string, body: string): string =>
  `${reducer}[j: reduction 0..3](${body})`;

check("types reducers", [
  ["sum[j: reduction](m[j])", inner("sum", "i32(m[j])"), "i32"],
  ["sum[j: reduction](h[j])", inner("sum", "h[j]"), "f16"],
  ["mean[j: reduction](i[j])", inner("mean", "f32(i[j])"), "f32"],
  ["mean[j: reduction](h[j])", inner("mean", "h[j]"), "f16"],
  ["norm[j: reduction](u[j])", inner("norm", "f32(u[j])"), "f32"],
  ["argmax[j: reduction](h[j])", inner("argmax", "h[j]"), "i32"],
  ["argmin[j: reduction](m[j])", inner("argmin", "i32(m[j])"), "i32"],
  ["count[j: reduction](f[j])", inner("count", "bool(f[j])"), "i32"],
  ["any[j: reduction](i[j])", inner("any", "bool(i[j])"), "bool"],
  ["max[j: reduction](u[j])", inner("max", "u[j]"), "u32"],
]);

Deno.test("elaborateTypes() lets the declared type convert at the end of a statement", () => {
  assertEquals(elaborate("f[x]", "=", ": i32"), ["i32(f[x])", "i32"]);
  assertEquals(elaborate("f[x]", "=", ": f16"), ["f[x]", "f16"]);
  assertEquals(elaborate("i[x]", "=", ": bool"), ["bool(i[x])", "bool"]);
  assertEquals(elaborate("16777217", "=", ": i32"), ["16777217:i32", "i32"]);
  assertEquals(elaborate("scalar(s)", "=", ": i32"), [
    "i32(scalar(s):f32)",
    "i32",
  ]);
});

Deno.test("elaborateTypes() folds in the joined type of body and target", () => {
  assertEquals(elaborate("f[k]", "sum=", ": i32"), ["f[k]", "i32"]);
  assertEquals(elaborate("i[k]", "sum=", ": f32"), ["f32(i[k])", "f32"]);
  assertEquals(elaborate("h[k]", "sum="), ["h[k]", "f16"]);
  assertEquals(elaborate("m[k]", "sum="), ["i32(m[k])", "i32"]);
  assertEquals(elaborate("f[k]", "any="), ["bool(f[k])", "bool"]);
  assertEquals(elaborate("mul(k, 1)", "sum=", ": u32"), [
    "u32(mul(k, 1:i32))",
    "u32",
  ]);
});
