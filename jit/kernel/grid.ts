/**
 * From points of an iteration space to workgroups and invocations.
 *
 * A space of any size is one linear index; workgroups are folded into three dimensions below the
 * device's limit, and the index is split into axes by divisions by parameters, the last axis
 * fastest. Absent on purpose: what is computed at a point.
 */
import type { TargetInfo } from "../ir/executable.ts";
import type { KernelExpr, KernelStatement } from "../ir/kernel_ir.ts";
import type { LoopAxis } from "../ir/tile_block.ts";
import {
  countParam,
  type KernelBuilder,
  letOf,
  numberParam,
} from "./builder.ts";
import {
  add,
  asI32,
  builtin,
  component,
  divide,
  multiply,
  subtract,
  u32,
} from "./expressions.ts";

/** Statements and what they define, axis by axis. */
export interface SplitIndex {
  readonly statements: readonly KernelStatement[];
  /** i32 value of each axis, its start included. */
  readonly axes: ReadonlyMap<string, KernelExpr>;
}

/** Values of one axis; 0 for an empty range. */
export function axisCount({ start, end }: LoopAxis): number {
  return Math.max(0, end - start);
}

/** Points of a space; 1 without axes. */
export function pointCount(axes: readonly LoopAxis[]): number {
  return axes.reduce((count, axis) => count * axisCount(axis), 1);
}

/**
 * `count` workgroups as a grid of at least as many, each dimension within the limit. Kernels must
 * leave out linear indices from `count` on.
 */
export function foldWorkgroups(
  count: number,
  { limits: { maxWorkgroupsPerDimension: limit } }: TargetInfo,
): readonly [number, number, number] {
  if (count <= limit) return [count, 1, 1];
  const rows = Math.ceil(count / limit);
  if (rows <= limit) return [Math.ceil(count / rows), rows, 1];
  const layers = Math.ceil(rows / limit);
  const height = Math.ceil(rows / layers);
  return [Math.ceil(count / (layers * height)), height, layers];
}

/** Linear index of the workgroup in a folded grid: uniform in the workgroup. */
export function linearWorkgroup(): KernelExpr {
  const at = builtin("workgroup_id");
  const size = builtin("num_workgroups");
  const row = add(
    component(at, 1),
    multiply(component(at, 2), component(size, 1)),
  );
  return add(component(at, 0), multiply(row, component(size, 0)));
}

/** Linear index of the invocation, for workgroups of `workgroupSize` invocations. */
export function linearInvocation(workgroupSize: number): KernelExpr {
  return add(
    multiply(linearWorkgroup(), u32(workgroupSize)),
    builtin("local_invocation_index"),
  );
}

/**
 * Splits `linear`, a u32 below the number of points, into the values of `axes`: row-major, one
 * division for each axis but the first.
 */
export function splitLinear(
  builder: KernelBuilder,
  linear: KernelExpr,
  axes: readonly LoopAxis[],
): SplitIndex {
  const statements: KernelStatement[] = [];
  const values = new Map<string, KernelExpr>();
  let rest = linear;
  for (const [position, axis] of [...axes.entries()].reverse()) {
    if (position === 0) {
      values.set(axis.name, axisValue(builder, axis, rest));
      break;
    }
    const count = countParam(builder, axis);
    const quotient = letOf(builder, `${axis.name}_rest`, divide(rest, count));
    const remainder = subtract(rest, multiply(quotient.name, count));
    const value = letOf(
      builder,
      axis.name,
      axisValue(builder, axis, remainder),
    );
    statements.push(quotient.statement, value.statement);
    values.set(axis.name, value.name);
    rest = quotient.name;
  }
  return { statements, axes: values };
}

/** The value of an axis whose points are counted from 0 by `position`. */
export function axisValue(
  builder: KernelBuilder,
  axis: LoopAxis,
  position: KernelExpr,
): KernelExpr {
  const value = asI32(position);
  if (axis.start === 0) return value;
  return add(
    value,
    numberParam(
      builder,
      `start ${axis.name}`,
      `start_${axis.name}`,
      "i32",
      axis.start,
    ),
  );
}
