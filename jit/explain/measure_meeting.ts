/**
 * The cover of a rule that follows the steps of k where A and B both live: found for each pair of a
 * panel of rows and a panel of columns, without a list that anybody keeps.
 */
import type {
  CoverExplanation,
  RuleExplanation,
} from "../ir/rule_explanation.ts";
import {
  countOf,
  type LivePoints,
  markMicroTiles,
} from "./mark_micro_tiles.ts";

/** The cover over these points. */
export function measureMeeting(
  rule: RuleExplanation,
  A: LivePoints,
  B: LivePoints,
): CoverExplanation {
  const [left, right] = [marksOf(rule, A), marksOf(rule, B)];
  const { positions } = left;
  const { step, perStep, fixed } = rule.cost;
  let live = 0;
  let steps = 0;
  for (let matrix = 0; matrix < A.batch; matrix++) {
    for (let row = 0; row < left.panels; row++) {
      for (let column = 0; column < right.panels; column++) {
        const count = commonOf(
          listOf(left, matrix, row),
          listOf(right, matrix, column),
        );
        live += count;
        steps += Math.ceil(count / step);
      }
    }
  }
  const total = A.batch * left.panels * right.panels * positions;
  const cost = fixed + perStep * steps;
  return { live, total, steps, waste: null, cost, example: null };
}

/** The cover where each point of either operand is live on its own. */
export function predictMeeting(
  rule: RuleExplanation,
  A: LivePoints,
  B: LivePoints,
): CoverExplanation {
  const [left, right] = [marksOf(rule, A), marksOf(rule, B)];
  const { step, perStep, fixed } = rule.cost;
  const share = shareOf(rule, A) * shareOf(rule, B);
  const lists = A.batch * left.panels * right.panels;
  const steps = lists * Math.ceil(share * left.positions / step);
  return {
    live: Math.round(share * lists * left.positions),
    total: lists * left.positions,
    steps,
    waste: null,
    cost: fixed + perStep * steps,
    example: null,
  };
}

type Marks = ReturnType<typeof markMicroTiles>;

/** The rule as it looks at one of its operands: panels of the tile along its own side. */
function marksOf(rule: RuleExplanation, points: LivePoints): Marks {
  return markMicroTiles({ ...rule, ...sideOf(rule, points) }, points);
}

function sideOf(
  { tile }: RuleExplanation,
  { operand }: LivePoints,
): Pick<RuleExplanation, "operand" | "span"> {
  return { operand, span: operand === "B" ? tile.n : tile.m };
}

function shareOf(rule: RuleExplanation, points: LivePoints): number {
  const density = countOf(points.flags) / Math.max(1, points.flags.length);
  const { span } = sideOf(rule, points);
  return 1 - (1 - density) ** ((span ?? 1) * rule.grain);
}

function listOf(
  { marks, panels, positions }: Marks,
  matrix: number,
  panel: number,
): Uint8Array {
  const list = matrix * panels + panel;
  return marks.subarray(list * positions, (list + 1) * positions);
}

function commonOf(a: Uint8Array, b: Uint8Array): number {
  let count = 0;
  for (let at = 0; at < a.length; at++) {
    if (a[at] !== 0 && b[at] !== 0) count++;
  }
  return count;
}
