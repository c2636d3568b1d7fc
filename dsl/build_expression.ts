/** Expressions and index lists of the concrete syntax tree -> syntax tree. */
import type { CstNode, IToken } from "chevrotain";
import type { Diagnostic } from "../jit/diagnostics/diagnostic.ts";
import { joinSpans, type Span } from "../jit/diagnostics/span.ts";
import type {
  AstExpr,
  AstIndex,
  AstName,
  AstNumber,
  AstReference,
  BinaryOp,
} from "./ast.ts";
import { missing, node, nodes, token, tokens } from "./cst_access.ts";
import { chainedComparison, numberOutOfRange } from "./syntax_diagnostics.ts";
import { tokenSpan } from "./token_span.ts";

/** Where the builder puts what it finds. */
export type Report = (diagnostic: Diagnostic) => void;

/** What the builder needs besides the tree. */
export interface BuildContext {
  /** The program text: suggestions quote it. */
  readonly text: string;
  readonly report: Report;
}

const BINARY: Readonly<Record<string, BinaryOp>> = {
  "+": "add",
  "-": "sub",
  "*": "mul",
  "/": "div",
  "%": "mod",
  "**": "pow",
  "==": "eq",
  "!=": "ne",
  "<": "lt",
  "<=": "le",
  ">": "gt",
  ">=": "ge",
  "and": "and",
  "or": "or",
};

/** The tree of one expression. */
export function buildExpression(cst: CstNode, context: BuildContext): AstExpr {
  const condition = leftAssociative(cst, "disjunction", context);
  const [whenTrue, whenFalse] = nodes(cst, "expression").map((part) =>
    buildExpression(part, context)
  );
  if (whenTrue === undefined || whenFalse === undefined) return condition;
  const span = joinSpans(condition.span, whenFalse.span);
  return { kind: "conditional", condition, whenTrue, whenFalse, span };
}

/** The entries of an index list. */
export function buildIndices(
  cst: CstNode,
  context: BuildContext,
): readonly AstIndex[] {
  return nodes(cst, "index").map((index) => buildIndex(index, context));
}

function buildIndex(cst: CstNode, context: BuildContext): AstIndex {
  const [dots] = tokens(cst, "Spread");
  if (dots !== undefined) {
    const name = nameOf(token(cst, "Name"));
    return {
      kind: "spread",
      name,
      span: joinSpans(tokenSpan(dots), name.span),
    };
  }
  const [underscore] = tokens(cst, "Underscore");
  if (underscore !== undefined) {
    return { kind: "unit", span: tokenSpan(underscore) };
  }
  const value = buildExpression(node(cst, "expression"), context);
  return { kind: "position", value, span: value.span };
}

/** Levels of the grammar whose operators group to the left, and the level below each. */
const LEVELS: Readonly<
  Record<string, { readonly below: string; readonly operator: string }>
> = {
  disjunction: { below: "conjunction", operator: "Or" },
  conjunction: { below: "negation", operator: "And" },
  comparison: { below: "additive", operator: "ComparisonOperator" },
  additive: { below: "multiplicative", operator: "AdditiveOperator" },
  multiplicative: { below: "sign", operator: "MultiplicativeOperator" },
};

/** The level `name` inside `cst`, or `cst` itself when it is that level. */
export function leftAssociative(
  cst: CstNode,
  name: string,
  context: BuildContext,
  isItself = false,
): AstExpr {
  const level = isItself ? cst : node(cst, name);
  const rule = LEVELS[name];
  if (rule === undefined) throw missing(cst, name);
  const operands = nodes(level, rule.below).map((part) =>
    buildLevel(part, context)
  );
  const operators = tokens(level, rule.operator);
  const [first, ...rest] = operands;
  if (first === undefined) throw missing(cst, rule.below);
  if (name === "comparison" && operators.length > 1) {
    reportChain(operands, operators, context);
  }
  return rest.reduce<AstExpr>((left, right, position) => {
    const op = BINARY[operators[position]?.image ?? ""];
    if (op === undefined) throw missing(cst, rule.operator);
    return {
      kind: "binary",
      op,
      left,
      right,
      span: joinSpans(left.span, right.span),
    };
  }, first);
}

function buildLevel(cst: CstNode, context: BuildContext): AstExpr {
  switch (cst.name) {
    case "negation":
      return buildNegation(cst, context);
    case "sign":
      return buildSign(cst, context);
    default:
      return leftAssociative(cst, cst.name, context, true);
  }
}

