/**
 * Contract nest -> kernels: a register-tiled product over workgroup memory for any axis groups.
 *
 * Both operands are staged as `[k][outer]`, which makes the inner product the same for every
 * layout. Registers hold the next tile while the current one is multiplied. With `splitK` parts,
 * the parts fold into a temporary that a reduction combines, in a fixed order. A contraction that
 * has one row or column, or no k, is a reduction. Sizes are parameters: the text depends on the
 * schedule, on divisibility by 4 and by the tile's k, and on how the operands lie in memory.
 */
import type { ContractNest } from "../ir/tile_ir.ts";
import {
  createBuilder,
  finishLaunch,
  type KernelContext,
  type Launch,
  type Lowered,
  withBuffers,
} from "./builder.ts";
import { linearStore } from "./contract_access.ts";
import { fitTile } from "./contract_array.ts";
import { lowerBlocks } from "./contract_blocks.ts";
import { planEntries } from "./contract_gather.ts";
import { pipelineLoop } from "./contract_loop.ts";
import { lowerMeeting } from "./contract_meet.ts";
import { stageOf } from "./contract_operands.ts";
import { partSize, placeOf, workgroupCount } from "./contract_place.ts";
import { workgroupAxes } from "./contract_route.ts";
import { asReduction, splitContraction } from "./contract_split.ts";
import { storeTile } from "./contract_store.ts";
import {
  declareAccumulators,
  multiplyTiles,
  tileInvocations,
  tilePosition,
} from "./contract_tile.ts";
import { foldWorkgroups, pointCount } from "./grid.ts";
import { lowerReduce } from "./lower_reduce.ts";

/** Makes the kernels of one contraction. */
export function lowerContract(
  wanted: ContractNest,
  context: KernelContext,
): Lowered {
  const { maxWorkgroupStorageBytes } = context.target.limits;
  const nest = fitTile(wanted, maxWorkgroupStorageBytes);
  const [m, n, k] = [nest.m, nest.n, nest.k].map(pointCount) as [
    number,
    number,
    number,
  ];
  if (m * n * pointCount(nest.batch) === 0) {
    return { buffers: [], launches: [] };
  }
  if (nest.route === null && (m === 1 || n === 1 || k === 0)) {
    return lowerReduce(asReduction(nest), context);
  }
  for (const gather of nest.gathers) {
    if (gather.kind === "block") return lowerBlocks(nest, gather, context);
    if (gather.kind === "meet") return lowerMeeting(nest, gather, context);
  }
  const parts = Math.ceil(k / partSize(nest));
  if (parts === 1) {
    return { buffers: [], launches: [contractLaunch(nest, context)] };
  }
  const schedule = { ...nest.schedule, splitK: parts };
  return lowerSplit({ ...nest, schedule }, context);
}

function lowerSplit(nest: ContractNest, context: KernelContext): Lowered {
  const { partial, parts, combine } = splitContraction(nest);
  const extended = withBuffers(context, [partial]);
  const combined = lowerReduce(combine, extended);
  return {
    buffers: [partial, ...combined.buffers],
    launches: [contractLaunch(parts, extended), ...combined.launches],
  };
}

function contractLaunch(nest: ContractNest, context: KernelContext): Launch {
  const { schedule } = nest;
  const loops = [...workgroupAxes(nest), ...nest.m, ...nest.n, ...nest.k];
  const builder = createBuilder(context, nest.name, nest.origin, loops);
  const { count: invocations } = tileInvocations(schedule);
  const place = placeOf(builder, nest);
  const kLookup = place.lookups.of.get("k");
  const entries = kLookup === undefined
    ? null
    : planEntries(builder, kLookup, nest, place.kStart);
  const left = stageOf(builder, nest, "left", place, entries);
  const right = stageOf(builder, nest, "right", place, entries);
  const position = tilePosition(builder, schedule);
  const accumulators = declareAccumulators(builder, nest);
  const product = multiplyTiles(
    builder,
    nest,
    { left: left.tile, right: right.tile },
    position,
    accumulators,
  );
  const loop = pipelineLoop(
    builder,
    place,
    schedule.tileK,
    { operands: [left, right], entries },
    product,
  );
  const store = storeTile(builder, {
    ...place,
    nest,
    position,
    access: linearStore(nest.store, nest, builder),
  }, accumulators);
  const body = [
    ...place.statements,
    ...left.stage.setup,
    ...right.stage.setup,
    ...position.statements,
    ...accumulators.statements,
    ...loop,
    ...store,
  ];
  return finishLaunch(
    builder,
    body,
    [invocations, 1, 1],
    foldWorkgroups(workgroupCount(nest), context.target),
  );
}
