/**
 * Chevrotain offsets -> spans. The only file that knows that `endOffset` is inclusive and that
 * tokens which are not in the text carry no offset.
 */
import type { IToken } from "chevrotain";
import type { Span } from "../jit/diagnostics/span.ts";

/** The span of one token of the text. */
export function tokenSpan(token: IToken): Span {
  const start = token.startOffset;
  return {
    start,
    end: (token.endOffset ?? start + token.image.length - 1) + 1,
  };
}

/** The span of `token`, or an empty one at `end` when it stands for the end of the input. */
export function tokenSpanOr(token: IToken, end: number): Span {
  const isInText = Number.isFinite(token.startOffset) && token.startOffset >= 0;
  return isInText ? tokenSpan(token) : { start: end, end };
}

/** From the first token of a list to its last. */
export function tokensSpan(tokens: readonly IToken[]): Span {
  const [first] = tokens;
  const last = tokens[tokens.length - 1];
  if (first === undefined || last === undefined) return { start: 0, end: 0 };
  return { start: first.startOffset, end: tokenSpan(last).end };
}
