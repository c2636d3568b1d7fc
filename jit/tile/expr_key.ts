/** Structural identity of tensor IR expressions, origins aside, for sharing equal parts of a block. */
import type { Expr, Index } from "../ir/tensor_ir.ts";
import { children } from "../ir/tensor_ir.ts";

/** Gives equal expressions equal numbers. Numbers of children stand for them, so that keys stay short. */
export interface Interner {
  readonly ids: Map<string, number>;
}

/** An interner that knows nothing. */
export function makeInterner(): Interner {
  return { ids: new Map() };
}

/** The number of `expr`. */
export function internExpr(interner: Interner, expr: Expr): number {
  const parts = children(expr).map((child) => internExpr(interner, child));
  const key = `${ownText(expr)}(${parts.join(",")})`;
  const known = interner.ids.get(key);
  if (known !== undefined) return known;
  const id = interner.ids.size;
  interner.ids.set(key, id);
  return id;
}

/** What tells `expr` from another node of equal children. */
function ownText(expr: Expr): string {
  switch (expr.kind) {
    case "literal":
      return `${Object.is(expr.value, -0) ? "-0" : expr.value}:${expr.dtype}`;
    case "axis":
    case "extent":
      return `${expr.kind} ${expr.axis}`;
    case "scalar":
      return `scalar ${expr.name}:${expr.dtype}`;
    case "access":
      return `access ${expr.tensor}[${expr.indices.map(indexText).join(";")}]${
        expr.fallback === null ? "" : "?"
      }`;
    case "apply":
      return `apply ${expr.op}`;
    case "cast":
      return `cast ${expr.dtype}`;
    case "reduce":
      return `reduce ${expr.reducer} ${
        expr.axes.map((axis) => axis.name).join(" ")
      }`;
    case "scan":
      return `scan ${expr.scan} ${
        expr.axes.map((axis) => axis.name).join(" ")
      } at ${expr.at.join(" ")}`;
    case "select":
    case "accumulated":
      return expr.kind;
  }
}

function indexText(index: Index): string {
  if (index.kind !== "affine") return index.kind;
  const terms = [...index.terms, ...index.extents];
  const counts = `${index.terms.length}`;
  return `${counts} ${
    terms.map(({ axis, factor }) => `${factor}*${axis}`).join(" ")
  } ${index.offset}`;
}
