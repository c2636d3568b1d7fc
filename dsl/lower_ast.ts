/**
 * Syntax trees of a program -> tensor IR. Goes on after each mistake, so that every statement
 * reports its own first one.
 *
 * Absent: dtypes, extents and spreads of the operands, which `jit/bind/` adds.
 */
import type { Diagnostic } from "../jit/diagnostics/diagnostic.ts";
import { sourceOrigin } from "../jit/diagnostics/span.ts";
import { freeAxes } from "../jit/ir/free_axes.ts";
import type {
  Axis,
  Expr,
  Index,
  Result,
  Statement,
  TensorIr,
} from "../jit/ir/tensor_ir.ts";
import type { AstAssignment, AstReturn, AstStatement } from "./ast.ts";
import { checkSums } from "./check_sums.ts";
import { checkInjective, isScatter } from "./check_target.ts";
import { lowerExpr, lowerIndexIn, rankOf } from "./lower_expr.ts";
import { lowerHints } from "./lower_hints.ts";
import {
  lowerPredicates,
  reportUnapplied,
  splitPredicates,
} from "./lower_predicates.ts";
import { lowerRange } from "./lower_range.ts";
import {
  duplicateResult,
  statementAfterReturn,
  targetIsHole,
  unknownResult,
  unusedLet,
} from "./name_diagnostics.ts";
import { isNamedMask, makeMask } from "./named_mask.ts";
import { ProgramScope } from "./program_scope.ts";
import { resolveAxes, type StatementAxes } from "./resolve_axes.ts";
import type { HoleUse } from "./source.ts";
import type { Scope, StatementScope, VisibleAxis } from "./statement_scope.ts";
import { surveyProgram } from "./survey.ts";

/** What lowering needs besides the trees. */
export interface LowerOptions {
  /** The text: suggestions quote it. */
  readonly text: string;
  readonly holes: readonly HoleUse[];
  readonly allowsFreeNames: boolean;
  /** Names of targets whose statements could not be read. */
  readonly broken: ReadonlySet<string>;
}

/** The program, and at most one error per statement besides warnings. */
export interface LoweredProgram {
  readonly ir: TensorIr;
  readonly diagnostics: readonly Diagnostic[];
}

/** Lowers the statements of a program in order. */
export function lowerAst(
  statements: readonly AstStatement[],
  options: LowerOptions,
): LoweredProgram {
  const survey = surveyProgram(statements);
  const program = new ProgramScope({ ...options, survey });
  const diagnostics: Diagnostic[] = [];
  const lowered: Statement[] = [];
  let results: readonly Result[] | null = null;
  let end: AstReturn | null = null;
  for (const statement of statements) {
    let first: Diagnostic | null = null;
    const report = (diagnostic: Diagnostic): void => {
      first ??= diagnostic;
    };
    if (end !== null) {
      report(statementAfterReturn(statement.span, end.span));
    } else if (statement.kind === "return") {
      results = lowerReturn(statement, program, report);
      end = statement;
    } else {
      const made = lowerAssignment(statement, program, { ...options, report });
      if (made !== null) lowered.push(made);
      if (first !== null) program.breakTarget(statement.target.name.text);
    }
    if (first !== null) diagnostics.push(first);
  }
  if (diagnostics.length === 0 && options.broken.size === 0) {
    results ??= program.lastResult((diagnostic) =>
      diagnostics.push(diagnostic)
    );
    diagnostics.push(
      ...program.unusedLets().map(({ text, span }) => unusedLet(text, span)),
    );
  }
  const ir: TensorIr = {
    tensors: program.tensors(),
    scalars: program.scalars(),
    statements: lowered,
    results: results ?? [],
  };
  return { ir, diagnostics };
}

type Report = (diagnostic: Diagnostic) => void;

function lowerReturn(
  { names }: AstReturn,
  program: ProgramScope,
  report: Report,
): readonly Result[] {
  const seen = new Set<string>();
  return names.flatMap(({ text, span }) => {
    if (seen.has(text)) report(duplicateResult(text, span));
    seen.add(text);
    const { kind } = program.lookUp(text);
    if (kind !== "made" && kind !== "broken") {
      report(unknownResult(text, program.targetNames(), span));
    }
    return program.resultOf(text);
  });
}

function reportAny(problem: Diagnostic | null, report: Report): void {
  if (problem !== null) report(problem);
}

interface AssignmentOptions {
  readonly text: string;
  readonly report: Report;
}

