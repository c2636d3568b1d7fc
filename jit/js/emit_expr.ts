/**
 * Tile expressions -> JavaScript expressions, under a scope that says which variable holds what.
 *
 * Absent on purpose: loads and statements (`emit_access.ts`, `emit_nest.ts`).
 */
import { unreachable } from "../diagnostics/unreachable.ts";
import { type LoopAxis, type TileExpr, tileType } from "../ir/tile_block.ts";
import {
  applyText,
  castText,
  literalText,
  truthText,
  type TypedText,
} from "./scalar_functions.ts";
import type { StepWriter } from "./step_writer.ts";

/** Names in force at one place of the text. */
export interface Scope {
  readonly writer: StepWriter;
  /** All axes of the nest, for `extent(axis)`. */
  readonly extents: ReadonlyMap<string, LoopAxis>;
  /** Variable of each axis. */
  readonly axes: ReadonlyMap<string, string>;
  /** Variable of each value and flag. */
  readonly values: ReadonlyMap<string, string>;
  /** The folded value, where there is one. */
  readonly accumulated: string | null;
  /** Names the strides that the copies of one block share; null: each address has its own. */
  readonly copies: string | null;
}

/** A scope over the axes of a nest, each with a fresh variable. */
export function makeScope(
  writer: StepWriter,
  axes: readonly LoopAxis[],
): Scope {
  return {
    writer,
    extents: new Map(axes.map((axis) => [axis.name, axis])),
    axes: new Map(axes.map((axis) => [axis.name, writer.fresh(axis.name)])),
    values: new Map(),
    accumulated: null,
    copies: null,
  };
}

/** The variable of an axis. */
export function axisText(scope: Scope, axis: string): string {
  return required(scope.axes.get(axis), `axis "${axis}"`);
}

/** The JavaScript of `expr`, with its type. */
export function emitExpr(expr: TileExpr, scope: Scope): TypedText {
  return { text: textOf(expr, scope), dtype: tileType(expr) };
}

/** The JavaScript of `expr` as a condition. */
export function emitCondition(expr: TileExpr, scope: Scope): string {
  return truthText(emitExpr(expr, scope));
}

function textOf(expr: TileExpr, scope: Scope): string {
  const { helper, scalar, size } = scope.writer;
  switch (expr.kind) {
    case "literal":
      return literalText(expr.value, expr.dtype);
    case "axis":
      return axisText(scope, expr.axis);
    case "extent": {
      const axis = required(
        scope.extents.get(expr.axis),
        `extent of "${expr.axis}"`,
      );
      return size(`extent ${axis.name}`, axis.extent);
    }
    case "scalar":
      // A number of the host is f64: it takes the type of its place first.
      return castText(
        { text: scalar(expr.name), dtype: "f32" },
        expr.dtype,
        helper,
      );
    case "value":
      return required(scope.values.get(expr.name), `value "${expr.name}"`);
    case "accumulated":
      return required(scope.accumulated, "the folded value");
    case "apply": {
      const [first, ...rest] = expr.args;
      const args: [TypedText, ...TypedText[]] = [
        emitExpr(first, scope),
        ...rest.map((arg) => emitExpr(arg, scope)),
      ];
      return applyText(expr.op, args, expr.dtype, helper);
    }
    case "cast":
      return castText(emitExpr(expr.arg, scope), expr.dtype, helper);
    case "select": {
      const condition = emitCondition(expr.condition, scope);
      return `(${condition} ? ${textOf(expr.whenTrue, scope)} : ${
        textOf(expr.whenFalse, scope)
      })`;
    }
  }
  return unreachable(expr);
}

function required<T>(found: T | null | undefined, what: string): T {
  if (found === null || found === undefined) {
    throw new Error(`Cannot emit JavaScript: ${what} is not in scope`);
  }
  return found;
}
