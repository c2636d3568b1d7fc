/**
 * Executable -> records that a run needs no further thought for: pipelines, parameter words, ranges
 * in bytes, lifetimes of temporaries. Made once for a key; knows no buffer.
 */
import { InternalError } from "../../jit/diagnostics/pit_error.ts";
import { unreachable } from "../../jit/diagnostics/unreachable.ts";
import type {
  BufferUse,
  Dispatch,
  ParamWord,
  WebGpuExecutable,
} from "../../jit/ir/executable.ts";
import type { KernelRole } from "../../jit/ir/kernel_role.ts";
import type { TileBuffer } from "../../jit/ir/tile_ir.ts";
import { deviceBytes, deviceElementBytes } from "./host_elements.ts";
import type { ParamBlock, ScalarWord } from "./param_ring.ts";
import type { PipelineCache, PipelineEntry } from "./pipelines.ts";

/** A buffer of the executable. */
export interface PreparedBuffer {
  readonly name: string;
  readonly role: TileBuffer["role"];
  readonly elementBytes: number;
  /** Room for the whole tensor, densely. */
  readonly sizeBytes: number;
}

/** Where a binding points. */
export interface BindingSlot {
  /** Position in `buffers`. */
  readonly buffer: number;
  readonly offsetBytes: number;
  /** Null: to the end. */
  readonly sizeBytes: number | null;
}

/** One dispatch, ready but for the buffers. */
export interface PreparedDispatch {
  readonly name: string;
  readonly role: KernelRole;
  readonly entry: PipelineEntry;
  readonly params: ParamBlock;
  readonly slots: readonly BindingSlot[];
  readonly workgroups: readonly [number, number, number];
  /** Temporaries whose last use this is. */
  readonly ends: readonly number[];
}

/** What is kept under a run's key. */
export interface PreparedExecutable {
  readonly buffers: readonly PreparedBuffer[];
  readonly dispatches: readonly PreparedDispatch[];
}

/** Prepares `executable` for a device that has f16 or not. */
export function prepareExecutable(
  executable: WebGpuExecutable,
  pipelines: PipelineCache,
  hasF16: boolean,
): PreparedExecutable {
  const buffers = executable.buffers.map((buffer) =>
    prepareBuffer(buffer, hasF16)
  );
  // A dispatch of no workgroup does nothing.
  const dispatches = executable.dispatches.filter(({ workgroups }) =>
    workgroups.every((count) => count > 0)
  );
  const positions = new Map(buffers.map(({ name }, index) => [name, index]));
  const slots = dispatches.map((dispatch) =>
    dispatch.bindings.map((use) => slotOf(use, positions, buffers))
  );
  const ends = lastUses(slots, buffers);
  return {
    buffers,
    dispatches: dispatches.map((dispatch, index) => {
      const ownSlots = slots[index] ?? [];
      requireOneAccess(dispatch);
      return {
        name: dispatch.name,
        role: dispatch.role,
        entry: pipelineOf(dispatch, pipelines),
        params: paramBlock(dispatch.params),
        slots: ownSlots,
        workgroups: dispatch.workgroups,
        ends: ends[index] ?? [],
      };
    }),
  };
}

function prepareBuffer(buffer: TileBuffer, hasF16: boolean): PreparedBuffer {
  const { name, role, dtype } = buffer;
  const count = buffer.shape.reduce((product, extent) => product * extent, 1);
  return {
    name,
    role,
    elementBytes: deviceElementBytes(dtype, hasF16),
    sizeBytes: deviceBytes(dtype, count, hasF16),
  };
}

function slotOf(
  use: BufferUse,
  positions: ReadonlyMap<string, number>,
  buffers: readonly PreparedBuffer[],
): BindingSlot {
  const position = positions.get(use.buffer);
  const buffer = position === undefined ? undefined : buffers[position];
  if (position === undefined || buffer === undefined) {
    throw new InternalError(
      "prepareExecutable",
      `a dispatch binds "${use.buffer}", which is no buffer of the executable`,
      "",
    );
  }
  return {
    buffer: position,
    offsetBytes: use.offsetElements * buffer.elementBytes,
    sizeBytes: use.countElements === null
      ? null
      : use.countElements * buffer.elementBytes,
  };
}

/** WebGPU refuses a buffer that one dispatch binds both for reading and for writing. */
function requireOneAccess({ name, bindings }: Dispatch): void {
  const access = new Map<string, BufferUse["access"]>();
  for (const use of bindings) {
    if ((access.get(use.buffer) ?? use.access) !== use.access) {
      throw new InternalError(
        "prepareExecutable",
        `dispatch "${name}" both reads and writes "${use.buffer}"`,
        "",
      );
    }
    access.set(use.buffer, use.access);
  }
}

/** Per dispatch, the temporaries that no later dispatch binds. */
function lastUses(
  slots: readonly (readonly BindingSlot[])[],
  buffers: readonly PreparedBuffer[],
): number[][] {
  const last = new Map<number, number>();
  slots.forEach((ofDispatch, index) => {
    for (const { buffer } of ofDispatch) last.set(buffer, index);
  });
  const ends: number[][] = slots.map(() => []);
  for (const [buffer, index] of last) {
    if (buffers[buffer]?.role === "temporary") ends[index]?.push(buffer);
  }
  return ends;
}

function pipelineOf(
  dispatch: Dispatch,
  pipelines: PipelineCache,
): PipelineEntry {
  return pipelines.get({
    name: dispatch.name,
    wgsl: dispatch.wgsl,
    lineOrigins: dispatch.lineOrigins,
    paramBytes: blockBytes(dispatch.params.length),
    access: dispatch.bindings.map(({ access }) => access),
  });
}

/** Uniform blocks are multiples of 16 bytes. */
function blockBytes(wordCount: number): number {
  return Math.ceil(wordCount / 4) * 16;
}

function paramBlock(params: readonly ParamWord[]): ParamBlock {
  const words = new Uint32Array(blockBytes(params.length) / 4);
  const floats = new Float32Array(words.buffer);
  const scalars: ScalarWord[] = [];
  params.forEach((word, at) => {
    switch (word.kind) {
      case "number":
        if (word.scalar === "f32") floats[at] = word.value;
        else words[at] = word.value;
        return;
      case "scalar":
        scalars.push({ at, scalar: word.scalar, name: word.name });
        return;
    }
    return unreachable(word);
  });
  return { words, scalars };
}
