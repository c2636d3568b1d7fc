/**
 * The WebGPU device behind the `Backend` interface: from calls that return at once to submits and
 * reads. Absent on purpose: how each verb is done.
 */
import type { ScalarType } from "../../jit/ir/scalar_type.ts";
import type { TargetInfo } from "../../jit/ir/executable.ts";
import type {
  Backend,
  CoverReport,
  DeviceBuffer,
  HostArray,
  KernelTime,
  Run,
} from "../backend/backend.ts";
import { type Host, THIS_HOST } from "../backend/host.ts";
import { DeviceConnection } from "./connection.ts";
import { deviceClosed } from "./diagnostics.ts";
import type { CompileWebGpu } from "./encode.ts";
import { asError, faultOf, reportOf } from "./failures.ts";
import { HostQueue } from "./host_queue.ts";
import { ReadBatch } from "./read_batch.ts";
import { readBack } from "./readback.ts";
import type { Session } from "./session.ts";
import { storageOf, WebGpuStorage } from "./storage.ts";
import { submit } from "./submission.ts";
import { profileRun } from "./timestamps.ts";
import { requireFit, uploadElements } from "./upload.ts";

/** How to make a WebGPU back end. */
export interface WebGpuOptions {
  /** The compiler. */
  readonly compile: CompileWebGpu;
  /** A device from outside, of this or any other implementation; it stays its owner's. */
  readonly device?: GPUDevice;
  /** Where adapters come from; `navigator.gpu` by default. */
  readonly gpu?: GPU;
  /** Clock and idle time; those of the running host by default. */
  readonly host?: Host;
  /** Hears what users should know and no error says. */
  readonly onNotice?: (notice: string) => void;
  /** New results and copied host arrays that may wait before a submit, in bytes; 256 MiB by default. */
  readonly queuedBytes?: number;
  /**
   * Free buffers that the pool keeps, in bytes; by default 512 MiB, and on hardware with larger
   * buffers one of the largest.
   */
  readonly pooledBytes?: number;
}

/** Counts for tests and for people who look for leaks. */
export interface WebGpuStatistics {
  /** Storage buffers that exist on the device, free ones included. */
  readonly liveBuffers: number;
  /** Bytes of these. */
  readonly liveBytes: number;
  /** Bytes of the free ones. */
  readonly freeBytes: number;
  /** Submits of encoded work so far. */
  readonly submissions: number;
  /** Pipelines that are kept. */
  readonly pipelines: number;
  /** Bind groups that are kept. */
  readonly bindGroups: number;
  /** Compiled programs that are kept. */
  readonly programs: number;
}

/** A back end that can say what it compiles for. */
export interface WebGpuBackend extends Backend {
  /** Limits and abilities of the open device; null while none is open. */
  readonly target: TargetInfo | null;
  /** Counts; null while no device is open. */
  readonly statistics: WebGpuStatistics | null;
}

/** Calls that wait at most before they are submitted. */
const MAXIMUM_QUEUED = 64;
const MIB = 1024 * 1024;

/** A back end over the default adapter, or over `options.device`. Nothing is opened yet. */
export function makeWebGpuBackend(options: WebGpuOptions): WebGpuBackend {
  return new WebGpu(options);
}

class WebGpu implements WebGpuBackend {
  readonly kind = "webgpu";
  readonly #options: WebGpuOptions;
  readonly #queue = new HostQueue();
  readonly #connection: DeviceConnection;
  readonly #reads: ReadBatch;

