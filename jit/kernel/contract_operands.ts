/** How a workgroup stages the two operands of a contraction in its memory. */
import type { KernelExpr } from "../ir/kernel_ir.ts";
import type { ContractNest } from "../ir/tile_ir.ts";
import { type KernelBuilder, workgroupVariable } from "./builder.ts";
import { linearOperand, stageMode } from "./contract_access.ts";
import { tileScalar } from "./contract_algebra.ts";
import type { StagedEntries } from "./contract_gather.ts";
import type { Place } from "./contract_place.ts";
import { planStage, type Stage, type StageSpec } from "./contract_stage.ts";
import { tileInvocations } from "./contract_tile.ts";
import { vectorType } from "./expressions.ts";
import { pointCount } from "./grid.ts";

/** An operand in workgroup memory. */
export interface StagedOperand {
  readonly stage: Stage;
  readonly tile: KernelExpr;
  readonly isPrefetched: boolean;
}

/** Plans the staging of one operand. */
export function stageOf(
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
  const isScattered = kLookup !== null && kLookup.grain === 1;
  const gathered = { outer: outerLookup !== null, inner: isScattered };
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
    hasTail: isScattered || pointCount(k) % schedule.tileK !== 0,
    batch: place.batch,
    outerLookup,
    kLookup,
    kEntries: entries,
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
