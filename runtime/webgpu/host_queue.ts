/**
 * Calls that wait on the host: in order, before the device is open or until they are worth a submit.
 *
 * A buffer counts its waiting uses, so that a release in between takes effect at its place.
 * Absent on purpose: when to submit.
 */
import type { HostArray, Run } from "../backend/backend.ts";
import { type CompileWebGpu, encodeRun } from "./encode.ts";
import { asError, inheritedFault } from "./failures.ts";
import type { Session } from "./session.ts";
import { storageOf, type WebGpuStorage } from "./storage.ts";
import { submit } from "./submission.ts";
import { uploadElements } from "./upload.ts";

/** One call that waits. */
export type QueuedWork =
  | { readonly kind: "run"; readonly run: Run }
  | {
    readonly kind: "upload";
    readonly storage: WebGpuStorage;
    readonly data: HostArray;
  };

/** Calls in order, and what they hold. */
export class HostQueue {
  #work: QueuedWork[] = [];
  #heldBytes = 0;

  /** Number of calls that wait. */
  get length(): number {
    return this.#work.length;
  }

  /** Bytes of new results and of copied host arrays that wait. */
  get heldBytes(): number {
    return this.#heldBytes;
  }

  /** Adds a run, whose buffers stay until it is encoded. */
  pushRun(run: Run): void {
    for (const { buffer } of run.operands.values()) storageOf(buffer).uses += 1;
    for (const result of run.results.values()) {
      const storage = storageOf(result);
      storage.uses += 1;
      if (storage.block === null) this.#heldBytes += 4 * storage.count;
    }
    this.#work.push({ kind: "run", run });
  }

  /** Adds an upload; `data` is no longer the caller's. */
  pushUpload(storage: WebGpuStorage, data: HostArray): void {
    storage.uses += 1;
    this.#heldBytes += data.byteLength;
    this.#work.push({ kind: "upload", storage, data });
  }

  /** Encodes everything into the open submission; a failing call marks what it would have written. */
  drain(session: Session, compile: CompileWebGpu): void {
    for (const work of this.#take()) {
      try {
        requireOperands(session, work);
        encodeWork(session, work, compile);
      } catch (error) {
        const fault = asError(error);
        session.faults.recordOfResults(fault);
        markFailed(work, fault);
      } finally {
        releaseUses(work);
      }
      if (session.pool.isOverfull) submit(session);
    }
  }

  /** Drops everything: what it would have written holds `fault` instead. */
  fail(fault: Error): void {
    for (const work of this.#take()) {
      markFailed(work, fault);
      releaseUses(work);
    }
  }

  #take(): readonly QueuedWork[] {
    const work = this.#work;
    this.#work = [];
    this.#heldBytes = 0;
    return work;
  }
}

/** Buffers that `work` writes. */
function targetsOf(work: QueuedWork): readonly WebGpuStorage[] {
  return work.kind === "upload"
    ? [work.storage]
    : [...work.run.results.values()].map(storageOf);
}

function encodeWork(
  session: Session,
  work: QueuedWork,
  compile: CompileWebGpu,
): void {
  if (work.kind === "upload") {
    uploadElements(session, work.storage, work.data);
  } else encodeRun(session, work.run, compile);
}

/** What was made from a failed tensor fails for the same reason. */
function requireOperands(session: Session, work: QueuedWork): void {
  if (work.kind === "upload") return;
  for (const { buffer } of work.run.operands.values()) {
    const fault = session.faultOfStorage(storageOf(buffer));
    if (fault !== null) throw inheritedFault(fault);
  }
}

function markFailed(work: QueuedWork, fault: Error): void {
  for (const storage of targetsOf(work)) storage.fault ??= fault;
}

function releaseUses(work: QueuedWork): void {
  for (const storage of targetsOf(work)) releaseUse(storage);
  if (work.kind === "upload") return;
  for (const { buffer } of work.run.operands.values()) {
    releaseUse(storageOf(buffer));
  }
}

/** One use of `storage` is over. */
export function releaseUse(storage: WebGpuStorage): void {
  storage.uses -= 1;
  storage.settle();
}
