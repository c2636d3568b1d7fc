/**
 * Programs as users hold them: a function with a few methods, on one device.
 *
 * Never thenable. Absent on purpose: reading texts (`pit.ts`).
 */
import { printTensorIr } from "../jit/ir/print_tensor_ir.ts";
import { checkRun } from "./debug.ts";
import { callKind, kindOf, raise } from "./diagnostics.ts";
import { explainCall } from "./explain.ts";
import { flushLane, type Lane, openLane } from "./lane.ts";
import {
  describeProgram,
  type ProgramExplanation,
  showTiles,
  showWgsl,
} from "./levels.ts";
import { hostLocation } from "./location.ts";
import type { Profile } from "./profile.ts";
import { type ProgramCore, refuseUnknown } from "./program_core.ts";
import {
  type Argument,
  bindArguments,
  type Call,
  profileProgram,
  runProgram,
} from "./run.ts";
import { isTensor, type Tensor } from "./tensor.ts";

/** Arguments of a call: a record, which may be left out when nothing must be given. */
export type CallArguments<Arguments> = Record<never, never> extends Arguments
  ? [args?: Arguments]
  : [args: Arguments];

/** Names and values for a program whose text the type system cannot see. */
export type AnyArguments = Readonly<Record<string, Tensor | number>>;

/**
 * A program: call it with a record of tensors and numbers, one per free name of the text.
 *
 * The call checks types, ranks and extents at once, queues the work and returns; reads are awaited.
 *
 * @example
 * ```ts
 * import { pit, tensor } from "@pit/pit";
 *
 * const matmul = pit("C[m,n] += A[m,k] * B[k,n]");
 * const C = matmul({ A: tensor([[1, 2]]), B: tensor([[3], [4]]) });
 * await C.array(); // [[11]]
 * ```
 */
export interface Program<
  Arguments = AnyArguments,
  Result = Tensor,
> {
  /**
   * Runs the program on its device.
   *
   * @throws {PitError} An argument is missing, unknown, or has a wrong rank, extent or type.
   */
  (...args: CallArguments<Arguments>): Result;
  /** The tensor IR as canonical text, before binding. */
  readonly ir: string;
  /**
   * Tells axis by axis whether it may be permuted, and why not; with arguments, also which PIT rules
   * were considered, what is live in these values, what that costs, and what runs. Reads the
   * arguments. `String(...)` is text, `.toSVG()` a picture, `.toJSON()` data.
   */
  explain(...args: [args?: Arguments]): Promise<ProgramExplanation>;
  /** The tile IR of the program bound to these arguments, as text: how each statement is computed. */
  tiles(...args: CallArguments<Arguments>): Promise<string>;
  /** The WGSL of every kernel of the program bound to these arguments. */
  wgsl(...args: CallArguments<Arguments>): Promise<string>;
  /**
   * Runs once and gives the time of each kernel, by the clock of the device where it has one, and
   * the totals of detection, selection and compute. `String(...)` is a table.
   */
  profile(...args: CallArguments<Arguments>): Promise<Profile>;
  /** Opens the device; with arguments, also compiles everything that a call with them needs. */
  ready(...args: [args?: Arguments]): Promise<void>;
  /** The text of the program. */
  toString(): string;
}

/** Where programs run; mutable. */
export interface Place {
  readonly lane: Lane;
  /** Each run is checked by the reference. */
  isDebug: boolean;
}

/** Values of holes, by slot. */
export type Captured = ReadonlyMap<number, Argument>;

/** A callable program; `captured` are the values of its number holes. */
export function makeProgram(
  place: Place,
  core: ProgramCore,
  captured: Captured,
): Program<AnyArguments, unknown> {
  const { lane } = place;
  const { text } = core;
  const callOf = (args: unknown): Call => ({
    core,
    lane,
    values: collectValues(core, captured, args),
  });
  const run = (args?: unknown): unknown => execute(place, callOf(args));
  // Every method is asynchronous from its first line: mistakes reject.
  const methods = {
    explain: async (args?: unknown): Promise<ProgramExplanation> => {
      if (args === undefined) return describeProgram(core.ir, text, null);
      const call = callOf(args);
      const { program } = bindArguments(call).bound;
      return describeProgram(program, text, await explainCall(call));
    },
    tiles: async (args?: unknown): Promise<string> => {
      const { program, layouts } = bindArguments(callOf(args)).bound;
      return await showTiles(program, layouts, text);
    },
    wgsl: async (args?: unknown): Promise<string> => {
      const { program, layouts } = bindArguments(callOf(args)).bound;
      const backend = await openLane(lane).catch(() => null);
      return showWgsl(program, layouts, { backend, text });
    },
    profile: async (args?: unknown): Promise<Profile> =>
      await profileProgram(callOf(args)),
    ready: async (args?: unknown): Promise<void> => {
      if (args !== undefined) await warmUp(callOf(args));
      const backend = await openLane(lane);
      flushLane(lane);
      await backend.prepared();
      await backend.settled();
    },
    toString: (): string => text,
  };
  Object.defineProperty(run, "ir", { get: () => printTensorIr(core.ir) });
  Object.defineProperty(run, Symbol.for("Deno.customInspect"), {
    value: () => `Program ${text.trim()}`,
  });
  return Object.assign(run, methods) as Program<AnyArguments, unknown>;
}

/** Runs a call: one tensor, or a record of them when the program returns several. */
export function execute(
  { isDebug }: Place,
  call: Call,
): Tensor | Readonly<Record<string, Tensor>> {
  const { tensors, storages, bound } = runProgram(call);
  if (isDebug) checkRun(bound, storages, call.core.text);
  const [only, ...others] = tensors;
  if (only !== undefined && others.length === 0) return only;
  return Object.fromEntries(
    tensors.map((tensor, at) => [bound.bound.results[at]?.name ?? "", tensor]),
  );
}

/** Values by slot, out of a record and the holes. Refuses names that the program lacks. */
function collectValues(
  core: ProgramCore,
  captured: Captured,
  args: unknown,
): readonly (Argument | undefined)[] {
  const record = checkRecord(args, core);
  const values: (Argument | undefined)[] = new Array(core.names.length);
  let taken = 0;
  for (let slot = 0; slot < values.length; slot++) {
    const hole = captured.get(slot);
    const name = core.names[slot] ?? "";
    if (hole !== undefined) values[slot] = hole;
    else if (Object.hasOwn(record, name)) {
      values[slot] = record[name];
      taken++;
    }
  }
  const names = Object.keys(record);
  if (taken !== names.length) {
    const isKnown = (name: string): boolean => {
      const slot = core.slots.get(name);
      return slot !== undefined && !captured.has(slot);
    };
    refuseUnknown(core, names.filter((name) => !isKnown(name)));
  }
  return values;
}

function checkRecord(args: unknown, core: ProgramCore): AnyArguments {
  if (args === undefined) return {};
  if (typeof args === "object" && args !== null && !Array.isArray(args)) {
    if (!isTensor(args)) return args as AnyArguments;
  }
  const found = isTensor(args) ? "a tensor" : kindOf(args);
  const [first = "A"] = core.names;
  const wanted = `a record such as { ${first}: tensor }`;
  return raise(callKind("the program", found, wanted), {
    text: core.text,
    location: hostLocation(),
  });
}

/** Compiles by running once; resolves when the run is queued. The results go back to the pool. */
async function warmUp(call: Call): Promise<void> {
  const { tensors, storages } = runProgram(call);
  const queued = storages.map(({ pending }) => pending);
  for (const tensor of tensors) tensor.dispose();
  await Promise.all(queued);
}
