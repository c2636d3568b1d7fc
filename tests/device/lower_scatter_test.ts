/** Scatters on a device: order of folding, points outside, each of the three forms. */
import { kernelContext } from "../../jit/kernel/builder.ts";
import { lowerScatter } from "../../jit/kernel/lower_scatter.ts";
import type { ScatterNest, TileBuffer } from "../../jit/ir/tile_ir.ts";
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
  via,
} from "../support/tile_shorthand.ts";

const device = await openTestDevice();

type Parts =
  & Partial<ScatterNest>
  & Pick<ScatterNest, "source" | "block" | "store">;

async function runScatter(
  opened: TestDevice,
  parts: Parts,
  buffers: readonly TileBuffer[],
  data: Readonly<Record<string, readonly number[]>>,
): Promise<readonly number[]> {
  const target = buffers.find(({ name }) => name === parts.store.buffer)!;
  const nest: ScatterNest = {
    kind: "scatter",
    name: "scatter",
    origin: NOWHERE,
    fold: "sum",
    dtype: "f32",
    isUnique: false,
    positions: target.shape.map((extent, d) => axis(`d${d}`, extent)),
    initial: block([], constant(0, target.dtype)),
    ...parts,
  };
  const lowered = lowerScatter(nest, kernelContext(buffers, opened.target));
  const results = await runKernels(opened, {
    buffers: [...buffers, ...lowered.buffers],
    launches: lowered.launches,
    data: new Map(Object.entries(data)),
    scalars: new Map(),
  });
  return results.get(parts.store.buffer)!;
}

/** A fixed sequence that looks random. */
function sequence(length: number, range: number): readonly number[] {
  let state = 12345;
  return Array.from({ length }, () => {
    state = (Math.imul(state, 1103515245) + 12345) >>> 0;
    return (state >>> 8) % range;
  });
}

/** `Y[id[t], d] += X[t, d]` in source order with f32 rounding after each step. */
function scatterRows(
  ids: readonly number[],
  values: readonly number[],
  [rows, width]: readonly [number, number],
): readonly number[] {
  const result = new Float32Array(rows * width);
  ids.forEach((id, t) => {
    if (id < 0 || id >= rows) return;
    for (let d = 0; d < width; d++) {
      result[id * width + d]! += Math.fround(values[t * width + d]!);
    }
  });
  return [...result];
}

for (
  const [points, rows, width] of [[5, 3, 2], [300, 7, 3], [3000, 100000, 1], [
    5000,
    17,
    1,
  ], [
    1,
    1,
    1,
  ]] as const
) {
  deviceTest(
    device,
    `lowerScatter adds ${points} rows into ${rows} in source order`,
    async (opened) => {
      const ids = sequence(points, rows + 2).map((id) => id - 1);
      const values = sequence(points * width, 1000).map((x) =>
        Math.fround(x / 7 + 1e-3)
      );
      const result = await runScatter(opened, {
        source: [axis("t", points), axis("d", width)],
        block: block([load("x", "X", [at("t"), at("d")])], value("x")),
        store: store("Y", [via("id"), at("d")], [load("id", "ID", [at("t")])]),
      }, [
        dense("ID", [points], "i32"),
        dense("X", [points, width]),
        dense("Y", [rows, width]),
      ], { ID: ids, X: values });
      assertEquals(result, scatterRows(ids, values, [rows, width]));
    },
  );
}

deviceTest(
  device,
  "lowerScatter continues from the initial values",
  async (opened) => {
    const result = await runScatter(opened, {
      source: [axis("t", 4)],
      block: block([load("x", "X", [at("t")])], value("x")),
      store: store("Y", [via("id")], [load("id", "ID", [at("t")])]),
      initial: block([load("b", "B", [at("d0")])], value("b")),
    }, [
      dense("ID", [4], "i32"),
      dense("X", [4]),
      dense("B", [3]),
      dense("Y", [3]),
    ], {
      ID: [2, 0, 2, 2],
      X: [1, 2, 3, 4],
      B: [10, 20, 30],
    });
    assertEquals(result, [12, 20, 38]);
  },
);

deviceTest(
  device,
  "lowerScatter writes unique points in one pass",
  async (opened) => {
    const result = await runScatter(
      opened,
      {
        source: [axis("t", 4)],
        fold: "set",
        isUnique: true,
        block: block([load("x", "X", [at("t")])], value("x")),
        store: store("Y", [via("id")], [load("id", "ID", [at("t")])]),
        initial: block([], constant(-1)),
      },
      [dense("ID", [4], "i32"), dense("X", [4]), dense("Y", [5])],
      {
        ID: [4, 0, 9, 2],
        X: [1, 2, 3, 4],
      },
    );
    assertEquals(result, [2, -1, 4, -1, 1]);
  },
);

for (const points of [40, 600]) {
  deviceTest(
    device,
    `lowerScatter takes the maximum of ${points} live points along a diagonal`,
    async (opened) => {
      const numbers = sequence(points * 2, 5000).map((x) => x - 2500);
      const result = await runScatter(
        opened,
        {
          source: [axis("t", points), axis("s", 2)],
          fold: "max",
          dtype: "i32",
          block: block(
            [load("x", "X", [at("t"), at("s")])],
            value("x", "i32"),
            apply("gt", [value("x", "i32"), constant(-1000, "i32")], "bool"),
          ),
          store: store("Y", [at("s", { offset: 1 }), at("s")]),
          initial: block([], constant(-5, "i32")),
        },
        [dense("X", [points, 2], "i32"), dense("Y", [3, 2], "i32")],
        { X: numbers },
      );
      const best = (s: number): number =>
        Math.max(-5, ...numbers.filter((x, p) => p % 2 === s && x > -1000));
      assertEquals(result, [-5, -5, best(0), -5, -5, best(1)]);
    },
  );
}

deviceTest(
  device,
  "lowerScatter folds the parts of long runs in order",
  async (opened) => {
    const points = 20000;
    const ids = sequence(points, 40).map((id) => Math.max(0, id - 36));
    const values = sequence(points * 2, 200).map((x) => x - 100);
    const result = await runScatter(opened, {
      source: [axis("t", points), axis("d", 2)],
      block: block([load("x", "X", [at("t"), at("d")])], value("x")),
      store: store("Y", [via("id"), at("d")], [load("id", "ID", [at("t")])]),
      initial: block([], constant(3)),
    }, [
      dense("ID", [points], "i32"),
      dense("X", [points, 2]),
      dense("Y", [5, 2]),
    ], { ID: ids, X: values });
    const expected = scatterRows(ids, values, [5, 2]).map((sum) => sum + 3);
    assertEquals(result, expected);
  },
);
