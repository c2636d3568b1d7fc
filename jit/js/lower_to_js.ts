/**
 * Lowering: tile IR -> JavaScript text for the CPU back end, one function body per nest.
 *
 * Sizes arrive as arguments, so that one text serves all sizes and an engine compiles it once.
 * Absent on purpose: functions. `runtime/cpu` makes them, since a page may forbid it.
 */
import { unreachable } from "../diagnostics/unreachable.ts";
import type { JsExecutable, JsStep } from "../ir/executable.ts";
import { roleOf } from "../ir/kernel_role.ts";
import type { Nest, TileBuffer, TileIr } from "../ir/tile_ir.ts";
import { lowerBucket } from "./lower_bucket.ts";
import { lowerContract } from "./lower_contract.ts";
import { lowerCumsum } from "./lower_cumsum.ts";
import { lowerDetect } from "./lower_detect.ts";
import { lowerList } from "./lower_list.ts";
import { lowerMeet } from "./lower_meet.ts";
import { lowerMap } from "./lower_map.ts";
import { lowerReduce } from "./lower_reduce.ts";
import { lowerScatter } from "./lower_scatter.ts";
import { lowerSelect } from "./lower_select.ts";
import { lowerSoftmax } from "./lower_softmax.ts";
import { makeStepWriter } from "./step_writer.ts";

/**
 * Writes each nest as JavaScript.
 *
 * Requires: verified tile IR.
 * Ensures: steps in the order of the nests, over the buffers of `tiles`.
 */
export function lowerToJs(tiles: TileIr): JsExecutable {
  const buffers = new Map(tiles.buffers.map((buffer) => [buffer.name, buffer]));
  return {
    kind: "js",
    buffers: tiles.buffers,
    steps: tiles.nests.map((nest) => lowerNest(nest, buffers)),
    selections: tiles.nests.filter((nest) => nest.kind === "select"),
  };
}

function lowerNest(
  nest: Nest,
  buffers: ReadonlyMap<string, TileBuffer>,
): JsStep {
  const writer = makeStepWriter(buffers, roleOf(nest));
  switch (nest.kind) {
    case "map":
      return lowerMap(nest, writer);
    case "reduce":
      return lowerReduce(nest, writer);
    case "contract":
      return lowerContract(nest, writer);
    case "softmax":
      return lowerSoftmax(nest, writer);
    case "cumsum":
      return lowerCumsum(nest, writer);
    case "scatter":
      return lowerScatter(nest, writer);
    case "detect":
      return lowerDetect(nest, writer);
    case "list":
      return lowerList(nest, writer);
    case "meet":
      return lowerMeet(nest, writer);
    case "select":
      return lowerSelect(nest, writer);
    case "bucket":
      return lowerBucket(nest, writer);
  }
  return unreachable(nest);
}
