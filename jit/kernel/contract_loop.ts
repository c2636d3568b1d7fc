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
  { kStart, kEnd }: Place,
  tileK: number,
  staging: Staging,
  product: readonly KernelStatement[],
): readonly KernelStatement[] {
  const { operands, entries } = staging;
  const late = operands.filter(({ isPrefetched }) => !isPrefetched);
  const prefetch = (k: KernelExpr): readonly KernelStatement[] =>
    prefetchTile(builder, staging, k, { kEnd, tileK });
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
        ...prefetch(next.name),
        ...(entries?.fetch(add(next.name, u32(tileK))) ?? []),
        ...product,
        BARRIER,
      ];
    },
  );
  if (entries === null) return [...prefetch(kStart), loop];
  return [
    ...entries.first,
    BARRIER,
    ...prefetch(kStart),
    ...entries.second,
    BARRIER,
    loop,
  ];
}

/**
 * Loads the tile at `k`, if there is one. The last tile of a tail is loaded apart: tests in every load
 * of every tile cost a tenth of the product.
 */
function prefetchTile(
  builder: KernelBuilder,
  { operands }: Staging,
  k: KernelExpr,
  { kEnd, tileK }: { readonly kEnd: KernelExpr; readonly tileK: number },
): readonly KernelStatement[] {
  const early = operands.filter(({ isPrefetched }) => isPrefetched);
  if (early.length === 0) return [];
  const load = (extent: "whole" | "edge"): readonly KernelStatement[] =>
    early.flatMap(({ stage }) => stage.load(k, extent));
  const isThere = lessThan(k, kEnd);
  if (!early.some(({ hasTail }) => hasTail)) {
    return [ifOf(builder, isThere, load("whole"))];
  }
  const isWhole = compare("<=", add(k, u32(tileK)), kEnd);
  const edge = ifOf(builder, isThere, load("edge"));
  return [ifOf(builder, isWhole, load("whole"), [edge])];
}

const BARRIER: KernelStatement = { kind: "barrier", scope: "workgroup" };
