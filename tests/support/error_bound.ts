/**
 * A number with a bound of its error: the reference's f64 value and how far a device that computes
 * in f32 may be from it. The rules are derived in `docs/numerics.md`; this file has the ones for
 * single operations and roundings.
 */

/** The value of the reference, and a bound of what a device's value differs from it. */
export interface Bounded {
  readonly v: number;
  /** 0: exactly equal. Infinity: any value is accepted. */
  readonly e: number;
}

/** Unit roundoff of f32. */
export const U: number = 2 ** -24;
/** Smallest normal f32: anything below may become zero. */
export const MIN_NORMAL: number = 2 ** -126;
/** Largest f32. */
export const F32_MAX: number = 3.4028234663852886e38;
const F16_OVERFLOW = 65520;

/** A value without error. */
export function exact(v: number): Bounded {
  return { v, e: 0 };
}

/** A value of which nothing is known. */
export function unknown(v: number): Bounded {
  return { v, e: Infinity };
}

/** `γ(n) = n u / (1 - n u)`: the relative error of a sum of `n` additions in any order. */
export function gamma(n: number): number {
  return n * U >= 1 ? Infinity : n * U / (1 - n * U);
}

/**
 * The result of one operation in f32: `e` comes from the arguments, the operation itself adds
 * `ulps` units in the last place. A result that is an f32 and has exact arguments stays exact
 * where the operation rounds correctly.
 */
export function rounded(v: number, e: number, ulps = 0.5): Bounded {
  if (!Number.isFinite(v)) return { v, e: Number.isFinite(e) ? 0 : Infinity };
  if (!(Math.abs(v) + e <= F32_MAX)) return unknown(v);
  const isExact = e === 0 && ulps <= 0.5 && Math.fround(v) === v &&
    !isSubnormal(v);
  if (isExact) return exact(v);
  const size = Math.abs(v) + e;
  return {
    v,
    e: e + 2 * ulps * U * size + (size < 4 * MIN_NORMAL ? MIN_NORMAL : 0),
  };
}

/** A stored f32 element: devices may read a subnormal as zero. */
export function stored(v: number, e: number): Bounded {
  return { v, e: isSubnormal(v) ? e + Math.abs(v) : e };
}

/** What the end of a statement makes of a value: the reference rounds it, the device stores it. */
export function stored32({ v, e }: Bounded): Bounded {
  if (!Number.isFinite(v)) return { v, e };
  const at = Math.fround(v);
  if (!(Math.abs(v) + e <= F32_MAX)) return unknown(at);
  return stored(at, e + Math.abs(at - v));
}

/** Rounding to f16: both round, at most one f16 apart where the value before was not exact. */
export function stored16({ v, e }: Bounded): Bounded {
  const at = Math.f16round(v);
  if (e === 0 || !Number.isFinite(v)) return { v: at, e };
  const size = Math.abs(v) + e;
  if (size >= F16_OVERFLOW) {
    return Math.abs(v) - e >= F16_OVERFLOW ? exact(at) : unknown(at);
  }
  return { v: at, e: e + spacing16(size) };
}

/** A value that is certainly the one or the other side of a decision. */
export function decided(value: boolean, isCertain: boolean): Bounded {
  return { v: value ? 1 : 0, e: isCertain ? 0 : 1 };
}

/** Largest deviation of a monotone `f` over `v ± e`. */
export function spread(f: (x: number) => number, { v, e }: Bounded): number {
  if (e === 0) return 0;
  const at = f(v);
  const worst = Math.max(Math.abs(f(v + e) - at), Math.abs(f(v - e) - at));
  return Number.isNaN(worst) ? Infinity : worst;
}

/** True where a device may flush the value to zero. */
export function isSubnormal(v: number): boolean {
  return v !== 0 && Math.abs(v) < MIN_NORMAL;
}

/** Distance of neighbouring f16 near `size`. */
function spacing16(size: number): number {
  return 2 **
    Math.max(-24, Math.floor(Math.log2(Math.max(size, 2 ** -14))) - 10);
}
