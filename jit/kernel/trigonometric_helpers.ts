/**
 * sin, cos and tan for every finite argument, as helper functions of a kernel.
 *
 * The built-in ones promise an absolute error of 2^-11 only.
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
  subtract,
  u32,
} from "./expressions.ts";
import {
  binary,
  bitsOf,
  builtinCall,
  defineHelper,
  type Helper,
  type HelperBody,
  INFINITY_BITS,
  invoke,
  magnitudeBits,
  named,
  negate,
  polynomial,
  toI32,
  toU32,
} from "./helper.ts";

import { REDUCE_ANGLE } from "./angle_helpers.ts";

/** (sin(x) / x - 1) / z and (cos(x) - 1 + z/2) / z^2 with z = x^2, for |x| <= pi/4. */
const SIN_COEFFICIENTS = [-0.166666538, 0.00833210628, -0.000195078814];
const COS_COEFFICIENTS = [0.0416666456, -0.00138873048, 2.44314251e-5];

/** Sine of a reduced angle. */
function sineOf(r: KernelExpr, z: KernelExpr): KernelExpr {
  return add(
    r,
    multiply(multiply(r, z), polynomial(z, SIN_COEFFICIENTS)),
  );
}

/** Cosine of a reduced angle. */
function cosineOf(z: KernelExpr): KernelExpr {
  const tail = multiply(multiply(z, z), polynomial(z, COS_COEFFICIENTS));
  return add(subtract(f32(1), multiply(f32(0.5), z)), tail);
}

/** Named parts of the reduced |x|. */
function reduced(
  body: HelperBody,
  x: KernelExpr,
): { sine: KernelExpr; cosine: KernelExpr; quadrant: KernelExpr } {
  const parts = named(
    body,
    "parts",
    invoke(REDUCE_ANGLE, [builtinCall("abs", x)]),
  );
  const r = named(body, "r", component(parts, 0));
  const z = named(body, "z", multiply(r, r));
  return {
    quadrant: named(body, "quadrant", toU32(toI32(component(parts, 1)))),
    sine: named(body, "sine", sineOf(r, z)),
    cosine: named(body, "cosine", cosineOf(z)),
  };
}

function hasBit(value: KernelExpr, bit: number): KernelExpr {
  return compare("!=", bitAnd(value, u32(bit)), u32(0));
}

/** NaN unless `x` is finite. */
function finiteOnly(x: KernelExpr, value: KernelExpr): KernelExpr {
  return select(
    compare(">=", magnitudeBits(x), u32(INFINITY_BITS)),
    f32(NaN),
    value,
  );
}

/** `value` with the sign of `x` multiplied in; keeps -0. */
function withSignOf(x: KernelExpr, value: KernelExpr): KernelExpr {
  return select(hasBit(bitsOf(x), 0x80000000), negate(value), value);
}

/** Sine. */
export const SIN: Helper = defineHelper(
  "pit_sin",
  { x: F32 },
  [REDUCE_ANGLE],
  (body, x) => {
    const { sine, cosine, quadrant } = reduced(body, x!);
    const turned = named(
      body,
      "turned",
      select(hasBit(quadrant, 1), cosine, sine),
    );
    const value = named(
      body,
      "value",
      select(hasBit(quadrant, 2), negate(turned), turned),
    );
    return finiteOnly(x!, withSignOf(x!, value));
  },
);

/** Cosine. */
export const COS: Helper = defineHelper(
  "pit_cos",
  { x: F32 },
  [REDUCE_ANGLE],
  (body, x) => {
    const { sine, cosine, quadrant } = reduced(body, x!);
    const turned = named(
      body,
      "turned",
      select(hasBit(quadrant, 1), sine, cosine),
    );
    const isNegative = hasBit(add(quadrant, u32(1)), 2);
    return finiteOnly(x!, select(isNegative, negate(turned), turned));
  },
);

/** Tangent. */
export const TAN: Helper = defineHelper(
  "pit_tan",
  { x: F32 },
  [REDUCE_ANGLE],
  (body, x) => {
    const { sine, cosine, quadrant } = reduced(body, x!);
    const isOdd = named(body, "is_odd", hasBit(quadrant, 1));
    const top = select(isOdd, negate(cosine), sine);
    const value = named(
      body,
      "value",
      binary("/", top, select(isOdd, sine, cosine)),
    );
    return finiteOnly(x!, withSignOf(x!, value));
  },
);
