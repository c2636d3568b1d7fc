/**
 * What a device runs: the last output of the compiler, as plain data.
 *
 * `jit/compile.ts` makes it for one bound program (all extents known); texts repeat between sizes,
 * so that a device keeps its pipelines by text. Absent on purpose: device objects.
 */
import type { Origin } from "../diagnostics/span.ts";
import type { KernelRole } from "./kernel_role.ts";
import type { TileBuffer } from "./tile_ir.ts";
import type { SelectNest } from "./tile_pit.ts";

/** What the compiler must know of a device: limits and abilities, never its name. */
export interface TargetInfo {
  readonly limits: TargetLimits;
  /** The device stores and computes f16; otherwise f16 tensors are kept as f32 values rounded to f16. */
  readonly hasF16: boolean;
  readonly hasSubgroups: boolean;
}

/** Limits in WebGPU's units. */
export interface TargetLimits {
  readonly maxWorkgroupsPerDimension: number;
  readonly maxInvocationsPerWorkgroup: number;
  readonly maxWorkgroupStorageBytes: number;
  readonly maxStorageBindingBytes: number;
  readonly maxBufferBytes: number;
  readonly maxStorageBuffersPerStage: number;
}

/** Buffers to provide and dispatches to run, in order. */
export interface WebGpuExecutable {
  readonly kind: "webgpu";
  readonly buffers: readonly TileBuffer[];
  readonly dispatches: readonly Dispatch[];
  /** Selections, whose reports the device keeps for the host. */
  readonly selections: readonly SelectNest[];
}

/** One kernel launch. */
export interface Dispatch {
  /** Name of the nest, for traces and profiles. */
  readonly name: string;
  readonly role: KernelRole;
  /** WGSL; entry point `main`. Equal texts share a pipeline. */
  readonly wgsl: string;
  /** Origin of each line of `wgsl` (index 0 is line 1), for compile messages. */
  readonly lineOrigins: readonly (Origin | null)[];
  /** Uniform block at binding 0, one 4-byte word each; empty: no block. Scalars are patched at each call. */
  readonly params: readonly ParamWord[];
  /** Storage buffers from binding 1 on. */
  readonly bindings: readonly BufferUse[];
  readonly workgroups: readonly [number, number, number];
}

/** A word of the parameter block: a number known at compile time, or a scalar of the call. */
export type ParamWord =
  | {
    readonly kind: "number";
    readonly scalar: "f32" | "i32" | "u32";
    readonly value: number;
  }
  | {
    readonly kind: "scalar";
    readonly scalar: "f32" | "i32" | "u32";
    readonly name: string;
  };

/** A whole buffer, or a range of it in elements (offset a multiple of 64). */
export interface BufferUse {
  readonly buffer: string;
  readonly access: "read" | "read_write";
  readonly offsetElements: number;
  /** Null: to the end. */
  readonly countElements: number | null;
}

/** Generated JavaScript for the CPU back end. */
export interface JsExecutable {
  readonly kind: "js";
  readonly buffers: readonly TileBuffer[];
  readonly steps: readonly JsStep[];
  /** Selections, whose reports the device keeps for the host. */
  readonly selections: readonly SelectNest[];
}

/**
 * One nest as the text of a function body over `(buffers, sizes, scalars)`:
 * typed arrays in the order of `bindings`, the extents and strides, the scalars of the call.
 */
export interface JsStep {
  readonly name: string;
  readonly role: KernelRole;
  readonly js: string;
  readonly bindings: readonly string[];
  readonly sizes: readonly number[];
  /** Names of the scalars, in the order of the third argument. */
  readonly scalars: readonly string[];
}

/** Strides in elements of each input, by tensor name; an input that is absent is dense row-major. */
export type Layouts = ReadonlyMap<string, readonly number[]>;

/** Which candidates of the selections are compiled; the others are left out, with their detection. */
export interface Narrowing {
  /** Names of the rules that stay beside the dense nest, by its name. */
  readonly kept: ReadonlyMap<string, readonly string[]>;
  /** What happens to the candidates of the nests that are not named. */
  readonly others: "all" | "none";
}

/** Every candidate stays. */
export const ALL_CANDIDATES: Narrowing = { kept: new Map(), others: "all" };

/** Dense nests, without any search for zeros but that of pinned rules. */
export const NO_CANDIDATES: Narrowing = { kept: new Map(), others: "none" };

/** What a back end asks of the compiler, beside the program and its limits. */
export interface CompileRequest {
  readonly narrowing: Narrowing;
  /** Inputs whose truth values the device holds as bits. */
  readonly packed: ReadonlySet<string>;
  /** The device in its own words: finds the measured rates of its tiles, and steers no code. */
  readonly device: string;
}
