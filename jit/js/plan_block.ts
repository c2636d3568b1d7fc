/**
 * Where the steps of a block go: each in the outermost loop that knows its axes.
 *
 * Absent on purpose: texts.
 */
import { unreachable } from "../diagnostics/unreachable.ts";
import type { Block, Step, TileExpr, TileIndex } from "../ir/tile_block.ts";

/** Stands for all axes at once: a folded value differs from point to point. */
const INNERMOST = "";

/** Where the steps of a block go: per level, those that the guard needs and the others. */
export interface BlockPlan {
  readonly guardSteps: readonly (readonly Step[])[];
  readonly otherSteps: readonly (readonly Step[])[];
  readonly liveLevel: number;
}

/** Puts each step of `block` into the outermost of `levels` that knows its axes. */
export function planBlock(
  levels: readonly { readonly axes: readonly string[] }[],
  block: Block,
): BlockPlan {
  const levelOfAxis = new Map(
    levels.flatMap((level, at) =>
      level.axes.map((axis) => [axis, at + 1] as const)
    ),
  );
  levelOfAxis.set(INNERMOST, levels.length);
  const levelOfName = new Map<string, number>();
  const levelOf = (uses: Uses): number =>
    Math.max(
      0,
      ...uses.axes.map((axis) => levelOfAxis.get(axis) ?? 0),
      ...uses.names.map((name) => levelOfName.get(name) ?? 0),
    );
  const needed = namesNeeded(block);
  const guardSteps: Step[][] = Array.from(
    { length: levels.length + 1 },
    () => [],
  );
  const otherSteps: Step[][] = Array.from(
    { length: levels.length + 1 },
    () => [],
  );
  for (const step of block.steps) {
    const level = levelOf(usesOfStep(step));
    for (const name of definedBy(step)) levelOfName.set(name, level);
    const isNeeded = definedBy(step).some((name) => needed.has(name));
    (isNeeded ? guardSteps : otherSteps)[level]?.push(step);
  }
  const liveLevel = block.live === null
    ? levels.length
    : levelOf(usesOfExpr(block.live));
  return { guardSteps, otherSteps, liveLevel };
}

/** Names of the steps that the guard reads, directly or through other steps. */
function namesNeeded(block: Block): ReadonlySet<string> {
  const needed = new Set(
    block.live === null ? [] : usesOfExpr(block.live).names,
  );
  for (const step of [...block.steps].reverse()) {
    if (!definedBy(step).some((name) => needed.has(name))) continue;
    for (const name of usesOfStep(step).names) needed.add(name);
  }
  return needed;
}

/** Axes and names that a node reads. */
interface Uses {
  readonly axes: readonly string[];
  readonly names: readonly string[];
}

function definedBy(step: Step): readonly string[] {
  return step.kind === "load" && step.inside !== null
    ? [step.name, step.inside]
    : [step.name];
}

function usesOfStep(step: Step): Uses {
  if (step.kind === "let") return usesOfExpr(step.value);
  const parts = step.indices.map(usesOfIndex);
  if (step.when !== null) parts.push(usesOfExpr(step.when));
  return joinUses(parts);
}

function usesOfIndex(index: TileIndex): Uses {
  return {
    axes: index.terms.map((term) => term.axis),
    names: index.value === null ? [] : [index.value],
  };
}

function usesOfExpr(expr: TileExpr): Uses {
  switch (expr.kind) {
    case "axis":
      return { axes: [expr.axis], names: [] };
    case "value":
      return { axes: [], names: [expr.name] };
    case "apply":
      return joinUses(expr.args.map(usesOfExpr));
    case "cast":
      return usesOfExpr(expr.arg);
    case "select":
      return joinUses(
        [expr.condition, expr.whenTrue, expr.whenFalse].map(usesOfExpr),
      );
    case "accumulated":
      return { axes: [INNERMOST], names: [] };
    case "literal":
    case "extent":
    case "scalar":
      return { axes: [], names: [] };
  }
  return unreachable(expr);
}

function joinUses(parts: readonly Uses[]): Uses {
  return {
    axes: parts.flatMap((part) => part.axes),
    names: parts.flatMap((part) => part.names),
  };
}
