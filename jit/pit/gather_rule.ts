/**
 * A rule -> the nests that find its micro-tiles, and how the contraction gathers them.
 *
 * Absent on purpose: choosing among rules (`apply_pit_rules.ts`).
 */
import type { Block, LoopAxis } from "../ir/tile_block.ts";
import type { ContractNest, Nest, TileBuffer } from "../ir/tile_ir.ts";
import type { Gather, MeetNest } from "../ir/tile_pit.ts";
import { fixExtents } from "./fix_extents.ts";
import { points } from "./group_points.ts";
import { guardBlock } from "./guard_block.ts";
import { liveBlock } from "./live_block.ts";
import { panelOf, type PitRule } from "./pit_rule.ts";
import {
  type MarksRequest,
  requestLists,
  requestMarks,
  wordBuffer,
} from "./request_lists.ts";
import { stretchOf } from "./row_blocks.ts";

/** What a rule brings into a program. */
export interface GatheredRule {
  readonly nests: readonly Nest[];
  readonly buffers: readonly TileBuffer[];
  readonly gather: Gather;
  /** u32: live positions of each list, which a selection adds up. */
  readonly counts: string;
}

/** How the nests of a rule are made. */
export interface GatherOptions {
  /** Names the nests and their buffers. */
  readonly name: string;
  /** Lists in ascending order; false: in any order. */
  readonly isOrdered: boolean;
  /** A selection asks for counts, also where no list has any. */
  readonly isCounted: boolean;
}

/** The detection, the lists and the gather of one rule. */
export function gatherRule(
  nest: ContractNest,
  rule: PitRule,
  { name, isOrdered, isCounted }: GatherOptions,
): GatheredRule {
  if (rule.operand === "both") {
    return gatherMeeting(nest, rule, { name, isCounted });
  }
  const panel = panelOf(rule);
  const stretch = stretchOf(nest, rule);
  const { grain } = rule;
  const { nests, buffers } = requestLists({
    ...marksOf(nest, rule, rule.operand, name),
    grain,
    stretch,
    isPermutation: rule.group !== "k" && panel !== "k",
  }, isOrdered);
  const lists = { positions: `${name}.positions`, counts: `${name}.counts` };
  if (panel === "k" && rule.span !== null && stretch !== null) {
    const shape = { kind: "block", group: "m", depth: rule.span } as const;
    const gather = { ...shape, stretch, ...lists };
    return { nests, buffers, gather, counts: lists.counts };
  }
  const shape = { kind: "list", group: rule.group, grain } as const;
  const owner = panel === "k" ? null : panel;
  const gather = { ...shape, panel: owner, ...lists };
  return { nests, buffers, gather, counts: lists.counts };
}

function gatherMeeting(
  nest: ContractNest,
  rule: PitRule,
  { name, isCounted }: Pick<GatherOptions, "name" | "isCounted">,
): GatheredRule {
  const { tileM, tileN } = rule.schedule;
  const ask = (
    side: "left" | "right",
    span: number,
  ): ReturnType<typeof requestMarks> =>
    requestMarks(
      marksOf(nest, { ...rule, operand: side, span }, side, `${name}.${side}`),
    );
  const [left, right] = [ask("left", tileM), ask("right", tileN)];
  const marks = { left: left.marks, right: right.marks };
  const { origin, batch, m, n, k } = nest;
  const counts = `${name}.counts`;
  const groups = { batch, m, n, k, tileM, tileN };
  const count: MeetNest = {
    kind: "meet",
    name: `${name}.meet`,
    origin,
    ...groups,
    ...marks,
    counts,
  };
  const tiles = [
    points(batch),
    Math.ceil(points(m) / tileM),
    Math.ceil(points(n) / tileN),
  ];
  return {
    nests: [left.detect, right.detect, ...isCounted ? [count] : []],
    buffers: [
      left.buffer,
      right.buffer,
      ...isCounted ? [wordBuffer(counts, tiles)] : [],
    ],
    gather: { kind: "meet", group: "k", ...marks },
    counts,
  };
}

function marksOf(
  nest: ContractNest,
  rule: PitRule,
  operand: "left" | "right" | "target",
  name: string,
): MarksRequest {
  const panel = panelOf(rule);
  return {
    name,
    origin: nest.origin,
    batch: nest.batch,
    listed: nest[rule.group],
    panel: panel === null ? othersOf(nest, operand) : nest[panel],
    panelSize: rule.span,
    block: searchedBlock(nest, operand),
  };
}

/** What a whole row (column) goes through: k of an operand, nothing where the output is needed by rows. */
function othersOf(
  nest: ContractNest,
  operand: "left" | "right" | "target",
): readonly LoopAxis[] {
  return operand === "target" ? [] : nest.k;
}

/** What a search looks at, in terms of the axes that it goes over. */
function searchedBlock(
  nest: ContractNest,
  operand: "left" | "right" | "target",
): Block {
  const { batch, m, n, k } = nest;
  return fixExtents(blockOf(nest, operand), [...batch, ...m, ...n, ...k]);
}

/**
 * The block that says what is live: where the output is needed, the guard of an operand, or its values
 * where the user calls it sparse or nothing guards it.
 */
function blockOf(
  nest: ContractNest,
  operand: "left" | "right" | "target",
): Block {
  if (operand === "target") {
    if (nest.wanted !== null) return nest.wanted;
    throw new Error("Cannot list outputs: all of them are needed");
  }
  const guard = guardBlock(nest[operand]);
  return guard === null || isCalledSparse(nest, operand)
    ? liveBlock(nest, operand)
    : guard;
}

function isCalledSparse(
  nest: ContractNest,
  operand: "left" | "right",
): boolean {
  return nest[operand].steps.some((step) =>
    step.kind === "load" &&
    nest.sparsity.some(({ buffer, isSparse }) =>
      isSparse && buffer === step.buffer
    )
  );
}
