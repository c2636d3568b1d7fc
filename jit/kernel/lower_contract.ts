/**
 * Contract nest -> kernels: a register-tiled product over workgroup memory for any axis groups.
 *
 * Both operands are staged as `[k][outer]`, which makes the inner product the same for every
 * layout. Registers hold the next tile while the current one is multiplied. With `splitK` parts,
 * the parts fold into a temporary that a reduction combines, in a fixed order. A contraction that
 * has one row or column, or no k, is a reduction. Sizes are parameters: the text depends on the
 * schedule, on divisibility by 4 and by the tile's k, and on how the operands lie in memory.
 */
import type { KernelExpr, KernelStatement } from "../ir/kernel_ir.ts";
import type {
  Block,
  ContractNest,
  LoopAxis,
  ReduceNest,
  TileBuffer,
  TileExpr,
} from "../ir/tile_ir.ts";
import { tileType } from "../ir/tile_ir.ts";
import {
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
  RETURN,
  withBuffers,
  workgroupVariable,
} from "./builder.ts";
import {
  endOfLive,
  findLookups,
  leaveUnlessChosen,
  type Lookups,
  planEntries,
  type StagedEntries,
} from "./contract_gather.ts";
import { linearOperand, linearStore, stageMode } from "./contract_access.ts";
import { tileScalar } from "./contract_algebra.ts";
import { planStage, type Stage, type StageSpec } from "./contract_stage.ts";
import { storeTile } from "./contract_store.ts";
import {
  declareAccumulators,
  multiplyTiles,
  tileInvocations,
  tilePosition,
} from "./contract_tile.ts";
import {
  add,
  asU32,
  compare,
  divide,
  lessThan,
  minimum,
  modulo,
  multiply,
  subtract,
  u32,
  vectorType,
} from "./expressions.ts";
import {
  foldWorkgroups,
  linearWorkgroup,
  pointCount,
  splitLinear,
} from "./grid.ts";
import { lowerReduce } from "./lower_reduce.ts";
import { renameBlock } from "./rename_block.ts";

/** Name of the axis that counts the parts of k. */
const PART = "k.part";

/** Makes the kernels of one contraction. */
export function lowerContract(
  nest: ContractNest,
  context: KernelContext,
): Lowered {
  const [m, n, k] = [nest.m, nest.n, nest.k].map(pointCount) as [
    number,
    number,
    number,
  ];
  if (m * n * pointCount(nest.batch) === 0) {
    return { buffers: [], launches: [] };
  }
  if (m === 1 || n === 1 || k === 0) {
    return lowerReduce(asReduction(nest), context);
  }
  const parts = Math.ceil(k / partSize(nest));
  if (parts === 1) {
    return { buffers: [], launches: [contractLaunch(nest, context)] };
  }
  const schedule = { ...nest.schedule, splitK: parts };
  return lowerSplit({ ...nest, schedule }, context);
}

/** The same value as a plain fold over k. */
export function asReduction(nest: ContractNest): ReduceNest {
  const { name, origin, batch, m, n, k, fold, product, dtype, finish, store } =
    nest;
  const left = renameBlock(nest.left, "left.");
  const right = renameBlock(nest.right, "right.");
  const lives = [left.live, right.live].filter((live) => live !== null);
  const [first, second] = lives;
  const live: TileExpr | null = first === undefined
    ? null
    : second === undefined
    ? first
    : { kind: "apply", op: "and", args: [first, second], dtype: "bool" };
  return {
    kind: "reduce",
    name,
    origin,
    spatial: [...batch, ...m, ...n],
    reduction: k,
    reducer: fold,
    dtype,
    block: {
      steps: [...left.steps, ...right.steps],
      live,
      result: {
        kind: "apply",
        op: product,
        args: [left.result, right.result],
        dtype: tileType(left.result),
      },
    },
    finish,
    store,
  };
}

