/**
 * What a nest touches: its axes by part, its loads and its store, and the range of each buffer that
 * they can reach. Absent on purpose: what is done about it (`split_bindings.ts`).
 */
import { unreachable } from "../diagnostics/unreachable.ts";
import type { Block, Load, LoopAxis, Store } from "../ir/tile_block.ts";
import type {
  ContractNest,
  Nest,
  ScatterNest,
  TileBuffer,
} from "../ir/tile_ir.ts";
import type {
  BucketNest,
  DetectNest,
  Route,
  SelectNest,
} from "../ir/tile_pit.ts";
import { planScatter } from "./scatter_plan.ts";
import { loadsOf } from "./tile_queries.ts";

/** A nest by its parts. */
export interface NestParts {
  /** Axes whose halves are computed independently. */
  readonly spatial: readonly LoopAxis[];
  /** Axes that are folded. */
  readonly reduction: readonly LoopAxis[];
  /** Axes that one kernel must walk whole. */
  readonly fixed: readonly LoopAxis[];
  readonly blocks: readonly Block[];
  readonly store: Store;
}

/** First and last element that can be touched. */
export interface ElementRange {
  readonly first: number;
  readonly last: number;
}

/** Axes, blocks and store of any nest. */
export function nestParts(nest: Nest): NestParts {
  if (nest.kind === "detect") return detectParts(nest);
  if (nest.kind === "list") return listParts(nest.positions);
  if (nest.kind === "meet") return listParts(nest.counts);
  if (nest.kind === "select") return selectParts(nest);
  if (nest.kind === "bucket") return bucketParts(nest);
  const { store } = nest;
  switch (nest.kind) {
    case "map":
      return {
        spatial: nest.axes,
        reduction: [],
        fixed: [],
        blocks: [nest.block],
        store,
      };
    case "reduce":
      return {
        spatial: nest.spatial,
        reduction: nest.reduction,
        fixed: [],
        blocks: [nest.block, nest.finish],
        store,
      };
    case "contract":
      return contractParts(nest);
    case "softmax":
      return rowParts(nest.rows, nest.along, [nest.block, nest.finish], store);
    case "cumsum":
      return rowParts(
        nest.rows,
        [nest.along],
        [nest.block, nest.finish],
        store,
      );
    case "scatter":
      return scatterParts(nest);
  }
  return unreachable(nest);
}

/** Lists of a route hold all rows of a batch: its buckets and columns alone can be halved. */
function contractParts(nest: ContractNest): NestParts {
  const { batch, m, n, k, route, store } = nest;
  const blocks = [nest.left, nest.right, nest.finish];
  return route === null
    ? {
      spatial: [...batch, ...m, ...n],
      reduction: k,
      fixed: [],
      blocks,
      store,
    }
    : {
      spatial: [route.bucket, ...n],
      reduction: [],
      fixed: [...batch, ...m, ...k],
      blocks,
      store,
    };
}

/** A sort is never split: it counts through all points. */
function bucketParts(
  { batch, points, block, positions }: BucketNest,
): NestParts {
  return {
    spatial: [],
    reduction: [],
    fixed: [...batch, ...points],
    blocks: [block],
    store: { buffer: positions, indices: [], steps: [] },
  };
}

/** A detection is never split: its bits belong to the whole operand. */
function detectParts(
  { batch, rows, columns, block, marks: [first] }: DetectNest,
): NestParts {
  if (first === undefined) throw new Error("Cannot detect: nothing is marked");
  return {
    spatial: [],
    reduction: [],
    fixed: [...batch, ...rows, ...columns],
    blocks: [block],
    store: { buffer: first.bits, indices: [], steps: [] },
  };
}

/** A list, like a count of meetings, is never split: it counts through the whole group. */
function listParts(buffer: string): NestParts {
  const store = { buffer, indices: [], steps: [] };
  return { spatial: [], reduction: [], fixed: [], blocks: [], store };
}

/** A selection reads counts alone, which are small. */
function selectParts({ choice }: SelectNest): NestParts {
  const store = { buffer: choice, indices: [], steps: [] };
  return { spatial: [], reduction: [], fixed: [], blocks: [], store };
}

