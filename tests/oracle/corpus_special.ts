/** Corpus: infinities, NaN, the ends of integer ranges and of f16, through reducers, products, scans and scatters. */
import { each, EXACT, over } from "../support/corpus_case.ts";
import { list, whole } from "../support/corpus_operands.ts";
import type { Case } from "../support/differential.ts";

const inf = Infinity;
const ROWS = list(
  [
    ...[1, inf, 2, 3],
    ...[1, -inf, 2, 3],
    ...[inf, 1, 2, inf],
    ...[-inf, -inf, -inf, -inf],
    ...[inf, 5, -inf, 3],
    ...[NaN, 1, 2, 3],
    ...[1, 2, 3, NaN],
    ...[3e38, 3e38, -3e38, 1],
    ...[-5, -6, -7, -8],
  ],
  "f32",
  [9, 4],
);
const INTEGERS = list(
  [
    ...[2147483647, -2147483648, 0, 5],
    ...[-2147483648, -2147483648, -2147483648, -1],
    ...[2147483647, 2147483647, 1, 2],
  ],
  "i32",
  [3, 4],
);
const COUNTS = list(
  [
    ...[4294967295, 0, 2147483648, 5],
    ...[0, 0, 0, 0],
    ...[4294967295, 4294967295, 1, 2],
  ],
  "u32",
  [3, 4],
);
const HALVES = list(
  [
    ...[65504, 65504, 1, 2],
    ...[-65504, -65504, -1, -2],
    ...[inf, 1, 2, 3],
    ...[6e-8, 6e-5, 1, 2048],
  ],
  "f16",
  [4, 4],
);

