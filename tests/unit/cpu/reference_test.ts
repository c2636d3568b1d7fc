/** The meaning of programs, with numbers worked out by hand. */
import { assertEquals } from "../../support/assert.ts";
import {
  type Arguments,
  bindText,
  f32,
  host,
  type HostTensor,
  i32,
  runReference,
} from "../../support/run_reference.ts";
import { evaluate } from "../../../runtime/cpu/reference.ts";
import { parseTensorIr } from "../../support/parse_tensor_ir.ts";
import { verifyBoundIr } from "../../../jit/ir/verify_tensor_ir.ts";

/** Runs the statements in `text` (inputs declared by the arguments) and compares `y`. */
function check(
  text: string,
  args: Arguments,
  expected: readonly number[],
): void {
  assertEquals(runReference(text, args)["y"], expected);
}

/** One statement over `A` (and `B`), its result `y`. */
function program(
  statement: string,
  inputs: readonly string[] = ["A"],
  rank = 1,
): string {
  return `${inputs.map((name) => `input ${name}\n`).join("")}made y rank ${rank}
${statement}
return y
`;
}

const [inf, nan] = [Infinity, NaN];

Deno.test("evaluate() multiplies matrices", () =>
  check(
    program(
      "statement (m: spatial, n: spatial, k: reduction)\n  y[m, n] sum= mul(A[m, k], B[k, n])",
      [
        "A",
        "B",
      ],
      2,
    ),
    { A: f32([1, 2, 3, 4], [2, 2]), B: f32([5, 6, 7, 8], [2, 2]) },
    [19, 22, 43, 50],
  ));

Deno.test("evaluate() reads views: strides and offset", () => {
  const ir = bindText(
    program(
      "statement (i: spatial, j: spatial)\n  y[i, j] = A[i, j]",
      ["A"],
      2,
    ),
    { A: f32([0, 0, 0, 0, 0, 0], [2, 3]) },
  );
  const data = new Float32Array([9, 1, 2, 3, 4, 5, 6]);
  const values = evaluate(
    ir,
    new Map([["A", { data, strides: [1, 2], offset: 1 }]]),
    new Map(),
  );
  assertEquals([...values.get("y") ?? []].map(Number), [1, 3, 5, 2, 4, 6]);
});

Deno.test("evaluate() gives temporaries when asked", () => {
  const ir = bindText(
    `input A rank 1
made T rank 1
made y rank 1
statement (i: spatial)
  let T[i] = mul(A[i], 2)
statement (i: spatial)
  y[i] = add(T[i], 1)
return y
`,
    { A: f32([1]) },
  );
  const operands = new Map([["A", {
    data: new Float32Array([1]),
    strides: [1],
    offset: 0,
  }]]);
  assertEquals([...evaluate(ir, operands, new Map()).keys()], ["y"]);
  assertEquals(
    [...evaluate(ir, operands, new Map(), { hasTemporaries: true }).keys()],
    ["T", "y"],
  );
});

const FOLD = (assign: string, inputs: readonly string[] = ["A"]): string =>
  program(`statement (k: reduction)\n  y[] ${assign} A[k]`, inputs, 0);

Deno.test("evaluate() gives empty sets their values", () => {
  const folds = (A: HostTensor): readonly (number | undefined)[] =>
    ["sum=", "prod=", "max=", "min=", "any=", "all="].map((assign) =>
      runReference(FOLD(assign), { A })["y"]?.[0]
    );
  assertEquals(folds(f32([])), [0, 1, -inf, inf, 0, 1]);
  assertEquals(folds(i32([])), [0, 1, -2147483648, 2147483647, 0, 1]);
  assertEquals(folds(host("u32", [])), [0, 1, 0, 4294967295, 0, 1]);
  const reduced = (reducer: string): number | undefined =>
    runReference(
      program(`statement ()\n  y[] = ${reducer}[k: reduction](A[k])`, ["A"], 0),
      {
        A: f32([]),
      },
    )["y"]?.[0];
  assertEquals(
    [
      "sum",
      "prod",
      "max",
      "min",
      "mean",
      "norm",
      "logsumexp",
      "any",
      "all",
      "count",
      "argmax",
      "argmin",
    ].map(reduced),
    [0, 1, -inf, inf, 0, 0, -inf, 0, 1, 0, -1, -1],
  );
});

