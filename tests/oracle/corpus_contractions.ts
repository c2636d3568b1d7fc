/** Corpus: products that share reduction axes, by any axis groups, folds and loads. */
import { EXACT, over } from "../support/corpus_case.ts";
import {
  bools,
  laid,
  normal,
  positions,
  sparse,
  uniform,
  whole,
} from "../support/corpus_operands.ts";
import type { Case } from "../support/differential.ts";

/** m, k, n: nothing, one, primes, multiples of 4, 16, 64, more than a tile, skinny ones. */
const SIZES = [
  [0, 3, 4],
  [3, 0, 4],
  [3, 4, 0],
  [1, 1, 1],
  [2, 3, 5],
  [7, 11, 13],
  [4, 4, 4],
  [16, 16, 16],
  [17, 31, 19],
  [64, 64, 64],
  [65, 63, 66],
  [128, 20, 132],
  [131, 37, 260],
  [1, 300, 1],
  [1, 67, 129],
  [129, 67, 1],
  [3, 1000, 5],
  [300, 1, 70],
] as const;

/** Exact everywhere: whole numbers. */
export const PRODUCTS: readonly Case[] = [
  ...over(
    "C[m,n] += A[m,k] * B[k,n]",
    SIZES.map(([m, k, n]) => ({ A: whole([m, k]), B: whole([k, n]) })),
    EXACT,
  ),
  ...over("C[m,n] += A[m,k] * B[k,n]", [
    { A: normal([33, 129]), B: normal([129, 65]) },
    { A: normal([5, 4096]), B: normal([4096, 3]) },
    { A: normal([65, 40], "f16"), B: normal([40, 70], "f16") },
    { A: normal([65, 40]), B: normal([40, 70], "f16") },
  ]),
  ...over("C[m,n] += A[m,k] * B[k,n]", [
    { A: whole([19, 23], "i32"), B: whole([23, 9], "i32") },
    { A: whole([19, 23], "u32", 4000000), B: whole([23, 9], "u32", 4000000) },
    { A: whole([19, 23], "i32", 100000), B: whole([23, 9], "i32", 100000) },
    { A: bools([19, 23]), B: bools([23, 9]) },
    { A: whole([19, 23], "f16"), B: whole([23, 9], "f16") },
    { A: whole([19, 23], "i32"), B: whole([23, 9], "f32") },
    { A: bools([19, 23]), B: whole([23, 9], "f32") },
    { A: laid(whole([19, 23]), "reversed"), B: whole([23, 9]) },
    { A: whole([64, 32]), B: laid(whole([32, 64]), "reversed") },
    { A: laid(whole([19, 23]), "offset"), B: laid(whole([23, 9]), "offset") },
  ], EXACT),
  ...over("C[m,n] += A[k,m] * B[k,n]", [
    { A: whole([5, 7]), B: whole([5, 3]) },
    { A: whole([64, 68]), B: whole([64, 65]) },
  ], EXACT),
  ...over("C[m,n] += A[m,k] * B[n,k]", [
    { A: whole([5, 7]), B: whole([3, 7]) },
    { A: whole([66, 64]), B: whole([65, 64]) },
  ], EXACT),
  ...over("C[n,m] += A[m,k] * B[k,n]", [
    { A: whole([5, 7]), B: whole([7, 3]) },
    { A: whole([64, 36]), B: whole([36, 80]) },
  ], EXACT),
  ...over("C[b,m,n] += A[b,m,k] * B[b,k,n]", [
    { A: whole([3, 5, 7]), B: whole([3, 7, 4]) },
    { A: whole([0, 5, 7]), B: whole([0, 7, 4]) },
    { A: whole([2, 33, 16]), B: whole([2, 16, 33]) },
  ], EXACT),
  ...over("C[m,b,n] += A[m,b,k] * B[k,b,n]", [
    { A: whole([5, 3, 7]), B: whole([7, 3, 4]) },
  ], EXACT),
  ...over("C[b,m,n] += A[b,m,k] * B[k,n]", [
    { A: whole([3, 5, 7]), B: whole([7, 4]) },
    { A: whole([4, 16, 8]), B: whole([8, 33]) },
  ], EXACT),
  ...over("C[...b,m,n] += A[...b,m,k] * B[...b,k,n]", [
    { A: whole([5, 7]), B: whole([7, 4]) },
    { A: whole([2, 5, 7]), B: whole([2, 7, 4]) },
    { A: whole([2, 3, 5, 7]), B: whole([2, 3, 7, 4]) },
    { A: whole([2, 1, 3, 5, 7]), B: whole([2, 1, 3, 7, 4]) },
  ], EXACT),
  ...over("C[...b,m,n] += A[...b,m,k] * B[k,n]", [
    { A: whole([2, 3, 5, 7]), B: whole([7, 4]) },
  ], EXACT),
  ...over("C[a,b,c,d] += A[a,x,b,y] * B[y,c,x,d]", [
    { A: whole([2, 3, 4, 5]), B: whole([5, 3, 3, 2]) },
    { A: whole([1, 17, 3, 2]), B: whole([2, 5, 17, 9]) },
  ], EXACT),
  ...over("C[m,n] += A[m,k,l] * B[l,n,k]", [
    { A: whole([9, 5, 6]), B: whole([6, 7, 5]) },
  ], EXACT),
  ...over("y[m] += A[m,k] * x[k]", [
    { A: whole([1, 1]), x: whole([1]) },
    { A: whole([37, 129]), x: whole([129]) },
    { A: whole([300, 5]), x: whole([5]) },
    { A: whole([4, 2048]), x: whole([2048]) },
    { A: whole([5, 0]), x: whole([0]) },
  ], EXACT),
  ...over("y[n] += x[k] * A[k,n]", [
    { A: whole([129, 37]), x: whole([129]) },
    { A: whole([1000, 3]), x: whole([1000]) },
  ], EXACT),
  ...over("s += x[k] * y[k]", [
    { x: whole([0]), y: whole([0]) },
    { x: whole([1]), y: whole([1]) },
    { x: whole([5000]), y: whole([5000]) },
    { x: whole([100000], "i32"), y: whole([100000], "i32") },
  ], EXACT),
  ...over("C[i,j] += x[i] * y[j]", [{ x: whole([33]), y: whole([65]) }], EXACT),
  ...over("C[i,j] += A[i,k] * A[j,k]", [{ A: whole([33, 17]) }], EXACT),
  ...over("C[i,j] += A[i,k] * A[k,j]", [{ A: whole([20, 20]) }], EXACT),
  ...over("y[i] += A[i,k] * B[k,i]", [{
    A: whole([33, 17]),
    B: whole([17, 33]),
  }], EXACT),
  ...over("t += A[i,i]", [{ A: whole([17, 17]) }, { A: whole([0, 0]) }], EXACT),
  ...over(
    "t += A[i,k] * B[k,i]",
    [{ A: whole([13, 17]), B: whole([17, 13]) }],
    EXACT,
  ),
  ...over("C[i,j] += A[i,k,k] * B[k,j]", [{
    A: whole([5, 6, 6]),
    B: whole([6, 7]),
  }], EXACT),
];

