/** Expressions: levels, grouping, numbers, functions, reducers. */
import { assertEquals } from "../../support/assert.ts";
import { bodyOf, codesOf } from "../../support/read_text.ts";

function check(expression: string, body: string): void {
  assertEquals(bodyOf(expression), body);
}

Deno.test("readProgram() groups the levels from loosest to tightest", () => {
  check("A[i] + B[i] * 2", "add(A[i], mul(B[i], 2))");
  check("A[i] < 1 + B[i]", "lt(A[i], add(1, B[i]))");
  check(
    "not A[i] < 1 and B[i] or true",
    "or(and(not(lt(A[i], 1)), B[i]), 1:bool)",
  );
  check("A[i] or B[i] and D[i]", "or(A[i], and(B[i], D[i]))");
  check("A[i] or B[i] ? 1 : 2", "select(or(A[i], B[i]), 1, 2)");
  check("-A[i] ** 2", "neg(pow(A[i], 2))");
  check("-A[i] * 2", "mul(neg(A[i]), 2)");
  check("A[i] ** -B[i] ** 2", "pow(A[i], neg(pow(B[i], 2)))");
  check("A[i-1] ?? 0 ** 2", "pow((A[i - 1] ?? 0), 2)");
});

Deno.test("readProgram() groups to the left, but `**`, `??` and `? :` to the right", () => {
  check("A[i] - B[i] - D[i]", "sub(sub(A[i], B[i]), D[i])");
  check("A[i] / 2 % 3 * 4", "mul(mod(div(A[i], 2), 3), 4)");
  check("A[i] ** 2 ** 3", "pow(A[i], pow(2, 3))");
  check("A[i] ? 1 : B[i] ? 2 : 3", "select(A[i], 1, select(B[i], 2, 3))");
  check("A[i] ? B[i] ? 1 : 2 : 3", "select(A[i], select(B[i], 1, 2), 3)");
  check("A[i-1] ?? B[i-1] ?? 0", "(A[i - 1] ?? (B[i - 1] ?? 0))");
  check("A[i-1] ?? -inf", "(A[i - 1] ?? -inf)");
});

Deno.test("readProgram() reads numbers as they are written", () => {
  check("A[i] + 1.5", "add(A[i], 1.5)");
  check("A[i] + .5", "add(A[i], 0.5)");
  check("A[i] + 1e-3", "add(A[i], 0.001)");
  check("A[i] + 0x1F", "add(A[i], 31)");
  check("A[i] + 1.", "add(A[i], 1)");
  check("A[i] - -3", "sub(A[i], -3)");
  check("true", "1:bool");
  check("inf", "+inf");
});

Deno.test("readProgram() calls functions, casts and select", () => {
  check("max(A[i], B[i], 0)", "max(A[i], B[i], 0)");
  check("f16(A[i])", "f16(A[i])");
  check("select(A[i], 1, 2)", "select(A[i], 1, 2)");
  check("clamp(A[i], 0, 1)", "clamp(A[i], 0, 1)");
  check("idiv(A[i], 2) + pow(A[i], 2)", "add(idiv(A[i], 2), pow(A[i], 2))");
});

Deno.test("readProgram() knows every function with its arity", () => {
  const one =
    "exp log log2 sqrt rsqrt abs sign floor ceil round trunc sin cos tan tanh erf relu gelu silu sigmoid isnan f32 f16 i32 u32 bool";
  for (const name of one.split(" ")) {
    check(`${name}(A[i])`, `${name}(A[i])`);
    assertEquals(codesOf(`C[i] = ${name}(A[i], 1)`), ["PIT0206"]);
    assertEquals(codesOf(`C[i] = ${name}()`), ["PIT0206"]);
  }
  for (const name of ["pow", "hypot", "idiv"]) {
    check(`${name}(A[i], 2)`, `${name}(A[i], 2)`);
    assertEquals(codesOf(`C[i] = ${name}(A[i])`), ["PIT0206"]);
  }
});

Deno.test("readProgram() knows every reducer", () => {
  for (
    const name of "sum prod max min mean any all count logsumexp norm".split(
      " ",
    )
  ) {
    check(`${name}[k](A[i,k])`, `${name}[k: reduction](A[i, k])`);
    check(
      `${name}[j,k](A[i,j,k])`,
      `${name}[j: reduction, k: reduction](A[i, j, k])`,
    );
  }
  for (const name of ["argmax", "argmin"]) {
    check(`${name}[k](A[i,k])`, `${name}[k: reduction](A[i, k])`);
  }
  for (const name of ["softmax", "cumsum"]) {
    check(`${name}[i](A[i])`, `${name}[i.1: reduction at i](A[i.1])`);
  }
});

Deno.test("readProgram() leaves names of functions to tensors where no parentheses follow", () => {
  check("max[i] + sum * exp[i]", "add(max[i], mul(scalar(sum), exp[i]))");
});

Deno.test("readProgram() renames an inner axis that shadows another", () => {
  check(
    "sum[k](A[k] * sum[k](B[k])) + max[k](A[k])",
    "add(sum[k: reduction](mul(A[k], sum[k.1: reduction](B[k.1]))), max[k.2: reduction](A[k.2]))",
  );
});
