/**
 * The grammar of one statement: tokens -> concrete syntax tree. LL(2), no actions, no recovery.
 *
 * Newlines and separators are gone before (`split_statements.ts`). The one instance is built at
 * the first parse, because the analysis of the grammar takes tens of milliseconds. Absent: meaning
 * (`build_ast.ts`) and messages (`syntax_errors.ts`); the error provider only says what was expected.
 */
import {
  type CstNode,
  CstParser,
  type IParserErrorMessageProvider,
  type IRecognitionException,
  type IToken,
} from "chevrotain";
import * as t from "./tokens.ts";

/** What a rule wants at its start, in words. */
const WANTED: Readonly<Record<string, string>> = {
  atom: "a number, a name or `(`",
  index: "an index, `_` or `...` with a name",
  hint: "a tensor name",
  statement: "a statement",
  whereClause: "a range or a predicate",
  withClause: "a hint such as `A: sparse`",
  returnStatement: "the name of a target",
  target: "the name of a target",
  reference: "a name",
  whereItem: "a range or a predicate",
};

/** Messages carry only what was expected; `syntax_errors.ts` makes the sentence. */
const EXPECTATIONS: IParserErrorMessageProvider = {
  buildMismatchTokenMessage: ({ expected }) => expected.LABEL ?? expected.name,
  buildNotAllInputParsedMessage: () => "",
  buildNoViableAltMessage: ({ ruleName }) =>
    WANTED[ruleName] ?? WANTED["atom"] ?? "",
  buildEarlyExitMessage: ({ ruleName }) => WANTED[ruleName] ?? "",
};

type Rule = () => CstNode;

class StatementParser extends CstParser {
  constructor() {
    super([...t.TOKENS], {
      maxLookahead: 2,
      recoveryEnabled: false,
      errorMessageProvider: EXPECTATIONS,
    });
    this.performSelfAnalysis();
  }

  readonly statement: Rule = this.RULE("statement", () => {
    this.OR([
      { ALT: () => this.SUBRULE(this.returnStatement) },
      { ALT: () => this.SUBRULE(this.assignment) },
    ]);
  });

  readonly returnStatement: Rule = this.RULE("returnStatement", () => {
    this.CONSUME(t.Return);
    this.AT_LEAST_ONE_SEP({
      SEP: t.Comma,
      DEF: () => this.CONSUME(t.Name),
    });
  });

  readonly assignment: Rule = this.RULE("assignment", () => {
    this.OPTION(() => this.CONSUME(t.Let));
    this.SUBRULE(this.target);
    this.OPTION1(() => {
      this.CONSUME(t.Colon);
      this.CONSUME(t.Name);
    });
    this.CONSUME(t.AssignOperator);
    this.SUBRULE(this.expression);
    this.OPTION2(() => this.SUBRULE(this.whereClause));
    this.OPTION3(() => this.SUBRULE(this.withClause));
  });

  readonly target: Rule = this.RULE("target", () => {
    this.OR([
      { ALT: () => this.CONSUME(t.Name) },
      { ALT: () => this.CONSUME(t.Marker) },
    ]);
    this.OPTION(() => this.SUBRULE(this.indexList));
  });

  readonly indexList: Rule = this.RULE("indexList", () => {
    this.CONSUME(t.OpenBracket);
    this.MANY_SEP({
      SEP: t.Comma,
      DEF: () => this.SUBRULE(this.index),
    });
    this.CONSUME(t.CloseBracket);
  });

  readonly index: Rule = this.RULE("index", () => {
    this.OR([
      {
        ALT: () => {
          this.CONSUME(t.Spread);
          this.CONSUME(t.Name);
        },
      },
      { ALT: () => this.CONSUME(t.Underscore) },
      { ALT: () => this.SUBRULE(this.expression) },
    ]);
  });

  readonly whereClause: Rule = this.RULE("whereClause", () => {
    this.CONSUME(t.Where);
    this.AT_LEAST_ONE_SEP({
      SEP: t.Comma,
      DEF: () => this.SUBRULE(this.whereItem),
    });
  });

  readonly whereItem: Rule = this.RULE("whereItem", () => {
    this.OR([
      {
        ALT: () => {
          this.CONSUME(t.Name);
          this.CONSUME(t.In);
          this.SUBRULE(this.additive);
          this.CONSUME(t.DotDot);
          this.SUBRULE1(this.additive);
        },
      },
      { ALT: () => this.SUBRULE(this.expression) },
    ]);
  });

  readonly withClause: Rule = this.RULE("withClause", () => {
    this.CONSUME(t.With);
    this.AT_LEAST_ONE_SEP({
      SEP: t.Comma,
      DEF: () => this.SUBRULE(this.hint),
    });
  });

