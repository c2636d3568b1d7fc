/**
 * Copies as programs: a dense copy of a view or of a part of it, run where the data is.
 *
 * Writes bound tensor IR directly, since a copy needs no text. Absent on purpose: tensors.
 */
import { sourceOrigin } from "../jit/diagnostics/span.ts";
import type { ScalarType } from "../jit/ir/scalar_type.ts";
import type {
  AffineIndex,
  Axis,
  Statement,
  TensorInfo,
  TensorIr,
} from "../jit/ir/tensor_ir.ts";
import type { Backend } from "./backend/backend.ts";
import { type Lane, submitJob } from "./lane.ts";
import { allocateOn, makeStorage, placeOn, type Storage } from "./storage.ts";

/** What to copy: the box that begins at `start` and has the extents `shape`. */
export interface CopyPlan {
  readonly source: Storage;
  /** Shape and strides of the view that is read. */
  readonly sourceShape: readonly number[];
  readonly strides: readonly number[];
  readonly start: readonly number[];
  readonly shape: readonly number[];
}

const ORIGIN = sourceOrigin({ start: 0, end: 0 });

/** Queues the copy on `lane`; the result is dense. */
export function copyOnDevice(lane: Lane, plan: CopyPlan): Storage {
  const { source, strides } = plan;
  const count = plan.shape.reduce((product, extent) => product * extent, 1);
  const result = makeStorage({
    dtype: source.dtype,
    count,
    label: source.label,
  });
  submitJob(lane, {
    needs: [source],
    results: [result],
    start: (backend: Backend): number => {
      const buffer = allocateOn(result, backend);
      const operand = { buffer: placeOn(source, backend), strides, offset: 0 };
      backend.run({
        program: copyProgram(source.dtype, plan),
        key: copyKey(source.dtype, plan),
        operands: new Map([["A", operand]]),
        scalars: new Map(),
        results: new Map([["C", buffer]]),
      });
      return count * 4;
    },
  });
  return result;
}

function copyKey(dtype: ScalarType, plan: CopyPlan): string {
  const { sourceShape, strides, start, shape } = plan;
  return `copy ${dtype} ${
    JSON.stringify([sourceShape, strides, start, shape])
  }`;
}

/** `C[d0,d1] = A[d0 + 3,d1]`, bound. */
export function copyProgram(
  dtype: ScalarType,
  { sourceShape, start, shape }: Omit<CopyPlan, "source" | "strides">,
): TensorIr {
  const statement: Statement = {
    kind: "statement",
    target: {
      tensor: "C",
      indices: shape.map((_, dimension) => position(dimension, 0)),
      origin: ORIGIN,
    },
    base: null,
    axes: shape.map(copyAxis),
    assign: "set",
    body: {
      kind: "access",
      tensor: "A",
      indices: shape.map((_, at) => position(at, start[at] ?? 0)),
      fallback: null,
      origin: ORIGIN,
    },
    guard: [],
    finish: null,
    isTemporary: false,
    hints: [],
    origin: ORIGIN,
  };
  return {
    tensors: [
      tensorInfo("A", "input", dtype, sourceShape),
      tensorInfo("C", "made", dtype, shape),
    ],
    scalars: [],
    statements: [statement],
    results: [{ name: "C", tensor: "C" }],
  };
}

function copyAxis(extent: number, dimension: number): Axis {
  return {
    name: `d${dimension}`,
    role: "spatial",
    isSpread: false,
    range: null,
    bounds: { start: 0, end: extent, extent },
    permutation: null,
    origin: ORIGIN,
  };
}

function position(dimension: number, offset: number): AffineIndex {
  return {
    kind: "affine",
    terms: [{ axis: `d${dimension}`, factor: 1 }],
    extents: [],
    offset,
    origin: ORIGIN,
  };
}

function tensorInfo(
  name: string,
  role: TensorInfo["role"],
  dtype: ScalarType,
  shape: readonly number[],
): TensorInfo {
  return { name, role, dtype, rank: shape.length, shape, origin: ORIGIN };
}
