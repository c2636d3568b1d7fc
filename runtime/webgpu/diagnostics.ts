/**
 * What users are told about devices: data -> diagnostics with the codes PIT0501 to PIT0507.
 *
 * Absent on purpose: throwing, and any device object.
 */
import type { Diagnostic } from "../../jit/diagnostics/diagnostic.ts";
import { type Origin, spanOf } from "../../jit/diagnostics/span.ts";

/** No WebGPU device can be opened. `reason` completes "Cannot open a WebGPU device: ". */
export function deviceUnavailable(reason: string): Diagnostic {
  return error(
    "PIT0501",
    `Cannot open a WebGPU device: ${reason}`,
    "On Debian or Ubuntu install a driver: `apt-get install mesa-vulkan-drivers libvulkan1` (software) " +
      "or your GPU vendor's driver; on macOS 11 or later and on Windows 10 or later (with current " +
      'graphics drivers) none is needed; or run on the CPU with `pit.on("cpu")`',
  );
}

/** What was asked for when the device had no memory left, in bytes. */
export interface MemoryRequest {
  /** Null when the device did not say which request failed. */
  readonly neededBytes: number | null;
  /** Bytes that pit holds on the device at that time. */
  readonly liveBytes: number;
}

/** The device has no memory left. */
export function deviceOutOfMemory(request: MemoryRequest): Diagnostic {
  const needed = request.neededBytes === null
    ? "memory"
    : formatBytes(request.neededBytes);
  return error(
    "PIT0502",
    `Cannot allocate ${needed} on the device: out of memory with ${
      formatBytes(request.liveBytes)
    } in use by pit`,
    "Dispose of tensors that are no longer needed (`using`, `pit.scope`), or split the work into parts",
  );
}

/** The device was lost or destroyed. `reason` is WebGPU's word, `message` the driver's. */
export function deviceLost(reason: string, message: string): Diagnostic {
  const detail = message === "" ? reason : `${reason}, "${message}"`;
  return error(
    "PIT0503",
    `Cannot use the WebGPU device: it was lost (${detail}), and with it every tensor that had no copy on the host`,
    "Call `await pit.ready()` to open a device again, or give another one to `pit.on`, and make the tensors again; " +
      "to survive a crash of the driver run the work in a child process, see docs/failures.md",
  );
}

/** One request and the limit that it breaks, in bytes. */
export interface SizeLimit {
  /** Names what is too large, such as `a f32 tensor of 70000000000 elements`. */
  readonly what: string;
  readonly neededBytes: number;
  readonly limitBytes: number;
  /** WebGPU's name of the limit. */
  readonly limit: string;
}

/** One buffer or binding is larger than the device allows. */
export function tooLargeForDevice(size: SizeLimit): Diagnostic {
  return error(
    "PIT0504",
    `Cannot place ${size.what} on the device: it needs ${
      formatBytes(size.neededBytes)
    }, ${size.limit} is ${formatBytes(size.limitBytes)}`,
    'Split the tensor along its first dimension, store it as f16, or run on the CPU with `pit.on("cpu")`',
  );
}

/** One complaint of the shader compiler. */
export interface ShaderMessage {
  /** Name of the nest that the kernel was made from. */
  readonly kernel: string;
  readonly text: string;
  /** Line of the generated text, from 1; 0 when unknown. */
  readonly line: number;
  readonly lineText: string;
  /** Where that line comes from in the program; null when it comes from nowhere. */
  readonly origin: Origin | null;
}

/** The device's compiler refused generated code: our mistake. */
export function shaderRejected(message: ShaderMessage): Diagnostic {
  const at = message.line === 0
    ? ""
    : ` at line ${message.line} of its text, "${message.lineText.trim()}"`;
  return {
    ...error(
      "PIT0505",
      `Cannot compile kernel "${message.kernel}" for this device: ${message.text.trim()}${at}`,
      "This is a bug in pit, not in your program: please report it with this message; " +
        'until it is mended the program runs on the CPU with `pit.on("cpu")`',
    ),
    primary: message.origin === null ? null : {
      span: spanOf(message.origin),
      text: "the refused code was made from this",
    },
  };
}

/** The device refused work that should be valid: our mistake or the driver's. */
export function deviceRejectedWork(message: string): Diagnostic {
  return error(
    "PIT0506",
    `Cannot run the queued work: the device reports "${message.trim()}"`,
    "This is a bug in pit or in the driver, not in your program: please report it with this message",
  );
}

/** The back end was disposed of. */
export function deviceClosed(): Diagnostic {
  return error(
    "PIT0507",
    "Cannot use the WebGPU device: it was closed by `dispose()`",
    "Read results before closing the device, or take a fresh one from `pit.on`",
  );
}

/** `1536` -> `1.5 KiB`. */
export function formatBytes(bytes: number): string {
  const units = ["bytes", "KiB", "MiB", "GiB", "TiB", "PiB"];
  let value = bytes;
  let unit = 0;
  while (value >= 1024 && unit < units.length - 1) {
    value /= 1024;
    unit += 1;
  }
  return `${Number(value.toFixed(value < 10 ? 2 : 1))} ${units[unit]}`;
}

function error(
  code: Diagnostic["code"],
  message: string,
  help: string,
): Diagnostic {
  return { code, severity: "error", message, primary: null, related: [], help };
}
