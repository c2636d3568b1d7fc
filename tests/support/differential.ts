/**
 * A program text and operands -> the same numbers on every device, or a report that says where they
 * part. The reference is the measure; how far a device may be from it says `tolerance.ts`.
 *
 * Programs travel in batches: all are queued, then all results are read. Absent on purpose: the
 * programs (`tests/oracle`, `random_program.ts`).
 */
import { bindProgram, type Operands } from "../../jit/bind/bind_program.ts";
import { compileJs, compileWebGpu } from "../../jit/compile.ts";
import type { Diagnostic, Outcome } from "../../jit/diagnostics/diagnostic.ts";
import { PitError } from "../../jit/diagnostics/pit_error.ts";
import type { TensorIr } from "../../jit/ir/tensor_ir.ts";
import { readEinsum, readProgram } from "../../dsl/read_program.ts";
import { textSource } from "../../dsl/source.ts";
import { DEFAULT_CONTEXT, type PassContext } from "../../jit/pass.ts";
import type {
  Backend,
  DeviceBuffer,
  HostArray,
  RunOperand,
} from "../../runtime/backend/backend.ts";
import { makeCpuBackend } from "../../runtime/cpu/cpu_backend.ts";
import { evaluate } from "../../runtime/cpu/reference.ts";
import { makeWebGpuBackend } from "../../runtime/webgpu/webgpu_backend.ts";
import {
  type CaseOperands,
  countOf,
  describeOperand,
  type OperandSpec,
  type StoredOperand,
  storeOperand,
} from "./corpus_operands.ts";
import { errorBounds, isWithin } from "./tolerance.ts";
import { hasAdapter } from "./webgpu_device.ts";

/** One program with its arguments. */
export interface Case {
  readonly program: string;
  readonly operands: CaseOperands;
  /** The text is an einsum string over the operands, in their order. */
  readonly isEinsum?: boolean;
  /** Every device gives the very numbers of the reference; set where all arithmetic is exact. */
  readonly isExact?: boolean;
  /** What the reference must give, by result, in row-major order; worked out by hand. */
  readonly expect?: Readonly<Record<string, readonly number[]>>;
  /** Shapes of the results, where the rule is about shapes. */
  readonly shapes?: Readonly<Record<string, readonly number[]>>;
  /** What each contraction gathers, in the words of `gathersOf`: which PIT rules must run. */
  readonly gathers?: readonly string[];
}

/** A device under test. */
export interface CaseDevice {
  readonly name: string;
  readonly backend: Backend;
  /** Tile IR of each program it has compiled, as the trace of the last pass over tiles shows it. */
  readonly traced: ReadonlyMap<TensorIr, () => string>;
}

/** A case that is bound, with the numbers of the reference. */
export interface PreparedCase {
  readonly source: Case;
  readonly ir: TensorIr;
  readonly key: string;
  readonly stored: ReadonlyMap<string, StoredOperand>;
  readonly scalars: ReadonlyMap<string, number>;
  readonly wanted: ReadonlyMap<string, HostArray>;
}

/** The CPU back end, with some optimizing passes left out. */
export function cpuDevice(
  off: readonly string[] = [],
  settings: Partial<PassContext> = {},
): CaseDevice {
  const traced = new Map<TensorIr, () => string>();
  const backend = makeCpuBackend({
    compile: (ir, layouts) => {
      const context = { ...contextOf(ir, off, traced), ...settings };
      return compileJs(ir, layouts, context);
    },
  });
  const name = off.length === 0 ? "cpu" : `cpu without ${off.join(", ")}`;
  return { name, backend, traced };
}

/** The WebGPU back end over the default adapter. */
export function webgpuDevice(settings: Partial<PassContext> = {}): CaseDevice {
  const traced = new Map<TensorIr, () => string>();
  const backend = makeWebGpuBackend({
    compile: (ir, layouts, target) => {
      const context = { ...contextOf(ir, [], traced), ...settings };
      return compileWebGpu(ir, layouts, target, context);
    },
  });
  return { name: "webgpu", backend, traced };
}

function contextOf(
  ir: TensorIr,
  off: readonly string[],
  traced: Map<TensorIr, () => string>,
): PassContext {
  return {
    ...DEFAULT_CONTEXT,
    off: new Set(off),
    trace: (pass, text) => {
      if (pass === "applyPitRules") traced.set(ir, text);
    },
  };
}

/** One test per device over `cases`; the one for WebGPU is ignored, and that is said, without an adapter. */
export function testCases(
  name: string,
  cases: readonly Case[],
  settings: Partial<PassContext> = {},
): void {
  Deno.test(`${name}: cpu agrees with the reference`, () =>
    checkCases(cases, cpuDevice([], settings)));
  Deno.test({
    name: `${name}: webgpu agrees with the reference`,
    ignore: !hasAdapter,
    fn: () => checkCases(cases, webgpuDevice(settings)),
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
      ? differenceOf(one, outcome) ?? otherRules(one, device)
      : textOf(outcome);
    if (wrong !== null) failures.push(report(one.source, device.name, wrong));
  });
  return failures;
}

/** Reads, binds and evaluates a case; refused programs give their diagnostics. */
export function prepareCase(source: Case): Outcome<PreparedCase> {
  const { program, operands, isEinsum } = source;
  const specs = Object.entries(operands);
  const names = specs.map(([name], at) => isEinsum === true ? `$${at}` : name);
  const tensors = new Map<string, OperandSpec>();
  const scalars = new Map<string, number>();
  specs.forEach(([, spec], at) => {
    const name = names[at] ?? "";
    if (typeof spec === "number") scalars.set(name, spec);
    else tensors.set(name, spec);
  });
  const read = isEinsum === true
    ? readEinsum(program, specs.length, ranksOf(tensors))
    : readProgram(textSource(program));
  if (!read.ok) return read;
  const bound = bindProgram(
    read.value,
    { tensors, scalars } satisfies Operands,
  );
  if (!bound.ok) return bound;
  const stored = new Map(
    [...tensors].map(([name, spec]) => [name, storeOperand(spec, name)]),
  );
  const wanted = evaluate(bound.value, stored, scalars);
  const key = `${program}\n${JSON.stringify(operands, exactly)}`;
  const value = { source, ir: bound.value, key, stored, scalars, wanted };
  return { ok: true, value, warnings: [] };
}

