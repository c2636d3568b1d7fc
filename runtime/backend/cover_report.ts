/** Words that a selection left behind -> what it found, for people and for later calls. */
import {
  REPORT_HEAD,
  REPORT_WORDS,
  type SelectNest,
} from "../../jit/ir/tile_pit.ts";
import type { CoverReport } from "./backend.ts";

/** The report of `select`; null where none was written yet. */
export function coverReportOf(
  select: SelectNest,
  words: Uint32Array,
): CoverReport | null {
  const [choice = 0, streak = 0] = words;
  if (streak === 0 || choice > select.candidates.length) return null;
  const candidates = select.candidates.map(
    ({ rule, total, fixed, perStep }, at) => {
      const first = REPORT_HEAD + REPORT_WORDS * at;
      const [steps = 0, live = 0] = words.subarray(first, first + REPORT_WORDS);
      return { rule, live, total, steps, cost: fixed + perStep * steps };
    },
  );
  return {
    nest: select.nest,
    candidates,
    denseCost: select.denseCost,
    chosen: choice === 0 ? null : choice - 1,
    streak,
    isOrdered: select.isOrdered,
  };
}
