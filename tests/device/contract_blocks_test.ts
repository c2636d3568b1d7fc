/** Rows packed anew for each block of k, and blocks of k, on a device, against plain loops. */
import { kernelContext } from "../../jit/kernel/builder.ts";
import { lowerContract } from "../../jit/kernel/lower_contract.ts";
import type {
  Block,
  ContractNest,
  Gather,
  TileBuffer,
} from "../../jit/ir/tile_ir.ts";
import type { ScalarType } from "../../jit/ir/scalar_type.ts";
import { assertEquals } from "../support/assert.ts";
import {
  deviceTest,
  openTestDevice,
  runKernels,
  type TestDevice,
} from "../support/run_kernels.ts";
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
  value,
} from "../support/tile_shorthand.ts";

const DEVICE = await openTestDevice();
const TILE_M = 16;
const STRETCH = 32;

type Fold = "sum" | "max" | "any";

interface Case {
  readonly m: number;
  readonly n: number;
  readonly k: number;
  /** Points of k of a micro-tile. */
  readonly depth: number;
  readonly batch?: number;
  readonly fold?: Fold;
  readonly hasFinish?: boolean;
  readonly isTransposed?: boolean;
  /** Whether a row (or a panel of rows) has nothing in a block of k. */
  readonly isZero: (row: number, block: number) => boolean;
}

function readOf(
  name: string,
  axes: readonly string[],
  dtype: ScalarType,
): Block {
  return block([load("x", name, axes.map((axis) => at(axis)))], {
    kind: "value",
    name: "x",
    dtype,
  });
}

const PRODUCTS = { sum: "mul", max: "add", any: "and" } as const;

function nestOf(
  { m, n, k, batch = 1, fold = "sum", hasFinish = false }: Case,
  gather: Gather,
): ContractNest {
  const dtype = fold === "any" ? "bool" : "f32";
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
    finish: block([], hasFinish ? apply("add", [sum, constant(1)]) : sum),
    store: store("target", ["z", "m", "n"].map((axis) => at(axis))),
    schedule: {
      tileM: TILE_M,
      tileN: 16,
      tileK: 8,
      registerM: 4,
      registerN: 4,
      splitK: 1,
    },
    wanted: null,
    sparsity: [],
    gathers: [gather],
    choice: null,
  };
}

/** Neutral under the fold and its product: where a micro-tile is left out. */
const ABSENT = { sum: 0, max: -Infinity, any: 0 } as const;

function leftOf({ m, k, depth, batch = 1, fold = "sum", isZero }: Case): {
  readonly data: readonly number[];
} {
  const data = [];
  for (let z = 0; z < batch; z++) {
    for (let row = 0; row < m; row++) {
      for (let i = 0; i < k; i++) {
        const isOff = isZero(row + z, Math.floor(i / depth));
        const seen = fold === "any" ? 1 : (row * 7 + i * 3 + z) % 7 + 1;
        data.push(isOff ? ABSENT[fold] : seen);
      }
    }
  }
  return { data };
}

function rightOf({ n, k, batch = 1, fold = "sum" }: Case): readonly number[] {
  return Array.from(
    { length: batch * k * n },
    (_, i) => fold === "any" ? Number(i % 5 === 0) : (i * 11) % 5 - 2,
  );
}

function expectedOf(shape: Case): readonly number[] {
  const { m, n, k, batch = 1, fold = "sum", hasFinish = false } = shape;
  const left = leftOf(shape).data;
  const right = rightOf(shape);
  const result: number[] = [];
  for (let z = 0; z < batch; z++) {
    for (let row = 0; row < m; row++) {
      for (let column = 0; column < n; column++) {
        let sum = fold === "max" ? -Infinity : 0;
        for (let i = 0; i < k; i++) {
          const a = left[(z * m + row) * k + i]!;
          const b = right[(z * k + i) * n + column]!;
          if (fold === "sum") sum += a * b;
          else if (fold === "max") sum = Math.max(sum, a + b);
          else sum = Number(sum !== 0 || (a !== 0 && b !== 0));
        }
        result.push(hasFinish ? sum + 1 : sum);
      }
    }
  }
  return result;
}

/** The lists of rows for each block of k, with nonsense behind the counts. */
function rowLists({ m, k, depth, batch = 1, isZero }: Case): {
  readonly positions: readonly number[];
  readonly counts: readonly number[];
} {
  const positions: number[] = [];
  const counts: number[] = [];
  for (let z = 0; z < batch; z++) {
    for (let k0 = 0; k0 < k; k0 += depth) {
      for (let first = 0; first < m; first += STRETCH) {
        const length = Math.min(STRETCH, m - first);
        const live = Array.from({ length }, (_, row) => first + row)
          .filter((row) => !isZero(row + z, k0 / depth));
        counts.push(live.length);
        positions.push(
          ...live,
          ...new Array<number>(length - live.length).fill(4_000_000_000),
        );
      }
    }
  }
  return { positions, counts };
}

