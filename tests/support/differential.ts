/**
 * A program text and operands -> the same numbers on every device, or a report that says where they
 * part. The reference is the measure; how far a device may be from it says `tolerance.ts`.
 *
 * Programs travel in batches: all are queued, then all results are read. Absent on purpose: the
 * programs (`tests/oracle`, `random_program.ts`).
 */
import { compileJs, compileWebGpu } from "../../jit/compile.ts";
import { PitError } from "../../jit/diagnostics/pit_error.ts";
import { textSource } from "../../dsl/source.ts";
import type { TensorIr } from "../../jit/ir/tensor_ir.ts";
import { DEFAULT_CONTEXT, type PassContext } from "../../jit/pass.ts";
import type {
  Backend,
  DeviceBuffer,
  HostArray,
  RunOperand,
} from "../../runtime/backend/backend.ts";
import { makeCpuBackend } from "../../runtime/cpu/cpu_backend.ts";
import { makeReferenceBackend } from "../../runtime/cpu/reference_backend.ts";
import { makeWebGpuBackend } from "../../runtime/webgpu/webgpu_backend.ts";
import { countOf } from "./corpus_operands.ts";
import {
  type Case,
  prepareCase,
  type PreparedCase,
} from "./differential_case.ts";
import { differenceOf, misfitOf, report } from "./differential_report.ts";
import { otherGathers } from "./pit_gathers.ts";
import { hasAdapter } from "./webgpu_device.ts";

export { type Case, prepareCase, type PreparedCase };

/** A device under test. */
export interface CaseDevice {
  readonly name: string;
  readonly backend: Backend;
  /** Tile IR of each program that it compiled, as the trace of the PIT rules shows it; null: it compiles nothing. */
  readonly traced: ReadonlyMap<TensorIr, () => string> | null;
}

/** The CPU back end, with some optimizing passes left out. */
export function cpuDevice(
  off: readonly string[] = [],
  settings: Partial<PassContext> = {},
): CaseDevice {
  const traced = new Map<TensorIr, () => string>();
  const contextOf = contextFor({ off: new Set(off), ...settings }, traced);
  const backend = makeCpuBackend({
    compile: (ir, layouts) => compileJs(ir, layouts, contextOf(ir)),
  });
  const name = off.length === 0 ? "cpu" : `cpu without ${off.join(", ")}`;
  return { name, backend, traced };
}

/** The WebGPU back end over the default adapter. */
export function webgpuDevice(settings: Partial<PassContext> = {}): CaseDevice {
  const traced = new Map<TensorIr, () => string>();
  const contextOf = contextFor(settings, traced);
  const backend = makeWebGpuBackend({
    compile: (ir, layouts, target) =>
      compileWebGpu(ir, layouts, target, contextOf(ir)),
  });
  return { name: "webgpu", backend, traced };
}

/** The context of each compilation, which notes what the PIT rules made. */
function contextFor(
  settings: Partial<PassContext>,
  traced: Map<TensorIr, () => string>,
): (ir: TensorIr) => PassContext {
  return (ir) => ({
    ...DEFAULT_CONTEXT,
    ...settings,
    trace: (pass, text) => {
      if (pass === "applyPitRules") traced.set(ir, text);
    },
  });
}

/** The reference as a device: what a user of `pit.on("reference")` gets. */
export function referenceDevice(): CaseDevice {
  return {
    name: "reference",
    backend: makeReferenceBackend(),
    traced: null,
  };
}

/** One test per device over `cases`; the one for WebGPU is ignored, and that is said, without an adapter. */
export function testCases(name: string, cases: readonly Case[]): void {
  Deno.test(`${name}: the reference gives what is worked out by hand`, () =>
    checkCases(cases, referenceDevice()));
  Deno.test(`${name}: cpu agrees with the reference`, () =>
    checkCases(cases, cpuDevice()));
  Deno.test({
    name: `${name}: webgpu agrees with the reference`,
    ignore: !hasAdapter,
    fn: () => checkCases(cases, webgpuDevice()),
  });
}

/** Makes a device that compiles with these settings. */
export type MakeDevice = (settings: Partial<PassContext>) => CaseDevice;

/** One test for the CPU and one for WebGPU, which is ignored, and that is said, without an adapter. */
export function testOnEach(
  name: string,
  check: (make: MakeDevice) => Promise<void>,
): void {
  Deno.test(`${name}, on the cpu`, () =>
    check((settings) => cpuDevice([], settings)));
  Deno.test({
    name: `${name}, on webgpu`,
    ignore: !hasAdapter,
    fn: () => check(webgpuDevice),
  });
}

