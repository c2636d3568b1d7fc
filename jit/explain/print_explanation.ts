/** Explanation -> text for a terminal, no wider than 100 columns; of each statement the conclusion first. */
import type {
  AxisExplanation,
  Explanation,
  StatementExplanation,
} from "./explanation.ts";
import {
  bytesText,
  concludeContraction,
  printContraction,
} from "./print_rules.ts";
import { table, wrapLines } from "./text_lines.ts";

const INDENT = 3;

/** Every statement with what runs, its axes, where it leaves points out, and the rules considered. */
export function printExplanation(
  { statements, extraBytes }: Explanation,
): string {
  const hasRules = statements.some(({ contractions }) =>
    contractions.some(({ decision }) => decision !== "dense")
  );
  const extra = extraBytes === null || !hasRules
    ? []
    : [`${LEGEND}\nmemory of all rules: ${bytesText(extraBytes)}\n`];
  return [...statements.map(printStatement), ...extra].join("\n");
}

const LEGEND =
  `* runs; loads: 32-byte transactions of a micro-tile/those that its bytes would fill; live: of
all micro-tiles; random: share if as many zeros were scattered; waste: zeros among what is packed;
cost: by that table; pays <: share of live micro-tiles below which it beats the dense kernel`;

function printStatement(
  { text, kind, axes, sources, contractions }: StatementExplanation,
  at: number,
): string {
  const heads = contractions.length === 0
    ? [kind]
    : contractions.map((each) => `${kind}: ${concludeContraction(each)}`);
  const lines = [
    ...wrapLines(`${at + 1}. ${text}`, 0, INDENT),
    ...heads.flatMap((head) => wrapLines(head, INDENT)),
    ...printAxes(axes),
    ...sources.flatMap(({ kind, text }) =>
      wrapLines(
        kind === "zeros" ? `zeros of ${text}` : `${kind} ${text}`,
        INDENT,
      )
    ),
    ...contractions.flatMap(printContraction),
  ];
  return `${lines.join("\n")}\n`;
}

/** A table whose last column, the reasons, is broken where it is too wide. */
function printAxes(axes: readonly AxisExplanation[]): readonly string[] {
  const rows = table(axes.map(axisCells));
  return rows.flatMap((row) => wrapLines(row, INDENT));
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
