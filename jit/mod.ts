/** What `runtime/` may use of the compiler: the pipeline, binding, explanations. */
export { compileJs, compileTiles, compileWebGpu } from "./compile.ts";
export {
  type ConsideredContraction,
  type ConsideredProgram,
  considerProgram,
  type PatternProgram,
} from "./consider_program.ts";
export {
  bindingScalars,
  bindProgram,
  type Operands,
  type OperandType,
} from "./bind/bind_program.ts";
export { DEFAULT_CONTEXT, type PassContext } from "./pass.ts";
export { DEFAULT_PIT_SETTINGS } from "./pit/pit_settings.ts";
export { SHIPPED_TABLES } from "./pit/shipped_tables.ts";
export {
  MODEL_TABLE,
  readTileTable,
  tableFor,
  type TileTable,
} from "./pit/tile_table.ts";
export { zeroTensors } from "./tensor/makes_zeros.ts";
export { markPitAxes } from "./tensor/mark_pit_axes.ts";
export {
  type AxisExplanation,
  type DimensionExplanation,
  type ExplainDetails,
  explainProgram,
  type Explanation,
  type ExplanationJson,
  explanationToJson,
  explanationToSvg,
  judgeContraction,
  type LivePoints,
  type OperandExplanation,
  printExplanation,
  refuseRules,
  type SourceExplanation,
  type StatementExplanation,
  type StatementKind,
  withPatterns,
} from "./explain/mod.ts";
