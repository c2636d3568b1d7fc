/** Explanation -> text for a terminal. */
import type {
  AxisExplanation,
  Explanation,
  RuleExplanation,
  StatementExplanation,
} from "./explanation.ts";

/** Every statement with a table of its axes, and the rules that were considered. */
export function printExplanation({ statements }: Explanation): string {
  return statements.map(printStatement).join("\n");
}

function printStatement(
  { text, kind, axes, rules }: StatementExplanation,
  at: number,
): string {
  const lines = [
    `${at + 1}. ${text}`,
    `   ${kind}`,
    ...table(axes.map(axisCells)).map((row) => `   ${row}`),
    ...rules.map((rule) => `   ${ruleText(rule)}`),
  ];
  return `${lines.join("\n")}\n`;
}

function axisCells(
  { name, role, permutable, reason, extent }: AxisExplanation,
): string[] {
  return [
    name,
    role,
    extent === null ? "" : `${extent}`,
    permutable ? "PIT-axis" : "no PIT-axis",
    reason,
  ];
}

function ruleText(
  { axis, tensor, microTile, isChosen, reason }: RuleExplanation,
): string {
  const verdict = isChosen ? "chosen" : "not chosen";
  return `rule ${tensor} along ${axis}, micro-tile ${
    microTile.join("x")
  }: ${verdict}, ${reason}`;
}

/** Rows with columns of equal width; a column that is empty everywhere is left out. */
function table(rows: readonly (readonly string[])[]): readonly string[] {
  const columns = Math.max(0, ...rows.map((row) => row.length));
  const widths = Array.from(
    { length: columns },
    (_, at) => Math.max(0, ...rows.map((row) => (row[at] ?? "").length)),
  );
  return rows.map((row) =>
    widths.flatMap((width, at) =>
      width === 0 ? [] : [(row[at] ?? "").padEnd(width)]
    )
      .join("  ")
      .trimEnd()
  );
}
