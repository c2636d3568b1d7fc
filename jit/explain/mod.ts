/** What the rest of the project may use of the explanations. */
export type {
  AxisExplanation,
  DimensionExplanation,
  Explanation,
  OperandExplanation,
  SourceExplanation,
  StatementExplanation,
  StatementKind,
} from "./explanation.ts";
export {
  type ExplainDetails,
  explainProgram,
  type LocatedContraction,
} from "./explain_program.ts";
export {
  judgeContraction,
  refuseRules,
  type SelectionReport,
} from "./judge_contraction.ts";
export type { LivePoints } from "./mark_micro_tiles.ts";
export { withPatterns } from "./measure_cover.ts";
export {
  type ExplanationJson,
  explanationToJson,
} from "./explanation_to_json.ts";
export { explanationToSvg } from "./explanation_to_svg.ts";
export { printExplanation } from "./print_explanation.ts";
