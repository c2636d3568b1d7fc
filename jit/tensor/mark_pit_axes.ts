/** Pass: tensor IR -> tensor IR. Absent on purpose: which axis a rule will take (`jit/pit`). */
import { type Outcome, success } from "../diagnostics/diagnostic.ts";
import { isOrderFree } from "../ir/reducer.ts";
import {
  type AssignOperator,
  type Axis,
  type Expr,
  mapChildren,
  mapIndex,
  type Permutation,
  plainAxis,
  type ReducerName,
  type ScanName,
  type Statement,
  type TensorIr,
} from "../ir/tensor_ir.ts";
import { type AxisUse, PLAIN_USE, usesOfAxes } from "./axis_uses.ts";

/**
 * Marks the PIT-axes: those whose index values may be permuted, with the same permutation on every
 * access that carries them, without changing the result (sums up to rounding).
 *
 * An axis qualifies when it is spatial, or when its reducer commutes and associates, and no index
 * joins it with another axis (`x + i`). A use of the axis as a number (`k <= q`, argmax) is no
 * obstacle: the index list of an SRead holds the number. `docs/decisions/0002-pit-axes.md` has the
 * argument.
 *
 * Requires: verified tensor IR, bound or not.
 * Ensures: sets `permutation` of every axis, nested reducers included, and changes nothing else.
 * Source: PIT (SOSP 2023, doi:10.1145/3600006.3613139), the PIT-axis theorem.
 *
 * ```text
 * before  statement (f: spatial, x: spatial, c: reduction, i: reduction)
 *           C[f, x] sum= mul(A[c, x + i], B[f, c, i])
 * after   statement (f: spatial pit, x: spatial, c: reduction pit, i: reduction)
 *           C[f, x] sum= mul(A[c, x + i], B[f, c, i])
 * ```
 */
export function markPitAxes(ir: TensorIr): Outcome<TensorIr> {
  return success({ ...ir, statements: ir.statements.map(markStatement) });
}

/** What folds along an axis; null for an axis that nothing folds. */
type FoldAlong = AssignOperator | ReducerName | ScanName | null;

function markStatement(statement: Statement): Statement {
  const uses = usesOfAxes(statement);
  const mark = (axis: Axis, fold: FoldAlong): Axis => ({
    ...axis,
    permutation: permutationOf(axis, fold, uses.get(axis.name) ?? PLAIN_USE),
  });
  const markExpr = (expr: Expr): Expr => {
    const marked = mapChildren(expr, markExpr);
    if (marked.kind !== "reduce" && marked.kind !== "scan") return marked;
    const fold = marked.kind === "reduce" ? marked.reducer : marked.scan;
    const [first, ...rest] = marked.axes;
    return {
      ...marked,
      axes: [mark(first, fold), ...rest.map((axis) => mark(axis, fold))],
    };
  };
  const markOuter = (axis: Axis): Axis => {
    if (axis.role === "source") {
      return markSource(axis, statement, uses.get(axis.name));
    }
    return mark(axis, axis.role === "reduction" ? statement.assign : null);
  };
  const { target, finish } = statement;
  return {
    ...statement,
    axes: statement.axes.map(markOuter),
    target: {
      ...target,
      indices: target.indices.map((index) => mapIndex(index, markExpr)),
    },
    body: markExpr(statement.body),
    guard: statement.guard.map(markExpr),
    finish: finish === null
      ? null
      : { body: markExpr(finish.body), guard: finish.guard.map(markExpr) },
  };
}

/** A plain `=` scatter keeps the last of the points that meet, unless none do. */
function markSource(
  axis: Axis,
  statement: Statement,
  use: AxisUse = PLAIN_USE,
): Axis {
  const { assign, target, hints } = statement;
  const isPlain = target.indices.some((index) =>
    plainAxis(index) === axis.name
  );
  if (assign !== "set" || isPlain) {
    const permutation = permutationOf(
      axis,
      assign === "set" ? null : assign,
      use,
    );
    return { ...axis, permutation };
  }
  const lists = target.indices.flatMap((index) =>
    index.kind === "indirect" ? [index.read.tensor] : []
  );
  const promised = lists.find((list) =>
    hints.some(({ hint, tensor }) => hint === "unique" && tensor === list)
  );
  const [list] = lists;
  if (list !== undefined && promised === undefined) {
    return { ...axis, permutation: no(lastWins(target.tensor, list)) };
  }
  const permutation = permutationOf(axis, null, use);
  if (!permutation.permutable || promised === undefined) {
    return { ...axis, permutation };
  }
  const reason =
    `${permutation.reason}; "${promised}" is promised to be unique`;
  return { ...axis, permutation: { permutable: true, reason } };
}

function lastWins(tensor: string, list: string): string {
  return `the last of the points that meet in ${tensor} stays, so their order matters ` +
    `(nothing promises that "${list}" is unique)`;
}

function permutationOf(axis: Axis, fold: FoldAlong, use: AxisUse): Permutation {
  if (use.isScanned) return no(`"cumsum" adds in order along "${axis.name}"`);
  if (use.compound !== null) {
    const { index, tensor } = use.compound;
    return no(`stands in the compound index "${index}" of ${tensor}`);
  }
  if (fold !== null && !isCommutative(fold)) {
    return no(`"${fold}" depends on the order of its points`);
  }
  const parts = [
    "stands alone in every index",
    ...(fold === null ? [] : [`"${fold}" folds in any order`]),
    ...(use.isValueRead ? ["its value travels with the index list"] : []),
  ];
  return { permutable: true, reason: parts.join("; ") };
}

/** softmax is made of a maximum and a sum. */
function isCommutative(fold: AssignOperator | ReducerName | ScanName): boolean {
  if (fold === "softmax") return true;
  return fold !== "cumsum" && isOrderFree(fold);
}

function no(reason: string): Permutation {
  return { permutable: false, reason };
}
