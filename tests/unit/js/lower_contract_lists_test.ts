/**
 * `lowerToJs()` of contractions with index lists, against plain loops.
 *
 * No operand holds a zero here, so that a point which is folded though no list names it shows.
 */
import { emptyValue } from "../../../jit/ir/reducer.ts";
import type { Block } from "../../../jit/ir/tile_block.ts";
import type { ContractNest, TileBuffer } from "../../../jit/ir/tile_ir.ts";
import type { Gather } from "../../../jit/ir/tile_pit.ts";
import { assertEquals } from "../../support/assert.ts";
import { runJs } from "../../support/run_js.ts";
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
} from "../../support/tile_shorthand.ts";

type Group = "m" | "n" | "k";

/** A list of `group` for each batch point, or for each panel of another group. */
interface Listed {
  readonly group: Group;
  readonly panel: "m" | "n" | null;
  /** Whether a position is live in a panel. */
  readonly isLive: (position: number, panel: number) => boolean;
}

interface Case {
  readonly m: number;
  readonly n: number;
  readonly k: number;
  readonly batch?: number;
  readonly tileM?: number;
  readonly tileN?: number;
  readonly fold?: "sum" | "max";
  readonly isKMajor?: boolean;
  /** Points of which the left block itself says that they do not count. */
  readonly isGuarded?: boolean;
  readonly lists: readonly Listed[];
}

const GUARD = 2;

function numberAt(...at: readonly number[]): number {
  return at.reduce((sum, index) => sum * 31 + index, 7) % 7 + 1;
}

function readOf(name: string, axes: readonly string[]): Block {
  return block([load("x", name, axes.map((axis) => at(axis)))], value("x"));
}

function nestOf(shape: Case): ContractNest {
  const { m, n, k, batch = 1, tileM = 16, tileN = 16, fold = "sum" } = shape;
  const left = readOf("left", ["z", "m", "k"]);
  const isOff = apply(
    "gt",
    [value("x"), constant(GUARD)],
    "bool",
  );
  return {
    kind: "contract",
    isOrdered: false,
    name: "product",
    origin: NOWHERE,
    batch: [axis("z", batch)],
    m: [axis("m", m)],
    n: [axis("n", n)],
    k: [axis("k", k)],
    fold,
    product: fold === "sum" ? "mul" : "add",
    dtype: "f32",
    left: shape.isGuarded === true ? { ...left, live: isOff } : left,
    right: readOf("right", ["z", "k", "n"]),
    isGuarded: shape.isGuarded === true,
    finish: block(
      [],
      apply("add", [{ kind: "accumulated", dtype: "f32" }, constant(1)]),
    ),
    store: store("target", ["z", "m", "n"].map((axis) => at(axis))),
    schedule: { tileM, tileN, tileK: 8, registerM: 4, registerN: 4, splitK: 1 },
    wanted: null,
    sparsity: [],
    gathers: shape.lists.map(({ group, panel }): Gather => ({
      kind: "list",
      grain: 1,
      group,
      panel,
      positions: `${group} positions`,
      counts: `${group} counts`,
    })),
    route: null,
    choice: null,
  };
}

const GROUPS: Readonly<Record<string, readonly Omit<Listed, "isLive">[]>> = {
  "k per row panel": [{ group: "k", panel: "m" }],
  "k per column panel": [{ group: "k", panel: "n" }],
  "k per batch point": [{ group: "k", panel: null }],
  "rows": [{ group: "m", panel: null }],
  "columns": [{ group: "n", panel: null }],
  "rows and columns": [
    { group: "m", panel: null },
    { group: "n", panel: null },
  ],
  "rows per column panel": [{ group: "m", panel: "n" }],
  "columns per row panel": [{ group: "n", panel: "m" }],
  "rows, and k per row panel": [
    { group: "m", panel: null },
    { group: "k", panel: "m" },
  ],
  "columns, and k per column panel": [
    { group: "n", panel: null },
    { group: "k", panel: "n" },
  ],
  "rows, columns and k": [
    { group: "m", panel: null },
    { group: "n", panel: null },
    { group: "k", panel: null },
  ],
};

