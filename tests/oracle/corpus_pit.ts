/**
 * Contractions under PIT rules beyond the plain product: groups, epilogues, predicates, hard values.
 *
 * Absent on purpose: patterns of zeros, extents and layouts (`pit_matrix_test.ts`).
 */
import { EXACT, over } from "../support/corpus_case.ts";
import {
  bools,
  type CaseOperands,
  laid,
  list,
  normal,
  type OperandSpec,
  patterned,
  whole,
} from "../support/corpus_operands.ts";
import type { Case } from "../support/differential.ts";

/** A hint that pins a rule, the operand that it looks at, and what the contraction then gathers. */
interface Pinned {
  readonly hint: string;
  readonly operand: "A" | "B";
  readonly gathers: string;
}

/** A rule for each group of each operand. */
const RULES: readonly Pinned[] = [
  { hint: "A: sparse(32,1)", operand: "A", gathers: "k per m" },
  { hint: "A: sparse(1,64)", operand: "A", gathers: "m" },
  { hint: "B: sparse(1,32)", operand: "B", gathers: "k per n" },
  { hint: "B: sparse(64,1)", operand: "B", gathers: "n" },
];

const MATMUL = "C[m,n] += A[m,k] * B[k,n]";

/** A program with a hint, what its contractions gather, and its operands. */
function gathering(
  program: string,
  gathers: readonly string[],
  ...sets: readonly CaseOperands[]
): readonly Case[] {
  return over(program, sets, { ...EXACT, gathers });
}

const BATCHED = "C[b,m,n] += A[b,m,k] * B[b,k,n]";
const SHARED = "H[b,t,f] += X[b,t,d] * W[d,f]";
const BATCHES: readonly CaseOperands[] = [
  { A: patterned([3, 40, 36], "random"), B: whole([3, 36, 44]) },
  { A: patterned([2, 35, 17], "one row"), B: whole([2, 17, 9]) },
  { A: patterned([2, 35, 17], "one element"), B: whole([2, 17, 9]) },
];
const BATCHES_OF_B: readonly CaseOperands[] = [
  { A: whole([3, 40, 36]), B: patterned([3, 36, 44], "random") },
  { A: whole([2, 35, 17]), B: patterned([2, 17, 9], "one column") },
];
const SEQUENCES: readonly CaseOperands[] = [
  { X: patterned([3, 13, 24], "random"), W: whole([24, 20]) },
  { X: patterned([5, 7, 9], "one row"), W: whole([9, 11]) },
  { X: patterned([1, 9, 9], "power-law"), W: whole([9, 11]) },
];
const SQUARE: CaseOperands = {
  A: patterned([37, 41], "random"),
  B: whole([41, 43]),
};
const CUBE: CaseOperands = {
  A: patterned([37, 6, 7], "random"),
  B: whole([6, 7, 19]),
};
const WIDE: CaseOperands = {
  A: whole([37, 11]),
  B: patterned([11, 6, 7], "random"),
};