/** JSON has no word for NaN, infinities and -0. */
function exactly(_: string, value: unknown): unknown {
  const isPlain = typeof value !== "number" ||
    Number.isFinite(value) && !Object.is(value, -0);
  return isPlain ? value : Object.is(value, -0) ? "-0" : `${value}`;
}

function ranksOf(tensors: ReadonlyMap<string, OperandSpec>): readonly number[] {
  return [...tensors.values()].map(({ shape }) => shape.length);
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

function startCase(
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

/** Where the reference itself is not what the case says; null when it is. */
function misfitOf({ source, ir, wanted }: PreparedCase): string | null {
  const tensorOf = (result: string): string =>
    ir.results.find(({ name }) => name === result)?.tensor ?? result;
  for (const [name, shape] of Object.entries(source.shapes ?? {})) {
    const found = ir.tensors.find((info) => info.name === tensorOf(name))
      ?.shape;
    if (`${found}` !== `${shape}`) {
      return `"${name}" has shape [${found}], wanted [${shape}]`;
    }
  }
  for (const [name, numbers] of Object.entries(source.expect ?? {})) {
    const found = [...wanted.get(tensorOf(name)) ?? []].map(Number);
    const isRight = found.length === numbers.length &&
      found.every((value, i) => isSame(value, numbers[i] ?? NaN));
    if (!isRight) {
      return `"${name}" is [${found}], worked out by hand [${numbers}]`;
    }
  }
  return null;
}

/** Where a program was computed by other rules than the case says; null when it was not. */
function otherRules(
  { source, ir }: PreparedCase,
  { traced }: CaseDevice,
): string | null {
  const { gathers } = source;
  if (gathers === undefined) return null;
  const found = gathersOf(traced.get(ir)?.() ?? "");
  return `${found}` === `${gathers}`
    ? null
    : `gathers ${found.join(", ")}, wanted ${gathers.join(", ")}`;
}

/**
 * What each contraction of printed tile IR gathers, in order: `dense`, `k per m` for a list of k per
 * panel of m, `m` for whole rows.
 */
export function gathersOf(tiles: string): readonly string[] {
  const gathers: string[][] = [];
  let isContraction = false;
  for (const line of tiles.split("\n")) {
    if (!line.startsWith(" ")) isContraction = line.startsWith("contract ");
    if (line.startsWith("contract ")) gathers.push([]);
    const found = /^ *sread (?:swrite )?(\w) by \S+(?: per (\w) tile)?/.exec(
      line,
    );
    if (!isContraction || found === null) continue;
    const [, group, panel] = found;
    gathers.at(-1)?.push(
      panel === undefined ? `${group}` : `${group} per ${panel}`,
    );
  }
  return gathers.map((groups) => groups.join(" and ") || "dense");
}

/** Where a device is farther from the reference than its bound; null when nowhere. */
function differenceOf(
  one: PreparedCase,
  found: ReadonlyMap<string, HostArray>,
): string | null {
  const { source, ir, stored, scalars, wanted } = one;
  let bounds: ReadonlyMap<string, Float64Array> | null = null;
  for (const { name, tensor } of ir.results) {
    const [right, actual] = [wanted.get(tensor), found.get(tensor)];
    if (right === undefined || actual === undefined) return `no "${name}"`;
    const wrong = [...right.keys()].filter((i) =>
      !isSame(Number(actual[i]), Number(right[i]))
    );
    if (wrong.length === 0 && actual.length === right.length) continue;
    const isExact = source.isExact === true;
    if (!isExact) bounds ??= errorBounds(ir, stored, scalars);
    const bound = (i: number): number => bounds?.get(tensor)?.[i] ?? 0;
    const far = wrong.filter((i) =>
      !isWithin(Number(actual[i]), Number(right[i]), bound(i))
    );
    const first = far[0];
    if (first === undefined) continue;
    const shape = ir.tensors.find((info) => info.name === tensor)?.shape ?? [];
    return `"${name}"[${positionOf(first, shape)}] is ${
      actual[first]
    }, wanted ${right[first]} within ${
      bound(first)
    }; ${far.length} of ${right.length} elements differ`;
  }
  return null;
}

function isSame(a: number, b: number): boolean {
  return a === b || (Number.isNaN(a) && Number.isNaN(b));
}

function positionOf(at: number, shape: readonly number[]): string {
  return shape.map((extent, d) =>
    Math.floor(at / countOf(shape.slice(d + 1))) % extent
  ).join(", ");
}

/** A case and what is wrong with it, so that it can be run again. */
export function report(source: Case, device: string, wrong: string): string {
  const operands = Object.entries(source.operands).map(([name, spec]) =>
    `  ${name}: ${describeOperand(spec)}`
  );
  return [
    `on ${device}:`,
    ...source.program.split("\n").map((line) => `    ${line}`),
    ...operands,
    `  ${wrong}`,
  ].join("\n");
}

/** What a diagnostic says, for people. */
export function messagesOf(diagnostics: readonly Diagnostic[]): string {
  return diagnostics.map(({ code, message }) => `${code} ${message}`).join(
    "\n",
  );
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
