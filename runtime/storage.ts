/**
 * Storage: the elements behind one tensor or several views of it, wherever they are.
 *
 * A storage is a host copy, buffers on devices, or both; it travels by itself to the device that
 * needs it. Views and waiting jobs share it by count; at zero its buffers go back to their pools.
 * Absent on purpose: shapes and strides (`tensor.ts`), order of work (`lane.ts`).
 */
import type { ScalarType } from "../jit/ir/scalar_type.ts";
import type { Backend, DeviceBuffer, HostArray } from "./backend/backend.ts";
import {
  countBuffer,
  turnForFinalizers,
  uncountBuffer,
} from "./memory_pressure.ts";
import { withSource } from "./source_of_errors.ts";

/** Elements of one type; mutable, owned by the tensors that share it. */
export interface Storage {
  readonly dtype: ScalarType;
  readonly count: number;
  /** Truth values that a device may hold as bits. */
  readonly isPacked: boolean;
  /** Name for messages; empty when nobody named it. */
  readonly label: string;
  /** Text of the program that makes it, for errors; null for host data and copies. */
  readonly text: string | null;
  /** Never changed once set, and never handed out: readers get copies. */
  host: HostArray | null;
  readonly homes: Home[];
  /** Tensors and waiting jobs that need it; at zero it is gone. */
  references: number;
  /** Settles when the work that fills it is queued on a device; null when it is. */
  pending: Promise<void> | null;
  /** Why it can never be read. */
  fault: Error | null;
  /** The read under way, shared by all who ask meanwhile. */
  reading: Promise<HostArray> | null;
  /** Debug mode: the comparison with the reference that reads wait for. */
  check: Promise<Error | null> | null;
}

/** Where a copy of the elements lies. */
export interface Home {
  readonly backend: Backend;
  readonly buffer: DeviceBuffer;
}

/** What a new storage knows. */
interface StorageStart {
  readonly dtype: ScalarType;
  readonly count: number;
  readonly label: string;
  readonly text?: string;
  readonly isPacked?: boolean;
}

/** A storage without contents, counted once. */
export function makeStorage(
  { dtype, count, label, text, isPacked = false }: StorageStart,
): Storage {
  return {
    dtype,
    count,
    isPacked,
    label,
    text: text ?? null,
    host: null,
    homes: [],
    references: 1,
    pending: null,
    fault: null,
    reading: null,
    check: null,
  };
}

/** A storage of host data, which it owns from now on. */
export function hostStorage(
  dtype: ScalarType,
  host: HostArray,
  label: string,
  isPacked = false,
): Storage {
  const count = host.length;
  const storage = makeStorage({ dtype, count, label, isPacked });
  storage.host = host;
  return storage;
}

/** One more user. */
export function retain(storage: Storage): void {
  storage.references++;
}

/** One user less; the last one gives the buffers back. */
export function release(storage: Storage): void {
  storage.references--;
  if (storage.references > 0) return;
  for (const { backend, buffer } of storage.homes) {
    backend.release(buffer);
    uncountBuffer(bytesOf(buffer));
  }
  storage.homes.length = 0;
  storage.host = null;
}

/** Gives the storage a buffer on `backend`, contents undefined. */
export function allocateOn(storage: Storage, backend: Backend): DeviceBuffer {
  const { dtype, count, isPacked } = storage;
  const buffer = backend.allocate(dtype, count, isPacked);
  storage.homes.push({ backend, buffer });
  countBuffer(bytesOf(buffer));
  return buffer;
}

/** The buffer on `backend`, or null. */
export function bufferOn(
  storage: Storage,
  backend: Backend,
): DeviceBuffer | null {
  for (const home of storage.homes) {
    if (home.backend === backend) return home.buffer;
  }
  return null;
}

/** True when `backend` can read it without waiting for anybody. */
export function isNear(storage: Storage, backend: Backend): boolean {
  return storage.fault === null &&
    (storage.host !== null || bufferOn(storage, backend) !== null);
}

/** The buffer on `backend`, uploaded when there is none. The storage must be near. */
export function placeOn(storage: Storage, backend: Backend): DeviceBuffer {
  const found = bufferOn(storage, backend);
  if (found !== null) return found;
  if (storage.host === null) {
    throw new Error(`Cannot upload ${storage.label}: it has no host copy`);
  }
  const buffer = allocateOn(storage, backend);
  backend.upload(buffer, storage.host);
  return buffer;
}

/**
 * The host copy, downloaded when there is none. Asks the device in the same turn, so that reads
 * that are awaited together travel together. The array is shared: copy before handing it out.
 */
export function readHost(storage: Storage): Promise<HostArray> {
  if (storage.reading !== null) return storage.reading;
  if (storage.host !== null && storage.check === null) {
    return Promise.resolve(storage.host);
  }
  retain(storage);
  const reading = fetchHost(storage).catch((error) => {
    throw withSource(error, storage.text, null);
  }).finally(() => {
    storage.reading = null;
    release(storage);
  });
  storage.reading = reading;
  return reading;
}

async function fetchHost(storage: Storage): Promise<HostArray> {
  if (storage.pending !== null) await storage.pending;
  if (storage.fault !== null) throw storage.fault;
  storage.host ??= await download(storage);
  await turnForFinalizers();
  const problem = await storage.check;
  storage.check = null;
  if (problem !== null) {
    storage.fault = problem;
    throw problem;
  }
  return storage.host;
}

/** Tries the devices that hold a copy, open ones first; the last failure is the answer. */
async function download(storage: Storage): Promise<HostArray> {
  const homes = storage.homes.toSorted((a, b) =>
    Number(b.backend.isOpen) - Number(a.backend.isOpen)
  );
  let failure: unknown = null;
  for (const { backend, buffer } of homes) {
    try {
      return await backend.download(buffer);
    } catch (error) {
      failure = error;
    }
  }
  throw failure ?? new Error(`Cannot read "${storage.label}": it is nowhere`);
}

/** Bytes on a device, where every element takes four. */
function bytesOf({ count }: DeviceBuffer): number {
  return 4 * count;
}
