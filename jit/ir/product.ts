/** Products under a fold: which operators pair up, and the factors of an expression. */
import type { Origin } from "../diagnostics/span.ts";
import type { ScalarType } from "./scalar_type.ts";
import type { Expr, ScalarOp } from "./tensor_ir.ts";
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

/** How the factors of a product are put together again. */
export interface ProductOptions {
  readonly product: ScalarOp;
  /** Type of the factors. */
  readonly dtype: ScalarType;
  readonly origin: Origin;
  /** What the first factor multiplies; null: the factors alone. */
  readonly start?: Expr;
}

/** The product of one factor or more. */
export function productExpr(
  factors: readonly Factor[],
  options: ProductOptions,
): Expr {
  const { product, dtype, origin } = options;
  const join = (op: ScalarOp, left: Expr, right: Expr): Expr => ({
    kind: "apply",
    op,
    args: [left, right],
    origin,
  });
  const straight = [
    ...(options.start === undefined ? [] : [options.start]),
    ...factors.filter((factor) => !factor.isInverse).map(({ expr }) => expr),
  ];
  const [first, ...rest] = straight;
  const above = rest.reduce(
    (left, right) => join(product, left, right),
    first ?? { kind: "literal", value: 1, dtype, origin },
  );
  return factors.filter((factor) => factor.isInverse)
    .reduce((left, { expr }) => join("div", left, expr), above);
}
