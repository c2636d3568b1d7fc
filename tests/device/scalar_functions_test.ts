/** The functions of the language on a device: accuracy on grids, special values, integers, casts. */
import type { ScalarType } from "../../jit/ir/scalar_type.ts";
import type { ScalarOp } from "../../jit/ir/tensor_ir.ts";
import {
  applyOnDevice,
  castOnDevice,
  mapOnDevice,
} from "../support/apply_on_device.ts";
import { assert, assertEquals } from "../support/assert.ts";
import {
  ACCURACY_CASES,
  measureAccuracy,
} from "../support/function_accuracy.ts";
import {
  deviceTest,
  openTestDevice,
  type TestDevice,
} from "../support/run_kernels.ts";
import { nagaMessages } from "../support/naga.ts";
import { foldKernels, operatorKernels } from "../support/sample_kernels.ts";
import { apply, constant } from "../support/tile_shorthand.ts";
import { ulpError } from "../support/ulps.ts";
import { printWgsl } from "../../jit/wgsl/print_wgsl.ts";

const device = await openTestDevice();

for (const one of ACCURACY_CASES) {
  deviceTest(
    device,
    `applyScalarOp() keeps ${one.op} within its bound, ${one.range}`,
    async (opened) => {
      const found = await measureAccuracy(opened, one, 3001);
      const text =
        `${found.worstUlps} ulp at ${found.worstArguments}: ${found.actual}`;
      assert(found.worstUlps <= one.maximumUlps, text);
    },
  );
}

const INF = Infinity;

/** Special arguments and what they give. */
const SPECIAL: Readonly<
  Partial<Record<ScalarOp, readonly (readonly [number, number])[]>>
> = {
  exp: [[0, 1], [-0, 1], [INF, INF], [-INF, 0], [89, INF], [-200, 0]],
  log: [[0, -INF], [-0, -INF], [1, 0], [-1, NaN], [INF, INF], [-INF, NaN]],
  log2: [[0, -INF], [8, 3], [2 ** -126, -126], [-1, NaN], [INF, INF]],
  sqrt: [[0, 0], [-0, -0], [4, 2], [-1, NaN], [INF, INF], [-INF, NaN]],
  rsqrt: [[0, INF], [-0, -INF], [4, 0.5], [-1, NaN], [INF, 0]],
  sin: [[0, 0], [-0, -0], [INF, NaN], [-INF, NaN]],
  cos: [[0, 1], [-0, 1], [INF, NaN]],
  tan: [[0, 0], [-0, -0], [INF, NaN]],
  tanh: [[0, 0], [-0, -0], [INF, 1], [-INF, -1], [50, 1]],
  erf: [[0, 0], [-0, -0], [INF, 1], [-INF, -1], [9, 1]],
  gelu: [[0, 0], [INF, INF], [-INF, 0], [100, 100], [-100, 0]],
  sigmoid: [[0, 0.5], [INF, 1], [-INF, 0], [200, 1], [-200, 0]],
  silu: [[0, 0], [INF, INF], [-INF, 0], [200, 200]],
  relu: [[-1, 0], [2, 2], [INF, INF], [-INF, 0]],
  sign: [[0, 0], [-0, -0], [7, 1], [-INF, -1]],
  round: [[0.5, 0], [1.5, 2], [2.5, 2], [-0.5, -0], [-1.5, -2], [2.6, 3]],
  floor: [[-0.5, -1], [2.5, 2], [INF, INF]],
  ceil: [[-0.5, -0], [2.5, 3]],
  trunc: [[-2.5, -2], [2.5, 2]],
  abs: [[-3, 3], [-INF, INF]],
};

for (const [op, cases] of Object.entries(SPECIAL)) {
  deviceTest(
    device,
    `applyScalarOp() gives ${op} of special values`,
    async (opened) => {
      const withNan = [...cases, [NaN, NaN] as const];
      const values = withNan.map(([x]) => x);
      const actual = await applyOnDevice(
        opened,
        op as ScalarOp,
        [{ dtype: "f32", values }],
        "f32",
      );
      withNan.forEach(([x, wanted], i) => {
        const isSame = Number.isNaN(wanted)
          ? Number.isNaN(actual[i])
          : actual[i] === wanted;
        assert(isSame, `${op}(${x}) is ${actual[i]}, not ${wanted}`);
      });
    },
  );
}

/** All pairs of two lists. */
function crossed(
  left: readonly number[],
  right: readonly number[],
): readonly [readonly number[], readonly number[]] {
  return [
    left.flatMap((x) => right.map(() => x)),
    left.flatMap(() => right),
  ];
}