Deno.test("evaluate() folds with every operator", () => {
  const A = f32([3, 1, 2]);
  assertEquals(runReference(FOLD("sum="), { A })["y"], [6]);
  assertEquals(runReference(FOLD("prod="), { A })["y"], [6]);
  assertEquals(runReference(FOLD("max="), { A })["y"], [3]);
  assertEquals(runReference(FOLD("min="), { A })["y"], [1]);
  assertEquals(runReference(FOLD("any="), { A: f32([0, -0, 0]) })["y"], [0]);
  assertEquals(runReference(FOLD("any="), { A: f32([0, nan, 0]) })["y"], [1]);
  assertEquals(runReference(FOLD("all="), { A: f32([1, 0, 1]) })["y"], [0]);
});

const REDUCE = (reducer: string, guard = ""): string =>
  program(
    `statement (i: spatial)\n  y[i] = ${reducer}[k: reduction](A[i, k]${guard})`,
  );

Deno.test("evaluate() reduces rows", () => {
  const A = f32([3, 4, 0, 1, 1, 4], [2, 3]);
  assertEquals(
    runReference(REDUCE("norm"), { A: f32([3, 4, 0, 0, 0, 0], [2, 3]) })["y"],
    [5, 0],
  );
  assertEquals(runReference(REDUCE("mean"), { A })["y"], [
    Math.fround(7 / 3),
    2,
  ]);
  assertEquals(runReference(REDUCE("count"), { A })["y"], [2, 3]);
  assertEquals(runReference(REDUCE("argmax"), { A })["y"], [1, 2]);
  assertEquals(runReference(REDUCE("argmin"), { A })["y"], [2, 0]);
});

Deno.test("evaluate() lets argmax and argmin take the lowest of equal values", () => {
  const A = f32([2, 7, 7, 2, 2, 2, 5, 2], [2, 4]);
  assertEquals(runReference(REDUCE("argmax"), { A })["y"], [1, 2]);
  assertEquals(runReference(REDUCE("argmin"), { A })["y"], [0, 0]);
});

Deno.test("evaluate() gives the value of the axis, not the rank among live points", () => {
  const A = f32([9, 1, 5, 5], [1, 4]);
  assertEquals(runReference(REDUCE("argmax", " where gt(k, 0)"), { A })["y"], [
    2,
  ]);
  assertEquals(runReference(REDUCE("argmax", " where gt(k, 9)"), { A })["y"], [
    -1,
  ]);
});

Deno.test("evaluate() averages only the points that the guard leaves in", () =>
  assertEquals(
    runReference(REDUCE("mean", " where gt(k, 0)"), {
      A: f32([9, 1, 5], [1, 3]),
    })["y"],
    [3],
  ));

Deno.test("evaluate() keeps logsumexp finite for large values", () => {
  const rows = f32([1000, 1000, -inf, -inf, inf, 0], [3, 2]);
  assertEquals(runReference(REDUCE("logsumexp"), { A: rows })["y"], [
    Math.fround(1000 + Math.LN2),
    -inf,
    inf,
  ]);
});

const SOFTMAX = (guard = ""): string =>
  program(
    `statement (i: spatial, k: spatial)
  y[i, k] = softmax[j: reduction at k](A[i, j]${guard})`,
    ["A"],
    2,
  );

Deno.test("evaluate() gives softmax rows; a row without points or of -inf is zeros", () => {
  const third = Math.fround(1 / 3);
  check(SOFTMAX(), { A: f32([1000, 1000, -inf, -inf], [2, 2]) }, [
    0.5,
    0.5,
    0,
    0,
  ]);
  check(SOFTMAX(), { A: f32([5, 5, 5], [1, 3]) }, [third, third, third]);
  check(SOFTMAX(" where lt(j, i)"), { A: f32([1, 1, 1, 1], [2, 2]) }, [
    0,
    0,
    1,
    0,
  ]);
  check(SOFTMAX(), { A: f32([], [2, 0]) }, []);
});

