/** An operand of a contraction -> a nest that stores, point by point, what a detection calls live. */
import type { Block, LoopAxis } from "../ir/tile_block.ts";
import type { ContractNest, ReduceNest, TileBuffer } from "../ir/tile_ir.ts";
import { fixExtents } from "./fix_extents.ts";
import { points } from "./group_points.ts";
import { annihilatorOf, liveBlock } from "./live_block.ts";

/** What has a pattern: an operand, or the output by where it is needed. */
export type LookedAt = "left" | "right" | "target";

/** The nest, the bool buffer that it fills, and the sides of that buffer as a matrix. */
export interface PatternNest {
  readonly nest: ReduceNest;
  readonly buffer: TileBuffer;
  readonly batch: number;
  readonly rows: readonly LoopAxis[];
  readonly columns: readonly LoopAxis[];
}

/**
 * The pattern of an operand of `nest`; null where the output is needed everywhere, or where no value
 * of a factor lets points be left out.
 */
export function patternNest(
  nest: ContractNest,
  operand: LookedAt,
): PatternNest | null {
  const block = operand === "target"
    ? nest.wanted
    : annihilatorOf(nest) === null
    ? null
    : liveBlock(nest, operand);
  if (block === null) return null;
  const [rows, columns] = sidesOf(nest, operand);
  return patternOver(nest, block, { rows, columns });
}

/** Which points of `block` are live, over the batch of `nest` and two sides. */
export function patternOver(
  nest: ContractNest,
  block: Block,
  { rows, columns }: {
    readonly rows: readonly LoopAxis[];
    readonly columns: readonly LoopAxis[];
  },
): PatternNest {
  const spatial = [...nest.batch, ...rows, ...columns];
  const fixed = fixExtents(block, [...nest.m, ...nest.n, ...nest.k]);
  const shape = spatial.map(({ start, end }) => end - start);
  const name = `${nest.name}.pattern`;
  const buffer: TileBuffer = {
    name,
    dtype: "bool",
    role: "result",
    shape,
    strides: shape.map((_, at) =>
      shape.slice(at + 1).reduce((product, extent) => product * extent, 1)
    ),
  };
  return {
    buffer,
    batch: points(nest.batch),
    rows,
    columns,
    nest: {
      kind: "reduce",
      name,
      origin: nest.origin,
      spatial,
      reduction: [],
      reducer: "any",
      dtype: "bool",
      block: {
        ...fixed,
        result: { kind: "cast", dtype: "bool", arg: fixed.result },
      },
      finish: {
        steps: [],
        live: null,
        result: { kind: "accumulated", dtype: "bool" },
      },
      store: {
        buffer: name,
        indices: spatial.map(({ name: axis, start }) => ({
          terms: [{ axis, factor: 1 }],
          offset: -start,
          value: null,
          isChecked: false,
        })),
        steps: [],
      },
    },
  };
}

/** Rows and columns as the paper draws the operand. */
function sidesOf(
  { m, n, k }: ContractNest,
  operand: LookedAt,
): readonly [readonly LoopAxis[], readonly LoopAxis[]] {
  return operand === "left" ? [m, k] : operand === "right" ? [k, n] : [m, n];
}