async function checkPairs(
  opened: TestDevice,
  op: ScalarOp,
  dtype: ScalarType,
  [xs, ys]: readonly [readonly number[], readonly number[]],
  exact: (x: number, y: number) => number,
): Promise<void> {
  const actual = await applyOnDevice(opened, op, [
    { dtype, values: xs },
    { dtype, values: ys },
  ], dtype);
  xs.forEach((x, i) => {
    const wanted = exact(x, ys[i]!);
    const error = dtype === "f32"
      ? ulpError(actual[i]!, wanted)
      : Math.abs(actual[i]! - wanted);
    const bound = dtype === "f32" ? 3 : 0;
    assert(
      error <= bound,
      `${op}(${x}, ${ys[i]}) is ${actual[i]}, not ${wanted}`,
    );
  });
}

const FLOATS = [0, -0, 1, -1, 2, -2, 0.5, 3, -3, 2.5, -2.5, 16777217, INF, -INF]
  .map(Math.fround);

deviceTest(
  device,
  "applyScalarOp() gives powers of special values as JavaScript does",
  (opened) =>
    checkPairs(
      opened,
      "pow",
      "f32",
      crossed([...FLOATS, NaN], [...FLOATS, NaN, 33554432]),
      Math.pow,
    ),
);

deviceTest(
  device,
  "applyScalarOp() gives x - y floor(x / y) of special values",
  (opened) =>
    checkPairs(
      opened,
      "mod",
      "f32",
      crossed(FLOATS, FLOATS),
      (x, y) => x - y * Math.floor(x / y),
    ),
);

deviceTest(
  device,
  "applyScalarOp() gives hypot of special values",
  (opened) =>
    checkPairs(
      opened,
      "hypot",
      "f32",
      crossed([...FLOATS, 3e38, 2e-38], [...FLOATS, 3e38, 2e-38, NaN]),
      Math.hypot,
    ),
);

deviceTest(
  device,
  "applyScalarOp() gives quotients that are whole numbers exactly",
  async (opened) => {
    const [factors, ys] = crossed(
      Array.from({ length: 60 }, (_, i) => 7 * i - 200),
      [1, 2, 3, 5, 6, 7, 9, 10, 49, 1000, 12345, -3],
    );
    const xs = factors.map((factor, i) => factor * ys[i]!);
    const columns = [xs, ys].map((values) => ({
      dtype: "f32" as const,
      values,
    }));
    const actual = await applyOnDevice(opened, "div", columns, "f32");
    assertEquals(actual.map((x) => x + 0), factors);
  },
);

const SIGNED = [
  0,
  1,
  -1,
  2,
  -2,
  3,
  -3,
  7,
  -7,
  768,
  12345,
  -12345,
  2147483647,
  -2147483648,
];
const UNSIGNED = [0, 1, 2, 3, 7, 768, 65536, 2147483648, 4294967295];

deviceTest(
  device,
  "applyScalarOp() divides i32 with floors, a divisor of 0 gives 0",
  async (opened) => {
    const pairs = crossed(SIGNED, SIGNED);
    await checkPairs(
      opened,
      "idiv",
      "i32",
      pairs,
      (x, y) => y === 0 ? 0 : Math.floor(x / y) | 0,
    );
    await checkPairs(
      opened,
      "mod",
      "i32",
      pairs,
      (x, y) => y === 0 ? 0 : x - y * Math.floor(x / y),
    );
  },
);

deviceTest(
  device,
  "applyScalarOp() divides u32, a divisor of 0 gives 0",
  async (opened) => {
    const pairs = crossed(UNSIGNED, UNSIGNED);
    await checkPairs(
      opened,
      "idiv",
      "u32",
      pairs,
      (x, y) => y === 0 ? 0 : Math.floor(x / y),
    );
    await checkPairs(
      opened,
      "mod",
      "u32",
      pairs,
      (x, y) => y === 0 ? 0 : x % y,
    );
  },
);

function wrappedPower(x: number, y: number): bigint {
  if (y >= 0) return BigInt(x) ** BigInt(y);
  if (x === 1) return 1n;
  if (x === -1) return y % 2 === 0 ? 1n : -1n;
  return 0n;
}

deviceTest(
  device,
  "applyScalarOp() raises integers modulo 2^32",
  async (opened) => {
    const exponents = [0, 1, 2, 3, 5, 31, 32, 100];
    await checkPairs(
      opened,
      "pow",
      "i32",
      crossed(SIGNED, [...exponents, -1, -2, -3]),
      (x, y) => Number(BigInt.asIntN(32, wrappedPower(x, y))),
    );
    await checkPairs(
      opened,
      "pow",
      "u32",
      crossed(UNSIGNED, exponents),
      (x, y) => Number(BigInt.asUintN(32, wrappedPower(x, y))),
    );
  },
);

deviceTest(
  device,
  "applyScalarOp() wraps integer sums and products",
  async (opened) => {
    const signed = crossed(SIGNED, SIGNED);
    await checkPairs(opened, "add", "i32", signed, (x, y) => (x + y) | 0);
    await checkPairs(opened, "mul", "i32", signed, Math.imul);
    const unsigned = crossed(UNSIGNED, UNSIGNED);
    await checkPairs(opened, "sub", "u32", unsigned, (x, y) => (x - y) >>> 0);
  },
);

