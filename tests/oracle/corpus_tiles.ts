/**
 * Contractions that take the tiles of large extents: wide steps of a list of k, and parts of k for
 * few rows or columns.
 */
import { EXACT, over } from "../support/corpus_case.ts";
import {
  type CaseOperands,
  patterned,
  whole,
} from "../support/corpus_operands.ts";
import type { Case } from "../support/differential.ts";

const PRODUCT = "C[m,n] += A[m,k] * B[k,n]";

const WIDE: readonly CaseOperands[] = [
  { A: patterned([70, 70], "blocks"), B: whole([70, 260]) },
  { A: patterned([33, 133], "random"), B: whole([133, 257]) },
];

/** Lists of k for panels of 32 rows, with 256 columns or more. */
export const WIDE_STEPS: readonly Case[] = [
  ...over(`${PRODUCT} with A: sparse(32,1)`, WIDE, {
    ...EXACT,
    gathers: ["k per m"],
  }),
  ...over(`${PRODUCT} with B: sparse(1,32)`, [
    { A: whole([260, 70]), B: patterned([70, 70], "blocks") },
  ], { ...EXACT, gathers: ["k per n"] }),
];

/** Few rows: k in parts. */
export const SKINNY: readonly Case[] = over(
  PRODUCT,
  [
    { A: whole([8, 1024]), B: whole([1024, 260]) },
    { A: whole([33, 900]), B: whole([900, 131]) },
    { A: whole([260, 1024]), B: whole([1024, 3]) },
  ],
  EXACT,
);
