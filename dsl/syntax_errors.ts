/** The parser's first error of a statement -> a diagnostic in the user's words. */
import {
  type IRecognitionException,
  type IToken,
  tokenMatcher,
  type TokenType,
} from "chevrotain";
import type { Diagnostic } from "../jit/diagnostics/diagnostic.ts";
import { isReducer, isScan } from "./functions.ts";
import {
  assignmentAsComparison,
  clauseOrder,
  missingOperator,
  reducerWithoutParentheses,
  unexpectedEnd,
  unexpectedToken,
} from "./syntax_diagnostics.ts";
import { tokenSpan, tokensSpan } from "./token_span.ts";
import * as t from "./tokens.ts";

/** Tokens that begin an atom. */
const BEGINS_ATOM: readonly TokenType[] = [
  t.Name,
  t.Marker,
  t.NumberLiteral,
  t.Constant,
  t.OpenParenthesis,
];

/** Tokens that end one. */
const ENDS_ATOM: readonly TokenType[] = [
  t.Name,
  t.Marker,
  t.NumberLiteral,
  t.Constant,
  t.CloseParenthesis,
  t.CloseBracket,
];

/** Says what `error` means for the statement made of `tokens`. */
export function describeSyntaxError(
  tokens: readonly IToken[],
  error: IRecognitionException,
): Diagnostic {
  const position = tokens.indexOf(error.token);
  const found = tokens[position];
  const wanted = error.message === ""
    ? wantedAfter(tokens, position)
    : error.message;
  if (found === undefined) {
    const { end } = tokensSpan(tokens);
    return unexpectedEnd(wanted, { start: end, end });
  }
  return describeFound(tokens, position, found) ??
    unexpectedToken(found.image, wanted, tokenSpan(found));
}

function describeFound(
  tokens: readonly IToken[],
  position: number,
  found: IToken,
): Diagnostic | null {
  const span = tokenSpan(found);
  const before = tokens.slice(0, position);
  const hasAssigned = before.some((token) =>
    tokenMatcher(token, t.AssignOperator)
  );
  if (found.tokenType === t.SetAssign && hasAssigned) {
    return assignmentAsComparison(span);
  }
  if (
    found.tokenType === t.Where &&
    before.some(({ tokenType }) => tokenType === t.With)
  ) {
    return clauseOrder(span);
  }
  const previous = before[before.length - 1];
  const isSideBySide = hasAssigned && previous !== undefined &&
    matchesOne(previous, ENDS_ATOM) && matchesOne(found, BEGINS_ATOM);
  if (!isSideBySide) return null;
  const left = lastAtom(before);
  return isReducerHead(left)
    ? reducerWithoutParentheses(textOf(left), found.image, span)
    : missingOperator(textOf(left), found.image, span);
}

/** What may follow a complete expression or statement head. */
function wantedAfter(tokens: readonly IToken[], position: number): string {
  const before = position < 0 ? tokens : tokens.slice(0, position);
  const has = (type: TokenType): boolean =>
    before.some((token) => tokenMatcher(token, type));
  if (before[0]?.tokenType === t.Return || has(t.With)) {
    return "`,` or the end of the statement";
  }
  if (has(t.Where)) {
    return "an operator, `,`, `with` or the end of the statement";
  }
  if (!has(t.AssignOperator)) return "an assignment operator";
  return "an operator, `where`, `with` or the end of the statement";
}

/** The tokens of the atom at the end: a name with its brackets and arguments, or a number. */
function lastAtom(tokens: readonly IToken[]): readonly IToken[] {
  let start = tokens.length - 1;
  let depth = 0;
  for (; start > 0; start--) {
    const token = tokens[start];
    if (token === undefined) break;
    if (matchesOne(token, [t.CloseBracket, t.CloseParenthesis])) depth++;
    if (matchesOne(token, [t.OpenBracket, t.OpenParenthesis])) depth--;
    const next = tokens[start - 1];
    const goesOn = depth > 0 ||
      matchesOne(token, [t.OpenBracket, t.OpenParenthesis]) &&
        next !== undefined &&
        matchesOne(next, [t.Name, t.Marker, t.CloseBracket]);
    if (!goesOn) break;
  }
  return tokens.slice(start);
}

function isReducerHead(atom: readonly IToken[]): boolean {
  const name = atom[0]?.image ?? "";
  return (isReducer(name) || isScan(name)) &&
    atom[atom.length - 1]?.tokenType === t.CloseBracket;
}

/** Tokens as the user might have written them on one line, at a length that a message can bear. */
function textOf(tokens: readonly IToken[]): string {
  const text = tokens.map(({ image }) => image).join("");
  return text.length > 40 ? `${text.slice(0, 39)}…` : text;
}

function matchesOne(token: IToken, types: readonly TokenType[]): boolean {
  return types.some((type) => tokenMatcher(token, type));
}
