/**
 * A fast-check arbitrary of contractions with their operands: axis groups of one or two axes in any
 * order, patterns of zeros, guards, epilogues, continued targets, and hints about zeros.
 *
 * Everything is legal, and small whole numbers keep sums exact.
 */
import fc from "fast-check";
import type { ScalarType } from "../../jit/ir/scalar_type.ts";
import {
  bools,
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
    minLength: 40,
    maxLength: 40,
    size: "max",
  }).map((numbers) => decodeContraction(new Choices(numbers), hinting));
}

/** An axis with its extent. */
interface DrawnAxis {
  readonly name: string;
  readonly extent: number;
}

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
  const A = drawFactor(choices, "A", [...batch, ...m, ...k], dtype);
  const isShared = choices.once(3);
  const B = drawFactor(
    choices,
    "B",
    [...(isShared ? [] : batch), ...k, ...n],
    dtype,
  );
  const target = mixed(choices, [...batch, ...m, ...n]);
  const { clause, operands: guards } = drawGuard(choices, m, k);
  const hints = drawHints(choices, [A, B], hinting);
  const { text, operands } = drawStatement(choices, {
    target,
    product: choices.once(2)
      ? `${A.text} * ${B.text}`
      : `${B.text} * ${A.text}`,
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
  dtype: ScalarType,
): DrawnFactor {
  const order = choices.once(2) ? mixed(choices, axes) : axes;
  const shape = order.map(({ extent }) => extent);
  const isSparse = choices.below(4) > 0;
  const spec = isSparse && dtype !== "bool"
    ? patterned(shape, choices.pick(PATTERNS), dtype)
    : whole(shape, dtype);
  const layout = choices.pick(["dense", "reversed", "offset"] as const);
  const read = `${name}[${order.map((axis) => axis.name).join(",")}]`;
  const text = choices.weighted([
    [8, read],
    [2, `relu(${read})`],
    [1, `(${read} + 1)`],
    [1, `(${read} > 0 ? 2 : 0)`],
  ], read);
  return { name, axes: order, spec: laid(spec, layout), text };
}

/** A predicate over an axis of k and maybe one of m. */
function drawGuard(
  choices: Choices,
  [m]: readonly DrawnAxis[],
  [k]: readonly DrawnAxis[],
): { readonly clause: string; readonly operands: CaseOperands } {
  if (m === undefined || k === undefined) return { clause: "", operands: {} };
  return choices.pick<{ clause: string; operands: CaseOperands }>([
    { clause: "", operands: {} },
    { clause: "", operands: {} },
    { clause: " where k <= m", operands: {} },
    {
      clause: " where W[m,k]",
      operands: { W: bools([m.extent, k.extent]) },
    },
    {
      clause: " where k < h[m]",
      operands: {
        h: list(
          Array.from({ length: m.extent }, (_, at) => at * 7 % 9),
          "i32",
        ),
      },
    },
    { clause: " where m != 1", operands: {} },
  ]);
}

function drawHints(
  choices: Choices,
  factors: readonly DrawnFactor[],
  hinting: Hinting,
): readonly string[] {
  const both = choices.once(3);
  const first = choices.below(factors.length);
  const chosen = factors.filter((_, at) => both || at === first);
  return chosen.map(({ name, axes }) => {
    const tile = axes.map(() => choices.pick([1, 32, 1, 64]));
    return hinting === "automatic"
      ? `${name}: sparse`
      : `${name}: sparse(${tile})`;
  });
}

interface StatementParts {
  readonly target: readonly DrawnAxis[];
  readonly product: string;
  readonly folded: readonly DrawnAxis[];
  readonly tail: string;
}

/** The product as a fold, continued or not, or under an epilogue. */
function drawStatement(
  choices: Choices,
  { target, product, folded, tail }: StatementParts,
): { readonly text: string; readonly operands: CaseOperands } {
  const indices = target.map(({ name }) => name).join(",");
  const shape = target.map(({ extent }) => extent);
  const sum = `sum[${folded.map(({ name }) => name).join(",")}](${product})`;
  const [last] = target.slice(-1);
  const bias = { c: whole([last?.extent ?? 0]) };
  const place = last?.name ?? "";
  return choices.pick<{ text: string; operands: CaseOperands }>([
    { text: `C[${indices}] += ${product}${tail}`, operands: {} },
    {
      text: `C[${indices}]: f32 = ${sum} + c[${place}]${tail}`,
      operands: bias,
    },
    {
      text: `C[${indices}] = relu(${sum} + c[${place}]) * 2${tail}`,
      operands: bias,
    },
    {
      text: `C[${indices}] += ${product}${tail}`,
      operands: { C: whole(shape) },
    },
    {
      text: `let S[${indices}] += ${product}${tail}\n` +
        `C[${indices}] = S[${indices}] > 3 ? S[${indices}] : c[${place}]`,
      operands: bias,
    },
  ]);
}
