/**
 * Helper functions that generated JavaScript may call, as text, and what each of them calls.
 *
 * Everything that JavaScript's own operators and `Math` do not give: floor division, saturating
 * casts, rounding to even, the error function. Absent on purpose: folds (`folds.ts`).
 */

/** Name of a helper; also its name in the text. */
export type HelperName =
  | "idivI32"
  | "idivU32"
  | "idivF32"
  | "modI32"
  | "modU32"
  | "modF32"
  | "powI32"
  | "powU32"
  | "toI32"
  | "toU32"
  | "roundEven"
  | "erfcPositive"
  | "erf"
  | "gelu";

/** Text of a helper and the helpers that it calls. */
export interface Helper {
  readonly uses: readonly HelperName[];
  readonly text: string;
}

/**
 * `(1 + 2x) exp(x^2) erfc(x)` as a polynomial in `t = (x - 2.5) / (x + 2.5)`, lowest power first:
 * our Chebyshev fit over `0 <= x`, relative error below 6e-12.
 */
const ERFC_COEFFICIENTS: readonly number[] = [
  1.2648381843680112,
  -0.12235676318710303,
  -0.09902453976348105,
  0.15762992409312218,
  -0.10296705085081413,
  0.03276082149990461,
  0.0009318378634596095,
  -0.004381620707754135,
  0.0004921604927072013,
  0.0006305692972267777,
  -8.938172239317096e-5,
  -0.00011050175443315949,
  7.936290373929967e-6,
  1.9314981778656306e-5,
  7.077935502130741e-7,
  -2.1606807247992203e-6,
  -2.709246366300631e-7,
];

/** Terms of the series `erf(x) = 2/sqrt(pi) sum (-1)^n x^(2n+1) / (n! (2n+1))` for `|x| < 1/2`. */
const ERF_TERMS = 8;

/** Every helper by name. */
export const HELPERS: Readonly<Record<HelperName, Helper>> = {
  idivI32: {
    uses: [],
    text:
      "function idivI32(x, y) { return y === 0 ? 0 : Math.floor(x / y) | 0; }",
  },
  idivU32: {
    uses: [],
    text:
      "function idivU32(x, y) { return y === 0 ? 0 : Math.floor(x / y) >>> 0; }",
  },
  idivF32: {
    uses: [],
    text: "function idivF32(x, y) { return Math.floor(x / y); }",
  },
  modI32: {
    uses: [],
    text:
      "function modI32(x, y) { return y === 0 ? 0 : x - y * Math.floor(x / y) | 0; }",
  },
  modU32: {
    uses: [],
    text: "function modU32(x, y) { return y === 0 ? 0 : x % y; }",
  },
  modF32: {
    uses: [],
    // Beyond 2^28 the product would be rounded; the remainder of JavaScript is exact, but slow.
    text: "function modF32(x, y) { const q = Math.floor(x / y); " +
      "if (Math.abs(q) < 268435456) return x - y * q; const r = x % y; " +
      "return y - y !== 0 ? NaN : r !== 0 && r < 0 !== y < 0 ? r + y : r; }",
  },
  powI32: {
    uses: [],
    text: powerText(
      "powI32",
      "| 0",
      "x === 1 ? 1 : x === -1 ? (y & 1) === 0 ? 1 : -1 : 0",
    ),
  },
  powU32: {
    uses: [],
    text: powerText("powU32", ">>> 0", "0"),
  },
  toI32: {
    uses: [],
    text: "function toI32(x) { return x >= 2147483647 ? 2147483647 : " +
      "x <= -2147483648 ? -2147483648 : x | 0; }",
  },
  toU32: {
    uses: [],
    text:
      "function toU32(x) { return x >= 4294967295 ? 4294967295 : x <= 0 ? 0 : x >>> 0; }",
  },
  roundEven: {
    uses: [],
    text: "function roundEven(x) { const r = Math.round(x); " +
      "return r - x === 0.5 && r % 2 !== 0 ? r - 1 : r; }",
  },
  erfcPositive: {
    uses: [],
    text:
      "function erfcPositive(x) { if (x > 30) return 0; const t = (x - 2.5) / (x + 2.5); " +
      `return Math.exp(-x * x) / (1 + 2 * x) * (${
        hornerText("t", ERFC_COEFFICIENTS)
      }); }`,
  },
  erf: {
    uses: ["erfcPositive"],
    text:
      "function erf(x) { const a = Math.abs(x); if (!(a >= 0.5)) { const y = x * x; " +
      `return x * (${hornerText("y", erfSeries())}); } ` +
      "return x > 0 ? 1 - erfcPositive(a) : erfcPositive(a) - 1; }",
  },
  gelu: {
    // The left tail goes through erfc, where 1 + erf(x) would cancel.
    uses: ["erf", "erfcPositive"],
    text: "function gelu(x) { const y = x * Math.SQRT1_2; " +
      "return x < -0.5 ? x === -Infinity ? 0 : 0.5 * x * erfcPositive(-y) : 0.5 * x * (1 + erf(y)); }",
  },
};

/** Square and multiply with wrapping; `negative` is the value for a negative exponent. */
function powerText(name: string, wrap: string, negative: string): string {
  return `function ${name}(x, y) { if (y < 0) return ${negative}; let r = 1; ` +
    "for (let b = x, n = y; n > 0; n = n >>> 1) " +
    `{ if (n & 1) r = Math.imul(r, b) ${wrap}; b = Math.imul(b, b); } return r; }`;
}

function hornerText(variable: string, coefficients: readonly number[]): string {
  return coefficients.reduceRight(
    (text, value) =>
      text === "" ? `${value}` : `(${text}) * ${variable} + ${value}`,
    "",
  );
}

function erfSeries(): number[] {
  const terms: number[] = [];
  let factorial = 1;
  for (let n = 0; n <= ERF_TERMS; n++) {
    if (n > 0) factorial *= -n;
    terms.push(2 / Math.sqrt(Math.PI) / (factorial * (2 * n + 1)));
  }
  return terms;
}
