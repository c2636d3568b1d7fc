/** Keeps operands of one type where a temporary is wider than the expression that it stands for. */
import { exprType, type TypeScope } from "../ir/expr_type.ts";
import type { Expr } from "../ir/tensor_ir.ts";
import { mapChildren } from "../ir/tensor_ir.ts";

/**
 * `expr` with f16 operands cast to f32 beside f32 ones. The cast changes no value: f16 is computed in
 * f32 anyway. Children are aligned already.
 */
export function alignFloats(expr: Expr, types: TypeScope): Expr {
  switch (expr.kind) {
    case "apply": {
      const [first, ...rest] = alignAll(expr.args, types);
      return first === undefined ? expr : { ...expr, args: [first, ...rest] };
    }
    case "select": {
      const [whenTrue, whenFalse] = alignAll(
        [expr.whenTrue, expr.whenFalse],
        types,
      );
      return whenTrue === undefined || whenFalse === undefined
        ? expr
        : { ...expr, whenTrue, whenFalse };
    }
    case "access": {
      const [fallback] = expr.fallback === null
        ? []
        : alignTo([expr.fallback], expr, types);
      return fallback === undefined ? expr : { ...expr, fallback };
    }
    case "literal":
    case "axis":
    case "extent":
    case "scalar":
    case "cast":
    case "reduce":
    case "scan":
    case "accumulated":
      return expr;
  }
}

/** The same for every node of `expr`. */
export function alignTree(expr: Expr, types: TypeScope): Expr {
  return alignFloats(
    mapChildren(expr, (child) => alignTree(child, types)),
    types,
  );
}

function alignAll(exprs: readonly Expr[], types: TypeScope): readonly Expr[] {
  const found = exprs.map((expr) => exprType(expr, types));
  if (!found.includes("f16") || !found.includes("f32")) return exprs;
  return exprs.map((expr, i): Expr =>
    found[i] === "f16"
      ? { kind: "cast", dtype: "f32", arg: expr, origin: expr.origin }
      : expr
  );
}

/** A fallback has the type of the tensor. */
function alignTo(
  exprs: readonly Expr[],
  access: Expr,
  types: TypeScope,
): readonly Expr[] {
  const wanted = exprType(access, types);
  return exprs.map((expr): Expr =>
    exprType(expr, types) === wanted
      ? expr
      : { kind: "cast", dtype: wanted, arg: expr, origin: expr.origin }
  );
}
