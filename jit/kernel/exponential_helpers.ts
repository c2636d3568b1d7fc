/**
 * exp and what is made of it, as helper functions of a kernel.
 *
 * Polynomials are minimax fits over the reduced range with coefficients rounded to f32 one by one.
 * Reductions use products that are exact in f32, so that a device may fuse them or not. Special
 * values are told by bits and chosen by `select`; measured errors stand in `docs/functions.md`.
 */
import type { KernelExpr } from "../ir/kernel_ir.ts";
import { F32, I32 } from "../ir/kernel_ir.ts";
import {
  add,
  compare,
  f32,
  multiply,
  select,
  shiftLeft,
  shiftRight,
  subtract,
  u32,
} from "./expressions.ts";
import {
  binary,
  builtinCall,
  defineHelper,
  fromBits,
  type Helper,
  invoke,
  isNan,
  named,
  negate,
  polynomial,
  toI32,
  toU32,
} from "./helper.ts";

/** ln 2 in two parts; the first has 16 bits, so that its product with an exponent is exact. */
export const LN2_HIGH: number = 0.693145751953125;
/** The rest of ln 2. */
export const LN2_LOW: number = 1.4286068203094172e-6;
/** 1 / ln 2. */
export const LOG2_E: number = 1.4426950408889634;
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
