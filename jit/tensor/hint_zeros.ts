/** Pass: tensor IR -> tensor IR. */
import type { Outcome } from "../diagnostics/diagnostic.ts";
import { success } from "../diagnostics/diagnostic.ts";
import { freeAxes } from "../ir/free_axes.ts";
import { factorsOf, productOf } from "../ir/product.ts";
import {
  type Axis,
  type Expr,
  type Hint,
  type Statement,
  type TensorIr,
  walk,
} from "../ir/tensor_ir.ts";
import { tensorTable } from "../ir/tensor_table.ts";
import { makesZeros, type ZeroScope, zeroTensors } from "./makes_zeros.ts";

/**
 * Calls operands of products sparse where what made them makes zeros on purpose: `relu`, a guard, a
 * choice, a mask. Only whether zeros are searched for follows from it; the covers that come back
 * end a search that finds none.
 *
 * What the text says about a tensor wins, and a guard over folded points stands for its operand.
 *
 * Requires: verified bound tensor IR in which each reducer stands alone.
 * Ensures: adds `sparse` hints to folds of products, and changes nothing else.
 *
 * ```text
 * before  H[m, f] = relu(X[m, f])    Y[m, n] sum= mul(H[m, f], V[f, n])
 * after   ...                        Y[m, n] sum= mul(H[m, f], V[f, n]) with H: sparse
 * ```
 */
export function hintZeros(ir: TensorIr): Outcome<TensorIr> {
  const scope = { tensors: tensorTable(ir.tensors), zeros: zeroTensors(ir) };
  const statements = ir.statements.map((statement) => ({
    ...statement,
    hints: [...statement.hints, ...newHints(statement, scope)],
  }));
  return success({ ...ir, statements });
}

function newHints(
  statement: Statement,
  scope: ZeroScope,
): readonly Hint[] {
  const { assign, body, axes, guard, hints, origin } = statement;
  const isFold = axes.some(({ role }) => role === "reduction");
  const product = isFold && assign !== "set" ? productOf(assign, body) : null;
  if (product !== "mul" && product !== "and") return [];
  // The guard says already which points of an operand live, and costs less to look at.
  if (guard.some((one) => readsFolded(one, axes))) return [];
  const factors = factorsOf(body, product).filter(({ expr, isInverse }) =>
    !isInverse && makesZeros(expr, scope)
  );
  const said = new Set(
    hints.flatMap(({ hint, tensor }) =>
      hint === "sparse" || hint === "dense" ? [tensor] : []
    ),
  );
  const read = new Set(factors.flatMap(({ expr }) => valuesOf(expr)));
  return [...read].filter((tensor) => !said.has(tensor)).map((tensor) => ({
    tensor,
    hint: "sparse",
    microTile: null,
    origin,
  }));
}

function readsFolded(guard: Expr, axes: readonly Axis[]): boolean {
  const free = freeAxes(guard);
  return axes.some(({ name, role }) => role === "reduction" && free.has(name));
}

/** Tensors whose elements are values of `expr`, not positions. */
function valuesOf(expr: Expr): readonly string[] {
  const nodes = [...walk(expr)];
  const positions = new Set<Expr>(
    nodes.flatMap((node) =>
      node.kind === "access"
        ? node.indices.flatMap((index) =>
          index.kind === "indirect" ? [...walk(index.read)] : []
        )
        : []
    ),
  );
  return nodes.flatMap((node) =>
    node.kind === "access" && !positions.has(node) ? [node.tensor] : []
  );
}
