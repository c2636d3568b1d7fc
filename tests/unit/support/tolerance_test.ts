/** The tolerance of the tests is itself tested: sound against f32 arithmetic, and not too wide. */
import { assert, assertEquals } from "../../support/assert.ts";
import { U } from "../../support/error_bound.ts";
import {
  type Arguments,
  bindText,
  f32,
  host,
  i32,
  operandsOf,
  referenceOperands,
} from "../../support/run_reference.ts";
import {
  type BoundedTensor,
  firstOutside,
  tolerance,
} from "../../support/tolerance.ts";
import { evaluate } from "../../../runtime/cpu/reference.ts";

/** Bounds of the only result, checked to have the reference's values. */
function bounds(text: string, args: Arguments): BoundedTensor {
  const ir = bindText(text, args);
  const operands = referenceOperands(args);
  const { scalars } = operandsOf(args);
  const [result] = tolerance(ir, operands, scalars).values();
  const [expected] = evaluate(ir, operands, scalars).values();
  assert(result !== undefined && expected !== undefined);
  assertEquals([...result.values], [...expected].map(Number));
  return result;
}

function program(
  statement: string,
  inputs: readonly string[] = ["A"],
  rank = 1,
): string {
  return `${inputs.map((name) => `input ${name}\n`).join("")}made y rank ${rank}
statement ${statement}
return y
`;
}

/** Numbers in -1..1 that repeat from run to run. */
function noise(count: number, seed = 1): readonly number[] {
  let state = seed;
  return Array.from({ length: count }, () => {
    state = (Math.imul(state, 1664525) + 1013904223) | 0;
    return Math.fround(state / 2 ** 31);
  });
}

const DOT = program(
  "(k: reduction)\n  y[] sum= mul(A[k], B[k])",
  ["A", "B"],
  0,
);

Deno.test("tolerance() is 0 for sums of whole numbers", () => {
  const A = f32(noise(500).map((x) => Math.round(x * 100)));
  assertEquals([...bounds(DOT, { A, B: A }).errors], [0]);
});

Deno.test("tolerance() is 0 for integers, copies and comparisons of data", () => {
  const A = i32([1, 2, 3]);
  assertEquals([
    ...bounds(program("(i: spatial)\n  y[i] = mul(A[i], A[i])"), { A }).errors,
  ], [0, 0, 0]);
  const x = f32(noise(3));
  assertEquals([
    ...bounds(program("(i: spatial)\n  y[i] = A[i]"), { A: x }).errors,
  ], [0, 0, 0]);
  assertEquals(
    [
      ...bounds(
        program("(i: spatial)\n  y[i] = select(gt(A[i], 0), A[i], 0)"),
        { A: x },
      ).errors,
    ],
    [0, 0, 0],
  );
});

Deno.test("tolerance() holds f32 sums in any order, and is not much wider than they need", () => {
  const [a, b] = [noise(1000, 3), noise(1000, 7)];
  const { values, errors } = bounds(DOT, { A: f32(a), B: f32(b) });
  const [exactly = 0, bound = 0] = [values[0], errors[0]];
  const products = a.map((x, i) => Math.fround(x * (b[i] ?? 0)));
  const sorted = [...products].sort((x, y) => Math.abs(y) - Math.abs(x));
  for (const order of [products, [...products].reverse(), sorted]) {
    const sum = order.reduce((total, x) => Math.fround(total + x), 0);
    assert(Math.abs(sum - exactly) <= bound);
  }
  const size = products.reduce((total, x) => total + Math.abs(x), 0);
  assert(bound <= 1003 * U * size, "gamma(K) and a rounding per product");
});

Deno.test("tolerance() holds f32 arithmetic of an expression", () => {
  const A = noise(200, 5);
  const text = program(
    "(i: spatial)\n  y[i] = div(sub(mul(A[i], 3.7), 1.1), add(abs(A[i]), 0.3))",
  );
  const bound = bounds(text, { A: f32(A) });
  const f = Math.fround;
  const device = A.map((x) =>
    f(f(f(x * f(3.7)) - f(1.1)) / f(Math.abs(x) + f(0.3)))
  );
  assertEquals(firstOutside(new Float32Array(device), bound), null);
  assert(Math.max(...bound.errors) < 1e-5);
});

Deno.test("tolerance() opens where rounding may flip a decision, and only there", () => {
  const text = program(
    "(i: spatial)\n  y[i] = select(gt(mul(A[i], 0.1), 1), 5, 7)",
  );
  const { errors } = bounds(text, { A: f32([10, 9, 11]) });
  assertEquals([...errors], [2, 0, 0]);
});