/** Throws a report of every case in which `device` disagrees with the reference; disposes of the device. */
export async function checkCases(
  cases: readonly Case[],
  device: CaseDevice,
): Promise<void> {
  const failures: string[] = [];
  try {
    for (let start = 0; start < cases.length; start += BATCH) {
      const batch = cases.slice(start, start + BATCH);
      failures.push(...await failuresOf(batch, device));
    }
  } finally {
    device.backend.dispose();
  }
  if (failures.length === 0) return;
  const rest = failures.length - SHOWN;
  throw new Error(
    [
      `${failures.length} of ${cases.length} cases failed`,
      ...failures.slice(0, SHOWN),
      ...(rest > 0 ? [`and ${rest} more`] : []),
    ].join("\n\n"),
  );
}

/** Programs in flight at a time. */
const BATCH = 64;
/** Failures that are shown in full. */
const SHOWN = 12;

/** Reports of the cases of a batch that fail. */
export async function failuresOf(
  cases: readonly Case[],
  device: CaseDevice,
): Promise<readonly string[]> {
  const failures: string[] = [];
  const prepared: PreparedCase[] = [];
  for (const source of cases) {
    try {
      const ready = prepareCase(source);
      if (!ready.ok) {
        throw new PitError(ready.diagnostics, textSource(source.program));
      }
      const wrong = misfitOf(ready.value);
      if (wrong === null) prepared.push(ready.value);
      else failures.push(report(source, "reference", wrong));
    } catch (error) {
      failures.push(report(source, "reference", textOf(error)));
    }
  }
  const outcomes = await runBatch(prepared, device.backend);
  prepared.forEach((one, at) => {
    const outcome = outcomes[at];
    const wrong = outcome instanceof Map
      ? differenceOf(one, outcome) ??
        otherGathers(one, device.traced)
      : textOf(outcome);
    if (wrong !== null) failures.push(report(one.source, device.name, wrong));
  });
  return failures;
}

/** Runs all, then reads all. An entry is the results by tensor, or what was thrown. */
export async function runBatch(
  cases: readonly PreparedCase[],
  backend: Backend,
): Promise<readonly (ReadonlyMap<string, HostArray> | Error)[]> {
  await backend.open();
  const started = cases.map((one) => attempt(() => startCase(one, backend)));
  backend.flush();
  const outcomes = await readAll(started, backend);
  if (cases.length === 1 || outcomes.every((one) => one instanceof Map)) {
    return outcomes;
  }
  // A fault is told to everyone who reads next: alone, each case hears of its own only.
  const alone: (ReadonlyMap<string, HostArray> | Error)[] = [];
  for (const one of cases) {
    const [outcome] = await runBatch([one], backend);
    alone.push(outcome ?? new Error("Cannot find the outcome of a case"));
  }
  return alone;
}

type Started = ReadonlyMap<string, DeviceBuffer>;

/** Queues one case; the buffers of its results. */
export function startCase(
  { ir, key, stored, scalars }: PreparedCase,
  backend: Backend,
): Started {
  const infos = new Map(ir.tensors.map((info) => [info.name, info]));
  const operands = new Map<string, RunOperand>();
  for (const [name, { data, strides, offset }] of stored) {
    const dtype = infos.get(name)?.dtype;
    if (dtype === null || dtype === undefined) continue;
    const buffer = backend.allocate(dtype, data.length);
    backend.upload(buffer, data);
    operands.set(name, { buffer, strides, offset });
  }
  const results = new Map<string, DeviceBuffer>();
  for (const { tensor } of ir.results) {
    const { dtype, shape } = infos.get(tensor) ?? { dtype: null, shape: null };
    if (dtype === null || shape === null) {
      throw new Error(`"${tensor}" is open`);
    }
    results.set(tensor, backend.allocate(dtype, countOf(shape)));
  }
  backend.run({ program: ir, key, operands, scalars, results });
  for (const { buffer } of operands.values()) backend.release(buffer);
  return results;
}

async function readAll(
  started: readonly (Started | Error)[],
  backend: Backend,
): Promise<readonly (ReadonlyMap<string, HostArray> | Error)[]> {
  return await Promise.all(started.map(async (results) => {
    if (results instanceof Error) return results;
    const entries = [...results].map(async ([name, buffer]) => {
      const data = await backend.download(buffer);
      backend.release(buffer);
      return [name, data] as const;
    });
    try {
      return new Map(await Promise.all(entries));
    } catch (error) {
      await Promise.allSettled(entries);
      return asError(error);
    }
  }));
}

function attempt<T>(action: () => T): T | Error {
  try {
    return action();
  } catch (error) {
    return asError(error);
  }
}

function asError(error: unknown): Error {
  return error instanceof Error ? error : new Error(String(error));
}

function textOf(error: unknown): string {
  if (!(error instanceof Error)) return String(error);
  const where = error instanceof PitError ? "" : `\n${error.stack ?? ""}`;
  return `${error.message}${where}`;
}
