/** Assertions of Deno std, typed: the npm package ships JavaScript alone. */
// deno-lint-ignore-file no-explicit-any -- errors thrown by user code have no type
import { assert as untypedAssert } from "@std/assert/assert.js";
import { assertAlmostEquals as untypedAlmostEquals } from "@std/assert/almost_equals.js";
import { assertEquals as untypedEquals } from "@std/assert/equals.js";
import { assertMatch as untypedMatch } from "@std/assert/match.js";
import { assertRejects as untypedRejects } from "@std/assert/rejects.js";
import { assertStringIncludes as untypedStringIncludes } from "@std/assert/string_includes.js";
import { assertThrows as untypedThrows } from "@std/assert/throws.js";

type ErrorClass<E extends Error> = abstract new (...args: any[]) => E;

/** Fails unless `condition` holds. */
export const assert: (
  condition: unknown,
  message?: string,
) => asserts condition = untypedAssert;

/** Fails unless both are deeply equal. */
export const assertEquals: <T>(
  actual: T,
  expected: T,
  message?: string,
) => void = untypedEquals;

/** Fails unless `|actual - expected| <= tolerance`. */
export const assertAlmostEquals: (
  actual: number,
  expected: number,
  tolerance?: number,
  message?: string,
) => void = untypedAlmostEquals;

/** Fails unless `actual` matches. */
export const assertMatch: (
  actual: string,
  expected: RegExp,
  message?: string,
) => void = untypedMatch;

/** Fails unless `actual` holds `expected`. */
export const assertStringIncludes: (
  actual: string,
  expected: string,
  message?: string,
) => void = untypedStringIncludes;

/** Fails unless `run` throws an `errorClass` whose message holds `text`. */
export const assertThrows: <E extends Error>(
  run: () => unknown,
  errorClass: ErrorClass<E>,
  text?: string,
) => E = untypedThrows;

/** Fails unless `run` rejects with an `errorClass` whose message holds `text`. */
export const assertRejects: <E extends Error>(
  run: () => Promise<unknown>,
  errorClass: ErrorClass<E>,
  text?: string,
) => Promise<E> = untypedRejects;
