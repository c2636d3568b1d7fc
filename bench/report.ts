/** Medians and spreads, and the lines of a report: for people, or with `--json` an object a line. */
// deno-lint-ignore-file no-console -- a bench speaks on the console

/** Median, quartiles and count of some times. */
export interface Spread {
  readonly median: number;
  readonly low: number;
  readonly high: number;
  readonly runs: number;
}

/** One measured case, as it travels between the benches and the table. */
export interface Measured {
  readonly case: string;
  readonly value: number;
  readonly unit: string;
  readonly low: number;
  readonly high: number;
  readonly runs: number;
  readonly note?: string;
}

/** Arguments of the command that are no options. */
export const ARGUMENTS: readonly string[] = Deno.args.filter((arg) =>
  !arg.startsWith("--")
);

const IS_JSON = Deno.args.includes("--json");

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

/** Says on what is measured. */
export function reportMachine(machine: string): void {
  console.log(IS_JSON ? JSON.stringify({ machine }) : machine);
}

/** `name: median unit (low .. high, n runs) note`. */
export function report(
  name: string,
  { median, low, high, runs }: Spread,
  unit: string,
  note = "",
): void {
  if (IS_JSON) {
    const measured: Measured = {
      ...{ case: name, value: median, unit, low, high, runs },
      ...(note === "" ? {} : { note }),
    };
    return console.log(JSON.stringify(measured));
  }
  const show = (value: number): string => value.toPrecision(4);
  console.log(
    `${name}: ${show(median)} ${unit} (${show(low)} .. ${show(high)}, ` +
      `${runs} runs)${note === "" ? "" : ` ${note}`}`,
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
