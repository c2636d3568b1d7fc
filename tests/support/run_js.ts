/** Tile IR -> generated JavaScript -> numbers, for tests that write nests by hand. */
import type { TileIr } from "../../jit/ir/tile_ir.ts";
import { lowerToJs } from "../../jit/js/lower_to_js.ts";
import type { HostArray } from "../../runtime/backend/backend.ts";

/** Runs every nest over the arrays of `data`, by buffer name. */
export function runJs(
  tiles: TileIr,
  data: Readonly<Record<string, HostArray>>,
  scalars: Readonly<Record<string, number>> = {},
): void {
  for (const step of lowerToJs(tiles).steps) {
    const call = new Function("buffers", "sizes", "scalars", step.js);
    call(
      step.bindings.map((name) => data[name]),
      step.sizes,
      step.scalars.map((name) => scalars[name]),
    );
  }
}

/** The generated texts, one per nest. */
export function textsOf(tiles: TileIr): readonly string[] {
  return lowerToJs(tiles).steps.map((step) => step.js);
}
