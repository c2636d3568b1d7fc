/** Typed arrays that hold values between loops of generated JavaScript, and how near axes lie. */
import { unreachable } from "../diagnostics/unreachable.ts";
import type { ScalarType } from "../ir/scalar_type.ts";
import type { Block, LoopAxis } from "../ir/tile_block.ts";
import type { StepWriter } from "./step_writer.ts";

/** Constructor of the array that holds values of `dtype` without rounding. */
export function panelArray(dtype: ScalarType): string {
  switch (dtype) {
    case "f32":
    case "f16":
      return "Float64Array";
    case "i32":
      return "Int32Array";
    case "u32":
      return "Uint32Array";
    case "bool":
      return "Uint8Array";
  }
  return unreachable(dtype);
}

/** Elements between neighbours along `axis`, one number per load that moves along it. */
export function stepsAlong(
  block: Block,
  axis: string | null,
  buffers: StepWriter["buffers"],
): readonly number[] {
  return block.steps.flatMap((step) => {
    if (step.kind !== "load" || axis === null) return [];
    const strides = buffers.get(step.buffer)?.strides ?? [];
    const move = step.indices.reduce((sum, index, at) => {
      const factor = index.terms.find((term) => term.axis === axis)?.factor ??
        0;
      return sum + factor * (strides[at] ?? 0);
    }, 0);
    return move === 0 ? [] : [Math.abs(move)];
  });
}

/** Whether neighbours along `inner` lie at least as close in memory as neighbours along `outer`. */
export function isCloser(
  block: Block,
  inner: readonly LoopAxis[],
  outer: readonly LoopAxis[],
  buffers: StepWriter["buffers"],
): boolean {
  const least = (axes: readonly LoopAxis[]): number =>
    Math.min(
      Infinity,
      ...stepsAlong(block, axes.at(-1)?.name ?? null, buffers),
    );
  return least(inner) <= least(outer);
}
