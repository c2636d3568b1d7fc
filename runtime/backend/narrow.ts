/**
 * Covers that came back -> which candidates the next runs of a program are compiled with.
 *
 * A choice that many runs in a row agreed on leaves its rivals out: a winner stays beside the dense
 * nest, so that the device can still fall back, and an input that proved dense is not searched at
 * all. From time to time a run with all candidates looks again. Pure; time is counted in runs.
 */
import { ALL_CANDIDATES, type Narrowing } from "../../jit/ir/executable.ts";
import type { CoverReport } from "./backend.ts";

/** Runs in a row that must agree before anything is left out, or taken back. */
export const SETTLED = 4;
/** Runs between two looks at all candidates, at first; twice as many after each look, until something changes. */
export const FIRST_PERIOD = 64;
const LONGEST_PERIOD = 1024;

/** What the reports of a program have taught so far. */
export interface History {
  /** Rules that stay, by nest; a nest that is not named has all. */
  readonly kept: ReadonlyMap<string, readonly string[]>;
  /** Runs until all candidates are looked at again. */
  readonly runsLeft: number;
  readonly period: number;
}

/** Nothing is known yet. */
export const FRESH_HISTORY: History = {
  kept: new Map(),
  runsLeft: FIRST_PERIOD,
  period: FIRST_PERIOD,
};

/** The candidates of the next run. */
export function nextRun(
  history: History,
): { readonly narrowing: Narrowing; readonly history: History } {
  const { kept, runsLeft, period } = history;
  if (kept.size === 0) return { narrowing: ALL_CANDIDATES, history };
  if (runsLeft > 0) {
    const narrowing: Narrowing = { kept, others: "all" };
    return { narrowing, history: { ...history, runsLeft: runsLeft - 1 } };
  }
  const later = Math.min(LONGEST_PERIOD, 2 * period);
  return {
    narrowing: ALL_CANDIDATES,
    history: { kept, runsLeft: later, period: later },
  };
}

/** The history after a report of a run with all candidates, or with those that were kept. */
export function learn(
  history: History,
  report: CoverReport,
  hadAll: boolean,
): History {
  if (report.isOrdered) return history;
  return hadAll
    ? learnFromAll(history, report)
    : learnFromKept(history, report);
}

function learnFromAll(history: History, report: CoverReport): History {
  const { nest, candidates, chosen, streak } = report;
  const winner = candidates[chosen ?? -1];
  const wanted = winner === undefined ? [] : [winner.rule];
  const known = history.kept.get(nest);
  if (known !== undefined && `${known}` === `${wanted}`) return history;
  // A single rule that wins leaves nobody to leave out.
  const isSettled = streak >= SETTLED && wanted.length < candidates.length;
  return isSettled ? keeping(history, nest, wanted) : keepingAll(history, nest);
}

/** The winner lost to the dense nest for a while: all candidates may try again. */
function learnFromKept(history: History, report: CoverReport): History {
  const { nest, chosen, streak } = report;
  return chosen === null && streak >= SETTLED
    ? keepingAll(history, nest)
    : history;
}

function keeping(
  { kept }: History,
  nest: string,
  rules: readonly string[],
): History {
  return { ...FRESH_HISTORY, kept: new Map([...kept, [nest, rules]]) };
}

function keepingAll(history: History, nest: string): History {
  if (!history.kept.has(nest)) return history;
  const kept = new Map(history.kept);
  kept.delete(nest);
  return { ...FRESH_HISTORY, kept };
}
