/**
 * Bind groups by layout and buffers: making one costs 20 to 70 us and leaks a little, so the same
 * buffers in the same places share one. Bounded. Absent on purpose: ownership of the buffers.
 */
import { BoundedMap } from "./bounded_map.ts";
import type { PoolBlock } from "./buffer_pool.ts";
import type { BindLayout } from "./pipelines.ts";

/** A range of a block, in bytes. */
export interface BoundRange {
  readonly block: PoolBlock;
  readonly offsetBytes: number;
  readonly sizeBytes: number;
}

const MAXIMUM_GROUPS = 4096;

/** The bind groups of one device. */
export class BindGroupCache {
  readonly #device: GPUDevice;
  readonly #params: GPUBuffer;
  readonly #groups = new BoundedMap<string, GPUBindGroup>(MAXIMUM_GROUPS);

  /** `params` is the uniform buffer that binding 0 reads. */
  constructor(device: GPUDevice, params: GPUBuffer) {
    this.#device = device;
    this.#params = params;
  }

  /** Number of groups that are kept. */
  get size(): number {
    return this.#groups.size;
  }

  /** The group that binds `ranges` from binding 1 on. */
  get(
    layout: BindLayout,
    paramBytes: number,
    ranges: readonly BoundRange[],
  ): GPUBindGroup {
    const key = keyOf(layout, ranges);
    const known = this.#groups.get(key);
    if (known !== undefined) return known;
    const group = this.#device.createBindGroup({
      layout: layout.group,
      entries: this.#entries(paramBytes, ranges),
    });
    this.#groups.set(key, group);
    return group;
  }

  /** Forgets everything. */
  clear(): void {
    this.#groups.clear();
  }

  #entries(
    paramBytes: number,
    ranges: readonly BoundRange[],
  ): GPUBindGroupEntry[] {
    const entries = ranges.map((range, index): GPUBindGroupEntry => ({
      binding: index + 1,
      resource: {
        buffer: range.block.buffer,
        offset: range.offsetBytes,
        size: range.sizeBytes,
      },
    }));
    if (paramBytes > 0) {
      const resource = { buffer: this.#params, offset: 0, size: paramBytes };
      entries.unshift({ binding: 0, resource });
    }
    return entries;
  }
}

/** Numbers alone, so parts cannot run together. The layout tells the size of the parameter block. */
function keyOf(layout: BindLayout, ranges: readonly BoundRange[]): string {
  let key = `${layout.id}`;
  for (const { block, offsetBytes, sizeBytes } of ranges) {
    key += `;${block.id},${offsetBytes},${sizeBytes}`;
  }
  return key;
}
