/** Tile databases: measured rates first, the model else, and files that are none. */
import { SHIPPED_TABLES } from "../../../jit/pit/shipped_tables.ts";
import { PANEL_TILE } from "../../../jit/pit/pit_settings.ts";
import {
  MODEL_TABLE,
  rateOf,
  readTileTable,
  tableFor,
  type TileTable,
  tileText,
} from "../../../jit/pit/tile_table.ts";
import { assert, assertEquals } from "../../support/assert.ts";

const TABLE: TileTable = {
  ...MODEL_TABLE,
  device: "Test GPU",
  best: { f32: 1000, f16: 2000 },
  rates: [
    { tile: tileText(PANEL_TILE), dtype: "f32", gather: "none", pairs: 900 },
    { tile: tileText(PANEL_TILE), dtype: "f32", gather: "k", pairs: 700 },
  ],
};

const LARGEST = { ...PANEL_TILE, tileM: 128 };
const SMALLEST = { ...PANEL_TILE, tileN: 32, registerM: 4, registerN: 4 };

Deno.test("rateOf() gives what was measured for the tile, the type and the gather", () => {
  const kind = { dtype: "f32", gather: "k" } as const;
  assertEquals(rateOf(TABLE, PANEL_TILE, kind), 700);
  assertEquals(rateOf(TABLE, PANEL_TILE, { ...kind, gather: "none" }), 900);
});

Deno.test("rateOf() takes the plain tile for a gather that was not measured, and slower", () => {
  const rate = rateOf(TABLE, PANEL_TILE, { dtype: "f32", gather: "whole" });
  assert(rate < 900 && rate > 800);
});

Deno.test("rateOf() scales the best tile for one that was not measured", () => {
  const none = { dtype: "f16", gather: "none" } as const;
  assertEquals(rateOf(TABLE, LARGEST, none), 2000);
  assert(rateOf(TABLE, PANEL_TILE, none) < 2000);
  assert(rateOf(TABLE, SMALLEST, none) < rateOf(TABLE, PANEL_TILE, none));
});

Deno.test("tableFor() finds a table by the device's description, else the model", () => {
  assertEquals(tableFor("Test GPU (webgpu)", [TABLE]), TABLE);
  assertEquals(tableFor("another (webgpu)", [TABLE]), MODEL_TABLE);
  // A table for no device would be one for all.
  assertEquals(tableFor("any", [{ ...TABLE, device: "" }]), MODEL_TABLE);
});

Deno.test("SHIPPED_TABLES are whole: an H200, lavapipe, the CPU back end", () =>
  assertEquals(SHIPPED_TABLES.map(({ device }) => device), [
    "NVIDIA H200",
    "llvmpipe",
    "generated JavaScript",
  ]));

Deno.test("readTileTable() refuses what is no table", () => {
  const json = (change: object): unknown =>
    JSON.parse(JSON.stringify({ ...TABLE, ...change }));
  assertEquals(readTileTable(json({})), TABLE);
  const wrong: readonly object[] = [
    { device: 1 },
    { dispatch: -1 },
    { leave: null },
    { processors: 0 },
    { best: { f32: 0, f16: 1 } },
    { best: null },
    { rates: {} },
    { rates: [{ ...TABLE.rates[0], pairs: "fast" }] },
    { rates: [{ ...TABLE.rates[0], gather: "toString" }] },
  ];
  for (const change of wrong) {
    assertEquals(readTileTable(json(change)), null, JSON.stringify(change));
  }
  for (const other of [null, 1, "table", []]) {
    assertEquals(readTileTable(other), null);
  }
});
