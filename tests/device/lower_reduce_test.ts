/** Reductions on a device: every fold and schedule against loops written by hand. */
import { kernelContext } from "../../jit/kernel/builder.ts";
import { lowerReduce } from "../../jit/kernel/lower_reduce.ts";
import type { ScalarType } from "../../jit/ir/scalar_type.ts";
import type { Block, TileExpr } from "../../jit/ir/tile_block.ts";
import type { FoldName, ReduceNest } from "../../jit/ir/tile_ir.ts";
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

/** What is folded: `x[i, k]` over one of its axes. */
interface Case {
  readonly reducer: FoldName;
  readonly dtype: ScalarType;
  readonly result: ScalarType;
  readonly rows: number;
  readonly columns: number;
  /** Folds over the rows, which is not the contiguous axis. */
  readonly isColumnwise: boolean;
  readonly data: readonly number[];
  /** Leaves out values below 0. */
  readonly isGuarded?: boolean;
}

async function fold(
  opened: TestDevice,
  { reducer, dtype, result, rows, columns, isColumnwise, data, isGuarded }:
    Case,
): Promise<readonly number[]> {
  const [spatial, reduction] = isColumnwise
    ? [axis("k", columns), axis("i", rows)]
    : [axis("i", rows), axis("k", columns)];
  const x = value("v", dtype);
  const live: TileExpr | null = isGuarded === true
    ? apply("ge", [x, constant(0, dtype)], "bool")
    : null;
  const isTruth = reducer === "any" || reducer === "all";
  const body: Block = block(
    [load("v", "x", [at("i"), at("k")])],
    isTruth ? { kind: "cast", dtype: "bool", arg: x } : x,
    live,
  );
  const nest: ReduceNest = {
    kind: "reduce",
    name: "reduce",
    origin: NOWHERE,
    spatial: [spatial],
    reduction: [reduction],
    reducer,
    dtype: isTruth ? "bool" : dtype,
    block: body,
    finish: block([], { kind: "accumulated", dtype: result }),
    store: store("y", [at(spatial.name)]),
  };
  const inputs = [
    dense("x", [rows, columns], dtype),
    dense("y", [spatial.end], result),
  ];
  const { buffers, launches } = lowerReduce(
    nest,
    kernelContext(inputs, opened.target),
  );
  const results = await runKernels(opened, {
    buffers: [...inputs, ...buffers],
    launches,
    data: new Map([["x", data]]),
    scalars: new Map(),
  });
  return results.get("y")!;
}

/** The values of each output, guards applied. */
function lines(
  { rows, columns, isColumnwise, data, isGuarded }: Case,
): readonly (readonly { value: number; position: number }[])[] {
  const [outer, inner] = isColumnwise ? [columns, rows] : [rows, columns];
  return Array.from(
    { length: outer },
    (_, output) =>
      Array.from({ length: inner }, (_, position) => ({
        position,
        value: data[
          isColumnwise ? position * columns + output : output * columns +
            position
        ]!,
      })).filter(({ value }) => isGuarded !== true || value >= 0),
  );
}

function expected(
  reducer: FoldName,
  line: readonly { value: number; position: number }[],
): number {
  const values = line.map(({ value }) => value);
  const sum = values.reduce((a, b) => a + b, 0);
  switch (reducer) {
    case "sum":
      return sum;
    case "prod":
      return values.reduce((a, b) => a * b, 1);
    case "max":
      return values.reduce((a, b) => Math.max(a, b), -Infinity);
    case "min":
      return values.reduce((a, b) => Math.min(a, b), Infinity);
    case "any":
      return values.some((x) => x !== 0) ? 1 : 0;
    case "all":
      return values.every((x) => x !== 0) ? 1 : 0;
    case "mean":
      return values.length === 0 ? 0 : Math.fround(sum / values.length);
    case "argmax":
      return line.reduce((a, b) => b.value > a.value ? b : a, {
        value: -Infinity,
        position: -1,
      }).position;
    case "argmin":
      return line.reduce((a, b) => b.value < a.value ? b : a, {
        value: Infinity,
        position: -1,
      }).position;
    case "logsumexp": {
      const top = Math.max(...values, -Infinity);
      if (!Number.isFinite(top)) return top;
      return top + Math.log(
        values.reduce((total, x) => total + Math.exp(x - top), 0),
      );
    }
  }
}

/** Whole numbers whose sums are exact in f32. */
function wholeNumbers(count: number, low = -8, high = 8): readonly number[] {
  let state = 12345;
  return Array.from({ length: count }, () => {
    state = (state * 1103515245 + 12345) % 2147483648;
    return low + Math.floor(state / 2147483648 * (high - low + 1));
  });
}

async function check(opened: TestDevice, fixed: Case): Promise<void> {
  const actual = await fold(opened, fixed);
  const wanted = lines(fixed).map((line) => expected(fixed.reducer, line));
  assertEquals(actual, wanted);
}

const FOLDS = [
  ["sum", "f32", "f32"],
  ["sum", "i32", "i32"],
  ["sum", "u32", "u32"],
  ["max", "f32", "f32"],
  ["min", "f32", "f32"],
  ["max", "i32", "i32"],
  ["min", "u32", "u32"],
  ["any", "f32", "bool"],
  ["all", "i32", "bool"],
  ["mean", "f32", "f32"],
  ["argmax", "f32", "i32"],
  ["argmin", "i32", "i32"],
  ["argmax", "u32", "i32"],
] as const satisfies readonly (readonly [FoldName, ScalarType, ScalarType])[];

const SHAPES = [[3, 7], [2, 257], [300, 2], [3, 4099]] as const;
const MORE_SHAPES = [[1, 1], [5, 31], [67, 64], [1, 5003], ...SHAPES] as const;

