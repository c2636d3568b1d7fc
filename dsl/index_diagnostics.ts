/** What is said about index lists and ranks: one constructor per code, PIT02xx. */
import type { Diagnostic } from "../jit/diagnostics/diagnostic.ts";
import type { Span } from "../jit/diagnostics/span.ts";
import { error } from "./diagnostic_words.ts";

/** One tensor is used with two ranks. */
export function rankMismatch(
  name: string,
  found: { readonly rank: number; readonly span: Span },
  first: { readonly rank: number; readonly span: Span },
): Diagnostic {
  return error("PIT0204", found.span, {
    message: `Cannot index "${name}": found ${
      indices(found.rank)
    }, expected ${first.rank}`,
    label: `${indices(found.rank)} here`,
    help:
      `Give "${name}" the same number of indices everywhere, or name one of the two differently`,
    related: [{ span: first.span, text: `${indices(first.rank)} here` }],
  });
}

function indices(count: number): string {
  return count === 1 ? "1 index" : `${count} indices`;
}

/** An index that is neither affine nor a read. */
export function indexNotAffine(
  found: string,
  help: string,
  span: Span,
): Diagnostic {
  return error("PIT0209", span, {
    message:
      `Cannot use ${found} in an index: expected a sum of axes times integers, or a read of an integer tensor`,
    label: "not an index",
    help,
  });
}

/** `W[e[t] + 1]`. */
export function arithmeticOnRead(read: string, span: Span): Diagnostic {
  return error("PIT0210", span, {
    message:
      `Cannot compute with "${read}" inside an index: a read must stand alone`,
    label: "a read inside arithmetic",
    help:
      "Compute it first, as in `let p[t] = e[t] + 1`, and index with `p[t]`",
  });
}

/** `A[i + 0.5]`. */
export function indexNotInteger(value: number, span: Span): Diagnostic {
  return error("PIT0211", span, {
    message: `Cannot index with ${value}: expected a 32-bit integer`,
    label: "not an integer",
    help: Number.isFinite(value) && Math.abs(value) < 2 ** 31
      ? `Write ${Math.round(value)}, or another integer`
      : "Write an integer between -2147483648 and 2147483647",
  });
}

/** `A[i + ${n}]`. */
export function scalarInIndex(span: Span): Diagnostic {
  return error("PIT0212", span, {
    message: "Cannot use a number that changes between calls in an index",
    label: "a scalar",
    help: "Compile the number in with `pit.const(n)`",
  });
}

/** `2 ?? 0`. */
export function fallbackWithoutAccess(isMask: boolean, span: Span): Diagnostic {
  return error("PIT0213", span, {
    message: isMask
      ? "Cannot use `??` on a named mask: it is a formula without bounds"
      : "Cannot use `??` here: its left side must be one read of a tensor",
    label: "expected a read such as `A[i-1]`",
    help: isMask
      ? "Add the bounds to the mask as a comparison"
      : "Put the read alone on the left: `(A[i-1] ?? 0) * 2`",
  });
}

/** A tensor as a bare name. */
export function tensorWithoutIndices(
  name: string,
  span: Span,
  tensor: Span,
): Diagnostic {
  return error("PIT0236", span, {
    message: `Cannot read "${name}" without indices: it is a tensor`,
    label: "expected an index list after this",
    help: `Write \`${name}[…]\` with one index per dimension`,
    related: [{ span: tensor, text: "used as a tensor here" }],
  });
}

/** A number hole with brackets. */
export function numberWithIndices(name: string, span: Span): Diagnostic {
  return error("PIT0237", span, {
    message: `Cannot index ${name}: the hole holds a number`,
    label: "a number",
    help: "Remove the brackets, or put a tensor in the hole",
  });
}

/** A mask called with other indices than it was defined with. */
export function maskIndexMismatch(
  name: string,
  span: Span,
  mask: Span,
): Diagnostic {
  return error("PIT0242", span, {
    message:
      `Cannot apply the mask "${name}": its indices differ from its definition`,
    label: "other indices",
    help:
      "Write one index per axis of the definition, and a spread for a spread",
    related: [{ span: mask, text: "defined here" }],
  });
}

/** More dimensions than a tensor may have. */
export function tooManyIndices(
  found: number,
  limit: number,
  span: Span,
): Diagnostic {
  return error("PIT0246", span, {
    message: `Cannot index with ${found} indices: at most ${limit} are allowed`,
    label: "too many indices",
    help: "Merge axes by reshaping the tensor",
  });
}

/** The same axis under two meanings: a mask's parameter list must be plain. */
export function extentOfPosition(axis: string, span: Span): Diagnostic {
  return error("PIT0247", span, {
    message:
      `Cannot take the extent of "${axis}" in this mask: its index is no plain axis here`,
    label: "not a plain axis",
    help: "Pass a plain axis to the mask, or write the predicate out",
  });
}
