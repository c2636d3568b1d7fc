/**
 * Scatter nest -> kernels: fill the target, then fold every source point into its element.
 *
 * Points that meet must fold in source order, so that float sums are reproducible. Three forms:
 * - unique: no two points meet, each is written by its own invocation;
 * - direct: few source points, each target element walks them all in order;
 * - ordered: the source points are sorted by their target (a stable radix sort, `sort_keys.ts`),
 *   and the first point of each run folds the run.
 * A source axis that is one plain index of the target needs no sorting: it is walked in parallel.
 */
import type { KernelExpr, KernelStatement } from "../ir/kernel_ir.ts";
import type {
  LoopAxis,
  MapNest,
  ScatterNest,
  TileBuffer,
  TileIndex,
} from "../ir/tile_ir.ts";
import {
  assign,
  bufferArray,
  bufferOf,
  createBuilder,
  forOf,
  ifOf,
  type KernelBuilder,
  type KernelContext,
  letOf,
  type Lowered,
  numberParam,
  RETURN,
  varOf,
  withBuffers,
} from "./builder.ts";
import {
  addressOf,
  beginBlock,
  type BlockEnv,
  emitBlock,
  emitStep,
  fromStorage,
  insideOf,
  positionOf,
  toStorage,
} from "./emit_block.ts";
import {
  add,
  allOf,
  and,
  asU32,
  compare,
  elementAt,
  multiply,
  select,
  subtract,
  u32,
} from "./expressions.ts";
import { combineValues } from "./fold_values.ts";
import { axisCount, pointCount, splitLinear } from "./grid.ts";
import { launchPoints, lowerMap } from "./lower_map.ts";
import { type SortBuffers, sortBuffers, sortKeys } from "./sort_keys.ts";
import { namesAlong } from "./tile_queries.ts";

/** Up to this many keyed source points, and this many visits in all, each element walks them all. */
const DIRECT_POINTS = 256;
const DIRECT_VISITS = 2 ** 24;

/** Name of the axis that counts keyed source points; no axis of a program has it. */
const SLOT = "%slot";

/** Source axes and target dimensions by their part in finding the target. */
interface ScatterPlan {
  /** Source axes that are one plain index of the target each. */
  readonly plain: readonly LoopAxis[];
  /** The other source axes, in order. */
  readonly keyed: readonly LoopAxis[];
  /** For each target dimension, its plain source axis or null. */
  readonly dimensions: readonly (LoopAxis | null)[];
}

/** Lowers a scatter. */
export function lowerScatter(
  nest: ScatterNest,
  context: KernelContext,
): Lowered {
  const fill = lowerMap(initialMap(nest), context);
  const points = lowerPoints(nest, context);
  return {
    buffers: [...fill.buffers, ...points.buffers],
    launches: [...fill.launches, ...points.launches],
  };
}

/** The map that gives the target its first values. */
export function initialMap(nest: ScatterNest): MapNest {
  const indices = nest.positions.map(({ name }): TileIndex => ({
    terms: [{ axis: name, factor: 1 }],
    offset: 0,
    value: null,
    isChecked: false,
  }));
  return {
    kind: "map",
    name: `${nest.name}.initial`,
    origin: nest.origin,
    axes: nest.positions,
    block: nest.initial,
    store: { buffer: nest.store.buffer, indices, steps: [] },
  };
}

function lowerPoints(nest: ScatterNest, context: KernelContext): Lowered {
  const { shape } = context.buffers.get(nest.store.buffer)!;
  if (pointCount(nest.source) === 0 || shape.includes(0)) {
    return { buffers: [], launches: [] };
  }
  if (nest.isUnique) return lowerUnique(nest, context);
  const plan = planScatter(nest, shape.length);
  const keyedCount = pointCount(plan.keyed);
  const rows = rowCount(plan, shape);
  const visits = rows * keyedCount * pointCount(plan.plain);
  return keyedCount <= DIRECT_POINTS && visits <= DIRECT_VISITS
    ? lowerDirect(nest, plan, context)
    : lowerOrdered(nest, plan, rows, context);
}

