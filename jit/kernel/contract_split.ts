/**
 * Split-K: a contraction whose parts of k are folded apart, then together in a fixed order.
 *
 * Also the same contraction as a plain reduction. Absent on purpose: kernels (`lower_contract.ts`).
 */
import type { Block, LoopAxis, TileExpr } from "../ir/tile_block.ts";
import type { ContractNest, ReduceNest, TileBuffer } from "../ir/tile_ir.ts";
import { tileType } from "../ir/tile_block.ts";
import { PART } from "./contract_place.ts";
import { renameBlock } from "./rename_block.ts";

/** The same value as a plain fold over k. */
export function asReduction(nest: ContractNest): ReduceNest {
  const { name, origin, batch, m, n, k, fold, product, dtype, finish, store } =
    nest;
  const left = renameBlock(nest.left, "left.");
  const right = renameBlock(nest.right, "right.");
  const lives = [left.live, right.live].filter((live) => live !== null);
  const [first, second] = lives;
  const live: TileExpr | null = first === undefined
    ? null
    : second === undefined
    ? first
    : { kind: "apply", op: "and", args: [first, second], dtype: "bool" };
  return {
    kind: "reduce",
    name,
    origin,
    spatial: [...batch, ...m, ...n],
    reduction: k,
    reducer: fold,
    dtype,
    block: {
      steps: [...left.steps, ...right.steps],
      live,
      result: {
        kind: "apply",
        op: product,
        args: [left.result, right.result],
        dtype: tileType(left.result),
      },
    },
    finish,
    store,
  };
}

/** A contraction in parts. */
export interface SplitContraction {
  /** Sums of the parts: [parts, batch, m, n]. */
  readonly partial: TileBuffer;
  /** Folds each part into `partial`. */
  readonly parts: ContractNest;
  /** Folds the parts together. */
  readonly combine: ReduceNest;
}

/** The two nests of a contraction that is folded in `splitK` parts. */
export function splitContraction(nest: ContractNest): SplitContraction {
  const partial = partialBuffer(nest);
  const part: LoopAxis = {
    name: PART,
    start: 0,
    end: nest.schedule.splitK,
    extent: nest.schedule.splitK,
  };
  const spatial = [...nest.batch, ...nest.m, ...nest.n];
  const indices = [part, ...spatial].map(({ name, start }) => ({
    terms: [{ axis: name, factor: 1 }],
    offset: -start,
    value: null,
    isChecked: false,
  }));
  const stored = { kind: "accumulated", dtype: nest.dtype } as const;
  const parts: ContractNest = {
    ...nest,
    name: `${nest.name}.parts`,
    batch: [part, ...nest.batch],
    finish: { steps: [], live: null, result: stored },
    store: { buffer: partial.name, indices, steps: [] },
  };
  const read: Block = {
    steps: [{
      kind: "load",
      name: "part",
      buffer: partial.name,
      indices,
      when: null,
      inside: null,
    }],
    live: null,
    result: { kind: "value", name: "part", dtype: nest.dtype },
  };
  const combine: ReduceNest = {
    ...asReduction(nest),
    name: `${nest.name}.combine`,
    reduction: [part],
    block: read,
  };
  return { partial, parts, combine };
}

function partialBuffer(
  { name, batch, m, n, dtype, schedule }: ContractNest,
): TileBuffer {
  const shape = [
    schedule.splitK,
    ...[...batch, ...m, ...n].map(({ start, end }) => end - start),
  ];
  const strides = shape.map((_, d) =>
    shape.slice(d + 1).reduce((a, b) => a * b, 1)
  );
  return { name: `${name}.partial`, dtype, role: "temporary", shape, strides };
}
