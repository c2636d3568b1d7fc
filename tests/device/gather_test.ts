/** SRead, SWrite and online detection on a device, against plain loops. */
import { kernelContext } from "../../jit/kernel/builder.ts";
import { lowerContract } from "../../jit/kernel/lower_contract.ts";
import { lowerDetect } from "../../jit/kernel/lower_detect.ts";
import { lowerList } from "../../jit/kernel/lower_list.ts";
import type { Block, LoopAxis } from "../../jit/ir/tile_block.ts";
import type { ContractNest, TileBuffer } from "../../jit/ir/tile_ir.ts";
import type { Gather } from "../../jit/ir/tile_pit.ts";
import {
  type RequestedLists,
  requestLists,
} from "../../jit/pit/request_lists.ts";
import { assertEquals } from "../support/assert.ts";
import {
  deviceTest,
  openTestDevice,
  runKernels,
  type TestDevice,
} from "../support/run_kernels.ts";

const DEVICE = await openTestDevice();
const ORIGIN = { kind: "source", span: { start: 0, end: 0 } } as const;
const TILE = 16;

interface Case {
  readonly m: number;
  readonly n: number;
  readonly k: number;
  readonly batch?: number;
  readonly splitK?: number;
  readonly isKMajor?: boolean;
  /** Group that is listed, and the operand that is looked at. */
  readonly gather: "left k" | "right k" | "left m" | "right n";
  /** Whether a micro-tile holds zeros alone. */
  readonly isZero: (position: number, panel: number) => boolean;
}

function axis(name: string, end: number): LoopAxis {
  return { name, start: 0, end, extent: end };
}

