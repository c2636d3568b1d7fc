/** Whether two points of a scatter can meet at one element of the target. */
import type { Axis, Index, Statement } from "../ir/tensor_ir.ts";
import { boundsOf } from "./statement_space.ts";

/** True when no two points meet: proven from affine indices, or promised by `with id: unique`. */
export function isInjective({ target, axes, hints }: Statement): boolean {
  const byName = new Map(axes.map((axis) => [axis.name, axis]));
  const promised = new Set(
    hints.filter(({ hint }) => hint === "unique").map(({ tensor }) => tensor),
  );
  const told = new Set(
    target.indices.flatMap((index) => toldAxes(index, byName, promised)),
  );
  return axes.every(({ name, bounds }) =>
    told.has(name) || (bounds !== null && bounds.end - bounds.start <= 1)
  );
}

/** The axes whose values follow from the position along one dimension. */
function toldAxes(
  index: Index,
  axes: ReadonlyMap<string, Axis>,
  promised: ReadonlySet<string>,
): readonly string[] {
  switch (index.kind) {
    case "unit":
    case "spread":
      return [];
    case "indirect":
      return promised.has(index.read.tensor)
        ? index.read.indices.flatMap((inner) => toldAxes(inner, axes, promised))
        : [];
    case "affine":
      return isMixedRadix(index.terms, axes)
        ? index.terms.map(({ axis }) => axis)
        : [];
  }
}

/** True when each factor exceeds all that the smaller terms can add up to, as the digits of a number do. */
function isMixedRadix(
  terms: readonly { readonly axis: string; readonly factor: number }[],
  axes: ReadonlyMap<string, Axis>,
): boolean {
  let reach = 0;
  const sorted = terms.toSorted((a, b) =>
    Math.abs(a.factor) - Math.abs(b.factor)
  );
  return sorted.every(({ axis, factor }) => {
    const found = axes.get(axis);
    if (found === undefined) return false;
    const { start, end } = boundsOf(found);
    const isApart = Math.abs(factor) > reach;
    reach += Math.abs(factor) * Math.max(0, end - start - 1);
    return isApart;
  });
}
