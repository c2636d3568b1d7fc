/** Statements: lines, versions, bases, results, masks, scopes of `where`, hints. */
import { assertEquals } from "../../support/assert.ts";
import { codesOf, irOf, statementsOf } from "../../support/read_text.ts";

Deno.test("readProgram() goes on after brackets, commas and operators, and before clauses", () => {
  const one = irOf("C[i] += A[i,k] * B[k] where k < i, i < 4 with A: sparse");
  assertEquals(
    irOf(`C[i
      ] += A[i,
      k]
      // a comment between

      * /* and another
      */ B[k]
      where k
      < i,
      i < 4
      with A:
      sparse`),
    one,
  );
});

Deno.test("readProgram() separates statements by lines and semicolons", () => {
  const two = irOf("let T[i] = A[i]\nC[i] = T[i]");
  assertEquals(irOf("let T[i] = A[i]; C[i] = T[i];;"), two);
  assertEquals(irOf("\n\nlet T[i] = A[i]\r\n\n;\nC[i] = T[i]\n"), two);
});

Deno.test("readProgram() gives an accumulating target an optional input as its base", () => {
  assertEquals(
    irOf("C[m,n] += A[m,k] * B[k,n]"),
    `input A rank 2
input B rank 2
optional C rank 2
made C.1 rank 2
statement (m: spatial, n: spatial, k: reduction)
  C.1[m, n] sum= mul(A[m, k], B[k, n])
  base C
return C = C.1
`,
  );
});

Deno.test("readProgram() lets the caller bind a target whose every element is assigned", () => {
  assertEquals(
    irOf("C[i]: f16 = A[i] * s"),
    `scalar s
input A rank 1
optional C rank 1
made C.1: f16 rank 1
statement (i: spatial)
  C.1[i] = mul(A[i], scalar(s))
  base C
return C = C.1
`,
  );
});

Deno.test("readProgram() makes a version of each assignment", () => {
  assertEquals(
    irOf(
      "C[i] = C[i] + 1; C[i] += C[i]; let T[i] = C[i]; let T[i] max= T[i]; D[i] = T[i]; return D, C",
    ),
    `input C rank 1
made C.1 rank 1
made C.2 rank 1
made T rank 1
made T.1 rank 1
optional D rank 1
made D.1 rank 1
statement (i: spatial)
  C.1[i] = add(C[i], 1)
statement (i: spatial)
  C.2[i] sum= C.1[i]
  base C.1
statement (i: spatial)
  let T[i] = C.2[i]
statement (i: spatial)
  let T.1[i] max= T[i]
  base T
statement (i: spatial)
  D.1[i] = T.1[i]
  base D
return D = D.1
return C = C.2
`,
  );
});

Deno.test("readProgram() reads a scalar target by its bare name, in an index as well", () => {
  assertEquals(
    statementsOf("s = argmax[k](A[k]); C[i] = B[s,i] * s + n"),
    `statement ()
  s.1[] = argmax[k: reduction](A[k])
  base s
statement (i: spatial)
  C.1[i] = add(mul(B[s.1[], i], s.1[]), scalar(n))
  base C`,
  );
});

Deno.test("readProgram() tells spatial, source and reduction axes apart", () => {
  assertEquals(
    statementsOf("Y[b, id[b,t], 2*x+1, d] += X[b,t,x,d,k]"),
    `statement (b: spatial, d: spatial, t: source, x: source, k: reduction)
  Y.1[b, id[b, t], 2*x + 1, d] sum= X[b, t, x, d, k]
  base Y`,
  );
});

Deno.test("readProgram() applies a predicate in every scope that sees its axes", () => {
  assertEquals(
    statementsOf(
      "C[q] = sum[k](A[q,k] * max[j](B[j])) where k <= q and q > 0, j < k, n > 0",
    ),
    `statement (q: spatial)
  C.1[q] = sum[k: reduction](mul(A[q, k], max[j: reduction](B[j] where lt(j, k))) where le(k, q))
  base C
  where gt(q, 0)
  where gt(scalar(n), 0)`,
  );
});

Deno.test("readProgram() gives a range to every axis of its name", () => {
  assertEquals(
    statementsOf("P[k] = softmax[k](A[k + 1]) where k in 1..2*n - extent(k)"),
    `statement (k: spatial in 1..sub(mul(2, scalar(n)), extent(k)))
  P.1[k] = softmax[k.1: reduction in 1..sub(mul(2, scalar(n)), extent(k.1)) at k](A[k.1 + 1])
  base P`,
  );
});

Deno.test("readProgram() writes named masks out, and keeps what their names meant", () => {
  assertEquals(
    statementsOf(`let M[q,k] = k <= q and len[q] > w
      len[q] = 0 * len[q]
      C[x,w] = A[x,w] * M[x + 1, id[w]] where not M[x,w]`),
    `statement (q: spatial)
  len.1[q] = mul(0, len[q])
statement (x: spatial, w: spatial)
  C.1[x, w] = mul(A[x, w], and(le(id[w], add(x, 1)), gt(len[x + 1], scalar(w))))
  base C
  where not(and(le(w, x), gt(len[x], scalar(w))))`,
  );
});

Deno.test("readProgram() stores a predicate that is returned, reduced, typed or restricted", () => {
  for (
    const text of [
      "let M[i] = A[i] > 0; return M",
      "let M[i]: i32 = A[i] > 0; C[i] = M[i]",
      "let M[i] = any[k](A[k]) or A[i] > 0; C[i] = M[i]",
      "let M[i] = A[i] > 0 where i > 1; C[i] = M[i]",
      "let M[i] or= A[i] > 0; C[i] = M[i]",
    ]
  ) {
    assertEquals(/^ {2}(?:let )?M\[i\]/m.test(statementsOf(text)), true, text);
  }
});

Deno.test("readProgram() reads spreads, units and extents", () => {
  assertEquals(
    irOf("C[...b,i] += A[...b,k] * B[_,i] / extent(b) where k < extent(i)"),
    `input A
input B rank 2
optional C
made C.1
statement (...b: spatial, i: spatial, k: reduction)
  C.1[...b, i] sum= div(mul(A[...b, k], B[_, i]), extent(b))
  base C
  where lt(k, extent(i))
return C = C.1
`,
  );
});

Deno.test("readProgram() collects affine indices", () => {
  assertEquals(
    statementsOf(
      "C[i,r] = A[2*(i + 3) - -r*0x10 - extent(i)*2 + 1, i - i + (4)]",
    ),
    `statement (i: spatial, r: spatial)
  C.1[i, r] = A[2*i + 16*r - 2*extent(i) + 7, 4]
  base C`,
  );
});

Deno.test("readProgram() keeps hints with the tensors that they are about", () => {
  assertEquals(
    statementsOf(
      "C[i] = C[i] + A[id[i]] with C: sparse, id: unique, C: ordered, A: sparse(32,1)",
    ),
    `statement (i: spatial)
  C.1[i] = add(C[i], A[id[i]])
  with C: sparse
  with id: unique
  with C.1: ordered
  with A: sparse(32, 1)`,
  );
});

Deno.test("readProgram() sees that digits of a number never collide", () => {
  const target = "where i in 0..2, j in 0..3";
  assertEquals(codesOf(`Y[6*x + 3*i + j] = X[x,i,j] ${target}`), []);
  assertEquals(codesOf(`Y[5*x + 3*i + j] = X[x,i,j] ${target}`), ["PIT0225"]);
  assertEquals(codesOf(`Y[x, x + i, i + j] = X[x,i,j]`), []);
  assertEquals(codesOf(`Y[i + j] = X[i,j]`), ["PIT0225"]);
});