Deno.test("evaluate() runs cumsum along its axis and leaves 0 where the guard is false", () => {
  const text = (guard: string): string =>
    program(
      `statement (k: spatial)\n  y[k] = cumsum[j: reduction at k](A[j]${guard})`,
    );
  check(text(""), { A: i32([1, 2, 3, 4]) }, [1, 3, 6, 10]);
  check(text(" where ne(j, 1)"), { A: i32([1, 2, 3, 4]) }, [1, 0, 4, 8]);
});

Deno.test("evaluate() runs a scan over two axes in row-major order", () =>
  check(
    program(
      `statement (a: spatial, b: spatial)
  y[a, b] = cumsum[c: reduction at a, d: reduction at b](A[c, d])`,
      ["A"],
      2,
    ),
    { A: i32([1, 2, 3, 4], [2, 2]) },
    [1, 3, 6, 10],
  ));

Deno.test("evaluate() keeps the axis of a reducer apart from the axis outside", () =>
  check(
    program(
      "statement (k: spatial)\n  y[k] = mul(sum[k.1: reduction](A[k.1]), B[k])",
      ["A", "B"],
    ),
    { A: f32([1, 2]), B: f32([10, 20]) },
    [30, 60],
  ));

Deno.test("evaluate() leaves out elements: the identity, or the bound target's value", () => {
  const text = (assign: string): string =>
    `input A rank 1
optional y rank 1
made y.1 rank 1
statement (i: spatial)
  y.1[i] ${assign} A[i]
  base y
  where gt(A[i], 0)
return y = y.1
`;
  const A = f32([1, -1]);
  const y = f32([10, 20]);
  check(text("="), { A }, [1, 0]);
  check(text("sum="), { A }, [1, 0]);
  check(text("prod="), { A }, [1, 1]);
  check(text("max="), { A }, [1, -inf]);
  check(text("min="), { A }, [1, inf]);
  check(text("="), { A, y }, [1, 20]);
  check(text("sum="), { A, y }, [11, 20]);
  check(text("prod="), { A, y }, [10, 20]);
  check(text("max="), { A, y }, [10, 20]);
  check(text("min="), { A, y }, [1, 20]);
});

Deno.test("evaluate() leaves the elements outside a range as they are", () =>
  check(
    `input A rank 1
optional y rank 1
made y.1 rank 1
statement (i: spatial in 1..3)
  y.1[i] = A[i]
  base y
return y = y.1
`,
    { A: f32([1, 2, 3, 4]), y: f32([9, 9, 9, 9]) },
    [9, 2, 3, 9],
  ));

Deno.test("evaluate() tests guards before the accesses, in every scope", () => {
  const text = program(
    `statement (i: spatial)
  y[i] = sum[k: reduction in 0..3](A[k - 1] where gt(k, 0))
  where lt(i, 1)`,
  ).replace("i: spatial", "i: spatial in 0..2");
  check(text, { A: f32([1, 2]) }, [3, 0]);
});

Deno.test("evaluate() takes a mask of numbers as `!= 0`, NaN as true", () =>
  check(
    program("statement (i: spatial)\n  y[i] = 1\n  where A[i]"),
    { A: f32([0, -0, 2, nan]) },
    [0, 0, 1, 1],
  ));

Deno.test("evaluate() skips the side of `?:` that is not chosen", () =>
  check(
    program(
      "statement (i: spatial)\n  y[i] = select(gt(i, 0), sub(A[i], A[i - 1]), 0)",
    ),
    { A: f32([5, 7, 10]) },
    [0, 2, 3],
  ));

Deno.test("evaluate() reads the fallback outside the tensor", () =>
  check(
    program(
      `statement (i: spatial in 0..3, r: reduction in 0..3)
  y[i] sum= (A[i + r - 1] ?? 100)`,
    ),
    { A: f32([1, 2, 3]) },
    [103, 6, 105],
  ));