deviceTest(
  device,
  "applyScalarOp() compares floats, NaN equal to nothing",
  async (opened) => {
    const [xs, ys] = crossed([...FLOATS, NaN], [...FLOATS, NaN]);
    const columns = [{ dtype: "f32", values: xs }, {
      dtype: "f32",
      values: ys,
    }] as const;
    const exact = {
      eq: (x: number, y: number) => x === y,
      ne: (x: number, y: number) => x !== y,
      lt: (x: number, y: number) => x < y,
      ge: (x: number, y: number) => x >= y,
    };
    for (const [op, compare] of Object.entries(exact)) {
      const actual = await applyOnDevice(
        opened,
        op as ScalarOp,
        columns,
        "bool",
      );
      assertEquals(actual, xs.map((x, i) => compare(x, ys[i]!) ? 1 : 0), op);
    }
    const flags = await applyOnDevice(opened, "isnan", [columns[0]], "bool");
    assertEquals(flags, xs.map((x) => Number.isNaN(x) ? 1 : 0));
  },
);

const TO_INTEGERS = [
  0,
  -0,
  0.9,
  -0.9,
  -1,
  2.5,
  16777216,
  2147483520,
  2147483648,
  -2147483648,
  4294967040,
  4294967296,
  3e38,
  -3e38,
  INF,
  -INF,
  NaN,
];

deviceTest(
  device,
  "castScalar() truncates floats to integers and saturates",
  async (opened) => {
    const column = { dtype: "f32", values: TO_INTEGERS } as const;
    const clamped = (x: number, low: number, high: number): number =>
      Number.isNaN(x) ? 0 : Math.min(Math.max(Math.trunc(x), low), high) + 0;
    assertEquals(
      await castOnDevice(opened, column, "i32"),
      TO_INTEGERS.map((x) => clamped(x, -2147483648, 2147483647)),
    );
    assertEquals(
      await castOnDevice(opened, column, "u32"),
      TO_INTEGERS.map((x) => clamped(x, 0, 4294967295)),
    );
    assertEquals(
      await castOnDevice(opened, column, "bool"),
      TO_INTEGERS.map((x) => x !== 0 ? 1 : 0),
    );
  },
);

deviceTest(
  device,
  "castScalar() keeps the bits between i32 and u32",
  async (opened) => {
    const signed = { dtype: "i32", values: SIGNED } as const;
    assertEquals(
      await castOnDevice(opened, signed, "u32"),
      SIGNED.map((x) => x >>> 0),
    );
    const unsigned = { dtype: "u32", values: UNSIGNED } as const;
    assertEquals(
      await castOnDevice(opened, unsigned, "i32"),
      UNSIGNED.map((x) => x | 0),
    );
  },
);

deviceTest(
  device,
  "castScalar() rounds to f16 half to even, overflow to infinity",
  async (opened) => {
    const grid = Array.from(
      { length: 4000 },
      (_, i) =>
        Math.fround((i % 2 === 0 ? 1 : -1) * 2 ** (-27 + i * 44 / 4000)),
    );
    const ties = [
      2049,
      2051,
      -4098,
      1 + 2 ** -11,
      1 + 3 * 2 ** -11,
      2 ** -25,
      3 * 2 ** -25,
      2 ** -14 - 2 ** -25,
      65519.99609375,
      65520,
      -65520,
      INF,
      NaN,
      -0,
    ];
    const values = [...grid, ...ties];
    const actual = await mapOnDevice(
      opened,
      [{ dtype: "f32", values }],
      "f32",
      ([x]) => ({
        kind: "cast",
        dtype: "f32",
        arg: { kind: "cast", dtype: "f16", arg: x! },
      }),
    );
    assertEquals(actual, values.map((x) => Math.f16round(x)));
  },
);

deviceTest(
  device,
  "applyScalarOp() evaluates operators over constants at run time",
  async (opened) => {
    const column = { dtype: "f32", values: [1] } as const;
    const write = (op: ScalarOp, x: number, y: number): Promise<
      readonly number[]
    > =>
      mapOnDevice(
        opened,
        [column],
        "f32",
        () => apply(op, [constant(x), constant(y)]),
      );
    assertEquals(await write("div", 1, 0), [INF]);
    assertEquals(await write("mul", 3e38, -10), [-INF]);
    assertEquals(await write("mod", 1, 0), [NaN]);
  },
);

deviceTest(
  device,
  "printWgsl() makes texts of every operator, fold and scan that naga accepts",
  async ({ device: gpu, target }) => {
    const kernels = [...operatorKernels(target), ...foldKernels(target)];
    const texts = new Set(
      kernels.map(({ launch }) => printWgsl(launch.kernel).text),
    );
    for (const text of texts) {
      assertEquals(await nagaMessages(gpu, text), [], text);
    }
  },
);
