/**
 * pit: (sparse) tensor expressions as tagged templates, compiled for WebGPU and the CPU.
 *
 * A program names its axes; what stands only on the right of `+=` is summed. The tag runs it at
 * once when tensors stand in the holes, and makes a function of it when they do not.
 *
 * @example Run at once
 * ```ts
 * import { pit, tensor } from "@pit/pit";
 *
 * const A = tensor([[1, 2], [3, 4]]);
 * const B = tensor([[5, 6], [7, 8]]);
 * const C = pit`C[m,n] += ${A}[m,k] * ${B}[k,n]`;
 * console.log(await C.array()); // [[19, 22], [43, 50]]
 * ```
 *
 * @example A program with names, run with other tensors each time
 * ```ts
 * import { pit, tensor } from "@pit/pit";
 *
 * const layer = pit("Y[t,o] = relu(sum[i](X[t,i] * W[i,o]) + b[o])");
 * using X = tensor([[1, 1]]);
 * using W = tensor([[1, 2], [3, 4]]);
 * using Y = layer({ X, W, b: tensor([1, 1]) });
 * await Y.print();
 * console.log(String(await layer.explain({ X, W, b: tensor([1, 1]) })));
 * ```
 *
 * @module
 */
export { pit } from "./runtime/pit.ts";
export type {
  ArgumentsOf,
  Pit,
  Results,
  ResultsOf,
  TagResult,
  TensorOfRank,
} from "./runtime/pit.ts";
export type {
  AnyArguments,
  CallArguments,
  Program,
} from "./runtime/program.ts";
export { Tensor } from "./runtime/tensor.ts";
export type { ElementsOf, TensorDevice } from "./runtime/tensor.ts";
export { arange, full, ones, random, tensor, zeros } from "./runtime/create.ts";
export type {
  FillOptions,
  RandomOptions,
  TensorOptions,
} from "./runtime/create.ts";
export type { TensorArray, TensorData } from "./runtime/host_data.ts";
export { load, save } from "./runtime/files.ts";
export type { Loaded, NamedTensors } from "./runtime/files.ts";
export type { RandomPattern, RandomValues } from "./runtime/random.ts";
export type { Nested } from "./runtime/host_array.ts";
export type { DeviceRequest, GpuDeviceLike } from "./runtime/devices.ts";
export type {
  ConstHole,
  ExprHole,
  ExprSource,
  Hole,
  NameHole,
  TextHole,
} from "./runtime/holes.ts";
export type { ProgramExplanation } from "./runtime/levels.ts";
export type { ProgramShape, ReadShape } from "./dsl/argument_types.ts";
export type { Profile, ProfileTotals } from "./runtime/profile.ts";
export type { BackendKind, KernelTime } from "./runtime/backend/backend.ts";
export type { KernelRole } from "./jit/ir/kernel_role.ts";
export type {
  AxisExplanation,
  DimensionExplanation,
  Explanation,
  ExplanationJson,
  OperandExplanation,
  SourceExplanation,
  StatementExplanation,
  StatementKind,
} from "./jit/mod.ts";
export type {
  ContractionExplanation,
  CoverExplanation,
  ListExplanation,
  MicroTileExplanation,
  OutcomeExplanation,
  PatternExplanation,
  RuleExplanation,
  TileExplanation,
} from "./jit/ir/rule_explanation.ts";
export { PitError } from "./jit/diagnostics/pit_error.ts";
export type { Diagnostic, Label } from "./jit/diagnostics/diagnostic.ts";
export type { Span } from "./jit/diagnostics/span.ts";
export type { SourceText } from "./jit/diagnostics/render.ts";
export type { ScalarType } from "./jit/ir/scalar_type.ts";
