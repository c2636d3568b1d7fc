/** What is said about `with` clauses: one constructor per code, PIT02xx. */
import type { Diagnostic } from "../jit/diagnostics/diagnostic.ts";
import type { Span } from "../jit/diagnostics/span.ts";
import { error, listed } from "./diagnostic_words.ts";
import { didYouMean } from "./suggest.ts";

/** `with X: sparse` where no X is used. */
export function hintForUnknown(
  name: string,
  tensors: readonly string[],
  span: Span,
): Diagnostic {
  return error("PIT0226", span, {
    message:
      `Cannot apply a hint to "${name}": the statement does not use such a tensor`,
    label: "unknown tensor",
    help: didYouMean(
      name,
      tensors,
      tensors.length === 0
        ? "Remove the hint"
        : `Name one of ${listed(tensors)}`,
    ),
  });
}

/** The hints of the language. */
export const HINTS = ["sparse", "dense", "ordered", "unique"] as const;

/** `with A: spares`. */
export function unknownHint(name: string, span: Span): Diagnostic {
  return error("PIT0227", span, {
    message: `Cannot apply the hint "${name}": expected one of ${
      HINTS.join(", ")
    }`,
    label: "unknown hint",
    help: didYouMean(
      name,
      HINTS,
      "Write `sparse`, `dense`, `ordered` or `unique`",
    ),
  });
}

/** `sparse(0)`, `dense(3)`. */
export function invalidHintArguments(hint: string, span: Span): Diagnostic {
  return error("PIT0228", span, {
    message: hint === "sparse"
      ? 'Cannot read the micro-tile of "sparse": expected positive integers below 65536'
      : `Cannot pass numbers to "${hint}": it takes none`,
    label: hint === "sparse" ? "not a micro-tile" : "expected no numbers",
    help: hint === "sparse"
      ? "Write `sparse(32,1)`"
      : `Write \`${hint}\` alone`,
  });
}

/** `ordered` on an input, `unique` on what indexes nothing, any hint on a mask. */
export function misplacedHint(
  hint: string,
  wanted: string,
  span: Span,
): Diagnostic {
  return error("PIT0229", span, {
    message: `Cannot apply "${hint}" here: it belongs to ${wanted}`,
    label: `expected ${wanted}`,
    help: `Move the hint to ${wanted}, or remove it`,
  });
}

/** `with A: sparse, A: dense`. */
export function conflictingHints(
  name: string,
  span: Span,
  first: Span,
): Diagnostic {
  return error("PIT0230", span, {
    message: `Cannot apply two hints about zeros to "${name}"`,
    label: "second hint",
    help: "Keep one of them",
    related: [{ span: first, text: "first hint" }],
  });
}
