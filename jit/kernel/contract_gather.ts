/**
 * SRead and SWrite in a contraction: packed coordinates of the tile -> positions of a group.
 *
 * A list lies in global memory; an invocation reads the entry of what it moves or stores, so that no
 * packed copy of any operand is made. Tiles that begin behind the count of their list fold nothing.
 */
import type { KernelExpr, KernelStatement } from "../ir/kernel_ir.ts";
import { U32 } from "../ir/kernel_ir.ts";
import type { ContractNest, Gather, LoopAxis } from "../ir/tile_ir.ts";
import {
  assign,
  bufferArray,
  ifOf,
  type KernelBuilder,
  letOf,
  numberParam,
  RETURN,
  varOf,
  workgroupVariable,
} from "./builder.ts";
import {
  add,
  builtin,
  compare,
  elementAt,
  lessThan,
  minimum,
  multiply,
  select,
  subtract,
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

/**
 * The entries of a list of k for one tile, in workgroup memory: the loads of a tile find their
 * positions without waiting for global memory, because the entries were fetched a tile earlier.
 */
export interface StagedEntries {
  /** `tileK` entries, of the tile that is loaded next. */
  readonly array: KernelExpr;
  /** Before the loop: the entries of the first tile. */
  readonly first: readonly KernelStatement[];
  /** Fetches the entries of the tile that begins at `k` into a register. */
  readonly fetch: (k: KernelExpr) => readonly KernelStatement[];
  /** Register -> workgroup memory. */
  readonly publish: readonly KernelStatement[];
}

/** Plans the entries of a list of k. */
export function planEntries(
  builder: KernelBuilder,
  { at, count }: Lookup,
  tileK: number,
  kStart: KernelExpr,
): StagedEntries {
  const array = workgroupVariable(builder, "k_entries", {
    kind: "array",
    element: U32,
    count: tileK,
  });
  const index = builtin("local_invocation_index");
  const entry = varOf(builder, "k_entry", u32(0));
  const isMine = lessThan(index, u32(tileK));
  // Behind the count a list of k holds nothing: its last entry stands in.
  const last = letOf(
    builder,
    "k_last",
    select(compare("==", count, u32(0)), u32(0), subtract(count, u32(1))),
  );
  const fetch = (k: KernelExpr): readonly KernelStatement[] => [
    ifOf(builder, isMine, [
      assign(
        builder,
        entry.name,
        at(minimum(add(k, index), last.name)),
      ),
    ]),
  ];
  const publish = [
    ifOf(builder, isMine, [
      assign(builder, elementAt(array, index), entry.name),
    ]),
  ];
  return {
    array,
    first: [last.statement, entry.statement, ...fetch(kStart), ...publish],
    fetch,
    publish,
  };
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
  const wanted = numberParam(builder, "choice", "choice", "u32", choice.value);
  return [ifOf(builder, compare("!=", chosen, wanted), [RETURN])];
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
