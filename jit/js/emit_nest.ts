/**
 * Loops around a block -> lines of JavaScript, each step in the outermost loop that knows its axes.
 *
 * A step that does not depend on an inner axis is computed outside that loop, and a point that is
 * left out skips the loops inside the place where that is known. Absent on purpose: what is done
 * with the value (the nests' own files).
 */
import type { Block, LoopAxis, Step, Store } from "../ir/tile_block.ts";
import { axisText, emitCondition, emitExpr, type Scope } from "./emit_expr.ts";
import { emitLoad, emitStore, emitStorePlace } from "./emit_access.ts";
import { planBlock } from "./plan_block.ts";
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
  // What stands around the points is due even where no point is live.
  const guardLevel = block.live === null
    ? null
    : Math.max(plan.liveLevel, body.around?.level ?? 0);
  const emitLevel = (
    level: number,
    outer: Scope,
    known: string | null,
  ): string[] => {
    const guard = emitSteps(plan.guardSteps[level] ?? [], outer);
    const isKnownHere = block.live !== null && plan.liveLevel === level;
    const live = isKnownHere ? scope.writer.fresh("live") : known;
    const lines = [...guard.lines];
    if (block.live !== null && isKnownHere) {
      lines.push(`const ${live} = ${emitCondition(block.live, guard.scope)};`);
    }
    const others = emitSteps(plan.otherSteps[level] ?? [], guard.scope);
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
      isGuardHere: level === guardLevel,
      isLast: loop === undefined,
    });
    return [...lines, ...around.before, ...guarded, ...around.after];
  };
  const guardLines = (
    inner: readonly string[],
    at: {
      readonly live: string | null;
      readonly isGuardHere: boolean;
      readonly isLast: boolean;
    },
  ): readonly string[] => {
    if (body.dead === null) {
      return at.isGuardHere ? [`if (${at.live}) {`, ...inner, "}"] : inner;
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
