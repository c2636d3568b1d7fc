/**
 * What a user is told about a program, as plain data: statements, axes, operands, rules.
 *
 * Absent on purpose: layout of text and pictures.
 */
import type { ContractionExplanation } from "../ir/rule_explanation.ts";
import type { ScalarType } from "../ir/scalar_type.ts";

/** Everything that is known about a program at one time. */
export interface Explanation {
  /** True when extents are known: the program is bound to operands. */
  readonly isBound: boolean;
  /** In the order of the text. */
  readonly statements: readonly StatementExplanation[];
  /** Device memory that the rules of the whole program need beside its tensors; null until bound. */
  readonly extraBytes: number | null;
}

/** One statement. */
export interface StatementExplanation {
  /** As a user would write it. */
  readonly text: string;
  /** Name of what it writes. */
  readonly target: string;
  /** Its class. */
  readonly kind: StatementKind;
  /** Spatial axes first, then source, then reduction axes. */
  readonly axes: readonly AxisExplanation[];
  /** The target first, then each read once, in the order of the text. */
  readonly operands: readonly OperandExplanation[];
  /** Where it leaves points out. */
  readonly sources: readonly SourceExplanation[];
  /** Its products, with the PIT rules that were considered; empty until bound. */
  readonly contractions: readonly ContractionExplanation[];
}

/** Class of a statement by its heaviest part. */
export type StatementKind =
  | "contraction"
  | "reduction"
  | "map"
  | "scatter"
  | "softmax"
  | "cumsum";

/** One axis of the iteration space. */
export interface AxisExplanation {
  /** As written. */
  readonly name: string;
  /** What it does in the statement. */
  readonly role: "spatial" | "reduction" | "source";
  /** Whether it is a PIT-axis. */
  readonly permutable: boolean;
  /** Why, or why not. */
  readonly reason: string;
  /** Elements; null until bound. */
  readonly extent: number | null;
}

/** One access: which axis runs along which dimension. */
export interface OperandExplanation {
  /** Name of the tensor. */
  readonly tensor: string;
  /** It is written. */
  readonly isTarget: boolean;
  /** Element type; null until bound. */
  readonly dtype: ScalarType | null;
  /** Outermost first. */
  readonly dimensions: readonly DimensionExplanation[];
}

/** One dimension of an access. */
export interface DimensionExplanation {
  /** The index, as a user would write it. */
  readonly index: string;
  /** Axes in it. */
  readonly axes: readonly string[];
  /** Elements; null until bound. */
  readonly extent: number | null;
}

/** One reason for points to be left out. */
export interface SourceExplanation {
  /** `condition` is any other test of values; `predicate` one of positions alone. */
  readonly kind:
    | "zeros"
    | "mask"
    | "lengths"
    | "route"
    | "predicate"
    | "condition";
  /** As a user would write it. */
  readonly text: string;
  /** Tensors that it reads. */
  readonly tensors: readonly string[];
}
