/**
 * Index lists of a contraction -> the lines that find them and the text that reads them.
 *
 * A packed coordinate of a gathered group stands for the position that its list holds there; a list
 * belongs to a batch point or to one panel of it. Absent on purpose: how lists are made
 * (`lower_detect.ts`).
 */
import type { ContractNest, Gather } from "../ir/tile_ir.ts";
import type { IndexList } from "./index_list.ts";
import { rowList } from "./route_rows.ts";
import type { StepWriter } from "./step_writer.ts";

/** The group whose positions a list holds. */
export type GatheredGroup = Gather["group"];

/** Lists by the group they gather. */
export type IndexLists = ReadonlyMap<GatheredGroup, IndexList>;

/** The variable that counts the points of the batch. */
const MATRIX = "matrix";

/** The lists of `nest`; the variables `m`, `n` and `k` must hold the points of the groups. */
export function indexLists(nest: ContractNest, writer: StepWriter): IndexLists {
  const rows = rowList(nest, writer);
  return new Map([
    ...nest.gathers.map((gather) =>
      [gather.group, indexList(gather, nest, writer)] as const
    ),
    ...(rows === null ? [] : [["m", rows] as const]),
  ]);
}

function indexList(
  { group, panel, positions, counts }: Gather,
  { schedule }: ContractNest,
  writer: StepWriter,
): IndexList {
  const [places, lengths] = [positions, counts].map(writer.binding);
  const [list, first, live] = ["List", "First", "Live"].map((name) =>
    `${group}${name}`
  ) as [string, string, string];
  const size = panel === "m" ? schedule.tileM : schedule.tileN;
  return {
    panel,
    first,
    live,
    // Positions are below 2^31: as signed numbers they stay out of f64.
    positionAt: (packed) => `(${places}[${first} + ${packed} | 0] | 0)`,
    find: (panelPoint) => [
      panel === null
        ? `const ${list} = ${MATRIX};`
        : `const ${list} = Math.imul(${MATRIX}, Math.ceil(${panel} / ${size})) + (${panelPoint} / ${size} | 0) | 0;`,
      `const ${first} = Math.imul(${list}, ${group});`,
      `const ${live} = ${lengths}[${list}] | 0;`,
    ],
  };
}

/** Lines before the loops over the batch. */
export function startLists(lists: IndexLists): string[] {
  return lists.size === 0 ? [] : [`let ${MATRIX} = -1;`];
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
  panel: Gather["panel"],
  panelPoint: string,
): string[] {
  return [...lists.values()].filter((list) => list.panel === panel)
    .flatMap((list) => list.find(panelPoint));
}

/** The variables that the reading of the lists needs, as further arguments of a function. */
export function listArguments(lists: IndexLists): string[] {
  return [...lists.values()].map(({ first }) => first);
}

/** Whether some list belongs to a panel of `group`, so that blocks must follow its panels. */
export function hasPanels(lists: IndexLists, group: "m" | "n"): boolean {
  return [...lists.values()].some(({ panel }) => panel === group);
}

/** How a loop over `group` finds the positions behind its packed coordinates. */
export function positionsOf(
  lists: IndexLists,
  group: GatheredGroup,
): { readonly positionAt: IndexList["positionAt"] | null } {
  return { positionAt: lists.get(group)?.positionAt ?? null };
}