/** Every case of special values. */
export const SPECIALS: readonly Case[] = [
  ...each(
    "sum prod max min mean any all count logsumexp norm".split(" ").flatMap((
      name,
    ) => [`y[i] = ${name}[k](A[i,k])`, `y[k] = ${name}[i](A[i,k])`]),
    { A: ROWS },
  ),
  ...each(
    ["+=", "*=", "max=", "min=", "and=", "or="].flatMap((op) => [
      `y[i] ${op} A[i,k]`,
      `y[k] ${op} A[i,k]`,
      `y[i] ${op} A[i,k] where A[i,k] < 3`,
    ]),
    { A: ROWS },
  ),
  ...each(
    [
      "y[i,k] = softmax[k](A[i,k])",
      "y[i,k] = cumsum[k](A[i,k])",
      "y[i,k] = A[i,k] > 2 and A[i,k] < 9",
      "y[i,k] = A[i,k] == A[i,k]",
      "y[i,k] = A[i,k] ? 1 : 0",
      "y[i,k] = isnan(A[i,k]) or A[i,k] == inf",
      "y[i,k] = clamp(A[i,k], -4, 4) + 1",
      "y[i,k]: i32 = A[i,k]",
      "y[i,k]: u32 = A[i,k]",
      "y[i,k]: f16 = A[i,k]",
      "y[i,k]: bool = A[i,k]",
      "y[k] = A[0,k] - A[8,k]",
    ],
    { A: ROWS },
  ),
  ...over("C[i,j] += A[i,k] * B[k,j]", [
    { A: ROWS, B: list([1, 2, 1, 2, 1, 2, 1, 2], "f32", [4, 2]) },
  ]),
  ...over("C[i,j] min= A[i,k] + B[k,j]", [{
    A: list([1, inf, inf, 2], "f32", [2, 2]),
    B: list([inf, 4, 5, inf], "f32", [2, 2]),
  }], EXACT),
  ...over("C[i,j] max= A[i,k] + B[k,j]", [{
    A: list([1, -inf, -inf, 2], "f32", [2, 2]),
    B: list([-inf, 4, 5, -inf], "f32", [2, 2]),
  }], EXACT),
  ...each(
    "sum prod max min argmax argmin any all count".split(" ").flatMap((
      name,
    ) => [
      `y[i] = ${name}[k](A[i,k])`,
      `y[k] = ${name}[i](A[i,k])`,
    ]),
    { A: INTEGERS },
    EXACT,
  ),
  ...each(
    "sum prod max min argmax argmin any all count".split(" ").flatMap((
      name,
    ) => [
      `y[i] = ${name}[k](A[i,k])`,
      `y[k] = ${name}[i](A[i,k])`,
    ]),
    { A: COUNTS },
    EXACT,
  ),
  ...each(
    "argmax argmin".split(" ").flatMap((name) => [
      `y[i] = ${name}[k](A[i,k]) where i != 5, i != 6`,
      `y[i] = ${name}[k](A[i,k]) where not isnan(A[i,k])`,
    ]),
    { A: ROWS },
    EXACT,
  ),
  ...each(
    [
      "y[i] += A[i,k]",
      "y[i]: f32 += A[i,k]",
      "y[i] = max[k](A[i,k])",
      "y[i] *= A[i,k]",
      "y[i,k] = A[i,k] * 2",
      "y[i,k]: f32 = A[i,k] * 2",
      "y[i,k] = A[i,k] / 3",
      "y[i,k] = cumsum[k](A[i,k])",
      "y[i,k] = softmax[k](A[i,k])",
      "y[i,k] = f16(A[i,k] * 2) / 2",
    ],
    { A: HALVES },
  ),
  ...each([
    "y[i] = mean[k](A[i,k])",
    "y[i] = norm[k](A[i,k])",
    "y[i,k] = A[i,k] / 3",
    "y[i,k]: f32 = A[i,k]",
  ], { A: INTEGERS }),
  ...each([
    "y[i] = mean[k](A[i,k])",
    "y[i,k] = A[i,k] / 3",
    "y[i,k]: f32 = A[i,k]",
  ], { A: COUNTS }),
  ...["+=", "max=", "min=", "*="].flatMap((op) =>
    over(`Y[id[t]] ${op} X[t]`, [
      {
        Y: list([1, 2, 3, 4]),
        id: list([0, 1, 1, 2, 3, 3], "i32"),
        X: list([inf, -inf, 5, NaN, inf, inf]),
      },
      {
        Y: list([inf, -inf, 3, NaN]),
        id: list([0, 1, 1, 2, 9, -1], "i32"),
        X: list([1, 2, 3, inf, NaN, NaN]),
      },
      {
        Y: list([1, 2], "i32"),
        id: list([0, 1, 1], "i32"),
        X: list([2147483647, -2147483648, -2147483648], "i32"),
      },
      {
        Y: list([1, 2], "u32"),
        id: list([0, 1, 1], "i32"),
        X: list([4294967295, 4294967295, 2], "u32"),
      },
    ])
  ),
  ...over("Y[id[t]] += X[t]", [
    {
      Y: list([65504, 1], "f16"),
      id: list([0, 0, 1], "i32"),
      X: list([65504, -65504, 2048], "f16"),
    },
  ], EXACT),
  // A gather outside reads 0, whatever stands in the tensor.
  ...over("y[t] = X[e[t]] * Z[t]", [
    { X: list([inf, NaN]), e: list([0, 1, 2, -1], "i32"), Z: whole([4]) },
  ]),
  ...over("y[t] = X[e[t]]", [
    { X: whole([4]), e: list([2147483647, -2147483648, 3, 0], "i32") },
    { X: whole([4]), e: list([4294967295, 2147483648, 3, 0], "u32") },
  ], EXACT),
  ...over("Y[e[t]] += X[t]", [
    {
      Y: whole([4]),
      X: whole([4]),
      e: list([2147483647, -2147483648, 3, 0], "i32"),
    },
    {
      Y: whole([4]),
      X: whole([4]),
      e: list([4294967295, 2147483648, 3, 0], "u32"),
    },
  ], EXACT),
  ...over("y[t] = A[e[t],f[t]]", [
    {
      A: whole([4, 5]),
      e: list([858993460, -858993459, 3], "i32"),
      f: list([0, 0, 4], "i32"),
    },
  ], EXACT),
];
