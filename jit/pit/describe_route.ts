/**
 * A routed contraction -> an explanation as data: its rows are sorted by the part of the right operand
 * that they choose, so that it is packed in every call, without a choice.
 */
import type {
  ContractionExplanation,
  RuleExplanation,
} from "../ir/rule_explanation.ts";
import type { LoopAxis, TileExpr } from "../ir/tile_block.ts";
import type { ContractNest, TileBuffer } from "../ir/tile_ir.ts";
import type { BucketNest, Route } from "../ir/tile_pit.ts";
import { denseCost, pairCount } from "./cost_model.ts";
import { operandsOf, partialBytes, tileOf } from "./describe_rules.ts";
import { points } from "./group_points.ts";
import { type PatternNest, patternOver } from "./pattern_nest.ts";
import { microTileOf } from "./micro_tile.ts";
import type { TileTable } from "./tile_table.ts";

/** Bytes of a position, and of the three words of a row tile. */
const POSITION_BYTES = 4;
const TILE_BYTES = 12;

/** Everything that is known of a routed nest before any key is looked at. */
export function describeRoute(
  nest: ContractNest,
  route: Route,
  { buffers, table }: {
    readonly buffers: ReadonlyMap<string, TileBuffer>;
    readonly table: TileTable;
  },
): ContractionExplanation {
  const rows = points(nest.m);
  const batch = points(nest.batch);
  const buckets = points([route.bucket]);
  const everyBucket = { ...nest, k: [...nest.k, route.bucket] };
  const whole = denseCost(everyBucket, table);
  const fixed = table.dispatch * SORT_KERNELS;
  const step = nest.schedule.tileM;
  const perStep = whole * step / Math.max(1, batch * rows * buckets);
  const name = plainAxis(route.bucket);
  const reason = "the rows are sorted by key on the device";
  const rule: RuleExplanation = {
    name: `A by rows of one ${name}`,
    operand: "A",
    axes: nest.m.map((axis) => axis.name),
    group: "m",
    span: 1,
    grain: 1,
    status: "runs",
    reason,
    tile: tileOf(nest.schedule),
    microTile: microTileOf(nest, {
      name,
      operand: "left",
      group: "m",
      span: null,
      grain: 1,
      schedule: nest.schedule,
    }, buffers),
    lists: { count: batch * buckets, positions: rows },
    memoryBytes: batch *
        (rows * POSITION_BYTES + route.rowTiles * TILE_BYTES) +
      partialBytes(nest, nest.schedule),
    cost: { perStep, fixed, step },
    breakEven: Math.max(0, Math.min(1, (whole - fixed) / whole)),
    predicted: null,
    measured: null,
  };
  return {
    nest: nest.name,
    operands: operandsOf(nest),
    searched: [],
    decision: "routed",
    reason,
    tile: tileOf(nest.schedule),
    pairs: pairCount(everyBucket),
    denseCost: whole,
    costTable: table.source,
    rules: [rule],
    patterns: [],
    outcome: { winners: [rule.name], basis: "compiled", why: reason },
  };
}

/** The axis without what lowering made of its name. */
export function plainAxis({ name }: LoopAxis): string {
  return name.replace(/\..*$/, "");
}

/** Counts, a scan, places. */
const SORT_KERNELS = 3;

/** Which row chooses which bucket: a matrix with a live point in each row that is folded. */
export function routePattern(
  nest: ContractNest,
  { bucket, block }: BucketNest,
): PatternNest {
  const column: LoopAxis = bucket;
  const key: TileExpr = { kind: "cast", dtype: "i32", arg: block.result };
  const chosen: TileExpr = {
    kind: "apply",
    op: "eq",
    args: [key, { kind: "axis", axis: column.name }],
    dtype: "bool",
  };
  return patternOver(nest, { ...block, result: chosen }, {
    rows: nest.m,
    columns: [column],
  });
}
