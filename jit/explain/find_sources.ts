/**
 * Where a statement leaves points out: zeros of its operands, and what its `where` says.
 *
 * Absent on purpose: which rule makes use of it.
 */
import {
  type Access,
  type Expr,
  type Statement,
  walk,
} from "../ir/tensor_ir.ts";
import type { SourceExplanation } from "./explanation.ts";
import {
  axisNames,
  expressionsOf,
  plainName,
  printExprSource,
} from "./print_source.ts";

/** Every source of `statement`, in the order of the text. */
export function findSources(
  statement: Statement,
): readonly SourceExplanation[] {
  const names = axisNames(statement);
  const all = [
    ...zeroSources(statement),
    ...routedReads(statement),
    ...guardsOf(statement).flatMap(conjuncts).map((
      guard,
    ): SourceExplanation => ({
      kind: kindOfGuard(guard),
      text: printExprSource(guard, names),
      tensors: tensorsOf(guard),
    })),
  ];
  return [...new Map(all.map((source) => [source.text, source])).values()];
}

/** Those of the statement, and those that hold inside its reducers. */
function guardsOf(statement: Statement): readonly Expr[] {
  const inner = expressionsOf(statement).flatMap((expr) =>
    [...walk(expr)].flatMap((node) =>
      node.kind === "reduce" || node.kind === "scan" ? node.guard : []
    )
  );
  return [...statement.guard, ...(statement.finish?.guard ?? []), ...inner];
}

/** Operands that are called sparse, by the text or because of what they hold. */
function zeroSources(
  { hints, origin }: Statement,
): readonly SourceExplanation[] {
  return hints.filter(({ hint }) => hint === "sparse").map((hint) => {
    const tensor = plainName(hint.tensor);
    // Binding adds hints for tensors that hold many zeros, with the origin of the whole statement.
    const why = hint.origin === origin
      ? "the tensor holds many"
      : hint.microTile === null
      ? "the text says so"
      : `the text says so, in micro-tiles ${hint.microTile.join("x")}`;
    return zerosOf(tensor, why);
  });
}

/** Zeros of `relu`, a choice or a guard: nobody calls the operand sparse. */
export function zerosOfProgram(tensor: string): SourceExplanation {
  return zerosOf(tensor, "the program makes zeros there");
}

function zerosOf(tensor: string, why: string): SourceExplanation {
  return { kind: "zeros", text: `${tensor}: ${why}`, tensors: [tensor] };
}

/** `W[route[t],d]`: the points of an axis of W that no `t` asks for are left out. */
function routedReads(statement: Statement): readonly SourceExplanation[] {
  const names = axisNames(statement);
  const reads = accessesOf(expressionsOf(statement)).filter(({ indices }) =>
    indices.some(({ kind }) => kind === "indirect")
  );
  return reads.map((read) => ({
    kind: "route",
    text: printExprSource(read, names),
    tensors: tensorsOf(read),
  }));
}

function kindOfGuard(guard: Expr): SourceExplanation["kind"] {
  const reads = accessesOf([guard]);
  if (reads.length === 0) return "predicate";
  if (guard.kind === "access") return "mask";
  if (guard.kind === "apply" && guard.args.some(isAxis)) {
    if (guard.op === "eq") return "route";
    if (["lt", "le", "gt", "ge"].includes(guard.op)) return "lengths";
  }
  return "condition";
}

function isAxis(expr: Expr): boolean {
  return expr.kind === "axis" || (expr.kind === "cast" && isAxis(expr.arg));
}

function conjuncts(expr: Expr): readonly Expr[] {
  return expr.kind === "apply" && expr.op === "and"
    ? expr.args.flatMap(conjuncts)
    : [expr];
}

function accessesOf(exprs: readonly Expr[]): readonly Access[] {
  return exprs.flatMap((expr) =>
    [...walk(expr)].filter((node): node is Access & Expr =>
      node.kind === "access"
    )
  );
}

function tensorsOf(expr: Expr): readonly string[] {
  const names = accessesOf([expr]).flatMap(({ tensor, indices }) => [
    plainName(tensor),
    ...indices.flatMap((index) =>
      index.kind === "indirect" ? [plainName(index.read.tensor)] : []
    ),
  ]);
  return [...new Set(names)];
}
