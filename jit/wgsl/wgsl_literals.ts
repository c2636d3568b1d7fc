/**
 * Literals and types of WGSL.
 *
 * Infinities, NaN and negative zero go through the helper `pit_bits`, because a bit cast of a
 * constant to a value that is not finite is an error in WGSL, and the sign of a constant zero may
 * be dropped.
 */
import { unreachable } from "../diagnostics/unreachable.ts";
import type { KernelScalar, KernelType } from "../ir/kernel_ir.ts";

/** Name of the helper that makes an f32 from its bits at run time. */
export const BITS_FUNCTION = "pit_bits";

/** Text of the helper. */
export const BITS_TEXT: string =
  `fn ${BITS_FUNCTION}(bits: u32) -> f32 { return bitcast<f32>(bits); }`;

/** True when the literal needs `pit_bits`. */
export function needsBits(value: number, scalar: KernelScalar): boolean {
  if (scalar !== "f32" && scalar !== "f16") return false;
  return !Number.isFinite(value) || Object.is(value, -0);
}

/** The literal; negative ones stand in parentheses. */
export function printWgslLiteral(value: number, scalar: KernelScalar): string {
  switch (scalar) {
    case "bool":
      return value !== 0 ? "true" : "false";
    case "u32":
      return `${value}u`;
    case "i32":
      // 2147483648i is out of range before the sign is applied.
      if (value === -2147483648) return "(-2147483647i - 1i)";
      return value < 0 ? `(${value}i)` : `${value}i`;
    case "f32":
    case "f16":
      return printFloat(value, scalar);
  }
  return unreachable(scalar);
}

function printFloat(value: number, scalar: "f32" | "f16"): string {
  if (needsBits(value, scalar)) {
    const text = `${BITS_FUNCTION}(0x${floatBits(value)}u)`;
    return scalar === "f16" ? `f16(${text})` : text;
  }
  const digits = shortestDecimal(Math.fround(value));
  const text = /^-?\d+$/.test(digits) ? `${digits}.0` : digits;
  const suffixed = text + (scalar === "f16" ? "h" : "f");
  return value < 0 ? `(${suffixed})` : suffixed;
}

/** Bits of an f32 as eight hexadecimal digits. */
function floatBits(value: number): string {
  const view = new DataView(new ArrayBuffer(4));
  view.setFloat32(0, value);
  // Every NaN is the quiet one: hosts differ in the payload they make.
  const bits = Number.isNaN(value) ? 0x7fc00000 : view.getUint32(0);
  return bits.toString(16).padStart(8, "0");
}

/** A decimal above it is an error in WGSL, even where it would round down to it. */
const LARGEST_F32 = 3.4028234663852886e38;

/** The shortest decimal that reads back as the f32 `value`. */
export function shortestDecimal(value: number): string {
  for (let precision = 1; precision <= 9; precision++) {
    const read = Number(value.toPrecision(precision));
    const isInRange = Math.abs(read) <= LARGEST_F32;
    if (isInRange && Math.fround(read) === value && !isMidpoint(read, value)) {
      return String(read);
    }
  }
  return String(value);
}

/** Half way between two f32: a reader that does not go through f64 may round to the other side. */
function isMidpoint(read: number, value: number): boolean {
  const mirrored = 2 * read - value;
  return read !== value && Math.fround(mirrored) === mirrored;
}

const VECTOR_SUFFIX = { f32: "f", f16: "h", i32: "i", u32: "u" } as const;

/** A type as WGSL writes it. */
export function printWgslType(type: KernelType): string {
  switch (type.kind) {
    case "scalar":
      return type.scalar;
    case "vector":
      return type.scalar === "bool"
        ? `vec${type.size}<bool>`
        : `vec${type.size}${VECTOR_SUFFIX[type.scalar]}`;
    case "array": {
      const element = printWgslType(type.element);
      return type.count === null
        ? `array<${element}>`
        : `array<${element}, ${type.count}>`;
    }
    case "atomic":
      return `atomic<${type.scalar}>`;
  }
  return unreachable(type);
}
