/** The tag, the call form and programs: what runs when, what is cached, what is refused. */
import { PitError, type Tensor, tensor } from "../../../mod.ts";
import { assert, assertEquals, assertMatch } from "../../support/assert.ts";
import { makeFakePit } from "../../support/fake_backend.ts";
import { assertCode, assertRejectsCode } from "../../support/pit_error.ts";

const A = tensor([[1, 2], [3, 4]]);
const B = tensor([[5, 6], [7, 8]]);
const PRODUCT = [[19, 22], [43, 50]];

Deno.test("pit: the tag runs at once when a tensor stands in a hole", async () => {
  const { pit } = makeFakePit();
  const C = pit`C[m,n] += ${A}[m,k] * ${B}[k,n]`;
  assertEquals(C.shape, [2, 2]);
  assertEquals(await C.array(), PRODUCT);
});

Deno.test("pit: the tag and the call form without tensors give programs", async () => {
  const { pit } = makeFakePit();
  const tag = pit`C[m,n] += A[m,k] * B[k,n]`;
  const call = pit("C[m,n] += A[m,k] * B[k,n]");
  assertEquals(await tag({ A, B }).array(), PRODUCT);
  assertEquals(await call({ A, B }).array(), PRODUCT);
  assertEquals(String(call), "C[m,n] += A[m,k] * B[k,n]");
  assertEquals(Deno.inspect(call), "Program C[m,n] += A[m,k] * B[k,n]");
  assert(!("then" in tag));
});

Deno.test("pit: a repeated text and a repeated template are the same program", () => {
  const { pit } = makeFakePit();
  const made = [1, 2].map(() => pit`C[m] = A[m] * 2`);
  assert(made[0] === made[1]);
  assert(pit("C[m] = A[m] * 2") === made[0]);
  assert(pit.on("cpu")("C[m] = A[m] * 2") !== made[0]);
});

Deno.test("pit: numbers in holes are values, pit.const is text", async () => {
  const { pit, all } = makeFakePit();
  await pit.ready();
  const keys = async (factor: (n: number) => unknown): Promise<number> => {
    const from = all[0]?.state.runs.length ?? 0;
    for (const n of [2, 3, 2.5]) {
      const hole = factor(n) as number;
      const C = pit`C[m,n] = ${A}[m,n] * ${hole}`;
      assertEquals(await C.array(), [[n, 2 * n], [3 * n, 4 * n]]);
    }
    const runs = all[0]?.state.runs.slice(from) ?? [];
    return new Set(runs.map(({ key }) => key)).size;
  };
  assertEquals(await keys((n) => n), 1);
  assertEquals(await keys((n) => pit.const(n)), 3);
});

Deno.test("pit: a program of a template remembers the numbers of its holes", async () => {
  const { pit } = makeFakePit();
  const scale = (factor: number) => pit`C[m] = x[m] * ${factor} + c`;
  const x = tensor([1, 2]);
  const [double, triple] = [scale(2), scale(3)];
  assertEquals(await double({ x, c: 1 }).array(), [3, 5]);
  assertEquals(await triple({ x, c: 0 }).array(), [3, 6]);
  assertCode("PIT0303", () => double({ x, c: 1, $0: 4 }));
});

Deno.test("pit: names and expressions are spliced", async () => {
  const { pit } = makeFakePit();
  const named = pit`C[m] = ${pit.name("left")}[m] * 2`;
  assertEquals(await named({ left: tensor([1, 2]) }).array(), [2, 4]);
  const sum = pit.expr`${A}[i,j] + ${10}`;
  assertEquals(await pit`C[i,j] = ${sum} * ${B}[i,j]`.array(), [[55, 72], [
    91,
    112,
  ]]);
  const nested = pit.expr`${sum} - ${A}[i,j]`;
  assertEquals(await pit`C[i,j] = ${nested} + ${A}[i,j]`.array(), [[11, 12], [
    13,
    14,
  ]]);
});

Deno.test("pit: one tensor in two holes, and two tensors of equal kind", async () => {
  const { pit } = makeFakePit();
  const square = (X: Tensor, Y: Tensor) => pit`C[m,n] += ${X}[m,k] * ${Y}[k,n]`;
  assertEquals(await square(A, A).array(), [[7, 10], [15, 22]]);
  assertEquals(await square(A, B).array(), PRODUCT);
  assertEquals(await square(B, B).array(), [[67, 78], [91, 106]]);
  assertEquals(await square(A, A.transpose()).array(), [[5, 11], [11, 25]]);
});

