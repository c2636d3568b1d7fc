/** What the rest of the project may use of the explanations. */
export type {
  AxisExplanation,
  DimensionExplanation,
  Explanation,
  OperandExplanation,
  RuleExplanation,
  StatementExplanation,
  StatementKind,
} from "./explanation.ts";
export { type ExplainDetails, explainProgram } from "./explain_program.ts";
export {
  type ExplanationJson,
  explanationToJson,
} from "./explanation_to_json.ts";
export { explanationToSvg } from "./explanation_to_svg.ts";
export { printExplanation } from "./print_explanation.ts";
