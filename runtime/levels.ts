/**
 * The levels below a program, for people: explanation, tile IR, WGSL.
 *
 * Absent on purpose: running anything.
 */
import type { Outcome } from "../jit/diagnostics/diagnostic.ts";
import { PitError } from "../jit/diagnostics/pit_error.ts";
import type { Layouts, TargetInfo } from "../jit/ir/executable.ts";
import { printTileIr } from "../jit/ir/print_tile_ir.ts";
import type { TensorIr } from "../jit/ir/tensor_ir.ts";
import {
  compileTiles,
  compileWebGpu,
  type ExplainDetails,
  explainProgram,
  type Explanation,
  type ExplanationJson,
  explanationToJson,
  explanationToSvg,
  markPitAxes,
  printExplanation,
} from "../jit/mod.ts";
import type { Backend } from "./backend/backend.ts";

/** What `program.explain()` gives: data, with the forms that people and tools read. */
export interface ProgramExplanation extends Explanation {
  /** Text for a terminal: what runs and why, the axes, the rules that were considered. */
  toString(): string;
  /** A picture as SVG: the operands, their zeros, and the dense tile that they are packed into. */
  toSVG(): string;
  /** Data for `JSON.stringify`; each axis has `name` and `permutable`. */
  toJSON(): ExplanationJson;
}

/** A device that nobody asked: the limits that every WebGPU device has. */
const LEAST_TARGET: TargetInfo = {
  limits: {
    maxWorkgroupsPerDimension: 65_535,
    maxInvocationsPerWorkgroup: 256,
    maxWorkgroupStorageBytes: 16_384,
    maxStorageBindingBytes: 134_217_728,
    maxBufferBytes: 268_435_456,
    maxStorageBuffersPerStage: 8,
  },
  hasF16: false,
  hasSubgroups: false,
};

/** Explains a program; `details` are known once it is bound. */
export function describeProgram(
  ir: TensorIr,
  text: string,
  details: ExplainDetails | null,
): ProgramExplanation {
  const marked = unwrap(markPitAxes(ir), text);
  const explanation = explainProgram(marked, details);
  const toString = (): string => printExplanation(explanation);
  const described: ProgramExplanation = {
    ...explanation,
    toString,
    toSVG: () => explanationToSvg(explanation),
    toJSON: () => explanationToJson(explanation),
  };
  Object.defineProperty(described, Symbol.for("Deno.customInspect"), {
    value: toString,
  });
  return described;
}

/** The tile IR of a bound program. */
export function showTiles(
  program: TensorIr,
  layouts: Layouts,
  text: string,
): string {
  return printTileIr(unwrap(compileTiles(program, layouts), text));
}

/** The WGSL of a bound program for the device, or for the least one when it has no WGSL. */
export function showWgsl(
  program: TensorIr,
  layouts: Layouts,
  options: { readonly backend: Backend | null; readonly text: string },
): string {
  const { backend, text } = options;
  const target = targetOf(backend) ?? LEAST_TARGET;
  const executable = unwrap(compileWebGpu(program, layouts, target), text);
  return executable.dispatches.map(({ name, workgroups, wgsl }) =>
    `// ${name}: ${workgroups.join(" x ")} workgroups\n${wgsl}`
  ).join("\n");
}

/** What a WebGPU back end compiles for; null for the others. */
export function targetOf(backend: Backend | null): TargetInfo | null {
  const { target = null } = (backend ?? {}) as {
    readonly target?: TargetInfo | null;
  };
  return target;
}

/** The value of `outcome`; throws its diagnostics. */
export function unwrap<T>(outcome: Outcome<T>, text: string): T {
  if (outcome.ok) return outcome.value;
  throw new PitError(outcome.diagnostics, { text, location: null });
}
