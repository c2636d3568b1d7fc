/** Axes that share an index with another one: no PIT-axes, so no list of them packs a tile. */
import type { Block, LoopAxis, TileIndex } from "../ir/tile_block.ts";
import type { ContractNest } from "../ir/tile_ir.ts";

/** An axis and the buffer whose index joins it with another axis. */
export interface CompoundAxis {
  readonly axis: string;
  readonly buffer: string;
}

/** The first axis of `group` that stands beside another one in an index of `nest`; null when none does. */
export function compoundAxis(
  nest: ContractNest,
  group: readonly LoopAxis[],
): CompoundAxis | null {
  const { left, right, wanted, finish, store } = nest;
  const blocks = [
    left,
    right,
    finish,
    store,
    ...wanted === null ? [] : [wanted],
  ];
  const reads = blocks.flatMap(({ steps }) => accessesOf(steps));
  for (const { buffer, indices } of [...reads, store]) {
    const joined = indices.filter(({ terms }) => terms.length > 1).flatMap((
      { terms },
    ) => terms.map(({ axis }) => axis));
    const found = group.find(({ name }) => joined.includes(name));
    if (found !== undefined) return { axis: found.name, buffer };
  }
  return null;
}

function accessesOf(steps: Block["steps"]): readonly {
  readonly buffer: string;
  readonly indices: readonly TileIndex[];
}[] {
  return steps.flatMap((step) => step.kind === "load" ? [step] : []);
}
