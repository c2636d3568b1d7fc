/** Corpus: contractions whose sparsity is found and used; the same numbers as the dense ones. */
import { EXACT, over } from "../support/corpus_case.ts";
import {
  bools,
  type CaseOperands,
  list,
  positions,
  sparse,
  whole,
} from "../support/corpus_operands.ts";
import type { Case } from "../support/differential.ts";

/** No zero, zeros alone, few, many; shapes below, at and above the micro-tiles. */
const PATTERNS: readonly CaseOperands[] = [
  [[33, 40], 0.1],
  [[64, 64], 0],
  [[64, 64], 1],
  [[2, 300], 0.02],
  [[130, 7], 0.3],
  [[0, 5], 0.5],
  [[5, 0], 0.5],
].map(([shape, density]) => {
  const [m = 0, k = 0] = shape as readonly number[];
  return { A: sparse([m, k], Number(density)), B: whole([k, 36]) };
});

/** Every sparse contraction. */
export const SPARSE: readonly Case[] = [
  ...[
    "sparse",
    "sparse(32,1)",
    "sparse(1,32)",
    "sparse(1,64)",
    "sparse(32,64)",
    "sparse(8,1)",
    "dense",
  ].flatMap((
    hint,
  ) => over(`C[m,n] += A[m,k] * B[k,n] with A: ${hint}`, PATTERNS, EXACT)),
  ...over("C[m,n] += A[m,k] * B[k,n] with B: sparse(1,32)", [
    { A: whole([33, 40]), B: sparse([40, 70], 0.1) },
    { A: whole([33, 40]), B: sparse([40, 70], 0) },
  ], EXACT),
  ...over("C[m,n] += A[m,k] * B[n,k] with B: sparse(32,1)", [
    { A: whole([33, 40]), B: sparse([70, 40], 0.1) },
  ], EXACT),
  ...over("C[m,n] += A[m,k] * B[k,n] with A: sparse(32,1), B: sparse(1,32)", [
    { A: sparse([33, 40], 0.1), B: sparse([40, 70], 0.1) },
  ], EXACT),
  ...over("C[m,n] += relu(A[m,k]) * B[k,n] with A: sparse(32,1)", [
    { A: whole([33, 40]), B: whole([40, 70]) },
  ], EXACT),
  ...over("C[m,n] += (A[m,k] + 1) * B[k,n] with A: sparse(32,1)", [
    { A: sparse([33, 40], 0.1), B: whole([40, 70]) },
  ], EXACT),
  ...over("C[m,n] += A[m,k] * B[k,n] where M[m,k] with M: sparse(32,1)", [
    {
      A: whole([33, 40]),
      B: whole([40, 70]),
      M: sparse([33, 40], 0.1, "bool"),
    },
  ], EXACT),
  ...over("C[m,n] += A[m,k] * B[k,n] where M[m,n] with M: sparse(32,1)", [
    { A: whole([33, 40]), B: whole([40, 70]), M: bools([33, 70]) },
  ], EXACT),
  ...over("C[m,n] min= A[m,k] + B[k,n] with A: sparse(32,1)", [
    { A: sparse([33, 40], 0.1), B: whole([40, 70]) },
  ], EXACT),
  ...over("C[m,n] or= A[m,k] and B[k,n] with A: sparse(32,1)", [
    { A: sparse([33, 40], 0.1, "bool"), B: bools([40, 70]) },
  ], EXACT),
  ...over("C[b,m,n] += A[b,m,k] * B[b,k,n] with A: sparse(1,32,1)", [
    { A: sparse([3, 33, 40], 0.1), B: whole([3, 40, 20]) },
  ], EXACT),
  ...over("C[m,n] += A[m,k] * B[k,n] with A: sparse(32,1)", [
    { A: sparse([33, 40], 0.1), B: whole([40, 36]), C: whole([33, 36]) },
    { A: sparse([33, 40], 0.1, "i32"), B: whole([40, 36], "i32") },
    { A: sparse([33, 40], 0.1, "f16"), B: whole([40, 36], "f16") },
  ], EXACT),
  ...over(
    "let S[m,n] += A[m,k] * B[k,n] with A: sparse(32,1)\nY[m,n] = relu(S[m,n] + b[n])",
    [
      { A: sparse([70, 40], 0.02), B: whole([40, 36]), b: whole([36]) },
      { A: sparse([70, 40], 0), B: whole([40, 36]), b: whole([36]) },
    ],
    EXACT,
  ),
  ...over("H[b,t,f] += X[b,t,d] * W[d,f] where t < len[b] with X: sparse", [
    {
      X: whole([4, 33, 16]),
      W: whole([16, 40]),
      len: list([0, 33, 5, 1], "i32"),
    },
  ], EXACT),
  ...over("Y[t,f] += X[t,d] * W[e[t],d,f] with X: sparse(32,1)", [
    {
      X: sparse([40, 17], 0.2),
      W: whole([4, 17, 33]),
      e: positions([40], -1, 5),
    },
  ], EXACT),
];
