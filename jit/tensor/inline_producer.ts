/**
 * An elementwise temporary and the one read of it -> its body where it was read.
 *
 * Only where that multiplies no work: each element is read about once, or is so cheap that computing
 * it again costs less than storing and loading it.
 */
import { exprType } from "../ir/expr_type.ts";
import { hasPlainTarget } from "../ir/plain_target.ts";
import { emptyValue } from "../ir/reducer.ts";
import { type AxisSubstitute, substituteAxes } from "../ir/substitute_axes.ts";
import {
  tensorShape,
  type TensorTable,
  tensorType,
  typeScopeOf,
} from "../ir/tensor_table.ts";
import type {
  Access,
  Axis,
  Expr,
  Hint,
  Index,
  ScalarOp,
  Statement,
} from "../ir/tensor_ir.ts";
import { mapChildren, plainAxis, walk } from "../ir/tensor_ir.ts";
import { alignTree } from "./align_floats.ts";
import { rounded } from "./rounded.ts";
import type { TensorRead } from "./statement_reads.ts";
import { boundsOf } from "./temporary.ts";

/** Most operators and reads of a body that may be computed again and again. */
const CHEAP_OPERATORS = 3;
const CHEAP_READS = 2;

/** The consumer with the body of `producer` in place of the read, or null when it should stay apart. */
export function inlineProducer(
  producer: Statement,
  reads: readonly TensorRead[],
  tensors: TensorTable,
): Statement | null {
  const [read, ...others] = reads;
  if (read === undefined || others.length > 0 || read.isIndex) return null;
  const { statement: consumer, access } = read;
  if (access === null || access.fallback !== null || !isElementwise(producer)) {
    return null;
  }
  const moved = positionsOf(producer, access, consumer);
  if (moved === null || !isWhole(producer, tensors)) return null;
  if (isRepeated(producer, consumer, tensors) && !isCheap(producer)) {
    return null;
  }
  const value = substituteAxes(elementOf(producer, tensors), moved);
  const replace = (expr: Expr): Expr =>
    expr === access ? value : mapChildren(expr, replace);
  const types = typeScopeOf(tensors);
  const finish = consumer.finish === null ? null : {
    body: replace(consumer.finish.body),
    guard: consumer.finish.guard.map(replace),
  };
  return {
    ...consumer,
    body: alignTree(replace(consumer.body), types),
    guard: consumer.guard.map(replace),
    finish,
    hints: [...producer.hints, ...consumer.hints.flatMap(movedHints(producer))],
  };
}

/** What is said about the zeros of the temporary holds for the tensors that it is computed from. */
function movedHints(
  { target, body }: Statement,
): (hint: Hint) => readonly Hint[] {
  const reads = [...walk(body)].filter((node) => node.kind === "access");
  const dimensionOf = (axis: string | null): number =>
    target.indices.findIndex((index) => plainAxis(index) === axis);
  return (hint) => {
    const { tensor, microTile } = hint;
    if (tensor !== target.tensor) return [hint];
    return reads.map((read) => ({
      ...hint,
      tensor: read.tensor,
      microTile: microTile === null
        ? null
        : read.indices.map((index) =>
          microTile[dimensionOf(plainAxis(index))] ?? 1
        ),
    }));
  };
}

/** What the temporary would have held at a point, rounded as it was. */
function elementOf(producer: Statement, tensors: TensorTable): Expr {
  const { body, guard, assign, target } = producer;
  const stored = tensorType(tensors, target.tensor);
  const type = exprType(body, typeScopeOf(tensors));
  const { origin } = body;
  const value = rounded(body, type, stored);
  const [first, ...rest] = guard;
  if (first === undefined) return value;
  const condition = rest.reduce<Expr>(
    (all, part) => ({ kind: "apply", op: "and", args: [all, part], origin }),
    first,
  );
  const left = assign === "set" ? 0 : emptyValue(assign, stored);
  const whenFalse: Expr = {
    kind: "literal",
    value: left,
    dtype: stored,
    origin,
  };
  return { kind: "select", condition, whenTrue: value, whenFalse, origin };
}

/** A statement that computes each element from the same position, without a reducer or a base. */
function isElementwise(statement: Statement): boolean {
  const { axes, base, finish, body, guard } = statement;
  const nodes = [body, ...guard].flatMap((expr) => [...walk(expr)]);
  return base === null && finish === null && hasPlainTarget(statement) &&
    axes.every(({ role }) => role === "spatial") &&
    nodes.every(({ kind }) => kind !== "reduce" && kind !== "scan");
}

