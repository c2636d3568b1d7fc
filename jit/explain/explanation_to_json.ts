/** Explanation -> data for `JSON.stringify`, with names that stay. */
import type {
  AxisExplanation,
  Explanation,
  OperandExplanation,
  RuleExplanation,
  StatementKind,
} from "./explanation.ts";

/** An explanation as JSON holds it. */
export interface ExplanationJson {
  /** Extents are known. */
  readonly bound: boolean;
  /** In the order of the text. */
  readonly statements: readonly {
    readonly text: string;
    readonly target: string;
    readonly kind: StatementKind;
    readonly axes: readonly AxisExplanation[];
    readonly operands: readonly OperandExplanation[];
    readonly rules: readonly RuleExplanation[];
  }[];
}

/** The data of `explanation`: fresh objects, nothing else than numbers, texts, lists and records. */
export function explanationToJson(explanation: Explanation): ExplanationJson {
  return {
    bound: explanation.isBound,
    statements: explanation.statements.map((statement) => ({
      text: statement.text,
      target: statement.target,
      kind: statement.kind,
      axes: statement.axes.map((axis) => ({ ...axis })),
      operands: statement.operands.map((operand) => ({
        ...operand,
        dimensions: operand.dimensions.map((dimension) => ({ ...dimension })),
      })),
      rules: statement.rules.map((rule) => ({ ...rule })),
    })),
  };
}