for (const [reducer, dtype, result] of FOLDS) {
  deviceTest(
    device,
    `lowerReduce() folds ${reducer} of ${dtype} along rows and columns`,
    async (opened) => {
      const shapes = dtype === "f32" && result !== dtype || reducer === "sum"
        ? MORE_SHAPES
        : SHAPES;
      for (const [rows, columns] of shapes) {
        const low = dtype === "u32" ? 0 : -8;
        const data = wholeNumbers(rows * columns, low);
        for (const isColumnwise of [false, true]) {
          await check(opened, {
            reducer,
            dtype,
            result,
            rows,
            columns,
            isColumnwise,
            data,
          });
        }
      }
    },
  );
}

deviceTest(
  device,
  "lowerReduce() leaves out points that are not live",
  async (opened) => {
    for (const reducer of ["sum", "mean", "max", "argmin", "any"] as const) {
      for (const columns of [1, 5, 700]) {
        const rows = 9;
        const data = wholeNumbers(rows * columns, -9, 3).map((x, index) =>
          index < columns ? -1 : x
        );
        const result = reducer === "argmin"
          ? "i32"
          : reducer === "any"
          ? "bool"
          : "f32";
        await check(opened, {
          reducer,
          dtype: "f32",
          result,
          rows,
          columns,
          isColumnwise: false,
          data,
          isGuarded: true,
        });
      }
    }
  },
);

deviceTest(
  device,
  "lowerReduce() gives the empty value where there is no point",
  async (opened) => {
    const wanted: readonly (readonly [FoldName, ScalarType, number])[] = [
      ["sum", "f32", 0],
      ["prod", "f32", 1],
      ["max", "f32", -Infinity],
      ["min", "f32", Infinity],
      ["mean", "f32", 0],
      ["logsumexp", "f32", -Infinity],
      ["argmax", "i32", -1],
      ["any", "bool", 0],
      ["all", "bool", 1],
    ];
    for (const [reducer, result, empty] of wanted) {
      const actual = await fold(opened, {
        reducer,
        dtype: "f32",
        result,
        rows: 3,
        columns: 0,
        isColumnwise: false,
        data: [],
      });
      assertEquals(actual, [empty, empty, empty], reducer);
    }
  },
);

deviceTest(
  device,
  "lowerReduce() launches nothing without outputs",
  async (opened) => {
    const actual = await fold(opened, {
      reducer: "sum",
      dtype: "f32",
      result: "f32",
      rows: 0,
      columns: 5,
      isColumnwise: false,
      data: [],
    });
    assertEquals(actual, []);
  },
);

deviceTest(
  device,
  "lowerReduce() folds long rows in parts and joins them",
  async (opened) => {
    const columns = 131_101;
    const data = wholeNumbers(2 * columns, -3, 3);
    for (const reducer of ["sum", "argmax", "mean"] as const) {
      await check(opened, {
        reducer,
        dtype: "f32",
        result: reducer === "argmax" ? "i32" : "f32",
        rows: 2,
        columns,
        isColumnwise: false,
        data,
      });
    }
  },
);

deviceTest(
  device,
  "lowerReduce() folds long columns in parts and joins them",
  async (opened) => {
    const rows = 40_009;
    await check(opened, {
      reducer: "sum",
      dtype: "f32",
      result: "f32",
      rows,
      columns: 3,
      isColumnwise: true,
      data: wholeNumbers(3 * rows),
    });
  },
);

deviceTest(
  device,
  "lowerReduce() handles more workgroups than one dimension of a grid holds",
  async (opened) => {
    const rows = 3_001;
    const limits = { ...opened.target.limits, maxWorkgroupsPerDimension: 7 };
    const narrow = { ...opened, target: { ...opened.target, limits } };
    await check(narrow, {
      reducer: "sum",
      dtype: "f32",
      result: "f32",
      rows,
      columns: 40,
      isColumnwise: false,
      data: wholeNumbers(rows * 40),
    });
  },
);

deviceTest(
  device,
  "lowerReduce() keeps infinities as values of max, min and logsumexp",
  async (opened) => {
    const data = [
      ...[-Infinity, -Infinity, -Infinity],
      ...[1, Infinity, -Infinity],
      ...[-0, 3, -5],
      ...[1000, 1000, 999],
    ];
    for (const reducer of ["max", "min"] as const) {
      await check(opened, {
        reducer,
        dtype: "f32",
        result: "f32",
        rows: 4,
        columns: 3,
        isColumnwise: false,
        data,
      });
    }
    const fixed: Case = {
      reducer: "logsumexp",
      dtype: "f32",
      result: "f32",
      rows: 4,
      columns: 3,
      isColumnwise: false,
      data,
    };
    const actual = await fold(opened, fixed);
    lines(fixed).forEach((line, row) => {
      const wanted = expected("logsumexp", line);
      const isNear = actual[row] === wanted ||
        Math.abs(actual[row]! - wanted) <= 1e-6 * Math.abs(wanted);
      assert(isNear, `row ${row}: ${actual[row]} is not ${wanted}`);
    });
  },
);

deviceTest(
  device,
  "lowerReduce() takes the lowest position among equal values, both zeros equal",
  async (opened) => {
    const columns = 1025;
    const zeros = Array.from({ length: columns }, (_, k) => k < 700 ? -0 : 0);
    for (const reducer of ["argmax", "argmin"] as const) {
      await check(opened, {
        reducer,
        dtype: "f32",
        result: "i32",
        rows: 1,
        columns,
        isColumnwise: false,
        data: zeros,
      });
    }
  },
);
