/** `nextRun()` and `learn()`: candidates leave when runs agree, and come back when they do not. */
import type { CoverReport } from "../../../runtime/backend/backend.ts";
import {
  FIRST_PERIOD,
  FRESH_HISTORY,
  type History,
  learn,
  nextRun,
  SETTLED,
} from "../../../runtime/backend/narrow.ts";
import { assert, assertEquals } from "../../support/assert.ts";

const RULES = ["rows", "panels"];

/** A report of a run with the candidates `rules`. */
function report(
  chosen: string | null,
  streak: number,
  rules: readonly string[] = RULES,
): CoverReport {
  const candidates = rules.map((rule) => ({
    rule,
    live: 1,
    total: 2,
    steps: 1,
    cost: 1,
  }));
  const at = rules.indexOf(chosen ?? "");
  return {
    nest: "C",
    candidates,
    denseCost: 2,
    chosen: at < 0 ? null : at,
    streak,
    isOrdered: false,
  };
}

function after(reports: readonly CoverReport[], from = FRESH_HISTORY): History {
  return reports.reduce((history, one) => learn(history, one, true), from);
}

function keptOf(history: History): readonly string[] | undefined {
  return history.kept.get("C");
}

Deno.test("learn() keeps all candidates until runs agree", () => {
  assertEquals(keptOf(after([report("rows", SETTLED - 1)])), undefined);
  assertEquals(keptOf(after([report("rows", SETTLED)])), ["rows"]);
  assertEquals(keptOf(after([report(null, SETTLED - 1)])), undefined);
  assertEquals(keptOf(after([report(null, SETTLED)])), []);
});

Deno.test("learn() counts the runs of a loop without reads by the streak alone", () => {
  assertEquals(keptOf(after([report(null, 1000)])), []);
});

Deno.test("learn() has nothing to leave out where a single rule wins", () => {
  const one = report("rows", SETTLED, ["rows"]);
  assertEquals(learn(FRESH_HISTORY, one, true), FRESH_HISTORY);
});

Deno.test("learn() takes all back when a look finds another winner", () => {
  const dense = after([report(null, SETTLED)]);
  const changed = after([report("panels", 1)], dense);
  assertEquals(keptOf(changed), undefined);
  assertEquals(keptOf(after([report(null, SETTLED + 1)], dense)), []);
});

Deno.test("learn() takes all back when the kept rule lost for long, and not before", () => {
  const rows = after([report("rows", SETTLED)]);
  const lost = (streak: number): History =>
    learn(rows, report(null, streak, ["rows"]), false);
  assertEquals(keptOf(lost(SETTLED - 1)), ["rows"]);
  assertEquals(keptOf(lost(SETTLED)), undefined);
  assertEquals(
    keptOf(learn(rows, report("rows", 9, ["rows"]), false)),
    ["rows"],
  );
});

Deno.test("learn() never changes its mind twice within SETTLED runs", () => {
  let history = FRESH_HISTORY;
  let changes = 0;
  // The choice flips every third run.
  for (let run = 0; run < 60; run++) {
    const chosen = Math.floor(run / 3) % 2 === 0 ? null : "rows";
    const next = learn(history, report(chosen, run % 3 + 1), true);
    if (next !== history) changes++;
    history = next;
  }
  assertEquals(changes, 0);
});

Deno.test("learn() decides about each nest apart", () => {
  const first = after([report(null, SETTLED)]);
  const other = { ...report("rows", SETTLED), nest: "D" };
  const both = after([other], first);
  assertEquals([...both.kept], [["C", []], ["D", ["rows"]]]);
  const back = after([report("rows", 1)], both);
  assertEquals([...back.kept], [["D", ["rows"]]]);
});

Deno.test("nextRun() looks at all candidates after a period, then more rarely", () => {
  let history = after([report(null, SETTLED)]);
  const looks: number[] = [];
  for (let run = 0; run < 7 * FIRST_PERIOD; run++) {
    const next = nextRun(history);
    if (next.narrowing.kept.size === 0) looks.push(run);
    history = next.history;
  }
  assertEquals(looks, [FIRST_PERIOD, 3 * FIRST_PERIOD + 1]);
});

Deno.test("learn() leaves the candidates of ordered sums alone", () => {
  const ordered = { ...report("rows", 1000), isOrdered: true };
  assertEquals(learn(FRESH_HISTORY, ordered, true), FRESH_HISTORY);
});

Deno.test("nextRun() leaves candidates of other nests alone", () => {
  const { narrowing } = nextRun(after([report("rows", SETTLED)]));
  assertEquals([...narrowing.kept], [["C", ["rows"]]]);
  assert(narrowing.others === "all");
});
