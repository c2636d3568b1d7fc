/**
 * How a detection looks at an operand: which invocation reads what, four elements a load wherever the
 * layout allows. Absent on purpose: lists and scans (`lower_detect.ts`).
 */
import type { KernelExpr, KernelStatement } from "../ir/kernel_ir.ts";
import { U32 } from "../ir/kernel_ir.ts";
import { kernelTypeOf } from "../ir/kernel_nodes.ts";
import type { DetectNest, LoopAxis } from "../ir/tile_ir.ts";
import {
  assign,
  bufferArray,
  bufferOf,
  forOf,
  type KernelBuilder,
  letOf,
  numberParam,
  varOf,
  windowOffset,
} from "./builder.ts";
import { axisStrides, emitBlock } from "./emit_block.ts";
import {
  add,
  and,
  asU32,
  bitAnd,
  bool,
  compare,
  component,
  elementAt,
  minimum,
  multiply,
  or,
  scalarOf,
  shiftRight,
  subtract,
  u32,
  vectorType,
} from "./expressions.ts";
import { pointCount, splitLinear } from "./grid.ts";

/** Points of the panel that are loaded together: enough loads in flight to hide their latency. */
const ROWS_AT_ONCE = 16;

/** How positions are looked at. */
export interface Look {
  /** Adjacent positions of one invocation. */
  readonly width: 1 | 4;
  /** Statements and one truth value for each position, for the first position at `at`. */
  readonly at: (at: KernelExpr) => {
    readonly statements: readonly KernelStatement[];
    readonly live: readonly KernelExpr[];
  };
}

/** Where a workgroup looks: its batch point and its panel. */
export interface LookPlace {
  readonly batch: ReadonlyMap<string, KernelExpr>;
  readonly panelStart: KernelExpr;
  readonly panelPoints: KernelExpr;
}

/** The way of looking that the operand's layout allows. */
export function lookOf(
  builder: KernelBuilder,
  nest: DetectNest,
  place: LookPlace,
): Look {
  return vectorLook(builder, nest, place) ?? blockLook(builder, nest, place);
}

/** Any block: its live points whose value has a bit besides the sign. */
function blockLook(
  builder: KernelBuilder,
  nest: DetectNest,
  place: LookPlace,
): Look {
  return {
    width: 1,
    at: (at) => {
      const any = varOf(builder, "any", bool(false));
      const listed = splitLinear(builder, at, nest.listed);
      const loop = overPanel(builder, nest.panelSize, place, (row) => {
        const panel = splitLinear(builder, row, nest.panel);
        const axes = new Map([...place.batch, ...listed.axes, ...panel.axes]);
        const block = emitBlock(builder, nest.block, {
          axes,
          accumulated: null,
        });
        const live = and(block.live ?? bool(true), hasBits(block.result));
        return [
          ...panel.statements,
          ...block.statements,
          assign(builder, any.name, or(any.name, live)),
        ];
      });
      return {
        statements: [any.statement, ...listed.statements, ...loop],
        live: [any.name],
      };
    },
  };
}

/** A plain load over one listed axis and one axis of the panel, all addresses divisible by 4. */
interface PlainRead {
  readonly array: KernelExpr;
  readonly base: KernelExpr;
  /** Elements from one position (point of the panel) to the next; one of them is 1. */
  readonly listedStride: KernelExpr | null;
  readonly panelStride: KernelExpr | null;
  /** Bits that tell a live value: all but the sign of a float. */
  readonly mask: number;
}

const BITS = vectorType(4, "u32");

/** Four adjacent elements a load, their bits joined by or. */
function vectorLook(
  builder: KernelBuilder,
  nest: DetectNest,
  place: LookPlace,
): Look | null {
  const read = plainRead(builder, nest, place);
  if (read === null) return null;
  return read.listedStride === null
    ? alongList(builder, nest, place, read)
    : alongPanel(builder, nest, place, read);
}

/** The tensor is contiguous along the list: four positions an invocation. */
function alongList(
  builder: KernelBuilder,
  nest: DetectNest,
  place: LookPlace,
  read: PlainRead,
): Look {
  return {
    width: 4,
    at: (at) => {
      const bits = varOf(builder, "bits", {
        kind: "construct",
        type: BITS,
        args: [u32(0)],
      });
      const loop = overPanel(builder, nest.panelSize, place, (row) => [
        joinBits(
          builder,
          bits.name,
          read,
          add(multiply(row, read.panelStride ?? u32(1)), at),
        ),
      ]);
      const live = ([0, 1, 2, 3] as const).map((lane) =>
        compare(
          "!=",
          bitAnd(component(bits.name, lane), u32(read.mask)),
          u32(0),
        )
      );
      return { statements: [bits.statement, ...loop], live };
    },
  };
}

