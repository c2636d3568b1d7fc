/** Cumsum nests -> JavaScript: a running sum along one axis of each row. */
import type { JsStep } from "../ir/executable.ts";
import type { CumsumNest } from "../ir/tile_ir.ts";
import { makeScope } from "./emit_expr.ts";
import { emitBlockStore, emitNest, loopsOver } from "./emit_nest.ts";
import { combineText, identityText } from "./folds.ts";
import { literalText } from "./scalar_functions.ts";
import type { StepWriter } from "./step_writer.ts";

/** The step of a cumsum nest. A point that is left out reads 0 and adds nothing. */
export function lowerCumsum(nest: CumsumNest, writer: StepWriter): JsStep {
  const scope = makeScope(writer, [...nest.rows, nest.along]);
  const sum = writer.fresh("sum");
  const finish = (text: string): string[] =>
    emitBlockStore(nest.finish, nest.store, { ...scope, accumulated: text });
  const levels = [
    ...loopsOver(nest.rows, scope),
    ...loopsOver([nest.along], scope),
  ];
  return writer.finish(
    nest.name,
    emitNest(levels, nest.block, {
      live: (value) => [
        `${sum} = ${combineText("sum", nest.dtype, sum, value)};`,
        ...finish(sum),
      ],
      dead: () => finish(literalText(0, nest.dtype)),
      around: {
        level: nest.rows.length,
        before: [`let ${sum} = ${identityText("sum", nest.dtype)};`],
        after: [],
      },
    }, scope),
  );
}
