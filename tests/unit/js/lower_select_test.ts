/** `lowerToJs()` of selections and of what they choose. */
import type { ContractNest } from "../../../jit/ir/tile_ir.ts";
import type { SelectNest } from "../../../jit/ir/tile_pit.ts";
import { assertEquals } from "../../support/assert.ts";
import { runJs } from "../../support/run_js.ts";
import {
  at,
  axis,
  block,
  dense,
  load,
  NOWHERE,
  store,
  value,
} from "../../support/tile_shorthand.ts";

/** Two candidates: 10 a step of 4 positions over 3 lists, and 25 a position of one list. */
const SELECT: SelectNest = {
  kind: "select",
  name: "select",
  origin: NOWHERE,
  nest: "C",
  choice: "choice",
  denseCost: 100,
  isOrdered: false,
  candidates: [{
    value: 1,
    rule: "by panels",
    counts: "panels",
    lists: 3,
    total: 60,
    step: 4,
    perStep: 10,
    fixed: 15,
  }, {
    value: 2,
    rule: "by rows",
    counts: "rows",
    lists: 1,
    total: 20,
    step: 1,
    perStep: 25,
    fixed: 5,
  }],
};

function choose(
  panels: readonly number[],
  rows: number,
  choice: Uint32Array<ArrayBuffer> = new Uint32Array(6),
): number | undefined {
  runJs({
    buffers: [
      dense("choice", [6], "u32"),
      dense("panels", [1, 3], "u32"),
      dense("rows", [1, 1], "u32"),
    ],
    nests: [SELECT],
  }, {
    choice,
    panels: Uint32Array.from(panels),
    rows: Uint32Array.of(rows),
  });
  return choice[0];
}

Deno.test("lowerToJs() selects the candidate of least cost by whole steps", () => {
  assertEquals(choose([4, 4, 4], 4), 1);
  assertEquals(choose([12, 12, 12], 4), 0);
  assertEquals(choose([5, 5, 5], 2), 2);
  assertEquals(choose([5, 5, 5], 3), 1);
  assertEquals(choose([0, 0, 0], 0), 2);
});

Deno.test("lowerToJs() reports the choice, its streak and the covers of all candidates", () => {
  const report = new Uint32Array(6);
  choose([4, 5, 0], 2, report);
  assertEquals([...report], [1, 1, 3, 9, 2, 2]);
  choose([4, 5, 1], 4, report);
  assertEquals([...report], [1, 2, 4, 10, 4, 4]);
  choose([12, 12, 12], 4, report);
  assertEquals([...report], [0, 1, 9, 36, 4, 4]);
});

Deno.test("lowerToJs() does the work of the nest that was chosen alone", () => {
  const nest = (name: string, chosen: number): ContractNest => ({
    kind: "contract",
    name,
    origin: NOWHERE,
    batch: [],
    m: [axis("m", 20)],
    n: [axis("n", 20)],
    k: [axis("k", 20)],
    fold: "sum",
    product: "mul",
    dtype: "f32",
    left: block([load("a", "A", [at("m"), at("k")])], value("a")),
    right: block([load("b", "A", [at("k"), at("n")])], value("b")),
    isGuarded: false,
    isOrdered: false,
    finish: block([], { kind: "accumulated", dtype: "f32" }),
    store: store(name, [at("m"), at("n")]),
    schedule: {
      tileM: 16,
      tileN: 16,
      tileK: 8,
      registerM: 4,
      registerN: 4,
      splitK: 1,
    },
    wanted: null,
    sparsity: [],
    gathers: [],
    route: null,
    choice: { buffer: "choice", index: 0, value: chosen },
  });
  const data = {
    A: new Float32Array(400).fill(1),
    choice: Uint32Array.of(1),
    no: new Float32Array(400).fill(-1),
    yes: new Float32Array(400).fill(-1),
  };
  runJs({
    buffers: [
      dense("A", [20, 20]),
      dense("choice", [1], "u32"),
      dense("no", [20, 20]),
      dense("yes", [20, 20]),
    ],
    nests: [nest("no", 0), nest("yes", 1)],
  }, data);
  assertEquals(new Set(data.no), new Set([-1]));
  assertEquals(new Set(data.yes), new Set([20]));
});
