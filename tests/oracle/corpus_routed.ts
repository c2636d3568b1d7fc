/** Corpus: contractions whose right operand is chosen by a key of the rows. */
import { EXACT, over } from "../support/corpus_case.ts";
import {
  type CaseOperands,
  laid,
  list,
  normal,
  positions,
  uniform,
  whole,
} from "../support/corpus_operands.ts";
import type { Case } from "../support/differential.ts";

/** One expert a token, in every way of dealing tokens to experts. */
const TOKENS: readonly CaseOperands[] = [
  // Ids below 0 and above the last expert, and more tokens than experts have room for in a tile.
  tokens(40, 17, 33, positions([40], -2, 6)),
  // Prime extents over several tiles, and experts without tokens.
  tokens(131, 19, 71, positions([131], 1, 3)),
  // One expert takes all.
  tokens(70, 16, 64, list(Array(70).fill(2), "i32")),
  // Nobody has an expert.
  tokens(33, 8, 12, list(Array(33).fill(-1), "i32")),
  // So many points to fold that they are folded in parts.
  {
    ...tokens(24, 600, 12, positions([24], -1, 5)),
    W: whole([4, 600, 12], "f32", 1),
  },
  // Unsigned ids.
  tokens(50, 12, 20, positions([50], 0, 7, "u32")),
  // Operands that are views.
  {
    ...tokens(36, 20, 24, positions([36], 0, 4)),
    X: laid(whole([36, 20]), "reversed"),
    W: laid(whole([4, 20, 24]), "offset"),
  },
];

/** Too few rows, columns, points or experts for a sort: the same numbers in another way. */
const SMALL: readonly CaseOperands[] = [
  tokens(1, 5, 7, positions([1], 0, 4)),
  tokens(0, 5, 7, positions([0], 0, 4)),
  tokens(20, 0, 7, positions([20], 0, 4)),
  tokens(20, 5, 1, positions([20], 0, 4)),
  { ...tokens(20, 5, 7, positions([20], 0, 4)), W: whole([0, 5, 7]) },
];

function tokens(
  rows: number,
  d: number,
  f: number,
  e: CaseOperands[string],
): CaseOperands {
  return { X: whole([rows, d]), W: whole([4, d, f]), e };
}

const [FIRST = {}] = TOKENS;

/** Two experts for each of 20 tokens, with their gates. */
const CHOICES: CaseOperands = { g: whole([20, 2]), H: whole([20, 2, 17]) };

