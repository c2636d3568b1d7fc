/** One dispatch with everything bound, ready to be encoded. */
import type { KernelRole } from "../../jit/ir/kernel_role.ts";
import type { PipelineEntry } from "./pipelines.ts";

/** A pipeline, its buffers, its parameters and its grid. */
export interface Launch {
  readonly name: string;
  readonly role: KernelRole;
  readonly entry: PipelineEntry;
  readonly group: GPUBindGroup;
  /** Dynamic offset of the parameter block in bytes; null: no block. */
  readonly paramOffset: number | null;
  readonly workgroups: readonly [number, number, number];
}
