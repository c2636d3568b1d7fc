/**
 * The guard of a block alone: which points it leaves in, without their values.
 *
 * A mask is read instead of the tensor under it, and statements under the same mask share what is found.
 * Points that the guard leaves in may be zero; they are computed, which costs work and changes nothing.
 */
import { unreachable } from "../diagnostics/unreachable.ts";
import type { Block, Step, TileExpr } from "../ir/tile_block.ts";

/** A block that is true where `block` counts, with the steps that its guard needs; null without a guard. */
export function guardBlock({ steps, live }: Block): Block | null {
  if (live === null) return null;
  const needed = new Set(valuesOf(live));
  const kept: Step[] = [];
  for (const step of steps.toReversed()) {
    if (!definedBy(step).some((name) => needed.has(name))) continue;
    kept.unshift(step);
    for (const name of readBy(step)) needed.add(name);
  }
  return {
    steps: kept,
    live,
    result: { kind: "literal", value: 1, dtype: "bool" },
  };
}

function definedBy(step: Step): readonly string[] {
  return step.kind === "load" && step.inside !== null
    ? [step.name, step.inside]
    : [step.name];
}

function readBy(step: Step): readonly string[] {
  if (step.kind === "let") return valuesOf(step.value);
  const when = step.when === null ? [] : valuesOf(step.when);
  const indices = step.indices.flatMap(({ value }) =>
    value === null ? [] : [value]
  );
  return [...when, ...indices];
}

function valuesOf(expr: TileExpr): readonly string[] {
  switch (expr.kind) {
    case "value":
      return [expr.name];
    case "literal":
    case "axis":
    case "extent":
    case "scalar":
    case "accumulated":
      return [];
    case "apply":
      return expr.args.flatMap(valuesOf);
    case "cast":
      return valuesOf(expr.arg);
    case "select":
      return [expr.condition, expr.whenTrue, expr.whenFalse].flatMap(valuesOf);
  }
  return unreachable(expr);
}
