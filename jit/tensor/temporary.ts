/** Temporaries that passes make: names, tensors, and statements over chosen axes. */
import { passOrigin } from "../diagnostics/span.ts";
import { extentAxes } from "../ir/free_axes.ts";
import type { ScalarType } from "../ir/scalar_type.ts";
import {
  type AxisSubstitute,
  renamed,
  substituteAxes,
} from "../ir/substitute_axes.ts";
import type {
  Access,
  AffineIndex,
  AssignOperator,
  Axis,
  AxisBounds,
  Expr,
  Hint,
  Statement,
  TensorInfo,
  TensorIr,
} from "../ir/tensor_ir.ts";
import { walk } from "../ir/tensor_ir.ts";

/** Hands out `t.0`, `t.1`, ... past the names that are taken. */
export interface TemporarySupply {
  /** The next free name. */
  readonly name: () => string;
  /** Takes `name`, so that the next one is another. */
  readonly commit: (name: string) => void;
}

/** What a temporary holds at each point of `axes`. */
export interface TemporaryPlan {
  readonly pass: string;
  /** Axes of the surrounding statement that the temporary keeps. */
  readonly axes: readonly Axis[];
  /** Axes that are folded. */
  readonly reduction: readonly Axis[];
  readonly assign: AssignOperator;
  readonly body: Expr;
  readonly guard: readonly Expr[];
  readonly dtype: ScalarType;
  /** The statement that it is taken out of. */
  readonly from: Statement;
  /** All axes in scope where the body stood. */
  readonly scope: readonly Axis[];
}

/** A temporary, and how the point that it was taken from reads it. */
export interface Temporary {
  readonly tensor: TensorInfo;
  readonly statement: Statement;
  readonly read: Access;
}

/** A supply for `ir`. */
export function temporarySupply(ir: TensorIr): TemporarySupply {
  const taken = new Set(ir.tensors.map((tensor) => tensor.name));
  let next = 0;
  return {
    name: () => {
      while (taken.has(`t.${next}`)) next += 1;
      return `t.${next}`;
    },
    commit: (name) => {
      taken.add(name);
    },
  };
}

/** The temporary of `plan` under `name`. Its axes start at 0, whatever the ranges of the text. */
export function makeTemporary(name: string, plan: TemporaryPlan): Temporary {
  const { axes, from, pass, body, guard } = plan;
  const origin = passOrigin(pass, body.origin);
  const moved = substitutionOf(plan);
  const own = axes.map((axis): Axis => ({
    ...axis,
    role: "spatial",
    range: null,
    permutation: null,
    bounds: shifted(boundsOf(axis)),
  }));
  const reduction = plan.reduction.map((axis): Axis => ({
    ...axis,
    role: "reduction",
    range: null,
  }));
  const shape = own.map((axis) => boundsOf(axis).end);
  const statement: Statement = {
    kind: "statement",
    target: {
      tensor: name,
      indices: own.map((axis) => positionOf(axis, 0)),
      origin,
    },
    base: null,
    axes: [...own, ...reduction],
    assign: plan.assign,
    body: substituteAxes(body, moved),
    guard: guard.map((part) => substituteAxes(part, moved)),
    finish: null,
    isTemporary: true,
    hints: hintsOf(name, [body, ...guard], from),
    origin: passOrigin(pass, from.origin),
  };
  const indices = axes.map((axis) => positionOf(axis, -boundsOf(axis).start));
  return {
    tensor: {
      name,
      role: "made",
      dtype: plan.dtype,
      rank: shape.length,
      shape,
      origin,
    },
    statement,
    read: { kind: "access", tensor: name, indices, fallback: null, origin },
  };
}

/** Bounds of a bound axis. */
export function boundsOf({ name, bounds }: Axis): AxisBounds {
  if (bounds === null) {
    throw new Error(`Cannot size axis "${name}": it is not bound`);
  }
  return bounds;
}

/** The position `axis + offset`. */
export function positionOf(
  { name, origin }: Axis,
  offset: number,
): AffineIndex {
  return {
    kind: "affine",
    terms: [{ axis: name, factor: 1 }],
    extents: [],
    offset,
    origin,
  };
}

function shifted({ start, end, extent }: AxisBounds): AxisBounds {
  return { start: 0, end: end - start, extent };
}

/** Kept axes move to 0; extents of axes that are not kept become numbers. */
function substitutionOf(
  plan: TemporaryPlan,
): ReadonlyMap<string, AxisSubstitute> {
  const moved = new Map<string, AxisSubstitute>();
  const inner = new Set(
    [...plan.axes, ...plan.reduction].map((axis) => axis.name),
  );
  const read = new Set(
    [plan.body, ...plan.guard].flatMap((expr) => [...extentAxes(expr)]),
  );
  for (const axis of plan.scope) {
    const { start, extent } = boundsOf(axis);
    if (!inner.has(axis.name)) {
      if (read.has(axis.name)) {
        moved.set(axis.name, { ...renamed(axis.name), extent });
      }
    } else if (start !== 0 && plan.axes.includes(axis)) {
      moved.set(axis.name, {
        position: positionOf(axis, start),
        extent: axis.name,
      });
    }
  }
  return moved;
}

/** Hints about what is read go along, and so does the promise of a fixed order. */
function hintsOf(
  name: string,
  exprs: readonly Expr[],
  from: Statement,
): readonly Hint[] {
  const read = new Set(
    exprs.flatMap((expr) => [...walk(expr)])
      .flatMap((node) => node.kind === "access" ? [node.tensor] : []),
  );
  return from.hints.flatMap((hint) => {
    if (hint.tensor === from.target.tensor) {
      return hint.hint === "ordered" ? [{ ...hint, tensor: name }] : [];
    }
    return read.has(hint.tensor) ? [hint] : [];
  });
}
