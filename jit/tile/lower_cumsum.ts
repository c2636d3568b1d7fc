/** Statements that are one running sum -> cumsum nests. */
import type { Outcome } from "../diagnostics/diagnostic.ts";
import { failure, success } from "../diagnostics/diagnostic.ts";
import { spanOf } from "../diagnostics/span.ts";
import { exprType } from "../ir/expr_type.ts";
import { typeScopeOf } from "../ir/tensor_table.ts";
import type { Scan } from "../ir/tensor_ir.ts";
import type { CumsumNest } from "../ir/tile_ir.ts";
import { cumsumOfSeveralAxes } from "./diagnostics.ts";
import { finishBlock, plainStore } from "./finish_block.ts";
import { scanParts } from "./scan_parts.ts";
import type { StatementContext } from "./statement_space.ts";
import { registerType } from "./tile_nodes.ts";

/** The nest of a statement whose body is `scan`, read at a plain axis of the target. */
export function lowerCumsum(
  context: StatementContext,
  scan: Scan,
): Outcome<CumsumNest> {
  const { target, origin } = context.statement;
  const dtype = registerType(exprType(scan, typeScopeOf(context.tensors)));
  const parts = scanParts(context, scan, dtype);
  const [along, ...others] = parts.along;
  if (along === undefined || others.length > 0) {
    return failure(
      cumsumOfSeveralAxes(
        parts.along.map((axis) => axis.name),
        spanOf(scan.origin),
      ),
    );
  }
  return success({
    kind: "cumsum",
    name: target.tensor,
    rows: parts.rows,
    along,
    dtype,
    block: parts.block,
    finish: finishBlock(context, {
      dtype,
      guard: parts.elementGuard,
      scale: null,
    }),
    store: plainStore(context),
    origin,
  });
}
