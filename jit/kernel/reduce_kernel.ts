/**
 * One kernel of a reduction: where an invocation stands, its loop over points, the meeting of lanes.
 *
 * What a point is and what becomes of the folded state is given by the caller, so that the same
 * kernel folds values of a block, partial states of an earlier kernel, and rows of a softmax.
 */
import type { KernelExpr, KernelStatement } from "../ir/kernel_ir.ts";
import type { LoopAxis } from "../ir/tile_ir.ts";
import {
  assign,
  finishLaunch,
  forOf,
  ifOf,
  type KernelBuilder,
  type Launch,
  letOf,
  numberParam,
  varOf,
} from "./builder.ts";
import {
  add,
  and,
  bitAnd,
  builtin,
  compare,
  divide,
  lessThan,
  minimum,
  multiply,
  select,
  shiftRight,
  subtract,
  u32,
} from "./expressions.ts";
import { assignState, foldLanes, laneMemory } from "./fold_lanes.ts";
import type { FoldScope, FoldState, State } from "./fold_state.ts";
import { foldWorkgroups, linearWorkgroup, splitLinear } from "./grid.ts";
import type { ReduceSchedule } from "./reduce_schedule.ts";

/** Where an invocation stands. */
export interface Place {
  /** Linear index of its output. */
  readonly output: KernelExpr;
  /** Values of the spatial axes at the output. */
  readonly axes: ReadonlyMap<string, KernelExpr>;
  /** Which part of the points it folds. */
  readonly part: KernelExpr;
}

/** Takes the state of a point in: completes `scope` with the update of the running state. */
export type TakeState = (
  scope: FoldScope,
  state: State,
) => readonly KernelStatement[];

/** What one kernel folds. */
export interface ReduceSpec {
  readonly fold: FoldState;
  readonly schedule: ReduceSchedule;
  readonly spatial: readonly LoopAxis[];
  readonly outputs: number;
  readonly points: number;
  /** The point with a linear index: its statements end in what `take` gives. */
  readonly emitPoint: (
    place: Place,
    index: KernelExpr,
    take: TakeState,
  ) => readonly KernelStatement[];
  /** Runs in one invocation for each output and part. */
  readonly emitResult: (
    place: Place,
    state: State,
  ) => readonly KernelStatement[];
}

/** A place with what only the kernel's frame needs. */
interface Station extends Place {
  readonly statements: readonly KernelStatement[];
  readonly slot: KernelExpr;
  readonly lane: KernelExpr;
  readonly isInside: KernelExpr;
}

/** The kernel of `spec`. */
export function reduceLaunch(
  builder: KernelBuilder,
  spec: ReduceSpec,
): Launch {
  const { fold, schedule, outputs } = spec;
  const { lanes, parts } = schedule;
  const size = lanes * schedule.outputs;
  const station = takeStation(builder, spec);
  const state = fold.identity.map((word) => varOf(builder, "state", word));
  const names = state.map(({ name }) => name);
  const meeting = lanes === 1 ? [] : foldLanes(
    builder,
    fold,
    laneMemory(builder, fold, size),
    names,
    {
      lanes,
      step: schedule.isLaneFirst ? 1 : schedule.outputs,
      lane: station.lane,
      slot: station.slot,
    },
  );
  const isFirst = compare("==", station.lane, u32(0));
  const body = [
    ...station.statements,
    ...state.map(({ statement }) => statement),
    ...(spec.points === 0 ? [] : foldPoints(builder, spec, station, names)),
    ...meeting,
    ifOf(
      builder,
      lanes === 1 ? station.isInside : and(isFirst, station.isInside),
      spec.emitResult(station, names),
    ),
  ];
  const groups = Math.ceil(outputs / schedule.outputs);
  const workgroups = foldWorkgroups(groups * parts, builder.context.target);
  return finishLaunch(builder, body, [size, 1, 1], workgroups);
}

