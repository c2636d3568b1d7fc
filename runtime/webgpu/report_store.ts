/**
 * Reports of selections on one device: each has a place of its own in one buffer, which stays from run
 * to run, and those that were written since the last read travel with the next one.
 *
 * A place, not a copy for each run: a copy would end the compute pass, and a place that moves would
 * need new bind groups. What earlier runs chose is in the report itself, as the streak of its choice.
 * Absent on purpose: what reports mean.
 */
import { InternalError } from "../../jit/diagnostics/pit_error.ts";
import type { PoolBlock } from "./buffer_pool.ts";

/** A multiple of every device's offset alignment; room for the covers of 63 candidates. */
const SLOT_BYTES = 512;
/** Selections that are remembered; the one that came longest ago makes room. */
const SLOTS = 256;
/** Bytes of all places: what a read carries at most. */
export const REPORT_BYTES: number = SLOT_BYTES * SLOTS;

/** Whose report it is; told what it says. */
export interface ReportOwner {
  readonly sizeBytes: number;
  readonly hear: (words: Uint32Array) => void;
}

/** Where a report lies. */
export interface ReportPlace {
  readonly block: PoolBlock;
  readonly baseBytes: number;
  readonly sizeBytes: number;
  /** To be cleared first: blocks come used, and a report continues what it finds. */
  readonly isNew: boolean;
}

/** A stretch of the buffer that a read brings along, in bytes. */
export interface ReportRead {
  readonly buffer: GPUBuffer;
  readonly fromBytes: number;
  readonly sizeBytes: number;
  /** Hands the bytes out. */
  readonly deliver: (bytes: ArrayBuffer) => void;
}

/** The reports of one device. */
export class ReportStore {
  readonly #owners: (ReportOwner | null)[] = new Array(SLOTS).fill(null);
  readonly #slots = new WeakMap<ReportOwner, number>();
  readonly #written = new Set<number>();
  #block: PoolBlock | null = null;
  #next = 0;

  /** The place of `owner`, which is about to be written; `take` gives the buffer at first. */
  place(
    owner: ReportOwner,
    take: (sizeBytes: number) => PoolBlock,
  ): ReportPlace {
    if (owner.sizeBytes > SLOT_BYTES) {
      const problem = `a report of ${owner.sizeBytes} bytes`;
      throw new InternalError("ReportStore", problem, "");
    }
    const block = this.#block ??= take(REPORT_BYTES);
    const known = this.#slots.get(owner);
    const isNew = known === undefined || this.#owners[known] !== owner;
    const slot = isNew ? this.#assign(owner) : known;
    this.#written.add(slot);
    const baseBytes = slot * SLOT_BYTES;
    return { block, baseBytes, sizeBytes: SLOT_BYTES, isNew };
  }

  /** What was written since the last call; null when nothing was. */
  take(): ReportRead | null {
    if (this.#written.size === 0 || this.#block === null) return null;
    const slots = [...this.#written].map((slot) => ({
      slot,
      owner: this.#owners[slot] ?? null,
    }));
    this.#written.clear();
    const numbers = slots.map(({ slot }) => slot);
    const first = Math.min(...numbers);
    return {
      buffer: this.#block.buffer,
      fromBytes: first * SLOT_BYTES,
      sizeBytes: (Math.max(...numbers) - first + 1) * SLOT_BYTES,
      deliver: (bytes) => {
        for (const { slot, owner } of slots) {
          const at = (slot - first) * SLOT_BYTES;
          if (owner === null) continue;
          owner.hear(new Uint32Array(bytes, at, owner.sizeBytes / 4));
        }
      },
    };
  }

  #assign(owner: ReportOwner): number {
    const slot = this.#next;
    this.#next = (slot + 1) % SLOTS;
    this.#owners[slot] = owner;
    this.#slots.set(owner, slot);
    return slot;
  }
}
