/**
 * A fast-check arbitrary of products whose rows choose an operand, with their operands: reads and
 * equalities, one choice or two a row, batches, any layout, several folds, gates, guards, epilogues, ids
 * of any kind. Small whole numbers keep sums exact.
 */
import fc from "fast-check";
import {
  type CaseOperands,
  laid,
  list,
  type OperandLayout,
  type OperandSpec,
  positions,
  whole,
} from "./corpus_operands.ts";
import type { Case } from "./differential.ts";
import { Choices } from "./random_choices.ts";

/** Routed products. */
export function randomRouted(): fc.Arbitrary<Case> {
  return fc.array(fc.nat({ max: 0xffff }), {
    minLength: 40,
    maxLength: 40,
    size: "max",
  }).map((numbers) => decodeRouted(new Choices(numbers)));
}

/** Extents of the axes, by name. */
type Extents = Readonly<Record<"b" | "t" | "s" | "d" | "f" | "x", number>>;

/** What is drawn first: everything else follows it. */
interface Drawn {
  readonly extents: Extents;
  /** Axes of a row, outermost first; the last is folded where choices are. */
  readonly rows: readonly string[];
  readonly isChoiceFolded: boolean;
  /** The text names the chosen part by an axis and an equality. */
  readonly isEquality: boolean;
  readonly assign: "+=" | "max=" | "min=";
}

function decodeRouted(draw: Choices): Case {
  const hasBatch = draw.once(3);
  const hasChoices = draw.once(3);
  const drawn: Drawn = {
    extents: {
      b: between(draw, 1, 3),
      t: between(draw, 8, 40),
      s: between(draw, 1, 3),
      d: between(draw, 1, 40),
      f: between(draw, 4, 40),
      x: between(draw, 1, 6),
    },
    rows: [...(hasBatch ? ["b"] : []), "t", ...(hasChoices ? ["s"] : [])],
    isChoiceFolded: hasChoices && draw.once(2),
    isEquality: draw.once(2),
    assign: draw.pick(["+=", "+=", "+=", "max=", "min="]),
  };
  return caseOf(drawn, draw);
}

function caseOf(drawn: Drawn, draw: Choices): Case {
  const { extents, rows, isChoiceFolded, isEquality, assign } = drawn;
  const operands: Record<string, OperandSpec> = {};
  const read: Read = (name, axes, make = whole) => {
    const shape = axes.map((axis) => extents[axis as keyof Extents]);
    const layout = draw.pick<OperandLayout>([
      "dense",
      "dense",
      "reversed",
      "offset",
    ]);
    operands[name] = laid(make(shape), layout);
    return `${name}[${axes.join(",")}]`;
  };
  const key = read("e", rows, (shape) => idsOf(shape, extents.x, draw));
  const factors = factorsOf(drawn, draw, read, key);
  const product = shuffled(draw, factors).join(assign === "+=" ? " * " : " + ");
  const target = rows.filter((axis) => !(isChoiceFolded && axis === "s"));
  const guards = [
    ...(isEquality ? [draw.once(2) ? `x == ${key}` : `${key} == x`] : []),
    ...guardsOf(drawn, draw, read),
  ];
  const where = guards.length === 0 ? "" : ` where ${guards.join(", ")}`;
  const axes = shuffled(draw, [...target, "f"]).join(",");
  return {
    program: `Y[${axes}] ${assign} ${product}${where}`,
    operands: operands as CaseOperands,
    isExact: true,
  };
}

/** Makes an operand and gives its read. */
type Read = (
  name: string,
  axes: readonly string[],
  make?: (shape: readonly number[]) => OperandSpec,
) => string;

/** Rows, what they choose, and under a sum a gate of the rows and a scale of the chosen part. */
function factorsOf(
  { rows, isEquality, assign }: Drawn,
  draw: Choices,
  read: Read,
  key: string,
): readonly string[] {
  const chosen = (name: string, axes: readonly string[]): string => {
    const text = read(name, axes);
    const indices = axes.map((axis) => axis === "x" ? key : axis);
    return isEquality ? text : `${name}[${indices.join(",")}]`;
  };
  const isSum = assign === "+=";
  return [
    read("X", shuffled(draw, [...rows, "d"])),
    chosen("W", shuffled(draw, ["x", "d", "f"])),
    ...(isSum && draw.once(3) ? [read("g", rows)] : []),
    ...(isSum && draw.once(5) ? [chosen("c", ["x"])] : []),
  ];
}

/** Rows of a length, and points of a row below a limit. */
function guardsOf(
  { rows, extents }: Drawn,
  draw: Choices,
  read: Read,
): readonly string[] {
  const upTo = (extent: number) => (shape: readonly number[]): OperandSpec =>
    positions(shape, 0, extent + 1);
  return [
    ...(draw.once(3)
      ? [`t < ${read("len", rows.slice(0, 1), upTo(extents.t))}`]
      : []),
    ...(draw.once(5) ? [`d < ${read("lim", ["t"], upTo(extents.d))}`] : []),
  ];
}

/** Ids of one row alone, of all rows, of nobody, and of parts that there are not. */
function idsOf(
  shape: readonly number[],
  parts: number,
  draw: Choices,
): OperandSpec {
  const count = shape.reduce((product, extent) => product * extent, 1);
  const all = (id: number): OperandSpec =>
    list(Array(count).fill(id), "i32", shape);
  return draw.pick([
    positions(shape, 0, parts),
    positions(shape, -2, parts + 2),
    all(between(draw, 0, parts - 1)),
    all(parts),
  ]);
}

/** A whole number, both ends included. */
function between(draw: Choices, low: number, high: number): number {
  return low + draw.below(high - low + 1);
}

/** The same items in an order that the draw gives. */
function shuffled<T>(draw: Choices, items: readonly T[]): readonly T[] {
  return items.reduce<readonly T[]>(
    (order, item) => order.toSpliced(draw.below(order.length + 1), 0, item),
    [],
  );
}