/** Batches, and groups of several axes that are packed together. */
export const GROUPS: readonly Case[] = [
  ...gathering(`${BATCHED} with A: sparse(1,32,1)`, ["k per m"], ...BATCHES),
  ...gathering(`${BATCHED} with A: sparse(1,1,64)`, ["m"], ...BATCHES),
  ...gathering(
    `${BATCHED} with B: sparse(1,1,32)`,
    ["k per n"],
    ...BATCHES_OF_B,
  ),
  ...gathering(`${BATCHED} with B: sparse(1,64,1)`, ["n"], ...BATCHES_OF_B),
  ...gathering(`${SHARED} with X: sparse(1,32,1)`, ["k per m"], ...SEQUENCES),
  ...gathering(`${SHARED} with X: sparse(32,1,1)`, ["k per m"], ...SEQUENCES),
  ...gathering(`${SHARED} with X: sparse(1,1,64)`, ["m"], ...SEQUENCES),
  ...gathering(`${SHARED} with W: sparse(1,32)`, ["k per n"], {
    X: whole([3, 13, 24]),
    W: patterned([24, 50], "random"),
  }),
  ...gathering(`${SHARED} with W: sparse(64,1)`, ["n"], {
    X: whole([3, 13, 24]),
    W: patterned([24, 50], "one column"),
  }),
  ...gathering(
    "C[m,n] += A[m,k,l] * B[k,l,n] with A: sparse(32,1,1)",
    ["k per m"],
    CUBE,
  ),
  ...gathering("C[m,n] += A[m,k,l] * B[k,l,n] with A: sparse(1,6,7)", [
    "m",
  ], CUBE),
  ...gathering(
    "C[m,p,q] += A[m,k] * B[k,p,q] with B: sparse(1,32,1)",
    ["k per n"],
    WIDE,
  ),
  ...gathering("C[m,p,q] += A[m,k] * B[k,p,q] with B: sparse(11,1,1)", [
    "n",
  ], WIDE),
  ...gathering("S[h,q,k] += Q[h,q,d] * K[h,k,d] with K: sparse(1,1,8)", ["n"], {
    Q: whole([2, 9, 8]),
    K: patterned([2, 40, 8], "one row"),
  }),
  ...gathering(
    "S[h,q,k] += Q[h,q,d] * K[h,k,d] with K: sparse(1,32,1)",
    ["k per n"],
    { Q: whole([2, 9, 8]), K: patterned([2, 40, 8], "banded") },
  ),
  // The last axis of the target belongs to the right operand, whichever factor it came from.
  ...gathering(
    "C[n,m] += A[m,k] * B[k,n] with A: sparse(32,1)",
    ["k per n"],
    SQUARE,
  ),
  ...gathering("C[n,m] += A[m,k] * B[k,n] with A: sparse(1,64)", ["n"], SQUARE),
  ...gathering("C[m,n] += A[k,m] * B[n,k] with A: sparse(1,32)", ["k per m"], {
    A: patterned([41, 37], "random"),
    B: whole([43, 41]),
  }),
  ...gathering("C[m,n] += A[k,m] * B[n,k] with A: sparse(64,1)", ["m"], {
    A: patterned([41, 37], "one column"),
    B: whole([43, 41]),
  }),
  ...gathering("C[m,n] += A[k,m] * B[n,k] with B: sparse(32,1)", ["k per n"], {
    A: whole([41, 37]),
    B: patterned([43, 41], "random"),
  }),
  // Blocks of k, and meetings, over groups of several axes.
  ...gathering(
    "C[m,n] += A[m,i,j] * B[i,j,n] with A: sparse(1,2,7)",
    ["m per k"],
    CUBE,
  ),
  ...gathering(
    "C[m,n] += A[m,i,j] * B[i,j,n] with A: sparse(32,2,7)",
    ["blocks of k per m"],
    CUBE,
  ),
  ...gathering(
    "C[m,n] += A[m,i,j] * B[i,j,n] with A: sparse(32,1,1), B: sparse(1,1,32)",
    ["k of both"],
    CUBE,
    { ...CUBE, B: patterned([6, 7, 19], "random") },
  ),
  ...gathering("H[b,t,f] += X[b,t,d] * W[d,f] with X: sparse(1,1,8)", [
    "m per k",
  ], { X: patterned([3, 13, 24], "random"), W: whole([24, 20]) }),
  // Packed columns of several axes, and an epilogue that waits for the sums.
  ...gathering(
    "C[m,i,j] = relu(sum[k](A[m,k] * B[k,i,j])) + A[m,0] with B: sparse(8,1,1)",
    ["m per k"],
    WIDE,
  ),
  // One tensor on both sides, read by vectors on one of them.
  ...["A: sparse(32,1)", "A: sparse(64,1)", "A: sparse(1,8)"].flatMap((hint) =>
    over(`C[m,n] += A[m,k] * A[k,n] with ${hint}`, [
      { A: patterned([40, 40], "random") },
    ])
  ),
  // One tensor on both sides.
  ...gathering(
    "C[m,n] += A[m,k] * A[n,k] with A: sparse(32,1)",
    ["k of both"],
    { A: patterned([40, 36], "random") },
  ),
  ...gathering(
    "C[m,n] += A[m,k] * A[n,k] with A: sparse(1,64)",
    ["m and n"],
    { A: patterned([40, 36], "blocks") },
  ),
  // More positions than f16 counts, and than one pass of the detection looks at.
  ...gathering("C[m,n] += A[m,k] * B[k,n] with A: sparse(1,3)", ["m"], {
    A: patterned([2_100, 3], "random"),
    B: whole([3, 4]),
  }),
  ...gathering("C[m,n] += A[m,k] * B[k,n] with A: sparse(32,1)", ["k per m"], {
    A: patterned([4, 2_100], "random", "f16"),
    B: whole([2_100, 4], "f16", 2),
  }),
];

