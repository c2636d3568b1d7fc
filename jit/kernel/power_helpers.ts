/**
 * Powers of floats and hypot, as helper functions of a kernel.
 *
 * The power carries the logarithm in two parts, because its error is multiplied by the exponent.
 */
import type { KernelExpr } from "../ir/kernel_ir.ts";
import { F32, I32, U32 } from "../ir/kernel_ir.ts";
import {
  add,
  and,
  bitAnd,
  compare,
  component,
  f32,
  i32,
  multiply,
  not,
  or,
  select,
  shiftRight,
  subtract,
  u32,
} from "./expressions.ts";
import { powerOfTwo, SCALE } from "./exponential_helpers.ts";
import { LOG_SPLIT } from "./logarithm_helpers.ts";
import {
  binary,
  bitsOf,
  builtinCall,
  defineHelper,
  fromBits,
  type Helper,
  type HelperBody,
  INFINITY_BITS,
  invoke,
  magnitudeBits,
  named,
  negate,
  polynomial,
  returnIf,
  toF32,
  toI32,
  toU32,
  upperHalf,
} from "./helper.ts";

/** (2^r - 1) / r for |r| <= 1/2. */
const EXP2_COEFFICIENTS = [
  0.693147182,
  0.240226477,
  0.0555035993,
  0.00961850584,
  0.00133908121,
  0.000153264948,
];

/** Half of (log((1+s)/(1-s)) - 2s) / s / z with z = s^2. */
const ATANH_COEFFICIENTS = [
  0.3333333135,
  0.200004861,
  0.142493963,
  0.121394165,
];

/** 2 / ln 2 in two parts; the first has 12 bits. */
const LOG2_SCALE_HIGH = 2.884765625;
const LOG2_SCALE_LOW = 0.0006244567779268;

const ONE_BITS = 0x3f800000;
const TWO_TO_24_BITS = 0x4b800000;

/** log2 of a positive finite x as a sum: the first part has 12 bits, the error is near 2^-32. */
function log2Sum(
  body: HelperBody,
  x: KernelExpr,
): { readonly high: KernelExpr; readonly low: KernelExpr } {
  const parts = named(body, "parts", invoke(LOG_SPLIT, [x]));
  const k = named(body, "k", component(parts, 0));
  const f = named(body, "f", component(parts, 1));
  const d = named(body, "d", add(f, f32(2)));
  const dHigh = named(body, "d_high", upperHalf(d));
  const dLow = subtract(f, subtract(dHigh, f32(2)));
  const s = named(body, "s", binary("/", f, d));
  const sHigh = named(body, "s_high", upperHalf(s));
  const missing = subtract(
    subtract(f, multiply(sHigh, dHigh)),
    multiply(sHigh, dLow),
  );
  const z = named(body, "z", multiply(s, s));
  const series = multiply(multiply(s, z), polynomial(z, ATANH_COEFFICIENTS));
  const rest = named(body, "rest", add(binary("/", missing, d), series));
  const v = named(body, "v", add(sHigh, rest));
  const vHigh = named(body, "v_high", upperHalf(v));
  const vLow = named(body, "v_low", add(subtract(sHigh, vHigh), rest));
  const high = named(body, "high", multiply(vHigh, f32(LOG2_SCALE_HIGH)));
  const low = named(
    body,
    "low",
    add(
      multiply(v, f32(Math.fround(LOG2_SCALE_LOW))),
      multiply(vLow, f32(LOG2_SCALE_HIGH)),
    ),
  );
  const top = named(body, "top", upperHalf(add(k, add(high, low))));
  const bottom = named(
    body,
    "bottom",
    add(add(subtract(k, top), high), low),
  );
  return { high: top, low: bottom };
}

/** x^y for positive finite x and finite y. */
const POW_POSITIVE: Helper = defineHelper(
  "pit_pow_positive",
  { x: F32, y: F32 },
  [LOG_SPLIT, SCALE],
  (body, x, y) => {
    const { high, low } = log2Sum(body, x!);
    // The logarithm is 0 or at least 2^-25: larger exponents change nothing but could overflow.
    const limit = 2 ** 40;
    const exponent = named(
      body,
      "exponent",
      builtinCall("clamp", y!, f32(-limit), f32(limit)),
    );
    const yHigh = named(body, "y_high", upperHalf(exponent));
    const total = named(body, "total", multiply(exponent, add(high, low)));
    returnIf(body, compare(">", total, f32(129)), f32(Infinity));
    returnIf(body, compare("<", total, f32(-151)), f32(0));
    const product = named(body, "product", multiply(yHigh, high));
    const tail = named(
      body,
      "tail",
      add(
        multiply(yHigh, low),
        multiply(subtract(exponent, yHigh), add(high, low)),
      ),
    );
    const n = named(body, "n", builtinCall("round", product));
    const r = named(body, "r", add(subtract(product, n), tail));
    const value = add(f32(1), multiply(r, polynomial(r, EXP2_COEFFICIENTS)));
    return invoke(SCALE, [value, toI32(n)]);
  },
);

