/**
 * Assembles one kernel: collects parameters, bindings, helper functions and fresh names while a
 * generator writes statements, then closes them into a `Launch`.
 *
 * A builder is the explicit state of one kernel, made by `createBuilder` and dropped after
 * `finishLaunch`; names are numbered in the order of asking. Sizes enter as parameters only, so
 * that one text serves all sizes of a schedule. Absent on purpose: devices, WGSL text.
 */
import type { Origin } from "../diagnostics/span.ts";
import { InternalError } from "../diagnostics/pit_error.ts";
import type { BufferUse, ParamWord, TargetInfo } from "../ir/executable.ts";
import type {
  KernelExpr,
  KernelFunction,
  KernelIr,
  KernelScalar,
  KernelStatement,
  KernelType,
  Param,
  Variable,
} from "../ir/kernel_ir.ts";
import { U32 } from "../ir/kernel_ir.ts";
import { kernelTypeOf } from "../ir/kernel_nodes.ts";
import type { ScalarType } from "../ir/scalar_type.ts";
import type { LoopAxis } from "../ir/tile_block.ts";
import type { TileBuffer } from "../ir/tile_ir.ts";
import { nameOf, scalarType, vectorType } from "./expressions.ts";

/** One kernel with everything a dispatch needs. */
export interface Launch {
  readonly kernel: KernelIr;
  /** In the order of `kernel.params`. */
  readonly params: readonly ParamWord[];
  /** In the order of `kernel.bindings`. */
  readonly bindings: readonly BufferUse[];
  readonly workgroups: readonly [number, number, number];
}

/** What one nest becomes. */
export interface Lowered {
  /** Temporaries besides the buffers of the program, such as partial results. */
  readonly buffers: readonly TileBuffer[];
  /** In order of execution; empty when there is nothing to compute. */
  readonly launches: readonly Launch[];
}

/** What the lowering of a nest may know. */
export interface KernelContext {
  readonly buffers: ReadonlyMap<string, TileBuffer>;
  readonly target: TargetInfo;
  /** Ranges to bind instead of whole buffers, by buffer; made by `split_bindings.ts`. */
  readonly windows: ReadonlyMap<string, BufferWindow>;
}

/** A range of a buffer, in elements. */
export interface BufferWindow {
  readonly offsetElements: number;
  readonly countElements: number;
}

/** The state of one kernel under construction. */
export interface KernelBuilder {
  readonly name: string;
  readonly origin: Origin;
  readonly context: KernelContext;
  /** Axes whose `extent(...)` may be read. */
  readonly loops: ReadonlyMap<string, LoopAxis>;
  readonly params: Map<
    string,
    { readonly param: Param; readonly word: ParamWord }
  >;
  readonly bindings: Map<string, BufferBinding>;
  readonly functions: Map<string, KernelFunction>;
  readonly workgroup: Map<string, Variable>;
  readonly names: Set<string>;
}

/** A bound buffer; `access` widens when the kernel writes it as well. */
interface BufferBinding {
  readonly name: string;
  readonly element: KernelType;
  access: "read" | "read_write";
}

/** A context over whole buffers. */
export function kernelContext(
  buffers: readonly TileBuffer[],
  target: TargetInfo,
): KernelContext {
  return {
    buffers: new Map(buffers.map((buffer) => [buffer.name, buffer])),
    target,
    windows: new Map(),
  };
}

/** The same context with more buffers, as temporaries of a nest. */
export function withBuffers(
  context: KernelContext,
  buffers: readonly TileBuffer[],
): KernelContext {
  const added = buffers.map((
    buffer,
  ): [string, TileBuffer] => [buffer.name, buffer]);
  return { ...context, buffers: new Map([...context.buffers, ...added]) };
}

/** A builder for the kernel `name` of a nest over `loops`. */
export function createBuilder(
  context: KernelContext,
  name: string,
  origin: Origin,
  loops: readonly LoopAxis[],
): KernelBuilder {
  return {
    name,
    origin,
    context,
    loops: new Map(loops.map((loop) => [loop.name, loop])),
    params: new Map(),
    bindings: new Map(),
    functions: new Map(),
    workgroup: new Map(),
    names: new Set(),
  };
}

/** A name that is new in the kernel, made of `hint`. */
export function freshName(builder: KernelBuilder, hint: string): string {
  let name = hint;
  for (let count = 1; builder.names.has(name); count++) {
    name = `${hint}_${count}`;
  }
  builder.names.add(name);
  return name;
}

