/**
 * The compiled forms of one program on one device: with all candidates of its selections, and with
 * those that the covers of earlier runs left. Absent on purpose: compiling, and running.
 */
import { ALL_CANDIDATES, type Narrowing } from "../../jit/ir/executable.ts";
import type { CoverReport } from "./backend.ts";
import { FRESH_HISTORY, type History, learn, nextRun } from "./narrow.ts";

/** Makes a form; `onReport` hears what its selections found. */
export type MakeForm<Form> = (
  narrowing: Narrowing,
  onReport: (report: CoverReport) => void,
) => Form;

/** Forms by what they leave out, made when they are first needed; of narrowed ones the latest is kept. */
export class ProgramForms<Form> {
  readonly #make: MakeForm<Form>;
  readonly #reports = new Map<string, CoverReport>();
  #history: History = FRESH_HISTORY;
  #whole: Form | null = null;
  #narrowed: { readonly by: Narrowing["kept"]; readonly form: Form } | null =
    null;

  /** No form yet. */
  constructor(make: MakeForm<Form>) {
    this.#make = make;
  }

  /** The latest report of each selection. */
  get reports(): readonly CoverReport[] {
    return [...this.#reports.values()];
  }

  /** The form of the next run. */
  next(): Form {
    const { narrowing, history } = nextRun(this.#history);
    this.#history = history;
    if (narrowing === ALL_CANDIDATES) return this.whole();
    const { kept } = narrowing;
    if (this.#narrowed?.by !== kept) {
      this.#narrowed = { by: kept, form: this.#formOf(narrowing) };
    }
    return this.#narrowed.form;
  }

  /** The form with all candidates. */
  whole(): Form {
    return this.#whole ??= this.#formOf(ALL_CANDIDATES);
  }

  #formOf(narrowing: Narrowing): Form {
    const hadAll = narrowing === ALL_CANDIDATES;
    return this.#make(narrowing, (report) => {
      this.#reports.set(report.nest, report);
      this.#history = learn(this.#history, report, hadAll);
    });
  }
}