  readonly hint: Rule = this.RULE("hint", () => {
    this.OR([
      { ALT: () => this.CONSUME(t.Name) },
      { ALT: () => this.CONSUME(t.Marker) },
    ]);
    this.CONSUME(t.Colon);
    this.CONSUME1(t.Name);
    this.OPTION(() => {
      this.CONSUME(t.OpenParenthesis);
      this.AT_LEAST_ONE_SEP({
        SEP: t.Comma,
        DEF: () => this.CONSUME(t.NumberLiteral),
      });
      this.CONSUME(t.CloseParenthesis);
    });
  });

  readonly expression: Rule = this.RULE("expression", () => {
    this.SUBRULE(this.disjunction);
    this.OPTION(() => {
      this.CONSUME(t.Question);
      this.SUBRULE(this.expression);
      this.CONSUME(t.Colon);
      this.SUBRULE1(this.expression);
    });
  });

  readonly disjunction: Rule = this.RULE("disjunction", () => {
    this.SUBRULE(this.conjunction);
    this.MANY(() => {
      this.CONSUME(t.Or);
      this.SUBRULE1(this.conjunction);
    });
  });

  readonly conjunction: Rule = this.RULE("conjunction", () => {
    this.SUBRULE(this.negation);
    this.MANY(() => {
      this.CONSUME(t.And);
      this.SUBRULE1(this.negation);
    });
  });

  readonly negation: Rule = this.RULE("negation", () => {
    this.OR([
      {
        ALT: () => {
          this.CONSUME(t.Not);
          this.SUBRULE(this.negation);
        },
      },
      { ALT: () => this.SUBRULE(this.comparison) },
    ]);
  });

  readonly comparison: Rule = this.RULE("comparison", () => {
    this.SUBRULE(this.additive);
    this.MANY(() => {
      this.CONSUME(t.ComparisonOperator);
      this.SUBRULE1(this.additive);
    });
  });

  readonly additive: Rule = this.RULE("additive", () => {
    this.SUBRULE(this.multiplicative);
    this.MANY(() => {
      this.CONSUME(t.AdditiveOperator);
      this.SUBRULE1(this.multiplicative);
    });
  });

  readonly multiplicative: Rule = this.RULE("multiplicative", () => {
    this.SUBRULE(this.sign);
    this.MANY(() => {
      this.CONSUME(t.MultiplicativeOperator);
      this.SUBRULE1(this.sign);
    });
  });

  readonly sign: Rule = this.RULE("sign", () => {
    this.OR([
      {
        ALT: () => {
          this.CONSUME(t.AdditiveOperator);
          this.SUBRULE(this.sign);
        },
      },
      { ALT: () => this.SUBRULE(this.power) },
    ]);
  });

  readonly power: Rule = this.RULE("power", () => {
    this.SUBRULE(this.coalesce);
    this.OPTION(() => {
      this.CONSUME(t.Power);
      this.SUBRULE(this.sign);
    });
  });

  readonly coalesce: Rule = this.RULE("coalesce", () => {
    this.SUBRULE(this.atom);
    this.OPTION(() => {
      this.CONSUME(t.Coalesce);
      this.OPTION1(() => this.CONSUME(t.AdditiveOperator));
      this.SUBRULE(this.coalesce);
    });
  });

  readonly atom: Rule = this.RULE("atom", () => {
    this.OR([
      { ALT: () => this.CONSUME(t.NumberLiteral) },
      { ALT: () => this.CONSUME(t.Constant) },
      { ALT: () => this.SUBRULE(this.reference) },
      {
        ALT: () => {
          this.CONSUME(t.OpenParenthesis);
          this.SUBRULE(this.expression);
          this.CONSUME(t.CloseParenthesis);
        },
      },
    ]);
  });

  readonly reference: Rule = this.RULE("reference", () => {
    this.OR([
      { ALT: () => this.CONSUME(t.Name) },
      { ALT: () => this.CONSUME(t.Marker) },
    ]);
    this.OPTION(() => this.SUBRULE(this.indexList));
    this.OPTION1(() => this.SUBRULE(this.argumentList));
  });

  readonly argumentList: Rule = this.RULE("argumentList", () => {
    this.CONSUME(t.OpenParenthesis);
    this.MANY_SEP({
      SEP: t.Comma,
      DEF: () => this.SUBRULE(this.expression),
    });
    this.CONSUME(t.CloseParenthesis);
  });
}

/** A tree, or the first thing that the grammar does not allow. */
export interface ParseResult {
  readonly cst: CstNode;
  readonly error: IRecognitionException | null;
}

let parser: StatementParser | null = null;

/** Parses all of `tokens` as one statement, or as one expression. */
export function parseTokens(
  tokens: readonly IToken[],
  rule: "statement" | "expression",
): ParseResult {
  parser ??= new StatementParser();
  parser.input = [...tokens];
  const cst = parser[rule]();
  return { cst, error: parser.errors[0] ?? null };
}
