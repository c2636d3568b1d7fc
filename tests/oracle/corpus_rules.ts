/**
 * Corpus: the rules of meaning one by one, with results worked out by hand: names and versions, extents,
 * guards in every scope, sets without a point, integers, casts, f16, positions outside, ties.
 */
import { EXACT, rule } from "../support/corpus_case.ts";
import { bools, list } from "../support/corpus_operands.ts";
import type { Case } from "../support/differential.ts";

const ABC = list([1, 2, 3]);
const A23 = list([1, 2, 3, 4, 5, 6], "f32", [2, 3]);
const SQUARE = list([1, 2, 3, 4], "f32", [2, 2]);
const NONE = list([], "f32", [0]);
const ROWS_OF_NONE = list([], "f32", [2, 0]);
const inf = Infinity;

/** Axes are local, names have versions, inputs stay, bound targets go on. */
export const NAMES: readonly Case[] = [
  rule("y[i] = x[i] + 1\nz[i] = y[i] * 2", { x: ABC }, { z: [4, 6, 8] }),
  rule("y[i] = x[i]\ny[i] += x[i] * 10", { x: ABC }, { y: [11, 22, 33] }),
  rule("y[i] = x[i]\ny[i] = y[i] * y[i]\ny[i] = y[i] + 1", { x: ABC }, {
    y: [2, 5, 10],
  }),
  rule("x[i] = x[i] + 1\ny[i] = x[i] * 2", { x: ABC }, { y: [4, 6, 8] }),
  rule("x[i] = x[i] + 1\ny[i] = x[i] * 2\nreturn x, y", { x: ABC }, {
    x: [2, 3, 4],
    y: [4, 6, 8],
  }),
  rule("y[i] = x[i]\nz[i] = y[i]\ny[i] = 7 * x[i]\nreturn y, z", { x: ABC }, {
    y: [7, 14, 21],
    z: [1, 2, 3],
  }),
  rule("y[i] += x[i]", { x: ABC, y: list([10, 20, 30]) }, { y: [11, 22, 33] }),
  rule("y[i] += x[i]\ny[i] += x[i]", { x: ABC, y: list([10, 20, 30]) }, {
    y: [12, 24, 36],
  }),
  rule("y[i] = x[i]\ny[i] = y[extent(i) - 1 - i] where i in 0..3", { x: ABC }, {
    y: [3, 2, 1],
  }),
  rule("y[i] = x[i]\ny[j] += y[i] where i < j, j in 0..3", { x: ABC }, {
    y: [1, 3, 6],
  }),
  rule("y[i] *= x[i]", { x: ABC, y: list([2, 2, 2]) }, { y: [2, 4, 6] }),
  rule("y[i] max= x[i]", { x: ABC, y: list([2, 2, 2]) }, { y: [2, 2, 3] }),
  rule("y[i] min= x[i]", { x: ABC, y: list([2, 2, 2]) }, { y: [1, 2, 2] }),
  rule("y[i] and= x[i] > 1", { x: ABC, y: list([1, 1, 0], "bool") }, {
    y: [0, 1, 0],
  }),
  rule("y[i] or= x[i] > 2", { x: ABC, y: list([1, 0, 0], "bool") }, {
    y: [1, 0, 1],
  }),
  rule("y[i] += x[i]", {
    x: list([1.5, 2.5, -1.5]),
    y: list([10, 20, 30], "i32"),
  }, { y: [11, 22, 28] }),
  rule("y[i]: f32 += x[i]", {
    x: list([1.5, 2.5, -1.5]),
    y: list([10, 20, 30]),
  }, { y: [11.5, 22.5, 28.5] }),
  rule("let t[i] = x[i] * 2\ny[i] = t[i] + t[i]", { x: ABC }, {
    y: [4, 8, 12],
  }),
  rule("let i_is_odd[i] = i % 2 == 1\ny[i] = x[i] where i_is_odd[i]", {
    x: ABC,
  }, { y: [0, 2, 0] }),
  rule("let M[a,b] = a <= b\ny[i] += A[i,k] where M[k,i]", { A: A23 }, {
    y: [1, 9],
  }),
  rule(
    "let near[a,b] = a - b < 2 and b - a < 2\ny[i] += x[j] where near[i,j], i in 0..3",
    { x: ABC },
    { y: [3, 6, 5] },
  ),
  rule("let p[i] = x[i] > 1\ny[i] = p[i] ? 10 : 20", { x: ABC }, {
    y: [20, 10, 10],
  }),
  rule("y[k] = sum[k](x[k]) + x[k]", { x: ABC }, { y: [7, 8, 9] }),
  rule("y[i] = sum[k](x[k]) * sum[k](x[k] * x[i])", { x: ABC }, {
    y: [36, 72, 108],
  }),
  rule("s = a * 2 + b", { a: 3, b: 4 }, { s: [10] }),
  rule("y[i] = x[i] * alpha where i < limit", { x: ABC, alpha: 2, limit: 2 }, {
    y: [2, 4, 0],
  }),
  rule(
    "y[i] = x[i] // comment\n/* and\nmore */ z[i] = y[i]\n  + 1",
    { x: ABC },
    { z: [2, 3, 4] },
  ),
  rule("y[i] = x[i]; z[i] = y[i] * 3", { x: ABC }, { z: [3, 6, 9] }),
  rule("C[i,j] += A[i,k] *\n B[k,j]\n where i < 1,\n  j < 1", {
    A: SQUARE,
    B: SQUARE,
  }, { C: [7, 0, 0, 0] }),
];

