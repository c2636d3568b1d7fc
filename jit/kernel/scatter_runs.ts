/**
 * Runs of equal keys -> their elements of the target, in source order and reproducibly.
 *
 * One invocation for each sorted point and plain position; the first point of a run folds the run
 * from the target's value on. Of many points, a few long runs (a histogram) would leave all but a few
 * invocations idle, so runs are cut at fixed positions: each part is folded from the identity on,
 * and a second kernel folds the parts in order. That changes how sums associate, not their order.
 */
import type { KernelExpr, KernelStatement } from "../ir/kernel_ir.ts";
import { emptyValue } from "../ir/reducer.ts";
import type { ScatterNest, TileBuffer } from "../ir/tile_ir.ts";
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
  numberParam,
  registerScalar,
  RETURN,
  varOf,
  withBuffers,
} from "./builder.ts";
import { toStorage } from "./emit_block.ts";
import {
  add,
  and,
  asU32,
  bitAnd,
  compare,
  literal,
  minimum,
  multiply,
  not,
  shiftRight,
  u32,
} from "./expressions.ts";
import { pointCount } from "./grid.ts";
import { launchPoints } from "./lower_map.ts";
import { launchJoin } from "./scatter_joins.ts";
import { SLOT, slotAxis } from "./scatter_plan.ts";
import {
  emitFold,
  emitPlace,
  readTarget,
  writeTarget,
} from "./scatter_point.ts";
import {
  emitGoesOn,
  emitPoint,
  isOutside,
  PART_POINTS,
  partBuffer,
  partElement,
  readKey,
  type SortedScatter,
} from "./sorted_points.ts";

/** Runs are cut where there are more points: a walk over so many takes milliseconds. */
const WHOLE_POINTS = 2 ** 14;

/** Folds every run into its element. */
export function foldRuns(
  scatter: SortedScatter,
  outer: KernelContext,
): Lowered {
  const { nest, plan } = scatter;
  // Of points that are only set the last one stays: no identity could stand for a part.
  const hasParts = pointCount(plan.keyed) > WHOLE_POINTS && nest.fold !== "set";
  if (!hasParts) {
    return { buffers: [], launches: [launchRuns(scatter, null, outer)] };
  }
  const parts = partBuffer(scatter);
  const context = withBuffers(outer, [parts]);
  return {
    buffers: [parts],
    launches: [
      launchRuns(scatter, parts, context),
      launchJoin(scatter, parts, context),
    ],
  };
}

/** The first point of a run folds the run, or its part of it; so does the first point of a part. */
function launchRuns(
  scatter: SortedScatter,
  parts: TileBuffer | null,
  context: KernelContext,
): Launch {
  const { nest, plan, sorted } = scatter;
  const builder = createBuilder(
    context,
    `${nest.name}.fold`,
    nest.origin,
    nest.source,
  );
  return launchPoints(builder, [slotAxis(plan), ...plan.plain], (axes) => {
    const at = asU32(axes.get(SLOT)!);
    const key = letOf(builder, "key", readKey(builder, sorted, at));
    const goesOn = emitGoesOn(builder, scatter, at, key.name);
    const isInner = parts === null ? goesOn.flag : and(
      goesOn.flag,
      compare("!=", bitAnd(at, u32(PART_POINTS - 1)), u32(0)),
    );
    const head = emitPoint(builder, scatter, at, axes);
    const place = emitPlace(builder, nest, head.env);
    const address = letOf(builder, "address", place.address);
    const state = varOf(builder, "folded", identityOf(nest));
    const start = assign(
      builder,
      state.name,
      readTarget(builder, nest, address.name),
    );
    const finish = writeTarget(builder, nest, address.name, state.name);
    return [
      key.statement,
      ifOf(builder, isOutside(builder, scatter, key.name), [RETURN]),
      ...goesOn.statements,
      ifOf(builder, isInner, [RETURN]),
      ...head.statements,
      ...place.statements,
      address.statement,
      state.statement,
      parts === null ? start : ifOf(builder, not(goesOn.flag), [start]),
      emitRun(builder, scatter, {
        at,
        key: key.name,
        axes,
        state: state.name,
        isPart: parts !== null,
      }),
      parts === null ? finish : ifOf(
        builder,
        goesOn.flag,
        writePart(builder, scatter, parts, at, axes, state.name),
        [finish],
      ),
    ];
  });
}

interface Run {
  readonly at: KernelExpr;
  readonly key: KernelExpr;
  readonly axes: ReadonlyMap<string, KernelExpr>;
  readonly state: KernelExpr;
  /** The run ends with its part of the sorted points. */
  readonly isPart: boolean;
}

function emitRun(
  builder: KernelBuilder,
  scatter: SortedScatter,
  { at, key, axes, state, isPart }: Run,
): KernelStatement {
  const { nest, plan, sorted } = scatter;
  const keyed = numberParam(
    builder,
    "keyed",
    "keyed",
    "u32",
    pointCount(plan.keyed),
  );
  const part = shiftRight(at, Math.log2(PART_POINTS));
  const end = multiply(add(part, u32(1)), u32(PART_POINTS));
  const to = isPart ? minimum(keyed, end) : keyed;
  return forOf(builder, "next", { from: at, to, step: u32(1) }, (index) => {
    const point = emitPoint(builder, scatter, index, axes);
    const other = compare("!=", readKey(builder, sorted, index), key);
    return [
      ifOf(builder, other, [{ kind: "break" }]),
      ...point.statements,
      ...emitFold(builder, nest, point.env, state),
    ];
  });
}

function writePart(
  builder: KernelBuilder,
  scatter: SortedScatter,
  parts: TileBuffer,
  at: KernelExpr,
  axes: ReadonlyMap<string, KernelExpr>,
  state: KernelExpr,
): readonly KernelStatement[] {
  const part = shiftRight(at, Math.log2(PART_POINTS));
  const element = partElement(
    builder,
    scatter,
    parts,
    "read_write",
    part,
    axes,
  );
  return [
    assign(
      builder,
      element,
      toStorage(builder, parts.name, state, scatter.nest.dtype),
    ),
  ];
}

function identityOf({ fold, dtype }: ScatterNest): KernelExpr {
  const value = fold === "set" ? 0 : emptyValue(fold, dtype);
  return literal(value, registerScalar(dtype));
}
