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
  // An idle GPU lowers its clock: it is kept busy until it has risen.
  const end = performance.now() + warmUpMs;
  while (performance.now() < end) await batch(call, calls);
  const times: number[] = [];
  for (let at = 0; at < BATCHES; at++) {
    times.push(await batch(call, calls) / calls);
  }
  return spreadOf(times);
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
