/** Blocks that are a read of packed truth values and nothing else: their words can be looked at whole. */
import type { Load, LoopAxis } from "../ir/tile_block.ts";
import type { TileBuffer } from "../ir/tile_ir.ts";
import type { DetectNest } from "../ir/tile_pit.ts";
import { axisStrides } from "./emit_block.ts";
import { axisCount } from "./grid.ts";

/** Bits of a word. */
export const WORD = 32;

/** True where 32 neighbours along `group` are one word, and nothing but its bits says what is live. */
export function isWordAlong(
  nest: DetectNest,
  group: readonly LoopAxis[],
  buffers: ReadonlyMap<string, TileBuffer>,
): boolean {
  const load = onlyLoad(nest);
  const buffer = load === null ? undefined : buffers.get(load.buffer);
  if (load === null || buffer?.isPacked !== true) return false;
  const [axis] = group;
  const groups = [nest.rows, nest.columns];
  const isSimple = groups.every((axes) =>
    axes.length <= 1 && axes.every(({ start }) => start === 0)
  );
  if (axis === undefined || !isSimple || axisCount(axis) % WORD !== 0) {
    return false;
  }
  const steps = axisStrides(load.indices, buffer.strides);
  const others = [...steps].filter(([name]) => name !== axis.name);
  return steps.get(axis.name) === 1 &&
    others.every(([, step]) => step % WORD === 0) &&
    startOf(load, buffer) % WORD === 0 &&
    nest.marks.every(({ listed, span }) =>
      nest[listed] === group || span >= WORD
    );
}

/** The load of a block that is nothing else. */
export function onlyLoad(
  { block: { steps, live, result } }: DetectNest,
): Load | null {
  const [load, ...others] = steps;
  if (load?.kind !== "load" || others.length > 0) return null;
  const isPlain = load.when === null && load.inside === null &&
    load.indices.every(({ value, isChecked }) => value === null && !isChecked);
  const truth = live === null ? result : live;
  const isAlone = live === null ||
    (result.kind === "literal" && result.value !== 0);
  return isPlain && isAlone && truth.kind === "value" &&
      truth.name === load.name
    ? load
    : null;
}

/** Elements before the first one that is read. */
export function startOf({ indices }: Load, { strides }: TileBuffer): number {
  return indices.reduce((sum, { offset }, d) => sum + offset * strides[d]!, 0);
}
