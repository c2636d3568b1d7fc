/// <reference types="npm:@webgpu/types@0.1.74" />
/**
 * Runs kernel launches on `navigator.gpu` for tests: uploads, dispatches in order, reads back.
 *
 * Buffers that a test gives no data for start dirty, as pooled buffers do. Absent on purpose:
 * pools, caches and error recovery, which belong to `runtime/webgpu/`.
 */
import type { Launch } from "../../jit/kernel/builder.ts";
import { InternalError } from "../../jit/diagnostics/pit_error.ts";
import { printKernelIr } from "../../jit/ir/print_kernel_ir.ts";
import { verifyKernelIr } from "../../jit/ir/verify_kernel_ir.ts";
import { printWgsl } from "../../jit/wgsl/print_wgsl.ts";
import type {
  BufferUse,
  ParamWord,
  TargetInfo,
} from "../../jit/ir/executable.ts";
import type { ScalarType } from "../../jit/ir/scalar_type.ts";
import type { TileBuffer } from "../../jit/ir/tile_ir.ts";

/** A device and what the compiler must know of it. */
export interface TestDevice {
  readonly device: GPUDevice;
  readonly target: TargetInfo;
}

/** Launches with the buffers they name. */
export interface KernelRun {
  readonly buffers: readonly TileBuffer[];
  readonly launches: readonly Launch[];
  /** Elements by buffer, in storage order. */
  readonly data: ReadonlyMap<string, readonly number[]>;
  readonly scalars: ReadonlyMap<string, number>;
}

/** The adapter's limits as tests without a device assume them. */
export const TEST_TARGET: TargetInfo = {
  limits: {
    maxWorkgroupsPerDimension: 65535,
    maxInvocationsPerWorkgroup: 256,
    maxWorkgroupStorageBytes: 16384,
    maxStorageBindingBytes: 134217728,
    maxBufferBytes: 268435456,
    maxStorageBuffersPerStage: 8,
  },
  hasF16: false,
  hasSubgroups: false,
};

const DIRT = 0xcdcdcdcd;

let opened: Promise<TestDevice | null> | null = null;

/** The machine's device, opened once; null without an adapter, which is said on the console. */
export function openTestDevice(): Promise<TestDevice | null> {
  return opened ??= openDevice();
}

/** A test that needs a device; without one it shows as ignored. */
export function deviceTest(
  device: TestDevice | null,
  name: string,
  run: (device: TestDevice) => Promise<void>,
): void {
  Deno.test({ name, ignore: device === null, fn: () => run(device!) });
}

/** Runs `launches` and gives the elements of every buffer afterwards, in storage order. */
export async function runKernels(
  { device, target }: TestDevice,
  { buffers, launches, data, scalars }: KernelRun,
): Promise<ReadonlyMap<string, readonly number[]>> {
  device.pushErrorScope("validation");
  const stored = new Map(buffers.map((buffer): [string, GPUBuffer] => [
    buffer.name,
    upload(device, buffer, data.get(buffer.name) ?? null, target.hasF16),
  ]));
  const encoder = device.createCommandEncoder();
  const pass = encoder.beginComputePass();
  for (const launch of launches) {
    encodeLaunch(device, pass, launch, { stored, buffers, scalars, target });
  }
  pass.end();
  const readers = buffers.map((buffer) => {
    const source = stored.get(buffer.name)!;
    const reader = device.createBuffer({
      size: source.size,
      usage: GPUBufferUsage.COPY_DST | GPUBufferUsage.MAP_READ,
    });
    encoder.copyBufferToBuffer(source, 0, reader, 0, source.size);
    return { buffer, reader };
  });
  device.queue.submit([encoder.finish()]);
  const error = await device.popErrorScope();
  if (error !== null) {
    const texts = launches.map(({ kernel }) => printWgsl(kernel).text);
    throw new Error(`${error.message}\n${texts.join("\n")}`);
  }
  const results = new Map<string, readonly number[]>();
  for (const { buffer, reader } of readers) {
    await reader.mapAsync(GPUMapMode.READ);
    results.set(
      buffer.name,
      decode(reader.getMappedRange().slice(0), buffer, target.hasF16),
    );
    reader.destroy();
  }
  for (const buffer of stored.values()) buffer.destroy();
  return results;
}

interface LaunchContext {
  readonly stored: ReadonlyMap<string, GPUBuffer>;
  readonly buffers: readonly TileBuffer[];
  readonly scalars: ReadonlyMap<string, number>;
  readonly target: TargetInfo;
}

async function openDevice(): Promise<TestDevice | null> {
  const adapter = await navigator.gpu?.requestAdapter({
    powerPreference: "high-performance",
  });
  if (adapter === null || adapter === undefined) {
    // deno-lint-ignore no-console -- a skipped device test must be seen
    console.warn(
      "\n*** SKIPPED: device tests, because this machine has no WebGPU adapter ***\n",
    );
    return null;
  }
  const { limits } = adapter;
  const hasF16 = adapter.features.has("shader-f16");
  const device = await adapter.requestDevice({
    requiredFeatures: hasF16 ? ["shader-f16"] : [],
    requiredLimits: {
      maxStorageBufferBindingSize: limits.maxStorageBufferBindingSize,
      maxBufferSize: limits.maxBufferSize,
      maxStorageBuffersPerShaderStage: limits.maxStorageBuffersPerShaderStage,
      maxComputeWorkgroupStorageSize: limits.maxComputeWorkgroupStorageSize,
      maxComputeInvocationsPerWorkgroup:
        limits.maxComputeInvocationsPerWorkgroup,
      maxComputeWorkgroupSizeX: limits.maxComputeWorkgroupSizeX,
    },
  });
  return { device, target: targetOf(device) };
}

