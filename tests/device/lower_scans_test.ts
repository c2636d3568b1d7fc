/** Softmax and running sums on a device against loops written by hand. */
import { kernelContext, type Lowered } from "../../jit/kernel/builder.ts";
import { lowerCumsum } from "../../jit/kernel/lower_cumsum.ts";
import { lowerSoftmax } from "../../jit/kernel/lower_softmax.ts";
import type { KernelContext } from "../../jit/kernel/builder.ts";
import type { ScalarType } from "../../jit/ir/scalar_type.ts";
import type { TileExpr } from "../../jit/ir/tile_block.ts";
import { assert, assertEquals } from "../support/assert.ts";
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

const device = await openTestDevice();

/** `x[i, k]` along `k`, or along `i` when columnwise. */
interface Case {
  readonly rows: number;
  readonly columns: number;
  readonly isColumnwise: boolean;
  readonly data: readonly number[];
  readonly dtype: ScalarType;
  /** Leaves out values at or below it. */
  readonly threshold?: number;
}

/** Runs one scan nest over a case. */
async function scan(
  opened: TestDevice,
  { rows, columns, isColumnwise, data, dtype, threshold }: Case,
  kind: "softmax" | "cumsum",
): Promise<readonly number[]> {
  const [row, along] = isColumnwise
    ? [axis("k", columns), axis("i", rows)]
    : [axis("i", rows), axis("k", columns)];
  const x = value("v", dtype);
  const live: TileExpr | null = threshold === undefined
    ? null
    : apply("gt", [x, constant(threshold, dtype)], "bool");
  const base = {
    name: kind,
    origin: NOWHERE,
    rows: [row],
    block: block([load("v", "x", [at("i"), at("k")])], x, live),
    finish: block([], { kind: "accumulated", dtype }),
    store: store("y", [at("i"), at("k")]),
  };
  const inputs = [
    dense("x", [rows, columns], dtype),
    dense("y", [rows, columns], dtype),
  ];
  const lower = (context: KernelContext): Lowered =>
    kind === "softmax"
      ? lowerSoftmax({ ...base, kind, along: [along] }, context)
      : lowerCumsum({ ...base, kind, along, dtype }, context);
  const { buffers, launches } = lower(kernelContext(inputs, opened.target));
  const results = await runKernels(opened, {
    buffers: [...inputs, ...buffers],
    launches,
    data: new Map([["x", data]]),
    scalars: new Map(),
  });
  return results.get("y")!;
}

/** The same over plain numbers: `walk` gets the live values of a row and gives theirs. */
function expected(
  { rows, columns, isColumnwise, data, threshold }: Case,
  walk: (values: readonly number[]) => readonly number[],
): readonly number[] {
  const [outer, inner] = isColumnwise ? [columns, rows] : [rows, columns];
  const wanted = data.map(() => 0);
  for (let row = 0; row < outer; row++) {
    const places = Array.from(
      { length: inner },
      (_, k) => isColumnwise ? k * columns + row : row * columns + k,
    ).filter((place) => threshold === undefined || data[place]! > threshold);
    const values = walk(places.map((place) => data[place]!));
    places.forEach((place, index) => wanted[place] = values[index]!);
  }
  return wanted;
}

function softmaxOf(values: readonly number[]): readonly number[] {
  const top = Math.max(...values);
  if (top === -Infinity) return values.map(() => 0);
  const powers = values.map((x) => Math.exp(x - top));
  const sum = powers.reduce((a, b) => a + b, 0);
  return powers.map((x) => x / sum);
}

function runningSums(values: readonly number[]): readonly number[] {
  let sum = 0;
  return values.map((x) => sum += x);
}

function numbers(count: number, low: number, high: number): readonly number[] {
  let state = 4711;
  return Array.from({ length: count }, () => {
    state = (state * 1103515245 + 12345) % 2147483648;
    return low + Math.floor(state / 2147483648 * (high - low + 1));
  });
}

const SHAPES = [
  [1, 1],
  [0, 5],
  [5, 0],
  [7, 3],
  [3, 33],
  [2, 1031],
  [70, 40],
  [1, 9001],
] as const;

async function checkSoftmax(opened: TestDevice, fixed: Case): Promise<void> {
  const actual = await scan(opened, fixed, "softmax");
  const wanted = expected(fixed, softmaxOf);
  wanted.forEach((share, index) => {
    const isNear = Object.is(share, actual[index]) ||
      Math.abs(actual[index]! - share) <= 2e-6 * share + 1e-37;
    assert(isNear, `element ${index}: ${actual[index]} is not ${share}`);
  });
}

for (const isColumnwise of [false, true]) {
  const direction = isColumnwise ? "columns" : "rows";
  deviceTest(
    device,
    `lowerSoftmax() normalizes ${direction} of any length`,
    async (opened) => {
      for (const [rows, columns] of SHAPES) {
        const data = numbers(rows * columns, -20, 20);
        for (const guard of [{}, { threshold: -5 }]) {
          await checkSoftmax(opened, {
            rows,
            columns,
            isColumnwise,
            data,
            dtype: "f32",
            ...guard,
          });
        }
      }
    },
  );

  deviceTest(
    device,
    `lowerCumsum() sums along ${direction} of any length`,
    async (opened) => {
      for (const [rows, columns] of SHAPES) {
        const data = numbers(rows * columns, -9, 9);
        for (const guard of [{}, { threshold: -3 }]) {
          const fixed: Case = {
            rows,
            columns,
            isColumnwise,
            data,
            dtype: rows === 2 ? "f32" : "i32",
            ...guard,
          };
          const actual = await scan(opened, fixed, "cumsum");
          assertEquals(actual, expected(fixed, runningSums));
        }
      }
    },
  );
}

deviceTest(
  device,
  "lowerSoftmax() shares long rows among workgroups",
  async (opened) => {
    const columns = 70_001;
    await checkSoftmax(opened, {
      rows: 2,
      columns,
      isColumnwise: false,
      data: numbers(2 * columns, -30, 10),
      dtype: "f32",
      threshold: -25,
    });
  },
);

deviceTest(
  device,
  "lowerSoftmax() writes zeros for rows without a finite value, NaN beside an infinity",
  async (opened) => {
    await checkSoftmax(opened, {
      rows: 4,
      columns: 3,
      isColumnwise: false,
      dtype: "f32",
      data: [
        ...[-Infinity, -Infinity, -Infinity],
        ...[1, -Infinity, 1],
        ...[Infinity, 1, -Infinity],
        ...[88, 3e38, -3e38],
      ],
    });
  },
);

deviceTest(
  device,
  "lowerCumsum() wraps integers and carries across stretches",
  async (opened) => {
    const columns = 5003;
    const data = numbers(columns, 0, 4000000000);
    const actual = await scan(opened, {
      rows: 1,
      columns,
      isColumnwise: false,
      data,
      dtype: "u32",
    }, "cumsum");
    let sum = 0;
    assertEquals(actual, data.map((x) => sum = (sum + x) >>> 0));
  },
);

deviceTest(
  device,
  "lowerCumsum() shares long rows among workgroups",
  async (opened) => {
    for (const isColumnwise of [false, true]) {
      const [rows, columns] = isColumnwise ? [30_011, 3] : [2, 70_001];
      const fixed: Case = {
        rows,
        columns,
        isColumnwise,
        data: numbers(rows * columns, -9, 9),
        dtype: "i32",
        threshold: -7,
      };
      const actual = await scan(opened, fixed, "cumsum");
      assertEquals(actual, expected(fixed, runningSums));
    }
  },
);
