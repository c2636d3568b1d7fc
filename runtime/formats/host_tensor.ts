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

/** Longest extent and largest number of elements: positions have 32 bits. */
export const MAXIMUM_EXTENT: number = 2 ** 31 - 1;

/** Most dimensions of a tensor. */
const MAXIMUM_RANK = 32;

/** Number of elements of a shape; null when it cannot be a tensor's. */
export function elementCount(shape: readonly number[]): number | null {
  const isExtent = (extent: number): boolean =>
    Number.isInteger(extent) && extent >= 0 && extent <= MAXIMUM_EXTENT;
  if (shape.length > MAXIMUM_RANK || !shape.every(isExtent)) return null;
  const count = shape.includes(0) ? 0 : shape.reduce((a, b) => a * b, 1);
  return count <= MAXIMUM_EXTENT ? count : null;
}
