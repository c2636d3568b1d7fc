/** `lowerToJs()` of detections, against plain loops. */
import type {
  Block,
  DetectNest,
  LoopAxis,
  TileBuffer,
} from "../../../jit/ir/tile_ir.ts";
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

function detectNest(
  shape: Case,
  listed: readonly LoopAxis[],
  panel: readonly LoopAxis[],
): DetectNest {
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
  return {
    kind: "detect",
    name: "find",
    origin: NOWHERE,
    batch: [axis("z", shape.batch ?? 1)],
    listed,
    panel,
    panelSize: shape.panelSize,
    block: shape.bound === undefined ? read : {
      steps: [load("limit", "bound", [at("z")]), ...read.steps],
      live: isInside,
      result: read.result,
    },
    positions: "positions",
    counts: "counts",
    isPermutation: shape.isPermutation ?? false,
  };
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
  const data = {
    A: held,
    bound: Float32Array.from(bound ?? []),
    positions: new Uint32Array(batch * panels * columns).fill(77),
    counts: new Uint32Array(batch * panels).fill(77),
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
      dense("positions", [batch, panels, columns], "u32"),
      dense("counts", [batch, panels], "u32"),
    ],
    nests: [detectNest(shape, [axis("c", columns)], [axis("r", rows)])],
  }, data);
  assertEquals([...data.counts], found.map((list) => list.length));
  found.forEach((live, list) => {
    const entries = [
      ...data.positions.subarray(list * columns, (list + 1) * columns),
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
        check({ rows: 17, columns: 23, panelSize: 17, ...options });
        check({ rows: 5, columns: 7, panelSize: 1, ...options });
        check({ rows: 5, columns: 7, panelSize: 64, ...options });
        check({ rows: 1, columns: 1, panelSize: 32, ...options });
        check({ rows: 0, columns: 7, panelSize: 32, ...options });
        check({ rows: 7, columns: 0, panelSize: 2, ...options });
      }
    });
    Deno.test(`lowerToJs() lists what a guard leaves in, ${order}: ${pattern}`, () =>
      check({
        batch: 4,
        rows: 10,
        columns: 9,
        panelSize: 4,
        bound: [0, 3, 10, 99],
        isTransposed,
        valueAt,
      }));
  }
}

Deno.test("lowerToJs() lists positions of several axes, in panels of several axes", () => {
  const A = new Float32Array(2 * 3 * 4 * 5);
  A[((1 * 3 + 2) * 4 + 3) * 5 + 1] = 1;
  A[((0 * 3 + 2) * 4 + 0) * 5 + 4] = 1;
  const data = {
    A,
    positions: new Uint32Array(2 * 20).fill(77),
    counts: new Uint32Array(2),
  };
  const nest = detectNest(
    { rows: 6, columns: 20, panelSize: 4, valueAt: () => 0 },
    [axis("c", 4), axis("d", 5)],
    [axis("r", 2), axis("s", 3)],
  );
  runJs({
    buffers: [
      dense("A", [1, 2, 3, 4, 5]),
      dense("positions", [1, 2, 20], "u32"),
      dense("counts", [1, 2], "u32"),
    ],
    nests: [nest],
  }, data);
  assertEquals([...data.counts], [1, 1]);
  assertEquals([data.positions[0], data.positions[20]], [4, 16]);
});

Deno.test("lowerToJs() lists flags that were found before", () => {
  const data = {
    F: Uint8Array.of(0, 1, 1, 0, 1, 0),
    positions: new Uint32Array(6),
    counts: new Uint32Array(2),
  };
  const nest = detectNest(
    { batch: 2, rows: 1, columns: 3, panelSize: 1, valueAt: () => 0 },
    [axis("c", 3)],
    [],
  );
  runJs({
    buffers: [
      dense("F", [2, 3], "bool"),
      dense("positions", [2, 1, 3], "u32"),
      dense("counts", [2, 1], "u32"),
    ],
    nests: [{
      ...nest,
      isPermutation: true,
      block: block(
        [load("x", "F", [at("z"), at("c")])],
        value("x", "bool"),
      ),
    }],
  }, data);
  assertEquals([...data.counts], [2, 1]);
  assertEquals([...data.positions], [1, 2, 0, 1, 2, 0]);
});