function lowerAssignment(
  ast: AstAssignment,
  program: ProgramScope,
  { text, report }: AssignmentOptions,
): Statement | null {
  const { target } = ast;
  if (target.name.isHole) {
    report(targetIsHole(target.name.span));
    return null;
  }
  const resolved = resolveAxes(ast, program, report);
  const scope = openScope(ast, resolved, program, report);
  const body = lowerExpr(ast.body, scope);
  // After the body: `sum(A[k])` lacks brackets before it lacks an axis on the target.
  reportAny(checkSums(ast, resolved, text), report);
  const isMask = isNamedMask(
    ast,
    program.facts.survey,
    (name) => program.lookUp(name).kind === "mask",
  );
  if (isMask) {
    defineMask(ast, resolved, body, program);
    return null;
  }
  return lowerTensor(ast, { resolved, scope, body });
}

function defineMask(
  { target }: AstAssignment,
  { axes }: StatementAxes,
  body: Expr,
  program: ProgramScope,
): void {
  const parameters = axes.map(({ name, isSpread }) => ({
    axis: name,
    isSpread,
  }));
  program.defineMask(target.name.text, makeMask(parameters, body, target.span));
}

interface Parts {
  readonly resolved: StatementAxes;
  readonly scope: Scope;
  readonly body: Expr;
}

function lowerTensor(
  ast: AstAssignment,
  { resolved, scope, body }: Parts,
): Statement {
  const { target, assign, isLet } = ast;
  const { statement } = scope;
  const { program, report } = statement;
  const written = resolved.axes.map((use) => lowerAxis(use, scope));
  const guard = lowerPredicates(scope, null);
  reportUnapplied(scope);
  const indices = target.indices.map((index) => lowerIndexIn(index, scope));
  const axes = assign === "set" ? written : foldIdle(written, indices);
  const rank = rankOf(target.indices);
  program.checkTarget(target.name, rank, target.span, report);
  const origin = sourceOrigin(target.span);
  const scatters = isScatter({ tensor: "", indices, origin });
  // A range leaves elements out as a predicate does.
  const needsBase = assign !== "set" || guard.length > 0 || scatters ||
    axes.some(({ role, range }) => role === "spatial" && range !== null);
  const base = needsBase
    ? program.baseOf(target.name, rank, isLet)
    : program.givenTarget(target.name, rank, isLet);
  const isReturned = program.facts.survey.returned.has(target.name.text);
  const tensor = program.make(target.name, {
    rank,
    dtype: ast.dtype,
    isLet,
    span: target.span,
  });
  const made: Statement = {
    kind: "statement",
    target: { tensor, indices, origin },
    base,
    axes,
    assign,
    body,
    guard,
    finish: null,
    isTemporary: isLet && !isReturned,
    hints: lowerHints(ast, tensor, statement),
    origin: sourceOrigin(ast.span),
  };
  reportAny(checkInjective(made, target.span), report);
  return made;
}

/** In `Y[i + 0*j] += …` the axis `j` chooses no position: it is folded. */
function foldIdle(
  axes: readonly Axis[],
  indices: readonly Index[],
): readonly Axis[] {
  const standing = new Set(indices.flatMap(axesOfIndex));
  const isFolded = ({ name, role }: Axis): boolean =>
    role === "reduction" || (role === "source" && !standing.has(name));
  return [
    ...axes.filter((axis) => !isFolded(axis)),
    ...axes.filter(isFolded).map((axis): Axis => ({
      ...axis,
      role: "reduction",
    })),
  ];
}

function axesOfIndex(index: Index): readonly string[] {
  switch (index.kind) {
    case "affine":
      return index.terms.map(({ axis }) => axis);
    case "indirect":
      return [...freeAxes(index.read)];
    case "spread":
      return [index.axis];
    case "unit":
      return [];
  }
}

function lowerAxis(
  { name, isSpread, role, span }: StatementAxes["axes"][number],
  scope: Scope,
): Axis {
  const range = scope.statement.ranges.get(name);
  return {
    name,
    role,
    isSpread,
    range: range === undefined ? null : lowerRange(range, scope),
    bounds: null,
    permutation: null,
    origin: sourceOrigin(span),
  };
}

function openScope(
  { where }: AstAssignment,
  resolved: StatementAxes,
  program: ProgramScope,
  report: Report,
): Scope {
  const { axes, bound } = resolved;
  const statement: StatementScope = {
    program,
    report,
    lowerExpr,
    bound,
    predicates: splitPredicates(where, resolved, program),
    ranges: new Map(
      where.flatMap((item) =>
        item.kind === "range" ? [[item.axis.text, item] as const] : []
      ),
    ),
    applied: new Set(),
    folded: new Set(
      axes.flatMap(({ name, role }) => role === "reduction" ? [name] : []),
    ),
    taken: new Set(axes.map(({ name }) => name)),
    reads: new Map(),
    indexReads: new Set(),
    guardCount: 0,
    maskSize: 0,
  };
  const visible = new Map<string, VisibleAxis>(
    axes.map((axis) => [axis.name, axis]),
  );
  return { statement, axes: visible, isCondition: false };
}
