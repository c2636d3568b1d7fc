/**
 * Executable -> records that a run needs no further thought for: pipelines, parameter words, ranges
 * in bytes, lifetimes of temporaries. Made once; knows no buffer.
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
import type { CoverReport } from "../backend/backend.ts";
import { coverReportOf } from "../backend/cover_report.ts";
import { deviceBytes, deviceElementBytes } from "./host_elements.ts";
import type { ParamBlock, ScalarWord } from "./param_ring.ts";
import type {
  PipelineCache,
  PipelineEntry,
  PipelineSource,
} from "./pipelines.ts";
import type { ReportOwner } from "./report_store.ts";

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

/** An executable, ready to be encoded. */
export interface PreparedExecutable {
  /** A run of it was encoded: the device has seen its texts. */
  hasRun: boolean;
  readonly buffers: readonly PreparedBuffer[];
  readonly dispatches: readonly PreparedDispatch[];
  /** Reports of the selections, by position of their buffer. */
  readonly reports: ReadonlyMap<number, ReportOwner>;
}

/** What a prepared executable is made over. */
export interface PrepareContext {
  readonly pipelines: PipelineCache;
  readonly hasF16: boolean;
  readonly onReport: (report: CoverReport) => void;
}

/** Prepares `executable` for a device. */
export function prepareExecutable(
  executable: WebGpuExecutable,
  { pipelines, hasF16, onReport }: PrepareContext,
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
    hasRun: false,
    buffers,
    reports: reportOwners(executable, buffers, onReport),
    dispatches: dispatches.map((dispatch, index) => {
      const ownSlots = slots[index] ?? [];
      requireOneAccess(dispatch);
      return {
        name: dispatch.name,
        role: dispatch.role,
        entry: pipelines.get(pipelineSource(dispatch)),
        params: paramBlock(dispatch.params),
        slots: ownSlots,
        workgroups: dispatch.workgroups,
        ends: ends[index] ?? [],
      };
    }),
  };
}

/** Who hears the report in each buffer that a selection writes. */
function reportOwners(
  { selections }: WebGpuExecutable,
  buffers: readonly PreparedBuffer[],
  onReport: (report: CoverReport) => void,
): ReadonlyMap<number, ReportOwner> {
  return new Map(selections.map((select) => {
    const at = buffers.findIndex(({ name }) => name === select.choice);
    const hear = (words: Uint32Array): void => {
      const report = coverReportOf(select, words);
      if (report !== null) onReport(report);
    };
    return [at, { sizeBytes: buffers[at]?.sizeBytes ?? 0, hear }];
  }));
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

/** What the pipeline of a dispatch is made from. */
export function pipelineSource(dispatch: Dispatch): PipelineSource {
  return {
    name: dispatch.name,
    wgsl: dispatch.wgsl,
    lineOrigins: dispatch.lineOrigins,
    paramBytes: blockBytes(dispatch.params.length),
    access: dispatch.bindings.map(({ access }) => access),
  };
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
