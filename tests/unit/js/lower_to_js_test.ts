/** `lowerToJs()`: nests written by hand against plain loops. */
import { emptyValue } from "../../../jit/ir/reducer.ts";
import type { ScalarType } from "../../../jit/ir/scalar_type.ts";
import type { Block, TileExpr } from "../../../jit/ir/tile_block.ts";
import type {
  ContractNest,
  FoldName,
  ReduceNest,
  ScatterNest,
  TileIr,
} from "../../../jit/ir/tile_ir.ts";
import { assert, assertEquals } from "../../support/assert.ts";
import { runJs, textsOf } from "../../support/run_js.ts";
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
} from "../../support/tile_shorthand.ts";

/** Whole numbers from -4 to 4 that look random. */
function numbers(count: number, seed = 1): Float32Array {
  return Float32Array.from(
    { length: count },
    (_, i) => ((i + seed) * 7919 % 9) - 4,
  );
}

function accumulated(dtype: ScalarType = "f32"): Block {
  return block([], { kind: "accumulated", dtype });
}

/** `axis < bound`. */
function below(name: string, bound: TileExpr): TileExpr {
  return apply("lt", [{ kind: "axis", axis: name }, bound], "bool");
}

function axisOf(name: string): TileExpr {
  return { kind: "axis", axis: name };
}

Deno.test("lowerToJs() reads what is outside as the fallback", () => {
  const tiles: TileIr = {
    buffers: [dense("A", [4]), dense("C", [4])],
    nests: [{
      kind: "map",
      name: "C",
      axes: [axis("x", 4)],
      block: block(
        [load("v", "A", [at("x", { offset: -1, isChecked: true })], {
          inside: "in",
        })],
        {
          kind: "select",
          condition: value("in", "bool"),
          whenTrue: value("v"),
          whenFalse: constant(9),
          dtype: "f32",
        },
      ),
      store: store("C", [at("x")]),
      origin: NOWHERE,
    }],
  };
  const C = new Float32Array(4);
  runJs(tiles, { A: Float32Array.of(1, 2, 3, 4), C });
  assertEquals([...C], [9, 1, 2, 3]);
});

Deno.test("lowerToJs() gathers through an index and reads 0 outside", () => {
  const tiles: TileIr = {
    buffers: [dense("A", [3]), dense("id", [5], "i32"), dense("C", [5])],
    nests: [{
      kind: "map",
      name: "C",
      axes: [axis("t", 5)],
      block: block(
        [load("i", "id", [at("t")]), load("v", "A", [via("i")])],
        value("v"),
      ),
      store: store("C", [at("t")]),
      origin: NOWHERE,
    }],
  };
  const C = new Float32Array(5).fill(7);
  runJs(tiles, {
    A: Float32Array.of(1, 2, 3),
    id: Int32Array.of(2, -1, 0, 3, 1),
    C,
  });
  assertEquals([...C], [3, 0, 1, 0, 2]);
});

Deno.test("lowerToJs() stores bools as 0 and 1 and reads them as truth", () => {
  const tiles: TileIr = {
    buffers: [dense("M", [3], "bool"), dense("N", [3], "bool")],
    nests: [{
      kind: "map",
      name: "N",
      axes: [axis("i", 3)],
      block: block(
        [load("m", "M", [at("i")])],
        apply("not", [value("m", "bool")], "bool"),
      ),
      store: store("N", [at("i")]),
      origin: NOWHERE,
    }],
  };
  const N = new Uint8Array(3).fill(9);
  runJs(tiles, { M: Uint8Array.of(1, 0, 1), N });
  assertEquals([...N], [0, 1, 0]);
});

Deno.test("lowerToJs() reads views through their strides", () => {
  const tiles: TileIr = {
    buffers: [{ ...dense("A", [3, 2]), strides: [1, 3] }, dense("C", [3, 2])],
    nests: [{
      kind: "map",
      name: "C",
      axes: [axis("i", 3), axis("j", 2)],
      block: block([load("v", "A", [at("i"), at("j")])], value("v")),
      store: store("C", [at("i"), at("j")]),
      origin: NOWHERE,
    }],
  };
  const C = new Float32Array(6);
  runJs(tiles, { A: Float32Array.of(1, 2, 3, 4, 5, 6), C });
  assertEquals([...C], [1, 4, 2, 5, 3, 6]);
});

