/**
 * The CPU back end: programs -> generated JavaScript -> functions over typed arrays.
 *
 * Executables are kept by the key of the run, functions by their text, which serves all sizes.
 * Absent on purpose: the compiler, which comes in as an argument.
 */
import type { Outcome } from "../../jit/diagnostics/diagnostic.ts";
import { PitError } from "../../jit/diagnostics/pit_error.ts";
import type {
  CompileRequest,
  JsExecutable,
  JsStep,
  Layouts,
} from "../../jit/ir/executable.ts";
import type { TensorIr } from "../../jit/ir/tensor_ir.ts";
import type { TileBuffer } from "../../jit/ir/tile_ir.ts";
import type { SelectNest } from "../../jit/ir/tile_pit.ts";
import type {
  Backend,
  CoverReport,
  HostArray,
  KernelTime,
  Run,
} from "../backend/backend.ts";
import { coverReportOf } from "../backend/cover_report.ts";
import { ProgramForms } from "../backend/program_forms.ts";
import { functionsForbidden } from "./diagnostics.ts";
import { type Host, THIS_HOST } from "../backend/host.ts";
import { type HostMemory, makeHostBackend } from "./host_backend.ts";

/** Compiled programs that are kept. */
const KEPT_PROGRAMS = 256;
/** Steps that these have together. */
const KEPT_STEPS = 32_768;
/** Functions that are kept. */
const KEPT_FUNCTIONS = 1024;

/** What the back end is made of. */
export interface CpuBackendOptions {
  /** Bound program and layouts of its inputs -> JavaScript. */
  readonly compile: (
    ir: TensorIr,
    layouts: Layouts,
    request: CompileRequest,
  ) => Outcome<JsExecutable>;
  /** Makes functions and reads the clock; the running host when absent. */
  readonly host?: Host;
}

/** A nest ready to be called. */
interface PreparedStep {
  readonly step: JsStep;
  readonly call: (...args: readonly unknown[]) => unknown;
}

interface Prepared {
  readonly temporaries: readonly TileBuffer[];
  /** Arrays that outlive a run, by name. */
  readonly kept: ReadonlyMap<string, Uint32Array>;
  readonly steps: readonly PreparedStep[];
  readonly selections: readonly SelectNest[];
  readonly onReport: (report: CoverReport) => void;
}

const DESCRIPTION = "host processor, generated JavaScript (cpu)";

/** The CPU back end over `compile`. */
export function makeCpuBackend(
  { compile, host = THIS_HOST }: CpuBackendOptions,
): Backend {
  const programs = new Map<string, ProgramForms<Prepared>>();
  const functions = new Map<string, PreparedStep["call"]>();
  const makeCall = (js: string): PreparedStep["call"] =>
    remember(
      functions,
      js,
      ({ size }) => size <= KEPT_FUNCTIONS,
      () => functionOf(js, host),
    );
  const makeForms = (run: Run): ProgramForms<Prepared> => {
    const layouts = new Map(
      [...run.operands].map(([name, { strides }]) => [name, strides]),
    );
    return new ProgramForms((narrowing, onReport) => {
      const request = {
        narrowing,
        device: DESCRIPTION,
        packed: new Set<string>(),
      };
      const outcome = compile(run.program, layouts, request);
      if (!outcome.ok) throw new PitError(outcome.diagnostics);
      const { buffers, steps, selections } = outcome.value;
      return {
        temporaries: buffers.filter((buffer) => buffer.role === "temporary"),
        kept: keptArrays(buffers),
        steps: steps.map((step) => ({ step, call: makeCall(step.js) })),
        selections,
        onReport,
      };
    });
  };
  const prepare = (run: Run): Prepared =>
    remember(programs, run.key, keepsPrograms, () => {
      const forms = makeForms(run);
      // What does not compile is not remembered.
      forms.whole();
      return forms;
    }).next(run.operands.values());
  return makeHostBackend({
    kind: "cpu",
    description: DESCRIPTION,
    execute: (run, memory) => {
      executeSteps(prepare(run), run, memory, (call) => call());
    },
    reports: (key) => programs.get(key)?.reports ?? [],
    profile: (run, memory) => {
      const times: KernelTime[] = [];
      executeSteps(prepare(run), run, memory, (call, { name, role }) => {
        const start = host.now();
        call();
        times.push({
          name,
          role,
          durationNs: Math.round((host.now() - start) * 1e6),
        });
      });
      return times;
    },
  });
}

/** Calls the steps in order over the arrays of the run; `around` performs each call. */
function executeSteps(
  prepared: Prepared,
  run: Run,
  memory: HostMemory,
  around: (call: () => void, step: JsStep) => void,
): void {
  const arrays = new Map<string, HostArray>([
    ...memory.results,
    ...prepared.kept,
  ]);
  for (const [name, { data, offset }] of memory.operands) {
    arrays.set(name, offset === 0 ? data : data.subarray(offset));
  }
  const taken: { readonly buffer: TileBuffer; readonly data: HostArray }[] = [];
  try {
    for (const buffer of prepared.temporaries) {
      if (arrays.has(buffer.name)) continue;
      const count = buffer.shape.reduce(
        (product, extent) => product * extent,
        1,
      );
      const data = memory.pool.take(buffer.dtype, count);
      taken.push({ buffer, data });
      arrays.set(buffer.name, data);
    }
    for (const { step, call } of prepared.steps) {
      const buffers = step.bindings.map((name) => arrays.get(name));
      const scalars = step.scalars.map((name) => run.scalars.get(name));
      around(() => call(buffers, step.sizes, scalars), step);
    }
    reportCovers(prepared);
  } finally {
    for (const { buffer, data } of taken) memory.pool.give(buffer.dtype, data);
  }
}

function keptArrays(
  buffers: readonly TileBuffer[],
): ReadonlyMap<string, Uint32Array> {
  const kept = buffers.filter(({ role }) => role === "kept");
  return new Map(kept.map(({ name, shape }) => {
    const count = shape.reduce((product, extent) => product * extent, 1);
    return [name, new Uint32Array(count)];
  }));
}

function reportCovers({ selections, kept, onReport }: Prepared): void {
  for (const select of selections) {
    const words = kept.get(select.choice);
    const report = words === undefined ? null : coverReportOf(select, words);
    if (report !== null) onReport(report);
  }
}

function functionOf(js: string, host: Host): PreparedStep["call"] {
  try {
    return host.makeFunction(["buffers", "sizes", "scalars"], js);
  } catch (error) {
    // A text that does not parse is our own mistake.
    if (error instanceof SyntaxError) throw error;
    const reason = error instanceof Error ? error.message : String(error);
    throw new PitError([functionsForbidden(reason)], null, { cause: error });
  }
}

/** The value under `key`, made when it is missing; the ones not asked for longest are dropped. */
function remember<K, V>(
  known: Map<K, V>,
  key: K,
  keeps: (known: ReadonlyMap<K, V>) => boolean,
  make: () => V,
): V {
  const found = known.get(key);
  const value = found ?? make();
  known.delete(key);
  known.set(key, value);
  if (found !== undefined) return found;
  for (const oldest of known.keys()) {
    if (known.size === 1 || keeps(known)) break;
    known.delete(oldest);
  }
  return value;
}

function keepsPrograms(
  known: ReadonlyMap<string, ProgramForms<Prepared>>,
): boolean {
  let steps = 0;
  for (const forms of known.values()) steps += forms.whole().steps.length;
  return known.size <= KEPT_PROGRAMS && steps <= KEPT_STEPS;
}
