/** What a program is bound to: types and shapes, never data. */
import type { ScalarType } from "../ir/scalar_type.ts";

/** The arguments of one call, by input name. */
export interface Operands {
  /** Types of the tensors. */
  readonly tensors: ReadonlyMap<string, OperandType>;
  /** Values of the numbers. */
  readonly scalars: ReadonlyMap<string, number>;
}

/** What binding must know of a tensor. */
export interface OperandType {
  /** Element type. */
  readonly dtype: ScalarType;
  /** Extents, outermost first. */
  readonly shape: readonly number[];
}
