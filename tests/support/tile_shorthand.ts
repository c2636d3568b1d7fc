/** Short constructors of tile IR for the tests of kernel generators. */
import { sourceOrigin } from "../../jit/diagnostics/span.ts";
import type { Origin } from "../../jit/diagnostics/span.ts";
import type { ScalarType } from "../../jit/ir/scalar_type.ts";
import type { ScalarOp } from "../../jit/ir/tensor_ir.ts";
import type {
  Block,
  Load,
  LoopAxis,
  Step,
  Store,
  TileExpr,
  TileIndex,
} from "../../jit/ir/tile_block.ts";
import type { TileBuffer } from "../../jit/ir/tile_ir.ts";

/** An origin for nodes that stand for no text. */
export const NOWHERE: Origin = sourceOrigin({ start: 0, end: 0 });

/** A dense row-major buffer. */
export function dense(
  name: string,
  shape: readonly number[],
  dtype: ScalarType = "f32",
): TileBuffer {
  const strides = shape.map((_, d) =>
    shape.slice(d + 1).reduce((a, b) => a * b, 1)
  );
  return { name, dtype, role: "temporary", shape, strides };
}

/** An axis over `start <= value < end`. */
export function axis(name: string, end: number, start = 0): LoopAxis {
  return { name, start, end, extent: end };
}

/** Index by one axis: `factor * axis + offset`. */
export function at(
  name: string,
  options: { factor?: number; offset?: number; isChecked?: boolean } = {},
): TileIndex {
  const { factor = 1, offset = 0, isChecked = false } = options;
  return { terms: [{ axis: name, factor }], offset, value: null, isChecked };
}

/** Index by an earlier value, checked. */
export function via(value: string): TileIndex {
  return { terms: [], offset: 0, value, isChecked: true };
}

/** A load that is always performed unless a checked index is outside. */
export function load(
  name: string,
  buffer: string,
  indices: readonly TileIndex[],
  options: { when?: TileExpr; inside?: string } = {},
): Load {
  return {
    kind: "load",
    name,
    buffer,
    indices,
    when: options.when ?? null,
    inside: options.inside ?? null,
  };
}

/** Reads a named value. */
export function value(name: string, dtype: ScalarType = "f32"): TileExpr {
  return { kind: "value", name, dtype };
}

/** A constant. */
export function constant(number: number, dtype: ScalarType = "f32"): TileExpr {
  return { kind: "literal", value: number, dtype };
}

/** An operator over arguments, of the result type `dtype`. */
export function apply(
  op: ScalarOp,
  args: readonly [TileExpr, ...TileExpr[]],
  dtype: ScalarType = "f32",
): TileExpr {
  return { kind: "apply", op, args, dtype };
}

/** A block whose every point counts, unless `live` says otherwise. */
export function block(
  steps: readonly Step[],
  result: TileExpr,
  live: TileExpr | null = null,
): Block {
  return { steps, live, result };
}

/** A store. */
export function store(
  buffer: string,
  indices: readonly TileIndex[],
  steps: readonly Step[] = [],
): Store {
  return { buffer, indices, steps };
}