function buildNegation(cst: CstNode, context: BuildContext): AstExpr {
  const [not] = tokens(cst, "Not");
  if (not === undefined) return leftAssociative(cst, "comparison", context);
  const arg = buildNegation(node(cst, "negation"), context);
  return {
    kind: "unary",
    op: "not",
    arg,
    span: joinSpans(tokenSpan(not), arg.span),
  };
}

function buildSign(cst: CstNode, context: BuildContext): AstExpr {
  const [sign] = tokens(cst, "AdditiveOperator");
  if (sign === undefined) return buildPower(node(cst, "power"), context);
  return signed(sign, buildSign(node(cst, "sign"), context));
}

function signed(sign: IToken, arg: AstExpr): AstExpr {
  const op = sign.image === "-" ? "neg" : "plus";
  return { kind: "unary", op, arg, span: joinSpans(tokenSpan(sign), arg.span) };
}

function buildPower(cst: CstNode, context: BuildContext): AstExpr {
  const left = buildCoalesce(node(cst, "coalesce"), context);
  const [exponent] = nodes(cst, "sign");
  if (exponent === undefined) return left;
  const right = buildSign(exponent, context);
  return {
    kind: "binary",
    op: "pow",
    left,
    right,
    span: joinSpans(left.span, right.span),
  };
}

function buildCoalesce(cst: CstNode, context: BuildContext): AstExpr {
  const access = buildAtom(node(cst, "atom"), context);
  const [tail] = nodes(cst, "coalesce");
  if (tail === undefined) return access;
  const [sign] = tokens(cst, "AdditiveOperator");
  const value = buildCoalesce(tail, context);
  const fallback = sign === undefined ? value : signed(sign, value);
  return {
    kind: "coalesce",
    access,
    fallback,
    span: joinSpans(access.span, fallback.span),
  };
}

function buildAtom(cst: CstNode, context: BuildContext): AstExpr {
  const [number] = tokens(cst, "NumberLiteral");
  if (number !== undefined) return buildNumber(number, context);
  const [constant] = tokens(cst, "Constant");
  if (constant !== undefined) return buildConstant(constant);
  const [reference] = nodes(cst, "reference");
  if (reference !== undefined) return buildReference(reference, context);
  const inner = buildExpression(node(cst, "expression"), context);
  const open = tokenSpan(token(cst, "OpenParenthesis"));
  const close = tokenSpan(token(cst, "CloseParenthesis"));
  return { ...inner, span: joinSpans(open, close) };
}

/** A number; reports one that no float holds. */
export function buildNumber(
  number: IToken,
  { report }: BuildContext,
): AstNumber {
  const value = Number(number.image);
  const span = tokenSpan(number);
  if (!Number.isFinite(value)) {
    report(numberOutOfRange(number.image.slice(0, 40), span));
  }
  return { kind: "number", value, isBoolean: false, span };
}

function buildConstant(constant: IToken): AstNumber {
  const span = tokenSpan(constant);
  return constant.image === "inf"
    ? { kind: "number", value: Infinity, isBoolean: false, span }
    : {
      kind: "number",
      value: constant.image === "true" ? 1 : 0,
      isBoolean: true,
      span,
    };
}

function buildReference(cst: CstNode, context: BuildContext): AstReference {
  const name = buildName(cst);
  const [list] = nodes(cst, "indexList");
  const [call] = nodes(cst, "argumentList");
  const ends: Span[] = [
    ...(list === undefined ? [] : [tokenSpan(token(list, "CloseBracket"))]),
    ...(call === undefined ? [] : [tokenSpan(token(call, "CloseParenthesis"))]),
  ];
  return {
    kind: "reference",
    name,
    indices: list === undefined ? null : buildIndices(list, context),
    args: call === undefined
      ? null
      : nodes(call, "expression").map((arg) => buildExpression(arg, context)),
    span: ends.reduce(joinSpans, name.span),
  };
}

/** The name, or the marker, at the start of `cst`. */
export function buildName(cst: CstNode): AstName {
  return nameOf(tokens(cst, "Name")[0] ?? token(cst, "Marker"));
}

/** A name or a marker. */
export function nameOf(token: IToken): AstName {
  return {
    text: token.image,
    isHole: token.image.startsWith("$"),
    span: tokenSpan(token),
  };
}

function reportChain(
  operands: readonly AstExpr[],
  operators: readonly IToken[],
  { text, report }: BuildContext,
): void {
  const quote = ({ span }: AstExpr): string => text.slice(span.start, span.end);
  const pairs = operators.slice(0, 3).map(({ image }, position) => {
    const [left, right] = operands.slice(position, position + 2).map(quote);
    return `${left} ${image} ${right}`;
  });
  const second = operators[1];
  if (second === undefined) return;
  report(chainedComparison(pairs.join(" and "), tokenSpan(second)));
}
