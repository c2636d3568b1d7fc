/** Map nests -> JavaScript: one store per point. */
import type { JsStep } from "../ir/executable.ts";
import type { MapNest } from "../ir/tile_ir.ts";
import { makeScope } from "./emit_expr.ts";
import { emitNest, loopsOver, storeBody } from "./emit_nest.ts";
import type { StepWriter } from "./step_writer.ts";

/** The step of a map nest. */
export function lowerMap(nest: MapNest, writer: StepWriter): JsStep {
  const scope = makeScope(writer, nest.axes);
  const body = emitNest(
    loopsOver(nest.axes, scope),
    nest.block,
    storeBody(nest.store),
    scope,
  );
  return writer.finish(nest.name, body);
}
