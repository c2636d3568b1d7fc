/** `joinTemplate()`: what each kind of hole becomes in the text. */
import { readExpression } from "../../../dsl/read_program.ts";
import {
  type Hole,
  joinTemplate,
  type ProgramSource,
} from "../../../dsl/source.ts";
import { assert, assertEquals } from "../../support/assert.ts";
import { codesOf, irOf, statementsOf } from "../../support/read_text.ts";

const TENSOR: Hole = { kind: "tensor" };
const NUMBER: Hole = { kind: "number" };

function join(
  pieces: readonly string[],
  ...holes: readonly Hole[]
): ProgramSource {
  const outcome = joinTemplate(pieces, holes);
  assert(outcome.ok);
  return outcome.value;
}

function codes(
  pieces: readonly string[],
  ...holes: readonly Hole[]
): readonly string[] {
  const outcome = joinTemplate(pieces, holes);
  return outcome.ok ? [] : outcome.diagnostics.map(({ code }) => code);
}

Deno.test("joinTemplate() numbers tensors and numbers in the order of the text", () => {
  const source = join(["C[i] = ", "[i] * ", ""], TENSOR, NUMBER);
  assertEquals(source.text, "C[i] = $0[i] * $1");
  assertEquals(source.holes, [{ kind: "tensor", path: [0] }, {
    kind: "number",
    path: [1],
  }]);
  assertEquals(
    irOf(source),
    `scalar $1
input $0 rank 1
optional C rank 1
made C.1 rank 1
statement (i: spatial)
  C.1[i] = mul($0[i], scalar($1))
  base C
return C = C.1
`,
  );
});

Deno.test("joinTemplate() gives one marker to one tensor", () => {
  const source = join(
    ["C[i] = ", "[i] * ", "[i] with ", ": sparse"],
    { kind: "tensor", sameAs: 0 },
    { kind: "tensor", sameAs: 0 },
    { kind: "tensor", sameAs: 0 },
  );
  assertEquals(source.text, "C[i] = $0[i] * $0[i] with $0: sparse");
  assertEquals(source.holes, [{ kind: "tensor", path: [0] }]);
});

Deno.test("joinTemplate() writes constants and names into the text", () => {
  const constants = [2, -3, 0.5, 1e21, -1e-7, Infinity, -Infinity, -0];
  const written = constants.map((value) =>
    join(["", ""], { kind: "const", value }).text
  );
  assertEquals(written, [
    "2",
    "(-3)",
    "0.5",
    "1e+21",
    "(-1e-7)",
    "inf",
    "(-inf)",
    "(-0)",
  ]);
  assertEquals(
    statementsOf(join(["C[i] = ", "[i + ", "]"], { kind: "name", name: "A1" }, {
      kind: "const",
      value: -2,
    })),
    "statement (i: spatial)\n  C.1[i] = A1[i - 2]\n  base C",
  );
});

Deno.test("joinTemplate() keeps holes apart from what stands beside them", () => {
  const three: Hole = { kind: "const", value: 3 };
  assertEquals(join(["C = A", "5"], three).text, "C = A 3 5");
  assertEquals(
    join(["C = ", "5 + ", ".5"], TENSOR, three).text,
    "C = $0 5 + 3 .5",
  );
  assertEquals(
    join(["i in ", "..", " where"], three, three).text,
    "i in 3..3 where",
  );
});

Deno.test("joinTemplate() splices expressions in parentheses, with their own holes", () => {
  const inner = join(["", "[i] * ", " // twice"], TENSOR, NUMBER);
  const middle = join(["1 + ", " - ", ""], {
    kind: "expression",
    source: inner,
  }, NUMBER);
  const outer = join(
    ["C[i] = ", " * ", "[i]"],
    { kind: "expression", source: middle },
    TENSOR,
  );
  assertEquals(outer.text, "C[i] = (1 + ($0[i] * $1) - $2) * $3[i]");
  assertEquals(outer.holes, [
    { kind: "tensor", path: [0, 0, 0] },
    { kind: "number", path: [0, 0, 1] },
    { kind: "number", path: [0, 1] },
    { kind: "tensor", path: [1] },
  ]);
});

Deno.test("joinTemplate() refuses what no hole can hold", () => {
  assertEquals(codes(["C = ", ""], { kind: "invalid", what: "string" }), [
    "PIT0116",
  ]);
  assertEquals(codes(["C = ", ""], { kind: "name", name: "where" }), [
    "PIT0117",
  ]);
  assertEquals(codes(["C = ", ""], { kind: "const", value: NaN }), ["PIT0118"]);
  assertEquals(
    codes(["C = ", " + ", " $"], { kind: "invalid", what: "null" }, {
      kind: "name",
      name: "",
    }),
    ["PIT0116", "PIT0117", "PIT0102"],
  );
});

Deno.test("joinTemplate() refuses a typed `$` unless it stands in a comment", () => {
  assertEquals(codes(["C = $0 + ", ""], NUMBER), ["PIT0102"]);
  assertEquals(codes(["C = ", " // costs $5"], NUMBER), []);
});

Deno.test("joinTemplate() refuses splices that double beyond the limit", () => {
  let source = join(["a", ""], { kind: "number" });
  let size = 0;
  for (let step = 0; step < 40; step++) {
    const twice = joinTemplate(["", " + ", ""], [
      { kind: "expression", source },
      { kind: "expression", source },
    ]);
    if (!twice.ok) {
      assertEquals(twice.diagnostics[0].code, "PIT0104");
      size = source.text.length;
      break;
    }
    source = twice.value;
  }
  assert(size > 20000 && size <= 65536);
});

Deno.test("readExpression() takes one expression", () => {
  const read = (text: string): readonly string[] => {
    const outcome = readExpression({ text, holes: [], location: null });
    return outcome.ok ? [] : outcome.diagnostics.map(({ code }) => code);
  };
  assertEquals(read("A[i] +\n B[i] // sum"), []);
  assertEquals(read("A[i] = 3"), ["PIT0123"]);
  assertEquals(read("A[i]) + (B[i]"), ["PIT0108"]);
  assertEquals(read("A[i]; B[i]"), ["PIT0123"]);
  assertEquals(read(""), ["PIT0103"]);
});

Deno.test("readProgram() wants every tensor in a hole once one is", () => {
  assertEquals(codesOf(join(["C[i] = ", "[i] * B[i] * s"], TENSOR)), [
    "PIT0238",
  ]);
  assertEquals(codesOf(join(["C[i] = A[i] * ", ""], NUMBER)), []);
});
