/** Medians and spreads, and lines of a report that say what was measured. */
// deno-lint-ignore-file no-console -- a bench speaks on the console

/** Median, quartiles and count of some times. */
export interface Spread {
  readonly median: number;
  readonly low: number;
  readonly high: number;
  readonly runs: number;
}

/** The spread of `values`, which must not be empty. */
export function spreadOf(values: readonly number[]): Spread {
  const sorted = values.toSorted((a, b) => a - b);
  const at = (share: number): number =>
    sorted[Math.floor(share * (sorted.length - 1))] ?? NaN;
  return {
    median: at(0.5),
    low: at(0.25),
    high: at(0.75),
    runs: sorted.length,
  };
}

/** `name: median unit (low .. high, n runs) note`. */
export function report(
  name: string,
  spread: Spread,
  unit: string,
  note = "",
): void {
  const show = (value: number): string => value.toPrecision(4);
  console.log(
    `${name}: ${show(spread.median)} ${unit} (${show(spread.low)} .. ${
      show(spread.high)
    }, ` +
      `${spread.runs} runs)${note === "" ? "" : ` ${note}`}`,
  );
}

/** Milliseconds of `work`, `runs` times, after `warmUps` runs that do not count. */
export async function timeRuns(
  work: () => unknown,
  runs: number,
  warmUps = 2,
): Promise<Spread> {
  for (let run = 0; run < warmUps; run++) await work();
  const times: number[] = [];
  for (let run = 0; run < runs; run++) {
    const start = performance.now();
    await work();
    times.push(performance.now() - start);
  }
  return spreadOf(times);
}
