/** The type of each node from its children, with the casts that make them agree. */
import { opClass, reducedType } from "../ir/expr_type.ts";
import {
  isFloat,
  isInteger,
  joinTypes,
  type ScalarType,
} from "../ir/scalar_type.ts";
import type {
  Access,
  Apply,
  Axis,
  Cast,
  Expr,
  Index,
  Literal,
  Reduce,
  ReducerName,
  Scan,
  Select,
} from "../ir/tensor_ir.ts";
import {
  convert,
  type Elaboration,
  fits,
  joinParts,
  known,
  type KnownType,
  type PartType,
  settle,
  toBool,
  type Typed,
} from "./convert_types.ts";
import { fallbackMismatch, indexNotInteger } from "./type_diagnostics.ts";
import { settleRange } from "./settle_range.ts";

/** The node with every child elaborated, and its type. */
export function inferExpr(expr: Expr, context: Elaboration): Typed {
  switch (expr.kind) {
    case "literal":
      return { expr, type: literalType(expr) };
    case "scalar":
      return {
        expr,
        type: expr.dtype === null ? open(false, true) : known(expr.dtype),
      };
    case "axis":
    case "extent":
      return { expr, type: known("i32") };
    case "access":
      return inferAccess(expr, context);
    case "apply":
      return inferApply(expr, context);
    case "cast":
      return inferCast(expr, context);
    case "select":
      return inferSelect(expr, context);
    case "reduce":
      return inferReduce(expr, context);
    case "scan":
      return inferScan(expr, context);
    case "accumulated":
      throw new Error(
        "Cannot bind a program after the passes: found `accumulated`",
      );
  }
}

/** An index with the types of its read settled. */
export function inferIndex(index: Index, context: Elaboration): Index {
  if (index.kind !== "indirect") return index;
  const { expr, type } = inferAccess(index.read, context);
  if (!isInteger(type.dtype)) {
    context.problems.push(
      indexNotInteger(index.read.tensor, type.dtype, index.origin),
    );
  }
  return { ...index, read: expr };
}

function literalType({ value, dtype }: Literal): PartType {
  return dtype === null ? open(!Number.isInteger(value), false) : known(dtype);
}

function open(isFractional: boolean, isScalar: boolean): PartType {
  return { kind: "open", isFractional, isScalar };
}

function inferAccess(
  access: Access,
  context: Elaboration,
): { readonly expr: Access; readonly type: KnownType } {
  const { tensor, fallback } = access;
  // A tensor without a type comes from a statement that has failed before.
  const dtype = context.dtypes.get(tensor) ?? "f32";
  const indices = access.indices.map((index) => inferIndex(index, context));
  const expr = {
    ...access,
    indices,
    fallback: fallback === null
      ? null
      : fittingFallback(fallback, tensor, dtype, context),
  };
  return { expr, type: known(dtype) };
}

/** The fallback in the tensor's type; anything that would be cut is refused. */
function fittingFallback(
  fallback: Expr,
  tensor: string,
  dtype: ScalarType,
  context: Elaboration,
): Expr {
  const typed = inferExpr(fallback, context);
  const { type, expr } = typed;
  const isLost = type.kind === "known"
    ? joinTypes(type.dtype, dtype) !== dtype
    : expr.kind === "literal"
    ? !fits(expr.value, dtype)
    : !isFloat(dtype) && (type.isFractional || dtype === "bool");
  if (!isLost) return convert(typed, dtype, context);
  context.problems.push(fallbackMismatch(tensor, dtype, fallback.origin));
  return fallback;
}

function inferApply(apply: Apply, context: Elaboration): Typed {
  const folded = foldNegative(apply);
  if (folded !== null) return { expr: folded, type: literalType(folded) };
  const [first, ...rest] = apply.args;
  const head = inferExpr(first, context);
  const tail = rest.map((arg) => inferExpr(arg, context));
  const rebuild = (f: (part: Typed) => Expr): Expr => ({
    ...apply,
    args: [f(head), ...tail.map(f)],
  });
  switch (opClass(apply.op)) {
    case "logic":
      return {
        expr: rebuild((part) => toBool(part, context)),
        type: known("bool"),
      };
    case "arithmetic":
      return joined(
        rebuild,
        joinParts([head, ...tail], "arithmetic", context),
        context,
      );
    case "float":
      return joined(
        rebuild,
        floated(joinParts([head, ...tail], "arithmetic", context)),
        context,
      );
    case "test":
      return {
        expr: convertAll(rebuild, floated(head.type), context),
        type: known("bool"),
      };
    case "comparison": {
      const type = joinParts([head, ...tail], "arithmetic", context);
      return { expr: convertAll(rebuild, type, context), type: known("bool") };
    }
  }
}

