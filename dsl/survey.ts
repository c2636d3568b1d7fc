/** Facts about a whole program that must be known before its first statement is lowered. */
import type { Span } from "../jit/diagnostics/span.ts";
import {
  type AstAssignment,
  type AstExpr,
  type AstIndex,
  type AstName,
  type AstStatement,
  walkAst,
} from "./ast.ts";

/** What the statements say about each name. */
export interface Survey {
  /** Names with an index list anywhere, or assigned anywhere: tensors, not axes. */
  readonly tensors: ReadonlyMap<string, Span>;
  /** Number of indices of the first use of each tensor that has no spread. */
  readonly ranks: ReadonlyMap<string, number>;
  /** The first assignment of each target. */
  readonly targets: ReadonlyMap<string, AstAssignment>;
  /** How often each target is assigned. */
  readonly assignmentCount: ReadonlyMap<string, number>;
  /** Names of `return`. */
  readonly returned: ReadonlySet<string>;
}

/** Reads all statements that could be parsed. */
export function surveyProgram(statements: readonly AstStatement[]): Survey {
  const tensors = new Map<string, Span>();
  const ranks = new Map<string, number>();
  const targets = new Map<string, AstAssignment>();
  const assignmentCount = new Map<string, number>();
  const returned = new Set<string>();
  for (const statement of statements) {
    if (statement.kind === "return") {
      for (const { text } of statement.names) returned.add(text);
      continue;
    }
    const { name } = statement.target;
    if (!targets.has(name.text)) targets.set(name.text, statement);
    assignmentCount.set(name.text, (assignmentCount.get(name.text) ?? 0) + 1);
    const uses = [
      { name, indices: statement.target.indices },
      ...bracketed(statement),
    ];
    for (const { name: { text, span }, indices } of uses) {
      const hasSpread = indices.some(({ kind }) => kind === "spread");
      if (!tensors.has(text)) tensors.set(text, span);
      if (!hasSpread && !ranks.has(text)) ranks.set(text, indices.length);
    }
  }
  return { tensors, ranks, targets, assignmentCount, returned };
}

/** All expressions of a statement. */
export function expressionsOf(statement: AstAssignment): readonly AstExpr[] {
  const { target, body, where } = statement;
  return [
    ...target.indices.flatMap((index) =>
      index.kind === "position" ? [index.value] : []
    ),
    body,
    ...where.flatMap((item) =>
      item.kind === "predicate" ? [item.value] : [item.start, item.end]
    ),
  ];
}

interface Use {
  readonly name: AstName;
  readonly indices: readonly AstIndex[];
}

function* bracketed(statement: AstAssignment): Generator<Use> {
  for (const expression of expressionsOf(statement)) {
    for (const node of walkAst(expression)) {
      if (
        node.kind !== "reference" || node.indices === null || node.args !== null
      ) continue;
      if (!node.name.isHole) yield { name: node.name, indices: node.indices };
    }
  }
}
