/**
 * Contractions that pack rows for each block of k, blocks of k, or the meeting of both operands: the
 * nest, its buffers, hand-made lists with nonsense behind their ends, and what plain loops give.
 */
import type { ScalarType } from "../../jit/ir/scalar_type.ts";
import type { Block } from "../../jit/ir/tile_block.ts";
import type { ContractNest, TileBuffer } from "../../jit/ir/tile_ir.ts";
import type { Gather } from "../../jit/ir/tile_pit.ts";
import {
  apply,
  at,
  axis,
  block,
  constant,
  dense,
  load,
  NOWHERE,
  store,
} from "./tile_shorthand.ts";

const TILE = 16;
const STRETCH = 32;
const NONSENSE = 4_000_000_000;

/** How micro-tiles are packed. */
export type Way = "rows for each block of k" | "blocks of k" | "meeting";

/** All ways. */
export const WAYS: readonly Way[] = [
  "rows for each block of k",
  "blocks of k",
  "meeting",
];

/** Extents and properties of one contraction. */
export interface PackedCase {
  readonly way: Way;
  readonly m: number;
  readonly n: number;
  readonly k: number;
  /** Points of k of a micro-tile; 1 for a meeting. */
  readonly depth: number;
  readonly batch?: number;
  readonly fold?: "sum" | "max" | "any";
  readonly hasFinish?: boolean;
  readonly isTransposed?: boolean;
  readonly targetType?: ScalarType;
  /** Rows that an invocation holds: with 8, half a tile of rows may be left out. */
  readonly registerM?: 4 | 8;
  /** Whether a row (panel of columns) holds nothing in a block of k. */
  readonly isZero: IsZero;
}

type IsZero = (row: number, block: number) => boolean;

/** Patterns of zeros. */
export const ZERO_BLOCKS: Readonly<Record<string, IsZero>> = {
  scattered: (row, block) => (row * 7 + block * 5) % 3 !== 0,
  empty: () => true,
  full: () => false,
  one: (row, block) => row !== 5 || block !== 1,
};

/** Extents: divisible by everything and by nothing, of one column, and of several stretches of bits. */
export const EXTENTS: readonly Omit<PackedCase, "way" | "isZero">[] = [
  { m: 64, n: 32, k: 64, depth: 16 },
  { m: 37, n: 19, k: 43, depth: 16, batch: 2 },
  { m: 37, n: 20, k: 44, depth: 8, hasFinish: true },
];

/** Other folds, layouts and types. */
export const VARIANTS: readonly Omit<PackedCase, "way" | "isZero">[] = [
  { m: 35, n: 24, k: 50, depth: 16, fold: "max" },
  { m: 35, n: 24, k: 50, depth: 16, fold: "any" },
  { m: 36, n: 24, k: 48, depth: 16, isTransposed: true },
  { m: 36, n: 24, k: 48, depth: 16, targetType: "f16" },
  { m: 33, n: 2, k: 65, depth: 64 },
  { m: 70, n: 20, k: 64, depth: 16, registerM: 8 },
  { m: 18, n: 18, k: 2100, depth: 32 },
];

/** A contraction ready to run. */
export interface PackedRun {
  readonly nest: ContractNest;
  readonly buffers: readonly TileBuffer[];
  readonly data: ReadonlyMap<string, readonly number[]>;
  /** Row-major over (z, m, n). */
  readonly expected: readonly number[];
  /** What the target holds, row-major. */
  readonly read: (target: ArrayLike<number>) => readonly number[];
}

/** Neutral under the fold and its product: what a micro-tile holds that is left out. */
const ABSENT = { sum: 0, max: -Infinity, any: 0 } as const;
const PRODUCTS = { sum: "mul", max: "add", any: "and" } as const;

