/**
 * The micro-tile of a rule on the tensor that holds the zeros, and the memory transactions that
 * reading one takes: a device moves sectors of 32 bytes, whatever part of them is wanted.
 */
import type { MicroTileExplanation } from "../ir/rule_explanation.ts";
import type { TileIndex } from "../ir/tile_block.ts";
import type { ContractNest, TileBuffer } from "../ir/tile_ir.ts";
import { microTileAxes } from "./list_shape.ts";
import type { PitRule } from "./pit_rule.ts";

/** An access: a load or a store. */
interface Place {
  readonly buffer: string;
  readonly indices: readonly TileIndex[];
}

/** Bytes of one memory transaction. */
const SECTOR_BYTES = 32;

/** The micro-tile of `rule`; null where the operand reads no tensor along the listed axes. */
export function microTileOf(
  nest: ContractNest,
  rule: PitRule,
  buffers: ReadonlyMap<string, TileBuffer>,
): MicroTileExplanation | null {
  const place = placeOf(nest, rule);
  const buffer = place === null ? undefined : buffers.get(place.buffer);
  if (place === null || buffer === undefined) return null;
  const axes = microTileAxes(nest, rule);
  const extents = place.indices.map((index) => extentOf(index, axes));
  const { run, runs } = runsOf(extents, buffer.strides);
  const bytes = buffer.dtype === "f16" ? 2 : 4;
  const listed = new Set(nest[rule.group].map(({ name }) => name));
  const isAdjacent = place.indices.some((index, at) =>
    buffer.strides[at] === 1 && axesOf([index]).some((axis) => listed.has(axis))
  );
  return {
    tensor: buffer.name,
    extents,
    transactions: runs * Math.ceil(run * bytes / SECTOR_BYTES),
    filled: Math.ceil(run * runs * bytes / SECTOR_BYTES),
    widening: isAdjacent
      ? Math.max(1, Math.ceil(SECTOR_BYTES / (run * bytes)))
      : 1,
  };
}

/** Where the micro-tile lies: the output, or the read of the operand (A of both) with the most axes. */
function placeOf(nest: ContractNest, rule: PitRule): Place | null {
  if (rule.operand === "target") return nest.store;
  const listed = new Set(nest[rule.group].map(({ name }) => name));
  const operand = rule.operand === "right" ? "right" : "left";
  const places = nest[operand].steps.filter((step) => step.kind === "load")
    .filter(({ indices }) => axesOf(indices).some((axis) => listed.has(axis)));
  return places.toSorted((a, b) =>
    axesOf(b.indices).length - axesOf(a.indices).length
  )[0] ?? null;
}

function axesOf(indices: readonly TileIndex[]): readonly string[] {
  return indices.flatMap(({ terms }) => terms.map(({ axis }) => axis));
}

/** Positions of one dimension from the first to the last of a micro-tile. */
function extentOf(
  { terms }: TileIndex,
  axes: ReadonlyMap<string, number>,
): number {
  return terms.reduce(
    (extent, { axis, factor }) =>
      extent + Math.abs(factor) * ((axes.get(axis) ?? 1) - 1),
    1,
  );
}

/** Elements that lie side by side, and how many such runs a box of `extents` has. */
function runsOf(
  extents: readonly number[],
  strides: readonly number[],
): { readonly run: number; readonly runs: number } {
  const dimensions = extents.map((extent, at) => ({
    extent,
    stride: strides[at] ?? 1,
  })).filter(({ extent }) => extent > 1).toSorted((a, b) =>
    a.stride - b.stride
  );
  let run = 1;
  let runs = 1;
  for (const { extent, stride } of dimensions) {
    if (stride === run && runs === 1) run *= extent;
    else runs *= extent;
  }
  return { run, runs };
}
