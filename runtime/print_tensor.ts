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
  const isLarge = data.length > SMALL_COUNT;
  const cells = new Map<number, string>();
  for (const at of visiblePositions(shape, isLarge)) {
    cells.set(at, formatNumber(data[at] ?? 0));
  }
  const width = Math.max(0, ...[...cells.values()].map((cell) => cell.length));
  const level = (dimension: number, base: number): string => {
    const extent = shape[dimension];
    if (extent === undefined) return (cells.get(base) ?? "").padStart(width);
    const stride = strideOf(shape, dimension);
    const parts = visible(extent, isLarge).map((at) =>
      at === null ? "…" : level(dimension + 1, base + at * stride)
    );
    const isRow = dimension === shape.length - 1;
    const gap = isRow ? ", " : `,\n${" ".repeat(dimension + 1)}`;
    return `[${parts.join(gap)}]`;
  };
  return level(0, 0);
}

function* visiblePositions(
  shape: readonly number[],
  isLarge: boolean,
  dimension = 0,
  base = 0,
): Generator<number> {
  const extent = shape[dimension];
  if (extent === undefined) return yield base;
  const stride = strideOf(shape, dimension);
  for (const at of visible(extent, isLarge)) {
    if (at === null) continue;
    yield* visiblePositions(shape, isLarge, dimension + 1, base + at * stride);
  }
}

/** Positions to show; null stands for those left out. */
function visible(extent: number, isLarge: boolean): (number | null)[] {
  const all = (count: number, from: number): number[] =>
    Array.from({ length: count }, (_, at) => from + at);
  if (!isLarge || extent <= LONG_DIMENSION) return all(extent, 0);
  return [...all(EDGE, 0), null, ...all(EDGE, extent - EDGE)];
}

function strideOf(shape: readonly number[], dimension: number): number {
  return shape.slice(dimension + 1).reduce((a, b) => a * b, 1);
}

function formatNumber(value: number): string {
  return Number.isInteger(value) && Math.abs(value) < 1e10
    ? `${value}`
    : `${Number(value.toPrecision(5))}`;
}
