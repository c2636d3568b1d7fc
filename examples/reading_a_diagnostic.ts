/**
 * What a mistake looks like: the text, a caret, what was expected, one suggestion, the place.
 * Run: deno run examples/reading_a_diagnostic.ts
 */
// deno-lint-ignore-file no-console -- an example speaks on the console
import { pit, PitError, tensor } from "../mod.ts";

const mistakes: readonly (() => unknown)[] = [
  // Two statements, two mistakes: both are reported.
  () =>
    pit`y[i] += A[i,j] * x[j] + b[i]
             z[i] = rleu(y[i])`,
  // The extents of an axis disagree.
  () => {
    const [A, B] = [tensor([[1, 2, 3]]), tensor([[1], [2]])];
    return pit`C[m,n] += ${A}[m,k] * ${B}[k,n]`;
  },
  // An argument is missing.
  () => pit`y[i] = a * x[i]`({ x: tensor([1, 2]) } as never),
];

for (const mistake of mistakes) {
  try {
    mistake();
    throw new Error("A mistake was not noticed");
  } catch (error) {
    if (!(error instanceof PitError)) throw error;
    console.log(`${error.message}\n`);
    console.log(
      `code: ${error.code}, diagnostics: ${error.diagnostics.length}\n`,
    );
  }
}
