/** What of the sizes a map's text depends on: contiguity and divisibility by four, nothing else. */
import { kernelContext } from "../../../jit/kernel/builder.ts";
import { lowerMap } from "../../../jit/kernel/lower_map.ts";
import { mergeAxes } from "../../../jit/kernel/merge_axes.ts";
import { planLanes } from "../../../jit/kernel/lane_plan.ts";
import type { MapNest, TileBuffer } from "../../../jit/ir/tile_ir.ts";
import { printWgsl } from "../../../jit/wgsl/print_wgsl.ts";
import { assert, assertEquals } from "../../support/assert.ts";
import { TEST_TARGET } from "../../support/run_kernels.ts";
import {
  apply,
  at,
  axis,
  block,
  dense,
  load,
  NOWHERE,
  store,
  value,
  via,
} from "../../support/tile_shorthand.ts";

function mapNest(parts: Pick<MapNest, "axes" | "block" | "store">): MapNest {
  return { kind: "map", name: "map", origin: NOWHERE, ...parts };
}

function byName(
  buffers: readonly TileBuffer[],
): ReadonlyMap<string, TileBuffer> {
  return new Map(buffers.map((buffer) => [buffer.name, buffer]));
}

/** `C[i,j] = A[i,j] + B[j]` over rows x columns. */
function addRow(
  rows: number,
  columns: number,
): { nest: MapNest; buffers: readonly TileBuffer[] } {
  return {
    nest: mapNest({
      axes: [axis("i", rows), axis("j", columns)],
      block: block(
        [load("a", "A", [at("i"), at("j")]), load("b", "B", [at("j")])],
        apply("add", [value("a"), value("b")]),
      ),
      store: store("C", [at("i"), at("j")]),
    }),
    buffers: [
      dense("A", [rows, columns]),
      dense("B", [columns]),
      dense("C", [rows, columns]),
    ],
  };
}

function textOf({ nest, buffers }: ReturnType<typeof addRow>): string {
  const [launch] = lowerMap(nest, kernelContext(buffers, TEST_TARGET)).launches;
  assert(launch !== undefined);
  return printWgsl(launch.kernel).text;
}

Deno.test("lowerMap has one text for all sizes of a schedule", () => {
  assertEquals(textOf(addRow(3, 8)), textOf(addRow(1000, 4096)));
  assertEquals(textOf(addRow(3, 7)), textOf(addRow(1000, 4097)));
  assert(textOf(addRow(3, 8)).includes("vec4f"));
  assert(!textOf(addRow(3, 7)).includes("vec4f"));
});

Deno.test("mergeAxes walks contiguous operands as one axis", () => {
  const buffers = byName([dense("A", [3, 4, 5]), dense("C", [3, 4, 5])]);
  const nest = mapNest({
    axes: [axis("i", 3), axis("j", 4), axis("k", 5)],
    block: block([load("a", "A", [at("i"), at("j"), at("k")])], value("a")),
    store: store("C", [at("i"), at("j"), at("k")]),
  });
  const merged = mergeAxes(nest, buffers);
  assertEquals(merged.axes.map(({ name, end }) => [name, end]), [["k", 60]]);
  assertEquals(merged.store.indices.map(({ terms }) => terms.length), [
    0,
    0,
    1,
  ]);
});

Deno.test("mergeAxes keeps axes that an operand, a value or a check tells apart", () => {
  const { nest, buffers } = addRow(3, 8);
  assertEquals(mergeAxes(nest, byName(buffers)).axes, nest.axes);
  const two = byName([dense("A", [3, 8]), dense("C", [3, 8])]);
  const reads = (checked: boolean): MapNest =>
    mapNest({
      axes: nest.axes,
      block: block(
        [load("a", "A", [at("i"), at("j", { isChecked: checked })])],
        checked ? value("a") : { kind: "axis", axis: "i" },
      ),
      store: nest.store,
    });
  assertEquals(mergeAxes(reads(true), two).axes, nest.axes);
  assertEquals(mergeAxes(reads(false), two).axes, nest.axes);
});

Deno.test("planLanes tells quads, shared reads and lanes apart", () => {
  const buffers = byName([
    dense("A", [3, 8]),
    dense("T", [8, 3]),
    dense("R", [3]),
    dense("E", [3], "i32"),
    dense("W", [9, 8]),
    dense("C", [3, 8]),
  ]);
  const nest = mapNest({
    axes: [axis("i", 3), axis("j", 8)],
    block: block([
      load("a", "A", [at("i"), at("j")]),
      load("t", "T", [at("j"), at("i")]),
      load("r", "R", [at("i")]),
      load("e", "E", [at("i")]),
      load("w", "W", [via("e"), at("j")]),
    ], value("a")),
    store: store("C", [at("i"), at("j")]),
  });
  const plan = planLanes(nest, buffers);
  assert(plan !== null);
  assertEquals(Object.fromEntries(plan.loads), {
    a: "quad",
    t: "lane",
    r: "shared",
    e: "shared",
    w: "quad",
  });
  assertEquals([...plan.vectorBuffers].sort(), ["A", "C", "W"]);
});

Deno.test("planLanes leaves rows of odd length to single elements", () => {
  const { nest, buffers } = addRow(4, 7);
  assertEquals(planLanes(nest, byName(buffers)), null);
});

Deno.test("lowerMap launches nothing over an empty space", () => {
  const { nest, buffers } = addRow(0, 8);
  assertEquals(
    lowerMap(nest, kernelContext(buffers, TEST_TARGET)).launches,
    [],
  );
});
