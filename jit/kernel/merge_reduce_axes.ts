/** Neighbouring axes of a reduction that every access walks as one, merged within each group. */
import type { MapNest, ReduceNest, Step, TileBuffer } from "../ir/tile_ir.ts";
import { mergeAxes } from "./merge_axes.ts";

/** The reduction over as few axes as its accesses allow; the points and their order stay the same. */
export function mergeReduceAxes(
  nest: ReduceNest,
  buffers: ReadonlyMap<string, TileBuffer>,
): ReduceNest {
  const folded = mergeAxes(
    {
      kind: "map",
      name: nest.name,
      origin: nest.origin,
      axes: nest.reduction,
      block: nest.block,
      store: nest.store,
    },
    buffers,
  );
  const { block: inner, finish } = nest;
  const seen: readonly Step[] = [
    ...folded.block.steps,
    { kind: "let", name: "%value", value: inner.result },
    ...(inner.live === null
      ? []
      : [{ kind: "let", name: "%live", value: inner.live } as const]),
    ...finish.steps,
  ];
  const outer: MapNest = mergeAxes(
    {
      kind: "map",
      name: nest.name,
      origin: nest.origin,
      axes: nest.spatial,
      block: { ...finish, steps: seen },
      store: nest.store,
    },
    buffers,
  );
  const steps = outer.block.steps;
  return {
    ...nest,
    spatial: outer.axes,
    reduction: folded.axes,
    block: { ...inner, steps: steps.slice(0, inner.steps.length) },
    finish: {
      ...finish,
      steps: steps.slice(steps.length - finish.steps.length),
    },
    store: outer.store,
  };
}
