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
  const hasDead = nest.block.live !== null;
  const mark = (flag: 0 | 1): string[] =>
    hasDead ? [`dead[${along.counter}] = ${flag};`] : [];
  const levels: readonly Level[] = [...rows, along];
  const values = emitNest(levels, nest.block, {
    live: (
      value,
    ) => [
      `${at} = ${numberText(value)};`,
      `if (${at} > top) top = ${at};`,
      ...mark(0),
    ],
    // A value of -inf has weight 0, as a point that is left out.
    dead: () => [`${at} = -Infinity;`, ...mark(1)],
    around: {
      level: nest.rows.length,
      before: ["let top = -Infinity;"],
      after: [
        ...weightLines(hasDead),
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
    ...(hasDead ? ["const dead = new Uint8Array(count);"] : []),
    ...values,
  ]);
}

/** Turns the values of a row into weights that sum to 1. */
function weightLines(hasDead: boolean): string[] {
  return [
    "let total = 0;",
    "for (let p = 0; p < count; p++) {",
    "const x = row[p];",
    "const weight = x === -Infinity ? 0 : Math.exp(x - top);",
    "row[p] = weight;",
    "total += weight;",
    "}",
    "const scale = total === 0 ? 0 : 1 / total;",
    // A point that is left out stays 0, also beside NaN.
    `for (let p = 0; p < count; p++) ${
      hasDead ? "if (dead[p] === 0) " : ""
    }row[p] *= scale;`,
  ];
}
