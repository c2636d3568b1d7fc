/**
 * Where a workgroup of a contraction works: its tile, its batch point, its range of k and its lists.
 */
import type { KernelExpr, KernelStatement } from "../ir/kernel_ir.ts";
import type { ContractNest } from "../ir/tile_ir.ts";
import {
  ifOf,
  type KernelBuilder,
  letOf,
  numberParam,
  RETURN,
} from "./builder.ts";
import {
  endOfLive,
  findLookups,
  leaveUnlessChosen,
  type Lookups,
  type TileIndex,
} from "./contract_gather.ts";
import { rowsOf, rowTileCount } from "./contract_route.ts";
import {
  add,
  asU32,
  compare,
  divide,
  minimum,
  modulo,
  multiply,
  subtract,
  u32,
} from "./expressions.ts";
import { linearWorkgroup, pointCount, splitLinear } from "./grid.ts";

/** Name of the axis that counts the parts of k. */
export const PART = "k.part";

/** Where a workgroup works. */
export interface Place {
  readonly statements: readonly KernelStatement[];
  /** The tile, and the batch point that lists are made for. */
  readonly tile: TileIndex;
  readonly mStart: KernelExpr;
  readonly nStart: KernelExpr;
  readonly kStart: KernelExpr;
  readonly kEnd: KernelExpr;
  readonly mCount: KernelExpr;
  readonly nCount: KernelExpr;
  readonly batch: ReadonlyMap<string, KernelExpr>;
  readonly lookups: Lookups;
}

/** Workgroups of a contraction: one for each tile of the output. */
export function workgroupCount(nest: ContractNest): number {
  const { batch, n, schedule: { tileN } } = nest;
  return rowTileCount(nest) * Math.ceil(pointCount(n) / tileN) *
    pointCount(batch);
}

/** Points of k that one part folds: whole tiles. */
export function partSize(
  { k, schedule: { splitK, tileK } }: ContractNest,
): number {
  return Math.ceil(pointCount(k) / splitK / tileK) * tileK;
}

/** Tiles along n are neighbours, so that workgroups that run together share rows of the left operand. */
export function placeOf(builder: KernelBuilder, nest: ContractNest): Place {
  const { m, n, batch, schedule: { tileN } } = nest;
  const count = (key: string, value: number): KernelExpr =>
    numberParam(builder, key, key, "u32", value);
  const mCount = count("m_count", pointCount(m));
  const nCount = count("n_count", pointCount(n));
  const tilesN = count("n_tiles", Math.ceil(pointCount(n) / tileN));
  const tilesM = count("m_tiles", rowTileCount(nest));
  const workgroup = letOf(builder, "workgroup", linearWorkgroup());
  const total = count("workgroup_count", workgroupCount(nest));
  const outer = letOf(builder, "tile_row", divide(workgroup.name, tilesN));
  const matrix = letOf(builder, "matrix", divide(outer.name, tilesM));
  const mTile = letOf(builder, "m_tile", modulo(outer.name, tilesM));
  const nTile = letOf(builder, "n_tile", modulo(workgroup.name, tilesN));
  const listed = batchOfLists(builder, nest, matrix.name);
  const rows = rowsOf(builder, nest, {
    matrix: listed,
    tile: mTile.name,
    count: mCount,
  });
  const nStart = letOf(builder, "n_start", multiply(nTile.name, u32(tileN)));
  const axes = splitLinear(builder, matrix.name, batch);
  const tile = { matrix: listed, m: mTile.name, n: nTile.name };
  const found = findLookups(builder, nest, tile);
  const lookups = { ...found, of: new Map([...found.of, ...rows.lookups]) };
  const part = partRange(builder, nest, axes.axes.get(PART), lookups);
  const starts = { m: rows.start, n: nStart.name };
  const end = letOf(builder, "k_end", endOfLive(lookups, starts, part.kEnd));
  return {
    statements: [
      ...leaveUnlessChosen(builder, nest),
      workgroup.statement,
      ifOf(builder, compare(">=", workgroup.name, total), [RETURN]),
      outer.statement,
      matrix.statement,
      mTile.statement,
      nTile.statement,
      ...rows.statements,
      nStart.statement,
      ...axes.statements,
      ...lookups.statements,
      ...part.statements,
      end.statement,
    ],
    tile,
    mStart: rows.start,
    nStart: nStart.name,
    kStart: part.kStart,
    kEnd: end.name,
    mCount: rows.end,
    nCount,
    batch: new Map([...axes.axes, ...rows.axes]),
    lookups,
  };
}

/** The batch point that lists are made for: parts of k, which come first, share them. */
function batchOfLists(
  builder: KernelBuilder,
  { batch, gathers, route }: ContractNest,
  matrix: KernelExpr,
): KernelExpr {
  const hasLists = gathers.length > 0 || route !== null;
  if (!hasLists || batch[0]?.name !== PART) return matrix;
  const points = pointCount(batch.slice(1));
  return modulo(
    matrix,
    numberParam(builder, "listed", "list_batch", "u32", points),
  );
}

/** The range of k that a workgroup folds: all of it (of the list, where k is gathered), or one part. */
function partRange(
  builder: KernelBuilder,
  nest: ContractNest,
  part: KernelExpr | undefined,
  { of }: Lookups,
): Pick<Place, "statements" | "kStart" | "kEnd"> {
  const { tileK, splitK } = nest.schedule;
  const live = of.get("k")?.count;
  const kCount = live ??
    numberParam(builder, "k_count", "k_count", "u32", pointCount(nest.k));
  if (part === undefined) {
    return { statements: [], kStart: u32(0), kEnd: kCount };
  }
  const round = u32(tileK * splitK);
  const size = live === undefined
    ? numberParam(builder, "k_part", "k_part", "u32", partSize(nest))
    : multiply(divide(add(live, subtract(round, u32(1))), round), u32(tileK));
  const kStart = letOf(builder, "k_start", multiply(asU32(part), size));
  const kEnd = letOf(
    builder,
    "part_end",
    minimum(kCount, add(kStart.name, size)),
  );
  return {
    statements: [kStart.statement, kEnd.statement],
    kStart: kStart.name,
    kEnd: kEnd.name,
  };
}
