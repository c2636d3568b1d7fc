/** How the front end puts a mistake into words: shared by the constructors of PIT01xx and PIT02xx. */
import type { Diagnostic, Label } from "../jit/diagnostics/diagnostic.ts";
import type { Span } from "../jit/diagnostics/span.ts";

/** What a constructor says about a mistake. */
export interface Words {
  readonly message: string;
  readonly label: string;
  readonly help: string | null;
  readonly related?: readonly Label[];
}

/** An error at `span`. */
export function error(
  code: Diagnostic["code"],
  span: Span,
  words: Words,
): Diagnostic {
  return {
    code,
    severity: "error",
    message: words.message,
    primary: { span, text: words.label },
    related: words.related ?? [],
    help: words.help,
  };
}

/** Names in quotes. */
export function listed(names: readonly string[]): string {
  return names.map((name) => `"${name}"`).join(", ");
}