/** Ranges and predicates beside the zeros; factors of other shapes. */
export const GUARDED: readonly Case[] = [
  ...["k in 3..30", "k <= m", "k >= m and k - m < 9", "M[m,k]", "L[k] > 0"]
    .flatMap((guard) =>
      [...["A: sparse(32,1)", "A: sparse(1,64)"], "B: sparse(1,32)"].flatMap((
        hint,
      ) =>
        over(`C[m,n] += A[m,k] * B[k,n] where ${guard} with ${hint}`, [{
          A: patterned([37, 41], "random"),
          B: whole([41, 43]),
          ...(guard.startsWith("M") ? { M: bools([37, 41]) } : {}),
          ...(guard.startsWith("L") ? { L: whole([41]) } : {}),
        }], {
          ...EXACT,
          gathers: [
            hint.startsWith("B")
              ? "k per n"
              : hint.endsWith("64)")
              ? "m"
              : "k per m",
          ],
        })
      )
    ),
  ...gathering(
    "H[b,t,f] += X[b,t,d] * W[d,f] where t < len[b] with X: sparse(1,1,9)",
    ["m"],
    {
      X: patterned([4, 7, 9], "power-law"),
      W: whole([9, 11]),
      len: list([0, 3, 9, 7], "i32"),
    },
  ),
  ...gathering(
    "C[m,n] += A[m,k] * B[k,n] where m in 3..30, n in 2..20 with A: sparse(32,1)",
    ["k per m"],
    { ...SQUARE, C: whole([37, 43]) },
  ),
  ...gathering(
    "C[m,n] += A[m,k] * B[k,n] where m in 3..30, n in 2..20 with A: sparse(1,64)",
    ["m"],
    { ...SQUARE, C: whole([37, 43]) },
  ),
  ...gathering(
    "C[m,n] += A[m,k] * B[k,n] * s[k] with A: sparse(32,1)",
    ["k per m"],
    { ...SQUARE, s: whole([41]) },
  ),
  ...gathering(
    "C[m,n] += A[m,k] * B[k,n] * r[m] * c[n] with A: sparse(1,64)",
    ["m"],
    { ...SQUARE, r: whole([37]), c: whole([43]) },
  ),
  // The position of a packed element is the one it was found at, not the one it is packed to.
  ...over("C[m,n] += A[m,k] * (B[k,n] + k - m * n) with A: sparse(32,1)", [
    SQUARE,
  ], EXACT),
  ...gathering(
    "C[m,n] += (A[m,k] * (k + 1)) * (B[k,n] + k) with A: sparse(32,1)",
    ["k per m"],
    SQUARE,
  ),
  ...gathering(
    "C[m,n] += A[m,k] * (m + 1) * (B[k,n] + k * n) with A: sparse(1,64)",
    ["m"],
    SQUARE,
  ),
  ...gathering(
    "C[m,n] += A[e[m],k] * B[k,n] with A: sparse(1,64)",
    ["m"],
    {
      A: patterned([9, 11], "blocks"),
      B: whole([11, 13]),
      e: list([0, 8, 3, 3, 3, -1, 9, 4, 4], "i32"),
    },
  ),
  ...gathering(
    "C[m,n] += A[m,k] * B[p[k],n] with A: sparse(32,1)",
    ["k per m"],
    {
      A: patterned([9, 5], "full"),
      B: whole([6, 13]),
      p: list([5, 5, 0, -1, 6], "i32"),
    },
  ),
];

const BIAS: CaseOperands = { ...SQUARE, b: list([...Array(43).keys()]) };
const MOSTLY_EMPTY: CaseOperands = {
  A: patterned([37, 41], "one row"),
  B: whole([41, 43]),
  b: list([...Array(43).keys()].map((i) => i % 5 - 2)),
};

