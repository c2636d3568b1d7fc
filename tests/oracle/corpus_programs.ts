/** Corpus: programs of several statements: versions, temporaries, several results, loops unrolled by hand. */
import { EXACT, over } from "../support/corpus_case.ts";
import {
  bools,
  normal,
  positions,
  sparse,
  whole,
} from "../support/corpus_operands.ts";
import type { Case } from "../support/differential.ts";

/** Every program. */
export const PROGRAMS: readonly Case[] = [
  ...over(
    "let S[m,n] += A[m,k] * B[k,n]\nlet T[m,n] = relu(S[m,n])\nr[m] = sum[n](T[m,n])\nc[n] = max[m](T[m,n])\nreturn r, c, S",
    [
      { A: whole([5, 4]), B: whole([4, 6]) },
      { A: whole([0, 4]), B: whole([4, 6]) },
      { A: whole([33, 17]), B: whole([17, 40]) },
    ],
    EXACT,
  ),
  ...over(
    "D[i,j] = G[i,j]\n" +
      "D[i,j] min= D[i,k] + D[k,j]\n".repeat(3) +
      "far = max[i,j](D[i,j])\nreturn D, far",
    [{ G: whole([7, 7], "f32", 50) }, { G: whole([20, 20], "i32", 1000) }],
    EXACT,
  ),
  ...over(
    "x[i] = x[i] + 1\nx[i] = x[i] * x[i]\nx[i] = x[i] - y[i]\ny[i] = x[i]\nreturn x, y",
    [
      { x: whole([9]), y: whole([9]) },
      { x: whole([0]), y: whole([0]) },
    ],
    EXACT,
  ),
  ...over(
    "let m = max[i](x[i])\nlet e[i] = exp(x[i] - m)\ny[i] = e[i] / sum[k](e[k])",
    [
      { x: normal([40]) },
      { x: normal([1]) },
    ],
  ),
  ...over("let m = max[i](x[i])\ny[i] = x[i] - m where x[i] < m", [{
    x: whole([40]),
  }], EXACT),
  ...over(
    "let M[q,k] = k <= q and W[q,k]\nlet S[q,k] = A[q,k] where M[q,k]\nT[q] = sum[k](S[q,k]) where M[q,q] or q > 3\nreturn S, T",
    [{ A: whole([8, 8]), W: bools([8, 8]) }],
    EXACT,
  ),
  ...over(
    "let t[i] = A[i,0] + 1\nlet u[i] = t[i] * 2\nlet v[i] = u[i] + t[i]\ny[i] = v[i] - u[i] where i > 0\nz[i,j] = y[i] * A[i,j]\nreturn z, y",
    [{ A: whole([6, 5]) }],
    EXACT,
  ),
  ...over(
    "let c[i] = count[k](A[i,k] != 0)\ny[i] = c[i] > 0 ? sum[k](A[i,k]) / c[i] : 0",
    [
      { A: sparse([20, 9], 0.1) },
    ],
  ),
  ...over(
    "let h[t,f] = relu(sum[d](X[t,d] * W[d,f]) + b[f])\nY[t,o] = sum[f](h[t,f] * V[f,o]) + X[t,o]",
    [
      { X: whole([9, 5]), W: whole([5, 8]), b: whole([8]), V: whole([8, 5]) },
      {
        X: whole([65, 5]),
        W: whole([5, 66]),
        b: whole([66]),
        V: whole([66, 5]),
      },
    ],
    EXACT,
  ),
  ...over(
    "let lo = min[i](x[i])\nlet hi = max[i](x[i])\ny[i] = hi > lo ? (x[i] - lo) / (hi - lo) : 0",
    [{ x: normal([50]) }],
  ),
  ...over(
    "H[b] += id[i] == b where b in 0..5\ntop = argmax[b](H[b])\ntotal = sum[b](H[b])\nreturn H, top, total",
    [{ id: positions([100], -1, 6) }, { id: positions([0], 0, 5) }],
    EXACT,
  ),
  ...over(
    "let n[i] += Adj[i,j]\nlet avg[i,d] = sum[j](Adj[i,j] * X[j,d]) / max(n[i], 1)\nY[i,o] = relu(sum[d](avg[i,d] * W[d,o]))",
    [{ Adj: sparse([20, 20], 0.2), X: normal([20, 6]), W: normal([6, 7]) }],
  ),
  ...over(
    "Y[src[e],d] += X[dst[e],d] * w[e]\nZ[i] = sum[d](Y[i,d])\nreturn Z",
    [{
      Y: whole([6, 3]),
      src: positions([30], -1, 7),
      dst: positions([30], -1, 7),
      X: whole([6, 3]),
      w: whole([30]),
    }],
    EXACT,
  ),
  ...over(
    "let y[i]: f16 = x[i] + 0.5\nz[i] = y[i] * 2\nw[i]: i32 = z[i]\nreturn z, w",
    [
      { x: whole([40], "f32", 4000) },
    ],
    EXACT,
  ),
  ...over(
    "let a[i]: u32 = u32(x[i]) * 3000000000\nlet b[i]: i32 = i32(a[i])\ny[i] = b[i] % 7",
    [
      { x: whole([40], "i32", 100) },
    ],
    EXACT,
  ),
  ...over("a = sum[i](x[i])\nb = a * 2\nc[i] = x[i] + b\nreturn a, b, c", [
    { x: whole([40]) },
    { x: whole([0]) },
  ], EXACT),
  ...over(
    "let G[...b,i,j] += A[...b,i,k] * A[...b,j,k]\nt[...b] += G[...b,i,i]",
    [
      { A: whole([4, 5]) },
      { A: whole([3, 4, 5]) },
      { A: whole([2, 3, 4, 5]) },
    ],
    EXACT,
  ),
  ...over(
    "U[i,j] = (A[i-1,j] ?? 0) + (A[i+1,j] ?? 0) + (A[i,j-1] ?? 0) + (A[i,j+1] ?? 0) - 4 * A[i,j]\nA[i,j] = A[i,j] + U[i,j]\nreturn A",
    [
      { A: whole([9, 12]) },
      { A: whole([1, 1]) },
    ],
    EXACT,
  ),
  ...over(
    "alive[i,j] = (sum[a,b](W[i+a-1,j+b-1] ?? 0) - W[i,j]) where a in 0..3, b in 0..3\nN[i,j] = alive[i,j] == 3 or alive[i,j] == 2 and W[i,j]",
    [{ W: positions([12, 9], 0, 2) }],
    EXACT,
  ),
];