function lowerSplit(nest: ContractNest, context: KernelContext): Lowered {
  const partial = partialBuffer(nest);
  const extended = withBuffers(context, [partial]);
  const part: LoopAxis = {
    name: PART,
    start: 0,
    end: nest.schedule.splitK,
    extent: nest.schedule.splitK,
  };
  const spatial = [...nest.batch, ...nest.m, ...nest.n];
  const indices = [part, ...spatial].map(({ name, start }) => ({
    terms: [{ axis: name, factor: 1 }],
    offset: -start,
    value: null,
    isChecked: false,
  }));
  const stored = { kind: "accumulated", dtype: nest.dtype } as const;
  const parts: ContractNest = {
    ...nest,
    name: `${nest.name}.parts`,
    batch: [part, ...nest.batch],
    finish: { steps: [], live: null, result: stored },
    store: { buffer: partial.name, indices, steps: [] },
  };
  const read: Block = {
    steps: [{
      kind: "load",
      name: "part",
      buffer: partial.name,
      indices,
      when: null,
      inside: null,
    }],
    live: null,
    result: { kind: "value", name: "part", dtype: nest.dtype },
  };
  const combine = lowerReduce({
    ...asReduction(nest),
    name: `${nest.name}.combine`,
    reduction: [part],
    block: read,
  }, extended);
  return {
    buffers: [partial, ...combine.buffers],
    launches: [contractLaunch(parts, extended), ...combine.launches],
  };
}

function partialBuffer(
  { name, batch, m, n, dtype, schedule }: ContractNest,
): TileBuffer {
  const shape = [
    schedule.splitK,
    ...[...batch, ...m, ...n].map(({ start, end }) => end - start),
  ];
  const strides = shape.map((_, d) =>
    shape.slice(d + 1).reduce((a, b) => a * b, 1)
  );
  return { name: `${name}.partial`, dtype, role: "temporary", shape, strides };
}

/** Points of k that one part folds: whole tiles. */
function partSize({ k, schedule: { splitK, tileK } }: ContractNest): number {
  return Math.ceil(pointCount(k) / splitK / tileK) * tileK;
}

/** Where a workgroup works. */
interface Place {
  readonly statements: readonly KernelStatement[];
  readonly mStart: KernelExpr;
  readonly nStart: KernelExpr;
  readonly kStart: KernelExpr;
  readonly kEnd: KernelExpr;
  readonly mCount: KernelExpr;
  readonly nCount: KernelExpr;
  readonly batch: ReadonlyMap<string, KernelExpr>;
  readonly lookups: Lookups;
}

