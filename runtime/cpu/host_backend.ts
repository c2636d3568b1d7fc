/**
 * A back end whose buffers are typed arrays of the host: what the CPU back end and the reference share.
 *
 * Work is done when it is queued: there is nobody else to wait for. A fault stays with the results
 * of the run that met it and with all that is computed from them, and is thrown when one is read.
 * Absent on purpose: how a program is evaluated.
 */
import { PitError } from "../../jit/diagnostics/pit_error.ts";
import type { ScalarType } from "../../jit/ir/scalar_type.ts";
import type {
  Backend,
  BackendKind,
  CoverReport,
  DeviceBuffer,
  HostArray,
  KernelTime,
  Run,
} from "../backend/backend.ts";
import { type ArrayPool, makeArrayPool } from "./array_pool.ts";
import { backendClosed, hostOutOfMemory } from "./diagnostics.ts";

/** One operand as the host sees it: `data[offset + sum of strides * position]`. */
export interface HostOperand {
  readonly data: HostArray;
  readonly strides: readonly number[];
  readonly offset: number;
}

/** Memory of one run. */
export interface HostMemory {
  readonly operands: ReadonlyMap<string, HostOperand>;
  /** To be filled, dense row-major. */
  readonly results: ReadonlyMap<string, HostArray>;
  readonly pool: ArrayPool;
}

/** What tells one host back end from another. */
export interface HostBackendOptions {
  readonly kind: Exclude<BackendKind, "webgpu">;
  readonly description: string;
  /** Fills the results. May throw a `PitError` or a `RangeError` of the host's memory. */
  readonly execute: (run: Run, memory: HostMemory) => void;
  /** The same, with a clock around each part. */
  readonly profile: (run: Run, memory: HostMemory) => readonly KernelTime[];
  /** What the selections of the last run under a key found. */
  readonly reports: (key: string) => readonly CoverReport[];
}

/** An array with the fault that its contents suffer from, if any. */
interface HostBuffer extends DeviceBuffer {
  data: HostArray | null;
  fault: PitError | null;
}

/** A back end over arrays of the host. */
export function makeHostBackend(options: HostBackendOptions): Backend {
  const pool = makeArrayPool();
  const live = new WeakMap<DeviceBuffer, HostBuffer>();
  let isOpen = false;
  let isClosed = false;
  let firstFault: PitError | null = null;

  const bufferOf = (buffer: DeviceBuffer): HostBuffer & { data: HostArray } => {
    const found = live.get(buffer);
    if (isClosed || found === undefined || found.data === null) {
      throw new PitError([backendClosed(options.kind)]);
    }
    return found as HostBuffer & { data: HostArray };
  };

  const memoryOf = (run: Run): HostMemory => ({
    pool,
    operands: new Map(
      [...run.operands].map(([name, { buffer, strides, offset }]) => [
        name,
        { data: bufferOf(buffer).data, strides, offset },
      ]),
    ),
    results: new Map(
      [...run.results].map(([name, buffer]) => [name, bufferOf(buffer).data]),
    ),
  });

  const faultOf = (run: Run): PitError | null => {
    for (const { buffer } of run.operands.values()) {
      const { fault } = bufferOf(buffer);
      if (fault !== null) return fault;
    }
    return null;
  };

  const guarded = (run: Run): void => {
    let fault = faultOf(run);
    try {
      if (fault === null) options.execute(run, memoryOf(run));
    } catch (error) {
      fault = memoryFault(error);
      firstFault ??= fault;
    }
    for (const result of run.results.values()) bufferOf(result).fault = fault;
  };

  return {
    kind: options.kind,
    description: options.description,
    open: () => {
      if (isClosed) {
        return Promise.reject(new PitError([backendClosed(options.kind)]));
      }
      isOpen = true;
      return Promise.resolve();
    },
    get isOpen() {
      return isOpen;
    },
    allocate: (dtype: ScalarType, count: number): DeviceBuffer => {
      const buffer: HostBuffer = {
        dtype,
        count,
        data: pool.take(dtype, count),
        fault: null,
      };
      live.set(buffer, buffer);
      return buffer;
    },
    upload: (buffer, data) => {
      const held = bufferOf(buffer);
      held.data.set(data);
      held.fault = null;
    },
    run: guarded,
    flush: () => {},
    download: (buffer) =>
      attempt(() => {
        const { data, fault } = bufferOf(buffer);
        if (fault !== null) throw fault;
        return data.slice();
      }),
    release: (buffer) => {
      const held = live.get(buffer);
      if (held === undefined || held.data === null) return;
      if (!isClosed) pool.give(held.dtype, held.data);
      held.data = null;
    },
    settled: () =>
      attempt(() => {
        const fault = firstFault;
        firstFault = null;
        if (fault !== null) throw fault;
      }),
    profile: (run) => attempt(() => options.profile(run, memoryOf(run))),
    reports: options.reports,
    prepared: () => Promise.resolve(),
    dispose: () => {
      pool.clear();
      isOpen = false;
      isClosed = true;
    },
  };
}

/** Lack of memory is a fault of the device; every other error is a mistake that must show at once. */
function memoryFault(error: unknown): PitError {
  if (error instanceof PitError && error.code === "PIT0510") return error;
  if (!(error instanceof RangeError)) throw error;
  return new PitError(
    [hostOutOfMemory("memory for intermediate values")],
    null,
    { cause: error },
  );
}

function attempt<T>(action: () => T): Promise<T> {
  try {
    return Promise.resolve(action());
  } catch (error) {
    return Promise.reject(error);
  }
}