function planScatter(
  { source, store }: ScatterNest,
  rank: number,
): ScatterPlan {
  const axes = Array.from({ length: rank }, (_, dimension): LoopAxis | null => {
    const index = store.indices[dimension]!;
    const [term, ...more] = index.terms;
    const isOneTerm = term !== undefined && more.length === 0 &&
      term.factor === 1 &&
      index.value === null && !index.isChecked;
    if (!isOneTerm) return null;
    const uses = store.indices.filter(({ terms }) =>
      terms.some(({ axis }) => axis === term.axis)
    );
    if (uses.length > 1 || namesAlong(store.steps, term.axis).size > 0) {
      return null;
    }
    return source.find(({ name }) => name === term.axis) ?? null;
  });
  const plain = axes.filter((axis) => axis !== null);
  return {
    plain,
    keyed: source.filter((axis) => !plain.includes(axis)),
    dimensions: axes,
  };
}

/** Positions of the keyed target dimensions. */
function rowCount(
  { dimensions }: ScatterPlan,
  shape: readonly number[],
): number {
  return shape.reduce(
    (rows, extent, d) => dimensions[d] === null ? rows * extent : rows,
    1,
  );
}

function lowerUnique(nest: ScatterNest, context: KernelContext): Lowered {
  const builder = createBuilder(context, nest.name, nest.origin, nest.source);
  const launch = launchPoints(builder, nest.source, (axes) => {
    const env: BlockEnv = { axes, accumulated: null };
    const { statements, live, result, dtype } = emitBlock(
      builder,
      nest.block,
      env,
    );
    const place = emitPlace(builder, nest, env);
    const current = readTarget(builder, nest, place.address);
    const folded = combineValues(builder, nest.fold, nest.dtype, current, {
      result,
      dtype,
    });
    const write = writeTarget(builder, nest, place.address, folded);
    const condition = and(live ?? allOf([]), place.inside ?? allOf([]));
    const body = condition.kind === "literal"
      ? [write]
      : [ifOf(builder, condition, [write])];
    return [...statements, ...place.statements, ...body];
  });
  return { buffers: [], launches: [launch] };
}

/** Each target element folds the keyed source points that point at it, in order. */
function lowerDirect(
  nest: ScatterNest,
  plan: ScatterPlan,
  context: KernelContext,
): Lowered {
  const builder = createBuilder(context, nest.name, nest.origin, nest.source);
  const { shape } = bufferOf(builder, nest.store.buffer);
  const rowAxes = plan.dimensions.map((axis, dimension): LoopAxis =>
    axis ??
      {
        name: `%row${dimension}`,
        start: 0,
        end: shape[dimension]!,
        extent: shape[dimension]!,
      }
  );
  const launch = launchPoints(builder, rowAxes, (axes) => {
    const at = emitRow(builder, nest, plan, rowAxes, axes);
    const current = letOf(builder, "address", at);
    const state = varOf(
      builder,
      "folded",
      readTarget(builder, nest, current.name),
    );
    const points = numberParam(
      builder,
      "keyed",
      "keyed",
      "u32",
      pointCount(plan.keyed),
    );
    const walk = forOf(
      builder,
      "source",
      { from: u32(0), to: points, step: u32(1) },
      (index) => {
        const split = splitLinear(builder, index, plan.keyed);
        const env: BlockEnv = {
          axes: new Map([...axes, ...split.axes]),
          accumulated: null,
        };
        const found = emitMatch(builder, nest, plan, env);
        const fold = emitFold(builder, nest, env, state.name);
        return [
          ...split.statements,
          ...found.statements,
          ...(found.condition.kind === "literal"
            ? fold
            : [ifOf(builder, found.condition, fold)]),
        ];
      },
    );
    const write = writeTarget(builder, nest, current.name, state.name);
    return [current.statement, state.statement, walk, write];
  });
  return { buffers: [], launches: [launch] };
}

/** Address of the element that an invocation of the direct form owns. */
function emitRow(
  builder: KernelBuilder,
  nest: ScatterNest,
  plan: ScatterPlan,
  rowAxes: readonly LoopAxis[],
  axes: ReadonlyMap<string, KernelExpr>,
): KernelExpr {
  const indices = rowAxes.map(({ name }, dimension): TileIndex =>
    plan.dimensions[dimension] === null
      ? {
        terms: [{ axis: name, factor: 1 }],
        offset: 0,
        value: null,
        isChecked: false,
      }
      : nest.store.indices[dimension]!
  );
  const state = beginBlock(builder, { axes, accumulated: null });
  return addressOf(state, nest.store.buffer, indices);
}

