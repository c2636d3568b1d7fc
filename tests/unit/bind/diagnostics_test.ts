/** Each code of binding: a program that provokes it, and what the user reads. */
import { assert, assertEquals } from "../../support/assert.ts";
import { parseTensorIr } from "../../support/parse_tensor_ir.ts";
import {
  type Arguments,
  f32,
  host,
  i32,
  operandsOf,
} from "../../support/run_reference.ts";
import { bindProgram } from "../../../jit/bind/bind_program.ts";
import { renderDiagnostics } from "../../../jit/diagnostics/render.ts";

/** Binds, expects a failure, and compares its rendering. */
function check(
  name: string,
  text: string,
  args: Arguments,
  rendered: string,
): void {
  Deno.test(`bindProgram() says ${name}`, () => {
    const outcome = bindProgram(parseTensorIr(text), operandsOf(args));
    assert(!outcome.ok);
    assertEquals(
      renderDiagnostics(outcome.diagnostics, { text, location: null }),
      rendered,
    );
  });
}

/** Zeros of a shape. */
function zeros(...shape: readonly number[]): ReturnType<typeof f32> {
  return f32(new Array(shape.reduce((a, b) => a * b, 1)).fill(0), shape);
}

const DOT = `input A rank 1
input B rank 1
made s rank 0
statement (k: reduction)
  s[] sum= mul(A[k], B[k])
return s
`;

/** A map with a given body over `A[i]`. */
function map(body: string, range = ""): string {
  return `input A rank 1
made y rank 1
statement (i: spatial${range})
  y[i] = ${body}
return y
`;
}

check(
  "PIT0301 with both places",
  DOT,
  { A: zeros(3), B: zeros(4) },
  `error[PIT0301]: Cannot iterate axis "k": B has 4 elements, A has 3
5 |   s[] sum= mul(A[k], B[k])
  |                        ^ 4 elements along "k"
5 |   s[] sum= mul(A[k], B[k])
  |                  - "k" was fixed to 3 here
  help: Give both operands the same extent along "k", or name one axis differently`,
);

check(
  "PIT0301 that nothing stretches",
  DOT,
  { A: zeros(3), B: zeros(1) },
  `error[PIT0301]: Cannot iterate axis "k": B has 1 element, A has 3
5 |   s[] sum= mul(A[k], B[k])
  |                        ^ 1 element along "k"
5 |   s[] sum= mul(A[k], B[k])
  |                  - "k" was fixed to 3 here
  help: Nothing stretches: write \`_\` where the extent is 1, or drop the dimension with reshape`,
);

check(
  "PIT0302 and PIT0303 together for a misspelled argument",
  DOT,
  { A: zeros(3), b: zeros(4) },
  `error[PIT0302]: Cannot run the program: argument "B" is missing
2 | input B rank 1
  | ^^^^^^^^^^^^^^ a tensor is wanted
  help: Call it with { B: … }
error[PIT0303]: Cannot bind "b": the program has no such input, it has "A", "B"
2 | input B rank 1
  | ^^^^^^^^^^^^^^ "B" is wanted here
  help: Did you mean "B"?`,
);

check(
  "PIT0303 without a suggestion when nothing is near",
  DOT,
  { A: zeros(3), B: zeros(3), weights: 1 },
  `error[PIT0303]: Cannot bind "weights": the program has no such input, it has "A", "B"
4 | statement (k: reduction)
  | ^^^^^^^^^^^^^^^^^^^^^^^^ "weights" does not stand here
  help: Leave "weights" out`,
);

check(
  "PIT0304 for a rank that the indices do not have",
  DOT,
  { A: zeros(3), B: zeros(3, 1) },
  `error[PIT0304]: Cannot index B: it has 2 dimensions, the program indexes 1
2 | input B rank 1
  | ^^^^^^^^^^^^^^ 1 dimension here
  help: Give B 1 dimension, or write one index per dimension`,
);

const BATCH = `input A
input B
made C
statement (...b: spatial, i: spatial)
  C[...b, i] = mul(A[...b, i], B[...b, i])
return C
`;

check(
  "PIT0304 for a rank below the plain indices of a spread",
  BATCH,
  { A: zeros(), B: zeros(3) },
  `error[PIT0304]: Cannot index A: it has 0 dimensions, the program indexes at least 1
5 |   C[...b, i] = mul(A[...b, i], B[...b, i])
  |                    ^^^^^^^^^^ at least 1 dimension here
  help: Give A at least 1 dimension, or write one index per dimension`,
);

check(
  "PIT0305 for a spread of two lengths",
  BATCH,
  { A: zeros(2, 3), B: zeros(3) },
  `error[PIT0305]: Cannot expand "...b": it stands for 0 dimensions, and for 1 before
5 |   C[...b, i] = mul(A[...b, i], B[...b, i])
  |                                ^^^^^^^^^^ 0 dimensions here
5 |   C[...b, i] = mul(A[...b, i], B[...b, i])
  |                    ^^^^^^^^^^ 1 dimension here
  help: Give both operands the same batch dimensions, or name one spread differently`
    .replace("^^^^^^^^^^ 1 dimension here", "---------- 1 dimension here"),
);

