/**
 * Bytes of device buffers -> the host, many reads in one submit, long ones in chunks.
 *
 * Where the implementation has waited inside `mapAsync` (Deno) the bytes are taken at once; else
 * the promise is awaited. Absent on purpose: elements and their types.
 */
import { deviceLost, deviceRejectedWork } from "./diagnostics.ts";
import { asError, faultOf } from "./failures.ts";
import type { Session } from "./session.ts";
import { REPORT_BYTES } from "./report_store.ts";
import { mapNow, STAGING_BYTES } from "./staging.ts";
import { encoderOf, submit } from "./submission.ts";

/** What to read: `sizeBytes` of `buffer` from `fromBytes` (0 when absent) on, multiples of 4. */
export interface ReadRequest {
  readonly buffer: GPUBuffer;
  readonly fromBytes?: number;
  readonly sizeBytes: number;
}

/** A stretch of one request inside a chunk, in bytes. */
interface Piece {
  readonly request: number;
  readonly fromBytes: number;
  readonly stagingBytes: number;
  readonly sizeBytes: number;
}

/** What travels in one map. */
interface Chunk {
  readonly pieces: readonly Piece[];
  readonly sizeBytes: number;
}

/** How long a failed read waits for the news that the device is gone. */
const LOSS_NEWS_MS = 200;

/**
 * Submits what is encoded and the copies with it; resolves with the bytes of each request. Reports
 * of selections come along.
 */
export async function readBack(
  session: Session,
  wanted: readonly ReadRequest[],
): Promise<ArrayBuffer[]> {
  try {
    const reports = session.reports.take();
    const requests = reports === null ? wanted : [...wanted, reports];
    const targets = requests.map(({ sizeBytes }) => new ArrayBuffer(sizeBytes));
    await readChunks(session, requests, targets);
    session.unobserved = 0;
    const brought = targets[wanted.length];
    if (brought !== undefined) reports?.deliver(brought);
    return targets.slice(0, wanted.length);
  } catch (error) {
    // What was encoded before the failure must not stay open.
    if (session.lost === null) submit(session);
    throw await readFault(session, error);
  }
}

/** While the host copies one chunk out, the device copies the next one in. */
async function readChunks(
  session: Session,
  requests: readonly ReadRequest[],
  targets: readonly ArrayBuffer[],
): Promise<void> {
  const chunks = chunksOf(requests);
  let next = send(session, requests, chunks[0]);
  if (next === null) submit(session);
  for (let at = 0; next !== null; at += 1) {
    const { staging, chunk } = next;
    const mapped = mapNow(staging, chunk.sizeBytes);
    const range = mapped instanceof Promise ? await mapped : mapped;
    next = send(session, requests, chunks[at + 1]);
    takeOut(chunk, range, targets);
    staging.unmap();
    session.staging.give(staging);
  }
}

function send(
  session: Session,
  requests: readonly ReadRequest[],
  chunk: Chunk | undefined,
): { readonly staging: GPUBuffer; readonly chunk: Chunk } | null {
  if (chunk === undefined) return null;
  const staging = session.staging.acquire(chunk.sizeBytes);
  const encoder = encoderOf(session);
  for (const { request, fromBytes, stagingBytes, sizeBytes } of chunk.pieces) {
    const source = requests[request];
    if (source === undefined) continue;
    encoder.copyBufferToBuffer(
      source.buffer,
      (source.fromBytes ?? 0) + fromBytes,
      staging,
      stagingBytes,
      sizeBytes,
    );
  }
  submit(session);
  return { staging, chunk };
}

/**
 * Fills chunks in order; mapped sizes and offsets are multiples of 8. What is no longer than the
 * reports rides along in a full one: a map of its own would be a trip of its own.
 */
function chunksOf(requests: readonly ReadRequest[]): readonly Chunk[] {
  const chunks: Chunk[] = [];
  let pieces: Piece[] = [];
  let filled = 0;
  const close = (): void => {
    if (pieces.length > 0) chunks.push({ pieces, sizeBytes: filled });
    pieces = [];
    filled = 0;
  };
  requests.forEach(({ sizeBytes: total }, request) => {
    for (let fromBytes = 0; fromBytes < total;) {
      const left = total - fromBytes;
      const fits = filled + left <= STAGING_BYTES + REPORT_BYTES;
      if (filled >= STAGING_BYTES && !fits) close();
      const room = STAGING_BYTES - filled;
      const sizeBytes = fits ? left : Math.min(left, room);
      pieces.push({ request, fromBytes, stagingBytes: filled, sizeBytes });
      filled += Math.ceil(sizeBytes / 8) * 8;
      fromBytes += sizeBytes;
    }
  });
  close();
  return chunks;
}

function takeOut(
  { pieces }: Chunk,
  range: ArrayBuffer,
  targets: readonly ArrayBuffer[],
): void {
  for (const { request, fromBytes, stagingBytes, sizeBytes } of pieces) {
    const target = targets[request];
    if (target === undefined) continue;
    new Uint8Array(target, fromBytes, sizeBytes).set(
      new Uint8Array(range, stagingBytes, sizeBytes),
    );
  }
}

/** Why a map failed: a known fault, or else the loss of the device, which is told a little later. */
async function readFault(session: Session, error: unknown): Promise<Error> {
  if (session.lost !== null) return session.lost;
  await session.verdicts;
  const known = session.faults.take();
  if (known !== null) return known;
  const loss = await lossOf(session);
  if (session.lost !== null) return session.lost;
  return faultOf(
    loss === null
      ? deviceRejectedWork(asError(error).message)
      : deviceLost(loss.reason ?? "unknown", loss.message),
  );
}

async function lossOf({ device }: Session): Promise<GPUDeviceLostInfo | null> {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const noNews = new Promise<null>((resolve) => {
    timer = setTimeout(() => resolve(null), LOSS_NEWS_MS);
  });
  const loss = await Promise.race([device.lost, noNews]);
  clearTimeout(timer);
  return loss;
}
