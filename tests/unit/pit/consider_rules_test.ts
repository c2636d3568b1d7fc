/** `considerRules()`: who chooses, what may run, and the reason of every refusal. */
import { considerRules } from "../../../jit/pit/consider_rules.ts";
import { DEFAULT_PIT_SETTINGS } from "../../../jit/pit/pit_settings.ts";
import { assert, assertEquals, assertMatch } from "../../support/assert.ts";
import { contractionsOf, type Shapes } from "../../support/bind_shapes.ts";

const LARGE: Shapes = { A: [1024, 1024], B: [1024, 1024] };
const SMALL: Shapes = { A: [64, 64], B: [64, 64] };

/** The decision, the rules that stay, and the reasons of the others by name. */
function consider(text: string, shapes: Shapes): {
  readonly decision: string;
  readonly reason: string;
  readonly rules: readonly string[];
  readonly refused: Readonly<Record<string, string>>;
} {
  const [nest] = contractionsOf(text, shapes);
  assert(nest !== undefined);
  const found = considerRules(nest, DEFAULT_PIT_SETTINGS);
  return {
    decision: found.decision,
    reason: found.reason,
    rules: found.rules.map(({ name }) => name),
    refused: Object.fromEntries(
      found.refused.map(({ rule, reason }) => [rule.name, reason]),
    ),
  };
}

Deno.test("considerRules() leaves the choice between the rules of a sparse operand to the device", () => {
  const found = consider("C[m,n] += A[m,k] * B[k,n] with A: sparse", LARGE);
  assertEquals(found.decision, "device");
  assertEquals(found.rules, [
    "A by whole rows",
    "A along k, micro-tile 32x1",
    "A along m in blocks of k, micro-tile 1x64",
  ]);
  assertEquals(
    found.refused["B along k, micro-tile 1x32"],
    "nothing says that the operand holds zeros",
  );
  assertEquals(
    found.refused["C along m, micro-tile 1x32"],
    "every element of the output is needed",
  );
});

Deno.test("considerRules() offers the meeting of two sparse operands", () => {
  const text = "C[m,n] += A[m,k] * B[k,n] with A: sparse, B: sparse";
  const found = consider(text, LARGE);
  assertEquals(found.decision, "device");
  assertEquals(found.rules, [
    "A by whole rows",
    "A along k, micro-tile 32x1",
    "A along m in blocks of k, micro-tile 1x64",
    "B by whole columns",
    "B along k, micro-tile 1x32",
    "B along n in blocks of k, micro-tile 64x1",
    "A and B along k, micro-tile 32x1 and 1x128",
  ]);
});

/** The rules of a micro-tile that the text names. */
function pinnedBy(hint: string, shapes: Shapes = LARGE): readonly string[] {
  const found = consider(`C[m,n] += A[m,k] * B[k,n] with ${hint}`, shapes);
  assertEquals(found.decision, "pinned");
  return found.rules;
}

Deno.test("considerRules() follows the extents of a pinned micro-tile", () => {
  assertEquals(pinnedBy("A: sparse(32,1)"), ["A along k, micro-tile 32x1"]);
  assertEquals(pinnedBy("A: sparse(32,64)"), ["A along k, micro-tile 32x64"]);
  assertEquals(pinnedBy("A: sparse(16,16)"), ["A along k, micro-tile 32x16"]);
  assertEquals(pinnedBy("A: sparse(8,8)"), ["A along k, micro-tile 32x1"]);
  assertEquals(pinnedBy("A: sparse(1,1)"), ["A along k, micro-tile 32x1"]);
  assertEquals(pinnedBy("A: sparse(1,64)"), [
    "A along m in blocks of k, micro-tile 1x64",
  ]);
  assertEquals(pinnedBy("A: sparse(1,8)"), [
    "A along m in blocks of k, micro-tile 1x16",
  ]);
  assertEquals(pinnedBy("A: sparse(1,1024)"), ["A by whole rows"]);
  assertEquals(pinnedBy("A: sparse(1,64)", SMALL), ["A by whole rows"]);
  assertEquals(pinnedBy("B: sparse(64,32)"), ["B along k, micro-tile 64x32"]);
  assertEquals(pinnedBy("B: sparse(64,1)"), [
    "B along n in blocks of k, micro-tile 64x1",
  ]);
  assertEquals(pinnedBy("A: sparse(32,1), B: sparse(1,32)"), [
    "A and B along k, micro-tile 32x1 and 1x128",
  ]);
});

Deno.test("considerRules() lets what takes the whole tile run alone", () => {
  const rows = "A along m in blocks of k, micro-tile 1x64";
  assertEquals(pinnedBy("A: sparse(1,64), B: sparse(1024,1)"), [rows]);
  const found = consider(
    "C[m,n] += A[m,k] * B[k,n] with A: sparse(1,64), B: sparse(1024,1)",
    LARGE,
  );
  assertEquals(
    found.refused["B by whole columns"],
    "other micro-tiles are pinned",
  );
});

