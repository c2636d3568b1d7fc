/**
 * Nests over buffers larger than one binding -> nests whose kernels see a window of each.
 *
 * The axis that moves farthest through a buffer is halved until the reach fits; halves of a folded
 * axis are folded apart into a temporary and then together. A window
 * starts at a multiple of 256 bytes, as the offset of a binding must. Nests over small buffers pass
 * through unchanged.
 */
import {
  type Diagnostic,
  failure,
  type Outcome,
  success,
} from "../diagnostics/diagnostic.ts";
import type { TargetInfo } from "../ir/executable.ts";
import type { ScalarType } from "../ir/scalar_type.ts";
import type { LoopAxis } from "../ir/tile_block.ts";
import type { Nest, TileBuffer } from "../ir/tile_ir.ts";
import {
  type BufferWindow,
  type KernelContext,
  withBuffers,
} from "./builder.ts";
import { tensorNotSplittable } from "./diagnostics.ts";
import {
  accumulatedBlock,
  type FoldableNest,
  isFoldable,
  joinNest,
  PART,
  partialBuffer,
  partialIndices,
} from "./fold_halves.ts";
import { axisCount, pointCount } from "./grid.ts";
import { initialMap, planScatter } from "./scatter_plan.ts";
import {
  accessesOf,
  nestParts,
  reachOf,
  replaceAxis,
  storedCount,
} from "./nest_accesses.ts";

/** A nest that fits, with what its kernels bind of large buffers. */
export interface WindowedNest {
  readonly nest: Nest;
  readonly windows: ReadonlyMap<string, BufferWindow>;
}

/** What one nest became. */
export interface SplitNest {
  /** Temporaries for results that are folded apart. */
  readonly buffers: readonly TileBuffer[];
  readonly parts: readonly WindowedNest[];
}

/** Bytes that the offset of a binding is a multiple of. */
const OFFSET_BYTES = 256;

/** Splits `nest` until each kernel's bindings fit. */
export function splitBindings(
  nest: Nest,
  context: KernelContext,
): Outcome<SplitNest> {
  const whole: SplitNest = {
    buffers: [],
    parts: [{ nest, windows: new Map() }],
  };
  const large = accessesOf(nestParts(nest)).find(({ buffer }) =>
    isLarge(buffer, context)
  );
  if (large === undefined && sortAxis(nest, context) === null) {
    return success(whole);
  }
  if (large !== undefined && belongsToRule(nest)) {
    return failure(notSplittable(nest, large.buffer, context));
  }
  return nest.kind === "scatter" && nest.positions.length > 0
    ? splitAll(
      [initialMap(nest), { ...nest, positions: [EMPTY_AXIS] }],
      context,
    )
    : splitNest(nest, context);
}

/**
 * True for what must stay whole: bits and lists of a detection or a sort belong to all points, and a
 * nest that is chosen on the device may have no second step.
 */
function belongsToRule(nest: Nest): boolean {
  switch (nest.kind) {
    case "detect":
    case "list":
    case "meet":
    case "select":
    case "bucket":
      return true;
    case "contract":
      return nest.gathers.length > 0 || nest.choice !== null;
    case "map":
    case "reduce":
    case "softmax":
    case "cumsum":
    case "scatter":
      return false;
  }
}

function notSplittable(
  { origin }: Nest,
  name: string,
  { buffers, target }: KernelContext,
): Diagnostic {
  return tensorNotSplittable({
    name,
    sizeBytes: bufferBytes(buffers.get(name)!, target),
    limitBytes: target.limits.maxStorageBindingBytes,
    origin,
  });
}

/** A scatter over these positions has nothing to fill: a map before it has done so. */
const EMPTY_AXIS: LoopAxis = { name: "%none", start: 0, end: 0, extent: 0 };

/** Bytes of one element in a device buffer. */
export function elementBytes(
  dtype: ScalarType,
  { hasF16 }: TargetInfo,
): number {
  return dtype === "f16" && hasF16 ? 2 : 4;
}

/** Bytes of a whole buffer. */
export function bufferBytes(buffer: TileBuffer, target: TargetInfo): number {
  if (buffer.isPacked === true) return Math.ceil(storedCount(buffer) / 32) * 4;
  return storedCount(buffer) * elementBytes(buffer.dtype, target);
}

function isLarge(name: string, { buffers, target }: KernelContext): boolean {
  return bufferBytes(buffers.get(name)!, target) >
    target.limits.maxStorageBindingBytes;
}

function splitNest(nest: Nest, context: KernelContext): Outcome<SplitNest> {
  const sorted = sortAxis(nest, context);
  if (sorted !== null) return splitAll(halvesOf(nest, sorted), context);
  const { spatial, reduction } = nestParts(nest);
  const windows = windowsOf(nest, context);
  const large = [...windows].find(([name, window]) =>
    !fitsBinding(context.buffers.get(name)!, window, context.target)
  );
  if (large === undefined) {
    return success({ buffers: [], parts: [{ nest, windows }] });
  }
  const buffer = context.buffers.get(large[0])!;
  // The two parts of a fold are joined whole, or the join would be split for ever.
  const folded = isFoldable(nest)
    ? reduction.filter(({ name }) => name !== PART)
    : [];
  const axis = widestAxis(nest, [...spatial, ...folded], buffer);
  if (axis !== null) {
    return isFoldable(nest) && reduction.includes(axis)
      ? splitFold(nest, axis, context)
      : splitAll(halvesOf(nest, axis), context);
  }
  return failure(notSplittable(nest, buffer.name, context));
}

