/** Tensor IR with marked axes -> an explanation as data. */
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
  RuleExplanation,
  StatementExplanation,
} from "./explanation.ts";
import {
  type AxisName,
  axisNames,
  expressionsOf,
  plainName,
  printIndexSource,
  printStatementSource,
} from "./print_source.ts";

/** What is known beside the program. */
export interface ExplainDetails {
  /** PIT rules that were considered, by target of the statement. */
  readonly rules?: ReadonlyMap<string, readonly RuleExplanation[]>;
}

/**
 * Explains each statement of `ir`, in order.
 *
 * Requires: `markPitAxes` has run.
 */
export function explainProgram(
  ir: TensorIr,
  { rules = new Map() }: ExplainDetails = {},
): Explanation {
  const tensors = new Map(ir.tensors.map((tensor) => [tensor.name, tensor]));
  const axes = ir.statements.flatMap((statement) => statement.axes);
  return {
    isBound: axes.length > 0 && axes.every((axis) => axis.bounds !== null),
    statements: ir.statements.map((statement): StatementExplanation => ({
      text: printStatementSource(statement),
      target: plainName(statement.target.tensor),
      kind: classifyStatement(statement),
      axes: explainAxes(statement),
      operands: explainOperands(statement, tensors),
      rules: rules.get(statement.target.tensor) ?? [],
    })),
  };
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
