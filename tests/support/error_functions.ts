/** erf, erfc and gelu in f64, for judging the f32 functions of the devices. */

const TERMS = 120;

/** Error function: a series of positive terms near 0, the complement elsewhere. */
export function erf(x: number): number {
  if (Math.abs(x) > 2) return Math.sign(x) * (1 - erfc(Math.abs(x)));
  // erf(x) = 2/sqrt(pi) e^-x^2 sum 2^n x^(2n+1) / (2n+1)!!
  let term = x;
  let sum = x;
  for (let n = 1; n < TERMS; n++) {
    term *= 2 * x * x / (2 * n + 1);
    sum += term;
  }
  return 2 / Math.sqrt(Math.PI) * Math.exp(-x * x) * sum;
}

/** Complementary error function; a continued fraction where erf is near 1. */
export function erfc(x: number): number {
  if (x < 2) return 1 - erf(x);
  let fraction = x;
  for (let n = TERMS; n >= 1; n--) fraction = x + n / 2 / fraction;
  return Math.exp(-x * x) / Math.sqrt(Math.PI) / fraction;
}

/** x times the normal distribution's probability below x. */
export function gelu(x: number): number {
  if (x === -Infinity) return 0;
  return x * 0.5 * erfc(-x * Math.SQRT1_2);
}
