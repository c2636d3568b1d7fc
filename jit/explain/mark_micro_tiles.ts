/**
 * Live points of an operand -> which micro-tiles of a rule hold one. Absent on purpose: costs.
 */
import type {
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

/** How a rule divides the matrix of an operand. */
export interface Sides {
  /** The listed positions are rows of the matrix. */
  readonly isByRows: boolean;
  readonly positions: number;
  readonly others: number;
  readonly span: number;
  readonly grain: number;
  readonly panels: number;
}

/** The division of these points by `rule`. */
export function sidesOf(
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
export function pointsOf(rule: RuleExplanation, points: LivePoints): number {
  const { span, grain } = sidesOf(rule, points);
  return span * grain;
}

/** For each of `count` points, `factor` times the part of `size` points that it is in. */
function partsOf(count: number, size: number, factor: number): Uint32Array {
  return Uint32Array.from(
    { length: count },
    (_, at) => Math.floor(at / size) * factor,
  );
}

/** A byte for each micro-tile, lists after each other. */
export function markMicroTiles(
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
  // Where the micro-tile of a row and of a column begins: no division for each point.
  const [rowPart, columnPart] = isByRows
    ? [partsOf(rows, grain, 1), partsOf(columns, span, positions)]
    : [partsOf(rows, span, positions), partsOf(columns, grain, 1)];
  let at = 0;
  for (let matrix = 0; matrix < batch; matrix++) {
    for (let row = 0; row < rows; row++) {
      const first = matrix * panels * positions + (rowPart[row] ?? 0);
      for (let column = 0; column < columns; column++, at++) {
        if (flags[at] !== 0) marks[first + (columnPart[column] ?? 0)] = 1;
      }
    }
  }
  return { marks, panels, positions };
}

/** Bytes that are not 0. */
export function countOf(flags: Uint8Array): number {
  let count = 0;
  // Indices, not an iterator: operands have millions of points.
  for (let at = 0; at < flags.length; at++) if (flags[at] !== 0) count++;
  return count;
}
