/**
 * Square roots, as helper functions of a kernel: the built-in ones may be estimates that fail at 0
 * and at infinity.
 */
import type { KernelExpr } from "../ir/kernel_ir.ts";
import { F32 } from "../ir/kernel_ir.ts";
import { compare, f32, or, select, u32 } from "./expressions.ts";
import {
  bitsOf,
  builtinCall,
  defineHelper,
  type Helper,
  INFINITY_BITS,
  magnitudeBits,
  named,
} from "./helper.ts";

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
