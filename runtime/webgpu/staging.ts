/**
 * Host-readable buffers, and the synchronous wait that they make possible.
 *
 * In Deno the wait for the device happens inside the call of `mapAsync`; awaiting its promise costs
 * 10 ms more. A buffer that was mapped once at creation can be asked for its range at once;
 * one that never was would end the process. Absent on purpose: what is read.
 */
import { closeScopes, openScopes } from "./failures.ts";
import {
  MAP_MODE_READ,
  USAGE_COPY_DST,
  USAGE_COPY_SRC,
  USAGE_MAP_READ,
} from "./gpu_flags.ts";

/** Most that travels in one map: larger reads go in pieces. */
export const STAGING_BYTES: number = 8 * 1024 * 1024;
const SMALLEST_BYTES = 4096;
const KEPT_PER_SIZE = 4;
/** Bytes that are copied to learn that the device has finished. */
const WITNESS_BYTES = 4;

/** The staging buffers of one device. */
export class StagingPool {
  /** Four bytes on the device that a read may copy when it wants nothing but the end of the work. */
  readonly witness: GPUBuffer;
  readonly #device: GPUDevice;
  readonly #onMissing: (sizeBytes: number) => void;
  readonly #free = new Map<number, GPUBuffer[]>();

  /** An empty pool. `onMissing` hears, late, of a buffer that the device could not make. */
  constructor(device: GPUDevice, onMissing: (sizeBytes: number) => void) {
    this.#device = device;
    this.#onMissing = onMissing;
    this.witness = device.createBuffer({
      size: WITNESS_BYTES,
      usage: USAGE_COPY_SRC | USAGE_COPY_DST,
    });
  }

  /** An unmapped buffer of at least `bytes`, which was mapped before. */
  acquire(bytes: number): GPUBuffer {
    let size = SMALLEST_BYTES;
    while (size < bytes) size *= 2;
    const kept = this.#free.get(size)?.pop();
    if (kept !== undefined) return kept;
    openScopes(this.#device);
    try {
      return this.#create(size);
    } finally {
      closeScopes(this.#device).then((error) => {
        if (error !== null) this.#onMissing(size);
      });
    }
  }

  /** Takes an unmapped buffer back. */
  give(buffer: GPUBuffer): void {
    const kept = this.#free.get(buffer.size) ?? [];
    this.#free.set(buffer.size, kept);
    if (kept.length < KEPT_PER_SIZE) kept.push(buffer);
    else buffer.destroy();
  }

  /** Destroys what is kept. */
  dispose(): void {
    this.witness.destroy();
    for (const buffers of this.#free.values()) {
      for (const buffer of buffers) buffer.destroy();
    }
    this.#free.clear();
  }

  /**
   * Waits for all submitted work without giving up the turn. Where a wait needs the event loop,
   * it returns at once and calls `onDone` later.
   */
  waitForDevice(onDone: () => void): void {
    const staging = this.acquire(WITNESS_BYTES);
    const encoder = this.#device.createCommandEncoder();
    encoder.copyBufferToBuffer(this.witness, 0, staging, 0, WITNESS_BYTES);
    this.#device.queue.submit([encoder.finish()]);
    const done = (): void => {
      staging.unmap();
      this.give(staging);
      onDone();
    };
    const mapped = mapNow(staging, WITNESS_BYTES);
    if (mapped instanceof Promise) mapped.then(done, onDone);
    else done();
  }

  #create(size: number): GPUBuffer {
    const buffer = this.#device.createBuffer({
      size,
      usage: USAGE_MAP_READ | USAGE_COPY_DST,
      mappedAtCreation: true,
    });
    // Throws for a buffer that could not be made, which must not be asked for a range later.
    buffer.unmap();
    return buffer;
  }
}

/**
 * The first `bytes` of `staging`, at once where the implementation has waited inside `mapAsync`,
 * otherwise as a promise. The range dies with `unmap`.
 */
export function mapNow(
  staging: GPUBuffer,
  bytes: number,
): ArrayBuffer | Promise<ArrayBuffer> {
  const mapped = staging.mapAsync(MAP_MODE_READ, 0, bytes);
  mapped.catch(() => {});
  try {
    return staging.getMappedRange(0, bytes);
  } catch {
    return mapped.then(() => staging.getMappedRange(0, bytes));
  }
}
