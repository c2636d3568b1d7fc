/** `lowerToJs()` of detections and lists, against plain loops. */
import {
  type RequestedLists,
  requestLists,
} from "../../../jit/pit/request_lists.ts";
import type { Block, LoopAxis } from "../../../jit/ir/tile_block.ts";
import type { TileBuffer } from "../../../jit/ir/tile_ir.ts";
import { assertEquals } from "../../support/assert.ts";
import { runJs } from "../../support/run_js.ts";
import {
  apply,
  at,
  axis,
  block,
  dense,
  load,
  NOWHERE,
  value,
} from "../../support/tile_shorthand.ts";

/** Detection over `[batch, rows, columns]`: columns are listed for each panel of rows. */
interface Case {
  readonly batch?: number;
  readonly rows: number;
  readonly columns: number;
  readonly panelSize: number;
  readonly isPermutation?: boolean;
  /** Rows side by side in memory, rather than columns. */
  readonly isTransposed?: boolean;
  /** Only rows below `bound[batch]` count. */
  readonly bound?: readonly number[];
  readonly valueAt: (batch: number, row: number, column: number) => number;
}

function readOf(name: string, axes: readonly string[]): Block {
  return block([load("x", name, axes.map((axis) => at(axis)))], value("x"));
}

function listsOf(
  shape: Case,
  listed: readonly LoopAxis[],
  panel: readonly LoopAxis[],
  panelSize: number | null = shape.panelSize,
): RequestedLists {
  const read = readOf(
    "A",
    ["z", ...panel, ...listed].map((axis) =>
      typeof axis === "string" ? axis : axis.name
    ),
  );
  const isInside = apply("lt", [
    { kind: "cast", dtype: "f32", arg: { kind: "axis", axis: "r" } },
    value("limit"),
  ], "bool");
  return requestLists({
    name: "find",
    origin: NOWHERE,
    batch: [axis("z", shape.batch ?? 1)],
    listed,
    panel,
    panelSize,
    block: shape.bound === undefined ? read : {
      steps: [load("limit", "bound", [at("z")]), ...read.steps],
      live: isInside,
      result: read.result,
    },
    isPermutation: shape.isPermutation ?? false,
  }, true);
}

/** A buffer that holds something else. */
function dirty({ buffers }: RequestedLists, at: number): Uint32Array {
  const shape = buffers[at]?.shape ?? [];
  return new Uint32Array(shape.reduce((a, b) => a * b, 1)).fill(77);
}

function check(shape: Case): void {
  const { batch = 1, rows, columns, panelSize, valueAt, bound } = shape;
  const panels = Math.ceil(rows / panelSize);
  const A: TileBuffer = {
    ...dense("A", [batch, rows, columns]),
    strides: shape.isTransposed === true
      ? [rows * columns, 1, rows]
      : [rows * columns, columns, 1],
  };
  const held = new Float32Array(batch * rows * columns);
  const lists = listsOf(shape, [axis("c", columns)], [axis("r", rows)]);
  const data = {
    A: held,
    bound: Float32Array.from(bound ?? []),
    "find.bits": dirty(lists, 0),
    "find.positions": dirty(lists, 1),
    "find.counts": dirty(lists, 2),
  };
  const found: number[][] = Array.from({ length: batch * panels }, () => []);
  for (let z = 0; z < batch; z++) {
    for (let c = 0; c < columns; c++) {
      for (let r = 0; r < rows; r++) {
        const x = valueAt(z, r, c);
        held[z * rows * columns + r * A.strides[1]! + c * A.strides[2]!] = x;
        const list = found[z * panels + Math.floor(r / panelSize)]!;
        const isLive = x !== 0 && (bound === undefined || r < bound[z]!);
        if (isLive && list.at(-1) !== c) list.push(c);
      }
    }
  }
  runJs({
    buffers: [
      A,
      dense("bound", [batch]),
      ...lists.buffers,
    ],
    nests: lists.nests,
  }, data);
  const [counts, positions] = [data["find.counts"], data["find.positions"]];
  assertEquals([...counts], found.map((list) => list.length));
  found.forEach((live, list) => {
    const entries = [
      ...positions.subarray(list * columns, (list + 1) * columns),
    ];
    assertEquals(entries.slice(0, live.length), live);
    if (shape.isPermutation !== true) return;
    assertEquals(entries.toSorted((a, b) => a - b), [...entries.keys()]);
  });
}

