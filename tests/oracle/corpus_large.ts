/** Corpus: more rows, columns, matrices or points than a dispatch has workgroups in one dimension. */
import { EXACT, over } from "../support/corpus_case.ts";
import { normal, positions, whole } from "../support/corpus_operands.ts";
import type { Case } from "../support/differential.ts";

const MANY = 70_001;

/** Every large case; the sizes stay what the reference can do in a moment. */
export const LARGE: readonly Case[] = [
  ...over("y[i] = x[i] + 1", [{ x: whole([1_000_003]) }], EXACT),
  ...over(
    "Y[j,i] = X[i,j]",
    [{ X: whole([MANY, 3]) }, { X: whole([3, MANY]) }],
    EXACT,
  ),
  ...over(
    "y[i] += X[i,j]",
    [{ X: whole([MANY, 3]) }, { X: whole([2, MANY]) }],
    EXACT,
  ),
  ...over(
    "y[j] += X[i,j]",
    [{ X: whole([MANY, 3]) }, { X: whole([2, MANY]) }],
    EXACT,
  ),
  ...over("y[i] = argmax[j](X[i,j])", [{ X: whole([MANY, 3]) }, {
    X: whole([2, MANY]),
  }], EXACT),
  ...over("y[j] = argmin[i](X[i,j])", [{ X: whole([MANY, 3]) }], EXACT),
  ...over("y[i] = logsumexp[j](X[i,j])", [{ X: normal([MANY, 3]) }]),
  ...over("Y[i,j] = softmax[j](X[i,j])", [{ X: normal([MANY, 3]) }, {
    X: normal([2, MANY]),
  }]),
  ...over("Y[i,j] = cumsum[j](X[i,j])", [{ X: whole([MANY, 3], "i32") }, {
    X: whole([2, MANY], "i32"),
  }], EXACT),
  ...over(
    "Y[i,j] = cumsum[i](X[i,j])",
    [{ X: whole([MANY, 3], "i32") }],
    EXACT,
  ),
  ...over("C[b,m,n] += A[b,m,k] * B[b,k,n]", [{
    A: whole([MANY, 2, 2]),
    B: whole([MANY, 2, 2]),
  }], EXACT),
  ...over("C[m,n] += A[m,k] * B[k,n]", [
    { A: whole([MANY, 2]), B: whole([2, 3]) },
    { A: whole([2, 3]), B: whole([3, MANY]) },
    { A: whole([2, 60_000]), B: whole([60_000, 3]) },
  ], EXACT),
  ...over("C[m,n] += A[m,k] * B[k,n] with A: sparse(32,1)", [
    { A: whole([MANY, 2]), B: whole([2, 3]) },
  ], EXACT),
  ...over("Y[id[t]] += X[t]", [
    { Y: whole([5]), id: positions([MANY], -1, 6), X: whole([MANY]) },
    { Y: whole([MANY]), id: positions([MANY], -1, MANY + 2), X: whole([MANY]) },
    { Y: whole([MANY]), id: positions([7], -1, MANY + 2), X: whole([7]) },
  ], EXACT),
  ...over("Y[id[t],d] max= X[t,d]", [
    { Y: whole([50, 3]), id: positions([MANY], -1, 52), X: whole([MANY, 3]) },
  ], EXACT),
  ...over("y[t] = X[e[t]]", [{
    X: whole([MANY]),
    e: positions([MANY], -5, MANY + 5),
  }], EXACT),
];