/** Folds the rows (or columns) of A where `k <= limit[i]`. */
function reduction(
  reducer: FoldName,
  rows: number,
  count: number,
  options: { dtype?: ScalarType; isColumnwise?: boolean } = {},
): ReduceNest {
  const { dtype = "f32", isColumnwise = false } = options;
  const places = isColumnwise ? [at("k"), at("i")] : [at("i"), at("k")];
  const isTruth = reducer === "any" || reducer === "all";
  const result: ScalarType = isTruth
    ? "bool"
    : reducer.startsWith("arg")
    ? "i32"
    : dtype;
  return {
    kind: "reduce",
    name: "C",
    spatial: [axis("i", rows)],
    reduction: [axis("k", count)],
    reducer,
    dtype: isTruth ? "bool" : dtype,
    block: block(
      [
        load("l", "limit", [at("i")]),
        { kind: "let", name: "on", value: below("k", value("l", "i32")) },
        load("v", "A", places, { when: value("on", "bool") }),
      ],
      isTruth
        ? { kind: "cast", dtype: "bool", arg: value("v", dtype) }
        : value("v", dtype),
      value("on", "bool"),
    ),
    finish: accumulated(result),
    store: store("C", [at("i")]),
    origin: NOWHERE,
  };
}

/** What a fold gives for a list of numbers. */
function foldList(reducer: FoldName, list: readonly number[]): number {
  const [first] = list;
  if (first === undefined) return emptyValue(reducer, "f32");
  switch (reducer) {
    case "sum":
      return list.reduce((a, b) => a + b);
    case "prod":
      return list.reduce((a, b) => a * b);
    case "max":
      return Math.max(...list);
    case "min":
      return Math.min(...list);
    case "any":
      return Number(list.some((x) => x !== 0));
    case "all":
      return Number(list.every((x) => x !== 0));
    case "mean":
      return list.reduce((a, b) => a + b) / list.length;
    case "argmax":
      return list.indexOf(Math.max(...list));
    case "argmin":
      return list.indexOf(Math.min(...list));
    case "logsumexp":
      return Math.log(list.reduce((sum, x) => sum + Math.exp(x), 0));
  }
}

const FOLDS: readonly FoldName[] = [
  "sum",
  "prod",
  "max",
  "min",
  "any",
  "all",
  "mean",
  "argmax",
  "argmin",
  "logsumexp",
];

for (const isColumnwise of [false, true]) {
  Deno.test(`lowerToJs() folds ${isColumnwise ? "columns" : "rows"} by every fold, empty ones too`, () => {
    const [rows, count] = [7, 5];
    const A = numbers(rows * count);
    const limit = Int32Array.of(5, 0, 1, 3, 5, 2, 4);
    for (const reducer of FOLDS) {
      const isTruth = reducer === "any" || reducer === "all";
      const shape = isColumnwise ? [count, rows] : [rows, count];
      const output = isTruth
        ? "bool"
        : reducer.startsWith("arg")
        ? "i32"
        : "f32";
      const C = isTruth
        ? new Uint8Array(rows)
        : output === "i32"
        ? new Int32Array(rows)
        : new Float32Array(rows);
      runJs({
        buffers: [
          dense("A", shape),
          dense("limit", [rows], "i32"),
          dense("C", [rows], output),
        ],
        nests: [reduction(reducer, rows, count, { isColumnwise })],
      }, { A, limit, C });
      const wanted = [...limit].map((most, i) =>
        foldList(
          reducer,
          Array.from({ length: most }, (_, k) =>
            A[isColumnwise ? k * rows + i : i * count + k] ?? NaN),
        )
      );
      assertEquals(
        [...C],
        wanted.map((x) =>
          reducer === "mean" || reducer === "logsumexp" ? Math.fround(x) : x
        ),
        reducer,
      );
    }
  });
}

Deno.test("lowerToJs() folds integers with wrapping", () => {
  const C = new Int32Array(2);
  runJs({
    buffers: [
      dense("A", [2, 3], "i32"),
      dense("limit", [2], "i32"),
      dense("C", [2], "i32"),
    ],
    nests: [reduction("prod", 2, 3, { dtype: "i32" })],
  }, {
    A: Int32Array.of(65536, 65537, 3, 1, 2, 3),
    limit: Int32Array.of(3, 0),
    C,
  });
  assertEquals([...C], [Math.imul(Math.imul(65536, 65537), 3), 1]);
});