/** Other folds, other products, guards, gathers. */
export const VARIANTS: readonly Case[] = [
  ...over("D[i,j] min= G[i,k] + E[k,j]", [
    { G: whole([1, 1]), E: whole([1, 1]) },
    { G: whole([33, 17]), E: whole([17, 40]) },
    { G: whole([70, 66], "i32", 1000), E: whole([66, 65], "i32", 1000) },
    { G: whole([5, 0]), E: whole([0, 3]) },
    { G: whole([5, 0], "i32"), E: whole([0, 3], "i32") },
  ], EXACT),
  ...over("D[i,j] max= min(G[i,k], E[k,j])", [
    { G: whole([33, 17]), E: whole([17, 40]) },
    { G: whole([9, 17], "u32"), E: whole([17, 10], "u32") },
  ], EXACT),
  ...over("D[i,j] max= G[i,k] * E[k,j]", [
    { G: whole([33, 17]), E: whole([17, 40]) },
  ], EXACT),
  ...over("D[i,j] *= G[i,k] + E[k,j]", [
    { G: whole([9, 5], "i32"), E: whole([5, 7], "i32") },
  ], EXACT),
  ...over("D[i,j] or= G[i,k] and E[k,j]", [
    { G: bools([33, 17]), E: bools([17, 40]) },
    { G: sparse([20, 70], 0.05, "i32"), E: sparse([70, 40], 0.05, "i32") },
    { G: bools([3, 0]), E: bools([0, 4]) },
  ], EXACT),
  ...over("D[i,j] and= G[i,k] or E[k,j]", [
    { G: bools([33, 17]), E: bools([17, 40]) },
    { G: bools([3, 0]), E: bools([0, 4]) },
  ], EXACT),
  ...over("C[m,n] += A[m,k] * B[k,n] * D[n,m]", [
    { A: whole([13, 17]), B: whole([17, 19]), D: whole([19, 13]) },
  ], EXACT),
  ...over("C[i,l] += A[i,j] * B[j,k] * D[k,l]", [
    { A: whole([5, 6]), B: whole([6, 7]), D: whole([7, 8]) },
    { A: whole([33, 20]), B: whole([20, 40]), D: whole([40, 17]) },
    { A: whole([3, 0]), B: whole([0, 4]), D: whole([4, 2]) },
  ], EXACT),
  ...over("C[i,l] += A[i,j] * B[j,k] * D[k,l] * E[l]", [
    {
      A: normal([9, 20]),
      B: normal([20, 11]),
      D: normal([11, 17]),
      E: normal([17]),
    },
  ]),
  ...over("G[i,j,k] += A[i,r] * B[j,r] * D[k,r]", [
    { A: whole([5, 6]), B: whole([7, 6]), D: whole([8, 6]) },
  ], EXACT),
  ...over("C[m,n] += 2 * A[m,k] * B[k,n]", [
    { A: whole([13, 17]), B: whole([17, 19]) },
  ], EXACT),
  ...over("C[m,n] += s * A[m,k] * B[k,n]", [
    { A: whole([13, 17]), B: whole([17, 19]), s: -1.5 },
  ], EXACT),
  ...over("C[m,n] += -A[m,k] * B[k,n]", [
    { A: whole([13, 17]), B: whole([17, 19]) },
  ], EXACT),
  ...over("C[m,n] += (A[m,k] - 1) * (B[k,n] + 2)", [
    { A: whole([13, 17]), B: whole([17, 19]) },
  ], EXACT),
  ...over("C[m,n] += relu(A[m,k]) * abs(B[k,n])", [
    { A: whole([33, 17]), B: whole([17, 65]) },
  ], EXACT),
  ...over("C[m,n] += (A[m,k] - B[k,n]) ** 2", [
    { A: whole([13, 17]), B: whole([17, 19]) },
  ], EXACT),
  ...over("C[m,n] += abs(A[m,k] - B[n,k])", [
    { A: whole([13, 17]), B: whole([19, 17]) },
  ], EXACT),
  ...over("C[m,n] += A[m,k] * B[k,n] where k <= m", [
    { A: whole([13, 17]), B: whole([17, 19]) },
    { A: whole([40, 33]), B: whole([33, 9]) },
  ], EXACT),
  ...over("C[m,n] += A[m,k] * B[k,n] where M[m,k]", [
    { A: whole([13, 17]), B: whole([17, 19]), M: bools([13, 17]) },
    { A: whole([66, 34]), B: whole([34, 70]), M: bools([66, 34]) },
  ], EXACT),
  ...over("C[m,n] += A[m,k] * B[k,n] where M[m,n]", [
    { A: whole([13, 17]), B: whole([17, 19]), M: bools([13, 19]) },
  ], EXACT),
  ...over("C[m,n] += A[m,k] * B[k,n] where M[m,k], N[k,n], n != m", [
    {
      A: whole([13, 17]),
      B: whole([17, 19]),
      M: bools([13, 17]),
      N: bools([17, 19]),
    },
  ], EXACT),
  ...over("C[m,n] += A[m,k] * B[k,n] where k in 2..9, n in 1..4", [
    { A: whole([13, 17]), B: whole([17, 19]) },
  ], EXACT),
  ...over("C[m,n] += A[m,k] * B[k,n] where k in 3..3", [
    { A: whole([13, 17]), B: whole([17, 19]) },
  ], EXACT),
  ...over("H[b,t,f] += X[b,t,d] * W[d,f] where t < len[b]", [
    { X: whole([3, 7, 5]), W: whole([5, 6]), len: positions([3], 0, 8) },
    { X: whole([4, 33, 16]), W: whole([16, 40]), len: positions([4], 0, 34) },
  ], EXACT),
  ...over("Y[t,f] += X[t,d] * W[e[t],d,f]", [
    { X: whole([9, 5]), W: whole([3, 5, 7]), e: positions([9], 0, 3) },
    { X: whole([40, 17]), W: whole([4, 17, 33]), e: positions([40], -1, 5) },
    { X: whole([4, 3]), W: whole([0, 3, 2]), e: positions([4], 0, 3) },
  ], EXACT),
  ...over("Y[t,f] += X[p[t],d] * W[d,f]", [
    { X: whole([9, 5]), W: whole([5, 7]), p: positions([12], -2, 11) },
  ], EXACT),
  ...over("Y[t,f] += X[t,q[d]] * W[d,f]", [
    { X: whole([9, 5]), W: whole([7, 8]), q: positions([7], -1, 6) },
  ], EXACT),
  ...over("Y[t,f] += (X[t,q[d]] ?? 2) * W[d,f]", [
    { X: whole([9, 5]), W: whole([7, 8]), q: positions([7], -1, 6) },
  ], EXACT),
  ...over("Y[e,o] += X[t,e] * W[t,o] where e == route[t]", [
    { X: whole([20, 4]), W: whole([20, 5]), route: positions([20], -1, 4) },
  ], EXACT),
  ...over("C[m,n] += (A[m,k] > 0 ? A[m,k] : 3) * B[k,n]", [
    { A: whole([13, 17]), B: whole([17, 19]) },
  ], EXACT),
  ...over("C[m,n] += (k < m ? A[m,k] : 0) * B[k,n]", [
    { A: whole([13, 17]), B: whole([17, 19]) },
  ], EXACT),
  ...over("C[m,n] += k * A[m,k] * B[k,n]", [
    { A: whole([13, 17]), B: whole([17, 19]) },
  ], EXACT),
  ...over("C[m,n] += A[m,k] * B[k,n] / extent(k)", [
    { A: whole([13, 16]), B: whole([16, 19]) },
  ], EXACT),
  ...over("C[m,n]: f16 += A[m,k] * B[k,n]", [
    { A: whole([13, 16]), B: whole([16, 19]) },
    { A: normal([20, 16], "f16"), B: normal([16, 19], "f16") },
  ]),
  ...over("C[m,n]: i32 += A[m,k] * B[k,n]", [
    { A: whole([13, 16]), B: whole([16, 19]) },
  ], EXACT),
  ...over("C[m,n] += A[m,k] * B[k,n]", [
    { A: whole([13, 16]), B: whole([16, 19]), C: whole([13, 19]) },
    { A: whole([64, 16]), B: whole([16, 68]), C: whole([64, 68]) },
    { A: whole([3, 0]), B: whole([0, 4]), C: whole([3, 4]) },
    { A: whole([13, 16]), B: whole([16, 19]), C: whole([13, 19], "i32") },
  ], EXACT),
  ...over("C[m,n] += A[m,k] * B[k,n] where m < n", [
    { A: whole([13, 16]), B: whole([16, 19]), C: whole([13, 19]) },
  ], EXACT),
  ...over("D[i,j] min= G[i,k] + D[k,j]", [
    { G: whole([9, 9], "f32", 30), D: whole([9, 9], "f32", 30) },
  ], EXACT),
];