/** |x|^y by the bits of |x|, with 0 and infinity among |x| and |y|; y is not 0. */
const POW_MAGNITUDE: Helper = defineHelper(
  "pit_pow_magnitude",
  { bits: U32, y: F32 },
  [POW_POSITIVE],
  (body, bits, y) => {
    const isGrowing = named(body, "is_growing", compare(">", y!, f32(0)));
    returnIf(
      body,
      compare("==", bits!, u32(0)),
      select(isGrowing, f32(0), f32(Infinity)),
    );
    returnIf(
      body,
      compare("==", bits!, u32(INFINITY_BITS)),
      select(isGrowing, f32(Infinity), f32(0)),
    );
    const isAboveOne = compare(">", bits!, u32(ONE_BITS));
    returnIf(
      body,
      compare("==", magnitudeBits(y!), u32(INFINITY_BITS)),
      select(binary("==", isAboveOne, isGrowing), f32(Infinity), f32(0)),
    );
    return invoke(POW_POSITIVE, [fromBits(bits!), y!]);
  },
);

/** x^y of floats as JavaScript has it, negative bases with whole exponents included. */
export const POW: Helper = defineHelper(
  "pit_pow",
  { x: F32, y: F32 },
  [POW_MAGNITUDE],
  (body, x, y) => {
    const xBits = named(body, "x_bits", magnitudeBits(x!));
    const yBits = named(body, "y_bits", magnitudeBits(y!));
    returnIf(body, compare("==", yBits, u32(0)), f32(1));
    returnIf(body, isUndefinedPower(xBits, yBits), f32(NaN));
    const isBelow = named(
      body,
      "is_below",
      compare("!=", bitAnd(bitsOf(x!), u32(0x80000000)), u32(0)),
    );
    // Floats from 2^24 on are whole and even.
    const isSmall = named(
      body,
      "is_small",
      compare("<", yBits, u32(TWO_TO_24_BITS)),
    );
    const whole = named(body, "whole", toI32(select(isSmall, y!, f32(0))));
    const isFraction = named(
      body,
      "is_fraction",
      and(isSmall, compare("!=", toF32(whole), y!)),
    );
    const isRealBase = compare(
      "<",
      subtract(xBits, u32(1)),
      u32(INFINITY_BITS - 1),
    );
    returnIf(body, and(and(isBelow, isFraction), isRealBase), f32(NaN));
    const isOdd = compare("==", bitAnd(toU32(whole), u32(1)), u32(1));
    const isNegative = named(
      body,
      "is_negative",
      and(and(isBelow, not(isFraction)), isOdd),
    );
    const magnitude = named(
      body,
      "magnitude",
      invoke(POW_MAGNITUDE, [xBits, y!]),
    );
    return select(isNegative, negate(magnitude), magnitude);
  },
);

/** NaN on either side, or 1 to an infinite power. */
function isUndefinedPower(xBits: KernelExpr, yBits: KernelExpr): KernelExpr {
  const hasNan = or(
    compare(">", xBits, u32(INFINITY_BITS)),
    compare(">", yBits, u32(INFINITY_BITS)),
  );
  const isOneToInfinity = and(
    compare("==", xBits, u32(ONE_BITS)),
    compare("==", yBits, u32(INFINITY_BITS)),
  );
  return or(hasNan, isOneToInfinity);
}

/** x * x. */
export const SQUARE: Helper = defineHelper(
  "pit_square",
  { x: F32 },
  [],
  (_body, x) => multiply(x!, x!),
);

/** x * x * x. */
export const CUBE: Helper = defineHelper(
  "pit_cube",
  { x: F32 },
  [],
  (_body, x) => multiply(multiply(x!, x!), x!),
);

/** sqrt(x^2 + y^2), scaled by a power of two so that no square overflows. */
export const HYPOT: Helper = defineHelper(
  "pit_hypot",
  { x: F32, y: F32 },
  [],
  (body, x, y) => {
    const xBits = named(body, "x_bits", magnitudeBits(x!));
    const yBits = named(body, "y_bits", magnitudeBits(y!));
    const large = named(body, "large", builtinCall("max", xBits, yBits));
    const isInfinite = or(
      compare("==", xBits, u32(INFINITY_BITS)),
      compare("==", yBits, u32(INFINITY_BITS)),
    );
    returnIf(body, isInfinite, f32(Infinity));
    returnIf(body, compare(">", large, u32(INFINITY_BITS)), f32(NaN));
    const exponent = named(
      body,
      "exponent",
      builtinCall(
        "clamp",
        subtract(toI32(shiftRight(large, 23)), i32(127)),
        i32(-126),
        i32(126),
      ),
    );
    const scale = named(
      body,
      "scale",
      powerOfTwo({ kind: "unary", op: "-", arg: exponent, type: I32 }),
    );
    const a = named(body, "a", multiply(x!, scale));
    const b = named(body, "b", multiply(y!, scale));
    const root = builtinCall("sqrt", add(multiply(a, a), multiply(b, b)));
    const value = multiply(root, powerOfTwo(exponent));
    return select(compare("==", large, u32(0)), f32(0), value);
  },
);
