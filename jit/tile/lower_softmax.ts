/** Statements that are one softmax -> softmax nests. */
import type { Scan } from "../ir/tensor_ir.ts";
import type { SoftmaxNest } from "../ir/tile_ir.ts";
import { finishBlock, plainStore } from "./finish_block.ts";
import { scanParts } from "./scan_parts.ts";
import type { StatementContext } from "./statement_space.ts";

/** The nest of a statement whose body is `scan`, read at plain axes of the target. */
export function lowerSoftmax(
  context: StatementContext,
  scan: Scan,
): SoftmaxNest {
  const { target, origin } = context.statement;
  const parts = scanParts(context, scan, "f32");
  return {
    kind: "softmax",
    name: target.tensor,
    rows: parts.rows,
    along: parts.along,
    block: parts.block,
    finish: finishBlock(context, {
      dtype: "f32",
      guard: parts.elementGuard,
      scale: null,
    }),
    store: plainStore(context),
    origin,
  };
}
