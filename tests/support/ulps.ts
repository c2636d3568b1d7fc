/** Distance between an f32 and the exact value it should have, in units in the last place. */

/** Unit in the last place of the f32 nearest to `exact`. */
export function ulpOf(exact: number): number {
  const size = Math.abs(exact);
  if (size < 2 ** -126) return 2 ** -149;
  return 2 ** (Math.floor(Math.log2(size)) - 23);
}

/**
 * How far `actual` is from `exact`. Devices may flush subnormal numbers: below the normal range
 * any value between 0 and the least normal number counts as right. Special values are right or
 * infinitely far.
 */
export function ulpError(actual: number, exact: number): number {
  const rounded = Math.fround(exact);
  if (Object.is(actual, rounded) || actual === rounded) return 0;
  if (!Number.isFinite(rounded) || !Number.isFinite(actual)) {
    // Rounding at the edge of the range may go either way.
    const isEdge = Math.abs(exact) > 2 ** 128 * (1 - 2 ** -21) &&
      Math.sign(actual) === Math.sign(exact) && Math.abs(actual) > 2 ** 127;
    return isEdge ? 0 : Infinity;
  }
  const least = 2 ** -126;
  if (Math.abs(exact) < least && Math.abs(actual) <= least) return 0;
  return Math.abs(actual - exact) / ulpOf(exact);
}
