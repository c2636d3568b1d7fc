/** Types under construction: open parts, what settles them, and the casts between known types. */
import type { Diagnostic } from "../diagnostics/diagnostic.ts";
import { isInteger, joinTypes, type ScalarType } from "../ir/scalar_type.ts";
import { type Expr, type Literal, mapChildren } from "../ir/tensor_ir.ts";
import {
  literalOutOfRange,
  mixedIntegers,
  type TypedUse,
} from "./type_diagnostics.ts";

/** An expression and what is known of its type. */
export interface Typed<T extends PartType = PartType> {
  readonly expr: Expr;
  readonly type: T;
}

/** A known type, or one that its partner will give. */
export type PartType = KnownType | OpenType;

/** A type that is settled. */
export interface KnownType {
  readonly kind: "known";
  readonly dtype: ScalarType;
}

/** Literals and scalars that have met no partner yet. */
export interface OpenType {
  readonly kind: "open";
  /** It has a fraction, so an integer partner becomes f32. */
  readonly isFractional: boolean;
  /** It holds a scalar of the call, whose value is not known to fit. */
  readonly isScalar: boolean;
}

/** What elaboration reads and reports to. */
export interface Elaboration {
  /** Element types of the tensors known so far. */
  readonly dtypes: ReadonlyMap<string, ScalarType>;
  readonly problems: Diagnostic[];
}

/** A known type. */
export function known(dtype: ScalarType): KnownType {
  return { kind: "known", dtype };
}

/** Gives an open expression its type; leaves a known one as it is. */
export function settle(
  { expr, type }: Typed,
  dtype: ScalarType,
  context: Elaboration,
): Typed<KnownType> {
  if (type.kind === "known") return { expr, type };
  return { expr: push(expr, dtype, context), type: known(dtype) };
}

/** The expression as `dtype`: open parts take it, known ones are cast. */
export function convert(
  typed: Typed,
  dtype: ScalarType,
  context: Elaboration,
): Expr {
  const { expr, type } = settle(typed, dtype, context);
  return type.dtype === dtype
    ? expr
    : { kind: "cast", dtype, arg: expr, origin: expr.origin };
}

/** The expression as a condition: numbers are compared with 0. */
export function toBool(typed: Typed, context: Elaboration): Expr {
  const { expr, type } = typed;
  if (expr.kind === "literal" && type.kind === "open") {
    return { ...expr, value: expr.value === 0 ? 0 : 1, dtype: "bool" };
  }
  return convert(settle(typed, "f32", context), "bool", context);
}

/** The type that holds all of `parts`; `arithmetic` on bool alone is done in i32. */
export function joinParts(
  parts: readonly Typed[],
  kind: "arithmetic" | "choice",
  { problems }: Elaboration,
): PartType {
  let joined: ScalarType | null = null;
  let first: TypedUse | null = null;
  let [isFractional, isScalar, isOpen] = [false, false, false];
  for (const { expr, type } of parts) {
    if (type.kind === "open") {
      isOpen = true;
      isFractional ||= type.isFractional;
      isScalar ||= type.isScalar;
      continue;
    }
    const { dtype } = type;
    const use = { dtype, origin: expr.origin };
    const next: ScalarType | null = joined === null
      ? dtype
      : joinTypes(joined, dtype);
    if (next === null) problems.push(mixedIntegers(first ?? use, use));
    joined = next ?? joined;
    if (dtype === joined) first = use;
  }
  if (joined === null) return { kind: "open", isFractional, isScalar };
  if (joined === "bool" && (isOpen || kind === "arithmetic")) joined = "i32";
  return known(isFractional && isInteger(joined) ? "f32" : joined);
}

function push(expr: Expr, dtype: ScalarType, context: Elaboration): Expr {
  switch (expr.kind) {
    case "literal":
      return expr.dtype === null ? pushLiteral(expr, dtype, context) : expr;
    case "scalar":
      return expr.dtype === null ? { ...expr, dtype } : expr;
    case "apply":
      return mapChildren(expr, (child) => push(child, dtype, context));
    case "select":
      return {
        ...expr,
        whenTrue: push(expr.whenTrue, dtype, context),
        whenFalse: push(expr.whenFalse, dtype, context),
      };
    case "reduce":
    case "scan":
      return { ...expr, body: push(expr.body, dtype, context) };
    case "axis":
    case "extent":
    case "access":
    case "cast":
    case "accumulated":
      return expr;
  }
}

function pushLiteral(
  literal: Literal,
  dtype: ScalarType,
  { problems }: Elaboration,
): Literal {
  const { value, origin } = literal;
  if (!fits(value, dtype)) {
    problems.push(literalOutOfRange(value, dtype, origin));
  }
  // An integer has no negative zero.
  return { ...literal, dtype, value: isInteger(dtype) ? value + 0 : value };
}

/** True when a number can be an element of the type without being cut. */
export function fits(value: number, dtype: ScalarType): boolean {
  switch (dtype) {
    case "f32":
    case "f16":
      return true;
    case "i32":
      return Number.isInteger(value) && value >= -(2 ** 31) && value < 2 ** 31;
    case "u32":
      return Number.isInteger(value) && value >= 0 && value < 2 ** 32;
    case "bool":
      return value === 0 || value === 1;
  }
}
