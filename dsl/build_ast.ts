/**
 * Concrete syntax tree -> syntax tree. Reports what the grammar lets pass: chained comparisons,
 * unknown dtypes, numbers that no float holds. Goes on after each.
 */
import type { CstNode } from "chevrotain";
import { joinSpans } from "../jit/diagnostics/span.ts";
import type { AssignOperator } from "../jit/ir/tensor_ir.ts";
import type {
  AstAssignment,
  AstHint,
  AstStatement,
  AstTarget,
  AstWhere,
} from "./ast.ts";
import {
  type BuildContext,
  buildExpression,
  buildIndices,
  buildName,
  buildNumber,
  leftAssociative,
  nameOf,
} from "./build_expression.ts";
import { missing, node, nodes, token, tokens } from "./cst_access.ts";
import { isDtype } from "./functions.ts";
import { unknownDtype } from "./syntax_diagnostics.ts";
import { tokenSpan } from "./token_span.ts";

const ASSIGN: Readonly<Record<string, AssignOperator>> = {
  "=": "set",
  "+=": "sum",
  "*=": "prod",
  "max=": "max",
  "min=": "min",
  "and=": "all",
  "or=": "any",
};

/** The tree of one statement. */
export function buildStatement(
  cst: CstNode,
  context: BuildContext,
): AstStatement {
  const returned = nodes(cst, "returnStatement")[0];
  if (returned === undefined) {
    return buildAssignment(node(cst, "assignment"), context);
  }
  const names = tokens(returned, "Name").map(nameOf);
  const keyword = tokenSpan(token(returned, "Return"));
  const last = names[names.length - 1]?.span ?? keyword;
  return { kind: "return", names, span: joinSpans(keyword, last) };
}

function buildAssignment(cst: CstNode, context: BuildContext): AstAssignment {
  const target = buildTarget(node(cst, "target"));
  const targetWithIndices = addIndices(target, node(cst, "target"), context);
  const body = buildExpression(node(cst, "expression"), context);
  const where = nodes(cst, "whereClause").flatMap((clause) =>
    nodes(clause, "whereItem").map((item) => buildWhere(item, context))
  );
  const hints = nodes(cst, "withClause").flatMap((clause) =>
    nodes(clause, "hint").map((hint) => buildHint(hint, context))
  );
  const start = tokens(cst, "Let").map(tokenSpan)[0] ?? target.span;
  const end = [...hints, ...where].reduce(
    (span, part) => joinSpans(span, part.span),
    body.span,
  );
  const assign = ASSIGN[token(cst, "AssignOperator").image] ?? "set";
  return {
    kind: "assignment",
    isLet: tokens(cst, "Let").length > 0,
    target: targetWithIndices,
    dtype: buildDtype(cst, context),
    assign,
    body,
    where,
    hints,
    span: joinSpans(start, end),
  };
}

function buildDtype(
  cst: CstNode,
  { report }: BuildContext,
): AstAssignment["dtype"] {
  const [name] = tokens(cst, "Name");
  if (name === undefined) return null;
  if (isDtype(name.image)) return name.image;
  report(unknownDtype(name.image, tokenSpan(name)));
  return null;
}

function buildTarget(cst: CstNode): AstTarget {
  const name = buildName(cst);
  return { name, indices: [], span: name.span };
}

function addIndices(
  target: AstTarget,
  cst: CstNode,
  context: BuildContext,
): AstTarget {
  const [list] = nodes(cst, "indexList");
  if (list === undefined) return target;
  const span = joinSpans(target.span, tokenSpan(token(list, "CloseBracket")));
  return { ...target, indices: buildIndices(list, context), span };
}

function buildWhere(cst: CstNode, context: BuildContext): AstWhere {
  const [name] = tokens(cst, "Name");
  if (name === undefined) {
    const value = buildExpression(node(cst, "expression"), context);
    return { kind: "predicate", value, span: value.span };
  }
  const axis = nameOf(name);
  const [start, end] = nodes(cst, "additive");
  if (start === undefined || end === undefined) throw missing(cst, "additive");
  const range = {
    kind: "range" as const,
    axis,
    start: leftAssociative(start, "additive", context, true),
    end: leftAssociative(end, "additive", context, true),
  };
  return { ...range, span: joinSpans(axis.span, range.end.span) };
}

function buildHint(cst: CstNode, context: BuildContext): AstHint {
  const names = [...tokens(cst, "Name"), ...tokens(cst, "Marker")]
    .sort((a, b) => a.startOffset - b.startOffset).map(nameOf);
  const [tensor, hint] = names;
  if (tensor === undefined || hint === undefined) throw missing(cst, "Name");
  const numbers = tokens(cst, "NumberLiteral").map((number) =>
    buildNumber(number, context)
  );
  const end = tokens(cst, "CloseParenthesis").map(tokenSpan)[0] ?? hint.span;
  return {
    tensor,
    hint,
    args: numbers.length === 0 ? null : numbers,
    span: joinSpans(tensor.span, end),
  };
}
