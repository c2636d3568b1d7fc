/**
 * The class of a statement, by pattern: what its heaviest part is.
 *
 * Works on programs as written, nested reducers included. Absent on purpose: how a class is computed.
 */
import {
  type Axis,
  children,
  type Expr,
  type Index,
  plainAxis,
  type Reduce,
  type ScalarOp,
  type Statement,
  walk,
} from "../ir/tensor_ir.ts";
import type { StatementKind } from "./explanation.ts";

/** Products that distribute over each fold, so that the fold may be tiled. */
const PRODUCTS: Readonly<Record<string, readonly ScalarOp[]>> = {
  sum: ["mul"],
  count: ["mul", "and"],
  mean: ["mul"],
  prod: ["pow"],
  max: ["add", "mul", "min"],
  min: ["add", "mul", "max"],
  any: ["and"],
  all: ["or"],
};

/** The class of `statement`. */
export function classifyStatement(statement: Statement): StatementKind {
  if (!statement.target.indices.every(isPlain)) return "scatter";
  const reduced = statement.axes.filter((axis) => axis.role === "reduction");
  const nodes = [...walk(statement.body)];
  const reduces = nodes.filter((node): node is Reduce =>
    node.kind === "reduce"
  );
  const isContraction = isProduct(statement.assign, statement.body, reduced) ||
    reduces.some(({ reducer, body, axes }) => isProduct(reducer, body, axes));
  if (isContraction) return "contraction";
  const scan = nodes.find((node) => node.kind === "scan");
  if (scan?.kind === "scan") return scan.scan;
  return reduced.length > 0 || reduces.length > 0 ? "reduction" : "map";
}

function isPlain(index: Index): boolean {
  return index.kind === "unit" || index.kind === "spread" ||
    plainAxis(index) !== null;
}

/** A product of factors, two of which carry a folded axis and each of which has an axis of its own. */
function isProduct(fold: string, body: Expr, folded: readonly Axis[]): boolean {
  if (folded.length === 0) return false;
  const names = new Set(folded.map((axis) => axis.name));
  const factors = factorsOf(withoutCasts(body), PRODUCTS[fold] ?? []).map(
    axesOf,
  );
  const sharing = factors.filter((axes) =>
    [...axes].some((axis) => names.has(axis))
  );
  return sharing.length > 1 &&
    sharing.some((axes, at) =>
      sharing.some((other, i) =>
        i !== at && ![...axes].every((axis) => other.has(axis))
      )
    );
}

function factorsOf(expr: Expr, products: readonly ScalarOp[]): readonly Expr[] {
  if (expr.kind !== "apply") return [expr];
  if (products.includes(expr.op)) {
    return expr.args.flatMap((arg) => factorsOf(withoutCasts(arg), products));
  }
  // A divisor scales the product and leaves its factors apart.
  const [first] = expr.args;
  return expr.op === "div" ? factorsOf(withoutCasts(first), products) : [expr];
}

function withoutCasts(expr: Expr): Expr {
  return expr.kind === "cast" ? withoutCasts(expr.arg) : expr;
}

function axesOf(expr: Expr): ReadonlySet<string> {
  const found = new Set<string>();
  const visit = (node: Expr): void => {
    if (node.kind === "access") {
      for (const index of node.indices) {
        if (index.kind === "affine") {
          for (const { axis } of index.terms) found.add(axis);
        }
        if (index.kind === "spread") found.add(index.axis);
      }
    }
    for (const child of children(node)) visit(child);
  };
  visit(expr);
  return found;
}
