/**
 * exp, log, log2, pow, sqrt and what is made of exp, as helper functions of a kernel.
 *
 * Polynomials are minimax fits over the reduced range with coefficients rounded to f32 one by one.
 * Reductions use products that are exact in f32, so that a device may fuse them or not. Special
 * values are told by bits and chosen by `select`; measured errors stand in `docs/functions.md`.
 */
import type { KernelExpr } from "../ir/kernel_ir.ts";
import { F32, I32 } from "../ir/kernel_ir.ts";
import {
  add,
  bitAnd,
  compare,
  component,
  f32,
  multiply,
  or,
  select,
  shiftLeft,
  shiftRight,
  subtract,
  u32,
  vectorType,
} from "./expressions.ts";
import {
  binary,
  bitsOf,
  builtinCall,
  defineHelper,
  fromBits,
  type Helper,
  INFINITY_BITS,
  invoke,
  isNan,
  magnitudeBits,
  named,
  negate,
  polynomial,
  toF32,
  toI32,
  toU32,
} from "./helper.ts";

/** ln 2 in two parts; the first has 16 bits, so that its product with an exponent is exact. */
const LN2_HIGH = 0.693145751953125;
const LN2_LOW = 1.4286068203094172e-6;
const LOG2_E = 1.4426950408889634;
/** Largest f32 whose exponential is finite. */
const EXP_LIMIT = Math.fround(88.72283);
/** Below, the exponential rounds to 0. */
const EXP_ZERO = -104;

/** (e^r - 1 - r) / r^2 for |r| <= ln(2) / 2. */
const EXP_COEFFICIENTS = [
  0.49999994,
  0.166665211,
  0.0416682735,
  0.00836868491,
  0.00138201099,
];

/** (log(1 + f) - f + f^2/2 - s f^2/2) / s / z with s = f / (2 + f), z = s^2, 1 + f in [1/sqrt(2), sqrt(2)]. */
const LOG_COEFFICIENTS = [0.666667759, 0.399775684, 0.298714608];

/** `value * 2^exponent` in two steps, because 2^exponent alone may not be representable. */
export const SCALE: Helper = defineHelper(
  "pit_scale",
  { value: F32, exponent: I32 },
  [],
  (body, value, exponent) => {
    const half = named(body, "half", shiftRight(exponent!, 1));
    return multiply(
      multiply(value!, powerOfTwo(half)),
      powerOfTwo(subtract(exponent!, half)),
    );
  },
);

/** 2^exponent for -126 <= exponent <= 127. */
export function powerOfTwo(exponent: KernelExpr): KernelExpr {
  const biased = add(toU32(exponent), u32(127));
  return fromBits(shiftLeft(biased, 23));
}

/** e^(high + low) for |low| well below |high|; never overflows inside, NaN gives anything. */
export const EXP_SUM: Helper = defineHelper(
  "pit_exp_sum",
  { high: F32, low: F32 },
  [SCALE],
  (body, high, low) => {
    const x = named(
      body,
      "x",
      builtinCall("clamp", high!, f32(EXP_ZERO - 1), f32(EXP_LIMIT + 1)),
    );
    const n = named(
      body,
      "n",
      builtinCall("round", multiply(x, f32(Math.fround(LOG2_E)))),
    );
    const near = subtract(x, multiply(n, f32(LN2_HIGH)));
    const r = named(
      body,
      "r",
      add(
        subtract(near, multiply(n, f32(Math.fround(LN2_LOW)))),
        low!,
      ),
    );
    const tail = multiply(multiply(r, r), polynomial(r, EXP_COEFFICIENTS));
    return invoke(SCALE, [add(f32(1), add(r, tail)), toI32(n)]);
  },
);

/** Logarithm of the least normal f32. */
const NORMAL_LIMIT = -87.3365;

/** e^x for x <= 0, at half the cost: results below the normal numbers are 0. */
export const EXP_NEGATIVE: Helper = defineHelper(
  "pit_exp_negative",
  { x: F32 },
  [],
  (body, x) => {
    const near = named(
      body,
      "near",
      builtinCall("max", x!, f32(Math.fround(NORMAL_LIMIT))),
    );
    const n = named(
      body,
      "n",
      builtinCall("round", multiply(near, f32(Math.fround(LOG2_E)))),
    );
    const r = named(
      body,
      "r",
      subtract(
        subtract(near, multiply(n, f32(LN2_HIGH))),
        multiply(n, f32(Math.fround(LN2_LOW))),
      ),
    );
    const tail = multiply(multiply(r, r), polynomial(r, EXP_COEFFICIENTS));
    const value = multiply(add(f32(1), add(r, tail)), powerOfTwo(toI32(n)));
    return select(compare("<", x!, near), f32(0), value);
  },
);

