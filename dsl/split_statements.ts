/**
 * Tokens of a program -> tokens of each statement, so that one bad statement does not hide the
 * next.
 *
 * A line goes on inside brackets, after a comma or an operator, and when the next line begins with
 * an operator, `where` or `with`. A bracket that is never closed ends where a line looks like the
 * beginning of a statement. Newlines and `;` do not come out.
 */
import { type IToken, tokenMatcher, type TokenType } from "chevrotain";
import * as t from "./tokens.ts";

/** A line that begins with one of these continues the one before. */
const CONTINUES: readonly TokenType[] = [
  t.Comma,
  t.AssignOperator,
  t.ComparisonOperator,
  t.AdditiveOperator,
  t.MultiplicativeOperator,
  t.Power,
  t.Coalesce,
  t.Question,
  t.Colon,
  t.And,
  t.Or,
  t.Not,
  t.In,
  t.DotDot,
  t.Where,
  t.With,
  t.Foreign,
];

/** After these a line goes on. */
const GOES_ON_AFTER: readonly TokenType[] = [...CONTINUES, t.Let, t.Return];

/** The statements of a program, none of them empty. */
export function splitStatements(
  tokens: readonly IToken[],
): readonly (readonly IToken[])[] {
  const statements: IToken[][] = [];
  let current: IToken[] = [];
  let depth = 0;
  const end = (): void => {
    if (current.length > 0) statements.push(current);
    current = [];
    depth = 0;
  };
  tokens.forEach((token, position) => {
    if (token.tokenType === t.Semicolon) return end();
    if (token.tokenType === t.Newline) {
      // The last newline of several decides for all.
      if (tokens[position + 1]?.tokenType === t.Newline) return;
      if (endsStatement(tokens, position, current, depth)) end();
      return;
    }
    depth = Math.max(0, depth + depthChange(token));
    current.push(token);
  });
  end();
  return statements;
}

/** +1 for an opening bracket, -1 for a closing one. */
export function depthChange({ tokenType }: IToken): number {
  if (tokenType === t.OpenBracket || tokenType === t.OpenParenthesis) return 1;
  if (tokenType === t.CloseBracket || tokenType === t.CloseParenthesis) {
    return -1;
  }
  return 0;
}

function endsStatement(
  tokens: readonly IToken[],
  newline: number,
  current: readonly IToken[],
  depth: number,
): boolean {
  const last = current[current.length - 1];
  const next = newline + 1;
  if (last === undefined || tokens[next] === undefined) return true;
  if (depth > 0) return looksLikeStatement(tokens, next);
  if (isOneOf(tokens[next], CONTINUES)) return false;
  // `C[i] =` in front of a whole statement is more likely unfinished than continued.
  return !isOneOf(last, GOES_ON_AFTER) || looksLikeStatement(tokens, next);
}

/** `let`, `return`, or a name with indices and an assignment operator on the same line. */
function looksLikeStatement(tokens: readonly IToken[], from: number): boolean {
  const first = tokens[from];
  if (first === undefined) return false;
  if (first.tokenType === t.Let || first.tokenType === t.Return) return true;
  if (first.tokenType !== t.Name && first.tokenType !== t.Marker) return false;
  let depth = 0;
  for (let at = from + 1; at < tokens.length; at++) {
    const token = tokens[at];
    if (token === undefined || token.tokenType === t.Newline) return false;
    depth += depthChange(token);
    if (depth === 0 && tokenMatcher(token, t.AssignOperator)) return true;
    const isHead = depth > 0 || token.tokenType === t.CloseBracket ||
      token.tokenType === t.Colon || token.tokenType === t.Name;
    if (!isHead || depth < 0) return false;
  }
  return false;
}

function isOneOf(
  token: IToken | undefined,
  types: readonly TokenType[],
): boolean {
  return token !== undefined && types.some((type) => tokenMatcher(token, type));
}
