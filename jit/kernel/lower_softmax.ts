/**
 * Softmax nest -> kernels: maximum and sum of each row are folded in one walk (the state of
 * logsumexp), then every element is written in a second one. Long rows among few are shared by
 * workgroups, with the states in temporaries.
 *
 * Points that are left out never take part; a row without a finite value is zeros. Absent on
 * purpose: the fold itself (`fold_state.ts`).
 */
import type { KernelExpr, KernelStatement } from "../ir/kernel_ir.ts";
import type { SoftmaxNest, TileBuffer } from "../ir/tile_ir.ts";
import {
  assign,
  createBuilder,
  forOf,
  ifOf,
  type KernelBuilder,
  type KernelContext,
  type Launch,
  letOf,
  type Lowered,
  useFunction,
  varOf,
  withBuffers,
} from "./builder.ts";
import { emitBlock } from "./emit_block.ts";
import { EXP_NEGATIVE } from "./exponential_helpers.ts";
import { compare, f32, select, subtract, u32 } from "./expressions.ts";
import { emitFinish, emitFoldPoint } from "./fold_point.ts";
import { foldStateOf, isSpecial, type State } from "./fold_state.ts";
import { pointCount, splitLinear } from "./grid.ts";
import { binary, callHelper } from "./helper.ts";
import { type GroupedNest, mergeGroups } from "./merge_groups.ts";
import { foldStations } from "./reduce_kernel.ts";
import {
  joinLaunch,
  loadState,
  partsLaunch,
  planReduction,
  type Reduction,
  stateBuffers,
  storeState,
} from "./reduce_parts.ts";
import {
  finishStations,
  pointRange,
  type Station,
  takeStation,
} from "./reduce_station.ts";

/** Lowers a softmax; one without elements needs no kernel. */
export function lowerSoftmax(
  nest: SoftmaxNest,
  context: KernelContext,
): Lowered {
  if (pointCount(nest.rows) * pointCount(nest.along) === 0) {
    return { buffers: [], launches: [] };
  }
  const merged = mergeGroups(
    { ...nest, outer: nest.rows, inner: nest.along },
    context.buffers,
  );
  const { name, origin } = nest;
  const loops = [...nest.rows, ...nest.along];
  const fold = foldStateOf("logsumexp", "f32");
  const reduction = planReduction(
    { name, origin, loops, dtype: "f32", fold },
    merged,
    context,
  );
  return reduction.schedule.parts === 1
    ? { buffers: [], launches: [wholeLaunch(reduction, merged, context)] }
    : lowerParts(reduction, merged, context);
}

/** Rows that one group of lanes folds and writes. */
function wholeLaunch(
  reduction: Reduction,
  merged: GroupedNest,
  context: KernelContext,
): Launch {
  const { name, origin, loops } = reduction;
  const builder = createBuilder(context, name, origin, loops);
  const { statements, station, state } = foldStations(builder, {
    ...reduction,
    emitPoint: (place, index, take) =>
      emitFoldPoint(builder, reduction, place.axes, index, take),
  }, true);
  return finishStations(builder, reduction, [
    ...statements,
    ...writeElements(builder, reduction, merged, station, state),
  ]);
}

/** Folds parts of rows, joins them, then writes parts of rows. */
function lowerParts(
  reduction: Reduction,
  merged: GroupedNest,
  outer: KernelContext,
): Lowered {
  const { name, fold, outputs, schedule } = reduction;
  const parts = stateBuffers(`${name}.state`, fold, outputs, schedule.parts);
  const rows = stateBuffers(`${name}.row`, fold, outputs, 1);
  const context = withBuffers(outer, [...parts, ...rows]);
  return {
    buffers: [...parts, ...rows],
    launches: [
      partsLaunch(reduction, parts, context),
      joinLaunch(
        reduction,
        parts,
        context,
        (builder, { output }, state) =>
          storeState(builder, rows, output, state),
      ),
      writeLaunch(reduction, merged, rows, context),
    ],
  };
}

function writeLaunch(
  reduction: Reduction,
  merged: GroupedNest,
  rows: readonly TileBuffer[],
  context: KernelContext,
): Launch {
  const { name, origin, loops } = reduction;
  const builder = createBuilder(context, `${name}.write`, origin, loops);
  const station = takeStation(builder, reduction);
  const row = letOf(
    builder,
    "row",
    select(station.isInside, station.output, u32(0)),
  );
  const words = loadState(builder, rows, row.name)
    .map((word) => letOf(builder, "state", word));
  const state = words.map(({ name: word }) => word);
  return finishStations(builder, reduction, [
    ...station.statements,
    row.statement,
    ...words.map(({ statement }) => statement),
    ...writeElements(builder, reduction, merged, station, state),
  ]);
}

/** Writes the elements of a station's points, given the state of its row. */
function writeElements(
  builder: KernelBuilder,
  reduction: Reduction,
  merged: GroupedNest,
  station: Station,
  state: State,
): readonly KernelStatement[] {
  const range = pointRange(builder, reduction, station);
  const step = u32(reduction.schedule.lanes);
  return [
    ...range.statements,
    forOf(
      builder,
      "element",
      { from: range.from, to: range.to, step },
      (index) => writeElement(builder, merged, station, state, index),
    ),
  ];
}

function writeElement(
  builder: KernelBuilder,
  merged: GroupedNest,
  station: Station,
  state: State,
  index: KernelExpr,
): readonly KernelStatement[] {
  const split = splitLinear(builder, index, merged.inner);
  const axes = new Map([...station.axes, ...split.axes]);
  const env = { axes, accumulated: null };
  const { statements, live, result } = emitBlock(builder, merged.block, env);
  const share = varOf(builder, "share", f32(0));
  const taken = assign(builder, share.name, shareOf(builder, state, result));
  return [
    ...split.statements,
    ...statements,
    share.statement,
    live === null ? taken : ifOf(builder, live, [taken]),
    ...emitFinish(builder, merged, { axes, accumulated: share.name }),
  ];
}

/** e^(value - maximum) / sum; a row with NaN or inf is NaN, a row without a sum is 0. */
function shareOf(
  builder: KernelBuilder,
  [maximum, sum, bits]: State,
  value: KernelExpr,
): KernelExpr {
  const power = callHelper(
    EXP_NEGATIVE,
    [subtract(value, maximum!)],
    (code) => useFunction(builder, code),
  );
  const share = select(
    compare("==", sum!, f32(0)),
    f32(0),
    binary("/", power, sum!),
  );
  return select(isSpecial(bits!), f32(NaN), share);
}
