/** What the user is told about a mistake: a value with a code and spans. Leaf. */
import type { Span } from "./span.ts";

/** A stretch of program text and what to say under it. */
export interface Label {
  /** The stretch. */
  readonly span: Span;
  /** What to say. */
  readonly text: string;
}

/**
 * One message. Codes never change their meaning: `PIT01xx` syntax, `PIT02xx` names and axes,
 * `PIT03xx` binding, `PIT04xx` unsupported, `PIT05xx` device, `PIT06xx` files.
 */
export interface Diagnostic {
  /** Stable: documents and tests name it. */
  readonly code: `PIT${number}`;
  /** An error stops; a warning does not. */
  readonly severity: "error" | "warning";
  /** Sentence case, no full stop: "Cannot …: found and wanted". */
  readonly message: string;
  /** The place of the mistake; null when no program text is involved (files, devices). */
  readonly primary: Label | null;
  /** Other places that explain it. */
  readonly related: readonly Label[];
  /** One suggestion: what to write or do instead. */
  readonly help: string | null;
}

/** A pass either yields a value, with warnings at most, or says why it cannot. */
export type Outcome<T> =
  | {
    readonly ok: true;
    readonly value: T;
    readonly warnings: readonly Diagnostic[];
  }
  | {
    readonly ok: false;
    readonly diagnostics: readonly [Diagnostic, ...Diagnostic[]];
  };

/** A successful outcome. */
export function success<T>(
  value: T,
  warnings: readonly Diagnostic[] = [],
): Outcome<T> {
  return { ok: true, value, warnings };
}

/** A failed outcome of one diagnostic or more. */
export function failure<T>(
  first: Diagnostic,
  ...rest: readonly Diagnostic[]
): Outcome<T> {
  return { ok: false, diagnostics: [first, ...rest] };
}

/** `value` when there is no diagnostic, otherwise the failure they make. */
export function outcomeOf<T>(
  diagnostics: readonly Diagnostic[],
  value: () => T,
): Outcome<T> {
  const [first, ...rest] = diagnostics;
  return first === undefined ? success(value()) : failure(first, ...rest);
}
