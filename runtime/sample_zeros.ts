/**
 * Host elements -> whether zeros are worth looking for, from a sample.
 *
 * Absent on purpose: where the zeros are. The device finds them on every call.
 */
import type { HostArray } from "./backend/backend.ts";

/**
 * Share of zeros from which a tensor is searched. A rule over micro-tiles breaks even near 20% of
 * them dead; zeros that lie in micro-tiles are as many, scattered ones are more. With 40% a rule gains a
 * quarter at best, some twenty times the price of the search.
 */
export const LEAST_ZEROS = 0.4;
/** Fewer elements are read by no product that is worth a search. */
export const LEAST_SAMPLED: number = 2 ** 14;
const SAMPLE = 4096;
/** Steps of the golden section spread evenly and follow no row or column. */
const GOLDEN = 0.6180339887498949;

/** True when the sample holds many zeros; false for small arrays. */
export function holdsManyZeros(elements: HostArray): boolean {
  const count = elements.length;
  if (count < LEAST_SAMPLED) return false;
  let zeros = 0;
  for (let at = 0; at < SAMPLE; at++) {
    const share = (at * GOLDEN) % 1;
    if (elements[Math.floor(share * count)] === 0) zeros++;
  }
  return zeros >= LEAST_ZEROS * SAMPLE;
}
