/** Statements that are one running sum -> cumsum nests. */
import { exprType } from "../ir/expr_type.ts";
import { typeScopeOf } from "../ir/tensor_table.ts";
import type { Scan } from "../ir/tensor_ir.ts";
import type { CumsumNest } from "../ir/tile_ir.ts";
import { finishBlock, plainStore } from "./finish_block.ts";
import { scanParts } from "./scan_parts.ts";
import type { StatementContext } from "./statement_space.ts";
import { registerType } from "./tile_nodes.ts";

/** The nest of a statement whose body is `scan`, read at a plain axis of the target. */
export function lowerCumsum(context: StatementContext, scan: Scan): CumsumNest {
  const { target, origin } = context.statement;
  const dtype = registerType(exprType(scan, typeScopeOf(context.tensors)));
  const { rows, along: [along, ...others], block, elementGuard } = scanParts(
    context,
    scan,
    dtype,
  );
  if (along === undefined || others.length > 0) {
    throw new Error(
      "Cannot run a sum along several axes: the language has one",
    );
  }
  return {
    kind: "cumsum",
    name: target.tensor,
    rows,
    along,
    dtype,
    block,
    finish: finishBlock(context, { dtype, guard: elementGuard, scale: null }),
    store: plainStore(context),
    origin,
  };
}