function dense(
  name: string,
  shape: readonly number[],
  dtype: "f32" | "u32" = "f32",
): TileBuffer {
  const strides = shape.map((_, d) =>
    shape.slice(d + 1).reduce((a, b) => a * b, 1)
  );
  return { name, dtype, role: "temporary", shape, strides };
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

/** The detection and the product that reads its lists. */
function nestsOf(
  { m, n, k, batch = 1, gather, splitK = 1 }: Case,
  isOrdered: boolean,
): {
  readonly lists: RequestedLists;
  readonly contract: ContractNest;
} {
  const [operand, group] = gather.split(" ") as [
    "left" | "right",
    Gather["group"],
  ];
  const left = read("left", ["z", "m", "k"]);
  const right = read("right", ["z", "k", "n"]);
  const groups = { m: [axis("m", m)], n: [axis("n", n)], k: [axis("k", k)] };
  const panelGroup = group === "k" ? (operand === "left" ? "m" : "n") : "k";
  const lists = requestLists({
    name: "find",
    origin: ORIGIN,
    batch: [axis("z", batch)],
    listed: groups[group],
    panel: groups[panelGroup],
    panelSize: group === "k" ? TILE : null,
    block: operand === "left" ? left : right,
    isPermutation: group !== "k",
  }, isOrdered);
  const contract: ContractNest = {
    kind: "contract",
    name: "product",
    origin: ORIGIN,
    batch: [axis("z", batch)],
    ...groups,
    fold: "sum",
    product: "mul",
    dtype: "f32",
    left,
    right,
    isGuarded: false,
    isOrdered: false,
    finish: {
      steps: [],
      live: null,
      result: {
        kind: "apply",
        op: "add",
        args: [{ kind: "accumulated", dtype: "f32" }, {
          kind: "literal",
          value: 1,
          dtype: "f32",
        }],
        dtype: "f32",
      },
    },
    store: { buffer: "target", indices: plain(["z", "m", "n"]), steps: [] },
    schedule: {
      tileM: TILE,
      tileN: TILE,
      tileK: 8,
      registerM: 4,
      registerN: 4,
      splitK,
    },
    wanted: null,
    sparsity: [],
    gathers: [{
      kind: "list",
      grain: 1,
      group,
      panel: group === "k" ? (operand === "left" ? "m" : "n") : null,
      positions: "find.positions",
      counts: "find.counts",
    }],
    route: null,
    choice: null,
  };
  return { lists, contract };
}

async function check(test: TestDevice, shape: Case): Promise<void> {
  for (const isOrdered of [true, false]) {
    await checkLists(test, shape, isOrdered);
  }
}

async function checkLists(
  test: TestDevice,
  shape: Case,
  isOrdered: boolean,
): Promise<void> {
  const { m, n, k, batch = 1, gather, isKMajor = false, isZero } = shape;
  const { lists, contract } = nestsOf(shape, isOrdered);
  const listed = gather.endsWith("k") ? k : gather === "left m" ? m : n;
  const left = isKMajor
    ? { ...dense("left", [batch, m, k]), strides: [m * k, 1, m] }
    : dense("left", [batch, m, k]);
  const buffers = [
    left,
    dense("right", [batch, k, n]),
    dense("target", [batch, m, n]),
    ...lists.buffers,
  ];
  const value = (seed: number, ...at: number[]): number =>
    (at.reduce((sum, index) => sum * 31 + index, seed) % 7) - 3;
  const leftAt = (z: number, row: number, i: number): number => {
    if (gather === "left k" && isZero(i, Math.floor(row / TILE))) return 0;
    if (gather === "left m" && isZero(row, 0)) return 0;
    return value(1, z, row, i) || 1;
  };
  const rightAt = (z: number, i: number, column: number): number => {
    if (gather === "right k" && isZero(i, Math.floor(column / TILE))) return -0;
    if (gather === "right n" && isZero(column, 0)) return 0;
    return value(2, z, i, column) || 1;
  };
  const leftData = new Array<number>(batch * m * k).fill(0);
  const rightData = new Array<number>(batch * k * n).fill(0);
  for (let z = 0; z < batch; z++) {
    for (let i = 0; i < k; i++) {
      for (let row = 0; row < m; row++) {
        const [sz, sm, sk] = left.strides;
        leftData[z * sz! + row * sm! + i * sk!] = leftAt(z, row, i);
      }
      for (let c = 0; c < n; c++) {
        rightData[(z * k + i) * n + c] = rightAt(z, i, c);
      }
    }
  }
  const context = kernelContext(buffers, test.target);
  const lowered = [
    lowerDetect(lists.nests[0], context),
    lowerList(lists.nests[1], context),
    lowerContract(contract, context),
  ];
  const result = await runKernels(test, {
    buffers: [...buffers, ...lowered.flatMap((part) => part.buffers)],
    launches: lowered.flatMap(({ launches }) => launches),
    data: new Map([["left", leftData], ["right", rightData]]),
    scalars: new Map(),
  });
  const expected: number[] = [];
  for (let z = 0; z < batch; z++) {
    for (let row = 0; row < m; row++) {
      for (let c = 0; c < n; c++) {
        let sum = 1;
        for (let i = 0; i < k; i++) sum += leftAt(z, row, i) * rightAt(z, i, c);
        expected.push(sum);
      }
    }
  }
  assertEquals(result.get("target"), expected);
  const live = Array.from({ length: listed }, (_, at) => at).filter((at) =>
    !isZero(at, 0)
  );
  assertEquals(result.get("find.counts")?.[0], live.length);
  const found = result.get("find.positions")?.slice(0, live.length) ?? [];
  assertEquals(isOrdered ? found : found.toSorted((a, b) => a - b), live);
}

const PATTERNS: readonly (readonly [string, Case["isZero"]])[] = [
  ["scattered", (position, panel) => (position * 7 + panel) % 3 !== 0],
  ["empty", () => true],
  ["full", () => false],
  ["one", (position) => position !== 5],
];

for (const gather of ["left k", "right k", "left m", "right n"] as const) {
  for (const [pattern, isZero] of PATTERNS) {
    deviceTest(
      DEVICE,
      `detect and gather: ${gather}, ${pattern}`,
      async (device) => {
        await check(device, { m: 36, n: 40, k: 44, gather, isZero });
        await check(device, { m: 17, n: 13, k: 23, batch: 2, gather, isZero });
      },
    );
  }
}

deviceTest(
  DEVICE,
  "detect and gather: k-major operand, parts of k",
  (device) =>
    check(device, {
      m: 32,
      n: 20,
      k: 300,
      batch: 2,
      isKMajor: true,
      splitK: 4,
      gather: "left k",
      isZero: (position) => position % 4 !== 1,
    }),
);

deviceTest(
  DEVICE,
  "detect and gather: a list of more than one chunk",
  (device) =>
    check(device, {
      m: 16,
      n: 16,
      k: 2052,
      gather: "left k",
      isZero: (position) => position % 5 !== 2,
    }),
);
