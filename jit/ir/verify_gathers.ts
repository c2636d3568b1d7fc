/** What gathers must keep to so that tiles, panels and blocks fit: broken rules as texts. */
import { unreachable } from "../diagnostics/unreachable.ts";
import type { LoopAxis } from "./tile_block.ts";
import type { ContractNest, TileBuffer } from "./tile_ir.ts";
import type { Gather, MarksRead, MeetNest } from "./tile_pit.ts";

type Buffers = ReadonlyMap<string, TileBuffer>;

/** What is wrong with the gathers of a contraction; empty when nothing is. */
export function gatherProblems(
  nest: ContractNest,
  buffers: Buffers,
): readonly string[] {
  const { gathers } = nest;
  const lonely = gathers.find(({ kind }) => kind !== "list");
  return [
    ...(lonely !== undefined && gathers.length > 1
      ? [`a gather by ${lonely.kind} stands beside another one`]
      : []),
    ...gathers.flatMap((gather) => [
      ...undeclared(buffersOf(gather), buffers),
      ...problemsOf(nest, gather),
    ]),
  ];
}

/** What is wrong with a count of meetings; empty when nothing is. */
export function meetProblems(
  { batch, left, right, tileM, tileN, counts }: MeetNest,
  buffers: Buffers,
): readonly string[] {
  return [
    ...undeclared([left.bits, right.bits, counts], buffers),
    ...marksProblems(batch, left, tileM),
    ...marksProblems(batch, right, tileN),
  ];
}

function buffersOf(gather: Gather): readonly string[] {
  return gather.kind === "meet"
    ? [gather.left.bits, gather.right.bits]
    : [gather.positions, gather.counts];
}

function undeclared(
  names: readonly string[],
  buffers: Buffers,
): readonly string[] {
  return names.filter((name) => buffers.get(name)?.dtype !== "u32")
    .map((name) => `list "${name}" is no u32 buffer`);
}

function problemsOf(
  { batch, schedule }: ContractNest,
  gather: Gather,
): readonly string[] {
  const { tileM, tileN, tileK } = schedule;
  switch (gather.kind) {
    case "list": {
      const { grain, group } = gather;
      const isBlock = group === "k" && Number.isInteger(Math.log2(grain)) &&
        grain % tileK === 0;
      return grain === 1 || isBlock
        ? []
        : [`a grain of ${grain} is no block of whole tiles`];
    }
    case "block": {
      const { depth, stretch } = gather;
      return [
        ...(depth % tileK === 0
          ? []
          : [`a block of ${depth} splits tiles of ${tileK}`]),
        ...(stretch % tileM === 0 && stretch % 32 === 0
          ? []
          : [`a stretch of ${stretch} splits tiles of ${tileM}, or words`]),
      ];
    }
    case "meet":
      return [
        ...marksProblems(batch, gather.left, tileM),
        ...marksProblems(batch, gather.right, tileN),
      ];
  }
  return unreachable(gather);
}

function marksProblems(
  batch: readonly LoopAxis[],
  { batch: names, bits, span }: MarksRead,
  tile: number,
): readonly string[] {
  const missing = names.filter((name) =>
    batch.every((axis) => axis.name !== name)
  );
  return [
    ...(tile % span === 0
      ? []
      : [`a tile of ${tile} splits bits of ${span} in "${bits}"`]),
    ...missing.map((name) => `axis "${name}" of the marks is no batch axis`),
  ];
}