/** Where extents come from, and axes that only ranges define. */
export const EXTENTS: readonly Case[] = [
  rule("y[i,j] = x[j]", { x: ABC, y: A23 }, { y: [1, 2, 3, 1, 2, 3] }),
  rule("y[i,j] = 10 * i + j", { y: A23 }, { y: [0, 1, 2, 10, 11, 12] }),
  rule("y[i] = x[i] + 1", { x: ABC, y: list([7, 8, 9]) }, { y: [2, 3, 4] }),
  rule("y[i] = x[i] / 2", { x: ABC, y: list([7, 8, 9], "i32") }, {
    y: [0, 1, 1],
  }),
  rule("y[x] = sum[i](A[x + i] * B[i])", {
    A: list([1, 2, 3, 4]),
    B: list([1, 10]),
    y: ABC,
  }, { y: [21, 32, 43] }),
  rule("y[i] = i where i in 0..4", {}, { y: [0, 1, 2, 3] }),
  rule("y[i] = i where i in 2..4", {}, { y: [0, 0, 2, 3] }),
  rule("y[i] = x[i] where i in 1..2", { x: ABC }, { y: [0, 2, 0] }),
  rule("y[i] = x[i] where i in 1..2", { x: ABC, y: list([7, 8, 9]) }, {
    y: [7, 2, 9],
  }),
  rule("s += x[i] where i in 1..3", { x: ABC }, { s: [5] }),
  rule("s += i where i in -2..4", {}, { s: [3] }),
  rule("s += i * 0 + extent(i) * (i > -9) where i in -2..4", {}, { s: [36] }),
  rule("y[i] = extent(i) where i in 1..4", {}, { y: [0, 4, 4, 4] }),
  rule("y[i] = n where i in 0..n", { n: 3 }, { y: [3, 3, 3] }),
  rule("y[i] = n * i where i in n - 1..2 * n", { n: 2 }, { y: [0, 2, 4, 6] }),
  rule("Y[i+j] += x[i] * x[j]", { x: ABC }, { Y: [1, 4, 10, 12, 9] }),
  rule("Y[i+j] += x[i] * x[j]", { x: ABC, Y: list([0, 0, 0, 0, 0, 5]) }, {
    Y: [1, 4, 10, 12, 9, 5],
  }),
  rule("y[i] = x[2*i] where i in 0..2", { x: ABC }, { y: [1, 3] }),
  rule(
    "y[i] = x[i-1] ?? 0 where i in 0..4",
    { x: ABC, y: list([0, 0, 0, 0]) },
    {
      y: [0, 1, 2, 3],
    },
  ),
  rule("s += A[...b] * extent(b)", { A: A23 }, { s: [126] }),
];