  constructor(options: WebGpuOptions) {
    this.#options = options;
    this.#connection = new DeviceConnection({
      device: options.device ?? null,
      gpu: options.gpu ?? null,
      pooledBytes: options.pooledBytes ?? null,
      host: options.host ?? THIS_HOST,
      onOpen: (): void => this.flush(),
      onFailed: (fault): void => this.#queue.fail(fault),
    });
    this.#reads = new ReadBatch(async () => {
      const session = await this.#connection.opened();
      this.#queue.drain(session, options.compile);
      return session;
    });
  }

  get description(): string {
    return this.#connection.session?.description ?? "webgpu (not open)";
  }

  get isOpen(): boolean {
    return this.#connection.session !== null;
  }

  get target(): TargetInfo | null {
    return this.#connection.session?.target ?? null;
  }

  get statistics(): WebGpuStatistics | null {
    const session = this.#connection.session;
    return session === null ? null : statisticsOf(session);
  }

  async open(): Promise<void> {
    await this.#connection.reopened();
    if (this.#options.device === undefined) return;
    // A device from outside may be gone already; the news of it takes a turn.
    await new Promise((resolve) => setTimeout(resolve, 0));
    const { fault } = this.#connection;
    if (fault !== null) throw reportOf(fault);
  }

  allocate(
    dtype: ScalarType,
    count: number,
    isPacked = false,
  ): DeviceBuffer {
    return new WebGpuStorage(dtype, count, isPacked);
  }

  upload(buffer: DeviceBuffer, data: HostArray): void {
    const storage = storageOf(buffer);
    requireFit(storage, data);
    const session = this.#begin([storage]);
    if (this.#connection.fault !== null) return;
    if (session === null) {
      this.#queue.pushUpload(storage, data.slice());
      return;
    }
    // Queued work that touches the buffer goes first.
    if (storage.uses > 0) this.flush();
    try {
      uploadElements(session, storage, data);
    } catch (error) {
      const fault = asError(error);
      session.faults.recordOfResults(fault);
      storage.fault ??= fault;
    }
  }

  run(run: Run): void {
    const session = this.#begin([...run.results.values()].map(storageOf));
    if (this.#connection.fault !== null) return;
    this.#queue.pushRun(run);
    if (session === null) return;
    const { queuedBytes = 256 * MIB } = this.#options;
    const isLong = this.#queue.length >= MAXIMUM_QUEUED ||
      this.#queue.heldBytes > queuedBytes;
    if (isLong) this.flush();
  }

  flush(): void {
    const session = this.#connection.session;
    if (session === null) return;
    this.#queue.drain(session, this.#options.compile);
    submit(session);
  }

  download(buffer: DeviceBuffer): Promise<HostArray> {
    return this.#reads.add(storageOf(buffer));
  }

  release(buffer: DeviceBuffer): void {
    const storage = storageOf(buffer);
    storage.isReleased = true;
    storage.settle();
  }

  async settled(): Promise<void> {
    const session = await this.#connection.opened();
    this.flush();
    const request = { buffer: session.staging.witness, sizeBytes: 4 };
    await readBack(session, [request]);
    await throwFault(session);
  }

  async profile(run: Run): Promise<readonly KernelTime[]> {
    const session = await this.#connection.opened();
    this.flush();
    for (const { buffer } of run.operands.values()) {
      const fault = session.faultOfStorage(storageOf(buffer));
      if (fault !== null) throw reportOf(fault);
    }
    const times = await profileRun(session, run, {
      compile: this.#options.compile,
      clock: (this.#options.host ?? THIS_HOST).now,
      onNotice: this.#options.onNotice ?? (() => {}),
    });
    await throwFault(session);
    return times;
  }

  reports(key: string): readonly CoverReport[] {
    return this.#connection.session?.programs.get(key)?.reports ?? [];
  }

  async prepared(): Promise<void> {
    const session = await this.#connection.opened();
    this.flush();
    await session.backlog.finish();
  }

  dispose(): void {
    this.#connection.close(faultOf(deviceClosed()));
  }

  /** The open session; null when work must wait for one, or has failed and is marked so. */
  #begin(targets: readonly WebGpuStorage[]): Session | null {
    const { session, fault } = this.#connection;
    if (session !== null) return session;
    if (fault !== null) {
      for (const storage of targets) storage.fault ??= fault;
      return null;
    }
    // Opens in the background; reads report a failure.
    this.#connection.opened().catch(() => {});
    return null;
  }
}

/** Throws the first fault that nobody has heard of, once all submitted work is judged. */
async function throwFault(session: Session): Promise<void> {
  await session.verdicts;
  const fault = session.faults.take();
  if (fault !== null) throw reportOf(fault);
}

function statisticsOf(session: Session): WebGpuStatistics {
  const { pool, submission, pipelines, bindGroups, programs } = session;
  return {
    liveBuffers: pool.liveCount,
    liveBytes: pool.liveBytes,
    freeBytes: pool.freeBytes,
    submissions: submission.id,
    pipelines: pipelines.size,
    bindGroups: bindGroups.size,
    programs: programs.size,
  };
}
