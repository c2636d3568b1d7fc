/**
 * One encoder, one compute pass, one submit for many runs; then the verdict on it.
 *
 * Absent on purpose: what is encoded.
 */
import { deviceOutOfMemory, deviceRejectedWork } from "./diagnostics.ts";
import {
  asError,
  closeScopes,
  faultOf,
  inheritedFault,
  openScopes,
  type ScopeError,
} from "./failures.ts";
import { emptySubmission, type Session, type Submission } from "./session.ts";

/** So many submissions may be on their way before the host waits for the device. */
const MAXIMUM_UNOBSERVED = 64;

/** The open compute pass, opened when there is none. */
export function passOf(session: Session): GPUComputePassEncoder {
  const { submission } = session;
  if (submission.pass !== null) return submission.pass;
  const pass = encoderOf(session).beginComputePass();
  submission.pass = pass;
  return pass;
}

/** The open encoder outside of any pass, for copies. */
export function encoderOf(session: Session): GPUCommandEncoder {
  const { submission, device } = session;
  submission.pass?.end();
  submission.pass = null;
  if (submission.encoder === null) {
    openScopes(device);
    submission.encoder = device.createCommandEncoder();
  }
  return submission.encoder;
}

/** Submits what is encoded, if anything, and starts the next submission. */
export function submit(session: Session): void {
  const { device, submission } = session;
  if (submission.encoder === null) return;
  const encoder = encoderOf(session);
  session.submission = emptySubmission(submission.id + 1);
  const thrown = trySubmit(session, encoder);
  const caught = closeScopes(device).then((error) => error ?? thrown);
  session.verdicts = session.verdicts.then(() =>
    judge(session, submission, caught)
  );
  session.unsubmittedBytes = 0;
  session.pool.trim();
  boundInFlight(session);
}

/** Some implementations throw for a device that is gone; the scopes must close all the same. */
function trySubmit(
  { device, params }: Session,
  encoder: GPUCommandEncoder,
): ScopeError | null {
  try {
    params.write(device.queue);
    device.queue.submit([encoder.finish()]);
    return null;
  } catch (error) {
    return { kind: "validation", message: asError(error).message };
  }
}

/**
 * Loops without reads would let command buffers and upload copies pile up; here the host waits for
 * the device once in a while instead.
 */
function boundInFlight(session: Session): void {
  session.unobserved += 1;
  if (session.unobserved < MAXIMUM_UNOBSERVED) return;
  session.unobserved = 0;
  session.staging.waitForDevice(() => session.unobserved = 0);
}

/**
 * Spreads the failure of a submission to what it wrote, and from results that failed earlier to
 * what was made from them. Runs in the order of submission.
 */
async function judge(
  session: Session,
  submission: Submission,
  caught: Promise<ScopeError | null>,
): Promise<void> {
  const error = await caught;
  const causes = await Promise.all(submission.suspects);
  const cause = causes.find((found) => found !== null) ?? null;
  const fault = error === null ? null : cause ?? faultOfScope(session, error);
  const reported = fault ?? cause;
  if (fault !== null && submission.runs.length === 0) {
    session.faults.recordStray(fault);
  } else if (reported !== null) session.faults.recordOfResults(reported);
  for (const { reads, writes } of submission.runs) {
    const source = reads.find((read) => read.fault !== null)?.fault ?? null;
    const found = fault ?? (source === null ? null : inheritedFault(source));
    if (found === null) continue;
    for (const storage of writes) storage.fault ??= found;
  }
}

function faultOfScope(session: Session, error: ScopeError): Error {
  return faultOf(
    error.kind === "memory"
      ? deviceOutOfMemory({
        neededBytes: null,
        liveBytes: session.pool.liveBytes,
      })
      : deviceRejectedWork(error.message),
  );
}
