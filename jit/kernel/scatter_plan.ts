/**
 * How a scatter finds its target: source axes and target dimensions by their part in it.
 *
 * A source axis that is one plain index of the target is walked in parallel; the others together
 * are *keyed*: their points are told apart by the target row that they point at.
 */
import type { LoopAxis, TileIndex } from "../ir/tile_block.ts";
import type { MapNest, ScatterNest } from "../ir/tile_ir.ts";
import { pointCount } from "./grid.ts";
import { namesAlong } from "./tile_queries.ts";

/** Name of the axis that counts keyed source points; no axis of a program has it. */
export const SLOT = "%slot";

/** Source axes and target dimensions by their part in finding the target. */
export interface ScatterPlan {
  /** Source axes that are one plain index of the target each. */
  readonly plain: readonly LoopAxis[];
  /** The other source axes, in order. */
  readonly keyed: readonly LoopAxis[];
  /** For each target dimension, its plain source axis or null. */
  readonly dimensions: readonly (LoopAxis | null)[];
}

/** Tells plain axes from keyed ones. */
export function planScatter(
  { source, store }: ScatterNest,
): ScatterPlan {
  const dimensions = store.indices.map((index): LoopAxis | null => {
    const [term, ...more] = index.terms;
    const isOneTerm = term !== undefined && more.length === 0 &&
      term.factor === 1 &&
      index.value === null && !index.isChecked;
    if (!isOneTerm) return null;
    const uses = store.indices.filter(({ terms }) =>
      terms.some(({ axis }) => axis === term.axis)
    );
    if (uses.length > 1 || namesAlong(store.steps, term.axis).size > 0) {
      return null;
    }
    return source.find(({ name }) => name === term.axis) ?? null;
  });
  const plain = dimensions.filter((axis) => axis !== null);
  return {
    plain,
    keyed: source.filter((axis) => !plain.includes(axis)),
    dimensions,
  };
}

/** Positions of the keyed target dimensions. */
export function rowCount(
  { dimensions }: ScatterPlan,
  shape: readonly number[],
): number {
  return shape.reduce(
    (rows, extent, d) => dimensions[d] === null ? rows * extent : rows,
    1,
  );
}

/** The axis that counts keyed source points. */
export function slotAxis({ keyed }: ScatterPlan): LoopAxis {
  const count = pointCount(keyed);
  return { name: SLOT, start: 0, end: count, extent: count };
}

/** The map that gives the target its first values. */
export function initialMap(nest: ScatterNest): MapNest {
  const indices = nest.positions.map(({ name }): TileIndex => ({
    terms: [{ axis: name, factor: 1 }],
    offset: 0,
    value: null,
    isChecked: false,
  }));
  return {
    kind: "map",
    name: `${nest.name}.initial`,
    origin: nest.origin,
    axes: nest.positions,
    block: nest.initial,
    store: { buffer: nest.store.buffer, indices, steps: [] },
  };
}
