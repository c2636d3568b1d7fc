/** Why a PIT rule may not be used on a nest, in words; null where it may. The only place that refuses one. */
import type { ContractNest } from "../ir/tile_ir.ts";
import { axesOfBlock } from "./block_axes.ts";
import { compoundAxis } from "./compound_axes.ts";
import { annihilatorOf } from "./live_block.ts";
import { points } from "./group_points.ts";
import { panelOf, type PitRule } from "./pit_rule.ts";
import { valueAtZero } from "./value_at_zero.ts";

/** What of a rule decides whether it is legal and has something to find. */
export type RuleShape = Pick<PitRule, "operand" | "group" | "span">;

/** The first objection to a rule: laws first, then the axis, then whether anything can be left out. */
export function objectTo(
  nest: ContractNest,
  rule: RuleShape,
): string | null {
  const { operand, group, span } = rule;
  if (operand === "target") {
    if (!leavesOutputsOut(nest)) return "every element of the output is needed";
  } else if (annihilatorOf(nest) === null) {
    return `no value of a factor annihilates "${nest.product}" under "${nest.fold}" in ${nest.dtype}`;
  }
  if (nest[group].length === 0) return "the operand has no axis there";
  const compound = compoundAxis(nest, nest[group]);
  if (compound !== null) {
    return `no PIT-axis: "${compound.axis}" stands in a compound index of ${compound.buffer}`;
  }
  const looked = operand === "both"
    ? ["left", "right"] as const
    : operand === "target"
    ? []
    : [operand];
  const objection = looked.map((side) => objectToOperand(nest, side))
    .find((reason) => reason !== null) ?? null;
  const isBlock = panelOf(rule) === "k" && span !== null;
  return objection === null && isBlock && points(nest.k) <= span
    ? `all of k is one block of ${span}: whole rows say the same`
    : objection;
}

/** A guard of the batch axes alone leaves whole products out, and no part of one. */
function leavesOutputsOut({ wanted, m, n }: ContractNest): boolean {
  if (wanted === null) return false;
  const axes = axesOfBlock(wanted);
  return [...m, ...n].some(({ name }) => axes.has(name));
}

/** An operand is looked at when its guard leaves points out, or when the user calls it sparse. */
function objectToOperand(
  nest: ContractNest,
  operand: "left" | "right",
): string | null {
  const { steps, live } = nest[operand];
  const read = new Set(
    steps.flatMap((step) => step.kind === "load" ? [step.buffer] : []),
  );
  const said = nest.sparsity.filter(({ buffer }) => read.has(buffer));
  if (live !== null) return null;
  const sparse = said.filter(({ isSparse }) => isSparse);
  if (sparse.length === 0) {
    return said.length > 0
      ? "the operand is called dense"
      : "nothing says that the operand holds zeros";
  }
  return objectToValue(nest, operand, sparse.map(({ buffer }) => buffer));
}

/** Zeros of a tensor that leave its factor another value leave nothing out. */
function objectToValue(
  nest: ContractNest,
  operand: "left" | "right",
  buffers: readonly string[],
): string | null {
  if (annihilatorOf(nest) !== "zero") return null;
  const value = valueAtZero(nest[operand], new Set(buffers));
  return value === null || value === 0
    ? null
    : `where ${buffers.join(", ")} is 0 the factor is ${value}`;
}
