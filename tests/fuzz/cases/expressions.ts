/** Programs that once went wrong, as fast-check shrank them: maps and reducers. */
import {
  list,
  normal,
  positions,
  whole,
} from "../../support/corpus_operands.ts";
import type { Case } from "../../support/differential.ts";

/** Each with what it showed. */
export const EXPRESSION_CASES: readonly Case[] = [
  // Two largest integers behind the end of a folded axis wrapped, and won the minimum.
  {
    program: "Y[i,j] min= A[i,k] + B[k,j]",
    operands: {
      A: positions([5, 3], 0, 9, "i32"),
      B: positions([3, 6], 0, 9, "i32"),
    },
  },
  // Functions of two integers took a third argument of 0.
  {
    program: "Y[a,b] = min(A[a], B[b]) + max(A[a], B[b])",
    operands: { A: list([1, 2, -3], "i32"), B: list([4, -5], "i32") },
    expect: { Y: [5, -4, 6, -3, 1, -8] },
  },
  // A value named like a built-in function hid the function in WGSL.
  {
    program: "Y = (min((A + A), (B[3] - B[1])) + D[0])",
    operands: { A: whole([]), B: whole([5], "bool"), D: whole([3]) },
  },
  // A range leaves elements out, which stay 0 under `=` whatever the reducer.
  {
    program: "Y[i] = min[k]((A[k, k, k] + A[k, i, k])) where i in 1..3",
    operands: { A: whole([3, 3, 3], "u32") },
  },
  // An axis without points proves nothing about reads behind its fold.
  {
    program: "Y = (sum[k](B[k, k, k]) < (B[0, 0, 0] ?? false))",
    operands: { B: whole([0, 0, 0], "bool") },
    expect: { Y: [0] },
  },
  // What is left out of a softmax is 0 beside NaN as well.
  {
    program: "Y[i] = softmax[i](A[i] / A[i]) where i in 1..3",
    operands: { A: list([0, 0, 1]) },
  },
  // Division by a zero whose sign is open.
  {
    program:
      "Y0 = -3\nY1[i, j] = idiv(((N0[j - 1, i] ?? 1) * j) - N2[i] * Y0, N2[i] % Y0) where j in 0..1\nreturn Y0, Y1",
    operands: {
      N0: positions([1, 3], -4, 5),
      N2: list([3, 0, -3], "i32"),
    },
  },
  // An axis whose factor on the target is 0 is folded.
  {
    program: "Y[i + 0*j + 1] += A[i, j]",
    operands: { A: list([1, 2, 3, 4], "f32", [2, 2]) },
    expect: { Y: [0, 3, 7] },
  },
  // A sum of three f32 is exact on a known grid only.
  {
    program: "Y[i, j] += A[j, r] * B[r, i]",
    operands: { A: whole([3, 3]), B: normal([3, 130]) },
  },
];
