/**
 * How well each dense computation tile keeps a device busy, as a share of the best one.
 *
 * Measured on one device and used as a model for all: the ratios decide between rules, absolute times are
 * never compared with a clock. Source: `docs/performance.md`, "Tiles".
 */
import type { ContractSchedule } from "../ir/tile_ir.ts";

/** What explanations call this table. */
export const TABLE_NAME = "model from H200 rates";

/** Tiles that rules use: panels of 32 points on the sparse side. */
export const PANEL_TILE: ContractSchedule = {
  tileM: 32,
  tileN: 128,
  tileK: 16,
  registerM: 8,
  registerN: 8,
  splitK: 1,
};

const SHARES: readonly { readonly area: number; readonly share: number }[] = [
  { area: 128 * 128, share: 1 },
  { area: 32 * 128, share: 0.94 },
  { area: 0, share: 0.5 },
];

/** Share of the best tile's rate. */
export function tileShare({ tileM, tileN }: ContractSchedule): number {
  return SHARES.find(({ area }) => tileM * tileN >= area)?.share ?? 1;
}