/** A predicate holds in every scope in which its axes are visible, before reads. */
export const GUARDS: readonly Case[] = [
  rule("y[i] = x[i] where i != 1", { x: ABC }, { y: [1, 0, 3] }),
  rule("y[i] = x[i] where i != 1", { x: ABC, y: list([7, 8, 9]) }, {
    y: [1, 8, 3],
  }),
  rule("y[i] *= x[i] where i != 1", { x: ABC }, { y: [1, 1, 3] }),
  rule("y[i] max= x[i] where i != 1", { x: ABC }, { y: [1, -inf, 3] }),
  rule("y[i] min= x[i] where i != 1", { x: ABC }, { y: [1, inf, 3] }),
  rule("y[i] and= x[i] > 5 where i != 1", { x: ABC }, { y: [0, 1, 0] }),
  rule("y[i] or= x[i] > 0 where i != 1", { x: ABC }, { y: [1, 0, 1] }),
  rule("y[i] max= x[i] where i != 1", { x: list([1, 2, 3], "i32") }, {
    y: [1, -2147483648, 3],
  }),
  rule("y[i] min= x[i] where i != 1", { x: list([1, 2, 3], "u32") }, {
    y: [1, 4294967295, 3],
  }),
  rule("y[i] = sum[k](A[i,k]) where k != 1", { A: A23 }, { y: [4, 10] }),
  rule("y[i] = sum[k](A[i,k]) where k > i", { A: A23 }, { y: [5, 6] }),
  rule("y[i] = sum[k](A[i,k]) + 100 where k > i, i > 0", { A: A23 }, {
    y: [0, 106],
  }),
  rule("y[i] = mean[k](A[i,k]) where A[i,k] > 2", { A: A23 }, { y: [3, 5] }),
  rule("y[i] = argmax[k](A[i,k]) where k < 2", { A: A23 }, { y: [1, 1] }),
  rule("y[i] = count[k](A[i,k] > 1) where A[i,k] != 5", { A: A23 }, {
    y: [2, 2],
  }),
  rule("y[i,k] = softmax[k](B[i,k]) where k < 2", {
    B: list([0, 0, 9, 5, 5, 1], "f32", [2, 3]),
  }, { y: [0.5, 0.5, 0, 0.5, 0.5, 0] }),
  rule("y[i,k] = cumsum[k](A[i,k]) where k != 1", { A: A23 }, {
    y: [1, 0, 4, 4, 0, 10],
  }),
  rule("y[i] += A[i,k] where k < i", { A: A23 }, { y: [0, 4] }),
  rule("y[i] = x[i+1] where i < 2", { x: ABC, y: list([0, 0, 0]) }, {
    y: [2, 3, 0],
  }),
  rule("y[i] = i < 2 ? x[i+1] : -1 where i in 0..3", { x: ABC }, {
    y: [2, 3, -1],
  }),
  rule("y[t] = X[e[t]] where e[t] != -1", {
    X: ABC,
    e: list([2, -1, 0], "i32"),
  }, { y: [3, 0, 1] }),
  rule(
    "y[b] += X[b,t] where t < len[b]",
    { X: A23, len: list([1, 3], "i32") },
    { y: [1, 15] },
  ),
  rule(
    "y[b] += X[b,t] where t < len[b]",
    { X: A23, len: list([0, 2], "i32") },
    { y: [0, 9] },
  ),
  rule("y[e] += x[t] where e == route[t], e in 0..3", {
    x: ABC,
    route: list([2, 0, 2], "i32"),
  }, { y: [2, 0, 4] }),
  rule("y[i] = x[i] where M[i]", { x: ABC, M: list([1, 0, 1], "bool") }, {
    y: [1, 0, 3],
  }),
  rule("y[i] = x[i] where M[i]", { x: ABC, M: list([0.5, 0, NaN]) }, {
    y: [1, 0, 3],
  }),
  rule("y[i] = x[i] where not M[i] or i == 2", {
    x: ABC,
    M: list([1, 0, 1], "bool"),
  }, { y: [0, 2, 3] }),
  rule("y[i] = x[i] where i > 0, i < 2", { x: ABC }, { y: [0, 2, 0] }),
  rule("y[i,j] = 1 where i == j, i in 0..2, j in 0..2", {}, {
    y: [1, 0, 0, 1],
  }),
  // Left-out points must not leak NaN into what is kept.
  rule("s += x[i] where i != 1", { x: list([1, NaN, 3]) }, { s: [4] }),
  rule("s max= x[i] where x[i] < 9", { x: list([1, inf, 3]) }, { s: [3] }),
  rule("s += A[i,k] * x[k] where k != 1", { A: A23, x: list([1, NaN, 1]) }, {
    s: [14],
  }),
  rule("y[i] = sum[k](A[i,k] / x[k]) where x[k] != 0", {
    A: A23,
    x: list([1, 0, 1]),
  }, { y: [4, 10] }),
  rule("y[i] = x[i] != 0 ? 1 / x[i] : 0", { x: list([2, 0, 4]) }, {
    y: [0.5, 0, 0.25],
  }),
  // Skipped work still leaves what the formula says.
  rule("let S[m] += A[m,k] where m > 0\ny[m] = relu(S[m] + b[m])", {
    A: A23,
    b: list([7, -100]),
  }, { y: [7, 0] }),
  rule("let S[m] += A[m,k] where k < 0\ny[m] = S[m] + b[m]", {
    A: A23,
    b: list([7, -100]),
  }, { y: [7, -100] }),
  rule("let S[m] max= A[m,k] where m > 0\ny[m] = S[m]", { A: A23 }, {
    y: [-inf, 6],
  }),
  rule("let S[m] = x[m] where m > 0\ny[m] = S[m] + 5 where m < 2", { x: ABC }, {
    y: [5, 7, 0],
  }),
  rule(
    "let S[m] = x[m] where m > 0\ny[m] = exp(S[m])  where m < 1",
    { x: ABC },
    { y: [1, 0, 0] },
  ),
];

