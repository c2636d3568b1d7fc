/** Rows by bucket in a contraction -> the loop over buckets, and the list in which the rows lie. */
import type { ContractNest } from "../ir/tile_ir.ts";
import { axisText, type Scope } from "./emit_expr.ts";
import type { IndexList } from "./index_list.ts";

/** The list of rows; null where rows lie in their own order. */
export function rowList(
  { route }: ContractNest,
  { writer }: Scope,
): IndexList | null {
  if (route === null) return null;
  const rows = writer.binding(route.positions);
  return {
    panel: null,
    first: "mFirst",
    live: "mLive",
    positionAt: (packed) => `(${rows}[mFirst + ${packed} | 0] | 0)`,
    find: () => ["const mFirst = Math.imul(matrix, m);"],
    start: [],
  };
}

/** Lines around the blocks of one bucket, whose rows are `from` to `to` of the list. */
export interface BucketLoop {
  readonly open: readonly string[];
  readonly close: readonly string[];
  readonly from: string;
  readonly to: string;
}

/** The loop over the buckets of a batch point: neighbouring tiles of one bucket are taken together. */
export function bucketLoop(
  { route }: ContractNest,
  scope: Scope,
): BucketLoop {
  if (route === null) return { open: [], close: [], from: "0", to: "m" };
  const { writer } = scope;
  const { bucket, others, tiles, rowTiles } = route;
  const table = writer.binding(tiles);
  const stop = Math.max(bucket.end, (others ?? -1) + 1);
  const name = axisText(scope, bucket.name);
  return {
    open: [
      `const tilesEnd = Math.imul(matrix + 1, ${
        writer.size("row tiles", rowTiles * 3)
      });`,
      `for (let tile = Math.imul(matrix, ${
        writer.size("row tiles", rowTiles * 3)
      }); tile < tilesEnd;) {`,
      `if (${table}[tile] >= ${writer.size("bucket stop", stop)}) break;`,
      `const ${name} = ${table}[tile] | 0;`,
      `const mFrom = ${table}[tile + 1] | 0;`,
      "let mTo = mFrom;",
      `for (; tile < tilesEnd && ${table}[tile] === ${name}; tile += 3) mTo = ${table}[tile + 2] | 0;`,
      // Rows of the others are stored, and fold nothing.
      `const mLive = ${name} < ${
        writer.size(`end ${bucket.name}`, bucket.end)
      } ? mTo : 0;`,
    ],
    close: ["}"],
    from: "mFrom",
    to: "mTo",
  };
}
