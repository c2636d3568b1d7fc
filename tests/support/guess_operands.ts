/** A program as a page shows it -> arguments that it runs with: small, of the ranks that it indexes. */
import { readProgram } from "../../dsl/read_program.ts";
import { textSource } from "../../dsl/source.ts";
import { accessesOf, readsOf } from "../../jit/bind/statement_nodes.ts";
import type { Outcome } from "../../jit/diagnostics/diagnostic.ts";
import { renderDiagnostics } from "../../jit/diagnostics/render.ts";
import type { Index, TensorIr } from "../../jit/ir/tensor_ir.ts";
import {
  type CaseOperands,
  type OperandSpec,
  positions,
  whole,
} from "./corpus_operands.ts";
import { type Case, prepareCase } from "./differential.ts";

/** Extent of every dimension but those of `_`. */
const EXTENT = 4;
/** Values of the numbers, in the order in which they are tried: ranges must stay inside. */
const NUMBERS = [3, 2, 1];

/** The case of a program text; throws when it does not parse, or when no guess fits. */
export function guessCase(program: string): Case {
  const ir = valueOf(readProgram(textSource(program)), program);
  const guesses = NUMBERS.flatMap((number) =>
    [false, true].map((isTargetBound) => ({
      program,
      operands: guessOperands(ir, number, isTargetBound),
    }))
  );
  const fitting = guesses.find((guess) => prepareCase(guess).ok);
  if (fitting !== undefined) return fitting;
  throw new Error(`Cannot guess arguments that fit:\n${program}`);
}

/** `isTargetBound`: targets that may be given are given. */
function guessOperands(
  { tensors, scalars, statements }: TensorIr,
  number: number,
  isTargetBound: boolean,
): CaseOperands {
  const accesses = statements.flatMap((statement) => [
    ...accessesOf(statement),
    ...(statement.base === null
      ? []
      : [{ ...statement.target, tensor: statement.base }]),
  ]);
  const readInIndices = new Set(
    accesses.flatMap(({ indices }) => indices.flatMap(readsOf))
      .map(({ tensor }) => tensor),
  );
  const specs = tensors.flatMap(({ name, role }): [string, OperandSpec][] => {
    if (role === "made" || (role === "optional" && !isTargetBound)) return [];
    const use = accesses.find(({ tensor }) => tensor === name);
    const shape = (use?.indices ?? []).map(extentOf);
    return [[
      name,
      readInIndices.has(name) ? positions(shape, 0, EXTENT) : whole(shape),
    ]];
  });
  return Object.fromEntries<OperandSpec | number>([
    ...specs,
    ...scalars.map(({ name }): [string, number] => [name, number]),
  ]);
}

function extentOf({ kind }: Index): number {
  return kind === "unit" ? 1 : EXTENT;
}

function valueOf<T>(outcome: Outcome<T>, text: string): T {
  if (outcome.ok) return outcome.value;
  throw new Error(
    renderDiagnostics(outcome.diagnostics, { text, location: null }),
  );
}
