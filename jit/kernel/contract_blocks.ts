/**
 * Contract nest with rows packed anew for each block of k -> one kernel without atomics.
 *
 * A workgroup owns a block of the target. Its sums rest in global memory: in the target where that holds
 * them as they are, else in a temporary, which the same workgroup finishes into the target. Blocks
 * of k come in order, so each sum is folded in the order of k. Rows of one block of k are different
 * ones, so that a barrier is needed between blocks of k alone. Absent on purpose: products and staging.
 */
import type { KernelExpr, KernelStatement } from "../ir/kernel_ir.ts";
import type { ContractNest } from "../ir/tile_ir.ts";
import type { BlockGather } from "../ir/tile_pit.ts";
import {
  bufferArray,
  createBuilder,
  finishLaunch,
  forOf,
  ifOf,
  type KernelBuilder,
  type KernelContext,
  type Launch,
  letOf,
  type Lowered,
  numberParam,
  withBuffers,
} from "./builder.ts";
import { linearStore } from "./contract_access.ts";
import type { TileArray } from "./contract_array.ts";
import type { Lookup } from "./contract_gather.ts";
import { pipelineLoop } from "./contract_loop.ts";
import { stageOf } from "./contract_operands.ts";
import { type Place, placeOf, workgroupCount } from "./contract_place.ts";
import {
  resumeTile,
  rowPositions,
  type Sums,
  sumsOf,
} from "./contract_resume.ts";
import { type StoreSpec, storeTile } from "./contract_store.ts";
import {
  type Accumulators,
  declareAccumulators,
  multiplyTiles,
  tileInvocations,
  type TilePosition,
  tilePosition,
} from "./contract_tile.ts";
import {
  add,
  compare,
  elementAt,
  minimum,
  multiply,
  subtract,
  u32,
} from "./expressions.ts";
import { foldWorkgroups, pointCount } from "./grid.ts";

/** Makes the kernel of a contraction whose rows are packed for each block of k. */
export function lowerBlocks(
  nest: ContractNest,
  gather: BlockGather,
  context: KernelContext,
): Lowered {
  const sums = sumsOf(nest, context.buffers);
  const buffers = sums.buffer === null ? [] : [sums.buffer];
  const launch = blocksLaunch(
    nest,
    gather,
    sums,
    withBuffers(context, buffers),
  );
  return { buffers, launches: [launch] };
}

/** What the parts of the kernel share. */
interface Plan {
  readonly builder: KernelBuilder;
  readonly nest: ContractNest;
  readonly gather: BlockGather;
  readonly place: Place;
  readonly position: TilePosition;
  readonly accumulators: Accumulators;
}

function blocksLaunch(
  nest: ContractNest,
  gather: BlockGather,
  { resting, buffer }: Sums,
  context: KernelContext,
): Launch {
  const { schedule } = nest;
  const loops = [...nest.batch, ...nest.m, ...nest.n, ...nest.k];
  const builder = createBuilder(context, nest.name, nest.origin, loops);
  // A workgroup's tile of m is its stretch.
  const owner: ContractNest = {
    ...nest,
    gathers: [],
    schedule: { ...schedule, tileM: gather.stretch },
  };
  const place = placeOf(builder, owner);
  const position = tilePosition(builder, schedule);
  const accumulators = declareAccumulators(builder, nest);
  const plan = { builder, nest, gather, place, position, accumulators };
  const body = [
    ...place.statements,
    ...position.statements,
    ...accumulators.statements,
    ...overStretch(
      plan,
      (at) => storeTile(builder, specOf(plan, resting, at), accumulators),
    ),
    STORED,
    ...overBlocks(plan, resting),
    ...(buffer === null ? [] : finishStretch(plan, resting)),
  ];
  return finishLaunch(
    builder,
    body,
    [tileInvocations(schedule).count, 1, 1],
    foldWorkgroups(workgroupCount(owner), context.target),
  );
}

/** Sums -> finish -> target, for the workgroup's own block. */
function finishStretch(
  plan: Plan,
  resting: ContractNest,
): readonly KernelStatement[] {
  const { builder, nest, accumulators } = plan;
  return overStretch(plan, (at) => {
    const spec = specOf(plan, resting, at);
    const { statements, rows } = rowPositions(builder, spec);
    return [
      ...statements,
      ...resumeTile(builder, { ...spec, rows }, accumulators),
      ...storeTile(builder, specOf(plan, nest, at), accumulators),
    ];
  });
}

/** Visits the rows of the stretch, a tile at a time. */
function overStretch(
  { builder, nest, gather, place }: Plan,
  visit: (at: Place) => readonly KernelStatement[],
): readonly KernelStatement[] {
  const { mStart, mCount } = place;
  const end = minimum(add(mStart, u32(gather.stretch)), mCount);
  const range = { from: mStart, to: end, step: u32(nest.schedule.tileM) };
  return [
    forOf(builder, "row_at", range, (row) => visit({ ...place, mStart: row })),
  ];
}

