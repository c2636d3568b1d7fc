/**
 * Explanations of calls: what the compiler decides for these shapes, what is live in these values,
 * and what the device chose when it last ran them.
 *
 * Absent on purpose: the layout of text and pictures (`jit/explain`).
 */
import { success } from "../jit/diagnostics/diagnostic.ts";
import { ALL_CANDIDATES, type WebGpuExecutable } from "../jit/ir/executable.ts";
import type { ContractionExplanation } from "../jit/ir/rule_explanation.ts";
import {
  compileWebGpu,
  type ConsideredContraction,
  type ConsideredProgram,
  considerProgram,
  DEFAULT_CONTEXT,
  type ExplainDetails,
  judgeContraction,
  type LivePoints,
  type PassContext,
  type PatternProgram,
  refuseRules,
  withPatterns,
} from "../jit/mod.ts";
import type { HostArray } from "./backend/backend.ts";
import { contextFor } from "./compile_context.ts";
import { makeCpuBackend } from "./cpu/cpu_backend.ts";
import { targetOf, unwrap } from "./levels.ts";
import { type Lane, openLane } from "./lane.ts";
import {
  bindArguments,
  type BoundArguments,
  type Call,
  scalarsOf,
} from "./run.ts";
import { readHost, release, retain } from "./storage.ts";

/** Operands of more points are not looked at: the host would be busy for longer than a reader waits. */
const MOST_POINTS = 2 ** 24;

/** What is known about the rules of a call. Reads the values of its tensors. */
export async function explainCall(
  call: Call,
): Promise<ExplainDetails> {
  const bound = bindArguments(call);
  const storages = bound.views.flatMap((view) => view?.storage ?? []);
  // Before the first wait: the caller may dispose of the tensors meanwhile.
  storages.forEach(retain);
  try {
    // Costs are those of the device that will run it, if it opens.
    await openLane(call.lane).catch(() => null);
    return await explainBound(call, bound);
  } finally {
    storages.forEach(release);
  }
}

async function explainBound(
  call: Call,
  bound: BoundArguments,
): Promise<ExplainDetails> {
  const { program, layouts, key } = bound.bound;
  const { text } = call.core;
  const context = contextOf(call.lane);
  const considered = unwrap(considerProgram(program, layouts, context), text);
  const target = targetOf(call.lane.backend);
  const hasRules = target === null || searches(
    unwrap(compileWebGpu(program, layouts, target, context), text),
  );
  const reports = reportsOf(call.lane, key);
  const contractions = await measureAll(bound, considered);
  return {
    extraBytes: considered.extraBytes,
    contractions: contractions.map(({ span, explanation }) => ({
      span,
      explanation: hasRules
        ? judgeContraction(explanation, reports)
        : refuseRules(explanation, SPLIT),
    })),
  };
}

const SPLIT =
  "a tensor is larger than a binding of the device, so that its products are split";

/** The compiler drops the rules of a program where they do not fit the device. */
function searches({ dispatches }: WebGpuExecutable): boolean {
  return dispatches.some(({ role }) => role !== "compute");
}

/** Costs by the table of the device; of one that is not open, by the model. */
function contextOf({ backend }: Lane): PassContext {
  if (backend?.isOpen !== true) return DEFAULT_CONTEXT;
  const { description: device } = backend;
  const packed = new Set<string>();
  return contextFor({ narrowing: ALL_CANDIDATES, device, packed });
}

/** A device that is not open has not run anything. */
function reportsOf(
  { backend }: Lane,
  key: string,
): ReturnType<NonNullable<Lane["backend"]>["reports"]> {
  return backend?.isOpen === true ? backend.reports(key) : [];
}

async function measureAll(
  bound: BoundArguments,
  { contractions }: ConsideredProgram,
): Promise<readonly ConsideredContraction[]> {
  const measured: ConsideredContraction[] = [];
  for (const contraction of contractions) {
    const points = await Promise.all(
      contraction.patterns.filter(isSmall).map((pattern) =>
        livePoints(pattern, bound)
      ),
    );
    const explanation: ContractionExplanation = withPatterns(
      contraction.explanation,
      points,
    );
    measured.push({ ...contraction, explanation });
  }
  return measured;
}

function isSmall({ batch, rows, columns }: PatternProgram): boolean {
  return batch * rows * columns <= MOST_POINTS;
}

/** Runs the program of a pattern on the host. */
async function livePoints(
  pattern: PatternProgram,
  { bound, views, values }: BoundArguments,
): Promise<LivePoints> {
  const { executable, result, batch, rows, columns } = pattern;
  const host = makeCpuBackend({ compile: () => success(executable) });
  const read = new Set(executable.buffers.map(({ name }) => name));
  const inputs = bound.operands.filter(({ name }) => read.has(name));
  const operands = await Promise.all(inputs.map(async ({ name, slot }) => {
    const view = views[slot];
    if (view === null || view === undefined) {
      throw new Error(`Cannot look at "${name}": it is not bound`);
    }
    const data: HostArray = await readHost(view.storage);
    const buffer = host.allocate(view.storage.dtype, data.length);
    host.upload(buffer, data);
    return [name, { buffer, strides: view.strides, offset: 0 }] as const;
  }));
  const flags = host.allocate("bool", batch * rows * columns);
  host.run({
    program: bound.program,
    key: result,
    operands: new Map(operands),
    scalars: scalarsOf(bound, values),
    results: new Map([[result, flags]]),
  });
  const found = await host.download(flags);
  host.dispose();
  return { ...pattern, flags: Uint8Array.from(found) };
}
