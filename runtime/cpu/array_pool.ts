/**
 * Typed arrays for buffers of the host: made on demand, kept for a while when they are given back.
 *
 * Absent on purpose: who owns an array, and what it means.
 */
import { PitError } from "../../jit/diagnostics/pit_error.ts";
import { hostBytes, type ScalarType } from "../../jit/ir/scalar_type.ts";
import type { HostArray } from "../backend/backend.ts";
import { hostOutOfMemory } from "./diagnostics.ts";

/** Bytes that a pool keeps at most. */
const KEPT_BYTES = 256 * 2 ** 20;

/** Arrays of one back end. */
export interface ArrayPool {
  /** An array of exactly `count` elements; its contents are undefined. Throws PIT0510. */
  readonly take: (dtype: ScalarType, count: number) => HostArray;
  /** Gives an array back; the caller must not touch it again. */
  readonly give: (dtype: ScalarType, data: HostArray) => void;
  /** Forgets everything that is kept. */
  readonly clear: () => void;
}

/** An empty pool. */
export function makeArrayPool(keptBytes: number = KEPT_BYTES): ArrayPool {
  const kept = new Map<string, HostArray[]>();
  let bytes = 0;
  const keyOf = (dtype: ScalarType, count: number): string =>
    `${dtype} ${count}`;
  return {
    take: (dtype, count) => {
      const found = kept.get(keyOf(dtype, count))?.pop();
      if (found === undefined) return makeArray(dtype, count);
      bytes -= count * hostBytes(dtype);
      return found;
    },
    give: (dtype, data) => {
      const needed = data.length * hostBytes(dtype);
      if (needed > keptBytes) return;
      // Sizes that are no longer asked for would fill the pool for ever: start afresh.
      if (bytes + needed > keptBytes) {
        kept.clear();
        bytes = 0;
      }
      bytes += needed;
      const key = keyOf(dtype, data.length);
      const same = kept.get(key);
      if (same === undefined) kept.set(key, [data]);
      else same.push(data);
    },
    clear: () => {
      kept.clear();
      bytes = 0;
    },
  };
}

function makeArray(dtype: ScalarType, count: number): HostArray {
  try {
    switch (dtype) {
      case "f32":
        return new Float32Array(count);
      case "f16":
        return new Float16Array(count);
      case "i32":
        return new Int32Array(count);
      case "u32":
        return new Uint32Array(count);
      case "bool":
        return new Uint8Array(count);
    }
  } catch (error) {
    if (!(error instanceof RangeError)) throw error;
    throw new PitError(
      [hostOutOfMemory(`a ${dtype} buffer of ${count} elements`)],
      null,
      {
        cause: error,
      },
    );
  }
}
