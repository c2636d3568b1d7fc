/** Reduce nests -> JavaScript: a fold over inner loops at each spatial point. */
import type { JsStep } from "../ir/executable.ts";
import type { LoopAxis, ReduceNest } from "../ir/tile_ir.ts";
import { axisText, makeScope, type Scope } from "./emit_expr.ts";
import { emitBlockStore, emitNest, loopsOver } from "./emit_nest.ts";
import { foldText } from "./folds.ts";
import type { TypedText } from "./scalar_functions.ts";
import type { StepWriter } from "./step_writer.ts";

/** The step of a reduce nest. */
export function lowerReduce(nest: ReduceNest, writer: StepWriter): JsStep {
  return writer.finish(nest.name, emitReduce(nest, writer));
}

/** The loops of a reduce nest. */
export function emitReduce(nest: ReduceNest, writer: StepWriter): string[] {
  const scope = makeScope(writer, [...nest.spatial, ...nest.reduction]);
  const levels = [
    ...loopsOver(nest.spatial, scope),
    ...loopsOver(nest.reduction, scope),
  ];
  const fold = foldText(nest.reducer, nest.dtype, writer.fresh);
  const finish: Scope = { ...scope, accumulated: fold.result.text };
  const position = positionText(nest.reduction, scope);
  return emitNest(levels, nest.block, {
    live: (value) => {
      const named = nameValue(value, writer);
      return [...named.lines, ...fold.step(named.value, position)];
    },
    dead: null,
    around: {
      level: nest.spatial.length,
      before: fold.declare,
      after: emitBlockStore(nest.finish, nest.store, finish),
    },
  }, scope);
}

/** A variable for a value that is read more than once. */
export function nameValue(
  value: TypedText,
  writer: StepWriter,
): { readonly lines: readonly string[]; readonly value: TypedText } {
  const name = writer.fresh("x");
  return {
    lines: [`const ${name} = ${value.text};`],
    value: { text: name, dtype: value.dtype },
  };
}

/** The value of the axis; of several axes, the row-major position in their extents. */
function positionText(axes: readonly LoopAxis[], scope: Scope): string {
  return axes.reduce((text, axis) => {
    const name = axisText(scope, axis.name);
    if (text === "") return name;
    const extent = scope.writer.size(`extent ${axis.name}`, axis.extent);
    return `(Math.imul(${text}, ${extent}) + ${name} | 0)`;
  }, "") || "0";
}
