/** Executables written by hand, for testing the WebGPU back end without the compiler. */
import {
  failure,
  type Outcome,
  success,
} from "../../jit/diagnostics/diagnostic.ts";
import type { Diagnostic } from "../../jit/diagnostics/diagnostic.ts";
import type { Origin } from "../../jit/diagnostics/span.ts";
import type {
  BufferUse,
  Dispatch,
  ParamWord,
  WebGpuExecutable,
} from "../../jit/ir/executable.ts";
import type { ScalarType } from "../../jit/ir/scalar_type.ts";
import type { TensorIr } from "../../jit/ir/tensor_ir.ts";
import type { TileBuffer } from "../../jit/ir/tile_ir.ts";
import type {
  Backend,
  DeviceBuffer,
  HostArray,
  Run,
  RunOperand,
} from "../../runtime/backend/backend.ts";

const EXECUTABLES = new WeakMap<TensorIr, WebGpuExecutable | Diagnostic>();

/** A program without statements that `compileByHand` turns into `executable`, or refuses. */
export function programOf(executable: WebGpuExecutable | Diagnostic): TensorIr {
  const program: TensorIr = {
    tensors: [],
    scalars: [],
    statements: [],
    results: [],
  };
  EXECUTABLES.set(program, executable);
  return program;
}

/** The compiler of these tests: looks the executable up. */
export function compileByHand(ir: TensorIr): Outcome<WebGpuExecutable> {
  const found = EXECUTABLES.get(ir);
  if (found === undefined) throw new Error("The program was not made by hand");
  return "kind" in found ? success(found) : failure(found);
}

/** A dense buffer of one dimension. */
export function vector(
  name: string,
  role: TileBuffer["role"],
  count: number,
  dtype: ScalarType = "f32",
): TileBuffer {
  return { name, role, dtype, shape: [count], strides: [1] };
}

/** A whole-buffer binding. */
export function use(
  buffer: string,
  access: BufferUse["access"] = "read",
): BufferUse {
  return { buffer, access, offsetElements: 0, countElements: null };
}

/** A number that the compiler knows. */
export function word(
  value: number,
  scalar: "f32" | "i32" | "u32" = "u32",
): ParamWord {
  return { kind: "number", scalar, value };
}

/** A scalar of the call. */
export function scalarWord(
  name: string,
  scalar: "f32" | "i32" | "u32" = "f32",
): ParamWord {
  return { kind: "scalar", scalar, name };
}

/** `out[i] = expression` over `count` elements, with `params` in the block before `count`. */
export function mapDispatch(options: {
  readonly count: number;
  readonly inputs: readonly string[];
  readonly output: string;
  readonly expression: string;
  readonly element?: string;
  readonly name?: string;
  readonly params?: readonly {
    readonly name: string;
    readonly word: ParamWord;
  }[];
  readonly origin?: Origin;
}): Dispatch {
  const { count, inputs, output, expression, params = [] } = options;
  const element = options.element ?? "f32";
  const lines = [
    ...(element === "f16" ? ["enable f16;"] : []),
    "struct Params {",
    ...params.map(({ name, word }) => `  ${name}: ${word.scalar},`),
    "  count: u32,",
    "}",
    "@group(0) @binding(0) var<uniform> p: Params;",
    ...inputs.map((name, index) =>
      `@group(0) @binding(${
        index + 1
      }) var<storage, read> ${name}: array<${element}>;`
    ),
    `@group(0) @binding(${
      inputs.length + 1
    }) var<storage, read_write> ${output}: array<${element}>;`,
    "@compute @workgroup_size(64)",
    "fn main(@builtin(global_invocation_id) at: vec3u) {",
    "  let i = at.x;",
    "  if (i >= p.count) { return; }",
    `  ${output}[i] = ${expression};`,
    "}",
  ];
  return {
    name: options.name ?? output,
    role: "compute",
    wgsl: lines.join("\n") + "\n",
    lineOrigins: lines.map((line) =>
      line.includes(expression) ? options.origin ?? null : null
    ),
    params: [...params.map(({ word }) => word), word(count)],
    bindings: [...inputs.map((name) => use(name)), use(output, "read_write")],
    workgroups: [Math.ceil(count / 64), 1, 1],
  };
}

/** `C = A + B`. */
export function addVectors(count: number): WebGpuExecutable {
  return {
    kind: "webgpu",
    selections: [],
    buffers: [
      vector("A", "input", count),
      vector("B", "input", count),
      vector("C", "result", count),
    ],
    dispatches: [mapDispatch({
      count,
      inputs: ["A", "B"],
      output: "C",
      expression: "A[i] + B[i]",
    })],
  };
}

/** `Y = X * factor + shift`, both scalars of the call. */
export function scaleVector(count: number): WebGpuExecutable {
  return {
    kind: "webgpu",
    selections: [],
    buffers: [vector("X", "input", count), vector("Y", "result", count)],
    dispatches: [mapDispatch({
      count,
      inputs: ["X"],
      output: "Y",
      expression: "X[i] * p.factor + f32(p.shift)",
      params: [
        { name: "factor", word: scalarWord("factor") },
        { name: "shift", word: scalarWord("shift", "i32") },
      ],
    })],
  };
}

/** The operand that reads all of `buffer` as it lies. */
export function whole(buffer: DeviceBuffer, offset = 0): RunOperand {
  return { buffer, strides: [1], offset };
}

/** A run of `program`. */
export function runOf(
  program: TensorIr,
  operands: Readonly<Record<string, RunOperand>>,
  results: Readonly<Record<string, DeviceBuffer>>,
  scalars: Readonly<Record<string, number>> = {},
  key: string = keyOf(program),
): Run {
  return {
    program,
    key,
    operands: new Map(Object.entries(operands)),
    results: new Map(Object.entries(results)),
    scalars: new Map(Object.entries(scalars)),
  };
}

const KEYS = new WeakMap<TensorIr, string>();
let keyCount = 0;

function keyOf(program: TensorIr): string {
  const known = KEYS.get(program);
  if (known !== undefined) return known;
  keyCount += 1;
  const key = `program ${keyCount}`;
  KEYS.set(program, key);
  return key;
}

/** A buffer that holds `data`. */
export function uploaded(
  backend: Backend,
  dtype: ScalarType,
  data: HostArray,
): DeviceBuffer {
  const buffer = backend.allocate(dtype, data.length);
  backend.upload(buffer, data);
  return buffer;
}
