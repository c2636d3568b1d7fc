/**
 * One kernel of a running sum: the lanes of a row take a few neighbouring points each, scan their
 * sums in workgroup memory, and carry the total into the next stretch of the row.
 *
 * A row, or a part of one, is walked by one workgroup in order, so that integers wrap exactly and
 * floats are reproducible. Points that are left out add nothing and hold 0.
 */
import type { KernelExpr, KernelStatement } from "../ir/kernel_ir.ts";
import type { ScalarType } from "../ir/scalar_type.ts";
import {
  assign,
  forOf,
  ifOf,
  type KernelBuilder,
  type Launch,
  letOf,
  numberParam,
  registerScalar,
  useFunction,
  varOf,
  workgroupVariable,
} from "./builder.ts";
import { emitBlock } from "./emit_block.ts";
import {
  add,
  bool,
  compare,
  elementAt,
  lessThan,
  literal,
  minimum,
  multiply,
  select,
  subtract,
  u32,
} from "./expressions.ts";
import { BARRIER } from "./fold_lanes.ts";
import { emitFinish } from "./fold_point.ts";
import { axisValue } from "./grid.ts";
import type { GroupedNest } from "./merge_groups.ts";
import {
  chunkParam,
  finishStations,
  type PointRange,
  type Station,
  type StationSpec,
  takeStation,
} from "./reduce_station.ts";
import { castScalar } from "./scalar_functions.ts";

/** Neighbouring points that a lane takes in one stretch. */
const POINTS_PER_LANE = 4;

/** A running sum and how it is spread. */
export interface ScanSpec extends StationSpec {
  readonly merged: GroupedNest;
  readonly dtype: ScalarType;
  /** The sum of the points before a station's part; null when no row has parts. */
  readonly carryOf: ((station: Station) => KernelExpr) | null;
}

/** A running sum in the making. */
interface RunningSum extends ScanSpec {
  readonly builder: KernelBuilder;
  readonly station: Station;
  readonly zero: KernelExpr;
}

/** The kernel of `spec`. */
export function scanLaunch(builder: KernelBuilder, spec: ScanSpec): Launch {
  const station = takeStation(builder, spec);
  const zero = literal(0, registerScalar(spec.dtype));
  const body = [
    ...station.statements,
    ...walkRow({ ...spec, builder, station, zero }),
  ];
  return finishStations(builder, spec, body);
}

/** Stretch by stretch along the row; the loop is uniform, because barriers stand inside. */
function walkRow(sum: RunningSum): readonly KernelStatement[] {
  const { builder, schedule: { lanes }, station, zero } = sum;
  const range = rowRange(sum);
  const end = letOf(builder, "end", select(station.isInside, range.to, u32(0)));
  const carry = varOf(builder, "carry", sum.carryOf?.(station) ?? zero);
  const memory = lanes === 1 ? null : scanMemory(sum);
  const step = u32(lanes * POINTS_PER_LANE);
  const stretch = forOf(
    builder,
    "stretch",
    { from: range.from, to: range.to, step },
    (start) => walkStretch(sum, memory, start, end.name, carry.name),
  );
  return [...range.statements, end.statement, carry.statement, stretch];
}

/** The points of a workgroup's rows: all, or those of its part. */
function rowRange(sum: RunningSum): PointRange {
  const { builder, schedule: { parts }, points, station } = sum;
  const count = numberParam(builder, "points", "points", "u32", points);
  if (parts === 1) return { statements: [], from: u32(0), to: count };
  const chunk = chunkParam(builder, sum);
  const from = letOf(builder, "from", multiply(station.part, chunk));
  const to = letOf(builder, "to", minimum(count, add(from.name, chunk)));
  return {
    statements: [from.statement, to.statement],
    from: from.name,
    to: to.name,
  };
}

function walkStretch(
  sum: RunningSum,
  memory: KernelExpr | null,
  start: KernelExpr,
  end: KernelExpr,
  carry: KernelExpr,
): readonly KernelStatement[] {
  const { builder, station } = sum;
  const first = letOf(
    builder,
    "first",
    add(start, multiply(station.lane, u32(POINTS_PER_LANE))),
  );
  const points = takePoints(sum, first.name, end);
  const total = points.sums[POINTS_PER_LANE - 1]!;
  const scan = memory === null
    ? { statements: [], before: carry, after: add(carry, total) }
    : scanLanes(sum, memory, carry, total);
  return [
    first.statement,
    ...points.statements,
    ...scan.statements,
    ...writePoints(sum, points, first.name, end, scan.before),
    assign(builder, carry, scan.after),
  ];
}

/** The points of a lane in one stretch: running sums of their own, and which of them count. */
interface LanePoints {
  readonly statements: readonly KernelStatement[];
  readonly sums: readonly KernelExpr[];
  readonly lives: readonly KernelExpr[];
}

