/**
 * A fold in two halves: where each leaves its partial results, and the nest that folds them together.
 *
 * Absent on purpose: when to halve (`split_bindings.ts`).
 */
import type { ScalarType } from "../ir/scalar_type.ts";
import type { Block, LoopAxis, TileIndex } from "../ir/tile_block.ts";
import type {
  ContractNest,
  Nest,
  ReduceNest,
  TileBuffer,
} from "../ir/tile_ir.ts";
import { axisCount } from "./grid.ts";

/** Name of the axis over folded halves; no axis of a program has it. */
export const PART = "%part";

/** A nest whose fold may be taken apart. */
export type FoldableNest =
  | ContractNest
  | (ReduceNest & { readonly reducer: ContractNest["fold"] });

/** True for folds that combine values of their own type. */
export function isFoldable(nest: Nest): nest is FoldableNest {
  if (nest.kind === "contract") return true;
  return nest.kind === "reduce" &&
    ["sum", "prod", "max", "min", "any", "all"].includes(nest.reducer);
}

/** The partial results of both halves, side by side, so that a part of the target needs one window. */
export function partialBuffer(
  nest: FoldableNest,
  spatial: readonly LoopAxis[],
): TileBuffer {
  const shape = [...spatial.map(axisCount), 2];
  const strides = shape.map((_, d) =>
    shape.slice(d + 1).reduce((a, b) => a * b, 1)
  );
  return {
    name: `${nest.name}.partial`,
    dtype: nest.dtype,
    role: "temporary",
    shape,
    strides,
  };
}

/** Folds the two partial results of each element, then finishes and stores as `nest` does. */
export function joinNest(
  nest: FoldableNest,
  spatial: readonly LoopAxis[],
  partial: TileBuffer,
): ReduceNest {
  return {
    kind: "reduce",
    name: `${nest.name}.join`,
    origin: nest.origin,
    spatial,
    reduction: [{ name: PART, start: 0, end: 2, extent: 2 }],
    reducer: nest.kind === "contract" ? nest.fold : nest.reducer,
    dtype: nest.dtype,
    block: {
      steps: [{
        kind: "load",
        name: "%partial",
        buffer: partial.name,
        indices: partialIndices(null, spatial),
        when: null,
        inside: null,
      }],
      live: null,
      result: { kind: "value", name: "%partial", dtype: nest.dtype },
    },
    finish: nest.finish,
    store: nest.store,
  };
}

/** Where a half keeps the element of `spatial`; `half` null walks over both. */
export function partialIndices(
  half: number | null,
  spatial: readonly LoopAxis[],
): readonly TileIndex[] {
  const elements = spatial.map(({ name, start }) =>
    indexOf([{ axis: name, factor: 1 }], -start)
  );
  return [
    ...elements,
    half === null ? indexOf([{ axis: PART, factor: 1 }], 0) : indexOf([], half),
  ];
}

function indexOf(terms: TileIndex["terms"], offset: number): TileIndex {
  return { terms, offset, value: null, isChecked: false };
}

/** Leaves the folded value as it is. */
export function accumulatedBlock(dtype: ScalarType): Block {
  return { steps: [], live: null, result: { kind: "accumulated", dtype } };
}
