/**
 * Division of floats, as a helper function of a kernel.
 *
 * The built-in quotient may be off by 2.5 units in the last place, so that 6 / 3 is not 2 on every
 * device. Its remainder, made of products that are exact whether or not a device fuses them, mends
 * it to the nearest f32.
 */
import type { KernelExpr } from "../ir/kernel_ir.ts";
import { F32 } from "../ir/kernel_ir.ts";
import {
  add,
  and,
  lessThan,
  multiply,
  select,
  subtract,
  u32,
} from "./expressions.ts";
import {
  binary,
  defineHelper,
  type Helper,
  magnitudeBits,
  named,
  upperHalf,
} from "./helper.ts";

/** Bits of 2^-50 and 2^60: between them no part of a product leaves the normal numbers. */
const LEAST_BITS = 0x26800000;
const MOST_BITS = 0x5d800000;

/** a / b; the built-in quotient stands for very large, very small and special values. */
export const DIVIDE: Helper = defineHelper(
  "pit_divide",
  { a: F32, b: F32 },
  [],
  (body, a, b) => {
    const q = named(body, "q", binary("/", a!, b!));
    const qHigh = named(body, "q_high", upperHalf(q));
    const qLow = named(body, "q_low", subtract(q, qHigh));
    const bHigh = named(body, "b_high", upperHalf(b!));
    const bLow = named(body, "b_low", subtract(b!, bHigh));
    const products = [[qHigh, bHigh], [qHigh, bLow], [qLow, bHigh], [
      qLow,
      bLow,
    ]] as const;
    const rest = products.reduce<KernelExpr>(
      (left, [x, y]) => subtract(left, multiply(x, y)),
      a!,
    );
    // Not q + ...: a device that multiplies by the inverse may fuse that sum and skip q's rounding,
    // which the remainder has already paid for.
    const low = add(qLow, binary("/", named(body, "rest", rest), b!));
    const mended = add(qHigh, low);
    return select(and(isModerate(q), isModerate(b!)), mended, q);
  },
);

function isModerate(x: KernelExpr): KernelExpr {
  const above = subtract(magnitudeBits(x), u32(LEAST_BITS));
  return lessThan(above, u32(MOST_BITS - LEAST_BITS));
}
