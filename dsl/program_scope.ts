/**
 * Names of a program while it is lowered: inputs, scalars, versions of targets, named masks.
 *
 * One object per program, filled statement by statement and closed into the lists of the tensor
 * IR. Absent: axes, which are local to a statement (`resolve_axes.ts`).
 */
import type { Diagnostic } from "../jit/diagnostics/diagnostic.ts";
import { sourceOrigin, type Span } from "../jit/diagnostics/span.ts";
import type { ScalarType } from "../jit/ir/scalar_type.ts";
import type { Result, ScalarInfo, TensorInfo } from "../jit/ir/tensor_ir.ts";
import type { AstName } from "./ast.ts";
import {
  rankMismatch,
  tensorWithoutIndices,
  tooManyIndices,
} from "./index_diagnostics.ts";
import { freeName, letReadBefore, noResult } from "./name_diagnostics.ts";
import type { NamedMask } from "./named_mask.ts";
import type { HoleUse } from "./source.ts";
import type { Survey } from "./survey.ts";

/** The most dimensions that a tensor may have. */
const MAXIMUM_RANK = 32;

/** What a name stands for at this point of the program. */
export type Binding =
  | {
    readonly kind: "made";
    readonly tensor: string;
    readonly rank: number | null;
  }
  | { readonly kind: "mask"; readonly mask: NamedMask }
  /** Its statement has an error already: say nothing more. */
  | { readonly kind: "broken" }
  | { readonly kind: "free" };

/** What a name without brackets reads. */
export type BareRead =
  | { readonly kind: "tensor"; readonly tensor: string }
  | { readonly kind: "scalar"; readonly name: string }
  | { readonly kind: "mask"; readonly mask: NamedMask }
  | { readonly kind: "broken" };

/** What the scope needs to know about the source. */
export interface ProgramFacts {
  readonly survey: Survey;
  readonly holes: readonly HoleUse[];
  /** Names that are not assigned are inputs; false where all inputs stand in holes. */
  readonly allowsFreeNames: boolean;
  /** Names of targets whose statements cannot be read. */
  readonly broken: ReadonlySet<string>;
}

type Report = (diagnostic: Diagnostic) => void;

interface KnownRank {
  readonly rank: number;
  readonly span: Span;
}

/** Mutable state of one lowering. */
export class ProgramScope {
  readonly facts: ProgramFacts;
  readonly #tensors = new Map<string, TensorInfo>();
  readonly #scalars = new Map<string, ScalarInfo>();
  readonly #bindings = new Map<string, Binding>();
  readonly #ranks = new Map<string, KnownRank>();
  readonly #made: { readonly name: AstName; readonly isLet: boolean }[] = [];
  readonly #read = new Set<string>();
  /** The last version of each target: where the search for a fresh name begins. */
  readonly #versions = new Map<string, number>();

  /** `facts` hold for the whole program. */
  constructor(facts: ProgramFacts) {
    this.facts = facts;
  }

  /** What `name` stands for now. */
  lookUp(name: string): Binding {
    const broken = this.facts.broken.has(name);
    return this.#bindings.get(name) ?? { kind: broken ? "broken" : "free" };
  }

  /** True for a target of rank 0: its bare name is a read. */
  isScalarTarget(name: string): boolean {
    const binding = this.lookUp(name);
    return binding.kind === "made" && binding.rank === 0;
  }

  /** The tensor that `name[…]` reads; `rank` is null when a spread leaves it open. */
  readTensor(
    name: AstName,
    rank: number | null,
    span: Span,
    report: Report,
  ): string {
    const binding = this.lookUp(name.text);
    this.#read.add(name.text);
    this.#checkRank(name.text, rank, span, report);
    if (binding.kind === "made") return binding.tensor;
    return this.#input(name, rank, report);
  }

  /** What `name` without brackets reads. */
  readBare(name: AstName, report: Report): BareRead {
    const { text, span } = name;
    this.#read.add(text);
    const binding = this.lookUp(text);
    if (binding.kind === "broken" || binding.kind === "mask") return binding;
    if (binding.kind === "made" || this.#isTensorName(name)) {
      const known = this.facts.survey.tensors.get(text) ?? span;
      if (this.#knownRankOf(text) !== 0) {
        report(tensorWithoutIndices(text, span, known));
        return { kind: "broken" };
      }
      return { kind: "tensor", tensor: this.readTensor(name, 0, span, report) };
    }
    this.#checkFree(name, report);
    if (!this.#scalars.has(text)) {
      this.#scalars.set(text, { name: text, origin: sourceOrigin(span) });
    }
    return { kind: "scalar", name: text };
  }

  /** Notes that a mask is used. */
  markRead(name: string): void {
    this.#read.add(name);
  }

  /** Marks the target of a statement with an error, so that later reads of it are silent. */
  breakTarget(name: string): void {
    this.#bindings.set(name, { kind: "broken" });
  }