/** The blocks of k in order, and the tiles of the rows that live in each. */
function overBlocks(
  plan: Plan,
  resting: ContractNest,
): readonly KernelStatement[] {
  const { builder, nest, gather, place } = plan;
  const { depth } = gather;
  const word = (key: string, value: number): KernelExpr =>
    numberParam(builder, key, key, "u32", value);
  const kCount = word("k_count", pointCount(nest.k));
  const blocks = word("k_blocks", Math.ceil(pointCount(nest.k) / depth));
  const loop = forOf(
    builder,
    "k_block",
    { from: u32(0), to: blocks, step: u32(1) },
    (block) => {
      const list = add(multiply(place.tile.matrix, blocks), block);
      const rows = rowsOf(plan, list);
      const from = letOf(builder, "k_from", multiply(block, u32(depth)));
      const to = letOf(
        builder,
        "k_to",
        minimum(add(from.name, u32(depth)), kCount),
      );
      const tiles = forOf(
        builder,
        "packed",
        { from: u32(0), to: rows.lookup.count, step: u32(nest.schedule.tileM) },
        (packed) =>
          foldTile(plan, resting, {
            ...place,
            mStart: packed,
            mCount: rows.lookup.count,
            kStart: from.name,
            kEnd: to.name,
            lookups: { statements: [], of: new Map([["m", rows.lookup]]) },
          }),
      );
      return [...rows.statements, from.statement, to.statement, tiles, STORED];
    },
  );
  return [loop];
}

/** The list of the workgroup's stretch for one block of k. */
function rowsOf(
  { builder, nest, gather, place }: Plan,
  list: KernelExpr,
): {
  readonly statements: readonly KernelStatement[];
  readonly lookup: Lookup;
} {
  const stretches = numberParam(
    builder,
    "stretches",
    "stretches",
    "u32",
    Math.ceil(pointCount(nest.m) / gather.stretch),
  );
  const counts = bufferArray(builder, gather.counts, "read");
  const positions = bufferArray(builder, gather.positions, "read");
  const at = letOf(builder, "list", list);
  const count = letOf(
    builder,
    "live",
    elementAt(counts, add(multiply(at.name, stretches), place.tile.m)),
  );
  const first = letOf(
    builder,
    "first",
    add(multiply(at.name, place.mCount), place.mStart),
  );
  return {
    statements: [at.statement, count.statement, first.statement],
    lookup: {
      count: count.name,
      grain: 1,
      at: (packed) => elementAt(positions, add(first.name, packed)),
    },
  };
}

/** One tile of packed rows over one block of k: sums come in, are folded on, and go back. */
function foldTile(
  plan: Plan,
  resting: ContractNest,
  at: Place,
): readonly KernelStatement[] {
  const { builder, nest, accumulators } = plan;
  const left = stageOf(builder, nest, "left", at, null);
  const right = stageOf(builder, nest, "right", at, null);
  const tiles = { left: left.tile, right: right.tile };
  const { statements, rows } = rowPositions(builder, specOf(plan, resting, at));
  const spec = { ...specOf(plan, resting, at), rows };
  return [
    ...statements,
    ...left.stage.setup,
    ...right.stage.setup,
    ...resumeTile(builder, spec, accumulators),
    ...pipelineLoop(
      builder,
      at,
      nest.schedule.tileK,
      { operands: [left, right], entries: null },
      multiplyFilled(plan, at, tiles),
    ),
    ...storeTile(builder, spec, accumulators),
  ];
}

/** The product of one step; where rows fill no more than half of the tile, of its upper half alone. */
function multiplyFilled(
  { builder, nest, position, accumulators }: Plan,
  { mStart, mCount }: Place,
  tiles: { readonly left: TileArray; readonly right: TileArray },
): readonly KernelStatement[] {
  const { schedule } = nest;
  const { rows } = accumulators;
  const whole = multiplyTiles(builder, nest, tiles, position, accumulators);
  // Registers hold rows in groups of four.
  if (schedule.registerM % 8 !== 0) return whole;
  const [tileM, registerM] = [schedule.tileM / 2, schedule.registerM / 2];
  const half = { ...nest, schedule: { ...schedule, tileM, registerM } };
  const upper = { ...accumulators, rows: rows.slice(0, registerM) };
  const isHalf = compare("<=", subtract(mCount, mStart), u32(tileM));
  return [
    ifOf(
      builder,
      isHalf,
      multiplyTiles(builder, half, tiles, position, upper),
      whole,
    ),
  ];
}

function specOf(
  { builder, position }: Plan,
  nest: ContractNest,
  at: Place,
): StoreSpec {
  return {
    ...at,
    nest,
    position,
    access: linearStore(nest.store, nest, builder),
  };
}

/** What the workgroup has written, all of its invocations read. */
const STORED: KernelStatement = { kind: "barrier", scope: "storage" };
