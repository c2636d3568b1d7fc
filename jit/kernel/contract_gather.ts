/**
 * SRead and SWrite in a contraction: packed coordinates of the tile -> positions of a group.
 *
 * A list lies in global memory; an invocation reads the entry of what it moves or stores, so that no
 * packed copy of any operand is made. Tiles that begin behind the count of their list fold nothing.
 */
import type { KernelExpr, KernelStatement } from "../ir/kernel_ir.ts";
import type { ContractNest, Gather, LoopAxis } from "../ir/tile_ir.ts";
import {
  bufferArray,
  ifOf,
  type KernelBuilder,
  letOf,
  numberParam,
  RETURN,
} from "./builder.ts";
import {
  add,
  compare,
  elementAt,
  lessThan,
  multiply,
  select,
  u32,
} from "./expressions.ts";
import { pointCount } from "./grid.ts";

/** The list that one workgroup reads. */
export interface Lookup {
  /** Live positions, u32. */
  readonly count: KernelExpr;
  /** The position that stands at a packed coordinate. */
  readonly at: (packed: KernelExpr) => KernelExpr;
}

/** Lists by the group they gather, with the statements that find them. */
export interface Lookups {
  readonly statements: readonly KernelStatement[];
  readonly of: ReadonlyMap<Gather["group"], Lookup>;
}

/** Indices of the workgroup's tile. */
export interface TileIndex {
  /** Linear point of the batch, parts of k excluded. */
  readonly matrix: KernelExpr;
  readonly m: KernelExpr;
  readonly n: KernelExpr;
}

/** Finds the lists of a workgroup. */
export function findLookups(
  builder: KernelBuilder,
  nest: ContractNest,
  tile: TileIndex,
): Lookups {
  const statements: KernelStatement[] = [];
  const of = new Map<Gather["group"], Lookup>();
  for (const gather of nest.gathers) {
    const { group, panel } = gather;
    const panels = panel === null ? 1 : panelCount(nest, panel);
    const list = panel === null ? tile.matrix : add(
      multiply(
        tile.matrix,
        numberParam(
          builder,
          `${group} panels`,
          `${group}_panels`,
          "u32",
          panels,
        ),
      ),
      tile[panel],
    );
    const at = letOf(builder, `${group}_list`, list);
    const counts = bufferArray(builder, gather.counts, "read");
    const count = letOf(builder, `${group}_live`, elementAt(counts, at.name));
    const length = numberParam(
      builder,
      `${group} listed`,
      `${group}_listed`,
      "u32",
      pointCount(groupOf(nest, group)),
    );
    const start = letOf(builder, `${group}_first`, multiply(at.name, length));
    const positions = bufferArray(builder, gather.positions, "read");
    statements.push(at.statement, count.statement, start.statement);
    of.set(group, {
      count: count.name,
      at: (packed) => elementAt(positions, add(start.name, packed)),
    });
  }
  return { statements, of };
}

/** `kEnd`, or 0 where the tile begins behind the live positions of m or n. */
export function endOfLive(
  { of }: Lookups,
  starts: { readonly m: KernelExpr; readonly n: KernelExpr },
  kEnd: KernelExpr,
): KernelExpr {
  return (["m", "n"] as const).reduce((end, group) => {
    const lookup = of.get(group);
    if (lookup === undefined) return end;
    return select(lessThan(starts[group], lookup.count), end, u32(0));
  }, kEnd);
}

/** Leaves a kernel that the selection did not choose. */
export function leaveUnlessChosen(
  builder: KernelBuilder,
  { choice }: ContractNest,
): readonly KernelStatement[] {
  if (choice === null) return [];
  const chosen = elementAt(
    bufferArray(builder, choice.buffer, "read"),
    u32(choice.index),
  );
  return [ifOf(builder, compare("!=", chosen, u32(choice.value)), [RETURN])];
}

/** Panels of a list along m or n: one for each tile. */
export function panelCount(
  { m, n, schedule }: ContractNest,
  panel: "m" | "n",
): number {
  return panel === "m"
    ? Math.ceil(pointCount(m) / schedule.tileM)
    : Math.ceil(pointCount(n) / schedule.tileN);
}

function groupOf(
  nest: ContractNest,
  group: Gather["group"],
): readonly LoopAxis[] {
  return nest[group];
}
