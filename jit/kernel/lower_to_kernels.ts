/** Pass: tile IR -> kernels. */
import {
  type Diagnostic,
  failure,
  type Outcome,
  success,
} from "../diagnostics/diagnostic.ts";
import type { Origin } from "../diagnostics/span.ts";
import { unreachable } from "../diagnostics/unreachable.ts";
import type { TargetInfo } from "../ir/executable.ts";
import { type KernelRole, roleOf } from "../ir/kernel_role.ts";
import type { Nest, TileBuffer, TileIr } from "../ir/tile_ir.ts";
import {
  type KernelContext,
  kernelContext,
  type Launch,
  type Lowered,
  withBuffers,
} from "./builder.ts";
import {
  tensorNotSplittable,
  tensorTooLarge,
  tooManyBindings,
} from "./diagnostics.ts";
import { lowerBucket } from "./lower_bucket.ts";
import { lowerContract } from "./lower_contract.ts";
import { lowerCumsum } from "./lower_cumsum.ts";
import { lowerDetect } from "./lower_detect.ts";
import { lowerList } from "./lower_list.ts";
import { lowerMeet } from "./lower_meet.ts";
import { lowerMap } from "./lower_map.ts";
import { lowerReduce } from "./lower_reduce.ts";
import { lowerScatter } from "./lower_scatter.ts";
import { lowerSelect } from "./lower_select.ts";
import { lowerSoftmax } from "./lower_softmax.ts";
import { bufferBytes, elementBytes, splitBindings } from "./split_bindings.ts";

/** A launch under the name that traces and profiles show, and the part of a run that it belongs to. */
export type NamedLaunch = Launch & {
  readonly name: string;
  readonly role: KernelRole;
};

/** All kernels of a program, in order of execution. */
export interface LoweredProgram {
  /** The program's buffers and the temporaries of its kernels. */
  readonly buffers: readonly TileBuffer[];
  readonly launches: readonly NamedLaunch[];
}

/**
 * Hands each nest to the generator of its kind, within the limits of a device.
 *
 * Requires: verified tile IR of a bound program.
 * Ensures: every launch binds what the device can bind, none is empty, `buffers` lists everything
 * that the launches name, no kernel text holds a size.
 *
 * ```text
 * before  map C over i: C[i] = A[i] + B[i]
 * after   launch C: one invocation for each four elements, sizes as parameters
 * ```
 */
export function lowerToKernels(
  tiles: TileIr,
  target: TargetInfo,
): Outcome<LoweredProgram> {
  const context = kernelContext(tiles.buffers, target);
  const buffers: TileBuffer[] = [...tiles.buffers];
  const launches: NamedLaunch[] = [];
  for (const nest of tiles.nests) {
    const lowered = lowerSplit(nest, context);
    if (!lowered.ok) return lowered;
    buffers.push(...lowered.value.buffers);
    const problem = findProblem(
      nest.origin,
      lowered.value,
      withBuffers(context, buffers),
    );
    if (problem !== null) return failure(problem);
    for (const launch of lowered.value.launches) {
      if (!launch.workgroups.includes(0)) {
        const { name } = launch.kernel;
        launches.push({ ...launch, name, role: roleOf(nest) });
      }
    }
  }
  return success({ buffers, launches });
}

/** The generator of each kind of nest. */
export function lowerNest(nest: Nest, context: KernelContext): Lowered {
  switch (nest.kind) {
    case "map":
      return lowerMap(nest, context);
    case "reduce":
      return lowerReduce(nest, context);
    case "contract":
      return lowerContract(nest, context);
    case "softmax":
      return lowerSoftmax(nest, context);
    case "cumsum":
      return lowerCumsum(nest, context);
    case "scatter":
      return lowerScatter(nest, context);
    case "detect":
      return lowerDetect(nest, context);
    case "list":
      return lowerList(nest, context);
    case "meet":
      return lowerMeet(nest, context);
    case "select":
      return lowerSelect(nest, context);
    case "bucket":
      return lowerBucket(nest, context);
  }
  return unreachable(nest);
}

function lowerSplit(nest: Nest, context: KernelContext): Outcome<Lowered> {
  const split = splitBindings(nest, context);
  if (!split.ok) return split;
  const inner = withBuffers(context, split.value.buffers);
  const parts = split.value.parts.map(({ nest: part, windows }) =>
    lowerNest(part, { ...inner, windows })
  );
  return success({
    buffers: [
      ...split.value.buffers,
      ...parts.flatMap(({ buffers }) => buffers),
    ],
    launches: parts.flatMap(({ launches }) => launches),
  });
}

/** The first limit of the device that the kernels of a nest exceed. */
function findProblem(
  origin: Origin,
  { launches }: Lowered,
  { buffers, target }: KernelContext,
): Diagnostic | null {
  const { maxBufferBytes, maxStorageBindingBytes, maxStorageBuffersPerStage } =
    target.limits;
  for (const { bindings } of launches) {
    if (bindings.length > maxStorageBuffersPerStage) {
      return tooManyBindings({
        count: bindings.length,
        limit: maxStorageBuffersPerStage,
        origin,
      });
    }
    for (const { buffer: name, countElements } of bindings) {
      const buffer = buffers.get(name)!;
      const sizeBytes = bufferBytes(buffer, target);
      if (sizeBytes > maxBufferBytes) {
        return tensorTooLarge({
          name,
          sizeBytes,
          limitBytes: maxBufferBytes,
          origin,
        });
      }
      const boundBytes = countElements === null
        ? sizeBytes
        : countElements * elementBytes(buffer.dtype, target);
      if (boundBytes > maxStorageBindingBytes) {
        return tensorNotSplittable({
          name,
          sizeBytes,
          limitBytes: maxStorageBindingBytes,
          origin,
        });
      }
    }
  }
  return null;
}
