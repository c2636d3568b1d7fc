/** Tensors of a program by name, and the types that expressions over them read. */
import type { TypeScope } from "./expr_type.ts";
import type { ScalarType } from "./scalar_type.ts";
import type { TensorInfo } from "./tensor_ir.ts";

/** Tensors of a program by name. */
export type TensorTable = ReadonlyMap<string, TensorInfo>;

/** The tensors of `infos` by name. */
export function tensorTable(infos: readonly TensorInfo[]): TensorTable {
  return new Map(infos.map((info) => [info.name, info]));
}

/** Element type of the bound tensor `name`. */
export function tensorType(tensors: TensorTable, name: string): ScalarType {
  const dtype = tensors.get(name)?.dtype ?? null;
  if (dtype === null) {
    throw new Error(`Cannot type tensor "${name}": it is not bound`);
  }
  return dtype;
}

/** Shape of the bound tensor `name`. */
export function tensorShape(
  tensors: TensorTable,
  name: string,
): readonly number[] {
  const shape = tensors.get(name)?.shape ?? null;
  if (shape === null) {
    throw new Error(`Cannot size tensor "${name}": it is not bound`);
  }
  return shape;
}

/** Types of what expressions over `tensors` read. */
export function typeScopeOf(
  tensors: TensorTable,
  accumulated: ScalarType | null = null,
): TypeScope {
  return { tensor: (name) => tensorType(tensors, name), accumulated };
}
