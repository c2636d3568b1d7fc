/** Contraction kernels against plain loops: shapes, layouts, folds, guards, parts of k. */
import { kernelContext } from "../../jit/kernel/builder.ts";
import { lowerContract } from "../../jit/kernel/lower_contract.ts";
import type { Block, LoopAxis, TileExpr } from "../../jit/ir/tile_block.ts";
import type {
  ContractNest,
  ContractSchedule,
  TileBuffer,
} from "../../jit/ir/tile_ir.ts";
import { assertEquals } from "../support/assert.ts";
import {
  deviceTest,
  openTestDevice,
  runKernels,
  type TestDevice,
} from "../support/run_kernels.ts";

const DEVICE = await openTestDevice();

const SMALL: ContractSchedule = {
  tileM: 16,
  tileN: 16,
  tileK: 8,
  registerM: 4,
  registerN: 4,
  splitK: 1,
};
const LARGE: ContractSchedule = {
  tileM: 128,
  tileN: 256,
  tileK: 8,
  registerM: 8,
  registerN: 16,
  splitK: 1,
};

interface Case {
  readonly m: number;
  readonly n: number;
  readonly k: number;
  readonly batch?: number;
  readonly schedule?: ContractSchedule;
  readonly isLeftTransposed?: boolean;
  readonly isRightTransposed?: boolean;
  readonly fold?: ContractNest["fold"];
  readonly product?: ContractNest["product"];
  readonly isGuarded?: boolean;
  readonly bias?: boolean;
}

function axis(name: string, end: number): LoopAxis {
  return { name, start: 0, end, extent: end };
}

function buffer(
  name: string,
  shape: readonly number[],
  order: readonly number[],
): TileBuffer {
  const strides = shape.map(() => 0);
  let step = 1;
  for (const dimension of order.toReversed()) {
    strides[dimension] = step;
    step *= shape[dimension]!;
  }
  return { name, dtype: "f32", role: "input", shape, strides };
}

function plain(axes: readonly string[]): ContractNest["store"]["indices"] {
  return axes.map((name) => ({
    terms: [{ axis: name, factor: 1 }],
    offset: 0,
    value: null,
    isChecked: false,
  }));
}

function read(name: string, axes: readonly string[]): Block {
  return {
    steps: [{
      kind: "load",
      name: "x",
      buffer: name,
      indices: plain(axes),
      when: null,
      inside: null,
    }],
    live: null,
    result: { kind: "value", name: "x", dtype: "f32" },
  };
}

/** Points with (m + k) divisible by 3 are left out of the left operand. */
function guard(block: Block): Block {
  const sum: TileExpr = {
    kind: "apply",
    op: "add",
    args: [{ kind: "axis", axis: "m" }, { kind: "axis", axis: "k" }],
    dtype: "i32",
  };
  const three: TileExpr = { kind: "literal", value: 3, dtype: "i32" };
  const zero: TileExpr = { kind: "literal", value: 0, dtype: "i32" };
  const rest: TileExpr = {
    kind: "apply",
    op: "mod",
    args: [sum, three],
    dtype: "i32",
  };
  return {
    ...block,
    live: { kind: "apply", op: "ne", args: [rest, zero], dtype: "bool" },
  };
}

function finishOf(bias: boolean): Block {
  const accumulated: TileExpr = { kind: "accumulated", dtype: "f32" };
  if (!bias) return { steps: [], live: null, result: accumulated };
  const read: Block["steps"] = [{
    kind: "load",
    name: "bias",
    buffer: "bias",
    indices: plain(["n"]),
    when: null,
    inside: null,
  }];
  const value: TileExpr = { kind: "value", name: "bias", dtype: "f32" };
  return {
    steps: read,
    live: null,
    result: {
      kind: "apply",
      op: "add",
      args: [accumulated, value],
      dtype: "f32",
    },
  };
}

function nestOf(shape: Case): ContractNest {
  const { m, n, k, batch = 1, schedule = SMALL } = shape;
  const left = read("left", ["z", "m", "k"]);
  return {
    kind: "contract",
    isOrdered: false,
    name: "product",
    origin: { kind: "source", span: { start: 0, end: 0 } },
    batch: [axis("z", batch)],
    m: [axis("m", m)],
    n: [axis("n", n)],
    k: [axis("k", k)],
    fold: shape.fold ?? "sum",
    product: shape.product ?? "mul",
    dtype: "f32",
    left: shape.isGuarded === true ? guard(left) : left,
    right: read("right", ["z", "k", "n"]),
    isGuarded: shape.isGuarded ?? false,
    finish: finishOf(shape.bias ?? false),
    store: { buffer: "target", indices: plain(["z", "m", "n"]), steps: [] },
    schedule,
    wanted: null,
    sparsity: [],
    gathers: [],
    route: null,
    choice: null,
  };
}

/** Element (z, row, column) of a small integer matrix: exact in f32. */
function element(seed: number, at: number): number {
  return ((at * 7 + seed * 13) % 11) - 5;
}

