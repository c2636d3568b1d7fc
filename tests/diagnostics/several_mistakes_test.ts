/** The first mistake of every statement, together, and no mistake that only follows from another. */
import { assertEquals } from "../support/assert.ts";
import { codesOf, mistakesOf } from "../support/read_text.ts";

/** What the first mistake of a text offers. */
function helpOf(text: string): string {
  return mistakesOf(text).split("help: ")[1] ?? "";
}

Deno.test("readProgram() reports the first mistake of each statement in the order of the text", () => {
  assertEquals(
    mistakesOf(`let H[t,f] = relu(sum[d](X[t,d] * W[e[t]+1,d,f])
Y[t,o] += H[t,f] * V[f,o] && 2 ** ** 3
Z[t] = sqroot(Y[t,o]) + sum(Y[t,o])
return Y, Z, Q`),
    `error[PIT0107]: Cannot read the statement: "(" is never closed
1 | let H[t,f] = relu(sum[d](X[t,d] * W[e[t]+1,d,f])
  |                  ^ expected a ")" after this
  help: Add the missing ")"
error[PIT0112]: Cannot read the operator "&&": the language does not have it
2 | Y[t,o] += H[t,f] * V[f,o] && 2 ** ** 3
  |                           ^^ unknown operator
  help: Write \`and\`
error[PIT0205]: Cannot call "sqroot": it is no function of the language
3 | Z[t] = sqroot(Y[t,o]) + sum(Y[t,o])
  |        ^^^^^^ unknown function
  help: Did you mean "sqrt"?
error[PIT0231]: Cannot return "Q": no statement assigns it
4 | return Y, Z, Q
  |              ^ not a target
  help: Return one of "Z", "H", "Y"`,
  );
});

Deno.test("readProgram() says nothing about reads of a target whose statement is wrong", () => {
  assertEquals(codesOf("T[i] = A[i] +; C[i] = T[i] * 2; D[i,j] = T[i,j]"), [
    "PIT0109",
  ]);
  assertEquals(
    codesOf("let M[q] = 0 < q < 3; C[q] = A[q] where M[q]; D[q] = M[q] ?? 0"),
    [
      "PIT0110",
    ],
  );
  assertEquals(codesOf("T = exp(1, 2); return T"), ["PIT0206"]);
});

Deno.test("readProgram() ends an open bracket where the next line looks like a statement", () => {
  assertEquals(codesOf("C[i] = (A[i\nD[i] = B[i]\nlet E[i] = (3"), [
    "PIT0107",
    "PIT0107",
  ]);
  assertEquals(codesOf("C[i] =\nD[i] = B[i]"), ["PIT0109"]);
});

Deno.test("readProgram() points at the end of the statement that ends too early", () => {
  assertEquals(
    mistakesOf("C[i] = A[i] where\n\nD[i] = B[i]"),
    `error[PIT0109]: Cannot read the statement: it ends here, expected a range or a predicate
1 | C[i] = A[i] where
  |                  ^ expected a range or a predicate
  help: Complete the statement with a range or a predicate`,
  );
});

Deno.test("readProgram() puts the mistake before the one that follows from it", () => {
  assertEquals(codesOf("C = sum(A[k])"), ["PIT0207"]);
  assertEquals(codesOf("C[e] = e[t] + A[t]"), ["PIT0203"]);
  assertEquals(codesOf("C[i] = A[i] = B[i]"), ["PIT0111"]);
});

Deno.test("readProgram() offers the words of the language for those of others", () => {
  assertEquals(helpOf("C[i] = A[i] != B[i] || !D[i]"), "Write `or`");
  assertEquals(helpOf("C[i] = ln(A[i])"), "Write `log`");
  assertEquals(helpOf("C[i] = Exp(A[i])"), 'Did you mean "exp"?');
  assertEquals(
    helpOf("C[m,n] = A[m,k] @ B[k,n]"),
    "Write a product over named axes: `C[m,n] += A[m,k] * B[k,n]`",
  );
  assertEquals(
    helpOf("C[i] = A[i][0]"),
    "Write all indices in one pair of brackets, as in `A[i,j]`",
  );
  assertEquals(
    helpOf("C[i] = in[i]"),
    'Choose another name: "in" is a word of the language',
  );
  assertEquals(
    helpOf("C[i] = A(i) + A[i]"),
    "Index a tensor with brackets: `A[…]`",
  );
});

Deno.test("readProgram() offers the statement that was probably meant under `+=`", () => {
  assertEquals(
    helpOf(
      "let y[i]: f16 += -(A[i,j] * x[j] - b[i]) - c where i < j; z[i] = y[i]",
    ),
    "Write `let y[i]: f16 = -sum[j](A[i,j] * x[j]) + b[i] - c where i < j`",
  );
  assertEquals(
    helpOf("y[i] += (A[i,j]) + B[i,k]"),
    "Write `y[i] = sum[j](A[i,j]) + sum[k](B[i,k])`",
  );
  assertEquals(
    helpOf("n[i] += 1 where A[i,j] > 0"),
    "Write `n[i] = sum[j](1) where A[i,j] > 0`",
  );
});

Deno.test("readProgram() takes words of JavaScript for names like any other", () => {
  assertEquals(codesOf("constructor[i] = toString[i] * __proto__"), []);
  assertEquals(codesOf("C[i]: constructor = A[i]"), ["PIT0114"]);
  assertEquals(codesOf("D[i] constructor A[i]"), ["PIT0106"]);
  assertEquals(codesOf("C[i] = constructor(A[i])"), ["PIT0205"]);
});

Deno.test("readProgram() sends an extent into the reducer that binds its axis", () => {
  const help = 'Move it into the parentheses of the reducer that binds "j"';
  assertEquals(helpOf("y[i] = sum[j](A[i,j]) / extent(j)"), help);
  assertEquals(helpOf("y[i] = sum[j](A[i,j]) + B[extent(j) - 1]"), help);
});

Deno.test("readProgram() wants one axis of an extent wherever it stands", () => {
  assertEquals(codesOf("y[i] = A[i,j] / extent(i,j)"), ["PIT0206"]);
  assertEquals(codesOf("y[i] = A[extent(i,i) - 1 - i]"), ["PIT0206"]);
  assertEquals(codesOf("y[i] = i where i in 0..extent()"), ["PIT0206"]);
});

Deno.test("readProgram() keeps scalar targets, axes and spreads apart", () => {
  assertEquals(codesOf("s = argmax[k](A[k]); C[s] = B[s,s]"), []);
  assertEquals(codesOf("s = argmax[k](A[k]); C[s,s] = B[s]"), []);
  assertEquals(codesOf("D[i,i] += A[i,k] where k < i"), []);
  assertEquals(codesOf("s = argmax[k](A[k]); C = sum[s](B[s])"), ["PIT0203"]);
  assertEquals(codesOf("s = argmax[k](A[k]); C[...s] = B[...s]"), ["PIT0203"]);
  assertEquals(codesOf("C[...b] = B[...b] where b in 0..3"), ["PIT0241"]);
});

Deno.test("readProgram() wants a promise for every read that chooses a position", () => {
  assertEquals(codesOf("Y[p[q[t]]] = X[t] with p: unique"), ["PIT0225"]);
  assertEquals(codesOf("Y[p[q[t]]] = X[t] with p: unique, q: unique"), []);
  assertEquals(codesOf("Y[p[t],d] = X[d] with p: unique"), []);
});