function takePoints(
  sum: RunningSum,
  first: KernelExpr,
  end: KernelExpr,
): LanePoints {
  const { builder, zero } = sum;
  const statements: KernelStatement[] = [];
  const sums: KernelExpr[] = [];
  const lives: KernelExpr[] = [];
  for (let turn = 0; turn < POINTS_PER_LANE; turn++) {
    const index = add(first, u32(turn));
    const before = sums[turn - 1] ?? zero;
    const running = varOf(builder, "running", before);
    const live = varOf(builder, "live", bool(false));
    statements.push(
      running.statement,
      live.statement,
      ifOf(
        builder,
        lessThan(index, end),
        takePoint(sum, index, running.name, live.name),
      ),
    );
    sums.push(running.name);
    lives.push(live.name);
  }
  return { statements, sums, lives };
}

function takePoint(
  { builder, dtype: wanted, merged, station }: RunningSum,
  index: KernelExpr,
  running: KernelExpr,
  flag: KernelExpr,
): readonly KernelStatement[] {
  const axes = pointAxes(builder, merged, station, index);
  const emitted = emitBlock(builder, merged.block, { axes, accumulated: null });
  const { statements, live, result, dtype } = emitted;
  const value = castScalar(
    result,
    dtype,
    wanted,
    (code) => useFunction(builder, code),
  );
  const taken = [
    assign(builder, running, add(running, value)),
    assign(builder, flag, bool(true)),
  ];
  return [
    ...statements,
    ...(live === null ? taken : [ifOf(builder, live, taken)]),
  ];
}

function pointAxes(
  builder: KernelBuilder,
  { inner }: GroupedNest,
  { axes }: Station,
  index: KernelExpr,
): ReadonlyMap<string, KernelExpr> {
  const [along] = inner;
  if (along === undefined) return axes;
  return new Map([...axes, [along.name, axisValue(builder, along, index)]]);
}

function writePoints(
  { builder, merged, station, zero }: RunningSum,
  { sums, lives }: LanePoints,
  first: KernelExpr,
  end: KernelExpr,
  before: KernelExpr,
): readonly KernelStatement[] {
  return sums.map((own, turn) => {
    const index = add(first, u32(turn));
    const total = letOf(
      builder,
      "total",
      select(lives[turn]!, add(before, own), zero),
    );
    return ifOf(builder, lessThan(index, end), [
      total.statement,
      ...emitFinish(builder, merged, {
        axes: pointAxes(builder, merged, station, index),
        accumulated: total.name,
      }),
    ]);
  });
}

function scanMemory(
  { builder, schedule, zero }: RunningSum,
): KernelExpr {
  const element = zero.kind === "literal" ? zero.scalar : "f32";
  return workgroupVariable(builder, "totals", {
    kind: "array",
    element: { kind: "scalar", scalar: element },
    count: schedule.lanes * schedule.outputs,
  });
}

/** Sums before this lane's points and after the last lane's, the carry included. */
interface LaneScan {
  readonly statements: readonly KernelStatement[];
  readonly before: KernelExpr;
  readonly after: KernelExpr;
}

/** Inclusive scan of the lanes' totals by doubling distances. */
function scanLanes(
  { builder, schedule, station, zero }: RunningSum,
  memory: KernelExpr,
  carry: KernelExpr,
  own: KernelExpr,
): LaneScan {
  const { lanes, isLaneFirst } = schedule;
  const { slot, lane } = station;
  const step = isLaneFirst ? 1 : schedule.outputs;
  const mine = elementAt(memory, slot);
  const statements: KernelStatement[] = [assign(builder, mine, own), BARRIER];
  for (let distance = 1; distance < lanes; distance *= 2) {
    const earlier = laneAt(station, memory, distance, step);
    const added = letOf(
      builder,
      "added",
      select(
        compare(">=", lane, u32(distance)),
        earlier,
        zero,
      ),
    );
    statements.push(
      added.statement,
      BARRIER,
      assign(builder, mine, add(mine, added.name)),
      BARRIER,
    );
  }
  const previous = laneAt(station, memory, 1, step);
  const before = letOf(
    builder,
    "before",
    add(carry, select(compare(">", lane, u32(0)), previous, zero)),
  );
  const last = add(slot, multiply(subtract(u32(lanes - 1), lane), u32(step)));
  const after = letOf(
    builder,
    "after",
    add(carry, elementAt(memory, last)),
  );
  statements.push(before.statement, after.statement, BARRIER);
  return { statements, before: before.name, after: after.name };
}

/** The slot of the lane `distance` before this one; its own where there is none. */
function laneAt(
  { slot, lane }: Station,
  memory: KernelExpr,
  distance: number,
  step: number,
): KernelExpr {
  const back = select(
    compare(">=", lane, u32(distance)),
    u32(distance * step),
    u32(0),
  );
  return elementAt(memory, subtract(slot, back));
}
