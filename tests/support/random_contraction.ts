/**
 * A fast-check arbitrary of contractions with their operands: axis groups of one or two axes in any
 * order, several folds and products, patterns of zeros, guards, epilogues, continued targets, and
 * hints about zeros, of masks and of the target as well.
 *
 * Everything is legal, and small whole numbers keep sums exact.
 */
import fc from "fast-check";
import type { ScalarType } from "../../jit/ir/scalar_type.ts";
import {
  type CaseOperands,
  laid,
  list,
  type OperandSpec,
  patterned,
  whole,
} from "./corpus_operands.ts";
import type { Case } from "./differential.ts";
import { Choices } from "./random_choices.ts";
import { PATTERNS } from "./zero_patterns.ts";

/** How the zeros of operands are announced. */
export type Hinting = "forced" | "automatic";

/** Contractions whose text pins micro-tiles, or leaves the rule to the selection. */
export function randomContractions(hinting: Hinting): fc.Arbitrary<Case> {
  return fc.array(fc.nat({ max: 0xffff }), {
    minLength: 80,
    maxLength: 80,
    size: "max",
  }).map((numbers) => decodeContraction(new Choices(numbers), hinting));
}

/** An axis with its extent. */
interface DrawnAxis {
  readonly name: string;
  readonly extent: number;
}

/** A fold, its reducer and the product under it. */
interface Semiring {
  readonly assign: string;
  readonly reducer: string;
  /** Joins two factors. */
  readonly join: string;
  /** What annihilates the product of floats. */
  readonly dead: number;
}

const SUM: Semiring = { assign: "+=", reducer: "sum", join: "*", dead: 0 };
const SEMIRINGS: readonly (readonly [number, Semiring])[] = [
  [8, SUM],
  [1, { assign: "min=", reducer: "min", join: "+", dead: Infinity }],
  [1, { assign: "max=", reducer: "max", join: "+", dead: -Infinity }],
  [1, { assign: "or=", reducer: "any", join: "and", dead: 0 }],
];

interface DrawnFactor {
  readonly name: string;
  readonly axes: readonly DrawnAxis[];
  readonly spec: OperandSpec;
  /** As it stands in the product. */
  readonly text: string;
}

const EXTENTS = [17, 5, 33, 2, 16, 1, 40, 3, 0] as const;

function decodeContraction(choices: Choices, hinting: Hinting): Case {
  const group = (names: readonly string[], most: number): DrawnAxis[] =>
    names.slice(0, choices.below(most) + 1).map((name, at) => ({
      name,
      // The second axis of a group stays small, so that the reference stays quick.
      extent: at === 0 ? choices.pick(EXTENTS) : choices.pick([3, 1, 5]),
    }));
  const m = group(["m", "p"], 2);
  const n = group(["n", "q"], 2);
  const k = group(["k", "l"], 2);
  const batch = choices.once(3)
    ? [{ name: "b", extent: choices.pick([2, 3, 1]) }]
    : [];
  const dtype = choices.pick<ScalarType>(["f32", "f16", "i32", "f32", "bool"]);
  const semiring = choices.weighted(SEMIRINGS, SUM);
  const kind = { dtype, semiring };
  const A = drawFactor(choices, "A", [...batch, ...m, ...k], kind);
  const isShared = choices.once(3);
  const B = drawFactor(
    choices,
    "B",
    [...(isShared ? [] : batch), ...k, ...n],
    kind,
  );
  const target = mixed(choices, [...batch, ...m, ...n]);
  const { clause, operands: guards, mask } = drawGuard(choices, {
    batch,
    m,
    n,
    k,
  });
  const hints = drawHints(
    choices,
    [A, B, ...mask, { name: "C", axes: target }],
    hinting,
  );
  const { text, operands } = drawStatement(choices, {
    target,
    semiring,
    product: (choices.once(2) ? [A.text, B.text] : [B.text, A.text])
      .join(` ${semiring.join} `),
    folded: k,
    tail: `${clause} with ${hints.join(", ")}`,
  });
  return {
    program: text,
    operands: { A: A.spec, B: B.spec, ...guards, ...operands },
  };
}

function mixed<T>(choices: Choices, items: readonly T[]): readonly T[] {
  const rest = [...items];
  return items.map(() => rest.splice(choices.below(rest.length), 1)).flat();
}

function drawFactor(
  choices: Choices,
  name: string,
  axes: readonly DrawnAxis[],
  { dtype, semiring }: {
    readonly dtype: ScalarType;
    readonly semiring: Semiring;
  },
): DrawnFactor {
  const order = choices.once(2) ? mixed(choices, axes) : axes;
  const shape = order.map(({ extent }) => extent);
  const isSparse = choices.below(4) > 0;
  const isFloat = dtype === "f32" || dtype === "f16";
  const spec = isSparse
    ? patterned(
      shape,
      choices.pick(PATTERNS),
      dtype,
      isFloat ? semiring.dead : 0,
    )
    : whole(shape, dtype);
  const layout = choices.pick(["dense", "reversed", "offset"] as const);
  const read = `${name}[${order.map((axis) => axis.name).join(",")}]`;
  const value = choices.weighted([
    [8, read],
    [2, `relu(${read})`],
    [1, `(${read} + 1)`],
    [1, `(${read} > 0 ? 2 : 0)`],
  ], read);
  const text = semiring.reducer === "any" ? `(${value} != 0)` : value;
  return { name, axes: order, spec: laid(spec, layout), text };
}