/** The tensor is contiguous along the panel: four points of it a load, one position an invocation. */
function alongPanel(
  builder: KernelBuilder,
  nest: DetectNest,
  place: LookPlace,
  read: PlainRead,
): Look {
  const quads: LookPlace = {
    ...place,
    panelStart: shiftRight(place.panelStart, 2),
    panelPoints: shiftRight(place.panelPoints, 2),
  };
  return {
    width: 1,
    at: (at) => {
      const bits = varOf(builder, "bits", {
        kind: "construct",
        type: BITS,
        args: [u32(0)],
      });
      const start = letOf(
        builder,
        "at_start",
        multiply(at, read.listedStride ?? u32(1)),
      );
      const loop = overPanel(builder, nest.panelSize / 4, quads, (quad) => [
        joinBits(
          builder,
          bits.name,
          read,
          add(start.name, multiply(quad, u32(4))),
        ),
      ]);
      const lanes = ([0, 1, 2, 3] as const).map((lane) =>
        component(bits.name, lane)
      );
      const joined = lanes.reduce((left, right) => ({
        kind: "binary",
        op: "|",
        left,
        right,
        type: U32,
      }));
      const live = compare("!=", bitAnd(joined, u32(read.mask)), u32(0));
      return {
        statements: [bits.statement, start.statement, ...loop],
        live: [live],
      };
    },
  };
}

function joinBits(
  builder: KernelBuilder,
  bits: KernelExpr,
  { array, base }: PlainRead,
  offset: KernelExpr,
): KernelStatement {
  const element = elementAt(array, shiftRight(add(base, offset), 2));
  const read: KernelExpr = { kind: "bitcast", type: BITS, arg: element };
  return assign(builder, bits, {
    kind: "binary",
    op: "|",
    left: bits,
    right: read,
    type: BITS,
  });
}

function plainRead(
  builder: KernelBuilder,
  nest: DetectNest,
  place: LookPlace,
): PlainRead | null {
  const { block, listed, panel, panelSize, batch } = nest;
  const [load, ...rest] = block.steps;
  const isPlain = load?.kind === "load" && rest.length === 0 &&
    block.live === null &&
    load.when === null && load.inside === null &&
    block.result.kind === "value" &&
    block.result.name === load.name &&
    load.indices.every(({ isChecked, value }) => !isChecked && value === null);
  if (!isPlain || load.kind !== "load") return null;
  const buffer = bufferOf(builder, load.buffer);
  const steps = axisStrides(load.indices, buffer.strides);
  const [along, across] = [only(listed), only(panel)];
  const isSimple = along !== null && across !== null && along.start === 0 &&
    across.start === 0 &&
    (buffer.dtype === "f32" || buffer.dtype === "i32" ||
      buffer.dtype === "u32");
  if (!isSimple) return null;
  const strides = {
    listed: steps.get(along.name) ?? 0,
    panel: steps.get(across.name) ?? 0,
  };
  const isAlongList = strides.listed === 1 && pointCount(listed) % 4 === 0;
  const isAlongPanel = strides.panel === 1 && pointCount(panel) % 4 === 0 &&
    panelSize % 4 === 0;
  if (!isAlongList && !isAlongPanel) return null;
  const start = load.indices.reduce(
    (sum, { offset }, d) => sum + offset * buffer.strides[d]!,
    0,
  ) -
    windowOffset(builder, load.buffer);
  const others = [
    start,
    isAlongList ? strides.panel : strides.listed,
    ...batch.map(({ name }) => steps.get(name) ?? 0),
  ];
  if (others.some((stride) => stride % 4 !== 0)) return null;
  const word = (key: string, value: number): KernelExpr =>
    numberParam(builder, `look ${key}`, `look_${key}`, "u32", value);
  const array = bufferArray(builder, load.buffer, "read", 4);
  if (elementType(array) !== "vector") return null;
  const base = batch.reduce(
    (sum, { name }) =>
      add(
        sum,
        multiply(
          asU32(place.batch.get(name)!),
          word(name, steps.get(name) ?? 0),
        ),
      ),
    word("start", start),
  );
  return {
    array,
    base,
    listedStride: isAlongList ? null : word("listed", strides.listed),
    panelStride: isAlongList ? word("panel", strides.panel) : null,
    mask: buffer.dtype === "f32" ? 0x7fffffff : 0xffffffff,
  };
}

/** Visits the points of the panel; those beyond the end repeat the last one. */
function overPanel(
  builder: KernelBuilder,
  panelSize: number,
  { panelStart, panelPoints }: LookPlace,
  visit: (row: KernelExpr) => readonly KernelStatement[],
): readonly KernelStatement[] {
  const last = subtract(panelPoints, u32(1));
  const rowsAtOnce = Math.min(ROWS_AT_ONCE, panelSize);
  const loop = forOf(
    builder,
    "row_at",
    { from: u32(0), to: u32(panelSize), step: u32(rowsAtOnce) },
    (rowAt) =>
      Array.from({ length: rowsAtOnce }, (_, offset) => {
        const row = letOf(
          builder,
          "row",
          minimum(add(panelStart, add(rowAt, u32(offset))), last),
        );
        return [row.statement, ...visit(row.name)];
      }).flat(),
  );
  return [loop];
}

function hasBits(value: KernelExpr): KernelExpr {
  const type = kernelTypeOf(value);
  const scalar = scalarOf(type);
  if (scalar === "bool") return value;
  if (scalar !== "f32") {
    return compare("!=", value, { kind: "literal", value: 0, scalar });
  }
  const bits: KernelExpr = { kind: "bitcast", type: U32, arg: value };
  return compare("!=", bitAnd(bits, u32(0x7fffffff)), u32(0));
}

function only(axes: readonly LoopAxis[]): LoopAxis | null {
  const [axis, ...rest] = axes;
  return axis === undefined || rest.length > 0 ? null : axis;
}

function elementType(array: KernelExpr): string {
  const type = kernelTypeOf(array);
  return type.kind === "array" ? type.element.kind : type.kind;
}
