/**
 * A fold and the map that alone reads it -> the fold with the map as its `finish`.
 *
 * The map reads the fold's result at its own position, so each element is finished by whoever folded
 * it and the temporary is never stored.
 */
import { exprType, foldType } from "../ir/expr_type.ts";
import { hasPlainTarget } from "../ir/plain_target.ts";
import {
  type AxisSubstitution,
  renamed,
  substituteAxes,
} from "../ir/substitute_axes.ts";
import type { ScalarType } from "../ir/scalar_type.ts";
import {
  tensorShape,
  type TensorTable,
  tensorType,
  typeScopeOf,
} from "../ir/tensor_table.ts";
import type { Access, Axis, Expr, Finish, Statement } from "../ir/tensor_ir.ts";
import { mapChildren, plainAxis } from "../ir/tensor_ir.ts";
import { boundsOf } from "./temporary.ts";
import { rounded } from "./rounded.ts";
import type { TensorRead } from "./statement_reads.ts";

/** `consumer` computed behind the fold of `producer`, or null when that is not possible. */
export function fuseTail(
  producer: Statement,
  reads: readonly TensorRead[],
  tensors: TensorTable,
): Statement | null {
  const [first] = reads;
  const consumer = first?.statement;
  if (
    consumer === undefined || !isFold(producer) ||
    !isWholeMap(consumer, tensors)
  ) return null;
  if (!isWhole(producer, tensors) || !hasPlainTarget(producer)) return null;
  const accesses = reads.flatMap(({ statement, access, isIndex }) =>
    statement === consumer && access !== null && !isIndex ? [access] : []
  );
  const [access] = accesses;
  if (access === undefined || accesses.length !== reads.length) return null;
  const names = axisNames(producer, consumer, access);
  if (names === null || accesses.some((other) => !isSamePlace(access, other))) {
    return null;
  }
  return joined(producer, consumer, names, tensors);
}

function joined(
  producer: Statement,
  consumer: Statement,
  names: ReadonlyMap<string, string>,
  tensors: TensorTable,
): Statement | null {
  const own = renameInner(
    producer,
    new Set(consumer.axes.map(({ name }) => name)),
  );
  const moved = new Map(
    [...names].map(([from, to]) => [from, renamed(to)] as const),
  );
  const folded = foldedValue(own, consumer, moved, tensors);
  if (folded === null) return null;
  const isRead = (expr: Expr): boolean =>
    expr.kind === "access" && expr.tensor === own.target.tensor;
  const tail = (expr: Expr): Expr =>
    isRead(expr) ? folded : mapChildren(expr, tail);
  return {
    ...consumer,
    axes: [
      ...consumer.axes,
      ...own.axes.filter(({ role }) => role === "reduction"),
    ],
    assign: own.assign,
    base: own.base,
    body: substituteAxes(own.body, moved),
    guard: own.guard.map((part) => substituteAxes(part, moved)),
    finish: { body: tail(consumer.body), guard: consumer.guard.map(tail) },
    hints: [...own.hints, ...consumer.hints],
  };
}

/** `statement` with the axes that it folds named apart from `taken` and from its own. */
function renameInner(
  statement: Statement,
  taken: ReadonlySet<string>,
): Statement {
  const used = new Set([...taken, ...statement.axes.map(({ name }) => name)]);
  const names = new Map<string, string>();
  const rename = (axis: Axis): Axis => {
    if (!taken.has(axis.name)) return axis;
    const root = axis.name.replace(/(\.\d+)+$/, "");
    let n = 1;
    while (used.has(`${root}.${n}`)) n += 1;
    names.set(axis.name, `${root}.${n}`);
    used.add(`${root}.${n}`);
    return { ...axis, name: `${root}.${n}` };
  };
  const axes = statement.axes.map((axis) =>
    axis.role === "reduction" ? rename(axis) : axis
  );
  const { body } = statement;
  if (body.kind === "reduce" || body.kind === "scan") {
    const [first, ...rest] = body.axes;
    const inner = {
      ...body,
      axes: [rename(first), ...rest.map(rename)] as const,
    };
    const moved = substitutionOf(names);
    const mapped = mapChildren(inner, (child) => substituteAxes(child, moved));
    return { ...statement, axes, body: mapped };
  }
  const moved = substitutionOf(names);
  return {
    ...statement,
    axes,
    body: substituteAxes(body, moved),
    guard: statement.guard.map((part) => substituteAxes(part, moved)),
  };
}

