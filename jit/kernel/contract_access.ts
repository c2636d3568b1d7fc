/**
 * How the accesses of a contraction move along its axis groups.
 *
 * A group of axes is one linear coordinate of the tile. Where an access steps evenly along the
 * whole group, its address needs one multiplication and no division, and where the step is 1,
 * elements can be read and written four at a time. Absent on purpose: statements.
 */
import type {
  Block,
  Load,
  LoopAxis,
  Store,
  TileIndex,
} from "../ir/tile_block.ts";
import type { ContractNest } from "../ir/tile_ir.ts";
import { boundWidth, bufferOf, type KernelBuilder } from "./builder.ts";
import { workgroupAxes } from "./contract_route.ts";
import { axisStrides } from "./emit_block.ts";
import { axisCount, pointCount } from "./grid.ts";

/** An access whose address is `base + batch part + outer * outerStride + inner * innerStride`. */
export interface LinearAccess {
  readonly buffer: string;
  /** Elements from one point of the outer group to the next. */
  readonly outerStride: number;
  /** Elements from one point of the inner group (k of an operand, n of the target) to the next. */
  readonly innerStride: number;
  /** Elements from one point of each batch axis to the next. */
  readonly batchStrides: ReadonlyMap<string, number>;
  /** Element at the first point of the outer and inner group, where every batch axis is 0. */
  readonly base: number;
}

/** How an operand comes into workgroup memory. */
export type StageMode = "vector-outer" | "vector-inner" | "linear" | "general";

/** The operand's block as a linear access; null when it is more than one plain load. */
export function linearOperand(
  block: Block,
  nest: ContractNest,
  outer: readonly LoopAxis[],
  builder: KernelBuilder,
): LinearAccess | null {
  const [step, ...rest] = block.steps;
  if (step === undefined || rest.length > 0 || step.kind !== "load") {
    return null;
  }
  const isPlain = block.live === null && step.when === null &&
    step.inside === null && block.result.kind === "value" &&
    block.result.name === step.name;
  return isPlain && isUnchecked(step)
    ? linearAccess(
      step.buffer,
      step.indices,
      { nest, outer, inner: nest.k },
      builder,
    )
    : null;
}

/** The store as a linear access over (m, n); null when it is not one. */
export function linearStore(
  store: Store,
  nest: ContractNest,
  builder: KernelBuilder,
): LinearAccess | null {
  return store.steps.length === 0 && isUnchecked(store)
    ? linearAccess(store.buffer, store.indices, {
      nest,
      outer: nest.m,
      inner: nest.n,
    }, builder)
    : null;
}

/** Which coordinates of an operand are looked up in a list, so that neighbours are not adjacent. */
export interface Gathered {
  readonly outer: boolean;
  readonly inner: boolean;
}

/** How to stage an operand over `outer` and k. */
export function stageMode(
  access: LinearAccess | null,
  groups: {
    readonly outer: readonly LoopAxis[];
    readonly k: readonly LoopAxis[];
  },
  gathered: Gathered,
  builder: KernelBuilder,
): StageMode {
  if (access === null) return "general";
  const { dtype } = bufferOf(builder, access.buffer);
  const isScalarBound = builder.bindings.has(access.buffer) &&
    boundWidth(builder, access.buffer) === 1;
  if (dtype === "bool" || isScalarBound) return "linear";
  if (!gathered.outer && isVectorized(access, "outer", groups.outer)) {
    return "vector-outer";
  }
  const isAlongK = !gathered.inner && isVectorized(access, "inner", groups.k);
  return isAlongK ? "vector-inner" : "linear";
}

/** True when four points along `side` are four adjacent elements at an address divisible by 4. */
export function isVectorized(
  { outerStride, innerStride, batchStrides, base }: LinearAccess,
  side: "outer" | "inner",
  group: readonly LoopAxis[],
): boolean {
  const [along, across] = side === "outer"
    ? [outerStride, innerStride]
    : [innerStride, outerStride];
  const steps = [across, base, ...batchStrides.values()];
  return along === 1 && pointCount(group) % 4 === 0 &&
    steps.every((step) => step % 4 === 0);
}

/** True when every index is proven and direct. */
export function isUnchecked({ indices }: Load | Store): boolean {
  return indices.every(({ value, isChecked }) => value === null && !isChecked);
}

function linearAccess(
  buffer: string,
  indices: readonly TileIndex[],
  groups: {
    readonly nest: ContractNest;
    readonly outer: readonly LoopAxis[];
    readonly inner: readonly LoopAxis[];
  },
  builder: KernelBuilder,
): LinearAccess | null {
  const { strides } = bufferOf(builder, buffer);
  const steps = axisStrides(indices, strides);
  const outerStride = groupStride(groups.outer, steps);
  const innerStride = groupStride(groups.inner, steps);
  if (outerStride === null || innerStride === null) return null;
  const starts = [...groups.outer, ...groups.inner].reduce(
    (sum, { name, start }) => sum + start * (steps.get(name) ?? 0),
    0,
  );
  const offsets = indices.reduce(
    (sum, { offset }, d) => sum + offset * strides[d]!,
    0,
  );
  const batchStrides = new Map(
    workgroupAxes(groups.nest).map(({ name }) => [name, steps.get(name) ?? 0]),
  );
  return {
    buffer,
    outerStride,
    innerStride,
    batchStrides,
    base: starts + offsets,
  };
}

/** The even step along a whole group, row-major; null when the group has none. */
function groupStride(
  group: readonly LoopAxis[],
  steps: ReadonlyMap<string, number>,
): number | null {
  const moving = group.filter((axis) => axisCount(axis) !== 1);
  const last = moving.at(-1);
  if (last === undefined) return 0;
  const stride = steps.get(last.name) ?? 0;
  let expected = stride;
  for (const axis of moving.toReversed()) {
    if ((steps.get(axis.name) ?? 0) !== expected) return null;
    expected *= axisCount(axis);
  }
  return stride;
}
