/**
 * One golden case: a program and the types of its arguments -> its text at every level.
 *
 * A case is a folder: `input.tx` and `shapes.json` are written by hand, the levels by
 * `UPDATE_GOLDEN=1 deno task test:golden`. Absent on purpose: files; `index.ts` imports them all.
 */
import { readEinsum, readProgram } from "../../dsl/read_program.ts";
import { textSource } from "../../dsl/source.ts";
import { bindProgram, type Operands } from "../../jit/bind/bind_program.ts";
import { compileJs, compileWebGpu } from "../../jit/compile.ts";
import type { Outcome } from "../../jit/diagnostics/diagnostic.ts";
import { renderDiagnostics } from "../../jit/diagnostics/render.ts";
import type {
  Dispatch,
  JsStep,
  Layouts,
  TargetInfo,
} from "../../jit/ir/executable.ts";
import { printTensorIr } from "../../jit/ir/print_tensor_ir.ts";
import { SCALAR_TYPES, type ScalarType } from "../../jit/ir/scalar_type.ts";
import type { TensorIr } from "../../jit/ir/tensor_ir.ts";
import { DEFAULT_CONTEXT, type PassContext } from "../../jit/pass.ts";
import { TEST_TARGET } from "../support/run_kernels.ts";

/**
 * `shapes.json`: what a program is bound to, by name. A text is a tensor as `f32[64,48]`, a number
 * a scalar. Both shapes must lead to the same kernel text.
 */
export interface Shapes {
  /** Absent: `input.tx` is a program text. */
  readonly notation?: string;
  readonly first: Readonly<Record<string, string | number>>;
  readonly second: Readonly<Record<string, string | number>>;
}

/** The files of one case, by name. */
export interface GoldenFiles {
  readonly "input.tx": string;
  readonly "shapes.json": Shapes;
  readonly "1_tensor.ir": string;
  readonly "1_tensor_fused.ir": string;
  readonly "2_tile.ir": string;
  readonly "3_kernel.ir": string;
  readonly "4_kernel.wgsl": string;
  readonly "5_cpu.js": string;
}

/** The files that the compiler writes, level by level. */
export const LEVELS = [
  "1_tensor.ir",
  "1_tensor_fused.ir",
  "2_tile.ir",
  "3_kernel.ir",
  "4_kernel.wgsl",
  "5_cpu.js",
] as const;

/** Name of a level, which is its file. */
export type Level = typeof LEVELS[number];

/** The text of every level. */
export type Levels = Readonly<Record<Level, string>>;

/** Every level of a program bound to one set of shapes. */
export function compileCase(
  text: string,
  shapes: Shapes,
  which: "first" | "second" = "first",
): Levels {
  const operands = operandsOf(shapes[which]);
  const open = valueOf(readCase(text, shapes.notation, operands), text);
  const bound = valueOf(bindProgram(open, operands), text);
  const layouts: Layouts = new Map();
  const traced = new Map<string, string>();
  const context: PassContext = {
    ...DEFAULT_CONTEXT,
    trace: (pass, print) => traced.set(pass, print()),
  };
  const target = targetOf(operands);
  const { dispatches } = valueOf(
    compileWebGpu(bound, layouts, target, context),
    text,
  );
  const { steps } = valueOf(compileJs(bound, layouts), text);
  return {
    "1_tensor.ir": printTensorIr(bound),
    "1_tensor_fused.ir": traced.get("fuseEpilogues") ?? "",
    "2_tile.ir": traced.get("applyPitRules") ?? "",
    "3_kernel.ir": printLaunches(
      dispatches,
      kernelsOf(traced.get("lowerToKernels") ?? ""),
    ),
    "4_kernel.wgsl": printKernels(dispatches),
    "5_cpu.js": printSteps(steps),
  };
}

/** The modules of a `4_kernel.wgsl`, each as a shader compiler gets it. */
export function modulesOf(wgsl: string): readonly string[] {
  return wgsl.split(/^\/\/ kernel .*\n/m).slice(1);
}

/** The target that a case is compiled for: with f16 when one of its tensors is. */
function targetOf({ tensors }: Operands): TargetInfo {
  const hasF16 = [...tensors.values()].some(({ dtype }) => dtype === "f16");
  return { ...TEST_TARGET, hasF16 };
}

function readCase(
  text: string,
  notation: string | undefined,
  { tensors }: Operands,
): Outcome<TensorIr> {
  if (notation === undefined) return readProgram(textSource(text.trimEnd()));
  if (notation !== "einsum") throw new Error(`Cannot read "${notation}"`);
  const ranks = [...tensors.values()].map(({ shape }) => shape.length);
  return readEinsum(text.trimEnd(), ranks.length, ranks);
}

function operandsOf(
  record: Readonly<Record<string, string | number>>,
): Operands {
  const tensors: [string, { dtype: ScalarType; shape: readonly number[] }][] =
    [];
  const scalars = new Map<string, number>();
  for (const [name, value] of Object.entries(record)) {
    if (typeof value === "number") scalars.set(name, value);
    else tensors.push([name, tensorType(value)]);
  }
  return { tensors: new Map(tensors), scalars };
}

function tensorType(
  text: string,
): { dtype: ScalarType; shape: readonly number[] } {
  const [, name, extents] = /^(\w+)\[([\d,]*)\]$/.exec(text) ?? [];
  const dtype = SCALAR_TYPES.find((known) => known === name);
  if (dtype === undefined || extents === undefined) {
    throw new Error(`Cannot read the type "${text}": wanted f32[64,48]`);
  }
  return {
    dtype,
    shape: extents === "" ? [] : extents.split(",").map(Number),
  };
}

function kernelsOf(printed: string): readonly string[] {
  return printed.split(/^(?=kernel )/m);
}

/** Kernel IR with what each launch hands to it; numbers stand here and in no kernel. */
function printLaunches(
  dispatches: readonly Dispatch[],
  kernels: readonly string[],
): string {
  return dispatches.map(({ name, params, bindings, workgroups }, at) => {
    const words = params.map((word) =>
      word.kind === "number" ? word.value : word.name
    );
    const uses = bindings.map(({ buffer, offsetElements, countElements }) =>
      countElements === null && offsetElements === 0
        ? buffer
        : `${buffer} from ${offsetElements} count ${countElements ?? "all"}`
    );
    return [
      `launch ${name}: ${workgroups.join(" x ")} workgroups`,
      `  bindings ${uses.join(", ")}`,
      `  params ${words.join(", ")}`.trimEnd(),
      (kernels[at] ?? "").trimEnd(),
      "",
    ].join("\n");
  }).join("\n");
}

function printKernels(dispatches: readonly Dispatch[]): string {
  return dispatches.map(({ name, wgsl }) => `// kernel ${name}\n${wgsl}`)
    .join("");
}

/** Each step as a function, so that the file is JavaScript. */
function printSteps(steps: readonly JsStep[]): string {
  return steps.map(({ name, js, bindings, sizes, scalars }, at) =>
    [
      `// step ${name}: buffers ${bindings.join(", ")}; sizes ${
        sizes.join(", ")
      }${scalars.length > 0 ? `; scalars ${scalars.join(", ")}` : ""}`,
      `function step${at}(buffers, sizes, scalars) {`,
      js.trimEnd(),
      "}",
      "",
    ].join("\n")
  ).join("\n");
}

function valueOf<T>(outcome: Outcome<T>, text: string): T {
  if (outcome.ok) return outcome.value;
  throw new Error(
    renderDiagnostics(outcome.diagnostics, { text, location: null }),
  );
}
