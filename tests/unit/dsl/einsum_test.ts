/** `readEinsum()`: numpy's strings as tensor IR. */
import { readEinsum } from "../../../dsl/read_program.ts";
import { renderDiagnostics } from "../../../jit/diagnostics/render.ts";
import { printTensorIr } from "../../../jit/ir/print_tensor_ir.ts";
import { assertEquals } from "../../support/assert.ts";

function check(
  text: string,
  ranks: readonly number[] | number,
  expected: string,
): void {
  const outcome = typeof ranks === "number"
    ? readEinsum(text, ranks)
    : readEinsum(text, ranks.length, ranks);
  if (!outcome.ok) {
    throw new Error(
      renderDiagnostics(outcome.diagnostics, { text, location: null }),
    );
  }
  const lines = printTensorIr(outcome.value).split("\n");
  assertEquals(
    lines.filter((line) => /^(statement| )/.test(line)).join("\n"),
    expected,
  );
}

Deno.test("readEinsum() sums over the labels that the result leaves out", () => {
  check(
    "mk,kn->mn",
    2,
    `statement (m: spatial, n: spatial, k: reduction)
  result[m, n] sum= mul($0[m, k], $1[k, n])`,
  );
  check(
    "ij->",
    1,
    `statement (i: reduction, j: reduction)
  result[] sum= $0[i, j]`,
  );
});

Deno.test("readEinsum() sums nothing where the result keeps all labels", () => {
  check(
    "ij->ji",
    1,
    `statement (j: spatial, i: spatial)
  result[j, i] = $0[i, j]`,
  );
  check(
    "i,j->ij",
    2,
    `statement (i: spatial, j: spatial)
  result[i, j] = mul($0[i], $1[j])`,
  );
});

Deno.test("readEinsum() reads diagonals, traces, scalars and spaces", () => {
  check(
    "ii->i",
    1,
    `statement (i: spatial)
  result[i] = $0[i, i]`,
  );
  check(
    " i i -> ",
    1,
    `statement (i: reduction)
  result[] sum= $0[i, i]`,
  );
  check(
    " , i -> i",
    2,
    `statement (i: spatial)
  result[i] = mul($0[], $1[i])`,
  );
  check(
    "->",
    1,
    `statement ()
  result[] = $0[]`,
  );
});

Deno.test("readEinsum() reads an ellipsis as a spread", () => {
  check(
    "...ij,...jk->...ik",
    2,
    `statement (...batch: spatial, i: spatial, k: spatial, j: reduction)
  result[...batch, i, k] sum= mul($0[...batch, i, j], $1[...batch, j, k])`,
  );
});

Deno.test("readEinsum() aligns ellipses of different length at the right", () => {
  check(
    "...i,...i->...",
    [3, 2],
    `statement (batch0: spatial, batch1: spatial, i: reduction)
  result[batch0, batch1] sum= mul($0[batch0, batch1, i], $1[batch1, i])`,
  );
  check(
    "...i,...i->...",
    [2, 2],
    `statement (...batch: spatial, i: reduction)
  result[...batch] sum= mul($0[...batch, i], $1[...batch, i])`,
  );
});

Deno.test("readEinsum() lets an ellipsis without axes stand on one side", () => {
  check(
    "...ij->ij",
    [2],
    `statement (i: spatial, j: spatial)
  result[i, j] = $0[i, j]`,
  );
  check(
    "ij->...ij",
    1,
    `statement (i: spatial, j: spatial)
  result[i, j] = $0[i, j]`,
  );
});

Deno.test("readEinsum() cannot be continued from a bound result", () => {
  const outcome = readEinsum("ij->i", 1);
  assertEquals(outcome.ok && outcome.value.tensors.map(({ role }) => role), [
    "input",
    "made",
  ]);
});
