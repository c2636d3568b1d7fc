/** The loop over the tiles of k: staging and products, overlapped. */
import type { KernelExpr, KernelStatement } from "../ir/kernel_ir.ts";
import { forOf, ifOf, type KernelBuilder, letOf } from "./builder.ts";
import type { StagedEntries } from "./contract_gather.ts";
import type { StagedOperand } from "./contract_operands.ts";
import type { Place } from "./contract_place.ts";
import { add, compare, lessThan, u32 } from "./expressions.ts";

/** Both operands, and the entries of the list of k that they share. */
export interface Staging {
  readonly operands: readonly StagedOperand[];
  readonly entries: StagedEntries | null;
}

/** Loads of the next tile are in flight while the current one is multiplied. */
export function pipelineLoop(
  builder: KernelBuilder,
  { kStart, kEnd, lookups }: Place,
  tileK: number,
  staging: Staging,
  product: readonly KernelStatement[],
): readonly KernelStatement[] {
  const { operands, entries } = staging;
  const late = operands.filter(({ isPrefetched }) => !isPrefetched);
  const prefetch = (
    k: KernelExpr,
    isSure: boolean,
  ): readonly KernelStatement[] =>
    prefetchTile(builder, staging, k, { kEnd, tileK, isSure });
  // A list may be empty, and then there is no first tile; a part of k never is.
  const first = prefetch(kStart, lookups.of.size === 0);
  const loop = forOf(
    builder,
    "k_at",
    { from: kStart, to: kEnd, step: u32(tileK) },
    (at) => {
      const next = letOf(builder, "k_next", add(at, u32(tileK)));
      return [
        ...late.flatMap(({ stage }) => stage.load(at, "edge")),
        ...operands.flatMap(({ stage }) => stage.store),
        ...(entries?.publish ?? []),
        BARRIER,
        next.statement,
        ...prefetch(next.name, false),
        ...(entries?.fetch(add(next.name, u32(tileK))) ?? []),
        ...product,
        BARRIER,
      ];
    },
  );
  if (entries === null) return [...first, loop];
  return [
    ...entries.first,
    BARRIER,
    ...first,
    ...entries.second,
    BARRIER,
    loop,
  ];
}

interface Prefetch {
  readonly kEnd: KernelExpr;
  readonly tileK: number;
  /** True where the tile surely begins before the end. */
  readonly isSure: boolean;
}

/**
 * Loads the tile at `k`, if there is one. The last tile of a tail is loaded apart: tests in every load
 * of every tile cost a tenth of the product.
 */
function prefetchTile(
  builder: KernelBuilder,
  { operands }: Staging,
  k: KernelExpr,
  { kEnd, tileK, isSure }: Prefetch,
): readonly KernelStatement[] {
  const early = operands.filter(({ isPrefetched }) => isPrefetched);
  if (early.length === 0) return [];
  const load = (extent: "whole" | "edge"): readonly KernelStatement[] =>
    early.flatMap(({ stage }) => stage.load(k, extent));
  const ifThere = (
    body: readonly KernelStatement[],
  ): readonly KernelStatement[] =>
    isSure ? body : [ifOf(builder, lessThan(k, kEnd), body)];
  if (!early.some(({ hasTail }) => hasTail)) return ifThere(load("whole"));
  const isWhole = compare("<=", add(k, u32(tileK)), kEnd);
  return [ifOf(builder, isWhole, load("whole"), ifThere(load("edge")))];
}

const BARRIER: KernelStatement = { kind: "barrier", scope: "workgroup" };
