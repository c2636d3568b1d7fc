/** Pass: tensor IR -> tile IR. */
import type { Outcome } from "../diagnostics/diagnostic.ts";
import { success } from "../diagnostics/diagnostic.ts";
import type { Layouts } from "../ir/executable.ts";
import { type TensorTable, tensorTable } from "../ir/tensor_table.ts";
import { hasPlainTarget } from "../ir/plain_target.ts";
import type { Statement, TensorIr } from "../ir/tensor_ir.ts";
import type { Nest, TileBuffer, TileIr } from "../ir/tile_ir.ts";
import { buffersOf } from "./buffers.ts";
import { foldOf } from "./fold_statement.ts";
import { lowerContract } from "./lower_contract.ts";
import { lowerCumsum } from "./lower_cumsum.ts";
import { lowerMap } from "./lower_map.ts";
import { lowerReduce } from "./lower_reduce.ts";
import { lowerScatter, type Scattered } from "./lower_scatter.ts";
import { lowerSoftmax } from "./lower_softmax.ts";
import { matchContraction } from "./match_contraction.ts";
import { contextOf } from "./statement_space.ts";

/**
 * Makes one loop nest of each statement.
 *
 * The class of a statement is found by pattern: a target with an index that is no plain axis is a
 * scatter, a scan at the root is a softmax or a running sum, a fold over a product of two factors is
 * a contraction, any other fold is a reduction, the rest are maps.
 *
 * Requires: bound tensor IR after `liftReducers`.
 * Ensures: each result is written by a nest, at every element.
 *
 * ```text
 * before  C[m, n] sum= mul(A[m, k], B[k, n])
 * after   contract C over m; n; k with left A[m, k], right B[k, n]
 * ```
 */
export function lowerToTiles(ir: TensorIr, layouts: Layouts): Outcome<TileIr> {
  const tensors = tensorTable(ir.tensors);
  const nests: Nest[] = [];
  const extra: TileBuffer[] = [];
  for (const statement of ir.statements) {
    const outcome = lowerStatement(statement, tensors, layouts);
    if (!outcome.ok) return outcome;
    nests.push(...outcome.value.nests);
    extra.push(...outcome.value.buffers);
  }
  return success({
    buffers: [...buffersOf(ir, nests, layouts), ...extra],
    nests,
  });
}

function lowerStatement(
  statement: Statement,
  tensors: TensorTable,
  layouts: Layouts,
): Outcome<Scattered> {
  if (!hasPlainTarget(statement)) {
    return success(lowerScatter(statement, tensors, layouts));
  }
  const { body, assign } = statement;
  if (body.kind === "scan" && assign === "set") {
    const context = contextOf(statement, tensors, layouts);
    if (body.scan === "softmax") {
      return success(alone(lowerSoftmax(context, body)));
    }
    const outcome = lowerCumsum(context, body);
    return outcome.ok ? success(alone(outcome.value)) : outcome;
  }
  const fold = foldOf(statement, tensors, layouts);
  if (fold === null) {
    return success(alone(lowerMap(contextOf(statement, tensors, layouts))));
  }
  const contraction = matchContraction(fold);
  return success(
    alone(
      contraction === null
        ? lowerReduce(fold)
        : lowerContract(fold, contraction),
    ),
  );
}

function alone(nest: Nest): Scattered {
  return { nests: [nest], buffers: [] };
}
