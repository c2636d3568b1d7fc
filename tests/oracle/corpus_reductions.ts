/** Corpus: reducers as assignment operators and as calls, scans, and what is composed of them. */
import { each, EXACT, over } from "../support/corpus_case.ts";
import {
  bools,
  laid,
  list,
  normal,
  positions,
  sparse,
  uniform,
  whole,
} from "../support/corpus_operands.ts";
import type { Case } from "../support/differential.ts";

const EXACT_REDUCERS = "sum max min argmax argmin count any all".split(" ");
const REDUCERS = "mean logsumexp norm prod".split(" ");
/** Along the last dimension: nothing, one, a prime, a multiple, more than a workgroup, several parts. */
const ROWS = [[3, 0], [0, 5], [1, 1], [5, 7], [4, 64], [3, 257], [2, 5000], [
  700,
  3,
]];

/** One reducer a program. */
export const REDUCTIONS: readonly Case[] = [
  ...EXACT_REDUCERS.flatMap((name) =>
    over(
      `y[i] = ${name}[k](A[i,k])`,
      ROWS.map((shape) => ({ A: whole(shape) })),
      EXACT,
    )
  ),
  ...REDUCERS.flatMap((name) =>
    over(
      `y[i] = ${name}[k](A[i,k])`,
      ROWS.map((shape) => ({ A: uniform(shape, 0.97, 1.03) })),
    )
  ),
  ...EXACT_REDUCERS.flatMap((name) =>
    over(`y[k] = ${name}[i](A[i,k])`, [
      { A: whole([3, 5], "i32") },
      { A: whole([70, 66], "u32") },
      { A: whole([7, 33], "f16") },
      { A: bools([9, 11]) },
      { A: whole([0, 4], "i32") },
      { A: whole([0, 4], "u32") },
      { A: whole([0, 4], "f16") },
      { A: bools([0, 4]) },
    ], EXACT)
  ),
  ...REDUCERS.flatMap((name) =>
    over(`y[k] = ${name}[i](A[i,k])`, [
      { A: uniform([7, 33], 0.5, 1.5, "f16") },
      { A: positions([6, 5], 1, 3) },
      { A: bools([9, 11]) },
      { A: whole([0, 4], "i32") },
    ])
  ),
  ...each(
    "sum max min mean any all count logsumexp norm prod".split(" ").map((
      name,
    ) => `y[j] = ${name}[i,k](A[i,j,k])`),
    { A: uniform([5, 3, 7], 0.9, 1.2) },
  ),
  ...each(
    "sum max min mean any all count logsumexp norm".split(" ").map((name) =>
      `s = ${name}[i,j](A[i,j])`
    ),
    { A: normal([67, 91]) },
  ),
  ...over("s = argmax[i](x[i])", [
    { x: whole([1000]) },
    { x: list([1, 5, 5, 2, 5]) },
    { x: list([-0, 0, -0]) },
    { x: list([-Infinity, -Infinity]) },
    { x: whole([100000], "i32", 1000000) },
  ], EXACT),
  ...over("s = argmin[i](x[i])", [
    { x: whole([1000]) },
    { x: list([7, 1, 1, 2, 1]) },
    { x: list([Infinity, Infinity]) },
  ], EXACT),
  ...each(
    [
      "y[i] += A[i,k]",
      "y[i] *= A[i,k] > 0 ? 1 : -1",
      "y[i] max= A[i,k]",
      "y[i] min= A[i,k]",
      "y[i] and= A[i,k]",
      "y[i] or= A[i,k]",
      "y[i] += A[i,k] where k < i",
      "y[i] *= 2 where k < i, A[i,k] > 2",
      "y[i] max= A[i,k] where A[i,k] < 0",
      "y[i] min= A[i,k] where k in 2..5",
      "y[i] and= A[i,k] where i != k",
      "y[i] or= A[i,k] == 3 where i + k < 9",
      "y[i] = sum[k](A[i,k]) - sum[k](A[i,k] ** 2)",
      "y[i] = sum[k](A[i,k] * sum[j](A[k,j]))",
      "y[i] = max[k](sum[j](A[k,j]) - A[i,k])",
      "y[i,k] = A[i,k] - sum[k](A[i,k])",
      "y[i] = sum[k](k * A[i,k])",
      "y[i] = sum[k](A[i,k] > 0)",
      "y[i] = count[k](A[i,k] > 0 and k != i)",
      "y[i] = any[k](A[i,k] == 4) ? 1 : 0",
      "y[i] = argmax[k](-A[i,k]) + argmin[k](abs(A[i,k] - 1))",
      "y[i] = max[k](A[i,k]) == A[i,0]",
    ],
    { A: whole([9, 9]) },
    EXACT,
  ),
  ...over("s += A[i,j] where M[i,j]", [{
    A: whole([40, 50]),
    M: bools([40, 50]),
  }], EXACT),
  ...over("y[i] += A[e[i],k]", [{
    A: whole([5, 40]),
    e: positions([9], -1, 6),
  }], EXACT),
  ...over("y[i] += A[i,k] where t[k] == i", [
    { A: whole([5, 40]), t: positions([40], -1, 6) },
  ], EXACT),
  ...over("y[i] += A[i,j,k]", [
    { A: laid(whole([9, 8, 7]), "reversed") },
    { A: whole([300, 4, 5]) },
    { A: whole([2, 100, 100]) },
  ], EXACT),
  ...over("y[j] += A[i,j,k]", [{ A: whole([20, 30, 40]) }, {
    A: laid(whole([20, 30, 40]), "offset"),
  }], EXACT),
  ...over("s += x[i]", [
    { x: whole([65536]) },
    { x: whole([200000], "i32", 1000000) },
    { x: normal([70001]) },
    { x: normal([3000], "f16") },
  ]),
  ...over("s max= x[i] ** 2", [{ x: normal([70001]) }]),
  ...over("y[i]: f16 += A[i,k]", [{ A: uniform([5, 4000], 0, 10) }, {
    A: uniform([5, 4000], 20, 30, "f16"),
  }]),
  ...over("y[i]: i32 += A[i,k]", [{ A: whole([5, 40]) }], EXACT),
  ...over("y[i] += A[i,k]", [
    { A: whole([5, 40]), y: whole([5]) },
    { A: whole([5, 0]), y: whole([5]) },
    { A: bools([5, 40]), y: whole([5]) },
  ], EXACT),
  ...over("y[...b] += A[...b,k]", [
    { A: whole([5]) },
    { A: whole([3, 5]) },
    { A: whole([2, 3, 5]) },
    { A: whole([2, 3, 1, 5]) },
  ], EXACT),
  ...over("y[k] += A[...b,k]", [
    { A: whole([5]) },
    { A: whole([3, 5]) },
    { A: whole([2, 3, 5]) },
    { A: whole([2, 3, 1, 5]) },
  ], EXACT),
  ...over("y[k] = mean[...b](A[...b,k])", [{ A: whole([2, 3, 5]) }, {
    A: whole([5]),
  }]),
  ...over("y[i] = mean[k](A[i,k]) where i in 1..4", [{ A: whole([5, 8]) }]),
  ...over("y[i] = mean[k](A[i,k]) where k < i", [{ A: whole([5, 8]) }]),
  ...over("y[i] = logsumexp[k](A[i,k]) where k < i", [{ A: normal([5, 8]) }]),
  ...over("y[i] = logsumexp[k](A[i,k])", [
    { A: uniform([5, 300], 80, 120) },
    { A: uniform([5, 300], -200, -100) },
    { A: list([-Infinity, -Infinity, 0, -Infinity, 1, 2], "f32", [3, 2]) },
  ]),
  ...over("y[i] = norm[k](A[i,k]) where k != i", [{ A: whole([5, 8]) }]),
];

