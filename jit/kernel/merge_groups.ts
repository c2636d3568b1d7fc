/**
 * Nests with two groups of axes (outputs and points): neighbours that every access walks as one are
 * merged within their group. The points and their order stay the same.
 */
import type { Origin } from "../diagnostics/span.ts";
import type { Block, LoopAxis, Step, Store } from "../ir/tile_block.ts";
import type { MapNest, TileBuffer } from "../ir/tile_ir.ts";
import { mergeAxes } from "./merge_axes.ts";

/** What a reduction, a softmax and a running sum have in common. */
export interface GroupedNest {
  readonly name: string;
  readonly origin: Origin;
  readonly outer: readonly LoopAxis[];
  readonly inner: readonly LoopAxis[];
  readonly block: Block;
  readonly finish: Block;
  readonly store: Store;
}

/** The nest over as few axes as its accesses allow. */
export function mergeGroups(
  nest: GroupedNest,
  buffers: ReadonlyMap<string, TileBuffer>,
): GroupedNest {
  const inner = mergeGroup(nest, "inner", buffers);
  return mergeGroup(inner, "outer", buffers);
}

/** Merges one group by way of a map over it that makes every access of the nest. */
function mergeGroup(
  nest: GroupedNest,
  group: "outer" | "inner",
  buffers: ReadonlyMap<string, TileBuffer>,
): GroupedNest {
  const { block, finish } = nest;
  const visible: readonly Step[] = [
    { kind: "let", name: "%value", value: block.result },
    ...(block.live === null
      ? []
      : [{ kind: "let", name: "%live", value: block.live } as const]),
  ];
  const map: MapNest = {
    kind: "map",
    name: nest.name,
    origin: nest.origin,
    axes: nest[group],
    block: { ...finish, steps: [...block.steps, ...visible, ...finish.steps] },
    store: nest.store,
  };
  const merged = mergeAxes(map, buffers);
  const { steps } = merged.block;
  return {
    ...nest,
    [group]: merged.axes,
    block: { ...block, steps: steps.slice(0, block.steps.length) },
    finish: {
      ...finish,
      steps: steps.slice(steps.length - finish.steps.length),
    },
    store: merged.store,
  };
}
