/** Diagnostics of what a device cannot hold or bind: codes PIT048x. */
import type { Diagnostic } from "../diagnostics/diagnostic.ts";
import type { Origin } from "../diagnostics/span.ts";
import { spanOf } from "../diagnostics/span.ts";

/** A buffer and why it does not fit. */
export interface OversizedBuffer {
  readonly name: string;
  readonly sizeBytes: number;
  readonly limitBytes: number;
  readonly origin: Origin;
}

/** A tensor as the program names it: versions and temporaries carry a suffix. */
function tensorText(name: string): string {
  return `"${name.split(".")[0]}"`;
}

/** PIT0480: one kernel needs to see more of a tensor than the device binds, and cannot be split. */
export function tensorNotSplittable(
  { name, sizeBytes, limitBytes, origin }: OversizedBuffer,
): Diagnostic {
  return {
    code: "PIT0480",
    severity: "error",
    message: `Cannot split this statement for the device: ${
      tensorText(name)
    } takes ${bytesText(sizeBytes)}, and a kernel sees at most ${
      bytesText(limitBytes)
    } at once`,
    primary: {
      span: spanOf(origin),
      text: `reads or writes all of ${tensorText(name)} at once`,
    },
    related: [],
    help: `Cut ${
      tensorText(name)
    } into smaller tensors, or run on the CPU with pit.on("cpu")`,
  };
}

/** PIT0481: a temporary or result is larger than any buffer of the device. */
export function tensorTooLarge(
  { name, sizeBytes, limitBytes, origin }: OversizedBuffer,
): Diagnostic {
  return {
    code: "PIT0481",
    severity: "error",
    message: `Cannot make ${tensorText(name)} on the device: it takes ${
      bytesText(sizeBytes)
    }, and one buffer holds at most ${bytesText(limitBytes)}`,
    primary: { span: spanOf(origin), text: "needs this tensor" },
    related: [],
    help: `Cut ${
      tensorText(name)
    } into smaller tensors, or run on the CPU with pit.on("cpu")`,
  };
}

/** PIT0482: one kernel reads and writes more tensors than the device binds. */
export function tooManyBindings(
  { count, limit, origin }: {
    readonly count: number;
    readonly limit: number;
    readonly origin: Origin;
  },
): Diagnostic {
  return {
    code: "PIT0482",
    severity: "error",
    message:
      `Cannot bind the tensors of this statement: ${count} found, the device takes ${limit}`,
    primary: { span: spanOf(origin), text: `touches ${count} tensors` },
    related: [],
    help:
      "Compute a part of the expression in a statement of its own that is also returned",
  };
}

function bytesText(bytes: number): string {
  const units = ["bytes", "KiB", "MiB", "GiB"];
  let value = bytes;
  let unit = 0;
  while (value >= 1024 && unit < units.length - 1) {
    value /= 1024;
    unit++;
  }
  return `${unit === 0 ? value : Number(value.toFixed(1))} ${units[unit]}`;
}
