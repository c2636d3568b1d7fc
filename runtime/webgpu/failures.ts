/**
 * Faults of a device between the moment they happen and the read that reports them.
 *
 * WebGPU reports errors late: through scopes, events and the promise of loss. Here they become
 * `PitError`s that wait in a log. Absent on purpose: texts (`diagnostics.ts`).
 */
import type { Diagnostic } from "../../jit/diagnostics/diagnostic.ts";
import { PitError } from "../../jit/diagnostics/pit_error.ts";

/** Faults that no read has reported yet; the first one is the cause of the others. */
export class FaultLog {
  #pending: Error | null = null;

  /** Keeps `fault` unless an earlier one is waiting. */
  record(fault: Error): void {
    this.#pending ??= fault;
  }

  /** The waiting fault, which counts as reported from now on. */
  take(): Error | null {
    const fault = this.#pending;
    this.#pending = null;
    return fault;
  }

  /** Marks `fault` as reported. */
  forget(fault: Error): void {
    if (this.#pending === fault) this.#pending = null;
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
