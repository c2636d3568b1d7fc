/**
 * Expressions of bound tensor IR -> closures over the current point. One closure per node, made
 * once per statement; the meaning is the naive one.
 *
 * Floats are f64 and not rounded here, save where a value is f32 by nature (literals, scalars,
 * integers made float) and by an explicit cast to f16.
 */
import { unreachable } from "../../jit/diagnostics/unreachable.ts";
import { exprType } from "../../jit/ir/expr_type.ts";
import { isFloat, type ScalarType } from "../../jit/ir/scalar_type.ts";
import type {
  Access,
  AffineIndex,
  Apply,
  Expr,
  Index,
  Reduce,
  Scan,
} from "../../jit/ir/tensor_ir.ts";
import { castValue, roundTo } from "./convert_value.ts";
import { positionOutside } from "./data_problems.ts";
import { scalarFunction } from "./reference_functions.ts";
import { compileReduce, compileScan } from "./reference_reducers.ts";
import {
  boundsOf,
  type Evaluate,
  type PointClosures,
  type Scope,
  slotOf,
} from "./reference_scope.ts";

/** The closure of an expression. */
export function compileExpr(expr: Expr, scope: Scope): Evaluate {
  switch (expr.kind) {
    case "literal":
      return constant(storedNumber(expr.value, expr.dtype));
    case "axis": {
      const slot = slotOf(expr.axis, scope);
      return () => scope.point[slot] ?? 0;
    }
    case "extent":
      return constant(boundsOf(expr.axis, scope).extent);
    case "scalar":
      return constant(
        storedNumber(scope.scalars.get(expr.name) ?? 0, expr.dtype),
      );
    case "access":
      return compileAccess(expr, scope);
    case "apply":
      return compileApply(expr, scope);
    case "cast": {
      const arg = compileExpr(expr.arg, scope);
      const cast = castValue(exprType(expr.arg, scope.types), expr.dtype);
      return () => cast(arg());
    }
    case "select": {
      const condition = compileExpr(expr.condition, scope);
      const whenTrue = compileExpr(expr.whenTrue, scope);
      const whenFalse = compileExpr(expr.whenFalse, scope);
      return () => condition() !== 0 ? whenTrue() : whenFalse();
    }
    case "reduce":
      return compileReduce(expr, scope, closuresOf(expr, scope));
    case "scan":
      return compileScan(expr, scope, closuresOf(expr, scope));
    case "accumulated":
      return () => scope.accumulated.value;
  }
  return unreachable(expr);
}

function closuresOf(
  { guard, body }: Reduce | Scan,
  scope: Scope,
): PointClosures {
  return { holds: compileGuard(guard, scope), value: compileExpr(body, scope) };
}

/**
 * A conjunction. Conditions that read no tensor come first, so that an access in a condition is
 * made only where the others leave the point in.
 */
export function compileGuard(
  guard: readonly Expr[],
  scope: Scope,
): () => boolean {
  const parts = guard.flatMap(conjuncts);
  const closures = [
    ...parts.filter((part) => !readsTensor(part)),
    ...parts.filter(readsTensor),
  ].map((part) => compileExpr(part, scope));
  return () => {
    for (const closure of closures) if (closure() === 0) return false;
    return true;
  };
}

/** Position along one dimension at the current point. */
export function compileIndex(index: Index, scope: Scope): Evaluate {
  switch (index.kind) {
    case "affine":
      return compileAffine(index, scope);
    case "indirect":
      return compileAccess(index.read, scope);
    case "unit":
      return constant(0);
    case "spread":
      throw new Error("Cannot evaluate an open spread: bind the program first");
  }
  return unreachable(index);
}

function constant(value: number): Evaluate {
  return () => value;
}

/** Numbers beside f16 stay f32: f16 is a storage type. */
function storedNumber(value: number, dtype: ScalarType | null): number {
  return dtype === null || isFloat(dtype)
    ? Math.fround(value)
    : roundTo(dtype)(value);
}

function compileAffine(
  { terms, extents, offset }: AffineIndex,
  scope: Scope,
): Evaluate {
  const { point } = scope;
  const start = extents.reduce(
    (sum, { axis, factor }) => sum + factor * boundsOf(axis, scope).extent,
    offset,
  );
  const parts = terms.map(({ axis, factor }) => ({
    slot: slotOf(axis, scope),
    factor,
  }));
  const [first] = parts;
  if (first === undefined) return constant(start);
  if (parts.length === 1) {
    return () => start + first.factor * (point[first.slot] ?? 0);
  }
  return () => {
    let position = start;
    for (const { slot, factor } of parts) {
      position += factor * (point[slot] ?? 0);
    }
    return position;
  };
}

function compileAccess(access: Access, scope: Scope): Evaluate {
  const tensor = scope.tensors.get(access.tensor);
  if (tensor === undefined) {
    throw new Error(`Cannot read "${access.tensor}" before it is written`);
  }
  const { values } = tensor;
  const locate = compileLocation(access, tensor.shape, false, scope);
  const fallback = access.fallback === null
    ? null
    : compileExpr(access.fallback, scope);
  return () => {
    const offset = locate();
    if (offset >= 0) return values[offset] ?? 0;
    return fallback === null ? 0 : fallback();
  };
}

/** Offset of an element, or -1 where an index leaves the tensor. */
export function compileLocation(
  { tensor, indices, fallback }: Pick<
    Access,
    "tensor" | "indices" | "fallback"
  >,
  shape: readonly number[],
  isWrite: boolean,
  scope: Scope,
): Evaluate {
  const positions = indices.map((index) => compileIndex(index, scope));
  const report = (dimension: number, position: number): void => {
    const index = indices[dimension];
    if (fallback !== null || index?.kind !== "indirect") return;
    const place = { tensor, dimension, isWrite };
    const extent = shape[dimension] ?? 0;
    scope.onProblem(() =>
      positionOutside(place, position, extent, index.origin)
    );
  };
  return () => {
    let offset = 0;
    for (let d = 0; d < positions.length; d++) {
      const extent = shape[d] ?? 0;
      const position = positions[d]?.() ?? 0;
      if (position < 0 || position >= extent) {
        report(d, position);
        return -1;
      }
      offset = offset * extent + position;
    }
    return offset;
  };
}

function compileApply({ op, args }: Apply, scope: Scope): Evaluate {
  const [first, second, third, ...more] = args.map((arg) =>
    compileExpr(arg, scope)
  );
  const apply = scalarFunction(op, exprType(args[0], scope.types));
  if (first === undefined) throw new Error(`Cannot apply ${op} to no argument`);
  if (second === undefined) return () => apply(first(), 0, 0);
  if (third === undefined) return () => apply(first(), second(), 0);
  if (op === "clamp") return () => apply(first(), second(), third());
  return () =>
    [third, ...more].reduce(
      (value, arg) => apply(value, arg(), 0),
      apply(first(), second(), 0),
    );
}

function conjuncts(expr: Expr): readonly Expr[] {
  return expr.kind === "apply" && expr.op === "and"
    ? expr.args.flatMap(conjuncts)
    : [expr];
}

function readsTensor(expr: Expr): boolean {
  switch (expr.kind) {
    case "access":
    case "reduce":
    case "scan":
      return true;
    case "apply":
      return expr.args.some(readsTensor);
    case "cast":
      return readsTensor(expr.arg);
    case "select":
      return [expr.condition, expr.whenTrue, expr.whenFalse].some(readsTensor);
    case "literal":
    case "axis":
    case "extent":
    case "scalar":
    case "accumulated":
      return false;
  }
}
