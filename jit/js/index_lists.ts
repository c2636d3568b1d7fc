/**
 * Index lists of a contraction -> the lines that find them and the text that reads them.
 *
 * A packed coordinate of a gathered group stands for the position that its list holds there; a list
 * belongs to a batch point or to one panel of it. Absent on purpose: how lists are made
 * (`lower_detect.ts`).
 */
import { unreachable } from "../diagnostics/unreachable.ts";
import type { ContractNest } from "../ir/tile_ir.ts";
import type {
  BlockGather,
  Gather,
  ListGather,
  MeetGather,
} from "../ir/tile_pit.ts";
import type { Scope } from "./emit_expr.ts";
import { meetLines } from "./meet_bits.ts";
import type { IndexList, ListPanel } from "./index_list.ts";
import { rowList } from "./route_rows.ts";
import type { StepWriter } from "./step_writer.ts";

/** The group whose positions a list holds. */
export type GatheredGroup = Gather["group"];

/** Lists by the group they gather. */
export type IndexLists = ReadonlyMap<GatheredGroup, IndexList>;

/** The variable that counts the points of the batch. */
const MATRIX = "matrix";

/** The lists of `nest`; the variables `m`, `n` and `k` must hold the points of the groups. */
export function indexLists(nest: ContractNest, scope: Scope): IndexLists {
  const rows = rowList(nest, scope);
  return new Map([
    ...nest.gathers.map((gather) =>
      [gather.group, indexList(gather, nest, scope)] as const
    ),
    ...(rows === null ? [] : [["m", rows] as const]),
  ]);
}

function indexList(
  gather: Gather,
  nest: ContractNest,
  scope: Scope,
): IndexList {
  switch (gather.kind) {
    case "list":
      return storedList(gather, nest, scope.writer);
    case "block":
      return rowsOfBlock(gather, scope.writer);
    case "meet":
      return meetingList(gather, nest, scope);
  }
  return unreachable(gather);
}

function storedList(
  { group, panel, grain, positions, counts }: ListGather,
  { schedule }: ContractNest,
  writer: StepWriter,
): IndexList {
  const [places, lengths] = [positions, counts].map(writer.binding);
  const [list, first, live, entries] = ["List", "First", "Live", "Entries"]
    .map((name) => `${group}${name}`) as [string, string, string, string];
  const size = panel === "m" ? schedule.tileM : schedule.tileN;
  const findList = panelPointList(list, panel, size);
  // Positions are below 2^31: as signed numbers they stay out of f64.
  const entryAt = (entry: string): string =>
    `(${places}[${first} + ${entry} | 0] | 0)`;
  const shared = { panel, first, live, start: [] };
  if (grain === 1) {
    return {
      ...shared,
      positionAt: entryAt,
      find: (panelPoint) => [
        findList(panelPoint),
        `const ${first} = Math.imul(${list}, ${group});`,
        `const ${live} = ${lengths}[${list}] | 0;`,
      ],
    };
  }
  const shift = Math.log2(grain);
  return {
    ...shared,
    positionAt: (packed) =>
      `(${entryAt(`((${packed}) >> ${shift})`)} << ${shift} | (${packed}) & ${
        grain - 1
      })`,
    find: (panelPoint) => [
      findList(panelPoint),
      `const ${first} = Math.imul(${list}, Math.ceil(${group} / ${grain}));`,
      `const ${entries} = ${lengths}[${list}] | 0;`,
      // The last block may be short.
      `const ${live} = ${entries} === 0 ? 0 : (${entries} << ${shift}) - ` +
      `Math.max(0, (${
        entryAt(`${entries} - 1`)
      } + 1 << ${shift}) - ${group}) | 0;`,
    ],
  };
}

function panelPointList(
  list: string,
  panel: ListGather["panel"],
  size: number,
): (panelPoint: string) => string {
  return (panelPoint) =>
    panel === null
      ? `const ${list} = ${MATRIX};`
      : `const ${list} = Math.imul(${MATRIX}, Math.ceil(${panel} / ${size})) + (${panelPoint} / ${size} | 0) | 0;`;
}

