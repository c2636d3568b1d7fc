/**
 * Softmax nests -> JavaScript: three passes over each row, with the row's values kept in f64.
 *
 * A row with no point, or whose every value is -inf, is zeros.
 */
import type { JsStep } from "../ir/executable.ts";
import type { SoftmaxNest } from "../ir/tile_ir.ts";
import { groupLoop, pointCountText } from "./axis_groups.ts";
import { makeScope } from "./emit_expr.ts";
import {
  emitBlockStore,
  emitNest,
  type Level,
  loopsOver,
} from "./emit_nest.ts";
import { numberText } from "./scalar_functions.ts";
import type { StepWriter } from "./step_writer.ts";

/** The step of a softmax nest. A point that is left out counts as 0. */
export function lowerSoftmax(nest: SoftmaxNest, writer: StepWriter): JsStep {
  const scope = makeScope(writer, [...nest.rows, ...nest.along]);
  const rows = loopsOver(nest.rows, scope);
  const along = groupLoop(nest.along, scope, { from: "0", to: "count" });
  const at = `row[${along.counter}]`;
  const levels: readonly Level[] = [...rows, along];
  const values = emitNest(levels, nest.block, {
    live: (
      value,
    ) => [`${at} = ${numberText(value)};`, `if (${at} > top) top = ${at};`],
    // A value of -inf has weight 0, exactly as a point that is left out.
    dead: () => [`${at} = -Infinity;`],
    around: {
      level: nest.rows.length,
      before: ["let top = -Infinity;"],
      after: [
        ...weightLines(),
        ...along.open,
        ...emitBlockStore(nest.finish, nest.store, {
          ...scope,
          accumulated: at,
        }),
        ...along.close,
      ],
    },
  }, scope);
  return writer.finish(nest.name, [
    `const count = ${pointCountText(nest.along, scope)};`,
    "const row = new Float64Array(count);",
    ...values,
  ]);
}

/** Turns the values of a row into weights that sum to 1. */
function weightLines(): string[] {
  return [
    "let total = 0;",
    "for (let p = 0; p < count; p++) {",
    "const x = row[p];",
    "const weight = x === -Infinity ? 0 : Math.exp(x - top);",
    "row[p] = weight;",
    "total += weight;",
    "}",
    "const scale = total === 0 ? 0 : 1 / total;",
    "for (let p = 0; p < count; p++) row[p] *= scale;",
  ];
}
