/**
 * The operators and functions of the language as kernel expressions.
 *
 * Registers hold f32 (f16 included), i32, u32 and bool; arguments have been converted to one type
 * before. Where WGSL promises too little (range, accuracy, special values) a helper function takes
 * over. Absent on purpose: conversions (`scalar_casts.ts`) and what the functions cost.
 */
import { InternalError } from "../diagnostics/pit_error.ts";
import { unreachable } from "../diagnostics/unreachable.ts";
import type {
  KernelExpr,
  KernelFunction,
  KernelType,
} from "../ir/kernel_ir.ts";
import { F32, I32, U32 } from "../ir/kernel_ir.ts";
import type { ScalarType } from "../ir/scalar_type.ts";
import type { ScalarOp } from "../ir/tensor_ir.ts";
import { DIVIDE } from "./division_helpers.ts";
import { ERF, GELU } from "./error_function_helpers.ts";
import { EXP, SIGMOID, SILU, TANH } from "./exponential_helpers.ts";
import { LOG, LOG2 } from "./logarithm_helpers.ts";
import { RSQRT, SQRT } from "./root_helpers.ts";
import {
  add,
  and,
  bool,
  compare,
  f32,
  i32,
  multiply,
  not,
  or,
  select,
  subtract,
  u32,
} from "./expressions.ts";
import {
  builtinCall,
  callHelper,
  defineHelper,
  type Helper,
  isNan,
  negate,
} from "./helper.ts";
import { CUBE, HYPOT, POW, SQUARE } from "./power_helpers.ts";
import {
  IDIV_F32,
  IDIV_I32,
  IDIV_U32,
  MOD_F32,
  MOD_I32,
  MOD_U32,
  POW_I32,
  POW_U32,
} from "./remainder_helpers.ts";
import { castScalar } from "./scalar_casts.ts";
import { COS, SIN, TAN } from "./trigonometric_helpers.ts";

/** Adds a helper function to the kernel that is being built. */
export type UseFunction = (fn: KernelFunction) => void;

/** What an operator is applied to. */
interface Application {
  readonly op: ScalarOp;
  readonly args: readonly KernelExpr[];
  readonly use: UseFunction;
}

/** Applies `op` to arguments of `argType`; the result is of `argType`, or bool for claims. */
export function applyScalarOp(
  op: ScalarOp,
  argType: ScalarType,
  args: readonly KernelExpr[],
  use: UseFunction,
): KernelExpr {
  const application = { op, args: withoutConstants(args, argType, use), use };
  switch (argType) {
    case "f32":
    case "f16":
      return applyToFloats(application);
    case "i32":
    case "u32":
      return applyToIntegers(application, argType);
    case "bool":
      return applyToBooleans(application);
  }
  return unreachable(argType);
}

function identityHelper(name: string, type: KernelType): Helper {
  return defineHelper(name, { x: type }, [], (_body, x) => x!);
}

const RUN_TIME_F32: Helper = identityHelper("pit_run_time_f32", F32);
const RUN_TIME_I32: Helper = identityHelper("pit_run_time_i32", I32);
const RUN_TIME_U32: Helper = identityHelper("pit_run_time_u32", U32);

/**
 * Keeps shader compilers from evaluating an operator over literals alone: there an overflow or a
 * division by 0 is an error, at run time it is a value.
 */
function withoutConstants(
  args: readonly KernelExpr[],
  type: ScalarType,
  use: UseFunction,
): readonly KernelExpr[] {
  const [first, ...rest] = args;
  if (first === undefined || type === "bool") return args;
  if (args.some(({ kind }) => kind !== "literal")) return args;
  const helper = type === "i32"
    ? RUN_TIME_I32
    : type === "u32"
    ? RUN_TIME_U32
    : RUN_TIME_F32;
  return [callHelper(helper, [first], use), ...rest];
}

function unsupported(op: ScalarOp, type: ScalarType): InternalError {
  return new InternalError(
    "applyScalarOp",
    `"${op}" has no form for ${type}`,
    op,
  );
}

function applyToFloats({ op, args, use }: Application): KernelExpr {
  const [x, y, z] = args as readonly [KernelExpr, KernelExpr, KernelExpr];
  const helper = FLOAT_HELPERS.get(op);
  if (helper !== undefined) return callHelper(helper, args, use);
  switch (op) {
    case "neg":
      return negate(x);
    case "add":
      return add(x, y);
    case "sub":
      return subtract(x, y);
    case "mul":
      return multiply(x, y);
    case "pow":
      return powerOfFloat(x, y, use);
    case "min":
    case "max":
      return args.slice(1).reduce((a, b) => builtinCall(op, a, b), x);
    case "clamp":
      return builtinCall("min", builtinCall("max", x, y), z);
    case "abs":
    case "floor":
    case "ceil":
    case "round":
    case "trunc":
      return builtinCall(op, x);
    case "isnan":
      return isNan(x);
    case "eq":
      return compare("==", x, y);
    case "ne":
      // Devices differ on x != x of a NaN, not on x == x.
      return not(compare("==", x, y));
    case "lt":
      return compare("<", x, y);
    case "le":
      return compare("<=", x, y);
    case "gt":
      return compare(">", x, y);
    case "ge":
      return compare(">=", x, y);
    case "not":
    case "and":
    case "or":
      return applyToBooleans({
        op,
        args: args.map((arg) => castScalar(arg, "f32", "bool", use)),
        use,
      });
    default:
      throw unsupported(op, "f32");
  }
}