Deno.test("tolerance() opens argmax where two values are nearer than their errors", () => {
  const text = program(
    "(i: spatial)\n  y[i] = argmax[k: reduction](mul(A[i, k], 0.1))",
  );
  const near = 3 + 2 ** -22;
  const { errors } = bounds(text, { A: f32([3, near, 1, 2], [2, 2]) });
  assertEquals([...errors], [Infinity, 0]);
});

Deno.test("tolerance() keeps argmax exact on exact ties", () => {
  const text = program("(i: spatial)\n  y[i] = argmax[k: reduction](A[i, k])");
  assertEquals([...bounds(text, { A: f32([2, 2], [1, 2]) }).errors], [0]);
});

Deno.test("tolerance() lets a zero factor drop infinity and NaN", () => {
  const { errors } = bounds(DOT, { A: f32([0, 1]), B: f32([Infinity, 2]) });
  assertEquals([...errors], [Infinity]);
});

Deno.test("tolerance() demands NaN and infinity that data bring", () => {
  const bound = bounds(program("(i: spatial)\n  y[i] = add(A[i], 1)"), {
    A: f32([NaN, Infinity, 1]),
  });
  assertEquals([...bound.errors], [0, 0, 0]);
  assertEquals(firstOutside(new Float32Array([NaN, Infinity, 2]), bound), null);
  assertEquals(
    firstOutside(new Float32Array([0, Infinity, 2]), bound),
    "element 0 is 0, wanted NaN within 0",
  );
  assertEquals(
    firstOutside(new Float32Array([NaN, -Infinity, 2]), bound),
    "element 1 is -Infinity, wanted Infinity within 0",
  );
});

Deno.test("tolerance() allows one f16 of difference after an inexact value", () => {
  const inexact = bounds(program("(i: spatial)\n  y[i] = mul(A[i], 0.1)"), {
    A: host("f16", [3]),
  });
  const [value = 0, error = 0] = [inexact.values[0], inexact.errors[0]];
  assert(error >= 2 ** -12 && error < 2 ** -11, `${error} around ${value}`);
  const clean = bounds(program("(i: spatial)\n  y[i] = add(A[i], 1)"), {
    A: host("f16", [1]),
  });
  assertEquals([...clean.errors], [0]);
});

Deno.test("tolerance() carries errors from statement to statement", () => {
  const text = `input A rank 2
made t rank 1
made y rank 1
statement (i: spatial, k: reduction)
  let t[i] sum= mul(A[i, k], A[i, k])
statement (i: spatial)
  y[i] = sqrt(t[i])
return y
`;
  const data = noise(64, 9);
  const bound = bounds(text, { A: f32(data, [1, 64]) });
  const sum = data.reduce(
    (total, x) => Math.fround(total + Math.fround(x * x)),
    0,
  );
  assertEquals(firstOutside(new Float32Array([Math.sqrt(sum)]), bound), null);
  assert((bound.errors[0] ?? 1) < 66 * U * (bound.values[0] ?? 0));
});

Deno.test("tolerance() holds softmax, logsumexp, mean and norm in f32", () => {
  const data = noise(50, 11).map((x) => x * 20);
  const f = Math.fround;
  const a = data.map(f);
  const most = Math.max(...a);
  const powers = a.map((x) => f(Math.exp(f(x - most))));
  const total = powers.reduce((s, x) => f(s + x), 0);
  const check = (
    body: string,
    axes: string,
    values: readonly number[],
  ): void => {
    const rank = axes === "" ? 0 : 1;
    const bound = bounds(
      program(
        `(${axes})\n  y[${rank === 0 ? "" : "i"}] = ${body}`,
        ["A"],
        rank,
      ),
      {
        A: f32(data),
      },
    );
    assertEquals(firstOutside(new Float32Array(values), bound), null, body);
    for (const e of bound.errors) assert(e < 1e-3, body);
  };
  check(
    "softmax[k: reduction at i](A[k])",
    "i: spatial",
    powers.map((x) => f(x / total)),
  );
  check("logsumexp[k: reduction](A[k])", "", [f(most + f(Math.log(total)))]);
  check("mean[k: reduction](A[k])", "", [
    f(a.reduce((s, x) => f(s + x), 0) / 50),
  ]);
  check("norm[k: reduction](A[k])", "", [
    f(Math.sqrt(a.reduce((s, x) => f(s + f(x * x)), 0))),
  ]);
});

Deno.test("tolerance() accepts anything where a device may overflow on the way", () => {
  const text = program("(k: reduction)\n  y[] sum= A[k]", ["A"], 0);
  assertEquals([...bounds(text, { A: f32([3e38, 3e38, -3e38]) }).errors], [
    Infinity,
  ]);
});
