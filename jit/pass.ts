/** What every pass is, and the one function that runs it: trace, off switch, verifier. */
import type { Diagnostic, Outcome } from "./diagnostics/diagnostic.ts";
import { InternalError } from "./diagnostics/pit_error.ts";
import { DEFAULT_PIT_SETTINGS, type PitSettings } from "./pit/pit_settings.ts";
import { DEFAULT_TILING, type TilingOptions } from "./tile/tiling_options.ts";

/** A pass maps one IR to one IR. It does not mutate, log, await or read a clock. */
export type Pass<In, Out> = (ir: In) => Outcome<Out>;

/** Read-only settings of one compilation. */
export interface PassContext {
  /** Names of optimizing passes that are left out; for tests and for finding faults. */
  readonly off: ReadonlySet<string>;
  /** Told after each pass with its name and the printed result; null costs nothing. */
  readonly trace: ((pass: string, text: () => string) => void) | null;
  /** What the PIT rules may use. */
  readonly pit: PitSettings;
  /** What the lowering to tiles may assume of the device. */
  readonly tiling: TilingOptions;
}

/** Everything on, nobody listening. */
export const DEFAULT_CONTEXT: PassContext = {
  off: new Set(),
  trace: null,
  pit: DEFAULT_PIT_SETTINGS,
  tiling: DEFAULT_TILING,
};

/** How an IR is checked and shown. */
export interface Level<Ir> {
  readonly print: (ir: Ir) => string;
  readonly verify: (ir: Ir) => readonly Diagnostic[];
}

/** Runs a pass that rewrites within a level; one that is switched off is the identity. */
export function runPass<Ir>(
  pass: Pass<Ir, Ir>,
  ir: Ir,
  level: Level<Ir>,
  context: PassContext,
): Outcome<Ir> {
  if (context.off.has(pass.name)) return { ok: true, value: ir, warnings: [] };
  return runLowering(pass, ir, level, context);
}

/** Runs a pass that cannot be left out, and verifies what it made. */
export function runLowering<In, Out>(
  pass: Pass<In, Out>,
  ir: In,
  level: Level<Out>,
  context: PassContext,
): Outcome<Out> {
  const outcome = pass(ir);
  if (!outcome.ok) return outcome;
  const [problem] = level.verify(outcome.value);
  if (problem !== undefined) {
    throw new InternalError(
      pass.name,
      problem.message,
      level.print(outcome.value),
    );
  }
  context.trace?.(pass.name, () => level.print(outcome.value));
  return outcome;
}
