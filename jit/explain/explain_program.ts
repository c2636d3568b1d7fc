/** Tensor IR with marked axes -> an explanation as data. */
import { type Span, spanOf } from "../diagnostics/span.ts";
import type { ContractionExplanation } from "../ir/rule_explanation.ts";
import {
  type Access,
  type Axis,
  type Index,
  type Statement,
  type Target,
  type TensorInfo,
  type TensorIr,
  walk,
} from "../ir/tensor_ir.ts";
import { classifyStatement } from "./classify_statement.ts";
import type {
  AxisExplanation,
  Explanation,
  OperandExplanation,
  SourceExplanation,
  StatementExplanation,
} from "./explanation.ts";
import { findSources, zerosOfProgram } from "./find_sources.ts";
import {
  type AxisName,
  axisNames,
  expressionsOf,
  plainName,
  printIndexSource,
  printStatementSource,
} from "./print_source.ts";

/** What is known beside the program once it is bound. */
export interface ExplainDetails {
  /** Its products and the part of the text that each stands for. */
  readonly contractions: readonly LocatedContraction[];
  /** Device memory that the rules need beside the tensors. */
  readonly extraBytes: number;
}

/** A product and where it stands in the text. */
export interface LocatedContraction {
  readonly span: Span;
  readonly explanation: ContractionExplanation;
}

/**
 * Explains each statement of `ir`, in order.
 *
 * Requires: `markPitAxes` has run.
 */
export function explainProgram(
  ir: TensorIr,
  details: ExplainDetails | null = null,
): Explanation {
  const tensors = new Map(ir.tensors.map((tensor) => [tensor.name, tensor]));
  const axes = ir.statements.flatMap((statement) => statement.axes);
  const contractions = details?.contractions ?? [];
  return {
    isBound: axes.length > 0 && axes.every((axis) => axis.bounds !== null),
    extraBytes: details?.extraBytes ?? null,
    statements: ir.statements.map((statement): StatementExplanation => {
      const products = contractions.filter(({ span }) =>
        isInside(span, spanOf(statement.origin))
      ).map(({ explanation }) => withPlainNames(explanation));
      return {
        text: printStatementSource(statement),
        target: plainName(statement.target.tensor),
        kind: classifyStatement(statement),
        axes: explainAxes(statement),
        operands: explainOperands(statement, tensors),
        sources: allSources(statement, products),
        contractions: products,
      };
    }),
  };
}

/** Those of the statement, and zeros that only the compiler knows of. */
function allSources(
  statement: Statement,
  products: readonly ContractionExplanation[],
): readonly SourceExplanation[] {
  const sources = findSources(statement);
  const known = new Set(
    sources.filter(({ kind }) => kind === "zeros").flatMap(({ tensors }) =>
      tensors
    ),
  );
  const others = new Set(products.flatMap(({ searched }) => searched));
  return [
    ...[...others].filter((tensor) => !known.has(tensor)).map(zerosOfProgram),
    ...sources,
  ];
}

function isInside(inner: Span, outer: Span): boolean {
  return outer.start <= inner.start && inner.end <= outer.end;
}

/** Tensors under the names that the user gave them. */
function withPlainNames(
  contraction: ContractionExplanation,
): ContractionExplanation {
  const { operands, rules, searched } = contraction;
  return {
    ...contraction,
    searched: plainNames(searched),
    operands: {
      A: plainNames(operands.A),
      B: plainNames(operands.B),
      C: plainNames(operands.C),
    },
    rules: rules.map((rule) => ({
      ...rule,
      microTile: rule.microTile === null ? null : {
        ...rule.microTile,
        tensor: plainName(rule.microTile.tensor),
      },
    })),
  };
}

function plainNames(tensors: readonly string[]): readonly string[] {
  return [...new Set(tensors.map(plainName))];
}

/**
 * Outer axes, then those of nested reducers. An inner axis that shadows an outer one is listed only
 * where its verdict differs: to a user both have one name.
 */
function explainAxes(statement: Statement): readonly AxisExplanation[] {
  const names = axisNames(statement);
  const inner = expressionsOf(statement).flatMap((expr) =>
    [...walk(expr)].flatMap((node) =>
      node.kind === "reduce" || node.kind === "scan" ? node.axes : []
    )
  );
  const shown: AxisExplanation[] = [];
  for (const axis of [...statement.axes, ...inner]) {
    const next = explainAxis(axis);
    const name = names(axis.name);
    const same = shown.find((other) => names(other.name) === name);
    if (same === undefined) shown.push({ ...next, name });
    else if (same.permutable !== next.permutable) shown.push(next);
  }
  return shown;
}

function explainAxis(
  { name, role, permutation, bounds }: Axis,
): AxisExplanation {
  if (permutation === null) {
    throw new Error(`Cannot explain axis "${name}": markPitAxes has not run`);
  }
  const { permutable, reason } = permutation;
  return { name, role, permutable, reason, extent: bounds?.extent ?? null };
}

function explainOperands(
  statement: Statement,
  tensors: ReadonlyMap<string, TensorInfo>,
): readonly OperandExplanation[] {
  const names = axisNames(statement);
  const reads = expressionsOf(statement).flatMap((expr) =>
    [...walk(expr)].filter((node): node is Access => node.kind === "access")
  );
  const all = [statement.target, ...reads].map((access, at) =>
    explainOperand(access, tensors.get(access.tensor) ?? null, names, at === 0)
  );
  const seen = new Set<string>();
  return all.filter(({ tensor, isTarget, dimensions }) => {
    const text = `${isTarget} ${tensor}[${
      dimensions.map(({ index }) => index).join(",")
    }]`;
    return !seen.has(text) && seen.add(text);
  });
}

function explainOperand(
  { tensor, indices }: Access | Target,
  info: TensorInfo | null,
  names: AxisName,
  isTarget: boolean,
): OperandExplanation {
  return {
    tensor: plainName(tensor),
    isTarget,
    dtype: info?.dtype ?? null,
    dimensions: indices.map((index, at) => ({
      index: printIndexSource(index, names),
      axes: axesOfIndex(index).map(names),
      extent: info?.shape?.[at] ?? null,
    })),
  };
}

/** Axes that run along the dimension; those of an indirect index run along its index tensor. */
function axesOfIndex(index: Index): readonly string[] {
  if (index.kind === "spread") return [index.axis];
  return index.kind === "affine" ? index.terms.map(({ axis }) => axis) : [];
}
