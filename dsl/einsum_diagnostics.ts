/** What is said about einsum strings: one constructor per code, PIT01xx. */
import type { Diagnostic } from "../jit/diagnostics/diagnostic.ts";
import type { Span } from "../jit/diagnostics/span.ts";
import { counted, error, shownCharacter } from "./diagnostic_words.ts";

/** An einsum string without `->`. */
export function einsumWithoutArrow(rewrite: string, span: Span): Diagnostic {
  return error("PIT0124", span, {
    message: "Cannot read the einsum string: it has no `->`",
    label: "expected `->` and the labels of the result",
    help: `Write "${rewrite}"`,
  });
}

/** Something other than a letter, `,`, `...` and `->` in an einsum string. */
export function einsumCharacter(found: string, span: Span): Diagnostic {
  return error("PIT0125", span, {
    message: `Cannot read the einsum string: found ${
      shownCharacter(found)
    }, expected a letter, ",", "..." or "->"`,
    label: "no label",
    help:
      "Use one letter per axis; for longer names write a program with `pit`",
  });
}

/** Two ellipses in one term, or dots that are not three. */
export function einsumEllipsis(span: Span): Diagnostic {
  return error("PIT0126", span, {
    message:
      "Cannot read the einsum string: a term holds at most one `...`, of three dots",
    label: "not one `...`",
    help: "Write `...` once, where the batch axes stand",
  });
}

/** A label of the result that no operand has. */
export function einsumUnknownLabel(
  label: string,
  labels: readonly string[],
  span: Span,
): Diagnostic {
  return error("PIT0127", span, {
    message: `Cannot keep axis "${label}": no operand has it`,
    label: "unknown label",
    help: labels.length === 0
      ? "Remove it from the result"
      : `Use labels of the operands: ${
        labels.map((label) => `"${label}"`).join(", ")
      }`,
  });
}

/** A label twice in the result. */
export function einsumRepeatedLabel(label: string, span: Span): Diagnostic {
  return error("PIT0128", span, {
    message:
      `Cannot write along a diagonal: label "${label}" stands twice in the result`,
    label: "second time",
    help: `Remove the second "${label}"`,
  });
}

/** Not as many terms as operands. */
export function einsumOperandCount(
  terms: number,
  operands: number,
  span: Span,
): Diagnostic {
  const count = operands === 1 ? "1 operand was" : `${operands} operands were`;
  return error("PIT0129", span, {
    message: `Cannot match operands: the string has ${
      counted(terms, "term")
    }, ${count} given`,
    label: counted(terms, "term"),
    help: "Write one term per operand, separated by commas",
  });
}

/** A second `->`. */
export function einsumSecondArrow(span: Span): Diagnostic {
  return error("PIT0130", span, {
    message: "Cannot read the einsum string: found a second `->`",
    label: "second arrow",
    help: "Write the result once, after one `->`",
  });
}

/** `...` in the operands only, where it stands for some axes. */
export function einsumEllipsisDropped(span: Span): Diagnostic {
  return error("PIT0131", span, {
    message: "Cannot drop the axes of `...`: the result must name them",
    label: "expected `...` here",
    help: "Add `...` to the result, or give the axes letters to sum over them",
  });
}

/** More labels than an operand has dimensions. */
export function einsumRank(
  found: { readonly labels: number; readonly rank: number },
  operand: number,
  span: Span,
): Diagnostic {
  const labels = counted(found.labels, "label");
  const dimensions = counted(found.rank, "dimension");
  return error("PIT0132", span, {
    message:
      `Cannot index operand ${operand}: found ${labels}, it has ${dimensions}`,
    label: labels,
    help: "Write one label per dimension; `...` stands for the rest",
  });
}
