/**
 * Lanes: one per device that a user can name. Orders the work for it and hides every wait.
 *
 * A call is synchronous, yet its device may still be opening, and an operand may lie on another
 * device. A job that needs to wait for neither starts at once; otherwise it and all later jobs of
 * the lane wait in line, in order. Submits at the end of the turn and when the queue is long.
 * Absent on purpose: programs, tensors, what a job does.
 */
import type { Backend } from "./backend/backend.ts";
import { isNear, readHost, release, retain, type Storage } from "./storage.ts";

/** Runs queued before a submit without waiting for the end of the turn. */
const LONG_QUEUE = 64;
/** Result bytes queued before the same: bounds the memory in flight. */
const LARGE_QUEUE_BYTES = 256 * 2 ** 20;

/** The order of work on one device; mutable. */
export interface Lane {
  /** What the user asked for: "auto", "webgpu", ... */
  readonly request: string;
  /** Makes a fresh backend and opens it. */
  readonly open: () => Promise<Backend>;
  /** Null until open, and again after a loss. */
  backend: Backend | null;
  opening: Promise<Backend> | null;
  readonly waiting: WaitingJob[];
  isDraining: boolean;
  queuedRuns: number;
  queuedBytes: number;
  isFlushPlanned: boolean;
}

/** One piece of work. */
export interface Job {
  /** Storages that must be on the host or on the device before it starts. */
  readonly needs: readonly Storage[];
  /** Storages that it fills. */
  readonly results: readonly Storage[];
  /** Queues the work; places operands and allocates results itself. Bytes of the results. */
  readonly start: (backend: Backend) => number;
}

/** A job in line; `settle` runs when it has started or failed. */
interface WaitingJob {
  readonly job: Job;
  readonly settle: () => void;
}

/** A lane for a device that is not open yet. */
export function makeLane(request: string, open: () => Promise<Backend>): Lane {
  return {
    request,
    open,
    backend: null,
    opening: null,
    waiting: [],
    isDraining: false,
    queuedRuns: 0,
    queuedBytes: 0,
    isFlushPlanned: false,
  };
}

/** The open backend; opens it when it is not, anew after a loss. */
export function openLane(lane: Lane): Promise<Backend> {
  if (lane.backend?.isOpen) return Promise.resolve(lane.backend);
  lane.backend = null;
  lane.opening ??= lane.open().then(
    (backend) => {
      lane.backend = backend;
      lane.opening = null;
      return backend;
    },
    (error) => {
      lane.opening = null;
      throw error;
    },
  );
  return lane.opening;
}

/** Starts the job now or puts it in line. Throws what `start` throws when it starts now. */
export function submitJob(lane: Lane, job: Job): void {
  const { backend } = lane;
  if (backend === null || !canStart(lane, job, backend)) {
    defer(lane, job);
    return;
  }
  noteRun(lane, backend, job.start(backend));
}

/** Submits what is queued on the device. */
export function flushLane(lane: Lane): void {
  lane.queuedRuns = 0;
  lane.queuedBytes = 0;
  if (lane.backend?.isOpen) lane.backend.flush();
}

/** Frees the device; a later call opens it anew. */
export function disposeLane(lane: Lane): void {
  lane.backend?.dispose();
  lane.backend = null;
}

function canStart(lane: Lane, job: Job, backend: Backend): boolean {
  if (lane.waiting.length > 0 || !backend.isOpen) return false;
  for (const need of job.needs) if (!isNear(need, backend)) return false;
  return true;
}

function noteRun(lane: Lane, backend: Backend, bytes: number): void {
  lane.queuedRuns++;
  lane.queuedBytes += bytes;
  if (lane.queuedRuns >= LONG_QUEUE || lane.queuedBytes >= LARGE_QUEUE_BYTES) {
    lane.queuedRuns = 0;
    lane.queuedBytes = 0;
    backend.flush();
    return;
  }
  if (lane.isFlushPlanned) return;
  lane.isFlushPlanned = true;
  queueMicrotask(() => {
    lane.isFlushPlanned = false;
    if (lane.queuedRuns > 0) flushLane(lane);
  });
}

function defer(lane: Lane, job: Job): void {
  const { promise, resolve } = Promise.withResolvers<void>();
  for (const result of job.results) result.pending = promise;
  // The tensors may be disposed of while the job waits.
  const held = [...job.needs, ...job.results];
  for (const storage of held) retain(storage);
  const settle = (): void => {
    for (const result of job.results) result.pending = null;
    for (const storage of held) release(storage);
    resolve();
  };
  lane.waiting.push({ job, settle });
  if (!lane.isDraining) void drain(lane);
}

/** Starts waiting jobs in order, each when its device is open and its operands are near. */
async function drain(lane: Lane): Promise<void> {
  lane.isDraining = true;
  for (let next = lane.waiting[0]; next; next = lane.waiting[0]) {
    const { job, settle } = next;
    try {
      const backend = await openLane(lane);
      await Promise.all(job.needs.map((need) => bringNear(need, backend)));
      noteRun(lane, backend, job.start(backend));
    } catch (error) {
      for (const result of job.results) result.fault = asError(error);
    }
    lane.waiting.shift();
    settle();
  }
  lane.isDraining = false;
}

/** Waits until `backend` can read the storage. */
export async function bringNear(
  storage: Storage,
  backend: Backend,
): Promise<void> {
  if (storage.pending !== null) await storage.pending;
  if (!isNear(storage, backend)) await readHost(storage);
}

function asError(error: unknown): Error {
  return error instanceof Error ? error : new Error(String(error));
}