/** The position that the read gives to each axis of the temporary; null where that is not affine. */
function positionsOf(
  producer: Statement,
  access: Access,
  consumer: Statement,
): ReadonlyMap<string, AxisSubstitute> | null {
  const moved = new Map<string, AxisSubstitute>();
  const extents = extentsOf(consumer);
  for (const [dimension, index] of producer.target.indices.entries()) {
    const axis = producer.axes.find(({ name }) => name === plainAxis(index));
    const at = access.indices[dimension];
    if (axis === undefined) continue;
    const position = at === undefined ? null : positionOf(at);
    if (position === null || at === undefined) return null;
    const { extent } = boundsOf(axis);
    const name = plainAxis(at);
    const isSame = name !== null && extents.get(name) === extent;
    moved.set(axis.name, { position, extent: isSame ? name : extent });
  }
  return moved;
}

function positionOf(index: Index): AxisSubstitute["position"] | null {
  switch (index.kind) {
    case "affine":
      return index;
    case "unit":
      return { terms: [], extents: [], offset: 0 };
    case "indirect":
    case "spread":
      return null;
  }
}

/** True when the axes run over all of the target, so that every element is the body's. */
function isWhole({ target, axes }: Statement, tensors: TensorTable): boolean {
  const shape = tensorShape(tensors, target.tensor);
  return target.indices.every((index, dimension) => {
    const axis = axes.find(({ name }) => name === plainAxis(index));
    if (axis === undefined) return index.kind === "unit";
    const { start, end } = boundsOf(axis);
    return start === 0 && end === shape[dimension];
  });
}

/** True when an element would be computed more often than it is stored now. */
function isRepeated(
  producer: Statement,
  consumer: Statement,
  tensors: TensorTable,
): boolean {
  const elements = tensorShape(tensors, producer.target.tensor).reduce(
    (n, e) => n * e,
    1,
  );
  // A softmax reads its points once for each of its passes.
  const passes =
    consumer.body.kind === "scan" && consumer.body.scan === "softmax" ? 3 : 1;
  return pointsOf(consumer) * passes > elements;
}

function pointsOf({ axes, body }: Statement): number {
  const at = new Set<string>(body.kind === "scan" ? body.at : []);
  const inner = body.kind === "reduce" || body.kind === "scan" ? body.axes : [];
  return [...axes.filter(({ name }) => !at.has(name)), ...inner].reduce(
    (points, axis) => {
      const { start, end } = boundsOf(axis);
      return points * (end - start);
    },
    1,
  );
}

function extentsOf({ axes, body }: Statement): ReadonlyMap<string, number> {
  const inner: readonly Axis[] = body.kind === "reduce" || body.kind === "scan"
    ? body.axes
    : [];
  return new Map(
    [...axes, ...inner].map((axis) => [axis.name, boundsOf(axis).extent]),
  );
}

/** A few operators that every device does in a cycle or so. */
function isCheap({ body, guard }: Statement): boolean {
  const nodes = [body, ...guard].flatMap((expr) => [...walk(expr)]);
  const operators = nodes.flatMap((node) =>
    node.kind === "apply"
      ? [node.op]
      : node.kind === "select"
      ? ["select" as const]
      : []
  );
  const reads = nodes.filter(({ kind }) => kind === "access");
  return operators.length <= CHEAP_OPERATORS && reads.length <= CHEAP_READS &&
    operators.every((op) => op === "select" || isCheapOperator(op));
}

function isCheapOperator(op: ScalarOp): boolean {
  switch (op) {
    case "neg":
    case "not":
    case "add":
    case "sub":
    case "mul":
    case "eq":
    case "ne":
    case "lt":
    case "le":
    case "gt":
    case "ge":
    case "and":
    case "or":
    case "min":
    case "max":
    case "clamp":
    case "abs":
    case "sign":
    case "floor":
    case "ceil":
    case "trunc":
    case "relu":
      return true;
    case "div":
    case "mod":
    case "pow":
    case "idiv":
    case "hypot":
    case "exp":
    case "log":
    case "log2":
    case "sqrt":
    case "rsqrt":
    case "round":
    case "sin":
    case "cos":
    case "tan":
    case "tanh":
    case "erf":
    case "gelu":
    case "silu":
    case "sigmoid":
    case "isnan":
      return false;
  }
}