check(
  "PIT0306 for i32 with u32",
  DOT,
  { A: i32([1]), B: host("u32", [1]) },
  `error[PIT0306]: Cannot combine i32 and u32: found both, wanted one type
5 |   s[] sum= mul(A[k], B[k])
  |                      ^^^^ this is u32
5 |   s[] sum= mul(A[k], B[k])
  |                ---- this is i32
  help: Cast one of them: i32(…) or u32(…)`,
);

check(
  "PIT0307 for an axis that only a fallback reads",
  map("(A[i - 1] ?? 0)"),
  { A: zeros(3) },
  `error[PIT0307]: Cannot tell the extent of axis "i": no operand has it as a plain index outside \`??\`
3 | statement (i: spatial)
  |            ^^^^^^^^^^ nothing gives its extent
  help: Give it a range: where i in 0..N`,
);

check(
  "PIT0308 for a range outside the operand",
  map("A[i]", " in 0..5"),
  { A: zeros(3) },
  `error[PIT0308]: Cannot run axis "i" over 0..5: A has 3 elements along it
3 | statement (i: spatial in 0..5)
  |                       ^^^^^^^ 0..5
4 |   y[i] = A[i]
  |            - "i" has 3 elements here
  help: Keep the range inside 0..3`,
);

check(
  "PIT0309 for an index that can leave its tensor",
  map("sub(A[i], A[i - 1])"),
  { A: zeros(3) },
  `error[PIT0309]: Cannot read A outside: the index of dimension 0 runs over -1..2, wanted 0..3
4 |   y[i] = sub(A[i], A[i - 1])
  |                      ^^^^^ runs over -1..2
  help: Write \`A[…] ?? 0\` to read 0 outside, or restrict the axes in \`where\``,
);

check(
  "PIT0309 for a target that is too short",
  `input A rank 1
optional y rank 1
made y.1 rank 1
statement (i: source)
  y.1[2*i] sum= A[i]
  base y
return y = y.1
`,
  { A: zeros(3), y: zeros(4) },
  `error[PIT0309]: Cannot write y outside: the index of dimension 0 runs over 0..5, wanted 0..4
5 |   y.1[2*i] sum= A[i]
  |       ^^^ runs over 0..5
  help: Restrict the axes with a range or a comparison in \`where\``,
);

const SCATTER = `input A rank 1
input e rank 1
optional y rank 1
made y.1 rank 1
statement (t: source)
  y.1[e[t]] sum= A[t]
  base y
return y = y.1
`;

check(
  "PIT0310 for an indirect scatter into nothing",
  SCATTER,
  { A: zeros(3), e: i32([0, 1, 2]) },
  `error[PIT0310]: Cannot tell the shape of y: dimension 0 is written at positions read from a tensor
6 |   y.1[e[t]] sum= A[t]
  |       ^^^^ positions are known only when it runs
  help: Bind y to the tensor to add to, for example zeros([…])`,
);

check(
  "PIT0311 for a tensor beyond 2^31 elements, without making it",
  `made y rank 2
statement (i: spatial in 0..100000, j: spatial in 0..100000)
  y[i, j] = i
return y
`,
  {},
  `error[PIT0311]: Cannot make y: its shape (100000, 100000) has more than 2147483648 elements
3 |   y[i, j] = i
  |   ^^^^^^^ shape (100000, 100000)
  help: Compute it in parts, or sum over an axis before it is stored`,
);

check(
  "PIT0312 for an index tensor of floats",
  SCATTER,
  { A: zeros(3), e: f32([0, 1, 2]), y: zeros(4) },
  `error[PIT0312]: Cannot index with e: found f32, wanted i32 or u32
6 |   y.1[e[t]] sum= A[t]
  |       ^^^^ e is f32
  help: Make e with { dtype: "i32" }`,
);

check(
  "PIT0313 for a fraction beside an axis",
  `scalar w
${map("select(lt(i, scalar(w)), A[i], 0)")}`,
  { A: zeros(3), w: 1.5 },
  `error[PIT0313]: Cannot use 1.5 for "w": wanted a number of type i32
5 |   y[i] = select(lt(i, scalar(w)), A[i], 0)
  |                       ^^^^^^^^^ used as i32 here
  help: Pass an integer that fits i32, or write f32(…) around its partner`,
);

check(
  "PIT0314 for a literal beyond its partner's type",
  map("add(A[i], 3000000000)"),
  { A: i32([1]) },
  `error[PIT0314]: Cannot write 3000000000 as i32: it does not fit
4 |   y[i] = add(A[i], 3000000000)
  |                    ^^^^^^^^^^ taken as i32 here
  help: Use a value that fits, or cast its partner to f32`,
);

check(
  "PIT0315 for `_` over more than one element",
  `input A rank 2
${map("A[_, i]").slice("input A rank 1\n".length)}`,
  { A: zeros(2, 3) },
  `error[PIT0315]: Cannot match "_" in A: dimension 0 has 2 elements, wanted 1
4 |   y[i] = A[_, i]
  |            ^ 2 elements
  help: Name the axis: nothing is stretched or dropped silently`,
);

