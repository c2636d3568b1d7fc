/**
 * numpy's einsum strings -> the syntax tree of one statement. Spans are in the einsum string.
 *
 * Two things that numpy allows are refused: a string without `->`, and (when the operands are
 * bound) an axis of extent 1 that stretches. Operands are the holes `$0`, `$1`, ….
 */
import {
  type Diagnostic,
  type Outcome,
  outcomeOf,
} from "../jit/diagnostics/diagnostic.ts";
import type { Span } from "../jit/diagnostics/span.ts";
import type {
  AstExpr,
  AstIndex,
  AstName,
  AstReference,
  AstStatement,
} from "./ast.ts";
import {
  einsumCharacter,
  einsumEllipsis,
  einsumEllipsisDropped,
  einsumOperandCount,
  einsumRank,
  einsumRepeatedLabel,
  einsumSecondArrow,
  einsumUnknownLabel,
  einsumWithoutArrow,
} from "./einsum_diagnostics.ts";
import { chainTooLong, MAXIMUM_CHAIN } from "./syntax_diagnostics.ts";

/** Name of the target; longer than any label. */
const RESULT = "result";

/** Name of the spread that `...` stands for. */
const ELLIPSIS = "batch";

/** One comma-separated part of an einsum string. */
interface Term {
  readonly labels: readonly Label[];
  readonly span: Span;
}

interface Label {
  /** A letter, or `...`. */
  readonly text: string;
  readonly span: Span;
}

/**
 * The statements of `text` over operands of the given ranks. With a null rank `...` is a spread,
 * which needs as many dimensions in every operand that has it; with known ranks missing leading
 * dimensions are left out, as in numpy.
 */
export function readEinsumText(
  text: string,
  ranks: readonly (number | null)[],
): Outcome<readonly AstStatement[]> {
  const problems: Diagnostic[] = [];
  const { terms, result } = readTerms(text, problems);
  if (result === null && problems.length === 0) {
    const end = { start: text.length, end: text.length };
    problems.push(
      einsumWithoutArrow(`${text.trim()}->${implicitResult(terms)}`, end),
    );
  }
  if (result !== null && problems.length === 0) {
    problems.push(
      ...checkTerms(terms, result, ranks, { start: 0, end: text.length }),
    );
  }
  return outcomeOf(
    problems.slice(0, 1),
    () => result === null ? [] : buildStatements(terms, result, ranks, text),
  );
}

interface Terms {
  readonly terms: readonly Term[];
  readonly result: Term | null;
}

function readTerms(text: string, problems: Diagnostic[]): Terms {
  const parts: { labels: Label[]; start: number; end: number }[] = [];
  let current = { labels: [] as Label[], start: 0, end: 0 };
  let arrow: number | null = null;
  const close = (at: number): void => {
    parts.push({ ...current, end: at });
  };
  for (let at = 0; at < text.length;) {
    const found = /^(?:->|\.\.\.|\.+|[\s\S])/u.exec(text.slice(at))?.[0] ?? "";
    const span = { start: at, end: at + found.length };
    if (found === "->") {
      if (arrow !== null) problems.push(einsumSecondArrow(span));
      close(at);
      arrow ??= parts.length;
      current = { labels: [], start: span.end, end: span.end };
    } else if (found === "," && arrow === null) {
      close(at);
      current = { labels: [], start: span.end, end: span.end };
    } else if (found.startsWith(".") && found !== "...") {
      problems.push(einsumEllipsis(span));
    } else if (found === "..." || /^[A-Za-z]$/.test(found)) {
      const isSecond = found === "..." &&
        current.labels.some(({ text }) => text === "...");
      if (isSecond) problems.push(einsumEllipsis(span));
      current.labels.push({ text: found, span });
    } else if (!/^\s$/.test(found)) {
      problems.push(einsumCharacter(found, span));
    }
    at = span.end;
  }
  close(text.length);
  const all = parts.map(({ labels, start, end }) => ({
    labels,
    span: trimmed(text, start, end),
  }));
  const count = arrow ?? all.length;
  return { terms: all.slice(0, count), result: all[count] ?? null };
}

function trimmed(text: string, start: number, end: number): Span {
  const part = text.slice(start, end);
  const from = start + (part.length - part.trimStart().length);
  return {
    start: Math.min(from, end),
    end: Math.max(from, end - (part.length - part.trimEnd().length)),
  };
}

/** What numpy would take as the result: labels that occur once, in alphabetical order. */
function implicitResult(terms: readonly Term[]): string {
  const labels = terms.flatMap((term) => term.labels.map(({ text }) => text));
  const once = labels.filter((label) =>
    label !== "..." && labels.indexOf(label) === labels.lastIndexOf(label)
  );
  return (labels.includes("...") ? "..." : "") + once.sort().join("");
}

