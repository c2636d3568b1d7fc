/** Extents of a contraction -> tile sizes. A pure table: nothing here looks at a device. */
import type { ContractSchedule } from "../ir/tile_ir.ts";

/** Elements of each group of axes. */
export interface ContractExtents {
  readonly batch: number;
  readonly m: number;
  readonly n: number;
  readonly k: number;
}

/** One row: the first whose limits hold is taken. */
interface Row {
  /** Least extents of m and n. */
  readonly m: number;
  readonly n: number;
  readonly tileM: number;
  readonly tileN: number;
  readonly registerM: number;
  readonly registerN: number;
}

const TILE_K = 16;

/** Largest tiles first; the last row fits everything. */
const ROWS: readonly Row[] = [
  { m: 1024, n: 1024, tileM: 128, tileN: 128, registerM: 8, registerN: 8 },
  { m: 48, n: 48, tileM: 64, tileN: 64, registerM: 4, registerN: 4 },
  { m: 48, n: 17, tileM: 64, tileN: 32, registerM: 4, registerN: 4 },
  { m: 17, n: 48, tileM: 32, tileN: 64, registerM: 4, registerN: 4 },
  { m: 17, n: 17, tileM: 32, tileN: 32, registerM: 4, registerN: 4 },
  { m: 17, n: 0, tileM: 64, tileN: 16, registerM: 4, registerN: 4 },
  { m: 0, n: 17, tileM: 16, tileN: 64, registerM: 4, registerN: 4 },
  { m: 0, n: 0, tileM: 16, tileN: 16, registerM: 2, registerN: 2 },
];

/** The schedule for a contraction of these extents. */
export function chooseSchedule({ m, n }: ContractExtents): ContractSchedule {
  const row = ROWS.find((row) => m >= row.m && n >= row.n) ??
    ROWS[ROWS.length - 1];
  if (row === undefined) {
    throw new Error("Cannot choose a schedule: the table is empty");
  }
  const { tileM, tileN, registerM, registerN } = row;
  return { tileM, tileN, tileK: TILE_K, registerM, registerN, splitK: 1 };
}