Deno.test("pit: several results come as a record", async () => {
  const { pit } = makeFakePit();
  type Both = { readonly total: Tensor; readonly twice: Tensor };
  const { total, twice } = pit<Both>`total[] += ${A}[i,j]
    twice[i,j] = ${A}[i,j] * 2
    return total, twice`;
  assertEquals(await total.item(), 10);
  assertEquals(await twice.array(), [[2, 4], [6, 8]]);
  const program = pit("s[] += x[i]; t[i] = x[i] + 1; return t, s");
  const { s, t } = program({ x: tensor([1, 2]) });
  assertEquals([await s.item(), await t.array()], [3, [2, 3]]);
});

Deno.test("pit: a bound target is continued in a fresh tensor", async () => {
  const { pit } = makeFakePit();
  const add = pit("C[i] += A[i]");
  const C = tensor([10, 20]);
  assertEquals(await add({ A: tensor([1, 2]), C }).array(), [11, 22]);
  assertEquals(await C.array(), [10, 20]);
  assertEquals(await add({ A: tensor([1, 2]) }).array(), [1, 2]);
});

Deno.test("pit: equal signatures bind once; shapes, types and layouts tell them apart", async () => {
  const { pit, all } = makeFakePit();
  await pit.ready();
  const program = pit("C[i,j] = A[i,j] + 1");
  for (
    const X of [
      A,
      B,
      A.transpose(),
      tensor([[1]]),
      tensor([[1]], { dtype: "i32" }),
    ]
  ) {
    const expected = (await X.array() as number[][]).map((row) =>
      row.map((x) => x + 1)
    );
    assertEquals(await program({ A: X }).array(), expected);
  }
  const runs = all[0]?.state.runs ?? [];
  assertEquals(new Set(runs.map(({ key }) => key)).size, 4);
  assert(runs[0]?.program === runs[1]?.program);
});

Deno.test("pit: a scalar in a range is part of the signature, and a fraction is refused", async () => {
  const { pit } = makeFakePit();
  const first = pit("s[] += x[i] where i in 0..n");
  const x = tensor([1, 2, 3]);
  assertEquals(await first({ x, n: 2 }).item(), 3);
  assertEquals(await first({ x, n: 3 }).item(), 6);
  assertThrowsPit(() => first({ x, n: 4 }));
  assertThrowsPit(() => first({ x, n: 1.5 }));
  const shift = pit("y[i] = i + n where i in 0..3");
  assertEquals(await shift({ n: 2 }).array(), [2, 3, 4]);
  assertCode("PIT0313", () => shift({ n: 0.5 }));
  assertEquals(await shift({ n: 5 }).array(), [5, 6, 7]);
});

Deno.test("pit: einsum as numpy, cached by string and ranks", async () => {
  const { pit } = makeFakePit();
  assertEquals(await pit.einsum("mk,kn->mn", A, B).array(), PRODUCT);
  assertEquals(await pit.einsum("ii->", A).item(), 5);
  assertEquals(await pit.einsum("ij->ji", A).array(), [[1, 3], [2, 4]]);
  assertThrowsPit(() => pit.einsum("ij,jk", A, B));
  assertThrowsPit(() => pit.einsum("ij->ij", A, B));
  assertThrowsPit(() => pit.einsum("ijk->ij", A));
  assertCode("PIT0531", () => pit.einsum("ij->ij", [1] as unknown as Tensor));
  assertCode(
    "PIT0531",
    () => pit.einsum("ij->ij", undefined as unknown as Tensor),
  );
  assertCode("PIT0531", () => pit.einsum(A as unknown as string));
});

Deno.test("program: mistakes in the arguments are thrown by the call", () => {
  const { pit } = makeFakePit();
  const program = loose(pit("C[m,n] += A[m,k] * B[k,n]"));
  assertCode("PIT0302", () => program({ A }));
  assertCode("PIT0302", () => program());
  assertCode("PIT0302", () => program({ A, B: undefined }));
  assertCode("PIT0303", () => program({ A, B, D: B }));
  assertCode("PIT0301", () => program({ A, B: tensor([[1]]) }));
  assertCode("PIT0304", () => program({ A, B: tensor([1]) }));
  for (
    const wrong of [
      [[1]],
      "B",
      new Float32Array(4),
      true,
      null,
      {},
      1n,
      program,
    ]
  ) {
    assertCode("PIT0521", () => program({ A, B: wrong }));
  }
  for (const wrong of [A, [A, B], 1, "A", null]) {
    assertCode("PIT0531", () => program(wrong));
  }
  const inherited = Object.create({ B }, { A: { value: A, enumerable: true } });
  assertCode("PIT0302", () => program(inherited));
});

