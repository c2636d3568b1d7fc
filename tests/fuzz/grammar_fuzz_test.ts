/** Any text gives diagnostics inside the text, or a program that the verifier accepts. Never a crash. */
import fc from "fast-check";
import {
  readEinsum,
  readExpression,
  readProgram,
} from "../../dsl/read_program.ts";
import {
  type Hole,
  joinTemplate,
  type ProgramSource,
  textSource,
} from "../../dsl/source.ts";
import type { Outcome } from "../../jit/diagnostics/diagnostic.ts";
import { renderDiagnostics } from "../../jit/diagnostics/render.ts";
import { printTensorIr } from "../../jit/ir/print_tensor_ir.ts";
import type { TensorIr } from "../../jit/ir/tensor_ir.ts";
import { verifyTensorIr } from "../../jit/ir/verify_tensor_ir.ts";
import { assert, assertEquals } from "../support/assert.ts";

const VALID: readonly string[] = [
  "C[m,n] += A[m,k] * B[k,n]",
  "let M[q,k] = k <= q and q - k < 256\nlet S[...b,q,k] += Q[...b,q,d] * K[...b,k,d] / sqrt(extent(d)) where M[q,k]\nlet P[...b,q,k] = softmax[k](S[...b,q,k]) where M[q,k]\nO[...b,q,d] += P[...b,q,k] * V[...b,k,d] where M[q,k]",
  "let H[t,f] = relu(sum[d](X[t,d] * W1[e[t],d,f]) + b1[e[t],f])\nY[t,o] += H[t,f] * W2[e[t],f,o]",
  "H[b,t,f] += X[b,t,d] * W[d,f] where t < len[b] with H: ordered",
  "C[n,f,x,y] += (A[n,c,x+i-1,y+j-1] ?? 0) * B[f,c,i,j] where i in 0..3, j in 0..3",
  "D[i,j] min= G[i,k] + D0[k,j]; return D",
  "Y[id[t],d] = X[t,d] with id: unique, X: sparse(32,1)",
  "C[i]: f16 = A[i] > 0 ? -A[i] ** 2 : select(B[i] == 1, 1e-3, .5) // note",
  "s = argmax[k](A[k])\nC = B[s] + 0x10 % n",
];

const WORDS: readonly string[] = [
  ..."let return where with and or not in true false inf _".split(" "),
  ..."A B C M i j k b sum max argmax softmax cumsum exp min f32 extent select"
    .split(" "),
  ..."constructor __proto__ toString sparse dense ordered unique 0 1 2.5 1e-3 0x1F $0 $1 ... .. ?? ? : , ; [ ] ( )"
    .split(" "),
  ..."+ - * / % ** == != < <= > >= = += *= max= min= and= or= && ! @ # / * // /* */"
    .split(" "),
  "\n",
  " ",
];

