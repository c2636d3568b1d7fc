/**
 * Everything that belongs to one opened device: its caches, its pools, its faults, its submission.
 *
 * A lost device takes its session along; nothing outlives it but the reason. Absent on purpose:
 * the work (`encode.ts`, `upload.ts`, `readback.ts`).
 */
import type { TargetInfo } from "../../jit/ir/executable.ts";
import type { Host } from "../backend/host.ts";
import { BindGroupCache } from "./bind_groups.ts";
import { BoundedMap } from "./bounded_map.ts";
import { BufferPool, type PoolBlock } from "./buffer_pool.ts";
import {
  deviceLost,
  deviceOutOfMemory,
  tooLargeForDevice,
} from "./diagnostics.ts";
import { FaultLog, faultOf } from "./failures.ts";
import { deviceBytes, packedBytes } from "./host_elements.ts";
import type { OpenedDevice } from "./open_device.ts";
import { ParamRing } from "./param_ring.ts";
import { PipelineCache } from "./pipelines.ts";
import { Backlog } from "./backlog.ts";
import type { DeviceProgram } from "./device_program.ts";
import { ReportStore } from "./report_store.ts";
import { StagingPool } from "./staging.ts";
import type { WebGpuStorage } from "./storage.ts";
import { targetInfoOf } from "./target_info.ts";

/** What one run read and wrote, for spreading faults. */
export interface RunRecord {
  readonly reads: readonly WebGpuStorage[];
  readonly writes: readonly WebGpuStorage[];
}

/** Work between two submits. */
export interface Submission {
  readonly id: number;
  /** Null until something is encoded. */
  encoder: GPUCommandEncoder | null;
  /** The open compute pass. */
  pass: GPUComputePassEncoder | null;
  readonly runs: RunRecord[];
  /** Things made on the way whose failure would explain a failure of the whole. */
  readonly suspects: Promise<Error | null>[];
}

const MAXIMUM_PROGRAMS = 512;
/** Dispatches of these together. */
const MAXIMUM_DISPATCHES = 32_768;

/** One opened device. */
export class Session {
  /** The device. */
  readonly device: GPUDevice;
  /** What the compiler asks for. */
  readonly target: TargetInfo;
  /** One line for people. */
  readonly description: string;
  /** Storage buffers. */
  readonly pool: BufferPool;
  /** Parameter words on their way. */
  readonly params: ParamRing;
  /** Pipelines by text. */
  readonly pipelines: PipelineCache;
  /** Bind groups by buffers. */
  readonly bindGroups: BindGroupCache;
  /** Buffers that the host can read. */
  readonly staging: StagingPool;
  /** Compiled programs by `run.key`. */
  readonly programs: BoundedMap<string, DeviceProgram>;
  /** Pipelines that nobody waits for yet. */
  readonly backlog: Backlog;
  /** What selections found, until a read brings it. */
  readonly reports: ReportStore = new ReportStore();
  /** Faults that no read has reported. */
  readonly faults: FaultLog;
  /** Why the device is gone; null while it works. */
  lost: Error | null = null;
  /** What is being encoded. */
  submission: Submission = emptySubmission(0);
  /** Resolves when every submission so far has been judged, in order. */
  verdicts: Promise<void> = Promise.resolve();
  /** Bytes written since the last submit: the host keeps them until then. */
  unsubmittedBytes = 0;
  /** Submissions since the device was last seen idle. */
  unobserved = 0;

  /** Makes pools and caches; `maxFreeBytes` bounds what the pool keeps. */
  constructor(opened: OpenedDevice, maxFreeBytes: number, host: Host) {
    const { device, description } = opened;
    this.device = device;
    this.description = description;
    this.target = targetInfoOf(device);
    const maxBufferBytes = this.target.limits.maxBufferBytes;
    this.pool = new BufferPool(device, { maxBufferBytes, maxFreeBytes });
    this.params = new ParamRing(device);
    this.pipelines = new PipelineCache(device);
    this.bindGroups = new BindGroupCache(device, this.params.buffer);
    this.staging = new StagingPool(
      device,
      (sizeBytes) => this.#noteMissing(sizeBytes),
    );
    this.backlog = new Backlog(host.defer);
    this.programs = new BoundedMap(MAXIMUM_PROGRAMS, {
      weigh: ({ weight }) => weight,
      limit: MAXIMUM_DISPATCHES,
    });
    this.faults = new FaultLog();
  }

  /** Bytes that `storage` takes on this device. */
  bytesOf({ dtype, count, isPacked }: WebGpuStorage): number {
    if (isPacked) return packedBytes(count);
    return deviceBytes(dtype, count, this.target.hasF16);
  }

  /** The block of `storage`, taken from the pool at first use. Throws PIT0504. */
  place(storage: WebGpuStorage): PoolBlock {
    if (storage.block !== null && storage.home === this.pool) {
      return storage.block;
    }
    const what = `a ${storage.dtype} tensor of ${storage.count} elements`;
    const block = this.take(this.bytesOf(storage), what);
    storage.block = block;
    storage.home = this.pool;
    // A block that was never used may turn out to be missing.
    if (block.usedIn < 0) {
      block.creation.then((error) => {
        if (error !== null) {
          storage.fault ??= this.#memoryFault(block.sizeBytes);
        }
      });
    }
    return block;
  }

  /** Makes `storage` ready for new contents after its old ones were lost. */
  renew(storage: WebGpuStorage): void {
    if (storage.block?.isBroken) storage.block = null;
    storage.fault = null;
  }

  /** Why the contents of `storage` are not there; null when they are, as far as is known. */
  faultOfStorage(storage: WebGpuStorage): Error | null {
    if (storage.fault !== null) return storage.fault;
    if (storage.home === null || storage.home === this.pool) return null;
    return faultOf(deviceLost("replaced", "a new device was opened since"));
  }

  /** A block for `what`. Throws PIT0504; lack of memory shows later. */
  take(neededBytes: number, what: string): PoolBlock {
    const limitBytes = this.target.limits.maxBufferBytes;
    if (neededBytes > limitBytes) {
      const limit = "maxBufferSize";
      throw faultOf(
        tooLargeForDevice({ what, neededBytes, limitBytes, limit }),
      );
    }
    const block = this.pool.acquire(neededBytes);
    if (block.usedIn < 0) this.#watch(block);
    return block;
  }

  /** Frees everything but the device. */
  dispose(): void {
    this.pool.dispose();
    this.params.dispose();
    this.staging.dispose();
    this.pipelines.clear();
    this.bindGroups.clear();
    this.programs.clear();
    this.backlog.clear();
  }

  #watch(block: PoolBlock): void {
    const verdict = block.creation.then((error) => {
      return error === null ? null : this.#noteMissing(block.sizeBytes);
    });
    this.submission.suspects.push(verdict);
  }

  /** What is kept for later use is the first thing to do without. */
  #noteMissing(neededBytes: number): Error {
    const fault = this.#memoryFault(neededBytes);
    this.faults.recordOfResults(fault);
    this.pool.trim(0);
    return fault;
  }

  #memoryFault(neededBytes: number): Error {
    const { liveBytes } = this.pool;
    return faultOf(deviceOutOfMemory({ neededBytes, liveBytes }));
  }
}

/** A submission with nothing in it. */
export function emptySubmission(id: number): Submission {
  return { id, encoder: null, pass: null, runs: [], suspects: [] };
}
