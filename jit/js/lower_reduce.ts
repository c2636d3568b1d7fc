/**
 * Reduce nests -> JavaScript: a fold over inner loops at each spatial point.
 *
 * Where neighbours along the last spatial axis lie closer in memory than neighbours along the
 * reduction, a stretch of that axis is folded side by side, so that memory is read in its order.
 */
import type { JsStep } from "../ir/executable.ts";
import type { LoopAxis } from "../ir/tile_block.ts";
import type { ReduceNest } from "../ir/tile_ir.ts";
import { axisCountText } from "./axis_groups.ts";
import { axisText, makeScope, type Scope } from "./emit_expr.ts";
import {
  emitBlockStore,
  emitNest,
  type Level,
  loopsOver,
} from "./emit_nest.ts";
import { type FoldText, foldText } from "./folds.ts";
import { panelArray, stepsAlong } from "./panel_arrays.ts";
import type { TypedText } from "./scalar_functions.ts";
import type { StepWriter } from "./step_writer.ts";

/** Elements that are folded side by side: their states stay in a first-level cache. */
const STRETCH = 512;

/** The step of a reduce nest. */
export function lowerReduce(nest: ReduceNest, writer: StepWriter): JsStep {
  return writer.finish(nest.name, emitReduce(nest, writer));
}

/** The loops of a reduce nest, in the order in which memory is read best. */
export function emitReduce(nest: ReduceNest, writer: StepWriter): string[] {
  return isColumnwise(nest, writer)
    ? emitStretches(nest, writer)
    : emitElements(nest, writer);
}

/** The loops of a reduce nest, one element after the other. */
export function emitElements(nest: ReduceNest, writer: StepWriter): string[] {
  const scope = makeScope(writer, [...nest.spatial, ...nest.reduction]);
  const levels = [
    ...loopsOver(nest.spatial, scope),
    ...loopsOver(nest.reduction, scope),
  ];
  const fold = foldText(nest.reducer, nest.dtype, writer.fresh);
  const leave = fold.isSettled === null || nest.reduction.length === 0
    ? []
    : [`if (${fold.isSettled}) break;`];
  return emitNest(levels, nest.block, {
    live: (value) => [...foldLines(nest, fold, value, scope), ...leave],
    dead: null,
    around: {
      level: nest.spatial.length,
      before: fold.states.map(({ place, initial }) =>
        `let ${place} = ${initial};`
      ),
      after: finishLines(nest, fold, scope),
    },
  }, scope);
}

/** Loops in which the last spatial axis runs innermost, over arrays of states. */
function emitStretches(nest: ReduceNest, writer: StepWriter): string[] {
  const scope = makeScope(writer, [...nest.spatial, ...nest.reduction]);
  const last = nest.spatial.at(-1);
  if (last === undefined) return emitElements(nest, writer);
  const [from, to] = [writer.fresh("from"), writer.fresh("to")];
  const at = `${axisText(scope, last.name)} - ${from} | 0`;
  const arrays = new Map<string, string>();
  const fold = foldText(nest.reducer, nest.dtype, (hint) => {
    const array = writer.fresh(hint);
    arrays.set(`${array}[${at}]`, array);
    return `${array}[${at}]`;
  });
  const inner = rangeLoop(last, scope, { from, to });
  const outer = loopsOver(nest.spatial.slice(0, -1), scope);
  const levels = [
    ...outer,
    stretchLevel(last, scope, { from, to }),
    ...loopsOver(nest.reduction, scope),
    inner,
  ];
  const start = fold.states.map(({ place, initial, dtype }) =>
    `${arrays.get(place)}.fill(${
      dtype === "bool" ? `${initial} ? 1 : 0` : initial
    });`
  );
  const count = `Math.max(0, Math.min(${STRETCH}, ${
    axisCountText(last, scope)
  }))`;
  return [
    ...fold.states.map(({ place, dtype }) =>
      `const ${arrays.get(place)} = new ${panelArray(dtype)}(${count});`
    ),
    ...emitNest(levels, nest.block, {
      live: (value) => foldLines(nest, fold, value, scope),
      dead: null,
      around: {
        level: outer.length + 1,
        before: start,
        after: [
          ...inner.open,
          ...finishLines(nest, fold, scope),
          ...inner.close,
        ],
      },
    }, scope),
  ];
}

/** Whether the longest step is shorter along the last spatial axis than along the reduction. */
function isColumnwise(nest: ReduceNest, { buffers }: StepWriter): boolean {
  const longest = (axes: readonly LoopAxis[]): number =>
    Math.max(0, ...stepsAlong(nest.block, axes.at(-1)?.name ?? null, buffers));
  const along = longest(nest.spatial);
  return along > 0 && along < longest(nest.reduction);
}

function foldLines(
  nest: ReduceNest,
  fold: FoldText,
  value: TypedText,
  scope: Scope,
): readonly string[] {
  const name = scope.writer.fresh("x");
  return [
    `const ${name} = ${value.text};`,
    ...fold.step(
      { text: name, dtype: value.dtype },
      positionText(nest.reduction, scope),
    ),
  ];
}

function finishLines(
  nest: ReduceNest,
  { result }: FoldText,
  scope: Scope,
): string[] {
  // An array holds truth values as 0 and 1.
  const accumulated = result.dtype === "bool"
    ? `(${result.text} ? true : false)`
    : result.text;
  return emitBlockStore(nest.finish, nest.store, { ...scope, accumulated });
}

/** One stretch of the axis after the other. */
function stretchLevel(
  axis: LoopAxis,
  { writer }: Scope,
  { from, to }: { readonly from: string; readonly to: string },
): Level {
  const start = writer.size(`start ${axis.name}`, axis.start);
  const end = writer.size(`end ${axis.name}`, axis.end);
  return {
    axes: [],
    open: [
      `for (let ${from} = ${start}; ${from} < ${end}; ${from} = ${from} + ${STRETCH} | 0) {`,
      `const ${to} = Math.min(${end}, ${from} + ${STRETCH});`,
    ],
    close: ["}"],
  };
}

function rangeLoop(
  axis: LoopAxis,
  scope: Scope,
  { from, to }: { readonly from: string; readonly to: string },
): Level {
  const name = axisText(scope, axis.name);
  return {
    axes: [axis.name],
    open: [`for (let ${name} = ${from}; ${name} < ${to}; ${name}++) {`],
    close: ["}"],
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