/** Contractions that are routed. */
export const ROUTED_CASES: readonly Case[] = [
  ...over("Y[t,f] += X[t,d] * W[e[t],d,f]", TOKENS, EXACT),
  ...over("Y[t,f] += X[t,d] * W[x,d,f] where x == e[t]", [
    ...TOKENS.slice(0, 5),
    ...TOKENS.slice(6),
  ], EXACT),
  ...over("Y[t,f] += X[t,d] * W[x,d,f] where i32(e[t]) == x", [
    ...TOKENS.slice(5, 6),
  ], EXACT),
  ...over("Y[t,f] += X[t,d] * W[x,d,f] where x == e[t], x in 1..3", [
    FIRST,
  ], EXACT),
  ...over("Y[f,t] += X[t,d] * W[e[t],d,f]", [FIRST], EXACT),
  ...over("Y[t,f] += X[d,t] * W[e[t],f,d]", [
    {
      X: whole([17, 40]),
      W: whole([4, 33, 17]),
      e: positions([40], -1, 5),
    },
    {
      X: whole([16, 40]),
      W: whole([4, 32, 16]),
      e: positions([40], -1, 5),
    },
  ], EXACT),
  ...over("Y[t,f] += X[t,d] * W[e[t],d,f]", [
    {
      X: whole([40, 16], "f16"),
      W: whole([4, 16, 24], "f16"),
      e: positions([40], 0, 4),
    },
    {
      X: whole([40, 16], "i32"),
      W: whole([4, 16, 24], "i32"),
      e: positions([40], -1, 5),
    },
    { ...FIRST, Y: whole([40, 33]) },
  ], EXACT),
  ...over("Y[t,f] += g[t] * X[t,d] * W[e[t],d,f] / c[e[t]]", [
    { ...FIRST, g: whole([40]), c: uniform([4], 1, 2) },
  ]),
  ...over("Y[t,f] += P[t,x] * X[t,d] * W[x,d,f] where x == e[t]", [
    { ...FIRST, P: whole([40, 4]) },
  ], EXACT),
  ...over("Y[t,f] += X[t,d] * W[x,d,f] * x / extent(x) where x == e[t]", [
    FIRST,
  ], EXACT),
  ...over("Y[t,f] = relu(sum[d](X[t,d] * W[e[t],d,f]) + b[e[t],f])", [
    { ...FIRST, b: whole([4, 33]) },
  ], EXACT),
  ...over("Y[t,f] += X[t,d] * (W[e[t],d,f] ?? 3)", [FIRST], EXACT),
  ...over("Y[t,f] += X[t,d] * (W[e[t],d,f] + 1)", [FIRST], EXACT),
  ...over("Y[t,f] += X[t,d] * W[e[t],d,f] * s[e[t],d]", [
    { ...FIRST, s: whole([4, 17]) },
  ], EXACT),
  ...over("Y[t,f] += X[t,d] * W[e[t],d,f] where t < n, d < k[e[t]]", [
    { ...FIRST, n: 30, k: positions([4], 0, 18) },
  ], EXACT),
  ...over("Y[b,t,f] += X[b,t,d] * W[e[b,t],d,f] where t < len[b]", [
    {
      X: whole([3, 20, 17]),
      W: whole([4, 17, 33]),
      e: positions([3, 20], -1, 5),
      len: list([20, 0, 7], "i32"),
    },
  ], EXACT),
  ...over("Y[b,t,f] += X[b,t,d] * W[b,e[b,t],d,f]", [
    {
      X: whole([3, 20, 17]),
      W: whole([3, 4, 17, 33]),
      e: positions([3, 20], -1, 5),
    },
  ], EXACT),
  ...over("Y[t,s,f] += X[t,d] * W[e[t,s],d,f]", [
    {
      X: whole([20, 17]),
      W: whole([4, 17, 33]),
      e: positions([20, 2], -1, 5),
    },
  ], EXACT),
  ...over("Y[t,f] max= X[t,d] + W[e[t],d,f]", [FIRST], EXACT),
  ...over("Y[t,f] max= X[t,d] + W[x,d,f] where x == e[t]", [FIRST], EXACT),
  ...over("Y[t,f] min= max(X[t,d], W[x,d,f]) where x == e[t]", [FIRST], EXACT),
  ...over("Y[t,f] or= X[t,d] > 0 and W[e[t],d,f] > 2", [FIRST], EXACT),
  ...over("Y[t,f] += X[t,d] * W[e[t],d,f] with W: dense", [FIRST], EXACT),
  ...over("Y[t,f] += X[t,d] * W[e[t],d,f] with Y: ordered", [FIRST], EXACT),
  ...over(
    "let H[t,f] = relu(sum[d](X[t,d] * W[e[t],d,f]) + b[e[t],f])\nY[t,o] += H[t,f] * V[e[t],f,o]",
    TOKENS.slice(0, 2).map((operands) => {
      const f = operands === FIRST ? 33 : 71;
      return { ...operands, b: whole([4, f]), V: whole([4, f, 21], "f32", 2) };
    }),
    EXACT,
  ),
  ...over("Y[t,o] += g[t,s] * H[t,s,f] * W[e[t,s],f,o]", [
    {
      ...CHOICES,
      e: positions([20, 2], -1, 5),
      W: whole([4, 17, 33], "f32", 2),
    },
    {
      ...CHOICES,
      e: list(Array(40).fill(1), "i32", [20, 2]),
      W: whole([4, 17, 33], "f32", 2),
    },
  ], EXACT),
  ...over(
    "Y[t,o] += g[t,s] * H[t,s,f] * W[x,f,o] where x == e[t,s], s < n[t]",
    [
      {
        ...CHOICES,
        e: positions([20, 2], -1, 5),
        W: whole([4, 17, 33], "f32", 2),
        n: positions([20], 0, 3),
      },
    ],
    EXACT,
  ),
  ...over("Y[t,o] max= H[t,s,f] + W[x,f,o] where x == e[t,s]", [
    {
      H: whole([20, 2, 17]),
      e: positions([20, 2], -1, 5),
      W: whole([4, 17, 33]),
    },
  ], EXACT),
  ...over(
    "let H[t,s,f] = relu(sum[d](X[t,d] * W[e[t,s],d,f]))\nY[t,o] = sum[s,f](g[t,s] * H[t,s,f] * V[e[t,s],f,o])",
    [{
      X: whole([20, 17]),
      g: whole([20, 2]),
      e: positions([20, 2], -1, 5),
      W: whole([4, 17, 33], "f32", 1),
      V: whole([4, 33, 18], "f32", 1),
    }],
    EXACT,
  ),
  // Rows in a range alone, and a target that goes on from its value beside it.
  ...over("Y[t,f] += X[t,d] * W[e[t],d,f] where t in 3..37", [
    FIRST,
    { ...FIRST, Y: whole([40, 33]) },
  ], EXACT),
  // A second equality stays a mask of the rows.
  ...over("Y[t,f] += X[t,d] * W[x,y,d,f] where x == e[t], y == h[t]", [{
    X: whole([40, 9]),
    W: whole([4, 3, 9, 20]),
    e: positions([40], -1, 5),
    h: positions([40], -1, 4),
  }], EXACT),
  // Rows that are read through an index of their own.
  ...over("Y[t,f] += X[p[t],d] * W[e[p[t]],d,f]", [{
    X: whole([30, 17]),
    W: whole([4, 17, 33]),
    e: positions([30], -1, 5),
    p: positions([40], -3, 33),
  }], EXACT),
  // The router is a statement of the program.
  ...over(
    "let e[t] = argmax[x](R[t,x])\nY[t,f] += X[t,d] * W[e[t],d,f]",
    [{
      X: whole([40, 17]),
      W: whole([4, 17, 33]),
      R: whole([40, 4], "f32", 9),
    }],
    EXACT,
  ),
  // A whole layer: router, gate, two layers with biases.
  ...over(
    [
      "let S[t,x] = softmax[x](sum[d](X[t,d] * R[d,x]))",
      "let e[t] = argmax[x](S[t,x])",
      "let g[t] = max[x](S[t,x])",
      "let H[t,f] = relu(sum[d](X[t,d] * W[e[t],d,f]) + b[e[t],f])",
      "Y[t,o] = g[t] * (sum[f](H[t,f] * V[e[t],f,o]) + c[e[t],o])",
    ].join("\n"),
    [{
      X: normal([40, 16]),
      R: normal([16, 4]),
      W: normal([4, 16, 24]),
      b: normal([4, 24]),
      V: normal([4, 24, 16]),
      c: normal([4, 16]),
    }],
  ),
  // Two keys, a sort each; the same key under a guard is another one.
  ...over(
    "let H[t,f] = sum[d](X[t,d] * W[e[t],d,f])\nlet G[t,f] = sum[d](X[t,d] * W[h[t],d,f])\nY[t,o] += (H[t,f] + G[t,f]) * V[e[t],f,o] where t < 30",
    [{
      ...FIRST,
      V: whole([4, 33, 12], "f32", 2),
      h: positions([40], 0, 4),
    }],
    EXACT,
  ),
  // NaN of a row that nobody wants does not spread; that of an expert without rows neither.
  ...over("Y[t,f] += X[t,d] * W[x,d,f] where x == e[t]", [{
    X: list([NaN, ...Array(16 * 9 - 1).fill(2)], "f32", [16, 9]),
    W: list([...Array(36).fill(1), ...Array(36).fill(NaN)], "f32", [2, 9, 4]),
    e: list([5, ...Array(15).fill(0)], "i32"),
  }], EXACT),
  // By IEEE, where the text says so, the 0 of an id outside meets a NaN.
  ...over("Y[t,f] += X[t,d] * W[e[t],d,f] with X: dense", [{
    X: list([NaN, ...Array(16 * 9 - 1).fill(2)], "f32", [16, 9]),
    W: whole([2, 9, 4]),
    e: list([5, ...Array(15).fill(0)], "i32"),
  }], EXACT),
];

/** Programs of the same form that stay reductions. */
export const UNROUTED_CASES: readonly Case[] = [
  ...over("Y[t,f] += X[t,d] * W[e[t],d,f]", SMALL, EXACT),
  ...over("Y[t,f] += X[t,d] * W[x,d,f] where x == e[t]", SMALL, EXACT),
];