/** Every fold over no point. */
export const EMPTY: readonly Case[] = [
  ...Object.entries({
    sum: 0,
    norm: 0,
    count: 0,
    prod: 1,
    any: 0,
    all: 1,
    max: -inf,
    min: inf,
    logsumexp: -inf,
    mean: 0,
    argmax: -1,
    argmin: -1,
  }).flatMap(([name, value]) => [
    rule(`y[i] = ${name}[k](A[i,k])`, { A: ROWS_OF_NONE }, {
      y: [value, value],
    }),
    rule(`s = ${name}[k](x[k])`, { x: NONE }, { s: [value] }),
    rule(`y[i] = ${name}[k](A[i,k]) where k > 5`, { A: A23 }, {
      y: [value, value],
    }),
    rule(`y[i] = ${name}[k](A[i,k]) where A[i,k] > 9`, { A: A23 }, {
      y: [value, value],
    }),
    rule(`y[i] = ${name}[k](A[i,k]) where k in 1..1`, { A: A23 }, {
      y: [value, value],
    }),
  ]),
  rule(
    "y[i] = max[k](A[i,k]) where k > 5",
    { A: list([1, 2], "i32", [2, 1]) },
    { y: [-2147483648, -2147483648] },
  ),
  rule(
    "y[i] = min[k](A[i,k]) where k > 5",
    { A: list([1, 2], "i32", [2, 1]) },
    { y: [2147483647, 2147483647] },
  ),
  rule(
    "y[i] = max[k](A[i,k]) where k > 5",
    { A: list([1, 2], "u32", [2, 1]) },
    { y: [0, 0] },
  ),
  rule(
    "y[i] = min[k](A[i,k]) where k > 5",
    { A: list([1, 2], "u32", [2, 1]) },
    { y: [4294967295, 4294967295] },
  ),
  rule(
    "y[i] = max[k](A[i,k]) where k > 5",
    { A: list([1, 2], "f16", [2, 1]) },
    { y: [-inf, -inf] },
  ),
  rule("y[i,k] = softmax[k](A[i,k]) where k > 5", { A: A23 }, {
    y: [0, 0, 0, 0, 0, 0],
  }),
  rule("y[i,k] = softmax[k](A[i,k]) where i > 0", {
    A: list([1, 1, 1, 1], "f32", [2, 2]),
  }, { y: [0, 0, 0.5, 0.5] }),
  rule("y[i,k] = softmax[k](A[i,k])", {
    A: list([-inf, -inf, 0, 0], "f32", [2, 2]),
  }, { y: [0, 0, 0.5, 0.5] }),
  rule("y[i,j] += A[i,k] * B[k,j]", {
    A: ROWS_OF_NONE,
    B: list([], "f32", [0, 2]),
  }, { y: [0, 0, 0, 0] }),
  rule("y[i,j] min= A[i,k] + B[k,j]", {
    A: ROWS_OF_NONE,
    B: list([], "f32", [0, 2]),
  }, { y: [inf, inf, inf, inf] }),
  rule("y[i,j] max= A[i,k] + B[k,j]", {
    A: ROWS_OF_NONE,
    B: list([], "f32", [0, 2]),
  }, { y: [-inf, -inf, -inf, -inf] }),
  rule("y[i,j] *= A[i,k] + B[k,j]", {
    A: ROWS_OF_NONE,
    B: list([], "f32", [0, 2]),
  }, { y: [1, 1, 1, 1] }),
  rule("y[i] = x[i] * 2", { x: NONE }, { y: [] }, {
    ...EXACT,
    shapes: { y: [0] },
  }),
  rule("y[j,i] = A[i,j]", { A: ROWS_OF_NONE }, { y: [] }, {
    ...EXACT,
    shapes: { y: [0, 2] },
  }),
];

