/** Tile databases that were measured once and travel with the library; `deno task tune` writes them. */
import cpu from "./tiles/cpu.json" with { type: "json" };
import h200 from "./tiles/h200.json" with { type: "json" };
import lavapipe from "./tiles/lavapipe.json" with { type: "json" };
import { readTileTable, type TileTable } from "./tile_table.ts";

/** One a device. */
export const SHIPPED_TABLES: readonly TileTable[] = [h200, lavapipe, cpu]
  .flatMap(
    (json) => readTileTable(json) ?? [],
  );
