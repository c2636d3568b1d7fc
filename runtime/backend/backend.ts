/**
 * What a device must be able to do. WebGPU, the CPU back end and the reference implement it, and
 * so does a device that fails on demand in the tests.
 *
 * Contract: `run` never blocks on the device and never throws for a fault of the device; faults
 * are kept and thrown by the next `download` or `settled`, as a `PitError`. Only `download`,
 * `settled` and `open` are asynchronous.
 */
import type { KernelRole } from "../../jit/ir/kernel_role.ts";
import type { ScalarType } from "../../jit/ir/scalar_type.ts";
import type { TensorIr } from "../../jit/ir/tensor_ir.ts";

/** Kinds of device that a user can name. */
export type BackendKind = "webgpu" | "cpu" | "reference";

/** Elements in host form: f16 as Float16Array, bool as Uint8Array of 0 and 1. */
export type HostArray =
  | Float32Array
  | Float16Array
  | Int32Array
  | Uint32Array
  | Uint8Array;

/** Bytes on a device, owned by exactly one `Storage`. */
export interface DeviceBuffer {
  readonly dtype: ScalarType;
  /** Elements. */
  readonly count: number;
}

/** One operand of a run: storage and the layout in which it is read (elements). */
export interface RunOperand {
  readonly buffer: DeviceBuffer;
  readonly strides: readonly number[];
  readonly offset: number;
}

/** One call, fully bound. */
export interface Run {
  /** Bound tensor IR; the back end caches its compilation under `key`. */
  readonly program: TensorIr;
  /** Program text + signature: equal keys mean equal bound programs and layouts. */
  readonly key: string;
  readonly operands: ReadonlyMap<string, RunOperand>;
  readonly scalars: ReadonlyMap<string, number>;
  /** Buffers for the results, by tensor name; dense row-major. */
  readonly results: ReadonlyMap<string, DeviceBuffer>;
}

/** Time of one kernel, from the device's own clock where it has one. */
export interface KernelTime {
  /** Name of the nest. */
  readonly name: string;
  /** Whether it finds zeros, chooses between rules, or computes. */
  readonly role: KernelRole;
  /** Nanoseconds. */
  readonly durationNs: number;
}

/** What one selection on the device found: the covers of its candidates, their costs, its choice. */
export interface CoverReport {
  /** The nest between whose forms it chose. */
  readonly nest: string;
  readonly candidates: readonly CandidateCover[];
  /** Cost of the dense nest, in the unit of the candidates. */
  readonly denseCost: number;
  /** Position in `candidates`; null: the dense nest. */
  readonly chosen: number | null;
  /** Runs in a row that ended with this choice, this one included. */
  readonly streak: number;
  /** Later runs keep all candidates, whatever this one found. */
  readonly isOrdered: boolean;
}

/** One rule in the eyes of a selection. */
export interface CandidateCover {
  /** Name of the rule: "A along k, micro-tile 32x1". */
  readonly rule: string;
  /** Micro-tiles that hold a live value. */
  readonly live: number;
  /** Micro-tiles of the whole operand. */
  readonly total: number;
  /** Steps of the kernel over all lists. */
  readonly steps: number;
  readonly cost: number;
}

/** A device. */
export interface Backend {
  readonly kind: BackendKind;
  /** One line for people: "NVIDIA H200 (webgpu)". Never steers anything. */
  readonly description: string;
  /** Opens the device; idempotent. Rejects with a `PitError` that says what to do. */
  open(): Promise<void>;
  /** True once `open` has succeeded and the device is not lost. */
  readonly isOpen: boolean;
  /**
   * Room for `count` elements, from the pool; contents are undefined (pooled buffers are dirty).
   * `isPacked`: truth values that the device may hold as bits; they are only read by runs.
   */
  allocate(dtype: ScalarType, count: number, isPacked?: boolean): DeviceBuffer;
  /** Copies host elements into a buffer. The array is copied before the call returns. */
  upload(buffer: DeviceBuffer, data: HostArray): void;
  /** Queues one run. */
  run(run: Run): void;
  /** Submits what is queued. */
  flush(): void;
  /** Copies elements back; submits first. Several downloads awaited together travel together. */
  download(buffer: DeviceBuffer): Promise<HostArray>;
  /** Gives the buffer back to the pool; queued work may still use it. */
  release(buffer: DeviceBuffer): void;
  /** Resolves when all submitted work is done; rejects with the first fault. */
  settled(): Promise<void>;
  /** Runs once with a clock around each kernel. */
  profile(run: Run): Promise<readonly KernelTime[]>;
  /**
   * What the selections of the last run under `key` found, as it came back with the latest read;
   * empty where none has come back, or nothing is chosen on the device.
   */
  reports(key: string): readonly CoverReport[];
  /**
   * Resolves when everything that the runs so far may need is compiled: kernels that would otherwise
   * be made behind their work included.
   */
  prepared(): Promise<void>;
  /** Frees everything. Tensors with a host copy stay readable. */
  dispose(): void;
}
