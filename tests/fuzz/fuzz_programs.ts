/**
 * Random programs against the reference on one device, in batches. A program that fails alone is
 * shrunk by fast-check from its place in the sequence.
 */
import fc from "fast-check";
import {
  type Case,
  type CaseDevice,
  failuresOf,
  prepareCase,
} from "../support/differential.ts";
import { randomPrograms } from "../support/random_program.ts";

/** What to run. */
export interface FuzzOptions {
  readonly runs: number;
  readonly seed: number;
  readonly device: CaseDevice;
  /** Where programs come from; random legal ones when absent. */
  readonly programs?: fc.Arbitrary<Case>;
  /** Failures after which to stop; 3 when absent. */
  readonly most?: number;
}

/** What came of it. */
export interface FuzzReport {
  /** Programs that the front end and binding took. */
  readonly legal: number;
  readonly failures: readonly string[];
}

/** Programs that are queued together. */
const BATCH = 50;
/** Time for making one failure small. */
const SHRINK_MS = 20_000;

/** Runs the programs of a seed; disposes of the device. */
export async function fuzzPrograms(
  { runs, seed, device, programs = randomPrograms, most = 3 }: FuzzOptions,
): Promise<FuzzReport> {
  const cases = fc.sample(programs, { numRuns: runs, seed });
  const failures: string[] = [];
  let legal = 0;
  try {
    for (
      let start = 0;
      start < runs && failures.length < most;
      start += BATCH
    ) {
      const taken = cases.slice(start, start + BATCH).map((one, at) => ({
        one,
        path: `${start + at}`,
      })).filter(({ one }) => !isRefused(one));
      legal += taken.length;
      const found = await failuresOf(taken.map(({ one }) => one), device);
      if (found.length === 0) continue;
      for (const { one, path } of taken) {
        const [failure] = await failuresOf([one], device);
        if (failure === undefined || failures.length >= most) continue;
        failures.push(await shrink(failure, { programs, path, seed, device }));
      }
    }
  } finally {
    device.backend.dispose();
  }
  return { legal, failures };
}

/** True for a program that gets diagnostics. What throws otherwise counts as a failure later. */
function isRefused(one: Case): boolean {
  try {
    return !prepareCase(one).ok;
  } catch {
    return false;
  }
}

/** Where a failure stands in its sequence. */
interface Place {
  readonly programs: fc.Arbitrary<Case>;
  readonly path: string;
  readonly seed: number;
  readonly device: CaseDevice;
}

/** The report of the smallest program that still fails. */
async function shrink(
  failure: string,
  { programs, path, seed, device }: Place,
): Promise<string> {
  let smallest = failure;
  const property = fc.asyncProperty(programs, async (one) => {
    if (isRefused(one)) return;
    const [found] = await failuresOf([one], device);
    if (found === undefined) return;
    smallest = found;
    throw new Error(found);
  });
  await fc.check(property, {
    seed,
    path,
    numRuns: 1,
    interruptAfterTimeLimit: SHRINK_MS,
  });
  return `seed ${seed}, program ${path}, ${smallest}`;
}
