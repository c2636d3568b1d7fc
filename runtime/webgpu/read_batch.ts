/**
 * Downloads that were asked for in one turn: one submit and, when they are short, one map for all.
 *
 * Absent on purpose: how bytes travel (`readback.ts`).
 */
import { InternalError } from "../../jit/diagnostics/pit_error.ts";
import type { HostArray } from "../backend/backend.ts";
import { asError, reportOf } from "./failures.ts";
import { decodeBits, decodeElements } from "./host_elements.ts";
import { releaseUse } from "./host_queue.ts";
import { readBack, type ReadRequest } from "./readback.ts";
import type { Session } from "./session.ts";
import type { WebGpuStorage } from "./storage.ts";

/** A download that waits for the end of the turn. */
interface PendingRead {
  readonly storage: WebGpuStorage;
  readonly resolve: (data: HostArray) => void;
  readonly reject: (fault: Error) => void;
}

/** The downloads of one back end. */
export class ReadBatch {
  readonly #encodeAll: () => Promise<Session>;
  #reads: PendingRead[] = [];

  /** `encodeAll` opens the device and encodes all queued work, without a submit. */
  constructor(encodeAll: () => Promise<Session>) {
    this.#encodeAll = encodeAll;
  }

  /** The elements of `storage`, which stays until they are here. */
  add(storage: WebGpuStorage): Promise<HostArray> {
    storage.uses += 1;
    return new Promise((resolve, reject) => {
      this.#reads.push({ storage, resolve, reject });
      if (this.#reads.length === 1) queueMicrotask(() => this.#serveAll());
    });
  }

  async #serveAll(): Promise<void> {
    const reads = this.#reads;
    this.#reads = [];
    try {
      const session = await this.#encodeAll();
      await serve(session, reads);
    } catch (error) {
      for (const { storage, reject } of reads) {
        reject(reportOf(storage.fault ?? asError(error)));
      }
    } finally {
      for (const { storage } of reads) releaseUse(storage);
    }
  }
}

async function serve(
  session: Session,
  reads: readonly PendingRead[],
): Promise<void> {
  const requests = reads.map(({ storage }) => requestOf(session, storage));
  const bytes = await readBack(session, requests);
  session.backlog.seeRead();
  await session.verdicts;
  // A fault of no tensor is reported once, to whoever reads next; others to who reads what they spoiled.
  const stray = session.faults.takeStray();
  reads.forEach(({ storage, resolve, reject }, index) => {
    const own = session.faultOfStorage(storage);
    if (own !== null) session.faults.forget(own);
    const fault = own ?? stray;
    if (fault !== null) {
      reject(reportOf(fault));
      return;
    }
    const { dtype, count, isPacked } = storage;
    const data = bytes[index] ?? missing();
    resolve(
      isPacked
        ? decodeBits(new Uint32Array(data), count)
        : decodeElements(data, dtype, count, session.target.hasF16),
    );
  });
}

/** Nothing is read of a tensor that is empty, or whose contents are not there. */
function requestOf(session: Session, storage: WebGpuStorage): ReadRequest {
  if (storage.count === 0 || session.faultOfStorage(storage) !== null) {
    return { buffer: session.staging.witness, sizeBytes: 0 };
  }
  const { buffer } = session.place(storage);
  return { buffer, sizeBytes: session.bytesOf(storage) };
}

function missing(): never {
  throw new InternalError("download", "a read brought no bytes", "");
}
