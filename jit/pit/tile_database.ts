/**
 * How well each dense computation tile keeps a device busy, as a share of the best one.
 *
 * Measured on one device and used as a model for all: the ratios decide between rules, absolute times are
 * never compared with a clock. Source: `docs/performance.md`, "Tiles".
 */
import type { ContractSchedule } from "../ir/tile_ir.ts";

/** Tiles that rules use: panels of 32 points on the sparse side. */
export const PANEL_TILE: ContractSchedule = {
  tileM: 32,
  tileN: 128,
  tileK: 16,
  registerM: 8,
  registerN: 4,
  splitK: 1,
};

const SHARES: readonly { readonly area: number; readonly share: number }[] = [
  { area: 128 * 256, share: 1 },
  { area: 128 * 128, share: 0.98 },
  { area: 64 * 64, share: 0.7 },
  { area: 32 * 128, share: 0.62 },
  { area: 0, share: 0.4 },
];

/** Share of the best tile's rate. */
export function tileShare({ tileM, tileN }: ContractSchedule): number {
  return SHARES.find(({ area }) => tileM * tileN >= area)?.share ?? 1;
}
