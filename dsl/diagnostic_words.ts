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

/** The longest message or help: a quoted part of a program may be as long as the program. */
const MAXIMUM_WORDS = 300;

/** An error at `span`. */
export function error(
  code: Diagnostic["code"],
  span: Span,
  words: Words,
): Diagnostic {
  return {
    code,
    severity: "error",
    message: shorten(words.message),
    primary: { span, text: shorten(words.label) },
    related: words.related ?? [],
    help: words.help === null ? null : shorten(words.help),
  };
}

/** One line of bearable length. */
function shorten(text: string): string {
  const line = text.replace(/\s+/g, " ");
  return line.length > MAXIMUM_WORDS
    ? `${line.slice(0, MAXIMUM_WORDS)}…`
    : line;
}

/** A character in quotes; the number of one that shows nothing, or changes what stands around it. */
export function shownCharacter(character: string): string {
  if (!/[\p{C}\p{Z}\p{M}]/u.test(character)) return `"${character}"`;
  const code = character.codePointAt(0) ?? 0;
  return `U+${code.toString(16).toUpperCase().padStart(4, "0")}`;
}

/** A count in words: `1 label`, `2 labels`. */
export function counted(count: number, word: string): string {
  return count === 1 ? `1 ${word}` : `${count} ${word}s`;
}

/** The entry for a word of the user, who may write `constructor`. */
export function entryOf<T>(
  table: Readonly<Record<string, T>>,
  word: string,
): T | null {
  return Object.hasOwn(table, word) ? table[word] ?? null : null;
}

/** Names in quotes. */
export function listed(names: readonly string[]): string {
  return names.map((name) => `"${name}"`).join(", ");
}