function contractLaunch(nest: ContractNest, context: KernelContext): Launch {
  const { schedule } = nest;
  const loops = [...nest.batch, ...nest.m, ...nest.n, ...nest.k];
  const builder = createBuilder(context, nest.name, nest.origin, loops);
  const { count: invocations } = tileInvocations(schedule);
  const place = placeOf(builder, nest);
  const kLookup = place.lookups.of.get("k");
  const entries = kLookup === undefined
    ? null
    : planEntries(builder, kLookup, schedule.tileK, place.kStart);
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

function workgroupCount({ batch, m, n, schedule }: ContractNest): number {
  const { tileM, tileN } = schedule;
  return Math.ceil(pointCount(m) / tileM) * Math.ceil(pointCount(n) / tileN) *
    pointCount(batch);
}

/** Tiles along n are neighbours, so that workgroups that run together share rows of the left operand. */
function placeOf(builder: KernelBuilder, nest: ContractNest): Place {
  const { m, n, batch, schedule: { tileM, tileN } } = nest;
  const count = (key: string, value: number): KernelExpr =>
    numberParam(builder, key, key, "u32", value);
  const mCount = count("m_count", pointCount(m));
  const nCount = count("n_count", pointCount(n));
  const tilesN = count("n_tiles", Math.ceil(pointCount(n) / tileN));
  const tilesM = count("m_tiles", Math.ceil(pointCount(m) / tileM));
  const workgroup = letOf(builder, "workgroup", linearWorkgroup());
  const total = count("workgroup_count", workgroupCount(nest));
  const outer = letOf(builder, "tile_row", divide(workgroup.name, tilesN));
  const matrix = letOf(builder, "matrix", divide(outer.name, tilesM));
  const mTile = letOf(builder, "m_tile", modulo(outer.name, tilesM));
  const nTile = letOf(builder, "n_tile", modulo(workgroup.name, tilesN));
  const mStart = letOf(builder, "m_start", multiply(mTile.name, u32(tileM)));
  const nStart = letOf(builder, "n_start", multiply(nTile.name, u32(tileN)));
  const axes = splitLinear(builder, matrix.name, batch);
  const listed = batchOfLists(builder, nest, matrix.name);
  const lookups = findLookups(builder, nest, {
    matrix: listed,
    m: mTile.name,
    n: nTile.name,
  });
  const part = partRange(builder, nest, axes.axes.get(PART), lookups);
  const starts = { m: mStart.name, n: nStart.name };
  const end = letOf(builder, "k_end", endOfLive(lookups, starts, part.kEnd));
  return {
    statements: [
      ...leaveUnlessChosen(builder, nest),
      workgroup.statement,
      ifOf(builder, compare(">=", workgroup.name, total), [RETURN]),
      outer.statement,
      matrix.statement,
      mTile.statement,
      nTile.statement,
      mStart.statement,
      nStart.statement,
      ...axes.statements,
      ...lookups.statements,
      ...part.statements,
      end.statement,
    ],
    mStart: mStart.name,
    nStart: nStart.name,
    kStart: part.kStart,
    kEnd: end.name,
    mCount,
    nCount,
    batch: axes.axes,
    lookups,
  };
}

/** The batch point that lists are made for: parts of k, which come first, share them. */
function batchOfLists(
  builder: KernelBuilder,
  { batch, gathers }: ContractNest,
  matrix: KernelExpr,
): KernelExpr {
  if (gathers.length === 0 || batch[0]?.name !== PART) return matrix;
  const points = pointCount(batch.slice(1));
  return modulo(
    matrix,
    numberParam(builder, "listed", "list_batch", "u32", points),
  );
}

/** The range of k that a workgroup folds: all of it (of the list, where k is gathered), or one part. */
function partRange(
  builder: KernelBuilder,
  nest: ContractNest,
  part: KernelExpr | undefined,
  { of }: Lookups,
): Pick<Place, "statements" | "kStart" | "kEnd"> {
  const { tileK, splitK } = nest.schedule;
  const live = of.get("k")?.count;
  const kCount = live ??
    numberParam(builder, "k_count", "k_count", "u32", pointCount(nest.k));
  if (part === undefined) {
    return { statements: [], kStart: u32(0), kEnd: kCount };
  }
  const round = u32(tileK * splitK);
  const size = live === undefined
    ? numberParam(builder, "k_part", "k_part", "u32", partSize(nest))
    : multiply(divide(add(live, subtract(round, u32(1))), round), u32(tileK));
  const kStart = letOf(builder, "k_start", multiply(asU32(part), size));
  const kEnd = letOf(
    builder,
    "part_end",
    minimum(kCount, add(kStart.name, size)),
  );
  return {
    statements: [kStart.statement, kEnd.statement],
    kStart: kStart.name,
    kEnd: kEnd.name,
  };
}

/** Both operands, and the entries of the list of k that they share. */
interface Staging {
  readonly operands: readonly StagedOperand[];
  readonly entries: StagedEntries | null;
}

interface StagedOperand {
  readonly stage: Stage;
  readonly tile: KernelExpr;
  readonly isPrefetched: boolean;
}

function stageOf(
  builder: KernelBuilder,
  nest: ContractNest,
  name: "left" | "right",
  place: Place,
  entries: StagedEntries | null,
): StagedOperand {
  const { schedule, k } = nest;
  const [outer, tileOuter, outerStart, outerCount] = name === "left"
    ? [nest.m, schedule.tileM, place.mStart, place.mCount]
    : [nest.n, schedule.tileN, place.nStart, place.nCount];
  const access = linearOperand(nest[name], nest, outer, builder);
  const { of } = place.lookups;
  const outerLookup = of.get(name === "left" ? "m" : "n") ?? null;
  const kLookup = of.get("k") ?? null;
  const gathered = { outer: outerLookup !== null, inner: kLookup !== null };
  const mode = stageMode(access, { outer, k }, gathered, builder);
  const pad = mode === "vector-outer" ? 0 : columnsToSpare(builder, schedule);
  const tile = workgroupVariable(builder, `${name}_tile`, {
    kind: "array",
    count: schedule.tileK,
    element: {
      kind: "array",
      count: tileOuter / 4 + pad,
      element: vectorType(4, tileScalar(nest.dtype)),
    },
  });
  const spec: StageSpec = {
    nest,
    name,
    mode,
    block: nest[name],
    access,
    outer,
    tileOuter,
    tileK: schedule.tileK,
    invocations: tileInvocations(schedule).count,
    outerStart,
    outerCount,
    kEnd: place.kEnd,
    hasTail: kLookup !== null || pointCount(k) % schedule.tileK !== 0,
    batch: place.batch,
    outerLookup,
    kLookup,
    kEntries: entries?.array ?? null,
    tile,
  };
  return {
    stage: planStage(builder, spec),
    tile,
    isPrefetched: mode !== "general",
  };
}

/**
 * One column more spreads transposed stores over the banks, where workgroup memory has room for it in
 * both operands beside the entries of a list.
 */
function columnsToSpare(
  { context }: KernelBuilder,
  { tileM, tileN, tileK }: ContractNest["schedule"],
): 0 | 1 {
  const wordsOfTiles = tileK * (tileM + tileN + 8);
  const { maxWorkgroupStorageBytes } = context.target.limits;
  return 4 * (wordsOfTiles + tileK) <= maxWorkgroupStorageBytes ? 1 : 0;
}

/** Loads of the next tile are in flight while the current one is multiplied. */
function pipelineLoop(
  builder: KernelBuilder,
  { kStart, kEnd, lookups }: Place,
  tileK: number,
  staging: Staging,
  product: readonly KernelStatement[],
): readonly KernelStatement[] {
  const { operands, entries } = staging;
  const early = operands.filter(({ isPrefetched }) => isPrefetched);
  const late = operands.filter(({ isPrefetched }) => !isPrefetched);
  const loop = forOf(
    builder,
    "k_at",
    { from: kStart, to: kEnd, step: u32(tileK) },
    (at) => {
      const next = letOf(builder, "k_next", add(at, u32(tileK)));
      const prefetch = early.flatMap(({ stage }) => stage.load(next.name));
      return [
        ...late.flatMap(({ stage }) => stage.load(at)),
        ...operands.flatMap(({ stage }) => stage.store),
        ...(entries?.publish ?? []),
        BARRIER,
        next.statement,
        ifOf(builder, lessThan(next.name, kEnd), prefetch),
        ...(entries?.fetch(add(next.name, u32(tileK))) ?? []),
        ...product,
        BARRIER,
      ];
    },
  );
  const first = early.flatMap(({ stage }) => stage.load(kStart));
  const isGathered = lookups.of.size > 0;
  // A list may be empty, and then there is no first tile.
  const start = isGathered
    ? [ifOf(builder, lessThan(kStart, kEnd), first)]
    : first;
  if (entries === null) return [...start, loop];
  return [
    ...entries.first,
    BARRIER,
    ...start,
    ...entries.fetch(add(kStart, u32(tileK))),
    BARRIER,
    loop,
  ];
}

const BARRIER: KernelStatement = { kind: "barrier", scope: "workgroup" };