function substitutionOf(names: ReadonlyMap<string, string>): AxisSubstitution {
  return new Map([...names].map(([from, to]) => [from, renamed(to)] as const));
}

/**
 * What the temporary would have held, as an expression over `accumulated`, rounded as it was. Null
 * where the fold would be done in another type for the sake of the new target.
 */
function foldedValue(
  { target, assign, body, finish }: Statement,
  consumer: Statement,
  moved: AxisSubstitution,
  tensors: TensorTable,
): Expr | null {
  const stored = tensorType(tensors, target.tensor);
  const type = exprType(body, typeScopeOf(tensors));
  const folded = foldType(assign, type, stored);
  const wanted = tensorType(tensors, consumer.target.tensor);
  const isKept = foldType(assign, type, wanted) === folded;
  if (!isKept || (folded === "f16" && stored !== "f16")) return null;
  const { origin } = target;
  const accumulated: Expr = { kind: "accumulated", origin };
  const types = typeScopeOf(tensors, folded);
  const value = finish === null ? accumulated : substituteAxes(
    finishedValue(finish, exprType(finish.body, types)),
    moved,
  );
  return rounded(value, exprType(value, types), stored);
}

/** A guarded tail as one expression; what it leaves out is 0. */
function finishedValue({ body, guard }: Finish, dtype: ScalarType): Expr {
  const [first, ...rest] = guard;
  if (first === undefined) return body;
  const { origin } = body;
  const condition = rest.reduce<Expr>(
    (all, part) => ({ kind: "apply", op: "and", args: [all, part], origin }),
    first,
  );
  const zero: Expr = { kind: "literal", value: 0, dtype, origin };
  return { kind: "select", condition, whenTrue: body, whenFalse: zero, origin };
}

/** The map's axis for each spatial axis of the fold; null unless they pair up one to one. */
function axisNames(
  producer: Statement,
  consumer: Statement,
  access: Access,
): ReadonlyMap<string, string> | null {
  const names = new Map<string, string>();
  for (const [dimension, index] of producer.target.indices.entries()) {
    if (index.kind === "unit") continue;
    const at = access.indices[dimension];
    const [from, to] = [
      plainAxis(index),
      at === undefined ? null : plainAxis(at),
    ];
    if (from === null || to === null) return null;
    names.set(from, to);
  }
  const extents = (axes: readonly Axis[]): ReadonlyMap<string, number> =>
    new Map(axes.map((axis) => [axis.name, boundsOf(axis).extent]));
  const [own, others] = [extents(producer.axes), extents(consumer.axes)];
  const isPaired = new Set(names.values()).size === names.size &&
    consumer.axes.length === names.size &&
    [...names].every(([from, to]) => own.get(from) === others.get(to));
  return isPaired && access.fallback === null ? names : null;
}

function isSamePlace(a: Access, b: Access): boolean {
  return b.fallback === null && a.indices.every((index, i) => {
    const other = b.indices[i];
    return other !== undefined && plainAxis(index) === plainAxis(other) &&
      (plainAxis(index) !== null ||
        (index.kind === "unit" && other.kind === "unit"));
  });
}

/** A statement that folds, by its assignment or by a reducer at its root. */
function isFold({ axes, body }: Statement): boolean {
  return body.kind === "reduce" || body.kind === "scan" ||
    axes.some(({ role }) => role === "reduction");
}

/** A statement that computes each element from the same position. */
function isWholeMap(statement: Statement, tensors: TensorTable): boolean {
  const { axes, assign, base, finish, body } = statement;
  return assign === "set" && base === null && finish === null &&
    hasPlainTarget(statement) &&
    axes.every(({ role }) => role === "spatial") &&
    isWhole(statement, tensors) &&
    body.kind !== "reduce" && body.kind !== "scan";
}

/** True when the spatial axes run over all of the target. */
function isWhole({ target, axes }: Statement, tensors: TensorTable): boolean {
  const shape = tensorShape(tensors, target.tensor);
  const byName = new Map(axes.map((axis) => [axis.name, axis]));
  return target.indices.every((index, dimension) => {
    const axis = byName.get(plainAxis(index) ?? "");
    if (axis === undefined) return index.kind === "unit";
    const { start, end } = boundsOf(axis);
    return start === 0 && end === shape[dimension];
  });
}
