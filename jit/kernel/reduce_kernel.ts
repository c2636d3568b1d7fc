/**
 * One kernel of a reduction: the loop of an invocation over its points, the meeting of lanes.
 *
 * What a point is and what becomes of the folded state is given by the caller, so that the same
 * kernel folds values of a block, partial states of an earlier kernel, and rows of a softmax.
 */
import type { KernelExpr, KernelStatement } from "../ir/kernel_ir.ts";
import {
  assign,
  forOf,
  ifOf,
  type KernelBuilder,
  type Launch,
  letOf,
  varOf,
} from "./builder.ts";
import {
  add,
  and,
  compare,
  lessThan,
  select,
  subtract,
  u32,
} from "./expressions.ts";
import {
  assignState,
  foldLanes,
  laneMemory,
  shareState,
} from "./fold_lanes.ts";
import type { TakeState } from "./fold_point.ts";
import type { FoldScope, FoldState, State } from "./fold_state.ts";
import type { ReduceSchedule } from "./reduce_schedule.ts";
import {
  finishStations,
  type Place,
  type PointRange,
  pointRange,
  type Station,
  type StationSpec,
  takeStation,
} from "./reduce_station.ts";

/** How points fold. */
export interface FoldSpec extends StationSpec {
  readonly fold: FoldState;
  readonly schedule: ReduceSchedule;
  /** The point with a linear index: its statements end in what `take` gives. */
  readonly emitPoint: (
    place: Place,
    index: KernelExpr,
    take: TakeState,
  ) => readonly KernelStatement[];
}

/** What one kernel folds, and what it does with it. */
export interface ReduceSpec extends FoldSpec {
  /** Runs in one invocation for each output and part. */
  readonly emitResult: (
    place: Place,
    state: State,
  ) => readonly KernelStatement[];
}

/** Statements after which the points of each station are folded. */
export interface FoldedStations {
  readonly statements: readonly KernelStatement[];
  readonly station: Station;
  /** The state of all lanes in lane 0, and in every lane when it was shared. */
  readonly state: State;
}

/** The kernel of `spec`. */
export function reduceLaunch(
  builder: KernelBuilder,
  spec: ReduceSpec,
): Launch {
  const { statements, station, state } = foldStations(builder, spec, false);
  const isFirst = compare("==", station.lane, u32(0));
  return finishStations(builder, spec, [
    ...statements,
    ifOf(
      builder,
      spec.schedule.lanes === 1
        ? station.isInside
        : and(isFirst, station.isInside),
      spec.emitResult(station, state),
    ),
  ]);
}

/** Folds the points of every station; `isShared` hands the result to all lanes. */
export function foldStations(
  builder: KernelBuilder,
  spec: FoldSpec,
  isShared: boolean,
): FoldedStations {
  const { fold, schedule } = spec;
  const { lanes, isLaneFirst } = schedule;
  const station = takeStation(builder, spec);
  const vars = fold.identity.map((word) => varOf(builder, "state", word));
  const state = vars.map(({ name }) => name);
  const group = {
    lanes,
    step: isLaneFirst ? 1 : schedule.outputs,
    lane: station.lane,
    slot: station.slot,
  };
  const memory = lanes === 1
    ? []
    : laneMemory(builder, fold, lanes * schedule.outputs);
  return {
    station,
    state,
    statements: [
      ...station.statements,
      ...vars.map(({ statement }) => statement),
      ...(spec.points === 0 ? [] : foldPoints(builder, spec, station, state)),
      ...(lanes === 1 ? [] : foldLanes(builder, fold, memory, state, group)),
      ...(lanes === 1 || !isShared
        ? []
        : shareState(builder, memory, state, group)),
    ],
  };
}

function foldPoints(
  builder: KernelBuilder,
  spec: FoldSpec,
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
  spec: FoldSpec,
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
  { fold, emitPoint }: FoldSpec,
  station: Station,
  state: State,
  index: KernelExpr,
): readonly KernelStatement[] {
  return emitPoint(station, index, (scope, point) => {
    const folded = fold.combine(scope, state, point);
    return [...scope.statements, ...assignState(builder, state, folded)];
  });
}