/** max(x, 0) that keeps NaN; devices turn a plain comparison into their maximum, which may not. */
const RELU: Helper = defineHelper(
  "pit_relu",
  { x: F32 },
  [],
  (_body, x) => {
    const positive = select(compare("<", x!, f32(0)), f32(0), x!);
    return select(isNan(x!), x!, positive);
  },
);

/** -1, 0 or 1; zeros and NaN stay as they are. */
const SIGN: Helper = defineHelper(
  "pit_sign",
  { x: F32 },
  [],
  (_body, x) => {
    const below = select(compare("<", x!, f32(0)), f32(-1), x!);
    return select(compare(">", x!, f32(0)), f32(1), below);
  },
);

const FLOAT_HELPERS: ReadonlyMap<ScalarOp, Helper> = new Map<ScalarOp, Helper>([
  ["div", DIVIDE],
  ["mod", MOD_F32],
  ["idiv", IDIV_F32],
  ["hypot", HYPOT],
  ["exp", EXP],
  ["log", LOG],
  ["log2", LOG2],
  ["sqrt", SQRT],
  ["rsqrt", RSQRT],
  ["sign", SIGN],
  ["sin", SIN],
  ["cos", COS],
  ["tan", TAN],
  ["tanh", TANH],
  ["erf", ERF],
  ["relu", RELU],
  ["gelu", GELU],
  ["silu", SILU],
  ["sigmoid", SIGMOID],
]);

/** Small constant exponents cost a product or a root. */
function powerOfFloat(
  x: KernelExpr,
  y: KernelExpr,
  use: UseFunction,
): KernelExpr {
  if (y.kind === "literal") {
    if (y.value === 0) return f32(1);
    if (y.value === 1) return x;
    if (y.value === 2) return callHelper(SQUARE, [x], use);
    if (y.value === 3) return callHelper(CUBE, [x], use);
    if (y.value === -1) return callHelper(DIVIDE, [f32(1), x], use);
  }
  return callHelper(POW, [x, y], use);
}

function applyToIntegers(
  { op, args, use }: Application,
  type: "i32" | "u32",
): KernelExpr {
  const [x, y, z] = args as readonly [KernelExpr, KernelExpr, KernelExpr];
  const isSigned = type === "i32";
  switch (op) {
    case "neg":
      return isSigned ? negate(x) : subtract(u32(0), x);
    case "add":
      return add(x, y);
    case "sub":
      return subtract(x, y);
    case "mul":
      return multiply(x, y);
    case "idiv":
      return callHelper(isSigned ? IDIV_I32 : IDIV_U32, args, use);
    case "mod":
      return callHelper(isSigned ? MOD_I32 : MOD_U32, args, use);
    case "pow":
      return callHelper(isSigned ? POW_I32 : POW_U32, args, use);
    case "min":
    case "max":
      return args.slice(1).reduce((a, b) => builtinCall(op, a, b), x);
    case "clamp":
      return builtinCall("min", builtinCall("max", x, y), z);
    case "abs":
      return isSigned ? builtinCall("abs", x) : x;
    case "sign":
      return isSigned
        ? builtinCall("clamp", x, i32(-1), i32(1))
        : builtinCall("min", x, u32(1));
    case "relu":
      return isSigned ? builtinCall("max", x, i32(0)) : x;
    case "floor":
    case "ceil":
    case "round":
    case "trunc":
      return x;
    case "isnan":
      return bool(false);
    case "eq":
      return compare("==", x, y);
    case "ne":
      return compare("!=", x, y);
    case "lt":
      return compare("<", x, y);
    case "le":
      return compare("<=", x, y);
    case "gt":
      return compare(">", x, y);
    case "ge":
      return compare(">=", x, y);
    case "not":
    case "and":
    case "or":
      return applyToBooleans({
        op,
        args: args.map((arg) => castScalar(arg, type, "bool", use)),
        use,
      });
    default:
      throw unsupported(op, type);
  }
}

/** Comparisons order false before true. */
function applyToBooleans({ op, args }: Application): KernelExpr {
  const [x, y] = args as readonly [KernelExpr, KernelExpr];
  switch (op) {
    case "not":
      return not(x);
    case "and":
    case "min":
      return args.slice(1).reduce(and, x);
    case "or":
    case "max":
      return args.slice(1).reduce(or, x);
    case "eq":
      return compare("==", x, y);
    case "ne":
      return compare("!=", x, y);
    case "lt":
      return and(not(x), y);
    case "le":
      return or(not(x), y);
    case "gt":
      return and(x, not(y));
    case "ge":
      return or(x, not(y));
    case "isnan":
      return bool(false);
    default:
      throw unsupported(op, "bool");
  }
}

export { castScalar } from "./scalar_casts.ts";
