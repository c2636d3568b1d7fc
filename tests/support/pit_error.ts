/** Assertions on coded errors. */
import { PitError } from "../../jit/diagnostics/pit_error.ts";
import { assertEquals } from "./assert.ts";

/** Fails unless `run` throws a `PitError` of this code; gives the error. */
export function assertCode(code: string, run: () => unknown): PitError {
  let result: unknown;
  try {
    result = run();
  } catch (error) {
    return checked(error, code);
  }
  throw new Error(`Expected ${code}, nothing was thrown: ${String(result)}`);
}

/** Fails unless `run` rejects with a `PitError` of this code; gives the error. */
export async function assertRejectsCode(
  code: string,
  run: () => Promise<unknown>,
): Promise<PitError> {
  let result: unknown;
  try {
    result = await run();
  } catch (error) {
    return checked(error, code);
  }
  throw new Error(`Expected ${code}, nothing was thrown: ${String(result)}`);
}

function checked(error: unknown, code: string): PitError {
  if (!(error instanceof PitError)) throw error;
  assertEquals(error.code, code, error.message);
  return error;
}