/**
 * The parameter word that holds `value`: an extent, a stride, an offset. `key` identifies its
 * meaning in the kernel, so that one meaning makes one word whatever the sizes are; `hint` names it.
 */
export function numberParam(
  builder: KernelBuilder,
  key: string,
  hint: string,
  scalar: "f32" | "i32" | "u32",
  value: number,
): KernelExpr {
  const wrapped = scalar === "f32" ? value : wrapInteger(value, scalar);
  return paramOf(builder, key, hint, {
    kind: "number",
    scalar,
    value: wrapped,
  });
}

/** A scalar of the call. */
export function callScalar(
  builder: KernelBuilder,
  name: string,
  scalar: "f32" | "i32" | "u32",
): KernelExpr {
  return paramOf(builder, `scalar ${name} ${scalar}`, name, {
    kind: "scalar",
    scalar,
    name,
  });
}

/** Number of points of an axis, `end - start`, as u32. */
export function countParam(builder: KernelBuilder, axis: LoopAxis): KernelExpr {
  const value = Math.max(0, axis.end - axis.start);
  return numberParam(
    builder,
    `count ${axis.name}`,
    `count_${axis.name}`,
    "u32",
    value,
  );
}

/** What `extent(axis)` reads, as i32. */
export function extentParam(builder: KernelBuilder, axis: string): KernelExpr {
  const loop = builder.loops.get(axis);
  if (loop === undefined) throw builderError(builder, `unknown axis "${axis}"`);
  return numberParam(
    builder,
    `extent ${axis}`,
    `extent_${axis}`,
    "i32",
    loop.extent,
  );
}

/** The buffer that `name` stands for. */
export function bufferOf(builder: KernelBuilder, name: string): TileBuffer {
  const buffer = builder.context.buffers.get(name);
  if (buffer === undefined) {
    throw builderError(builder, `unknown buffer "${name}"`);
  }
  return buffer;
}

/**
 * The array of a buffer's elements, one binding per buffer. The first use settles whether elements
 * are scalars or vectors of four, and the name: `hint`, for temporaries whose own name would keep
 * equal kernels apart, else the buffer's. `read_write` anywhere makes the binding read_write.
 */
export function bufferArray(
  builder: KernelBuilder,
  buffer: string,
  access: "read" | "read_write",
  width: 1 | 4 = 1,
  hint: string = buffer,
): KernelExpr {
  const known = builder.bindings.get(buffer);
  const binding = known ?? newBinding(builder, buffer, access, width, hint);
  if (access === "read_write") binding.access = access;
  return nameOf(binding.name, {
    kind: "array",
    element: binding.element,
    count: null,
  });
}

/** 1, or 4 where the kernel has bound the buffer as vectors. */
export function boundWidth(builder: KernelBuilder, buffer: string): 1 | 4 {
  return builder.bindings.get(buffer)?.element.kind === "vector" ? 4 : 1;
}

/** Elements between the start of the buffer and the start of what is bound. */
export function windowOffset(builder: KernelBuilder, buffer: string): number {
  return builder.context.windows.get(buffer)?.offsetElements ?? 0;
}

/** How a device stores a type: bool as u32, f16 as f32 where there is no f16. */
export function storageScalar(
  dtype: ScalarType,
  target: TargetInfo,
): KernelScalar {
  if (dtype === "bool") return "u32";
  return dtype === "f16" && !target.hasF16 ? "f32" : dtype;
}

/** How a value of a type is held in registers: f16 as f32. */
export function registerScalar(
  dtype: ScalarType,
): Exclude<KernelScalar, "f16"> {
  return dtype === "f16" ? "f32" : dtype;
}

/** Adds a helper function to the kernel; one name is one function. */
export function useFunction(
  builder: KernelBuilder,
  helper: KernelFunction,
): void {
  builder.functions.set(helper.name, helper);
}

/** A workgroup variable. */
export function workgroupVariable(
  builder: KernelBuilder,
  hint: string,
  type: KernelType,
): KernelExpr {
  const name = freshName(builder, hint);
  builder.workgroup.set(name, { name, type });
  return nameOf(name, type);
}

/** `let name = value` and the expression that reads it. */
export function letOf(
  builder: KernelBuilder,
  hint: string,
  value: KernelExpr,
): { readonly statement: KernelStatement; readonly name: KernelExpr } {
  const name = freshName(builder, hint);
  return {
    statement: { kind: "let", name, value, origin: builder.origin },
    name: nameOf(name, kernelTypeOf(value)),
  };
}

