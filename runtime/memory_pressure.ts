/**
 * Makes the garbage collector see memory that it does not own: buffers of devices.
 *
 * A tensor is a few hundred bytes to the collector, whatever lies behind it, so a loop that leaves
 * its tensors to the finalizer would fill a device before the first full collection. When the
 * buffers in use have grown by half, and by 64 MiB at least, an array of that size is made and
 * dropped: the host answers such an allocation with a full collection, and pages that are never
 * touched cost nothing. Finalizers run between two tasks only, so the next read gives the host a
 * turn. Loops that dispose of their tensors never grow, so they never pay.
 */

/** Growth that is worth a collection. */
const STEP_BYTES = 64 * 2 ** 20;

/** Bytes of buffers in use, on all devices. */
let inUseBytes = 0;
/** The smallest use since the last push. */
let settledBytes = 0;
/** Finalizers wait for a turn. */
let isTurnDue = false;

/** Counts a buffer that begins to be used. */
export function countBuffer(sizeBytes: number): void {
  inUseBytes += sizeBytes;
  const growth = inUseBytes - settledBytes;
  if (growth < Math.max(STEP_BYTES, settledBytes / 2)) return;
  settledBytes = inUseBytes;
  isTurnDue = true;
  try {
    new ArrayBuffer(STEP_BYTES);
  } catch {
    // No room for the push: the allocation itself has made the collector run.
  }
}

/** Counts a buffer that is no longer used. */
export function uncountBuffer(sizeBytes: number): void {
  inUseBytes -= sizeBytes;
  settledBytes = Math.min(settledBytes, inUseBytes);
}

/** Gives the host a turn when finalizers wait for one; null when none does. */
export function turnForFinalizers(): Promise<void> | null {
  if (!isTurnDue) return null;
  isTurnDue = false;
  return new Promise((resolve) => setTimeout(resolve, 0));
}
