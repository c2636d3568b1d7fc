/** Binding problems of element types: one constructor per code, beside `diagnostics.ts`. */
import type { Diagnostic } from "../diagnostics/diagnostic.ts";
import type { Origin } from "../diagnostics/span.ts";
import type { ScalarType } from "../ir/scalar_type.ts";
import { label, nameOf, problem } from "./diagnostic_parts.ts";

/** An expression and the type it turned out to have. */
export interface TypedUse {
  readonly dtype: ScalarType;
  readonly origin: Origin;
}

/** PIT0306: i32 meets u32. */
export function mixedIntegers(first: TypedUse, second: TypedUse): Diagnostic {
  return {
    ...problem("PIT0306", second.origin, `this is ${second.dtype}`),
    message:
      `Cannot combine ${first.dtype} and ${second.dtype}: found both, wanted one type`,
    related: [label(first.origin, `this is ${first.dtype}`)],
    help: `Cast one of them: ${first.dtype}(…) or ${second.dtype}(…)`,
  };
}

/** PIT0312: an index tensor does not hold integers. */
export function indexNotInteger(
  tensor: string,
  dtype: ScalarType,
  origin: Origin,
): Diagnostic {
  return {
    ...problem("PIT0312", origin, `${nameOf(tensor)} is ${dtype}`),
    message: `Cannot index with ${
      nameOf(tensor)
    }: found ${dtype}, wanted i32 or u32`,
    help: `Make ${nameOf(tensor)} with { dtype: "i32" }`,
  };
}

/** PIT0313: a scalar stands where an integer is wanted. */
export function scalarNotInteger(
  name: string,
  value: number,
  dtype: ScalarType,
  origin: Origin,
): Diagnostic {
  return {
    ...problem("PIT0313", origin, `used as ${dtype} here`),
    message:
      `Cannot use ${value} for "${name}": wanted a number of type ${dtype}`,
    help:
      `Pass an integer that fits ${dtype}, or write f32(…) around its partner`,
  };
}

/** PIT0314: a literal does not fit the type of its partner. */
export function literalOutOfRange(
  value: number,
  dtype: ScalarType,
  origin: Origin,
): Diagnostic {
  return {
    ...problem("PIT0314", origin, `taken as ${dtype} here`),
    message: `Cannot write ${value} as ${dtype}: it does not fit`,
    help: "Use a value that fits, or cast its partner to f32",
  };
}

/** PIT0317: the value after `??` does not fit the tensor's type. */
export function fallbackMismatch(
  tensor: string,
  dtype: ScalarType,
  origin: Origin,
): Diagnostic {
  return {
    ...problem("PIT0317", origin, `does not fit ${dtype}`),
    message: `Cannot use this value where ${nameOf(tensor)} ends: ${
      nameOf(tensor)
    } is ${dtype}, the value is not`,
    help: `Write a value of type ${dtype}, or cast it: ${dtype}(…)`,
  };
}

/** PIT0320: the bound target has another type than the text declares. */
export function dtypeMismatch(
  name: string,
  found: ScalarType,
  wanted: ScalarType,
  origin: Origin,
): Diagnostic {
  return {
    ...problem("PIT0320", origin, `declared ${wanted} here`),
    message: `Cannot bind "${name}": found ${found}, wanted ${wanted}`,
    help: `Pass a tensor of type ${wanted}, or change the declared type`,
  };
}
