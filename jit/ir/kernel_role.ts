/** What a kernel is for: finding zeros, choosing a rule, or the work itself. Profiles are split by it. */
import { unreachable } from "../diagnostics/unreachable.ts";
import type { Nest } from "./tile_ir.ts";

/** Part of a run that a kernel belongs to. */
export type KernelRole = "detect" | "select" | "compute";

/** The role of the kernels of `nest`. */
export function roleOf(nest: Nest): KernelRole {
  switch (nest.kind) {
    case "detect":
    case "list":
    case "meet":
    case "bucket":
      return "detect";
    case "select":
      return "select";
    case "map":
    case "reduce":
    case "contract":
    case "softmax":
    case "cumsum":
    case "scatter":
      return "compute";
  }
  return unreachable(nest);
}
