/** How a workgroup stages the two operands of a contraction in its memory. */
import type { ContractNest } from "../ir/tile_ir.ts";
import { bufferArray, type KernelBuilder } from "./builder.ts";
import { linearOperand, stageMode } from "./contract_access.ts";
import { type TileArray, tileArray } from "./contract_array.ts";
import type { StagedEntries } from "./contract_gather.ts";
import type { Place } from "./contract_place.ts";
import { planStage, type Stage, type StageSpec } from "./contract_stage.ts";
import { tileInvocations } from "./contract_tile.ts";
import { pointCount } from "./grid.ts";

/** An operand in workgroup memory. */
export interface StagedOperand {
  readonly stage: Stage;
  readonly tile: TileArray;
  readonly isPrefetched: boolean;
  /** True when a tile may reach behind the end of k. */
  readonly hasTail: boolean;
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
  if (access !== null && mode !== "general") {
    // Before the other operand chooses its mode: it may read the same tensor, which is bound once.
    const width = mode === "linear" ? 1 : 4;
    bufferArray(builder, access.buffer, "read", width);
  }
  const tile = tileArray(builder, nest, name, mode);
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
    hasTail: spec.hasTail,
  };
}
