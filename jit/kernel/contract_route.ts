/**
 * Rows by bucket in a contraction: which bucket a workgroup's tile of rows belongs to, and where its rows lie.
 *
 * As many row tiles are launched as any dealing of the rows can need; those without a bucket leave at once. The bucket is
 * an axis of the right operand, like one of the batch.
 */
import type { KernelExpr, KernelStatement } from "../ir/kernel_ir.ts";
import type { LoopAxis } from "../ir/tile_block.ts";
import type { ContractNest } from "../ir/tile_ir.ts";
import type { Route } from "../ir/tile_pit.ts";
import {
  bufferArray,
  ifOf,
  type KernelBuilder,
  letOf,
  numberParam,
  RETURN,
} from "./builder.ts";
import type { Lookup } from "./contract_gather.ts";
import {
  add,
  asI32,
  compare,
  elementAt,
  lessThan,
  multiply,
  or,
  select,
  u32,
} from "./expressions.ts";
import { pointCount } from "./grid.ts";

/** The rows of a workgroup. */
export interface Rows {
  readonly statements: readonly KernelStatement[];
  /** First row of the tile, and the end of the rows that it may hold, in packed coordinates. */
  readonly start: KernelExpr;
  readonly end: KernelExpr;
  /** Value of the bucket's axis, and where the rows lie; none where rows lie in their own order. */
  readonly axes: ReadonlyMap<string, KernelExpr>;
  readonly lookups: ReadonlyMap<"m", Lookup>;
}

/** A tile of rows of a batch point. */
export interface RowTile {
  readonly matrix: KernelExpr;
  readonly tile: KernelExpr;
  /** Points of m. */
  readonly count: KernelExpr;
}

/** Row tiles of a batch point. */
export function rowTileCount({ m, route, schedule }: ContractNest): number {
  return route?.rowTiles ?? Math.ceil(pointCount(m) / schedule.tileM);
}

/** Axes that the workgroup gives an operand: those of the batch, and the bucket. */
export function workgroupAxes(
  { batch, route }: ContractNest,
): readonly LoopAxis[] {
  return route === null ? batch : [...batch, route.bucket];
}

/** The rows of a tile. */
export function rowsOf(
  builder: KernelBuilder,
  nest: ContractNest,
  at: RowTile,
): Rows {
  const { route, schedule: { tileM } } = nest;
  if (route !== null) return routedRows(builder, route, at);
  const start = letOf(builder, "m_start", multiply(at.tile, u32(tileM)));
  return {
    statements: [start.statement],
    start: start.name,
    end: at.count,
    axes: new Map(),
    lookups: new Map(),
  };
}

function routedRows(
  builder: KernelBuilder,
  route: Route,
  { matrix, tile, count }: RowTile,
): Rows {
  const { bucket, positions } = route;
  const found = describedTile(builder, route, { matrix, tile, count });
  const { own, start, end } = found;
  const rows = bufferArray(builder, positions, "read", 1, "rows");
  const isFolded = lessThan(own, wordOf(builder, "bucket_end", bucket.end));
  const first = letOf(builder, "m_first", multiply(matrix, count));
  return {
    statements: [...found.statements, first.statement],
    start,
    end,
    axes: new Map([[bucket.name, asI32(own)]]),
    lookups: new Map([["m", {
      // Rows of the others are stored, and fold nothing.
      count: select(isFolded, end, u32(0)),
      grain: 1,
      at: (packed) => elementAt(rows, add(first.name, packed)),
    }]]),
  };
}

/** Bucket, first row and end of the tile; leaves where the tile belongs to another nest, or to none. */
function describedTile(
  builder: KernelBuilder,
  { bucket, others, tiles, rowTiles }: Route,
  { matrix, tile }: RowTile,
): {
  readonly statements: readonly KernelStatement[];
  readonly own: KernelExpr;
  readonly start: KernelExpr;
  readonly end: KernelExpr;
} {
  const table = bufferArray(builder, tiles, "read", 1, "row_tiles");
  const tileCount = wordOf(builder, "m_tiles", rowTiles);
  const linear = add(multiply(matrix, tileCount), tile);
  const at = letOf(builder, "row_tile", multiply(linear, u32(3)));
  const [own, start, end] = ["bucket", "m_start", "m_end"].map((hint, place) =>
    letOf(builder, hint, elementAt(table, add(at.name, u32(place))))
  ) as [Named, Named, Named];
  const stop = Math.max(bucket.end, (others ?? -1) + 1);
  const isForeign = or(
    lessThan(own.name, wordOf(builder, "bucket_start", bucket.start)),
    compare(">=", own.name, wordOf(builder, "bucket_stop", stop)),
  );
  return {
    statements: [
      at.statement,
      own.statement,
      ifOf(builder, isForeign, [RETURN]),
      start.statement,
      end.statement,
    ],
    own: own.name,
    start: start.name,
    end: end.name,
  };
}

type Named = ReturnType<typeof letOf>;

function wordOf(
  builder: KernelBuilder,
  name: string,
  value: number,
): KernelExpr {
  return numberParam(builder, name, name, "u32", value);
}
