/** "Did you mean": the known name that is nearest to a wrong one. */

/** The longest name that is compared. */
const LONGEST_NAME = 40;

/** The nearest of `names`, or null when none is near enough to be meant. */
export function closestName(
  name: string,
  names: readonly string[],
): string | null {
  // Nobody misspells longer names; comparing them would take long.
  if (name.length > LONGEST_NAME) return null;
  const ranked = names
    .filter((known) => known.length <= 2 * LONGEST_NAME)
    .map((known) => ({
      known,
      edits: distance(name.toLowerCase(), known.toLowerCase()),
    }))
    .filter(({ edits }) => edits <= Math.max(1, Math.floor(name.length / 3)))
    .sort((a, b) => a.edits - b.edits);
  return ranked[0]?.known ?? null;
}

/** Levenshtein distance, one row at a time. */
function distance(a: string, b: string): number {
  let row = Array.from({ length: b.length + 1 }, (_, j) => j);
  for (let i = 1; i <= a.length; i++) {
    const next = [i];
    for (let j = 1; j <= b.length; j++) {
      const swap = (row[j - 1] ?? 0) + (a[i - 1] === b[j - 1] ? 0 : 1);
      next.push(Math.min(swap, (row[j] ?? 0) + 1, (next[j - 1] ?? 0) + 1));
    }
    row = next;
  }
  return row[b.length] ?? 0;
}
