/** Program text -> tokens, and what no token begins with. */
import type { IToken } from "chevrotain";
import type { Diagnostic } from "../jit/diagnostics/diagnostic.ts";
import {
  foreignOperator,
  typedMarker,
  unclosedComment,
  unknownCharacter,
} from "./syntax_diagnostics.ts";
import { tokenSpan } from "./token_span.ts";
import { Foreign, Marker, OpenComment, programLexer } from "./tokens.ts";

/** Tokens in order, and one diagnostic per place that cannot be read. */
export interface LexedProgram {
  readonly tokens: readonly IToken[];
  readonly diagnostics: readonly Diagnostic[];
}

/** Reads `text`; markers from `$0` up to `markerCount` are legal. */
export function lexProgram(text: string, markerCount: number): LexedProgram {
  const { tokens, errors } = programLexer().tokenize(text);
  const diagnostics = errors.map(({ offset }) => unreadable(text, offset));
  for (const token of tokens) {
    const span = tokenSpan(token);
    if (token.tokenType === Foreign) {
      diagnostics.push(foreignOperator(token.image, span));
    } else if (token.tokenType === OpenComment) {
      diagnostics.push(
        unclosedComment({ start: span.start, end: span.start + 2 }),
      );
    } else if (
      token.tokenType === Marker && markerNumber(token.image) >= markerCount
    ) {
      diagnostics.push(typedMarker(span));
    }
  }
  return { tokens, diagnostics };
}

/** The number of a marker such as `$12`. */
export function markerNumber(image: string): number {
  return Number(image.slice(1));
}

function unreadable(text: string, offset: number): Diagnostic {
  const character = String.fromCodePoint(text.codePointAt(offset) ?? 0xfffd);
  const span = { start: offset, end: offset + character.length };
  return character === "$"
    ? typedMarker(span)
    : unknownCharacter(character, span);
}