/** Convolutions and other affine loads. */
export const CONVOLUTIONS: readonly Case[] = [
  ...over(
    "C[n,f,x,y] += (A[n,c,x+i-1,y+j-1] ?? 0) * B[f,c,i,j] where x in 0..6, y in 0..5",
    [
      { A: whole([2, 3, 6, 5]), B: whole([4, 3, 3, 3]) },
      { A: whole([1, 1, 6, 5]), B: whole([1, 1, 3, 3]) },
      { A: whole([2, 3, 8, 8]), B: whole([17, 3, 2, 4]) },
    ],
    EXACT,
  ),
  ...over("C[f,x] += A[c,x+i] * B[f,c,i] where x in 0..8", [
    { A: whole([3, 10]), B: whole([4, 3, 3]) },
  ], EXACT),
  ...over("C[f,x] += A[c,2*x+i] * B[f,c,i] where x in 0..5", [
    { A: whole([3, 12]), B: whole([4, 3, 3]) },
  ], EXACT),
  ...over("C[x] += A[x+2*i] * B[i] where x in 0..20", [
    { A: whole([30]), B: whole([5]) },
  ], EXACT),
  ...over("C[x] += (A[x-i] ?? 0) * B[i] where x in 0..34", [
    { A: whole([30]), B: whole([5]) },
    { A: whole([30]), B: whole([0]) },
  ], EXACT),
  ...over(
    "P[x,y] max= A[2*x+i,2*y+j] where x in 0..4, y in 0..3, i in 0..2, j in 0..2",
    [
      { A: whole([8, 6]) },
      { A: whole([8, 6], "i32") },
    ],
    EXACT,
  ),
  ...over("P[x] = mean[i](A[3*x+i]) where x in 0..4, i in 0..3", [
    { A: whole([12]) },
  ]),
  ...over("C[i,j] += A[i,k] * B[k+1,j]", [
    { A: whole([4, 5]), B: whole([6, 3]) },
  ], EXACT),
  ...over("C[i,j] += A[i,k] * B[extent(k)-1-k,j]", [
    { A: whole([4, 5]), B: whole([5, 3]) },
  ], EXACT),
];

