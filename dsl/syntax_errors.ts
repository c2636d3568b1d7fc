/** The parser's first error of a statement -> a diagnostic in the user's words. */
import {
  type IRecognitionException,
  type IToken,
  tokenMatcher,
  type TokenType,
} from "chevrotain";
import type { Diagnostic } from "../jit/diagnostics/diagnostic.ts";
import { entryOf } from "./diagnostic_words.ts";
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
    unexpectedToken(
      found.image,
      wanted,
      helpFor(tokens, position, found),
      tokenSpan(found),
    );
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
  const previous = before[before.length - 1];
  const isRangeEnd = previous?.tokenType === t.DotDot;
  if (found.tokenType === t.SetAssign && hasAssigned && !isRangeEnd) {
    return assignmentAsComparison(span);
  }
  if (
    found.tokenType === t.Where &&
    before.some(({ tokenType }) => tokenType === t.With)
  ) {
    return clauseOrder(span);
  }
  const isSideBySide = hasAssigned && previous !== undefined &&
    matchesOne(previous, ENDS_ATOM) && matchesOne(found, BEGINS_ATOM);
  if (!isSideBySide) return null;
  const left = lastAtom(before);
  return isReducerHead(left)
    ? reducerWithoutParentheses(textOf(left), found.image, span)
    : missingOperator(textOf(left), textOf(firstAtom(tokens, position)), span);
}

/** What to write instead of `found`. */
function helpFor(
  tokens: readonly IToken[],
  position: number,
  found: IToken,
): string {
  const previous = tokens[position - 1];
  const next = tokens[position + 1];
  const has = (type: TokenType): boolean =>
    tokens.slice(0, position).some(({ tokenType }) => tokenType === type);
  if (FOLDS.has(found.image) && next?.tokenType === t.SetAssign) {
    return `Write \`${found.image}=\` without a space`;
  }
  if (previous?.tokenType === t.Spread) {
    return "Name the spread, as in `...b`";
  }
  if (previous?.tokenType === t.DotDot) {
    return "Write the end of the range, which is excluded: `0..4` runs over 0, 1, 2, 3";
  }
  const isConjunction = found.tokenType === t.And || found.tokenType === t.Or;
  if (isConjunction && has(t.Where)) {
    return "Separate the items of `where` with commas: `where r in 0..3, k <= q`";
  }
  if (found.tokenType === t.Spread && has(t.In)) {
    return "Write a range with two dots: `0..3`";
  }
  const isMeantAsName = next !== undefined && /^[a-z]+$/.test(found.image) &&
    matchesOne(next, [t.OpenBracket, t.SetAssign]);
  if (isMeantAsName) {
    return `Choose another name: "${found.image}" is a word of the language`;
  }
  return entryOf(HELPS, found.image) ??
    "Statements look like `C[m,n] += A[m,k] * B[k,n] where k <= m`";
}

const FOLDS: ReadonlySet<string> = new Set(["max", "min", "and", "or"]);

const HELPS: Readonly<Record<string, string>> = {
  "..": "Name the axis of a range: `where r in 0..3`",
  "...": "Write a spread inside an index list, as in `A[...b,i]`",
  ":": "Write a dtype after the target, as in `C[i]: f32 = …`",
  "==": "Write `=` to assign",
  "[": "Write all indices in one pair of brackets, as in `A[i,j]`",
  in: "Write ranges in `where`, one name each: `where r in 0..3`",
  let: "Start a new line or write `;` between statements",
  return: "Start a new line or write `;` between statements",
};

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

/** The tokens of the atom that begins at `start`. */
function firstAtom(
  tokens: readonly IToken[],
  start: number,
): readonly IToken[] {
  let depth = 0;
  let end = start;
  for (; end < tokens.length; end++) {
    const token = tokens[end];
    if (token === undefined) break;
    if (matchesOne(token, [t.OpenBracket, t.OpenParenthesis])) depth++;
    else if (matchesOne(token, [t.CloseBracket, t.CloseParenthesis])) depth--;
    else if (depth === 0 && end > start) break;
  }
  return tokens.slice(start, end);
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
