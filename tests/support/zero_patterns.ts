/**
 * Where the zeros of a test operand are: name of a pattern -> which elements live.
 *
 * Each matrix of the last two dimensions has the pattern; random ones differ from matrix to matrix.
 * Absent on purpose: values.
 */

/** Every pattern that the PIT rules are tested with. */
export const PATTERNS = [
  "random",
  "banded",
  "power-law",
  "blocks",
  "all zero",
  "one row",
  "one column",
  "full",
  "one element",
] as const;

/** One of them. */
export type Pattern = (typeof PATTERNS)[number];

/** Share of the elements that live where chance decides: so few that micro-tiles stay empty. */
const DENSITY = 0.03;
const BLOCK = 8;

/** Says for the row-major position of an element of `shape` whether it lives. */
export function livePattern(
  pattern: Pattern,
  shape: readonly number[],
  random: () => number,
): (at: number) => boolean {
  const columns = shape.at(-1) ?? 1;
  const rows = shape.at(-2) ?? 1;
  const blocks = new Map<string, boolean>();
  const isLive = (row: number, column: number, matrix: number): boolean => {
    switch (pattern) {
      case "random":
        return random() < DENSITY;
      case "banded":
        return Math.abs(row * columns - column * rows) <=
          2 * Math.max(rows, columns);
      case "power-law":
        return random() < 1 / (1 + (row * 7) % Math.max(1, rows));
      case "blocks": {
        const key = [matrix, row, column].map((each, part) =>
          part === 0 ? each : Math.floor(each / BLOCK)
        ).join();
        const known = blocks.get(key) ?? random() < 0.2;
        blocks.set(key, known);
        return known;
      }
      case "all zero":
        return false;
      case "one row":
        return row === Math.floor(rows / 2);
      case "one column":
        return column === Math.floor(columns / 2);
      case "full":
        return true;
      case "one element":
        return row === Math.floor(rows / 3) &&
          column === Math.floor(columns * 2 / 3);
    }
  };
  return (at) => {
    const row = Math.floor(at / columns);
    return isLive(row % rows, at % columns, Math.floor(row / rows));
  };
}