  /** Makes `name` a macro. */
  defineMask(name: string, mask: NamedMask): void {
    this.#bindings.set(name, { kind: "mask", mask });
    this.#made.push({
      name: { text: name, isHole: false, span: mask.span },
      isLet: true,
    });
  }

  /** The tensor that a new version of `name` continues from, or null. */
  baseOf(name: AstName, rank: number | null, isLet: boolean): string | null {
    const binding = this.lookUp(name.text);
    if (binding.kind === "made") {
      this.#read.add(name.text);
      return binding.tensor;
    }
    if (this.#tensors.get(name.text)?.role === "input") return name.text;
    if (isLet || binding.kind !== "free") return null;
    this.#add(name.text, "optional", null, rank, name.span);
    return name.text;
  }

  /**
   * The tensor that a caller may bind to a target that nothing read or assigned before: its shape and
   * dtype hold even where `=` writes every element.
   */
  givenTarget(
    name: AstName,
    rank: number | null,
    isLet: boolean,
  ): string | null {
    const isNew = this.lookUp(name.text).kind === "free" &&
      !this.#tensors.has(name.text);
    return isNew ? this.baseOf(name, rank, isLet) : null;
  }

  /** Registers a new version of `name` and gives its tensor. */
  make(
    name: AstName,
    made: {
      readonly rank: number | null;
      readonly dtype: ScalarType | null;
      readonly isLet: boolean;
      readonly span: Span;
    },
  ): string {
    const tensor = this.#freshName(name.text);
    this.#add(tensor, "made", made.dtype, made.rank, made.span);
    this.#bindings.set(name.text, { kind: "made", tensor, rank: made.rank });
    this.#made.push({ name, isLet: made.isLet });
    return tensor;
  }

  /** Checks the number of indices of a target. */
  checkTarget(
    name: AstName,
    rank: number | null,
    span: Span,
    report: Report,
  ): void {
    this.#checkRank(name.text, rank, span, report);
  }

  /** All names that statements assign, those of unreadable statements last. */
  targetNames(): readonly string[] {
    const { survey, broken } = this.facts;
    return [...survey.targets.keys(), ...broken];
  }

  /** Temporaries that no statement reads and no `return` names. */
  unusedLets(): readonly AstName[] {
    const { returned } = this.facts.survey;
    return this.#made.filter(({ name, isLet }) =>
      isLet && !this.#read.has(name.text) && !returned.has(name.text)
    ).map(({ name }) => name);
  }

  /** The last target, when no `return` names the results. */
  lastResult(report: Report): readonly Result[] {
    const results = this.#made.filter(({ isLet }) => !isLet);
    const last = results[results.length - 1];
    if (last !== undefined) return this.resultOf(last.name.text);
    const { name } = this.#made[this.#made.length - 1] ?? {};
    if (name !== undefined) report(noResult(name.text, name.span));
    return [];
  }

  /** The current version of `name` as a result. */
  resultOf(name: string): readonly Result[] {
    const binding = this.lookUp(name);
    return binding.kind === "made" ? [{ name, tensor: binding.tensor }] : [];
  }

  /** All tensors, in the order in which they were first used. */
  tensors(): readonly TensorInfo[] {
    return [...this.#tensors.values()].map((info) => ({
      ...info,
      rank: info.rank ?? this.#ranks.get(info.name)?.rank ?? null,
    }));
  }

  /** All scalar inputs. */
  scalars(): readonly ScalarInfo[] {
    return [...this.#scalars.values()];
  }

  #input(name: AstName, rank: number | null, report: Report): string {
    const { text, span } = name;
    const later = this.facts.survey.targets.get(text);
    if (later?.isLet === true) {
      report(letReadBefore(text, span, later.target.name.span));
    } else this.#checkFree(name, report);
    if (!this.#tensors.has(text)) this.#add(text, "input", null, rank, span);
    return text;
  }

  #checkFree(name: AstName, report: Report): void {
    if (name.isHole || this.facts.allowsFreeNames) return;
    report(freeName(name.text, name.span));
  }

  #isTensorName({ text, isHole }: AstName): boolean {
    if (isHole) {
      return this.facts.holes[Number(text.slice(1))]?.kind === "tensor";
    }
    return this.facts.survey.tensors.has(text);
  }

  /** Without brackets anywhere, a hole or a target that is assigned later has rank 0. */
  #knownRankOf(name: string): number | null {
    const binding = this.lookUp(name);
    if (binding.kind === "made") return binding.rank;
    const known = this.#ranks.get(name);
    if (known !== undefined) return known.rank;
    if (name.startsWith("$")) return 0;
    return this.facts.survey.ranks.get(name) ?? null;
  }

  #checkRank(
    name: string,
    rank: number | null,
    span: Span,
    report: Report,
  ): void {
    if (rank === null) return;
    const known = this.#ranks.get(name);
    if (rank > MAXIMUM_RANK) report(tooManyIndices(rank, MAXIMUM_RANK, span));
    if (known === undefined) this.#ranks.set(name, { rank, span });
    else if (known.rank !== rank) {
      report(rankMismatch(name, { rank, span }, known));
    }
  }

  #freshName(name: string): string {
    const isTaken = (candidate: string): boolean =>
      this.#tensors.has(candidate) || this.#scalars.has(candidate);
    let version = this.#versions.get(name) ?? 0;
    let candidate = version === 0 ? name : `${name}.${version}`;
    while (isTaken(candidate)) candidate = `${name}.${++version}`;
    this.#versions.set(name, version);
    return candidate;
  }

  #add(
    name: string,
    role: TensorInfo["role"],
    dtype: ScalarType | null,
    rank: number | null,
    span: Span,
  ): void {
    const origin = sourceOrigin(span);
    this.#tensors.set(name, { name, role, dtype, rank, shape: null, origin });
  }
}