/** Splits the invocation's number into part, output and lane. */
function takeStation(builder: KernelBuilder, spec: ReduceSpec): Station {
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
interface PointRange {
  readonly statements: readonly KernelStatement[];
  readonly from: KernelExpr;
  readonly to: KernelExpr;
}

function pointRange(
  builder: KernelBuilder,
  { schedule, points }: ReduceSpec,
  { part, lane, isInside }: Station,
): PointRange {
  const { lanes, parts } = schedule;
  const count = numberParam(builder, "points", "points", "u32", points);
  if (parts === 1) {
    const to = letOf(builder, "end", select(isInside, count, u32(0)));
    return { statements: [to.statement], from: lane, to: to.name };
  }
  // Whole rounds of all lanes, so that every part begins where a transaction does.
  const length = Math.ceil(points / parts / lanes) * lanes;
  const chunk = numberParam(builder, "chunk", "chunk", "u32", length);
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

function foldPoints(
  builder: KernelBuilder,
  spec: ReduceSpec,
  station: Station,
  state: State,
): readonly KernelStatement[] {
  const range = pointRange(builder, spec, station);
  const { lanes, unroll } = spec.schedule;
  const step = u32(lanes);
  if (unroll === 1) {
    return [
      ...range.statements,
      forOf(
        builder,
        "point",
        { from: range.from, to: range.to, step },
        (index) => takePoint(builder, spec, station, state, index),
      ),
    ];
  }
  return [
    ...range.statements,
    ...unrolledLoop(builder, spec, station, state, range),
  ];
}

/** Four points with states of their own in each round, then the points that are left. */
function unrolledLoop(
  builder: KernelBuilder,
  spec: ReduceSpec,
  station: Station,
  state: State,
  { from, to }: PointRange,
): readonly KernelStatement[] {
  const { fold, schedule: { lanes } } = spec;
  const others = [1, 2, 3].map(() =>
    fold.identity.map((word) => varOf(builder, "state", word))
  );
  const states = [state, ...others.map((vars) => vars.map(({ name }) => name))];
  const next = varOf(builder, "next", from);
  const reach = u32(3 * lanes);
  const full = letOf(
    builder,
    "full",
    select(lessThan(reach, to), subtract(to, reach), u32(0)),
  );
  const rounds = forOf(
    builder,
    "point",
    { from, to: full.name, step: u32(4 * lanes) },
    (index) => [
      ...states.flatMap((one, turn) => {
        const point = letOf(builder, "at", add(index, u32(turn * lanes)));
        return [
          point.statement,
          ...takePoint(builder, spec, station, one, point.name),
        ];
      }),
      assign(builder, next.name, add(index, u32(4 * lanes))),
    ],
  );
  const rest = forOf(
    builder,
    "point",
    { from: next.name, to, step: u32(lanes) },
    (index) => takePoint(builder, spec, station, state, index),
  );
  return [
    ...others.flat().map(({ statement }) => statement),
    next.statement,
    full.statement,
    rounds,
    rest,
    ...combineAll(builder, fold, states),
  ];
}

/** Folds all states into the first, in pairs. */
function combineAll(
  builder: KernelBuilder,
  fold: FoldState,
  [a, b, c, d]: readonly State[],
): readonly KernelStatement[] {
  const merge = (left: State, right: State): readonly KernelStatement[] => {
    const scope: FoldScope = { builder, statements: [] };
    const folded = fold.combine(scope, left, right);
    return [...scope.statements, ...assignState(builder, left, folded)];
  };
  return [...merge(a!, b!), ...merge(c!, d!), ...merge(a!, c!)];
}

function takePoint(
  builder: KernelBuilder,
  { fold, emitPoint }: ReduceSpec,
  station: Station,
  state: State,
  index: KernelExpr,
): readonly KernelStatement[] {
  return emitPoint(station, index, (scope, point) => {
    const folded = fold.combine(scope, state, point);
    return [...scope.statements, ...assignState(builder, state, folded)];
  });
}
