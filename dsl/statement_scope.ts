/** What is visible at a point of a statement, and what the statement collects while it is lowered. */
import type { Diagnostic } from "../jit/diagnostics/diagnostic.ts";
import { sourceOrigin, type Span } from "../jit/diagnostics/span.ts";
import type { Expr } from "../jit/ir/tensor_ir.ts";
import type { AstExpr, AstRange } from "./ast.ts";
import type { ProgramScope } from "./program_scope.ts";

/** One statement under way. */
export interface StatementScope {
  readonly program: ProgramScope;
  readonly report: (diagnostic: Diagnostic) => void;
  /** Lowers a part of an expression: calls and reducers lower their arguments by it. */
  readonly lowerExpr: (expr: AstExpr, scope: Scope) => Expr;
  /** Names that reducers of the body bind. */
  readonly bound: ReadonlySet<string>;
  /** Axes that the statement itself folds. */
  readonly folded: ReadonlySet<string>;
  /** Conditions of `where`, conjunctions split. */
  readonly predicates: readonly Predicate[];
  readonly ranges: ReadonlyMap<string, AstRange>;
  /** Predicates that found a scope. */
  readonly applied: Set<Predicate>;
  /** Axis names of the IR so far: each reducer gets fresh ones. */
  readonly taken: Set<string>;
  /** Tensors read so far, by the user's name. */
  readonly reads: Map<string, string>;
  /** User's names of the tensors that stand in an index. */
  readonly indexReads: Set<string>;
  /** Predicates applied so far, once per scope. */
  guardCount: number;
  /** Operations that named masks have added. */
  maskSize: number;
}

/** A condition of `where` and the axes that must be visible where it holds, by the user's names. */
export interface Predicate {
  readonly value: AstExpr;
  readonly axes: ReadonlySet<string>;
}

/** Axes in sight, by the user's name. */
export interface Scope {
  readonly statement: StatementScope;
  readonly axes: ReadonlyMap<string, VisibleAxis>;
  /** True inside `where`: reducers in there are not restricted by the predicates again. */
  readonly isCondition: boolean;
}

/** An axis in sight. */
export interface VisibleAxis {
  /** Name in the IR. */
  readonly name: string;
  readonly isSpread: boolean;
}

/** What stands in the tree in place of something that was reported. */
export function placeholder(span: Span): Expr {
  return { kind: "literal", value: 0, dtype: null, origin: sourceOrigin(span) };
}

/** A name for an inner axis that no other axis of the statement has. */
export function freshAxis(name: string, { taken }: StatementScope): string {
  let candidate = name;
  for (let number = 1; taken.has(candidate); number++) {
    candidate = `${name}.${number}`;
  }
  taken.add(candidate);
  return candidate;
}
