/** The one exception class of the public surface, and the one for our own mistakes. */
import type { Diagnostic } from "./diagnostic.ts";
import { renderDiagnostics, type SourceText } from "./render.ts";

/**
 * Every mistake that a user can mend: in a program, a hole, an argument, a file, or on a device.
 *
 * `message` is the full rendering with text, carets and help; `code` is the first diagnostic's.
 */
export class PitError extends Error {
  /** Stable code of the first diagnostic, such as `"PIT0301"`. */
  readonly code: string;
  /** Everything that was found, in the order of the text. */
  readonly diagnostics: readonly Diagnostic[];

  /** Renders `diagnostics` over `source`. */
  constructor(
    diagnostics: readonly [Diagnostic, ...Diagnostic[]],
    source: SourceText | null = null,
    options: ErrorOptions = {},
  ) {
    super(renderDiagnostics(diagnostics, source), options);
    this.name = "PitError";
    this.code = diagnostics[0].code;
    this.diagnostics = diagnostics;
  }
}

/** A mistake of pit itself: names the pass and carries the IR. Always thrown, never caught inside. */
export class InternalError extends Error {
  /** `ir` is the printed IR that the pass was given, for the bug report. */
  constructor(pass: string, problem: string, ir: string) {
    super(
      `Internal error in ${pass}: ${problem}. This is a bug in pit, not in your program.\n${ir}`,
    );
    this.name = "InternalError";
  }
}
