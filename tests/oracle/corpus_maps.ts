/** Corpus: one element in, one element out. Operators, functions, casts, types, indices of maps. */
import { each, EXACT, over } from "../support/corpus_case.ts";
import {
  bools,
  laid,
  list,
  normal,
  positions,
  uniform,
  whole,
} from "../support/corpus_operands.ts";
import type { Case } from "../support/differential.ts";

const SPECIAL = list([
  0,
  -0,
  1,
  -1,
  0.5,
  -0.5,
  1.5,
  -1.5,
  2.5,
  -2.5,
  3.5,
  0.49999997,
  -0.49999997,
  8388607.5,
  4194304.5,
  -4194303.5,
  16777216,
  2147483648,
  -2147483648,
  1e10,
  1e30,
  -1e30,
  1e-30,
  Infinity,
  -Infinity,
  NaN,
]);

const INTEGERS = [
  0,
  1,
  -1,
  2,
  -2,
  3,
  -3,
  7,
  -7,
  46341,
  -46341,
  65535,
  65536,
  16777217,
  2147483647,
  -2147483648,
  -2147483647,
  1073741824,
];
const COUNTS = [
  0,
  1,
  2,
  3,
  7,
  65535,
  65536,
  46341,
  16777217,
  2147483647,
  2147483648,
  4294967295,
  4294967294,
  3000000000,
];
const I = list(INTEGERS, "i32");
const U = list(COUNTS, "u32");
/** Every pair, along two axes. */
const PAIR_I = { A: I, B: I };
const PAIR_U = { A: U, B: U };

/** Exact on whole numbers and halves. */
export const EXACT_FUNCTIONS: readonly Case[] = [
  ...each(
    "abs sign floor ceil round trunc relu isnan".split(" ").map((name) =>
      `y[i] = ${name}(x[i])`
    ),
    { x: SPECIAL },
    EXACT,
  ),
  ...each(
    "abs sign floor ceil round trunc relu".split(" ").map((name) =>
      `y[i] = ${name}(x[i])`
    ),
    { x: I },
    EXACT,
  ),
  ...each(
    "abs sign relu round".split(" ").map((name) => `y[i] = ${name}(x[i])`),
    { x: U },
    EXACT,
  ),
  ...each(
    "abs sign floor ceil round trunc relu".split(" ").map((name) =>
      `y[i] = ${name}(x[i])`
    ),
    {
      x: list([0, -0, 0.5, -0.5, 1.5, 2.5, -2.5, 1024.5, 65504, -65504], "f16"),
    },
    EXACT,
  ),
  ...each(
    [
      "y[i] = min(x[i], 2)",
      "y[i] = max(x[i], -1, 1.5)",
      "y[i] = clamp(x[i], -2, 3)",
      "y[i] = select(x[i] < 2, x[i], 7)",
      "y[i] = x[i] < 0 ? -x[i] : x[i] > 3 ? 3 : x[i]",
      "y[i] = -x[i] + +x[i] - -2",
      "y[i] = not x[i]",
      "y[i] = x[i] > 0 and x[i] < 3 or x[i] == -2",
      "y[i] = 2 * x[i] - 1 / 4",
      "y[i] = x[i] % 3",
      "y[i] = x[i] % -3",
      "y[i] = idiv(x[i], 3)",
      "y[i] = x[i] ** 2",
      "y[i] = i * x[i] + extent(i)",
      "y[i] = x[i] * inf",
      "y[i] = true ? x[i] : 0",
    ],
    { x: whole([37]) },
    EXACT,
  ),
];