/** The property of every reader: a value that holds, or diagnostics that can be shown. */
function check<T>(
  text: string,
  outcome: Outcome<T>,
  holds: (value: T) => void,
): void {
  if (outcome.ok) {
    holds(outcome.value);
    return;
  }
  for (const { primary, message, help } of outcome.diagnostics) {
    assert(primary !== null, message);
    assert(
      primary.span.start >= 0 && primary.span.start <= primary.span.end,
      message,
    );
    assert(primary.span.end <= text.length, message);
    assert(help !== null && help.length > 0, message);
    assert(
      !/undefined|NaN\b.*expected|\[object/.test(
        `${message} ${primary.text} ${help}`,
      ),
      message,
    );
  }
  assert(
    renderDiagnostics(outcome.diagnostics, { text, location: null }).length > 0,
  );
}

function checkProgram(source: ProgramSource): void {
  check<TensorIr>(source.text, readProgram(source), (ir) => {
    const found = verifyTensorIr(ir).map(({ message }) => message);
    assertEquals(found, [], source.text);
    assertEquals(printTensorIr(ir), printTensorIr(ir));
    assert(ir.results.length > 0, source.text);
  });
}

function checkText(text: string): void {
  checkProgram(textSource(text));
  check(text, readExpression(textSource(text)), () => undefined);
  checkProgram({
    text,
    holes: [{ kind: "tensor", path: [0] }, { kind: "number", path: [1] }],
    location: null,
  });
}

Deno.test("readProgram() survives arbitrary strings", () => {
  fc.assert(
    fc.property(fc.string({ unit: "binary", maxLength: 60 }), checkText),
    {
      numRuns: 300,
    },
  );
  fc.assert(
    fc.property(
      fc.string({ unit: "grapheme-ascii", maxLength: 60 }),
      checkText,
    ),
    {
      numRuns: 300,
    },
  );
});

Deno.test("readProgram() survives arbitrary sequences of tokens", () => {
  const tokens = fc.array(fc.constantFrom(...WORDS), { maxLength: 40 });
  const separator = fc.constantFrom("", " ");
  fc.assert(
    fc.property(tokens, separator, (words, gap) => checkText(words.join(gap))),
    { numRuns: 1500 },
  );
});

Deno.test("readProgram() survives mutations of valid programs", () => {
  const edit = fc.record({
    at: fc.nat(400),
    removed: fc.nat(3),
    added: fc.array(fc.constantFrom(...WORDS), { maxLength: 2 }),
  });
  fc.assert(
    fc.property(
      fc.constantFrom(...VALID),
      fc.array(edit, { minLength: 1, maxLength: 4 }),
      (valid, edits) => {
        const text = edits.reduce((before, { at, removed, added }) => {
          const from = at % (before.length + 1);
          return before.slice(0, from) + added.join("") +
            before.slice(from + removed);
        }, valid);
        checkText(text);
      },
    ),
    { numRuns: 2000 },
  );
});

/** Statements that parse, over few names, so that naming rules meet in all combinations. */
function statements(): fc.Arbitrary<string> {
  const name = fc.constantFrom("A", "B", "C", "M", "s");
  const axis = fc.constantFrom(
    "i",
    "j",
    "k",
    "...b",
    "_",
    "i+1",
    "2*j-k",
    "A[i]",
    "s",
    "0",
  );
  const indices = fc.array(axis, { maxLength: 3 }).map((list) =>
    list.length === 0 ? "" : `[${list.join(",")}]`
  );
  const access = fc.tuple(name, indices).map(([tensor, list]) => tensor + list);
  const { expr } = fc.letrec<{ expr: string }>((tie) => ({
    expr: fc.oneof(
      { depthSize: "small", withCrossShrink: true },
      fc.oneof(access, fc.constantFrom("1", "i", "j", "extent(k)", "true")),
      fc.tuple(
        tie("expr"),
        fc.constantFrom("+", "*", "-", "<", "and", "**"),
        tie("expr"),
      )
        .map(([left, op, right]) => `(${left} ${op} ${right})`),
      fc.tuple(
        fc.constantFrom("sum", "softmax", "argmax", "any"),
        indices,
        tie("expr"),
      )
        .map(([fold, list, body]) => `${fold}${list}(${body})`),
      fc.tuple(access, tie("expr")).map(([read, rest]) =>
        `(${read} ?? ${rest})`
      ),
    ),
  }));
  const where = fc.oneof(
    fc.constant(""),
    fc.tuple(fc.constantFrom("i", "j", "k"), expr).map(([range, predicate]) =>
      ` where ${range} in 0..3, ${predicate}`
    ),
    expr.map((predicate) => ` where ${predicate}`),
  );
  const hint = fc.constantFrom(
    "",
    " with A: sparse",
    " with C: ordered",
    " with A: unique",
  );
  return fc.tuple(
    fc.constantFrom("", "let "),
    access,
    fc.constantFrom("", ": bool", ": i32"),
    fc.constantFrom("=", "+=", "max="),
    expr,
    where,
    hint,
  ).map(([keyword, target, dtype, op, ...rest]) =>
    `${keyword}${target}${dtype} ${op} ${rest.join("")}`
  );
}

Deno.test("readProgram() gives verified programs or diagnostics for well-formed statements", () => {
  fc.assert(
    fc.property(
      fc.array(statements(), { minLength: 1, maxLength: 4 }),
      (list) => {
        checkProgram(textSource(list.join("\n")));
        checkProgram(textSource([...list, "return C, A"].join("; ")));
      },
    ),
    { numRuns: 1500 },
  );
});

/** Statements that mostly mean something: tensors of known rank, axes of their own names. */
function meaningful(): fc.Arbitrary<string> {
  const access = fc.constantFrom(
    ..."A[i,k] B[k,j] v[k] u[i] W[e[i],k] Z[...b,i] A[i+1,2*k-1] A[k,k] n m[] T[i,j] M[i,k]"
      .split(" "),
  );
  const { expr } = fc.letrec<{ expr: string }>((tie) => ({
    expr: fc.oneof(
      { depthSize: "small", withCrossShrink: true },
      fc.oneof(
        access,
        fc.constantFrom("1", "0.5", "i", "k", "extent(i)", "inf"),
      ),
      fc.tuple(
        tie("expr"),
        fc.constantFrom("+", "*", "-", "/", "<", "==", "and", "**", "%"),
        tie("expr"),
      ).map(([left, op, right]) => `(${left} ${op} ${right})`),
      fc.tuple(
        fc.constantFrom(
          "sum[k]",
          "max[k]",
          "argmin[k]",
          "softmax[k]",
          "sum[k,j]",
          "norm[...b]",
        ),
        tie("expr"),
      ).map(([fold, body]) => `${fold}(${body})`),
      fc.tuple(fc.constantFrom("relu", "exp", "-", "not ", "i32"), tie("expr"))
        .map(([call, body]) => `${call}(${body})`),
      tie("expr").map((rest) => `(A[i-1,k] ?? ${rest})`),
      fc.tuple(tie("expr"), tie("expr"), tie("expr"))
        .map(([condition, yes, no]) => `(${condition} ? ${yes} : ${no})`),
    ),
  }));
  const where = fc.constantFrom(
    "",
    " where k <= i",
    " where M[i,k], k in 0..n",
    " where i < len[k] and u[i] > 0",
    " where k in 1..extent(i)",
  );
  const target = fc.constantFrom(
    "let M[i,k] = k < i",
    "let T[i,j] += A[i,k] * B[k,j]",
    "T[i,j] = ",
    "C[i] += ",
    "C[i] max= ",
    "C[i,k]: f16 = ",
    "D[...b,i,k] = ",
    "F[e[i],k] += ",
    "let S[i,k] = ",
    "x += ",
  );
  return fc.tuple(target, expr, where).map(([head, body, clause]) =>
    head.endsWith(" ") ? `${head}${body}${clause}` : head
  );
}

Deno.test("readProgram() gives verified programs or diagnostics for meaningful statements", () => {
  fc.assert(
    fc.property(
      fc.array(meaningful(), { minLength: 1, maxLength: 4 }),
      (list) => {
        checkProgram(textSource(list.join("\n")));
        checkProgram(textSource([...list, "C[i] = u[i]"].join("; ")));
      },
    ),
    { numRuns: 1500 },
  );
});

Deno.test("readEinsum() survives arbitrary strings", () => {
  const text = fc.array(
    fc.constantFrom("i", "j", "k", ",", "->", "...", " ", ".", "-", "é"),
    {
      maxLength: 12,
    },
  ).map((parts) => parts.join(""));
  fc.assert(
    fc.property(
      text,
      fc.nat(3),
      fc.array(fc.nat(4), { maxLength: 3 }),
      (einsum, count, ranks) => {
        for (const given of [null, ranks]) {
          check(
            einsum,
            readEinsum(einsum, given?.length ?? count, given),
            (ir) => {
              assertEquals(
                verifyTensorIr(ir).map(({ message }) => message),
                [],
                einsum,
              );
            },
          );
        }
      },
    ),
    { numRuns: 1000 },
  );
});

Deno.test("joinTemplate() survives arbitrary pieces and holes", () => {
  const piece = fc.array(fc.constantFrom(...WORDS, "$", "C[i] = "), {
    maxLength: 6,
  })
    .map((words) => words.join(""));
  const hole: fc.Arbitrary<Hole> = fc.oneof(
    fc.constantFrom<Hole>(
      { kind: "tensor" },
      { kind: "number" },
      { kind: "invalid", what: "string" },
    ),
    fc.double().map((value): Hole => ({ kind: "const", value })),
    fc.string({ maxLength: 4 }).map((name): Hole => ({ kind: "name", name })),
    fc.constantFrom("$0 + $1", "a // b", "a ; b").map((text): Hole => ({
      kind: "expression",
      source: {
        text,
        holes: [{ kind: "tensor", path: [0] }, { kind: "number", path: [1] }],
        location: null,
      },
    })),
  );
  fc.assert(
    fc.property(
      fc.array(fc.tuple(piece, hole), { maxLength: 4 }),
      piece,
      (parts, last) => {
        const pieces = [...parts.map(([text]) => text), last];
        const joined = joinTemplate(pieces, parts.map(([, value]) => value));
        if (joined.ok) checkProgram(joined.value);
        else {assert(
            joined.diagnostics.every(({ primary }) => primary !== null),
          );}
      },
    ),
    { numRuns: 500 },
  );
});

Deno.test("readProgram() refuses deep and long texts before it parses them", () => {
  for (const count of [64, 65, 1000, 30000]) {
    for (
      const [open, close] of [
        ["(", ")"],
        ["A[", "]"],
        ["sum[k](", ")"],
        ["-", ""],
        ["not ", ""],
        ["2**", ""],
        ["a?b:", ""],
        ["a+", ""],
        ["A[i]??", ""],
        ["sum[k](1+", ")"],
      ]
    ) {
      const text = `C = ${open?.repeat(count)}1${close?.repeat(count)}`;
      checkProgram(textSource(text));
    }
  }
});

Deno.test("readProgram() answers soon to texts that are made to take long", () => {
  const many = (count: number, part: (at: number) => string): string =>
    Array.from({ length: count }, (_, at) => part(at)).join("");
  const texts = [
    many(20000, () => "a#;"),
    many(10000, () => "C=C+1\n"),
    many(6000, () => "let x = 1;"),
    `C = ${many(60000, () => "x")}(1)`,
    `C = A[${many(30000, () => "i,")}i]`,
    `C[i] = A[i] where ${many(10000, (at) => `i<${at % 7},`)}i<2`,
    `C = 0${many(200, () => "+sum[k](A[k])")} where ${
      many(12000, () => "k<3,")
    }k<4`,
    `C[i] = A[i] with ${many(6000, () => "A:sparse,")}A:sparse`,
    `C = 1 +${many(60000, () => "\n")}`,
    many(30000, () => "/*"),
    `let M[i] = i < 3\nC[i] = A[i] where ${many(4000, () => "M[i],")}M[i]`,
  ];
  for (const text of texts) checkProgram(textSource(text));
});
