/**
 * Which index lists a rule wants -> a detection that marks live micro-tiles in bits, and the list made of
 * them. Detections of the same matrix become one in `share_detections.ts`.
 */
import type { Origin } from "../diagnostics/span.ts";
import type { Block, LoopAxis } from "../ir/tile_block.ts";
import type { TileBuffer } from "../ir/tile_ir.ts";
import type { DetectNest, ListNest, MarksRead } from "../ir/tile_pit.ts";
import { axesOfBlock } from "./block_axes.ts";
import { points } from "./group_points.ts";

/** Lists of the positions of a group that hold a live point: a list for each panel of another group. */
export interface ListRequest {
  /** Names the nests; the buffers are `<name>.positions` and `<name>.counts`. */
  readonly name: string;
  readonly origin: Origin;
  readonly batch: readonly LoopAxis[];
  readonly listed: readonly LoopAxis[];
  readonly panel: readonly LoopAxis[];
  /** Points of `panel` that share a list, a multiple of 8; null: all. */
  readonly panelSize: number | null;
  /** Over (batch, listed, panel): live where it counts and is not zero. */
  readonly block: Block;
  /** Adjacent points that a position stands for; absent: 1. */
  readonly grain?: number;
  /** Points of `listed` that share a list; null or absent: all. */
  readonly stretch?: number | null;
  /** Positions that are not live follow the others. */
  readonly isPermutation: boolean;
}

/** The nests that make lists, in order, and their buffers. */
export interface RequestedLists {
  readonly nests: readonly [DetectNest, ListNest];
  readonly buffers: readonly TileBuffer[];
}

/** Points that a bit spans where a list spans them all: few bits, and patches of whole cache lines. */
const WHOLE_SPAN = 256;
/** Points that a bit spans at most where lists belong to panels, so that panels of any tile share bits. */
const PANEL_SPAN = 32;
const WORD = 32;

/** The detection and the list of one request. */
export function requestLists(
  request: ListRequest,
  isOrdered: boolean,
): RequestedLists {
  const { name, origin, batch, listed, panel, panelSize } = request;
  const { grain = 1, stretch = null } = request;
  const { detect, marks, buffer } = requestMarks(request);
  const list: ListNest = {
    kind: "list",
    name: `${name}.list`,
    origin,
    batch,
    listed,
    panel,
    panelSize,
    grain,
    stretch,
    marks,
    positions: `${name}.positions`,
    counts: `${name}.counts`,
    isPermutation: request.isPermutation,
    isOrdered: isOrdered || grain > 1,
  };
  const length = Math.ceil(points(listed) / grain);
  const stretches = stretch === null ? 1 : Math.ceil(length / stretch);
  const panels = panelSize === null ? 1 : Math.ceil(points(panel) / panelSize);
  return {
    nests: [detect, list],
    buffers: [
      buffer,
      wordBuffer(list.positions, [points(batch), panels, length]),
      wordBuffer(list.counts, [points(batch), panels * stretches]),
    ],
  };
}

/** What marks are asked for: those of a list, or of a meeting. */
export type MarksRequest = Pick<
  ListRequest,
  "name" | "origin" | "batch" | "listed" | "panel" | "panelSize" | "block"
>;

/** The detection that marks the micro-tiles of one request, how they are read, and their buffer. */
export function requestMarks(
  { name, origin, batch, listed, panel, panelSize, block }: MarksRequest,
): {
  readonly detect: DetectNest;
  readonly marks: MarksRead;
  readonly buffer: TileBuffer;
} {
  const axes = axesOfBlock(block);
  const marked = batch.filter((axis) => axes.has(axis.name));
  const span = spanOf(panelSize);
  const bits = `${name}.bits`;
  const spans = Math.ceil(points(panel) / span);
  const words = Math.ceil(points(listed) / WORD);
  return {
    detect: {
      kind: "detect",
      name: `${name}.detect`,
      origin,
      batch: marked,
      rows: panel,
      columns: listed,
      block,
      marks: [{ listed: "columns", span, bits }],
    },
    marks: { bits, span, batch: marked.map((axis) => axis.name) },
    buffer: wordBuffer(bits, [points(marked), spans, words]),
  };
}

/** A temporary of u32 words. */
export function wordBuffer(
  name: string,
  shape: readonly number[],
): TileBuffer {
  const strides = shape.map((_, d) =>
    shape.slice(d + 1).reduce((a, b) => a * b, 1)
  );
  return { name, dtype: "u32", role: "temporary", shape, strides };
}

/** The largest power of two that divides the panel, within bounds. */
function spanOf(panelSize: number | null): number {
  if (panelSize === null) return WHOLE_SPAN;
  const power = panelSize & -panelSize;
  return Math.min(power, PANEL_SPAN);
}
