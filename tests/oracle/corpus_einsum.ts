/**
 * Corpus: einsum strings, with what numpy gives for them, worked out from its definition: the result
 * at each setting of the letters after the arrow is the sum over all others of the product.
 */
import { EXACT } from "../support/corpus_case.ts";
import {
  countOf,
  type OperandSpec,
  storeOperand,
  whole,
} from "../support/corpus_operands.ts";
import type { Case } from "../support/differential.ts";

/** A string and the shapes of its operands. */
type Row = readonly [string, ...(readonly (readonly number[])[])];

const ROWS: readonly Row[] = [
  ["mk,kn->mn", [3, 4], [4, 5]],
  ["mk,kn->mn", [0, 4], [4, 5]],
  ["mk,kn->mn", [3, 0], [0, 5]],
  ["mk,kn->nm", [3, 4], [4, 5]],
  ["ij->ji", [3, 4]],
  ["ij->", [3, 4]],
  ["ij->i", [3, 4]],
  ["ij->j", [3, 4]],
  ["ij->ij", [3, 4]],
  ["i->i", [5]],
  ["i->", [5]],
  ["ii->i", [4, 4]],
  ["ii->", [4, 4]],
  ["iij->j", [3, 3, 4]],
  ["iij->ij", [3, 3, 4]],
  ["iii->i", [3, 3, 3]],
  ["iijj->ij", [3, 3, 2, 2]],
  ["iijj->", [3, 3, 2, 2]],
  ["ij,ij->", [3, 4], [3, 4]],
  ["ij,ij->ij", [3, 4], [3, 4]],
  ["ij,ji->", [3, 4], [4, 3]],
  ["ij,ji->i", [3, 4], [4, 3]],
  ["i,j->ij", [3], [4]],
  ["i,i->", [5], [5]],
  ["i,i->i", [5], [5]],
  ["ij,j->i", [3, 4], [4]],
  ["ij,i->ij", [3, 4], [3]],
  ["bij,bjk->bik", [2, 3, 4], [2, 4, 5]],
  ["bij,jk->bik", [2, 3, 4], [4, 5]],
  ["bhqd,bhkd->bhqk", [2, 2, 3, 4], [2, 2, 5, 4]],
  ["ij,jk,kl->il", [2, 3], [3, 4], [4, 2]],
  ["ij,jk,ki->", [2, 3], [3, 4], [4, 2]],
  ["ii,ij->j", [3, 3], [3, 4]],
  ["ii,jj->ij", [3, 3], [4, 4]],
  ["abcd,dcbe->ae", [2, 3, 2, 3], [3, 2, 3, 4]],
  ["ijk->kji", [2, 3, 4]],
  ["iJ,Jk->ik", [2, 3], [3, 4]],
  [" m k , k n -> m n ", [3, 4], [4, 5]],
  [",->", [], []],
  ["->", []],
  [",i->i", [], [4]],
  ["i,->i", [4], []],
  ["...->...", [2, 3]],
  ["...ij->ij", [2, 3]],
  ["ij->...ji", [2, 3]],
  ["i,...->i...", [2], []],
  ["...->...", []],
  ["...i->...", [2, 3, 4]],
  ["i...->...", [2, 3, 4]],
  ["...ij->...ji", [2, 3, 4]],
  ["...ij,...jk->...ik", [2, 3, 4], [2, 4, 5]],
  ["...ij,...jk->...ik", [3, 4], [4, 5]],
  ["...ij,...jk->...ik", [2, 2, 3, 4], [2, 2, 4, 5]],
  ["...ij,jk->...ik", [2, 3, 4], [4, 5]],
  ["...ij,...jk->...ik", [2, 3, 4], [4, 5]],
  ["...ij,...jk->...ik", [3, 4], [2, 4, 5]],
  ["...ii->...i", [2, 3, 3]],
  ["...ii->...", [2, 3, 3]],
  ["i...,i...->...", [3, 2], [3, 2]],
  ["i...j->j...i", [3, 2, 4]],
  ["...,...->...", [2, 3], [2, 3]],
  ["...,...->...", [3], [2, 3]],
  ["...,->...", [2, 3], []],
  ["mk,kn->mn", [33, 65], [65, 40]],
  ["mk,nk->mn", [17, 130], [19, 130]],
  ["a,b,c,d->dcba", [2], [3], [2], [2]],
  ["ab,bc,cd,de->ae", [3, 4], [4, 5], [5, 3], [3, 2]],
];

/** Every einsum, exact, against its definition. */
export const EINSUM: readonly Case[] = ROWS.map(([program, ...shapes]) => {
  const operands = Object.fromEntries(
    shapes.map((shape, at) => [`$${at}`, whole(shape, "f32", 2)]),
  );
  const { shape, elements } = einsum(program, Object.values(operands));
  const result = { result: elements };
  return {
    program,
    operands,
    isEinsum: true,
    expect: result,
    shapes: { result: shape },
    ...EXACT,
  };
});

/** numpy's definition, over lists of letters; the dimensions of `...` get letters of their own. */
function einsum(
  text: string,
  specs: readonly OperandSpec[],
): { readonly shape: readonly number[]; readonly elements: readonly number[] } {
  const [left = "", right = ""] = text.replaceAll(" ", "").split("->");
  const written = left.split(",");
  const hidden = Math.max(
    0,
    ...written.map((letters, at) =>
      letters.includes("...")
        ? (specs[at]?.shape.length ?? 0) - letters.replace("...", "").length
        : 0
    ),
  );
  const dots = Array.from({ length: hidden }, (_, at) => `.${at}`);
  const lettersOf = (part: string, rank: number | null): readonly string[] => {
    const [before = "", after] = part.split("...");
    if (after === undefined) return [...before];
    const count = rank === null ? hidden : rank - before.length - after.length;
    return [...before, ...dots.slice(hidden - count), ...after];
  };
  const inputs = written.map((part, at) =>
    lettersOf(part, specs[at]?.shape.length ?? 0)
  );
  const outputs = lettersOf(right, null);
  const extents = new Map<string, number>();
  inputs.forEach((letters, at) =>
    letters.forEach((letter, d) =>
      extents.set(letter, specs[at]?.shape[d] ?? 0)
    )
  );
  const summed = [...extents.keys()].filter((letter) =>
    !outputs.includes(letter)
  );
  const data = specs.map((spec, at) => storeOperand(spec, `$${at}`).data);
  const extentOf = (letter: string): number => extents.get(letter) ?? 1;
  const elements = points(outputs.map(extentOf)).map((kept) =>
    points(summed.map(extentOf)).reduce((sum, gone) => {
      const at = new Map([
        ...outputs.map((letter, d) => [letter, kept[d] ?? 0] as const),
        ...summed.map((letter, d) => [letter, gone[d] ?? 0] as const),
      ]);
      return sum + inputs.reduce((product, letters, operand) => {
        const offset = letters.reduce(
          (position, letter) =>
            position * extentOf(letter) + (at.get(letter) ?? 0),
          0,
        );
        return product * Number(data[operand]?.[offset] ?? 0);
      }, 1);
    }, 0)
  );
  return { shape: outputs.map(extentOf), elements };
}

/** All positions of a shape, row-major. */
function points(shape: readonly number[]): readonly (readonly number[])[] {
  return Array.from(
    { length: countOf(shape) },
    (_, at) =>
      shape.map((extent, d) =>
        Math.floor(at / countOf(shape.slice(d + 1))) % extent
      ),
  );
}
