/** Corpus: targets at computed positions. Duplicates, order, positions outside, affine targets. */
import { EXACT, over } from "../support/corpus_case.ts";
import {
  bools,
  laid,
  list,
  normal,
  positions,
  whole,
} from "../support/corpus_operands.ts";
import type { Case } from "../support/differential.ts";

/** Scatters by an index tensor; the bound target gives the extent. */
export const INDIRECT: readonly Case[] = [
  ...["+=", "*=", "max=", "min="].flatMap((op) =>
    over(`Y[id[t]] ${op} X[t]`, [
      { Y: whole([5]), id: positions([12], 0, 5), X: whole([12], "f32", 2) },
      { Y: whole([5]), id: positions([12], -2, 7), X: whole([12], "f32", 2) },
      { Y: whole([1]), id: positions([300], 0, 1), X: whole([300], "f32", 1) },
      { Y: whole([300]), id: positions([5], 0, 300), X: whole([5]) },
      { Y: whole([5]), id: positions([0], 0, 5), X: whole([0]) },
      { Y: whole([0]), id: positions([4], 0, 5), X: whole([4]) },
      {
        Y: whole([5], "i32"),
        id: positions([30], -1, 5),
        X: whole([30], "i32", 2),
      },
      {
        Y: whole([5], "u32"),
        id: positions([30], 0, 6, "u32"),
        X: whole([30], "u32", 2),
      },
      {
        Y: whole([5], "f16"),
        id: positions([12], 0, 5),
        X: whole([12], "f16", 2),
      },
    ], EXACT)
  ),
  ...["and=", "or="].flatMap((op) =>
    over(`Y[id[t]] ${op} X[t]`, [
      { Y: bools([5]), id: positions([12], -1, 6), X: bools([12]) },
      { Y: bools([200]), id: positions([120], -1, 6), X: bools([120]) },
    ], EXACT)
  ),
  // Order of duplicates shows in the last bits: the sums must be those of the source order.
  ...over("Y[id[t],d] += X[t,d]", [
    { Y: whole([5, 7]), id: positions([12], 0, 5), X: whole([12, 7]) },
    { Y: whole([3, 65]), id: positions([100], -1, 4), X: whole([100, 65]) },
    { Y: whole([3, 0]), id: positions([10], -1, 4), X: whole([10, 0]) },
  ], EXACT),
  ...over("Y[id[t],d] += X[t,d]", [
    { Y: normal([5, 7]), id: positions([200], 0, 5), X: normal([200, 7]) },
    {
      Y: normal([5, 7], "f16"),
      id: positions([50], 0, 5),
      X: normal([50, 7], "f16"),
    },
    {
      Y: laid(normal([5, 7]), "reversed"),
      id: positions([50], 0, 5),
      X: laid(normal([50, 7]), "reversed"),
    },
  ]),
  ...over("Y[d,id[t]] += X[t,d]", [
    { Y: whole([7, 5]), id: positions([12], -1, 6), X: whole([12, 7]) },
  ], EXACT),
  ...over("Y[a[t],b[t]] += X[t]", [
    {
      Y: whole([4, 5]),
      a: positions([40], -1, 5),
      b: positions([40], -1, 6),
      X: whole([40]),
    },
  ], EXACT),
  ...over("Y[id[t,s]] += X[t] * Z[s]", [
    {
      Y: whole([6]),
      id: positions([5, 7], -1, 7),
      X: whole([5]),
      Z: whole([7]),
    },
  ], EXACT),
  ...over("Y[id[t]] += A[t,k] * x[k]", [
    {
      Y: whole([6]),
      id: positions([9], -1, 7),
      A: whole([9, 20]),
      x: whole([20]),
    },
    {
      Y: whole([6]),
      id: positions([9], -1, 7),
      A: whole([9, 0]),
      x: whole([0]),
    },
  ], EXACT),
  ...over("Y[id[t]] max= A[t,k]", [
    { Y: whole([6]), id: positions([9], -1, 7), A: whole([9, 20]) },
    { Y: whole([6]), id: positions([9], -1, 7), A: whole([9, 0]) },
  ], EXACT),
  ...over("Y[id[t],d] += X[t,d] where t < 7, X[t,d] > 0", [
    { Y: whole([5, 7]), id: positions([12], 0, 5), X: whole([12, 7]) },
  ], EXACT),
  ...over("Y[id[t]] += 1", [
    { Y: whole([5], "i32"), id: positions([1000], -1, 6) },
    { Y: whole([500], "i32"), id: positions([1000], 0, 500) },
  ], EXACT),
  ...over("Y[id[t]] = X[t] with id: unique", [
    { Y: whole([9]), id: list([3, 1, 8, 0], "i32"), X: whole([4]) },
    { Y: whole([9]), id: list([3, -1, 8, 12], "i32"), X: whole([4]) },
    { Y: whole([9]), id: list([], "i32"), X: whole([0]) },
  ], EXACT),
  ...over("Y[id[t]] += X[t] with id: unique", [
    { Y: whole([9]), id: list([3, 1, 8, 0], "i32"), X: whole([4]) },
  ], EXACT),
  ...over("Y[id[t],d] = X[t,d] where X[t,d] > 0 with id: unique", [
    { Y: whole([9, 3]), id: list([3, 1, 8, 0], "i32"), X: whole([4, 3]) },
  ], EXACT),
  ...over("Y[id[p[t]]] += X[t]", [
    {
      Y: whole([5]),
      id: positions([6], -1, 6),
      p: positions([12], -1, 7),
      X: whole([12]),
    },
  ], EXACT),
  ...over(
    "let S[t] = X[t] * 2\nY[id[t]] += S[t]\nZ[i] = Y[i] + 1\nreturn Y, Z",
    [
      { Y: whole([5]), id: positions([12], -1, 6), X: whole([12]) },
    ],
    EXACT,
  ),
  ...over("Y[id[t]] += softmax[t](X[t])", [
    { Y: whole([5]), id: positions([12], -1, 6), X: normal([12]) },
  ]),
];