Deno.test("evaluate() convolves with zero padding", () =>
  check(
    program(
      `statement (x: spatial in 0..4, i: reduction)
  y[x] sum= mul((A[x + i - 1] ?? 0), B[i])`,
      ["A", "B"],
    ),
    { A: f32([1, 2, 3, 4]), B: f32([1, 10, 100]) },
    [210, 321, 432, 43],
  ));

Deno.test("evaluate() reads diagonals, strides and fixed positions", () => {
  const A = f32([1, 2, 3, 4, 5, 6, 7, 8, 9], [3, 3]);
  check(program("statement (i: spatial)\n  y[i] = A[i, i]"), { A }, [1, 5, 9]);
  check(program("statement (i: reduction)\n  y[] sum= A[i, i]", ["A"], 0), {
    A,
  }, [15]);
  check(program("statement (i: spatial in 0..2)\n  y[i] = A[2*i, 1]"), { A }, [
    2,
    8,
  ]);
  check(
    program(
      "statement (i: spatial in 0..3)\n  y[i] = A[-i + extent(i) - 1, 0]",
    ),
    { A },
    [
      7,
      4,
      1,
    ],
  );
});

Deno.test("evaluate() writes a diagonal and leaves the rest", () =>
  check(
    program("statement (i: source)\n  y[i, i + 0] = A[i]", ["A"], 2)
      .replace("y[i, i + 0]", "y[1*i, -i + 1]"),
    { A: f32([5, 7]) },
    [0, 5, 7, 0],
  ));

Deno.test("evaluate() gathers, and reads 0 at positions outside, without wrapping", () =>
  check(
    program("statement (t: spatial, d: spatial)\n  y[t, d] = A[B[t], d]", [
      "A",
      "B",
    ], 2),
    { A: f32([1, 2, 3, 4], [2, 2]), B: i32([1, 0, 2, -1]) },
    [3, 4, 1, 2, 0, 0, 0, 0],
  ));

Deno.test("evaluate() tests positions per dimension, not on the flat offset", () =>
  check(
    program("statement (t: spatial)\n  y[t] = A[0, B[t]]", ["A", "B"]),
    { A: f32([1, 2, 3, 4], [2, 2]), B: i32([2, 1]) },
    [0, 2],
  ));

Deno.test("evaluate() gives a gather outside its fallback when there is one", () =>
  check(
    program("statement (t: spatial)\n  y[t] = (A[B[t]] ?? 7)", ["A", "B"]),
    { A: f32([1, 2]), B: i32([1, 5]) },
    [2, 7],
  ));

const SCATTER = (assign: string, hint = ""): string =>
  `input A rank 1
input e rank 1
optional y rank 1
made y.1 rank 1
statement (t: source)
  y.1[e[t]] ${assign} A[t]
  base y
${hint}return y = y.1
`;

Deno.test("evaluate() scatters: duplicates fold, positions outside drop", () => {
  const e = i32([0, 2, 0, 9, -1]);
  const A = f32([1, 2, 4, 8, 16]);
  check(SCATTER("sum="), { A, e, y: f32([100, 100, 100]) }, [105, 100, 102]);
  check(SCATTER("max="), { A, e, y: f32([0, 3, 3]) }, [4, 3, 3]);
});

Deno.test("evaluate() adds duplicates in source order", () => {
  // 1 is below half an ulp of 2^60 in f64: it survives only when it comes last.
  const big = 2 ** 60;
  const y = f32([0]);
  check(SCATTER("sum="), { A: f32([big, 1, -big]), e: i32([0, 0, 0]), y }, [0]);
  check(SCATTER("sum="), { A: f32([big, -big, 1]), e: i32([0, 0, 0]), y }, [1]);
});

Deno.test("evaluate() lets the last of duplicates win under `=`", () =>
  check(SCATTER("=", "  with e: unique\n"), {
    A: f32([1, 2, 3]),
    e: i32([0, 0, 1]),
    y: f32([7, 7, 7]),
  }, [2, 3, 7]));