Deno.test("lowerToJs() takes argmax of NaN and infinities at a valid position", () => {
  const C = new Int32Array(3);
  const A = Float32Array.of(
    NaN,
    1,
    2,
    -Infinity,
    -Infinity,
    -Infinity,
    3,
    Infinity,
    Infinity,
  );
  runJs({
    buffers: [
      dense("A", [3, 3]),
      dense("limit", [3], "i32"),
      dense("C", [3], "i32"),
    ],
    nests: [reduction("argmax", 3, 3)],
  }, { A, limit: Int32Array.of(3, 3, 3), C });
  assert((C[0] ?? -1) >= 0 && (C[0] ?? 3) < 3);
  assertEquals([C[1], C[2]], [0, 1]);
});

Deno.test("lowerToJs() keeps logsumexp right at infinity", () => {
  const C = new Float32Array(3);
  const A = Float32Array.of(
    -Infinity,
    -Infinity,
    Infinity,
    Infinity,
    1000,
    1000,
  );
  runJs({
    buffers: [dense("A", [3, 2]), dense("limit", [3], "i32"), dense("C", [3])],
    nests: [reduction("logsumexp", 3, 2)],
  }, { A, limit: Int32Array.of(2, 2, 2), C });
  assertEquals([...C], [-Infinity, Infinity, Math.fround(1000 + Math.LN2)]);
});

/** Extents of a contraction test. */
interface Size {
  readonly batch: number;
  readonly m: number;
  readonly n: number;
  readonly k: number;
}

/** How a contraction test differs from a plain matrix product. */
interface Variant {
  readonly fold?: ContractNest["fold"];
  readonly product?: ContractNest["product"];
  readonly dtype?: ScalarType;
  /** Points with `k <= m` only. */
  readonly isGuarded?: boolean;
  /** K as two axes, the outer of extent 2. */
  readonly hasTwoAxes?: boolean;
}

function contraction({ batch, m, n, k }: Size, variant: Variant = {}): TileIr {
  const {
    fold = "sum",
    product = "mul",
    dtype = "f32",
    isGuarded = false,
    hasTwoAxes = false,
  } = variant;
  const ks = hasTwoAxes ? [axis("h", 2), axis("k", k)] : [axis("k", k)];
  const kPlaces = hasTwoAxes ? [at("h"), at("k")] : [at("k")];
  const depth = hasTwoAxes ? [2, k] : [k];
  const guard = apply("le", [axisOf("k"), axisOf("m")], "bool");
  const isTruth = fold === "any" || fold === "all";
  return {
    buffers: [
      dense("A", [batch, m, ...depth], dtype),
      dense("B", [batch, ...depth, n], dtype),
      dense("C", [batch, m, n], dtype),
    ],
    nests: [{
      kind: "contract",
      name: "C",
      batch: [axis("b", batch)],
      m: [axis("m", m)],
      n: [axis("n", n)],
      k: ks,
      fold,
      product,
      dtype,
      left: block(
        [load("v", "A", [at("b"), at("m"), ...kPlaces])],
        value("v", dtype),
        isGuarded ? guard : null,
      ),
      right: block(
        [load("v", "B", [at("b"), ...kPlaces, at("n")])],
        value("v", dtype),
      ),
      isGuarded,
      isOrdered: false,
      wanted: null,
      sparsity: [],
      gathers: [],
      route: null,
      choice: null,
      finish: accumulated(isTruth ? "bool" : dtype),
      store: store("C", [at("b"), at("m"), at("n")]),
      schedule: {
        tileM: 64,
        tileN: 64,
        tileK: 16,
        registerM: 4,
        registerN: 4,
        splitK: 1,
      },
      origin: NOWHERE,
    }],
  };
}

/** Runs a contraction over f32 or i32 data and compares with plain loops. */
function checkContraction(size: Size, variant: Variant = {}): void {
  const { batch, m, n } = size;
  const {
    fold = "sum",
    product = "mul",
    dtype = "f32",
    isGuarded = false,
    hasTwoAxes = false,
  } = variant;
  const depth = size.k * (hasTwoAxes ? 2 : 1);
  const make = dtype === "i32"
    ? Int32Array
    : dtype === "bool"
    ? Uint8Array
    : Float32Array;
  const clean = (x: number): number => dtype === "bool" ? Number(x > 2) : x;
  const A = make.from(Array.from(numbers(batch * m * depth, 3), clean));
  const B = make.from(Array.from(numbers(batch * depth * n, 5), clean));
  const C = new make(batch * m * n).fill(99);
  runJs(contraction(size, variant), { A, B, C });
  const combine = (x: number, y: number): number =>
    product === "mul"
      ? x * y
      : product === "add"
      ? x + y
      : Number(x !== 0 && y !== 0);
  const wanted = Array.from(C, (_, place) => {
    const [b, i, j] = [
      Math.floor(place / (m * n)),
      Math.floor(place / n) % m,
      place % n,
    ];
    const points = Array.from({ length: depth }, (_, p) => p)
      .filter((p) => !isGuarded || p % size.k <= i)
      .map((p) =>
        combine(
          A[(b * m + i) * depth + p] ?? NaN,
          B[(b * depth + p) * n + j] ?? NaN,
        )
      );
    return foldList(fold, points);
  });
  assertEquals(Array.from(C), wanted, JSON.stringify({ size, variant }));
}

