/** `bindProgram()` read as text in, text out: sizes, spreads, arguments. */
import { assert, assertEquals } from "../../support/assert.ts";
import { parseTensorIr } from "../../support/parse_tensor_ir.ts";
import {
  type Arguments,
  bindText,
  f32,
  host,
  i32,
  operandsOf,
} from "../../support/run_reference.ts";
import {
  bindingScalars,
  bindProgram,
  checkScalars,
} from "../../../jit/bind/bind_program.ts";
import { printTensorIr } from "../../../jit/ir/print_tensor_ir.ts";

/** Zeros of a shape. */
function zeros(...shape: readonly number[]): ReturnType<typeof f32> {
  return f32(new Array(shape.reduce((a, b) => a * b, 1)).fill(0), shape);
}

/** The one place that knows how a bound program is shown. */
function check(open: string, args: Arguments, bound: string): void {
  assertEquals(printTensorIr(bindText(open, args)), bound);
}

/** Shape and dtype of the made tensors, as printed. */
function made(open: string, args: Arguments): readonly string[] {
  const lines = printTensorIr(bindText(open, args)).split("\n");
  return lines.filter((line) => line.startsWith("made")).map((line) =>
    line.slice(5)
  );
}

const MATMUL = `input A rank 2
input B rank 2
optional C rank 2
made C.1 rank 2
statement (m: spatial, n: spatial, k: reduction)
  C.1[m, n] sum= mul(A[m, k], B[k, n])
  base C
return C = C.1
`;

Deno.test("bindProgram() closes a contraction and drops the target that is not bound", () =>
  check(
    MATMUL,
    { A: zeros(4, 5), B: zeros(5, 6) },
    `input A: f32 (4, 5)
input B: f32 (5, 6)
made C.1: f32 (4, 6)
statement (m: spatial 0..4, n: spatial 0..6, k: reduction 0..5)
  C.1[m, n] sum= mul(A[m, k], B[k, n])
return C = C.1
`,
  ));

Deno.test("bindProgram() turns a bound target into an input with its type", () =>
  check(
    MATMUL,
    {
      A: zeros(4, 0),
      B: zeros(0, 6),
      C: host("f16", new Array(24).fill(0), [4, 6]),
    },
    `input A: f32 (4, 0)
input B: f32 (0, 6)
input C: f16 (4, 6)
made C.1: f16 (4, 6)
statement (m: spatial 0..4, n: spatial 0..6, k: reduction 0..0)
  C.1[m, n] sum= mul(A[m, k], B[k, n])
  base C
return C = C.1
`,
  ));

Deno.test("bindProgram() takes an extent from the bound target alone", () =>
  check(
    `optional y rank 1
made y.1 rank 1
statement (i: spatial)
  y.1[i] = i
  base y
return y = y.1
`,
    { y: i32([0, 0, 0]) },
    `input y: i32 (3)
made y.1: i32 (3)
statement (i: spatial 0..3)
  y.1[i] = i
  base y
return y = y.1
`,
  ));

const BATCHED = `input A
input B
made C
statement (...b: spatial, m: spatial, n: spatial, k: reduction)
  C[...b, m, n] sum= mul(A[...b, m, k], B[...b, k, n])
return C
`;

Deno.test("bindProgram() expands a spread of two dimensions", () =>
  check(
    BATCHED,
    { A: zeros(2, 3, 4, 5), B: zeros(2, 3, 5, 6) },
    `input A: f32 (2, 3, 4, 5)
input B: f32 (2, 3, 5, 6)
made C: f32 (2, 3, 4, 6)
statement (b.0: spatial 0..2, b.1: spatial 0..3, m: spatial 0..4, n: spatial 0..6, k: reduction 0..5)
  C[b.0, b.1, m, n] sum= mul(A[b.0, b.1, m, k], B[b.0, b.1, k, n])
return C
`,
  ));

Deno.test("bindProgram() lets a spread of no dimension vanish", () =>
  assertEquals(made(BATCHED, { A: zeros(4, 5), B: zeros(5, 6) }), [
    "C: f32 (4, 6)",
  ]));

Deno.test("bindProgram() carries spreads from statement to statement", () =>
  assertEquals(
    made(
      `input A
made T
made y
statement (...b: spatial, i: spatial)
  let T[...b, i] = A[...b, i]
statement (...b: spatial, i: spatial)
  y[...b, i] = softmax[j: reduction at i](T[...b, j])
return y
`,
      { A: zeros(2, 3) },
    ),
    ["T: f32 (2, 3)", "y: f32 (2, 3)"],
  ));

Deno.test("bindProgram() reduces over a spread, also of no dimension", () => {
  const open = `input A
made s rank 0
statement ()
  s[] = sum[...b: reduction](mul(A[...b], extent(b)))
return s
`;
  const body = (args: Arguments): string | undefined =>
    printTensorIr(bindText(open, args)).split("\n").find((line) =>
      line.includes("s[] =")
    )?.trim();
  assertEquals(
    body({ A: zeros(2, 3) }),
    "s[] = sum[b.0: reduction 0..2, b.1: reduction 0..3](mul(A[b.0, b.1], f32(mul(extent(b.0), extent(b.1)))))",
  );
  assertEquals(
    body({ A: zeros() }),
    "s[] = sum[b.0: reduction 0..1 in 0:i32..1:i32](mul(A[], f32(1:i32)))",
  );
});

