/**
 * The parameter words of all dispatches of one submission, in one uniform buffer.
 *
 * Each dispatch has its own 256-byte step and reads it through a dynamic offset. One `writeBuffer`
 * carries them all; it runs after the previous submission, so the buffer is used again at once.
 */
import { InternalError } from "../../jit/diagnostics/pit_error.ts";
import { USAGE_COPY_DST, USAGE_UNIFORM } from "./gpu_flags.ts";

/** Dynamic offsets of uniform buffers are multiples of this on every device. */
const STEP_BYTES = 256;
const CAPACITY_BYTES = 256 * 1024;

/** A word that changes from call to call. */
export interface ScalarWord {
  /** Position in the block, in words. */
  readonly at: number;
  readonly scalar: "f32" | "i32" | "u32";
  readonly name: string;
}

/** The block of one dispatch: constants, and where scalars go. */
export interface ParamBlock {
  readonly words: Uint32Array;
  readonly scalars: readonly ScalarWord[];
}

/** Parameter words on their way to one device. */
export class ParamRing {
  /** What bind groups refer to. */
  readonly buffer: GPUBuffer;
  readonly #words = new Uint32Array(CAPACITY_BYTES / 4);
  readonly #floats = new Float32Array(this.#words.buffer);
  #usedBytes = 0;

  /** Makes the buffer on `device`. */
  constructor(device: GPUDevice) {
    this.buffer = device.createBuffer({
      size: CAPACITY_BYTES,
      usage: USAGE_UNIFORM | USAGE_COPY_DST,
    });
  }

  /** True when `dispatchCount` blocks of up to `blockBytes` still fit. */
  hasRoom(dispatchCount: number, blockBytes: number): boolean {
    return this.#usedBytes + dispatchCount * stepsOf(blockBytes) <=
      CAPACITY_BYTES;
  }

  /** Adds one block and returns its offset in bytes. */
  push(block: ParamBlock, values: ReadonlyMap<string, number>): number {
    const offset = this.#usedBytes;
    const base = offset / 4;
    this.#words.set(block.words, base);
    for (const word of block.scalars) {
      this.#patch(base + word.at, word, values);
    }
    this.#usedBytes += stepsOf(block.words.byteLength);
    return offset;
  }

  /** Writes what was pushed; the next submission starts at the beginning. */
  write(queue: GPUQueue): void {
    if (this.#usedBytes === 0) return;
    queue.writeBuffer(this.buffer, 0, this.#words, 0, this.#usedBytes / 4);
    this.#usedBytes = 0;
  }

  /** Destroys the buffer. */
  dispose(): void {
    this.buffer.destroy();
  }

  #patch(
    at: number,
    { scalar, name }: ScalarWord,
    values: ReadonlyMap<string, number>,
  ): void {
    const value = values.get(name);
    if (value === undefined) {
      throw new InternalError("encodeRun", `scalar "${name}" has no value`, "");
    }
    if (scalar === "f32") this.#floats[at] = value;
    else this.#words[at] = value;
  }
}

function stepsOf(blockBytes: number): number {
  return Math.max(1, Math.ceil(blockBytes / STEP_BYTES)) * STEP_BYTES;
}