const SIZES: readonly Size[] = [
  { batch: 1, m: 0, n: 3, k: 2 },
  { batch: 2, m: 3, n: 2, k: 0 },
  { batch: 1, m: 1, n: 1, k: 1 },
  { batch: 1, m: 1, n: 97, k: 101 },
  { batch: 1, m: 97, n: 1, k: 101 },
  { batch: 2, m: 17, n: 19, k: 23 },
  { batch: 1, m: 131, n: 5, k: 29 },
  { batch: 1, m: 3, n: 261, k: 11 },
  { batch: 1, m: 9, n: 6, k: 263 },
];

Deno.test("lowerToJs() multiplies matrices of every size", () => {
  for (const size of SIZES) checkContraction(size);
});

Deno.test("lowerToJs() contracts by other folds and products", () => {
  for (const size of SIZES) {
    checkContraction(size, { fold: "min", product: "add" });
    checkContraction(size, { fold: "max", product: "mul" });
    checkContraction(size, { dtype: "i32" });
    checkContraction(size, { fold: "any", product: "and", dtype: "bool" });
  }
});

Deno.test("lowerToJs() leaves guarded points out of contractions", () => {
  for (const size of SIZES) {
    checkContraction(size, { isGuarded: true });
    checkContraction(size, { fold: "min", product: "add", isGuarded: true });
  }
});

Deno.test("lowerToJs() walks groups of several axes", () => {
  for (const size of SIZES) {
    checkContraction(size, { hasTwoAxes: true });
    checkContraction(size, { hasTwoAxes: true, isGuarded: true });
  }
});

Deno.test("lowerToJs() keeps NaN away from guarded points", () => {
  const size = { batch: 1, m: 40, n: 40, k: 40 };
  const A = numbers(1600).fill(1);
  const B = numbers(1600).fill(1);
  B.subarray(39 * 40).fill(NaN);
  const C = new Float32Array(1600);
  runJs(contraction(size, { isGuarded: true }), { A, B, C });
  assertEquals([C[0], C[38 * 40], C[39 * 40]], [1, 39, NaN]);
});

Deno.test("lowerToJs() computes the epilogue of a contraction at each element", () => {
  const tiles = contraction({ batch: 2, m: 33, n: 17, k: 20 });
  const finish = block(
    [{
      kind: "let",
      name: "half",
      value: apply("mul", [
        { kind: "accumulated", dtype: "f32" },
        constant(0.5),
      ]),
    }],
    apply("add", [value("half"), {
      kind: "cast",
      dtype: "f32",
      arg: axisOf("n"),
    }]),
  );
  const C = new Float32Array(2 * 33 * 17);
  const nests = tiles.nests.map((nest) => ({ ...nest, finish }));
  runJs({ ...tiles, nests }, {
    A: new Float32Array(2 * 33 * 20).fill(1),
    B: new Float32Array(2 * 20 * 17).fill(1),
    C,
  });
  assertEquals([...C], Array.from(C, (_, i) => 10 + i % 17));
});

Deno.test("lowerToJs() writes one text for all sizes", () => {
  const [small] = textsOf(contraction({ batch: 2, m: 5, n: 6, k: 7 }));
  const [large] = textsOf(contraction({ batch: 9, m: 500, n: 600, k: 700 }));
  assertEquals(small, large);
});

Deno.test("lowerToJs() takes scalars at each call, in the type of their place", () => {
  const tiles: TileIr = {
    buffers: [dense("C", [2])],
    nests: [{
      kind: "map",
      name: "C",
      axes: [axis("i", 2)],
      block: block(
        [],
        apply("mul", [{ kind: "scalar", name: "alpha", dtype: "f32" }, {
          kind: "cast",
          dtype: "f32",
          arg: { kind: "extent", axis: "i" },
        }]),
      ),
      store: store("C", [at("i")]),
      origin: NOWHERE,
    }],
  };
  const C = new Float32Array(2);
  runJs(tiles, { C }, { alpha: 0.5 });
  assertEquals([...C], [1, 1]);
});

