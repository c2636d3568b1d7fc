/**
 * Map nest -> one kernel: each invocation computes one element, or four neighbours where the
 * innermost axis of the store is contiguous and its extent a multiple of four.
 *
 * Four lanes share one address, one division and one vector store; lanes are computed as scalars,
 * so that every function of the language works in both forms. Absent on purpose: folds, scatters.
 */
import type { KernelExpr, KernelStatement } from "../ir/kernel_ir.ts";
import type { LoopAxis } from "../ir/tile_block.ts";
import type { MapNest } from "../ir/tile_ir.ts";
import {
  assign,
  bufferArray,
  createBuilder,
  finishLaunch,
  ifOf,
  type KernelBuilder,
  type KernelContext,
  type Launch,
  letOf,
  type Lowered,
  numberParam,
  RETURN,
} from "./builder.ts";
import {
  addressOf,
  emitBlock,
  emitStore,
  endBlock,
  toStorage,
} from "./emit_block.ts";
import { emitLanes } from "./emit_lanes.ts";
import type { BlockEnv } from "./emit_expr.ts";
import {
  add,
  compare,
  elementAt,
  i32,
  multiply,
  shiftRight,
  vector4,
} from "./expressions.ts";
import {
  axisCount,
  foldWorkgroups,
  linearInvocation,
  pointCount,
  splitLinear,
} from "./grid.ts";
import { type LanePlan, planLanes } from "./lane_plan.ts";
import { mergeAxes } from "./merge_axes.ts";

/** Invocations of a workgroup, where the device has as many. */
const WORKGROUP_SIZE = 256;

/** Lowers a map; a map over no point needs no kernel. */
export function lowerMap(nest: MapNest, context: KernelContext): Lowered {
  if (pointCount(nest.axes) === 0) return { buffers: [], launches: [] };
  const merged = mergeAxes(nest, context.buffers);
  const plan = planLanes(merged, context.buffers);
  const builder = createBuilder(context, nest.name, nest.origin, nest.axes);
  const launch = plan === null
    ? launchPoints(
      builder,
      merged.axes,
      (axes) => emitElement(builder, merged, axes),
    )
    : launchPoints(
      builder,
      merged.axes.map((axis) => axis === plan.axis ? quadAxis(axis) : axis),
      (axes) => emitQuad(builder, merged, plan, axes),
    );
  return { buffers: [], launches: [launch] };
}

/** A kernel with one invocation for each point of `axes`. */
export function launchPoints(
  builder: KernelBuilder,
  axes: readonly LoopAxis[],
  emit: (axes: ReadonlyMap<string, KernelExpr>) => readonly KernelStatement[],
): Launch {
  const { target } = builder.context;
  const size = Math.min(
    WORKGROUP_SIZE,
    target.limits.maxInvocationsPerWorkgroup,
  );
  const count = pointCount(axes);
  const linear = letOf(builder, "point", linearInvocation(size));
  const points = numberParam(builder, "points", "points", "u32", count);
  const split = splitLinear(builder, linear.name, axes);
  const body = [
    linear.statement,
    ifOf(builder, compare(">=", linear.name, points), [RETURN]),
    ...split.statements,
    ...emit(split.axes),
  ];
  const workgroups = foldWorkgroups(Math.ceil(count / size), target);
  return finishLaunch(builder, body, [size, 1, 1], workgroups);
}

function emitElement(
  builder: KernelBuilder,
  { block, store }: MapNest,
  axes: ReadonlyMap<string, KernelExpr>,
): readonly KernelStatement[] {
  const env: BlockEnv = { axes, accumulated: null };
  const { statements, live, result, dtype } = emitBlock(builder, block, env);
  const writes = emitStore(builder, store, result, dtype, env);
  return [
    ...statements,
    ...(live === null ? writes : [ifOf(builder, live, writes)]),
  ];
}

/** The axis counted in fours. */
function quadAxis(axis: LoopAxis): LoopAxis {
  return { ...axis, start: 0, end: axisCount(axis) / 4 };
}

function emitQuad(
  builder: KernelBuilder,
  { block, store }: MapNest,
  plan: LanePlan,
  quads: ReadonlyMap<string, KernelExpr>,
): readonly KernelStatement[] {
  const first = letOf(
    builder,
    plan.axis.name,
    firstOfQuad(builder, plan, quads),
  );
  for (const buffer of plan.vectorBuffers) {
    bufferArray(
      builder,
      buffer,
      buffer === store.buffer ? "read_write" : "read",
      4,
    );
  }
  const { statements, states } = emitLanes(
    builder,
    block,
    plan,
    new Map([...quads, [plan.axis.name, first.name]]),
  );
  const stored = states.map((state) => {
    const { result, dtype } = endBlock(state, block);
    return toStorage(builder, store.buffer, result, dtype);
  });
  const [origin] = states;
  const [x, y, z, w] = stored;
  const array = bufferArray(builder, store.buffer, "read_write", 4);
  const address = shiftRight(
    addressOf(origin!, store.buffer, store.indices),
    2,
  );
  return [
    first.statement,
    ...statements,
    assign(builder, elementAt(array, address), vector4([x!, y!, z!, w!])),
  ];
}

function firstOfQuad(
  builder: KernelBuilder,
  { axis }: LanePlan,
  quads: ReadonlyMap<string, KernelExpr>,
): KernelExpr {
  const position = multiply(quads.get(axis.name)!, i32(4));
  if (axis.start === 0) return position;
  const start = numberParam(
    builder,
    `start ${axis.name}`,
    `start_${axis.name}`,
    "i32",
    axis.start,
  );
  return add(position, start);
}