async function check(test: TestDevice, shape: Case): Promise<void> {
  const { m, n, k, batch = 1 } = shape;
  const left = buffer(
    "left",
    [batch, m, k],
    shape.isLeftTransposed ? [0, 2, 1] : [0, 1, 2],
  );
  const right = buffer(
    "right",
    [batch, k, n],
    shape.isRightTransposed ? [0, 2, 1] : [0, 1, 2],
  );
  const buffers = [
    left,
    right,
    buffer("bias", [n], [0]),
    { ...buffer("target", [batch, m, n], [0, 1, 2]), role: "result" as const },
  ];
  const numbers = (seed: number, count: number): number[] =>
    Array.from({ length: count }, (_, at) => element(seed, at));
  const data = new Map([
    ["left", numbers(1, batch * m * k)],
    ["right", numbers(2, batch * k * n)],
    ["bias", numbers(3, n)],
  ]);
  const lowered = lowerContract(
    nestOf(shape),
    kernelContext(buffers, test.target),
  );
  const result = await runKernels(test, {
    buffers: [...buffers, ...lowered.buffers],
    launches: lowered.launches,
    data,
    scalars: new Map(),
  });
  assertEquals(result.get("target"), expected(shape, data, left, right));
}

function expected(
  {
    m,
    n,
    k,
    batch = 1,
    fold = "sum",
    product = "mul",
    isGuarded = false,
    bias = false,
  }: Case,
  data: ReadonlyMap<string, readonly number[]>,
  left: TileBuffer,
  right: TileBuffer,
): number[] {
  const at = ({ name, strides }: TileBuffer, ...indices: number[]): number =>
    data.get(
      name,
    )![indices.reduce((sum, index, d) => sum + index * strides[d]!, 0)]!;
  const result: number[] = [];
  for (let z = 0; z < batch; z++) {
    for (let row = 0; row < m; row++) {
      for (let column = 0; column < n; column++) {
        let value = fold === "sum" ? 0 : fold === "min" ? Infinity : -Infinity;
        for (let i = 0; i < k; i++) {
          if (isGuarded && (row + i) % 3 === 0) continue;
          const [a, b] = [at(left, z, row, i), at(right, z, i, column)];
          const term = product === "mul" ? a * b : a + b;
          value = fold === "sum"
            ? value + term
            : Math[fold as "min" | "max"](value, term);
        }
        result.push(value + (bias ? data.get("bias")![column]! : 0));
      }
    }
  }
  return result;
}

const SHAPES: readonly (readonly [number, number, number])[] = [
  [16, 16, 8],
  [17, 13, 5],
  [1, 20, 12],
  [20, 1, 12],
  [3, 5, 0],
  [0, 5, 3],
  [32, 36, 40],
  [33, 64, 31],
];

for (const [m, n, k] of SHAPES) {
  for (const isLeftTransposed of [false, true]) {
    for (const isRightTransposed of [false, true]) {
      const layout = `${isLeftTransposed ? "k-major" : "row-major"} x ${
        isRightTransposed ? "n-major" : "row-major"
      }`;
      deviceTest(
        DEVICE,
        `lowerContract() multiplies ${m}x${k} by ${k}x${n}, ${layout}`,
        (device) =>
          check(device, { m, n, k, isLeftTransposed, isRightTransposed }),
      );
    }
  }
}

deviceTest(
  DEVICE,
  "lowerContract() runs the largest tile with edges",
  (device) => check(device, { m: 130, n: 260, k: 20, schedule: LARGE }),
);

deviceTest(
  DEVICE,
  "lowerContract() runs the largest tile on odd sizes",
  (device) =>
    check(device, { m: 131, n: 3, k: 9, schedule: LARGE, bias: true }),
);

deviceTest(
  DEVICE,
  "lowerContract() multiplies a batch and adds a bias",
  (device) => check(device, { batch: 3, m: 20, n: 24, k: 12, bias: true }),
);

deviceTest(
  DEVICE,
  "lowerContract() folds parts of k in a second pass",
  (device) =>
    check(device, {
      batch: 2,
      m: 18,
      n: 20,
      k: 61,
      bias: true,
      schedule: { ...SMALL, splitK: 4 },
    }),
);

deviceTest(
  DEVICE,
  "lowerContract() takes min of sums",
  (device) =>
    check(device, { m: 18, n: 20, k: 13, fold: "min", product: "add" }),
);

deviceTest(
  DEVICE,
  "lowerContract() leaves out guarded points",
  (device) => check(device, { m: 18, n: 20, k: 13, isGuarded: true }),
);

deviceTest(
  DEVICE,
  "lowerContract() leaves out guarded points of a max of sums",
  (device) =>
    check(device, {
      m: 18,
      n: 20,
      k: 13,
      isGuarded: true,
      fold: "max",
      product: "add",
    }),
);
