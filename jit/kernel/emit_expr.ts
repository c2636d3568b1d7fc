/**
 * Tile IR expressions -> kernel expressions over named values.
 *
 * Parts that grow large become `let`s, which bounds the depth of any expression and keeps helpers
 * that use an argument twice from doubling the text. Absent on purpose: reads and writes
 * (`emit_block.ts`).
 */
import { InternalError } from "../diagnostics/pit_error.ts";
import { unreachable } from "../diagnostics/unreachable.ts";
import type { KernelExpr, KernelStatement } from "../ir/kernel_ir.ts";
import type { ScalarType } from "../ir/scalar_type.ts";
import type { TileExpr } from "../ir/tile_block.ts";
import { tileType } from "../ir/tile_block.ts";
import {
  callScalar,
  extentParam,
  type KernelBuilder,
  letOf,
  registerScalar,
  useFunction,
} from "./builder.ts";
import { compare, countNodes, literal, select } from "./expressions.ts";
import { applyScalarOp, castScalar } from "./scalar_functions.ts";

/** Values that a block may read at one point. */
export interface BlockEnv {
  /** i32 value of each axis. */
  readonly axes: ReadonlyMap<string, KernelExpr>;
  /** The folded value; null outside of `finish`. */
  readonly accumulated: KernelExpr | null;
}

/** Statements in the making and the values they name. */
export interface BlockState {
  readonly builder: KernelBuilder;
  readonly env: BlockEnv;
  readonly values: Map<string, KernelExpr>;
  readonly statements: KernelStatement[];
}

/** Larger expressions get a name, which bounds depth and what a helper may repeat. */
const MAXIMUM_NODES = 12;

/** The value of `expr`; parts that grow large are named by statements of `state`. */
export function emitExpr(state: BlockState, expr: TileExpr): KernelExpr {
  const { builder, env, values } = state;
  switch (expr.kind) {
    case "literal":
      return literalOf(expr.value, expr.dtype);
    case "axis":
      return valueOf(builder, env.axes, expr.axis, "axis");
    case "extent":
      return extentParam(builder, expr.axis);
    case "scalar":
      return scalarOfCall(builder, expr.name, expr.dtype);
    case "value":
      return valueOf(builder, values, expr.name, "value");
    case "accumulated":
      if (env.accumulated === null) {
        throw new InternalError(
          "emitBlock",
          "nothing is accumulated here",
          builder.name,
        );
      }
      return env.accumulated;
    case "apply":
      return emitApply(state, expr);
    case "cast": {
      const arg = emitNamed(state, expr.arg);
      return castTo(builder, arg, tileType(expr.arg), expr.dtype);
    }
    case "select": {
      const condition = emitNamed(state, expr.condition);
      const whenTrue = emitNamed(state, expr.whenTrue);
      return select(condition, whenTrue, emitNamed(state, expr.whenFalse));
    }
  }
  return unreachable(expr);
}

function emitApply(
  state: BlockState,
  { op, args }: Extract<TileExpr, { kind: "apply" }>,
): KernelExpr {
  const { builder } = state;
  const argType = tileType(args[0]);
  const use = (helper: Parameters<typeof useFunction>[1]): void =>
    useFunction(builder, helper);
  const emitted = args.map((arg) => emitNamed(state, arg));
  const [first, ...rest] = emitted;
  const isFoldable = (op === "min" || op === "max") && first !== undefined &&
    rest.length > 1;
  if (!isFoldable) return applyScalarOp(op, argType, emitted, use);
  return rest.reduce(
    (left, right) =>
      applyScalarOp(op, argType, [nameLarge(state, op, left), right], use),
    first,
  );
}

function emitNamed(state: BlockState, expr: TileExpr): KernelExpr {
  return nameLarge(
    state,
    expr.kind === "apply" ? expr.op : "part",
    emitExpr(state, expr),
  );
}

/** `value`, or a name for it when it has grown large. */
export function nameLarge(
  state: BlockState,
  hint: string,
  value: KernelExpr,
): KernelExpr {
  if (countNodes(value, MAXIMUM_NODES + 1) <= MAXIMUM_NODES) return value;
  const { statement, name } = letOf(state.builder, hint, value);
  state.statements.push(statement);
  return name;
}

/** Beyond f32 a constant is an infinity, as it is when the host rounds it. */
function literalOf(value: number, dtype: ScalarType): KernelExpr {
  const scalar = registerScalar(dtype);
  return literal(scalar === "f32" ? Math.fround(value) : value, scalar);
}

function scalarOfCall(
  builder: KernelBuilder,
  name: string,
  dtype: ScalarType,
): KernelExpr {
  const scalar = registerScalar(dtype);
  if (scalar !== "bool") return callScalar(builder, name, scalar);
  return compare("!=", callScalar(builder, name, "f32"), literal(0, "f32"));
}

/** `value` converted from one type of the language to another. */
export function castTo(
  builder: KernelBuilder,
  value: KernelExpr,
  from: ScalarType,
  to: ScalarType,
): KernelExpr {
  return castScalar(
    value,
    from,
    to,
    (helper) => useFunction(builder, helper),
  );
}

/** A value by name; a missing one is a mistake of the pass that made the block. */
export function valueOf(
  builder: KernelBuilder,
  values: ReadonlyMap<string, KernelExpr>,
  name: string,
  what: string,
): KernelExpr {
  const value = values.get(name);
  if (value !== undefined) return value;
  throw new InternalError(
    "emitBlock",
    `unknown ${what} "${name}"`,
    builder.name,
  );
}