/** e^x. */
export const EXP: Helper = defineHelper(
  "pit_exp",
  { x: F32 },
  [EXP_SUM],
  (body, x) => {
    const value = named(body, "value", invoke(EXP_SUM, [x!, f32(0)]));
    const low = select(compare("<", x!, f32(EXP_ZERO)), f32(0), value);
    const high = select(
      compare(">", x!, f32(EXP_LIMIT)),
      f32(Infinity),
      low,
    );
    return select(isNan(x!), x!, high);
  },
);

/** Bits of the f32 next to sqrt(1/2). */
const SQRT_HALF_BITS = 0x3f3504f3;

/**
 * A positive finite x as (k, f) with x = 2^k (1 + f) and 1 + f in [1/sqrt(2), sqrt(2)). Subnormal
 * numbers are shifted as integers: devices may read them as 0.
 */
export const LOG_SPLIT: Helper = defineHelper(
  "pit_log_split",
  { x: F32 },
  [],
  (body, x) => {
    const bits = named(body, "bits", bitsOf(x!));
    const zeros = builtinCall("countLeadingZeros", bits);
    const shift = named(
      body,
      "shift",
      select(
        compare("<", bits, u32(0x00800000)),
        subtract(zeros, u32(8)),
        u32(0),
      ),
    );
    const scaled = binary("<<", bits, bitAnd(shift, u32(31)));
    const centered = named(
      body,
      "centered",
      subtract(scaled, u32(SQRT_HALF_BITS)),
    );
    const exponent = subtract(
      shiftRight(toI32(centered), 23),
      toI32(shift),
    );
    const significand = fromBits(
      add(bitAnd(centered, u32(0x7fffff)), u32(SQRT_HALF_BITS)),
    );
    return {
      kind: "construct",
      type: vectorType(2, "f32"),
      args: [toF32(exponent), subtract(significand, f32(1))],
    };
  },
);

/** What log(1 + f) lacks of f: `f^2/2 - s (f^2/2 + R)`, small beside f. */
const LOG_TAIL: Helper = defineHelper(
  "pit_log_tail",
  { f: F32 },
  [],
  (body, f) => {
    const s = named(body, "s", binary("/", f!, add(f32(2), f!)));
    const z = named(body, "z", multiply(s, s));
    const square = named(body, "square", multiply(f32(0.5), multiply(f!, f!)));
    const rest = multiply(z, polynomial(z, LOG_COEFFICIENTS));
    return subtract(square, multiply(s, add(square, rest)));
  },
);

/** `finite` for a positive finite x, else the logarithm's special values. */
function logSpecials(x: KernelExpr, finite: KernelExpr): KernelExpr {
  const positive = select(
    compare(">=", bitsOf(x), u32(INFINITY_BITS)),
    x,
    finite,
  );
  const signed = select(
    compare(">", bitsOf(x), u32(0x80000000)),
    f32(NaN),
    positive,
  );
  return select(
    compare("==", magnitudeBits(x), u32(0)),
    f32(-Infinity),
    signed,
  );
}

/** Natural logarithm. */
export const LOG: Helper = defineHelper(
  "pit_log",
  { x: F32 },
  [LOG_SPLIT, LOG_TAIL],
  (body, x) => {
    const parts = named(body, "parts", invoke(LOG_SPLIT, [x!]));
    const k = named(body, "k", component(parts, 0));
    const f = named(body, "f", component(parts, 1));
    const tail = subtract(
      invoke(LOG_TAIL, [f]),
      multiply(k, f32(Math.fround(LN2_LOW))),
    );
    const near = subtract(f, tail);
    const value = named(body, "value", add(multiply(k, f32(LN2_HIGH)), near));
    return logSpecials(x!, value);
  },
);

