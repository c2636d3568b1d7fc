/** Products under a fold: which operators pair up, and the factors of an expression. */
import type { Apply, Expr, ScalarOp } from "./tensor_ir.ts";
import type { FoldName } from "./tile_ir.ts";

/** One factor of a product; an inverse one divides. */
export interface Factor {
  readonly expr: Expr;
  readonly isInverse: boolean;
}

/** The operator that `expr` is a product of under `fold`; null when there is none. */
export function productOf(fold: FoldName, expr: Expr): ScalarOp | null {
  const op = expr.kind === "apply" ? expr.op : null;
  switch (fold) {
    case "sum":
      return op === "mul" || op === "div" || op === "neg" ? "mul" : null;
    case "min":
      return op === "add" || op === "max" ? op : null;
    case "max":
      return op === "add" || op === "min" ? op : null;
    case "any":
      return op === "and" ? op : null;
    case "all":
      return op === "or" ? op : null;
    case "prod":
    case "mean":
    case "argmax":
    case "argmin":
    case "logsumexp":
      return null;
  }
}

/** The factors of `expr` under `product`, left to right. */
export function factorsOf(
  expr: Expr,
  product: ScalarOp,
  isInverse: boolean = false,
): readonly [Factor, ...Factor[]] {
  const whole: Factor = { expr, isInverse };
  if (expr.kind !== "apply") return [whole];
  const [left, ...rest] = expr.args;
  if (expr.op === product) {
    return [
      ...factorsOf(left, product, isInverse),
      ...rest.flatMap((arg) => factorsOf(arg, product, isInverse)),
    ];
  }
  if (product !== "mul") return [whole];
  if (expr.op === "div") {
    return [
      ...factorsOf(left, product, isInverse),
      ...rest.flatMap((arg) => factorsOf(arg, product, !isInverse)),
    ];
  }
  if (expr.op !== "neg") return [whole];
  const [first, ...others] = factorsOf(left, product, isInverse);
  return [{ ...first, expr: { ...expr, args: [first.expr] } }, ...others];
}

/** The product of `start` and the factors; without `start`, of the factors alone. */
export function productExpr(
  factors: readonly Factor[],
  product: ScalarOp,
  like: Expr,
  start: Expr | null = null,
): Expr {
  const straight = factors.filter((factor) => !factor.isInverse);
  const inverse = factors.filter((factor) => factor.isInverse);
  const { origin } = like;
  const join = (op: ScalarOp, left: Expr | null, { expr }: Factor): Expr =>
    left === null
      ? expr
      : { kind: "apply", op, args: [left, expr], origin } satisfies Apply;
  const above =
    straight.reduce<Expr | null>((left, f) => join(product, left, f), start) ??
      one(like);
  return inverse.reduce<Expr>((left, f) => join("div", left, f), above);
}

function one({ origin }: Expr): Expr {
  return { kind: "literal", value: 1, dtype: "f32", origin };
}