/** Softmax and running sums, and attention made of them. */
export const SCANS: readonly Case[] = [
  ...over("Y[i,k] = softmax[k](A[i,k])", [
    { A: normal([3, 0]) },
    { A: normal([0, 3]) },
    { A: normal([1, 1]) },
    { A: normal([5, 7]) },
    { A: normal([4, 64]) },
    { A: normal([3, 300]) },
    { A: normal([2, 5000]) },
    { A: normal([300, 3]) },
    { A: uniform([3, 50], 80, 200) },
    { A: uniform([3, 50], -200, -80) },
    { A: normal([5, 30], "f16") },
    { A: whole([5, 9], "i32") },
    {
      A: list([-Infinity, 0, 1, -Infinity, -Infinity, -Infinity], "f32", [
        2,
        3,
      ]),
    },
  ]),
  ...over("Y[i,k] = softmax[i](A[i,k])", [{ A: normal([30, 7]) }, {
    A: normal([300, 70]),
  }]),
  ...over("Y[i,j,k] = softmax[i,k](A[i,j,k])", [{ A: normal([6, 5, 7]) }]),
  ...over("Y[k] = softmax[k](x[k])", [{ x: normal([1000]) }]),
  ...each(
    [
      "Y[i,k] = softmax[k](A[i,k] / 2) where k <= i",
      "Y[i,k] = softmax[k](A[i,k]) where A[i,k] > 0",
      "Y[i,k] = softmax[k](A[i,k]) where i in 2..5",
      "Y[i,k] = softmax[k](A[i,k]) where k in 2..5",
      "Y[i,k] = softmax[k](A[i,k]) * A[i,k] + 1",
      "Y[k,i] = softmax[k](A[i,k])",
      "Y[i] = sum[j](softmax[j](A[i,j]) * j)",
      "Y[i,k] = log(softmax[k](A[i,k]) + 1)",
      "Y[i,k] = A[i,k] - logsumexp[k](A[i,k])",
      "Y[i,k] = exp(A[i,k]) / sum[j](exp(A[i,j]))",
      "Y[i,k] = softmax[k](sum[j](A[i,j] * A[k,j]))",
      "Y[i,k] = (A[i,k] - mean[k](A[i,k])) * rsqrt(mean[k](A[i,k] ** 2) - mean[k](A[i,k]) ** 2 + 0.1)",
      "Y[i,k] = A[i,k] / (norm[k](A[i,k]) + 1)",
      "let m[i] = mean[k](A[i,k])\nlet v[i] = mean[k]((A[i,k] - m[i]) ** 2)\nY[i,k] = (A[i,k] - m[i]) * rsqrt(v[i] + 1e-3)",
    ],
    { A: normal([8, 8]) },
  ),
  ...over("Y[i,k] = cumsum[k](A[i,k])", [
    { A: whole([3, 0]) },
    { A: whole([1, 1]) },
    { A: whole([5, 7]) },
    { A: whole([3, 300]) },
    { A: whole([2, 5000]) },
    { A: whole([300, 3]) },
    { A: whole([5, 7], "i32", 2000000000) },
    { A: whole([5, 7], "u32") },
    { A: bools([5, 300]) },
    { A: laid(whole([5, 70]), "reversed") },
  ], EXACT),
  ...over("Y[i,k] = cumsum[i](A[i,k])", [
    { A: whole([5, 7]) },
    { A: whole([300, 7]) },
  ], EXACT),
  ...over("Y[i,k] = cumsum[k](A[i,k])", [{ A: normal([3, 1000]) }, {
    A: normal([3, 100], "f16"),
  }]),
  ...each(
    [
      "Y[i,k] = cumsum[k](A[i,k]) where k != 3",
      "Y[i,k] = cumsum[k](A[i,k]) where k in 2..6",
      "Y[i,k] = cumsum[k](A[i,k]) - A[i,k]",
      "Y[k,i] = 2 * cumsum[k](A[i,k])",
      "Y[i,k] = cumsum[k](cumsum[i](A[i,k]))",
      "Y[i,k] = cumsum[k](A[i,k] * k) + i",
      "Y[i] = max[k](cumsum[k](A[i,k]))",
      "s = sum[i](cumsum[i](A[i,2]))",
    ],
    { A: whole([8, 8]) },
    EXACT,
  ),
  ...over(
    "let S[...b,q,k] += Q[...b,q,d] * K[...b,k,d] / sqrt(extent(d))\n" +
      "let P[...b,q,k] = softmax[k](S[...b,q,k])\n" +
      "O[...b,q,d] += P[...b,q,k] * V[...b,k,d]",
    [
      { Q: normal([7, 4]), K: normal([9, 4]), V: normal([9, 4]) },
      { Q: normal([2, 7, 8]), K: normal([2, 9, 8]), V: normal([2, 9, 8]) },
      {
        Q: normal([2, 2, 33, 16]),
        K: normal([2, 2, 40, 16]),
        V: normal([2, 2, 40, 16]),
      },
      { Q: normal([7, 4]), K: normal([0, 4]), V: normal([0, 4]) },
    ],
  ),
  ...over(
    "let M[q,k] = k <= q and q - k < 4\n" +
      "let S[...b,q,k] += Q[...b,q,d] * K[...b,k,d] / sqrt(extent(d)) where M[q,k]\n" +
      "let P[...b,q,k] = softmax[k](S[...b,q,k]) where M[q,k]\n" +
      "O[...b,q,d] += P[...b,q,k] * V[...b,k,d] where M[q,k]",
    [
      { Q: normal([9, 4]), K: normal([9, 4]), V: normal([9, 4]) },
      { Q: normal([2, 20, 8]), K: normal([2, 20, 8]), V: normal([2, 20, 8]) },
    ],
  ),
  ...over(
    "let S[q,k] += Q[q,d] * K[k,d] where M[q,k]\n" +
      "let P[q,k] = softmax[k](S[q,k]) where M[q,k]\n" +
      "O[q,d] += P[q,k] * V[k,d] where M[q,k]",
    [{
      Q: normal([17, 4]),
      K: normal([13, 4]),
      V: normal([13, 4]),
      M: sparse([17, 13], 0.2, "bool"),
    }],
  ),
  ...over(
    "let S[b,q,k] += Q[b,q,d] * K[b,k,d] where k < len[b]\n" +
      "let P[b,q,k] = softmax[k](S[b,q,k]) where k < len[b]\n" +
      "O[b,q,d] += P[b,q,k] * V[b,k,d]",
    [{
      Q: normal([3, 7, 4]),
      K: normal([3, 9, 4]),
      V: normal([3, 9, 4]),
      len: list([0, 4, 9], "i32"),
    }],
  ),
];
