/**
 * Loops around a block -> lines of JavaScript, each step in the outermost loop that knows its axes.
 *
 * A step that does not depend on an inner axis is computed outside that loop, and a point that is
 * left out skips the loops inside the place where that is known. Absent on purpose: what is done
 * with the value (the nests' own files).
 */
import type {
  Block,
  LoopAxis,
  Step,
  Store,
  TileExpr,
  TileIndex,
} from "../ir/tile_ir.ts";
import { axisText, emitCondition, emitExpr, type Scope } from "./emit_expr.ts";
import { unreachable } from "../diagnostics/unreachable.ts";
import { emitLoad, emitStore, emitStorePlace } from "./emit_access.ts";
import type { TypedText } from "./scalar_functions.ts";

/** One loop: the axes that it gives, and the lines around its body. */
export interface Level {
  readonly axes: readonly string[];
  readonly open: readonly string[];
  readonly close: readonly string[];
}

/** What stands inside the loops. Level 0 is outside all of them. */
export interface NestBody {
  /** Lines for a point that counts; the scope knows the block's values. */
  readonly live: (result: TypedText, scope: Scope) => readonly string[];
  /** Lines for a point that is left out; null lets whole loops be skipped. */
  readonly dead: ((scope: Scope) => readonly string[]) | null;
  /** Lines before and after the loops inside a level. */
  readonly around?: {
    readonly level: number;
    readonly before: readonly string[];
    readonly after: readonly string[];
  };
}

/** One counted loop per axis. */
export function loopsOver(
  axes: readonly LoopAxis[],
  scope: Scope,
): readonly Level[] {
  return axes.map((axis) => {
    const name = axisText(scope, axis.name);
    const from = scope.writer.size(`start ${axis.name}`, axis.start);
    const to = scope.writer.size(`end ${axis.name}`, axis.end);
    return {
      axes: [axis.name],
      open: [`for (let ${name} = ${from}; ${name} < ${to}; ${name}++) {`],
      close: ["}"],
    };
  });
}

/** The loops of `levels` around `block`. */
export function emitNest(
  levels: readonly Level[],
  block: Block,
  body: NestBody,
  scope: Scope,
): string[] {
  const plan = planBlock(levels, block);
  const emitLevel = (
    level: number,
    outer: Scope,
    known: string | null,
  ): string[] => {
    const guard = emitSteps(required(plan.guardSteps[level]), outer);
    const isKnownHere = block.live !== null && plan.liveLevel === level;
    const live = isKnownHere ? scope.writer.fresh("live") : known;
    const lines = [...guard.lines];
    if (block.live !== null && isKnownHere) {
      lines.push(`const ${live} = ${emitCondition(block.live, guard.scope)};`);
    }
    const others = emitSteps(required(plan.otherSteps[level]), guard.scope);
    const loop = levels[level];
    const inner = loop === undefined
      ? [
        ...others.lines,
        ...body.live(emitExpr(block.result, others.scope), others.scope),
      ]
      : [
        ...others.lines,
        ...loop.open,
        ...emitLevel(level + 1, others.scope, live),
        ...loop.close,
      ];
    const around = body.around?.level === level
      ? body.around
      : { before: [], after: [] };
    const guarded = guardLines(inner, {
      live,
      isKnownHere,
      isLast: loop === undefined,
    });
    return [...lines, ...around.before, ...guarded, ...around.after];
  };
  const guardLines = (
    inner: readonly string[],
    at: {
      readonly live: string | null;
      readonly isKnownHere: boolean;
      readonly isLast: boolean;
    },
  ): readonly string[] => {
    if (body.dead === null) {
      return at.isKnownHere ? [`if (${at.live}) {`, ...inner, "}"] : inner;
    }
    if (!at.isLast || at.live === null) return inner;
    return [
      `if (${at.live}) {`,
      ...inner,
      "} else {",
      ...body.dead(scope),
      "}",
    ];
  };
  return emitLevel(0, scope, null);
}

/** Straight-line code of a block whose axes are all in scope. */
export function emitFlat(block: Block, body: NestBody, scope: Scope): string[] {
  return emitNest([], block, body, scope);
}

/** Computes `block` and stores its value; a point that is left out stores 0. */
export function emitBlockStore(
  block: Block,
  store: Store,
  scope: Scope,
): string[] {
  return emitFlat(block, storeBody(store), scope);
}

/** Stores the value of each point; a point that is left out stores 0. */
export function storeBody(store: Store): NestBody {
  const write = (value: TypedText, scope: Scope): string[] => {
    const emitted = emitSteps(store.steps, scope);
    const place = emitStorePlace(store, emitted.scope);
    return [...emitted.lines, ...emitStore(store, place, value, emitted.scope)];
  };
  return {
    live: write,
    dead: (scope) => write({ text: "0", dtype: "i32" }, scope),
  };
}

/** Lines of `steps` in order, and the scope that knows them. */
export function emitSteps(
  steps: readonly Step[],
  scope: Scope,
): { readonly lines: readonly string[]; readonly scope: Scope } {
  const lines: string[] = [];
  let inner = scope;
  for (const step of steps) {
    const emitted = emitStep(step, inner);
    lines.push(...emitted.lines);
    inner = emitted.scope;
  }
  return { lines, scope: inner };
}

function emitStep(
  step: Step,
  scope: Scope,
): { readonly lines: readonly string[]; readonly scope: Scope } {
  if (step.kind === "load") return emitLoad(step, scope);
  const name = scope.writer.fresh(step.name);
  return {
    lines: [`const ${name} = ${emitExpr(step.value, scope).text};`],
    scope: { ...scope, values: new Map(scope.values).set(step.name, name) },
  };
}

/** Stands for all axes at once: a folded value differs from point to point. */
const INNERMOST = "";

/** Where the steps of a block go: per level, those that the guard needs and the others. */
interface Plan {
  readonly guardSteps: readonly (readonly Step[])[];
  readonly otherSteps: readonly (readonly Step[])[];
  readonly liveLevel: number;
}

function planBlock(levels: readonly Level[], block: Block): Plan {
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
    required((isNeeded ? guardSteps : otherSteps)[level]).push(step);
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

function required<T>(value: T | undefined): T {
  if (value === undefined) {
    throw new Error("Cannot emit JavaScript: no such loop level");
  }
  return value;
}
