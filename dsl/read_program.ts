/** A program source -> tensor IR, or every statement's first mistake. The door of `dsl/`. */
import type { IToken } from "chevrotain";
import {
  type Diagnostic,
  failure,
  type Outcome,
  success,
} from "../jit/diagnostics/diagnostic.ts";
import type { Span } from "../jit/diagnostics/span.ts";
import type { TensorIr } from "../jit/ir/tensor_ir.ts";
import type { AstStatement } from "./ast.ts";
import { buildStatement } from "./build_ast.ts";
import { buildExpression } from "./build_expression.ts";
import { checkTokens } from "./check_tokens.ts";
import { readEinsumText } from "./einsum.ts";
import { notAnExpression } from "./hole_diagnostics.ts";
import { lexProgram } from "./lex_program.ts";
import { lowerAst } from "./lower_ast.ts";
import { parseTokens } from "./parser.ts";
import type { ProgramSource } from "./source.ts";
import { splitStatements } from "./split_statements.ts";
import {
  emptyProgram,
  MAXIMUM_TEXT,
  textTooLong,
} from "./syntax_diagnostics.ts";
import { describeSyntaxError } from "./syntax_errors.ts";
import { tokenSpan, tokensSpan } from "./token_span.ts";
import { Let, Name, Newline } from "./tokens.ts";

/** Nobody reads more mistakes than this. */
const MAXIMUM_REPORTED = 100;

/** Reads a whole program. */
export function readProgram(source: ProgramSource): Outcome<TensorIr> {
  const { text, holes } = source;
  if (text.length > MAXIMUM_TEXT) return failure(textTooLong(text.length));
  const lexed = lexProgram(text, holes.length);
  const chunks = splitStatements(lexed.tokens);
  if (chunks.length === 0) {
    return failure(lexed.diagnostics[0] ?? emptyProgram(text.length));
  }
  const unreadable = firstWithin(lexed.diagnostics);
  const read = chunks.map((tokens, position) => {
    const next = chunks[position + 1];
    const end = next === undefined ? Infinity : tokensSpan(next).start;
    const start = position === 0 ? 0 : tokensSpan(tokens).start;
    return readStatement(text, tokens, unreadable({ start, end }));
  });
  const statements = read.flatMap(({ ast }) => ast === null ? [] : [ast]);
  const { ir, diagnostics } = lowerAst(statements, {
    text,
    holes,
    allowsFreeNames: !holes.some(({ kind }) => kind === "tensor"),
    broken: new Set(
      read.flatMap(({ broken }) => broken === null ? [] : [broken]),
    ),
  });
  return finish(ir, [
    ...read.flatMap(({ problem }) => problem ?? []),
    ...diagnostics,
  ]);
}

/**
 * Reads an einsum string over `operandCount` operands, which are the inputs `$0`, `$1`, …. When
 * `ranks` are given, `...` may stand for different numbers of dimensions, as in numpy.
 */
export function readEinsum(
  text: string,
  operandCount: number,
  ranks: readonly number[] | null = null,
): Outcome<TensorIr> {
  if (text.length > MAXIMUM_TEXT) return failure(textTooLong(text.length));
  const operands = Array.from({ length: operandCount }, (_, at) => at);
  const read = readEinsumText(text, operands.map((at) => ranks?.[at] ?? null));
  if (!read.ok) return read;
  const { ir, diagnostics } = lowerAst(read.value, {
    text,
    holes: operands.map((at) => ({ kind: "tensor", path: [at] })),
    allowsFreeNames: false,
    broken: new Set(),
  });
  return finish(ir, diagnostics);
}

/** Checks that `source` is one expression, so that it can be spliced into a program. */
export function readExpression(source: ProgramSource): Outcome<ProgramSource> {
  const { text, holes } = source;
  if (text.length > MAXIMUM_TEXT) return failure(textTooLong(text.length));
  const lexed = lexProgram(text, holes.length);
  const tokens = lexed.tokens.filter(({ tokenType }) => tokenType !== Newline);
  if (tokens.length === 0) {
    return failure(lexed.diagnostics[0] ?? emptyProgram(text.length));
  }
  const problem = lexed.diagnostics[0] ?? checkTokens(tokens);
  if (problem !== null) return failure(problem);
  const { cst, error } = parseTokens(tokens, "expression");
  if (error !== null) {
    const isWhole = error.message === "" && tokens.includes(error.token);
    return failure(
      isWhole
        ? notAnExpression(error.token.image, tokenSpan(error.token))
        : describeSyntaxError(tokens, error),
    );
  }
  const problems: Diagnostic[] = [];
  buildExpression(cst, {
    text,
    report: (diagnostic) => problems.push(diagnostic),
  });
  return finish(source, problems);
}

interface ReadStatement {
  readonly ast: AstStatement | null;
  readonly problem: Diagnostic | null;
  /** The target's name when the statement cannot be read, and has one. */
  readonly broken: string | null;
}

function readStatement(
  text: string,
  tokens: readonly IToken[],
  unreadable: Diagnostic | null,
): ReadStatement {
  const broken = targetName(tokens);
  const problem = unreadable ?? checkTokens(tokens);
  if (problem !== null) return { ast: null, problem, broken };
  const { cst, error } = parseTokens(tokens, "statement");
  if (error !== null) {
    return { ast: null, problem: describeSyntaxError(tokens, error), broken };
  }
  const problems: Diagnostic[] = [];
  const ast = buildStatement(cst, {
    text,
    report: (diagnostic) => problems.push(diagnostic),
  });
  const [first] = problems;
  if (first !== undefined) return { ast: null, problem: first, broken };
  return { ast, problem: null, broken: null };
}

/** The name that a statement assigns, as far as its first tokens tell. */
function targetName([first, second]: readonly IToken[]): string | null {
  const name = first?.tokenType === Let ? second : first;
  return name?.tokenType === Name ? name.image : null;
}

/** For spans in ascending order: the first diagnostic inside each. */
function firstWithin(
  diagnostics: readonly Diagnostic[],
): (span: Span) => Diagnostic | null {
  const sorted = [...diagnostics].sort((a, b) => startOf(a) - startOf(b));
  let position = 0;
  return ({ start, end }) => {
    const startAt = (at: number): number => {
      const diagnostic = sorted[at];
      return diagnostic === undefined ? Infinity : startOf(diagnostic);
    };
    while (startAt(position) < start) position++;
    return startAt(position) < end ? sorted[position] ?? null : null;
  };
}

function finish<T>(value: T, found: readonly Diagnostic[]): Outcome<T> {
  const sorted = [...found].sort((a, b) => startOf(a) - startOf(b));
  const [first, ...rest] = sorted.filter(({ severity }) =>
    severity === "error"
  );
  return first === undefined
    ? success(value, sorted)
    : failure(first, ...rest.slice(0, MAXIMUM_REPORTED - 1));
}

function startOf({ primary }: Diagnostic): number {
  return primary?.span.start ?? 0;
}