function checkTerms(
  terms: readonly Term[],
  result: Term,
  ranks: readonly (number | null)[],
  whole: Span,
): readonly Diagnostic[] {
  if (terms.length !== ranks.length) {
    return [einsumOperandCount(terms.length, ranks.length, whole)];
  }
  if (terms.length > MAXIMUM_CHAIN) {
    const help =
      "Multiply some of the operands first, in an einsum of their own";
    return [chainTooLong(terms.length, whole, help)];
  }
  const labels = new Set(
    terms.flatMap((term) => term.labels.map(({ text }) => text)),
  );
  const letters = [...labels].filter((label) => label !== "...");
  const problems = result.labels.flatMap(({ text, span }, position) => {
    if (text === "...") return [];
    if (!labels.has(text)) return [einsumUnknownLabel(text, letters, span)];
    const first = result.labels.findIndex((label) => label.text === text);
    return first < position ? [einsumRepeatedLabel(text, span)] : [];
  });
  const hasBatch = terms.some((term, operand) =>
    batchCount(term, ranks[operand] ?? null) !== 0
  );
  if (hasBatch && !hasDots(result)) {
    problems.push(einsumEllipsisDropped(result.span));
  }
  terms.forEach((term, operand) => {
    const rank = ranks[operand] ?? null;
    const letterCount = lettersOf(term).length;
    const isWrong = rank !== null &&
      (hasDots(term) ? rank < letterCount : rank !== letterCount);
    if (isWrong) {
      problems.push(
        einsumRank({ labels: letterCount, rank }, operand, term.span),
      );
    }
  });
  return problems;
}

function lettersOf({ labels }: Term): readonly Label[] {
  return labels.filter(({ text }) => text !== "...");
}

function hasDots({ labels }: Term): boolean {
  return labels.some(({ text }) => text === "...");
}

function buildStatements(
  terms: readonly Term[],
  result: Term,
  ranks: readonly (number | null)[],
  text: string,
): readonly AstStatement[] {
  const counts = terms.map((term, operand) =>
    batchCount(term, ranks[operand] ?? null)
  );
  const written = counts.filter((_, operand) =>
    hasDots(terms[operand] ?? result)
  );
  const isEven = written.length > 0 && written[0] !== 0 &&
    written.every((count) => count === written[0]);
  const isSpread = isEven || written.includes(null);
  const most = isSpread
    ? null
    : Math.max(0, ...written.map((count) => count ?? 0));
  const factors = terms.map((term, operand): AstReference => ({
    kind: "reference",
    name: { text: `$${operand}`, isHole: true, span: term.span },
    indices: indicesOf(
      term,
      most === null ? null : { count: counts[operand] ?? 0, most },
    ),
    args: null,
    span: term.span,
  }));
  const indices = indicesOf(
    result,
    most === null ? null : { count: most, most },
  );
  return statementsOf(product(factors), { indices, span: result.span }, {
    terms,
    result,
    span: { start: 0, end: text.length },
  });
}

/** Dimensions that `...` stands for in an operand of known rank. */
function batchCount(term: Term, rank: number | null): number | null {
  if (!hasDots(term)) return 0;
  return rank === null ? null : rank - lettersOf(term).length;
}

function indicesOf(
  { labels }: Term,
  batch: { readonly count: number; readonly most: number } | null,
): readonly AstIndex[] {
  return labels.flatMap(({ text, span }): readonly AstIndex[] => {
    if (text !== "...") return [plain(text, span)];
    if (batch === null) {
      return [{
        kind: "spread",
        name: { text: ELLIPSIS, isHole: false, span },
        span,
      }];
    }
    // Batch axes are aligned at the right.
    const { count, most } = batch;
    return Array.from(
      { length: count },
      (_, at) => plain(`${ELLIPSIS}${most - count + at}`, span),
    );
  });
}

function plain(text: string, span: Span): AstIndex {
  const name: AstName = { text, isHole: false, span };
  const value: AstReference = {
    kind: "reference",
    name,
    indices: null,
    args: null,
    span,
  };
  return { kind: "position", value, span };
}

function product(factors: readonly AstReference[]): AstExpr {
  return factors.reduce<AstExpr | null>((left, right) => {
    if (left === null) return right;
    const span = { start: left.span.start, end: right.span.end };
    return { kind: "binary", op: "mul", left, right, span };
  }, null) ??
    { kind: "number", value: 1, isBoolean: false, span: { start: 0, end: 0 } };
}

/** A `let` that is returned: unlike a target, the caller cannot bind it as a value to continue. */
function statementsOf(
  body: AstExpr,
  { indices, span: targetSpan }: {
    readonly indices: readonly AstIndex[];
    readonly span: Span;
  },
  { terms, result, span }: Terms & {
    readonly result: Term;
    readonly span: Span;
  },
): readonly AstStatement[] {
  const kept = new Set(result.labels.map(({ text }) => text));
  const folds = terms.some((term) =>
    lettersOf(term).some(({ text }) => !kept.has(text))
  );
  const name: AstName = { text: RESULT, isHole: false, span: targetSpan };
  return [
    {
      kind: "assignment",
      isLet: true,
      target: { name, indices, span: targetSpan },
      dtype: null,
      assign: folds ? "sum" : "set",
      body,
      where: [],
      hints: [],
      span,
    },
    { kind: "return", names: [name], span: targetSpan },
  ];
}
