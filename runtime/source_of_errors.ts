/** Gives errors of lower layers, which know no text, the program text and the place of the call. */
import { PitError } from "../jit/diagnostics/pit_error.ts";

/** The same error, rendered over `text`; anything but a `PitError` is returned as it is. */
export function withSource(
  error: unknown,
  text: string | null,
  location: string | null,
): unknown {
  if (!(error instanceof PitError) || text === null) return error;
  const [first, ...rest] = error.diagnostics;
  if (first === undefined) return error;
  return new PitError([first, ...rest], { text, location }, { cause: error });
}
