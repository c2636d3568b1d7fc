/**
 * erf and gelu to the accuracy of f64.
 *
 * With `T(x) = Σ 2^n x^(2n+1) / (2n+1)!!` (all terms of one sign, so nothing cancels)
 * `erf(x) = 2/√π e^(-x²) T(x)`. Where erf is near 1 its complement is computed instead, by the
 * continued fraction `erfc(x) = e^(-x²)/√π · 1/(x + (1/2)/(x + 1/(x + (3/2)/(x + …))))`.
 */

/** From here on the continued fraction needs fewer than `FRACTION_DEPTH` levels for f64. */
const SERIES_END = 2;
const FRACTION_DEPTH = 100;

/** Error function. */
export function erf(x: number): number {
  if (Math.abs(x) <= SERIES_END) return series(x);
  return Math.sign(x) * (1 - upperTail(Math.abs(x)));
}

/** `1 - erf(x)`, without cancellation for large `x`. */
export function erfc(x: number): number {
  return x <= SERIES_END ? 1 - erf(x) : upperTail(x);
}

/** `x Φ(x)` with the normal distribution `Φ(x) = erfc(-x/√2) / 2`. */
export function gelu(x: number): number {
  // The tail is 0 in f64 long before -∞, where ∞ · 0 would be NaN.
  return x < -40 ? 0 : 0.5 * x * erfc(-x * Math.SQRT1_2);
}

function series(x: number): number {
  let term = x;
  let sum = x;
  for (let n = 1; Math.abs(term) > 1e-18 * Math.abs(sum); n++) {
    term *= 2 * x * x / (2 * n + 1);
    sum += term;
  }
  return 2 / Math.sqrt(Math.PI) * Math.exp(-x * x) * sum;
}

function upperTail(x: number): number {
  if (x === Infinity) return 0;
  let fraction = x;
  for (let k = FRACTION_DEPTH; k > 0; k--) fraction = x + k / 2 / fraction;
  return Math.exp(-x * x) / (Math.sqrt(Math.PI) * fraction);
}
