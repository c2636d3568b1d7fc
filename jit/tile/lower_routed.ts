/** Routed contractions -> the sort of their rows, and a contract nest whose tiles hold the rows of one bucket. */
import { exprType } from "../ir/expr_type.ts";
import { freeAxes } from "../ir/free_axes.ts";
import { tensorType, typeScopeOf } from "../ir/tensor_table.ts";
import { walk } from "../ir/tensor_ir.ts";
import type { LoopAxis } from "../ir/tile_block.ts";
import type { ContractNest, Nest, TileBuffer, TileIr } from "../ir/tile_ir.ts";
import type { BucketNest, Route } from "../ir/tile_pit.ts";
import { rowMajorStrides } from "./buffers.ts";
import { buildBlock } from "./build_block.ts";
import {
  chooseRoutedSchedule,
  type RoutedExtents,
  rowTilesOf,
} from "./choose_routed_schedule.ts";
import { scopeOf } from "./finish_block.ts";
import { lowerContract } from "./lower_contract.ts";
import type { Scattered } from "./lower_scatter.ts";
import type { RoutedFold } from "./match_route.ts";
import { pointsOf } from "./points_of.ts";
import type { TilingFacts } from "./tiling_options.ts";

/** The two nests of a routed contraction, and the lists between them. */
export function lowerRouted(
  routed: RoutedFold,
  rowRates: TilingFacts["rowRates"],
): Scattered {
  const { fold, contraction, folded, bucket } = routed;
  const dense = lowerContract(fold, contraction);
  const extents = extentsOf(routed);
  const rates = rowRates(extents.isHalf ? "f16" : "f32");
  const schedule = chooseRoutedSchedule(extents, rates);
  const rowTiles = rowTilesOf(extents, schedule.tileM);
  const lists = {
    positions: `${dense.name}.positions`,
    tiles: `${dense.name}.tiles`,
    rowTiles,
  };
  const contract: ContractNest = {
    ...dense,
    schedule,
    route: { ...lists, bucket: folded, others: bucket.end },
  };
  return {
    nests: [bucketNest(routed, contract, lists), contract],
    buffers: [
      listBuffer(lists.positions, [extents.batch, extents.rows]),
      listBuffer(lists.tiles, [extents.batch, rowTiles, 3]),
    ],
  };
}

/** Whether the operand that is chosen is read as f16. */
function isHalf({ contraction, fold }: RoutedFold): boolean {
  return [...walk(contraction.right.body)].some((node) =>
    node.kind === "access" &&
    tensorType(fold.context.tensors, node.tensor) === "f16"
  );
}

function extentsOf(routed: RoutedFold): RoutedExtents {
  const { contraction: { batch, m, n, k }, bucket } = routed;
  return {
    isHalf: isHalf(routed),
    batch: pointsOf(batch),
    rows: pointsOf(m),
    buckets: bucket.end - bucket.start,
    n: pointsOf(n),
    k: pointsOf(k),
  };
}

function bucketNest(
  { fold, contraction, key, bucket }: RoutedFold,
  { name, origin, batch, m, schedule }: ContractNest,
  lists: Pick<Route, "positions" | "tiles" | "rowTiles">,
): BucketNest {
  const axes = new Set([...batch, ...m].map((axis) => axis.name));
  // Rows that the guard leaves out fold nothing: they go to the others.
  const guard = contraction.elementGuard.filter((part) =>
    [...freeAxes(part)].every((axis) => axes.has(axis))
  );
  const dtype = exprType(key, typeScopeOf(fold.context.tensors));
  const scope = { ...scopeOf(fold.context), names: { next: 0 } };
  return {
    kind: "bucket",
    name: `${name}.buckets`,
    origin,
    batch,
    points: m,
    block: buildBlock(scope, key, guard, dtype),
    bucket,
    tileRows: schedule.tileM,
    ...lists,
  };
}

function listBuffer(name: string, shape: readonly number[]): TileBuffer {
  const strides = rowMajorStrides(shape);
  return { name, dtype: "u32", role: "temporary", shape, strides };
}

/** Statements that are routed by the same key share its buckets: the first ones serve all. */
export function shareBuckets({ buffers, nests }: TileIr): TileIr {
  const first = new Map<string, BucketNest>();
  const shared = new Map<string, BucketNest>();
  const kept: Nest[] = [];
  for (const nest of nests) {
    const known = nest.kind === "bucket" ? first.get(textOf(nest)) : undefined;
    if (nest.kind === "bucket" && known !== undefined) {
      shared.set(nest.positions, known);
      continue;
    }
    if (nest.kind === "bucket") first.set(textOf(nest), nest);
    kept.push(nest.kind === "contract" ? rerouted(nest, shared) : nest);
  }
  const dropped = new Set(
    nests.filter((nest) => nest.kind === "bucket" && !kept.includes(nest))
      .flatMap((nest) =>
        nest.kind === "bucket" ? [nest.positions, nest.tiles] : []
      ),
  );
  return {
    buffers: buffers.filter(({ name }) => !dropped.has(name)),
    nests: kept,
  };
}

function rerouted(
  nest: ContractNest,
  shared: ReadonlyMap<string, BucketNest>,
): ContractNest {
  const { route } = nest;
  const known = route === null ? undefined : shared.get(route.positions);
  if (route === null || known === undefined) return nest;
  const { positions, tiles } = known;
  return { ...nest, route: { ...route, positions, tiles } };
}

/** What tells one sort from another: all but names of lists, origins and names of axes. */
function textOf(
  { batch, points, block, bucket, tileRows }: BucketNest,
): string {
  const names = [...batch, ...points].map(({ name }) => name);
  const numbered = (key: string, value: unknown): unknown => {
    const at = key === "name" || key === "axis"
      ? names.findIndex((name) => name === value)
      : -1;
    return at < 0 ? value : at;
  };
  const sizes = [bucket.start, bucket.end, tileRows];
  const groups: readonly (readonly LoopAxis[])[] = [batch, points];
  return JSON.stringify({ groups, block, sizes }, numbered);
}
