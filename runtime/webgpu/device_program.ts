/**
 * One program on one device: which of its forms the next run takes.
 *
 * A form whose pipelines are not there yet is made behind the work of another one: the first run
 * has the dense kernels alone, the rules follow. Absent on purpose: encoding.
 */
import {
  type Narrowing,
  NO_CANDIDATES,
  type WebGpuExecutable,
} from "../../jit/ir/executable.ts";
import type { CoverReport, Run } from "../backend/backend.ts";
import { ProgramForms } from "../backend/program_forms.ts";
import type { Backlog } from "./backlog.ts";
import type { PipelineCache } from "./pipelines.ts";
import {
  pipelineSource,
  type PreparedExecutable,
  prepareExecutable,
} from "./prepare.ts";

/** What programs of one device share. */
export interface ProgramContext {
  readonly pipelines: PipelineCache;
  readonly backlog: Backlog;
  readonly hasF16: boolean;
}

/** A compiled form; mutable. */
interface Form {
  readonly executable: WebGpuExecutable;
  readonly onReport: (report: CoverReport) => void;
  /** `waiting`: its pipelines are being made. */
  state: "new" | "waiting" | "ready";
  prepared: PreparedExecutable | null;
}

/** The forms of one program, and what they learn. */
export class DeviceProgram {
  readonly #context: ProgramContext;
  readonly #forms: ProgramForms<Form>;
  /** What runs while the pipelines of rules are missing; null where there are no rules. */
  readonly #dense: Form | null;

  /** Compiles the program; `compile` throws what the compiler says. */
  constructor(
    compile: (narrowing: Narrowing) => WebGpuExecutable,
    context: ProgramContext,
  ) {
    this.#context = context;
    this.#forms = new ProgramForms((narrowing, onReport) =>
      formOf(compile(narrowing), onReport)
    );
    const whole = this.#forms.whole();
    const dense = whole.executable.selections.length === 0
      ? null
      : compile(NO_CANDIDATES);
    // Where the compiler leaves nothing out, the whole is the first form as well.
    const isNarrower = dense !== null && dense.selections.length === 0;
    this.#dense = isNarrower ? formOf(dense, () => {}) : null;
    if (!isNarrower) whole.state = "ready";
  }

  /** Dispatches of the form with everything. */
  get weight(): number {
    return this.#forms.whole().executable.dispatches.length;
  }

  /** The latest report of each selection. */
  get reports(): readonly CoverReport[] {
    return this.#forms.reports;
  }

  /** What `run` executes, the next one: never a form that it would have to wait for, where there is another one. */
  next({ operands }: Run): PreparedExecutable {
    return this.#prepare(this.#forms.next(operands.values(), (wanted) => {
      if (wanted.state === "new") this.#makeBehind(wanted);
      const whole = this.#forms.whole();
      const ready = [wanted, whole].find(({ state }) => state === "ready");
      return ready ?? this.#dense ?? whole;
    }));
  }

  /** The same, after a wait for the form that is best. */
  async nextReady({ operands }: Run): Promise<PreparedExecutable> {
    const wanted = this.#forms.next(operands.values());
    if (wanted.state === "new") this.#makeBehind(wanted);
    await this.#context.backlog.finish();
    return this.#prepare(wanted);
  }

  #makeBehind(form: Form): void {
    const { pipelines, backlog } = this.#context;
    const missing = form.executable.dispatches.map(pipelineSource)
      .filter((source) => !pipelines.has(source));
    form.state = missing.length === 0 ? "ready" : "waiting";
    missing.forEach((source, at) =>
      backlog.push(async () => {
        await pipelines.make(source);
        if (at === missing.length - 1) form.state = "ready";
      })
    );
  }

  #prepare(form: Form): PreparedExecutable {
    const { pipelines, hasF16 } = this.#context;
    const { executable, onReport } = form;
    return form.prepared ??= prepareExecutable(executable, {
      pipelines,
      hasF16,
      onReport,
    });
  }
}

function formOf(
  executable: WebGpuExecutable,
  onReport: (report: CoverReport) => void,
): Form {
  return { executable, onReport, state: "new", prepared: null };
}
