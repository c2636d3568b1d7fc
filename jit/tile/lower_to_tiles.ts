/** Pass: tensor IR -> tile IR. */
import type { Outcome } from "../diagnostics/diagnostic.ts";
import { success } from "../diagnostics/diagnostic.ts";
import type { Layouts } from "../ir/executable.ts";
import { type TensorTable, tensorTable } from "../ir/tensor_table.ts";
import { hasPlainTarget } from "../ir/plain_target.ts";
import type { Statement, TensorIr } from "../ir/tensor_ir.ts";
import type { Nest, TileIr } from "../ir/tile_ir.ts";
import { buffersOf } from "./buffers.ts";
import { foldOf } from "./fold_statement.ts";
import { lowerContract } from "./lower_contract.ts";
import { lowerCumsum } from "./lower_cumsum.ts";
import { lowerMap } from "./lower_map.ts";
import { lowerReduce } from "./lower_reduce.ts";
import { lowerScatter, type Scattered } from "./lower_scatter.ts";
import { lowerSoftmax } from "./lower_softmax.ts";
import { lowerRouted, shareBuckets } from "./lower_routed.ts";
import { matchContraction } from "./match_contraction.ts";
import { matchRoute } from "./match_route.ts";
import { contextOf } from "./statement_space.ts";
import { type TilingFacts, UNMEASURED } from "./tiling_options.ts";

/**
 * Makes one loop nest of each statement, and the sort of the rows that an operand is routed by.
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
export function lowerToTiles(
  ir: TensorIr,
  layouts: Layouts,
  facts: TilingFacts = UNMEASURED,
): Outcome<TileIr> {
  const tensors = tensorTable(ir.tensors);
  const lowered = ir.statements.map((statement) =>
    lowerStatement(statement, { tensors, layouts, ...facts })
  );
  const nests = lowered.flatMap((part) => part.nests);
  const buffers = [
    ...buffersOf(ir, nests, layouts).map((buffer) =>
      facts.packed.has(buffer.name)
        ? { ...buffer, isPacked: true as const }
        : buffer
    ),
    ...lowered.flatMap((part) => part.buffers),
  ];
  return success(shareBuckets({ buffers, nests }));
}

/** What every statement of a program is lowered with. */
interface Surroundings extends TilingFacts {
  readonly tensors: TensorTable;
  readonly layouts: Layouts;
}

function lowerStatement(
  statement: Statement,
  { tensors, layouts, leastRouted, rowRates, tiles }: Surroundings,
): Scattered {
  if (!hasPlainTarget(statement)) {
    return lowerScatter(statement, tensors, layouts);
  }
  const { body, assign } = statement;
  const alone = (nest: Nest): Scattered => ({ nests: [nest], buffers: [] });
  if (body.kind === "scan" && assign === "set") {
    const context = contextOf(statement, tensors, layouts);
    return alone(
      body.scan === "softmax"
        ? lowerSoftmax(context, body)
        : lowerCumsum(context, body),
    );
  }
  const fold = foldOf(statement, tensors, layouts);
  if (fold === null) {
    return alone(lowerMap(contextOf(statement, tensors, layouts)));
  }
  const routed = matchRoute(fold, leastRouted);
  if (routed !== null) return lowerRouted(routed, rowRates);
  const contraction = matchContraction(fold);
  return alone(
    contraction === null
      ? lowerReduce(fold)
      : lowerContract(fold, contraction, tiles),
  );
}
