/**
 * The device buffer that a tensor holds: a promise of room, kept when work first needs it.
 *
 * Room is taken late, so that buffers can be handed out while the device still opens, and so that
 * the pool sees requests and returns in the order of the work. Absent on purpose: the work.
 */
import { InternalError } from "../../jit/diagnostics/pit_error.ts";
import type { ScalarType } from "../../jit/ir/scalar_type.ts";
import type { DeviceBuffer } from "../backend/backend.ts";
import type { BufferPool, PoolBlock } from "./buffer_pool.ts";

/** One tensor's bytes on a WebGPU device. */
export class WebGpuStorage implements DeviceBuffer {
  /** Type of the elements. */
  readonly dtype: ScalarType;
  /** Elements. */
  readonly count: number;
  /** Truth values as bits, 32 in a word. */
  readonly isPacked: boolean;
  /** Null until work needs the room, and after it was given back. */
  block: PoolBlock | null = null;
  /** Owner of `block`; another pool than the session's means that the device was lost since. */
  home: BufferPool | null = null;
  /** Why the contents are not there. */
  fault: Error | null = null;
  /** Queued work and reads that still need the contents. */
  uses = 0;
  /** The tensor is gone; the block goes back when `uses` is 0. */
  isReleased = false;

  /** Room for `count` elements. */
  constructor(dtype: ScalarType, count: number, isPacked = false) {
    this.dtype = dtype;
    this.count = count;
    this.isPacked = isPacked;
  }

  /** Gives the block back when nobody needs it any more. */
  settle(): void {
    if (!this.isReleased || this.uses > 0 || this.block === null) return;
    this.home?.give(this.block);
    this.block = null;
    this.home = null;
  }
}

/** `buffer` as ours. */
export function storageOf(buffer: DeviceBuffer): WebGpuStorage {
  if (buffer instanceof WebGpuStorage) return buffer;
  throw new InternalError(
    "webgpu back end",
    "a buffer of another back end was passed",
    "",
  );
}
