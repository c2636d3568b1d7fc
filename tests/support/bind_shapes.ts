/** A program text and the shapes of its operands -> bound tensor IR, and its contractions before any PIT rule. */
import { readProgram } from "../../dsl/read_program.ts";
import { textSource } from "../../dsl/source.ts";
import { bindProgram, type OperandType } from "../../jit/bind/bind_program.ts";
import { compileTiles } from "../../jit/compile.ts";
import type { TensorIr } from "../../jit/ir/tensor_ir.ts";
import type { ContractNest } from "../../jit/ir/tile_ir.ts";
import { DEFAULT_CONTEXT } from "../../jit/pass.ts";
import { assert } from "./assert.ts";

/** Shapes by name, in f32; other element types say so. */
export type Shapes = Readonly<Record<string, readonly number[] | OperandType>>;

/** The bound program. */
export function bindShapes(text: string, shapes: Shapes): TensorIr {
  const read = readProgram(textSource(text));
  assert(read.ok);
  const tensors = new Map(
    Object.entries(shapes).map(([name, type]) => [name, typeOf(type)]),
  );
  const bound = bindProgram(read.value, { tensors, scalars: new Map() });
  assert(bound.ok);
  return bound.value;
}

/** The contractions of the bound program, as they are before `applyPitRules`. */
export function contractionsOf(
  text: string,
  shapes: Shapes,
): readonly ContractNest[] {
  const context = { ...DEFAULT_CONTEXT, off: new Set(["applyPitRules"]) };
  const tiles = compileTiles(bindShapes(text, shapes), new Map(), context);
  assert(tiles.ok);
  return tiles.value.nests.filter((nest) => nest.kind === "contract");
}

function typeOf(type: readonly number[] | OperandType): OperandType {
  return "dtype" in type ? type : { dtype: "f32", shape: type };
}