/** What stands behind the sum, where all of it is skipped: the epilogue of the identity. */
export const EPILOGUES: readonly Case[] = [
  ...RULES,
  { hint: "A: sparse(1,16)", gathers: "m per k" },
  { hint: "B: sparse(16,1)", gathers: "m per k" },
  { hint: "A: sparse(32,16)", gathers: "blocks of k per m" },
  { hint: "A: sparse(32,1), B: sparse(1,32)", gathers: "k of both" },
].flatMap((rule) => [
  ...gathering(
    `C[m,n] = relu(sum[k](A[m,k] * B[k,n]) + b[n]) with ${rule.hint}`,
    [rule.gathers],
    BIAS,
    MOSTLY_EMPTY,
    {
      ...MOSTLY_EMPTY,
      A: patterned([37, 41], "all zero"),
      B: patterned([41, 43], "all zero"),
    },
  ),
  ...gathering(
    `let S[m,n] += A[m,k] * B[k,n] with ${rule.hint}\nC[m,n] = b[n] - 3 * S[m,n] * S[m,n]`,
    [rule.gathers],
    MOSTLY_EMPTY,
  ),
  ...gathering(
    `C[m,n] += A[m,k] * B[k,n] with ${rule.hint}`,
    [rule.gathers],
    { ...SQUARE, C: whole([37, 43]) },
    {
      A: patterned([37, 41], "all zero"),
      B: patterned([41, 43], "all zero"),
      C: whole([37, 43], "f16"),
    },
  ),
  ...gathering(
    `C[m,n] = C[m,n] * 2 + sum[k](A[m,k] * B[k,n]) with ${rule.hint}`,
    [rule.gathers],
    { ...SQUARE, C: whole([37, 43]) },
  ),
  ...over(
    `C[m,n] = exp(sum[k](A[m,k] * B[k,n])) with ${rule.hint}`,
    [{ A: normal([37, 41]), B: patterned([41, 43], "all zero") }],
    { gathers: [rule.gathers] },
  ),
  ...gathering(
    `D[m,n]: i32 = sum[k](A[m,k] * B[k,n]) with ${rule.hint}`,
    [rule.gathers],
    SQUARE,
  ),
]);

/** A factor of A under both rules of A, with what they gather. */
function withFactor(
  factor: string,
  gathers: { readonly rows: string; readonly panels: string },
): readonly Case[] {
  const rules = [
    ["A: sparse(32,1)", gathers.panels],
    ["A: sparse(1,64)", gathers.rows],
  ] as const;
  return rules.flatMap(([hint, gathered]) =>
    over(`C[m,n] += ${factor} * B[k,n] with ${hint}`, [
      { A: patterned([37, 41], "random"), B: whole([41, 43]) },
      { A: patterned([37, 41], "all zero"), B: whole([41, 43]) },
    ], { ...EXACT, gathers: [gathered] })
  );
}

/** Whether a zero of the tensor is a zero of the factor: found by looking at the factor. */
export const ANNIHILATION: readonly Case[] = [
  ...[
    "relu(A[m,k])",
    "abs(A[m,k])",
    "(A[m,k] == 0 ? 2 : 0)",
    "(A[m,k] - A[m,k])",
    "f16(A[m,k])",
    "i32(A[m,k])",
  ].flatMap((factor) => withFactor(factor, { rows: "m", panels: "k per m" })),
  // A zero of A makes another value of the factor: its rules are refused.
  ...["(A[m,k] + 1)", "exp(A[m,k] * 0)"].flatMap((factor) =>
    withFactor(factor, { rows: "dense", panels: "dense" })
  ),
  ...(["i32", "u32", "bool"] as const).flatMap((dtype) =>
    RULES.flatMap((rule) =>
      gathering(`${MATMUL} with ${rule.hint}`, [rule.gathers], {
        A: whole([37, 41], dtype, 1),
        B: whole([41, 43], dtype, 1),
      })
    )
  ),
  // Zero annihilates nothing here, infinity does: all of these points are live.
  ...gathering(
    "D[i,j] max= G[i,k] + E[k,j] with G: sparse(32,1)",
    ["k per m"],
    {
      G: list([...Array(35).keys()].map((i) => -i), "f32", [7, 5]),
      E: whole([5, 9]),
    },
  ),
  ...gathering(
    "D[i,j] min= G[i,k] + E[k,j] with G: sparse(1,64)",
    ["m"],
    { G: patterned([37, 5], "random"), E: whole([5, 9]) },
  ),
  ...over("D[i,j] max= G[i,k] * E[k,j] with G: sparse(32,1)", [{
    G: patterned([37, 5], "random"),
    E: list(Array(45).fill(-1), "f32", [5, 9]),
  }], EXACT),
];

/** Rows of zeros around the rows that these elements start. */
function among(elements: readonly number[]): OperandSpec {
  const rows = 35;
  const values = Array<number>(rows * 4).fill(-0);
  elements.forEach((element, i) => values[i * 8 + 1] = element);
  return list(values, "f32", [rows, 4]);
}

