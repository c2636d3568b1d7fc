/**
 * Last stage of binding: element types.
 *
 * Ensures: every literal and scalar has a dtype, every conversion is a `cast`, arguments of
 * arithmetic and comparisons agree, conditions are bool, every tensor has a dtype.
 *
 * Literals and scalars are *open* until they meet a partner; an expression of open parts alone
 * stays open, so that `2 * (1 + alpha) * A[i]` takes the type of `A` as a whole.
 */
import {
  type Diagnostic,
  type Outcome,
  outcomeOf,
} from "../diagnostics/diagnostic.ts";
import { foldType } from "../ir/expr_type.ts";
import { isFloat, isInteger, type ScalarType } from "../ir/scalar_type.ts";
import type { Expr, Statement, TensorIr } from "../ir/tensor_ir.ts";
import {
  convert,
  type Elaboration,
  settle,
  toBool,
  type Typed,
} from "./convert_types.ts";
import { inferExpr, inferIndex } from "./infer_types.ts";
import { settleRange } from "./settle_range.ts";

/** Sets every dtype and makes every conversion explicit. */
export function elaborateTypes(ir: TensorIr): Outcome<TensorIr> {
  const problems: Diagnostic[] = [];
  const dtypes = new Map<string, ScalarType>();
  for (const { name, role, dtype } of ir.tensors) {
    if (role !== "made" && dtype !== null) dtypes.set(name, dtype);
  }
  const declared = new Map(ir.tensors.map(({ name, dtype }) => [name, dtype]));
  const statements = ir.statements.map((statement) => {
    const context: Elaboration = { dtypes, problems };
    const elaborated = elaborateStatement(
      statement,
      declared.get(statement.target.tensor) ?? null,
      context,
    );
    dtypes.set(statement.target.tensor, elaborated.dtype);
    return elaborated.statement;
  });
  return outcomeOf(problems, () => ({
    ...ir,
    tensors: ir.tensors.map((tensor) => ({
      ...tensor,
      dtype: dtypes.get(tensor.name) ?? null,
    })),
    statements,
  }));
}

function elaborateStatement(
  statement: Statement,
  declared: ScalarType | null,
  context: Elaboration,
): { readonly statement: Statement; readonly dtype: ScalarType } {
  const { assign, base, target } = statement;
  const indices = target.indices.map((index) => inferIndex(index, context));
  const typed = inferExpr(statement.body, context);
  const given = base === null ? null : context.dtypes.get(base) ?? null;
  const dtype = declared ?? given ?? naturalType(assign, typed);
  const elaborated = {
    ...statement,
    axes: statement.axes.map(settleRange),
    target: { ...target, indices },
    body: assignedBody(statement, typed, dtype, context),
    guard: statement.guard.map((expr) =>
      toBool(inferExpr(expr, context), context)
    ),
  };
  return { statement: elaborated, dtype };
}

/** The type of the target when neither the text nor a bound target says it. */
function naturalType(assign: Statement["assign"], { type }: Typed): ScalarType {
  if (assign === "any" || assign === "all") return "bool";
  if (type.kind === "open") return "f32";
  return type.dtype === "bool" && assign !== "set" ? "i32" : type.dtype;
}

/** The body in the type of the fold; floats are left to the conversion at the statement's end. */
function assignedBody(
  { assign }: Statement,
  typed: Typed,
  target: ScalarType,
  context: Elaboration,
): Expr {
  if (assign === "any" || assign === "all") return toBool(typed, context);
  const known = settle(typed, settledType(typed, target), context);
  const { dtype } = known.type;
  const wanted = assign === "set" ? target : foldType(assign, dtype, target);
  return isFloat(dtype) && isFloat(wanted)
    ? known.expr
    : convert(known, wanted, context);
}

/** Only a literal is sure to fit an integer target: a scalar may turn out to have a fraction. */
function settledType({ type }: Typed, target: ScalarType): ScalarType {
  const isExact = type.kind === "open" && !type.isScalar && !type.isFractional;
  return isExact && isInteger(target) ? target : "f32";
}
