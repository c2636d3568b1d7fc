/**
 * Layouts of views: strides in elements, per dimension. Pure arithmetic on shapes.
 *
 * Absent on purpose: data, devices. Every view starts at element 0 of its storage.
 */
import type { HostArray } from "./backend/backend.ts";
import { dtypeOfArray, makeHostArray } from "./host_array.ts";

/** Row-major strides of a dense tensor. */
export function denseStrides(shape: readonly number[]): readonly number[] {
  const strides: number[] = new Array(shape.length);
  let stride = 1;
  for (let dimension = shape.length - 1; dimension >= 0; dimension--) {
    strides[dimension] = stride;
    stride *= shape[dimension] ?? 1;
  }
  return strides;
}

/** True when the elements lie in row-major order without gaps. */
export function isDense(
  shape: readonly number[],
  strides: readonly number[],
): boolean {
  // Nothing lies anywhere, so it lies in order.
  if (shape.includes(0)) return true;
  let stride = 1;
  for (let dimension = shape.length - 1; dimension >= 0; dimension--) {
    const extent = shape[dimension] ?? 1;
    if (extent !== 1 && strides[dimension] !== stride) return false;
    stride *= extent;
  }
  return true;
}

/**
 * Strides under which the same elements read as `to` in row-major order, or null when no strides
 * do: dimensions are matched in groups of equal product, each of which must be dense in itself.
 */
export function reshapeStrides(
  from: readonly number[],
  strides: readonly number[],
  to: readonly number[],
): readonly number[] | null {
  if (isDense(from, strides)) return denseStrides(to);
  const long = from.flatMap((extent, at) =>
    extent === 1 ? [] : [{ extent, stride: strides[at] ?? 1 }]
  );
  const result: number[] = new Array(to.length).fill(1);
  let source = 0;
  let target = 0;
  while (target < to.length) {
    const first = target;
    let wanted = to[target++] ?? 1;
    if (wanted === 1) continue;
    const group = [long[source++]];
    let found = group[0]?.extent ?? 1;
    while (found !== wanted) {
      if (found < wanted) {
        group.push(long[source]);
        found *= long[source++]?.extent ?? 1;
      } else wanted *= to[target++] ?? 1;
    }
    const inner = innerStride(group);
    if (inner === null) return null;
    let stride = inner;
    for (let at = target - 1; at >= first; at--) {
      result[at] = stride;
      stride *= to[at] ?? 1;
    }
  }
  return result;
}

/** The stride of the innermost dimension when the group is dense in itself, else null. */
function innerStride(
  group: readonly ({ extent: number; stride: number } | undefined)[],
): number | null {
  for (let at = 0; at + 1 < group.length; at++) {
    const outer = group[at];
    const inner = group[at + 1];
    if (outer === undefined || inner === undefined) return null;
    if (outer.stride !== inner.stride * inner.extent) return null;
  }
  return group[group.length - 1]?.stride ?? null;
}

/** The elements of a view in row-major order, as a fresh array. */
export function gatherView(
  data: HostArray,
  shape: readonly number[],
  strides: readonly number[],
): HostArray {
  const count = shape.reduce((product, extent) => product * extent, 1);
  // The data may go on behind the view.
  if (isDense(shape, strides)) return data.slice(0, count);
  const out = makeHostArray(dtypeOfArray(data), count);
  const last = shape.length - 1;
  const extent = shape[last] ?? 1;
  const step = strides[last] ?? 1;
  const position = new Array<number>(shape.length).fill(0);
  let base = 0;
  for (let at = 0; at < count; at += extent) {
    for (let inner = 0; inner < extent; inner++) {
      out[at + inner] = data[base + inner * step] ?? 0;
    }
    for (let dimension = last - 1; dimension >= 0; dimension--) {
      const stride = strides[dimension] ?? 0;
      const next = (position[dimension] ?? 0) + 1;
      base += stride;
      if (next < (shape[dimension] ?? 1)) {
        position[dimension] = next;
        break;
      }
      base -= stride * next;
      position[dimension] = 0;
    }
  }
  return out;
}