Deno.test("bindProgram() solves a scan over a spread of no dimension", () =>
  assertEquals(
    made(
      `input A
made y
statement (...b: spatial)
  y[...b] = softmax[...c: reduction at b](A[...c])
return y
`,
      { A: zeros() },
    ),
    ["y: f32 ()"],
  ));

const RANGED = (range: string): string =>
  `scalar n
input A rank 1
made y rank 1
statement (i: spatial in ${range})
  y[i] = A[i]
return y
`;

Deno.test("bindProgram() restricts an axis of an operand and keeps the extent", () =>
  assertEquals(
    printTensorIr(bindText(RANGED("1..scalar(n)"), { A: zeros(6), n: 4 }))
      .split("\n").slice(1, 4),
    [
      "input A: f32 (6)",
      "made y: f32 (6)",
      "statement (i: spatial 1..4 of 6 in 1:i32..scalar(n):i32)",
    ],
  ));

Deno.test("bindProgram() empties a range whose end is before its start", () =>
  assertEquals(
    printTensorIr(bindText(RANGED("4..scalar(n)"), { A: zeros(6), n: 2 }))
      .split("\n")[3],
    "statement (i: spatial 4..4 of 6 in 4:i32..scalar(n):i32)",
  ));

Deno.test("bindProgram() gives an axis of a range alone the range's extent", () => {
  const target = (range: string): readonly string[] =>
    made(
      `made y rank 1
statement (i: spatial in ${range})
  y[i] = i
return y
`,
      {},
    );
  assertEquals(target("0..3"), ["y: i32 (3)"]);
  assertEquals(target("2..5"), ["y: i32 (5)"]);
});

Deno.test("bindProgram() starts a source axis below 0", () =>
  assertEquals(
    made(
      `made y rank 1
statement (i: source in neg(2)..3)
  y[i + 2] = i
return y
`,
      {},
    ),
    ["y: i32 (5)"],
  ));

Deno.test("bindProgram() reads extents of other axes in a range", () =>
  assertEquals(
    made(
      `input A rank 1
input B rank 1
made y rank 1
statement (x: spatial in 0..add(sub(extent(i), extent(r)), 1), i: reduction, r: reduction)
  y[x] sum= mul(A[x + r], mul(B[r], A[i]))
return y
`,
      { A: zeros(10), B: zeros(3) },
    ),
    ["y: f32 (8)"],
  ));

Deno.test("bindProgram() reads the extent of the axis that a range restricts", () =>
  assertEquals(
    printTensorIr(
      bindText(RANGED("1..extent(i)").replace("scalar n\n", ""), {
        A: zeros(4),
      }),
    )
      .split("\n")[2],
    "statement (i: spatial 1..4 in 1:i32..extent(i))",
  ));

Deno.test("bindProgram() makes an affine scatter as long as its largest position", () =>
  assertEquals(
    made(
      `input A rank 1
made y rank 3
statement (i: source)
  y[2*i + 1, -i + 3, 0] sum= A[i]
return y
`,
      { A: zeros(4) },
    ),
    ["y: f32 (8, 4, 1)"],
  ));

Deno.test("bindProgram() accepts `_` for an extent of 1 on both sides", () =>
  assertEquals(
    made(
      `input A rank 2
made y rank 2
statement (i: spatial)
  y[i, _] = A[_, i]
return y
`,
      { A: zeros(1, 3) },
    ),
    ["y: f32 (3, 1)"],
  ));

const PADDED = (range: string): string =>
  `input A rank 2
made y rank 2
statement (n: spatial${range}, x: spatial in 0..5)
  y[n, x] = (A[n, x - 1] ?? 0)
return y
`;

Deno.test("bindProgram() takes an extent under `??` from beside the index that needs it", () => {
  assertEquals(made(PADDED(""), { A: zeros(2, 4) }), ["y: f32 (2, 5)"]);
  assertEquals(made(PADDED(" in 0..3"), { A: zeros(2, 4) }), ["y: f32 (3, 5)"]);
});

Deno.test("bindProgram() prefers a plain operand to an index under `??`", () =>
  assertEquals(
    made(
      PADDED("").replace("input A rank 2", "input A rank 2\ninput B rank 1")
        .replace("?? 0)", "?? B[n])"),
      {
        A: zeros(2, 4),
        B: zeros(3),
      },
    ),
    ["y: f32 (3, 5)"],
  ));

