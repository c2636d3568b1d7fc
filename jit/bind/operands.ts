/** What a program is bound to: types and shapes, never data. */
import type { ScalarType } from "../ir/scalar_type.ts";

/** The arguments of one call, by input name. */
export interface Operands {
  readonly tensors: ReadonlyMap<string, OperandType>;
  readonly scalars: ReadonlyMap<string, number>;
}

/** What binding must know of a tensor. */
export interface OperandType {
  readonly dtype: ScalarType;
  readonly shape: readonly number[];
}