/** Judged by their error. */
export const FUNCTIONS: readonly Case[] = [
  ...each(
    "exp sin cos tan tanh erf gelu silu sigmoid relu".split(" ").map((name) =>
      `y[i] = ${name}(x[i])`
    ),
    { x: normal([301]) },
  ),
  ...each(
    "log log2 sqrt rsqrt".split(" ").map((name) => `y[i] = ${name}(x[i])`),
    { x: uniform([301], 0.01, 50) },
  ),
  ...each(
    "exp tanh erf gelu silu sigmoid sin".split(" ").map((name) =>
      `y[i] = ${name}(x[i])`
    ),
    { x: uniform([67], -20, 20) },
  ),
  ...each(
    "exp log log2 sqrt tanh gelu sigmoid".split(" ").map((name) =>
      `y[i] = ${name}(x[i])`
    ),
    { x: uniform([35], 0.25, 9, "f16") },
  ),
  ...each(
    "exp log sqrt tanh sigmoid sin".split(" ").map((name) =>
      `y[i] = ${name}(x[i])`
    ),
    { x: positions([19], 1, 12) },
  ),
  ...each(
    [
      "z[i] = pow(x[i], y[i])",
      "z[i] = x[i] ** y[i]",
      "z[i] = hypot(x[i], y[i])",
      "z[i] = x[i] / y[i]",
      "z[i] = -x[i] ** 2 + y[i]",
      "z[i] = 2 ** x[i] ** y[i]",
      "z[i] = x[i] ** 0.5 * y[i]",
      "z[i] = exp(-x[i]) * log(y[i] + 1)",
      "z[i] = y[i] / (1 + exp(-x[i]))",
      "z[i] = sqrt(x[i] ** 2 + y[i] ** 2)",
    ],
    { x: uniform([131], 0.1, 5), y: uniform([131], 0.2, 3) },
  ),
  ...each(
    "exp tanh sigmoid silu gelu erf sqrt".split(" ").map((name) =>
      `y[i] = ${name}(x[i])`
    ),
    { x: list([0, 88, 89, 100, -88, -100, -104, -150, 1e10, -1e10, 1e38]) },
  ),
  ...each(
    [
      "y[i] = exp(x[i])",
      "y[i] = tanh(x[i])",
      "y[i] = sigmoid(x[i])",
      "y[i] = erf(x[i])",
      "y[i] = gelu(x[i])",
      "y[i] = silu(x[i])",
    ],
    { x: list([Infinity, -Infinity]) },
  ),
];

/** 32-bit arithmetic at its edges. */
export const INTEGER_MAPS: readonly Case[] = [
  ...each(
    "+ - * % < <= > >= == !=".split(" ").map((op) =>
      `C[a,b] = A[a] ${op} B[b]`
    ),
    PAIR_I,
    EXACT,
  ),
  ...each(
    "idiv min max".split(" ").map((name) => `C[a,b] = ${name}(A[a], B[b])`),
    PAIR_I,
    EXACT,
  ),
  ...each(
    "+ - * % < <= > >= == !=".split(" ").map((op) =>
      `C[a,b] = A[a] ${op} B[b]`
    ),
    PAIR_U,
    EXACT,
  ),
  ...each(
    "idiv min max".split(" ").map((name) => `C[a,b] = ${name}(A[a], B[b])`),
    PAIR_U,
    EXACT,
  ),
  ...each(
    ["C[a,b] = A[a] ** B[b]"],
    { A: I, B: list([0, 1, 2, 3, 5, 31, 32, -1, -2], "i32") },
    EXACT,
  ),
  ...each(
    ["C[a,b] = A[a] ** B[b]"],
    { A: U, B: list([0, 1, 2, 3, 5, 31, 32], "u32") },
    EXACT,
  ),
  ...each(
    [
      "C[a,b] = clamp(A[a], B[b], B[b] + 5)",
      "C[a,b] = A[a] and B[b]",
      "C[a,b] = A[a] or not B[b]",
    ],
    PAIR_I,
    EXACT,
  ),
  ...each(
    ["y[i] = -x[i]", "y[i] = x[i] + 1", "y[i] = 3 * x[i]"],
    { x: I },
    EXACT,
  ),
  ...each(
    ["y[i] = -x[i]", "y[i] = x[i] - 1", "y[i] = 3 * x[i]"],
    { x: U },
    EXACT,
  ),
  ...each(["C[a,b] = A[a] / B[b]"], {
    A: positions([20], -9, 9),
    B: positions([7], 1, 9),
  }),
  ...each([
    "C[a,b] = A[a] + B[b]",
    "C[a,b] = A[a] * B[b]",
    "C[a,b] = A[a] - B[b]",
  ], {
    A: bools([9]),
    B: bools([5]),
  }, EXACT),
  ...each(["C[a,b] = A[a] + B[b]", "C[a,b] = A[a] * B[b]"], {
    A: bools([9]),
    B: whole([5], "u32"),
  }, EXACT),
];

