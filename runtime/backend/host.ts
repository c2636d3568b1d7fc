/**
 * Abilities of the host behind one object: clock, functions, idle time, files. A browser is one more host.
 *
 * Absent on purpose: any other use of globals that a host may lack.
 */

import { type CacheFiles, DENO_CACHE } from "./cache_files.ts";

/** What a back end may ask of its host. */
export interface Host {
  /** A clock in milliseconds. */
  readonly now: () => number;
  /** `new Function`: a page may forbid it. */
  readonly makeFunction: (
    parameters: readonly string[],
    body: string,
  ) => (...args: readonly unknown[]) => unknown;
  /** Runs `task` in a later turn, if the process is still there: nothing waits for it. */
  readonly defer: (task: () => void) => void;
  /** Small files that the library may lose. */
  readonly cache: CacheFiles;
}

/** The host that runs this program. */
export const THIS_HOST: Host = {
  now: () => performance.now(),
  makeFunction: (parameters, body) => {
    const made: unknown = new Function(...parameters, body);
    return made as (...args: readonly unknown[]) => unknown;
  },
  defer: (task) => {
    const timer = setTimeout(task, 0);
    const { Deno: deno } = globalThis as { readonly Deno?: typeof Deno };
    deno?.unrefTimer(timer);
  },
  cache: DENO_CACHE,
};
