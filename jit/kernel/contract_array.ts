/**
 * The tile of an operand in workgroup memory: a row of vectors along the outer group for each k.
 *
 * Rows lie in the order of k, or quarter by quarter: all k with the same rest of 4 beside each other. Vectors
 * along k are transposed on the way in, one element at a time; in quarters, with some columns to
 * spare, the elements that a subgroup stores at once fall on different banks. The product names every
 * row by a constant, so that the order costs nothing there.
 */
import type { KernelExpr } from "../ir/kernel_ir.ts";
import type { ContractNest } from "../ir/tile_ir.ts";
import { type KernelBuilder, workgroupVariable } from "./builder.ts";
import type { StageMode } from "./contract_access.ts";
import { tileScalar } from "./contract_algebra.ts";
import { add, elementAt, shiftRight, u32, vectorType } from "./expressions.ts";

/** A tile in workgroup memory. */
export interface TileArray {
  /** The row of a point of k. */
  readonly row: (k: number) => KernelExpr;
  /** The row `offset` behind `inner`, where `inner` is a multiple of 4 when `offset` is not 0. */
  readonly rowFrom: (inner: KernelExpr, offset: 0 | 1 | 2 | 3) => KernelExpr;
}

/** Banks of workgroup memory, in vectors of four words. */
const BANKS = 8;

/** Declares the tile of one operand. */
export function tileArray(
  builder: KernelBuilder,
  { schedule, dtype }: ContractNest,
  operand: "left" | "right",
  mode: StageMode,
): TileArray {
  const { tileK, tileM, tileN } = schedule;
  const isQuartered = mode === "vector-inner";
  const columns = (operand === "left" ? tileM : tileN) / 4 +
    spareColumns(builder, schedule, mode);
  const rows = {
    kind: "array",
    count: isQuartered ? tileK / 4 : tileK,
    element: {
      kind: "array",
      count: columns,
      element: vectorType(4, tileScalar(dtype)),
    },
  } as const;
  const tile = workgroupVariable(
    builder,
    `${operand}_tile`,
    isQuartered ? { kind: "array", count: 4, element: rows } : rows,
  );
  if (!isQuartered) {
    return {
      row: (k) => elementAt(tile, u32(k)),
      rowFrom: (inner, offset) => elementAt(tile, add(inner, u32(offset))),
    };
  }
  const rowOf = (rest: number, quad: KernelExpr): KernelExpr =>
    elementAt(elementAt(tile, u32(rest)), quad);
  return {
    row: (k) => rowOf(k % 4, u32(Math.floor(k / 4))),
    rowFrom: (inner, offset) => rowOf(offset, shiftRight(inner, 2)),
  };
}

/** The nest with as deep a tile as fits into the workgroup memory of the device. */
export function fitTile(nest: ContractNest, bytes: number): ContractNest {
  const { tileM, tileN, tileK } = nest.schedule;
  if (tileK <= 4 || 4 * tileK * (tileM + tileN) <= bytes) return nest;
  const schedule = { ...nest.schedule, tileK: tileK / 2 };
  return fitTile({ ...nest, schedule }, bytes);
}

/** Columns that move the rows which are stored together to different banks, where there is room. */
function spareColumns(
  { context }: KernelBuilder,
  schedule: ContractNest["schedule"],
  mode: StageMode,
): number {
  if (mode === "vector-outer") return 0;
  const { tileM, tileN, tileK } = schedule;
  const quads = tileK / 4;
  const most = Math.max(1, BANKS / quads);
  const words = tileK * (tileM + tileN + 2 * 4 * most) + tileK;
  const { maxWorkgroupStorageBytes } = context.target.limits;
  if (4 * words > maxWorkgroupStorageBytes) return 0;
  return mode === "vector-inner" ? most : 1;
}