const PATTERNS: Readonly<Record<string, Case["valueAt"]>> = {
  scattered: (z, r, c) => (z + r * 5 + c * 7) % 11 === 0 ? r - c || 1 : 0,
  empty: () => 0,
  "empty but for signs": () => -0,
  full: (z, r, c) => z + r + c + 1,
  one: (_, r, c) => r === 3 && c === 4 ? -2 : 0,
  "not a number": (_, r, c) => (r + c) % 5 === 0 ? NaN : -0,
};

for (const [pattern, valueAt] of Object.entries(PATTERNS)) {
  for (const isTransposed of [false, true]) {
    const order = isTransposed ? "column by column" : "row by row";
    Deno.test(`lowerToJs() lists live positions ${order}: ${pattern}`, () => {
      for (const isPermutation of [false, true]) {
        const options = { isTransposed, isPermutation, valueAt };
        check({ rows: 64, columns: 48, panelSize: 32, ...options });
        check({ rows: 37, columns: 13, panelSize: 8, batch: 2, ...options });
        check({ rows: 17, columns: 23, panelSize: 16, ...options });
        check({ rows: 5, columns: 7, panelSize: 8, ...options });
        check({ rows: 5, columns: 7, panelSize: 64, ...options });
        check({ rows: 1, columns: 1, panelSize: 32, ...options });
        check({ rows: 0, columns: 7, panelSize: 32, ...options });
        check({ rows: 7, columns: 0, panelSize: 8, ...options });
        check({ rows: 300, columns: 70, panelSize: 512, ...options });
      }
    });
    Deno.test(`lowerToJs() lists what a guard leaves in, ${order}: ${pattern}`, () =>
      check({
        batch: 4,
        rows: 10,
        columns: 9,
        panelSize: 8,
        bound: [0, 3, 10, 99],
        isTransposed,
        valueAt,
      }));
  }
}

Deno.test("lowerToJs() lists positions of several axes, in panels of several axes", () => {
  const A = new Float32Array(2 * 9 * 4 * 5);
  A[((1 * 9 + 2) * 4 + 3) * 5 + 1] = 1;
  A[((0 * 9 + 2) * 4 + 0) * 5 + 4] = 1;
  const lists = listsOf(
    { rows: 18, columns: 20, panelSize: 8, valueAt: () => 0 },
    [axis("c", 4), axis("d", 5)],
    [axis("r", 2), axis("s", 9)],
  );
  const data = {
    A,
    "find.bits": dirty(lists, 0),
    "find.positions": dirty(lists, 1),
    "find.counts": dirty(lists, 2),
  };
  runJs({
    buffers: [dense("A", [1, 2, 9, 4, 5]), ...lists.buffers],
    nests: lists.nests,
  }, data);
  assertEquals([...data["find.counts"]], [1, 1, 0]);
  const positions = data["find.positions"];
  assertEquals([positions[0], positions[20]], [4, 16]);
});

Deno.test("lowerToJs() lists what one flag each tells, for every batch point that shares it", () => {
  const lists = requestLists({
    name: "find",
    origin: NOWHERE,
    batch: [axis("b", 2), axis("z", 2)],
    listed: [axis("c", 3)],
    panel: [],
    panelSize: null,
    block: block([load("x", "F", [at("z"), at("c")])], value("x", "bool")),
    isPermutation: true,
  }, true);
  const data = {
    F: Uint8Array.of(0, 1, 1, 0, 1, 0),
    "find.bits": dirty(lists, 0),
    "find.positions": dirty(lists, 1),
    "find.counts": dirty(lists, 2),
  };
  assertEquals(data["find.bits"].length, 2);
  runJs({
    buffers: [dense("F", [2, 3], "bool"), ...lists.buffers],
    nests: lists.nests,
  }, data);
  assertEquals([...data["find.counts"]], [2, 1, 2, 1]);
  const flags = [1, 2, 0, 1, 2, 0];
  assertEquals([...data["find.positions"]], [...flags, ...flags]);
});