/** The same nest with `axis`, wherever it stands, replaced. */
export function replaceAxis(nest: Nest, axis: LoopAxis): Nest {
  const replace = (axes: readonly LoopAxis[]): readonly LoopAxis[] =>
    axes.map((old) => old.name === axis.name ? axis : old);
  switch (nest.kind) {
    case "map":
      return { ...nest, axes: replace(nest.axes) };
    case "reduce":
      return {
        ...nest,
        spatial: replace(nest.spatial),
        reduction: replace(nest.reduction),
      };
    case "contract":
      return {
        ...nest,
        batch: replace(nest.batch),
        m: replace(nest.m),
        n: replace(nest.n),
        k: replace(nest.k),
        route: nest.route === null ? null : rangeOfRoute(nest.route, axis),
      };
    case "softmax":
    case "cumsum":
      return { ...nest, rows: replace(nest.rows) };
    case "scatter":
      return { ...nest, source: replace(nest.source) };
    case "detect":
    case "list":
    case "meet":
      return { ...nest, batch: replace(nest.batch) };
    case "select":
    case "bucket":
      return nest;
  }
  return unreachable(nest);
}

/** The route over a part of its buckets; the rows of the others stay with the last part. */
function rangeOfRoute(route: Route, axis: LoopAxis): Route {
  const { bucket, others } = route;
  return axis.name !== bucket.name ? route : {
    ...route,
    bucket: axis,
    others: axis.end === bucket.end ? others : null,
  };
}

/** The store, then the loads: a target that is too large is dealt with first. */
export function accessesOf(
  { blocks, store }: NestParts,
): readonly (Load | Store)[] {
  return [
    store,
    ...blocks.flatMap(({ steps }) => loadsOf(steps)),
    ...loadsOf(store.steps),
  ];
}

/** Elements of `buffer` that `access` can reach while the axes run; indirect indices reach all. */
export function reachOf(
  { indices }: Load | Store,
  { shape, strides }: TileBuffer,
  axes: ReadonlyMap<string, LoopAxis>,
): ElementRange {
  let first = 0;
  let last = 0;
  indices.forEach(({ terms, offset, value }, d) => {
    const end = Math.max(0, shape[d]! - 1);
    let low = value === null ? offset : 0;
    let high = value === null ? offset : end;
    for (const { axis, factor } of value === null ? terms : []) {
      const { start, end: after } = axes.get(axis)!;
      low += Math.min(factor * start, factor * (after - 1));
      high += Math.max(factor * start, factor * (after - 1));
    }
    const ends = [
      clamp(low, end) * strides[d]!,
      clamp(high, end) * strides[d]!,
    ];
    first += Math.min(...ends);
    last += Math.max(...ends);
  });
  return { first, last };
}

/** Elements from the first to the last that the buffer's strides reach. */
export function storedCount({ shape, strides }: TileBuffer): number {
  if (shape.includes(0)) return 0;
  return shape.reduce(
    (last, extent, d) => last + (extent - 1) * strides[d]!,
    1,
  );
}

/**
 * Points that meet differ in keyed axes alone, and fold in their row-major order: halves of the
 * outermost one keep it when they run in turn. Plain axes of the target have no order.
 */
function scatterParts(nest: ScatterNest): NestParts {
  const { plain, keyed } = planScatter(nest);
  const isSpatial = (axis: LoopAxis): boolean =>
    axis === keyed[0] || plain.includes(axis);
  return {
    spatial: nest.source.filter(isSpatial),
    reduction: [],
    fixed: nest.source.filter((axis) => !isSpatial(axis)),
    blocks: [nest.block],
    store: nest.store,
  };
}

function rowParts(
  rows: readonly LoopAxis[],
  along: readonly LoopAxis[],
  blocks: readonly Block[],
  store: Store,
): NestParts {
  return { spatial: rows, reduction: [], fixed: along, blocks, store };
}

function clamp(position: number, end: number): number {
  return Math.min(Math.max(position, 0), end);
}
