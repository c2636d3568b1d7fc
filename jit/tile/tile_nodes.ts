/** Constructors of tile expressions: literals, conversions, conjunctions, folds of two values. */
import { unreachable } from "../diagnostics/unreachable.ts";
import type { ScalarType } from "../ir/scalar_type.ts";
import type { AssignOperator, ScalarOp } from "../ir/tensor_ir.ts";
import type { TileExpr } from "../ir/tile_block.ts";
import { tileType } from "../ir/tile_block.ts";

/** Type of a value in registers: f16 is computed in f32. */
export function registerType(dtype: ScalarType): ScalarType {
  return dtype === "f16" ? "f32" : dtype;
}

/** A number of the register type of `dtype`. */
export function literalOf(value: number, dtype: ScalarType): TileExpr {
  return { kind: "literal", value, dtype: registerType(dtype) };
}

/** `value` converted; nothing where it has the type already. A cast to f16 rounds an f32. */
export function castTo(value: TileExpr, dtype: ScalarType): TileExpr {
  return tileType(value) === dtype
    ? value
    : { kind: "cast", dtype, arg: value };
}

/** The conjunction of one test or more. */
export function allOf(tests: readonly TileExpr[]): TileExpr {
  const [first, ...rest] = tests;
  if (first === undefined) return literalOf(1, "bool");
  return rest.reduce<TileExpr>(
    (all, test) => ({
      kind: "apply",
      op: "and",
      args: [all, test],
      dtype: "bool",
    }),
    first,
  );
}

/** `condition ? whenTrue : whenFalse` of register type `dtype`. */
export function selectOf(
  condition: TileExpr,
  whenTrue: TileExpr,
  whenFalse: TileExpr,
): TileExpr {
  return {
    kind: "select",
    condition,
    whenTrue,
    whenFalse,
    dtype: tileType(whenTrue),
  };
}

/** `base (fold)= value`, both of register type `dtype`; `set` takes the value. */
export function combineOf(
  assign: AssignOperator,
  base: TileExpr,
  value: TileExpr,
): TileExpr {
  const op = combineOp(assign);
  return op === null
    ? value
    : { kind: "apply", op, args: [base, value], dtype: tileType(value) };
}

function combineOp(assign: AssignOperator): ScalarOp | null {
  switch (assign) {
    case "set":
      return null;
    case "sum":
      return "add";
    case "prod":
      return "mul";
    case "max":
    case "min":
      return assign;
    case "any":
      return "or";
    case "all":
      return "and";
  }
  return unreachable(assign);
}
