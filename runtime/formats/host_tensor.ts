/** What the readers give and the writers take: elements on the host, row-major. */
import type { Diagnostic } from "../../jit/diagnostics/diagnostic.ts";
import type { ScalarType } from "../../jit/ir/scalar_type.ts";
import type { HostArray } from "../backend/backend.ts";

/** A dense tensor on the host. */
export interface HostTensor {
  readonly dtype: ScalarType;
  readonly shape: readonly number[];
  readonly data: HostArray;
}

/** A tensor and what the user should know of its reading. */
export interface ReadTensor extends HostTensor {
  readonly notices: readonly Diagnostic[];
}

/** Number of elements of a shape; null when it cannot be a tensor's. */
export function elementCount(shape: readonly number[]): number | null {
  let count = 1;
  for (const extent of shape) {
    if (!Number.isSafeInteger(extent) || extent < 0) return null;
    count *= extent;
    if (count > 2 ** 31 - 1) return null;
  }
  return count;
}
