/** Lines for a terminal: tables with columns of equal width, and long lines broken at spaces. */

/** Columns of a terminal that every line fits into. */
export const TERMINAL_COLUMNS = 100;

/** Rows with columns of equal width; a column that is empty everywhere is left out. */
export function table(
  rows: readonly (readonly string[])[],
  rightAligned: ReadonlySet<number> = new Set(),
  gap: string = "  ",
): readonly string[] {
  const columns = Math.max(0, ...rows.map((row) => row.length));
  const widths = Array.from(
    { length: columns },
    (_, at) => Math.max(0, ...rows.map((row) => (row[at] ?? "").length)),
  );
  return rows.map((row) =>
    widths.flatMap((width, at) => {
      const cell = row[at] ?? "";
      if (width === 0) return [];
      return [rightAligned.has(at) ? cell.padStart(width) : cell.padEnd(width)];
    }).join(gap).trimEnd()
  );
}

/** Lines of `text` behind `indent` spaces, those after the first one behind `hanging` more. */
export function wrapLines(
  text: string,
  indent: number,
  hanging: number = 2,
): readonly string[] {
  const lines: string[] = [];
  let rest = " ".repeat(indent) + text;
  while (rest.length > TERMINAL_COLUMNS) {
    const space = rest.lastIndexOf(" ", TERMINAL_COLUMNS);
    const isBroken = space > TERMINAL_COLUMNS / 2;
    const cut = isBroken ? space : TERMINAL_COLUMNS;
    lines.push(rest.slice(0, cut).trimEnd());
    rest = " ".repeat(indent + hanging) + rest.slice(cut).trimStart();
  }
  return [...lines, rest];
}
