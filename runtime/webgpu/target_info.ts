/** GPUDevice -> the limits and abilities that the compiler asks for. Names of devices stay out. */
import type { TargetInfo } from "../../jit/ir/executable.ts";

/** What `device` was granted; the adapter's larger limits do not count. */
export function targetInfoOf(device: GPUDevice): TargetInfo {
  const { limits, features } = device;
  return {
    limits: {
      maxWorkgroupsPerDimension: limits.maxComputeWorkgroupsPerDimension,
      maxInvocationsPerWorkgroup: Math.min(
        limits.maxComputeInvocationsPerWorkgroup,
        limits.maxComputeWorkgroupSizeX,
      ),
      maxWorkgroupStorageBytes: limits.maxComputeWorkgroupStorageSize,
      maxStorageBindingBytes: limits.maxStorageBufferBindingSize,
      maxBufferBytes: limits.maxBufferSize,
      maxStorageBuffersPerStage: limits.maxStorageBuffersPerShaderStage,
    },
    hasF16: features.has("shader-f16"),
    hasSubgroups: features.has("subgroups"),
  };
}
