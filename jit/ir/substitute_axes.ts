/** Replaces axes in tensor IR expressions: by other axes, or by affine positions. */
import { unreachable } from "../diagnostics/unreachable.ts";
import type { Origin } from "../diagnostics/span.ts";
import type {
  AffineIndex,
  AxisTerm,
  Expr,
  Index,
  Reduce,
  Scan,
} from "./tensor_ir.ts";
import { mapChildren } from "./tensor_ir.ts";

/** What an axis becomes. */
export interface AxisSubstitute {
  /** Its value, as a position. */
  readonly position: Pick<AffineIndex, "terms" | "extents" | "offset">;
  /** What `extent(axis)` becomes: another axis's, or a number. */
  readonly extent: string | number;
}

/** Substitutes by axis name; axes that are absent stay. */
export type AxisSubstitution = ReadonlyMap<string, AxisSubstitute>;

/** An axis of another name and the same values. */
export function renamed(axis: string): AxisSubstitute {
  return {
    position: { terms: [{ axis, factor: 1 }], extents: [], offset: 0 },
    extent: axis,
  };
}

/** `expr` with its axes replaced; axes that its own reducers bind are left alone. */
export function substituteAxes(expr: Expr, axes: AxisSubstitution): Expr {
  if (axes.size === 0) return expr;
  switch (expr.kind) {
    case "axis": {
      const found = axes.get(expr.axis);
      return found === undefined ? expr : valueOf(found.position, expr.origin);
    }
    case "extent": {
      const found = axes.get(expr.axis);
      return found === undefined ? expr : extentOf(found.extent, expr.origin);
    }
    case "access":
      return {
        ...expr,
        indices: expr.indices.map((index) => substituteIndex(index, axes)),
        fallback: expr.fallback === null
          ? null
          : substituteAxes(expr.fallback, axes),
      };
    case "reduce":
    case "scan":
      return substituteBound(expr, axes);
    case "literal":
    case "scalar":
    case "apply":
    case "cast":
    case "select":
    case "accumulated":
      return mapChildren(expr, (child) => substituteAxes(child, axes));
  }
  return unreachable(expr);
}

/** `index` with its axes replaced. */
export function substituteIndex(index: Index, axes: AxisSubstitution): Index {
  if (index.kind === "indirect") {
    const read = substituteAxes(index.read, axes);
    return read.kind === "access" ? { ...index, read } : index;
  }
  if (index.kind !== "affine") return index;
  let { offset } = index;
  const terms: AxisTerm[] = [];
  const extents: AxisTerm[] = [];
  for (const term of index.terms) {
    const found = axes.get(term.axis)?.position;
    if (found === undefined) {
      terms.push(term);
      continue;
    }
    terms.push(
      ...found.terms.map((t) => ({ ...t, factor: t.factor * term.factor })),
    );
    extents.push(
      ...found.extents.map((t) => ({ ...t, factor: t.factor * term.factor })),
    );
    offset += found.offset * term.factor;
  }
  for (const term of index.extents) {
    const found = axes.get(term.axis)?.extent ?? term.axis;
    if (typeof found === "number") offset += found * term.factor;
    else extents.push({ axis: found, factor: term.factor });
  }
  return { ...index, terms: merged(terms), extents: merged(extents), offset };
}

function substituteBound(expr: Reduce | Scan, axes: AxisSubstitution): Expr {
  const own = new Set(expr.axes.map((axis) => axis.name));
  const outer = new Map([...axes].filter(([name]) => !own.has(name)));
  const mapped = mapChildren(expr, (child) => substituteAxes(child, outer));
  if (mapped.kind !== "scan") return mapped;
  const [first, ...rest] = mapped.at.map((name) => {
    const terms = axes.get(name)?.position.terms;
    return terms?.[0]?.axis ?? name;
  });
  return first === undefined ? mapped : { ...mapped, at: [first, ...rest] };
}

function valueOf(
  { terms, extents, offset }: AxisSubstitute["position"],
  origin: Origin,
): Expr {
  const parts: Expr[] = [
    ...terms.map(({ axis, factor }) =>
      scaled({ kind: "axis", axis, origin }, factor)
    ),
    ...extents.map(({ axis, factor }) =>
      scaled({ kind: "extent", axis, origin }, factor)
    ),
  ];
  const [first, ...rest] = offset === 0 && parts.length > 0
    ? parts
    : [...parts, integer(offset, origin)];
  return rest.reduce<Expr>(
    (sum, part) => ({ kind: "apply", op: "add", args: [sum, part], origin }),
    first ?? integer(0, origin),
  );
}

function scaled(expr: Expr, factor: number): Expr {
  const { origin } = expr;
  return factor === 1 ? expr : {
    kind: "apply",
    op: "mul",
    args: [integer(factor, origin), expr],
    origin,
  };
}

function extentOf(extent: string | number, origin: Origin): Expr {
  return typeof extent === "number"
    ? integer(extent, origin)
    : { kind: "extent", axis: extent, origin };
}

function integer(value: number, origin: Origin): Expr {
  return { kind: "literal", value, dtype: "i32", origin };
}

/** Terms of equal axes added; those that cancel are gone. */
function merged(terms: readonly AxisTerm[]): readonly AxisTerm[] {
  const sums = new Map<string, number>();
  for (const { axis, factor } of terms) {
    sums.set(axis, (sums.get(axis) ?? 0) + factor);
  }
  return [...sums].filter(([, factor]) => factor !== 0).map((
    [axis, factor],
  ) => ({
    axis,
    factor,
  }));
}
