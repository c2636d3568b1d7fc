/**
 * Neighbouring axes of a map that all accesses walk as one, merged: fewer divisions, longer rows.
 *
 * `C[i,j] = A[i,j] + B[i,j]` over contiguous storage is one axis of `I*J` points. Two axes merge
 * when each access moves along the outer one as far as along all of the inner one, and neither is
 * seen otherwise: as a value, or in a bounds check. Absent on purpose: emission.
 */
import type {
  Load,
  LoopAxis,
  Step,
  Store,
  TileIndex,
} from "../ir/tile_block.ts";
import type { MapNest, TileBuffer } from "../ir/tile_ir.ts";
import { axisStrides } from "./emit_block.ts";
import { axisCount } from "./grid.ts";
import { loadsOf, stepExpressions, usesAxis } from "./tile_queries.ts";

/** The nest over as few axes as its accesses allow; the points and what they store stay the same. */
export function mergeAxes(
  nest: MapNest,
  buffers: ReadonlyMap<string, TileBuffer>,
): MapNest {
  const visible = visibleAxes(nest);
  const strides = accessesOf(nest).map(({ buffer, indices }) =>
    axisStrides(indices, buffers.get(buffer)!.strides)
  );
  const axes: LoopAxis[] = [];
  const dropped = new Set<string>();
  for (const inner of [...nest.axes].reverse()) {
    const last = axes[0];
    if (last !== undefined && canMerge(inner, last, strides, visible)) {
      dropped.add(inner.name);
      axes[0] = { ...last, end: axisCount(inner) * axisCount(last) };
    } else {
      axes.unshift(inner);
    }
  }
  return dropped.size === 0 ? nest : withoutAxes(nest, axes, dropped);
}

function canMerge(
  outer: LoopAxis,
  inner: LoopAxis,
  strides: readonly ReadonlyMap<string, number>[],
  visible: ReadonlySet<string>,
): boolean {
  if (visible.has(outer.name) || visible.has(inner.name)) return false;
  if (outer.start !== 0 || inner.start !== 0) return false;
  return strides.every((stride) =>
    (stride.get(outer.name) ?? 0) ===
      (stride.get(inner.name) ?? 0) * axisCount(inner)
  );
}

/** Axes that are read as values or take part in a bounds check. */
function visibleAxes(nest: MapNest): ReadonlySet<string> {
  const steps = [...nest.block.steps, ...nest.store.steps];
  const expressions = [
    ...steps.flatMap(stepExpressions),
    nest.block.result,
    ...(nest.block.live === null ? [] : [nest.block.live]),
  ];
  const checked = accessesOf(nest).flatMap(({ indices }) =>
    indices.filter(({ isChecked }) => isChecked).flatMap(({ terms }) => terms)
  );
  return new Set([
    ...nest.axes.map(({ name }) => name).filter((axis) =>
      expressions.some((expr) => usesAxis(expr, axis))
    ),
    ...checked.map(({ axis }) => axis),
  ]);
}

function accessesOf({ block, store }: MapNest): readonly (Load | Store)[] {
  const loads = loadsOf([...block.steps, ...store.steps]);
  return [...loads, store];
}

/** Drops the terms of `dropped`; the merged inner axis now walks both. */
function withoutAxes(
  nest: MapNest,
  axes: readonly LoopAxis[],
  dropped: ReadonlySet<string>,
): MapNest {
  const { block, store } = nest;
  const indices = (all: readonly TileIndex[]): readonly TileIndex[] =>
    all.map((index) => ({
      ...index,
      terms: index.terms.filter(({ axis }) => !dropped.has(axis)),
    }));
  const steps = (all: readonly Step[]): readonly Step[] =>
    all.map((step) =>
      step.kind === "load" ? { ...step, indices: indices(step.indices) } : step
    );
  return {
    ...nest,
    axes,
    block: { ...block, steps: steps(block.steps) },
    store: {
      ...store,
      indices: indices(store.indices),
      steps: steps(store.steps),
    },
  };
}
