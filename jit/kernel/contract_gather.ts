/**
 * SRead and SWrite in a contraction: packed coordinates of the tile -> positions of a group.
 *
 * A list lies in global memory; an invocation reads the entry of what it moves or stores, so that no
 * packed copy of any operand is made. Tiles that begin behind the count of their list fold nothing.
 */
import type { KernelExpr, KernelStatement } from "../ir/kernel_ir.ts";
import { U32 } from "../ir/kernel_ir.ts";
import type { ContractNest } from "../ir/tile_ir.ts";
import type { ListGather } from "../ir/tile_pit.ts";
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
  and,
  builtin,
  compare,
  divide,
  elementAt,
  lessThan,
  maximum,
  minimum,
  modulo,
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
  /** Adjacent positions of one entry. */
  readonly grain: number;
  /** The position that stands at a packed coordinate. */
  readonly at: (packed: KernelExpr) => KernelExpr;
}

/** Lists by the group they gather, with the statements that find them. */
export interface Lookups {
  readonly statements: readonly KernelStatement[];
  readonly of: ReadonlyMap<ListGather["group"], Lookup>;
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
  const found = nest.gathers.flatMap((gather) =>
    gather.kind === "list"
      ? [{ gather, ...findLookup(builder, nest, gather, tile) }]
      : []
  );
  return {
    statements: found.flatMap(({ statements }) => statements),
    of: new Map(found.map(({ gather, lookup }) => [gather.group, lookup])),
  };
}

/** A list, and the statements that find it. */
interface FoundLookup {
  readonly statements: readonly KernelStatement[];
  readonly lookup: Lookup;
}

function findLookup(
  builder: KernelBuilder,
  nest: ContractNest,
  { group, panel, grain, positions, counts }: ListGather,
  tile: TileIndex,
): FoundLookup {
  const word = (key: string, value: number): KernelExpr =>
    numberParam(builder, `${group} ${key}`, `${group}_${key}`, "u32", value);
  const list = panel === null ? tile.matrix : add(
    multiply(tile.matrix, word("panels", panelCount(nest, panel))),
    tile[panel],
  );
  const at = letOf(builder, `${group}_list`, list);
  const entries = letOf(
    builder,
    `${group}_live`,
    elementAt(bufferArray(builder, counts, "read"), at.name),
  );
  const points = pointCount(nest[group]);
  const length = word("listed", Math.ceil(points / grain));
  const start = letOf(builder, `${group}_first`, multiply(at.name, length));
  const array = bufferArray(builder, positions, "read");
  const lookup: Lookup = {
    count: entries.name,
    grain,
    at: (entry) => elementAt(array, add(start.name, entry)),
  };
  const statements = [at.statement, entries.statement, start.statement];
  if (grain === 1) return { statements, lookup };
  const short = points % grain === 0
    ? null
    : { last: subtract(length, u32(1)), missing: grain - points % grain };
  const blocks = lookupOfBlocks(builder, lookup, group, short);
  return { ...blocks, statements: [...statements, ...blocks.statements] };
}

/** Entries that stand for `grain` points each; the last block of the group may be short. */
function lookupOfBlocks(
  builder: KernelBuilder,
  { count: entries, grain, at: entryAt }: Lookup,
  group: ListGather["group"],
  short: { readonly last: KernelExpr; readonly missing: number } | null,
): FoundLookup {
  const all = multiply(entries, u32(grain));
  const last = entryAt(subtract(maximum(entries, u32(1)), u32(1)));
  const points = short === null ? all : subtract(
    all,
    select(
      and(
        compare(">", entries, u32(0)),
        compare("==", last, short.last),
      ),
      numberParam(
        builder,
        `${group} missing`,
        `${group}_missing`,
        "u32",
        short.missing,
      ),
      u32(0),
    ),
  );
  const count = letOf(builder, `${group}_points`, points);
  return {
    statements: [count.statement],
    lookup: {
      count: count.name,
      grain,
      at: (packed) =>
        add(
          multiply(entryAt(divide(packed, u32(grain))), u32(grain)),
          modulo(packed, u32(grain)),
        ),
    },
  };
}

/**
 * The entries of a list of k for one tile, fetched a tile before its loads, which then find their
 * positions without waiting for global memory.
 */
export interface StagedEntries {
  /**
   * The position of a point of the tile that is loaded next: `inner` is its place in the tile, `packed` its
   * packed coordinate, not behind the end.
   */
  readonly positionOf: (inner: KernelExpr, packed: KernelExpr) => KernelExpr;
  /** Before the loads of the first tile: its entries. */
  readonly first: readonly KernelStatement[];
  /** Behind those loads: the entries of the second tile, where they take the place of the first ones. */
  readonly second: readonly KernelStatement[];
  /** Fetches the entries of the tile that begins at `k` into a register. */
  readonly fetch: (k: KernelExpr) => readonly KernelStatement[];
  /** Register -> workgroup memory. */
  readonly publish: readonly KernelStatement[];
}

/**
 * Plans the entries of a list of k. They are read up to the end of the list, not of its live part, so that
 * the first ones need not wait for the count; no load looks at those behind it.
 */
export function planEntries(
  builder: KernelBuilder,
  lookup: Lookup,
  { schedule, k }: ContractNest,
  kStart: KernelExpr,
): StagedEntries {
  const range: EntryRange = {
    tileK: schedule.tileK,
    kStart,
    last: numberParam(builder, "k last", "k_last", "u32", pointCount(k) - 1),
  };
  return lookup.grain === 1
    ? entriesOfPoints(builder, lookup, range)
    : entryOfBlock(builder, lookup, range);
}

interface EntryRange {
  readonly tileK: number;
  readonly kStart: KernelExpr;
  /** The last packed coordinate that a list has room for. */
  readonly last: KernelExpr;
}

/** An entry for each point, in workgroup memory: an invocation fetches one. */
function entriesOfPoints(
  builder: KernelBuilder,
  { at }: Lookup,
  { tileK, kStart, last }: EntryRange,
): StagedEntries {
  const array = workgroupVariable(builder, "k_entries", {
    kind: "array",
    element: U32,
    count: tileK,
  });
  const index = builtin("local_invocation_index");
  const entry = varOf(builder, "k_entry", u32(0));
  const isMine = lessThan(index, u32(tileK));
  const fetch = (k: KernelExpr): readonly KernelStatement[] => [
    ifOf(builder, isMine, [
      assign(
        builder,
        entry.name,
        at(minimum(add(k, index), last)),
      ),
    ]),
  ];
  const publish = [
    ifOf(builder, isMine, [
      assign(builder, elementAt(array, index), entry.name),
    ]),
  ];
  return {
    positionOf: (inner) => elementAt(array, inner),
    first: [
      entry.statement,
      ...fetch(kStart),
      ...publish,
      ...fetch(add(kStart, u32(tileK))),
    ],
    second: [],
    fetch,
    publish,
  };
}

/** One entry for the whole tile: how far its block lies from the packed coordinates, in a register. */
function entryOfBlock(
  builder: KernelBuilder,
  { at }: Lookup,
  { tileK, kStart, last }: EntryRange,
): StagedEntries {
  const shift = varOf(builder, "k_shift", u32(0));
  const fetch = (k: KernelExpr): readonly KernelStatement[] => {
    const from = minimum(k, last);
    return [assign(builder, shift.name, subtract(at(from), from))];
  };
  return {
    positionOf: (_, packed) => add(shift.name, packed),
    first: [shift.statement, ...fetch(kStart)],
    second: fetch(add(kStart, u32(tileK))),
    fetch,
    publish: [],
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
