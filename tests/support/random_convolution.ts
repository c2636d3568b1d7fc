/**
 * A fast-check arbitrary of contractions with compound indices: windows that slide over one or two
 * dimensions, with strides, shifts and reads outside, and hints about zeros.
 *
 * Everything is legal, and small whole numbers keep sums exact.
 */
import fc from "fast-check";
import {
  type CaseOperands,
  type OperandSpec,
  patterned,
  whole,
} from "./corpus_operands.ts";
import type { Case } from "./differential.ts";
import { Choices } from "./random_choices.ts";
import type { Hinting } from "./random_contraction.ts";
import { PATTERNS } from "./zero_patterns.ts";

/** Convolutions whose text pins micro-tiles, or leaves the rule to the selection. */
export function randomConvolutions(hinting: Hinting): fc.Arbitrary<Case> {
  return fc.array(fc.nat({ max: 0xffff }), {
    minLength: 40,
    maxLength: 40,
    size: "max",
  }).map((numbers) => decodeConvolution(new Choices(numbers), hinting));
}

/** Names of the axes that stand beside another one in an index of the text. */
export function compoundNames(program: string): ReadonlySet<string> {
  const indices = [...program.matchAll(/\w\[([^\]]*)\]/g)]
    .flatMap(([, inside = ""]) => inside.split(","));
  const names = indices.map((index) => index.match(/[a-z]/g) ?? []);
  return new Set(names.filter((all) => all.length > 1).flat());
}

/** One dimension of an operand: how it is indexed, and its extent. */
interface Dimension {
  readonly index: string;
  readonly extent: number;
}

/** A dimension that a window slides over. */
interface Slide {
  readonly image: Dimension;
  readonly window: Dimension;
  /** The axis of the result. */
  readonly place: Dimension;
}

function decodeConvolution(choices: Choices, hinting: Hinting): Case {
  const plain = (index: string, extents: readonly [number, ...number[]]) => ({
    index,
    extent: choices.pick(extents),
  });
  const slides = ["xi", "yj"].slice(0, choices.below(2) + 1).map((names) =>
    drawSlide(choices, names)
  );
  const images = choices.once(3) ? [] : [plain("n", [3, 1, 17])];
  const channels = choices.once(4) ? [] : [plain("c", [4, 1, 9])];
  const filters = choices.once(5) ? [] : [plain("f", [5, 2, 18])];
  const A = drawFactor(choices, "A", [
    ...images,
    ...channels,
    ...slides.map(({ image }) => image),
  ]);
  const B = drawFactor(choices, "B", [
    ...filters,
    ...channels,
    ...slides.map(({ window }) => window),
  ]);
  const target = [...images, ...filters, ...slides.map(({ place }) => place)]
    .map(({ index }) => index);
  const ranges = slides.map(({ place }) =>
    `${place.index} in 0..${place.extent}`
  );
  const outside = choices.once(3) ? "(READ ?? 0)" : "READ";
  const factors = [outside.replace("READ", A.text), B.text];
  const product = choices.once(2) ? factors : factors.reverse();
  const hinted = choices.once(2) ? B : A;
  const tile = hinted.spec.shape.map(() => choices.pick([1, 32, 1, 64]));
  const hint = hinting === "automatic" ? "sparse" : `sparse(${tile})`;
  return {
    program: `C[${target}] += ${product.join(" * ")} where ${
      ranges.join(", ")
    } with ${hinted.name}: ${hint}`,
    operands: { A: A.spec, B: B.spec } satisfies CaseOperands,
    isExact: true,
  };
}

function drawSlide(choices: Choices, names: string): Slide {
  const [x = "x", i = "i"] = names;
  const window = choices.pick([3, 1, 2]);
  const places = choices.pick([9, 2, 1, 20]);
  const stride = choices.pick([1, 1, 2]);
  const shift = choices.below(3);
  const index = `${stride === 1 ? "" : `${stride}*`}${x}+${i}` +
    (shift === 0 ? "" : `+${shift}`);
  const extent = stride * (places - 1) + window + shift + choices.below(2);
  return {
    image: { index, extent },
    window: { index: i, extent: window },
    place: { index: x, extent: places },
  };
}

function drawFactor(
  choices: Choices,
  name: string,
  dimensions: readonly Dimension[],
): {
  readonly name: string;
  readonly text: string;
  readonly spec: OperandSpec;
} {
  const rest = [...dimensions];
  const order = choices.once(2)
    ? dimensions.flatMap(() => rest.splice(choices.below(rest.length), 1))
    : dimensions;
  const shape = order.map(({ extent }) => extent);
  const spec = choices.once(4)
    ? whole(shape)
    : patterned(shape, choices.pick(PATTERNS));
  return { name, text: `${name}[${order.map(({ index }) => index)}]`, spec };
}
