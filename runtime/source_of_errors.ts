/** Gives errors of lower layers, which know no text, the program text and the place of the call. */
import { PitError } from "../jit/diagnostics/pit_error.ts";
import { renderDiagnostics } from "../jit/diagnostics/render.ts";

/**
 * The same error, rendered over `text`. Anything but a `PitError`, and one that shows its text
 * already, is returned as it is.
 */
export function withSource(
  error: unknown,
  text: string | null,
  location: string | null,
): unknown {
  if (!(error instanceof PitError) || text === null) return error;
  const [first, ...rest] = error.diagnostics;
  const isBare = error.message === renderDiagnostics(error.diagnostics, null);
  if (first === undefined || !isBare) return error;
  return new PitError([first, ...rest], { text, location }, { cause: error });
}
