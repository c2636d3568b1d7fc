/**
 * What must hold before the parser sees a statement: brackets that match, and a tree that is not
 * too deep, so that nothing behind the parser has to fear for its stack.
 */
import { type IToken, tokenMatcher } from "chevrotain";
import type { Diagnostic } from "../jit/diagnostics/diagnostic.ts";
import {
  chainTooLong,
  MAXIMUM_CHAIN,
  MAXIMUM_DEPTH,
  nestingTooDeep,
  unclosedBracket,
  unmatchedBracket,
} from "./syntax_diagnostics.ts";
import { tokenSpan } from "./token_span.ts";
import * as t from "./tokens.ts";

/** The first problem of a statement's tokens, or null. */
export function checkTokens(tokens: readonly IToken[]): Diagnostic | null {
  return checkDepth(tokens) ?? checkBrackets(tokens);
}

function checkBrackets(tokens: readonly IToken[]): Diagnostic | null {
  const open: IToken[] = [];
  for (const token of tokens) {
    if (isOpening(token)) open.push(token);
    if (!isClosing(token)) continue;
    const partner = open.pop();
    const wanted = partner === undefined
      ? null
      : { close: closingOf(partner), open: tokenSpan(partner) };
    if (wanted?.close !== token.image) {
      return unmatchedBracket(token.image, wanted, tokenSpan(token));
    }
  }
  const [left] = open;
  return left === undefined
    ? null
    : unclosedBracket(left.image, closingOf(left), tokenSpan(left));
}

/** One open bracket, or the statement itself. */
interface Level {
  /** Operators since the last comma: each may nest the tree one deeper. */
  operators: number;
  /** Deepest tree of a bracket inside, since the last comma. */
  inside: number;
  /** Deepest tree of this level before the last comma. */
  deepest: number;
}

function checkDepth(tokens: readonly IToken[]): Diagnostic | null {
  const outer: Level[] = [];
  let level = newLevel();
  for (const token of tokens) {
    if (isOpening(token)) {
      outer.push(level);
      level = newLevel();
      if (outer.length > MAXIMUM_DEPTH) {
        return nestingTooDeep(outer.length, tokenSpan(token));
      }
    } else if (isClosing(token)) {
      const inside = depthOf(level) + 1;
      level = outer.pop() ?? newLevel();
      level.inside = Math.max(level.inside, inside);
    } else if (endsPart(token)) {
      level = { operators: 0, inside: 0, deepest: depthOf(level) };
    } else if (isOperator(token)) {
      level.operators++;
    }
    const depth = depthOf(level);
    if (depth > MAXIMUM_CHAIN) return chainTooLong(depth, tokenSpan(token));
  }
  return null;
}

function newLevel(): Level {
  return { operators: 0, inside: 0, deepest: 0 };
}

function depthOf({ operators, inside, deepest }: Level): number {
  return Math.max(deepest, operators + inside);
}

function endsPart({ tokenType }: IToken): boolean {
  return tokenType === t.Comma || tokenType === t.Where || tokenType === t.With;
}

function isOpening({ tokenType }: IToken): boolean {
  return tokenType === t.OpenBracket || tokenType === t.OpenParenthesis;
}

function isClosing({ tokenType }: IToken): boolean {
  return tokenType === t.CloseBracket || tokenType === t.CloseParenthesis;
}

function closingOf(open: IToken): string {
  return open.image === "[" ? "]" : ")";
}

const OPERATORS = [
  t.ComparisonOperator,
  t.AdditiveOperator,
  t.MultiplicativeOperator,
  t.Power,
  t.Coalesce,
  t.Question,
  t.And,
  t.Or,
  t.Not,
];

function isOperator(token: IToken): boolean {
  return OPERATORS.some((type) => tokenMatcher(token, type));
}