/** Casts, declared types, joins. */
export const TYPES: readonly Case[] = [
  ...each(
    "f32 f16 i32 u32 bool".split(" ").map((type) => `y[i] = ${type}(x[i])`),
    { x: SPECIAL },
    EXACT,
  ),
  ...each(
    "f32 f16 i32 u32 bool".split(" ").map((type) => `y[i] = ${type}(x[i])`),
    {
      x: list(
        [0, 1, -1, 0.5, 65504, -65504, 6.1e-5, 6e-8, 2049, Infinity, NaN],
        "f16",
      ),
    },
    EXACT,
  ),
  ...each(
    "f32 f16 i32 u32 bool".split(" ").map((type) => `y[i] = ${type}(x[i])`),
    { x: I },
    EXACT,
  ),
  ...each(
    "f32 f16 i32 u32 bool".split(" ").map((type) => `y[i] = ${type}(x[i])`),
    { x: U },
    EXACT,
  ),
  ...each(
    "f32 f16 i32 u32 bool".split(" ").map((type) => `y[i] = ${type}(x[i])`),
    { x: bools([11]) },
    EXACT,
  ),
  ...each(
    "f32 f16 i32 u32 bool".split(" ").map((type) => `y[i]: ${type} = x[i]`),
    { x: list([0, 1.5, -2.5, 3.9, -3.9, 70000, 5e9, -5e9, NaN]) },
    EXACT,
  ),
  ...each(
    "f32 f16 i32 u32 bool".split(" ").map((type) =>
      `y[i]: ${type} = f16(x[i]) * 3 + i`
    ),
    { x: list([0, 1.5, 2.25, 3.75, 2048, 7.001]) },
    EXACT,
  ),
  ...each(
    [
      "y[i] = x[i] + 1",
      "y[i] = x[i] * 2.5",
      "y[i] = x[i] + x[i]",
      "y[i] = x[i] * x[i] * x[i]",
      "y[i] = x[i] - f16(2048.5)",
      "y[i]: f16 = f32(x[i]) / 4",
    ],
    { x: list([1, 2.5, 100, 255, 1000, 40000, -40000, 0.125], "f16") },
    EXACT,
  ),
  ...each(
    [
      "z[i] = x[i] + y[i]",
      "z[i] = x[i] * y[i]",
      "z[i] = x[i] > y[i]",
      "z[i]: f16 = x[i] + y[i]",
    ],
    { x: whole([40], "f16"), y: whole([40], "i32") },
    EXACT,
  ),
  ...each(
    ["z[i] = x[i] + y[i]", "z[i] = x[i] ? y[i] : 0", "z[i] = min(x[i], y[i])"],
    { x: bools([21]), y: whole([21]) },
    EXACT,
  ),
  ...each(
    ["z[i] = x[i] * s", "z[i] = (2 * s) * x[i]", "z[i] = x[i] < s"],
    { x: whole([21]), s: 2.5 },
    EXACT,
  ),
  ...each(
    [
      "z[i] = x[i] * s",
      "z[i] = x[i] % s",
      "z[i] = x[i] == s",
      "z[i] = x[i] - (i + s)",
    ],
    { x: whole([21], "i32"), s: -3 },
    EXACT,
  ),
  ...each(["z[i] = x[i] * s", "z[i] = x[i] + s"], {
    x: whole([21], "u32"),
    s: 3,
  }, EXACT),
  ...each(["z[i] = x[i] * s"], { x: whole([21], "f16"), s: 2.5 }, EXACT),
  ...each(["z[i] = x[i] * 0.5 + 0.25"], { x: whole([21], "i32") }, EXACT),
];

