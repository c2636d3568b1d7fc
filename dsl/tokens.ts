/**
 * Token types of the language and the one lexer, from text to tokens.
 *
 * Newlines are tokens: `split_statements.ts` decides which of them end a statement. Absent: spans
 * (`token_span.ts`) and messages (`lex_program.ts`).
 */
import {
  createToken,
  type ITokenConfig,
  Lexer,
  type TokenType,
} from "chevrotain";

/** All token types in the order in which the lexer tries them. */
export const TOKENS: readonly TokenType[] = [];

function token(config: ITokenConfig): TokenType {
  const type = createToken(config);
  (TOKENS as TokenType[]).push(type);
  return type;
}

function category(name: string, label: string): TokenType {
  return token({ name, label, pattern: Lexer.NA });
}

/** `= += *= max= min= and= or=`. */
export const AssignOperator: TokenType = category(
  "AssignOperator",
  "an assignment operator",
);
/** `== != < <= > >=`. */
export const ComparisonOperator: TokenType = category(
  "ComparisonOperator",
  "a comparison",
);
/** `+ -`. */
export const AdditiveOperator: TokenType = category(
  "AdditiveOperator",
  "`+` or `-`",
);
/** `* / %`. */
export const MultiplicativeOperator: TokenType = category(
  "MultiplicativeOperator",
  "`*`, `/` or `%`",
);
/** `true false inf`. */
export const Constant: TokenType = category("Constant", "a constant");

/** Separates statements unless the line goes on. */
export const Newline: TokenType = token({
  name: "Newline",
  label: "the end of the line",
  pattern: /\r\n|\r|\n|\u2028|\u2029/,
  line_breaks: true,
});
token({
  name: "Blank",
  pattern: /[ \t\f\v\u00a0\ufeff]+/,
  group: Lexer.SKIPPED,
});
token({
  name: "LineComment",
  pattern: /\/\/[^\n\r\u2028\u2029]*/,
  group: Lexer.SKIPPED,
});
token({
  name: "BlockComment",
  pattern: /\/\*(?:[^*]|\*+[^*/])*\*+\//,
  group: Lexer.SKIPPED,
  line_breaks: true,
});
/** `/*` without its end: swallows the rest of the text. */
export const OpenComment: TokenType = token({
  name: "OpenComment",
  label: "a comment",
  pattern: /\/\*[^]*/,
  line_breaks: true,
});

/** A name: tensor, scalar, axis, function, dtype or hint. */
export const Name: TokenType = createToken({
  name: "Name",
  label: "a name",
  pattern: /[A-Za-z_][A-Za-z0-9_]*/,
});

function keyword(
  word: string,
  name: string,
  categories: readonly TokenType[] = [],
): TokenType {
  return token({
    name,
    label: `\`${word}\``,
    pattern: new RegExp(`${word}(?![A-Za-z0-9_])`),
    categories: [...categories],
  });
}

for (const word of ["max", "min", "and", "or"]) {
  token({
    name: `${word}Assign`,
    label: `\`${word}=\``,
    pattern: new RegExp(`${word}=(?!=)`),
    categories: [AssignOperator],
  });
}
/** Starts a temporary. */
export const Let: TokenType = keyword("let", "Let");
/** Names the results. */
export const Return: TokenType = keyword("return", "Return");
/** Starts ranges and predicates. */
export const Where: TokenType = keyword("where", "Where");
/** Starts hints. */
export const With: TokenType = keyword("with", "With");
/** Conjunction. */
export const And: TokenType = keyword("and", "And");
/** Disjunction. */
export const Or: TokenType = keyword("or", "Or");
/** Negation. */
export const Not: TokenType = keyword("not", "Not");
/** Between an axis and its range. */
export const In: TokenType = keyword("in", "In");
keyword("true", "True", [Constant]);
keyword("false", "False", [Constant]);
keyword("inf", "Inf", [Constant]);
/** `_`: a dimension of extent 1. */
export const Underscore: TokenType = keyword("_", "Underscore");
(TOKENS as TokenType[]).push(Name);

/** `$0`, `$1`: what `source.ts` writes for a tensor or number in a hole. */
export const Marker: TokenType = token({
  name: "Marker",
  label: "a hole",
  pattern: /\$[0-9]+/,
});

function symbol(
  text: string,
  name: string,
  categories: readonly TokenType[] = [],
): TokenType {
  const pattern = new RegExp(text.replace(/[.*+?^()[\]|{}/]/g, "\\$&"));
  return token({
    name,
    label: `\`${text}\``,
    pattern,
    categories: [...categories],
  });
}

/** `...` before the name of a spread. */
export const Spread: TokenType = symbol("...", "Spread");
/** `..` between the ends of a range. */
export const DotDot: TokenType = symbol("..", "DotDot");
/** A number: `1`, `1.5`, `1e-3`, `.5`, `0x10`. */
export const NumberLiteral: TokenType = token({
  name: "NumberLiteral",
  label: "a number",
  pattern:
    /0[xX][0-9a-fA-F]+|(?:[0-9]+(?:\.(?!\.)[0-9]*)?|\.[0-9]+)(?:[eE][+-]?[0-9]+)?/,
});
/** What other languages write: read as one token so that the message can name our form. */
export const Foreign: TokenType = token({
  name: "Foreign",
  label: "an operator of another language",
  pattern: /===|!==|&&?|\|\|?|!(?!=)|\^|->|=>|:=|-=|\/=|%=|\*\*=|@/,
});
symbol("==", "Equal", [ComparisonOperator]);
symbol("!=", "NotEqual", [ComparisonOperator]);
symbol("<=", "LessOrEqual", [ComparisonOperator]);
symbol(">=", "GreaterOrEqual", [ComparisonOperator]);
symbol("<", "Less", [ComparisonOperator]);
symbol(">", "Greater", [ComparisonOperator]);
symbol("+=", "SumAssign", [AssignOperator]);
symbol("*=", "ProductAssign", [AssignOperator]);
/** `=`: assigns; never compares. */
export const SetAssign: TokenType = symbol("=", "SetAssign", [AssignOperator]);
/** Power. */
export const Power: TokenType = symbol("**", "Power");
symbol("+", "Plus", [AdditiveOperator]);
symbol("-", "Minus", [AdditiveOperator]);
symbol("*", "Times", [MultiplicativeOperator]);
symbol("/", "Divide", [MultiplicativeOperator]);
symbol("%", "Remainder", [MultiplicativeOperator]);
/** What an access outside its tensor reads. */
export const Coalesce: TokenType = symbol("??", "Coalesce");
/** Conditional. */
export const Question: TokenType = symbol("?", "Question");
/** Conditional, dtype, hint. */
export const Colon: TokenType = symbol(":", "Colon");
/** Separates the items of a list. */
export const Comma: TokenType = symbol(",", "Comma");
/** Separates statements. */
export const Semicolon: TokenType = symbol(";", "Semicolon");
/** Opens an index list. */
export const OpenBracket: TokenType = symbol("[", "OpenBracket");
/** Closes an index list. */
export const CloseBracket: TokenType = symbol("]", "CloseBracket");
/** Opens a group or arguments. */
export const OpenParenthesis: TokenType = symbol("(", "OpenParenthesis");
/** Closes a group or arguments. */
export const CloseParenthesis: TokenType = symbol(")", "CloseParenthesis");

let lexer: Lexer | null = null;

/** The one lexer, built at the first call. */
export function programLexer(): Lexer {
  lexer ??= new Lexer([...TOKENS], {
    positionTracking: "onlyOffset",
    ensureOptimizations: true,
  });
  return lexer;
}
