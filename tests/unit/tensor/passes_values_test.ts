/** Every pass keeps the meaning: programs of the language against the reference, step by step. */
import { checkPasses, sample } from "../../support/check_passes.ts";
import { f32, host, i32 } from "../../support/run_reference.ts";

const A = sample("f32", [5, 7], 1);
const B = sample("f32", [7, 6], 2);
const X = sample("f32", [5, 7], 3);
const ids = i32([0, 3, 1, 3, 9]);

/** What is tried, the text, its arguments, and how far rounding may go. */
const CASES: readonly (readonly [
  string,
  string,
  Parameters<typeof checkPasses>[1],
  number?,
])[] = [
  ["a matrix product", "C[m,n] += A[m,k] * B[k,n]", { A, B }],
  ["a matrix product into a transposed target", "C[n,m] += A[m,k] * B[k,n]", {
    A,
    B,
  }],
  ["a matrix product that continues", "C[m,n] += A[m,k] * B[k,n]", {
    A,
    B,
    C: sample("f32", [5, 6], 9),
  }],
  ["integer products", "C[m,n] += A[m,k] * B[k,n]", {
    A: sample("i32", [3, 4]),
    B: sample("i32", [4, 3]),
  }],
  ["a product of no columns", "C[m,n] += A[m,k] * B[k,n]", {
    A: f32([], [3, 0]),
    B: f32([], [0, 2]),
  }],
  ["a matrix times a vector", "y[m] += A[m,k] * x[k]", {
    A,
    x: sample("f32", [7]),
  }],
  ["a vector times a matrix", "y[n] += x[k] * B[k,n]", {
    B,
    x: sample("f32", [7]),
  }],
  ["a dot product", "s += x[k] * y[k]", {
    x: sample("f32", [9]),
    y: sample("f32", [9], 4),
  }],
  ["a batched product", "C[b,m,n] += A[b,m,k] * B[b,k,n]", {
    A: sample("f32", [2, 3, 4]),
    B: sample("f32", [2, 4, 5]),
  }],
  [
    "a scaled and divided product",
    "C[m,n] += A[m,k] * B[k,n] / sqrt(extent(k)) * 2",
    { A, B },
    1e-6,
  ],
  ["a negated product", "C[m,n] += -A[m,k] * B[k,n]", { A, B }],
  ["a product with row factors", "C[m,n] += A[m,k] * B[k,n] * r[m] / c[n]", {
    A,
    B,
    r: sample("f32", [5]),
    c: f32([1, 2, 4, 8, 16, 32]),
  }],
  [
    "a convolution",
    "C[n,f,x,y] += (A[n,c,x+i-1,y+j-1] ?? 0) * B[f,c,i,j] where n in 0..2, x in 0..4, y in 0..5",
    {
      A: sample("f32", [2, 3, 4, 5]),
      B: sample("f32", [2, 3, 3, 3]),
    },
  ],
  ["a causal product", "O[q,d] += P[q,k] * V[k,d] where k <= q", {
    P: sample("f32", [6, 6]),
    V: sample("f32", [6, 3]),
  }],
  ["a masked product", "S[q,k] += Q[q,d] * K[k,d] where M[q,k]", {
    Q: sample("f32", [4, 3]),
    K: sample("f32", [5, 3]),
    M: sample("bool", [4, 5]),
  }],
  [
    "a product over masked columns",
    "y[m,n] += A[m,k] * B[k,n] where M[k,n]",
    {
      A,
      B,
      M: sample("bool", [7, 6]),
    },
  ],
  ["a mask between factors", "y[m,n] += A[m] * B[n,k] where M[m,k]", {
    A: sample("f32", [4]),
    B: sample("f32", [3, 5]),
    M: sample("bool", [4, 5]),
  }],
  ["a guard over all axes", "C[m,n] += A[m,k] * B[k,n] where m + n + k < 9", {
    A,
    B,
  }],
  ["lengths", "H[b,t,f] += X[b,t,d] * W[d,f] where t < len[b]", {
    X: sample("f32", [2, 4, 3]),
    W: sample("f32", [3, 5]),
    len: i32([3, 0]),
  }],
  ["a left-out NaN", "C[m,n] += A[m,k] * B[k,n] where k < 2", {
    A: f32([1, 2, NaN, 3, 4, Infinity], [2, 3]),
    B: f32([1, 2, 3, 4, NaN, 6], [3, 2]),
  }],
  ["shortest paths", "D[i,j] min= G[i,k] + H[k,j]", {
    G: sample("f32", [4, 5]),
    H: sample("f32", [5, 3]),
  }],
  ["longest paths with a bound", "D[i,j] max= G[i,k] + H[k,j] + c[i]", {
    G: sample("i32", [4, 5]),
    H: sample("i32", [5, 3]),
    c: sample("i32", [4]),
  }],
  ["bottlenecks", "D[i,j] max= min(G[i,k], H[k,j])", {
    G: sample("f32", [4, 5]),
    H: sample("f32", [5, 3]),
  }],
  ["reachability", "D[i,j] or= G[i,k] and H[k,j]", {
    G: sample("bool", [4, 5]),
    H: sample("bool", [5, 3], 2),
  }],
  [
    "a mixture of experts",
    `let H[t,f] = relu(sum[d](X[t,d] * W1[e[t],d,f]) + b1[e[t],f])
    Y[t,o] += H[t,f] * W2[e[t],f,o]`,
    {
      X: sample("f32", [5, 3]),
      W1: sample("f32", [4, 3, 4]),
      b1: sample("f32", [4, 4]),
      W2: sample("f32", [4, 4, 2]),
      e: i32([0, 3, 1, -1, 9]),
    },
  ],
  [
    "attention",
    `let M[q,k]       = k <= q and q - k < 3
    let S[...b,q,k] += Q[...b,q,d] * K[...b,k,d] / sqrt(extent(d))  where M[q,k]
    let P[...b,q,k]  = softmax[k](S[...b,q,k])                      where M[q,k]
    O[...b,q,d]     += P[...b,q,k] * V[...b,k,d]                    where M[q,k]`,
    {
      Q: sample("f32", [2, 5, 3]),
      K: sample("f32", [2, 5, 3], 2),
      V: sample("f32", [2, 5, 3], 3),
    },
    1e-5,
  ],
  [
    "a softmax along the first axis",
    "P[q,k] = softmax[q](S[q,k]) where q != 1",
    { S: A },
    1e-6,
  ],
  ["a softmax over two axes", "P[q,k] = 2 * softmax[q,k](S[q,k] / 2)", {
    S: A,
  }, 1e-6],
  ["a softmax of a sum", "P[i,j] = softmax[j](sum[k](A[i,k] * B[k,j]))", {
    A,
    B,
  }, 1e-5],
  [
    "means and variances",
    `let m[i] = mean[k](X[i,k])
    let v[i] = mean[k]((X[i,k] - m[i]) ** 2)
    Y[i,k] = (X[i,k] - m[i]) / sqrt(v[i] + 0.5)`,
    { X },
    1e-5,
  ],
  [
    "a layer norm in one statement",
    "Y[i,k] = X[i,k] / sqrt(mean[k](X[i,k] * X[i,k]) + 1)",
    { X },
    1e-5,
  ],
  [
    "norms and counts",
    "y[i] = norm[k](X[i,k]) + count[k](X[i,k] > 0)",
    { X },
    1e-6,
  ],
  ["a count of its own", "y[i] = count[k](X[i,k] > 0) where i != 2", { X }],
  ["an argmax", "y[i] = argmax[k](X[i,k])", { X }],
  [
    "an argmin of a row that is left out",
    "y[i] = argmin[k](X[i,k]) where i > 1",
    { X },
  ],
  [
    "a gather at an argmax",
    `let j[i] = argmax[k](X[i,k])
    y[i] = X[i,j[i]]`,
    { X },
  ],
  ["a logsumexp", "y[i] = logsumexp[k](X[i,k]) - X[i,0]", { X }, 1e-6],
  ["nested reducers", "y[i] = max[j](sum[k](A[i,k] * B[k,j]))", { A, B }],
  [
    "equal reducers",
    "y[i,k] = (X[i,k] - mean[k](X[i,k])) * mean[k](X[i,k])",
    { X },
    1e-5,
  ],
  [
    "a reducer under a choice",
    "y[i] = i < 3 ? sum[k](X[i+2,k]) : max[k](X[i,k])",
    { X },
  ],
  [
    "a reducer under a guard",
    "y[i] = sum[k](X[i+2,k]) * 2 where i in 0..5, i < 3",
    {
      X,
    },
  ],
  [
    "a reducer over a free pair",
    "y[i,j] = max[k](X[i,k]) + j where j in 0..3, i != 1",
    { X },
  ],
  ["a maximum of left-out rows", "y[i] = max[k](X[i,k]) where i > 2", { X }],
  ["a running sum", "y[i,k] = cumsum[k](X[i,k]) where k != 2", { X }],
  ["a running sum of a product", "y[i,k] = cumsum[i](X[i,k] * X[i,k]) + 1", {
    X,
  }],
  ["a chain of three", "D[i,l] += A[i,j] * B[j,k] * C[k,l]", {
    A: sample("f32", [20, 30]),
    B: sample("f32", [30, 25]),
    C: sample("f32", [25, 10]),
  }],
  [
    "a chain of four with a scale",
    "D[i,l] += A[i,j] * B[j,k] * d[k] * C[k,l] / 2",
    {
      A: sample("i32", [20, 30]),
      B: sample("i32", [30, 25]),
      C: sample("i32", [25, 10]),
      d: sample("i32", [25]),
    },
  ],
  ["an axis of one factor", "C[i,j] += A[i,k] * B[j,l] * d[j,k]", {
    A: sample("f32", [20, 30]),
    B: sample("f32", [25, 40]),
    d: sample("f32", [25, 30]),
  }],
  ["shortest chains", "D[i,l] min= A[i,j] + B[j,k] + C[k,l]", {
    A: sample("f32", [20, 20]),
    B: sample("f32", [20, 20]),
    C: sample("f32", [20, 20]),
  }],
  ["a scatter", "Y[id[t],d] += X[t,d]", {
    X,
    id: ids,
    Y: sample("f32", [4, 7]),
  }],
  ["a scatter of f16", "Y[id[t],d] += X[t,d]", {
    X: sample("f16", [5, 7]),
    id: ids,
    Y: sample("f16", [4, 7]),
  }],
  [
    "a scatter of products",
    "Y[id[t],n] += X[t,k] * B[k,n] where t != 1, k > 0",
    {
      X,
      B,
      id: ids,
      Y: sample("f32", [4, 6]),
    },
  ],
  ["a scatter that sets", "Y[id[t],d] = X[t,d] with id: unique", {
    X,
    id: i32([3, 0, 5, 1, 8]),
    Y: sample("f32", [6, 7]),
  }],
  ["a maximum scatter", "Y[id[t]] max= x[t]", {
    x: sample("f32", [5]),
    id: ids,
    Y: sample("f32", [4]),
  }],
  ["a histogram", "h[x[i]] += 1", {
    x: i32([0, 1, 1, 3, -1, 7]),
    h: i32([0, 0, 0, 0]),
  }],
  ["a diagonal", "y[i] = A[i,i] * 2", { A: sample("f32", [4, 4]) }],
  ["a trace", "y += A[i,i]", { A: sample("f32", [4, 4]) }],
  ["a diagonal by a guard", "Y[i,j] = x[i] where i == j, j in 0..4", {
    x: sample("f32", [4]),
  }],
  ["an interleaved target", "Y[2*i] += x[i]", {
    x: sample("f32", [4]),
    Y: sample("f32", [8]),
  }],
  ["an upsampled target", "Y[2*i + r] = x[i] * (r + 1) where r in 0..2", {
    x: sample("f32", [4]),
  }],
  ["a range inside", "y[i] = x[i] where i in 2..5", {
    x: sample("f32", [8]),
  }],
  ["a range inside that continues", "y[i] += x[i] where i in 2..5", {
    x: sample("f32", [8]),
    y: sample("f32", [8], 2),
  }],
  ["differences", "y[i] = x[i+1] - x[i] where i in 0..extent(i)-1", {
    x: sample("f32", [8]),
  }],
  ["a stencil", "y[i] = (x[i-1] ?? x[0]) + (x[i+1] ?? 5) where i in 0..6", {
    x: sample("f32", [6]),
  }],
  [
    "a stencil with a negative axis",
    "y[i] += x[i+r] where r in -1..2, i + r >= 0, i + r < 6, i in 0..6",
    {
      x: sample("f32", [6]),
    },
  ],
  ["a choice that protects", "y[i] = i > 0 ? x[i-1] : 7 where i in 0..6", {
    x: sample("f32", [6]),
  }],
  ["casts and rounding", "let h[i]: f16 = x[i] / 3\ny[i] = h[i] * 3", {
    x: sample("f32", [6]),
  }, 1e-6],
  [
    "a rounded product",
    "let H[m,n]: f16 += A[m,k] * B[k,n] / 7\nC[m,n] = relu(H[m,n]) * 2",
    { A, B },
    1e-6,
  ],
  [
    "an integer temporary of floats",
    "let q[i]: i32 = x[i] / 2\ny[i] = q[i] * 1.5",
    { x: sample("f32", [6]) },
  ],
  ["f16 factors", "C[m,n] += A[m,k] * B[k,n]", {
    A: sample("f16", [5, 7]),
    B: sample("f16", [7, 6]),
  }],
  ["an f16 mean beside f16", "y[i] = mean[k](A[i,k]) - A[i,0]", {
    A: sample("f16", [5, 8]),
  }, 1e-3],
  [
    "a fused chain",
    `let a[i] += X[i,k]
    let b[i] = relu(a[i]) + 1
    y[i] = b[i] * b[i]`,
    { X },
  ],
  [
    "a temporary that two read",
    `let a[i] += X[i,k]
    y[i] = a[i] + 1
    z[i] = a[i] * 2
    return y, z`,
    { X },
  ],
  [
    "a result that is read",
    `a[i] += X[i,k]
    y[i] = a[i] + 1
    return a, y`,
    { X },
  ],
  [
    "a bias behind a product",
    `let H[m,n] += A[m,k] * B[k,n]
    Y[m,n] = relu(H[m,n] + b[n])`,
    { A, B, b: sample("f32", [6]) },
  ],
  [
    "a transposing tail",
    `let H[m,n] += A[m,k] * B[k,n]
    Y[n,k] = relu(H[k,n])`,
    { A, B },
  ],
  [
    "an elementwise factor",
    `let R[m,k] = relu(A[m,k])
    C[m,n] += R[m,k] * B[k,n]`,
    { A, B },
  ],
  [
    "an expensive factor",
    `let R[m,k] = exp(A[m,k])
    C[m,n] += R[m,k] * B[k,n]`,
    { A, B },
    1e-5,
  ],
  [
    "a guarded tail",
    `let H[m,n] += A[m,k] * B[k,n] where m != 1
    Y[m,n] = H[m,n] + 1 where n > 2`,
    { A, B },
  ],
  [
    "a shifted read of a temporary",
    `let a[i] = x[i] * 2
    y[i] = a[i+1] + 1 where i in 0..5`,
    { x: sample("f32", [6]) },
  ],
  [
    "sparse DNN layer",
    "Y = min(relu(sum[k](Z[m,k] * W[k,n]) - 0.5), 2)".replace(
      "Y =",
      "Y[m,n] =",
    ),
    {
      Z: A,
      W: B,
    },
  ],
  ["scalars", "y[i] = a * x[i] + b", { x: sample("f32", [6]), a: 2, b: 3 }],
  ["a scalar divisor of zero", "C[m,n] += A[m,k] * B[k,n] / s where k < m", {
    A,
    B,
    s: 2,
  }],
  ["rank 0", "y = 3", {}],
  ["unsigned", "y[i] = sum[k](X[i,k]) % 5", { X: sample("u32", [4, 6]) }],
  ["bool targets", "y[i] = any[k](X[i,k] > 2) and all[k](X[i,k] < 3)", { X }],
  ["products and minima", "y[i] = prod[k](X[i,k]) + min[k](X[i,k])", { X }],
  [
    "empty reductions",
    "y[i] = max[k](X[i,k])\nz[i] = argmax[k](X[i,k])\nw[i] = mean[k](X[i,k])\nreturn y, z, w",
    {
      X: f32([], [3, 0]),
    },
  ],
  ["no elements", "y[i] = sum[k](X[i,k]) + 1", { X: f32([], [0, 3]) }],
  ["routing", "Y[t,o] += X[t,d] * W[e,d,o] where e == route[t]", {
    X: sample("f32", [4, 3]),
    W: sample("f32", [2, 3, 2]),
    route: i32([1, 0, 7, 1]),
  }],
  ["a unit dimension", "Y[i,j] = A[i,_] + B[_,j]", {
    A: sample("f32", [3, 1]),
    B: sample("f32", [1, 4]),
  }],
  ["new versions", "C[i] += X[i,k]\nC[i] += X[i,k] * 2\nC[i] = C[i] + 1", {
    X,
  }],
  ["f16 rounding of half", "y[i] = x[i]", { x: host("f16", [1, 2.5, -0.1]) }],
];

for (const [what, text, args, tolerance] of CASES) {
  Deno.test(`the passes keep the meaning of ${what}`, () => {
    checkPasses(text, args, tolerance);
  });
}
