/**
 * log and log2, as helper functions of a kernel: the exponent apart, the rest by a series in
 * `s = f / (2 + f)` that keeps every digit near 1.
 */
import type { KernelExpr } from "../ir/kernel_ir.ts";
import { F32 } from "../ir/kernel_ir.ts";
import {
  add,
  bitAnd,
  compare,
  component,
  f32,
  multiply,
  select,
  shiftRight,
  subtract,
  u32,
  vectorType,
} from "./expressions.ts";
import { LN2_HIGH, LN2_LOW, LOG2_E } from "./exponential_helpers.ts";
import {
  binary,
  bitsOf,
  builtinCall,
  defineHelper,
  fromBits,
  type Helper,
  INFINITY_BITS,
  invoke,
  magnitudeBits,
  named,
  polynomial,
  toF32,
  toI32,
} from "./helper.ts";

/** (log(1 + f) - f + f^2/2 - s f^2/2) / s / z with s = f / (2 + f), z = s^2, 1 + f in [1/sqrt(2), sqrt(2)]. */
const LOG_COEFFICIENTS = [0.666667759, 0.399775684, 0.298714608];

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