/** Values that are hard to tell from zero. */
export const LIVENESS: readonly Case[] = RULES.flatMap((rule) =>
  [NaN, Infinity, -Infinity, -0, 2 ** -120].map((element): Case => {
    const ones = list(Array(4 * 35).fill(2), "f32", [4, 35]);
    const sides = rule.operand === "A"
      ? { A: among([1, element, 3]), B: ones }
      : {
        A: laid(list(Array(4 * 35).fill(2), "f32", [35, 4]), "dense"),
        B: transposed(among([1, element, 3])),
      };
    return {
      program: `${MATMUL} with ${rule.hint}`,
      operands: sides,
      gathers: [rule.gathers],
      isExact: true,
    };
  })
);

function transposed(spec: OperandSpec): OperandSpec {
  if (spec.values.kind !== "list") return spec;
  const [rows = 1, columns = 1] = spec.shape;
  const { elements } = spec.values;
  const moved = elements.map((_, at) =>
    elements[(at % rows) * columns + Math.floor(at / rows)] ?? 0
  );
  return list(moved, spec.dtype, [columns, rows]);
}

/** Several statements: lists of one do not reach another. */
export const CHAINS: readonly Case[] = [
  ...gathering(
    "let H[m,f] = relu(sum[k](X[m,k] * U[k,f]))\nY[m,n] += H[m,f] * V[f,n] with H: sparse(32,1)",
    ["dense", "k per m"],
    { X: whole([40, 9]), U: whole([9, 33]), V: whole([33, 12]) },
  ),
  ...gathering(
    "let H[m,k] = relu(X[m,k])\nY[m,n] += H[m,k] * V[k,n] with H: sparse(32,1)",
    ["k per m"],
    { X: whole([40, 33]), V: whole([33, 12]) },
  ),
  ...gathering(
    "let H[k,m] = relu(X[m,k])\nY[m,n] += H[k,m] * V[k,n] with H: sparse(64,1)",
    ["m"],
    { X: patterned([40, 33], "one row"), V: whole([33, 12]) },
  ),
  ...gathering(
    "P[m,n] += A[m,k] * B[k,n] with A: sparse(32,1)\n" +
      "Q[m,n] += A[m,k] * D[k,n] with A: sparse(1,64)\n" +
      "R[m,n] += P[m,k] * Q[k,n] with Q: sparse(1,32)\n" +
      "return P, Q, R",
    ["k per m", "m", "k per n"],
    {
      A: patterned([36, 36], "one row"),
      B: whole([36, 36], "f32", 2),
      D: whole([36, 36], "f32", 2),
    },
  ),
  ...over("Y[id[t],f] += X[t,d] * W[d,f] with X: sparse(1,64)", [{
    Y: whole([5, 11]),
    X: patterned([9, 7], "one row"),
    W: whole([7, 11]),
    id: list([0, 4, 4, 4, 1, 1, 9, -1, 0], "i32"),
  }], EXACT),
  ...over("Y[t,f] += X[t,d] * W[e[t],d,f] with X: sparse(1,64)", [{
    X: patterned([9, 7], "one row"),
    W: whole([3, 7, 11]),
    e: list([0, 2, 2, 2, 1, 1, 9, -1, 0], "i32"),
  }], EXACT),
];

/** Axes that stand beside another in an index are no PIT-axes: never listed, whatever the hint. */
export const COMPOUND: readonly Case[] = [
  ...gathering(
    "C[n,f,x] += A[n,c,x+i] * B[f,c,i] where x in 0..10 with A: sparse(1,1,64)",
    ["dense"],
    { A: patterned([3, 4, 12], "random"), B: whole([5, 4, 3]) },
  ),
  ...gathering(
    "C[n,f,x] += A[n,c,x+i] * B[f,c,i] where x in 0..10 with A: sparse(1,1,1)",
    ["dense"],
    { A: patterned([3, 4, 12], "random"), B: whole([5, 4, 3]) },
  ),
  ...over(
    "C[n,f,x] += A[n,c,x+i] * B[f,c,i] where x in 0..10 with B: sparse(1,4,3)",
    [
      { A: whole([3, 4, 12]), B: patterned([5, 4, 3], "one row") },
    ],
    EXACT,
  ),
];