/** Integers, casts and f16. */
export const NUMBERS: readonly Case[] = [
  rule(
    "z[i] = x[i] / y[i]",
    { x: list([7, 1], "i32"), y: list([2, 4], "i32") },
    { z: [3.5, 0.25] },
  ),
  rule("z[i] = idiv(x[i], y[i])", {
    x: list([7, -7, 7, -7, 5], "i32"),
    y: list([2, 2, -2, -2, 0], "i32"),
  }, { z: [3, -4, -4, 3, 0] }),
  rule("z[i] = x[i] % y[i]", {
    x: list([7, -7, 7, -7, 5], "i32"),
    y: list([2, 2, -2, -2, 0], "i32"),
  }, { z: [1, 1, -1, -1, 0] }),
  rule("z[i] = x[i] % y[i]", {
    x: list([7.5, -7.5, 7.5, -7.5]),
    y: list([2, 2, -2, -2]),
  }, { z: [1.5, 0.5, -0.5, -1.5] }),
  rule("z[i] = x[i] + y[i]", {
    x: list([2147483647], "i32"),
    y: list([1], "i32"),
  }, { z: [-2147483648] }),
  rule("z[i] = x[i] - y[i]", { x: list([0], "u32"), y: list([1], "u32") }, {
    z: [4294967295],
  }),
  rule("z[i] = x[i] * y[i]", {
    x: list([65536], "u32"),
    y: list([65537], "u32"),
  }, { z: [65536] }),
  rule("z[i] = x[i] * y[i]", {
    x: list([123456789], "i32"),
    y: list([987654321], "i32"),
  }, { z: [-67153019] }),
  rule("s += x[i]", { x: list([2147483647, 2147483647, 5], "i32") }, {
    s: [3],
  }),
  rule("s *= x[i]", { x: list([65536, 65536, 5], "u32") }, { s: [0] }),
  rule("s += x[i] * y[i]", {
    x: list([65536, 3], "i32"),
    y: list([65536, 5], "i32"),
  }, { s: [15] }),
  rule("z[i] = x[i] ** y[i]", {
    x: list([2, -2, 3, -1, 2, 0], "i32"),
    y: list([10, 3, 0, -3, -1, -2], "i32"),
  }, { z: [1024, -8, 1, -1, 0, 0] }),
  rule("y[i] = i32(x[i])", { x: list([1.9, -1.9, 3e9, -3e9, NaN, inf]) }, {
    y: [1, -1, 2147483647, -2147483648, 0, 2147483647],
  }),
  rule("y[i] = u32(x[i])", { x: list([1.9, -1.9, 5e9, NaN, inf]) }, {
    y: [1, 0, 4294967295, 0, 4294967295],
  }),
  rule("y[i] = u32(x[i])", { x: list([-1, 5], "i32") }, { y: [4294967295, 5] }),
  rule("y[i] = i32(x[i])", { x: list([4294967295, 5], "u32") }, { y: [-1, 5] }),
  rule("y[i] = bool(x[i])", { x: list([0, -0, 0.25, NaN, -3]) }, {
    y: [0, 0, 1, 1, 1],
  }),
  rule("y[i] = f32(x[i])", { x: list([1, 0], "bool") }, { y: [1, 0] }),
  rule("y[i] = f32(x[i])", { x: list([16777217, -16777219], "i32") }, {
    y: [16777216, -16777220],
  }),
  rule("y[i]: f16 = x[i]", {
    x: list([1, 2049, 65504, 65520, -1e6, 1e-8, 0.1]),
  }, { y: [1, 2048, 65504, inf, -inf, 0, 0.0999755859375] }),
  rule("y[i] = x[i] + x[i]", { x: list([40000, 1], "f16") }, { y: [inf, 2] }),
  rule("y[i] = x[i] * x[i] / x[i]", { x: list([300, 1], "f16") }, {
    y: [300, 1],
  }),
  rule("s += x[i]", { x: list([2048, 1, 1, 1, 1], "f16") }, { s: [2052] }),
  rule("let t[i] = x[i] + 1\ny[i] = t[i] - 2048", {
    x: list([2048, 2050], "f16"),
  }, { y: [0, 4] }),
  rule("let t[i]: f16 = x[i] + 1\ny[i] = t[i] - 2048", {
    x: list([2048, 2050]),
  }, { y: [0, 4] }),
  rule("let t[i]: i32 = x[i] / 2\ny[i] = t[i] * 2", { x: ABC }, {
    y: [0, 2, 2],
  }),
  rule("y[i] = f16(x[i]) - 2048", { x: list([2049, 2051]) }, { y: [0, 4] }),
  rule("y[i] = x[i] > 1", { x: ABC }, { y: [0, 1, 1] }),
  rule("s += x[i] > 1", { x: ABC }, { s: [2] }),
  rule("s = sum[i](x[i] > 1)", { x: ABC }, { s: [2] }),
  rule("s = sum[i](M[i])", { M: list([1, 1, 0], "bool") }, { s: [2] }),
  rule("s += M[i]", { M: list([1, 1, 0], "bool") }, { s: [2] }),
  rule("s max= M[i]", { M: list([1, 1, 0], "bool") }, { s: [1] }),
  rule("y[i] = round(x[i])", { x: list([0.5, 1.5, 2.5, -0.5, -1.5, 2.4]) }, {
    y: [0, 2, 2, 0, -2, 2],
  }),
  rule("y[i] = sign(x[i])", { x: list([-2, 0, 5]) }, { y: [-1, 0, 1] }),
  rule("y[i] = x[i] * 1.5", { x: list([1, 2, 3], "i32") }, {
    y: [1.5, 3, 4.5],
  }),
  rule("y[i] = x[i] * 2", { x: list([1, 2, 3], "i32") }, { y: [2, 4, 6] }),
  rule("y[i] = -x[i] ** 2", { x: ABC }, { y: [-1, -4, -9] }),
  rule("y[i] = 2 ** x[i] ** 2", { x: list([0, 1, 2]) }, { y: [1, 2, 16] }),
  rule("y[i] = x[i] - 1 - 1", { x: ABC }, { y: [-1, 0, 1] }),
  rule("y[i] = 12 / x[i] / 2", { x: ABC }, { y: [6, 3, 2] }),
  rule("y[i] = not x[i] > 1 and x[i] < 3 or x[i] == 3", { x: ABC }, {
    y: [1, 0, 1],
  }),
  rule("y[i] = x[i] > 1 ? x[i] > 2 ? 30 : 20 : 10", { x: ABC }, {
    y: [10, 20, 30],
  }),
  rule("y[i] = isnan(x[i])", { x: list([1, NaN, inf]) }, { y: [0, 1, 0] }),
  rule("y[i] = x[i] + 1", { x: list([NaN, inf, -inf]) }, {
    y: [NaN, inf, -inf],
  }),
  rule("y[i] = min(x[i], 2, 1.5)", { x: ABC }, { y: [1, 1.5, 1.5] }),
  rule("y[i] = clamp(x[i], 1.5, 2.5)", { x: ABC }, { y: [1.5, 2, 2.5] }),
  rule("y[i] = hypot(x[i], 4 * x[i] / x[i])", { x: list([3]) }, { y: [5] }, {}),
];

