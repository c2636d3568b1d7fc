/** Bound program -> hints that do not fit the shapes of their tensors. */
import type { Diagnostic } from "../diagnostics/diagnostic.ts";
import type { TensorIr } from "../ir/tensor_ir.ts";
import { tensorShape, tensorTable } from "../ir/tensor_table.ts";
import { microTileMismatch } from "./diagnostics.ts";

/** A micro-tile has an extent for each dimension. */
export function checkHints(
  { statements, tensors }: TensorIr,
): readonly Diagnostic[] {
  const table = tensorTable(tensors);
  return statements.flatMap(({ hints }) =>
    hints.flatMap(({ tensor, microTile, origin }) => {
      if (microTile === null) return [];
      const rank = tensorShape(table, tensor).length;
      const found = microTile.length;
      return found === rank
        ? []
        : [microTileMismatch(tensor, { found, rank }, origin)];
    })
  );
}
