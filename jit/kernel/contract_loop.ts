/** The loop over the tiles of k: staging and products, overlapped. */
import type { KernelStatement } from "../ir/kernel_ir.ts";
import { forOf, ifOf, type KernelBuilder, letOf } from "./builder.ts";
import type { StagedEntries } from "./contract_gather.ts";
import type { StagedOperand } from "./contract_operands.ts";
import type { Place } from "./contract_place.ts";
import { add, lessThan, u32 } from "./expressions.ts";

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