/** Reads and writes outside, duplicates, ties, diagonals, `??`, spreads, `_`. */
export const POSITIONS: readonly Case[] = [
  rule("y[t] = X[e[t]]", { X: ABC, e: list([0, 3, -1, 2], "i32") }, {
    y: [1, 0, 0, 3],
  }),
  rule("y[t] = X[e[t]] ?? 9", { X: ABC, e: list([0, 3, -1, 2], "i32") }, {
    y: [1, 9, 9, 3],
  }),
  rule("y[t] = A[e[t],f[t]]", {
    A: A23,
    e: list([1, 0, 2, 1], "i32"),
    f: list([2, 3, 0, -1], "i32"),
  }, { y: [6, 0, 0, 0] }),
  rule("Y[e[t]] += x[t]", {
    Y: list([0, 0]),
    x: ABC,
    e: list([0, 5, -1], "i32"),
  }, { Y: [1, 0] }),
  rule("Y[e[t],f[t]] += x[t]", {
    Y: list([0, 0, 0, 0], "f32", [2, 2]),
    x: ABC,
    e: list([0, 0, 1], "i32"),
    f: list([1, 2, 0], "i32"),
  }, { Y: [0, 1, 3, 0] }),
  rule("Y[e[t]] += x[t]", {
    Y: list([10, 20]),
    x: ABC,
    e: list([1, 1, 0], "i32"),
  }, { Y: [13, 23] }),
  rule("Y[e[t]] *= x[t]", {
    Y: list([10, 20]),
    x: ABC,
    e: list([1, 1, 0], "i32"),
  }, { Y: [30, 40] }),
  rule("Y[e[t]] max= x[t]", {
    Y: list([10, 2]),
    x: ABC,
    e: list([1, 0, 1], "i32"),
  }, { Y: [10, 3] }),
  rule("Y[e[t]] = x[t] with e: unique", {
    Y: list([10, 20, 30, 40]),
    x: ABC,
    e: list([3, 0, 1], "i32"),
  }, { Y: [2, 3, 30, 1] }),
  rule("y = argmax[k](x[k])", { x: list([3, 7, 7, 1, 7]) }, { y: [1] }),
  rule("y = argmin[k](x[k])", { x: list([3, 1, 7, 1]) }, { y: [1] }),
  rule("y = argmax[k](x[k]) where k > 1", { x: list([3, 7, 7, 1, 7]) }, {
    y: [2],
  }),
  rule(
    "y = argmax[k](x[k + 2]) where k in 0..3",
    { x: list([9, 9, 1, 5, 5]) },
    { y: [1] },
  ),
  rule("d[i] = A[i,i]", { A: SQUARE }, { d: [1, 4] }),
  rule("t += A[i,i]", { A: SQUARE }, { t: [5] }),
  rule("y[i] = x[i-1] ?? -5 where i in 0..5", { x: ABC }, {
    y: [-5, 1, 2, 3, -5],
  }),
  rule("y[i] = (x[i-1] ?? 0) + (x[i+1] ?? 0) where i in 0..3", { x: ABC }, {
    y: [2, 4, 2],
  }),
  rule(
    "y[i] = x[i] ?? z[i] where i in 0..4",
    { x: ABC, z: list([9, 8, 7, 6]) },
    { y: [1, 2, 3, 6] },
  ),
  rule("y[i] = x[i] ?? z[i] ?? 1 where i in 0..5", {
    x: ABC,
    z: list([9, 8, 7, 6]),
  }, { y: [1, 2, 3, 6, 1] }),
  rule("y[i] = 2 * x[i] ?? 7 where i in 0..4", { x: ABC }, {
    y: [2, 4, 6, 14],
  }),
  rule("y[i,j] = A[i+1,j-1] ?? 0 where i in 0..2, j in 0..3", { A: A23 }, {
    y: [0, 4, 5, 0, 0, 0],
  }),
  rule("y[...b] = A[...b] + 1", { A: A23 }, { y: [2, 3, 4, 5, 6, 7] }, {
    ...EXACT,
    shapes: { y: [2, 3] },
  }),
  rule("y[...b] = A[...b] + 1", { A: list([5], "f32", []) }, { y: [6] }, {
    ...EXACT,
    shapes: { y: [] },
  }),
  rule("y[...b] += A[...b,k]", { A: A23 }, { y: [6, 15] }),
  rule("y[...b] += A[...b,k]", { A: ABC }, { y: [6] }, {
    ...EXACT,
    shapes: { y: [] },
  }),
  rule("y[k] += A[...b,k]", { A: A23 }, { y: [5, 7, 9] }),
  rule("y[k] += A[...b,k]", {
    A: list([1, 2, 3, 4, 5, 6, 7, 8], "f32", [2, 2, 2]),
  }, { y: [16, 20] }),
  rule("y[i,j] = A[i,_] + B[_,j]", {
    A: list([1, 2], "f32", [2, 1]),
    B: list([10, 20], "f32", [1, 2]),
  }, { y: [11, 21, 12, 22] }),
  rule("y[i,_] = x[i]", { x: ABC }, { y: [1, 2, 3] }, {
    ...EXACT,
    shapes: { y: [3, 1] },
  }),
  rule(
    "y[i,j] = x[i] where i < 9",
    { x: ABC, y: list([0, 0, 0, 0, 0, 0], "f32", [3, 2]) },
    { y: [1, 1, 2, 2, 3, 3] },
  ),
  rule("C[m,n] += A[m,k] * B[k,n]", {
    A: A23,
    B: list([1, 0, 0, 1, 1, 1], "f32", [3, 2]),
  }, { C: [4, 5, 10, 11] }),
  rule("D[i,j] min= G[i,k] + E[k,j]", { G: SQUARE, E: SQUARE }, {
    D: [2, 3, 4, 5],
  }),
  rule("y[i] = M[i] ? x[i] : z[i]", {
    M: bools([3]),
    x: list([4, 4, 4]),
    z: list([4, 4, 4]),
  }, { y: [4, 4, 4] }),
  // Zeros annihilate or follow IEEE: both are allowed, so only the densified form is pinned.
  rule("s += x[i] * y[i] with x: dense", { x: list([0, 1]), y: list([2, 3]) }, {
    s: [3],
  }),
  rule("s += x[i] * y[i] with x: sparse, s: ordered", {
    x: list([0, 1]),
    y: list([2, 3]),
  }, { s: [3] }),
  rule("s += x[i] * y[i] with x: sparse(32)", {
    x: list([0, 1]),
    y: list([2, 3]),
  }, { s: [3] }),
];

/** Every rule. */
export const RULES: readonly Case[] = [
  ...NAMES,
  ...EXTENTS,
  ...GUARDS,
  ...EMPTY,
  ...NUMBERS,
  ...POSITIONS,
];
