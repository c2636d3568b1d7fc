/**
 * Tensors as text: one line for `console.log`, a table for `print()`.
 *
 * Looks at host memory only and never waits. Absent on purpose: the tensor itself.
 */
import type { HostArray } from "./backend/backend.ts";
import type { Storage } from "./storage.ts";

/** Longer dimensions are shortened to their ends, as long as the tensor is large. */
const LONG_DIMENSION = 8;
const EDGE = 3;
/** Smaller tensors are printed whole. */
const SMALL_COUNT = 256;
/** Elements that are shown at most, or nearly: many short dimensions make many rows. */
const MAXIMUM_CELLS = 4096;
/** Elements that are looked at for the density. */
const SAMPLE_COUNT = 65_536;

/** `Tensor "C" f32[2, 3] on llvmpipe (webgpu), density 0.5`. */
export function describeTensor(
  label: string,
  storage: Storage,
  device: { readonly description: string },
): string {
  const { host } = storage;
  const density = host === null || host.length === 0
    ? ""
    : `, density ${showDensity(host)}`;
  return `${label} on ${device.description}${density}`;
}

/** Share of elements that are not zero; of an even sample when there are many. */
function showDensity(host: HostArray): string {
  const step = Math.ceil(host.length / SAMPLE_COUNT);
  let live = 0;
  let seen = 0;
  for (let at = 0; at < host.length; at += step) {
    seen++;
    // NaN is live, -0 is not.
    if (host[at] !== 0) live++;
  }
  const share = Number((live / seen).toPrecision(3));
  return step === 1 ? `${share}` : `about ${share}`;
}

/** The elements of a dense array as nested brackets, one row a line, columns aligned. */
export function formatElements(
  data: HostArray,
  shape: readonly number[],
): string {
  const shown = shownPositions(shape, data.length);
  const cells = new Map<number, string>();
  for (const at of visibleElements(shape, shown)) {
    cells.set(at, formatNumber(data[at] ?? 0));
  }
  let width = 0;
  for (const cell of cells.values()) width = Math.max(width, cell.length);
  const level = (dimension: number, base: number): string => {
    if (dimension === shape.length) {
      return (cells.get(base) ?? "").padStart(width);
    }
    const stride = strideOf(shape, dimension);
    const parts = (shown[dimension] ?? []).map((at) =>
      at === null ? "…" : level(dimension + 1, base + at * stride)
    );
    const isRow = dimension === shape.length - 1;
    const gap = isRow ? ", " : `,\n${" ".repeat(dimension + 1)}`;
    return `[${parts.join(gap)}]`;
  };
  return level(0, 0);
}

/** Positions to show along each dimension; null stands for those left out. */
type Shown = readonly (readonly (number | null)[])[];

/** Inner dimensions first: where the room ends, an outer dimension shows its first position alone. */
function shownPositions(shape: readonly number[], count: number): Shown {
  const isShort = count > 0 && count <= SMALL_COUNT;
  let room = MAXIMUM_CELLS;
  return shape.toReversed().map((extent) => {
    const positions = isShort ? span(0, extent) : ends(extent);
    if (positions.length <= room) {
      room /= Math.max(1, positions.length);
      return positions;
    }
    return extent > 1 ? [0, null] : [0];
  }).toReversed();
}

function ends(extent: number): (number | null)[] {
  if (extent <= LONG_DIMENSION) return span(0, extent);
  return [...span(0, EDGE), null, ...span(extent - EDGE, extent)];
}

function span(start: number, end: number): number[] {
  return Array.from({ length: end - start }, (_, at) => start + at);
}

function* visibleElements(
  shape: readonly number[],
  shown: Shown,
  dimension = 0,
  base = 0,
): Generator<number> {
  if (dimension === shape.length) return yield base;
  const stride = strideOf(shape, dimension);
  for (const at of shown[dimension] ?? []) {
    if (at === null) continue;
    yield* visibleElements(shape, shown, dimension + 1, base + at * stride);
  }
}

function strideOf(shape: readonly number[], dimension: number): number {
  return shape.slice(dimension + 1).reduce((a, b) => a * b, 1);
}

function formatNumber(value: number): string {
  return Number.isInteger(value) && Math.abs(value) < 1e10
    ? `${value}`
    : `${Number(value.toPrecision(5))}`;
}
