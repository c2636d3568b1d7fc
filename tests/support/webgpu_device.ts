/** Tests that need a WebGPU adapter: skipped where there is none, and saying so. */

/** True when this machine has an adapter, a software driver included. */
export const hasAdapter: boolean = await findAdapter();

if (!hasAdapter) {
  // deno-lint-ignore no-console -- a skip that nobody sees is a hole
  console.warn(
    "SKIPPED: WebGPU tests do not run, no adapter was found. " +
      "On Debian or Ubuntu: apt-get install mesa-vulkan-drivers libvulkan1",
  );
}

async function findAdapter(): Promise<boolean> {
  const adapter = await globalThis.navigator?.gpu?.requestAdapter();
  return adapter !== null && adapter !== undefined;
}

/** A test that is ignored, visibly, without an adapter. */
export function deviceTest(
  name: string,
  run: () => void | Promise<void>,
): void {
  Deno.test({ name, ignore: !hasAdapter, fn: run });
}