/** Builds the nest, its operands and its lists. */
export function packedRun(given: PackedCase): PackedRun {
  const shape = given.way === "meeting" ? { ...given, depth: 1 } : given;
  const { m, n, k, batch = 1, fold = "sum", isTransposed = false } = shape;
  const dtype = dtypeOf(shape);
  const { gather, lists } = gatherOf(shape);
  const target = dense("target", [batch, m, n], shape.targetType ?? dtype);
  const operands = { left: leftOf(shape), right: rightOf(shape) };
  return {
    nest: nestOf(shape, gather),
    buffers: [
      dense("left", [batch, m, k], dtype),
      dense("right", [batch, k, n], dtype),
      isTransposed ? { ...target, strides: [m * n, 1, m] } : target,
      ...Object.entries(lists).map(([name, list]) =>
        dense(name, [list.length], "u32")
      ),
    ],
    data: new Map([
      ...Object.entries(operands),
      ...Object.entries(lists),
      [
        "target",
        new Array<number>(batch * m * n).fill(fold === "any" ? 1 : -9),
      ],
    ]),
    expected: expectedOf(shape, operands),
    read: (found) =>
      Array.from({ length: batch * m * n }, (_, i) => {
        const rest = i % (m * n);
        const place = isTransposed ? rest % n * m + Math.floor(rest / n) : rest;
        return Number(found[i - rest + place]);
      }),
  };
}

function dtypeOf({ fold }: PackedCase): "bool" | "f32" {
  return fold === "any" ? "bool" : "f32";
}

function nestOf(shape: PackedCase, gather: Gather): ContractNest {
  const { m, n, k, batch = 1, fold = "sum", hasFinish = false } = shape;
  const dtype = dtypeOf(shape);
  const sum = { kind: "accumulated", dtype } as const;
  return {
    kind: "contract",
    name: "product",
    origin: NOWHERE,
    batch: [axis("z", batch)],
    m: [axis("m", m)],
    n: [axis("n", n)],
    k: [axis("k", k)],
    fold,
    product: PRODUCTS[fold],
    dtype,
    left: readOf("left", ["z", "m", "k"], dtype),
    right: readOf("right", ["z", "k", "n"], dtype),
    isGuarded: false,
    isOrdered: false,
    finish: block([], hasFinish ? apply("add", [sum, constant(1)]) : sum),
    store: store("target", ["z", "m", "n"].map((axis) => at(axis))),
    schedule: {
      tileM: TILE,
      tileN: TILE,
      tileK: 8,
      registerM: shape.registerM ?? 4,
      registerN: 4,
      splitK: 1,
    },
    wanted: null,
    sparsity: [],
    gathers: [gather],
    route: null,
    choice: null,
  };
}

function readOf(
  name: string,
  axes: readonly string[],
  dtype: ScalarType,
): Block {
  const result = { kind: "value", name: "x", dtype } as const;
  return block([load("x", name, axes.map((axis) => at(axis)))], result);
}

function leftOf(shape: PackedCase): readonly number[] {
  const { m, k, depth, batch = 1, fold = "sum", isZero } = shape;
  return points([batch, m, k]).map(([z, row, i]) => {
    if (isZero(row + z, Math.floor(i / depth))) return ABSENT[fold];
    return fold === "any" ? 1 : (row * 7 + i * 3 + z) % 7 + 1;
  });
}

/** The right operand of a meeting is absent by halves of panels of columns. */
function rightOf(
  { way, n, k, batch = 1, fold = "sum" }: PackedCase,
): readonly number[] {
  return points([batch, k, n]).map(([, i, column], place) => {
    const half = Math.floor(column / (TILE / 2));
    if (way === "meeting" && isOffRight(i, half)) return ABSENT[fold];
    return fold === "any" ? Number(place % 5 === 0) : (place * 11) % 5 - 2;
  });
}

function isOffRight(i: number, half: number): boolean {
  return (i * 5 + half) % 4 !== 0;
}

function expectedOf(
  { m, n, k, batch = 1, fold = "sum", hasFinish = false }: PackedCase,
  operands: Readonly<Record<"left" | "right", readonly number[]>>,
): readonly number[] {
  return points([batch, m, n]).map(([z, row, column]) => {
    let folded = fold === "max" ? -Infinity : 0;
    for (let i = 0; i < k; i++) {
      const a = operands.left[(z * m + row) * k + i]!;
      const b = operands.right[(z * k + i) * n + column]!;
      if (fold === "sum") folded += a * b;
      else if (fold === "max") folded = Math.max(folded, a + b);
      else folded = Number(folded !== 0 || (a !== 0 && b !== 0));
    }
    return hasFinish ? folded + 1 : folded;
  });
}

