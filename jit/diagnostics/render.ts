/** Diagnostics -> text with line numbers and carets. The only place that knows lines and columns. */
import type { Diagnostic, Label } from "./diagnostic.ts";

/** A program text and, when known, where it stands in the host program. */
export interface SourceText {
  /** The whole text, holes as markers. */
  readonly text: string;
  /** Host position of the call, as `file:line:column`; null when it is not known. */
  readonly location: string | null;
}

/** Lines longer than this are shown as a window around the caret. */
const MAXIMUM_LINE = 120;

/**
 * Characters that command a terminal or change the order of a line: names and texts of strangers
 * must not. Line breaks and tabs are not among them.
 */
const INVISIBLE = /(?![\n\t])[\p{Cc}\p{Cf}]/gu;

/** All diagnostics, then the host location once. */
export function renderDiagnostics(
  diagnostics: readonly Diagnostic[],
  source: SourceText | null,
): string {
  const parts = diagnostics.map((diagnostic) =>
    renderDiagnostic(diagnostic, source)
  );
  const location = source?.location ?? null;
  if (location !== null) parts.push(`  at ${location}`);
  return parts.join("\n");
}

function renderDiagnostic(
  { code, severity, message, primary, related, help }: Diagnostic,
  source: SourceText | null,
): string {
  const lines = [`${severity}[${code}]: ${message}`];
  if (source !== null) {
    if (primary !== null) lines.push(...renderLabel(primary, "^", source.text));
    for (const label of related) {
      lines.push(...renderLabel(label, "-", source.text));
    }
  }
  if (help !== null) lines.push(`  help: ${help}`);
  return lines.join("\n").replace(INVISIBLE, "\ufffd");
}

function renderLabel(label: Label, mark: string, text: string): string[] {
  const start = Math.min(Math.max(label.span.start, 0), text.length);
  // A negative position would count as 0, and find a newline at the very start.
  const lineStart = start === 0 ? 0 : text.lastIndexOf("\n", start - 1) + 1;
  const lineBreak = text.indexOf("\n", start);
  const lineEnd = lineBreak < 0 ? text.length : lineBreak;
  const lineNumber = text.slice(0, lineStart).split("\n").length;
  const from = start - lineStart > MAXIMUM_LINE - 20
    ? start - Math.floor(MAXIMUM_LINE / 2)
    : lineStart;
  const to = Math.min(lineEnd, from + MAXIMUM_LINE);
  const cut = {
    before: from > lineStart ? "…" : "",
    after: to < lineEnd ? "…" : "",
  };
  // These would move the caret: one visible column each.
  const shown = text.slice(from, to).replace(/\t/g, " ")
    .replace(INVISIBLE, " ");
  const gutter = `${lineNumber} | `;
  const indent = " ".repeat(gutter.length - 2) + "| " +
    " ".repeat(cut.before.length + start - from);
  const width = Math.max(1, Math.min(label.span.end, to) - start);
  return [
    `${gutter}${cut.before}${shown}${cut.after}`.trimEnd(),
    `${indent}${mark.repeat(width)} ${label.text}`.trimEnd(),
  ];
}
