/**
 * From "not opened yet" to an open device, and to the reason why there is none.
 *
 * States: closed, opening, open, failed. A loss is a failure that `reopen` mends where the device
 * was not given from outside. Absent on purpose: work.
 */
import { PitError } from "../../jit/diagnostics/pit_error.ts";
import { unreachable } from "../../jit/diagnostics/unreachable.ts";
import type { Host } from "../backend/host.ts";
import {
  deviceLost,
  deviceRejectedWork,
  deviceUnavailable,
} from "./diagnostics.ts";
import {
  asError,
  faultOf,
  type Loss,
  observeDevice,
  reportOf,
} from "./failures.ts";
import {
  describeDevice,
  openDevice,
  type OpenedDevice,
} from "./open_device.ts";
import { Session } from "./session.ts";

/** Where the device comes from, and who hears what becomes of it. */
export interface ConnectionOptions {
  /** A device from outside; null: the default adapter's. */
  readonly device: GPUDevice | null;
  /** Where adapters come from; null: `navigator.gpu`. */
  readonly gpu: GPU | null;
  /** Free bytes that the pool keeps; null: as many as suit the device. */
  readonly pooledBytes: number | null;
  /** Clock and idle time. */
  readonly host: Host;
  /** Called once for each device that was opened. */
  readonly onOpen: () => void;
  /** Called when waiting work cannot be run any more. */
  readonly onFailed: (fault: Error) => void;
}

const SMALL_POOL_BYTES = 512 * 1024 * 1024;

type State =
  | { readonly kind: "closed" }
  | { readonly kind: "opening"; readonly session: Promise<Session> }
  | { readonly kind: "open"; readonly session: Session }
  | {
    readonly kind: "failed";
    readonly fault: Error;
    readonly canReopen: boolean;
  };

/** The way to one device at a time. */
export class DeviceConnection {
  readonly #options: ConnectionOptions;
  #state: State = { kind: "closed" };

  /** Opens nothing yet. */
  constructor(options: ConnectionOptions) {
    this.#options = options;
  }

  /** The open session; null in every other state. */
  get session(): Session | null {
    return this.#state.kind === "open" ? this.#state.session : null;
  }

  /** Why there is no device; null when one is open or may still be. */
  get fault(): Error | null {
    return this.#state.kind === "failed" ? this.#state.fault : null;
  }

  /** The session, opened when nobody has asked before. Rejects with the fault. */
  async opened(): Promise<Session> {
    const state = this.#state;
    switch (state.kind) {
      case "open":
        return state.session;
      case "failed":
        throw reportOf(state.fault);
      case "opening":
        return await state.session;
      case "closed": {
        const session = this.#connect();
        // A device from outside is open by now.
        if (this.#state === state) this.#state = { kind: "opening", session };
        return await session;
      }
    }
    return unreachable(state);
  }

  /** Like `opened`, and tries again after a failure that may pass. */
  async reopened(): Promise<Session> {
    const state = this.#state;
    if (state.kind === "failed" && state.canReopen) {
      this.#state = { kind: "closed" };
    }
    return await this.opened();
  }

  /** Closes for good, with `fault` as the reason, and destroys a device of our own. */
  close(fault: Error): void {
    const session = this.session;
    this.#state = { kind: "failed", fault, canReopen: false };
    this.#options.onFailed(fault);
    if (session === null) return;
    session.lost = fault;
    session.dispose();
    if (this.#options.device === null) session.device.destroy();
  }

  async #connect(): Promise<Session> {
    try {
      const { device, gpu } = this.#options;
      if (device !== null) return this.#start(describeDevice(device));
      const opened = await openDevice(gpu);
      const fault = this.fault;
      if (fault === null) return this.#start(opened);
      // Closed during the wait: the device that arrives is of no use any more.
      opened.device.destroy();
      throw fault;
    } catch (error) {
      const fault = this.#faultOfOpening(error);
      if (this.fault === null) {
        this.#state = { kind: "failed", fault, canReopen: true };
      }
      this.#options.onFailed(fault);
      throw fault;
    }
  }

  /** What only looks like a device fails somewhere on the way. */
  #faultOfOpening(thrown: unknown): Error {
    const error = asError(thrown);
    if (this.#options.device === null || error instanceof PitError) {
      return error;
    }
    const reason =
      `the one that was given is none, or broken: ${error.message}`;
    return new PitError([deviceUnavailable(reason)], null, { cause: error });
  }

  #start(opened: OpenedDevice): Session {
    const early: string[] = [];
    let report = (message: string): void => void early.push(message);
    observeDevice(
      opened.device,
      (message) => report(message),
      (loss) => this.#onLost(session, loss),
    );
    const pooledBytes = this.#options.pooledBytes ?? pooledBytesOf(opened);
    const session = new Session(opened, pooledBytes, this.#options.host);
    report = (message): void =>
      session.faults.recordStray(faultOf(deviceRejectedWork(message)));
    early.forEach(report);
    this.#state = { kind: "open", session };
    this.#options.onOpen();
    return session;
  }

  #onLost(session: Session, { reason, message }: Loss): void {
    if (session.lost !== null) return;
    const fault = faultOf(deviceLost(reason, message));
    session.lost = fault;
    session.dispose();
    if (this.session !== session) return;
    const canReopen = this.#options.device === null;
    this.#state = { kind: "failed", fault, canReopen };
    this.#options.onFailed(fault);
  }
}

/** A program whose temporaries are large must find them again at its next call. */
function pooledBytesOf({ device, isFallbackAdapter }: OpenedDevice): number {
  return isFallbackAdapter
    ? SMALL_POOL_BYTES
    : Math.max(SMALL_POOL_BYTES, device.limits.maxBufferSize);
}
