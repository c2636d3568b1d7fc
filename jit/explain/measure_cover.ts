/**
 * Which points of an operand are live -> the cover of each rule, as a detection would find it, and
 * the cover that zeros at random places would have. Absent on purpose: where the points come from.
 */
import type {
  ContractionExplanation,
  CoverExplanation,
  ListExplanation,
  PatternExplanation,
  RuleExplanation,
} from "../ir/rule_explanation.ts";
import {
  countOf,
  type LivePoints,
  markMicroTiles,
  pointsOf,
  sidesOf,
} from "./mark_micro_tiles.ts";
import { measureMeeting, predictMeeting } from "./measure_meeting.ts";

/** Rows and columns of the small picture, at most. */
const CELLS = 32;
/** Positions of the list that is shown. */
const SHOWN = 16;

/** The contraction with the covers of the rules that look at these operands. */
export function withPatterns(
  contraction: ContractionExplanation,
  patterns: readonly LivePoints[],
): ContractionExplanation {
  const shown = patterns.map(patternOf);
  const rules = contraction.rules.map((rule): RuleExplanation => {
    if (rule.operand === "A and B") return withMeeting(rule, patterns);
    const points = patterns.find(({ operand }) => operand === rule.operand);
    const pattern = shown.find(({ operand }) => operand === rule.operand);
    if (points === undefined || pattern === undefined) return rule;
    return {
      ...rule,
      predicted: predictCover(rule, points, pattern.density),
      measured: measureCover(rule, points),
    };
  });
  return { ...contraction, rules, patterns: shown };
}

function withMeeting(
  rule: RuleExplanation,
  patterns: readonly LivePoints[],
): RuleExplanation {
  const [A, B] = (["A", "B"] as const).map((letter) =>
    patterns.find(({ operand }) => operand === letter)
  );
  if (A === undefined || B === undefined) return rule;
  const predicted = predictMeeting(rule, A, B);
  return { ...rule, predicted, measured: measureMeeting(rule, A, B) };
}

/** The cover of `rule` over these points. */
export function measureCover(
  rule: RuleExplanation,
  points: LivePoints,
): CoverExplanation {
  const { marks, panels, positions } = markMicroTiles(rule, points);
  const { step, perStep, fixed } = rule.cost;
  let live = 0;
  let steps = 0;
  const shown: number[] = [];
  for (let list = 0; list < points.batch * panels; list++) {
    const row = marks.subarray(list * positions, (list + 1) * positions);
    const count = countOf(row);
    live += count;
    steps += stepsOf(row, rule.lists.positions, step);
    if (count > 0 && list < panels) shown.push(list);
  }
  const packed = steps * step * pointsOf(rule, points);
  return {
    live,
    total: points.batch * panels * positions,
    steps,
    waste: packed === 0 ? 0 : 1 - countOf(points.flags) / packed,
    cost: fixed + perStep * steps,
    example: exampleOf(marks, positions, shown[shown.length >> 1] ?? null),
  };
}

/** A long list may be cut into stretches, each of which begins a step of its own. */
function stepsOf(row: Uint8Array, stretch: number, step: number): number {
  if (row.length <= stretch) return Math.ceil(countOf(row) / step);
  let steps = 0;
  for (let at = 0; at < row.length; at += stretch) {
    steps += Math.ceil(countOf(row.subarray(at, at + stretch)) / step);
  }
  return steps;
}

/** One of the lists of the first matrix, from the middle of those that hold anything. */
function exampleOf(
  marks: Uint8Array,
  positions: number,
  list: number | null,
): ListExplanation | null {
  if (list === null) return null;
  const row = marks.subarray(list * positions, (list + 1) * positions);
  return { list, count: countOf(row), positions: spreadOf(row) };
}

/**
 * The cover of `rule` where each point is live on its own with probability `density`: a micro-tile
 * of h points is empty with probability (1 - density)^h.
 */
export function predictCover(
  rule: RuleExplanation,
  points: LivePoints,
  density: number,
): CoverExplanation {
  const { step, perStep, fixed } = rule.cost;
  const { panels, positions } = sidesOf(rule, points);
  const size = pointsOf(rule, points);
  const share = 1 - (1 - density) ** size;
  const lists = points.batch * panels;
  const live = Math.round(share * lists * positions);
  const steps = lists * Math.ceil(share * positions / step);
  const packed = steps * step * size;
  const nonZero = density * points.flags.length;
  return {
    live,
    total: lists * positions,
    steps,
    waste: packed === 0 ? 0 : Math.max(0, 1 - nonZero / packed),
    cost: fixed + perStep * steps,
    example: null,
  };
}

function patternOf(points: LivePoints): PatternExplanation {
  const { operand, rowAxes, columnAxes, rows, columns, batch, flags } = points;
  return {
    operand,
    rowAxes,
    columnAxes,
    rows,
    columns,
    batch,
    density: flags.length === 0 ? 0 : countOf(flags) / flags.length,
    cells: cellsOf(points),
  };
}

/** The first matrix in at most `CELLS` x `CELLS` cells. */
function cellsOf({ rows, columns, flags }: LivePoints): number[][] {
  const [height, width] = [Math.min(CELLS, rows), Math.min(CELLS, columns)];
  const edge = (at: number, count: number, points: number): number =>
    Math.floor(at * points / count);
  return Array.from(
    { length: height },
    (_, y) =>
      Array.from({ length: width }, (_, x) => {
        const [top, bottom] = [
          edge(y, height, rows),
          edge(y + 1, height, rows),
        ];
        const [left, right] = [
          edge(x, width, columns),
          edge(x + 1, width, columns),
        ];
        let live = 0;
        for (let row = top; row < bottom; row++) {
          live += countOf(
            flags.subarray(row * columns + left, row * columns + right),
          );
        }
        return Math.round(1000 * live / ((bottom - top) * (right - left))) /
          1000;
      }),
  );
}

/** At most `SHOWN` live positions, from all over the list. */
function spreadOf(row: Uint8Array): readonly number[] {
  const count = countOf(row);
  const every = Math.max(1, count / SHOWN);
  const positions: number[] = [];
  let seen = 0;
  for (let at = 0; at < row.length; at++) {
    if (row[at] === 0) continue;
    if (seen >= positions.length * every) positions.push(at);
    seen++;
  }
  return positions;
}
