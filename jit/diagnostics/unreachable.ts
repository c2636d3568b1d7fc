/** The end of every exhaustive switch. Leaf: imports nothing. */

/** Fails to compile when a switch over a union misses a case; throws if reached. */
export function unreachable(value: never): never {
  throw new Error(
    `Cannot handle node: unexpected variant ${JSON.stringify(value)}`,
  );
}