/** The axis to halve where the keys of a scatter would not fit a binding; null where they do. */
function sortAxis(
  nest: Nest,
  { target: { limits } }: KernelContext,
): LoopAxis | null {
  if (nest.kind !== "scatter" || nest.isUnique) return null;
  const { keyed } = planScatter(nest);
  if (pointCount(keyed) * 4 <= limits.maxStorageBindingBytes) return null;
  return keyed.find((axis) => axisCount(axis) > 1) ?? null;
}

/** All nests, in order. */
function splitAll(
  nests: readonly Nest[],
  context: KernelContext,
): Outcome<SplitNest> {
  const buffers: TileBuffer[] = [];
  const parts: WindowedNest[] = [];
  for (const nest of nests) {
    const split = splitNest(nest, context);
    if (!split.ok) return split;
    buffers.push(...split.value.buffers);
    parts.push(...split.value.parts);
  }
  return success({ buffers, parts });
}

/** The range of each large buffer that `nest` can reach. */
function windowsOf(
  nest: Nest,
  context: KernelContext,
): ReadonlyMap<string, BufferWindow> {
  const windows = new Map<string, BufferWindow>();
  for (const [name, { first, last }] of reachesOf(nest, context)) {
    const buffer = context.buffers.get(name)!;
    // Bits are few, and have no place at a byte.
    if (buffer.isPacked === true) continue;
    const step = OFFSET_BYTES / elementBytes(buffer.dtype, context.target);
    const offsetElements = Math.floor(first / step) * step;
    // Whole vectors of four, so that a vector access never meets the end of the binding.
    const wanted = Math.ceil((last - offsetElements + 1) / 4) * 4;
    const countElements = Math.min(
      wanted,
      storedCount(buffer) - offsetElements,
    );
    windows.set(name, { offsetElements, countElements });
  }
  return windows;
}

function reachesOf(
  nest: Nest,
  context: KernelContext,
): ReadonlyMap<string, { readonly first: number; readonly last: number }> {
  const parts = nestParts(nest);
  const axes = axesByName(nest);
  const reaches = new Map<
    string,
    { readonly first: number; readonly last: number }
  >();
  for (const access of accessesOf(parts)) {
    if (!isLarge(access.buffer, context)) continue;
    const reach = reachOf(access, context.buffers.get(access.buffer)!, axes);
    const known = reaches.get(access.buffer) ?? reach;
    reaches.set(access.buffer, {
      first: Math.min(known.first, reach.first),
      last: Math.max(known.last, reach.last),
    });
  }
  return reaches;
}

function fitsBinding(
  buffer: TileBuffer,
  window: BufferWindow,
  target: TargetInfo,
): boolean {
  const bytes = window.countElements * elementBytes(buffer.dtype, target);
  return bytes <= target.limits.maxStorageBindingBytes;
}

/** The axis of `candidates` along which `buffer` is walked farthest; null when none moves in it. */
function widestAxis(
  nest: Nest,
  candidates: readonly LoopAxis[],
  buffer: TileBuffer,
): LoopAxis | null {
  const axes = axesByName(nest);
  const accesses = accessesOf(nestParts(nest)).filter((access) =>
    access.buffer === buffer.name
  );
  let widest: LoopAxis | null = null;
  let most = 0;
  for (const axis of candidates) {
    if (axisCount(axis) < 2) continue;
    const fixed = new Map([...axes, [axis.name, {
      ...axis,
      end: axis.start + 1,
    }]]);
    const spans = accesses.map((access) => {
      const all = reachOf(access, buffer, axes);
      const one = reachOf(access, buffer, fixed);
      return all.last - all.first - (one.last - one.first);
    });
    const span = Math.max(0, ...spans);
    if (span > most) {
      widest = axis;
      most = span;
    }
  }
  return widest;
}

function axesByName(nest: Nest): ReadonlyMap<string, LoopAxis> {
  const { spatial, reduction, fixed } = nestParts(nest);
  return new Map(
    [...spatial, ...reduction, ...fixed].map((axis) => [axis.name, axis]),
  );
}

/** The nest over each half of `axis`. */
function halvesOf(nest: Nest, axis: LoopAxis): readonly [Nest, Nest] {
  const middle = middleOf(axis);
  const low = replaceAxis(nest, { ...axis, end: middle });
  const high = replaceAxis(nest, { ...axis, start: middle });
  return [{ ...low, name: `${nest.name}.0` }, {
    ...high,
    name: `${nest.name}.1`,
  }];
}

/** Large halves begin at a multiple of 64, which keeps vector accesses aligned. */
function middleOf(axis: LoopAxis): number {
  const half = Math.ceil(axisCount(axis) / 2);
  return axis.start + (half > 64 ? Math.ceil(half / 64) * 64 : half);
}

/** Folds the halves of `axis` apart into a temporary, then together. */
function splitFold(
  nest: FoldableNest,
  axis: LoopAxis,
  outer: KernelContext,
): Outcome<SplitNest> {
  const { spatial } = nestParts(nest);
  const partial = partialBuffer(nest, spatial);
  const context = withBuffers(outer, [partial]);
  const halves = halvesOf(nest, axis).map((half, number): Nest => ({
    ...(half as FoldableNest),
    finish: accumulatedBlock(nest.dtype),
    store: {
      buffer: partial.name,
      indices: partialIndices(number, spatial),
      steps: [],
    },
  }));
  const split = splitAll(
    [...halves, joinNest(nest, spatial, partial)],
    context,
  );
  if (!split.ok) return split;
  return success({
    buffers: [partial, ...split.value.buffers],
    parts: split.value.parts,
  });
}