Deno.test("considerRules() names the size below which no search pays", () => {
  const found = consider("C[m,n] += A[m,k] * B[k,n] with A: sparse", SMALL);
  assertEquals(found.decision, "dense");
  assertMatch(found.reason, /^262144 multiplications are too few/);
  assertEquals(found.refused["A by whole rows"], found.reason);
});

Deno.test("considerRules() searches nothing that costs as much to search as to compute", () => {
  const [nest] = contractionsOf(
    "C[m,n] += A[m,k] * B[k,n] with A: sparse",
    LARGE,
  );
  assert(nest !== undefined);
  const decide = (dispatch: number): string => {
    const table = { ...DEFAULT_PIT_SETTINGS.table, dispatch };
    return considerRules(nest, { ...DEFAULT_PIT_SETTINGS, table }).decision;
  };
  assertEquals(decide(1), "device");
  assertEquals(decide(2000), "dense");
});

Deno.test("considerRules() leaves out what earlier runs left out, and never a pinned rule", () => {
  const decide = (
    hint: string,
    rules: readonly string[],
  ): readonly string[] => {
    const text = `C[m,n] += A[m,k] * B[k,n] with A: ${hint}`;
    const [nest] = contractionsOf(text, LARGE);
    assert(nest !== undefined);
    const narrowing = {
      kept: new Map([[nest.name, rules]]),
      others: "all",
    } as const;
    const settings = { ...DEFAULT_PIT_SETTINGS, narrowing };
    const found = considerRules(nest, settings);
    return [found.decision, ...found.rules.map(({ name }) => name)];
  };
  const rows = "A by whole rows";
  assertEquals(decide("sparse", [rows]), ["device", rows]);
  assertEquals(decide("sparse", []), ["dense"]);
  const panels = "A along k, micro-tile 32x1";
  assertEquals(decide("sparse(32,1)", []), ["pinned", panels]);
});

Deno.test("considerRules() keeps pinned rules at any size and refuses the others", () => {
  const found = consider(
    "C[m,n] += A[m,k] * B[k,n] with A: sparse(32,1)",
    SMALL,
  );
  assertEquals(found.decision, "pinned");
  assertEquals(found.rules, ["A along k, micro-tile 32x1"]);
  assertEquals(
    found.refused["A by whole rows"],
    "other micro-tiles are pinned",
  );
});

Deno.test("considerRules() refuses folds without an annihilator", () => {
  const found = consider("C[m,n] min= A[m,k] + B[k,n] with A: sparse", {
    A: { dtype: "i32", shape: [1024, 1024] },
    B: { dtype: "i32", shape: [1024, 1024] },
  });
  assertEquals(found.decision, "dense");
  assertEquals(found.rules, []);
  assertMatch(
    found.refused["A by whole rows"] ?? "",
    /^no value of a factor annihilates "add" under "min" in i32$/,
  );
});

Deno.test("considerRules() refuses an axis of a compound index, and what the text calls dense", () => {
  const shifted = consider(
    "C[x,f] += A[x+i,c] * B[i,c,f] where x in 0..1022 with A: sparse",
    { A: [1024, 1024], B: [3, 1024, 1024] },
  );
  assertMatch(
    shifted.refused["A by whole rows"] ?? "",
    /^no PIT-axis: "x" stands in a compound index of A$/,
  );
  const said = consider("C[m,n] += A[m,k] * B[k,n] with A: dense", LARGE);
  assertEquals(
    said.refused["A by whole rows"],
    "the operand is called dense",
  );
});

Deno.test("considerRules() refuses a guard of the batch axes alone", () => {
  const found = consider(
    "C[b,m,n] += A[b,m,k] * B[b,k,n] where on[b]",
    {
      A: [4, 512, 512],
      B: [4, 512, 512],
      on: { dtype: "bool", shape: [4] },
    },
  );
  assertEquals(
    found.refused["C along m, micro-tile 1x32"],
    "every element of the output is needed",
  );
});

Deno.test("considerRules() refuses operands whose zeros make another value of their factor", () => {
  for (const [factor, value] of [["exp(A[m,k])", 1], ["(2 - A[m,k])", 2]]) {
    const text =
      `C[m,n] += ${factor} * B[k,n] with A: sparse(1,1024), B: dense`;
    const found = consider(text, LARGE);
    assertEquals([found.decision, found.rules], ["dense", []]);
    assertEquals(
      found.refused["A by whole rows"],
      `where A is 0 the factor is ${value}`,
    );
  }
  for (const factor of ["relu(A[m,k])", "-A[m,k]", "A[m,k] * A[m,k]"]) {
    const text = `C[m,n] += ${factor} * B[k,n] with A: sparse(1,1024)`;
    assertEquals(consider(text, LARGE).rules, ["A by whole rows"], factor);
  }
});