const PATTERNS: Readonly<Record<string, Listed["isLive"]>> = {
  scattered: (position, panel) => (position * 7 + panel) % 3 === 0,
  empty: () => false,
  full: () => true,
  one: (position, panel) => position === 4 + panel % 2,
};

/** One list: the live positions backwards (no order is promised), then the others for m and n. */
function entriesOf(
  { group, isLive }: Listed,
  length: number,
  panel: number,
): { readonly entries: readonly number[]; readonly count: number } {
  const all = Array.from({ length }, (_, position) => position);
  const live = all.filter((position) => isLive(position, panel)).reverse();
  const dead = all.filter((position) => !isLive(position, panel));
  // Behind the count of a list of k anything may stand.
  const rest = group === "k" ? dead.map(() => 4_000_000_000) : dead;
  return { entries: [...live, ...rest], count: live.length };
}

function check(shape: Case): void {
  const { m, n, k, batch = 1, tileM = 16, tileN = 16, fold = "sum" } = shape;
  const extents = { m, n, k };
  const left: TileBuffer = shape.isKMajor === true
    ? { ...dense("left", [batch, m, k]), strides: [m * k, 1, m] }
    : dense("left", [batch, m, k]);
  const right = dense("right", [batch, k, n]);
  const leftData = new Float32Array(batch * m * k);
  const rightData = new Float32Array(batch * k * n);
  each([batch, m, k], ([z, i, p]) => {
    const [sz, si, sp] = left.strides;
    leftData[z * sz! + i * si! + p * sp!] = numberAt(z, i, p);
  });
  each([batch, k, n], ([z, p, j]) => {
    rightData[(z * k + p) * n + j] = numberAt(p, z, j);
  });
  const buffers = [left, right, dense("target", [batch, m, n])];
  const data: Record<string, Float32Array | Uint32Array> = {
    left: leftData,
    right: rightData,
    target: new Float32Array(batch * m * n).fill(-99),
  };
  const panelsOf = (panel: Listed["panel"]): number =>
    panel === null ? 1 : Math.ceil(panel === "m" ? m / tileM : n / tileN);
  // Packed coordinates, as the lists give them: [group][batch * panels + panel].
  const lists = new Map(shape.lists.map((listed) => {
    const panels = panelsOf(listed.panel);
    const made = Array.from(
      { length: batch * panels },
      (_, at) => entriesOf(listed, extents[listed.group], at),
    );
    const { group } = listed;
    data[`${group} positions`] = Uint32Array.from(
      made.flatMap(({ entries }) => entries),
    );
    data[`${group} counts`] = Uint32Array.from(made.map(({ count }) => count));
    buffers.push(
      dense(`${group} positions`, [batch, panels, extents[group]], "u32"),
      dense(`${group} counts`, [batch, panels], "u32"),
    );
    return [group, { ...listed, panels, made }] as const;
  }));
  const listAt = (
    group: Group,
    [z, i, j]: readonly [number, number, number],
  ): { readonly entries: readonly number[]; readonly count: number } => {
    const list = lists.get(group);
    if (list === undefined) {
      const entries = Array.from({ length: extents[group] }, (_, at) => at);
      return { entries, count: entries.length };
    }
    const at = list.panel === null
      ? 0
      : Math.floor(list.panel === "m" ? i / tileM : j / tileN);
    return list.made[z * list.panels + at]!;
  };
  const expected = new Float32Array(batch * m * n);
  each([batch, m, n], ([z, i, j]) => {
    const [rows, columns, steps] = (["m", "n", "k"] as const).map((group) =>
      listAt(group, [z, i, j])
    );
    const [row, column] = [rows!.entries[i]!, columns!.entries[j]!];
    const isLive = i < rows!.count && j < columns!.count;
    let folded = emptyValue(fold, "f32");
    for (const p of isLive ? steps!.entries.slice(0, steps!.count) : []) {
      const [a, b] = [numberAt(z, row, p), numberAt(p, z, column)];
      if (shape.isGuarded === true && a <= GUARD) continue;
      folded = fold === "sum" ? folded + a * b : Math.max(folded, a + b);
    }
    expected[(z * m + row) * n + column] = folded + 1;
  });
  runJs({ buffers, nests: [nestOf(shape)] }, data);
  assertEquals([...data["target"]!], [...expected]);
}

