/**
 * Calls: arguments against a program, to a bound program, to a job on a lane.
 *
 * A repeated call with equal types, shapes and layouts costs one look-up: the bound program is kept
 * under that signature. Absent on purpose: reading texts (`pit.ts`), order of work (`lane.ts`).
 */
import type {
  Backend,
  KernelTime,
  Run,
  RunOperand,
} from "./backend/backend.ts";
import {
  bindCall,
  type BoundCall,
  boundOnce,
  type BoundResult,
  type ProgramCore,
} from "./program_core.ts";
import { argumentKind, kindOf, raise } from "./diagnostics.ts";
import { bringNear, type Lane, openLane, submitJob } from "./lane.ts";
import { hostLocation } from "./location.ts";
import { spanOf } from "../jit/diagnostics/span.ts";
import { type Profile, profileOf } from "./profile.ts";
import { withSource } from "./source_of_errors.ts";
import {
  allocateOn,
  makeStorage,
  placeOn,
  release,
  retain,
  type Storage,
} from "./storage.ts";
import {
  isTensor,
  makeTensor,
  type Tensor,
  type TensorView,
  viewOf,
} from "./tensor.ts";

/** What a program can be called with, by input name. */
export type Argument = Tensor | number;

/** One call: values in the order of `core.names`, undefined where the caller gives none. */
export interface Call {
  readonly core: ProgramCore;
  readonly lane: Lane;
  readonly values: readonly (Argument | undefined)[];
}

/** A call after binding; what debug mode, profiles and explanations look at. */
export interface BoundArguments {
  readonly bound: BoundCall;
  /** By slot of `core.names`; null for numbers and absent ones. */
  readonly views: readonly (TensorView | null)[];
  readonly values: readonly (Argument | undefined)[];
}

/** Checks the arguments and queues the program; the results are ready to be used at once. */
export function runProgram(call: Call): {
  readonly tensors: readonly Tensor[];
  readonly storages: readonly Storage[];
  readonly bound: BoundArguments;
} {
  const bound = bindArguments(call);
  const { text } = call.core;
  const made = bound.bound.results.map((result) => ({
    result,
    storage: makeStorage({ ...result, label: result.name, text }),
  }));
  const storages = made.map(({ storage }) => storage);
  try {
    submitJob(call.lane, {
      needs: operandStorages(bound),
      results: storages,
      start: (backend) => startRun(backend, bound, made),
    });
  } catch (error) {
    storages.forEach(release);
    throw withSource(error, text, hostLocation());
  }
  const { lane } = call;
  const tensors = made.map(({ storage, result: { shape, strides, zeros } }) =>
    makeTensor({ storage, shape, strides, lane, zeros })
  );
  return { tensors, storages, bound };
}

/** The bound program of a call; from the cache when types, shapes and layouts are known. */
export function bindArguments(
  { core, values }: Omit<Call, "lane">,
): BoundArguments {
  const views: (TensorView | null)[] = [];
  let signature = core.prefix;
  for (let slot = 0; slot < values.length; slot++) {
    const value = values[slot];
    let view: TensorView | null = null;
    if (isTensor(value)) {
      view = viewOf(value, `bind "${core.names[slot]}" to`);
      signature += view.signature;
    } else if (typeof value === "number") {
      signature += core.bakedSlots.has(slot) ? `${value}` : "n";
    } else if (value !== undefined) wrongKind(core, slot, value);
    signature += ";";
    views.push(view);
  }
  const bound = boundOnce(signature, () => bindCall(core, views, values));
  // A fraction in an integer position: binding again says so.
  for (const { slot, dtype } of bound.integerScalars) {
    if (!isWhole(values[slot], dtype)) bindCall(core, views, values);
  }
  return { bound, views, values };
}

function wrongKind(core: ProgramCore, slot: number, value: unknown): never {
  const name = core.names[slot] ?? "";
  const { tensors, scalars } = core.ir;
  const input = [...tensors, ...scalars].find((info) => info.name === name);
  const span = input === undefined ? null : spanOf(input.origin);
  const wanted = "a tensor or a number";
  return raise(argumentKind(name, kindOf(value), { wanted, span }), {
    text: core.text,
    location: hostLocation(),
  });
}

function isWhole(value: unknown, dtype: "i32" | "u32"): boolean {
  if (typeof value !== "number") return true;
  return dtype === "i32" ? value === (value | 0) : value === value >>> 0;
}

/** Storages that the run reads, once each slot. */
function operandStorages({ views }: BoundArguments): readonly Storage[] {
  const storages: Storage[] = [];
  for (const view of views) if (view !== null) storages.push(view.storage);
  return storages;
}

/** A result and where its elements will be. */
interface MadeResult {
  readonly result: BoundResult;
  readonly storage: Storage;
}

/** Places the operands, allocates the results and queues the run; bytes of the results. */
function startRun(
  backend: Backend,
  call: BoundArguments,
  made: readonly MadeResult[],
): number {
  const results = new Map<string, RunOperand["buffer"]>();
  let bytes = 0;
  for (const { storage, result: { tensor, count } } of made) {
    results.set(tensor, allocateOn(storage, backend));
    bytes += 4 * count;
  }
  backend.run({ ...runInputs(backend, call), results });
  return bytes;
}

/** Everything of a run but its results. */
export function runInputs(
  backend: Backend,
  { bound, views, values }: BoundArguments,
): Omit<Run, "results"> {
  const operands = new Map<string, RunOperand>();
  for (const { name, slot } of bound.operands) {
    const view = views[slot];
    if (view === null || view === undefined) continue;
    const buffer = placeOn(view.storage, backend);
    operands.set(name, { buffer, strides: view.strides, offset: 0 });
  }
  return {
    program: bound.program,
    key: bound.key,
    operands,
    scalars: scalarsOf(bound, values),
  };
}

/** The numbers of a call, by name. */
export function scalarsOf(
  bound: BoundCall,
  values: readonly (Argument | undefined)[],
): ReadonlyMap<string, number> {
  const scalars = new Map<string, number>();
  for (const { name, slot } of bound.scalars) {
    const value = values[slot];
    if (typeof value === "number") scalars.set(name, value);
  }
  return scalars;
}

/** Runs the program once with a clock around each kernel; the results are dropped. */
export async function profileProgram(call: Call): Promise<Profile> {
  const bound = bindArguments(call);
  const needs = operandStorages(bound);
  // Before the first wait: the caller may dispose of the tensors meanwhile.
  needs.forEach(retain);
  try {
    const backend = await openLane(call.lane);
    await Promise.all(needs.map((need) => bringNear(need, backend)));
    return profileOf(await profileOn(backend, bound));
  } catch (error) {
    throw withSource(error, call.core.text, null);
  } finally {
    needs.forEach(release);
  }
}

async function profileOn(
  backend: Backend,
  call: BoundArguments,
): Promise<readonly KernelTime[]> {
  const results = new Map<string, RunOperand["buffer"]>();
  try {
    for (const { tensor, dtype, count } of call.bound.results) {
      results.set(tensor, backend.allocate(dtype, count));
    }
    return await backend.profile({ ...runInputs(backend, call), results });
  } finally {
    for (const buffer of results.values()) backend.release(buffer);
  }
}
