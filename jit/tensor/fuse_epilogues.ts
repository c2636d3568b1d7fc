/** Pass: tensor IR -> tensor IR. */
import type { Outcome } from "../diagnostics/diagnostic.ts";
import { success } from "../diagnostics/diagnostic.ts";
import { type TensorTable, tensorTable } from "../ir/tensor_table.ts";
import type { Statement, TensorIr } from "../ir/tensor_ir.ts";
import { walk } from "../ir/tensor_ir.ts";
import { fuseTail } from "./fuse_tail.ts";
import { inlineProducer } from "./inline_producer.ts";
import { readsOf, type TensorRead, tensorsOf } from "./statement_reads.ts";

/** A statement may touch so many tensors after fusing: what the smallest devices bind in one kernel. */
const MAXIMUM_TENSORS = 8;

/** Nodes of a statement after fusing: a chain that squares each temporary doubles with each link. */
const MAXIMUM_NODES = 256;

/**
 * Removes temporaries by computing them where they are read.
 *
 * A map that alone reads the result of a fold, at its own position, becomes the `finish` of the fold.
 * An elementwise temporary that is read in one place is computed there, unless that multiplies work.
 * Where a temporary was rounded to f16 or to an integer, a cast keeps the rounding. A tensor that
 * nobody reads is not computed.
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
  const state: FuseState = {
    statements: [...ir.statements],
    reads: new Map(),
    results: new Set(ir.results.map(({ tensor }) => tensor)),
    tensors: tensorTable(ir.tensors),
  };
  state.statements.forEach((_, i) => noteReads(state, i));
  // A fusion can leave an earlier tensor with one reader, which the next sweep finds.
  while (sweep(state));
  dropUnread(state);
  const statements = state.statements.flatMap((statement) => statement ?? []);
  const written = new Set(statements.map(({ target }) => target.tensor));
  return success({
    ...ir,
    statements,
    tensors: ir.tensors.filter(({ name, role }) =>
      role !== "made" || written.has(name) || state.results.has(name)
    ),
  });
}

/** Statements in the making; those that were fused away are null. */
interface FuseState {
  readonly statements: (Statement | null)[];
  /** Reads of a tensor, by position of the statement that reads it. */
  readonly reads: Map<string, Map<number, TensorRead[]>>;
  readonly results: ReadonlySet<string>;
  readonly tensors: TensorTable;
}

/** Fuses what can be fused, in order; true when that was anything. */
function sweep(state: FuseState): boolean {
  let isChanged = false;
  state.statements.forEach((producer, i) => {
    if (producer === null || state.results.has(producer.target.tensor)) return;
    const [reader, ...others] = state.reads.get(producer.target.tensor) ?? [];
    if (reader === undefined || others.length > 0) return;
    const [position, reads] = reader;
    const fused = fuseTail(producer, reads, state.tensors) ??
      inlineProducer(producer, reads, state.tensors);
    if (fused === null || !isSmall(fused)) return;
    replace(state, i, null);
    replace(state, position, fused);
    isChanged = true;
  });
  return isChanged;
}

/** Drops what neither a statement nor the caller reads. */
function dropUnread(state: FuseState): void {
  for (let i = state.statements.length - 1; i >= 0; i--) {
    const tensor = state.statements[i]?.target.tensor ?? null;
    if (tensor === null || state.results.has(tensor)) continue;
    if ((state.reads.get(tensor)?.size ?? 0) === 0) replace(state, i, null);
  }
}

function replace(
  state: FuseState,
  position: number,
  statement: Statement | null,
): void {
  const before = state.statements[position] ?? null;
  for (const { tensor } of before === null ? [] : readsOf(before)) {
    state.reads.get(tensor)?.delete(position);
  }
  state.statements[position] = statement;
  noteReads(state, position);
}

function noteReads({ statements, reads }: FuseState, position: number): void {
  const statement = statements[position] ?? null;
  for (const read of statement === null ? [] : readsOf(statement)) {
    const readers = reads.get(read.tensor) ?? new Map<number, TensorRead[]>();
    readers.set(position, [...readers.get(position) ?? [], read]);
    reads.set(read.tensor, readers);
  }
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