Deno.test("pit: mistakes in the text show line, caret and the place of the call", () => {
  const { pit } = makeFakePit();
  const error = assertCode("PIT0109", () => pit("C[m,n] += A[m,k] *"));
  assertMatch(error.message, /\n1 \| C\[m,n\] \+= A\[m,k\] \*\n/);
  assertMatch(error.message, /\n {2}at file:.*program_test\.ts:\d+:\d+$/);
  const inTag = assertCode(
    "PIT0116",
    () => pit`C[m] = ${"x" as unknown as number}[m]`,
  );
  assertMatch(inTag.message, /pit\.name/);
});

Deno.test("pit: the first error of every statement comes together", () => {
  const { pit } = makeFakePit();
  const error = assertThrowsPit(() =>
    pit(`C[m] = A[m *
    D[i] = = 3
    E[i] = A[i]
    F[i] = B[i] +`)
  );
  assertEquals(error.diagnostics.length >= 2, true, error.message);
});

Deno.test("pit: foreign values in holes are refused, whatever they are", () => {
  const { pit } = makeFakePit();
  const program = pit("C[i] = A[i]");
  const disguise = { kind: "const", value: 3 };
  for (
    const hole of [
      ...["text", [1], null, undefined, true, 1n, Symbol("x"), {}, () => 1],
      ...[
        new Float32Array(1),
        Promise.resolve(A),
        program,
        disguise,
        new Map(),
      ],
    ]
  ) {
    assertCode("PIT0116", () => pit`C[i] = ${hole as number} * A[i]`);
  }
  assertThrowsPit(() => pit`C[i] = ${pit.const(NaN)} * A[i]`);
  assertThrowsPit(() => pit`C[i] = ${pit.name("a b")}[i]`);
  assertThrowsPit(() => pit`C[i] = ${A}[i,j] + free[i]`);
});

Deno.test("pit: wrong uses of the methods are coded errors", () => {
  const { pit } = makeFakePit();
  const wrong = pit as unknown as Record<
    string,
    (...args: unknown[]) => unknown
  >;
  const call = pit as unknown as (...args: unknown[]) => unknown;
  assertCode("PIT0531", () => call());
  assertCode("PIT0531", () => call(5));
  assertCode("PIT0531", () => call(["a"]));
  assertCode("PIT0531", () => call("C[i] = A[i]", { A }));
  for (const name of ["const", "name", "scope", "expr"]) {
    assertCode("PIT0531", () => wrong[name]?.(null));
  }
  for (const device of ["gpu", null, 1, {}, { queue: {} }]) {
    assertCode("PIT0530", () => wrong["on"]?.(device));
  }
  assertThrowsPit(() => pit(""));
  assertThrowsPit(() => pit``);
});

Deno.test("program: shows its levels", async () => {
  const { pit } = makeFakePit();
  const program = pit("C[m,n] += A[m,k] * B[k,n]");
  assertMatch(program.ir, /sum=/);
  const open = await program.explain();
  assertEquals(open.isBound, false);
  const bound = await program.explain({ A, B });
  const { statements } = bound.toJSON();
  assertEquals(
    statements[0]?.axes.map(({ name, permutable }) => [name, permutable]),
    [["m", true], ["n", true], ["k", true]],
  );
  assertEquals(String(bound), Deno.inspect(bound));
  assertMatch(bound.toSVG(), /^<svg/);
  assertMatch(await program.tiles({ A, B }), /\S/);
  assertMatch(await program.wgsl({ A, B }), /@compute/);
  const profile = await program.profile({ A, B });
  assertEquals([...profile], [
    { name: "fake", role: "compute", durationNs: 1 },
  ]);
  assertEquals(profile.totals.computeNs, 1);
  await program.ready({ A, B });
  await program.ready();
  await assertRejectsCode(
    "PIT0301",
    () => program.explain({ A, B: tensor([[1]]) }),
  );
  await assertRejectsCode(
    "PIT0302",
    () => program.wgsl({ A } as { A: Tensor; B: Tensor }),
  );
});

Deno.test("pit: caches stay bounded over thousands of programs", () => {
  const { pit } = makeFakePit();
  const x = tensor([1, 2]);
  const made: unknown[] = [];
  for (let at = 0; at < 1500; at++) made.push(pit(`y${at}[i] = x[i] + ${at}`));
  assert(made[1499] === pit("y1499[i] = x[i] + 1499"));
  assert(made[0] !== pit("y0[i] = x[i] + 0"));
  for (let at = 0; at < 300; at++) {
    pit`y[i] = ${x}[i] + ${pit.const(at)}`.dispose();
  }
});

function assertThrowsPit(run: () => unknown): PitError {
  try {
    run();
  } catch (error) {
    if (error instanceof PitError) return error;
    throw error;
  }
  throw new Error("Expected a PitError, nothing was thrown");
}

/** A program whose arguments the type checker does not look at. */
function loose(program: unknown): (args?: unknown) => Tensor {
  return program as (args?: unknown) => Tensor;
}
