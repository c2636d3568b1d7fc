/**
 * Neighbouring points of a group side by side, so that the inner loop has more than one thing to do.
 *
 * Absent on purpose: loops. Only plain blocks are worth it: what another block computes once
 * for a whole loop, copies would compute at each point.
 */
import type { Block, LoopAxis } from "../ir/tile_block.ts";
import { decodeLines } from "./axis_groups.ts";
import type { Scope } from "./emit_expr.ts";

/** The scopes of the points, and the lines that set their axes. */
export interface Lanes {
  readonly lines: readonly string[];
  readonly scopes: readonly Scope[];
}

/** Whether every point of `block` counts and reads only addresses that follow the axes. */
export function isPlain({ steps, live }: Block): boolean {
  return live === null && steps.every((step) =>
    step.kind === "let" ||
    (step.when === null && step.inside === null &&
      step.indices.every(({ isChecked, value }) =>
        !isChecked && value === null
      ))
  );
}

/** The points from `from` on; those behind `last` repeat it. */
export function lanesOver(
  axes: readonly LoopAxis[],
  scope: Scope,
  { count, from, last, positionAt = null }: {
    readonly count: number;
    readonly from: string;
    readonly last: string;
    readonly positionAt?: ((packed: string) => string) | null;
  },
): Lanes {
  const copies = scope.writer.fresh("copies");
  const lanes = Array.from({ length: count }, (_, lane) => {
    const names = axes.map(({ name }) =>
      [name, scope.writer.fresh(name)] as const
    );
    const inner = {
      ...scope,
      copies,
      axes: new Map([...scope.axes, ...names]),
    };
    const point = lane === 0 ? from : `Math.min(${from} + ${lane}, ${last})`;
    return {
      scope: inner,
      lines: decodeLines(axes, inner, positionAt?.(point) ?? point),
    };
  });
  return {
    lines: lanes.flatMap(({ lines }) => lines),
    scopes: lanes.map(({ scope }) => scope),
  };
}
