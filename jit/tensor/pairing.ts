/**
 * In which order to multiply several factors: the cheapest tree of pairs, by multiply-adds.
 *
 * Exact by dynamic programming over subsets up to six factors, greedy beyond. Absent on purpose:
 * expressions; a factor is the set of its axes.
 */

/** A factor alone, or the product of two trees. */
export type Pairing =
  | { readonly kind: "leaf"; readonly factor: number }
  | { readonly kind: "pair"; readonly left: Pairing; readonly right: Pairing };

/** Axes of the factors and what is asked of them. */
export interface PairingProblem {
  /** Axes of each factor; at least one factor. */
  readonly factors: readonly ReadonlySet<string>[];
  /** Axes of the result. */
  readonly target: ReadonlySet<string>;
  /** Number of values of an axis. */
  readonly extentOf: (axis: string) => number;
}

/** A tree and what it costs. */
export interface PairingChoice {
  readonly pairing: Pairing;
  /** Multiply-adds, with a charge for each temporary. */
  readonly cost: number;
}

/** What a temporary costs besides its arithmetic: one more kernel to launch. */
export const TEMPORARY_COST = 4096;

const MAXIMUM_EXACT = 6;

/** The cheapest tree. */
export function choosePairing(problem: PairingProblem): PairingChoice {
  return problem.factors.length <= MAXIMUM_EXACT
    ? chooseExactly(problem)
    : chooseGreedily(problem);
}

/** Axes that the product of the factors in `mask` must keep: the result's, and other factors'. */
export function keptAxes(
  problem: PairingProblem,
  mask: number,
): ReadonlySet<string> {
  const { factors, target } = problem;
  const others = new Set(target);
  factors.forEach((axes, i) => {
    if ((mask >> i & 1) === 0) { for (const axis of axes) others.add(axis); }
  });
  return new Set(
    factors.flatMap((axes, i) => (mask >> i & 1) === 1 ? [...axes] : [])
      .filter((axis) => others.has(axis)),
  );
}

/** The factors of a tree, one bit each. */
export function maskOf(pairing: Pairing): number {
  return pairing.kind === "leaf"
    ? 2 ** pairing.factor
    : maskOf(pairing.left) + maskOf(pairing.right);
}

/** Number of points of `axes`. */
export function pointsOf(
  axes: Iterable<string>,
  { extentOf }: PairingProblem,
): number {
  return [...axes].reduce((points, axis) => points * extentOf(axis), 1);
}

function chooseExactly(problem: PairingProblem): PairingChoice {
  const count = problem.factors.length;
  const best = new Map<number, PairingChoice>();
  for (let mask = 1; mask < 2 ** count; mask++) {
    let choice: PairingChoice | null = leafChoice(problem, mask);
    for (let left = (mask - 1) & mask; left > 0; left = (left - 1) & mask) {
      const right = mask ^ left;
      const [a, b] = [best.get(left), best.get(right)];
      // Each split is met twice; the one with the first factor on the left is taken.
      if (a === undefined || b === undefined || left < right) continue;
      const joined = join(problem, b, a);
      if (choice === null || joined.cost < choice.cost) choice = joined;
    }
    if (choice !== null) best.set(mask, choice);
  }
  const whole = best.get(2 ** count - 1);
  if (whole === undefined) throw new Error("Cannot pair no factor");
  return whole;
}

function chooseGreedily(problem: PairingProblem): PairingChoice {
  let parts = problem.factors.flatMap((_, i) =>
    leafChoice(problem, 2 ** i) ?? []
  );
  while (parts.length > 1) {
    let best: {
      readonly joined: PairingChoice;
      readonly used: readonly PairingChoice[];
    } | null = null;
    for (const [i, a] of parts.entries()) {
      for (const b of parts.slice(i + 1)) {
        const joined = join(problem, a, b);
        const added = joined.cost - a.cost - b.cost;
        const least = best === null ? Infinity : best.joined.cost -
          best.used.reduce((sum, { cost }) => sum + cost, 0);
        if (added < least) best = { joined, used: [a, b] };
      }
    }
    if (best === null) break;
    const { joined, used } = best;
    parts = [...parts.filter((part) => !used.includes(part)), joined];
  }
  const [whole] = parts;
  if (whole === undefined) throw new Error("Cannot pair no factor");
  return whole;
}

/** A factor alone; axes that nobody else needs are folded first, in a temporary. */
function leafChoice(
  problem: PairingProblem,
  mask: number,
): PairingChoice | null {
  const factor = Math.log2(mask);
  const axes = problem.factors[factor];
  if (axes === undefined) return null;
  const isWhole = keptAxes(problem, mask).size === axes.size;
  const cost = isWhole ? 0 : pointsOf(axes, problem) + TEMPORARY_COST;
  return { pairing: { kind: "leaf", factor }, cost };
}

function join(
  problem: PairingProblem,
  a: PairingChoice,
  b: PairingChoice,
): PairingChoice {
  const [left, right] = [maskOf(a.pairing), maskOf(b.pairing)];
  const axes = new Set([
    ...keptAxes(problem, left),
    ...keptAxes(problem, right),
  ]);
  const isWhole = left + right === 2 ** problem.factors.length - 1;
  const own = pointsOf(axes, problem) + (isWhole ? 0 : TEMPORARY_COST);
  return {
    pairing: { kind: "pair", left: a.pairing, right: b.pairing },
    cost: a.cost + b.cost + own,
  };
}
