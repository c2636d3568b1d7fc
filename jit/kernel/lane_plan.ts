/**
 * Whether a block can be walked four elements at a time, and how each load takes part.
 *
 * A *quad* load reads four neighbours as one vector, a *shared* load reads one element for all four
 * lanes, a *lane* load reads four elements apart. Divisibility by four is a property of the sizes
 * that the text depends on. Absent on purpose: emission.
 */
import type { Load, LoopAxis, Step, Store } from "../ir/tile_block.ts";
import type { MapNest, TileBuffer } from "../ir/tile_ir.ts";
import { axisStrides } from "./emit_block.ts";
import { axisCount } from "./grid.ts";
import { storedCount } from "./nest_accesses.ts";
import { loadsOf, namesAlong, usesAxis, usesValue } from "./tile_queries.ts";

/** How a load serves four lanes. */
export type LaneAccess = "quad" | "shared" | "lane";

/** Lanes of a block whose innermost axis is walked in steps of four. */
export interface LanePlan {
  readonly axis: LoopAxis;
  /** Names that differ between lanes. */
  readonly laneNames: ReadonlySet<string>;
  readonly loads: ReadonlyMap<string, LaneAccess>;
  /** Buffers bound as vectors of four. */
  readonly vectorBuffers: ReadonlySet<string>;
}

/** The plan of `nest`; null where elements are stored one by one. */
export function planLanes(
  nest: MapNest,
  buffers: ReadonlyMap<string, TileBuffer>,
): LanePlan | null {
  const axis = nest.axes[nest.axes.length - 1];
  if (
    axis === undefined || nest.block.live !== null ||
    !canStoreQuads(nest, axis, buffers)
  ) {
    return null;
  }
  const plan = planSteps(nest.block.steps, axis, buffers);
  const { buffer } = nest.store;
  return { ...plan, vectorBuffers: new Set([...plan.vectorBuffers, buffer]) };
}

/** How the loads of `steps` serve four neighbours along `axis`, whose extent is a multiple of four. */
export function planSteps(
  steps: readonly Step[],
  axis: LoopAxis,
  buffers: ReadonlyMap<string, TileBuffer>,
): LanePlan {
  const laneNames = namesAlong(steps, axis.name);
  const loads = new Map<string, LaneAccess>();
  for (const load of loadsOf(steps)) {
    loads.set(load.name, accessAlong(load, axis, laneNames, buffers));
  }
  return {
    axis,
    laneNames,
    loads,
    vectorBuffers: vectorBuffers(steps, loads, buffers),
  };
}

function canStoreQuads(
  { store }: MapNest,
  axis: LoopAxis,
  buffers: ReadonlyMap<string, TileBuffer>,
): boolean {
  const isStraight = store.indices.every(({ value, isChecked }) =>
    value === null && !isChecked
  );
  return isStraight && axisCount(axis) % 4 === 0 &&
    isQuadAccess(store, axis, buffers);
}

function accessAlong(
  load: Load,
  axis: LoopAxis,
  laneNames: ReadonlySet<string>,
  buffers: ReadonlyMap<string, TileBuffer>,
): LaneAccess {
  if (!laneNames.has(load.name)) return "shared";
  const { when, indices } = load;
  if (
    when !== null && (usesAxis(when, axis.name) || usesValue(when, laneNames))
  ) return "lane";
  const isSplit = indices.some(({ terms, isChecked, value }) =>
    (isChecked && terms.some((term) => term.axis === axis.name)) ||
    (value !== null && laneNames.has(value))
  );
  return !isSplit && isQuadAccess(load, axis, buffers) ? "quad" : "lane";
}

/** Four neighbours along `axis`, the first at a multiple of four. Windows keep multiples of 64. */
function isQuadAccess(
  { buffer, indices }: Load | Store,
  axis: LoopAxis,
  buffers: ReadonlyMap<string, TileBuffer>,
): boolean {
  const { strides } = buffers.get(buffer)!;
  const steps = axisStrides(indices, strides);
  if (axis.start % 4 !== 0 || steps.get(axis.name) !== 1) return false;
  const others = [...steps].filter(([name]) => name !== axis.name).map((
    [, step],
  ) => step);
  const start = indices.reduce(
    (sum, { offset }, d) => sum + offset * strides[d]!,
    0,
  );
  const reads = indices.flatMap(({ value }, d) =>
    value === null ? [] : [strides[d]!]
  );
  return [...others, ...reads, start].every((step) => step % 4 === 0);
}

/**
 * One binding has one element type, so a buffer with a lane load stays scalar. So does one whose last
 * elements make no vector: a shared read could not reach them.
 */
function vectorBuffers(
  steps: readonly Step[],
  loads: ReadonlyMap<string, LaneAccess>,
  buffers: ReadonlyMap<string, TileBuffer>,
): ReadonlySet<string> {
  const all = loadsOf(steps);
  const quads = all.filter(({ name }) => loads.get(name) === "quad");
  const apart = new Set(
    all.filter(({ name }) => loads.get(name) === "lane").map(({ buffer }) =>
      buffer
    ),
  );
  const read = quads.map(({ buffer }) => buffer).filter((buffer) =>
    !apart.has(buffer) && buffers.get(buffer)!.isPacked !== true &&
    storedCount(buffers.get(buffer)!) % 4 === 0
  );
  return new Set(read);
}
