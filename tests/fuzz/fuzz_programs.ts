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
  { runs, seed, device, most = 3 }: FuzzOptions,
): Promise<FuzzReport> {
  const cases = fc.sample(randomPrograms, { numRuns: runs, seed });
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
        failures.push(await shrink(failure, path, seed, device));
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

/** The report of the smallest program that still fails. */
async function shrink(
  failure: string,
  path: string,
  seed: number,
  device: CaseDevice,
): Promise<string> {
  let smallest = failure;
  const property = fc.asyncProperty(randomPrograms, async (one) => {
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
