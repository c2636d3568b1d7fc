/**
 * The times of one run, split by what its kernels are for.
 *
 * Absent on purpose: clocks, which are the back ends'.
 */
import type { KernelTime } from "./backend/backend.ts";

/** Nanoseconds of a run by part. */
export interface ProfileTotals {
  /** Finding what is live: covers and index lists. */
  readonly detectNs: number;
  /** Choosing between the rules and the dense kernel. */
  readonly selectNs: number;
  /** The work itself; kernels that were not chosen leave at once and count here. */
  readonly computeNs: number;
  /** All of it. */
  readonly totalNs: number;
}

/**
 * The kernels of one run in order of execution, with totals by part.
 *
 * A list like any other; `String(profile)` is a table.
 */
export interface Profile extends ReadonlyArray<KernelTime> {
  /** Sums over the kernels. */
  readonly totals: ProfileTotals;
}

/** The profile of these kernels. */
export function profileOf(times: readonly KernelTime[]): Profile {
  const of = (role: KernelTime["role"]): number =>
    sum(times.filter((time) => time.role === role));
  const totals: ProfileTotals = {
    detectNs: of("detect"),
    selectNs: of("select"),
    computeNs: of("compute"),
    totalNs: sum(times),
  };
  const hidden = (value: unknown): PropertyDescriptor => ({ value });
  // Hidden from loops over the list, comparisons and JSON, which see the kernels alone.
  return Object.defineProperties([...times], {
    totals: hidden(totals),
    toString: hidden(() => printProfile(times, totals)),
  }) as readonly KernelTime[] as Profile;
}

/** Longest names that keep a line within a terminal. */
const NAME_WIDTH = 60;

function printProfile(
  times: readonly KernelTime[],
  { detectNs, selectNs, computeNs, totalNs }: ProfileTotals,
): string {
  const share = (ns: number): string =>
    totalNs === 0 ? "" : `${(100 * ns / totalNs).toFixed(1)}%`;
  const rows = [
    ...times.map(({ name, role, durationNs }) =>
      [shorten(name), role, durationNs] as const
    ),
    ["total", "detect", detectNs] as const,
    ["total", "select", selectNs] as const,
    ["total", "compute", computeNs] as const,
    ["total", "", totalNs] as const,
  ];
  const width = Math.max(...rows.map(([name]) => name.length));
  return rows.map(([name, role, ns]) =>
    [
      name.padEnd(width),
      role.padEnd("compute".length),
      `${(ns / 1000).toFixed(1)} us`.padStart(14),
      share(ns).padStart(6),
    ].join("  ").trimEnd()
  ).join("\n");
}

function shorten(name: string): string {
  return name.length <= NAME_WIDTH ? name : `${name.slice(0, NAME_WIDTH - 1)}…`;
}

function sum(times: readonly KernelTime[]): number {
  return times.reduce((total, { durationNs }) => total + durationNs, 0);
}