/** Axes, indices, shapes, layouts. */
export const INDICES: readonly Case[] = [
  ...over(
    "Y[j,i] = X[i,j]",
    [
      [0, 5],
      [1, 1],
      [3, 0],
      [7, 13],
      [64, 33],
      [257, 3],
    ].map((shape) => ({ X: whole(shape) })),
    EXACT,
  ),
  ...over("Z[i,j] = X[i] * Y[j]", [
    { X: whole([3]), Y: whole([5]) },
    { X: whole([0]), Y: whole([5]) },
    { X: whole([129]), Y: whole([67]) },
  ], EXACT),
  ...over("Z[i,j,k] = X[i,j,k] + B[k]", [
    { X: whole([2, 3, 5]), B: whole([5]) },
    { X: whole([4, 16, 64]), B: whole([64]) },
    { X: whole([1, 1, 1]), B: whole([1]) },
  ], EXACT),
  ...over("s = a + 1", [{ a: whole([]) }, { a: 3 }], EXACT),
  ...over("s[] = a[] * 2", [{ a: whole([]) }], EXACT),
  ...over("d[i] = A[i,i]", [{ A: whole([0, 0]) }, { A: whole([1, 1]) }, {
    A: whole([17, 17]),
  }], EXACT),
  ...over("d[i,j] = A[i,j,i]", [{ A: whole([5, 3, 5]) }], EXACT),
  ...over(
    "y[i] = x[i + 1] - x[i] where i in 0..9",
    [{ x: whole([10]) }],
    EXACT,
  ),
  ...over("y[i] = x[2*i + 1] where i in 0..8", [{ x: whole([17]) }], EXACT),
  ...over("y[i] = x[7 - i] where i in 0..8", [{ x: whole([8]) }], EXACT),
  ...over(
    "y[i] = x[extent(i) - 1 - i] where i in 0..8",
    [{ x: whole([8]) }],
    EXACT,
  ),
  ...over("y[i] = (x[i - 1] ?? 0) + (x[i + 1] ?? -1) where i in 0..12", [
    { x: whole([12]) },
    { x: whole([5]) },
    { x: whole([0]) },
  ], EXACT),
  ...over("y[i,j] = x[i + j] ?? b[i] where i in 0..4, j in 0..9", [
    { x: whole([7]), b: whole([4]) },
  ], EXACT),
  ...over(
    "y[i] = x[2*i - 3] ?? x[i] where i in 0..6",
    [{ x: whole([6]) }],
    EXACT,
  ),
  ...over("y[i] = x[3] + x[0] where i in 0..4", [{ x: whole([4]) }], EXACT),
  ...over("y[i] = X[i, 2]", [{ X: whole([9, 3]) }], EXACT),
  ...over("y[i,j] = X[_, j] * Z[i, _]", [{
    X: whole([1, 6]),
    Z: whole([5, 1]),
  }], EXACT),
  ...over("y[i,_] = X[i, _]", [{ X: whole([5, 1]) }], EXACT),
  ...over("Y[...b,i] = X[...b,i] * s[i]", [
    { X: whole([5]), s: whole([5]) },
    { X: whole([3, 5]), s: whole([5]) },
    { X: whole([2, 3, 5]), s: whole([5]) },
    { X: whole([2, 1, 3, 5]), s: whole([5]) },
    { X: whole([2, 0, 3, 5]), s: whole([5]) },
  ], EXACT),
  ...over("Y[i,...b] = X[...b,i]", [
    { X: whole([4]) },
    { X: whole([3, 4]) },
    { X: whole([2, 3, 4]) },
  ], EXACT),
  ...over("y[t] = X[e[t]]", [
    { X: whole([6]), e: positions([20], 0, 6) },
    { X: whole([6]), e: positions([20], -3, 9) },
    { X: whole([6]), e: positions([20], 0, 9, "u32") },
    { X: whole([0]), e: positions([4], -1, 2) },
    { X: whole([6]), e: positions([0], 0, 6) },
  ], EXACT),
  ...over("y[t,d] = W[e[t], d] + (W[f[t], d] ?? 9)", [
    { W: whole([6, 7]), e: positions([11], -2, 8), f: positions([11], -2, 8) },
  ], EXACT),
  ...over("y[t] = X[e[f[t]]]", [
    { X: whole([6]), e: positions([5], -1, 7), f: positions([9], -1, 6) },
  ], EXACT),
  ...over("y[t,s] = X[e[t], f[s]]", [
    { X: whole([6, 4]), e: positions([5], -1, 7), f: positions([9], -1, 6) },
  ], EXACT),
  ...over("y[t] = X[e[t + 1] ?? 2] where t in 0..5", [
    { X: whole([6]), e: positions([5], 0, 6) },
  ], EXACT),
  ...["reversed", "offset"].flatMap((layout) =>
    over("Y[i,j] = X[j,i] + Z[i,j]", [{
      X: laid(whole([9, 7]), layout as "reversed" | "offset"),
      Z: laid(whole([7, 9]), layout as "reversed" | "offset"),
    }], EXACT)
  ),
  ...over("y[i] = x[i] + 1", [
    { x: whole([1]) },
    { x: whole([65]) },
    { x: whole([4096]) },
    { x: whole([100003], "i32") },
    { x: bools([103]) },
    { x: whole([131], "f16") },
  ], EXACT),
];

/** Every map. */
export const MAPS: readonly Case[] = [
  ...EXACT_FUNCTIONS,
  ...FUNCTIONS,
  ...INTEGER_MAPS,
  ...TYPES,
  ...INDICES,
];