/** The lists of blocks of k for each panel of rows. */
function blockLists({ m, k, depth, batch = 1, isZero }: Case): {
  readonly positions: readonly number[];
  readonly counts: readonly number[];
} {
  const positions: number[] = [];
  const counts: number[] = [];
  const blocks = Array.from({ length: Math.ceil(k / depth) }, (_, at) => at);
  for (let z = 0; z < batch; z++) {
    for (let first = 0; first < m; first += TILE_M) {
      const rows = Array.from(
        { length: Math.min(TILE_M, m - first) },
        (_, row) => first + row,
      );
      const live = blocks.filter((block) =>
        rows.some((row) => !isZero(row + z, block))
      );
      counts.push(live.length);
      positions.push(
        ...live,
        ...blocks.slice(live.length).map(() => 4_000_000_000),
      );
    }
  }
  return { positions, counts };
}

async function check(
  device: TestDevice,
  shape: Case,
  gather: Gather & { readonly kind: "block" | "list" },
): Promise<void> {
  const { m, n, k, batch = 1, fold = "sum", isTransposed = false } = shape;
  const lists = gather.kind === "block" ? rowLists(shape) : blockLists(shape);
  const dtype = fold === "any" ? "bool" : "f32";
  const target = dense("target", [batch, m, n], dtype);
  const buffers: readonly TileBuffer[] = [
    dense("left", [batch, m, k], dtype),
    dense("right", [batch, k, n], dtype),
    isTransposed ? { ...target, strides: [m * n, 1, m] } : target,
    dense("positions", [lists.positions.length], "u32"),
    dense("counts", [lists.counts.length], "u32"),
  ];
  const context = kernelContext(buffers, device.target);
  const lowered = lowerContract(nestOf(shape, gather), context);
  const result = await runKernels(device, {
    buffers: [...buffers, ...lowered.buffers],
    launches: lowered.launches,
    data: new Map([
      ["left", leftOf(shape).data],
      ["right", rightOf(shape)],
      ["positions", lists.positions],
      ["counts", lists.counts],
      [
        "target",
        new Array<number>(batch * m * n).fill(dtype === "bool" ? 1 : -99),
      ],
    ]),
    scalars: new Map(),
  });
  const found = result.get("target")!;
  const seen = isTransposed
    ? Array.from({ length: batch * m * n }, (_, i) => {
      const [z, rest] = [Math.floor(i / (m * n)), i % (m * n)];
      return found[z * m * n + rest % n * m + Math.floor(rest / n)];
    })
    : found;
  assertEquals(seen, expectedOf(shape));
}

const PATTERNS: Readonly<Record<string, Case["isZero"]>> = {
  scattered: (row, block) => (row * 7 + block * 5) % 3 !== 0,
  empty: () => true,
  full: () => false,
  one: (row, block) => row !== 5 || block !== 1,
};

function rowsPerBlock(depth: number): Gather & { readonly kind: "block" } {
  return {
    kind: "block",
    group: "m",
    depth,
    stretch: STRETCH,
    positions: "positions",
    counts: "counts",
  };
}

function blocksPerPanel(grain: number): Gather & { readonly kind: "list" } {
  return {
    kind: "list",
    group: "k",
    panel: "m",
    grain,
    positions: "positions",
    counts: "counts",
  };
}

const WAYS = {
  "rows for each block of k": rowsPerBlock,
  "blocks of k for each panel": blocksPerPanel,
} as const;

for (const [way, gatherOf] of Object.entries(WAYS)) {
  for (const [pattern, isZero] of Object.entries(PATTERNS)) {
    deviceTest(DEVICE, `gather: ${way}, ${pattern}`, async (device) => {
      const run = (shape: Omit<Case, "isZero">): Promise<void> =>
        check(device, { ...shape, isZero }, gatherOf(shape.depth));
      await run({ m: 64, n: 32, k: 64, depth: 16 });
      await run({ m: 37, n: 19, k: 43, depth: 16, batch: 2 });
      await run({ m: 37, n: 20, k: 44, depth: 8, hasFinish: true });
    });
  }
  const isZero = PATTERNS["scattered"]!;
  deviceTest(
    DEVICE,
    `gather: ${way}, other folds and layouts`,
    async (device) => {
      const run = (shape: Omit<Case, "isZero">): Promise<void> =>
        check(device, { ...shape, isZero }, gatherOf(shape.depth));
      await run({ m: 35, n: 24, k: 50, depth: 16, fold: "max" });
      await run({ m: 35, n: 24, k: 50, depth: 16, fold: "any" });
      await run({ m: 36, n: 24, k: 48, depth: 16, isTransposed: true });
      await run({ m: 33, n: 2, k: 65, depth: 64 });
    },
  );
}
