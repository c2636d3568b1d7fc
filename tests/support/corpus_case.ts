/** How the corpus writes its cases: one program over several arguments, or one case with its numbers. */
import type { CaseOperands } from "./corpus_operands.ts";
import type { Case } from "./differential.ts";

/** Everything of a case but its program and arguments. */
export type CaseOptions = Omit<Case, "program" | "operands">;

/** Whole numbers and exact arithmetic. */
export const EXACT: CaseOptions = { isExact: true };

/** One program over each of `sets`. */
export function over(
  program: string,
  sets: readonly CaseOperands[],
  options: CaseOptions = {},
): readonly Case[] {
  return sets.map((operands) => ({ program, operands, ...options }));
}

/** Each of `programs` over the same arguments. */
export function each(
  programs: readonly string[],
  operands: CaseOperands,
  options: CaseOptions = {},
): readonly Case[] {
  return programs.map((program) => ({ program, operands, ...options }));
}

/** A program whose only result is known by hand. */
export function rule(
  program: string,
  operands: CaseOperands,
  expect: NonNullable<Case["expect"]>,
  options: CaseOptions = EXACT,
): Case {
  return { program, operands, expect, ...options };
}