function targetOf({ limits, features }: GPUDevice): TargetInfo {
  return {
    limits: {
      maxWorkgroupsPerDimension: limits.maxComputeWorkgroupsPerDimension,
      maxInvocationsPerWorkgroup: limits.maxComputeInvocationsPerWorkgroup,
      maxWorkgroupStorageBytes: limits.maxComputeWorkgroupStorageSize,
      maxStorageBindingBytes: limits.maxStorageBufferBindingSize,
      maxBufferBytes: limits.maxBufferSize,
      maxStorageBuffersPerStage: limits.maxStorageBuffersPerShaderStage,
    },
    hasF16: features.has("shader-f16"),
    hasSubgroups: false,
  };
}

function encodeLaunch(
  device: GPUDevice,
  pass: GPUComputePassEncoder,
  { kernel, params, bindings, workgroups }: Launch,
  context: LaunchContext,
): void {
  const [problem] = verifyKernelIr(kernel, context.target.limits);
  if (problem !== undefined) {
    throw new InternalError(
      "runKernels",
      problem.message,
      printKernelIr(kernel),
    );
  }
  const { text } = printWgsl(kernel);
  const pipeline = device.createComputePipeline({
    layout: "auto",
    compute: {
      module: device.createShaderModule({ code: text }),
      entryPoint: "main",
    },
  });
  pass.setPipeline(pipeline);
  const uniform = params.length === 0 ? [] : [{
    binding: 0,
    resource: { buffer: uploadParams(device, params, context.scalars) },
  }];
  const entries = bindings.map((use, index) => ({
    binding: index + 1,
    resource: bindingOf(use, context),
  }));
  pass.setBindGroup(
    0,
    device.createBindGroup({
      layout: pipeline.getBindGroupLayout(0),
      entries: [...uniform, ...entries],
    }),
  );
  pass.dispatchWorkgroups(...workgroups);
}

function bindingOf(
  { buffer, offsetElements, countElements }: BufferUse,
  { stored, buffers, target }: LaunchContext,
): GPUBufferBinding {
  const { dtype } = buffers.find(({ name }) => name === buffer)!;
  const bytes = elementBytes(dtype, target.hasF16);
  const resource = {
    buffer: stored.get(buffer)!,
    offset: offsetElements * bytes,
  };
  return countElements === null
    ? resource
    : { ...resource, size: Math.ceil(countElements * bytes / 4) * 4 };
}

function uploadParams(
  device: GPUDevice,
  params: readonly ParamWord[],
  scalars: ReadonlyMap<string, number>,
): GPUBuffer {
  const view = new DataView(new ArrayBuffer(Math.ceil(params.length / 4) * 16));
  params.forEach((word, index) => {
    const value = word.kind === "number"
      ? word.value
      : scalars.get(word.name) ?? NaN;
    if (word.scalar === "f32") view.setFloat32(index * 4, value, true);
    else view.setUint32(index * 4, value >>> 0, true);
  });
  return bufferWith(
    device,
    new Uint8Array(view.buffer),
    GPUBufferUsage.UNIFORM,
  );
}

function upload(
  device: GPUDevice,
  buffer: TileBuffer,
  data: readonly number[] | null,
  hasF16: boolean,
): GPUBuffer {
  const count = storedCount(buffer);
  const bytes =
    Math.ceil(Math.max(count, 1) * elementBytes(buffer.dtype, hasF16) / 16) *
    16;
  const words = new Uint32Array(bytes / 4).fill(DIRT);
  const view = arrayOver(words.buffer, buffer.dtype, hasF16);
  data?.forEach((value, index) => view[index] = value);
  return bufferWith(
    device,
    new Uint8Array(words.buffer),
    GPUBufferUsage.STORAGE | GPUBufferUsage.COPY_SRC,
  );
}

function bufferWith(
  device: GPUDevice,
  bytes: Uint8Array<ArrayBuffer>,
  usage: number,
): GPUBuffer {
  const buffer = device.createBuffer({
    size: bytes.byteLength,
    usage: usage | GPUBufferUsage.COPY_DST,
  });
  device.queue.writeBuffer(buffer, 0, bytes);
  return buffer;
}

function decode(
  bytes: ArrayBuffer,
  buffer: TileBuffer,
  hasF16: boolean,
): readonly number[] {
  return [...arrayOver(bytes, buffer.dtype, hasF16)].slice(
    0,
    storedCount(buffer),
  );
}

/** Elements from the first to the last that the strides reach. */
function storedCount({ shape, strides }: TileBuffer): number {
  if (shape.includes(0)) return 0;
  return shape.reduce(
    (last, extent, d) => last + (extent - 1) * strides[d]!,
    1,
  );
}

function elementBytes(dtype: ScalarType, hasF16: boolean): number {
  return dtype === "f16" && hasF16 ? 2 : 4;
}

function arrayOver(
  bytes: ArrayBuffer,
  dtype: ScalarType,
  hasF16: boolean,
): Float32Array | Float16Array | Int32Array | Uint32Array {
  if (dtype === "f16" && hasF16) return new Float16Array(bytes);
  if (dtype === "f32" || dtype === "f16") return new Float32Array(bytes);
  return dtype === "i32" ? new Int32Array(bytes) : new Uint32Array(bytes);
}
