/** Maps on a device: every form of access against values worked out by hand. */
import { kernelContext } from "../../jit/kernel/builder.ts";
import { lowerMap } from "../../jit/kernel/lower_map.ts";
import type { MapNest, TileBuffer } from "../../jit/ir/tile_ir.ts";
import type { TargetInfo } from "../../jit/ir/executable.ts";
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

type MapParts = Pick<MapNest, "axes" | "block" | "store">;

async function runMap(
  opened: TestDevice,
  parts: MapParts,
  buffers: readonly TileBuffer[],
  data: Readonly<Record<string, readonly number[]>>,
  limits: Partial<TargetInfo["limits"]> = {},
): Promise<readonly number[]> {
  const nest: MapNest = { kind: "map", name: "map", origin: NOWHERE, ...parts };
  const target = {
    ...opened.target,
    limits: { ...opened.target.limits, ...limits },
  };
  const { launches } = lowerMap(nest, kernelContext(buffers, target));
  const results = await runKernels(opened, {
    buffers,
    launches,
    data: new Map(Object.entries(data)),
    scalars: new Map(),
  });
  return results.get(parts.store.buffer)!;
}

function count(length: number, from = 0): readonly number[] {
  return Array.from({ length }, (_, index) => index + from);
}

for (
  const [rows, columns] of [[1, 1], [3, 5], [4, 8], [7, 4], [1, 1028]] as const
) {
  deviceTest(
    device,
    `lowerMap adds a row to each row of ${rows} x ${columns}`,
    async (opened) => {
      const result = await runMap(opened, {
        axes: [axis("i", rows), axis("j", columns)],
        block: block(
          [load("a", "A", [at("i"), at("j")]), load("b", "B", [at("j")])],
          apply("add", [value("a"), value("b")]),
        ),
        store: store("C", [at("i"), at("j")]),
      }, [
        dense("A", [rows, columns]),
        dense("B", [columns]),
        dense("C", [rows, columns]),
      ], {
        A: count(rows * columns),
        B: count(columns, 100),
      });
      assertEquals(
        result,
        count(rows * columns).map((a) => a + 100 + a % columns),
      );
    },
  );
}

deviceTest(
  device,
  "lowerMap reads a transposed operand and one row apart",
  async (opened) => {
    const result = await runMap(
      opened,
      {
        axes: [axis("i", 4), axis("j", 8)],
        block: block(
          [
            load("t", "A", [at("j"), at("i")]),
            load("first", "A", [at("j"), at("i", { factor: 0 })]),
          ],
          apply("add", [value("t"), value("first")]),
        ),
        store: store("C", [at("i"), at("j")]),
      },
      [dense("A", [8, 4]), dense("C", [4, 8])],
      { A: count(32) },
    );
    assertEquals(
      result,
      count(32).map((c) => 2 * (c % 8) * 4 + Math.floor(c / 8)),
    );
  },
);

deviceTest(
  device,
  "lowerMap leaves out reads beyond the tensor",
  async (opened) => {
    const result = await runMap(
      opened,
      {
        axes: [axis("i", 8)],
        block: block([
          load("before", "A", [at("i", { offset: -1, isChecked: true })], {
            inside: "ok",
          }),
          load("after", "A", [at("i", { offset: 1, isChecked: true })]),
        ], {
          kind: "select",
          condition: value("ok", "bool"),
          whenTrue: apply("add", [value("before"), value("after")]),
          whenFalse: constant(-7),
          dtype: "f32",
        }),
        store: store("C", [at("i")]),
      },
      [dense("A", [8]), dense("C", [8])],
      { A: count(8, 1) },
    );
    assertEquals(result, [-7, 4, 6, 8, 10, 12, 14, 7]);
  },
);

deviceTest(
  device,
  "lowerMap gathers by an index tensor, 0 where it points outside",
  async (opened) => {
    const result = await runMap(
      opened,
      {
        axes: [axis("t", 4), axis("d", 4)],
        block: block([
          load("e", "E", [at("t")]),
          load("w", "W", [via("e"), at("d")]),
        ], value("w")),
        store: store("C", [at("t"), at("d")]),
      },
      [dense("E", [4], "i32"), dense("W", [3, 4]), dense("C", [4, 4])],
      {
        E: [2, -1, 0, 3],
        W: count(12, 1),
      },
    );
    assertEquals(result, [9, 10, 11, 12, 0, 0, 0, 0, 1, 2, 3, 4, 0, 0, 0, 0]);
  },
);

deviceTest(
  device,
  "lowerMap performs a predicated read only where it holds",
  async (opened) => {
    const result = await runMap(
      opened,
      {
        axes: [axis("i", 2), axis("j", 4)],
        block: block([
          load("m", "M", [at("i")]),
          load("a", "A", [at("i"), at("j")], { when: value("m", "bool") }),
        ], value("a")),
        store: store("C", [at("i"), at("j")]),
      },
      [dense("M", [2], "bool"), dense("A", [2, 4]), dense("C", [2, 4])],
      {
        M: [0, 1],
        A: count(8, 1),
      },
    );
    assertEquals(result, [0, 0, 0, 0, 5, 6, 7, 8]);
  },
);

deviceTest(
  device,
  "lowerMap stores bool as 0 and 1 and reads f16",
  async (opened) => {
    const buffers = [dense("H", [8], "f16"), dense("B", [8], "bool")];
    const result = await runMap(
      opened,
      {
        axes: [axis("i", 8)],
        block: block(
          [load("h", "H", [at("i")])],
          apply("lt", [value("h", "f16"), constant(2.5)], "bool"),
        ),
        store: store("B", [at("i")]),
      },
      buffers,
      { H: count(8) },
    );
    assertEquals(result, [1, 1, 1, 0, 0, 0, 0, 0]);
  },
);

deviceTest(
  device,
  "lowerMap walks axes that start below and above zero",
  async (opened) => {
    const result = await runMap(
      opened,
      {
        axes: [axis("i", 3, -2), axis("j", 8, 4)],
        block: block([], {
          kind: "apply",
          op: "add",
          args: [
            { kind: "axis", axis: "i" },
            apply(
              "mul",
              [{ kind: "axis", axis: "j" }, constant(10, "i32")],
              "i32",
            ),
          ],
          dtype: "i32",
        }),
        store: store("C", [at("i", { offset: 2 }), at("j", { offset: -4 })]),
      },
      [dense("C", [5, 4], "i32")],
      {},
    );
    assertEquals(
      result,
      count(20).map((c) => Math.floor(c / 4) - 2 + (c % 4 + 4) * 10),
    );
  },
);

deviceTest(
  device,
  "lowerMap folds a grid that is too long for one dimension",
  async (opened) => {
    const result = await runMap(
      opened,
      {
        axes: [axis("i", 20001)],
        block: block([], { kind: "axis", axis: "i" }),
        store: store("C", [at("i")]),
      },
      [dense("C", [20001], "i32")],
      {},
      { maxWorkgroupsPerDimension: 4 },
    );
    assertEquals(result, count(20001));
  },
);

deviceTest(
  device,
  "lowerMap has nothing to launch over an empty space",
  async (opened) => {
    const result = await runMap(
      opened,
      {
        axes: [axis("i", 0)],
        block: block([], { kind: "axis", axis: "i" }),
        store: store("C", [at("i")]),
      },
      [dense("C", [0], "i32")],
      {},
    );
    assertEquals(result, []);
  },
);
