/**
 * A list of axes as one row-major linear coordinate -> a loop over a range of it.
 *
 * The range may start and end anywhere, as tiles do; the axes follow the coordinate like an odometer.
 */
import type { LoopAxis } from "../ir/tile_block.ts";
import { axisText, type Scope } from "./emit_expr.ts";
import type { Level } from "./emit_nest.ts";

/** A loop over `from <= counter < to` of the linear coordinate of a group. */
export interface GroupLevel extends Level {
  /** Variable of the linear coordinate. */
  readonly counter: string;
}

/** Number of points of the group, as an expression. */
export function pointCountText(
  axes: readonly LoopAxis[],
  scope: Scope,
): string {
  return axes.reduce((text, axis) => {
    const count = axisCountText(axis, scope);
    return text === "" ? count : `Math.imul(${text}, ${count})`;
  }, "") || "1";
}

/** A stretch of a group. */
export interface GroupRange {
  readonly from: string;
  readonly to: string;
  /** What stands at a packed coordinate; absent: the coordinate itself. */
  readonly positionAt?: ((counter: string) => string) | null;
}

/** The loop of a group between two texts. */
export function groupLoop(
  axes: readonly LoopAxis[],
  scope: Scope,
  range: GroupRange,
): GroupLevel {
  const counter = scope.writer.fresh("point");
  const open =
    `for (let ${counter} = ${range.from}; ${counter} < ${range.to}; ${counter}++) {`;
  const names = axes.map((axis) => axis.name);
  const { positionAt = null } = range;
  if (positionAt !== null) {
    const find = decodeLines(axes, scope, positionAt(counter));
    return { axes: names, counter, open: [open, ...find], close: ["}"] };
  }
  const [only] = axes;
  if (only === undefined) {
    return { axes: names, counter, open: [open], close: ["}"] };
  }
  if (axes.length === 1) {
    const define = decodeLines(axes, scope, counter);
    return { axes: names, counter, open: [open, ...define], close: ["}"] };
  }
  return {
    axes: names,
    counter,
    // A block of its own, so that a group may be looped over twice in one scope.
    open: ["{", ...decodeLines(axes, scope, range.from), open],
    close: [...advanceLines(axes, scope), "}", "}"],
  };
}

/** Number of values of an axis, as an expression. */
export function axisCountText(axis: LoopAxis, scope: Scope): string {
  const { size } = scope.writer;
  return `(${size(`end ${axis.name}`, axis.end)} - ${
    size(`start ${axis.name}`, axis.start)
  } | 0)`;
}

/** Lines that set the axes to the position `from` of their group. */
export function decodeLines(
  axes: readonly LoopAxis[],
  scope: Scope,
  from: string,
): string[] {
  const [only] = axes;
  if (only === undefined) return [];
  if (axes.length === 1) {
    const start = scope.writer.size(`start ${only.name}`, only.start);
    return [`const ${axisText(scope, only.name)} = ${start} + ${from} | 0;`];
  }
  const rest = scope.writer.fresh("rest");
  const lines = [`let ${rest} = ${from};`];
  for (const axis of [...axes].reverse()) {
    const count = axisCountText(axis, scope);
    const start = scope.writer.size(`start ${axis.name}`, axis.start);
    lines.push(
      `let ${axisText(scope, axis.name)} = ${start} + ${rest} % ${count} | 0;`,
    );
    lines.push(`${rest} = ${rest} / ${count} | 0;`);
  }
  return lines;
}

/** Moves the axes to the next position, the last axis fastest. */
function advanceLines(axes: readonly LoopAxis[], scope: Scope): string[] {
  const { size } = scope.writer;
  return axes.reduce<string[]>((outer, axis) => {
    const name = axisText(scope, axis.name);
    const end = size(`end ${axis.name}`, axis.end);
    return [
      `${name} = ${name} + 1 | 0;`,
      `if (${name} === ${end}) {`,
      `${name} = ${size(`start ${axis.name}`, axis.start)};`,
      ...outer,
      "}",
    ];
  }, []);
}