Deno.test("lowerToJs() gives softmax rows of zeros where nothing counts", () => {
  const limit = below("k", value("l", "i32"));
  const C = new Float32Array(9).fill(7);
  runJs({
    buffers: [
      dense("A", [3, 3]),
      dense("limit", [3], "i32"),
      dense("C", [3, 3]),
    ],
    nests: [{
      kind: "softmax",
      name: "C",
      rows: [axis("i", 3)],
      along: [axis("k", 3)],
      block: block(
        [load("l", "limit", [at("i")]), load("v", "A", [at("i"), at("k")])],
        value("v"),
        limit,
      ),
      finish: accumulated(),
      store: store("C", [at("i"), at("k")]),
      origin: NOWHERE,
    }],
  }, {
    A: Float32Array.of(
      1000,
      1000,
      NaN,
      1,
      2,
      3,
      -Infinity,
      -Infinity,
      -Infinity,
    ),
    limit: Int32Array.of(2, 0, 3),
    C,
  });
  assertEquals([...C], [0.5, 0.5, 0, 0, 0, 0, 0, 0, 0]);
});

Deno.test("lowerToJs() takes a softmax over two axes", () => {
  const C = new Float32Array(8);
  runJs({
    buffers: [dense("A", [2, 2, 2]), dense("C", [2, 2, 2])],
    nests: [{
      kind: "softmax",
      name: "C",
      rows: [axis("i", 2)],
      along: [axis("j", 2), axis("k", 2)],
      block: block([load("v", "A", [at("i"), at("j"), at("k")])], value("v")),
      finish: accumulated(),
      store: store("C", [at("i"), at("j"), at("k")]),
      origin: NOWHERE,
    }],
  }, { A: new Float32Array(8).fill(3), C });
  assertEquals([...C], Array(8).fill(0.25));
});

Deno.test("lowerToJs() adds up along an axis and skips what is left out", () => {
  const C = new Float32Array(5);
  runJs({
    buffers: [dense("A", [5]), dense("C", [5])],
    nests: [{
      kind: "cumsum",
      name: "C",
      rows: [],
      along: axis("t", 5),
      dtype: "f32",
      block: block(
        [load("v", "A", [at("t")])],
        value("v"),
        apply("ne", [axisOf("t"), constant(2, "i32")], "bool"),
      ),
      finish: accumulated(),
      store: store("C", [at("t")]),
      origin: NOWHERE,
    }],
  }, { A: Float32Array.of(1, 2, 4, 8, 16), C });
  assertEquals([...C], [1, 3, 0, 11, 27]);
});

function scatter(
  fold: ScatterNest["fold"],
  dtype: ScalarType,
  isUnique = false,
): TileIr {
  return {
    buffers: [
      dense("X", [4], dtype),
      dense("id", [4], "i32"),
      dense("Y", [3], dtype),
    ],
    nests: [{
      kind: "scatter",
      name: "Y",
      source: [axis("t", 4)],
      fold,
      dtype: dtype === "f16" ? "f32" : dtype,
      block: block([load("v", "X", [at("t")])], value("v", dtype)),
      isUnique,
      positions: [axis("d0", 3)],
      initial: block([], constant(10, dtype)),
      store: store("Y", [via("i")], [load("i", "id", [at("t")])]),
      origin: NOWHERE,
    }],
  };
}

Deno.test("lowerToJs() scatters in order, drops what is outside and rounds once", () => {
  const id = Int32Array.of(1, 5, 1, 0);
  const Y = new Float32Array(3);
  runJs(scatter("sum", "f32"), { X: Float32Array.of(1, 2, 4, 8), id, Y });
  assertEquals([...Y], [18, 15, 10]);
  const Z = new Float16Array(3);
  runJs(scatter("sum", "f16"), {
    X: Float16Array.of(2048, 0, 1.5, 0.25),
    id,
    Y: Z,
  });
  assertEquals([...Z], [10.25, 2060, 10]);
  const W = new Int32Array(3);
  runJs(scatter("set", "i32", true), {
    X: Int32Array.of(1, 2, 3, 4),
    id,
    Y: W,
  });
  assertEquals([...W], [4, 3, 10]);
  runJs(scatter("max", "i32"), { X: Int32Array.of(11, 2, 3, 4), id, Y: W });
  assertEquals([...W], [10, 11, 10]);
});