/** Contractions behind which more is computed. */
export const EPILOGUES: readonly Case[] = [
  ...over("let S[m,n] += A[m,k] * B[k,n]\nY[m,n] = relu(S[m,n] + b[n])", [
    { A: whole([5, 7]), B: whole([7, 3]), b: whole([3]) },
    { A: whole([66, 33]), B: whole([33, 70]), b: whole([70]) },
    { A: whole([5, 0]), B: whole([0, 3]), b: whole([3]) },
  ], EXACT),
  ...over("Y[m,n] = relu(sum[k](A[m,k] * B[k,n]) + b[n])", [
    { A: whole([5, 7]), B: whole([7, 3]), b: whole([3]) },
    { A: whole([40, 33]), B: whole([33, 70]), b: whole([70]) },
  ], EXACT),
  ...over("Y[m,n] = min(relu(sum[k](A[m,k] * B[k,n]) - 0.5), 32)", [
    { A: sparse([20, 40]), B: whole([40, 30]) },
  ], EXACT),
  ...over("Y[m,n] = gelu(sum[k](A[m,k] * B[k,n]) + b[n])", [
    { A: normal([20, 40]), B: normal([40, 30]), b: normal([30]) },
  ]),
  ...over("Y[m,n] = sum[k](A[m,k] * B[k,n]) + X[m,n]", [
    { A: whole([20, 40]), B: whole([40, 30]), X: whole([20, 30]) },
  ], EXACT),
  ...over("Y[m,n] = sum[k](A[m,k] * B[k,n]) * sum[k](A[m,k] * D[k,n])", [
    { A: whole([9, 11]), B: whole([11, 7]), D: whole([11, 7]) },
  ], EXACT),
  ...over(
    "let S[m,n] += A[m,k] * B[k,n]\nlet T[m,n] = relu(S[m,n])\nY[m,o] += T[m,n] * D[n,o]",
    [
      { A: whole([9, 11]), B: whole([11, 7]), D: whole([7, 5]) },
      { A: whole([65, 20]), B: whole([20, 40]), D: whole([40, 66]) },
    ],
    EXACT,
  ),
  ...over("S[m,n] += A[m,k] * B[k,n]\nY[m,n] = relu(S[m,n])\nreturn S, Y", [
    { A: whole([9, 11]), B: whole([11, 7]) },
  ], EXACT),
  ...over(
    "let S[m,n] += A[m,k] * B[k,n] where m < 3\nY[m,n] = relu(S[m,n] + b[n])",
    [
      { A: whole([5, 7]), B: whole([7, 3]), b: whole([3]) },
    ],
    EXACT,
  ),
  ...over(
    "let S[m,n] += A[m,k] * B[k,n]\nY[m,n] = relu(S[m,n] + b[n]) where M[m,n]",
    [
      { A: whole([5, 7]), B: whole([7, 3]), b: whole([3]), M: bools([5, 3]) },
    ],
    EXACT,
  ),
  ...over("let S[m,n] += A[m,k] * B[k,n]\nY[n,m] = S[m,n]", [
    { A: whole([5, 7]), B: whole([7, 3]) },
  ], EXACT),
  ...over("let S[m,n] += A[m,k] * B[k,n]\nY[m,n] = S[m,n] + S[n,m]", [
    { A: whole([6, 7]), B: whole([7, 6]) },
  ], EXACT),
  ...over(
    "let H[t,f] = relu(sum[d](X[t,d] * W[e[t],d,f]) + b[e[t],f])\nY[t,o] += H[t,f] * V[e[t],f,o]",
    [
      {
        X: whole([9, 5]),
        W: whole([3, 5, 7]),
        b: whole([3, 7]),
        V: whole([3, 7, 4]),
        e: positions([9], 0, 3),
      },
      {
        X: whole([9, 5]),
        W: whole([3, 5, 7]),
        b: whole([3, 7]),
        V: whole([3, 7, 4]),
        e: positions([9], -1, 4),
      },
    ],
    EXACT,
  ),
  ...over("Y[m]: f16 = sum[k](A[m,k]) * 0.5", [
    { A: whole([9, 300], "f16", 60) },
    { A: uniform([9, 300], 100, 300, "f16") },
  ], EXACT),
];

/** Every contraction. */
export const CONTRACTIONS: readonly Case[] = [
  ...PRODUCTS,
  ...VARIANTS,
  ...CONVOLUTIONS,
  ...EPILOGUES,
];
