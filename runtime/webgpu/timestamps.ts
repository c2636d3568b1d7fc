/**
 * One run with a clock around each kernel: the device's own where it has timestamps, otherwise the
 * host's, which counts the way to the device and back and says so.
 */
import type { KernelTime, Run } from "../backend/backend.ts";
import {
  type CompileWebGpu,
  launchesOf,
  programOf,
  record,
  recordUse,
} from "./encode.ts";
import { USAGE_COPY_SRC, USAGE_QUERY_RESOLVE } from "./gpu_flags.ts";
import type { Launch } from "./launch.ts";
import { readBack } from "./readback.ts";
import type { Session } from "./session.ts";
import { encoderOf, passOf, submit } from "./submission.ts";

/** What profiling needs from outside. */
export interface ProfileHost {
  readonly compile: CompileWebGpu;
  /** Milliseconds since any fixed time. */
  readonly clock: () => number;
  readonly onNotice: (notice: string) => void;
}

/** A kernel between two ticks. */
type Timed = Pick<KernelTime, "name" | "role">;

/** WebGPU's bound on the entries of a query set. */
const MAXIMUM_QUERIES = 4096;

/** Runs `run` once, kernel by kernel. */
export async function profileRun(
  session: Session,
  run: Run,
  host: ProfileHost,
): Promise<readonly KernelTime[]> {
  const prepared = await programOf(session, run, host.compile).nextReady(
    run,
  );
  submit(session);
  // Views that must be copied first are launches as well, one an operand at most.
  const queries = 2 * (prepared.dispatches.length + run.operands.size);
  const launches = launchesOf(session, run, prepared);
  recordUse(session, run);
  const hasTimestamps = session.device.features.has("timestamp-query") &&
    queries <= MAXIMUM_QUERIES;
  return hasTimestamps
    ? await timeOnDevice(session, launches, Math.max(2, queries))
    : await timeOnHost(session, launches, host);
}

async function timeOnDevice(
  session: Session,
  launches: Iterable<Launch>,
  queryCount: number,
): Promise<KernelTime[]> {
  const { device } = session;
  const querySet = device.createQuerySet({
    type: "timestamp",
    count: queryCount,
  });
  const ticks = device.createBuffer({
    size: queryCount * 8,
    usage: USAGE_QUERY_RESOLVE | USAGE_COPY_SRC,
  });
  try {
    const timed = encodeTimed(session, launches, querySet);
    const used = 2 * timed.length;
    if (used === 0) return [];
    encoderOf(session).resolveQuerySet(querySet, 0, used, ticks, 0);
    const request = { buffer: ticks, sizeBytes: used * 8 };
    const [bytes] = await readBack(session, [request]);
    return timesOf(timed, new BigUint64Array(bytes ?? new ArrayBuffer(0)));
  } finally {
    querySet.destroy();
    ticks.destroy();
  }
}

/** A pass for each dispatch, with a tick at both ends. */
function encodeTimed(
  session: Session,
  launches: Iterable<Launch>,
  querySet: GPUQuerySet,
): Timed[] {
  const timed: Timed[] = [];
  for (const launch of launches) {
    const at = 2 * timed.length;
    const pass = encoderOf(session).beginComputePass({
      timestampWrites: {
        querySet,
        beginningOfPassWriteIndex: at,
        endOfPassWriteIndex: at + 1,
      },
    });
    record(pass, launch);
    pass.end();
    timed.push({ name: launch.name, role: launch.role });
  }
  return timed;
}

/** Ticks are nanoseconds; a clock that was set back in between counts as 0. */
function timesOf(
  timed: readonly Timed[],
  ticks: BigUint64Array,
): KernelTime[] {
  return timed.map((kernel, index) => {
    const start = ticks[2 * index] ?? 0n;
    const end = ticks[2 * index + 1] ?? 0n;
    return { ...kernel, durationNs: end > start ? Number(end - start) : 0 };
  });
}

async function timeOnHost(
  session: Session,
  launches: Iterable<Launch>,
  { clock, onNotice }: ProfileHost,
): Promise<KernelTime[]> {
  onNotice(
    "This device has no timestamps: kernel times are wall-clock times of the host, submit and wait included",
  );
  const times: KernelTime[] = [];
  const request = { buffer: session.staging.witness, sizeBytes: 4 };
  await readBack(session, [request]);
  for (const launch of launches) {
    const start = clock();
    record(passOf(session), launch);
    await readBack(session, [request]);
    const durationNs = Math.max(0, (clock() - start) * 1e6);
    const { name, role } = launch;
    times.push({ name: `${name} (wall clock)`, role, durationNs });
  }
  return times;
}
