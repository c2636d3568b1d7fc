/**
 * Canonical text of an open program + arguments -> numbers of the reference, with the verifiers on
 * the way. For tests that say what a program means.
 */
import type { Diagnostic } from "../../jit/diagnostics/diagnostic.ts";
import { renderDiagnostics } from "../../jit/diagnostics/render.ts";
import { bindProgram, type Operands } from "../../jit/bind/bind_program.ts";
import { printTensorIr } from "../../jit/ir/print_tensor_ir.ts";
import type { ScalarType } from "../../jit/ir/scalar_type.ts";
import type { TensorIr } from "../../jit/ir/tensor_ir.ts";
import {
  verifyBoundIr,
  verifyTensorIr,
} from "../../jit/ir/verify_tensor_ir.ts";
import type { HostArray } from "../../runtime/backend/backend.ts";
import {
  evaluate,
  type ReferenceOperand,
} from "../../runtime/cpu/reference.ts";
import { parseTensorIr } from "./parse_tensor_ir.ts";

/** A tensor argument: elements in row-major order. */
export interface HostTensor {
  readonly dtype: ScalarType;
  readonly shape: readonly number[];
  readonly data: HostArray;
}

/** Arguments of a program by name. */
export type Arguments = Readonly<Record<string, HostTensor | number>>;

/** A host tensor of rank 1, or of `shape`. */
export function host(
  dtype: ScalarType,
  elements: readonly number[],
  shape: readonly number[] = [elements.length],
): HostTensor {
  return { dtype, shape, data: arrayOf(dtype, elements) };
}

/** A host tensor of type f32. */
export function f32(
  elements: readonly number[],
  shape?: readonly number[],
): HostTensor {
  return host("f32", elements, shape);
}

/** A host tensor of type i32. */
export function i32(
  elements: readonly number[],
  shape?: readonly number[],
): HostTensor {
  return host("i32", elements, shape);
}

/** Types and scalars of arguments, as binding sees them. */
export function operandsOf(args: Arguments): Operands {
  const tensors: Operands["tensors"] & Map<string, HostTensor> = new Map();
  const scalars = new Map<string, number>();
  for (const [name, value] of Object.entries(args)) {
    if (typeof value === "number") scalars.set(name, value);
    else tensors.set(name, value);
  }
  return { tensors, scalars };
}

/** The bound form of a program, verified; throws the rendering of what is wrong. */
export function bindText(text: string, args: Arguments): TensorIr {
  const ir = parseTensorIr(text);
  refuse(verifyTensorIr(ir), text);
  const outcome = bindProgram(ir, operandsOf(args));
  if (!outcome.ok) {
    throw new Error(
      renderDiagnostics(outcome.diagnostics, { text, location: null }),
    );
  }
  refuse(verifyBoundIr(outcome.value), printTensorIr(outcome.value));
  return outcome.value;
}

/** Every result of a program, by the user's name. */
export function runReference(
  text: string,
  args: Arguments,
  onProblem: (problem: Diagnostic) => void = () => {},
): Readonly<Record<string, readonly number[]>> {
  const ir = bindText(text, args);
  const values = evaluate(
    ir,
    referenceOperands(args),
    operandsOf(args).scalars,
    { onProblem },
  );
  return Object.fromEntries(
    ir.results.map((
      { name, tensor },
    ) => [name, [...values.get(tensor) ?? []].map(Number)]),
  );
}

/** Arguments as the reference reads them: dense, row-major. */
export function referenceOperands(
  args: Arguments,
): ReadonlyMap<string, ReferenceOperand> {
  return new Map(
    Object.entries(args).flatMap(([name, value]) =>
      typeof value === "number" ? [] : [[name, {
        data: value.data,
        strides: rowMajor(value.shape),
        offset: 0,
      }]]
    ),
  );
}

/** Strides in elements of a dense row-major tensor. */
export function rowMajor(shape: readonly number[]): readonly number[] {
  return shape.map((_, d) => shape.slice(d + 1).reduce((a, b) => a * b, 1));
}

function refuse(problems: readonly Diagnostic[], text: string): void {
  if (problems.length > 0) {
    throw new Error(
      `${renderDiagnostics(problems, { text, location: null })}\n${text}`,
    );
  }
}

function arrayOf(dtype: ScalarType, elements: readonly number[]): HostArray {
  switch (dtype) {
    case "f32":
      return new Float32Array(elements);
    case "f16":
      return new Float16Array(elements);
    case "i32":
      return new Int32Array(elements);
    case "u32":
      return new Uint32Array(elements);
    case "bool":
      return new Uint8Array(elements);
  }
}
