/** The shape of a statement's target, once its axes have bounds. Part of `resolve_extents.ts`. */
import type { Diagnostic } from "../diagnostics/diagnostic.ts";
import {
  type AxisBounds,
  type Index,
  plainAxis,
  type Statement,
} from "../ir/tensor_ir.ts";
import {
  negativeStart,
  tooLarge,
  unitMismatch,
  unknownTargetExtent,
} from "./diagnostics.ts";
import { type Box, linearIndex, spanOver } from "./linear.ts";

/** Positions are 32-bit. */
const MAXIMUM_ELEMENTS = 2 ** 31;

/**
 * The bound target's shape, else per index: the extent of a plain axis, 1 for `_`, the largest
 * value + 1 of an affine index. An indirect one needs the bound target.
 */
export function targetShape(
  { target, base, axes }: Statement,
  bounds: ReadonlyMap<string, AxisBounds>,
  shapes: ReadonlyMap<string, readonly number[]>,
  problems: Diagnostic[],
): readonly number[] {
  const given = base === null ? null : shapes.get(base) ?? null;
  for (const { name, role, origin } of axes) {
    const start = bounds.get(name)?.start ?? 0;
    const isStored = target.indices.some((index) => plainAxis(index) === name);
    if (role === "spatial" && isStored && start < 0) {
      problems.push(negativeStart(name, start, origin));
    }
  }
  const shape = target.indices.map((index, d) => {
    const extent = given?.[d] ?? madeExtent(index, bounds);
    if (extent === null) {
      problems.push(unknownTargetExtent(target.tensor, d, index.origin));
    } else if (index.kind === "unit" && extent !== 1) {
      problems.push(unitMismatch(target.tensor, d, extent, index.origin));
    }
    return extent ?? 0;
  });
  if (
    shape.reduce((product, extent) => product * extent, 1) > MAXIMUM_ELEMENTS
  ) {
    problems.push(tooLarge(target.tensor, shape, target.origin));
  }
  return shape;
}

/** Null where only the data of an index tensor could tell. */
function madeExtent(
  index: Index,
  bounds: ReadonlyMap<string, AxisBounds>,
): number | null {
  if (index.kind === "unit") return 1;
  if (index.kind !== "affine") return null;
  const axis = plainAxis(index);
  if (axis !== null) return bounds.get(axis)?.extent ?? null;
  const isEmpty = index.terms.some(({ axis }) => {
    const range = bounds.get(axis);
    return range === undefined || range.start >= range.end;
  });
  if (isEmpty) return 0;
  const extents = new Map(
    [...bounds].map(([name, { extent }]) => [name, extent]),
  );
  return Math.max(
    0,
    spanOver(linearIndex(index, extents), boxOf(bounds)).high + 1,
  );
}

/** The values of each axis, both ends included. */
export function boxOf(bounds: ReadonlyMap<string, AxisBounds>): Box {
  return new Map(
    [...bounds].map((
      [name, { start, end }],
    ) => [name, { low: start, high: end - 1 }]),
  );
}
