/** Random chains of reshape, transpose, slice and computed copies hold what plain arrays hold. */
import fc from "fast-check";
import { pit, type Tensor, tensor } from "../../mod.ts";
import { assertEquals } from "../support/assert.ts";

/** A tensor and the elements that it should have. */
interface Pair {
  readonly tensor: Tensor;
  readonly shape: readonly number[];
  readonly elements: readonly number[];
}

type Step = (pair: Pair) => Pair;

const cpu = pit.on("cpu");

/** Elements of the given shape, each from its position. */
function fill(
  shape: readonly number[],
  at: (position: readonly number[]) => number,
): number[] {
  const [extent, ...inner] = shape;
  if (extent === undefined) return [at([])];
  return Array.from({ length: extent }).flatMap((_, first) =>
    fill(inner, (rest) => at([first, ...rest]))
  );
}

/** The element at a position of the pair. */
function element(
  { shape, elements }: Pair,
  position: readonly number[],
): number {
  const linear = position.reduce(
    (sum, value, d) => sum * (shape[d] ?? 1) + value,
    0,
  );
  return elements[linear] ?? NaN;
}

/** Sorts the dimensions by random keys. */
function transposed(keys: readonly number[]): Step {
  return (pair) => {
    const order = pair.shape.map((_, d) => d).sort((a, b) =>
      (keys[a] ?? 0) - (keys[b] ?? 0)
    );
    const shape = order.map((d) => pair.shape[d] ?? 1);
    const elements = fill(shape, (position) => {
      const source = pair.shape.map((_, d) => position[order.indexOf(d)] ?? 0);
      return element(pair, source);
    });
    return { tensor: pair.tensor.transpose(order), shape, elements };
  };
}

/** Cuts each dimension by two random shares of it. */
function sliced(shares: readonly number[]): Step {
  return (pair) => {
    const box = pair.shape.map((extent, d) => {
      const start = Math.floor((shares[d] ?? 0) * (extent + 1));
      const left = (shares[d + 4] ?? 0) * (extent - start + 1);
      return [start, start + Math.floor(left)] as const;
    });
    const shape = box.map(([start, end]) => end - start);
    const elements = fill(
      shape,
      (position) =>
        element(pair, position.map((value, d) => value + (box[d]?.[0] ?? 0))),
    );
    return { tensor: pair.tensor.slice(...box), shape, elements };
  };
}

/** Merges all dimensions and splits off a random divisor. */
function reshaped(share: number): Step {
  return (pair) => {
    const count = pair.elements.length;
    const divisors = Array.from({ length: count }, (_, at) => at + 1)
      .filter((candidate) => count % candidate === 0);
    const first = divisors[Math.floor(share * divisors.length)] ?? count;
    const shape = count === 0 ? [0] : [first, count / first];
    return { ...pair, tensor: pair.tensor.reshape(shape), shape };
  };
}

/** The same elements, out of a program. */
function copied(pair: Pair): Pair {
  return { ...pair, tensor: cpu`Y[...a] = ${pair.tensor}[...a]` };
}

const share = fc.double({ min: 0, max: 1, maxExcluded: true, noNaN: true });
const shares = fc.array(share, { minLength: 8, maxLength: 8 });
const step: fc.Arbitrary<Step> = fc.oneof(
  shares.map(transposed),
  shares.map(sliced),
  share.map(reshaped),
  fc.constant(copied),
);
const extents = fc.array(fc.integer({ min: 0, max: 5 }), { maxLength: 4 });

Deno.test("Tensor: chains of views, slices and copies hold what plain arrays hold", async () => {
  await fc.assert(
    fc.asyncProperty(
      extents,
      fc.constantFrom("f32", "f16", "i32", "u32"),
      fc.array(step, { maxLength: 6 }),
      async (shape, dtype, steps) => {
        let count = 0;
        const elements = fill(shape, () => count++);
        let pair: Pair = {
          tensor: tensor(elements, { shape, dtype }),
          shape,
          elements,
        };
        for (const apply of steps) {
          pair = apply(pair);
          assertEquals(pair.tensor.shape, pair.shape);
          assertEquals(pair.tensor.size, pair.elements.length);
          assertEquals(Array.from(await pair.tensor.data()), pair.elements);
        }
      },
    ),
    { numRuns: 300, seed: 20_240 },
  );
});
