/**
 * Program texts of every look, each with the arguments that it takes: read by the type checker, and by
 * the front end, which must agree that they are programs.
 */
import type { Tensor } from "../../mod.ts";
import { pit } from "../../mod.ts";

declare const t: Tensor;

/** The program is made; the call is for the type checker alone. */
function takes<Made>(_program: Made, _call: (program: Made) => unknown): void {}

Deno.test("pit(text) takes the arguments of programs however they are written", () => {
  takes(pit("C[m,n] += A[m,k] * B[k,n]"), (run) => run({ A: t, B: t }));
  takes(pit("C[m,n] += A[m,k] * B[k,n]"), (run) => run({ A: t, B: t, C: t }));
  takes(
    pit(
      "let H[t,f]  = relu(sum[d](X[t,d] * W1[e[t],d,f]) + b1[e[t],f])   // one expert a token\n    Y[t,o] += H[t,f] * W2[e[t],f,o]",
    ),
    (run) => run({ X: t, W1: t, e: t, b1: t, W2: t }),
  );
  takes(
    pit("H[b,t,f] += X[b,t,d] * W[d,f]  where t < len[b]"),
    (run) => run({ X: t, W: t, len: t }),
  );
  takes(
    pit("C[n,f,x,y] += (A[n,c,x+i-1,y+j-1] ?? 0) * B[f,c,i,j]"),
    (run) => run({ A: t, B: t }),
  );
  takes(pit("y[i] = max[i](x[i]) * max[i]"), (run) => run({ max: t, x: t }));
  takes(pit("max[i] max= x[i,j]"), (run) => run({ x: t }));
  takes(
    pit("return1[i] = letx[i] + within[i] + inx"),
    (run) => run({ letx: t, within: t, inx: 3 }),
  );
  takes(
    pit("a += x[i];\nb max= x[i]\nreturn\n a,\n b"),
    (run) => run({ x: t }),
  );
  takes(pit("a += x[i] ; return a"), (run) => run({ x: t }));
  takes(
    pit("a /* c */ [ i /* d */ ] /* e */ = /* [ */ x[i] // ( unfinished"),
    (run) => run({ x: t }),
  );
  takes(pit("// only [ ( in a comment\nC[i] = x[i]"), (run) => run({ x: t }));
  takes(pit("C[i] = x[i]/y[i]//c\n/2"), (run) => run({ x: t, y: t }));
  takes(pit("C[i]=x[i]>0?x[i]:y"), (run) => run({ x: t, y: 1 }));
  takes(
    pit("C[i] = a ? b : c where i in 0..n"),
    (run) => run({ a: 1, b: 2, c: 3, n: 4 }),
  );
  takes(
    pit("C[i]: f32 = x[i]; D[i] : bool = C[i] > 0"),
    (run) => run({ x: t }),
  );
  takes(pit("C: f32 = x[]"), (run) => run({ x: t }));
  takes(pit("s = sum[i](x[i]); y[i] = x[i] / s"), (run) => run({ x: t }));
  takes(pit("s = sum[i](x[i]); y[i] = x[i] / s[]"), (run) => run({ x: t }));
  takes(pit("y[i] = x[i] / s[]"), (run) => run({ x: t, s: t }));
  takes(
    pit("y[i] = x[i] where i in lo..hi, m[i], not q[i] or r"),
    (run) => run({ x: t, lo: 1, hi: 2, m: t, q: t, r: 1 }),
  );
  takes(
    pit("y[i] += x[i+r] where r in -1..2, i in 1..extent(i)-1"),
    (run) => run({ x: t }),
  );
  takes(
    pit("y[i] = x[i] where (i < 3 and i > 1) or (m[i])"),
    (run) => run({ x: t, m: t }),
  );
  takes(
    pit("y[i] = x[i] with x: sparse(32), y: ordered"),
    (run) => run({ x: t }),
  );
  takes(
    pit("y[i] = x[i]\n with x\n : dense\nz[i] = y[i]*a"),
    (run) => run({ x: t, a: 1 }),
  );
  takes(pit("y[i] = -x[i] ** -2 ** a"), (run) => run({ x: t, a: 1 }));
  takes(
    pit("y[i] = 1e-3 * x[i] + .5 + 0x10 + 1.5e+3 + 2.e1"),
    (run) => run({ x: t }),
  );
  takes(pit("y[i] = 1e3*x[i]+e3"), (run) => run({ x: t, e3: 3 }));
  takes(
    pit("y[i] = x[extent(i)-1-i] where i in 0..n"),
    (run) => run({ x: t, n: 3 }),
  );
  takes(
    pit("y[i] = x[i] + (z[ i - 1 ] ?? (w[i] + v))"),
    (run) => run({ x: t, z: t, w: t, v: 2 }),
  );
  takes(pit("y[i,j] = x[i,_] + z[j]"), (run) => run({ x: t, z: t }));
  takes(
    pit("y[ ... b , i ] = x[ ... b , i ] + z[]"),
    (run) => run({ x: t, z: t }),
  );
  takes(
    pit("y[i] = argmax[k](A[i,k]) + count[k](A[i,k] > 0)"),
    (run) => run({ A: t }),
  );
  takes(
    pit("y[i] = any[k](A[i,k] > th and not B[k])"),
    (run) => run({ A: t, B: t, th: 1 }),
  );
  takes(
    pit("y[i] = sum[j,k](A[i,j,k]) + max[...b](B[...b])"),
    (run) => run({ A: t, B: t }),
  );
  takes(
    pit(
      "let m[i] = mean[k](A[i,k])\nlet v[i] = mean[k]((A[i,k] - m[i]) ** 2)\nY[i,k] = (A[i,k] - m[i]) * rsqrt(v[i] + eps) * g[k] + b[k]",
    ),
    (run) => run({ A: t, eps: 1, g: t, b: t }),
  );
  takes(pit("x[i] = x[i] + 1; x[i] = x[i] * 2"), (run) => run({ x: t }));
  takes(
    pit("C[i] = x[i]\nC[i] += y[i]\nC[i] *= C[i]"),
    (run) => run({ x: t, y: t }),
  );
  takes(pit("Y[2*x + i] = X[x,i] where i in 0..2"), (run) => run({ X: t }));
  takes(pit("Y[i,i] = x[i]"), (run) => run({ x: t, Y: t }));
  takes(
    pit("Y[a[b[c[i]]],d] += X[i,d]"),
    (run) => run({ a: t, b: t, c: t, X: t, Y: t }),
  );
  takes(
    pit("M[i] = true; N[i] = false and inf > 0 where i in 0..3"),
    (run) => run({ M: t }),
  );
  takes(
    pit("\n\n  C[i]\n  =\n  x[i]\n  +\n  y[i]\n\n"),
    (run) => run({ x: t, y: t }),
  );
  takes(
    pit("C[i] = x[i]\n+ y[i]\n- z[i]\nwhere i > 0\nwith x: sparse"),
    (run) => run({ x: t, y: t, z: t }),
  );
  takes(
    pit(
      "C[i] = clamp(x[i], lo, hi) + select(m[i], 0, 1) + pow(x[i], 2) + hypot(x[i], y)",
    ),
    (run) => run({ x: t, lo: 0, hi: 1, m: t, y: 2 }),
  );
  takes(
    pit("C[i] = max(x[i],y[i],z)+min(x[i],2)"),
    (run) => run({ x: t, y: t, z: 2 }),
  );
  takes(pit("C[i] = x[i]\r\nD[i] = y[i]"), (run) => run({ x: t, y: t }));
  takes(
    pit("let M[i] = (i < n); C[i] = x[i] where M[i]"),
    (run) => run({ n: 2, x: t }),
  );
  takes(
    pit("let M[i] = mask[i] or i == 0; C[i] = x[i] where M[i]"),
    (run) => run({ mask: t, x: t }),
  );
  takes(
    pit("C[i] = x[i] where e[i] != -1, M2[i,_]"),
    (run) => run({ x: t, e: t, M2: t }),
  );
  takes(
    pit("C[i] min= x[i,j] where j<=i;D[i]max=x[i,j]"),
    (run) => run({ x: t }),
  );
  takes(
    pit(
      "C[i]+=x[i,j];D[i]*=x[i,j];E[i]and=x[i,j]>0;F[i]or=x[i,j]<0;return C,D,E,F",
    ),
    (run) => run({ x: t }),
  );
  takes(
    pit("in_[i] = let_[i] + true_ + _x"),
    (run) => run({ let_: t, true_: 1, _x: 2 }),
  );
  takes(pit("y[i] = f32[i] + bool[i]"), (run) => run({ f32: t, bool: t }));
  takes(
    pit("y[i] = not x[i] ? 1 : not(z[i]) ? 2 : and_"),
    (run) => run({ x: t, z: t, and_: 1 }),
  );
  takes(pit("y[i] = x[i]and z[i]or w[i]"), (run) => run({ x: t, z: t, w: t }));
  takes(
    pit("y[t] = x[t] where t<len[0],t>=start[0]"),
    (run) => run({ x: t, len: t, start: t }),
  );
  takes(pit("y[i] = sum [ k ] ( A [ i , k ] )"), (run) => run({ A: t }));
  takes(pit("y[i]\n: f16\n= A[i]"), (run) => run({ A: t }));
  takes(
    pit("let p[i] = x[i] > 0 // a mask\ny[i] = p[i] ? x[i] : -x[i]; return y"),
    (run) => run({ x: t }),
  );
});
