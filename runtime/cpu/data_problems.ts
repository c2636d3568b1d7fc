/**
 * What debug mode says about data: accesses that the language gives a meaning but nobody wants.
 * PIT0330 and PIT0331.
 */
import type { Diagnostic } from "../../jit/diagnostics/diagnostic.ts";
import { type Origin, spanOf } from "../../jit/diagnostics/span.ts";

/** PIT0330: a position read from a tensor lies outside the dimension that it indexes. */
export function positionOutside(
  { tensor, dimension, isWrite }: {
    readonly tensor: string;
    readonly dimension: number;
    readonly isWrite: boolean;
  },
  position: number,
  extent: number,
  origin: Origin,
): Diagnostic {
  return {
    code: "PIT0330",
    severity: "error",
    message: `Cannot ${isWrite ? "write" : "read"} ${
      nameOf(tensor)
    } at position ${position} of dimension ${dimension}: it has ${extent} elements`,
    primary: {
      span: spanOf(origin),
      text: `gives ${position}, wanted 0..${extent}`,
    },
    related: [],
    help: isWrite
      ? "Correct the index tensor: without debug mode the value is dropped"
      : "Correct the index tensor: without debug mode 0 is read",
  };
}

/** PIT0331: `with id: unique` was promised, and two points write one element. */
export function notUnique(
  tensor: string,
  position: readonly number[],
  origin: Origin,
): Diagnostic {
  return {
    code: "PIT0331",
    severity: "error",
    message: `Cannot keep the promise "unique": two points write ${
      nameOf(tensor)
    }[${position.join(", ")}]`,
    primary: { span: spanOf(origin), text: "promised here" },
    related: [],
    help: "Leave the promise out and use `+=`, or make the positions distinct",
  };
}

/** The user's name of a tensor version: `y.1` is `y`. */
function nameOf(tensor: string): string {
  return tensor.replace(/\.\d+$/, "");
}
