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

/** Live points of an operand: a byte for each, not 0 where it is live; batch, rows, columns. */
export interface LivePoints {
  readonly operand: PatternExplanation["operand"];
  readonly rowAxes: readonly string[];
  readonly columnAxes: readonly string[];
  readonly batch: number;
  readonly rows: number;
  readonly columns: number;
  readonly flags: Uint8Array;
}

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
    steps += Math.ceil(count / step);
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

interface Sides {
  /** The listed positions are rows of the matrix. */
  readonly isByRows: boolean;
  readonly positions: number;
  readonly others: number;
  readonly span: number;
  readonly grain: number;
  readonly panels: number;
}

function sidesOf(
  { operand, group, span, grain }: RuleExplanation,
  { rows, columns }: LivePoints,
): Sides {
  const isByRows = group === (operand === "B" ? "k" : "m");
  const [listed, others] = isByRows ? [rows, columns] : [columns, rows];
  const width = Math.max(1, span ?? others);
  return {
    isByRows,
    positions: Math.ceil(listed / grain),
    others,
    span: width,
    grain,
    panels: span === null ? 1 : Math.ceil(others / width),
  };
}

/** Points of one micro-tile. */
function pointsOf(rule: RuleExplanation, points: LivePoints): number {
  const { span, grain } = sidesOf(rule, points);
  return span * grain;
}

/** A byte for each micro-tile, lists after each other. */
function markMicroTiles(
  rule: RuleExplanation,
  points: LivePoints,
): {
  readonly marks: Uint8Array;
  readonly panels: number;
  readonly positions: number;
} {
  const sides = sidesOf(rule, points);
  const { isByRows, positions, span, grain, panels } = sides;
  const { batch, rows, columns, flags } = points;
  const marks = new Uint8Array(batch * panels * positions);
  let at = 0;
  for (let matrix = 0; matrix < batch; matrix++) {
    for (let row = 0; row < rows; row++) {
      for (let column = 0; column < columns; column++, at++) {
        if (flags[at] === 0) continue;
        const [position, other] = isByRows ? [row, column] : [column, row];
        const list = matrix * panels + Math.floor(other / span);
        marks[list * positions + Math.floor(position / grain)] = 1;
      }
    }
  }
  return { marks, panels, positions };
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

function countOf(flags: Uint8Array): number {
  let count = 0;
  for (const flag of flags) if (flag !== 0) count++;
  return count;
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
