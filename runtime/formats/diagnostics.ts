/** What can be wrong with a file: one constructor per code, PIT06xx. */
import type { Diagnostic } from "../../jit/diagnostics/diagnostic.ts";
import { PitError } from "../../jit/diagnostics/pit_error.ts";

/** The bytes do not follow the format: wrong magic, truncated, absurd sizes, broken header. */
export function fileMalformed(file: string, problem: string): Diagnostic {
  return fileDiagnostic(
    "PIT0601",
    `Cannot read ${file}: ${problem}`,
    "Write the file again with the program that made it; nothing was loaded",
  );
}

/** The format is right, but holds what a tensor cannot. */
export function fileUnsupported(
  file: string,
  found: string,
  help: string,
): Diagnostic {
  return fileDiagnostic("PIT0602", `Cannot read ${file}: ${found}`, help);
}

/** Dense storage of the file's tensor would exceed the limit. */
export function fileTooLarge(
  file: string,
  sizes: { readonly neededBytes: number; readonly limitBytes: number },
): Diagnostic {
  const { neededBytes, limitBytes } = sizes;
  return fileDiagnostic(
    "PIT0603",
    `Cannot read ${file}: dense storage takes ${neededBytes} bytes, the limit is ${limitBytes}`,
    "Split the matrix, or store a part of it",
  );
}

/** An integer of the file does not fit the 32 bits of its tensor. */
export function fileValueUnfit(
  file: string,
  value: { readonly text: string; readonly position: number },
): Diagnostic {
  return fileDiagnostic(
    "PIT0604",
    `Cannot read ${file}: element ${value.position} is ${value.text}, which does not fit 32 bits`,
    "Store values between -2147483648 and 2147483647, or floats",
  );
}

/** The name's ending is none that we know. */
export function formatUnknown(file: string): Diagnostic {
  return fileDiagnostic(
    "PIT0605",
    `Cannot tell the format of ${file} by its name`,
    'Use a name that ends in ".npy", ".safetensors" or ".mtx"',
  );
}

/** The host could not open, read or write the file. */
export function fileInaccessible(
  file: string,
  action: "read" | "write",
  cause: string,
): Diagnostic {
  return fileDiagnostic(
    "PIT0606",
    `Cannot ${action} ${file}: ${cause}`,
    `Check the path, and run with --allow-${action}`,
  );
}

/** The tensor cannot be written in this format. */
export function fileUnwritable(file: string, problem: string): Diagnostic {
  return fileDiagnostic(
    "PIT0607",
    `Cannot write ${file}: ${problem}`,
    'Use ".npy" for one tensor of any rank, ".safetensors" for several by name',
  );
}

/** Values lost precision on the way in; said once for a file. */
export function precisionLost(
  file: string,
  from: string,
  to: string,
): Diagnostic {
  return {
    ...fileDiagnostic(
      "PIT0608",
      `Read ${file}: ${from} values are rounded to ${to}`,
      null,
    ),
    severity: "warning",
  };
}

/** Throws a diagnostic as the public error. */
export function raise(diagnostic: Diagnostic, cause?: unknown): never {
  throw new PitError([diagnostic], null, cause === undefined ? {} : { cause });
}

function fileDiagnostic(
  code: `PIT${number}`,
  message: string,
  help: string | null,
): Diagnostic {
  return { code, severity: "error", message, primary: null, related: [], help };
}
