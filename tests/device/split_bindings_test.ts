/** Tensors larger than one binding: windows, halves and folds apart, under a limit of 1 KiB. */
import { type KernelContext, kernelContext } from "../../jit/kernel/builder.ts";
import { lowerMap } from "../../jit/kernel/lower_map.ts";
import { lowerScatter } from "../../jit/kernel/lower_scatter.ts";
import {
  splitBindings,
  type SplitNest,
} from "../../jit/kernel/split_bindings.ts";
import type {
  MapNest,
  Nest,
  ReduceNest,
  ScatterNest,
  TileBuffer,
} from "../../jit/ir/tile_ir.ts";
import type { TargetInfo } from "../../jit/ir/executable.ts";
import { assert, assertEquals } from "../support/assert.ts";
import {
  deviceTest,
  openTestDevice,
  runKernels,
  TEST_TARGET,
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

const LIMIT_BYTES = 1024;

function small(target: TargetInfo): TargetInfo {
  return {
    ...target,
    limits: { ...target.limits, maxStorageBindingBytes: LIMIT_BYTES },
  };
}

function split(nest: Nest, context: KernelContext): SplitNest {
  const outcome = splitBindings(nest, context);
  assert(outcome.ok);
  return outcome.value;
}

function mapNest(parts: Pick<MapNest, "axes" | "block" | "store">): MapNest {
  return { kind: "map", name: "map", origin: NOWHERE, ...parts };
}

function count(length: number): readonly number[] {
  return Array.from({ length }, (_, index) => index);
}

const TRANSPOSE = mapNest({
  axes: [axis("i", 40), axis("j", 36)],
  block: block([load("a", "A", [at("j"), at("i")])], value("a")),
  store: store("C", [at("i"), at("j")]),
});

deviceTest(
  device,
  "splitBindings halves both axes of a large transposition",
  async (opened) => {
    const buffers = [dense("A", [36, 40]), dense("C", [40, 36])];
    const context = kernelContext(buffers, small(opened.target));
    const { parts } = split(TRANSPOSE, context);
    const launches = parts.flatMap(({ nest, windows }) =>
      lowerMap(nest as MapNest, { ...context, windows }).launches
    );
    const results = await runKernels(opened, {
      buffers,
      launches,
      data: new Map([["A", count(1440)]]),
      scalars: new Map(),
    });
    assertEquals(
      results.get("C"),
      count(1440).map((c) => (c % 36) * 40 + Math.floor(c / 36)),
    );
  },
);

deviceTest(
  device,
  "splitBindings keeps the order of a scatter from a large source",
  async (opened) => {
    const ids = count(700).map((t) => (t * 7) % 11 - 1);
    const values = count(700).map((t) => Math.fround(t / 3));
    const nest: ScatterNest = {
      kind: "scatter",
      name: "scatter",
      origin: NOWHERE,
      source: [axis("t", 700)],
      fold: "sum",
      dtype: "f32",
      block: block([load("x", "X", [at("t")])], value("x")),
      isUnique: false,
      positions: [axis("d0", 10)],
      initial: block([], constant(1)),
      store: store("Y", [via("id")], [load("id", "ID", [at("t")])]),
    };
    const buffers = [
      dense("ID", [700], "i32"),
      dense("X", [700]),
      dense("Y", [10]),
    ];
    const context = kernelContext(buffers, small(opened.target));
    const { parts } = split(nest, context);
    const lowered = parts.map(({ nest: part, windows }) =>
      part.kind === "map"
        ? lowerMap(part, { ...context, windows })
        : lowerScatter(part as ScatterNest, { ...context, windows })
    );
    const results = await runKernels(opened, {
      buffers: [...buffers, ...lowered.flatMap(({ buffers: more }) => more)],
      launches: lowered.flatMap(({ launches }) => launches),
      data: new Map([["ID", ids], ["X", values]]),
      scalars: new Map(),
    });
    const expected = new Float32Array(10).fill(1);
    ids.forEach((id, t) => {
      if (id >= 0) expected[id]! += values[t]!;
    });
    assertEquals(results.get("Y"), [...expected]);
  },
);

Deno.test("splitBindings leaves small buffers whole", () => {
  const buffers = [dense("A", [36, 40]), dense("C", [40, 36])];
  const { parts } = split(TRANSPOSE, kernelContext(buffers, TEST_TARGET));
  assertEquals(parts, [{ nest: TRANSPOSE, windows: new Map() }]);
});

Deno.test("splitBindings folds a long reduction in parts and joins them", () => {
  const nest: ReduceNest = {
    kind: "reduce",
    name: "sum",
    origin: NOWHERE,
    spatial: [],
    reduction: [axis("k", 512)],
    reducer: "sum",
    dtype: "f32",
    block: block([load("a", "A", [at("k")])], value("a")),
    finish: block(
      [],
      apply("mul", [{ kind: "accumulated", dtype: "f32" }, constant(2)]),
    ),
    store: store("C", []),
  };
  const buffers = [dense("A", [512]), dense("C", [])];
  const { buffers: added, parts } = split(
    nest,
    kernelContext(buffers, small(TEST_TARGET)),
  );
  assertEquals(added.map(({ name, shape }) => [name, shape]), [["sum.partial", [
    2,
  ]]]);
  assertEquals(
    parts.map(({ nest: part, windows }) => [part.name, [...windows]]),
    [
      ["sum.0", [["A", { offsetElements: 0, countElements: 256 }]]],
      ["sum.1", [["A", { offsetElements: 256, countElements: 256 }]]],
      ["sum.join", []],
    ],
  );
  const join = parts[2]!.nest as ReduceNest;
  assertEquals(join.finish, nest.finish);
  assertEquals(join.store, nest.store);
});

Deno.test("splitBindings names the tensor that a gather needs whole", () => {
  const buffers: TileBuffer[] = [
    dense("E", [4], "i32"),
    dense("W", [300, 4]),
    dense("C", [4, 4]),
  ];
  const gather = mapNest({
    axes: [axis("t", 4), axis("d", 4)],
    block: block([
      load("e", "E", [at("t")]),
      load("w", "W", [via("e"), at("d")]),
    ], value("w")),
    store: store("C", [at("t"), at("d")]),
  });
  const outcome = splitBindings(
    gather,
    kernelContext(buffers, small(TEST_TARGET)),
  );
  assert(!outcome.ok);
  assertEquals(outcome.diagnostics[0].code, "PIT0480");
  assertEquals(
    outcome.diagnostics[0].message,
    'Cannot split this statement for the device: "W" takes 4.7 KiB, and a kernel sees at most 1 KiB at once',
  );
});
