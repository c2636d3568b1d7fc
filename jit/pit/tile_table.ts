/**
 * The tile database of one device: how fast each dense computation tile multiplies, plain and with
 * gathers, and what it costs to look for zeros. Pure data; times in microseconds.
 *
 * Where a tile was not measured, a model fills in: each multiplication pays for its share of the
 * reads from workgroup memory (the register tile) and from global memory (the workgroup's tile).
 * Absent on purpose: measuring (`tools/tune.ts`), files (`runtime/tile_tables.ts`).
 */
import type { ContractSchedule } from "../ir/tile_ir.ts";

/** What a tile gathers: nothing, lists of k, whole rows or columns, lists of m or n for each panel. */
export type GatherKind = "none" | "k" | "whole" | "panel";

/** Element types that tiles are measured with. */
export type RateType = "f32" | "f16";

/** One measurement. */
export interface TileRate {
  /** `tileText` of the schedule. */
  readonly tile: string;
  readonly dtype: RateType;
  readonly gather: GatherKind;
  /** Multiplications in a microsecond. */
  readonly pairs: number;
}

/** The tile database of one device. */
export interface TileTable {
  /** Part of the device's own description that it is for. */
  readonly device: string;
  /** Where the figures are from, for explanations. */
  readonly source: string;
  /** One more kernel in a submission. */
  readonly dispatch: number;
  /** A contraction that the selection did not choose. */
  readonly leave: number;
  /** Detection of a MiB of an operand, covers and lists of all candidates. */
  readonly detectMiB: number;
  /** Workgroups that keep the device busy. */
  readonly processors: number;
  /** The fastest dense tile of each type: what the model scales. */
  readonly best: Readonly<Record<RateType, number>>;
  readonly rates: readonly TileRate[];
}

/** Gathered loads and look-ups beside the tile's own rate, where they were not measured. */
const GATHER_OVERHEAD: Readonly<Record<GatherKind, number>> = {
  none: 1,
  k: 1.1,
  whole: 1.05,
  panel: 1.1,
};

/** A device that nobody measured: 2 TFLOP/s, 200 GB/s; the ratios decide, not the times. */
export const MODEL_TABLE: TileTable = {
  device: "",
  source: "analytic model",
  dispatch: 2,
  leave: 0.5,
  detectMiB: 5,
  processors: 32,
  best: { f32: 1e6, f16: 1e6 },
  rates: [],
};

/** Sizes of a tile and of its register tile: `128x128x16 8x8`. */
export function tileText(
  { tileM, tileN, tileK, registerM, registerN }: Omit<
    ContractSchedule,
    "splitK"
  >,
): string {
  return `${tileM}x${tileN}x${tileK} ${registerM}x${registerN}`;
}

/** Multiplications in a microsecond: measured for this tile, else scaled from what was. */
export function rateOf(
  table: TileTable,
  schedule: ContractSchedule,
  { dtype, gather }: Pick<TileRate, "dtype" | "gather">,
): number {
  const measured = (kind: GatherKind): number | null =>
    measuredRate(table, schedule, { dtype, gather: kind });
  const plain = measured("none") ?? table.best[dtype] * modelShare(schedule);
  return measured(gather) ?? plain / GATHER_OVERHEAD[gather];
}

/** The same where it was measured; null elsewhere. */
export function measuredRate(
  { rates }: TileTable,
  schedule: Omit<ContractSchedule, "splitK">,
  { dtype, gather }: Pick<TileRate, "dtype" | "gather">,
): number | null {
  const tile = tileText(schedule);
  return rates.find((rate) =>
    rate.tile === tile && rate.dtype === dtype && rate.gather === gather
  )?.pairs ?? null;
}

/** Reads of workgroup memory cost so many multiplications for each element of a register tile's edge. */
const LOCAL_READ = 0.8;
/** The same for reads of global memory and the edges of the workgroup's tile. */
const GLOBAL_READ = 1.6;
/** Time of a pair by the model with the tile that measured best, 128x128 by 8x8. */
const BEST_TIME = 1 + LOCAL_READ * 2 / 8 + GLOBAL_READ * 2 / 128;

/** Share of the best tile's rate, by the model. */
function modelShare(
  { tileM, tileN, registerM, registerN }: ContractSchedule,
): number {
  const local = LOCAL_READ * (1 / registerM + 1 / registerN);
  const global = GLOBAL_READ * (1 / tileM + 1 / tileN);
  return Math.min(1, BEST_TIME / (1 + local + global));
}

/** The table for a device that describes itself so: the first that is for it, else the model. */
export function tableFor(
  description: string,
  tables: readonly TileTable[],
): TileTable {
  const isFor = ({ device }: TileTable): boolean =>
    device !== "" && description.includes(device);
  return tables.find(isFor) ?? MODEL_TABLE;
}

/** `json` as a table; null for anything else: anybody may have written the file. */
export function readTileTable(json: unknown): TileTable | null {
  return isTileTable(json) ? json : null;
}

function isTileTable(json: unknown): json is TileTable {
  if (!isRecord(json) || !isRecord(json["best"])) return false;
  const { device, source, dispatch, leave, detectMiB } = json;
  const { processors, best, rates } = json;
  const costs = [dispatch, leave, detectMiB];
  return typeof device === "string" && typeof source === "string" &&
    costs.every((cost) => isFinite(cost) && cost >= 0) &&
    isRate(processors) && isRate(best["f32"]) && isRate(best["f16"]) &&
    Array.isArray(rates) && rates.every(isTileRate);
}

function isTileRate(json: unknown): boolean {
  return isRecord(json) && typeof json["tile"] === "string" &&
    (json["dtype"] === "f32" || json["dtype"] === "f16") &&
    Object.hasOwn(GATHER_OVERHEAD, String(json["gather"])) &&
    isRate(json["pairs"]);
}

function isRate(value: unknown): boolean {
  return isFinite(value) && value > 0;
}

function isFinite(value: unknown): value is number {
  return typeof value === "number" && Number.isFinite(value);
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === "object" && value !== null;
}
