/**
 * Conversions between the element types of the language, as kernel expressions.
 *
 * Values of f16 live in f32 registers; converting to f16 rounds there. Built-in conversions are
 * trusted in range only: their results elsewhere differ between devices.
 */
import { unreachable } from "../diagnostics/unreachable.ts";
import type { KernelExpr, KernelFunction } from "../ir/kernel_ir.ts";
import { F32, I32, U32 } from "../ir/kernel_ir.ts";
import type { ScalarType } from "../ir/scalar_type.ts";
import {
  add,
  bitAnd,
  compare,
  f32,
  i32,
  multiply,
  select,
  shiftRight,
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
  isNan,
  magnitudeBits,
  named,
  toF32,
  toI32,
  toU32,
} from "./helper.ts";

/** Largest f32 below 2^31, and below 2^32. */
const I32_TOP = 2147483520;
const U32_TOP = 4294967040;

/** Truncates, saturates, NaN gives 0. */
const F32_TO_I32: Helper = defineHelper(
  "pit_f32_to_i32",
  { x: F32 },
  [],
  (body, x) => {
    const inside = builtinCall("clamp", x!, f32(-(2 ** 31)), f32(I32_TOP));
    const value = named(body, "value", toI32(inside));
    const high = select(
      compare(">=", x!, f32(2 ** 31)),
      i32(2147483647),
      value,
    );
    const low = select(
      compare("<", x!, f32(-(2 ** 31))),
      i32(-2147483648),
      high,
    );
    return select(isNan(x!), i32(0), low);
  },
);

/** Truncates, saturates, NaN gives 0. */
const F32_TO_U32: Helper = defineHelper(
  "pit_f32_to_u32",
  { x: F32 },
  [],
  (body, x) => {
    const inside = builtinCall("clamp", x!, f32(0), f32(U32_TOP));
    const value = named(body, "value", toU32(inside));
    const high = select(
      compare(">=", x!, f32(2 ** 32)),
      u32(4294967295),
      value,
    );
    return select(isNan(x!), u32(0), high);
  },
);

/** Bits of 2^-14, the least normal f16, and of 65520, from where f16 overflows. */
const F16_NORMAL_BITS = 0x38800000;
const F16_OVERFLOW_BITS = 0x477ff000;

/**
 * The nearest f16, ties to even, overflow to infinity. By bits, because devices may round the
 * built-in conversion toward 0.
 */
const ROUND_TO_F16: Helper = defineHelper(
  "pit_round_to_f16",
  { x: F32 },
  [],
  (body, x) => {
    const bits = named(body, "bits", bitsOf(x!));
    const magnitude = named(body, "magnitude", magnitudeBits(x!));
    const sign = named(body, "sign", bitAnd(bits, u32(0x80000000)));
    const odd = bitAnd(shiftRight(magnitude, 13), u32(1));
    const normal = bitAnd(
      add(add(magnitude, u32(0xfff)), odd),
      u32(0xffffe000),
    );
    // Below the normal numbers f16 is a grid of steps of 2^-24, and scaling to it is exact.
    const steps = builtinCall(
      "round",
      multiply(fromBits(magnitude), f32(2 ** 24)),
    );
    const small = bitsOf(multiply(steps, f32(2 ** -24)));
    const finite = named(
      body,
      "finite",
      select(compare("<", magnitude, u32(F16_NORMAL_BITS)), small, normal),
    );
    const high = select(
      compare(">=", magnitude, u32(F16_OVERFLOW_BITS)),
      u32(INFINITY_BITS),
      finite,
    );
    const value = named(
      body,
      "value",
      select(
        compare(">", magnitude, u32(INFINITY_BITS)),
        magnitude,
        high,
      ),
    );
    return fromBits(binary("|", value, sign));
  },
);

/** `arg` of type `from`, converted to `to` as the language converts. */
export function castScalar(
  arg: KernelExpr,
  from: ScalarType,
  to: ScalarType,
  use: (fn: KernelFunction) => void,
): KernelExpr {
  if (from === to) return arg;
  switch (to) {
    case "bool":
      return castToBool(arg, from);
    case "f32":
      return castToF32(arg, from);
    case "f16":
      return callHelper(ROUND_TO_F16, [castToF32(arg, from)], use);
    case "i32":
      return castToInteger(arg, from, I32, F32_TO_I32, use);
    case "u32":
      return castToInteger(arg, from, U32, F32_TO_U32, use);
  }
  return unreachable(to);
}

/** Not 0; NaN is true, and bits tell subnormal numbers from 0 on every device. */
function castToBool(arg: KernelExpr, from: ScalarType): KernelExpr {
  switch (from) {
    case "bool":
      return arg;
    case "i32":
      return compare("!=", arg, i32(0));
    case "u32":
      return compare("!=", arg, u32(0));
    case "f32":
    case "f16":
      return compare("!=", magnitudeBits(arg), u32(0));
  }
  return unreachable(from);
}

function castToF32(arg: KernelExpr, from: ScalarType): KernelExpr {
  switch (from) {
    case "bool":
      return select(arg, f32(1), f32(0));
    case "i32":
    case "u32":
      return toF32(arg);
    case "f32":
    case "f16":
      return arg;
  }
  return unreachable(from);
}

function castToInteger(
  arg: KernelExpr,
  from: ScalarType,
  type: typeof I32,
  fromFloat: Helper,
  use: (fn: KernelFunction) => void,
): KernelExpr {
  const isSigned = type === I32;
  switch (from) {
    case "bool":
      return isSigned
        ? select(arg, i32(1), i32(0))
        : select(arg, u32(1), u32(0));
    case "i32":
    case "u32":
      if (arg.kind === "literal") {
        return isSigned ? i32(arg.value | 0) : u32(arg.value >>> 0);
      }
      return isSigned ? toI32(arg) : toU32(arg);
    case "f32":
    case "f16":
      return callHelper(fromFloat, [arg], use);
  }
  return unreachable(from);
}
