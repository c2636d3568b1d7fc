/**
 * The folds of the language on a device: state tuples of plain words, how a point becomes a state,
 * how two states become one, and the result.
 *
 * A state has no infinity and no NaN of its own making: float extrema are kept as integers of the
 * same order, logsumexp keeps special values as flags. Every state can stand in workgroup memory
 * and in a temporary buffer. Absent on purpose: loops and lanes (`lower_reduce.ts`).
 */
import { unreachable } from "../diagnostics/unreachable.ts";
import type { KernelExpr, KernelStatement } from "../ir/kernel_ir.ts";
import { F32, I32 } from "../ir/kernel_ir.ts";
import { emptyValue } from "../ir/reducer.ts";
import type { ScalarType } from "../ir/scalar_type.ts";
import { isFloat } from "../ir/scalar_type.ts";
import type { FoldName } from "../ir/tile_ir.ts";
import { type KernelBuilder, letOf, useFunction } from "./builder.ts";
import { DIVIDE } from "./division_helpers.ts";
import { EXP_NEGATIVE } from "./exponential_helpers.ts";
import { LOG } from "./logarithm_helpers.ts";
import {
  add,
  and,
  asI32,
  bitAnd,
  compare,
  f32,
  i32,
  lessThan,
  literal,
  multiply,
  or,
  select,
  shiftRight,
  subtract,
  u32,
} from "./expressions.ts";
import {
  binary,
  bitsOf,
  builtinCall,
  callHelper,
  defineHelper,
  fromBits,
  type Helper,
  INFINITY_BITS,
  magnitudeBits,
  named,
  negate,
  toF32,
  toI32,
  toU32,
} from "./helper.ts";

/** Type of a word of a state. */
export type StateScalar = "f32" | "i32" | "u32";

/** A state as values. */
export type State = readonly KernelExpr[];

/** Where a fold emits: the kernel and the statements so far. */
export interface FoldScope {
  readonly builder: KernelBuilder;
  readonly statements: KernelStatement[];
}

/** One fold over values of one type. */
export interface FoldState {
  /** Type of each word. */
  readonly words: readonly StateScalar[];
  /** State of no point. */
  readonly identity: State;
  /** State of one point: its value, and its position along the axis counted from 0. */
  readonly ofPoint: (
    scope: FoldScope,
    value: KernelExpr,
    position: KernelExpr,
  ) => State;
  readonly combine: (scope: FoldScope, left: State, right: State) => State;
  /** The folded value; `start` is the first value of the axis that positions count from. */
  readonly result: (
    scope: FoldScope,
    state: State,
    start: KernelExpr,
  ) => KernelExpr;
}

/** The fold of values of type `dtype`. */
export function foldStateOf(fold: FoldName, dtype: ScalarType): FoldState {
  switch (fold) {
    case "sum":
      return plainFold(fold, wordOf(dtype), (_scope, a, b) => add(a, b));
    case "prod":
      return plainFold(fold, wordOf(dtype), (_scope, a, b) => multiply(a, b));
    case "max":
    case "min":
      return isFloat(dtype)
        ? floatExtremum(fold)
        : plainFold(fold, wordOf(dtype), (_scope, a, b) =>
          builtinCall(fold, a, b));
    case "any":
      return truthFold(0, "|");
    case "all":
      return truthFold(1, "&");
    case "mean":
      return MEAN;
    case "argmax":
    case "argmin":
      return positionFold(fold, dtype);
    case "logsumexp":
      return LOGSUMEXP;
  }
  return unreachable(fold);
}

function wordOf(dtype: ScalarType): StateScalar {
  if (isFloat(dtype)) return "f32";
  return dtype === "u32" ? "u32" : "i32";
}

/** A fold whose state is its value. */
function plainFold(
  fold: FoldName,
  word: StateScalar,
  combine: (scope: FoldScope, a: KernelExpr, b: KernelExpr) => KernelExpr,
): FoldState {
  return {
    words: [word],
    identity: [literal(emptyValue(fold, word), word)],
    ofPoint: (_scope, value) => [value],
    combine: (scope, [a], [b]) => [combine(scope, a!, b!)],
    result: (_scope, [value]) => value!,
  };
}

function truthFold(identity: 0 | 1, op: "|" | "&"): FoldState {
  return {
    words: ["u32"],
    identity: [u32(identity)],
    ofPoint: (_scope, value) => [select(value, u32(1), u32(0))],
    combine: (_scope, [a], [b]) => [binary(op, a!, b!)],
    result: (_scope, [value]) => compare("!=", value!, u32(0)),
  };
}

/**
 * An i32 that orders like the float: negative floats count downward. It is its own inverse, on the
 * bits. Extrema of such keys need no comparison with an infinity.
 */
const ORDER_KEY: Helper = defineHelper(
  "pit_order_key",
  { bits: I32 },
  [],
  (_body, bits) =>
    binary("^", bits!, bitAnd(shiftRight(bits!, 31), i32(0x7fffffff))),
);

/** The key of a float for positions: both zeros are one value. */
const POSITION_KEY: Helper = defineHelper(
  "pit_position_key",
  { x: F32 },
  [ORDER_KEY],
  (body, x) => {
    const isZero = compare("==", magnitudeBits(x!), u32(0));
    const bits = named(body, "bits", toI32(bitsOf(x!)));
    const key = binary(
      "^",
      bits,
      bitAnd(shiftRight(bits, 31), i32(0x7fffffff)),
    );
    return select(isZero, i32(0), key);
  },
);