/** Logarithm to base 2. */
export const LOG2: Helper = defineHelper(
  "pit_log2",
  { x: F32 },
  [LOG_SPLIT, LOG_TAIL],
  (body, x) => {
    const parts = named(body, "parts", invoke(LOG_SPLIT, [x!]));
    const k = named(body, "k", component(parts, 0));
    const f = named(body, "f", component(parts, 1));
    const near = subtract(f, invoke(LOG_TAIL, [f]));
    const value = named(
      body,
      "value",
      add(k, multiply(near, f32(Math.fround(LOG2_E)))),
    );
    return logSpecials(x!, value);
  },
);

/** Square root; the built-in may be an estimate that fails at 0 and at infinity. */
export const SQRT: Helper = defineHelper(
  "pit_sqrt",
  { x: F32 },
  [],
  (body, x) => {
    const magnitude = named(body, "magnitude", magnitudeBits(x!));
    const isItself = or(
      compare("==", magnitude, u32(0)),
      compare("==", bitsOf(x!), u32(INFINITY_BITS)),
    );
    const value = select(
      isItself,
      x!,
      builtinCall("sqrt", builtinCall("abs", x!)),
    );
    return select(isNegative(x!, magnitude), f32(NaN), value);
  },
);

/** 1 / sqrt(x). */
export const RSQRT: Helper = defineHelper(
  "pit_rsqrt",
  { x: F32 },
  [],
  (body, x) => {
    const magnitude = named(body, "magnitude", magnitudeBits(x!));
    const finite = builtinCall("inverseSqrt", builtinCall("abs", x!));
    const value = select(
      compare("==", bitsOf(x!), u32(INFINITY_BITS)),
      f32(0),
      finite,
    );
    const signed = select(isNegative(x!, magnitude), f32(NaN), value);
    const infinity = select(
      compare("==", bitsOf(x!), u32(0)),
      f32(Infinity),
      f32(-Infinity),
    );
    return select(compare("==", magnitude, u32(0)), infinity, signed);
  },
);

/** Below zero, or NaN. */
function isNegative(x: KernelExpr, magnitude: KernelExpr): KernelExpr {
  return or(
    compare(">", bitsOf(x), u32(0x80000000)),
    compare(">", magnitude, u32(INFINITY_BITS)),
  );
}

/** 1 / (1 + e^-x). */
export const SIGMOID: Helper = defineHelper(
  "pit_sigmoid",
  { x: F32 },
  [EXP_SUM],
  (body, x) => {
    const e = named(
      body,
      "e",
      invoke(EXP_SUM, [negate(builtinCall("abs", x!)), f32(0)]),
    );
    const numerator = select(compare("<", x!, f32(0)), e, f32(1));
    const value = binary("/", numerator, add(f32(1), e));
    return select(isNan(x!), x!, value);
  },
);

/** x / (1 + e^-x); 0 where the exponential underflows, -inf included. */
export const SILU: Helper = defineHelper(
  "pit_silu",
  { x: F32 },
  [SIGMOID],
  (body, x) => {
    const value = named(body, "value", multiply(x!, invoke(SIGMOID, [x!])));
    return select(compare("<", x!, f32(-120)), f32(0), value);
  },
);

/** (tanh(x) - x) / x / z with z = x^2, for |x| < 0.625. */
const TANH_COEFFICIENTS = [
  -0.333332807,
  0.133314058,
  -0.0537365153,
  0.0206281673,
  -0.0056922962,
];

/** Hyperbolic tangent. */
export const TANH: Helper = defineHelper(
  "pit_tanh",
  { x: F32 },
  [EXP_SUM],
  (body, x) => {
    const magnitude = named(body, "magnitude", builtinCall("abs", x!));
    const z = named(body, "z", multiply(x!, x!));
    const tail = multiply(multiply(x!, z), polynomial(z, TANH_COEFFICIENTS));
    const e = named(
      body,
      "e",
      invoke(EXP_SUM, [
        multiply(f32(2), builtinCall("min", magnitude, f32(10))),
        f32(0),
      ]),
    );
    const far = named(
      body,
      "far",
      subtract(f32(1), binary("/", f32(2), add(e, f32(1)))),
    );
    const signed = select(compare("<", x!, f32(0)), negate(far), far);
    const value = select(
      compare("<", magnitude, f32(0.625)),
      add(x!, tail),
      signed,
    );
    return select(isNan(x!), x!, value);
  },
);
