/**
 * Faults of a device between the moment they happen and the read that reports them.
 *
 * WebGPU reports errors late: through scopes, events and the promise of loss. Here they become
 * `PitError`s that wait in a log. Absent on purpose: texts (`diagnostics.ts`).
 */
import type { Diagnostic } from "../../jit/diagnostics/diagnostic.ts";
import { PitError } from "../../jit/diagnostics/pit_error.ts";

/**
 * Faults that nobody has reported yet, the first of each sort: later ones are mostly its effects.
 *
 * A fault of results is kept by these as well, so that a read of anything else need not hear of it.
 */
export class FaultLog {
  #ofResults: Error | null = null;
  #stray: Error | null = null;

  /** Keeps a fault that belongs to no tensor. */
  recordStray(fault: Error): void {
    this.#stray ??= fault;
  }

  /** Keeps a fault that the results it spoiled report when they are read. */
  recordOfResults(fault: Error): void {
    this.#ofResults ??= fault;
  }

  /** The fault that belongs to no tensor; it counts as reported from now on. */
  takeStray(): Error | null {
    const fault = this.#stray;
    this.#stray = null;
    return fault;
  }

  /** Any fault; it counts as reported from now on. */
  take(): Error | null {
    const fault = this.#ofResults;
    this.#ofResults = null;
    return this.takeStray() ?? fault;
  }

  /** Marks `fault` as reported. */
  forget(fault: Error): void {
    if (this.#ofResults === fault) this.#ofResults = null;
  }
}

/** The fault that `diagnostic` describes. */
export function faultOf(diagnostic: Diagnostic): PitError {
  return new PitError([diagnostic]);
}

/** A fresh error for one more report of `fault`, so that its stack shows the read. */
export function reportOf(fault: Error): Error {
  const [first, ...rest] = fault instanceof PitError ? fault.diagnostics : [];
  return first === undefined
    ? fault
    : new PitError([first, ...rest], null, { cause: fault });
}

/** The same fault for what another program made of the result: its places are not in that text. */
export function inheritedFault(fault: Error): Error {
  const [first, ...rest] = fault instanceof PitError ? fault.diagnostics : [];
  // What is inherited already has none; a long line of heirs shares it.
  if (first === undefined || first.primary === null) return fault;
  const bare = (diagnostic: Diagnostic): Diagnostic => ({
    ...diagnostic,
    primary: null,
    related: [],
  });
  return new PitError([bare(first), ...rest.map(bare)], null, { cause: fault });
}

/** `thrown` as an error. */
export function asError(thrown: unknown): Error {
  return thrown instanceof Error ? thrown : new Error(String(thrown));
}

/** An error that a scope caught. */
export interface ScopeError {
  readonly kind: "memory" | "validation";
  readonly message: string;
}

/** Opens the scopes that `closeScopes` closes; pairs nest. */
export function openScopes(device: GPUDevice): void {
  device.pushErrorScope("out-of-memory");
  device.pushErrorScope("validation");
}

/** Closes the scopes. Resolves with the error inside, lack of memory first as the likely cause. */
export async function closeScopes(
  device: GPUDevice,
): Promise<ScopeError | null> {
  const validation = pop(device);
  const memory = pop(device);
  const [invalid, exhausted] = [await validation, await memory];
  if (exhausted !== null) return { kind: "memory", message: exhausted };
  return invalid === null ? null : { kind: "validation", message: invalid };
}

/** Null also when the scope is gone with its device: the loss is reported on its own. */
function pop(device: GPUDevice): Promise<string | null> {
  try {
    return device.popErrorScope().then(
      (error) => error === null ? null : error.message,
      () => null,
    );
  } catch {
    return Promise.resolve(null);
  }
}

/** How WebGPU says that a device is gone. */
export interface Loss {
  readonly reason: string;
  readonly message: string;
}

/** Calls `onLost` once when `device` is lost and `onError` for each error outside of any scope. */
export function observeDevice(
  device: GPUDevice,
  onError: (message: string) => void,
  onLost: (loss: Loss) => void,
): void {
  const report = (event: unknown): void => onError(messageOf(event));
  // A listener leaves the handler that the owner of a foreign device may have set.
  if (typeof device.addEventListener === "function") {
    device.addEventListener("uncapturederror", report);
  } else {
    Object.assign(device, { onuncapturederror: report });
  }
  device.lost.then(
    ({ reason, message }) => onLost({ reason: reason ?? "unknown", message }),
    () => onLost({ reason: "unknown", message: "" }),
  );
}

function messageOf(event: unknown): string {
  const error: unknown = isRecord(event) ? event["error"] : null;
  return isRecord(error) && typeof error["message"] === "string"
    ? error["message"]
    : "an unknown error";
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === "object" && value !== null;
}