/** Whether a source point points at the row of the invocation. */
function emitMatch(
  builder: KernelBuilder,
  { store }: ScatterNest,
  { dimensions }: ScatterPlan,
  env: BlockEnv,
): {
  readonly statements: readonly KernelStatement[];
  readonly condition: KernelExpr;
} {
  const state = beginBlock(builder, env);
  for (const step of store.steps) emitStep(state, step);
  const equal = store.indices.flatMap((index, dimension) =>
    dimensions[dimension] === null
      ? [
        compare(
          "==",
          positionOf(state, index),
          asU32(env.axes.get(`%row${dimension}`)!),
        ),
      ]
      : []
  );
  return { statements: state.statements, condition: allOf(equal) };
}

/** Sorts the keyed source points by target, then folds run after run. */
function lowerOrdered(
  nest: ScatterNest,
  plan: ScatterPlan,
  rows: number,
  outer: KernelContext,
): Lowered {
  const keyedCount = pointCount(plan.keyed);
  const buffers = sortBuffers(nest.name, keyedCount);
  const context = withBuffers(outer, buffers.all);
  const keys = launchKeys(nest, plan, rows, buffers, context);
  const sort = sortKeys(
    nest,
    buffers,
    { count: keyedCount, range: rows + 1 },
    context,
  );
  const fold = launchRuns(nest, plan, rows, sort.sorted, context);
  return { buffers: buffers.all, launches: [keys, ...sort.launches, fold] };
}

/** Writes the row of each keyed source point, or `rows` for a point outside, and its position. */
function launchKeys(
  nest: ScatterNest,
  plan: ScatterPlan,
  rows: number,
  buffers: SortBuffers,
  context: KernelContext,
): ReturnType<typeof launchPoints> {
  const builder = createBuilder(
    context,
    `${nest.name}.keys`,
    nest.origin,
    nest.source,
  );
  const slot = slotAxis(plan);
  return launchPoints(builder, [slot], (axes) => {
    const at = asU32(axes.get(SLOT)!);
    const split = splitLinear(builder, at, plan.keyed);
    const state = beginBlock(builder, { axes: split.axes, accumulated: null });
    for (const step of nest.store.steps) emitStep(state, step);
    const inside = insideOf(state, nest.store.buffer, nest.store.indices);
    const key = rowOf(builder, nest, plan, (index) => positionOf(state, index));
    const outside = numberParam(builder, "rows", "rows", "u32", rows);
    const [first] = buffers.pairs;
    return [
      ...split.statements,
      ...state.statements,
      assign(
        builder,
        element(builder, first.keys, at),
        inside === null ? key : select(inside, key, outside),
      ),
      assign(builder, element(builder, first.positions, at), at),
    ];
  });
}

/** Row-major linear position over the keyed dimensions. */
function rowOf(
  builder: KernelBuilder,
  nest: ScatterNest,
  { dimensions }: ScatterPlan,
  position: (index: TileIndex) => KernelExpr,
): KernelExpr {
  const { buffer } = nest.store;
  const { shape } = bufferOf(builder, buffer);
  let row: KernelExpr = u32(0);
  nest.store.indices.forEach((index, d) => {
    if (dimensions[d] !== null) return;
    const hint = `${buffer}_shape${d}`;
    const extent = numberParam(builder, hint, hint, "u32", shape[d]!);
    row = add(multiply(row, extent), position(index));
  });
  return row;
}

/** One invocation for each sorted point and plain position; the first of a run folds the run. */
function launchRuns(
  nest: ScatterNest,
  plan: ScatterPlan,
  rows: number,
  sorted: { readonly keys: TileBuffer; readonly positions: TileBuffer },
  context: KernelContext,
): ReturnType<typeof launchPoints> {
  const builder = createBuilder(
    context,
    `${nest.name}.fold`,
    nest.origin,
    nest.source,
  );
  const slot = slotAxis(plan);
  return launchPoints(builder, [slot, ...plan.plain], (axes) => {
    const at = asU32(axes.get(SLOT)!);
    const key = letOf(builder, "key", read(builder, sorted.keys, at));
    const outside = numberParam(builder, "rows", "rows", "u32", rows);
    const before = read(builder, sorted.keys, subtract(at, u32(1)));
    const head = emitPoint(builder, plan, sorted, at, axes);
    const place = emitPlace(builder, nest, head.env);
    const address = letOf(builder, "address", place.address);
    const state = varOf(
      builder,
      "folded",
      readTarget(builder, nest, address.name),
    );
    return [
      key.statement,
      ifOf(builder, compare(">=", key.name, outside), [RETURN]),
      ifOf(builder, compare(">", at, u32(0)), [
        ifOf(builder, compare("==", before, key.name), [RETURN]),
      ]),
      ...head.statements,
      ...place.statements,
      address.statement,
      state.statement,
      emitRun(builder, nest, plan, sorted, {
        at,
        key: key.name,
        axes,
        state: state.name,
      }),
      writeTarget(builder, nest, address.name, state.name),
    ];
  });
}

