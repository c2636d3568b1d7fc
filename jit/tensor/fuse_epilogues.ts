/** Pass: tensor IR -> tensor IR. */
import type { Outcome } from "../diagnostics/diagnostic.ts";
import { success } from "../diagnostics/diagnostic.ts";
import { type TensorTable, tensorTable } from "../ir/tensor_table.ts";
import type { Statement, TensorIr } from "../ir/tensor_ir.ts";
import { walk } from "../ir/tensor_ir.ts";
import { fuseTail } from "./fuse_tail.ts";
import { inlineProducer } from "./inline_producer.ts";
import { readsByTensor, tensorsOf } from "./statement_reads.ts";

/** A statement may touch so many tensors after fusing: what the smallest devices bind in one kernel. */
const MAXIMUM_TENSORS = 8;

/** Nodes of a statement after fusing: a chain that squares each temporary doubles with each link. */
const MAXIMUM_NODES = 256;

/**
 * Removes temporaries by computing them where they are read.
 *
 * A map that alone reads the result of a fold, at its own position, becomes the `finish` of the fold.
 * An elementwise temporary that is read in one place is computed there, unless that multiplies work.
 * Where a temporary was rounded to f16 or to an integer, a cast keeps the rounding.
 *
 * Requires: bound tensor IR after `liftReducers`.
 * Ensures: the same values; results and tensors that several statements read stay as they are.
 *
 * ```text
 * before  let t.0[t, f] sum= mul(X[t, d], W[d, f])
 *         H[t, f] = relu(t.0[t, f])
 * after   H[t, f] sum= mul(X[t, d], W[d, f])
 *           finish relu(accumulated())
 * ```
 */
export function fuseEpilogues(ir: TensorIr): Outcome<TensorIr> {
  const tensors = tensorTable(ir.tensors);
  const results = new Set(ir.results.map(({ tensor }) => tensor));
  let statements = ir.statements;
  for (let next = fuseOne(statements, results, tensors); next !== null;) {
    statements = next;
    next = fuseOne(statements, results, tensors);
  }
  const written = new Set(statements.map(({ target }) => target.tensor));
  return success({
    ...ir,
    statements,
    tensors: ir.tensors.filter(({ name, role }) =>
      role !== "made" || written.has(name) || results.has(name)
    ),
  });
}

/** The statements after the first fusion that is possible, or null. */
function fuseOne(
  statements: readonly Statement[],
  results: ReadonlySet<string>,
  tensors: TensorTable,
): readonly Statement[] | null {
  const reads = readsByTensor(statements);
  for (const producer of statements) {
    const { tensor } = producer.target;
    const found = reads.get(tensor) ?? [];
    const consumer = found[0]?.statement;
    if (results.has(tensor) || consumer === undefined) continue;
    const fused = fuseTail(producer, found, tensors) ??
      inlineProducer(producer, found, tensors);
    if (fused === null || !isSmall(fused)) continue;
    return statements.flatMap((statement) =>
      statement === producer ? [] : [statement === consumer ? fused : statement]
    );
  }
  return null;
}

function isSmall(statement: Statement): boolean {
  if (tensorsOf(statement).size > MAXIMUM_TENSORS) return false;
  const { body, guard, finish } = statement;
  let nodes = 0;
  for (
    const expr of [
      body,
      ...guard,
      ...(finish === null ? [] : [finish.body, ...finish.guard]),
    ]
  ) {
    for (const _ of walk(expr)) nodes += 1;
  }
  return nodes <= MAXIMUM_NODES;
}
