/**
 * Detections of one matrix -> one detection: rules of a statement, and statements that read the same
 * tensor under the same predicate, such as the scores and the values of one mask, look once.
 *
 * Matrices are compared by structure, whatever their axes are called, and in both orders: rows of
 * the one may be columns of the other. A buffer has one writer, so what an earlier detection read
 * still holds. Lists of the same marks become one as well.
 */
import type { ContractNest, Nest, TileBuffer } from "../ir/tile_ir.ts";
import type {
  DetectNest,
  Gather,
  ListNest,
  Marks,
  MarksRead,
  MeetNest,
  SelectNest,
} from "../ir/tile_pit.ts";
import { blockKey } from "./block_key.ts";

/** Nests in order, and the buffers they name. */
export interface NestsAndBuffers {
  readonly nests: readonly Nest[];
  readonly buffers: readonly TileBuffer[];
}

/** Bits that spans of both groups may ask of one detection: points of its patch. */
const LARGEST_SPANS = 8192;

/** What was kept so far, and what stands for what was left out. */
interface Shared {
  readonly detections: Map<string, DetectNest>;
  readonly lists: Map<string, ListNest>;
  /** Buffers that others stand for. */
  readonly renamed: Map<string, string>;
  /** Points under a bit, by buffers of bits. */
  readonly spans: Map<string, number>;
}

/** The same program with one detection for each matrix and one list for each panel of it. */
export function shareDetections(
  { nests, buffers }: NestsAndBuffers,
): NestsAndBuffers {
  const shared: Shared = {
    detections: new Map(),
    lists: new Map(),
    renamed: new Map(),
    spans: new Map(),
  };
  const kept = nests.flatMap((nest): readonly Nest[] => {
    switch (nest.kind) {
      case "detect":
        return keepDetection(nest, shared);
      case "list":
        return keepList(nest, shared);
      case "contract":
      case "meet":
      case "select":
        return [renameLists(nest, shared.renamed)];
      case "map":
      case "reduce":
      case "softmax":
      case "cumsum":
      case "scatter":
      case "bucket":
        return [nest];
    }
  });
  const detections = new Map(
    [...shared.detections.values()].map((nest) => [nest.name, nest]),
  );
  return {
    nests: kept.map((nest) => detections.get(nest.name) ?? nest),
    buffers: buffers.filter(({ name }) =>
      (shared.renamed.get(name) ?? name) === name
    ),
  };
}

/** The detection with the marks that no earlier one takes; none when one takes all. */
function keepDetection(
  nest: DetectNest,
  { detections, renamed, spans }: Shared,
): readonly DetectNest[] {
  const { batch, rows, columns, block, marks } = nest;
  const keys = [
    blockKey(block, [batch, rows, columns]),
    blockKey(block, [batch, columns, rows]),
  ] as const;
  const at = keys.findIndex((key) => detections.has(key));
  const key = keys[at] ?? keys[0];
  const earlier = detections.get(key);
  if (earlier === undefined) {
    detections.set(key, nest);
    return [nest];
  }
  const left = marks.filter((each) => {
    const known = detections.get(key) ?? earlier;
    const joined = joinMarks(known.marks, at === 1 ? flipped(each) : each);
    if (joined === null) return true;
    renamed.set(each.bits, joined.taken.bits);
    spans.set(joined.taken.bits, joined.taken.span);
    detections.set(key, { ...known, marks: joined.marks });
    return false;
  });
  return left.length === 0 ? [] : [{ ...nest, marks: left }];
}

/**
 * The marks with one more, and those of them that hold it. Where no patch could make them all, a list
 * takes finer ones and joins more of them; null where there are none.
 */
function joinMarks(
  all: readonly Marks[],
  more: Marks,
): { readonly marks: readonly Marks[]; readonly taken: Marks } | null {
  const held = all.filter(({ listed, span }) =>
    listed === more.listed && more.span % span === 0
  );
  const same = held.find(({ span }) => span === more.span);
  if (same !== undefined) return { marks: all, taken: same };
  const marks = [...all, more];
  if (fitPatch(marks)) return { marks, taken: more };
  const [finer] = held.toSorted((a, b) => b.span - a.span);
  return finer === undefined ? null : { marks: all, taken: finer };
}

function flipped(marks: Marks): Marks {
  return { ...marks, listed: marks.listed === "rows" ? "columns" : "rows" };
}

function fitPatch(marks: readonly Marks[]): boolean {
  const largest = (group: Marks["listed"]): number =>
    Math.max(
      1,
      ...marks.filter(({ listed }) => listed === group).map(({ span }) => span),
    );
  return largest("rows") * largest("columns") <= LARGEST_SPANS;
}

/** The list, or none when an earlier one is the same. */
function keepList(
  nest: ListNest,
  { lists, renamed, spans }: Shared,
): readonly ListNest[] {
  const bits = renamed.get(nest.marks.bits) ?? nest.marks.bits;
  const span = spans.get(bits) ?? nest.marks.span;
  const list = { ...nest, marks: { ...nest.marks, bits, span } };
  const { batch, listed, panelSize, grain, stretch, marks } = list;
  const counts = batch.map(({ name, start, end }) =>
    `${end - start}${marks.batch.includes(name) ? "" : " shared"}`
  );
  const length = listed.map(({ start, end }) => end - start);
  const { isPermutation, isOrdered } = list;
  const key = [
    bits,
    counts,
    length,
    panelSize,
    grain,
    stretch,
    isPermutation,
    isOrdered,
  ].join("; ");
  const earlier = lists.get(key);
  if (earlier === undefined) {
    lists.set(key, list);
    return [list];
  }
  renamed.set(nest.positions, earlier.positions);
  renamed.set(nest.counts, earlier.counts);
  return [];
}

/** Reads the lists that stand for those that were left out. */
function renameLists(
  nest: ContractNest | MeetNest | SelectNest,
  renamed: ReadonlyMap<string, string>,
): Nest {
  const nameOf = (name: string): string => renamed.get(name) ?? name;
  if (nest.kind === "select") {
    const candidates = nest.candidates.map((candidate) => ({
      ...candidate,
      counts: nameOf(candidate.counts),
    }));
    return { ...nest, candidates };
  }
  if (nest.kind === "meet") return renameMeeting(nest, nameOf);
  const gathers = nest.gathers.map((gather) => renameGather(gather, nameOf));
  return { ...nest, gathers };
}

function renameGather(
  gather: Gather,
  nameOf: (name: string) => string,
): Gather {
  if (gather.kind === "meet") return renameMeeting(gather, nameOf);
  const { positions, counts } = gather;
  return { ...gather, positions: nameOf(positions), counts: nameOf(counts) };
}

/** The same, with the marks that stand for its own. */
function renameMeeting<
  Meeting extends { readonly left: MarksRead; readonly right: MarksRead },
>(meeting: Meeting, nameOf: (name: string) => string): Meeting {
  const rename = (marks: MarksRead): MarksRead => ({
    ...marks,
    bits: nameOf(marks.bits),
  });
  return {
    ...meeting,
    left: rename(meeting.left),
    right: rename(meeting.right),
  };
}