Deno.test("bindProgram() gives the axis of a scan and the axis it is read at one extent", () =>
  assertEquals(
    printTensorIr(bindText(
      `input A rank 1
made y rank 1
statement (i: spatial in 0..3)
  y[i] = cumsum[j: reduction at i](A[j])
return y
`,
      { A: zeros(5) },
    )).split("\n").slice(1, 4),
    [
      "made y: f32 (5)",
      "statement (i: spatial 0..3 of 5 in 0:i32..3:i32)",
      "  y[i] = cumsum[j: reduction 0..3 of 5 at i](A[j])",
    ],
  ));

Deno.test("bindProgram() makes an access of a scalar that is bound to a tensor of rank 0", () =>
  check(
    `scalar s
input A rank 1
made y rank 1
statement (i: spatial)
  y[i] = mul(A[i], scalar(s))
return y
`,
    { A: zeros(2), s: f32([3], []) },
    `input A: f32 (2)
made y: f32 (2)
input s: f32 ()
statement (i: spatial 0..2)
  y[i] = mul(A[i], s[])
return y
`,
  ));

Deno.test("bindProgram() makes a scalar of a tensor of rank 0 that is bound to a number", () =>
  check(
    `input A rank 1
input s rank 0
made y rank 1
statement (i: spatial)
  y[i] = mul(A[i], s[])
return y
`,
    { A: zeros(2), s: 3 },
    `scalar s
input A: f32 (2)
made y: f32 (2)
statement (i: spatial 0..2)
  y[i] = mul(A[i], scalar(s):f32)
return y
`,
  ));

Deno.test("bindingScalars() names the scalars that stand in ranges", () => {
  const ir = parseTensorIr(
    RANGED("0..add(scalar(n), 1)").replace("= A[i]", "= mul(A[i], scalar(w))"),
  );
  assertEquals([...bindingScalars(ir)], ["n"]);
});

Deno.test("checkScalars() judges new values for a program that is bound already", () => {
  const ir = bindText(
    RANGED("0..scalar(n)").replace("A[i]\n", "mul(A[i], eq(i, scalar(n)))\n"),
    {
      A: zeros(3),
      n: 2,
    },
  );
  assertEquals(checkScalars(ir, new Map([["n", 1]])), []);
  assertEquals(checkScalars(ir, new Map([["n", 1.5]]))[0]?.code, "PIT0313");
});

Deno.test("bindProgram() proves an index with the guards, each alone", () => {
  const shifted = (guards: string): boolean => {
    const text = `input A rank 1
made y rank 1
statement (x: spatial in 0..8, r: reduction in 0..3)
  y[x] sum= A[x + r - 1]
${guards}return y
`;
    return bindProgram(parseTensorIr(text), operandsOf({ A: zeros(8) })).ok;
  };
  assert(!shifted(""));
  assert(!shifted("  where ge(add(x, r), 1)\n"));
  assert(
    shifted("  where ge(add(x, r), 1)\n  where lt(sub(add(x, r), 1), 8)\n"),
  );
  assert(shifted("  where and(lt(0, add(x, r)), le(add(x, r), 8))\n"));
  assert(shifted("  where ge(x, 1)\n  where not(gt(x, 6))\n"));
  assert(shifted("  where eq(mul(2, x), 6)\n"));
  assert(shifted("  where lt(x, 0)\n"));
});

Deno.test("bindProgram() proves an index with the condition around it", () => {
  const chosen = (body: string): boolean => {
    const text = `input A rank 1
made y rank 1
statement (i: spatial)
  y[i] = add(A[i], ${body})
return y
`;
    return bindProgram(parseTensorIr(text), operandsOf({ A: zeros(8) })).ok;
  };
  assert(!chosen("A[i - 1]"));
  assert(chosen("select(ge(i, 1), A[i - 1], 0)"));
  assert(chosen("select(lt(i, 1), 0, A[i - 1])"));
  assert(chosen("select(or(lt(i, 1), gt(i, 6)), 0, A[i + 1])"));
  assert(!chosen("select(ge(i, 1), 0, A[i - 1])"));
  assert(chosen("(A[i - 1] ?? 0)"));
});

Deno.test("bindProgram() protects the accesses of a guard by its other conditions", () => {
  const guarded = (guards: string): boolean => {
    const text = `input A rank 1
input M rank 1
made y rank 1
statement (i: spatial)
  y[i] = A[i]
${guards}return y
`;
    const args = { A: zeros(8), M: host("bool", new Array(8).fill(1)) };
    return bindProgram(parseTensorIr(text), operandsOf(args)).ok;
  };
  assert(!guarded("  where M[i + 1]\n"));
  assert(guarded("  where M[i + 1]\n  where lt(i, 7)\n"));
  assert(guarded("  where and(lt(i, 7), M[i + 1])\n"));
});

Deno.test("bindProgram() asks nothing of an index where no point is left", () =>
  assertEquals(
    made(
      `input A rank 1
made y rank 1
statement (i: spatial in 0..3, k: reduction in 0..0)
  y[i] sum= A[i + k + 100]
return y
`,
      { A: zeros(2) },
    ),
    ["y: f32 (3)"],
  ));