/** Every point of a box. */
function each(
  extents: readonly [number, number, number],
  visit: (at: readonly [number, number, number]) => void,
): void {
  const [a, b, c] = extents;
  for (let i = 0; i < a; i++) {
    for (let j = 0; j < b; j++) for (let p = 0; p < c; p++) visit([i, j, p]);
  }
}

for (const [name, groups] of Object.entries(GROUPS)) {
  const under = (isLive: Listed["isLive"]): readonly Listed[] =>
    groups.map((group) => ({ ...group, isLive }));
  for (const [pattern, isLive] of Object.entries(PATTERNS)) {
    const lists = under(isLive);
    Deno.test(`lowerToJs() reads and writes through lists: ${name}, ${pattern}`, () => {
      check({ m: 32, n: 48, k: 16, lists });
      check({ m: 36, n: 40, k: 44, lists, isKMajor: true });
      check({ m: 17, n: 13, k: 23, batch: 2, lists });
      check({ m: 29, n: 31, k: 37, tileM: 10, tileN: 6, lists });
    });
  }
  const lists = under(PATTERNS["scattered"]!);
  Deno.test(`lowerToJs() takes extents of 0 and 1 through lists: ${name}`, () => {
    check({ m: 1, n: 33, k: 70, lists });
    check({ m: 33, n: 1, k: 70, batch: 3, lists });
    check({ m: 50, n: 50, k: 1, lists });
    check({ m: 1, n: 1, k: 1, lists });
    check({ m: 0, n: 5, k: 7, lists });
    check({ m: 5, n: 0, k: 7, lists });
    check({ m: 50, n: 60, k: 0, lists });
  });
  Deno.test(`lowerToJs() walks several blocks of lists: ${name}`, () => {
    check({ m: 133, n: 18, k: 20, tileM: 32, lists });
    check({ m: 18, n: 261, k: 20, tileN: 32, lists });
    check({ m: 18, n: 20, k: 800, lists });
  });
  Deno.test(`lowerToJs() folds lists by max, and leaves guarded points out: ${name}`, () => {
    check({ m: 36, n: 24, k: 30, fold: "max", lists });
    check({ m: 36, n: 24, k: 30, isGuarded: true, lists });
    check({ m: 36, n: 24, k: 30, fold: "max", isGuarded: true, lists });
  });
}

Deno.test("lowerToJs() packs rows of several axes, and keeps NaN away from the others", () => {
  const [b, t, k, n] = [5, 7, 20, 9];
  const rows = [33, 2, 7, 8, 20, 14];
  const dead = Array.from({ length: b * t }, (_, row) => row)
    .filter((row) => !rows.includes(row));
  const data = {
    X: new Float32Array(b * t * k).fill(NaN),
    W: new Float32Array(k * n).fill(2),
    Y: new Float32Array(b * t * n).fill(-99),
    positions: Uint32Array.from([...rows, ...dead]),
    counts: Uint32Array.of(rows.length),
  };
  for (const row of rows) data.X.fill(row, row * k, (row + 1) * k);
  runJs({
    buffers: [
      dense("X", [b, t, k]),
      dense("W", [k, n]),
      dense("Y", [b, t, n]),
      dense("positions", [1, 1, b * t], "u32"),
      dense("counts", [1, 1], "u32"),
    ],
    nests: [{
      ...nestOf({ m: 1, n, k, lists: [] }),
      batch: [],
      m: [axis("b", b), axis("t", t)],
      left: readOf("X", ["b", "t", "k"]),
      right: readOf("W", ["k", "n"]),
      store: store("Y", [at("b"), at("t"), at("n")]),
      gathers: [{
        kind: "list",
        grain: 1,
        group: "m",
        panel: null,
        positions: "positions",
        counts: "counts",
      }],
    }],
  }, data);
  const expected = Array.from({ length: b * t * n }, (_, at) => {
    const row = Math.floor(at / n);
    return rows.includes(row) ? row * 2 * k + 1 : 1;
  });
  assertEquals([...data.Y], expected);
});
