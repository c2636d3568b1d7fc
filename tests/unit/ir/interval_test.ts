/** Intervals of affine forms: with bounds alone, with facts, against enumeration. */
import { formOfExpr } from "../../../jit/ir/interval.ts";
import {
  type AffineForm,
  type BoundsTable,
  factsOfGuard,
  type Interval,
  intervalOf,
  isEmptySpace,
} from "../../../jit/ir/interval.ts";
import { assert, assertEquals } from "../../support/assert.ts";
import { parseExpr } from "../../support/parse_tensor_ir.ts";

const BOUNDS: BoundsTable = new Map([
  ["i", { start: 0, end: 8, extent: 8 }],
  ["j", { start: -1, end: 3, extent: 4 }],
]);

function form(text: string): AffineForm {
  const found = formOfExpr(parseExpr(text), BOUNDS);
  assert(found !== null);
  return found;
}

function interval(text: string, ...guard: readonly string[]): Interval {
  const facts = guard.flatMap((part) => factsOfGuard(parseExpr(part), BOUNDS));
  return intervalOf(form(text), BOUNDS, facts);
}

Deno.test("intervalOf() adds the ends of the axes", () => {
  assertEquals(interval("add(i, mul(2:i32, j))"), { min: -2, max: 11 });
  assertEquals(interval("sub(extent(i), i)"), { min: 1, max: 8 });
  assertEquals(interval("neg(i)"), { min: -7, max: -0 });
});

Deno.test("intervalOf() uses a fact about an axis", () => {
  assertEquals(interval("i", "lt(i, 5:i32)"), { min: 0, max: 4 });
  assertEquals(interval("i", "ge(i, 2:i32)", "le(i, 3:i32)"), {
    min: 2,
    max: 3,
  });
  assertEquals(interval("i", "eq(i, 4:i32)"), { min: 4, max: 4 });
});

Deno.test("intervalOf() uses a fact about a sum of axes", () => {
  const guard = ["ge(add(i, j), 0:i32)", "lt(add(i, j), extent(i))"];
  assertEquals(interval("add(i, j)", ...guard), { min: 0, max: 7 });
  assertEquals(interval("i", "lt(add(i, j), 2:i32)"), { min: 0, max: 2 });
});

Deno.test("factsOfGuard() takes conjunctions apart and turns negations around", () => {
  assertEquals(interval("i", "and(lt(i, 5:i32), not(lt(i, 2:i32)))"), {
    min: 2,
    max: 4,
  });
  assertEquals(interval("i", "not(or(lt(i, 2:i32), gt(i, 3:i32)))"), {
    min: 2,
    max: 3,
  });
  assertEquals(interval("i", "or(lt(i, 2:i32), gt(i, 3:i32))"), {
    min: 0,
    max: 7,
  });
});

Deno.test("formOfExpr() is null for what is not affine", () => {
  assertEquals(formOfExpr(parseExpr("mul(i, j)"), BOUNDS), null);
  assertEquals(formOfExpr(parseExpr("A[i]"), BOUNDS), null);
  assertEquals(formOfExpr(parseExpr("idiv(i, 2:i32)"), BOUNDS), null);
});

Deno.test("isEmptySpace() sees bounds and facts that leave no point", () => {
  assert(!isEmptySpace(BOUNDS, []));
  assert(isEmptySpace(BOUNDS, factsOfGuard(parseExpr("gt(i, 9:i32)"), BOUNDS)));
  assert(isEmptySpace(new Map([["k", { start: 0, end: 0, extent: 0 }]]), []));
});

Deno.test("intervalOf() holds every point that the facts leave in", () => {
  const forms = ["add(i, j)", "sub(mul(3:i32, i), j)", "sub(j, mul(2:i32, i))"];
  const guards = [
    "lt(add(i, j), 4:i32)",
    "le(mul(2:i32, j), i)",
    "gt(sub(i, j), 3:i32)",
  ];
  for (const text of forms) {
    for (const guard of guards) {
      const facts = factsOfGuard(parseExpr(guard), BOUNDS);
      const { min, max } = intervalOf(form(text), BOUNDS, facts);
      for (let i = 0; i < 8; i++) {
        for (let j = -1; j < 3; j++) {
          if (facts.some((fact) => valueAt(fact, i, j) > 0)) continue;
          const value = valueAt(form(text), i, j);
          assert(
            min <= value && value <= max,
            `${text} where ${guard} at ${i}, ${j}`,
          );
        }
      }
    }
  }
});

function valueAt(
  { terms, constant }: AffineForm,
  i: number,
  j: number,
): number {
  return constant + (terms.get("i") ?? 0) * i + (terms.get("j") ?? 0) * j;
}
