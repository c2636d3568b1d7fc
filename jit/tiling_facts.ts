/** The settings of a compilation and the tile database of its device -> what the lowering to tiles may assume. */
import type { PassContext } from "./pass.ts";
import { measuredRate } from "./pit/tile_table.ts";
import type { TilingFacts } from "./tile/tiling_options.ts";

/** Rates of tiles with gathered rows, where they were measured. */
export function tilingFacts(
  { tiling, pit: { table } }: PassContext,
): TilingFacts {
  return {
    ...tiling,
    rowRates: (dtype) => (tile) =>
      measuredRate(table, tile, { dtype, gather: "whole" }),
  };
}
