/**
 * Floor division and its remainder for floats and integers, powers of integers, as helper functions
 * of a kernel.
 *
 * The float remainder is a long division of significands and exact. Integers wrap, a divisor of 0
 * gives 0, and signed values go through their magnitudes: signed `%` is wrong on some devices.
 */
import type { KernelExpr, KernelStatement } from "../ir/kernel_ir.ts";
import { F32, I32, U32 } from "../ir/kernel_ir.ts";
import {
  add,
  and,
  bitAnd,
  compare,
  f32,
  i32,
  multiply,
  not,
  or,
  select,
  shiftLeft,
  shiftRight,
  subtract,
  u32,
} from "./expressions.ts";
import { powerOfTwo } from "./exponential_helpers.ts";
import {
  assigned,
  binary,
  bitsOf,
  builtinCall,
  defineHelper,
  type Helper,
  type HelperBody,
  INFINITY_BITS,
  invoke,
  isNan,
  magnitudeBits,
  named,
  negate,
  returnIf,
  toF32,
  toI32,
  toU32,
  variable,
} from "./helper.ts";

/** Significand with its hidden bit, of the bits of a magnitude. */
function significandOf(bits: KernelExpr): KernelExpr {
  const field = bitAnd(bits, u32(0x7fffff));
  return select(
    compare("<", bits, u32(0x00800000)),
    field,
    binary("|", field, u32(0x800000)),
  );
}

/** Biased exponent of the bits of a magnitude; subnormal numbers share the lowest. */
function exponentOf(bits: KernelExpr): KernelExpr {
  return builtinCall("max", shiftRight(bits, 23), u32(1));
}

/** `significand * 2^(exponent - 150)` in two steps that stay representable. */
function assemble(significand: KernelExpr, exponent: KernelExpr): KernelExpr {
  const half = shiftRight(exponent, 1);
  const rest = subtract(exponent, half);
  const first = powerOfTwo(subtract(toI32(half), i32(75)));
  const second = powerOfTwo(subtract(toI32(rest), i32(75)));
  return multiply(multiply(toF32(significand), first), second);
}

/** Bits that one step of the long division brings down: 24 + 8 fit a word. */
const STEP_BITS = 8;

/** |x| modulo |y| of finite floats by their bits, y not 0: exact. */
const MOD_MAGNITUDE: Helper = defineHelper(
  "pit_mod_magnitude",
  { x: U32, y: U32 },
  [],
  (body, x, y) => {
    const xExponent = named(body, "x_exponent", exponentOf(x!));
    const yExponent = named(body, "y_exponent", exponentOf(y!));
    returnIf(
      body,
      compare("<", xExponent, yExponent),
      { kind: "bitcast", type: F32, arg: x! },
    );
    const divisor = named(body, "divisor", significandOf(y!));
    const rest = variable(
      body,
      "rest",
      binary("%", significandOf(x!), divisor),
    );
    const places = named(body, "places", subtract(xExponent, yExponent));
    body.statements.push({
      kind: "for",
      name: "step",
      from: u32(0),
      to: shiftRight(places, 3),
      step: u32(1),
      body: [
        assigned(rest, binary("%", shiftLeft(rest, STEP_BITS), divisor)),
      ],
      origin: null,
    });
    const last = bitAnd(places, u32(STEP_BITS - 1));
    const value = named(
      body,
      "value",
      binary("%", binary("<<", rest, last), divisor),
    );
    return assemble(value, yExponent);
  },
);

/** x - y floor(x / y) of floats, NaN for a divisor of 0 or infinity. */
export const MOD_F32: Helper = defineHelper(
  "pit_mod_f32",
  { x: F32, y: F32 },
  [MOD_MAGNITUDE],
  (body, x, y) => {
    const xBits = named(body, "x_bits", magnitudeBits(x!));
    const yBits = named(body, "y_bits", magnitudeBits(y!));
    const isUndefined = or(
      compare(">=", xBits, u32(INFINITY_BITS)),
      or(
        compare("==", yBits, u32(0)),
        compare(">=", yBits, u32(INFINITY_BITS)),
      ),
    );
    returnIf(body, isUndefined, f32(NaN));
    const rest = named(body, "rest", invoke(MOD_MAGNITUDE, [xBits, yBits]));
    const signs = binary("^", bitsOf(x!), bitsOf(y!));
    const isOpposite = and(
      compare(">=", signs, u32(0x80000000)),
      compare("!=", bitsOf(rest), u32(0)),
    );
    const size = builtinCall("abs", y!);
    const value = named(
      body,
      "value",
      select(isOpposite, subtract(size, rest), rest),
    );
    return select(compare("<", y!, f32(0)), negate(value), value);
  },
);

/** floor(x / y) of floats. */
export const IDIV_F32: Helper = defineHelper(
  "pit_idiv_f32",
  { x: F32, y: F32 },
  [MOD_F32],
  (body, x, y) => {
    const rest = named(body, "rest", invoke(MOD_F32, [x!, y!]));
    // x - rest is a multiple of y, so that rounding mends what the division lost.
    const exact = builtinCall("round", binary("/", subtract(x!, rest), y!));
    const plain = builtinCall("floor", binary("/", x!, y!));
    return select(isNan(rest), plain, exact);
  },
);

