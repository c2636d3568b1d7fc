/**
 * What users are told about work on the host processor: data -> diagnostics, PIT0510 to PIT0512.
 *
 * Absent on purpose: throwing.
 */
import type { Diagnostic } from "../../jit/diagnostics/diagnostic.ts";

/** The host has no memory for a buffer. `what` names it, such as `a f32 buffer of 10 elements`. */
export function hostOutOfMemory(what: string): Diagnostic {
  return cpuError(
    "PIT0510",
    `Cannot allocate ${what}: the host is out of memory`,
    "Dispose of tensors that are no longer needed (`using`, `pit.scope`), or split the work into parts",
  );
}

/** The host refuses to make functions out of text. `reason` is its own message. */
export function functionsForbidden(reason: string): Diagnostic {
  return cpuError(
    "PIT0511",
    `Cannot run generated JavaScript: the host does not make functions from text ("${reason}")`,
    'Allow "unsafe-eval" in the content security policy of the page, or use `pit.on("webgpu")` or `pit.on("reference")`',
  );
}

/** The back end was disposed of. `device` is the name that the user asked for. */
export function backendClosed(device: string): Diagnostic {
  return cpuError(
    "PIT0512",
    `Cannot use the "${device}" device: it was closed by \`dispose()\``,
    "Read results before closing the device, or take a fresh one from `pit.on`",
  );
}

function cpuError(
  code: Diagnostic["code"],
  message: string,
  help: string,
): Diagnostic {
  return { code, severity: "error", message, primary: null, related: [], help };
}
