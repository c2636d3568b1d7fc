/**
 * Small contractions and products with a vector -> folds point by point, without packing.
 *
 * Absent on purpose: the blocked form (`lower_contract.ts`).
 */
import type { ContractNest, LoopAxis, ReduceNest } from "../ir/tile_ir.ts";
import { type GroupLevel, groupLoop } from "./axis_groups.ts";
import { makeScope, type Scope } from "./emit_expr.ts";
import {
  emitBlockStore,
  emitNest,
  type Level,
  loopsOver,
} from "./emit_nest.ts";
import { foldText } from "./folds.ts";
import {
  batchLists,
  type IndexLists,
  panelLists,
  positionsOf,
  startLists,
} from "./index_lists.ts";
import { emitElements, emitReduce } from "./lower_reduce.ts";
import { mergeBlocks } from "./merge_blocks.ts";
import type { StepWriter } from "./step_writer.ts";

/** Points below which a contraction is folded point by point, measured. */
const SMALL_POINTS = 2048;

/** Lines that compute the nest and leave where it is small or has a single row or column. */
export function pointLines(
  nest: ContractNest,
  lists: IndexLists,
  writer: StepWriter,
): string[] {
  const { batch, m, n } = nest;
  const isSmall = `m * n * k <= ${SMALL_POINTS}`;
  if (lists.size > 0) {
    return [
      // Without points there may be no lists either.
      "if (k === 0) {",
      ...emitElements(reduceOver(nest, [...batch, ...m, ...n]), writer),
      "return;",
      "}",
      `if (${isSmall} || m === 1 || n === 1) {`,
      ...listedPoints(nest, lists, writer),
      "return;",
      "}",
    ];
  }
  return [
    `if (${isSmall}) {`,
    ...emitElements(reduceOver(nest, [...batch, ...m, ...n]), writer),
    "return;",
    "}",
    "if (m === 1) {",
    ...emitReduce(reduceOver(nest, [...batch, ...m, ...n]), writer),
    "return;",
    "}",
    "if (n === 1) {",
    ...emitReduce(reduceOver(nest, [...batch, ...n, ...m]), writer),
    "return;",
    "}",
  ];
}

/** The contraction as a plain fold at each of the points of `spatial`. */
function reduceOver(
  nest: ContractNest,
  spatial: readonly LoopAxis[],
): ReduceNest {
  const { left, right, product, dtype } = nest;
  return {
    kind: "reduce",
    name: nest.name,
    origin: nest.origin,
    spatial,
    reduction: nest.k,
    reducer: nest.fold,
    dtype,
    block: mergeBlocks(left, right, product, dtype),
    finish: nest.finish,
    store: nest.store,
  };
}

/** The fold at each point of the lists; points behind the live ones fold nothing. */
function listedPoints(
  nest: ContractNest,
  lists: IndexLists,
  writer: StepWriter,
): string[] {
  const { batch, m, n, k } = nest;
  const scope = makeScope(writer, [...batch, ...m, ...n, ...k]);
  const fold = foldText(nest.fold, nest.dtype, writer.fresh);
  const rows = groupLoop(m, scope, {
    from: "0",
    to: "m",
    ...positionsOf(lists, "m"),
  });
  const columns = groupLoop(n, scope, {
    from: "0",
    to: "n",
    ...positionsOf(lists, "n"),
  });
  const isLive = [
    ...(lists.has("m") ? [`${rows.counter} < mLive`] : []),
    ...(lists.has("n") ? [`${columns.counter} < nLive`] : []),
  ].join(" && ");
  const kEnd = lists.has("k") ? "kLive" : "k";
  const steps = groupLoop(k, scope, {
    from: "0",
    to: isLive === "" ? kEnd : `(${isLive} ? ${kEnd} : 0)`,
    ...positionsOf(lists, "k"),
  });
  const withLists = (level: GroupLevel, group: "m" | "n"): Level => ({
    ...level,
    open: [...level.open, ...panelLists(lists, group, level.counter)],
  });
  const spatial = [withLists(rows, "m"), withLists(columns, "n")];
  // A list of rows that belongs to a panel of columns must be found before the rows are walked.
  if (lists.get("m")?.panel === "n") spatial.reverse();
  const outer = [
    ...loopsOver(batch, scope),
    { axes: [], open: batchLists(lists), close: [] },
    ...spatial,
  ];
  return [
    ...startLists(lists),
    ...emitNest([...outer, steps], mergedBlock(nest), {
      live: (value) => fold.step(value, "0"),
      dead: null,
      around: {
        level: outer.length,
        before: fold.states.map(({ place, initial }) =>
          `let ${place} = ${initial};`
        ),
        after: finishPoint(nest, fold.result.text, scope),
      },
    }, scope),
  ];
}

function mergedBlock(
  { left, right, product, dtype }: ContractNest,
): ReduceNest["block"] {
  return mergeBlocks(left, right, product, dtype);
}

function finishPoint(
  { finish, store }: ContractNest,
  accumulated: string,
  scope: Scope,
): string[] {
  return emitBlockStore(finish, store, { ...scope, accumulated });
}
