/**
 * GPU -> an opened device with the adapter's limits and the features that help.
 *
 * Absent on purpose: what is done with the device, and choices by the device's name.
 */
import { deviceUnavailable } from "./diagnostics.ts";
import { asError, faultOf } from "./failures.ts";

/** A device and what is known of its adapter. */
export interface OpenedDevice {
  readonly device: GPUDevice;
  /** One line for people. */
  readonly description: string;
  /** The driver computes on the CPU. */
  readonly isFallbackAdapter: boolean;
}

/** Each has a path without: widened f16, wall clocks, trees in workgroup memory. */
const HELPFUL_FEATURES: readonly GPUFeatureName[] = [
  "shader-f16",
  "timestamp-query",
  "subgroups",
];

/** The defaults of these are low; larger values cost nothing. */
const WANTED_LIMITS = [
  "maxBufferSize",
  "maxStorageBufferBindingSize",
  "maxStorageBuffersPerShaderStage",
  "maxComputeWorkgroupStorageSize",
  "maxComputeInvocationsPerWorkgroup",
  "maxComputeWorkgroupSizeX",
  "maxComputeWorkgroupSizeY",
  "maxComputeWorkgroupSizeZ",
  "maxComputeWorkgroupsPerDimension",
  "minStorageBufferOffsetAlignment",
] as const;

/** Opens the fastest device. Rejects with PIT0501 when there is none. */
export async function openDevice(gpu: GPU | null): Promise<OpenedDevice> {
  const source = gpu ?? defaultGpu();
  if (source === null) {
    throw faultOf(deviceUnavailable("this host has no `navigator.gpu`"));
  }
  const opened = await tryFeatures(source, HELPFUL_FEATURES);
  if (typeof opened !== "string") return opened;
  const reduced = await tryFeatures(source, await grantedAlone(source));
  if (typeof reduced !== "string") return reduced;
  const bare = await tryFeatures(source, []);
  if (typeof bare !== "string") return bare;
  throw faultOf(deviceUnavailable(`the adapter refuses one, "${bare}"`));
}

/** One line for people about a device that was made elsewhere. */
export function describeDevice(device: GPUDevice): OpenedDevice {
  return describe(device, device.adapterInfo);
}

function defaultGpu(): GPU | null {
  return globalThis.navigator?.gpu ?? null;
}

/** The features that are granted when each is asked for alone. */
async function grantedAlone(gpu: GPU): Promise<readonly GPUFeatureName[]> {
  const granted: GPUFeatureName[] = [];
  for (const feature of HELPFUL_FEATURES) {
    const opened = await tryFeatures(gpu, [feature]);
    if (typeof opened === "string") continue;
    opened.device.destroy();
    granted.push(feature);
  }
  return granted;
}

/** The device of a fresh adapter (each gives one), or why there is none. `adapter.features` hides some that are granted by name. */
async function tryFeatures(
  gpu: GPU,
  features: readonly GPUFeatureName[],
): Promise<OpenedDevice | string> {
  const adapter = await gpu.requestAdapter({
    powerPreference: "high-performance",
  });
  if (adapter === null) {
    throw faultOf(deviceUnavailable("no adapter was found"));
  }
  try {
    const device = await adapter.requestDevice({
      requiredFeatures: [...features],
      requiredLimits: wantedLimits(adapter.limits),
    });
    return describe(device, adapter.info);
  } catch (error) {
    return asError(error).message;
  }
}

function wantedLimits(limits: GPUSupportedLimits): Record<string, number> {
  const wanted: Record<string, number> = {};
  for (const name of WANTED_LIMITS) {
    if (typeof limits[name] === "number") wanted[name] = limits[name];
  }
  return wanted;
}

function describe(
  device: GPUDevice,
  info: GPUAdapterInfo | undefined,
): OpenedDevice {
  const isFallbackAdapter = info?.isFallbackAdapter ?? false;
  const name = [info?.description, info?.device, info?.architecture].find(
    (text) => text !== undefined && text !== "",
  ) ?? "unnamed device";
  const kind = isFallbackAdapter ? "webgpu, software" : "webgpu";
  return { device, isFallbackAdapter, description: `${name} (${kind})` };
}
