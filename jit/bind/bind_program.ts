/**
 * Binding: an open program and the types of its arguments -> bound tensor IR.
 *
 * Names, ranks, sizes, positions, then types; a stage sees only what the ones before have proved.
 * Data is never looked at, and of the scalars only those that stand in ranges
 * (`bindingScalars`) or where an integer is wanted.
 */
import {
  type Diagnostic,
  failure,
  type Outcome,
  success,
} from "../diagnostics/diagnostic.ts";
import type { TensorIr } from "../ir/tensor_ir.ts";
import { checkArguments } from "./check_arguments.ts";
import { checkHints } from "./check_hints.ts";
import { checkRanges } from "./check_ranges.ts";
import { fits } from "./convert_types.ts";
import { scalarNotInteger } from "./type_diagnostics.ts";
import { elaborateTypes } from "./elaborate_types.ts";
import { expandSpreads } from "./expand_spreads.ts";
import type { Operands } from "./operands.ts";
import { resolveExtents } from "./resolve_extents.ts";
import { nodesOf } from "./statement_nodes.ts";

export { bindingScalars } from "./check_arguments.ts";
export type { Operands, OperandType } from "./operands.ts";

/** Closes `ir` against `operands`; the result passes `verifyBoundIr`. */
export function bindProgram(
  ir: TensorIr,
  operands: Operands,
): Outcome<TensorIr> {
  const checked = checkArguments(ir, operands);
  if (!checked.ok) return checked;
  const expanded = expandSpreads(checked.value);
  if (!expanded.ok) return expanded;
  const sized = resolveExtents(expanded.value, operands.scalars);
  if (!sized.ok) return sized;
  const [outside, ...more] = checkRanges(sized.value);
  if (outside !== undefined) return failure(outside, ...more);
  const typed = elaborateTypes(sized.value);
  if (!typed.ok) return typed;
  const [wrong, ...others] = [
    ...checkHints(typed.value),
    ...checkScalars(typed.value, operands.scalars),
  ];
  return wrong === undefined ? success(typed.value) : failure(wrong, ...others);
}

/**
 * Scalars of a bound program that do not fit their place. A call that reuses a bound program with
 * other values of the scalars checks them with this alone.
 */
export function checkScalars(
  ir: TensorIr,
  scalars: ReadonlyMap<string, number>,
): readonly Diagnostic[] {
  const problems = new Map<string, Diagnostic>();
  for (const node of ir.statements.flatMap(nodesOf)) {
    if (node.kind !== "scalar" || node.dtype === null) continue;
    const value = scalars.get(node.name);
    if (
      value === undefined || fits(value, node.dtype) || problems.has(node.name)
    ) continue;
    problems.set(
      node.name,
      scalarNotInteger(node.name, value, node.dtype, node.origin),
    );
  }
  return [...problems.values()];
}