interface Run {
  readonly at: KernelExpr;
  readonly key: KernelExpr;
  readonly axes: ReadonlyMap<string, KernelExpr>;
  readonly state: KernelExpr;
}

function emitRun(
  builder: KernelBuilder,
  nest: ScatterNest,
  plan: ScatterPlan,
  sorted: { readonly keys: TileBuffer; readonly positions: TileBuffer },
  { at, key, axes, state }: Run,
): KernelStatement {
  const end = numberParam(
    builder,
    "keyed",
    "keyed",
    "u32",
    pointCount(plan.keyed),
  );
  return forOf(
    builder,
    "next",
    { from: at, to: end, step: u32(1) },
    (index) => {
      const isOther = compare("!=", read(builder, sorted.keys, index), key);
      const point = emitPoint(builder, plan, sorted, index, axes);
      return [
        ifOf(builder, isOther, [{ kind: "break" }]),
        ...point.statements,
        ...emitFold(builder, nest, point.env, state),
      ];
    },
  );
}

/** The source point whose turn it is in the sorted order. */
function emitPoint(
  builder: KernelBuilder,
  plan: ScatterPlan,
  sorted: { readonly positions: TileBuffer },
  index: KernelExpr,
  axes: ReadonlyMap<string, KernelExpr>,
): { readonly statements: readonly KernelStatement[]; readonly env: BlockEnv } {
  const position = letOf(
    builder,
    "position",
    read(builder, sorted.positions, index),
  );
  const split = splitLinear(builder, position.name, plan.keyed);
  return {
    statements: [position.statement, ...split.statements],
    env: { axes: new Map([...axes, ...split.axes]), accumulated: null },
  };
}

/** `state = state (fold) block`, where the point counts. */
function emitFold(
  builder: KernelBuilder,
  nest: ScatterNest,
  env: BlockEnv,
  state: KernelExpr,
): readonly KernelStatement[] {
  const { statements, live, result, dtype } = emitBlock(
    builder,
    nest.block,
    env,
  );
  const folded = combineValues(builder, nest.fold, nest.dtype, state, {
    result,
    dtype,
  });
  const write = assign(builder, state, folded);
  return [...statements, live === null ? write : ifOf(builder, live, [write])];
}

function emitPlace(
  builder: KernelBuilder,
  { store }: ScatterNest,
  env: BlockEnv,
): {
  readonly statements: readonly KernelStatement[];
  readonly inside: KernelExpr | null;
  readonly address: KernelExpr;
} {
  const state = beginBlock(builder, env);
  for (const step of store.steps) emitStep(state, step);
  const inside = insideOf(state, store.buffer, store.indices);
  return {
    statements: state.statements,
    inside,
    address: addressOf(state, store.buffer, store.indices),
  };
}

function readTarget(
  builder: KernelBuilder,
  { store }: ScatterNest,
  address: KernelExpr,
): KernelExpr {
  const array = bufferArray(builder, store.buffer, "read_write");
  return fromStorage(
    elementAt(array, address),
    bufferOf(builder, store.buffer).dtype,
  );
}

function writeTarget(
  builder: KernelBuilder,
  { store, dtype }: ScatterNest,
  address: KernelExpr,
  value: KernelExpr,
): KernelStatement {
  const target = elementAt(
    bufferArray(builder, store.buffer, "read_write"),
    address,
  );
  return assign(
    builder,
    target,
    toStorage(builder, store.buffer, value, dtype),
  );
}

function slotAxis({ keyed }: ScatterPlan): LoopAxis {
  const count = keyed.reduce((product, axis) => product * axisCount(axis), 1);
  return { name: SLOT, start: 0, end: count, extent: count };
}

function element(
  builder: KernelBuilder,
  { name }: TileBuffer,
  index: KernelExpr,
): KernelExpr {
  return elementAt(bufferArray(builder, name, "read_write"), index);
}

function read(
  builder: KernelBuilder,
  { name }: TileBuffer,
  index: KernelExpr,
): KernelExpr {
  return elementAt(bufferArray(builder, name, "read"), index);
}