/** Key of -inf or inf. */
function infinityKey(isBelow: boolean): number {
  return isBelow ? ~INFINITY_BITS : INFINITY_BITS;
}

function useHelper(
  { builder }: FoldScope,
  helper: Helper,
  args: readonly KernelExpr[],
): KernelExpr {
  return callHelper(helper, args, (code) => useFunction(builder, code));
}

function floatExtremum(fold: "max" | "min"): FoldState {
  return {
    words: ["i32"],
    identity: [i32(infinityKey(fold === "max"))],
    ofPoint: (scope, value) => [
      useHelper(scope, ORDER_KEY, [toI32(bitsOf(value))]),
    ],
    combine: (_scope, [a], [b]) => [builtinCall(fold, a!, b!)],
    result: (scope, [key]) =>
      fromBits(toU32(useHelper(scope, ORDER_KEY, [key!]))),
  };
}

const MEAN: FoldState = {
  words: ["f32", "u32"],
  identity: [f32(0), u32(0)],
  ofPoint: (_scope, value) => [value, u32(1)],
  combine: (_scope, [a, m], [b, n]) => [add(a!, b!), add(m!, n!)],
  result: (scope, [sum, count]) => {
    const divisor = toF32(builtinCall("max", count!, u32(1)));
    return useHelper(scope, DIVIDE, [sum!, divisor]);
  },
};

/** Position of no point: loses every tie. */
const NOWHERE = 0xffffffff;

/** Keys and positions; of equal keys the lower position wins, whatever the order of folding. */
function positionFold(
  fold: "argmax" | "argmin",
  dtype: ScalarType,
): FoldState {
  const word = dtype === "u32" ? "u32" : "i32";
  const worst = fold === "argmax"
    ? emptyValue("max", word)
    : emptyValue("min", word);
  return {
    words: [word, "u32"],
    identity: [literal(worst, word), u32(NOWHERE)],
    ofPoint: (scope, value, position) => [
      isFloat(dtype) ? useHelper(scope, POSITION_KEY, [value]) : value,
      position,
    ],
    combine: (scope, [a, at], [b, bt]) => {
      const isBetter = compare(fold === "argmax" ? ">" : "<", b!, a!);
      const isTie = and(compare("==", b!, a!), lessThan(bt!, at!));
      const takes = emitLet(scope, "takes", or(isBetter, isTie));
      return [select(takes, b!, a!), select(takes, bt!, at!)];
    },
    result: (_scope, [, position], start) =>
      select(
        compare("==", position!, u32(NOWHERE)),
        i32(-1),
        add(asI32(position!), start),
      ),
  };
}

function emitLet(
  { builder, statements }: FoldScope,
  hint: string,
  value: KernelExpr,
): KernelExpr {
  const { statement, name } = letOf(builder, hint, value);
  statements.push(statement);
  return name;
}

/** Lowest finite f32: the maximum over no finite point. */
const LOWEST = -3.4028234663852886e38;

/** Bits of -inf, which adds nothing to a sum of exponentials. */
const NEGATIVE_INFINITY_BITS = 0xff800000;

/**
 * Maximum, sum of e^(x - maximum), largest magnitude bits without those of -inf. The sum is 0 before
 * the first finite point; the bits tell whether NaN or inf was among the points.
 */
const LOGSUMEXP: FoldState = {
  words: ["f32", "f32", "u32"],
  identity: [f32(LOWEST), f32(0), u32(0)],
  ofPoint: (scope, value) => {
    const magnitude = emitLet(scope, "magnitude", magnitudeBits(value));
    const isFinite = emitLet(
      scope,
      "is_finite",
      lessThan(magnitude, u32(INFINITY_BITS)),
    );
    const isNothing = compare("==", bitsOf(value), u32(NEGATIVE_INFINITY_BITS));
    return [
      emitLet(scope, "finite", select(isFinite, value, f32(LOWEST))),
      emitLet(scope, "weight", select(isFinite, f32(1), f32(0))),
      select(isNothing, u32(0), magnitude),
    ];
  },
  combine: (scope, [a, s, bits], [b, t, moreBits]) => {
    const isRising = emitLet(scope, "is_rising", compare(">", b!, a!));
    const distance = builtinCall("abs", subtract(b!, a!));
    const factor = emitLet(
      scope,
      "factor",
      useHelper(scope, EXP_NEGATIVE, [negate(distance)]),
    );
    return [
      select(isRising, b!, a!),
      select(
        isRising,
        add(multiply(s!, factor), t!),
        add(s!, multiply(t!, factor)),
      ),
      builtinCall("max", bits!, moreBits!),
    ];
  },
  result: (scope, [maximum, sum, bits]) => {
    const isEmpty = compare("==", sum!, f32(0));
    const finite = add(maximum!, useHelper(scope, LOG, [sum!]));
    const value = select(isEmpty, f32(-Infinity), finite);
    // The bits of inf or NaN are the result where there was one.
    return select(isSpecial(bits!), fromBits(bits!), value);
  },
};

/** Whether NaN or inf was among the points of a logsumexp, by the bits of its state. */
export function isSpecial(bits: KernelExpr): KernelExpr {
  return compare(">=", bits, u32(INFINITY_BITS));
}
