/**
 * The loops of a statement and what every class of nest needs of it.
 *
 * A nest writes every element of its target, so spatial loops run over the whole dimension; where an
 * axis has a narrower range, the rest is left out by a guard. Absent on purpose: classes.
 */
import type { BoundsTable } from "../ir/interval.ts";
import type { ScalarType } from "../ir/scalar_type.ts";
import {
  tensorShape,
  type TensorTable,
  tensorType,
} from "../ir/tensor_table.ts";
import type {
  Access,
  Axis,
  AxisBounds,
  Expr,
  Literal,
  Statement,
} from "../ir/tensor_ir.ts";
import { plainAxis, walk } from "../ir/tensor_ir.ts";
import type { Layouts } from "../ir/executable.ts";
import type { LoopAxis } from "../ir/tile_block.ts";
import type { NameSupply } from "./block_builder.ts";

/** A statement on its way to a nest. */
export interface StatementContext {
  readonly statement: Statement;
  readonly tensors: TensorTable;
  readonly layouts: Layouts;
  readonly names: NameSupply;
  /** Bounds of every axis in scope, loops over whole dimensions included. */
  readonly bounds: BoundsTable;
  /** Loops over the axes that are not folded, in the statement's order. */
  readonly spatial: readonly LoopAxis[];
  /** Loops over the reduction axes, in the statement's order. */
  readonly reduction: readonly LoopAxis[];
  /** Axes that are narrower than their dimension stay in their range. */
  readonly ranges: readonly Expr[];
  /** The statement's guard, and the ranges of axes that are narrower than their dimension. */
  readonly guard: readonly Expr[];
  /** Type of the target's elements. */
  readonly targetType: ScalarType;
}

/** How the loops of a statement are made. */
export interface SpaceOptions {
  /** Axes of a reducer at the root of the body. */
  readonly extra?: readonly Axis[];
  /** False for a scatter, whose loops are over the points and not over the target. */
  readonly isWhole?: boolean;
}

/** What lowering needs of `statement`. */
export function contextOf(
  statement: Statement,
  tensors: TensorTable,
  layouts: Layouts,
  { extra = [], isWhole = true }: SpaceOptions = {},
): StatementContext {
  const whole = isWhole
    ? wholeDimensions(statement, tensors)
    : new Map<string, number>();
  const loopsOf = (axes: readonly Axis[]): readonly LoopAxis[] =>
    axes.map((axis) => loopOf(axis, whole.get(axis.name) ?? null));
  const isFolded = (axis: Axis): boolean => axis.role === "reduction";
  const spatial = loopsOf(statement.axes.filter((axis) => !isFolded(axis)));
  const reduction = loopsOf([...statement.axes.filter(isFolded), ...extra]);
  const ranges = rangeGuards(statement.axes, whole);
  return {
    statement,
    tensors,
    layouts,
    names: { next: 0 },
    bounds: new Map(
      [...spatial, ...reduction].map(({ name, ...bounds }) => [name, bounds]),
    ),
    spatial,
    reduction,
    ranges,
    guard: [...ranges, ...statement.guard],
    targetType: tensorType(tensors, statement.target.tensor),
  };
}

/** The element of `tensor` (the target, unless given) that a point of the statement writes. */
export function targetAccess(
  statement: Statement,
  tensor: string = statement.target.tensor,
): Access {
  const { indices, origin } = statement.target;
  return { kind: "access", tensor, indices, fallback: null, origin };
}

/** Bounds of a bound axis. */
export function boundsOf(axis: Axis): AxisBounds {
  if (axis.bounds === null) {
    throw new Error(`Cannot loop over axis "${axis.name}": it is not bound`);
  }
  return axis.bounds;
}

/** A loop over `axis`; over the whole of a dimension of `dimension` elements, when that is wider. */
export function loopOf(axis: Axis, dimension: number | null = null): LoopAxis {
  const { start, end, extent } = boundsOf(axis);
  return dimension === null
    ? { name: axis.name, start, end, extent }
    : { name: axis.name, start: 0, end: dimension, extent };
}

/** Elements of the dimension that each plain target axis indexes. */
function wholeDimensions(
  { target }: Statement,
  tensors: TensorTable,
): ReadonlyMap<string, number> {
  const shape = tensorShape(tensors, target.tensor);
  const whole = new Map<string, number>();
  target.indices.forEach((index, dimension) => {
    const axis = plainAxis(index);
    const extent = shape[dimension];
    if (axis !== null && extent !== undefined) whole.set(axis, extent);
  });
  return whole;
}

function rangeGuards(
  axes: readonly Axis[],
  whole: ReadonlyMap<string, number>,
): readonly Expr[] {
  return axes.flatMap((axis) => {
    const dimension = whole.get(axis.name);
    if (dimension === undefined) return [];
    const { start, end } = boundsOf(axis);
    return [
      ...(start > 0 ? [compare("ge", axis, integer(start, axis))] : []),
      ...(end < dimension ? [compare("lt", axis, rangeEnd(axis, end))] : []),
    ];
  });
}

/** Relative to the extent where the text says so, so that kernels of other sizes have the same text. */
function rangeEnd(axis: Axis, end: number): Expr {
  const range = axis.range?.end;
  const isRelative = range !== undefined &&
    [...walk(range)].some((node) => node.kind === "extent");
  if (!isRelative) return integer(end, axis);
  const { origin, name } = axis;
  const extent: Expr = { kind: "extent", axis: name, origin };
  const missing = boundsOf(axis).extent - end;
  return missing === 0 ? extent : {
    kind: "apply",
    op: "sub",
    args: [extent, integer(missing, axis)],
    origin,
  };
}

function compare(op: "ge" | "lt", axis: Axis, limit: Expr): Expr {
  const { origin, name } = axis;
  return {
    kind: "apply",
    op,
    args: [{ kind: "axis", axis: name, origin }, limit],
    origin,
  };
}

function integer(value: number, { origin }: Axis): Literal {
  return { kind: "literal", value, dtype: "i32", origin };
}
