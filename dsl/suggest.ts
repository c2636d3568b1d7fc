/** "Did you mean": the nearest of a few known words. */

/** Nobody misspells longer names; comparing them would take long. */
const LONGEST_WORD = 40;

/** The candidate nearest to `word`, or null when none is near. Ties go to the first. */
export function nearest(
  word: string,
  candidates: Iterable<string>,
): string | null {
  if (word.length > LONGEST_WORD) return null;
  // One letter for another is no misspelling; a change of case is.
  const limit = word.length === 1
    ? 0
    : Math.max(1, Math.floor(word.length / 3));
  let best: string | null = null;
  let bestDistance = limit + 1;
  for (const candidate of candidates) {
    if (
      candidate === word || Math.abs(candidate.length - word.length) > limit
    ) continue;
    const distance = editDistance(word.toLowerCase(), candidate.toLowerCase());
    if (distance < bestDistance) {
      best = candidate;
      bestDistance = distance;
    }
  }
  return best;
}

/** Insertions, deletions, replacements and swaps of neighbors that lead from `a` to `b`. */
export function editDistance(a: string, b: string): number {
  const rows: number[][] = [Array.from({ length: b.length + 1 }, (_, j) => j)];
  for (let i = 1; i <= a.length; i++) {
    const row = [i];
    for (let j = 1; j <= b.length; j++) {
      const isSame = a[i - 1] === b[j - 1];
      let distance = Math.min(
        (row[j - 1] ?? 0) + 1,
        (rows[i - 1]?.[j] ?? 0) + 1,
        (rows[i - 1]?.[j - 1] ?? 0) + (isSame ? 0 : 1),
      );
      const isSwap = i > 1 && j > 1 && a[i - 1] === b[j - 2] &&
        a[i - 2] === b[j - 1];
      if (isSwap) {
        distance = Math.min(distance, (rows[i - 2]?.[j - 2] ?? 0) + 1);
      }
      row.push(distance);
    }
    rows.push(row);
  }
  return rows[a.length]?.[b.length] ?? 0;
}

/** `Did you mean "near"?`, or `otherwise` when no candidate is near. */
export function didYouMean(
  word: string,
  candidates: Iterable<string>,
  otherwise: string,
): string {
  const near = nearest(word, candidates);
  return near === null ? otherwise : `Did you mean "${near}"?`;
}
