/**
 * Host elements -> a block, in pieces that the queue accepts.
 *
 * `writeBuffer` runs before whatever is encoded but not submitted, so a block that waits in the open
 * submission has it submitted first. Absent on purpose: the pool's rules.
 */
import { InternalError } from "../../jit/diagnostics/pit_error.ts";
import type { HostArray } from "../backend/backend.ts";
import type { PoolBlock } from "./buffer_pool.ts";
import { deviceRejectedWork } from "./diagnostics.ts";
import { closeScopes, faultOf, openScopes } from "./failures.ts";
import { encodeBits, encodeElements, isHostArrayOf } from "./host_elements.ts";
import type { Session } from "./session.ts";
import type { WebGpuStorage } from "./storage.ts";
import { submit } from "./submission.ts";

/** Most that one write carries; without a submit in between the queue would hold it all. */
const PIECE_BYTES = 64 * 1024 * 1024;

/** Throws unless `data` has the type and the length of `storage`. */
export function requireFit(storage: WebGpuStorage, data: HostArray): void {
  const { dtype, count } = storage;
  if (data.length === count && isHostArrayOf(data, dtype)) return;
  throw new InternalError(
    "upload",
    `${data.length} elements in a ${data.constructor.name} for ${count} of ${dtype}`,
    "",
  );
}

/** Writes all elements of `storage`. Throws PIT0504. */
export function uploadElements(
  session: Session,
  storage: WebGpuStorage,
  data: HostArray,
): void {
  if (storage.fault !== null) session.renew(storage);
  const block = session.place(storage);
  if (block.usedIn === session.submission.id) submit(session);
  openScopes(session.device);
  try {
    writePieces(session, block, data, storage.isPacked);
  } finally {
    watchWrite(session, storage, block);
  }
}

function writePieces(
  session: Session,
  block: PoolBlock,
  data: HostArray,
  isPacked: boolean,
): void {
  const { queue } = session.device;
  const { hasF16 } = session.target;
  // Pieces of at most 4 bytes an element, and an even number of them.
  const step = PIECE_BYTES / 4;
  let offsetBytes = 0;
  for (let from = 0; from < data.length; from += step) {
    const to = Math.min(from + step, data.length);
    const bytes = isPacked
      ? encodeBits(data, from, to)
      : encodeElements(data, from, to, hasF16);
    queue.writeBuffer(block.buffer, offsetBytes, bytes, 0, bytes.length);
    offsetBytes += bytes.length;
    session.unsubmittedBytes += bytes.length;
    if (session.unsubmittedBytes >= PIECE_BYTES) sendWrites(session);
  }
}

/** A write into a block that could not be made fails as well, and is not the cause. */
function watchWrite(
  session: Session,
  storage: WebGpuStorage,
  block: PoolBlock,
): void {
  const caught = closeScopes(session.device);
  session.verdicts = session.verdicts.then(async () => {
    const error = await caught;
    if (error === null || await block.creation !== null) return;
    const fault = faultOf(deviceRejectedWork(error.message));
    storage.fault ??= fault;
    session.faults.recordOfResults(fault);
  });
}

function sendWrites(session: Session): void {
  session.device.queue.submit([]);
  session.unsubmittedBytes = 0;
}