check(
  "PIT0316 for a number where a tensor is wanted",
  DOT,
  { A: zeros(3), B: 4 },
  `error[PIT0316]: Cannot bind "B": found a number, wanted a tensor of rank 1
2 | input B rank 1
  | ^^^^^^^^^^^^^^ a tensor of rank 1 is wanted
  help: Pass a tensor, for example tensor([…])`,
);

check(
  "PIT0316 for a tensor where a number is wanted",
  `scalar w
${map("mul(A[i], scalar(w))")}`,
  { A: zeros(3), w: zeros(3) },
  `error[PIT0316]: Cannot bind "w": found a tensor, wanted a number
1 | scalar w
  | ^^^^^^^^ a number is wanted
  help: Pass a number, or write w[…] with one index per dimension`,
);

check(
  "PIT0317 for a fallback that the tensor cannot hold",
  map("(A[i] ?? 0.5)", " in 0..4"),
  { A: i32([1]) },
  `error[PIT0317]: Cannot use this value where A ends: A is i32, the value is not
4 |   y[i] = (A[i] ?? 0.5)
  |                   ^^^ does not fit i32
  help: Write a value of type i32, or cast it: i32(…)`,
);

check(
  "PIT0318 for a scan over other values than outside",
  `input A rank 1
input B rank 1
${
    map("mul(B[i], cumsum[j: reduction in 0..2 at i](A[j]))").slice(
      "input A rank 1\n".length,
    )
  }`,
  { A: zeros(3), B: zeros(3) },
  `error[PIT0318]: Cannot read along axis "i": it runs over 0..2 inside and 0..3 outside
5 |   y[i] = mul(B[i], cumsum[j: reduction in 0..2 at i](A[j]))
  |                    ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ runs over 0..2 inside
  help: Give both the same operands and the same range in \`where\``,
);

check(
  "PIT0319 for a target that starts below 0",
  `made y rank 1
statement (i: spatial in neg(2)..3)
  y[i] = i
return y
`,
  {},
  `error[PIT0319]: Cannot store along axis "i": it starts at -2, wanted 0 or more
2 | statement (i: spatial in neg(2)..3)
  |            ^^^^^^^^^^^^^^^^^^^^^^^ starts at -2
  help: Write the target at i + 2, or start the range at 0`,
);

check(
  "PIT0320 for a bound target of another type than declared",
  `optional y: f16 rank 1
made y.1: f16 rank 1
statement (i: spatial)
  y.1[i] = i
  base y
return y = y.1
`,
  { y: zeros(3) },
  `error[PIT0320]: Cannot bind "y": found f32, wanted f16
1 | optional y: f16 rank 1
  | ^^^^^^^^^^^^^^^^^^^^^^ declared f16 here
  help: Pass a tensor of type f16, or change the declared type`,
);

check(
  "PIT0321 for a spread that no operand has",
  `made y
statement (...b: spatial)
  y[...b] = 1
return y
`,
  {},
  `error[PIT0321]: Cannot expand "...b": no operand says how many dimensions it stands for
2 | statement (...b: spatial)
  |            ^^^^^^^^^^^^^ no operand has it alone
  help: Use "...b" in an operand, or write the axes out`,
);

check(
  "PIT0322 for a range that ends at a fraction",
  `scalar n
${map("A[i]", " in 0..scalar(n)")}`,
  { A: zeros(3), n: 2.5 },
  `error[PIT0322]: Cannot run axis "i": an end of its range is 2.5, wanted an integer
4 | statement (i: spatial in 0..scalar(n))
  |                       ^^^^^^^^^^^^^^^ gives 2.5
  help: Use integers that fit 32 bits as the ends of ranges`,
);

check(
  "PIT0323 for the extent of two dimensions inside an index",
  `input A
input x rank 1
made y
statement (...b: spatial)
  y[...b] = mul(A[...b], x[extent(b) - 1])
return y
`,
  { A: zeros(2, 3), x: zeros(6) },
  `error[PIT0323]: Cannot index with extent(b): "...b" stands for 2 dimensions, wanted 1
5 |   y[...b] = mul(A[...b], x[extent(b) - 1])
  |                            ^^^^^^^^^^^^^ a product of 2 extents
  help: Write the axes out, or pass the product as a number`,
);

check(
  "PIT0324 for a micro-tile of two extents on a vector",
  `input A
input x rank 1
made y
statement (i: spatial, k: reduction)
  y[i] sum= mul(A[i, k], x[k])
  with x: sparse(2, 3)
return y
`,
  { A: zeros(4, 6), x: zeros(6) },
  `error[PIT0324]: Cannot cut x into such micro-tiles: it has 1 dimension, the micro-tile 2
6 |   with x: sparse(2, 3)
  |        ^^^^^^^^^^^^^^^ 2 dimensions here
  help: Write one extent for each dimension of x, or "sparse" alone`,
);