interface Gathered {
  readonly gather: Gather;
  readonly lists: Readonly<Record<string, readonly number[]>>;
}

function gatherOf(shape: PackedCase): Gathered {
  const buffers = { positions: "positions", counts: "counts" };
  const { depth } = shape;
  switch (shape.way) {
    case "rows for each block of k": {
      const gather = {
        kind: "block",
        group: "m",
        depth,
        stretch: STRETCH,
      } as const;
      return { gather: { ...gather, ...buffers }, lists: rowLists(shape) };
    }
    case "blocks of k": {
      const gather = {
        kind: "list",
        group: "k",
        panel: "m",
        grain: depth,
      } as const;
      return { gather: { ...gather, ...buffers }, lists: blockLists(shape) };
    }
    case "meeting":
      return {
        gather: {
          kind: "meet",
          group: "k",
          left: { bits: "leftBits", span: TILE, batch: ["z"] },
          // All points of the batch share the zeros of the right operand.
          right: { bits: "rightBits", span: TILE / 2, batch: [] },
        },
        lists: meetingBits(shape),
      };
  }
}

function rowLists(
  { m, k, depth, batch = 1, isZero }: PackedCase,
): Gathered["lists"] {
  const lists = points([batch, Math.ceil(k / depth), Math.ceil(m / STRETCH)])
    .map(([z, at, stretch]) => {
      const rows = range(
        stretch * STRETCH,
        Math.min(m, (stretch + 1) * STRETCH),
      );
      return paddedList(rows, (row) => !isZero(row + z, at));
    });
  return joined(lists);
}

function blockLists(shape: PackedCase): Gathered["lists"] {
  const { m, k, depth, batch = 1 } = shape;
  const blocks = range(0, Math.ceil(k / depth));
  const lists = points([batch, Math.ceil(m / TILE), 1]).map(([z, panel]) =>
    paddedList(blocks, (at) => isLivePanel(shape, z, panel, at))
  );
  return joined(lists);
}

function isLivePanel(
  { m, isZero }: PackedCase,
  z: number,
  panel: number,
  at: number,
): boolean {
  return range(panel * TILE, Math.min(m, (panel + 1) * TILE))
    .some((row) => !isZero(row + z, at));
}

function meetingBits(shape: PackedCase): Gathered["lists"] {
  const { m, n, k, batch = 1 } = shape;
  const words = Math.ceil(k / 32);
  const wordOf = (word: number, isLive: (i: number) => boolean): number =>
    range(word * 32, Math.min(k, word * 32 + 32))
      .reduce((bits, i) => isLive(i) ? (bits | 1 << i % 32) >>> 0 : bits, 0);
  return {
    leftBits: points([batch, Math.ceil(m / TILE), words]).map((
      [z, panel, word],
    ) => wordOf(word, (i) => isLivePanel(shape, z, panel, i))),
    rightBits: points([1, Math.ceil(n / (TILE / 2)), words]).map((
      [, half, word],
    ) => wordOf(word, (i) => !isOffRight(i, half))),
  };
}

interface PaddedList {
  readonly positions: readonly number[];
  readonly count: number;
}

function paddedList(
  all: readonly number[],
  isLive: (position: number) => boolean,
): PaddedList {
  const live = all.filter(isLive);
  const behind = all.slice(live.length).map(() => NONSENSE);
  return { positions: [...live, ...behind], count: live.length };
}

function joined(lists: readonly PaddedList[]): Gathered["lists"] {
  return {
    positions: lists.flatMap(({ positions }) => positions),
    counts: lists.map(({ count }) => count),
  };
}

function range(from: number, to: number): readonly number[] {
  return Array.from({ length: Math.max(0, to - from) }, (_, i) => from + i);
}

function points(
  [a, b, c]: readonly [number, number, number],
): readonly (readonly [number, number, number])[] {
  return Array.from({ length: a * b * c }, (_, i) => [
    Math.floor(i / (b * c)),
    Math.floor(i / c) % b,
    i % c,
  ]);
}
