/**
 * Storage buffers by size class, used again instead of made again.
 *
 * A block may be given back while submitted work still uses it: the queue runs in order, so the next
 * user comes later. What is encoded but not submitted must not meet a `writeBuffer`, which runs
 * first: `usedIn` tells. Absent on purpose: tensors, staging buffers.
 */
import { closeScopes, openScopes, type ScopeError } from "./failures.ts";
import { USAGE_COPY_DST, USAGE_COPY_SRC, USAGE_STORAGE } from "./gpu_flags.ts";

/** One storage buffer. Its contents are whatever its last user left. */
export interface PoolBlock {
  /** Never used twice, so it names the buffer in cache keys. */
  readonly id: number;
  readonly buffer: GPUBuffer;
  readonly sizeBytes: number;
  /** Null when the device made it; known late. */
  readonly creation: Promise<ScopeError | null>;
  /** The device could not make it. */
  isBroken: boolean;
  /** Number of the submission that encoded a use of it last. */
  usedIn: number;
}

/** Bounds of a pool, in bytes. */
export interface PoolLimits {
  readonly maxBufferBytes: number;
  /** Kept for later use at most. */
  readonly maxFreeBytes: number;
}

const SMALLEST_CLASS_BYTES = 256;
const CLASSES_PER_OCTAVE = 8;

/** Smallest class that holds `bytes`: eight to an octave, so at most an eighth is unused. */
export function sizeClass(bytes: number, maxBufferBytes: number): number {
  if (bytes <= SMALLEST_CLASS_BYTES) return SMALLEST_CLASS_BYTES;
  const step = 2 ** Math.floor(Math.log2(bytes)) / CLASSES_PER_OCTAVE;
  const rounded = Math.ceil(bytes / step) * step;
  return rounded <= maxBufferBytes ? rounded : Math.ceil(bytes / 4) * 4;
}

/** The storage buffers of one device. */
export class BufferPool {
  readonly #device: GPUDevice;
  readonly #limits: PoolLimits;
  readonly #freeByClass = new Map<number, PoolBlock[]>();
  /** Oldest first. */
  readonly #free = new Set<PoolBlock>();
  readonly #live = new Set<PoolBlock>();
  #liveBytes = 0;
  #freeBytes = 0;
  #nextId = 0;

  /** An empty pool. */
  constructor(device: GPUDevice, limits: PoolLimits) {
    this.#device = device;
    this.#limits = limits;
  }

  /** Buffers that exist, free ones included. */
  get liveCount(): number {
    return this.#live.size;
  }

  /** Bytes of the buffers that exist. */
  get liveBytes(): number {
    return this.#liveBytes;
  }

  /** Bytes of the buffers that wait for a user. */
  get freeBytes(): number {
    return this.#freeBytes;
  }

  /** True when more waits than is kept: time to submit and `trim`. */
  get isOverfull(): boolean {
    return this.#freeBytes > this.#limits.maxFreeBytes;
  }

  /** A block of at least `bytes`; the youngest of its class, for caches keyed by block. */
  acquire(bytes: number): PoolBlock {
    const size = sizeClass(bytes, this.#limits.maxBufferBytes);
    const block = this.#freeByClass.get(size)?.pop();
    if (block === undefined) return this.#create(size);
    this.#free.delete(block);
    this.#freeBytes -= size;
    return block;
  }

  /** Takes a block back. */
  give(block: PoolBlock): void {
    if (!this.#live.has(block) || this.#free.has(block)) return;
    const ofClass = this.#freeByClass.get(block.sizeBytes);
    if (ofClass === undefined) {
      this.#freeByClass.set(block.sizeBytes, [block]);
    } else ofClass.push(block);
    this.#free.add(block);
    this.#freeBytes += block.sizeBytes;
  }

  /** Destroys the oldest free blocks beyond the bound. Only between submissions. */
  trim(maxFreeBytes: number = this.#limits.maxFreeBytes): void {
    for (const block of this.#free) {
      if (this.#freeBytes <= maxFreeBytes) return;
      this.#drop(block);
    }
  }

  /** Destroys everything, used blocks included. */
  dispose(): void {
    for (const block of this.#live) block.buffer.destroy();
    this.#live.clear();
    this.#free.clear();
    this.#freeByClass.clear();
    this.#liveBytes = 0;
    this.#freeBytes = 0;
  }

  #drop(block: PoolBlock): void {
    this.#unlist(block);
    this.#live.delete(block);
    this.#liveBytes -= block.sizeBytes;
    block.buffer.destroy();
  }

  /** A block that the device could not make takes no memory and has no further use. */
  #disown(block: PoolBlock): void {
    block.isBroken = true;
    this.#unlist(block);
    if (!this.#live.delete(block)) return;
    this.#liveBytes -= block.sizeBytes;
  }

  #unlist(block: PoolBlock): void {
    if (!this.#free.delete(block)) return;
    this.#freeBytes -= block.sizeBytes;
    const ofClass = this.#freeByClass.get(block.sizeBytes) ?? [];
    ofClass.splice(ofClass.indexOf(block), 1);
  }

  #create(sizeBytes: number): PoolBlock {
    openScopes(this.#device);
    const buffer = this.#device.createBuffer({
      size: sizeBytes,
      usage: USAGE_STORAGE | USAGE_COPY_SRC | USAGE_COPY_DST,
    });
    const creation = closeScopes(this.#device);
    this.#nextId += 1;
    const block: PoolBlock = {
      id: this.#nextId,
      buffer,
      sizeBytes,
      creation,
      isBroken: false,
      usedIn: -1,
    };
    this.#live.add(block);
    this.#liveBytes += sizeBytes;
    creation.then((error) => {
      if (error !== null) this.#disown(block);
    });
    return block;
  }
}
