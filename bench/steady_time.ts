/**
 * The time of a call in a row of many: queued together, read once. On a busy GPU the host's share
 * hides behind the work, and no kernel has a pass of its own as in a profile.
 */
import { pit, random, type Tensor } from "../mod.ts";
import { type Spread, spreadOf } from "./report.ts";

/** What is measured: a call that gives a tensor. */
export type Call = () => Tensor;

const BATCHES = 9;

/** Warms the device up, then measures `call`; milliseconds a call. */
export async function steadyTime(
  call: Call,
  { batchMs = 30, warmUpMs = 100 }: {
    readonly batchMs?: number;
    readonly warmUpMs?: number;
  } = {},
): Promise<Spread> {
  await batch(call, 1);
  const single = await batch(call, 4) / 4;
  const calls = Math.max(4, Math.min(2000, Math.round(batchMs / single)));
  await warmUp(() => batch(call, calls), warmUpMs);
  const times: number[] = [];
  for (let at = 0; at < BATCHES; at++) {
    times.push(await batch(call, calls) / calls);
  }
  return spreadOf(times);
}

/** Batches in a row that must agree, and by how much. */
const AGREEING = 3;
const TOLERANCE = 0.03;
const LONGEST_WARM_UP_MS = 2000;

/**
 * An idle GPU lowers its clock, the more so behind a compilation: it is kept busy until the times of
 * batches no longer fall.
 */
async function warmUp(
  run: () => Promise<number>,
  leastMs: number,
): Promise<void> {
  const start = performance.now();
  let [best, agreeing] = [Infinity, 0];
  while (true) {
    const time = await run();
    agreeing = time > (1 - TOLERANCE) * best ? agreeing + 1 : 0;
    best = agreeing === 0 ? time : best;
    const spent = performance.now() - start;
    if (spent > LONGEST_WARM_UP_MS) return;
    if (spent > leastMs && agreeing >= AGREEING) return;
  }
}

/** Time of `calls` calls and one small read behind them. */
async function batch(call: Call, calls: number): Promise<number> {
  const start = performance.now();
  for (let at = 0; at < calls; at++) call().dispose();
  using last = pit`s = ${WITNESS}[0] + 1`;
  await last.data();
  return performance.now() - start;
}

const WITNESS = random({ shape: [4], seed: 1 });