/** Quotient of u32, 0 for a divisor of 0. */
export const IDIV_U32: Helper = defineHelper(
  "pit_idiv_u32",
  { x: U32, y: U32 },
  [],
  (_body, x, y) => {
    const quotient = binary("/", x!, builtinCall("max", y!, u32(1)));
    return select(compare("==", y!, u32(0)), u32(0), quotient);
  },
);

/** Remainder of u32, 0 for a divisor of 0. */
export const MOD_U32: Helper = defineHelper(
  "pit_mod_u32",
  { x: U32, y: U32 },
  [],
  (_body, x, y) => {
    const rest = binary("%", x!, builtinCall("max", y!, u32(1)));
    return select(compare("==", y!, u32(0)), u32(0), rest);
  },
);

/** Floor of the quotient of i32, 0 for a divisor of 0; the lowest number over -1 wraps. */
export const IDIV_I32: Helper = defineHelper(
  "pit_idiv_i32",
  { x: I32, y: I32 },
  [],
  (body, x, y) => {
    returnIf(body, compare("==", y!, i32(0)), i32(0));
    const size = named(body, "size", toU32(builtinCall("abs", x!)));
    const divisor = named(body, "divisor", toU32(builtinCall("abs", y!)));
    const quotient = named(body, "quotient", binary("/", size, divisor));
    const rest = subtract(size, multiply(quotient, divisor));
    const extra = select(compare("!=", rest, u32(0)), u32(1), u32(0));
    const below = named(body, "below", toI32(add(quotient, extra)));
    return select(hasOppositeSigns(x!, y!), negate(below), toI32(quotient));
  },
);

/** x - y floor(x / y) of i32: has the sign of y; 0 for a divisor of 0. */
export const MOD_I32: Helper = defineHelper(
  "pit_mod_i32",
  { x: I32, y: I32 },
  [],
  (body, x, y) => {
    returnIf(body, compare("==", y!, i32(0)), i32(0));
    const size = named(body, "size", toU32(builtinCall("abs", x!)));
    const divisor = named(body, "divisor", toU32(builtinCall("abs", y!)));
    const rest = named(body, "rest", binary("%", size, divisor));
    const isMirrored = and(
      hasOppositeSigns(x!, y!),
      compare("!=", rest, u32(0)),
    );
    const value = named(
      body,
      "value",
      toI32(select(isMirrored, subtract(divisor, rest), rest)),
    );
    return select(compare("<", y!, i32(0)), negate(value), value);
  },
);

function hasOppositeSigns(x: KernelExpr, y: KernelExpr): KernelExpr {
  return compare("<", binary("^", x, y), i32(0));
}

/** `base` to a u32 exponent, modulo 2^32: squares while bits of the exponent are left. */
function powerBySquaring(
  body: HelperBody,
  base: KernelExpr,
  exponent: KernelExpr,
): KernelExpr {
  const result = variable(body, "result", u32(1));
  const square = variable(body, "square", base);
  const rest = variable(body, "rest", exponent);
  const step: readonly KernelStatement[] = [
    {
      kind: "if",
      condition: compare("==", rest, u32(0)),
      then: [{ kind: "break" }],
      otherwise: [],
      origin: null,
    },
    {
      kind: "if",
      condition: compare("==", bitAnd(rest, u32(1)), u32(1)),
      then: [assigned(result, multiply(result, square))],
      otherwise: [],
      origin: null,
    },
    assigned(square, multiply(square, square)),
    assigned(rest, shiftRight(rest, 1)),
  ];
  body.statements.push({
    kind: "for",
    name: "bit",
    from: u32(0),
    to: u32(32),
    step: u32(1),
    body: step,
    origin: null,
  });
  return result;
}

/** Power of u32, modulo 2^32. */
export const POW_U32: Helper = defineHelper(
  "pit_pow_u32",
  { x: U32, y: U32 },
  [],
  (body, x, y) => powerBySquaring(body, x!, y!),
);

/** Power of i32, modulo 2^32; a negative exponent gives 1 / x^n truncated, with 1 / 0 = 0. */
export const POW_I32: Helper = defineHelper(
  "pit_pow_i32",
  { x: I32, y: I32 },
  [],
  (body, x, y) => {
    const isUnit = compare(
      "<=",
      add(toU32(x!), u32(1)),
      u32(2),
    );
    // 1 and -1 are their own inverses; every other inverse truncates to 0.
    returnIf(
      body,
      and(
        compare("<", y!, i32(0)),
        or(compare("==", x!, i32(0)), not(isUnit)),
      ),
      i32(0),
    );
    const exponent = toU32(builtinCall("abs", y!));
    return toI32(powerBySquaring(body, toU32(x!), exponent));
  },
);
