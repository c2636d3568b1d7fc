/**
 * Angles of any size -> the nearest multiple of pi/2 and what is left, as helper functions of a kernel.
 *
 * Moderate angles lose multiples of pi/2 in short pieces whose products are exact; large ones are
 * multiplied with a window of the bits of 2/pi in integers (Payne and Hanek's method).
 */
import type { KernelExpr } from "../ir/kernel_ir.ts";
import { F32, U32 } from "../ir/kernel_ir.ts";
import {
  add,
  bitAnd,
  compare,
  f32,
  multiply,
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
  type Helper,
  type HelperBody,
  invoke,
  named,
  negate,
  returnIf,
  toF32,
} from "./helper.ts";

/** pi/2 in four pieces of 7 bits and a rest: exact products with whole numbers up to 2^17. */
const HALF_PI_PIECES = [
  1.5625,
  0.0081787109375,
  0.00011730194091796875,
  3.129243850708008e-7,
  9.92093629470503e-10,
];

/** Arguments up to here are reduced by the pieces: 2^17 quadrants. */
const MODERATE_LIMIT = 200000;

/** Bits of 2/pi behind the point, after one word of zeros for windows that begin before it. */
const TWO_OVER_PI_WORDS = [
  0,
  0xa2f9836e,
  0x4e441529,
  0xfc2757d1,
  0xf534ddc0,
  0xdb629599,
  0x3c439041,
  0xfe5163ab,
  0xdebbc561,
];

/** Word `index` of the bits of 2/pi. */
const TWO_OVER_PI: Helper = defineHelper(
  "pit_two_over_pi",
  { index: U32 },
  [],
  (_body, index) =>
    TWO_OVER_PI_WORDS.reduce<KernelExpr>(
      (chosen, word, position) =>
        select(compare("==", index!, u32(position)), u32(word), chosen),
      u32(0),
    ),
);

/** The 32 bits of 2/pi that begin at bit `offset` of the words. */
const WINDOW: Helper = defineHelper(
  "pit_two_over_pi_window",
  { offset: U32 },
  [TWO_OVER_PI],
  (body, offset) => {
    const word = named(body, "word", shiftRight(offset!, 5));
    const shift = named(body, "shift", bitAnd(offset!, u32(31)));
    const first = named(body, "first", invoke(TWO_OVER_PI, [word]));
    const next = invoke(TWO_OVER_PI, [add(word, u32(1))]);
    const tail = named(body, "tail", next);
    // A shift by 32 is an error, hence one by 1 and one by the rest.
    const low = binary(
      ">>",
      shiftRight(tail, 1),
      subtract(u32(31), shift),
    );
    return binary("|", binary("<<", first, shift), low);
  },
);

/** Upper 32 bits of the product of a 24-bit number and a 32-bit number. */
const MULTIPLY_HIGH: Helper = defineHelper(
  "pit_multiply_high",
  { a: U32, b: U32 },
  [],
  (body, a, b) => {
    const low = named(body, "low", bitAnd(b!, u32(0xffff)));
    const high = named(body, "high", shiftRight(b!, 16));
    const aLow = named(body, "a_low", bitAnd(a!, u32(0xffff)));
    const aHigh = named(body, "a_high", shiftRight(a!, 16));
    const middle = named(
      body,
      "middle",
      add(
        multiply(aHigh, low),
        shiftRight(multiply(aLow, low), 16),
      ),
    );
    const carry = named(
      body,
      "carry",
      add(multiply(aLow, high), bitAnd(middle, u32(0xffff))),
    );
    return add(
      add(multiply(aHigh, high), shiftRight(middle, 16)),
      shiftRight(carry, 16),
    );
  },
);

