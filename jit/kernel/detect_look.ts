/**
 * What one invocation of a detection sees: four neighbours in eight places, as four bits along and eight
 * bits across.
 *
 * Where the block is small and its neighbours share their loads, all eight places are loaded before any
 * is looked at, which hides the latency of memory. Points behind the end repeat the last one and leave no bit.
 */
import type { KernelExpr, KernelStatement } from "../ir/kernel_ir.ts";
import { U32 } from "../ir/kernel_ir.ts";
import { kernelTypeOf } from "../ir/kernel_nodes.ts";
import type { Block } from "../ir/tile_block.ts";
import { bufferArray, forOf, type KernelBuilder, letOf } from "./builder.ts";
import {
  EIGHT,
  NEIGHBOURS,
  type PatchPlan,
  type PatchSide,
} from "./detect_patch.ts";
import { emitBlock, type EmittedBlock, endBlock } from "./emit_block.ts";
import { emitLanes } from "./emit_lanes.ts";
import {
  add,
  and,
  bitAnd,
  bitOr,
  bool,
  compare,
  minimum,
  scalarOf,
  select,
  subtract,
  u32,
} from "./expressions.ts";
import { splitLinear } from "./grid.ts";
import {
  bitsInside,
  type Look,
  type LookPlace,
  takeNotes,
} from "./look_place.ts";

/** Statements of one place and its live neighbours. */
interface Place {
  readonly statements: readonly KernelStatement[];
  readonly live: readonly KernelExpr[];
}

/** Nodes of a block up to which its eight places are written out. */
const SMALL_STEPS = 3;

/** Emits the look of one invocation. */
export function emitLook(
  builder: KernelBuilder,
  block: Block,
  plan: PatchPlan,
  place: LookPlace,
): Look {
  for (const buffer of plan.lanes?.vectorBuffers ?? []) {
    bufferArray(builder, buffer, "read", NEIGHBOURS);
  }
  const notes = takeNotes(builder, place, EIGHT);
  const along = alongAxes(builder, plan, place);
  const lookAt = (offset: KernelExpr): Place => {
    const across = axesAt(builder, plan.across, {
      at: add(place.across, offset),
      count: place.acrossCount,
    });
    const axes = along.axes.map((axes) =>
      new Map([...place.batch, ...axes, ...across.axes])
    );
    const seen = emitPlace(builder, block, plan, axes);
    return { ...seen, statements: [...across.statements, ...seen.statements] };
  };
  const note = ({ live }: Place, offset: KernelExpr): KernelStatement[] => {
    const bits = letOf(builder, "bits", bitsOf(live));
    return [bits.statement, ...notes.note(bits.name, offset)];
  };
  const isUnrolled = plan.lanes !== null && isSmall(block);
  return {
    statements: [
      ...notes.start,
      ...along.statements,
      ...overPlaces(builder, isUnrolled, lookAt, note),
    ],
    along: bitAnd(
      notes.neighbours,
      bitsInside(place.along, place.alongCount, NEIGHBOURS),
    ),
    across: notes.places,
  };
}

/** One bit for each flag. */
function bitsOf(flags: readonly KernelExpr[]): KernelExpr {
  return flags.map((flag, at) => select(flag, u32(2 ** at), u32(0)))
    .reduce(bitOr);
}

/** All places at once where that is short, else one after the other. */
function overPlaces(
  builder: KernelBuilder,
  isUnrolled: boolean,
  lookAt: (offset: KernelExpr) => Place,
  note: (place: Place, offset: KernelExpr) => readonly KernelStatement[],
): readonly KernelStatement[] {
  if (!isUnrolled) {
    const range = { from: u32(0), to: u32(EIGHT), step: u32(1) };
    return [forOf(builder, "place", range, (offset) => {
      const place = lookAt(offset);
      return [...place.statements, ...note(place, offset)];
    })];
  }
  const offsets = Array.from({ length: EIGHT }, (_, offset) => u32(offset));
  const places = offsets.map(lookAt);
  return [
    ...places.flatMap(({ statements }) => statements),
    ...places.flatMap((place, at) => note(place, offsets[at]!)),
  ];
}

function isSmall({ steps }: Block): boolean {
  return steps.length <= SMALL_STEPS &&
    steps.every((step) => step.kind === "let" || step.when === null);
}

/** Axes of the four neighbours; one set of axes, those of the first, where they share a plan. */
function alongAxes(
  builder: KernelBuilder,
  { along, lanes }: PatchPlan,
  { along: at, alongCount: count }: LookPlace,
): {
  readonly statements: readonly KernelStatement[];
  readonly axes: readonly ReadonlyMap<string, KernelExpr>[];
} {
  if (lanes !== null) {
    const last = subtract(count, u32(NEIGHBOURS));
    const start = letOf(builder, "start", minimum(at, last));
    const split = splitLinear(builder, start.name, along.axes);
    const first = letOf(
      builder,
      lanes.axis.name,
      split.axes.get(lanes.axis.name)!,
    );
    return {
      statements: [start.statement, ...split.statements, first.statement],
      axes: [new Map([...split.axes, [lanes.axis.name, first.name]])],
    };
  }
  const each = Array.from(
    { length: NEIGHBOURS },
    (_, lane) => axesAt(builder, along, { at: add(at, u32(lane)), count }),
  );
  return {
    statements: each.flatMap(({ statements }) => statements),
    axes: each.map(({ axes }) => axes),
  };
}

/** The axes at a point of a side, or at its last one. */
function axesAt(
  builder: KernelBuilder,
  { axes }: PatchSide,
  { at, count }: { readonly at: KernelExpr; readonly count: KernelExpr },
): {
  readonly statements: readonly KernelStatement[];
  readonly axes: ReadonlyMap<string, KernelExpr>;
} {
  if (axes.length === 0) return { statements: [], axes: new Map() };
  const point = letOf(builder, "point", minimum(at, subtract(count, u32(1))));
  const split = splitLinear(builder, point.name, axes);
  return {
    statements: [point.statement, ...split.statements],
    axes: split.axes,
  };
}

function emitPlace(
  builder: KernelBuilder,
  block: Block,
  { lanes }: PatchPlan,
  axes: readonly ReadonlyMap<string, KernelExpr>[],
): Place {
  if (lanes === null) {
    const points = axes.map((at) =>
      emitBlock(builder, block, { axes: at, accumulated: null })
    );
    return {
      statements: points.flatMap(({ statements }) => statements),
      live: points.map(isLive),
    };
  }
  const { statements, states } = emitLanes(builder, block, lanes, axes[0]!);
  const points = states.map((state) => endBlock(state, block));
  return { statements, live: points.map(isLive) };
}

function isLive({ live, result }: EmittedBlock): KernelExpr {
  return and(live ?? bool(true), hasBits(result));
}

/** Whether a value is not zero, by bits: -0 is zero, NaN is not. */
function hasBits(value: KernelExpr): KernelExpr {
  const scalar = scalarOf(kernelTypeOf(value));
  if (scalar === "bool") return value;
  if (scalar !== "f32") {
    return compare("!=", value, { kind: "literal", value: 0, scalar });
  }
  const bits: KernelExpr = { kind: "bitcast", type: U32, arg: value };
  return compare("!=", bitAnd(bits, u32(0x7fffffff)), u32(0));
}