Deno.test("evaluate() reports the first position outside, and a false promise", () => {
  const codes: string[] = [];
  const told = (args: Arguments, text: string): readonly string[] => {
    codes.length = 0;
    runReference(
      text,
      args,
      ({ code, message }) => codes.push(`${code} ${message}`),
    );
    return [...codes];
  };
  const gather = program("statement (t: spatial)\n  y[t] = A[B[t]]", [
    "A",
    "B",
  ]);
  assertEquals(told({ A: f32([1, 2]), B: i32([1, 7, -3]) }, gather), [
    "PIT0330 Cannot read A at position 7 of dimension 0: it has 2 elements",
  ]);
  assertEquals(told({ A: f32([1, 2]), B: i32([1, 0]) }, gather), []);
  const unique = SCATTER("=", "  with e: unique\n");
  assertEquals(
    told({ A: f32([1, 2]), e: i32([3, 3]), y: f32([0, 0, 0, 0]) }, unique),
    [
      'PIT0331 Cannot keep the promise "unique": two points write y[3]',
    ],
  );
  assertEquals(
    told({ A: f32([1, 2]), e: i32([3, 2]), y: f32([0, 0, 0, 0]) }, unique),
    [],
  );
});

Deno.test("evaluate() continues versions and leaves inputs alone", () => {
  const A = f32([1, 2]);
  const values = runReference(
    `input A rank 1
made y rank 1
made y.1 rank 1
statement (i: spatial)
  y[i] = mul(A[i], 10)
statement (i: spatial)
  y.1[i] sum= y[i]
  base y
return y = y.1
return first = y
`,
    { A },
  );
  assertEquals(values, { y: [20, 40], first: [10, 20] });
  assertEquals([...A.data].map(Number), [1, 2]);
});

Deno.test("evaluate() takes one step of shortest paths", () =>
  check(
    program(
      "statement (i: spatial, j: spatial, k: reduction)\n  y[i, j] min= add(A[i, k], A[k, j])",
      [
        "A",
      ],
      2,
    ),
    { A: f32([0, 1, inf, inf, 0, 2, inf, inf, 0], [3, 3]) },
    [0, 1, 3, inf, 0, 2, inf, inf, 0],
  ));

Deno.test("evaluate() reads values of axes and extents", () => {
  check(
    program("statement (i: spatial)\n  y[i] = mul(add(i, A[i]), extent(i))"),
    {
      A: i32([5, 5, 5]),
    },
    [15, 18, 21],
  );
  check(
    program("statement (i: spatial in 1..3)\n  y[i] = mul(extent(i), A[i])"),
    {
      A: i32([1, 1, 1]),
    },
    [0, 3, 3],
  );
});

Deno.test("evaluate() works on extents of 0 and 1", () => {
  const text = program(
    "statement (m: spatial, n: spatial, k: reduction)\n  y[m, n] sum= mul(A[m, k], B[k, n])",
    ["A", "B"],
    2,
  );
  check(text, { A: f32([], [2, 0]), B: f32([], [0, 2]) }, [0, 0, 0, 0]);
  check(text, { A: f32([], [0, 3]), B: f32([0, 0, 0], [3, 1]) }, []);
  check(text, { A: f32([3], [1, 1]), B: f32([4], [1, 1]) }, [12]);
});

Deno.test("evaluate() runs a fused tail over the rounded value, 0 where its guard is false", () => {
  const ir = parseTensorIr(`input A: f32 (3, 2)
made y: f32 (3)
statement (i: spatial 0..3, k: reduction 0..2)
  y[i] sum= A[i, k]
  where lt(i, 2:i32)
  finish sub(accumulated(), 1:f32)
  finish where ne(i, 1:i32)
return y
`);
  assertEquals(verifyBoundIr(ir), []);
  // 1 is lost when 2^24 + 1 is rounded to f32, and so is the 1 that the tail takes away.
  const data = new Float32Array([2 ** 24, 1, 5, 5, 5, 5]);
  const values = evaluate(
    ir,
    new Map([["A", { data, strides: [2, 1], offset: 0 }]]),
    new Map(),
  );
  assertEquals([...values.get("y") ?? []].map(Number), [2 ** 24 - 1, 0, -1]);
});