/** The rows from `m0` to `m1`, whole stretches, that live in the block of k from `k0`, as one list. */
function rowsOfBlock(
  { depth, stretch, positions, counts }: BlockGather,
  writer: StepWriter,
): IndexList {
  const [places, lengths] = [positions, counts].map(writer.binding);
  return {
    panel: "k",
    first: null,
    live: "mLive",
    start: ["const liveRows = new Int32Array(m);"],
    positionAt: (packed) => `liveRows[${packed}]`,
    find: () => [
      `const mList = Math.imul(${MATRIX}, Math.ceil(k / ${depth})) + (k0 / ${depth} | 0) | 0;`,
      "let mLive = 0;",
      `for (let from = m0; from < m1; from += ${stretch}) {`,
      "const first = Math.imul(mList, m) + from | 0;",
      `const count = ${lengths}[Math.imul(mList, Math.ceil(m / ${stretch})) + (from / ${stretch} | 0) | 0];`,
      `for (let at = 0; at < count; at++) liveRows[mLive++] = ${places}[first + at | 0];`,
      "}",
    ],
  };
}

/** Positions whose bits are set for the rows from `m0` and for the columns from `n0`. */
function meetingList(
  { left, right }: MeetGather,
  { batch, schedule }: ContractNest,
  scope: Scope,
): IndexList {
  return {
    panel: "m and n",
    first: null,
    live: "kLive",
    positionAt: (packed) => `met[${packed}]`,
    start: [
      "const words = Math.ceil(k / 32);",
      "const met = new Int32Array(k);",
    ],
    find: () => [
      "let kLive = 0;",
      "for (let word = 0; word < words; word++) {",
      ...meetLines(
        { group: "m", marks: left, tile: schedule.tileM },
        { group: "n", marks: right, tile: schedule.tileN },
        batch,
        scope,
      ),
      "while (both !== 0) {",
      "met[kLive++] = (word << 5) + 31 - Math.clz32(both & -both) | 0;",
      "both &= both - 1;",
      "}",
      "}",
    ],
  };
}

/** Lines before the loops over the batch. */
export function startLists(lists: IndexLists): string[] {
  if (lists.size === 0) return [];
  return [
    ...[...lists.values()].flatMap(({ start }) => start),
    `let ${MATRIX} = -1;`,
  ];
}

/** Lines inside the loops over the batch: the lists that belong to the whole point. */
export function batchLists(lists: IndexLists): string[] {
  if (lists.size === 0) return [];
  return [
    `${MATRIX} = ${MATRIX} + 1 | 0;`,
    ...panelLists(lists, null, "0"),
  ];
}

/** Lines that find the lists of one panel. */
export function panelLists(
  lists: IndexLists,
  panel: ListPanel,
  panelPoint: string,
): string[] {
  return [...lists.values()].filter((list) => list.panel === panel)
    .flatMap((list) => list.find(panelPoint));
}

/** The variables that the reading of the lists needs, as further arguments of a function. */
export function listArguments(lists: IndexLists): string[] {
  return [...lists.values()].flatMap(({ first }) =>
    first === null ? [] : [first]
  );
}

/** Whether some list belongs to a panel of `group`, so that blocks must follow its panels. */
export function hasPanels(lists: IndexLists, group: "m" | "n"): boolean {
  return [...lists.values()].some(({ panel }) =>
    panel === group || panel === "m and n"
  );
}

/** How a loop over `group` finds the positions behind its packed coordinates. */
export function positionsOf(
  lists: IndexLists,
  group: GatheredGroup,
): { readonly positionAt: IndexList["positionAt"] | null } {
  return { positionAt: lists.get(group)?.positionAt ?? null };
}

/** How finished blocks find the positions they are stored at: rows of a block of k are stored in place. */
export function storedPositionsOf(
  lists: IndexLists,
  group: "m" | "n",
): ReturnType<typeof positionsOf> {
  return lists.get(group)?.panel === "k"
    ? { positionAt: null }
    : positionsOf(lists, group);
}