/** Axis groups of a contraction. */
interface Groups {
  readonly batch: readonly DrawnAxis[];
  readonly m: readonly DrawnAxis[];
  readonly n: readonly DrawnAxis[];
  readonly k: readonly DrawnAxis[];
}

interface Guard {
  readonly clause: string;
  readonly operands: CaseOperands;
  /** The mask tensor, which a hint may name. */
  readonly mask: readonly Hinted[];
}

/** A predicate over some of the axes; a mask over an operand or over the target. */
function drawGuard(choices: Choices, groups: Groups): Guard {
  const [[m], [n], [k], [b]] = [groups.m, groups.n, groups.k, groups.batch];
  const plain = (clause: string, operands: CaseOperands = {}): Guard => ({
    clause,
    operands,
    mask: [],
  });
  if (m === undefined || n === undefined || k === undefined) return plain("");
  const masked = (...axes: readonly DrawnAxis[]): Guard => ({
    clause: ` where W[${axes.map(({ name }) => name)}]`,
    operands: {
      W: patterned(
        axes.map(({ extent }) => extent),
        choices.pick(PATTERNS),
        "bool",
      ),
    },
    mask: [{ name: "W", axes }],
  });
  const lengths = (of: DrawnAxis): OperandSpec =>
    list(Array.from({ length: of.extent }, (_, at) => at * 7 % 9 - 1), "i32");
  return choices.pick<() => Guard>([
    () => plain(""),
    () => plain(""),
    () => plain(" where k <= m"),
    () => masked(m, k),
    () => plain(" where k < h[m]", { h: lengths(m) }),
    () => plain(" where m != 1"),
    () => masked(m, n),
    () => masked(n),
    () => masked(k, n),
    () => plain(" where n <= m and m - n < 5"),
    () => plain(` where ${drawPredicate(choices, [m, n, k], 2)}`),
    () => plain(` where ${drawPredicate(choices, [m, k], 1)}`),
    () =>
      b === undefined
        ? plain(` where n in ${Math.min(1, n.extent)}..${n.extent}`)
        : plain(" where m < h[b]", { h: lengths(b) }),
  ])();
}

/** Comparisons of affine forms of some of the axes, joined to a depth. */
function drawPredicate(
  choices: Choices,
  axes: readonly DrawnAxis[],
  depth: number,
): string {
  const inner = () => drawPredicate(choices, axes, depth - 1);
  if (depth > 0 && choices.once(2)) {
    return choices.pick<() => string>([
      () => `(${inner()} and ${inner()})`,
      () => `(${inner()} or ${inner()})`,
      () => `not (${inner()})`,
    ])();
  }
  const terms = axes.flatMap(({ name }) => {
    const factor = choices.pick(["", "", "2*", "-", "3*", "0*"]);
    return choices.once(3) ? [] : [`${factor}${name}`];
  });
  const form = terms.length === 0 ? "1" : terms.join(" + ");
  const relation = choices.pick(["<=", "<", ">", "==", "!=", ">="]);
  const bound = choices.pick([4, 0, 9, -3, 17, 40]);
  const other = choices.pick(axes.map(({ name }) => name) as [string]);
  return choices.pick([
    `${form} ${relation} ${bound}`,
    `${form} ${relation} ${other} + ${bound}`,
    `(${form}) % 3 ${relation} 1`,
    `idiv(${form}, 4) ${relation} idiv(${other}, 3)`,
  ]);
}

/** What a hint may name: its text and the axes of its micro-tile. */
type Hinted = Pick<DrawnFactor, "name" | "axes">;

function drawHints(
  choices: Choices,
  tensors: readonly Hinted[],
  hinting: Hinting,
): readonly string[] {
  const both = choices.once(3);
  const first = choices.below(tensors.length);
  const chosen = tensors.filter((_, at) => both || at === first);
  return chosen.map(({ name, axes }) => {
    const tile = axes.map(() => choices.pick([1, 32, 1, 8, 64]));
    return hinting === "automatic"
      ? `${name}: sparse`
      : `${name}: sparse(${tile})`;
  });
}

interface StatementParts {
  readonly target: readonly DrawnAxis[];
  readonly semiring: Semiring;
  readonly product: string;
  readonly folded: readonly DrawnAxis[];
  readonly tail: string;
}

/** The product as a fold, continued or not, or under an epilogue. */
function drawStatement(
  choices: Choices,
  { target, semiring, product, folded, tail }: StatementParts,
): { readonly text: string; readonly operands: CaseOperands } {
  const indices = target.map(({ name }) => name).join(",");
  const shape = target.map(({ extent }) => extent);
  const { assign, reducer } = semiring;
  const indexed = folded.map(({ name }) => name).join(",");
  const sum = `${reducer}[${indexed}](${product})`;
  const [last] = target.slice(-1);
  const bias = { c: whole([last?.extent ?? 0]) };
  const place = last?.name ?? "";
  return choices.pick<{ text: string; operands: CaseOperands }>([
    { text: `C[${indices}] ${assign} ${product}${tail}`, operands: {} },
    {
      text: `C[${indices}]: f32 = ${sum} + c[${place}]${tail}`,
      operands: bias,
    },
    {
      text: `C[${indices}] = relu(${sum} + c[${place}]) * 2${tail}`,
      operands: bias,
    },
    {
      text: `C[${indices}] ${assign} ${product}${tail}`,
      operands: { C: whole(shape) },
    },
    {
      text:
        `let S[${indices}] ${assign} ${product}${
          tail.replace(" C:", " S:")
        }\n` +
        `C[${indices}] = S[${indices}] > 3 ? S[${indices}] : c[${place}]`,
      operands: bias,
    },
  ]);
}