/** A node over its children as `type`; open children stay open. */
function joined(
  rebuild: (f: (part: Typed) => Expr) => Expr,
  type: PartType,
  context: Elaboration,
): Typed {
  if (type.kind === "open") return { expr: rebuild(({ expr }) => expr), type };
  return { expr: convertAll(rebuild, type, context), type };
}

function convertAll(
  rebuild: (f: (part: Typed) => Expr) => Expr,
  type: PartType,
  context: Elaboration,
): Expr {
  const dtype = type.kind === "open" ? "f32" : type.dtype;
  return rebuild((part) => convert(part, dtype, context));
}

/** The type of a function that has fractions as results. */
function floated(type: PartType): PartType {
  if (type.kind === "open") return { ...type, isFractional: true };
  return isFloat(type.dtype) ? type : known("f32");
}

/** A signed number is one literal, so that its value can be checked against its type. */
function foldNegative({ op, args, origin }: Apply): Literal | null {
  const [literal] = args;
  if (op !== "neg" || literal.kind !== "literal" || literal.dtype !== null) {
    return null;
  }
  return { ...literal, value: -literal.value, origin };
}

function inferCast(cast: Cast, context: Elaboration): Typed {
  const { dtype } = cast;
  const typed = inferExpr(cast.arg, context);
  const type = known(dtype);
  const { expr } = typed;
  if (dtype === "bool") return { expr: toBool(typed, context), type };
  const isExact = typed.type.kind === "open" && expr.kind === "literal" &&
    isInteger(dtype) &&
    fits(expr.value, dtype);
  const settled = settle(typed, isExact ? dtype : "f32", context);
  // f16 says where a value is rounded: a cast to f16 of f16 arithmetic still rounds.
  const isSame = settled.type.dtype === dtype &&
    (dtype !== "f16" || settled.expr.kind === "access");
  return isSame
    ? { expr: settled.expr, type }
    : { expr: { ...cast, arg: settled.expr }, type };
}

function inferSelect(select: Select, context: Elaboration): Typed {
  const condition = toBool(inferExpr(select.condition, context), context);
  const whenTrue = inferExpr(select.whenTrue, context);
  const whenFalse = inferExpr(select.whenFalse, context);
  const type = joinParts([whenTrue, whenFalse], "choice", context);
  const take = (part: Typed): Expr =>
    type.kind === "open" ? part.expr : convert(part, type.dtype, context);
  return {
    expr: {
      ...select,
      condition,
      whenTrue: take(whenTrue),
      whenFalse: take(whenFalse),
    },
    type,
  };
}

function inferReduce(reduce: Reduce, context: Elaboration): Typed {
  const { reducer } = reduce;
  const body = reducerBody(reducer, inferExpr(reduce.body, context), context);
  const expr = { ...reduce, ...scoped(reduce, context), body: body.expr };
  const isOpen = body.type.kind === "open";
  return {
    expr,
    type: isOpen ? body.type : known(reducedType(reducer, body.type.dtype)),
  };
}

/** The body in a type that the reducer takes. */
function reducerBody(
  reducer: ReducerName,
  typed: Typed,
  context: Elaboration,
): Typed {
  switch (reducer) {
    case "sum":
    case "prod":
    case "max":
    case "min":
      return asNumber(typed, context);
    case "mean":
    case "logsumexp":
    case "norm":
      return asFloat(typed, context);
    case "any":
    case "all":
    case "count":
      return { expr: toBool(typed, context), type: known("bool") };
    case "argmax":
    case "argmin":
      return settle(asNumber(typed, context), "f32", context);
  }
}

function inferScan(scan: Scan, context: Elaboration): Typed {
  const typed = inferExpr(scan.body, context);
  const body = scan.scan === "softmax"
    ? asFloat(typed, context)
    : asNumber(typed, context);
  return {
    expr: { ...scan, ...scoped(scan, context), body: body.expr },
    type: body.type,
  };
}

/** Axes and guards of a reducer's scope. */
function scoped<T extends Reduce | Scan>(
  { axes, guard }: T,
  context: Elaboration,
): {
  readonly axes: readonly [Axis, ...Axis[]];
  readonly guard: readonly Expr[];
} {
  const [first, ...rest] = axes;
  return {
    axes: [settleRange(first), ...rest.map(settleRange)],
    guard: guard.map((expr) => toBool(inferExpr(expr, context), context)),
  };
}

function asNumber(typed: Typed, context: Elaboration): Typed {
  return as(joinParts([typed], "arithmetic", context), typed, context);
}

function asFloat(typed: Typed, context: Elaboration): Typed {
  return as(floated(typed.type), typed, context);
}

function as(type: PartType, typed: Typed, context: Elaboration): Typed {
  return type.kind === "open"
    ? { ...typed, type }
    : { expr: convert(typed, type.dtype, context), type };
}