/** (rest, quadrant) of a large finite x >= 0. */
const REDUCE_LARGE: Helper = defineHelper(
  "pit_reduce_large",
  { x: F32 },
  [WINDOW, MULTIPLY_HIGH],
  (body, x) => {
    const bits = named(body, "bits", bitsOf(x!));
    const significand = named(
      body,
      "significand",
      binary("|", bitAnd(bits, u32(0x7fffff)), u32(0x800000)),
    );
    // Bits of 2/pi whose product with x is a multiple of 4 need not be read: x is
    // significand * 2^(exponent - 150), and the word of zeros adds 32 positions.
    const offset = named(
      body,
      "offset",
      subtract(shiftRight(bits, 23), u32(120)),
    );
    const product = windowProduct(body, significand, offset);
    const [top, middle, bottom] = product;
    const fraction = named(
      body,
      "fraction",
      binary("|", shiftLeft(top, 2), shiftRight(middle, 30)),
    );
    const fractionLow = named(
      body,
      "fraction_low",
      binary("|", shiftLeft(middle, 2), shiftRight(bottom, 30)),
    );
    return quadrantAndRest(body, shiftRight(top, 30), fraction, fractionLow);
  },
);

/** `significand` times 96 bits of 2/pi, modulo 2^96, as three words from the top. */
function windowProduct(
  body: HelperBody,
  significand: KernelExpr,
  offset: KernelExpr,
): readonly [KernelExpr, KernelExpr, KernelExpr] {
  const word = (name: string, step: number): KernelExpr =>
    named(body, name, invoke(WINDOW, [add(offset, u32(step))]));
  const first = word("first", 0);
  const second = word("second", 32);
  const third = word("third", 64);
  const bottom = named(body, "bottom", multiply(significand, third));
  const secondLow = named(body, "second_low", multiply(significand, second));
  const middle = named(
    body,
    "middle",
    add(secondLow, invoke(MULTIPLY_HIGH, [significand, third])),
  );
  const carry = select(compare("<", middle, secondLow), u32(1), u32(0));
  const top = named(
    body,
    "top",
    add(
      add(
        multiply(significand, first),
        invoke(MULTIPLY_HIGH, [significand, second]),
      ),
      carry,
    ),
  );
  return [top, middle, bottom];
}

/** The nearest quadrant, and the signed rest in radians of a 64-bit fraction of a quadrant. */
function quadrantAndRest(
  body: HelperBody,
  quadrant: KernelExpr,
  high: KernelExpr,
  low: KernelExpr,
): KernelExpr {
  const isUpper = named(
    body,
    "is_upper",
    compare(">=", high, u32(0x80000000)),
  );
  const flip = (arg: KernelExpr): KernelExpr =>
    select(isUpper, { kind: "unary", op: "~", arg, type: U32 }, arg);
  const magnitude = named(
    body,
    "magnitude",
    add(
      multiply(toF32(flip(high)), f32(2 ** -32)),
      multiply(toF32(flip(low)), f32(2 ** -64)),
    ),
  );
  const rest = multiply(magnitude, f32(Math.fround(Math.PI / 2)));
  const nearest = add(quadrant, select(isUpper, u32(1), u32(0)));
  return {
    kind: "construct",
    type: vectorType(2, "f32"),
    args: [select(isUpper, negate(rest), rest), toF32(nearest)],
  };
}

/** (rest, quadrant) of a finite x >= 0: x = quadrant * pi/2 + rest, up to multiples of 4. */
export const REDUCE_ANGLE: Helper = defineHelper(
  "pit_reduce_angle",
  { x: F32 },
  [REDUCE_LARGE],
  (body, x) => {
    returnIf(
      body,
      compare(">", x!, f32(MODERATE_LIMIT)),
      invoke(REDUCE_LARGE, [x!]),
    );
    const n = named(
      body,
      "n",
      builtinCall("round", multiply(x!, f32(Math.fround(2 / Math.PI)))),
    );
    const rest = HALF_PI_PIECES.reduce<KernelExpr>(
      (left, piece, position) =>
        named(
          body,
          `rest_${position}`,
          subtract(left, multiply(n, f32(Math.fround(piece)))),
        ),
      x!,
    );
    return {
      kind: "construct",
      type: vectorType(2, "f32"),
      args: [rest, n],
    };
  },
);
