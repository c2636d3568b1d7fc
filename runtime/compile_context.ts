/** What a back end asks of the compiler -> the settings of that compilation, with the device's tile table. */
import type { CompileRequest } from "../jit/ir/executable.ts";
import { DEFAULT_CONTEXT, type PassContext } from "../jit/mod.ts";
import { tileTableOf } from "./tile_tables.ts";

/** The settings for a request. */
export function contextFor(
  { narrowing, device, packed }: CompileRequest,
): PassContext {
  const table = tileTableOf(device);
  const pit = { ...DEFAULT_CONTEXT.pit, narrowing, table };
  const tiling = { ...DEFAULT_CONTEXT.tiling, packed };
  return { ...DEFAULT_CONTEXT, pit, tiling };
}
