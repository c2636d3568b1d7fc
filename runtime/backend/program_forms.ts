/**
 * The compiled forms of one program on one device: with all candidates of its selections, and with
 * those that the covers of earlier runs left. Absent on purpose: compiling, and running.
 */
import { ALL_CANDIDATES, type Narrowing } from "../../jit/ir/executable.ts";
import type { CoverReport, DeviceBuffer, RunOperand } from "./backend.ts";
import { FRESH_HISTORY, type History, learn, nextRun } from "./narrow.ts";

/** Makes a form; `onReport` hears what its selections found. */
export type MakeForm<Form> = (
  narrowing: Narrowing,
  onReport: (report: CoverReport) => void,
) => Form;

/** Narrowed forms that are kept. */
const KEPT_FORMS = 8;

/** What the runs of one place taught; mutable. */
interface Place {
  history: History;
}

/** A form, and the place of its latest run, which its next report is about; mutable. */
interface PlacedForm<Form> {
  readonly form: Form;
  place: Place;
  /** Runs in a row at this place: a streak on the device counts those of other places as well. */
  runs: number;
}

/**
 * Forms by what they leave out, made when they are first needed.
 *
 * The layers of a network share a program and see other zeros each: a run learns for the place that
 * its largest operand marks which came in an earlier run already, such as the weights of a layer.
 */
export class ProgramForms<Form> {
  readonly #make: MakeForm<Form>;
  readonly #reports = new Map<string, CoverReport>();
  readonly #narrowed = new Map<string, PlacedForm<Form>>();
  /** Null for operands that came once. */
  readonly #places = new WeakMap<DeviceBuffer, Place | null>();
  readonly #elsewhere: Place = { history: FRESH_HISTORY };
  #whole: PlacedForm<Form> | null = null;

  /** No form yet. */
  constructor(make: MakeForm<Form>) {
    this.#make = make;
  }

  /** The latest report of each selection. */
  get reports(): readonly CoverReport[] {
    return [...this.#reports.values()];
  }

  /**
   * The form of the next run, which reads `operands`. `take` may put another form in the place of the
   * one that is wanted: what is learned is about the form that runs.
   */
  next(
    operands: Iterable<RunOperand>,
    take: (wanted: Form) => Form = (wanted) => wanted,
  ): Form {
    const place = this.#placeOf(operands);
    const { narrowing, history } = nextRun(place.history);
    place.history = history;
    const form = take(this.#formOf(narrowing).form);
    this.#noteRun(form, place);
    return form;
  }

  /** The form with all candidates. */
  whole(): Form {
    return this.#formOf(ALL_CANDIDATES).form;
  }

  /** Forms without any candidate are not known here: they report nothing. */
  #noteRun(form: Form, place: Place): void {
    const known = [this.#whole, ...this.#narrowed.values()];
    const placed = known.find((each) => each?.form === form);
    if (placed === null || placed === undefined) return;
    placed.runs = placed.place === place ? placed.runs + 1 : 1;
    placed.place = place;
  }

  #placeOf(operands: Iterable<RunOperand>): Place {
    let found: Place = this.#elsewhere;
    let largest = 0;
    for (const { buffer } of operands) {
      const known = this.#places.get(buffer);
      if (known === undefined) {
        this.#places.set(buffer, null);
        continue;
      }
      const place = known ?? { history: FRESH_HISTORY };
      if (known === null) this.#places.set(buffer, place);
      if (buffer.count <= largest) continue;
      largest = buffer.count;
      found = place;
    }
    return found;
  }

  #formOf(narrowing: Narrowing): PlacedForm<Form> {
    if (narrowing === ALL_CANDIDATES) {
      return this.#whole ??= this.#makeForm(narrowing);
    }
    const text = [...narrowing.kept].map(([nest, rules]) => `${nest}: ${rules}`)
      .toSorted().join("\n");
    const known = this.#narrowed.get(text) ?? this.#makeForm(narrowing);
    this.#narrowed.delete(text);
    this.#narrowed.set(text, known);
    const [oldest] = this.#narrowed.keys();
    if (this.#narrowed.size > KEPT_FORMS && oldest !== undefined) {
      this.#narrowed.delete(oldest);
    }
    return known;
  }

  #makeForm(narrowing: Narrowing): PlacedForm<Form> {
    const hadAll = narrowing === ALL_CANDIDATES;
    const form = this.#make(narrowing, (report) => {
      this.#reports.set(report.nest, report);
      const { place, runs } = placed;
      const streak = Math.min(report.streak, runs);
      place.history = learn(place.history, { ...report, streak }, hadAll);
    });
    const placed: PlacedForm<Form> = { form, place: this.#elsewhere, runs: 0 };
    return placed;
  }
}
