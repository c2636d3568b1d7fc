/** `solveDetection()` and `necessaryForms()`: which guards are forms of the axes, and which are in part. */
import { necessaryForms, solveDetection } from "../../../jit/ir/solve_block.ts";
import type { AffineForm } from "../../../jit/ir/interval.ts";
import type { Block, LoopAxis, TileExpr } from "../../../jit/ir/tile_block.ts";
import type { DetectNest } from "../../../jit/ir/tile_pit.ts";
import { assertEquals } from "../../support/assert.ts";
import {
  apply,
  at,
  axis,
  block,
  constant,
  load,
  NOWHERE,
  value,
} from "../../support/tile_shorthand.ts";

const Q: TileExpr = { kind: "axis", axis: "q" };
const K: TileExpr = { kind: "axis", axis: "k" };
const YES = constant(1, "bool");

function nestOf(
  made: Block,
  rows: readonly LoopAxis[] = [axis("q", 64)],
): DetectNest {
  return {
    kind: "detect",
    name: "find",
    origin: NOWHERE,
    batch: [axis("b", 2)],
    rows,
    columns: [axis("k", 96)],
    block: made,
    marks: [{ listed: "columns", span: 32, bits: "bits" }],
  };
}

/** "k - q <= 0" as `{ k: 1, q: -1, "": 0 }`. */
function shown(forms: readonly AffineForm[] | null): unknown {
  return forms?.map(({ terms, constant }) => ({
    ...Object.fromEntries(terms),
    "": constant,
  })) ?? null;
}

function number(of: number): TileExpr {
  return constant(of, "i32");
}

function test(
  op: "lt" | "le" | "gt" | "ge" | "eq" | "ne",
  a: TileExpr,
  b: TileExpr,
): TileExpr {
  return apply(op, [a, b], "bool");
}

const CAUSAL = test("le", K, Q);
const NEAR = test("lt", apply("sub", [Q, K], "i32"), number(8));

Deno.test("solveDetection() finds the two sides of a window", () => {
  const window = apply("and", [CAUSAL, NEAR], "bool");
  const wanted = [{ k: 1, q: -1, "": 0 }, { q: 1, k: -1, "": -7 }];
  assertEquals(shown(solveDetection(nestOf(block([], YES, window)))), wanted);
  // By name, and as a result instead of a guard.
  const named = block([{ kind: "let", name: "w", value: window }], {
    ...value("w", "bool"),
  });
  assertEquals(shown(solveDetection(nestOf(named))), wanted);
});

Deno.test("solveDetection() turns negations and alternatives around", () => {
  const before = apply("not", [
    apply("or", [test("gt", K, Q), test("ge", Q, number(9))], "bool"),
  ], "bool");
  assertEquals(shown(solveDetection(nestOf(block([], YES, before)))), [
    { k: 1, q: -1, "": 0 },
    { q: 1, "": -8 },
  ]);
  const same = block([], YES, test("eq", K, Q));
  assertEquals(shown(solveDetection(nestOf(same))), [
    { k: 1, q: -1, "": 0 },
    { q: 1, k: -1, "": 0 },
  ]);
});

Deno.test("solveDetection() knows what is never live", () => {
  const never = block([], YES, constant(0, "bool"));
  assertEquals(shown(solveDetection(nestOf(never))), [{ "": 1 }]);
});

Deno.test("solveDetection() gives up sides that wrap, although their difference is small", () => {
  const most = number(2 ** 31 - 1);
  const above = test("lt", apply("add", [K, most], "i32"), most);
  const both = test(
    "lt",
    apply("add", [Q, most], "i32"),
    apply("add", [K, most], "i32"),
  );
  for (const guard of [above, both]) {
    const nest = nestOf(block([], YES, guard));
    assertEquals(solveDetection(nest), null);
    assertEquals(necessaryForms(nest), []);
  }
});

Deno.test("solveDetection() gives up what is no form, or reads", () => {
  const product = test("lt", apply("mul", [Q, K], "i32"), number(8));
  const either = apply("or", [CAUSAL, NEAR], "bool");
  const apart = test("ne", K, Q);
  const rounded = test(
    "lt",
    { kind: "cast", dtype: "f32", arg: K },
    constant(2),
  );
  const far = test("lt", apply("mul", [K, number(2 ** 28)], "i32"), Q);
  const given = test("lt", K, { kind: "scalar", name: "n", dtype: "i32" });
  for (const guard of [product, either, apart, rounded, far, given]) {
    assertEquals(solveDetection(nestOf(block([], YES, guard))), null);
  }
  const read = load("m", "M", [at("q"), at("k")]);
  const masked = apply("and", [CAUSAL, value("m", "bool")], "bool");
  assertEquals(solveDetection(nestOf(block([read], YES, masked))), null);
});

Deno.test("solveDetection() needs the ends of a panel to bound the form", () => {
  const rows = [axis("p", 4), axis("q", 16)];
  assertEquals(solveDetection(nestOf(block([], YES, CAUSAL), rows)), null);
  const columns = block([], YES, test("lt", K, number(5)));
  assertEquals(shown(solveDetection(nestOf(columns, rows))), [
    { k: 1, "": -4 },
  ]);
});

Deno.test("necessaryForms() takes the affine part of a guard that reads", () => {
  const read = load("m", "M", [at("q"), at("k")]);
  const masked = apply("and", [
    apply("and", [value("m", "bool"), NEAR], "bool"),
    apply("or", [CAUSAL, value("m", "bool")], "bool"),
  ], "bool");
  assertEquals(shown(necessaryForms(nestOf(block([read], YES, masked)))), [
    { q: 1, k: -1, "": -7 },
  ]);
  assertEquals(necessaryForms(nestOf(block([read], value("m", "bool")))), []);
});
