/**
 * Keeps a statement that was taken out of its surroundings from reading outside of a tensor.
 *
 * A guard that cannot move along may have protected a read. Such a read gets `?? 0`: the points where
 * that happens are the ones whose value nobody uses.
 */
import {
  type AffineForm,
  type BoundsTable,
  factsOfGuard,
  formOfIndex,
  intervalOf,
  isEmptySpace,
} from "../ir/interval.ts";
import {
  tensorShape,
  type TensorTable,
  tensorType,
} from "../ir/tensor_table.ts";
import type { Access, Axis, Expr, Statement } from "../ir/tensor_ir.ts";
import { mapChildren, walk } from "../ir/tensor_ir.ts";
import { boundsOf } from "./temporary.ts";

interface Knowledge {
  readonly tensors: TensorTable;
  readonly bounds: BoundsTable;
  readonly facts: readonly AffineForm[];
}

/** `statement` with a fallback on each read that its own guard does not keep inside. */
export function protectReads(
  statement: Statement,
  tensors: TensorTable,
): Statement {
  const { body, guard } = statement;
  const bounds = new Map(
    axesOf(statement).map((axis) => [axis.name, boundsOf(axis)] as const),
  );
  const bare: Knowledge = { tensors, bounds, facts: [] };
  const known = withGuard(bare, guard, true);
  return {
    ...statement,
    guard: guard.map((part) => protect(part, known)),
    body: protect(body, known),
  };
}

function protect(expr: Expr, known: Knowledge): Expr {
  switch (expr.kind) {
    case "access": {
      const inner = mapChildren(expr, (child) => protect(child, known));
      return inner.kind === "access" ? withFallback(inner, known) : inner;
    }
    case "select":
      return {
        ...expr,
        condition: protect(expr.condition, known),
        whenTrue: protect(
          expr.whenTrue,
          withGuard(known, [expr.condition], true),
        ),
        whenFalse: protect(
          expr.whenFalse,
          withGuard(known, [expr.condition], false),
        ),
      };
    case "reduce":
    case "scan": {
      const inside = withGuard(known, expr.guard, true);
      return {
        ...expr,
        guard: expr.guard.map((part) => protect(part, inside)),
        body: protect(expr.body, inside),
      };
    }
    case "literal":
    case "axis":
    case "extent":
    case "scalar":
    case "apply":
    case "cast":
    case "accumulated":
      return mapChildren(expr, (child) => protect(child, known));
  }
}

function withFallback(
  access: Access,
  { tensors, bounds, facts }: Knowledge,
): Access {
  const { tensor, indices, fallback, origin } = access;
  const shape = tensorShape(tensors, tensor);
  const isInside = fallback !== null || isEmptySpace(bounds, facts) ||
    indices.every((index, dimension) => {
      if (index.kind !== "affine") return true;
      const { min, max } = intervalOf(
        formOfIndex(index, bounds),
        bounds,
        facts,
      );
      return min >= 0 && max < (shape[dimension] ?? 0);
    });
  return isInside ? access : {
    ...access,
    fallback: {
      kind: "literal",
      value: 0,
      dtype: tensorType(tensors, tensor),
      origin,
    },
  };
}

function withGuard(
  known: Knowledge,
  guard: readonly Expr[],
  holds: boolean,
): Knowledge {
  const more = guard.flatMap((part) => factsOfGuard(part, known.bounds, holds));
  return { ...known, facts: [...known.facts, ...more] };
}

function axesOf({ axes, body, guard }: Statement): readonly Axis[] {
  const inner = [body, ...guard].flatMap((expr) => [...walk(expr)])
    .flatMap((node) =>
      node.kind === "reduce" || node.kind === "scan" ? [...node.axes] : []
    );
  return [...axes, ...inner];
}
