/**
 * Small contractions and products with a vector -> folds point by point, without packing.
 *
 * Absent on purpose: the blocked form (`lower_contract.ts`).
 */
import type { LoopAxis } from "../ir/tile_block.ts";
import type { ContractNest, ReduceNest } from "../ir/tile_ir.ts";
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
  // Where a list needs blocks, all points of a small product are folded instead.
  if (nest.gathers.some(({ kind }) => kind === "list")) {
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
  const { batch, m, n, k, dtype } = nest;
  const scope = makeScope(writer, [...batch, ...m, ...n, ...k]);
  const fold = foldText(nest.fold, dtype, writer.fresh);
  const outer = [
    ...loopsOver(batch, scope),
    { axes: [], open: batchLists(lists), close: [] },
  ];
  const { spatial, isLive } = spatialLevels(nest, lists, scope);
  const kEnd = lists.has("k") ? "kLive" : "k";
  const steps = groupLoop(k, scope, {
    from: "0",
    to: isLive === "" ? kEnd : `(${isLive} ? ${kEnd} : 0)`,
    ...positionsOf(lists, "k"),
  });
  const merged = mergeBlocks(nest.left, nest.right, nest.product, dtype);
  const point = writer.fresh("x");
  return [
    ...startLists(lists),
    ...emitNest([...outer, ...spatial, steps], merged, {
      live: (value) => [
        `const ${point} = ${value.text};`,
        ...fold.step({ text: point, dtype: value.dtype }, "0"),
      ],
      dead: null,
      around: {
        level: outer.length + spatial.length,
        before: fold.states.map(({ place, initial }) =>
          `let ${place} = ${initial};`
        ),
        after: emitBlockStore(nest.finish, nest.store, {
          ...scope,
          accumulated: fold.result.text,
        }),
      },
    }, scope),
  ];
}

/** The loops over packed rows and columns, and the condition under which a point is live. */
function spatialLevels(
  { m, n }: ContractNest,
  lists: IndexLists,
  scope: Scope,
): { readonly spatial: readonly Level[]; readonly isLive: string } {
  const loopOver = (
    group: "m" | "n",
    axes: readonly LoopAxis[],
  ): GroupLevel => {
    const range = { from: "0", to: group, ...positionsOf(lists, group) };
    const level = groupLoop(axes, scope, range);
    const open = [...level.open, ...panelLists(lists, group, level.counter)];
    return { ...level, open };
  };
  const rows = loopOver("m", m);
  const columns = loopOver("n", n);
  const isLive = [
    ...(lists.has("m") ? [`${rows.counter} < mLive`] : []),
    ...(lists.has("n") ? [`${columns.counter} < nLive`] : []),
  ].join(" && ");
  // A list of rows that belongs to a panel of columns must be found before the rows are walked.
  const isReversed = lists.get("m")?.panel === "n";
  return { spatial: isReversed ? [columns, rows] : [rows, columns], isLive };
}
