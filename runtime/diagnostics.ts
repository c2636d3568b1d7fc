/**
 * What a user of the runtime can get wrong: tensors, shapes, holes, arguments, devices.
 *
 * One constructor per code, PIT0520 and up; texts are made here and nowhere else. Absent on
 * purpose: mistakes inside a program text (`dsl/`), in a binding (`jit/bind/`), of a device
 * (`runtime/webgpu/`).
 */
import type { Diagnostic } from "../jit/diagnostics/diagnostic.ts";
import { PitError } from "../jit/diagnostics/pit_error.ts";
import type { SourceText } from "../jit/diagnostics/render.ts";
import type { Span } from "../jit/diagnostics/span.ts";
import { hostLocation } from "./location.ts";

/** A tensor was used after `dispose`, the end of its `using` block or of its scope. */
export function tensorDisposed(
  tensor: string,
  use: string,
  disposedAt: string | null,
): Diagnostic {
  const place = disposedAt === null ? "earlier" : `at ${disposedAt}`;
  return runtimeError(
    "PIT0520",
    `Cannot ${use} ${tensor}: it was disposed of ${place}`,
    "Use the tensor before it is disposed of, or return it from the scope that should outlive it",
  );
}

/** An argument of a program call is neither a tensor nor a number. */
export function argumentKind(
  name: string,
  found: string,
  { wanted, span }: { readonly wanted: string; readonly span: Span | null },
): Diagnostic {
  const help = found.startsWith("a")
    ? "Make a tensor of array data first: tensor([...])"
    : null;
  const error = runtimeError(
    "PIT0521",
    `Cannot bind "${name}": found ${found}, wanted ${wanted}`,
    help,
  );
  return span === null
    ? error
    : { ...error, primary: { span, text: `${wanted} is wanted` } };
}

/** Nested arrays of unequal length or depth. */
export function raggedNesting(
  path: string,
  found: string,
  wanted: string,
): Diagnostic {
  return runtimeError(
    "PIT0522",
    `Cannot make a tensor of nested arrays: found ${found} at ${path}, wanted ${wanted}`,
    "Give all rows the same length; pad short rows, or pass a flat array with a shape",
  );
}

/** A shape that no tensor can have. */
export function shapeInvalid(found: string, why: string): Diagnostic {
  return runtimeError(
    "PIT0523",
    `Cannot use the shape ${found}: ${why}`,
    "Give an array of whole numbers of 0 or more, outermost dimension first",
  );
}

/** Number of elements and shape disagree. */
export function lengthMismatch(
  found: number,
  shape: readonly number[],
  wanted: number,
): Diagnostic {
  return runtimeError(
    "PIT0524",
    `Cannot give ${found} elements the shape [${
      shape.join(", ")
    }]: it holds ${wanted}`,
    `Give exactly ${wanted} elements, or another shape`,
  );
}

/** A value that the element type cannot hold. */
export function valueUnfit(
  found: string,
  path: string,
  wanted: string,
): Diagnostic {
  return runtimeError(
    "PIT0525",
    `Cannot store ${found} at ${path}: wanted ${wanted}`,
    "Choose another dtype, or convert the values first",
  );
}

/** An option that does not exist, or with a value that it cannot have. */
export function optionInvalid(
  option: string,
  found: string,
  wanted: string,
): Diagnostic {
  return runtimeError(
    "PIT0526",
    `Cannot use the option "${option}": found ${found}, wanted ${wanted}`,
    null,
  );
}

/** A permutation or a range that does not fit the tensor. */
export function viewInvalid(
  operation: "transpose" | "slice",
  found: string,
  wanted: string,
): Diagnostic {
  return runtimeError(
    "PIT0527",
    `Cannot ${operation} a tensor: found ${found}, wanted ${wanted}`,
    null,
  );
}

/** `item()` of a tensor that has not exactly one element. */
export function itemCount(tensor: string, count: number): Diagnostic {
  return runtimeError(
    "PIT0528",
    `Cannot read ${tensor} as one number: it has ${count} elements`,
    "Read it with data() or array(), or reduce it to one element first",
  );
}

/** A tensor stands where JavaScript wants a number. */
export function tensorAsNumber(tensor: string): Diagnostic {
  return runtimeError(
    "PIT0529",
    `Cannot use ${tensor} as a number: its values are read asynchronously`,
    "Write await tensor.item() for one element, await tensor.data() for all",
  );
}

/** `pit.on` does not know the device. */
export function deviceUnknown(found: string): Diagnostic {
  return runtimeError(
    "PIT0530",
    `Cannot run on ${found}: wanted "auto", "webgpu", "cpu", "reference" or a GPUDevice`,
    null,
  );
}

/** `pit(...)` or one of its methods was called with a value of a wrong kind. */
export function callKind(
  call: string,
  found: string,
  wanted: string,
): Diagnostic {
  return runtimeError(
    "PIT0531",
    `Cannot call ${call}: found ${found}, wanted ${wanted}`,
    null,
  );
}

/** Nested arrays of a tensor would be larger than the host's heap. */
export function nestingTooLarge(tensor: string): Diagnostic {
  return runtimeError(
    "PIT0532",
    `Cannot read ${tensor} as nested arrays: they would hold more than 67108864 numbers and arrays`,
    "Read it with data(), which gives one typed array, or read parts of it with slice()",
  );
}

/** Throws the one diagnostic as an exception: over the program text if there is one, else with the place of the call. */
export function raise(
  diagnostic: Diagnostic,
  source: SourceText = { text: "", location: hostLocation() },
): never {
  throw new PitError([diagnostic], source);
}

/** What a value is, in words, for "found …". Code of the value does not matter: a proxy may throw. */
export function kindOf(value: unknown): string {
  if (value === null) return "null";
  if (Array.isArray(value)) return "an array";
  if (ArrayBuffer.isView(value)) return "a typed array";
  if (typeof value === "string") {
    return `the string ${JSON.stringify(shorten(value))}`;
  }
  if (typeof value === "number" || typeof value === "boolean") {
    return `${value}`;
  }
  if (typeof value === "bigint") return `the bigint ${shorten(`${value}`)}n`;
  if (isPromise(value)) return "a promise (await it first)";
  if (typeof value === "object") return "an object";
  return typeof value === "undefined" ? "undefined" : `a ${typeof value}`;
}

/** True for a promise; false for what refuses to say. */
export function isPromise(value: unknown): value is Promise<unknown> {
  try {
    return value instanceof Promise;
  } catch {
    return false;
  }
}

function shorten(text: string): string {
  return text.length > 40 ? `${text.slice(0, 40)}…` : text;
}

function runtimeError(
  code: Diagnostic["code"],
  message: string,
  help: string | null,
): Diagnostic {
  return { code, severity: "error", message, primary: null, related: [], help };
}
