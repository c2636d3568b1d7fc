/**
 * Cumsum nest -> kernels: short rows and many rows in one kernel; of few long rows, the parts are
 * summed apart, the sums are summed along, and every part starts from what stands before it.
 *
 * Absent on purpose: the scan itself (`scan_kernel.ts`).
 */
import type { KernelExpr } from "../ir/kernel_ir.ts";
import type { LoopAxis, TileIndex } from "../ir/tile_block.ts";
import type { CumsumNest, TileBuffer } from "../ir/tile_ir.ts";
import {
  bufferArray,
  createBuilder,
  type KernelBuilder,
  type KernelContext,
  type Launch,
  type Lowered,
  numberParam,
  registerScalar,
  withBuffers,
} from "./builder.ts";
import {
  add,
  compare,
  elementAt,
  literal,
  multiply,
  select,
  subtract,
  u32,
} from "./expressions.ts";
import { foldStateOf } from "./fold_state.ts";
import { pointCount } from "./grid.ts";
import { type GroupedNest, mergeGroups } from "./merge_groups.ts";
import {
  partsLaunch,
  planReduction,
  type Reduction,
  stateBuffers,
} from "./reduce_parts.ts";
import type { Station } from "./reduce_station.ts";
import { scanLaunch } from "./scan_kernel.ts";

/** Lowers a running sum; one without elements needs no kernel. */
export function lowerCumsum(
  nest: CumsumNest,
  context: KernelContext,
): Lowered {
  if (pointCount([...nest.rows, nest.along]) === 0) {
    return { buffers: [], launches: [] };
  }
  const merged = mergeGroups(
    { ...nest, outer: nest.rows, inner: [nest.along] },
    context.buffers,
  );
  const { name, origin, dtype } = nest;
  const loops = [...nest.rows, nest.along];
  const fold = foldStateOf("sum", dtype);
  const sum = planReduction(
    { name, origin, loops, dtype, fold },
    merged,
    context,
  );
  return sum.schedule.parts === 1
    ? { buffers: [], launches: [walkLaunch(sum, merged, null, context)] }
    : lowerParts(sum, merged, context);
}

/** Sums of parts, running sums of those, then the elements. */
function lowerParts(
  sum: Reduction,
  merged: GroupedNest,
  outer: KernelContext,
): Lowered {
  const { name, fold, outputs, schedule: { parts } } = sum;
  const [total] = stateBuffers(`${name}.part`, fold, outputs, parts);
  const [before] = stateBuffers(`${name}.before`, fold, outputs, parts);
  const context = withBuffers(outer, [total!, before!]);
  const along = lowerCumsum(sumOfParts(sum, total!, before!), context);
  return {
    buffers: [total!, before!, ...along.buffers],
    launches: [
      partsLaunch(sum, [total!], context),
      ...along.launches,
      walkLaunch(sum, merged, before!, context),
    ],
  };
}

/** Running sums over the parts of each row. */
function sumOfParts(
  { name, origin, outputs, schedule: { parts }, dtype }: Reduction,
  total: TileBuffer,
  before: TileBuffer,
): CumsumNest {
  const row: LoopAxis = axisOf("%row", outputs);
  const part: LoopAxis = axisOf("%part", parts);
  const indices = [row, part].map((axis): TileIndex => ({
    terms: [{ axis: axis.name, factor: 1 }],
    offset: 0,
    value: null,
    isChecked: false,
  }));
  const read = {
    kind: "load",
    name: "%total",
    buffer: total.name,
    indices,
    when: null,
    inside: null,
  } as const;
  return {
    kind: "cumsum",
    name: `${name}.along`,
    origin,
    rows: [row],
    along: part,
    dtype,
    block: {
      steps: [read],
      live: null,
      result: { kind: "value", name: read.name, dtype },
    },
    finish: { steps: [], live: null, result: { kind: "accumulated", dtype } },
    store: { buffer: before.name, indices, steps: [] },
  };
}

function axisOf(name: string, count: number): LoopAxis {
  return { name, start: 0, end: count, extent: count };
}

/** Walks the rows, or their parts when `before` holds the running sums of the parts. */
function walkLaunch(
  sum: Reduction,
  merged: GroupedNest,
  before: TileBuffer | null,
  context: KernelContext,
): Launch {
  const builder = createBuilder(context, sum.name, sum.origin, sum.loops);
  return scanLaunch(builder, {
    ...sum,
    merged,
    carryOf: before === null
      ? null
      : (station) => carryOf(builder, sum, before, station),
  });
}

/** What stands before a part: the running sum of the part before it. */
function carryOf(
  builder: KernelBuilder,
  { dtype, schedule }: Reduction,
  before: TileBuffer,
  { output, part, isInside }: Station,
): KernelExpr {
  const { parts } = schedule;
  const count = numberParam(builder, "parts", "parts", "u32", parts);
  const isLater = compare("!=", part, u32(0));
  const row = select(isInside, output, u32(0));
  const previous = select(isLater, subtract(part, u32(1)), u32(0));
  const read = elementAt(
    bufferArray(builder, before.name, "read"),
    add(multiply(row, count), previous),
  );
  return select(isLater, read, literal(0, registerScalar(dtype)));
}
