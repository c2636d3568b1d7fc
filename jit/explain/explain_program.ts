/** Tensor IR with marked axes -> an explanation as data. */
import type { ScalarType } from "../ir/scalar_type.ts";
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
  const inner = [statement.body, ...statement.guard].flatMap((expr) =>
    [...walk(expr)].flatMap((node) =>
      node.kind === "reduce" || node.kind === "scan" ? node.axes : []
    )
  );
  const shown: AxisExplanation[] = [];
  for (const axis of [...statement.axes, ...inner]) {
    const next = explainAxis(axis);
    const plain = plainName(axis.name);
    const same = shown.find(({ name }) => plainName(name) === plain);
    if (same === undefined) shown.push({ ...next, name: plain });
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
  const reads = [statement.body, ...statement.guard].flatMap((expr) =>
    [...walk(expr)].flatMap((node) => node.kind === "access" ? [node] : [])
  );
  const seen = new Set<string>();
  const unique = reads.filter((read) => {
    const text = `${read.tensor}[${
      read.indices.map(printIndexSource).join(",")
    }]`;
    return !seen.has(text) && seen.add(text);
  });
  return [
    explainOperand(statement.target, true, tensors),
    ...unique.map((read) => explainOperand(read, false, tensors)),
  ];
}

function explainOperand(
  { tensor, indices }: Access | Target,
  isTarget: boolean,
  tensors: ReadonlyMap<string, TensorInfo>,
): OperandExplanation {
  const info = tensors.get(tensor);
  const dtype: ScalarType | null = info?.dtype ?? null;
  return {
    tensor: plainName(tensor),
    isTarget,
    dtype,
    dimensions: indices.map((index, at) => ({
      index: printIndexSource(index),
      axes: axesOfIndex(index).map(plainName),
      extent: info?.shape?.[at] ?? null,
    })),
  };
}

/** Axes that run along the dimension; those of an indirect index run along its index tensor. */
function axesOfIndex(index: Index): readonly string[] {
  if (index.kind === "spread") return [index.axis];
  return index.kind === "affine" ? index.terms.map(({ axis }) => axis) : [];
}
