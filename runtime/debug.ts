/**
 * Debug mode: each run is evaluated a second time by the reference, which reports the first index
 * outside of its tensor and the first broken promise of `with id: unique`.
 *
 * The report waits in the results and is thrown when one is read. Absent on purpose: comparing
 * values, which the tests of the library do.
 */
import type { Diagnostic } from "../jit/diagnostics/diagnostic.ts";
import { PitError } from "../jit/diagnostics/pit_error.ts";
import { evaluate, type ReferenceOperand } from "./cpu/reference.ts";
import { hostLocation } from "./location.ts";
import { type BoundArguments, scalarsOf } from "./run.ts";
import { readHost, type Storage } from "./storage.ts";

/** Starts the check of a run; reads of `storages` wait for it. */
export function checkRun(
  call: BoundArguments,
  storages: readonly Storage[],
  text: string,
): void {
  const source = { text, location: hostLocation() };
  const check = findProblem(call).then(
    (problem) => problem === null ? null : new PitError([problem], source),
    // A check that nobody waits for must not end the process.
    (error) => error instanceof Error ? error : new Error(String(error)),
  );
  for (const storage of storages) storage.check = check;
}

/** Null as well when an operand cannot be read: the read of the result says why. */
async function findProblem(call: BoundArguments): Promise<Diagnostic | null> {
  const { bound, views, values } = call;
  let problem: Diagnostic | null = null;
  try {
    const operands = await Promise.all(bound.operands.map(
      async ({ name, slot }): Promise<[string, ReferenceOperand] | null> => {
        const view = views[slot] ?? null;
        if (view === null) return null;
        const data = await readHost(view.storage);
        return [name, { data, strides: view.strides, offset: 0 }];
      },
    ));
    const known = new Map(operands.filter((operand) => operand !== null));
    evaluate(bound.program, known, scalarsOf(bound, values), {
      onProblem: (found) => problem ??= found,
    });
  } catch (error) {
    if (!(error instanceof PitError)) throw error;
  }
  return problem;
}
