/**
 * The reference as a device: each run is evaluated by nested loops over its tensor IR.
 *
 * Slow on purpose; for small sizes and for checking the other devices.
 */
import type { Backend, Run } from "../backend/backend.ts";
import { type Host, THIS_HOST } from "../backend/host.ts";
import { type HostMemory, makeHostBackend } from "./host_backend.ts";
import { evaluate } from "./reference.ts";

/** The reference back end; the clock of `host` times its runs. */
export function makeReferenceBackend(host: Host = THIS_HOST): Backend {
  const execute = (run: Run, { operands, results }: HostMemory): void => {
    const values = evaluate(run.program, operands, run.scalars);
    for (const [name, result] of results) {
      const value = values.get(name);
      if (value === undefined) {
        throw new Error(`Cannot find result "${name}" of the reference`);
      }
      result.set(value);
    }
  };
  return makeHostBackend({
    kind: "reference",
    description: "nested loops in f64 (reference)",
    execute,
    reports: () => [],
    profile: (run, memory) => {
      const start = host.now();
      execute(run, memory);
      return [{
        name: "evaluate",
        role: "compute",
        durationNs: Math.round((host.now() - start) * 1e6),
      }];
    },
  });
}