/** `var name = value` and the expression that reads and assigns it. */
export function varOf(
  builder: KernelBuilder,
  hint: string,
  value: KernelExpr,
): { readonly statement: KernelStatement; readonly name: KernelExpr } {
  const name = freshName(builder, hint);
  const type = kernelTypeOf(value);
  return {
    statement: { kind: "var", name, type, value, origin: builder.origin },
    name: nameOf(name, type),
  };
}

/** `target = value`. */
export function assign(
  builder: KernelBuilder,
  target: KernelExpr,
  value: KernelExpr,
): KernelStatement {
  return { kind: "assign", target, value, origin: builder.origin };
}

/** `if (condition) { then } else { otherwise }`. */
export function ifOf(
  builder: KernelBuilder,
  condition: KernelExpr,
  then: readonly KernelStatement[],
  otherwise: readonly KernelStatement[] = [],
): KernelStatement {
  return { kind: "if", condition, then, otherwise, origin: builder.origin };
}

/** `for (var name = from; name < to; name += step)` over u32; `body` gets the loop variable. */
export function forOf(
  builder: KernelBuilder,
  hint: string,
  range: {
    readonly from: KernelExpr;
    readonly to: KernelExpr;
    readonly step: KernelExpr;
  },
  body: (index: KernelExpr) => readonly KernelStatement[],
): KernelStatement {
  const name = freshName(builder, hint);
  return {
    kind: "for",
    name,
    ...range,
    body: body(nameOf(name, U32)),
    origin: builder.origin,
  };
}

/** Leaves the kernel. */
export const RETURN: KernelStatement = { kind: "return", value: null };

/** Closes the builder: `body` runs in workgroups of `workgroupSize`. */
export function finishLaunch(
  builder: KernelBuilder,
  body: readonly KernelStatement[],
  workgroupSize: readonly [number, number, number],
  workgroups: readonly [number, number, number],
): Launch {
  const params = [...builder.params.values()];
  const bindings = [...builder.bindings];
  const hasF16 = bindings.some(([, { element }]) =>
    (element.kind === "scalar" || element.kind === "vector") &&
    element.scalar === "f16"
  );
  return {
    kernel: {
      name: builder.name,
      workgroupSize,
      params: params.map(({ param }) => param),
      bindings: bindings.map(([, { name, access, element }]) => ({
        name,
        access,
        element,
      })),
      workgroup: [...builder.workgroup.values()],
      functions: [...builder.functions.values()],
      body,
      enables: hasF16 ? ["f16"] : [],
    },
    params: params.map(({ word }) => word),
    bindings: bindings.map(([buffer, { access }]) =>
      bufferUse(builder, buffer, access)
    ),
    workgroups,
  };
}

function bufferUse(
  builder: KernelBuilder,
  buffer: string,
  access: "read" | "read_write",
): BufferUse {
  const window = builder.context.windows.get(buffer);
  return {
    buffer,
    access,
    offsetElements: window?.offsetElements ?? 0,
    countElements: window?.countElements ?? null,
  };
}

function newBinding(
  builder: KernelBuilder,
  buffer: string,
  access: "read" | "read_write",
  width: 1 | 4,
  hint: string,
): BufferBinding {
  const scalar = storageScalar(
    bufferOf(builder, buffer).dtype,
    builder.context.target,
  );
  const element = width === 4 ? vectorType(4, scalar) : scalarType(scalar);
  const binding = { name: freshName(builder, hint), element, access };
  builder.bindings.set(buffer, binding);
  return binding;
}

function paramOf(
  builder: KernelBuilder,
  key: string,
  hint: string,
  word: ParamWord,
): KernelExpr {
  const known = builder.params.get(key);
  if (known !== undefined) {
    if (
      known.word.kind === "number" && word.kind === "number" &&
      known.word.value !== word.value
    ) {
      throw builderError(builder, `parameter "${key}" has two values`);
    }
    return { kind: "param", ...known.param };
  }
  const param: Param = {
    name: freshName(builder, hint),
    scalar: word.scalar,
  };
  builder.params.set(key, { param, word });
  return { kind: "param", ...param };
}

/** Addresses wrap like the device's integers, so that negative strides and offsets just add. */
function wrapInteger(value: number, scalar: "i32" | "u32"): number {
  const modulus = 2 ** 32;
  const positive = ((value % modulus) + modulus) % modulus;
  return scalar === "u32" ? positive : positive | 0;
}

function builderError(builder: KernelBuilder, problem: string): InternalError {
  return new InternalError("jit/kernel", problem, builder.name);
}