/** Targets at affine positions. */
export const AFFINE: readonly Case[] = [
  ...over("Y[i+j] += A[i,j]", [
    { A: whole([4, 5]) },
    { A: whole([1, 1]) },
    { A: whole([33, 20]) },
    { A: whole([4, 5]), Y: whole([8]) },
    { A: whole([4, 5]), Y: whole([11]) },
  ], EXACT),
  ...over("Y[2*i] += x[i]", [{ x: whole([5]) }, {
    x: whole([5]),
    Y: whole([9]),
  }], EXACT),
  ...over("Y[2*i+1] = x[i]", [{ x: whole([5]) }, {
    x: whole([5]),
    Y: whole([20]),
  }], EXACT),
  ...over("Y[i,j] = x[i] where i == j, j in 0..5", [
    { x: whole([5]) },
    { x: whole([3]) },
    { x: whole([5]), Y: whole([5, 5]) },
  ], EXACT),
  ...over("Y[7-i] = x[i]", [{ x: whole([8]) }, { x: whole([5]) }], EXACT),
  ...over("Y[i+1] = x[i]", [{ x: whole([8]) }, {
    x: whole([5]),
    Y: whole([6]),
  }], EXACT),
  ...over("Y[i+j] max= A[i,j]", [{ A: whole([4, 5]) }, {
    A: whole([4, 5]),
    Y: whole([8]),
  }], EXACT),
  ...over("Y[i+j,k] += A[i,k] * B[j,k]", [{
    A: whole([4, 5]),
    B: whole([6, 5]),
  }], EXACT),
  ...over("Y[x+i] += A[x] * W[i]", [{ A: whole([30]), W: whole([5]) }], EXACT),
  ...over("Y[2*x+i,2*y+j] = A[x,y] where i in 0..2, j in 0..2", [{
    A: whole([3, 4]),
  }], EXACT),
  ...over("Y[i,3] = x[i]", [{ x: whole([5]) }, {
    x: whole([5]),
    Y: whole([5, 4]),
  }], EXACT),
];

/** Diagonals as targets: what lies beside them is as in any scatter. */
export const DIAGONALS: readonly Case[] = [
  ...over("Y[i,i] = x[i]", [
    { x: whole([3]) },
    { x: whole([0]) },
    { x: whole([1]) },
    { x: whole([67]), Y: whole([67, 67]) },
  ], EXACT),
  ...over("Y[i,i] = x[i] * 0.5 where i > 1", [
    { x: whole([5]) },
    { x: whole([5], "f16"), Y: whole([5, 5], "f16") },
  ], EXACT),
  ...over("Y[i,i] += A[i,k] * A[i,k]", [
    { A: whole([5, 70]) },
    { A: whole([5, 70]), Y: whole([5, 5]) },
  ], EXACT),
  ...over("Y[i,i] max= A[i,k]", [{ A: whole([5, 7]) }], EXACT),
  ...over("Y[b,i,i] = A[b,i]", [{ A: whole([3, 5]) }], EXACT),
  ...over("Y[i,b,i+1] = A[b,i]", [{ A: whole([3, 5]) }], EXACT),
  ...over("Y[...a,...a] = A[...a]", [
    { A: whole([2, 3]) },
    { A: whole([]) },
  ], EXACT),
  ...over("let D[i,i] = x[i]\nC[i,j] += D[i,k] * A[k,j]", [
    { x: whole([5]), A: whole([5, 4]) },
  ], EXACT),
];

/** Every scatter. */
export const SCATTERS: readonly Case[] = [
  ...INDIRECT,
  ...AFFINE,
  ...DIAGONALS,
];
