/**
 * Scatter nests -> JavaScript: the target is filled, then each source point folds in, in order.
 *
 * Float sums and products whose points may meet are folded in an f64 copy of the target and
 * rounded once at the end, as the language asks.
 */
import type { JsStep } from "../ir/executable.ts";
import type { LoopAxis } from "../ir/tile_block.ts";
import type { ScatterNest } from "../ir/tile_ir.ts";
import { makeScope, type Scope } from "./emit_expr.ts";
import { bufferOf, emitStore, emitStorePlace } from "./emit_access.ts";
import { emitNest, emitSteps, loopsOver, storeBody } from "./emit_nest.ts";
import { combineText, stateType } from "./folds.ts";
import type { TypedText } from "./scalar_functions.ts";
import type { StepWriter } from "./step_writer.ts";

/** The step of a scatter nest. */
export function lowerScatter(nest: ScatterNest, writer: StepWriter): JsStep {
  const scope = makeScope(writer, [...nest.positions, ...nest.source]);
  const target = writer.binding(nest.store.buffer);
  const fill = emitNest(
    loopsOver(nest.positions, scope),
    nest.initial,
    storeBody(positionStore(nest)),
    scope,
  );
  const isCopied = !nest.isUnique &&
    (nest.fold === "sum" || nest.fold === "prod") &&
    nest.dtype === "f32";
  const held = isCopied ? "held" : target;
  const points = emitNest(loopsOver(nest.source, scope), nest.block, {
    live: (value, inner) => foldLines(nest, value, held, inner),
    dead: null,
  }, scope);
  return writer.finish(nest.name, [
    ...fill,
    ...(isCopied ? [`const held = new Float64Array(${target});`] : []),
    ...points,
    ...(isCopied ? [`${target}.set(held);`] : []),
  ]);
}

/** The store of the initial values: each position of the target. */
function positionStore(nest: ScatterNest): ScatterNest["store"] {
  return {
    buffer: nest.store.buffer,
    indices: nest.positions.map((axis: LoopAxis) => ({
      terms: [{ axis: axis.name, factor: 1 }],
      offset: 0,
      value: null,
      isChecked: false,
    })),
    steps: [],
  };
}

function foldLines(
  nest: ScatterNest,
  value: TypedText,
  held: string,
  scope: Scope,
): string[] {
  const { dtype } = bufferOf(scope, nest.store.buffer);
  const steps = emitSteps(nest.store.steps, scope);
  const place = emitStorePlace(nest.store, steps.scope);
  const element = `${held}[${place.address}]`;
  const old = dtype === "bool" ? `(${element} !== 0)` : element;
  const folded: TypedText = nest.fold === "set" ? value : {
    text: combineText(nest.fold, nest.dtype, old, value),
    dtype: stateType(nest.fold, nest.dtype),
  };
  return [
    ...steps.lines,
    ...emitStore(nest.store, place, folded, steps.scope, held),
  ];
}
