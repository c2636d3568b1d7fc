/**
 * Where an invocation of a reduction, a softmax or a running sum stands: its output, its lane among
 * those that share the output, its part, and the points it walks.
 */
import type { KernelExpr, KernelStatement } from "../ir/kernel_ir.ts";
import type { LoopAxis } from "../ir/tile_block.ts";
import {
  finishLaunch,
  type KernelBuilder,
  type Launch,
  letOf,
  numberParam,
} from "./builder.ts";
import {
  add,
  and,
  bitAnd,
  builtin,
  divide,
  lessThan,
  minimum,
  multiply,
  select,
  shiftRight,
  subtract,
  u32,
} from "./expressions.ts";
import { foldWorkgroups, linearWorkgroup, splitLinear } from "./grid.ts";
import type { ReduceSchedule } from "./reduce_schedule.ts";

/** What is spread over the device. */
export interface StationSpec {
  readonly schedule: Pick<
    ReduceSchedule,
    "lanes" | "outputs" | "isLaneFirst" | "parts"
  >;
  readonly spatial: readonly LoopAxis[];
  readonly outputs: number;
  readonly points: number;
}

/** Where an invocation stands. */
export interface Place {
  /** Linear index of its output. */
  readonly output: KernelExpr;
  /** Values of the spatial axes at the output. */
  readonly axes: ReadonlyMap<string, KernelExpr>;
  /** Which part of the points it folds. */
  readonly part: KernelExpr;
}

/** A place and the invocation's role there. */
export interface Station extends Place {
  readonly statements: readonly KernelStatement[];
  readonly slot: KernelExpr;
  readonly lane: KernelExpr;
  readonly isInside: KernelExpr;
}

/** Splits the invocation's number into part, output and lane. */
export function takeStation(
  builder: KernelBuilder,
  spec: StationSpec,
): Station {
  const { schedule, spatial, outputs } = spec;
  const { lanes, parts, isLaneFirst } = schedule;
  const statements: KernelStatement[] = [];
  const named = (hint: string, value: KernelExpr): KernelExpr => {
    const { statement, name } = letOf(builder, hint, value);
    statements.push(statement);
    return name;
  };
  const slot = builtin("local_invocation_index");
  const workgroup = named("workgroup", linearWorkgroup());
  let part: KernelExpr = u32(0);
  let group = workgroup;
  if (parts > 1) {
    const groups = numberParam(
      builder,
      "groups",
      "groups",
      "u32",
      Math.ceil(outputs / schedule.outputs),
    );
    part = named("part", divide(workgroup, groups));
    group = named("group", subtract(workgroup, multiply(part, groups)));
  }
  const inner = isLaneFirst ? lanes : schedule.outputs;
  const low = bitAnd(slot, u32(inner - 1));
  const high = shiftRight(slot, Math.log2(inner));
  const lane = lanes === 1 ? u32(0) : named("lane", isLaneFirst ? low : high);
  const within = schedule.outputs === 1 ? u32(0) : isLaneFirst ? high : low;
  const output = named(
    "output",
    add(multiply(group, u32(schedule.outputs)), within),
  );
  const count = numberParam(builder, "outputs", "outputs", "u32", outputs);
  const isOutput = lessThan(output, count);
  // A folded grid may hold more workgroups than parts need.
  const isInside = named(
    "is_inside",
    parts === 1 ? isOutput : and(
      isOutput,
      lessThan(part, numberParam(builder, "parts", "parts", "u32", parts)),
    ),
  );
  const split = splitLinear(builder, output, spatial);
  return {
    statements: [...statements, ...split.statements],
    output,
    axes: split.axes,
    part,
    slot,
    lane,
    isInside,
  };
}

/** The first point of an invocation and the end of its points. */
export interface PointRange {
  readonly statements: readonly KernelStatement[];
  readonly from: KernelExpr;
  readonly to: KernelExpr;
}

/** The points of a station: every `lanes`-th one of its part. */
export function pointRange(
  builder: KernelBuilder,
  spec: StationSpec,
  { part, lane, isInside }: Station,
): PointRange {
  const { schedule: { parts }, points } = spec;
  const count = numberParam(builder, "points", "points", "u32", points);
  if (parts === 1) {
    const to = letOf(builder, "end", select(isInside, count, u32(0)));
    return { statements: [to.statement], from: lane, to: to.name };
  }
  const chunk = chunkParam(builder, spec);
  const first = letOf(builder, "first", multiply(part, chunk));
  const to = letOf(
    builder,
    "end",
    select(isInside, minimum(count, add(first.name, chunk)), u32(0)),
  );
  return {
    statements: [first.statement, to.statement],
    from: add(first.name, lane),
    to: to.name,
  };
}

/** Points of one part: whole rounds of all lanes, so that every part begins where a transaction does. */
export function chunkParam(
  builder: KernelBuilder,
  { schedule: { lanes, parts }, points }: StationSpec,
): KernelExpr {
  const length = Math.ceil(points / parts / lanes) * lanes;
  return numberParam(builder, "chunk", "chunk", "u32", length);
}

/** Closes a kernel whose invocations stand as `spec` says. */
export function finishStations(
  builder: KernelBuilder,
  { schedule, outputs }: StationSpec,
  body: readonly KernelStatement[],
): Launch {
  const size = schedule.lanes * schedule.outputs;
  const groups = Math.ceil(outputs / schedule.outputs);
  const { target } = builder.context;
  const workgroups = foldWorkgroups(groups * schedule.parts, target);
  return finishLaunch(builder, body, [size, 1, 1], workgroups);
}
